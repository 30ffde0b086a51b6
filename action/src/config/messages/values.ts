// Sentences about values: of the wrong kind, not among the choices, too long, empty, or not of the form that is asked for.
import { employeeStatusWords, STATUSES } from '../../core/model/sources.ts';
import type { Sentences } from '../problem.ts';
import { ALL_SOURCES, inlineYaml, shown } from '../problem.ts';
import { NO_LABEL, refusalOf, sameSource, sourceAmong, sourceInstead, statusNamed } from '../sources.ts';
import { wrongForm } from './forms.ts';
import { closest, entriesMeant, flagMeant, isWordForAll, lookAlike, NO_LINE, plainOf } from './guess.ts';
import { joinedKey } from './keys.ts';
import type { BadValue, SchemaPlace } from './schema-place.ts';
import { MOST_CHOICES, typeWords } from './schema-place.ts';

/** What is wrong with a value and what to write. */
export function valueSentences(bad: BadValue): Sentences {
  return mappingSentences(bad) ?? noList(bad) ?? emptyValue(bad) ?? (BY_KEYWORD[bad.keyword] ?? wrongKind)(bad);
}

/** `list: false`, `list: no` and `list:` all mean that there is none. */
function noList({ place, typed, value }: BadValue): Sentences | null {
  const isNone = value === null || flagMeant(typed ?? '') === false;
  if (!place.steps.includes('contract') || place.lastStep !== 'list' || !isNone) return null;
  return { message: `${place.subject} is a path, or the word none where there is no list.`, fix: 'Write none' };
}

function emptyValue(bad: BadValue): Sentences | null {
  const { place, value } = bad;
  if (value !== null && value !== '') return null;
  const isGroup = place.keys.length > 0 && place.kind !== 'mapping';
  const inLines = `Write its keys in the next lines, indented by two blanks: ${place.keys.join(', ')}`;
  return nullAsText(bad) ?? { message: `${place.subject} has no value.`, fix: isGroup ? inLines : place.advice };
}

/** A person may be called Null. */
function nullAsText({ place, typed, keyword }: BadValue): Sentences | null {
  const isText = place.wanted === 'text' && place.choices.length === 0 && keyword !== 'const';
  if (typed === null || !/^null$/i.test(typed) || !isText || !place.isForm(typed)) return null;
  return { message: `YAML reads ${typed} as no value.`, fix: `Put it in quotes: "${typed}"` };
}

const BY_KEYWORD: Readonly<Record<string, (bad: BadValue) => Sentences>> = {
  enum: (bad) => (isWord(bad) ? notAChoice(bad) : wrongKind(bad)),
  pattern: wrongForm,
  minItems: isEmpty,
  minProperties: isEmpty,
  minLength: isEmpty,
  maxItems: hasTooMany,
  maxProperties: hasTooMany,
  maxLength: ({ place, limit }) => ({
    message: `${place.subject} is longer than ${String(limit)} characters.`,
    fix: 'Shorten it.',
  }),
  minimum: ({ place, limit }) => ({
    message: `${place.subject} is less than ${String(limit)}.`,
    fix: `Write ${String(limit)} or more.`,
  }),
  maximum: ({ place, limit }) => ({
    message: `${place.subject} is more than ${String(limit)}.`,
    fix: `Write ${String(limit)} or less.`,
  }),
  const: onlyTrue,
  uniqueItems: ({ place }) => ({
    message: `${place.subject} stands in the list already.`,
    fix: 'Delete one of the two.',
  }),
};

/** A key that is there or not, and has nothing to say when it is not. */
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
  const entries = limit === 1 ? 'entry' : 'entries';
  return {
    message: `${place.subject} has more than ${String(limit)} ${entries}.`,
    fix: `Keep at most ${String(limit)}.`,
  };
}

function wrongKind(bad: BadValue): Sentences {
  const { place, value, typed } = bad;
  const { wanted } = place;
  const message = `${place.subject} has to be ${wanted}, but is ${kindOf(value)}.`;
  return joinedKey(place, typed ?? '') ?? { message, fix: rightKind(bad, wanted) ?? place.advice };
}

function rightKind({ place, value, typed }: BadValue, wanted: string): string | null {
  if (place.steps.length === 0 && place.keys.length > 0)
    return 'Write each key in a line of its own: a key, a colon, a blank, the value.';
  if (wanted.startsWith('a list') && !isGroupOfKeys(value)) return listInstead(place, typed ?? String(value));
  const written = typed ?? (typeof value === 'string' ? value : textOf(value));
  return written === null ? null : retyped(place, written, wanted);
}

function retyped(place: SchemaPlace, written: string, wanted: string): string | null {
  if (wanted === 'text') return place.isForm(written) ? `Put it in quotes: "${shown(written)}"` : null;
  const number = wanted === 'a whole number' ? /^\s*(\d+)(?:\s*[a-z]+)?\s*$/i.exec(written)?.[1] : undefined;
  if (number !== undefined) return `Write ${String(Number(number))} without quotes.`;
  const flag = wanted === 'true or false' ? flagMeant(written) : null;
  return flag === null ? null : `Write ${String(flag)}, without quotes.`;
}

/** `Dept: HR`, which is a key with a value for YAML. */
function textOf(value: unknown): string | null {
  const pairs = isGroupOfKeys(value) ? Object.entries(value as object) : [];
  const [key, part] = pairs[0] ?? [];
  return pairs.length === 1 && typeof part === 'string' ? `${key ?? ''}: ${part}` : null;
}

/** The entries of our lists are texts; one text with commas, semicolons or hyphens in front was meant as several. */
function listInstead(place: SchemaPlace, text: string): string {
  if (isWordForAll(text)) return NO_LINE;
  const areTexts = place.steps.includes('where') && place.lastStep !== 'code';
  const entries = entriesMeant(text, areTexts ? 'texts' : 'codes');
  return `Write ${shown(inlineYaml(place.lastStep === 'employee_statuses' ? entries.flatMap(statusesIn) : entries))}`;
}

/** `Active` is A, and `AL` is two of them. */
function statusesIn(text: string): readonly string[] {
  const letters = /^[ALORST]{2,}$/i.test(text) ? Array.from(text.toUpperCase()) : [text];
  return letters.map((status) => statusNamed(status) ?? status);
}

function kindOf(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'a number' : 'a number with a fraction';
  return typeWords(Array.isArray(value) ? 'array' : typeof value);
}

const isGroupOfKeys = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** No list and no group, in a place where some words are allowed. */
function isWord({ place, value }: BadValue): boolean {
  return place.choices.length > 0 && (typeof value !== 'object' || value === null);
}

/** A word that is none of those that are allowed. */
function notAChoice({ place, value, typed }: BadValue): Sentences {
  const { choices } = place;
  const written = typed ?? String(value);
  const message = `"${shown(written)}" is not a choice for ${place.name}.`;
  if (areStatuses(choices) && isWordForAll(written)) return { message, fix: NO_LINE };
  const listed = choices.map(areStatuses(choices) ? employeeStatusWords : String).join(', ');
  const all = choices.length > MOST_CHOICES ? place.advice : `Write one of: ${listed}`;
  const near = choiceMeant(written, choices);
  if (near === null) return { message, fix: all };
  // What only looks like a choice is told as that.
  const odd = near === plainOf(written) ? lookAlike(written) : null;
  return { message: odd ?? message, fix: `Did you mean ${near}? ${all}` };
}

const areStatuses = (choices: readonly string[]): boolean => choices.every((choice) => choice in STATUSES);

/** Without a comment of another language behind it. */
function choiceMeant(written: string, choices: readonly string[]): string | null {
  const plain = plainOf(written.replace(/\s+(?:\/\/|--).*$/s, ''));
  const near = choices.find((choice) => choice === plain) ?? closest(plain, choices);
  return near ?? (areStatuses(choices) ? statusNamed(written) : null);
}

// What only mapping.yml has: sources, entries, and fields that are turned off.

/** Null where the general sentences say it as well. */
function mappingSentences(bad: BadValue): Sentences | null {
  if (bad.place.kind !== 'mapping') return null;
  return turnedOff(bad) ?? wrongSource(bad) ?? emptyLookup(bad) ?? bareSource(bad);
}

/** A field with `true` or `false` where an entry is wanted. */
function turnedOff({ place, value }: BadValue): Sentences | null {
  const flag = typeof value === 'string' ? flagMeant(value) : value;
  if (typeof flag !== 'boolean' || !place.keys.includes('from')) return null;
  const { name, lastStep: field } = place;
  const { choices } = place.inner('from');
  if (place.steps[0] === 'custom') {
    const fix = 'Delete the line to leave the field out, or write { from: org_level_3 }.';
    return { message: `${name} is no entry.`, fix };
  }
  if (choices.length <= MOST_CHOICES) {
    const fix = `Write { from: ... } with one of: ${choices.join(', ')}`;
    return { message: `${name} cannot be ${String(value)}: it has to be mapped.`, fix };
  }
  if (flag)
    return {
      message: `${name} cannot be ${String(value)}.`,
      fix: 'Delete the line: the field is mapped automatically.',
    };
  if (place.isUnion) return { message: `${name} is turned off by the word false alone.`, fix: `Write ${field}: false` };
  const message = `${name} cannot be turned off: Betterworks requires it for every user.`;
  return { message, fix: 'Delete the line, or write another source.' };
}

function wrongSource({ place, value, typed, keyword }: BadValue): Sentences | null {
  const from = (typeof value === 'string' ? value : typed) ?? '';
  const entry = place.isEntry ? place.outer : place;
  if (entry.lastStep !== 'from' || from === '' || keyword === 'uniqueItems') return null;
  if (/^udf:\s*$/i.test(from)) return NO_LABEL;
  return refusalOf(from) ?? notASource(from, place.choices, entry.outer);
}

function notASource(from: string, choices: readonly string[], field: SchemaPlace): Sentences {
  const isNarrow = choices.length <= MOST_CHOICES;
  const near = isNarrow ? (closest(sameSource(from), choices) ?? sourceAmong(choices, from)) : sourceInstead(from);
  const all = isNarrow ? `Write one of: ${choices.join(', ')}` : ALL_SOURCES;
  const message = `"${shown(from)}" is not a UKG value that can feed ${field.name}.`;
  return { message, fix: near === null ? all : `Did you mean ${shown(near)}? ${all}` };
}

function emptyLookup({ place, value }: BadValue): Sentences | null {
  if ((value !== null && value !== '') || place.outer.lastStep !== 'lookup') return null;
  const fix = "Write Betterworks' value behind the colon, or delete the line.";
  return { message: `${place.name} has no value.`, fix };
}

/** `title: job_title` instead of `title: { from: job_title }`. */
function bareSource({ place, value }: BadValue): Sentences | null {
  if (typeof value !== 'string' || value === '' || !place.keys.includes('from')) return null;
  const message = `${place.subject} has to be an entry { from: ... }, but is text.`;
  const { choices } = place.inner('from');
  const fault =
    choices.includes(value) || /^udf:/.test(value) ? null : (refusalOf(value) ?? notASource(value, choices, place));
  const fix = `Write ${place.lastStep}: { from: ${fault === null ? shown(inlineYaml(value)) : '...'} }`;
  return joinedKey(place, value) ?? { message, fix: fault === null ? fix : `${fix}. ${fault.message} ${fault.fix}` };
}
