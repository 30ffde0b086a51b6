import { describe, expect, it } from 'vitest';
import { countLinked, withUsers } from '../../../action/src/core/plan/known-people.ts';
import { aUser } from '../state/a-state.ts';

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

  it('count only those with a user in Betterworks', () => {
    expect(countLinked(users)).toBe(1);
  });
});
