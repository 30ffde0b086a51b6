// A run that nears the time limit of its job, by the built bundle.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openAfterBaseline, usersOf, workADay } from './small-company.ts';

const baseline = join(mkdtempSync(join(tmpdir(), 'out-of-time-')), 'baseline');

afterAll(() => {
  rmSync(join(baseline, '..'), { recursive: true, force: true });
});

describe('a run whose time is over', () => {
  it('before UKG is read writes nothing, keeps the cursor, and the next run makes up for it', async () => {
    const company = await openAfterBaseline(baseline);
    const undisturbed = await openAfterBaseline(baseline);
    [company, undisturbed].forEach(workADay);
    const stopped = await company.run('sync', { inputs: { 'stop-after': '0.000001' } });
    expect(stopped.outputs).toMatchObject({ status: 'failed' });
    expect(stopped.file('errors.csv')).toContain('NOT_ATTEMPTED');
    expect(company.betterworks.writes).toEqual([]);
    expect((await company.run('sync', { inputs: { 'stop-after': '30' } })).outputs['status']).toBe('ok');
    await undisturbed.run('sync');
    expect(usersOf(company)).toEqual(usersOf(undisturbed));
    await Promise.all([company.close(), undisturbed.close()]);
  });

  it.each(['0', '-5', 'soon'])('needs minutes, and %j are none', async (given) => {
    const company = await openAfterBaseline(baseline);
    const { outputs, log } = await company.run('sync', { inputs: { 'stop-after': given } });
    expect(outputs['status']).toBe('failed');
    expect(log).toContain(`The input stop-after is "${given}"`);
    await company.close();
  });
});
