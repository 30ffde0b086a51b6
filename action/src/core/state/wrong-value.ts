// What is wrong with a value of a state file, and on which line: from the schema's complaint to a clause that people understand.
import { isCalendarDate } from '../people/dates.ts';
import type { SchemaError, Validator } from '../model/generated/validators.cjs';

/** `pointer` leads to the value, as a list of keys and places. */
export interface WrongValue {
  readonly pointer: readonly string[];
  /** A clause without a full stop, such as `cursor is not an instant`. */
  readonly reason: string;
}

const INSTANT = 'is not an instant such as 2026-01-31T04:05:06.000Z';

/** What the values of these keys should be. */
const DAYS: Readonly<Record<string, string>> = {
  cursor: INSTANT,
  baseline_at: INSTANT,
  first_seen: INSTANT,
  at: INSTANT,
  on: 'is not a date such as 2026-01-31',
};

/** By the type that the schema demands, or by the rule that was broken. */
const SHOULD_BE: Readonly<Record<string, string>> = {
  array: 'is not a list',
  object: 'is not a JSON object',
  string: 'is not a text',
  pattern: 'is not a text as it was written',
  integer: 'is not a whole number',
  minimum: 'is not a whole number',
  maximum: 'is not a whole number',
  boolean: 'is neither true nor false',
  'integer,null': 'is neither a whole number nor null',
};

/**
 * The first thing that does not fit, or null. Keys that the schema does not know are wrong unless `mayHaveMore`: a newer
 * release may have written them.
 */
export function wrongValue(value: unknown, validate: Validator, mayHaveMore: boolean): WrongValue | null {
  const errors = validate(value) ? [] : (validate.errors as readonly SchemaError[]);
  const error = errors.find(({ keyword }) => !(mayHaveMore && keyword === 'additionalProperties'));
  if (error !== undefined) return { pointer: pointerOf(error), reason: reasonOf(error) };
  const day = unrealDay(value, []);
  return day === null ? null : { pointer: day, reason: `${lastName(day)} ${DAYS[lastName(day)] as string}` };
}

function pointerOf({ instancePath }: SchemaError): readonly string[] {
  return instancePath.split('/').slice(1);
}

function reasonOf(error: SchemaError): string {
  const { keyword, params } = error;
  const pointer = pointerOf(error);
  const name = lastName(pointer);
  if (keyword === 'required') return `${String(params['missingProperty'])} is missing`;
  if (keyword === 'additionalProperties') return `${String(params['additionalProperty'])} is no key of this release`;
  if (pointer.includes('changes')) return 'a change of the plan is not like ["update","A1B2C3","title"]';
  const allowed = params['allowedValues'];
  if (Array.isArray(allowed)) return `${name} is none of ${allowed.join(', ')}`;
  return `${name} ${DAYS[name] ?? SHOULD_BE[String(params['type'])] ?? SHOULD_BE[keyword] ?? 'is not as it was written'}`;
}

/** A place in a list is told as people count. */
function lastName(pointer: readonly string[]): string {
  const last = pointer.at(-1) ?? 'the file';
  return /^\d+$/.test(last) ? `entry ${String(Number(last) + 1)}` : last;
}

/** Keys between the file and a day of ours at most; what lies deeper is of a newer release, which may write what it likes. */
const DEEPEST_DAY = 6;

/** Where a day stands that no calendar has, such as 30 February: patterns do not see it. */
function unrealDay(value: unknown, pointer: readonly string[]): readonly string[] | null {
  if (typeof value === 'string')
    return lastName(pointer) in DAYS && !isCalendarDate(value.slice(0, 10)) ? pointer : null;
  if (typeof value !== 'object' || value === null || pointer.length > DEEPEST_DAY) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = unrealDay(inner, [...pointer, key]);
    if (found !== null) return found;
  }
  return null;
}
