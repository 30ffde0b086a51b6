// What a mapping may read from UKG: the list of sources, and why some values are never in it.
import type { RowSource } from '../core/model/sources.ts';
import { isRowSource, ROW_SOURCES, STATUSES } from '../core/model/sources.ts';
import { closest, plainWord } from './messages/guess.ts';
import { MOST_CHOICES } from './messages/schema-place.ts';
import type { Sentences } from './problem.ts';
import { ALL_SOURCES, shown } from './problem.ts';

/** One name for a value with two names: the change feed calls `last_hire_date` `date_of_last_hire`. */
export function sameSource(from: string): string {
  return from === 'date_of_last_hire' ? 'last_hire_date' : from;
}

/** A source that names a user-defined field of UKG by its label. */
export const UDF_PREFIX = 'udf:';

/** Other words that people use for a source, when they are spelt too differently for a guess. */
const OTHER_WORDS: ReadonlyMap<string, RowSource> = new Map([
  ['email', 'email_address'],
  ['hired', 'hire_date'],
  ['job_code_description', 'job_description'],
  ['job_code_title', 'job_title'],
  ['job_long_description', 'job_description'],
  ['last_hired', 'last_hire_date'],
  ['location', 'work_location'],
  ['manager', 'supervisor_id'],
  ['manager_id', 'supervisor_id'],
  ['original_hire_date', 'hire_date'],
  ['phone', 'work_phone'],
  ['status', 'employee_status'],
  ['title', 'job_title'],
  ['type', 'employee_type'],
]);

/** Never mapped, not even from a user-defined field with such a label: pay, national ids, birth, gender, health, home. */
const NEVER = new RegExp(
  `^(?:${[
    '(?:(?:annual|base|hourly|weekly)_)?(?:pay|salary|wages?|compensation|bonus)(?:_(?:rate|group|period|grade|frequency|amount))*(?:_(?:code|description))?',
    'hourly_rate|bank_account|iban|earning_group_code|deduction_group_code',
    'ssn|sin|nino|tax_id|(?:national|social)_(?:id|insurance|security)(?:_number)?|passport(?:_number)?',
    'birth_?da(?:te|y)|date_of_birth|dob|age|(?:gender|sex)(?:_code)?',
    'health.*|medical.*|disab.*|is_disabled|blood_type',
    'race|religion|ethnic.*|marital_status(?:_code)?|veteran.*|nationality',
    '(?:home|cell|mobile|personal|private)_(?:tele)?phone(?:_number)?',
    'city|state|zip|zip_code|postal_code|county|address|(?:(?:employee|home)_)?(?:address|address_line|street)_?[12]?|home_(?:city|state|zip_code)',
  ].join('|')})$`,
);

/** The refusal of a source that can never be mapped; null for any other text. */
export function refusalOf(from: string): Sentences | null {
  if (isRowSource(from) || !NEVER.test(plainWord(from.replace(UDF_PREFIX, '')))) return null;
  return {
    message: `"${from}" is never mapped: it is personal data that Betterworks does not need.`,
    fix: 'Delete this entry, or write another source, such as work_location or work_phone.',
  };
}

/** What is wrong with a text in the place of a source, of this field or of any; null when it is a source there. */
export function sourceFault(from: string, { wanted, choices } = ANY_FIELD): Sentences | null {
  const refusal = refusalOf(from);
  const isNarrow = choices.length <= MOST_CHOICES;
  if (refusal !== null || choices.includes(from) || (!isNarrow && UDF.test(from))) return refusal;
  if (/^udf:\s*$/i.test(from))
    return {
      message: 'After "udf:" the label of the user-defined field is missing.',
      fix: 'Write it as UKG shows it, in quotes: "udf:Badge colour".',
    };
  const near = sourceInstead(from, isNarrow ? choices : ROW_SOURCES);
  const all = isNarrow ? `Write one of: ${choices.join(', ')}` : ALL_SOURCES;
  const guess = near === null ? '' : `Did you mean ${shown(near)}? `;
  return { message: `"${shown(from)}" is not ${wanted}.`, fix: guess + all };
}

const ANY_FIELD = { wanted: 'a UKG value', choices: ROW_SOURCES as readonly string[] };

/** As in the schema of the mapping. */
const UDF = /^udf:[^\s\p{Cc}](?:[^\p{Cc}]*[^\s\p{Cc}])?$/u;

/** An organization level with its number, in the spellings of UKG, Betterworks and people. */
const LEVEL = /^org(?:anization)?_?level_?(?:code_?)?([1-4])/;

/** What to write instead of a text that is no source, such as "Did you mean ...?"; null when no source is near. */
export function sourceInstead(from: string, choices: readonly string[] = ROW_SOURCES): string | null {
  const word = plainWord(sameSource(from));
  const level = LEVEL.exec(word)?.[1];
  const source = level === undefined ? OTHER_WORDS.get(word) : `org_level_${level}`;
  if (source !== undefined && choices.includes(source)) return source;
  const label = choices === ROW_SOURCES ? /^udf\s*[:_-]?\s*(\S.*)$/i.exec(from)?.[1] : undefined;
  return label === undefined ? closest(word, choices) : `"${UDF_PREFIX}${label.trim()}"`;
}

// UKG's employee statuses.

/** The code of a status that is written as a word, such as `Active` or `Leave`; null for any other text. */
export function statusNamed(written: string): string | null {
  const word = plainWord(written);
  const entries = Object.entries(STATUSES);
  const meanings = entries.map(([, [meaning]]) => meaning);
  const named = entries.find(([, words]) => words.some((other) => plainWord(other) === word));
  const near = named ?? entries.find(([, [meaning]]) => meaning === closest(written, meanings));
  return near?.[0] ?? null;
}
