// A runner whose clock is a day ahead or behind: windows, days and cursors are UKG's, so nothing is skipped and nobody is
// written too early.
import { describe, expect, it } from 'vitest';
import { undisturbedDay } from './disturbed-day.ts';
import { afterBaseline, LATE, mischiefOf, openSmallCompany, usersOf, within, workADay } from './small-company.ts';

const inCompany = afterBaseline();
const undisturbed = undisturbedDay(inCompany);

/** Options of Node by which the process's own clock says this moment and goes on from there. */
function clockAt(moment: string, hours: number): Readonly<Record<string, string>> {
  const begin = String(Date.parse(moment) + hours * 3_600_000);
  const program = `const Real=Date,begun=Real.now();globalThis.Date=class extends Real{constructor(...a){if(a.length)super(...a);else super(Date.now())}static now(){return ${begin}+Real.now()-begun}}`;
  return { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(program)}` };
}

describe.concurrent('A runner whose clock is wrong', () => {
  it.each([
    ['a day ahead', 24],
    ['a day behind', -24],
    ['right', 0],
  ])('by UKG, %s, writes the same users and keeps UKG’s time', (_how, hours) =>
    inCompany(async (company) => {
      const day = await undisturbed;
      workADay(company);
      const run = await company.run('sync', { env: clockAt(LATE.nextDay, hours) });
      expect(run.outputs['status'], run.log).toBe('ok');
      expect(mischiefOf(company, run)).toEqual([]);
      expect(usersOf(company)).toEqual(day.users);
      expect(company.state()?.cursor).toBe(company.clock.now().toISOString());
      const again = await company.run('sync', { env: clockAt(LATE.nextDay, -hours) });
      expect(again.outputs).toMatchObject({ status: 'ok', created: '0', updated: '0', deactivated: '0' });
      expect(company.state()?.cursor).toBe(company.clock.now().toISOString());
    }),
  );

  it.each([24, -24])('takes its baseline at UKG’s time: %i hours', async (hours) => {
    await within(await openSmallCompany(), async (company) => {
      const run = await company.run('sync', { env: clockAt(LATE.midday, hours) });
      expect(run.outputs['status']).toBe('baseline');
      expect(company.state()?.cursor).toBe(company.clock.now().toISOString());
    });
  });
});
