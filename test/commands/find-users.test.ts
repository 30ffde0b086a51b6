import { describe, expect, it } from 'vitest';
import type { LookUp } from '../../action/src/core/plan/betterworks-lookups.ts';
import { ukgEmployeeId } from '../../action/src/core/model/model.ts';
import { RunFailure } from '../../action/src/failure.ts';
import { type FoundUsers, findUsers } from '../../action/src/commands/find-users.ts';
import type { UserReader } from '../../action/src/ports.ts';
import { emailOf, fieldsOf, numberOf } from '../builders.ts';
import { fakeUsers } from './fake-users.ts';

function aLookUp(of: string, parts: Partial<LookUp> = {}): LookUp {
  return { ukgEmployeeId: ukgEmployeeId(of), employeeId: numberOf(of), userId: null, email: emailOf(of), ...parts };
}

const idsOf = ({ found }: FoundUsers): unknown =>
  Object.fromEntries([...found].map(([id, user]) => [id, user?.id ?? null]));

const nobodyRemembered = (): null => null;

describe('a user', () => {
  it('is found by the stored link, in one call', async () => {
    const users = fakeUsers();
    const user = users.add(fieldsOf('E1', { email: 'old@acme.example' }));
    expect(idsOf(await findUsers([aLookUp('E1', { userId: user })], users.reader, nobodyRemembered))).toEqual({
      E1: user,
    });
    expect(users.reads).toEqual([user]);
  });

  it('whose link is gone is found by e-mail', async () => {
    const users = fakeUsers();
    const user = users.add(fieldsOf('E1'));
    expect(idsOf(await findUsers([aLookUp('E1', { userId: 4711 })], users.reader, nobodyRemembered))).toEqual({
      E1: user,
    });
    expect(users.reads).toEqual([4711, emailOf('E1')]);
  });

  it('who is found by neither is found by the remembered employee id, if he still has it', async () => {
    const users = fakeUsers();
    const mine = users.add(fieldsOf('E1', { email: 'old@acme.example', employee_id: '1' }));
    const other = users.add(fieldsOf('E2', { email: 'older@acme.example', employee_id: '777' }));
    const remembered = (employeeId: string): number => (employeeId === numberOf('E1') ? mine : other);
    expect(idsOf(await findUsers([aLookUp('E1'), aLookUp('E2')], users.reader, remembered))).toEqual({
      E1: mine,
      E2: null,
    });
  });

  it('whom nobody has is null, and the remembered user is not asked for twice', async () => {
    const users = fakeUsers();
    expect(idsOf(await findUsers([aLookUp('E1', { userId: 7 })], users.reader, () => 7))).toEqual({ E1: null });
    expect(users.reads).toEqual([7, emailOf('E1')]);
  });

  it('without an e-mail is asked for by what there is', async () => {
    const users = fakeUsers();
    expect(idsOf(await findUsers([aLookUp('E1', { email: '' })], users.reader, nobodyRemembered))).toEqual({
      E1: null,
    });
    expect(users.reads).toEqual([]);
  });
});

describe('a Betterworks that does not answer', () => {
  const unavailable = new RunFailure('BETTERWORKS_UNAVAILABLE', 'Betterworks could not be read.');

  function failingFor(
    isFailing: (email: string) => boolean,
    failure: Error = unavailable,
  ): Pick<UserReader, 'readById' | 'readByEmail'> {
    return {
      readById: () => Promise.resolve(null),
      readByEmail: (email) => (isFailing(email) ? Promise.reject(failure) : Promise.resolve(null)),
    };
  }

  const people = Array.from({ length: 30 }, (_, at) => aLookUp(`E${at + 1}`));
  const reader = (those: Pick<UserReader, 'readById' | 'readByEmail'>): UserReader => ({
    ...fakeUsers().reader,
    ...those,
  });

  it('for some leaves them waiting, and the others go on', async () => {
    const those = failingFor((email) => email === emailOf('E3'));
    const { found, unanswered } = await findUsers(people, reader(those), nobodyRemembered);
    expect([...unanswered]).toEqual([['E3', unavailable.message]]);
    expect(found.size).toBe(29);
  });

  it('for five in a row ends the run', async () => {
    await expect(findUsers(people, reader(failingFor(() => true)), nobodyRemembered)).rejects.toBe(unavailable);
  });

  it('because the sign-in is refused ends the run at once', async () => {
    const refused = new RunFailure('BETTERWORKS_UNAUTHORIZED', 'Betterworks refused the token (401).');
    await expect(
      findUsers(people, reader(failingFor((email) => email === emailOf('E3'), refused)), nobodyRemembered),
    ).rejects.toBe(refused);
  });
});
