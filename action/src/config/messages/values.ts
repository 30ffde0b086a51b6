// Sentences about values: of the wrong kind, not among the choices, too long, empty, or not of the form that is asked for.
import { closest } from './closest.ts';
import { wrongForm } from './forms.ts';
import { lookAlike, plainOf } from './look-alike.ts';
import { mappingSentences } from './sources.ts';
import { inlineYaml, shown } from './problem.ts';
import { choicesAt, isFormAt, isRequiredAt, keysAt, typesAt } from './schema-guide.ts';
import { entriesMeant, isWordForAll, NO_LINE } from './several.ts';
import { example, flagMeant, MOST_CHOICES, nameOf, noBlank, subject } from './wording.ts';
import type { BadValue, Sentences } from './wording.ts';
import { STATUSES, statusNamed, statusWords } from '../sources.ts';

/** What is wrong with a value and what to write. */
export function valueSentences(bad: BadValue): Sentences {
  return mappingSentences(bad) ?? noList(bad) ?? emptyValue(bad) ?? (BY_KEYWORD[bad.keyword] ?? wrongKind)(bad);
}

/** `list: false`, `list: no` and `list:` all mean that there is none. */
function noList(bad: BadValue): Sentences | null {
  const { steps, typed, value } = bad;
  if (!steps.includes('contract') || steps.at(-1) !== 'list' || !(value === null || flagMeant(typed ?? '') === false))
    return null;
  return { message: `${subject(bad)} is a path, or the word none where there is no list.`, fix: 'Write none' };
}

function emptyValue(bad: BadValue): Sentences | null {
  if (bad.value !== null && bad.value !== '') return null;
  const keys = keysAt(bad.kind, bad.steps);
  const isGroup = keys.length > 0 && bad.kind !== 'mapping';
  if (/^null$/i.test(bad.typed ?? ''))
    return { message: `YAML reads ${bad.typed ?? ''} as no value.`, fix: `Put it in quotes: "${bad.typed ?? ''}"` };
  const fix = isGroup ? `Write its keys in the next lines, indented by two blanks: ${keys.join(', ')}` : example(bad);
  return { message: `${subject(bad)} has no value.`, fix };
}

const BY_KEYWORD: Readonly<Record<string, (bad: BadValue) => Sentences>> = {
  enum: (bad) => notAChoice(bad) ?? wrongKind(bad),
  pattern: wrongForm,
  minItems: isEmpty,
  minProperties: isEmpty,
  minLength: isEmpty,
  maxItems: hasTooMany,
  maxProperties: hasTooMany,
  maxLength: (bad) => ({
    message: `${subject(bad)} is longer than ${String(bad.limit)} characters.`,
    fix: 'Shorten it.',
  }),
  minimum: (bad) => ({
    message: `${subject(bad)} is less than ${String(bad.limit)}.`,
    fix: `Write ${String(bad.limit)} or more.`,
  }),
  maximum: (bad) => ({
    message: `${subject(bad)} is more than ${String(bad.limit)}.`,
    fix: bad.steps[0] === 'limits' ? 'Leave it out where no limit is wanted.' : `Write ${String(bad.limit)} or less.`,
  }),
  const: onlyTrue,
  uniqueItems: (bad) => ({ message: `${subject(bad)} stands in the list already.`, fix: 'Delete one of the two.' }),
};

/** A key that is there or not, and has nothing to say when it is not. */
function onlyTrue(bad: BadValue): Sentences {
  const isTrue = typeof bad.value === 'string' && flagMeant(bad.value) === true;
  if (isTrue) return { message: `${subject(bad)} has to be true, but is text.`, fix: 'Write true, without quotes.' };
  const otherwise =
    bad.kind === 'filter'
      ? 'for people who have a value, write the same under "exclude:"'
      : 'otherwise delete the line';
  return { message: `${subject(bad)} can only be true.`, fix: `Write true; ${otherwise}.` };
}

function isEmpty(bad: BadValue): Sentences {
  const fix = isRequiredAt(bad.kind, bad.steps) ? example(bad) : `Delete it, or fill it. ${example(bad)}`;
  return { message: `${subject(bad)} is empty.`, fix };
}

function hasTooMany(bad: BadValue): Sentences {
  const most = String(bad.limit);
  return {
    message: `${subject(bad)} has more than ${most} ${most === '1' ? 'entry' : 'entries'}.`,
    fix: `Keep at most ${most}.`,
  };
}

function wrongKind(bad: BadValue): Sentences {
  const wanted = wordsFor(bad);
  const joined =
    wanted === KIND_WORDS['object'] && bad.typed !== null ? noBlank(bad.typed, keysAt(bad.kind, bad.steps)) : null;
  if (joined !== null) return joined;
  return { message: `${subject(bad)} has to be ${wanted}, but is ${kindOf(bad.value)}.`, fix: rightKind(bad, wanted) };
}

function rightKind(bad: BadValue, wanted: string): string {
  const { kind, steps, value, typed } = bad;
  if (steps.length === 0 && keysAt(kind, steps).length > 0) return keysInstead(typed ?? '');
  if (wanted.startsWith('a list') && !isGroupOfKeys(value)) return listInstead(bad);
  const written = typed ?? (typeof value === 'string' ? value : textOf(value));
  return (written === null ? null : retyped(bad, written, wanted)) ?? example(bad);
}

/** A file that is one text, such as `import = all`. */
function keysInstead(typed: string): string {
  const [, key, rest = ''] = /^([\w-]+)\s*(?:->|=>|=)\s*(\S.*)$/.exec(typed) ?? [];
  if (key !== undefined) return `Between a key and its value stands a colon: write ${shown(`${key}: ${rest}`)}`;
  return 'Write each key in a line of its own: a key, a colon, a blank, the value.';
}

/** `Dept: HR`, which is a key with a value for YAML. */
function textOf(value: unknown): string | null {
  const pairs = isGroupOfKeys(value) ? Object.entries(value as object) : [];
  const [key, part] = pairs[0] ?? [];
  return pairs.length === 1 && typeof part === 'string' ? `${key ?? ''}: ${part}` : null;
}

/** The entries of our lists are texts; one text with commas, semicolons or hyphens in front was meant as several. */
function listInstead({ steps, typed, value }: BadValue): string {
  const text = typeof value === 'string' ? value : (typed ?? String(value));
  if (isWordForAll(text)) return NO_LINE;
  const areTexts = steps.includes('where') && steps.at(-1) !== 'code';
  const entries = entriesMeant(text, areTexts ? 'texts' : 'codes');
  return `Write ${shown(inlineYaml(steps.at(-1) === 'employee_statuses' ? entries.flatMap(statusesIn) : entries))}`;
}

/** `Active` is A, and `AL` is two of them. */
function statusesIn(text: string): readonly string[] {
  const named = statusNamed(text);
  if (named !== null) return [named];
  return /^[ALORST]+$/i.test(text) ? Array.from(text.toUpperCase()) : [text];
}

function retyped({ kind, steps }: BadValue, typed: string, wanted: string): string | null {
  if (wanted === 'text') return isFormAt(kind, steps, typed) ? `Put it in quotes: "${shown(typed)}"` : null;
  if (wanted === 'a whole number') {
    const number = /^\s*(\d+)(?:\s*[a-z]+)?\s*$/i.exec(typed)?.[1];
    return number === undefined ? null : `Write ${String(Number(number))} without quotes.`;
  }
  return wanted === 'true or false' ? yesOrNo(typed) : null;
}

function yesOrNo(written: string): string | null {
  const flag = flagMeant(written);
  return flag === null ? null : `Write ${String(flag)}, without quotes.`;
}

function wordsFor({ kind, steps }: BadValue): string {
  if (steps[0] === 'limits' && steps.length === 2) return 'a whole number or a percentage';
  if (steps[0] === 'technical_contact') return steps.length === 1 ? 'an e-mail address or a list of them' : 'text';
  if (kind === 'mapping' && keysAt(kind, steps).includes('from')) return 'an entry { from: ... }';
  return kindWords(typesAt(kind, steps));
}

function kindWords(types: readonly string[]): string {
  if (types.includes('array') && types.includes('object')) return 'a list or one test';
  return KIND_WORDS[types[0] ?? ''] ?? 'text';
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  object: 'a group of keys',
};

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isGroupOfKeys(value)) return 'a group of keys';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a number' : 'a number with a fraction';
  return typeof value === 'boolean' ? 'true or false' : 'text';
}

const isGroupOfKeys = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

// A text that is none of the words that are allowed.

/** Null for a list or a group, and where no words are allowed at all. */
function notAChoice(bad: BadValue): Sentences | null {
  const choices = choicesAt(bad.kind, bad.steps);
  if (choices.length === 0 || (typeof bad.value === 'object' && bad.value !== null)) return null;
  const written = bad.typed ?? String(bad.value);
  const message = `"${shown(written)}" is not a choice for ${nameOf(bad.kind, bad.steps)}.`;
  if (choices.every((choice) => choice in STATUSES)) return { message, ...notAStatus(written, choices) };
  const near = choiceMeant(written, choices);
  return { message, ...guess(written, near, choices.length > MOST_CHOICES ? example(bad) : listed(choices)) };
}

function notAStatus(written: string, choices: readonly string[]): Partial<Sentences> & Pick<Sentences, 'fix'> {
  if (isWordForAll(written)) return { fix: NO_LINE };
  return guess(written, choiceMeant(written, choices) ?? statusNamed(written), listed(choices.map(statusWords)));
}

/** What only looks like a choice is told as that. */
function guess(written: string, near: string | null, all: string): Partial<Sentences> & Pick<Sentences, 'fix'> {
  if (near === null) return { fix: all };
  const odd = near === plainOf(written) ? lookAlike(written) : null;
  return { ...(odd === null ? {} : { message: odd }), fix: `Did you mean ${near}? ${all}` };
}

const listed = (choices: readonly string[]): string => `Write one of: ${choices.join(', ')}`;

/** Without a comment of another language behind it. */
function choiceMeant(written: string, choices: readonly string[]): string | null {
  const plain = plainOf(written.replace(/\s+(?:\/\/|--).*$/s, ''));
  return choices.find((choice) => choice === plain) ?? closest(plain, choices);
}
