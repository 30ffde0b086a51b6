import { describe, expect, it } from 'vitest';
import type { SyncState } from '../../../action/src/core/model/model.ts';
import { parseState, serialiseState } from '../../../action/src/core/state/files.ts';
import { StateUnreadable } from '../../../action/src/core/state/errors.ts';
import { aState, aUser } from './a-state.ts';

const [anna, ben] = [aUser('A1', { userId: 12 }), aUser('B2', { userId: 13 })];

function written(state: SyncState): { organization: string; users: string } {
  const { organization, users } = serialiseState(state);
  return { organization, users: Buffer.concat(users).toString() };
}

const { organization: organizationText, users: usersText } = written(aState({ users: [anna, ben] }));

const read = (organization: string, users: string, pending: string | null = null): SyncState | null =>
  parseState('acme', { organization, users, pending }, 'state/');

describe('users that are fewer than were counted', () => {
  const [first = '', second = ''] = usersText.split(/(?<=\n)/);

  it.each([
    ['the end is cut off at a line', first],
    ['a line is taken out', second],
    ['all is gone', ''],
  ])('are refused when %s, with both files to restore', (_case, users) => {
    expect(() => read(organizationText, users)).toThrow(
      /state\/acme\.users\.ndjson: it has (1 user|\d users), while acme\.json counts 2.*Nothing was changed\. Restore both files/,
    );
  });

  it('are not missed in a file of before there was a count', () => {
    expect(read(organizationText.replace('"known_users":2,\n', ''), first)?.users.size).toBe(1);
  });

  it('are what a commit left that was cut short between its two files', () => {
    const pending = written(aState({ users: [anna] })).organization;
    expect(read(organizationText, first, pending)?.users.size).toBe(1);
    for (const other of [null, '', organizationText, '{"version":1}'])
      expect(() => read(organizationText, first, other)).toThrow(StateUnreadable);
  });

  it('are not meant when there are more: those are newer than the cursor, and are recognised', () => {
    expect(read(organizationText.replace('"known_users":2', '"known_users":1'), usersText)?.users.size).toBe(2);
  });
});
