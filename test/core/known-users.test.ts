import { describe, expect, it } from 'vitest';
import { countLinked, withUsers } from '../../action/src/core/known-users.ts';
import { aUser } from '../state/a-state.ts';
import { parseUsers, writeUsers } from '../../action/src/state/users-file.ts';

const [a, b, c] = [aUser('A'), aUser('B', { userId: null }), aUser('C')];
const map = new Map([a, b].map((one) => [one.ukgEmployeeId, one]));
const table = parseUsers(Buffer.concat(writeUsers(map).pieces), 'users');

describe.each([
  ['a map', map],
  ['the lines of a file', table],
])('known users in %s', (_case, users) => {
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
