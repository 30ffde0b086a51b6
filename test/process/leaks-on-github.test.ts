// The same canaries as in leaks.test.ts, in what GitHub keeps: commits of the state with their messages and the status page,
// and the comment on a pull request.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActionRun } from '../run-action.ts';
import { toBetterworksUsers } from '../sandbox/betterworks-user.ts';
import { type Github, startGithub } from '../sandbox/github.ts';
import type { Person } from '../sandbox/person.ts';
import { PEOPLE, personalOf, TABLES, TODAY } from './canary-people.ts';
import { openWorkplace, type Workplace } from './workplace.ts';

const [ANNA, BEN, CARL, DORA] = PEOPLE as [Person, Person, Person, Person];

let company: Workplace;
let github: Github;
const runs: ActionRun[] = [];

beforeAll(async () => {
  company = await openWorkplace({
    now: '2026-06-15T16:00:00.000Z',
    ukg: { people: PEOPLE, tables: TABLES },
    betterworks: { users: toBetterworksUsers(PEOPLE.slice(0, 14), { tables: TABLES, today: TODAY }) },
  });
  github = await startGithub({ clock: () => company.clock.now(), files: baseFiles() });
  github.openIssue({ number: 7, isPullRequest: true });
  runs.push(await run('sync'));
  company.clock.set('2026-06-16T16:00:00.000Z');
  company.ukg.change(ANNA.employeeId, { email: 'quillona at canary' });
  company.ukg.change(BEN.employeeId, { jobCode: 'CLERK' });
  company.ukg.terminate(CARL.employeeId, { date: '2026-06-16' });
  company.ukg.change(DORA.employeeId, { lastName: '' });
  company.writeFile('filter.yml', 'import: matching\nemployee_types: [REG]\n');
  runs.push(await run('plan', pullRequest()), await run('sync'));
});

afterAll(async () => {
  await Promise.all([company.close(), github.close()]);
});

function run(command: string, env: Readonly<Record<string, string>> = {}): Promise<ActionRun> {
  const inputs = { 'state-store': 'github', 'github-token': github.token };
  return company.run(command, { inputs, env: { GITHUB_API_URL: github.url, ...env } });
}

/** The organization's files as they are before the pull request. */
function baseFiles(): Readonly<Record<string, string>> {
  const names = ['integration.yml', 'mapping.yml', 'filter.yml'].map((name) => `integrations/acme/${name}`);
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(company.folder, name), 'utf8')]));
}

function pullRequest(): Readonly<Record<string, string>> {
  const path = join(company.folder, 'event.json');
  const base = { sha: github.commits('main')[0]?.sha };
  writeFileSync(path, JSON.stringify({ pull_request: { number: 7, base }, repository: { private: true } }));
  return { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path, GITHUB_WORKSPACE: company.folder };
}

/** What of the people and of the secrets stands in a text, whatever its capitals. */
function foundIn(text: string): readonly string[] {
  const secrets = Object.entries(company.inputs).filter(([name]) => /^ukg-|token$/.test(name));
  const canaries = [...PEOPLE.flatMap(personalOf), ...secrets, ['github-token', github.token] as const];
  return canaries.filter(([, value]) => text.toLowerCase().includes(value.toLowerCase())).map(([what]) => what);
}

describe('What GitHub keeps of runs with trouble', () => {
  it('would be caught at a leak', () => {
    expect(foundIn(`${ANNA.lastName.toUpperCase()} ${github.token}`)).toEqual([
      `lastName of ${ANNA.employeeId}`,
      'github-token',
    ]);
  });

  it('is there to be looked at', () => {
    expect(runs.map(({ outputs }) => outputs['status'])).toEqual(['baseline', 'problems', 'problems']);
    expect(github.comments.size).toBe(1);
    expect(github.commits('sync-state').length).toBe(5);
  });

  it('shows nobody in the comment on a pull request', () => {
    expect([...github.comments.values()].flatMap(({ body }) => foundIn(body))).toEqual([]);
  });

  it('shows nobody in the messages of commits', () => {
    expect(github.commits('sync-state').flatMap(({ message }) => foundIn(message))).toEqual([]);
  });

  it('shows nobody in the state and on its page', () => {
    const files = Object.entries(github.files('sync-state'));
    expect(files.map(([name]) => name)).toContain('README.md');
    expect(files.flatMap(([name, text]) => foundIn(text).map((what) => `${name}: ${what}`))).toEqual([]);
  });
});
