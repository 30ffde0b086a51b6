// Two releases in turn over one state: an upgrade, and going back by reverting it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../run-action.ts';
import { LATE, LEAVER, NEWCOMER, openSmallCompany, usersOf, within, workADay } from './small-company.ts';

/** The commit whose bundle is the last release. */
const RELEASED = '75978e500eb3cf8ae2a0dcc70e19d236567d4b3a';

/** Path of the released bundle, or null in a clone without its history. */
function releasedBundle(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'released-'));
  try {
    const archive = execFileSync('git', ['archive', RELEASED, 'action/dist'], {
      cwd: ROOT,
      maxBuffer: 2 ** 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
    return join(folder, 'action', 'dist', 'index.js');
  } catch {
    return null;
  }
}

const bundle = releasedBundle();

describe.runIf(bundle !== null)('A state', () => {
  it('is read by the release before, after the one that came later wrote it, and the other way round', async () => {
    await within(await openSmallCompany(), async (company) => {
      const [before, after] = [{ bundle: bundle! }, {}];
      expect((await company.run('sync', before)).outputs['status']).toBe('baseline');
      workADay(company);
      const upgraded = await company.run('sync', after);
      expect(upgraded.outputs['status'], upgraded.log).toBe('ok');
      const users = usersOf(company);
      company.clock.advance(24);
      const back = await company.run('sync', before);
      expect([back.outputs['status'], back.outputs['created'], back.outputs['updated']], back.log).toEqual([
        'ok',
        '0',
        '0',
      ]);
      company.clock.advance(24);
      const again = await company.run('sync', after);
      expect([again.outputs['status'], again.outputs['created'], again.outputs['updated']], again.log).toEqual([
        'ok',
        '0',
        '0',
      ]);
      expect(usersOf(company)).toEqual(users);
    });
  });

  it('of the release before, which did not remember who people are, makes nobody who comes back a second user', async () => {
    await within(await openSmallCompany(), async ({ run, clock, ukg }) => {
      const before = { bundle: bundle! };
      await run('sync', before);
      clock.set('2026-06-16T08:00:00.000Z');
      ukg.terminate(LEAVER.employeeId, { date: '2026-06-15' });
      clock.set(LATE.nextDay);
      expect((await run('sync', before)).outputs['deactivated']).toBe('1');
      clock.advance(16);
      ukg.hire({ ...NEWCOMER, personId: LEAVER.personId });
      clock.advance(8);
      const { outputs, log } = await run('sync');
      expect([outputs['status'], outputs['created'], outputs['reactivated']], log).toEqual(['ok', '0', '1']);
    });
  });
});
