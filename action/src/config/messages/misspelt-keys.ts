// Puts the value of a misspelt key under the key that was meant, with its places.
import type { SchemaError } from '../generated/validators.cjs';
import type { FileKind } from '../file-kinds.ts';
import { meantKey } from './keys.ts';
import type { MeantKey } from './keys.ts';
import { stepsOf } from './schema-guide.ts';
import { pointerStep } from '../yaml/places.ts';
import type { NodePlace, Places } from '../yaml/places.ts';
import type { YamlReading } from '../yaml/read.ts';

export interface Rename {
  /** JSON pointers of the key as written and as meant. */
  readonly from: string;
  readonly to: string;
  readonly meant: MeantKey;
}

/** A value that nobody can tell: its key swallowed it. */
export const LOST = Symbol('lost');

/** For each unknown key that has one known key near it which is not there yet. */
export function renamesOf(kind: FileKind, errors: readonly SchemaError[], value: unknown): readonly Rename[] {
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

export function renamed({ value, places, problems }: YamlReading, renames: readonly Rename[]): YamlReading {
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
