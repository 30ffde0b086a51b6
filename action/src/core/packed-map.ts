// A map of a whole population: its keys stand in memory, its values are packed.
import { createPackedList } from './packed-list.ts';

export interface PackedMap<K, V> {
  get(key: K): V | undefined;
  has(key: K): boolean;
  set(key: K, value: V): void;
  /** The map as it stands now, with what `of` takes from each value; values are unpacked one by one, when they are looked at. */
  view<W>(of: (value: V) => W): ReadonlyMap<K, W>;
}

export function createPackedMap<K, V>(): PackedMap<K, V> {
  const packed = createPackedList<V>();
  const indices = new Map<K, number>();

  function get(key: K): V | undefined {
    const index = indices.get(key);
    return index === undefined ? undefined : packed.at(index);
  }

  return {
    get,
    has: (key) => indices.has(key),
    set: (key, value) => {
      indices.set(key, packed.length);
      packed.add(value);
    },
    view: <W>(of: (value: V) => W) => viewOf(indices, (index) => of(packed.at(index))),
  };
}

function viewOf<K, W>(indices: ReadonlyMap<K, number>, at: (index: number) => W): ReadonlyMap<K, W> {
  function* entries(): MapIterator<[K, W]> {
    for (const [key, index] of indices) yield [key, at(index)];
    return undefined;
  }
  function* values(): MapIterator<W> {
    for (const index of indices.values()) yield at(index);
    return undefined;
  }
  const view: ReadonlyMap<K, W> = {
    size: indices.size,
    get: (key) => {
      const index = indices.get(key);
      return index === undefined ? undefined : at(index);
    },
    has: (key) => indices.has(key),
    keys: () => indices.keys(),
    values,
    entries,
    [Symbol.iterator]: entries,
    forEach: (visit) => {
      for (const [key, value] of entries()) visit(value, key, view);
    },
  };
  return view;
}
