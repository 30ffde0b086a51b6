// The one order of texts and numbers in everything that is sorted.

/** For `sort`: texts by code unit, so that the order is the same on every machine. */
export function ascending<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
