// How reading the state can fail. Each message is complete: what happened, to which file, what to do next.
import type { SchemaError, Validator } from '../model/generated/validators.cjs';

/** A state file is not as this action wrote it. Nothing was overwritten. */
export class StateUnreadable extends Error {
  override readonly name = 'StateUnreadable';
  readonly file: string;
  /** 1-based; null when the whole file is meant. */
  readonly line: number | null;

  /** `reason` is a clause without a full stop, such as `cursor is not an instant`. */
  constructor(reason: string, { file, line, advice = RESTORE }: Fault) {
    const place = line === null ? file : `${file}, line ${String(line)}`;
    super(`The state cannot be read: ${place}: ${reason}. Nothing was changed. ${advice}`);
    this.file = file;
    this.line = line;
  }
}

interface Fault {
  readonly file: string;
  readonly line: number | null;
  readonly advice?: string | undefined;
}

const RESTORE =
  'Restore the file from its last good version (revert the commit that changed it in the history of the state branch, or take ' +
  'a backup of the state folder) and run again. Or delete both state files of the organization to begin again with a first comparison; ' +
  'who waits for a fix or a day is forgotten then.';

// What is wrong with a value of a state file: the schema's complaint in words for people.

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
  if (error === undefined) return null;
  const pointer = error.instancePath.split('/').slice(1);
  const list = pointer.length > 1 ? `${String(pointer[0])}: ` : '';
  return { pointer, reason: list + reasonOf(error, pointer) };
}

function reasonOf({ keyword, params }: SchemaError, pointer: readonly string[]): string {
  const name = lastName(pointer);
  if (keyword === 'required') return `${String(params['missingProperty'])} is missing`;
  if (keyword === 'additionalProperties') return `${String(params['additionalProperty'])} is no key of this release`;
  if (pointer.includes('changes')) return 'a change of the plan is not like ["update","A1B2C3","title"]';
  const allowed = params['allowedValues'];
  if (Array.isArray(allowed)) return `${name} is none of ${allowed.join(', ')}`;
  return `${name} ${DAYS[name] ?? SHOULD_BE[String(params['type'])] ?? SHOULD_BE[keyword] ?? 'is not as it was written'}`;
}

/** Places in a list are counted from 1. */
function lastName(pointer: readonly string[]): string {
  const last = pointer.at(-1) ?? 'the file';
  return /^\d+$/.test(last) ? `entry ${String(Number(last) + 1)}` : last;
}
