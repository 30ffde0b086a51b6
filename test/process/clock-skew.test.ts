// A runner whose clock is wrong: the earlier of two clocks counts, so nothing is skipped and nobody is written too early. More than
// an hour is said, and more than a day ends the run.
import { describe, expect, it } from 'vitest';
import { clockAt } from '../run-action.ts';
import { undisturbedDay } from './disturbed-day.ts';
import { afterBaseline, LATE, mischiefOf, usersOf, workADay } from './small-company.ts';

const inCompany = afterBaseline();
const undisturbed = undisturbedDay(inCompany);

const runnerAt = (moment: string, hours: number): Readonly<Record<string, string>> =>
  clockAt(new Date(Date.parse(moment) + hours * 3_600_000));

describe.concurrent('A runner whose clock is ahead', () => {
  it.each([
    ['for 20 hours', 20, 'more than an hour apart'],
    ['for some minutes', 0.5, null],
  ])('%s writes the same users at UKG’s time', (_how, hours, says) =>
    inCompany(async (company) => {
      const day = await undisturbed;
      workADay(company);
      const run = await company.run('sync', { env: runnerAt(LATE.nextDay, hours) });
      expect(run.outputs['status'], run.log).toBe('ok');
      expect(mischiefOf(company, run)).toEqual([]);
      expect(usersOf(company)).toEqual(day.users);
      expect(company.state()?.cursor).toBe(company.clock.now().toISOString());
      if (says === null) expect(run.summary).not.toContain('apart');
      else expect(run.summary).toContain(says);
    }),
  );
});

describe.concurrent('A runner whose clock is behind', () => {
  it('reads only up to its own time, and the next run the rest', () =>
    inCompany(async (company) => {
      const day = await undisturbed;
      workADay(company);
      const late = await company.run('sync', { env: runnerAt(LATE.nextDay, -2) });
      expect(late.outputs['status'], late.log).toBe('ok');
      expect(Date.parse(company.state()?.cursor ?? '')).toBeLessThan(company.clock.now().getTime() - 3_600_000);
      const run = await company.run('sync');
      expect(run.outputs['status'], run.log).toBe('ok');
      expect(usersOf(company)).toEqual(day.users);
    }));

  it.each([-25, 25])('or ahead by more than a day ends the run and writes nothing: %i hours', (hours) =>
    inCompany(async (company) => {
      workADay(company);
      const before = usersOf(company);
      const run = await company.run('sync', { env: runnerAt(LATE.nextDay, hours) });
      expect(run.outputs['status']).toBe('failed');
      expect(run.log).toContain('more than a day apart');
      expect(usersOf(company)).toEqual(before);
    }),
  );
});
