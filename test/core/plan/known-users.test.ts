import { describe, expect, it } from 'vitest';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { longGoneBy, withUsers } from '../../../action/src/core/plan/known-people.ts';
import type { RowParts } from '../../builders.ts';
import { aContext, anEmployee, aState } from '../../builders.ts';
import { aHeld, aUser } from '../state/a-state.ts';

const [a, b, c] = [aUser('A'), aUser('B', { userId: null }), aUser('C')];
const users = new Map([a, b].map((one) => [one.ukgEmployeeId, one]));

describe('known users', () => {
  it('gain, change and lose somebody while the ones that were given stay as they are', () => {
    const next = withUsers(
      users,
      new Map([
        [c.ukgEmployeeId, c],
        [a.ukgEmployeeId, { ...a, active: false }],
        [b.ukgEmployeeId, null],
      ]),
    );
    expect([...next.values()]).toEqual([{ ...a, active: false }, c]);
    expect([...users.values()]).toEqual([a, b]);
  });

  it('are themselves when nobody changes', () => {
    expect(withUsers(users, new Map())).toBe(users);
  });
});

describe('somebody who left long before the first comparison of 1 June', () => {
  const longAgo = { status: 'T', terminationDate: '2026-05-24' };
  it.each<[string, boolean, RowParts, Parameters<typeof aState>[0]]>([
    ['is of the past', true, longAgo, {}],
    ['is of the past, without a day too', true, { status: 'T' }, {}],
    ['is not, where it was within a week', false, { status: 'T', terminationDate: '2026-05-25' }, {}],
    ['is not, with a known user', false, longAgo, { users: [aUser('E1')] }],
    ['is not, while something waits', false, longAgo, { held: [aHeld('E1')] }],
    [
      'is not, while a change is open',
      false,
      longAgo,
      { pending: [{ ukgEmployeeId: ukgEmployeeId('E1'), kind: 'create' }] },
    ],
    ['is not, while employed', false, {}, {}],
  ])('%s', (_what, expected, row, state) => {
    const isLongGone = longGoneBy(aState(state), 'America/New_York', 7);
    expect(isLongGone(assess(anEmployee(row), aContext()))).toBe(expected);
  });

  it.each([
    ['2026-05-30', true],
    ['2026-05-31', false],
  ])('is, for a comparison, who left before its day: %s', (terminationDate, expected) => {
    const baselineAt = '2026-06-01T03:00:00.000Z';
    const isLongGone = longGoneBy(aState({ baselineAt }), 'America/New_York', 0);
    expect(isLongGone(assess(anEmployee({ status: 'T', terminationDate }), aContext()))).toBe(expected);
  });
});
