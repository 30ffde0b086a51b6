import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPackedIndex } from '../../action/src/core/packed-index.ts';

/** Two texts with one FNV-1a hash. */
const SAME_HASH = ['altarage', 'zinke'] as const;

/** An index over these values, each led to its last position. */
function indexOf(values: readonly string[]): ReturnType<typeof createPackedIndex> {
  const index = createPackedIndex((position) => values[position]!);
  for (const [position, value] of values.entries()) index.set(value, position);
  return index;
}

describe('a packed index', () => {
  it('leads to the last position that a value was set to, and from any other value nowhere', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 })), fc.string({ maxLength: 2 }), (values, other) => {
        const index = indexOf(values);
        for (const value of [...values, other]) {
          const position = values.lastIndexOf(value);
          expect(index.get(value)).toBe(position === -1 ? undefined : position);
        }
      }),
    );
  });

  it('tells two values apart that have one hash', () => {
    const index = indexOf(SAME_HASH);
    expect(SAME_HASH.map(index.get)).toEqual([0, 1]);
    expect(indexOf(SAME_HASH.slice(0, 1)).get(SAME_HASH[1])).toBeUndefined();
  });

  it('finds everybody of more than there was first room for', () => {
    const many = Array.from({ length: 5000 }, (_, position) => `employee ${position}`);
    const index = indexOf(many);
    expect(many.map(index.get)).toEqual([...many.keys()]);
  });

  it('of nobody leads nowhere', () => {
    expect(indexOf([]).get('')).toBeUndefined();
  });
});
