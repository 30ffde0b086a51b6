// A map of a whole population: its keys stand in memory, its values are packed.
import { createPackedList } from './packed-list.ts';

export interface PackedMap<K, V> {
  get(key: K): V | undefined;
  has(key: K): boolean;
  set(key: K, value: V): void;
  /** The map as it stands now, with what `of` makes of each value; values are unpacked one by one, when they are looked at. */
  view<W>(of: (value: V, key: K) => W): ReadonlyMap<K, W>;
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
    view: <W>(of: (value: V, key: K) => W) => viewOf(indices, (index, key) => of(packed.at(index), key)),
  };
}

function viewOf<K, W>(indices: ReadonlyMap<K, number>, at: (index: number, key: K) => W): ReadonlyMap<K, W> {
  function* entries(): MapIterator<[K, W]> {
    for (const [key, index] of indices) yield [key, at(index, key)];
    return undefined;
  }
  function* values(): MapIterator<W> {
    for (const [key, index] of indices) yield at(index, key);
    return undefined;
  }
  const view: ReadonlyMap<K, W> = {
    size: indices.size,
    get: (key) => {
      const index = indices.get(key);
      return index === undefined ? undefined : at(index, key);
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
