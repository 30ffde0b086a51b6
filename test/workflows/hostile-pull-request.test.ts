// A pull request by somebody who may push branches and wants passwords, users or code run. Each attempt goes through plan.yml
// as it stands on the default branch of a customer's repository, against the stand-ins for both systems and GitHub.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileChanges } from '../sandbox/github-git.ts';
import type { SandboxServer } from '../sandbox/http-server.ts';
import { startHttpServer } from '../sandbox/http-server.ts';
import { kitProgram } from './kit-place.ts';
import type { Repository } from './runner/a-repository.ts';
import { openRepository } from './runner/a-repository.ts';
import type { WorkflowRun } from './runner/run-workflow.ts';

let open: Repository;
let thief: SandboxServer;
beforeEach(async () => {
  thief = await startHttpServer({}, () => ({ status: 200, body: [] }));
  open = await openRepository({ acme: '' }, kitProgram());
  open.commit();
});
afterEach(async () => {
  await Promise.all([open.close(), thief.close()]);
});

const FOLDER = 'integrations/acme';
const plan = (files: FileChanges): Promise<WorkflowRun> => open.run('plan.yml', open.propose(files));
const results = ({ jobs }: WorkflowRun): readonly string[] => jobs.map(({ name, result }) => `${name}: ${result}`);
const comment = (): string => [...open.github.comments.values()][0]?.body ?? '';
const logOf = ({ jobs }: WorkflowRun): string => jobs.flatMap(({ steps }) => steps.map(({ log }) => log)).join('\n');
const callsOfSystems = (): number =>
  Object.values(open.organizations).reduce(
    (sum, { ukg, betterworks }) => sum + ukg.requests.length + betterworks.requests.length,
    0,
  );

const integration = (hosts: { readonly ukg?: string; readonly betterworks?: string }, lines = ''): string => {
  const { ukg, betterworks } = open.organizations['acme']!;
  return `organization: Acme\ntechnical_contact: hr@acme.example\ntime_zone: UTC\nukg: { host: "${hosts.ukg ?? ukg.url}" }\nbetterworks: { host: "${hosts.betterworks ?? betterworks.url}" }\n${lines}`;
};

describe('A pull request that changes', () => {
  it.each(['ukg', 'betterworks'] as const)('the host of %s is checked offline, and told why', async (system) => {
    const run = await plan({ [`${FOLDER}/integration.yml`]: integration({ [system]: thief.url }) });
    expect(results(run), logOf(run)).toEqual(['changed: success', 'acme: success']);
    expect([thief.requests.length, callsOfSystems()]).toEqual([0, 0]);
    expect(comment()).toContain(
      `This pull request sets ${system}.host (${new URL(thief.url).host}), which is another one`,
    );
  });

  it.each([
    ['of somebody', 'https://evil.example'],
    ["that only looks like the vendor's", 'https://service5.ultipro.com.evil.example'],
    ['on the machine itself', 'http://127.0.0.1:1'],
  ])('nothing and brings a new organization with a host %s is not asked there', async (_, ukg) => {
    const files = ['mapping', 'filter'].map((kind) => [
      `integrations/new/${kind}.yml`,
      open.github.files('main')[`${FOLDER}/${kind}.yml`] ?? '',
    ]);
    open.environments['new'] = open.environments['acme']!;
    const run = await plan({
      ...(Object.fromEntries(files) as FileChanges),
      'integrations/new/integration.yml': integration({ ukg, betterworks: 'https://app.betterworks.com' }),
    });
    expect(results(run), logOf(run)).toEqual(['changed: success', 'new: success']);
    expect(comment()).toContain('which is no host of the vendor and not on the default branch');
  });

  it('workflow, action and bundle runs those of the default branch', async () => {
    const run = await plan({
      '.github/workflows/plan.yml': 'on: pull_request_target\njobs: {}\n',
      'action.yml': 'runs: { using: node24, main: evil.js }\n',
      'action/dist/index.js': 'process.exit(7)\n',
      [`${FOLDER}/filter.yml`]: 'import: matching\nemployee_statuses: [L]\n',
    });
    expect(results(run), logOf(run)).toEqual(['changed: success', 'acme: success']);
    expect(comment()).toContain('the first run compares, and writes nobody');
    expect(comment()).toMatch(/Left out by the filter \| [1-9]\d* \|/);
  });

  it.each([
    ['a link', { mode: '120000', target: '../../../../../etc/passwd' }, 'is a link, which is not followed'],
    ['another repository', { mode: '160000', target: 'a'.repeat(40) }, 'is not a file'],
    ['a file of ten megabytes', `import: all # ${'x'.repeat(10_000_000)}\n`, 'The file is larger than 256 KB.'],
  ] as const)('a file into %s is told so, and the file is not fetched', async (_, change, says) => {
    open.github.clearRequests();
    const run = await plan({ [`${FOLDER}/filter.yml`]: change });
    expect(results(run)).toEqual(['changed: success', 'acme: failure']);
    expect(logOf(run)).toContain(says);
    expect(comment()).toContain('There is no plan for the files as they are now.');
    expect(open.github.requests.filter(({ path }) => path.includes('/git/blobs/'))).toEqual([]);
    expect(callsOfSystems()).toBe(0);
  });

  it('a whole folder into a link, or names it like an option or a path, plans nothing for it', async () => {
    const run = await plan({
      'integrations/linked': { mode: '120000', target: 'acme' },
      'integrations/--upload-pack=x/integration.yml': integration({}),
      'integrations/$(id)/integration.yml': integration({}),
      'integrations/docs/README.md': 'No organization.\n',
    });
    expect(results(run), logOf(run)).toEqual(['changed: success', 'plan: skipped']);
  });

  it("an organization's folder by removing it asks nobody, and says what comes of it", async () => {
    const names = ['integration', 'mapping', 'filter'].map((kind) => [`${FOLDER}/${kind}.yml`, null]);
    const run = await plan(Object.fromEntries(names) as FileChanges);
    expect(results(run), logOf(run)).toEqual(['changed: success', 'acme: success']);
    expect(comment()).toContain('After its merge nobody of it is synchronized any more, and nobody is switched off');
    expect(callsOfSystems()).toBe(0);
  });
});
