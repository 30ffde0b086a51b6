// A runner whose disk is full: the process may write files of so many bytes and no more. Log, state and mail go elsewhere.
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ActionRun } from '../run-action.ts';
import { afterBaseline, mischiefOf, usersOf, workADay } from './small-company.ts';
import { baselineFiles, BRANCH, type CompanyOnGithub, openOnGithub } from './small-company-on-github.ts';

let begun: Readonly<Record<string, string>>;
let open: CompanyOnGithub;

beforeAll(async () => {
  begun = await baselineFiles();
});

afterEach(() => open.close());

/** The limit of the kernel on a file's size, set from outside as soon as the process runs. */
function runWithRoomFor(bytes: number): Promise<ActionRun> {
  const { company, github } = open;
  return company.run('sync', {
    inputs: { 'state-store': 'github', 'github-token': github.token },
    env: { GITHUB_API_URL: github.url },
    onStart: (pid) => {
      spawnSync('prlimit', ['--pid', String(pid), `--fsize=${String(bytes)}`]);
    },
  });
}

const why = spawnSync('prlimit', ['--version']).status === 0 ? null : 'a full disk (needs prlimit)';

describe.skipIf(why !== null)(why ?? 'a full disk', () => {
  it.each([
    ['for nothing', 0],
    ['for errors.csv alone', 200],
    ['for half of the report', 900],
  ])(
    'with room %s: everybody is written, the state is saved, one mail and the log say what is missing',
    async (_room, bytes) => {
      open = await openOnGithub(begun);
      const { company, github, run } = open;
      workADay(company);
      const full = await runWithRoomFor(bytes);
      expect(full.exitCode).toBe(1);
      expect(mischiefOf(company, full)).toEqual([]);
      expect(full.log).toContain('REPORT_FAILED');
      expect(full.log).toContain('the disk is full');
      // The branch's first, what is about to be written, and what was.
      expect(github.commits(BRANCH)).toHaveLength(4);
      expect(company.mail.messages.map(({ text }) => text)).toEqual([expect.stringContaining('REPORT_FAILED')]);

      const users = usersOf(company);
      const writes = company.betterworks.writes.length;
      expect(writes).toBe(7);
      expect((await run('sync')).outputs['status']).toBe('ok');
      expect(company.betterworks.writes).toHaveLength(writes);
      expect(usersOf(company)).toEqual(users);
    },
  );
});

describe('a job summary that cannot be written', () => {
  const withCompany = afterBaseline();

  it.each([
    ['is in no folder', '/nowhere/summary.md', 'ENOENT: no such file or directory'],
    ['is a folder', tmpdir(), 'EISDIR: illegal operation on a directory'],
    ['goes through a file', `${import.meta.filename}/summary.md`, 'ENOTDIR: not a directory'],
  ])('because it %s fails the run, says what to do, and leaves the next step its outputs', async (_, path, words) => {
    await withCompany(async (company) => {
      const run = await company.run('sync', { env: { GITHUB_STEP_SUMMARY: path } });
      expect(run.log).toContain(`The job's summary or outputs could not be written (${path}): ${words}`);
      expect(run.log).not.toContain('Free space');
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({ status: 'failed', problems: '1', updated: '0' });
      expect(run.log.match(/REPORT_FAILED/g)).toHaveLength(1);
    });
  });
});
