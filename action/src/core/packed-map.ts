export interface PackedMap<K, V> {
  get(key: K): V | undefined;
  has(key: K): boolean;
  set(key: K, value: V): void;
  view<W>(of: (value: V, key: K) => W): ReadonlyMap<K, W>;
}
export function createPackedMap<K, V>(): PackedMap<K, V> {
  const map = new Map<K, V>();
  return {
    get: (key) => map.get(key),
    has: (key) => map.has(key),
    set: (key, value) => void map.set(key, value),
    view: (of) => new Map([...map].map(([key, value]) => [key, of(value, key)])),
  };
}
