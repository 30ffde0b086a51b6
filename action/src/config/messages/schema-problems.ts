// From a schema's complaints to problems with a place and a sentence, and the value without what was complained about.
import type { ConfigProblem } from '../../core/model/model.ts';
import { meantKey, missingKey, oneOfSeveral, unknownKey } from './keys.ts';
import type { MeantKey } from './keys.ts';
import validators from '../generated/validators.cjs';
import type { SchemaError } from '../generated/validators.cjs';
import { stepsOf, valueAt } from './schema-guide.ts';
import type { FileKind } from '../file-kinds.ts';
import type { Sentences } from './wording.ts';
import { START } from '../yaml/places.ts';
import type { Position } from '../yaml/places.ts';
import { valueSentences } from './values.ts';
import { pointerStep } from '../yaml/places.ts';
import type { NodePlace, Places } from '../yaml/places.ts';
import type { YamlReading } from '../yaml/read.ts';

export interface SchemaVerdict {
  readonly problems: readonly ConfigProblem[];
  /** The value without its wrong parts, so that the rules can look at the rest; undefined when nothing is left. */
  readonly rest: unknown;
  /** With those of misspelt keys under the key that was meant. */
  readonly places: Places;
}

/**
 * Checks one file's value against its schema; every mistake is told once. A key that is nearly a known one is told, and its
 * value is checked as that key's, so that one slip does not hide others.
 */
export function checkSchema(kind: FileKind, file: string, reading: YamlReading): SchemaVerdict {
  const { value, places } = reading;
  const validate = validators[kind];
  if (value === undefined || validate(value)) return { problems: [], rest: value, places };
  const errors = tellingErrors(validate.errors ?? []);
  const renames = renamesOf(kind, errors, value);
  if (renames.length > 0) {
    const misspelt = errors.filter((error) => renames.some(({ from }) => from === targetOf(error)));
    const again = checkSchema(kind, file, renamed(reading, renames));
    return {
      ...again,
      problems: [...misspelt.map((error) => problemOf(error, file, { kind, reading })), ...again.problems],
    };
  }
  const wrong = new Set(errors.map(targetOf).filter((pointer) => pointer !== null));
  const told = errors.filter((error) => valueAt(value, stepsOf(targetOf(error) ?? '')) !== LOST);
  const problems = told.map((error) => problemOf(error, file, { kind, reading }));
  return { problems, rest: without(value, '', wrong), places };
}

interface Context {
  readonly kind: FileKind;
  readonly reading: YamlReading;
}

function problemOf(error: SchemaError, file: string, context: Context): ConfigProblem {
  return { file, severity: 'error', ...placeOf(error, context.reading.places), ...sentencesOf(error, context) };
}

/**
 * One error a place. A union of forms complains once for itself and once for each form; what says most is kept:
 * complaints about parts of a group before those about the group, and of these the one about the value before the one about its kind.
 */
function tellingErrors(errors: readonly SchemaError[]): readonly SchemaError[] {
  const whole = errors.filter(({ schemaPath }) => !/\/oneOf\/\d+\/required$/.test(schemaPath));
  const unions = new Set(whole.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath));
  const spoken = new Map<string, SchemaError>();
  for (const error of whole) {
    const target = targetOf(error) ?? `${error.instancePath} ${String(error.params['missingProperty'])}`;
    const present = spoken.get(target);
    if (present === undefined || rankOf(error) < rankOf(present)) spoken.set(target, error);
  }
  return [...spoken.entries()]
    .filter(([target, error]) => !isSilent(target, error, { unions, spoken }))
    .map(([, error]) => error);
}

interface Spoken {
  readonly unions: ReadonlySet<string>;
  readonly spoken: ReadonlyMap<string, SchemaError>;
}

/** A union is silent about a group or list when one of its parts has an error of its own. */
function isSilent(target: string, error: SchemaError, { unions, spoken }: Spoken): boolean {
  if (!unions.has(target) || !WHOLE.includes(error.keyword)) return false;
  return [...spoken.keys()].some((other) => other.startsWith(`${target}/`) || other.startsWith(`${target} `));
}

/** What a form that is one text says of a list or group. */
const WHOLE: readonly string[] = ['enum', 'pattern', 'type', 'const', 'anyOf'];

function rankOf({ keyword }: SchemaError): number {
  return 1 + WHOLE.indexOf(keyword);
}

/** JSON pointer of the wrong part; null where something is missing. */
function targetOf(error: SchemaError): string | null {
  const { params, instancePath } = error;
  if (error.keyword === 'required') return null;
  if (error.keyword === 'additionalProperties') return instancePath + pointerStep(String(params['additionalProperty']));
  if (error.keyword === 'uniqueItems')
    return instancePath + pointerStep(Math.max(Number(params['i']), Number(params['j'])));
  return instancePath;
}

function placeOf(error: SchemaError, places: Places): Position {
  const target = targetOf(error);
  if (target === null) return error.instancePath === '' ? START : keyOrValue(places, error.instancePath);
  if (error.keyword === 'additionalProperties') return keyOrValue(places, target);
  return places.get(target)?.value ?? START;
}

function keyOrValue(places: Places, pointer: string): Position {
  const place = places.get(pointer);
  return place?.key ?? place?.value ?? START;
}

function sentencesOf(error: SchemaError, { kind, reading }: Context): Sentences {
  const { params, keyword } = error;
  const steps = stepsOf(error.instancePath);
  if (keyword === 'oneOf') return oneOfSeveral(kind, steps, valueAt(reading.value, steps));
  if (keyword === 'required') return missingKey(kind, steps, String(params['missingProperty']));
  if (keyword === 'additionalProperties') return unknownKey(kind, steps, String(params['additionalProperty']));
  const target = targetOf(error) ?? '';
  return valueSentences({
    kind,
    steps: stepsOf(target),
    value: valueAt(reading.value, stepsOf(target)),
    typed: reading.places.get(target)?.typed ?? null,
    keyword,
    limit: params['limit'],
  });
}

/** A copy without the values at these pointers; a list keeps its length, so that its other entries keep their places. */
function without(value: unknown, pointer: string, wrong: ReadonlySet<string>): unknown {
  if (wrong.has(pointer)) return undefined;
  if (typeof value !== 'object' || value === null) return value;
  const inner = (key: string, part: unknown): unknown => without(part, pointer + pointerStep(key), wrong);
  if (Array.isArray(value)) return value.map((part: unknown, index) => inner(String(index), part));
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, inner(key, part)] as const)
      .filter(([, part]) => part !== undefined),
  );
}

// The value of a misspelt key goes under the key that was meant, with its places.

interface Rename {
  /** JSON pointers of the key as written and as meant. */
  readonly from: string;
  readonly to: string;
  readonly meant: MeantKey;
}

/** A value that nobody can tell: its key swallowed it. */
const LOST = Symbol('lost');

/** For each unknown key that has one known key near it which is not there yet. */
function renamesOf(kind: FileKind, errors: readonly SchemaError[], value: unknown): readonly Rename[] {
  const renames = new Map<string, Rename>();
  for (const { keyword, instancePath, params } of errors) {
    if (keyword !== 'additionalProperties') continue;
    const key = String(params['additionalProperty']);
    const group = stepsOf(instancePath);
    const meant = meantKey(kind, group, key);
    const to = `${instancePath}${pointerStep(meant?.key ?? '')}`;
    if (meant === null || renames.has(to) || hasKey(value, [...group, meant.key])) continue;
    renames.set(to, { from: instancePath + pointerStep(key), to, meant });
  }
  return [...renames.values()];
}

function hasKey(value: unknown, steps: readonly string[]): boolean {
  const inner = steps.slice(0, -1).reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], value);
  return Object.hasOwn(inner as object, steps.at(-1) ?? '');
}

function renamed({ value, places, problems }: YamlReading, renames: readonly Rename[]): YamlReading {
  return { value: renamedValue(value, '', renames), places: renamedPlaces(places, renames), problems };
}

function renamedValue(value: unknown, pointer: string, renames: readonly Rename[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.map((part, index) => renamedValue(part, pointer + pointerStep(index), renames));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const from = pointer + pointerStep(key);
      const meant = renames.find((one) => one.from === from)?.meant;
      if (meant?.value !== undefined) return [meant.key, meant.value ?? LOST];
      return [meant?.key ?? key, renamedValue(part, from, renames)];
    }),
  );
}

function renamedPlaces(places: Places, renames: readonly Rename[]): Places {
  const all = new Map(places);
  for (const { from, to, meant } of renames) {
    for (const [pointer, place] of places) {
      if (pointer === from || pointer.startsWith(`${from}/`))
        all.set(to + pointer.slice(from.length), swallowed(place, meant));
    }
  }
  return all;
}

/** The value stands in the key. */
function swallowed(place: NodePlace, { value }: MeantKey): NodePlace {
  return typeof value === 'string' ? { ...place, typed: value } : place;
}
