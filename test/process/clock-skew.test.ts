// A runner whose clock is a day ahead or behind: windows, days and cursors are UKG's, so nothing is skipped and nobody is
// written too early.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LATE, mischiefOf, openAfterBaseline, openSmallCompany, usersOf, workADay } from './small-company.ts';
import { undisturbedDay } from './disturbed-day.ts';

const folder = mkdtempSync(join(tmpdir(), 'clock-skew-'));
const undisturbed = undisturbedDay(join(folder, 'baseline'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

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
  ])('by UKG, %s, writes the same users and keeps UKG’s time', async (_how, hours) => {
    const day = await undisturbed;
    const company = await openAfterBaseline(day.baseline);
    try {
      workADay(company);
      const run = await company.run('sync', { env: clockAt(LATE.nextDay, hours) });
      expect(run.outputs['status'], run.log).toBe('ok');
      expect(mischiefOf(company, run)).toEqual([]);
      expect(usersOf(company)).toEqual(day.users);
      expect(company.state()?.cursor).toBe(company.clock.now().toISOString());
      const again = await company.run('sync', { env: clockAt(LATE.nextDay, -hours) });
      expect(again.outputs).toMatchObject({ status: 'ok', created: '0', updated: '0', deactivated: '0' });
      expect(company.state()?.cursor).toBe(company.clock.now().toISOString());
    } finally {
      await company.close();
    }
  });

  it.each([24, -24])('takes its baseline at UKG’s time: %i hours', async (hours) => {
    const company = await openSmallCompany();
    try {
      const run = await company.run('sync', { env: clockAt(LATE.midday, hours) });
      expect(run.outputs['status']).toBe('baseline');
      expect(company.state()?.cursor).toBe(company.clock.now().toISOString());
    } finally {
      await company.close();
    }
  });
});
