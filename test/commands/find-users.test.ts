import { describe, expect, it } from 'vitest';
import { findUsers, type SeenUsers } from '../../action/src/commands/plan-people.ts';
import { ukgEmployeeId } from '../../action/src/core/model/model.ts';
import type { LookUp } from '../../action/src/core/plan/betterworks-lookups.ts';
import { RunFailure } from '../../action/src/failure.ts';
import type { UserReader } from '../../action/src/ports.ts';
import { emailOf, fieldsOf, numberOf } from '../builders.ts';
import { fakeUsers } from './fake-users.ts';

function aLookUp(of: string, parts: Partial<LookUp> = {}): LookUp {
  const nothing = { decided: null, linked: null, byEmployeeId: [], byPerson: null };
  return { ukgEmployeeId: ukgEmployeeId(of), employeeId: numberOf(of), email: emailOf(of), ...nothing, ...parts };
}

const idsOf = ({ sightings }: SeenUsers): unknown =>
  Object.fromEntries(
    [...sightings].map(([id, { decided, linked, leads }]) => {
      const all = [decided, linked, ...(leads?.byEmail ?? []), ...(leads?.byEmployeeId ?? []), leads?.byPerson];
      return [id, [...new Set(all.flatMap((user) => user?.id ?? []))]];
    }),
  );

describe('a user', () => {
  it('is found by the stored link, in one call', async () => {
    const users = fakeUsers();
    const user = users.add(fieldsOf('E1', { email: 'old@acme.example' }));
    expect(idsOf(await findUsers([aLookUp('E1', { linked: user })], users.reader))).toEqual({ E1: [user] });
    expect(users.reads).toEqual([user]);
  });

  it('whose link is gone is found by e-mail', async () => {
    const users = fakeUsers();
    const user = users.add(fieldsOf('E1'));
    expect(idsOf(await findUsers([aLookUp('E1', { linked: 4711 })], users.reader))).toEqual({ E1: [user] });
    expect(users.reads).toEqual([4711, emailOf('E1')]);
  });

  it('is looked for by the e-mail, the remembered employee id and the former record, each user once', async () => {
    const users = fakeUsers();
    const byEmail = users.add(fieldsOf('E1'));
    const byId = users.add(fieldsOf('E2', { employee_id: '1' }));
    const lookUp = aLookUp('E1', { byEmployeeId: [byEmail, byId], byPerson: byEmail });
    expect(idsOf(await findUsers([lookUp], users.reader))).toEqual({ E1: [byEmail] });
    expect(users.reads).toEqual([emailOf('E1'), byId]);
  });

  it('counts by the remembered employee id only when the id is still theirs', async () => {
    const users = fakeUsers();
    const mine = users.add(fieldsOf('E1', { email: 'old@acme.example', employee_id: '1' }));
    const other = users.add(fieldsOf('E2', { email: 'older@acme.example', employee_id: '777' }));
    const lookUps = [aLookUp('E1', { byEmployeeId: [mine] }), aLookUp('E2', { byEmployeeId: [other, 4711] })];
    expect(idsOf(await findUsers(lookUps, users.reader))).toEqual({ E1: [mine], E2: [] });
  });

  it('whom a decision names is asked for alone', async () => {
    const users = fakeUsers();
    const user = users.add(fieldsOf('E2'));
    expect(idsOf(await findUsers([aLookUp('E1', { decided: user, linked: 7 })], users.reader))).toEqual({ E1: [user] });
    expect(users.reads).toEqual([user]);
  });

  it('without an e-mail is asked for by what there is', async () => {
    const users = fakeUsers();
    expect(idsOf(await findUsers([aLookUp('E1', { email: '' })], users.reader))).toEqual({ E1: [] });
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
    const { sightings, unanswered } = await findUsers(people, reader(those));
    expect([...unanswered]).toEqual([['E3', unavailable.message]]);
    expect(sightings.size).toBe(29);
  });

  it('for five in a row ends the run', async () => {
    await expect(findUsers(people, reader(failingFor(() => true)))).rejects.toBe(unavailable);
  });

  it('because the sign-in is refused ends the run at once', async () => {
    const refused = new RunFailure('BETTERWORKS_UNAUTHORIZED', 'Betterworks refused the token (401).');
    await expect(findUsers(people, reader(failingFor((email) => email === emailOf('E3'), refused)))).rejects.toBe(
      refused,
    );
  });
});
