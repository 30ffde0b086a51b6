// A process is killed after a write and before its commit, and UKG says something else before the next run: what Betterworks
// holds by then is made good all the same, because the run noted beforehand whom it was about to write.
import { describe, expect, it } from 'vitest';
import { afterBaseline, LATE, LEAVER, mischiefOf, NEWCOMER } from './small-company.ts';
import type { Workplace } from './workplace.ts';

const inCompany = afterBaseline();

describe.concurrent('A process that is killed after its first write', () => {
  it('locks nobody out whose termination is taken back meanwhile', () =>
    inCompany(async (company) => {
      const { ukg, betterworks, clock } = company;
      const { employeeId: leaver, email } = LEAVER;
      const user = [...betterworks.users.values()].find((one) => one['email'] === email.toLowerCase())!;
      clock.set('2026-06-16T08:00:00.000Z');
      ukg.terminate(leaver, { date: '2026-06-16' });
      clock.set(LATE.nextDay);
      await killedAtFirstWrite(company);
      expect(betterworks.users.get(user.id)?.['deactivation_date']).toBe('2026-06-16');
      expect(pendingOf(company)).toEqual([{ ukg_employee_id: leaver, kind: 'deactivate' }]);

      ukg.change(leaver, { status: 'A', terminationDate: '', terminationReason: '' });
      const after = await company.run('sync');
      expect(mischiefOf(company, after)).toEqual([]);
      expect(after.outputs['status']).toBe('ok');
      expect(betterworks.users.get(user.id)?.['deactivation_date']).toBeNull();
      expect(pendingOf(company)).toBeUndefined();
    }));

  it.each([
    ['left on a day that UKG does not tell', { status: 'T', terminationDate: '' }],
    ['is out of scope', { employeeType: 'TMP' }],
  ])('ends nobody a second time who %s, and knows them when they come back', (_what, gone) =>
    inCompany(async (company) => {
      const { ukg, betterworks, clock } = company;
      const { employeeId: leaver, email } = LEAVER;
      const user = [...betterworks.users.values()].find((one) => one['email'] === email.toLowerCase())!;
      const outOfScope = 'exclude:\n  employee_types: [TMP]\nwhen_out_of_scope: deactivate\n';
      company.writeFile('filter.yml', `import: matching\n${outOfScope}`);
      clock.set('2026-06-16T08:00:00.000Z');
      ukg.change(leaver, gone);
      clock.set(LATE.nextDay);
      await killedAtFirstWrite(company);

      clock.set('2026-06-17T16:00:00.000Z');
      const after = await company.run('sync');
      expect(after.outputs).toMatchObject({ status: 'ok', deactivated: '0' });
      expect(betterworks.users.get(user.id)?.['deactivation_date']).toBe('2026-06-16');
      expect(pendingOf(company)).toBeUndefined();

      clock.set('2026-06-18T16:00:00.000Z');
      ukg.change(leaver, { status: 'A', employeeType: 'REG' });
      expect((await company.run('sync')).outputs).toMatchObject({ status: 'ok', reactivated: '1' });
      expect(betterworks.users.get(user.id)?.['deactivation_date']).toBeNull();
    }),
  );

  it.each([
    ['address changes', 'sync', {}],
    ['address and employee number change', 'sync', { employeeNumber: '99417' }],
    ['address and employee number change before everybody is compared', 'reconcile', { employeeNumber: '99417' }],
  ])('makes nobody twice whose %s meanwhile', (_what, command, also) =>
    inCompany(async (company) => {
      const { ukg, betterworks, clock } = company;
      const hired = NEWCOMER;
      clock.set('2026-06-16T08:00:00.000Z');
      ukg.hire(hired);
      clock.set(LATE.nextDay);
      const before = betterworks.users.size;
      await killedAtFirstWrite(company);
      expect(betterworks.users.size).toBe(before + 1);
      expect(pendingOf(company)).toEqual([{ ukg_employee_id: hired.employeeId, kind: 'create' }]);

      ukg.change(hired.employeeId, { email: `married.${hired.email}`, ...also });
      const after = await company.run(command, { inputs: { apply: 'true' } });
      expect(after.outputs['status']).toBe('ok');
      expect(betterworks.users.size).toBe(before + 1);
      expect([...betterworks.users.values()].at(-1)?.['email']).toBe(`married.${hired.email}`.toLowerCase());
      expect(pendingOf(company)).toBeUndefined();
    }),
  );

  it.each([
    ['is out of scope for a while', { employeeType: 'TMP' }, { employeeType: 'REG' }],
    ['comes back on a later day', { lastHireDate: '2026-06-18' }, { lastHireDate: '2026-06-18' }],
  ])('locks nobody out whose termination is taken back, and who %s', (_what, first, then) =>
    inCompany(async (company) => {
      const { ukg, betterworks, clock } = company;
      const { employeeId: leaver, email } = LEAVER;
      const user = [...betterworks.users.values()].find((one) => one['email'] === email.toLowerCase())!;
      company.writeFile('filter.yml', 'import: matching\nexclude:\n  employee_types: [TMP]\n');
      clock.set('2026-06-16T08:00:00.000Z');
      ukg.terminate(leaver, { date: '2026-06-16' });
      clock.set(LATE.nextDay);
      await killedAtFirstWrite(company);
      ukg.change(leaver, { status: 'A', terminationDate: '', terminationReason: '', ...first });
      expect((await company.run('sync')).outputs['status']).toBe('ok');
      expect(pendingOf(company)).toEqual([{ ukg_employee_id: leaver, kind: 'deactivate' }]);

      clock.set('2026-06-18T16:00:00.000Z');
      ukg.change(leaver, then);
      expect((await company.run('sync')).outputs['status']).toBe('ok');
      expect(betterworks.users.get(user.id)?.['deactivation_date']).toBeNull();
      expect(pendingOf(company)).toBeUndefined();
    }),
  );
});

function pendingOf(company: Workplace): unknown {
  const text = Object.entries(company.stateFiles()).find(([name]) => name === 'acme.json')?.[1] ?? '{}';
  return (JSON.parse(text) as { readonly pending?: unknown }).pending;
}

/** The first write takes effect, its answer never comes, and the process is gone before it could have. */
async function killedAtFirstWrite(company: Workplace): Promise<void> {
  let pid = 0;
  const isTheOne = (method: string): boolean => {
    if (method === 'GET') return false;
    setImmediate(() => process.kill(pid, 'SIGKILL'));
    return true;
  };
  company.betterworks.inject({ kind: 'stall', effect: 'after', when: isTheOne });
  const killed = await company.run('sync', { onStart: (started) => (pid = started) });
  company.betterworks.clearFaults();
  expect(killed.exitCode).toBeNull();
}
