import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ukgEmployeeId } from '../../action/src/core/model.ts';
import { finderAmong } from '../../action/src/core/packed-finder.ts';
import { createPackedGroups } from '../../action/src/core/packed-groups.ts';

const key = fc.constantFrom('', 'a', 'b', 'c', 'd');

describe('packed groups', () => {
  it('are the positions of those who have one key with somebody else, in their order', () => {
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        const groups = createPackedGroups((position) => keys[position]!);
        for (const position of keys.keys()) groups.add(position);
        const expected = ['a', 'b', 'c', 'd'].map((one) => [...keys.keys()].filter((at) => keys[at] === one));
        expect([...groups.several()].sort((a, b) => a[0]! - b[0]!)).toEqual(
          expected.filter((positions) => positions.length > 1).sort((a, b) => a[0]! - b[0]!),
        );
      }),
    );
  });

  it('leave out whoever is not added', () => {
    const groups = createPackedGroups(() => 'same');
    for (const position of [0, 2]) groups.add(position);
    expect(groups.several()).toEqual([[0, 2]]);
  });
});

describe('a finder among people', () => {
  it('finds each by his id, and nobody else', () => {
    const people = ['E1', 'E2', 'E3'].map((id) => ({ ukgEmployeeId: ukgEmployeeId(id), name: `name of ${id}` }));
    const find = finderAmong(people);
    expect(people.map((one) => find(one.ukgEmployeeId))).toEqual(people);
    expect(find(ukgEmployeeId('E4'))).toBeUndefined();
  });
});
