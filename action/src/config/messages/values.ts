// Sentences about values: of the wrong kind, not among the choices, too long, empty, or of the wrong form.
import { employeeStatusWords, STATUSES } from '../../core/model/sources.ts';
import type { Sentences } from '../problem.ts';
import { inlineYaml, shown } from '../problem.ts';
import { sourceFault, statusNamed } from '../sources.ts';
import { wrongForm } from './forms.ts';
import { closest, entriesMeant, NO_LINE, WORD_FOR_ALL } from './guess.ts';
import { joinedKey } from './keys.ts';
import type { BadValue, SchemaPlace } from './schema-place.ts';
import { MOST_CHOICES, typeWords } from './schema-place.ts';

/** What is wrong with a value and what to write. */
export function valueSentences(bad: BadValue): Sentences {
  return mappingSentences(bad) ?? emptyValue(bad) ?? (BY_KEYWORD[bad.keyword] ?? wrongKind)(bad);
}

function emptyValue({ place, value }: BadValue): Sentences | null {
  if (value !== null && value !== '') return null;
  const isGroup = place.keys.length > 0 && place.kind !== 'mapping';
  const inLines = `Write its keys in the next lines, indented by two blanks: ${place.keys.join(', ')}`;
  return { message: `${place.subject} has no value.`, fix: isGroup ? inLines : place.advice };
}

const BY_KEYWORD: Readonly<Record<string, (bad: BadValue) => Sentences>> = {
  enum: (bad) => (isWord(bad) ? notAChoice(bad) : wrongKind(bad)),
  pattern: wrongForm,
  minItems: isEmpty,
  minProperties: isEmpty,
  minLength: isEmpty,
  maxItems: hasTooMany,
  maxProperties: hasTooMany,
  maxLength: says('is longer than {limit} characters.', 'Shorten it.'),
  minimum: says('is less than {limit}.', 'Write {limit} or more.'),
  maximum: says('is more than {limit}.', 'Write {limit} or less.'),
  uniqueItems: says('stands in the list already.', 'Delete one of the two.'),
  const: onlyTrue,
};

function says(what: string, fix: string): (bad: BadValue) => Sentences {
  return ({ place, limit }) => {
    const message = `${place.subject} ${what}`.replace('{limit}', String(limit));
    return { message, fix: fix.replace('{limit}', String(limit)) };
  };
}

/** A key whose only value is `true`; otherwise its line is left out. */
function onlyTrue({ place }: BadValue): Sentences {
  const otherwise =
    place.kind === 'filter'
      ? 'for people who have a value, write the same under "exclude:"'
      : 'otherwise delete the line';
  return { message: `${place.subject} can only be true.`, fix: `Write true; ${otherwise}.` };
}

function isEmpty({ place }: BadValue): Sentences {
  const fix = place.isRequired ? place.advice : `Delete it, or fill it. ${place.advice}`;
  return { message: `${place.subject} is empty.`, fix };
}

function hasTooMany({ place, limit }: BadValue): Sentences {
  if (limit === 1)
    return { message: `${place.subject} has more than one test.`, fix: 'Keep the one that finds these people.' };
  return { message: `${place.subject} has more than ${String(limit)} entries.`, fix: `Keep at most ${String(limit)}.` };
}

function wrongKind(bad: BadValue): Sentences {
  const { place, value, typed } = bad;
  const message = `${place.subject} has to be ${place.wanted}, but is ${kindOf(value)}.`;
  return joinedKey(place, typed ?? '') ?? { message, fix: rightKind(bad) ?? place.advice };
}

function rightKind({ place, value, typed }: BadValue): string | null {
  const { wanted } = place;
  if (place.steps.length === 0 && place.keys.length > 0)
    return 'Write each key in a line of its own: a key, a colon, a blank, the value.';
  if (wanted.startsWith('a list') && !isGroupOfKeys(value)) return listInstead(place, typed ?? String(value));
  if (wanted === 'text' && typed !== null && place.isForm(typed)) return `Put it in quotes: "${shown(typed)}"`;
  return ['true or false', 'a whole number'].includes(wanted) ? `Write ${wanted} without quotes.` : null;
}

/** Entries of our lists are texts. One text with commas, semicolons or leading hyphens was meant as several entries. */
function listInstead(place: SchemaPlace, text: string): string | null {
  if (WORD_FOR_ALL.test(text)) return NO_LINE;
  const entries = entriesMeant(text);
  // A code has no blank, and the meaning of other signs is unknown.
  const areSure = place.steps.includes('where') || entries.every((entry) => /^[\w.-]+$/.test(entry));
  const { choices, keys } = place.inner('0');
  return areSure && choices.length + keys.length === 0 ? `Write ${shown(inlineYaml(entries))}` : null;
}

function kindOf(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'a number' : 'a number with a fraction';
  return typeWords(Array.isArray(value) ? 'array' : typeof value);
}

const isGroupOfKeys = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Neither a list nor a group, in a place where certain words are allowed. */
function isWord({ place, value }: BadValue): boolean {
  return place.choices.length > 0 && (typeof value !== 'object' || value === null);
}

/** A word that is not among the allowed ones. */
function notAChoice({ place, value, typed }: BadValue): Sentences {
  const { choices } = place;
  const written = typed ?? String(value);
  const areStatuses = choices.every((choice) => choice in STATUSES);
  const listed = choices.map(areStatuses ? employeeStatusWords : String).join(', ');
  const all = choices.length > MOST_CHOICES ? place.advice : `Write one of: ${listed}`;
  const near = closest(written, choices) ?? (areStatuses ? statusNamed(written) : null);
  const message = `"${shown(written)}" is not a choice for ${place.name}.`;
  return { message, fix: near === null ? all : `Did you mean ${near}? ${all}` };
}

// Only in mapping.yml: sources, entries, and fields that are turned off.

/** Null when the general sentences say it well enough. */
function mappingSentences(bad: BadValue): Sentences | null {
  return bad.place.kind === 'mapping'
    ? (turnedOff(bad) ?? wordForOff(bad) ?? wrongSource(bad) ?? bareSource(bad))
    : null;
}

/** A field that Betterworks requires, with `false`. */
function turnedOff({ place, value }: BadValue): Sentences | null {
  if (value !== false || !place.keys.includes('from') || place.steps[0] === 'custom') return null;
  const { choices } = place.inner('from');
  const message = `${place.name} cannot be turned off: Betterworks requires it for every user.`;
  const isNarrow = choices.length <= MOST_CHOICES;
  return { message, fix: isNarrow ? `Write { from: ... } with one of: ${choices.join(', ')}` : OTHER_SOURCE };
}

const OTHER_SOURCE = 'Delete the line, or write another source.';

/** An automatic field with a word that means `false`. */
function wordForOff({ place, value }: BadValue): Sentences | null {
  if (!/^(?:no|off|none)$/i.test(String(value)) || !place.wanted.endsWith(' false')) return null;
  const message = `${place.subject} has to be ${place.wanted}, but is text.`;
  return { message, fix: `Write ${place.lastStep}: false` };
}

function wrongSource({ place, value, typed, keyword }: BadValue): Sentences | null {
  const from = (typeof value === 'string' ? value : typed) ?? '';
  const entry = place.isEntry ? place.outer : place;
  if (entry.lastStep !== 'from' || from === '' || keyword === 'uniqueItems') return null;
  return sourceFault(from, { wanted: `a UKG value that can feed ${entry.outer.name}`, choices: place.choices });
}

/** `title: job_title` instead of `title: { from: job_title }`. */
function bareSource({ place, value }: BadValue): Sentences | null {
  if (typeof value !== 'string' || value === '' || !place.keys.includes('from')) return null;
  const message = `${place.subject} has to be ${place.wanted}, but is text.`;
  const wanted = `a UKG value that can feed ${place.name}`;
  const fault = sourceFault(value, { wanted, choices: place.inner('from').choices });
  const fix = `Write ${place.lastStep}: { from: ${fault === null ? shown(inlineYaml(value)) : '...'} }`;
  return joinedKey(place, value) ?? { message, fix: fault === null ? fix : `${fix}. ${fault.message} ${fault.fix}` };
}
