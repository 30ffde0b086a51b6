// A job that a person cancels, or that ran into its time limit: GitHub sends SIGINT, then SIGTERM, then kills. By the built bundle.
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type ActionRun } from '../run-action.ts';
import { undisturbedDay } from './disturbed-day.ts';
import { afterBaseline, LEAVER, mischiefOf, usersOf, workADay } from './small-company.ts';
import type { Workplace } from './workplace.ts';

const inCompany = afterBaseline();
const undisturbed = undisturbedDay(inCompany);

describe.concurrent.each(['SIGINT', 'SIGTERM'] as const)('A run that gets %s', (signal) => {
  it('while UKG does not answer gives up the reading, says so, and the next run makes up for it', () =>
    inCompany(async (company) => {
      workADay(company);
      const { cursor } = company.state()!;
      let pid = 0;
      const when = (): boolean => process.kill(pid, signal);
      company.ukg.inject({ kind: 'stall', path: '/personnel', when });
      const cancelled = await company.run('sync', { onStart: (started) => (pid = started) });
      expect(cancelled).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } });
      expect(cancelled.file('errors.csv')).toContain('NOT_ATTEMPTED');
      expect(cancelled.file('errors.csv')).toContain('The run was cancelled before UKG was read to the end');
      expect(company.betterworks.writes).toEqual([]);
      expect(company.state()).toMatchObject({ cursor, runs: [{}, { status: 'failed' }] });
      expect(company.mail.messages).toHaveLength(1);
      await expectHealed(company);
    }));

  it('while it writes begins no further write, remembers what it wrote, and leaves the rest to the next run', () =>
    inCompany(async (company) => {
      workADay(company);
      const cancelled = await cancelledAtFirstWrite(company, signal);
      const { length } = company.betterworks.writes;
      expect(length).toBeLessThan(7);
      const left = String(7 - length);
      expect(cancelled).toMatchObject({ exitCode: 0, outputs: { status: 'problems', deactivated: '1', held: left } });
      expect(cancelled.summary).toContain(`The run was cancelled before ${left} changes were tried.`);
      expect(cancelled.file('report.html')).toContain('The run was cancelled');
      const state = company.state();
      expect(state).not.toHaveProperty('pending');
      expect(state?.users.find((user) => user.ukg_employee_id === LEAVER.employeeId)?.active).toBe(false);
      await expectHealed(company);
    }));
});

describe('A second signal', () => {
  it('ends the process at once', () =>
    inCompany(async (company) => {
      workADay(company);
      let pid = 0;
      company.ukg.inject({ kind: 'stall', path: '/personnel', when: () => process.kill(pid, 'SIGINT') });
      // The mail about the first signal never gets an answer.
      const mail = createServer(() => process.kill(pid, 'SIGTERM')).listen(0, '127.0.0.1');
      await once(mail, 'listening');
      const url = `smtp://127.0.0.1:${String((mail.address() as AddressInfo).port)}`;
      const ended = await company.run('sync', { inputs: { 'smtp-url': url }, onStart: (started) => (pid = started) });
      expect(ended.exitCode).toBeNull();
      expect(company.state()?.runs).toHaveLength(2);
      mail.close();
    }));
});

/** The first write goes alone, and is answered. */
function cancelledAtFirstWrite(company: Workplace, signal: NodeJS.Signals): Promise<ActionRun> {
  let [pid, isSent] = [0, false];
  const send = (method: string): boolean => {
    if (method === 'POST' && !isSent) isSent = process.kill(pid, signal);
    return false;
  };
  company.betterworks.inject({ kind: 'stall', when: send });
  return company.run('sync', { onStart: (started) => (pid = started) });
}

async function expectHealed(company: Workplace): Promise<void> {
  company.ukg.clearFaults();
  company.betterworks.clearFaults();
  const after = await company.run('sync');
  expect(mischiefOf(company, after)).toEqual([]);
  expect(after.outputs['status']).toBe('ok');
  expect(usersOf(company)).toEqual((await undisturbed).users);
  expect(company.state()?.held).toEqual([]);
}
