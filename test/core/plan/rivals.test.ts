import { describe, expect, it } from 'vitest';
import { assess } from '../../../action/src/core/people/assess.ts';
import type { Assessment } from '../../../action/src/core/people/assess.ts';
import type { Target } from '../../../action/src/core/plan/link.ts';
import type { KnownUser, UkgEmployeeId } from '../../../action/src/core/model/model.ts';
import { withoutRivals } from '../../../action/src/core/plan/duplicate-claims.ts';
import type { Targets } from '../../../action/src/core/plan/duplicate-claims.ts';
import type { RowParts } from '../../builders.ts';
import { aContext, aKnownUser, anEmployee, anExistingUser, aState } from '../../builders.ts';

const found = (id: number, takenFrom: string | null = null): Target => ({
  kind: 'existing',
  user: anExistingUser({ id }),
  takenFrom: takenFrom as never,
});
const linked = (id: string, userId: number | null): Target => ({ kind: 'known', known: aKnownUser({ id, userId }) });
const left = { status: 'T' } as const;

/** What is left of each target: the user's id, nothing, or the code of the problem. */
function settled(
  rows: readonly (RowParts & { readonly id: string })[],
  targets: readonly Target[],
  users: readonly KnownUser[] = [],
): readonly unknown[] {
  const context = aContext({ state: aState({ users }) });
  const people = rows.map((row) => assess(anEmployee(row), context));
  const first = new Map(people.map((one, at) => [one.ukgEmployeeId, targets[at]]));
  const targetOf = (id: UkgEmployeeId): Target => first.get(id) ?? { kind: 'none' };
  const all = withoutRivals(people, (one) => targetOf(one.ukgEmployeeId), context);
  return people.map((one) => {
    const target = all.get(one.ukgEmployeeId) ?? targetOf(one.ukgEmployeeId);
    if (target.kind === 'known') return target.known.userId;
    if (target.kind === 'existing') return target.user.id;
    return target.kind === 'taken' ? target.problem.code : null;
  });
}

describe("a user is one employee's, and of several who find him", () => {
  const two = [{ id: 'E1' }, { id: 'E2' }];

  it.each<[string, Parameters<typeof settled>, readonly unknown[]]>([
    ['nobody loses another user', [two, [found(41), found(42)]], [41, 42]],
    ['two who are to have one get none', [two, [found(41), found(41)]], ['IDENTITY_CONFLICT', 'IDENTITY_CONFLICT']],
    ['the linked one keeps him', [two, [found(41), found(41)], [aKnownUser({ id: 'E2' })]], ['IDENTITY_CONFLICT', 41]],
    [
      'the linked one keeps him although he leaves',
      [[{ id: 'E1' }, { id: 'E2', ...left }], [found(41), linked('E2', 41)], [aKnownUser({ id: 'E2' })]],
      ['IDENTITY_CONFLICT', 41],
    ],
    [
      'of two linked ones the one who is employed keeps him',
      [
        [{ id: 'E1', ...left }, { id: 'E2' }],
        [linked('E1', 41), linked('E2', 41)],
        [aKnownUser(), aKnownUser({ id: 'E2' })],
      ],
      [null, 41],
    ],
    [
      'of two linked ones who are employed none does',
      [two, [linked('E1', 41), linked('E2', 41)], [aKnownUser(), aKnownUser({ id: 'E2' })]],
      ['IDENTITY_CONFLICT', 'IDENTITY_CONFLICT'],
    ],
    [
      'the only one who is employed keeps him from a leaver',
      [
        [{ id: 'E1', ...left }, { id: 'E2' }],
        [found(41), found(41)],
      ],
      [null, 41],
    ],
    [
      'of two leavers none has him',
      [
        [
          { id: 'E1', ...left },
          { id: 'E2', ...left },
        ],
        [found(41), found(41)],
      ],
      [null, null],
    ],
    [
      'a new record keeps the user of its former one',
      [[{ id: 'E1', ...left }, { id: 'E2' }], [linked('E1', 41), found(41, 'E1')], [aKnownUser()]],
      [41, 41],
    ],
    ['those without a user are no rivals', [two, [linked('E1', null), linked('E2', null)]], [null, null]],
    ['those who would be created are no rivals', [two, [{ kind: 'none' }, { kind: 'none' }]], [null, null]],
  ])('%s', (_, [rows, targets, users], expected) => {
    expect(settled(rows, targets, users)).toEqual(expected);
  });

  it('the problem names the user and all who found him', () => {
    const context = aContext();
    const people = two.map((row) => assess(anEmployee(row), context));
    const target = withoutRivals(people, () => found(41), context).get(people[0]?.ukgEmployeeId as never);
    expect(target?.kind === 'taken' ? target.problem.message : '').toContain(
      'Betterworks user 41 is found for several UKG employees (E1, E2)',
    );
  });

  it('the problem names some of them where they are many', () => {
    const { targets, people } = ofOneUser(12);
    const target = targets.get(people[11]?.ukgEmployeeId as never);
    expect(target?.kind === 'taken' ? target.problem.message : '').toContain(
      '(E1, E2, E3, E4, E5, E6, E7, E8, E9, E10 and 2 more)',
    );
  });

  it('however many they are, each is looked at so many times and no oftener', () => {
    const few = itemsIterated(() => ofOneUser(200));
    const many = itemsIterated(() => ofOneUser(2000));
    expect(few).toBeGreaterThan(0);
    expect(many).toBeLessThanOrEqual(10 * few);
  });
});

/** So many people, all of whom found user 41. */
function ofOneUser(count: number): { people: readonly Assessment[]; targets: Targets } {
  const context = aContext();
  const people = Array.from({ length: count }, (_, at) => assess(anEmployee({ id: `E${at + 1}` }), context));
  return { people, targets: withoutRivals(people, () => found(41), context) };
}

/** How many items of lists are gone through by loops and copies. */
function itemsIterated(work: () => unknown): number {
  let items = 0;
  const through = Array.prototype[Symbol.iterator];
  Array.prototype[Symbol.iterator] = function (this: unknown[]) {
    items += this.length;
    return through.call(this);
  };
  try {
    work();
    return items;
  } finally {
    Array.prototype[Symbol.iterator] = through;
  }
}
