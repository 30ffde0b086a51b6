import { beforeEach, describe, expect, it } from 'vitest';
import { currentEmployment, type Person } from '../sandbox/person.ts';
import { type SftpServer, startSftp, whyNoSftp } from '../sandbox/sftp.ts';
import {
  expectedRow,
  FILE_NAME,
  HEADER,
  numberOf,
  openSftpPlace,
  PEOPLE,
  rowsOf,
  type SftpPlace,
  useSftp,
} from './sftp-place.ts';
import { plainFiles } from './workplace.ts';

const [BOSS, ANNA, BEN, CARL, DORA] = PEOPLE as [Person, Person, Person, Person, Person];
const why = whyNoSftp();

describe.skipIf(why !== null)(why ?? 'an organization with SFTP delivery', () => {
  let server: SftpServer;
  let place: SftpPlace;
  useSftp((started, opened) => {
    [server, place] = [started, opened];
  });

  it('links nobody and writes nothing at its baseline, and claims no comparison', async () => {
    const { outputs, exitCode, summary } = await place.deliver('sync');
    expect([outputs['status'], exitCode]).toEqual(['baseline', 0]);
    expect(place.state()?.users).toEqual([]);
    expect(server.files()).toEqual({});
    expect(summary).toContain('Betterworks cannot be read over SFTP');
    expect(summary).not.toContain('agree');
  });

  describe('after its baseline', () => {
    beforeEach(() => place.baseline());

    it('delivers whoever changed in one dated file, every column as documented, without a call to the API', async () => {
      place.ukg.change(BEN.employeeId, { status: 'L', preferredName: 'Benny, "B"' });
      const { outputs, log } = await place.deliver('sync');
      expect(outputs).toMatchObject({ status: 'ok', created: '1', updated: '0', held: '0' });
      const [[name, text]] = Object.entries(server.files()) as [[string, string]];
      expect(name).toMatch(FILE_NAME);
      expect(text.split('\r\n')[0]).toBe(HEADER);
      expect(rowsOf(text)).toEqual([{ ...expectedRow(BEN), on_leave: 'true', preferred_name: 'Benny, "B"' }]);
      expect(log).toContain(`/incoming/${name}`);
      expect(place.betterworks.requests).toEqual([]);
    });

    it('delivers the same only once', async () => {
      place.ukg.change(BEN.employeeId, { workPhone: '2065550001' });
      await place.deliver('sync');
      const { outputs } = await place.deliver('sync');
      expect(outputs).toMatchObject({ status: 'ok', created: '0', updated: '0', unchanged: '1' });
      expect(place.delivered()).toHaveLength(1);
    });

    it('delivers a later change of the same person as a whole row again', async () => {
      place.ukg.change(BEN.employeeId, { workPhone: '2065550001' });
      await place.deliver('sync');
      place.ukg.change(BEN.employeeId, { workPhone: '2065550002' });
      const { outputs } = await place.deliver('sync');
      expect(outputs).toMatchObject({ status: 'ok', created: '0', updated: '1' });
      expect(place.delivered()[1]).toEqual([{ ...expectedRow(BEN), phone: '2065550002' }]);
    });

    it('names a supervisor in scope whom it has never delivered', async () => {
      place.ukg.change(CARL.employeeId, { workPhone: '2065550001' });
      expect((await place.deliver('sync')).outputs).toMatchObject({ status: 'ok', created: '1' });
      expect(place.rowOf(CARL)?.['manager_id']).toBe(numberOf(BOSS));
    });

    it('names no supervisor whom the filter leaves out', async () => {
      place.writeFile('filter.yml', 'import: matching\nexclude:\n  employee_types: [TES]\n');
      place.ukg.change(BOSS.employeeId, { employeeType: 'TES' });
      await place.deliver('sync');
      place.clock.advance(24);
      await place.deliver('sync');
      place.ukg.change(CARL.employeeId, { workPhone: '2065550001' });
      const held = await place.deliver('sync');
      expect(held.outputs).toMatchObject({ status: 'problems', created: '1', held: '1' });
      expect(held.file('errors.csv')).toContain('MANAGER_NOT_FOUND');
      expect(place.rowOf(CARL)?.['manager_id']).toBe('');
    });

    it('delivers a leaver whom it has never delivered, once, with the date', async () => {
      place.ukg.terminate(BEN.employeeId, { date: '2026-06-14' });
      const { outputs } = await place.deliver('sync');
      expect(outputs).toMatchObject({ status: 'ok', deactivated: '1' });
      await place.deliver('sync');
      expect(place.delivered()).toEqual([
        [expect.objectContaining({ email: BEN.email, deactivation_date: '2026/06/14' })],
      ]);
    });

    it('delivers of those who left only the newest, when the feed refuses and everybody is read', async () => {
      place.ukg.terminate(CARL.employeeId, { date: '2020-06-14' });
      place.ukg.terminate(BEN.employeeId, { date: '2026-06-14' });
      place.ukg.inject({ kind: '429', path: '/personnel/v1/employee-changes', times: 9 });
      expect((await place.deliver('sync')).outputs).toMatchObject({ status: 'ok', deactivated: '1', created: '7' });
      expect(place.rowOf(BEN)?.['deactivation_date']).toBe('2026/06/14');
      expect(place.rowOf(CARL)).toBeUndefined();
    });

    it('sends no date before it has come: a leaver is delivered without it, and on their day with it', async () => {
      place.ukg.terminate(BEN.employeeId, { date: '2026-06-20' });
      expect((await place.deliver('sync')).outputs).toMatchObject({ scheduled: '1', deactivated: '0' });
      expect(place.delivered()).toEqual([[expectedRow(BEN)]]);
      place.clock.set('2026-06-20T12:00:00.000Z');
      expect((await place.deliver('sync')).outputs).toMatchObject({ scheduled: '0', deactivated: '1' });
      expect(place.delivered()[1]).toEqual([
        expect.objectContaining({ email: BEN.email, deactivation_date: '2026/06/20' }),
      ]);
    });

    it('delivers a rehire with a blank date', async () => {
      place.ukg.terminate(BEN.employeeId, { date: '2026-06-14' });
      await place.deliver('sync');
      place.ukg.rehire(BEN.employeeId, { date: '2026-06-15' });
      const { outputs } = await place.deliver('sync');
      expect(outputs).toMatchObject({ status: 'ok', reactivated: '1' });
      expect(place.delivered()[1]).toEqual([expectedRow(BEN)]);
    });

    it('has one row for a person who came back under a new record, and none that ends them', async () => {
      const employments = [{ ...currentEmployment(BEN), employeeNumber: '000999' }];
      place.ukg.terminate(BEN.employeeId, { date: '2026-06-14' });
      place.ukg.hire({ ...BEN, employeeId: 'ANEWRECORD00', employments });
      await place.deliver('sync');
      place.clock.advance(24);
      place.ukg.change(BEN.employeeId, { workPhone: '2065550001' });
      await place.deliver('sync');
      expect(place.delivered()).toEqual([[{ ...expectedRow(BEN), employee_id: '000999' }]]);
    });

    it('holds a leaver whom UKG has no e-mail address of, and delivers the others', async () => {
      place.ukg.terminate(BEN.employeeId, { date: '2026-06-14' });
      place.ukg.change(BEN.employeeId, { email: '' });
      place.ukg.terminate(CARL.employeeId, { date: '2026-06-14' });
      const held = await place.deliver('sync');
      expect(held.outputs).toMatchObject({ status: 'problems', deactivated: '1', held: '1' });
      expect(held.file('errors.csv')).toContain('EMAIL_MISSING');
      expect(place.delivered().flat()).toEqual([expect.objectContaining({ employee_id: numberOf(CARL) })]);
    });

    it('stops more leavers than a limit allows, and delivers them when the plan is approved', async () => {
      for (const person of [ANNA, BEN, CARL, DORA]) place.ukg.terminate(person.employeeId, { date: '2026-06-14' });
      const { outputs, exitCode } = await place.deliver('sync');
      expect([outputs['status'], exitCode]).toEqual(['stopped', 1]);
      expect(server.files()).toEqual({});
      const approved = await place.deliver('sync', { approve: outputs['plan-digest'] ?? '' });
      expect(approved.outputs).toMatchObject({ status: 'ok', deactivated: '4' });
      expect(place.delivered().flat()).toHaveLength(4);
    });

    it('delivers nobody at a plan', async () => {
      place.ukg.change(BEN.employeeId, { workPhone: '2065550001' });
      expect((await place.deliver('plan')).outputs['created']).toBe('1');
      expect(server.files()).toEqual({});
    });

    it('delivers everybody in scope at a reconcile with apply, every time, and nobody without', async () => {
      place.ukg.terminate(BEN.employeeId, { date: '2020-01-31' });
      const others = PEOPLE.filter((person) => person !== BEN);
      expect((await place.deliver('reconcile')).outputs).toMatchObject({ status: 'ok', created: '8' });
      expect(server.files()).toEqual({});
      expect((await place.deliver('reconcile', { apply: 'true' })).outputs).toMatchObject({
        status: 'ok',
        created: '8',
      });
      const again = { status: 'ok', created: '0', updated: '8', unchanged: '1' };
      expect((await place.deliver('reconcile')).outputs).toMatchObject(again);
      expect((await place.deliver('reconcile', { apply: 'true' })).outputs).toMatchObject(again);
      for (const rows of place.delivered()) {
        expect(rows.toSorted((a, b) => Number(a['employee_id']) - Number(b['employee_id']))).toEqual(
          others.map(expectedRow),
        );
      }
      const two = await place.deliver('reconcile', { apply: 'true', first: '2' });
      expect(two.outputs).toMatchObject({ status: 'ok', updated: '2', unchanged: '7' });
      expect(two.file('summary.md')).toContain('6 people without a change had no row in the file');
      expect(place.delivered().map((rows) => rows.length)).toEqual([8, 8, 2]);
    });

    it("repeats a leaver with their date at a reconcile with apply, unless their address is somebody else's by now", async () => {
      place.ukg.terminate(BEN.employeeId, { date: '2026-06-14' });
      await place.deliver('sync');
      const first = await place.deliver('reconcile', { apply: 'true' });
      expect(first.outputs).toMatchObject({ created: '8', updated: '1', deactivated: '0', unchanged: '0' });
      const isBen = (row: { readonly email?: string }): boolean => row.email === BEN.email;
      expect(place.delivered()[1]?.filter(isBen)).toMatchObject([{ deactivation_date: '2026/06/14' }]);
      place.ukg.change(CARL.employeeId, { email: BEN.email });
      await place.deliver('reconcile', { apply: 'true' });
      expect(place.delivered()[2]?.filter(isBen)).toMatchObject([
        { employee_id: numberOf(CARL), deactivation_date: '' },
      ]);
    });

    it('adds the custom keys of the mapping as columns', async () => {
      const mapping = [
        'department_name: { from: org_level_2 }',
        'title: { from: job_title }',
        'hire_date: { from: hire_date }',
      ];
      place.writeFile(
        'mapping.yml',
        [
          ...mapping,
          'custom:',
          '  cost_center: { from: org_level_3, use: code }',
          '  started: { from: last_hire_date }',
          '',
        ].join('\n'),
      );
      place.ukg.change(BEN.employeeId, { workPhone: '2065550001' });
      await place.deliver('sync');
      expect(Object.values(server.files())[0]).toContain(`${HEADER},cost_center,started\r\n`);
      expect(place.rowOf(BEN)?.['started']).toMatch(/^\d{4}\/\d\d\/\d\d$/);
      expect(place.rowOf(BEN)?.['cost_center']).toBe(currentEmployment(BEN).orgLevels[2]);
    });
  });
});

describe.skipIf(why !== null)(why ?? 'an organization that goes over from SFTP to the API', () => {
  it('makes nobody twice and leaves nobody on, whatever address UKG has by now', async () => {
    const server = await startSftp();
    const place = await openSftpPlace(server);
    await place.baseline();
    for (const person of [BEN, CARL]) place.ukg.change(person.employeeId, { workPhone: '2065550001' });
    await place.deliver('sync');
    place.writeFile(
      'integration.yml',
      plainFiles({ ukg: place.ukg.url, betterworks: place.betterworks.url })['integration.yml'] ?? '',
    );
    place.ukg.change(BEN.employeeId, { email: 'ben.moved@acme.example' });
    // No file had a row of Dora.
    place.ukg.change(DORA.employeeId, { email: 'dora.moved@acme.example' });
    place.ukg.change(CARL.employeeId, { email: '' });
    place.ukg.terminate(CARL.employeeId, { date: '2026-06-14' });
    const { outputs } = await place.run('sync');
    expect(outputs).toMatchObject({ status: 'ok', created: '0', updated: '2', deactivated: '1' });
    await Promise.all([place.close(), server.close()]);
  });
});

describe.skipIf(why !== null)(why ?? 'an organization whose file holds everybody', () => {
  it('delivers everybody in scope at each run, leavers with their date, and counts only who changed', async () => {
    const server = await startSftp();
    const place = await openSftpPlace(server, 'everybody');
    await place.deliver('sync');
    // Entered after the first comparison, with a day before it.
    place.ukg.terminate(DORA.employeeId, { date: '2026-06-12' });
    const first = { status: 'ok', created: '8', deactivated: '1', unchanged: '0' };
    expect((await place.deliver('sync')).outputs).toMatchObject(first);
    place.ukg.terminate(BEN.employeeId, { date: '2026-06-14' });
    place.ukg.change(CARL.employeeId, { workPhone: '2065550001' });
    place.clock.advance(24);
    const counts = { updated: '1', deactivated: '1', unchanged: '7' };
    expect((await place.deliver('plan')).outputs).toMatchObject(counts);
    const changed = await place.deliver('sync');
    expect(changed.outputs).toMatchObject(counts);
    expect(changed.outputs['cursor']).toMatch(/^2026-06-16T12:/);
    place.clock.advance(24);
    const quiet = await place.deliver('sync');
    expect(quiet.outputs).toMatchObject({ status: 'ok', updated: '0', deactivated: '0', unchanged: '9' });
    const files = place.delivered();
    expect(files.map((rows) => rows.length)).toEqual([9, 9, 9]);
    for (const rows of files.slice(1)) {
      const rowOf = (person: Person) => rows.find((row) => row['employee_id'] === numberOf(person));
      expect(rowOf(BEN)).toMatchObject({ deactivation_date: '2026/06/14' });
      expect(rowOf(CARL)).toMatchObject({ phone: '2065550001', deactivation_date: '' });
    }
    expect(place.ukg.requests.filter(({ path }) => path.includes('employee-changes'))).toEqual([]);
    await Promise.all([place.close(), server.close()]);
  });
});
