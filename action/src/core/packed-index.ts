export interface PackedIndex {
  get(value: string): number | undefined;
  set(value: string, position: number): void;
}
export function createPackedIndex(_valueAt: (position: number) => string): PackedIndex {
  const index = new Map<string, number>();
  return { get: (value) => index.get(value), set: (value, position) => void index.set(value, position) };
}
