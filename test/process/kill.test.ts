// The process is killed right after each of its writes, before it hears of it. The next run finds out what was done and
// does the rest: the same users as without the kill, nobody twice, nobody lost.
import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { afterBaseline, mischiefOf, usersOf, workADay } from './small-company.ts';
import type { Workplace } from './workplace.ts';

/** As many as the working day has. */
const WRITES = 7;

const inCompany = afterBaseline();
const undisturbed = inCompany(async (company) => {
  workADay(company);
  await company.run('sync');
  return { users: usersOf(company), writes: company.betterworks.writes.length };
});

describe.concurrent('A process that is killed', () => {
  it('has as many writes as are tried here', async () => {
    expect((await undisturbed).writes).toBe(WRITES);
  });

  it.each(Array.from({ length: WRITES }, (_, index) => index + 1))(
    'after write %i is made good by the next run',
    (nth) =>
      inCompany(async (company) => {
        const { users } = await undisturbed;
        workADay(company);
        const before = company.stateFiles();
        const killed = await killedAfterWrite(company, nth);
        expect(killed.exitCode).toBeNull();
        expect(company.betterworks.writes.length).toBeGreaterThanOrEqual(nth);
        expect(withoutBegun(company.stateFiles())).toEqual(withoutBegun(before));
        expect(company.state()).toHaveProperty('pending');

        const after = await company.run('sync');
        expect(mischiefOf(company, after)).toEqual([]);
        expect(after.outputs['status']).toBe('ok');
        expect(usersOf(company)).toEqual(users);
        expect(company.state()?.held).toEqual([]);
        expect(company.state()).not.toHaveProperty('pending');

        const writes = company.betterworks.writes.length;
        expect((await company.run('sync')).outputs['status']).toBe('ok');
        expect(company.betterworks.writes.length).toBe(writes);
      }),
  );

  it.each(['baseline', 'first reading'])('in its %s begins anew', (moment) =>
    inCompany(async (company) => {
      const { users } = await undisturbed;
      if (moment === 'baseline') rmSync(company.statePath, { recursive: true });
      else workADay(company);
      let pid = 0;
      const when = (method: string): boolean => {
        if (method === 'GET') process.kill(pid, 'SIGKILL');
        return method === 'GET';
      };
      company.ukg.inject({ kind: 'stall', when, path: '/personnel' });
      const killed = await company.run('sync', { onStart: (started) => (pid = started) });
      expect(killed.exitCode).toBeNull();
      company.ukg.clearFaults();
      if (moment === 'baseline') {
        expect((await company.run('sync')).outputs['status']).toBe('baseline');
        workADay(company);
      }
      expect((await company.run('sync')).outputs['status']).toBe('ok');
      expect(usersOf(company)).toEqual(users);
    }),
  );
});

const BEGUN = { pending: undefined, begun: undefined };

/** All that a run notes before its first write is whom it is about to write, and whom it is about to make. */
function withoutBegun(files: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  return { ...files, 'acme.json': { ...(JSON.parse(files['acme.json'] ?? '{}') as object), ...BEGUN } };
}

/** The n-th write takes effect, its answer never comes, and the process is gone before it could have. */
async function killedAfterWrite(company: Workplace, nth: number): Promise<{ readonly exitCode: number | null }> {
  let pid = 0;
  let writes = 0;
  const isTheOne = (method: string): boolean => {
    if (method !== 'POST') return false;
    writes += 1;
    // The effect follows within this turn of the event loop, the kill after it.
    if (writes === nth) setImmediate(() => process.kill(pid, 'SIGKILL'));
    return writes === nth;
  };
  company.betterworks.inject({ kind: 'stall', effect: 'after', when: isTheOne });
  const killed = await company.run('sync', { onStart: (started) => (pid = started) });
  company.betterworks.clearFaults();
  return killed;
}
