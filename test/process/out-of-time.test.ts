// A run that nears the time limit of its job, by the built bundle.
import { describe, expect, it } from 'vitest';
import { undisturbedDay } from './disturbed-day.ts';
import { afterBaseline, usersOf, workADay } from './small-company.ts';

const inCompany = afterBaseline();

describe('a run whose time is over', () => {
  it('before UKG is read writes nothing, keeps the cursor, and the next run makes up for it', () =>
    inCompany(async (company) => {
      workADay(company);
      const stopped = await company.run('sync', { inputs: { 'stop-after': '0.000001' } });
      expect(stopped.outputs).toMatchObject({ status: 'failed' });
      expect(stopped.file('errors.csv')).toContain('NOT_ATTEMPTED');
      expect(company.betterworks.writes).toEqual([]);
      expect((await company.run('sync', { inputs: { 'stop-after': '30' } })).outputs['status']).toBe('ok');
      expect(usersOf(company)).toEqual((await undisturbedDay(inCompany)).users);
    }));

  it.each(['0', '-5', 'soon'])('needs minutes, and %j are none', (given) =>
    inCompany(async (company) => {
      const { outputs, log } = await company.run('sync', { inputs: { 'stop-after': given } });
      expect(outputs['status']).toBe('failed');
      expect(log).toContain(`The input stop-after is "${given}"`);
    }),
  );
});
