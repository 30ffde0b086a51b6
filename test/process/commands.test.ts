// The commands that answer a question, and the comment on a pull request, by the built bundle.
import { getOctokit } from '@actions/github';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeOrganization } from '../demo/organization.ts';
import { runAction } from '../run-action.ts';
import type { ActionRun } from '../run-action.ts';
import { acme } from '../sandbox/acme.ts';
import { startBetterworks } from '../sandbox/betterworks.ts';
import type { Betterworks } from '../sandbox/betterworks.ts';
import { startGithub } from '../sandbox/github.ts';
import type { Github } from '../sandbox/github.ts';
import { startMail } from '../sandbox/mail.ts';
import type { MailServer } from '../sandbox/mail.ts';
import { startUkg } from '../sandbox/ukg.ts';
import type { Ukg } from '../sandbox/ukg.ts';

let ukg: Ukg;
let betterworks: Betterworks;
let mail: MailServer;
let github: Github;
let workspace: string;

const company = acme();
let moment = new Date(company.now);
const clock = (): Date => moment;

beforeAll(async () => {
  ukg = await startUkg({ people: company.people, tables: company.tables, clock });
  betterworks = await startBetterworks({ users: company.users, clock });
  mail = await startMail();
  workspace = mkdtempSync(join(tmpdir(), 'commands-'));
  writeOrganization(join(workspace, 'integrations'), 'acme', { ukg: ukg.url, betterworks: betterworks.url });
  github = await startGithub({ files: baseFiles() });
});

afterAll(() => Promise.all([ukg.close(), betterworks.close(), mail.close(), github.close()]));

/** The base branch takes departments from another level and leaves nobody out. */
function baseFiles(): Record<string, string> {
  const hosts = `ukg:\n  host: ${ukg.url}\nbetterworks:\n  host: ${betterworks.url}\n`;
  return {
    'integrations/acme/integration.yml': `organization: Acme\ntechnical_contact: hr@acme.example\ntime_zone: UTC\n${hosts}`,
    'integrations/acme/mapping.yml':
      'department_name: { from: org_level_1 }\ntitle: { from: job_title }\nhire_date: { from: hire_date }\n',
    'integrations/acme/filter.yml': 'import: all\n',
  };
}

function run(
  command: string,
  inputs: Record<string, string> = {},
  env: Record<string, string> = {},
): Promise<ActionRun> {
  return runAction({
    workspace,
    inputs: {
      command,
      organization: 'acme',
      'ukg-username': ukg.account.username,
      'ukg-password': ukg.account.password,
      'ukg-customer-api-key': ukg.account.customerApiKey,
      'betterworks-token': betterworks.token,
      'smtp-url': mail.url,
      'mail-from': 'sync@acme.example',
      'github-token': github.token,
      ...inputs,
    },
    env: { GITHUB_API_URL: github.url, ...env },
  });
}

describe('check', () => {
  it('says that everything works', async () => {
    const done = await run('check');
    expect(done.outputs['status'], done.log).toBe('ok');
    expect(done.summary).toContain('Everything works');
  });

  it.each(['Company Configuration Integration', 'Employee Export', 'Personnel Integration'] as const)(
    'names %s, and nothing else, when that permission is missing',
    async (permission) => {
      ukg.revoke(permission);
      const done = await run('check');
      ukg.grant(permission);
      expect(done.exitCode).toBe(1);
      const failing = done.summary.split('\n').filter((line) => line.includes('❌'));
      expect(failing).toHaveLength(1);
      expect(failing[0]).toContain(`"${permission}"`);
    },
  );

  it('takes a password whose secret was set from a file, with the line break at its end', async () => {
    const done = await run('check', { 'ukg-password': `${ukg.account.password}\r\n` });
    expect(done.outputs['status'], done.log).toBe('ok');
  });

  it('names the token of Betterworks and the secret to set', async () => {
    const done = await run('check', { 'betterworks-token': 'wrong-token' });
    expect(done.exitCode).toBe(1);
    expect(done.summary).toContain('BETTERWORKS_TOKEN');
  });
});

describe('catalog', () => {
  it('writes what validate reads, also where the old one is broken', async () => {
    const done = await run('catalog');
    expect(done.outputs['status'], done.log).toBe('ok');
    writeFileSync(join(workspace, 'integrations', 'acme', 'catalog.yml'), done.file('catalog.yml') ?? '');
    const validated = await run('validate');
    expect(validated.outputs['status'], validated.log).toBe('ok');
    writeFileSync(join(workspace, 'integrations', 'acme', 'catalog.yml'), 'jobs: {\n');
    const again = await run('catalog');
    expect(again.outputs['status'], again.log).toBe('ok');
    writeFileSync(join(workspace, 'integrations', 'acme', 'catalog.yml'), again.file('catalog.yml') ?? '');
  });
});

describe('explain', () => {
  it('tells an employee’s way by his number, without a value', async () => {
    await run('sync');
    const person = [...ukg.people.values()][5]!;
    const done = await run('explain', { employee: person.employments[0]!.employeeNumber });
    expect(done.outputs['status'], done.log).toBe('ok');
    expect(done.summary).toContain(person.employeeId);
    expect(done.summary).toContain('integrations/acme/mapping.yml:2');
    expect(done.summary).not.toContain(person.lastName);
    expect(done.summary).not.toContain(person.email);
  });

  it('says that there is no such employee', async () => {
    const done = await run('explain', { employee: '999999' });
    expect(done.exitCode).toBe(1);
    expect(done.log).toContain('leading zeros');
  });
});

/** What GitHub checks out for a pull request. */
async function mergeOf(...parents: readonly string[]): Promise<string> {
  const octokit = getOctokit(github.token, { baseUrl: github.url });
  const { owner, repo } = github;
  const { tree } = github.commits('main')[0]!;
  const { data } = await octokit.rest.git.createCommit({ owner, repo, message: 'Merge', tree, parents: [...parents] });
  return data.sha;
}

describe('plan on a pull request', () => {
  const event = (
    isPrivate: boolean,
    base: object = { sha: github.commits('main')[0]!.sha },
  ): Record<string, string> => {
    const path = join(workspace, 'event.json');
    writeFileSync(path, JSON.stringify({ pull_request: { number: 7, base }, repository: { private: isPrivate } }));
    return { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path };
  };

  it('keeps one comment with the effect on the population and the digest', async () => {
    github.openIssue({ number: 7, isPullRequest: true });
    moment = new Date(moment.getTime() + 24 * 3_600_000);
    const writes = betterworks.writes.length;
    const first = await run('plan', {}, event(true));
    const second = await run('plan', {}, event(true));
    expect(first.outputs['status'], first.log).toBe('ok');
    expect(github.comments.size).toBe(1);
    const body = [...github.comments.values()][0]!.body;
    expect(body).toContain('121 department names change');
    expect(body).toContain(second.outputs['plan-digest']);
    expect(body).not.toMatch(/@acme\.example/);
    expect(betterworks.writes).toHaveLength(writes);
  });

  it('says how many users a filter gives up that deactivates whoever it does not take', async () => {
    const file = join(workspace, 'integrations', 'acme', 'filter.yml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, 'import: matching\nemployee_types: [INT]\nwhen_out_of_scope: deactivate\n');
    await run('plan', {}, event(true));
    writeFileSync(file, before);
    expect([...github.comments.values()][0]!.body).toContain('121 leave the scope, 101 users would be deactivated**');
  });

  it('finds its comment again where a secret is a word of the mark', async () => {
    const before = github.comments.size;
    await run('plan', { 'state-key': 'ukg-betterworks-sync' }, event(true));
    await run('plan', { 'state-key': 'ukg-betterworks-sync' }, event(true));
    expect(github.comments.size).toBe(before);
  });

  it('is without an effect where the files of the base branch are wrong, and says so', async () => {
    github.commit('main', { ...baseFiles(), 'integrations/acme/filter.yml': 'import: some\n' }, 'Break the filter');
    const done = await run('plan', {}, event(true));
    github.commit('main', baseFiles(), 'Mend the filter');
    expect(done.outputs['status'], done.log).toBe('ok');
    const body = [...github.comments.values()][0]!.body;
    expect(body).toContain('The files of the base branch are not valid, so there is nothing to compare with.');
    expect(body).not.toContain('in scope before this change');
    expect(body).toContain('Digest of the plan');
  });

  it('compares with the base that it is merged with, whatever was merged since the event', async () => {
    const old = github.commits('main')[0]!.sha;
    const mapping =
      'department_name: { from: org_level_2 }\ntitle: { from: job_title }\nhire_date: { from: hire_date }\n';
    const base = github.commit('main', { 'integrations/acme/mapping.yml': mapping }, 'Change the department').sha;
    const merge = await mergeOf(base, old);
    await run('plan', {}, { ...event(true, { sha: old }), GITHUB_SHA: merge });
    github.commit('main', baseFiles(), 'Change it back');
    expect([...github.comments.values()][0]!.body).toContain('Nobody enters or leaves the scope, and no field changes');
  });

  it('writes none on a public repository, and says why', async () => {
    const before = github.comments.size;
    const done = await run('plan', {}, event(false));
    expect(github.comments.size).toBe(before);
    expect(done.log).toContain('public');
    expect(done.file('errors.csv')).toBeNull();
  });

  it('plans without a comparison where GitHub does not give the files of the base branch', async () => {
    const file = '/repos/acme/hr-sync/contents/integrations/acme/filter.yml';
    github.override(file, { status: 403 });
    const done = await run('plan', {}, event(true));
    github.override(file, null);
    const [comment] = [...github.comments.values()];
    expect(done.outputs['status'], done.log).toBe('ok');
    expect(done.log).toContain(
      '::warning title=Nothing to compare with::The files of the base branch could not be read',
    );
    expect(comment!.body).toContain('so there is nothing to compare with');
    expect(comment!.body).toContain(done.outputs['plan-digest']);
  });

  it('knows the base branch by its name where the event names no commit', async () => {
    await run('plan', {}, event(true, { ref: 'main' }));
    expect([...github.comments.values()].map(({ body }) => body.includes('121 department names change'))).toEqual([
      true,
    ]);
  });
});
