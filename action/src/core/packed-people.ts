import type { Assessment } from './assess.ts';
export interface PackedPeople {
  readonly people: readonly Assessment[];
  add(one: Assessment): void;
}
export function createPackedPeople(): PackedPeople {
  const people: Assessment[] = [];
  return { people, add: (one) => void people.push(one) };
}
