import { describe, expect, it } from 'vitest';
import type { SyncState } from '../../../action/src/core/model/model.ts';
import { StateUnreadable } from '../../../action/src/core/state/errors.ts';
import { parseState, serialiseState } from '../../../action/src/core/state/files.ts';
import { aState, at, aUser } from './a-state.ts';

const [anna, ben] = [aUser('A1', { userId: 12 }), aUser('B2', { userId: 13 })];

function written(state: SyncState): { organization: string; users: string } {
  const { organization, users } = serialiseState(state);
  return { organization, users: Buffer.concat(users).toString() };
}

const { organization: organizationText, users: usersText } = written(aState({ users: [anna, ben] }));

const read = (organization: string, users: string, pending: string | null = null): SyncState | null =>
  parseState('acme', { organization, users, pending }, { folder: 'state/', key: '' }).state;

describe('users who are lost from their file', () => {
  const [first = '', second = ''] = usersText.split(/(?<=\n)/);

  it.each([
    ['the end is cut off at a line', first],
    ['a line is taken out', second],
    ['all is gone', ''],
  ])('are missed when %s, with both files to restore', (_case, users) => {
    const place = /state\/acme\.users\.ndjson: .* Nothing was changed\. Restore both files/;
    expect(() => read(organizationText, users)).toThrow(place);
  });

  it('are not missed in a file of before there was a digest', () => {
    const older = organizationText.replace(/"users_sha256":"\w+"/, '"known_users":2');
    expect(read(older, first)?.users.size).toBe(1);
  });
});

describe('a commit that was cut short between its two files', () => {
  const after = written(aState({ users: [anna], cursor: at(9) }));

  it('is what the state is, with its cursor', () => {
    const state = read(organizationText, after.users, after.organization);
    expect(state?.users.size).toBe(1);
    expect(state?.cursor).toBe(at(9));
  });

  it('counts for nothing while its users are not in place', () => {
    expect(read(organizationText, usersText, after.organization)?.users.size).toBe(2);
  });

  it('may hold what a newer release writes, however deep', () => {
    const deep = after.organization.replace(
      /"release":"[^"]*"/,
      `"release":"99.0.0","later":${'['.repeat(200_000)}${']'.repeat(200_000)}`,
    );
    expect(read(organizationText, after.users, deep)?.users.size).toBe(1);
  });

  it.each([
    ['nothing', null],
    ['half a file', after.organization.slice(0, 60)],
    ['the file of before', organizationText],
    ['another version', '{"version":7}'],
  ])('is no reason to believe other users when %s is left of it', (_case, pending) => {
    expect(() => read(organizationText, after.users, pending)).toThrow(StateUnreadable);
  });
});
