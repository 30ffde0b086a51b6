// The repository that a customer works in: written by one command, played as GitHub would run it.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ANSWERS, kit, kitProgram, NEXT_RELEASE, RELEASE, REPOSITORY, writeKit } from './kit-place.ts';
import type { Repository } from './runner/a-repository.ts';
import { openRepository } from './runner/a-repository.ts';
import type { WorkflowEvent } from './runner/event.ts';
import type { JobRun, WorkflowRun } from './runner/run-workflow.ts';
import { ROOT } from './workflow-files.ts';

const newFolder = (): string => join(mkdtempSync(join(tmpdir(), 'kit-')), 'acme-sync');
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
const WORKFLOWS = ['ask', 'plan', 'sync', 'validate', 'watchdog'];

describe('npm run kit', () => {
  it('writes at most fifteen files, whose workflows differ from ours in uses: alone', () => {
    const folder = newFolder();
    expect(writeKit(folder)).toMatchObject({ status: 0 });
    expect(filesIn(folder).length).toBeLessThanOrEqual(15);
    expect(
      readdirSync(join(folder, '.github', 'workflows'))
        .map((file) => file.replace('.yml', ''))
        .sort(),
    ).toEqual(WORKFLOWS);
    for (const name of WORKFLOWS) {
      const [ours, theirs] = [ROOT, folder].map((root) =>
        readFileSync(join(root, '.github', 'workflows', `${name}.yml`), 'utf8'),
      );
      expect(theirs).toContain(`uses: ${REPOSITORY}@${RELEASE} # v`);
      expect(theirs?.replaceAll(/uses: vendor\/.*$/gm, 'uses: ./')).toBe(ours);
    }
    for (const file of filesIn(join(folder, 'schemas')))
      expect(readFileSync(join(folder, 'schemas', file), 'utf8')).toBe(
        readFileSync(join(ROOT, 'schemas', file), 'utf8'),
      );
  });

  it('explains every secret that its workflows name, or leads to where it is explained', () => {
    const folder = newFolder();
    writeKit(folder);
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(readme).toContain(`https://github.com/${REPOSITORY}/blob/${RELEASE}/README.md`);
    for (const secret of [
      'UKG_USERNAME',
      'UKG_PASSWORD',
      'UKG_CUSTOMER_API_KEY',
      'BETTERWORKS_TOKEN',
      'SMTP_URL',
      'STATE_KEY',
    ])
      expect(readme).toContain(`gh secret set ${secret} --env acme`);
    expect(readme).not.toContain('undefined');
  });

  it('pins a tag of the clone by its commit, with the version beside it', () => {
    const folder = newFolder();
    const version = `v${(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string }).version}`;
    expect(writeKit(folder, version)).toMatchObject({ status: 0 });
    const sync = readFileSync(join(folder, '.github', 'workflows', 'sync.yml'), 'utf8');
    expect(sync).toMatch(new RegExp(`uses: ${REPOSITORY}@[0-9a-f]{40} # ${version.replaceAll('.', '\\.')}$`, 'm'));
  });

  it.each([
    ['nothing', [], 'Give a folder'],
    [
      'an unknown flag',
      ['FOLDER', '--repository', 'a/b', '--ref', RELEASE, '--oops'],
      "Unknown option '--oops'.\nGive a folder",
    ],
    [
      'a repository without its owner',
      ['FOLDER', '--repository', 'b', '--ref', RELEASE],
      'is not of the form owner/name',
    ],
    ['a branch', ['FOLDER', '--repository', 'a/b', '--ref', 'main'], 'is no release tag'],
    ['a tag that is not there', ['FOLDER', '--repository', 'a/b', '--ref', 'v99.0.0'], 'is no release tag'],
    [
      'an impossible slug',
      ['FOLDER', '--repository', 'a/b', '--ref', RELEASE, '--slug', 'Acme_1'],
      'cannot name an organization',
    ],
    [
      'a wrong answer',
      ['FOLDER', '--repository', 'a/b', '--ref', RELEASE, ...ANSWERS, '--time-zone', 'Nowhere'],
      'Nothing was written',
    ],
    ['--refresh of nothing', ['FOLDER', '--repository', 'a/b', '--ref', RELEASE, '--refresh'], 'nothing to refresh'],
  ])('refuses %s in words and writes nothing', (_, given, says) => {
    const folder = newFolder();
    const run = kit(...given.map((word) => (word === 'FOLDER' ? folder : word)));
    expect([run.status, run.output], run.output).toEqual([1, expect.stringContaining(says)]);
    expect(run.output).not.toContain('    at ');
    expect(readdirSync(join(folder, '..'))).toEqual([]);
  });

  it('refuses a folder that is not empty, and refreshes one that it wrote before, whatever its name', () => {
    const folder = join(newFolder(), '..', 'HR_Sync');
    writeKit(folder);
    expect(writeKit(folder)).toMatchObject({ status: 1, output: expect.stringContaining('not empty') as string });
    writeFileSync(join(folder, 'README.md'), 'Our own words.\n');
    const run = kit(folder, '--repository', REPOSITORY, '--ref', NEXT_RELEASE, '--refresh');
    expect(run.status, run.output).toBe(0);
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('Our own words.\n');
    expect(readFileSync(join(folder, '.github', 'workflows', 'sync.yml'), 'utf8')).toContain(NEXT_RELEASE);
  });
});

describe('npm run kit with --refresh', () => {
  const refreshedAfter = (change: (sync: string) => string): { readonly sync: string; readonly output: string } => {
    const folder = newFolder();
    writeKit(folder);
    const path = join(folder, '.github', 'workflows', 'sync.yml');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    const { output } = kit(folder, '--repository', REPOSITORY, '--ref', NEXT_RELEASE, '--refresh');
    return { sync: readFileSync(path, 'utf8'), output };
  };
  const PINNED = /uses: actions\/checkout@[0-9a-f]{40} # v[\d.]+/g;
  const pin = (version: string): string => `uses: actions/checkout@${'c'.repeat(40)} # v${version}`;

  it('keeps the times, the runners, and later releases of the actions of GitHub', () => {
    const { sync, output } = refreshedAfter((text) =>
      text
        .replaceAll('17 5 * * *', '3 7 * * 1-5')
        .replaceAll('47 9 * * 6', '21 4 * * SUN')
        .replaceAll('ubuntu-24.04', '[self-hosted, linux]')
        .replace(PINNED, pin('99.0.0')),
    );
    expect(sync.match(/'21 4 \* \* SUN'/g)).toHaveLength(4);
    expect(sync).not.toMatch(/17 5 \* \* \*'|47 9 \* \* 6'|ubuntu-24/);
    expect(sync.match(PINNED)).toEqual([pin('99.0.0'), pin('99.0.0')]);
    expect(sync).toContain(`uses: ${REPOSITORY}@${NEXT_RELEASE}`);
    expect(output).toContain('Changed: .github/workflows/sync.yml\n');
    expect(output).not.toContain('schemas/');
  });

  it('takes the image of the release, and its pin where that is later', () => {
    const { sync } = refreshedAfter((text) =>
      text.replaceAll('ubuntu-24.04', 'ubuntu-20.04').replace(PINNED, pin('1.2.3')),
    );
    expect(sync).toContain('runs-on: ubuntu-24.04');
    expect(sync).not.toContain('ubuntu-20.04');
    expect(sync).not.toContain('# v1.2.3');
  });

  it('keeps the times also where the release names them once more, and where two kinds of runners were chosen', () => {
    const { sync } = refreshedAfter((text) =>
      text
        .replaceAll('47 9 * * 6', '21 4 * * 0')
        .replace("(github.event.schedule == '21 4 * * 0' && matrix.apply)", 'false'),
    );
    expect(sync.match(/'21 4 \* \* 0'/g)).toHaveLength(4);
    const { sync: mixed } = refreshedAfter((text) => text.replace('runs-on: ubuntu-24.04', 'runs-on: big'));
    expect(mixed.match(/runs-on: .*/g)).toEqual(['runs-on: big', 'runs-on: ubuntu-24.04', 'runs-on: ubuntu-24.04']);
  });

  it('says which lines are there no longer', () => {
    const { sync, output } = refreshedAfter((text) => text.replace('timeout-minutes: 60', 'timeout-minutes: 90'));
    expect(sync).not.toContain('timeout-minutes: 90');
    expect(output).toContain(
      'Changed: .github/workflows/sync.yml. These lines are there no longer; write again what was a choice of yours:\n  timeout-minutes: 90\n',
    );
  });
});

describe("A customer's repository", () => {
  let open: Repository;
  afterEach(() => open.close());

  const byHand = (inputs: Readonly<Record<string, string | boolean>>): WorkflowEvent => ({
    name: 'workflow_dispatch',
    inputs: { organization: 'acme', ...inputs },
  });
  const DAILY: WorkflowEvent = { name: 'schedule', cron: '17 5 * * *' };
  const PULL: WorkflowEvent = { name: 'pull_request', payload: { pull_request: { number: 7 } } };
  const stepsOf = ({ jobs }: WorkflowRun): JobRun['steps'] => jobs.flatMap(({ steps }) => steps);
  const logOf = (run: WorkflowRun): string =>
    stepsOf(run)
      .map(({ log }) => log)
      .join('\n');
  const outputs = (run: WorkflowRun): Readonly<Record<string, string>> =>
    stepsOf(run).find(({ name }) => name === 'Run')?.outputs ?? {};
  const writes = (): number => open.organizations['acme']!.betterworks.writes.length;
  const useRelease = (from: string, to: string): void => {
    for (const name of WORKFLOWS) {
      const path = `.github/workflows/${name}.yml`;
      open.write(path, readFileSync(join(open.tree, path), 'utf8').replaceAll(from, to));
    }
  };

  it('goes from the first pull request over a pilot to the daily run, a stop and its approval', async () => {
    open = await openRepository({ acme: '' }, kitProgram());
    open.commit();
    const { ukg, people } = open.organizations['acme']!;
    const valid = await open.run('validate.yml', PULL);
    expect(valid.result, logOf(valid)).toBe('success');
    const checked = await open.run('ask.yml', byHand({ command: 'check' }));
    expect(checked.result, logOf(checked)).toBe('success');
    const planned = await open.run(
      'plan.yml',
      open.propose({ 'integrations/acme/filter.yml': 'import: matching\nemployee_statuses: [L]\n' }),
    );
    expect(planned.result, logOf(planned)).toBe('success');
    const comment = [...open.github.comments.values()][0]?.body;
    expect(comment).toContain('the first run compares, and writes nobody');
    expect(comment).toContain(`Left out by the filter | ${String(people.length)} |`);

    expect(outputs(await open.run('sync.yml', byHand({}))), 'baseline').toMatchObject({ status: 'baseline' });
    for (const person of people.slice(3, 6)) ukg.change(person.employeeId, { jobCode: 'CLERK' });
    const pilot = { command: 'reconcile', apply: true, employees: people[3]!.employeeId };
    expect(outputs(await open.run('sync.yml', byHand(pilot))), 'one person').toMatchObject({ status: 'ok' });
    await open.run('sync.yml', byHand({ command: 'reconcile', apply: true, first: '1' }));
    open.clock.advance(24);
    const daily = await open.run('sync.yml', DAILY);
    expect(outputs(daily), logOf(daily)).toMatchObject({ status: 'ok' });
    expect(writes(), 'each of the three, once').toBe(3);
    for (const person of people.slice(3, 7)) ukg.terminate(person.employeeId, { date: '2026-06-16' });
    open.clock.advance(24);
    const stopped = await open.run('sync.yml', DAILY);
    expect(outputs(stopped)).toMatchObject({ status: 'stopped' });
    const approved = await open.run('sync.yml', byHand({ approve: outputs(stopped)['plan-digest'] ?? '' }));
    expect(outputs(approved), logOf(approved)).toMatchObject({ deactivated: '4' });
  });

  it('leads from its reports to the documents of the release and to its own files and runs', async () => {
    open = await openRepository({ acme: '' }, kitProgram());
    open.environments['acme'] = { secrets: { ...open.environments['acme']?.secrets, UKG_PASSWORD: 'old' } };
    const run = await open.run('sync.yml', DAILY);
    const files = stepsOf(run).find(({ name }) => name === 'Keep the report')?.artifact?.files ?? {};
    expect(files['errors.csv']).toContain(
      `https://github.example/${REPOSITORY}/blob/${RELEASE}/action/TROUBLESHOOTING.md#`,
    );
    expect(open.mail.messages[0]?.text).toContain('https://github.example/acme/hr-sync/actions/runs/1001');
  });

  it('is watched', async () => {
    open = await openRepository({ acme: '' }, kitProgram());
    open.clock.advance(48);
    const watched = await open.run('watchdog.yml', { name: 'schedule', cron: '53 * * * *' });
    expect([open.github.issues.size, open.mail.messages.length], logOf(watched)).toEqual([1, 1]);
  });

  it('upgrades by a change of uses:, is told what is of another release, and goes back by reverting', async () => {
    open = await openRepository({ acme: '' }, kitProgram());
    await open.run('sync.yml', DAILY);
    useRelease(RELEASE, NEXT_RELEASE);
    open.write(
      '.github/workflows/ask.yml',
      `# Of an older release.\n${readFileSync(join(open.tree, '.github/workflows/ask.yml'), 'utf8')}`,
    );
    const validated = await open.run('validate.yml', PULL);
    expect(logOf(validated)).toContain(`.github/workflows/ask.yml is of another release than the action`);
    expect(logOf(validated)).toContain(
      `npm run kit -- <this folder> --repository ${REPOSITORY} --ref ${NEXT_RELEASE} --refresh`,
    );
    open.clock.advance(24);
    expect(outputs(await open.run('sync.yml', DAILY))).toMatchObject({ status: 'ok' });
    useRelease(NEXT_RELEASE, RELEASE);
    open.clock.advance(24);
    expect(outputs(await open.run('sync.yml', DAILY))).toMatchObject({ status: 'ok' });
  });

  it('may run its schedule at another time, and on runners of its own, without being told so', async () => {
    open = await openRepository({ acme: '' }, kitProgram());
    const path = '.github/workflows/sync.yml';
    open.write(
      path,
      readFileSync(join(open.tree, path), 'utf8')
        .replaceAll('17 5 * * *', '3 7 * * 1-5')
        .replaceAll('ubuntu-24.04', '[self-hosted, linux]'),
    );
    expect(logOf(await open.run('validate.yml', PULL))).not.toContain('of another release');
  });
});
