// Finds people by their UKG id among those who are held anyway, in eight bytes each; a map would hold every id once more.
import type { UkgEmployeeId } from './model.ts';
import { createPackedIndex } from './packed-index.ts';

/** Whoever has an id; of several with one id the last. */
export type Finder<T> = (id: UkgEmployeeId) => T | undefined;

export function finderAmong<T extends { readonly ukgEmployeeId: UkgEmployeeId }>(people: readonly T[]): Finder<T> {
  const index = createPackedIndex((position) => (people[position] as T).ukgEmployeeId);
  for (const [position, { ukgEmployeeId }] of people.entries()) index.set(ukgEmployeeId, position);
  return (id) => {
    const position = index.get(id);
    return position === undefined ? undefined : people[position];
  };
}
