// Digests that a run takes more than once, worked out once: to compare somebody's fields, and again to remember them.
import type { Digests } from './model.ts';

/** Remembers the digests of the first `most` texts; a run about so many people that this is exceeded works out the others anew. */
export function rememberDigests(digests: Digests, most: number): Digests {
  const known = new Map<string, string>();
  return {
    ...digests,
    of(text) {
      const before = known.get(text);
      if (before !== undefined) return before;
      const digest = digests.of(text);
      if (known.size < most) known.set(text, digest);
      return digest;
    },
  };
}
