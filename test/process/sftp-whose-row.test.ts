// Betterworks gives the row of a file to the user with its number or address: to whose user a run may send one.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../sandbox/person.ts';
import { type SftpServer, whyNoSftp } from '../sandbox/sftp.ts';
import { numberOf, PEOPLE, type SftpPlace, useSftp } from './sftp-place.ts';

const [, , BEN, CARL] = PEOPLE as [Person, Person, Person, Person];
const why = whyNoSftp();

describe.skipIf(why !== null)(why ?? 'an organization whose people a file has brought', () => {
  let server: SftpServer;
  let place: SftpPlace;
  useSftp((started, opened) => {
    [server, place] = [started, opened];
  });
  beforeEach(async () => {
    await place.baseline();
    await place.deliver('reconcile', { apply: 'true' });
    server.reset();
  });

  it('switches no colleague off by the row of a leaver who has their number or address by now', async () => {
    place.ukg.change(BEN.employeeId, { employeeNumber: numberOf(CARL) });
    place.ukg.terminate(BEN.employeeId, { date: '2026-06-14' });
    const held = await place.deliver('sync');
    expect(held.outputs).toMatchObject({ status: 'problems', deactivated: '0', held: '1' });
    expect(held.file('errors.csv')).toContain('IDENTITY_CONFLICT');
    expect(server.files()).toEqual({});
    place.ukg.change(BEN.employeeId, { employeeNumber: numberOf(BEN) });
    expect((await place.deliver('sync')).outputs).toMatchObject({ status: 'ok', deactivated: '1', held: '0' });
  });

  it('makes no second user of a person whose number and address change at once, until a line decides', async () => {
    place.ukg.change(BEN.employeeId, { employeeNumber: '999', email: 'ben.moved@acme.example' });
    const held = await place.deliver('sync');
    expect(held.outputs).toMatchObject({ status: 'problems', updated: '0', held: '1' });
    expect(held.file('errors.csv')).toContain('it would make a second user');
    expect(server.files()).toEqual({});
    place.writeFile('decisions.yml', '- { employee: "999", user: 4, reason: Has the new address in Betterworks }\n');
    expect((await place.deliver('sync')).outputs).toMatchObject({ status: 'ok', updated: '1', held: '0' });
    expect(place.delivered()).toMatchObject([[{ employee_id: '999', email: 'ben.moved@acme.example' }]]);
  });
});
