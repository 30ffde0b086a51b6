// From a schema's complaints to problems with a place and a sentence, and to the value without its wrong parts.
import type { ConfigProblem } from '../../core/model/model.ts';
import type { SchemaError } from '../generated/validators.cjs';
import validators from '../generated/validators.cjs';
import type { FileKind, Sentences } from '../problem.ts';
import { errorIn } from '../problem.ts';
import { pointerStep, positionOf } from '../yaml/places.ts';
import type { ReadFile } from '../yaml/read.ts';
import { keyMeant, missingKey, oneOfSeveral, unknownKey } from './keys.ts';
import { SchemaPlace, stepsOf, valueAt } from './schema-place.ts';
import { valueSentences } from './values.ts';

export interface CheckedFile extends ReadFile {
  /** The value without its wrong parts, so that the rules can look at the rest; undefined when nothing is left. */
  readonly rest: unknown;
}

/**
 * Checks the value of a file against its schema; every mistake is told once. A misspelt key is told, and its value is checked as
 * that of the right key.
 */
export function checkSchema(kind: FileKind, read: ReadFile): CheckedFile {
  const { file, value, places, problems } = read;
  const validate = validators[kind];
  if (value === undefined || validate(value)) return { ...read, rest: value };
  const all = validate.errors ?? [];
  const errors = tellingErrors(all.slice(0, MOST_ERRORS));
  const problemOf = (error: SchemaError): ConfigProblem => {
    const sentences = sentencesOf(kind, error, read);
    const pointer = targetOf(error) ?? error.instancePath;
    // A key that the whole file lacks is told at the beginning of the file.
    if (error.keyword === 'required' && pointer === '') return errorIn(file, sentences);
    return errorIn(file, sentences, positionOf({ places }, pointer, AT_KEY.has(error.keyword) ? 'key' : 'value'));
  };
  const misspelt = misspeltKeys(kind, errors, value);
  if (misspelt.size > 0) {
    const told = errors.filter((error) => misspelt.has(targetOf(error) ?? '')).map(problemOf);
    return checkSchema(kind, { ...renamed(read, misspelt), problems: [...problems, ...told] });
  }
  const wrong = new Set(errors.map(targetOf).filter((pointer) => pointer !== null));
  // An unknown value is already a problem.
  const isEcho = (error: SchemaError): boolean =>
    error.keyword !== 'additionalProperties' && places.get(targetOf(error) ?? error.instancePath)?.isUnknown === true;
  const told = withoutMeant(kind, errors).filter((error) => !isEcho(error));
  const rest = all.length > MOST_ERRORS ? undefined : without(value, '', wrong);
  return { ...read, problems: [...problems, ...told.map(problemOf)], rest };
}

/** With more errors than this, the rest of the file is not checked, since nobody would read more. */
const MOST_ERRORS = 1000;

/** By pointer, each unknown key for which a missing key with nearly the same spelling exists: the key that was meant. */
function misspeltKeys(kind: FileKind, errors: readonly SchemaError[], value: unknown): ReadonlyMap<string, string> {
  const meant = new Map<string, string>();
  for (const { instancePath, params } of errors.filter(({ keyword }) => keyword === 'additionalProperties')) {
    const group = new SchemaPlace(kind, stepsOf(instancePath));
    const written = String(params['additionalProperty']);
    const key = /^[\w -]+$/.test(written) ? keyMeant(group, written) : null;
    if (key !== null && valueAt(value, [...group.steps, key]) === undefined)
      meant.set(instancePath + pointerStep(written), key);
  }
  return meant;
}

/** The file with the values under the keys that were meant, so that one mistake does not hide others. */
function renamed(read: ReadFile, meant: ReadonlyMap<string, string>): ReadFile {
  const value: unknown = structuredClone(read.value);
  const places = new Map(read.places);
  for (const [from, key] of meant) {
    const steps = stepsOf(from);
    const group = valueAt(value, steps.slice(0, -1)) as Record<string, unknown>;
    const written = steps.at(-1) ?? '';
    group[key] = group[written];
    Reflect.deleteProperty(group, written);
    const to = from.slice(0, from.lastIndexOf('/')) + pointerStep(key);
    for (const [pointer, place] of read.places)
      if (pointer === from || pointer.startsWith(`${from}/`)) places.set(to + pointer.slice(from.length), place);
  }
  return { ...read, value, places };
}

/** When a key has swallowed its value, such as `from:job_title`, its absence is not told, too. */
function withoutMeant(kind: FileKind, errors: readonly SchemaError[]): readonly SchemaError[] {
  const keyIn = ({ instancePath }: SchemaError, key: string): string => `${instancePath} ${key}`;
  const groupOf = ({ instancePath }: SchemaError): SchemaPlace => new SchemaPlace(kind, stepsOf(instancePath));
  const meant = errors
    .filter(({ keyword }) => keyword === 'additionalProperties')
    .map((error) => keyIn(error, keyMeant(groupOf(error), String(error.params['additionalProperty'])) ?? ''));
  const missing = (error: SchemaError): readonly string[] => {
    if (error.keyword === 'required') return [String(error.params['missingProperty'])];
    return error.keyword === 'oneOf' ? groupOf(error).oneOfKeys : [];
  };
  return errors.filter((error) => !missing(error).some((key) => meant.includes(keyIn(error, key))));
}

/** Errors with these keywords are about a key. */
const AT_KEY: ReadonlySet<string> = new Set(['required', 'additionalProperties']);

/**
 * One error for each place. A union of forms complains once for itself and once for each form; the most precise is kept:
 * complaints about parts of a group before those about the group, and about a value before those about its kind.
 */
function tellingErrors(errors: readonly SchemaError[]): readonly SchemaError[] {
  const whole = errors.filter(({ schemaPath }) => !/\/oneOf\/\d+\/required$/.test(schemaPath));
  const unions = new Set(whole.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath));
  const told = new Map<string, SchemaError>();
  for (const error of whole) {
    const target = targetOf(error) ?? `${error.instancePath} ${String(error.params['missingProperty'])}`;
    const present = told.get(target);
    if (present === undefined || rankOf(error) < rankOf(present)) told.set(target, error);
  }
  // The complaint of a union about a group or list is dropped when one of its parts has an error of its own.
  const isSilent = (target: string, { keyword }: SchemaError): boolean =>
    unions.has(target) &&
    WHOLE.includes(keyword) &&
    [...told.keys()].some((other) => other.startsWith(`${target}/`) || other.startsWith(`${target} `));
  return [...told].filter(([target, error]) => !isSilent(target, error)).map(([, error]) => error);
}

/** What a form that is one text says of a list or group. */
const WHOLE: readonly string[] = ['enum', 'pattern', 'type', 'const', 'anyOf'];

function rankOf({ keyword }: SchemaError): number {
  return 1 + WHOLE.indexOf(keyword);
}

/** JSON pointer of the wrong part; null where something is missing. */
function targetOf({ keyword, params, instancePath }: SchemaError): string | null {
  if (keyword === 'required') return null;
  if (keyword === 'additionalProperties') return instancePath + pointerStep(String(params['additionalProperty']));
  if (keyword === 'uniqueItems') return instancePath + pointerStep(Math.max(Number(params['i']), Number(params['j'])));
  return instancePath;
}

function sentencesOf(kind: FileKind, error: SchemaError, { value, places }: ReadFile): Sentences {
  const { params, keyword, instancePath } = error;
  const group = new SchemaPlace(kind, stepsOf(instancePath));
  if (keyword === 'oneOf') return oneOfSeveral(group, valueAt(value, group.steps));
  if (keyword === 'required') return missingKey(group, String(params['missingProperty']));
  if (keyword === 'additionalProperties') return unknownKey(group, String(params['additionalProperty']));
  const target = targetOf(error) ?? '';
  const place = new SchemaPlace(kind, stepsOf(target));
  const typed = places.get(target)?.typed ?? null;
  return valueSentences({ place, value: valueAt(value, place.steps), typed, keyword, limit: params['limit'] });
}

/** A copy without the values at these pointers; a list keeps its length, so that its other entries keep their places. */
function without(value: unknown, pointer: string, wrong: ReadonlySet<string>): unknown {
  if (wrong.has(pointer)) return undefined;
  if (typeof value !== 'object' || value === null) return value;
  const inner = (key: string | number, part: unknown): unknown => without(part, pointer + pointerStep(key), wrong);
  if (Array.isArray(value)) return value.map((part: unknown, index) => inner(index, part));
  const kept = Object.entries(value).map(([key, part]) => [key, inner(key, part)] as const);
  return Object.fromEntries(kept.filter(([, part]) => part !== undefined));
}
