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
  const { value, places, problems } = read;
  const validate = validators[kind];
  if (value === undefined || validate(value)) return { ...read, rest: value };
  const all = validate.errors ?? [];
  const errors = tellingErrors(all.slice(0, MOST_ERRORS));
  const meant = keysMeant(kind, errors);
  const misspelt = meant.filter(({ isWord, to }) => isWord && valueAt(value, stepsOf(to)) === undefined);
  if (misspelt.length > 0) {
    const told = misspelt.map(({ error }) => problemOf(kind, error, read));
    return checkSchema(kind, { ...renamed(read, misspelt), problems: [...problems, ...told] });
  }
  // When a key has swallowed its value, such as `from:job_title`, its absence is not told, too.
  const swallowed = new Set(meant.map(({ to }) => to));
  const isSwallowed = (error: SchemaError): boolean => missingIn(kind, error).some((pointer) => swallowed.has(pointer));
  // An unknown value is already a problem.
  const isEcho = (error: SchemaError): boolean =>
    error.keyword !== 'additionalProperties' && places.get(placeOf(error))?.isUnknown === true;
  const told = errors.filter((error) => !isSwallowed(error) && !isEcho(error));
  const rest = all.length > MOST_ERRORS ? undefined : without(value, '', new Set(errors.map(targetOf)));
  return { ...read, problems: [...problems, ...told.map((error) => problemOf(kind, error, read))], rest };
}

/** With more errors than this, the rest of the file is not checked, since nobody would read more. */
const MOST_ERRORS = 1000;

/** An unknown key, and the pointer of the key that was meant. */
interface KeyMeant {
  readonly error: SchemaError;
  readonly to: string;
  /** False for a key with signs in it, such as one that has swallowed its value. */
  readonly isWord: boolean;
}

function keysMeant(kind: FileKind, errors: readonly SchemaError[]): readonly KeyMeant[] {
  return errors.flatMap((error) => {
    if (error.keyword !== 'additionalProperties') return [];
    const written = String(error.params['additionalProperty']);
    const key = keyMeant(groupOf(kind, error), written);
    return key === null
      ? []
      : [{ error, to: error.instancePath + pointerStep(key), isWord: /^[\w -]+$/.test(written) }];
  });
}

/** The file with the values under the keys that were meant, so that one mistake does not hide others. */
function renamed(read: ReadFile, misspelt: readonly KeyMeant[]): ReadFile {
  const value: unknown = structuredClone(read.value);
  const places = new Map(read.places);
  for (const { error, to } of misspelt) {
    const [from, group] = [targetOf(error), valueAt(value, stepsOf(error.instancePath)) as Record<string, unknown>];
    const written = stepsOf(from).at(-1) ?? '';
    group[stepsOf(to).at(-1) ?? ''] = group[written];
    Reflect.deleteProperty(group, written);
    for (const [pointer, place] of read.places)
      if (pointer === from || pointer.startsWith(`${from}/`)) places.set(to + pointer.slice(from.length), place);
  }
  return { ...read, value, places };
}

/** Pointers of the keys that an error misses. */
function missingIn(kind: FileKind, error: SchemaError): readonly string[] {
  if (error.keyword === 'required') return [targetOf(error)];
  return error.keyword === 'oneOf'
    ? groupOf(kind, error).oneOfKeys.map((key) => error.instancePath + pointerStep(key))
    : [];
}

/**
 * One error for each place. A union of forms complains once for itself and once for each form; the most precise is kept:
 * complaints about parts of a group before those about the group, and about a value before those about its kind.
 */
function tellingErrors(errors: readonly SchemaError[]): readonly SchemaError[] {
  const whole = errors.filter(({ schemaPath }) => !/\/oneOf\/\d+\/required$/.test(schemaPath));
  const unions = new Set(whole.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath));
  const told = new Map<string, SchemaError>();
  for (const error of whole) {
    const present = told.get(targetOf(error));
    if (present === undefined || rankOf(error) < rankOf(present)) told.set(targetOf(error), error);
  }
  // The complaint of a union about a group or list is dropped when one of its parts has an error of its own.
  const isSilent = (target: string, { keyword }: SchemaError): boolean =>
    unions.has(target) && WHOLE.includes(keyword) && told.keys().some((other) => other.startsWith(`${target}/`));
  return [...told].filter(([target, error]) => !isSilent(target, error)).map(([, error]) => error);
}

/** What a form that is one text says of a list or group. */
const WHOLE: readonly string[] = ['enum', 'pattern', 'type', 'const', 'anyOf'];

function rankOf({ keyword }: SchemaError): number {
  return 1 + WHOLE.indexOf(keyword);
}

const KEYS: Readonly<Record<string, string>> = {
  required: 'missingProperty',
  additionalProperties: 'additionalProperty',
};

/** JSON pointer of the wrong, unknown or missing part. */
function targetOf({ keyword, params, instancePath }: SchemaError): string {
  if (keyword === 'uniqueItems') return instancePath + pointerStep(Math.max(Number(params['i']), Number(params['j'])));
  const key = KEYS[keyword];
  return key === undefined ? instancePath : instancePath + pointerStep(String(params[key]));
}

/** JSON pointer of the place where an error is told: for a missing key, that of its group. */
function placeOf(error: SchemaError): string {
  return error.keyword === 'required' ? error.instancePath : targetOf(error);
}

function groupOf(kind: FileKind, { instancePath }: SchemaError): SchemaPlace {
  return new SchemaPlace(kind, stepsOf(instancePath));
}

function problemOf(kind: FileKind, error: SchemaError, read: ReadFile): ConfigProblem {
  const [sentences, pointer] = [sentencesOf(kind, error, read), placeOf(error)];
  // A key that the whole file lacks is told at the beginning of the file.
  if (error.keyword === 'required' && pointer === '') return errorIn(read.file, sentences);
  return errorIn(read.file, sentences, positionOf(read, pointer, error.keyword in KEYS ? 'key' : 'value'));
}

function sentencesOf(kind: FileKind, error: SchemaError, { value, places }: ReadFile): Sentences {
  const { params, keyword } = error;
  const group = groupOf(kind, error);
  if (keyword === 'oneOf') return oneOfSeveral(group, valueAt(value, group.steps));
  if (keyword === 'required') return missingKey(group, String(params['missingProperty']));
  if (keyword === 'additionalProperties') return unknownKey(group, String(params['additionalProperty']));
  const place = new SchemaPlace(kind, stepsOf(targetOf(error)));
  const typed = places.get(targetOf(error))?.typed ?? null;
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
