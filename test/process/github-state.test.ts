// The state on a branch of the repository: one commit a run, counts only, nothing lost when two runs end at once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../run-action.ts';
import { usersOf, workADay } from './small-company.ts';
import { BRANCH, type CompanyOnGithub, openOnGithub, undisturbedDay } from './small-company-on-github.ts';

const DOCUMENT = join(ROOT, 'action', 'README.md');

interface OrganizationFile {
  readonly cursor: string;
  readonly held: readonly { readonly ukg_employee_id: string }[];
  readonly runs: readonly { readonly status: string; readonly created: number }[];
}

let begun: Readonly<Record<string, string>>;
let undisturbed: readonly string[];
let open: CompanyOnGithub;

beforeAll(async () => {
  ({ begun, users: undisturbed } = await undisturbedDay());
});

afterEach(() => open.close());

function stateOn({ github }: CompanyOnGithub): OrganizationFile {
  return JSON.parse(github.files(BRANCH)['state/acme.json'] ?? 'null') as OrganizationFile;
}

describe('The first run', () => {
  it('makes the branch with nothing of the repository in it, and one commit of the state', async () => {
    open = await openOnGithub();
    const { github, run } = open;
    expect((await run('sync')).outputs['status']).toBe('baseline');
    expect(Object.keys(github.files(BRANCH)).sort()).toEqual([
      'README.md',
      'state/acme.json',
      'state/acme.users.ndjson',
    ]);
    const [newest, first] = github.commits(BRANCH);
    expect(github.commits(BRANCH)).toHaveLength(2);
    expect(first?.parents).toEqual([]);
    expect(newest?.message).toMatch(/^Sync acme: baseline \[skip ci\]\n/);
    expect(github.commits('main')).toHaveLength(1);
  });

  it('takes the branch that the input names', async () => {
    open = await openOnGithub();
    await open.run('sync', { 'state-branch': 'elsewhere' });
    expect(Object.keys(open.github.files('elsewhere'))).toContain('state/acme.json');
    expect(open.github.files(BRANCH)).toEqual({});
  });
});

describe('Each further run', () => {
  it('continues from the state of the one before, in one commit and one more before it writes', async () => {
    open = await openOnGithub(begun);
    const { company, github, run } = open;
    workADay(company);
    const working = await run('sync');
    expect(working.outputs).toMatchObject({
      status: 'ok',
      created: '2',
      updated: '3',
      deactivated: '1',
      reactivated: '1',
    });
    expect(github.commits(BRANCH)).toHaveLength(3);
    const again = await run('sync');
    expect(again.outputs).toMatchObject({
      status: 'ok',
      created: '0',
      updated: '0',
      deactivated: '0',
      reactivated: '0',
    });
    expect(github.commits(BRANCH)).toHaveLength(4);
    expect(stateOn(open).runs.map(({ status }) => status)).toEqual(['baseline', 'ok', 'ok']);
    expect(stateOn(open).cursor).toBe(again.outputs['cursor']);
    expect(usersOf(company)).toEqual(undisturbed);
  });

  it.each([
    ['a secret is missing', { 'ukg-password': '' }, null],
    ['a file is wrong', {}, 'import: some\n'],
  ])('adds its line and what it told, and no more, when %s', async (_what, inputs, filter) => {
    open = await openOnGithub(begun);
    const { company, github, run } = open;
    const before = github.files(BRANCH);
    if (filter !== null) company.writeFile('filter.yml', filter);
    expect((await run('sync', inputs)).outputs['status']).toBe('failed');
    expect(stateOn(open).runs.map(({ status }) => status)).toEqual(['baseline', 'failed']);
    expect(stateOn(open).cursor).toBe((JSON.parse(before['state/acme.json'] ?? '') as OrganizationFile).cursor);
    expect(github.files(BRANCH)['state/acme.users.ndjson']).toBe(before['state/acme.users.ndjson']);
    expect(github.commits(BRANCH)).toHaveLength(3);
    expect(company.ukg.requests).toEqual([]);
  });

  it('makes no branch when it fails before there is a state', async () => {
    open = await openOnGithub();
    expect((await open.run('sync', { 'betterworks-token': '' })).outputs['status']).toBe('failed');
    expect(open.github.files(BRANCH)).toEqual({});
    expect((await open.run('sync')).outputs['status']).toBe('baseline');
  });

  it('asks GitHub for as much as the documents say', async () => {
    open = await openOnGithub(begun);
    workADay(open.company);
    const before = open.github.requests.length;
    await open.run('sync');
    const said = /a run takes (\d+): for more than (\d+) organizations/.exec(readFileSync(DOCUMENT, 'utf8'));
    const requests = open.github.requests.length - before;
    expect(said?.slice(1)).toEqual([String(requests), String(Math.floor(1000 / requests))]);
  });

  it('says counts and nothing else in its commit, and starts no workflow', async () => {
    open = await openOnGithub(begun);
    workADay(open.company);
    await open.run('sync');
    const [newest] = open.github.commits(BRANCH);
    const [headline, ...body] = (newest?.message ?? '').split('\n');
    expect(headline).toBe('Sync acme: 2 created, 3 updated, 1 deactivated, 1 reactivated [skip ci]');
    expect(body.join('\n')).toMatch(/^[\w\s,.:/-]*https:\/\/github\.example\/acme\/hr-sync\/actions\/runs\/1001$/);
    for (const { firstName, lastName, email, employeeId } of open.company.ukg.people.values()) {
      for (const value of [firstName, lastName, email, employeeId]) expect(newest?.message).not.toContain(value);
    }
  });

  it('rewrites the status page with its counts and a link to itself', async () => {
    open = await openOnGithub(begun);
    workADay(open.company);
    await open.run('sync');
    const page = open.github.files(BRANCH)['README.md'] ?? '';
    expect(page).toContain('acme');
    expect(page).toContain('https://github.example/acme/hr-sync/actions/runs/1001');
    expect(page).toContain('```mermaid');
    for (const { lastName, email, employeeId } of open.company.ukg.people.values()) {
      for (const value of [lastName, email, employeeId]) expect(page).not.toContain(value);
    }
  });

  it('adds its line and what it told also when it failed, and nothing else', async () => {
    open = await openOnGithub(begun);
    const before = stateOn(open);
    const failed = await open.run('sync', { 'ukg-password': 'wrong', 'state-key': '' });
    expect(failed.outputs['status']).toBe('failed');
    expect(open.github.commits(BRANCH)[0]?.message).toMatch(/^Sync acme: failed.*\[skip ci\]/);
    expect(stateOn(open)).toEqual({
      ...before,
      told: [{ ukg_employee_id: null, code: 'UKG_UNAUTHORIZED' }],
      runs: [...before.runs, expect.objectContaining({ status: 'failed' })],
    });
    expect(open.github.files(BRANCH)['state/acme.users.ndjson']).toBe(begun['state/acme.users.ndjson']);
  });

  it('makes no commit when it only plans', async () => {
    open = await openOnGithub(begun);
    workADay(open.company);
    expect((await open.run('plan')).outputs).toMatchObject({ status: 'ok', created: '2' });
    expect((await open.run('reconcile')).outputs['created']).toBe('2');
    expect(open.github.commits(BRANCH)).toHaveLength(1);
    expect(open.github.requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql')).toEqual([]);
    expect(open.company.betterworks.writes).toEqual([]);
  });
});

describe('A lost race', () => {
  /** Once, just before our commit, another run commits these files. */
  function overtakenBy(change: (files: Readonly<Record<string, string>>) => Readonly<Record<string, string>>): void {
    const { github } = open;
    const end = github.beforeCommit((branch) => {
      if (branch !== BRANCH) return;
      end();
      github.commit(BRANCH, change(github.files(BRANCH)), 'Another run');
    });
  }

  it('against another organization keeps both', async () => {
    open = await openOnGithub(begun);
    workADay(open.company);
    const other = (begun['state/acme.json'] ?? '').replace('"acme"', '"umbrella"');
    overtakenBy(() => ({ 'state/umbrella.json': other, 'state/umbrella.users.ndjson': '' }));
    expect((await open.run('sync')).outputs['status']).toBe('ok');
    expect(open.github.files(BRANCH)['state/umbrella.json']).toBe(other);
    expect(open.github.files(BRANCH)['README.md']).toContain('umbrella');
    expect(stateOn(open).runs.map(({ status }) => status)).toEqual(['baseline', 'ok']);
  });

  it('against another run of the same organization merges employee by employee', async () => {
    open = await openOnGithub(begun);
    const { company, github } = open;
    workADay(company);
    const held = {
      ukg_employee_id: 'HELD00000000',
      code: 'EMAIL_MISSING',
      first_seen: '2026-06-16T15:00:00.000Z',
      attempts: 1,
    };
    overtakenBy((files) => {
      const state = JSON.parse(files['state/acme.json'] ?? '') as OrganizationFile;
      const line = { ...state.runs[0], at: '2026-06-16T15:00:00.000Z', status: 'problems', problems: 1 };
      return { 'state/acme.json': JSON.stringify({ ...state, held: [held], runs: [...state.runs, line] }) };
    });
    expect((await open.run('sync')).outputs['status']).toBe('ok');
    const state = stateOn(open);
    expect(state.held).toEqual([held]);
    expect(state.runs.map(({ status }) => status)).toEqual(['baseline', 'problems', 'ok']);
    const users = (github.files(BRANCH)['state/acme.users.ndjson'] ?? '').trim().split('\n');
    expect(users).toHaveLength(14);
  });
});

describe('Without the right to write', () => {
  it('a run fails before its first write, as often as it is tried', async () => {
    open = await openOnGithub(begun, { grants: ['contents:read'] });
    workADay(open.company);
    const forbidden = await open.run('sync');
    expect(forbidden.outputs['status']).toBe('failed');
    expect(forbidden.file('errors.csv')?.match(/STATE_CONFLICT/g)).toHaveLength(1);
    expect(open.github.files(BRANCH)).toEqual(begun);
    const again = await open.run('sync');
    expect(again.outputs['status']).toBe('failed');
    expect(open.company.betterworks.writes).toEqual([]);
  });

  it('and a wrong token fails before anything is read or written', async () => {
    open = await openOnGithub(begun);
    workADay(open.company);
    const refused = await open.run('sync', { 'github-token': 'wrong' });
    expect(refused.outputs['status']).toBe('failed');
    expect(refused.exitCode).toBe(1);
    expect(open.company.betterworks.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });
});
