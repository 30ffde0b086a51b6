export interface PackedList<T> {
  readonly length: number;
  add(value: T): void;
  at(index: number): T;
  forget(before: number): void;
}
export function createPackedList<T>(): PackedList<T> {
  const values: (T | undefined)[] = [];
  return {
    get length() {
      return values.length;
    },
    add: (value) => void values.push(value),
    at: (index) => values[index] as T,
    forget: () => undefined,
  };
}
