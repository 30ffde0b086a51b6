// Digests that a run takes more than once, worked out once: to compare somebody's fields, and again to remember them.
import type { Digests, FieldValue, TakenDigests, UkgEmployeeId } from './model.ts';

interface Taken {
  readonly value: FieldValue;
  readonly digest: string;
}

/** Remembers the digests of the first `most` fields; a run about so many people that this is exceeded works out the others anew. */
export function rememberDigests(digests: Digests, most: number): Digests {
  const people = new Map<UkgEmployeeId, Map<string, Taken>>();
  let room = most;
  const taken: TakenDigests = {
    get(id, field, value) {
      const before = people.get(id)?.get(field);
      return before?.value === value ? before.digest : undefined;
    },
    add(id, field, value, digest) {
      if (room === 0) return;
      room -= 1;
      const fields = people.get(id) ?? new Map<string, Taken>();
      fields.set(field, { value, digest });
      people.set(id, fields);
    },
  };
  return { ...digests, taken };
}
