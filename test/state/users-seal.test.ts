import { describe, expect, it } from 'vitest';
import { countLinked, withUsers } from '../../action/src/core/known-users.ts';
import type { SyncState } from '../../action/src/core/model.ts';
import { parseState, serialiseState } from '../../action/src/state/codec.ts';
import { StateUnreadable } from '../../action/src/state/errors.ts';
import { sealOf } from '../../action/src/state/users-seal.ts';
import { aState, aUser } from './a-state.ts';

const [anna, ben, cleo] = [aUser('A1'), aUser('B2', { userId: null }), aUser('C3')];

interface Texts {
  readonly organization: string;
  readonly users: string;
}

function written(state: SyncState): Texts {
  const { organization, users } = serialiseState(state);
  return { organization, users: users.join('') };
}

const read = ({ organization, users }: Texts): SyncState => parseState('acme', { organization, users }, 'state/')!;

const texts = written(aState({ users: [anna, ben, cleo] }));

/** The same organization's file, with a seal that somebody made for these users. */
function sealedByHand(users: string): Texts {
  const { digest } = sealOf([Buffer.from(users)], { count: 3, linked: 2 });
  return { organization: texts.organization.replace(/("users_digest":)"[^"]*"/, `$1"${digest}"`), users };
}

describe('the seal of the users in the file of the organization', () => {
  it('saves reading the lines: those of a file that matches are not looked at before somebody is asked for', () => {
    const state = read(sealedByHand(texts.users.replace('"active":true}\n', '"active":TRUE}\n')));
    expect([state.users.size, countLinked(state.users)]).toEqual([3, 2]);
    expect(state.users.get(ben.ukgEmployeeId)).toEqual(ben);
    expect(() => state.users.get(anna.ukgEmployeeId)).toThrow(StateUnreadable);
    expect(() => state.users.get(anna.ukgEmployeeId)).toThrow(/state\/acme\.users\.ndjson: a line is not as its seal/);
  });

  it.each([
    ['a line is changed', { ...texts, users: texts.users.replace('"user_id":null', '"user_id":9') }, 3, 3],
    ['a line is added', { ...texts, users: written(aState({ users: [anna, ben, cleo, aUser('D4')] })).users }, 4, 3],
    ['the count is corrected', { ...texts, organization: texts.organization.replace('_users":3', '_users":1') }, 3, 2],
    ['the links are corrected', { ...texts, organization: texts.organization.replace('_users":2', '_users":0') }, 3, 2],
    ['the digest is lost', { ...texts, organization: texts.organization.replace(/"users_digest":.*\n/, '') }, 3, 2],
    ['the count is lost', { ...texts, organization: texts.organization.replace(/"known_users":.*\n/, '') }, 3, 2],
  ])('is none when %s: every line is read then', (_case, touched, size, linked) => {
    const { users } = read(touched);
    expect([users.size, countLinked(users)]).toEqual([size, linked]);
  });

  it('does not let a broken line pass when somebody touched the file', () => {
    expect(() => read({ ...texts, users: texts.users.replace('true}\n', 'TRUE}\n') })).toThrow(
      /line 1: the line is not/,
    );
  });

  it('is made anew when somebody changed, and is the same when nobody did', () => {
    const state = read(texts);
    expect(written(state)).toEqual(texts);
    const users = withUsers(state.users, new Map([[ben.ukgEmployeeId, { ...ben, userId: 8 }]]));
    const next = written({ ...state, users });
    expect(next).toEqual(written(aState({ users: [anna, { ...ben, userId: 8 }, cleo] })));
    expect(next.organization).toContain('"linked_users":3,\n"users_digest":"');
  });

  it('is made for a file of before there were seals, although nobody changed', () => {
    const older = { ...texts, organization: texts.organization.replace(/"linked_users":.*\n"users_digest":.*\n/, '') };
    expect(older.organization).not.toContain('digest');
    expect(written(read(older))).toEqual(texts);
  });

  it.each([
    ['an id', aUser('É1')],
    ['a fingerprint', aUser('E1', { fingerprint: 'ü' })],
    ['an id with a quotation mark', aUser('E"1')],
    ['a number too long to be sure of', aUser('E1', { userId: 2 ** 53 - 1 })],
  ])('is not given to a file that must be read with care: %s', (_case, odd) => {
    const organizationOf = (state: SyncState): string => written(state).organization;
    const users = withUsers(read(texts).users, new Map([[odd.ukgEmployeeId, odd]]));
    for (const state of [aState({ users: [anna, odd] }), { ...read(texts), users }]) {
      expect(organizationOf(state)).toMatch(/"known_users":\d,\n"held"/);
      expect(read(written(state)).users.get(odd.ukgEmployeeId)).toEqual(odd);
    }
  });

  it.each([
    ['"linked_users":2', '"linked_users":-1', 'line 6: linked_users is not a whole number'],
    ['"linked_users":2,\n', '', 'acme.json: linked_users is not a whole number'],
    ['"users_digest":"', '"users_digest":7,"x":"', 'line 7: users_digest is not a text'],
  ])('is refused with %j turned into %j', (before, after, says) => {
    expect(() => read({ ...texts, organization: texts.organization.replace(before, after) })).toThrow(says);
  });
});
