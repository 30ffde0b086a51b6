// Sentences about values: of the wrong kind, not among the choices, too long, empty, or not of the form that is asked for.
import { closest } from './closest.ts';
import { hostFault } from '../rules/host.ts';
import { inlineYaml } from './inline-yaml.ts';
import { mappingSentences } from './sources.ts';
import { shown } from './problem.ts';
import { choicesAt, formSentenceAt, keysAt, schemaAt } from './schema-guide.ts';
import { example, flagMeant, nameOf, noBlank, subject } from './wording.ts';
import type { BadValue, Sentences } from './wording.ts';
import { STATUSES, statusWords } from '../sources.ts';

/** What is wrong with a value and what to write. */
export function valueSentences(bad: BadValue): Sentences {
  return mappingSentences(bad) ?? emptyValue(bad) ?? (BY_KEYWORD[bad.keyword] ?? wrongKind)(bad);
}

function emptyValue(bad: BadValue): Sentences | null {
  if (bad.value !== null && bad.value !== '') return null;
  const keys = keysAt(bad.kind, bad.steps);
  const isGroup = keys.length > 0 && bad.kind !== 'mapping';
  const fix = isGroup ? `Write its keys in the next lines, indented by two blanks: ${keys.join(', ')}` : example(bad);
  return { message: `${subject(bad)} has no value.`, fix };
}

const BY_KEYWORD: Readonly<Record<string, (bad: BadValue) => Sentences>> = {
  enum: notAChoice,
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
    fix: 'Leave it out where no limit is wanted.',
  }),
  uniqueItems: (bad) => ({ message: `${subject(bad)} stands in the list already.`, fix: 'Delete one of the two.' }),
};

function isEmpty(bad: BadValue): Sentences {
  return { message: `${subject(bad)} is empty.`, fix: `Delete it, or fill it. ${example(bad)}` };
}

function hasTooMany(bad: BadValue): Sentences {
  const most = String(bad.limit);
  return { message: `${subject(bad)} has more than ${most} entries.`, fix: `Keep at most ${most}.` };
}

/** Up to so many choices are listed in a sentence. */
const MOST_CHOICES = 10;

function notAChoice(bad: BadValue): Sentences {
  const choices = choicesAt(bad.kind, bad.steps);
  if (choices.length === 0 || (typeof bad.value === 'object' && bad.value !== null)) return wrongKind(bad);
  const written = bad.typed ?? String(bad.value);
  const areStatuses = choices.every((choice) => choice in STATUSES);
  const near = closest(written, choices) ?? (areStatuses ? statusNamed(written) : null);
  return {
    message: `"${shown(written)}" is not a choice for ${nameOf(bad.kind, bad.steps)}.`,
    fix: `${near === null ? '' : `Did you mean ${near}? `}${choices.length > MOST_CHOICES ? example(bad) : `Write one of: ${choices.map(areStatuses ? statusWords : String).join(', ')}`}`,
  };
}

/** The code of a status that was written out, such as `Active`. */
function statusNamed(written: string): string | null {
  const meaning = closest(written, Object.values(STATUSES));
  return Object.keys(STATUSES).find((code) => STATUSES[code] === meaning) ?? null;
}

function wrongForm(bad: BadValue): Sentences {
  const fault = bad.steps.at(-1) === 'host' && typeof bad.value === 'string' ? hostFault(bad.value) : null;
  if (fault) return fault;
  if (typeof bad.value === 'string' && /^\d+$/.test(bad.value) && bad.steps[0] === 'limits') {
    const percentage = Number(bad.value) <= 100 ? `, or "${bad.value}%"` : '';
    return {
      message: 'A limit in quotes is text, not a number.',
      fix: `Write ${bad.value} without quotes${percentage}.`,
    };
  }
  const message = formSentenceAt(bad.kind, bad.steps) ?? `${subject(bad)} is not written as it should be.`;
  return { message, fix: trimmed(bad.value) ?? example(bad) };
}

/** Blanks at the ends cannot be seen, so they are worth a word of their own; and so is a text of several lines. */
function trimmed(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '' || text === value) return null;
  const line = text.replace(/\s*\n\s*/g, ' ');
  return `Write ${shown(inlineYaml(line))} ${line === text ? 'without blanks at its ends' : 'in one line'}.`;
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
  if (steps.length === 0 && kind !== 'approvals') {
    return 'Write each key in a line of its own: a key, a colon, a blank, the value.';
  }
  if (wanted === 'a list' && !isGroupOfKeys(value)) return `Write ${shown(listOf(typed, value))}`;
  const written = typed ?? (typeof value === 'string' ? value : null);
  return (written === null ? null : retyped(written, wanted)) ?? example(bad);
}

/** The entries of our lists are texts; one text with commas, semicolons or hyphens in front was meant as several. */
function listOf(typed: string | null, value: unknown): string {
  const isHyphened = typeof value === 'string' && /^-\S/.test(value);
  const between = isHyphened ? /(?:^|\s+)-\s*/ : /[,;]/;
  const entries = typeof value === 'string' ? value.split(between) : [typed ?? String(value)];
  return inlineYaml(entries.map((entry) => entry.trim()).filter((entry) => entry !== ''));
}

function retyped(typed: string, wanted: string): string | null {
  if (wanted === 'text') return `Put it in quotes: "${shown(typed)}"`;
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
  return KIND_WORDS[schemaAt(kind, steps)?.type ?? ''] ?? 'text';
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
