// What each workflow does: when it starts, whom it serves, what it may touch.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Job, Workflow } from './workflow-files.ts';
import { folderWith, readWorkflow, ROOT } from './workflow-files.ts';

const job = (workflow: Workflow, id: string): Job => workflow.jobs[id]!;
const grants = (workflow: Workflow): readonly string[] =>
  Object.values(workflow.jobs).flatMap(({ permissions }) =>
    Object.entries(permissions ?? {}).map((grant) => grant.join(': ')),
  );

/** Runs the job's first script of its own as the runner does. */
function scriptPasses({ steps }: Job, env: Readonly<Record<string, string>>, cwd = ROOT): boolean {
  const isScript = ({ run, env: given }: Job['steps'][number]): boolean =>
    run !== undefined && Object.keys(env).every((name) => given?.[name] !== undefined);
  const script = steps.find(isScript)!.run!;
  const settings = { cwd, env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: 'ignore' } as const;
  return spawnSync('bash', ['-e', '-c', script], settings).status === 0;
}

describe('sync.yml', () => {
  const sync = readWorkflow('sync.yml');
  const schedules = (sync.on['schedule'] as readonly { readonly cron: string }[]).map(({ cron }) => cron);
  const { inputs } = sync.on['workflow_dispatch'] as {
    readonly inputs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  const main = job(sync, 'sync');

  it('runs every day and compares everybody every week, at odd minutes', () => {
    expect(schedules).toEqual([
      expect.stringMatching(/^\d+ \d+ \* \* \*$/),
      expect.stringMatching(/^\d+ \d+ \* \* [0-6]$/),
    ]);
    for (const cron of schedules) expect(Number(cron.split(' ')[0]) % 2).toBe(1);
  });

  it('recognises the weekly comparison by its own time, everywhere by the same one', () => {
    const named = [...sync.text.matchAll(/github\.event\.schedule == '([^']+)'/g)].map(([, cron]) => cron);
    expect(new Set(named)).toEqual(new Set([schedules[1]]));
    expect(named).toHaveLength(3);
  });

  it('asks for seven things when it is started by hand, and writes nothing more by default than the schedule', () => {
    expect(Object.keys(inputs)).toEqual([
      ...['organization', 'command', 'employees', 'first', 'apply', 'approve', 'since'],
    ]);
    expect(inputs['command']).toMatchObject({ type: 'choice', options: ['sync', 'reconcile'], default: 'sync' });
    expect(inputs['organization']).toMatchObject({ default: '' });
    expect(inputs['apply']).toMatchObject({ type: 'boolean', default: false });
  });

  it("keeps one organization's trouble away from the others", () => {
    expect(main.strategy?.['fail-fast']).toBe(false);
  });

  it('lets runs of one organization wait for each other, all of them, and cancels none half-way', () => {
    expect(main.concurrency).toEqual({
      group: 'sync-${{ matrix.organization }}',
      'cancel-in-progress': false,
      queue: 'max',
    });
  });

  it('ends the time of a run before GitHub ends the job, with room for state, report and mail', () => {
    const run = main.steps.find(({ uses }) => uses === './')!;
    expect(Number(run.with?.['stop-after'])).toBeLessThanOrEqual(Number(main['timeout-minutes']) - 10);
  });

  it('keeps the report for 30 days whatever happens', () => {
    const kept = main.steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    expect(kept.map((step) => step.if)).toEqual(['always()', 'always()']);
    expect(kept.map((step) => step.with)).toMatchObject([
      { name: 'sync-report-${{ matrix.organization }}', 'retention-days': 30 },
      { path: '${{ runner.temp }}/report-${{ matrix.organization }}.html', archive: false, 'retention-days': 30 },
    ]);
  });

  it('may write the state and nothing else', () => {
    expect(grants(sync)).toEqual(['contents: read', 'contents: write', 'contents: write']);
  });

  it('does the same for the organizations after the 256th', () => {
    const { needs, if: condition, strategy, ...more } = job(sync, 'sync-more');
    const { needs: mainNeeds, if: mainCondition, strategy: mainStrategy, ...first } = main;
    expect(more).toEqual(first);
    expect([needs, mainNeeds]).toEqual([['list', 'sync'], 'list']);
    expect([condition, mainCondition]).toEqual([
      expect.stringContaining('more'),
      expect.stringContaining('organizations'),
    ]);
    expect({ ...strategy, matrix: null }).toEqual({ ...mainStrategy, matrix: null });
  });
});

describe('validate.yml', () => {
  const validate = readWorkflow('validate.yml');

  it('starts for pull requests that touch organizations, schemas or the version of the action, those of forks too', () => {
    const paths = ['integrations/**', 'schemas/**', '.github/workflows/**'];
    expect(validate.on).toEqual({ pull_request: { paths } });
    expect(job(validate, 'validate').if).toBeUndefined();
  });

  it('knows no secret and may write nothing', () => {
    expect(validate.text).not.toMatch(/secrets\.|vars\.|environment:|github\.token/);
    expect(grants(validate)).toEqual(['contents: read']);
  });
});

describe('plan.yml', () => {
  const plan = readWorkflow('plan.yml');

  it('starts for pull requests of this repository alone', () => {
    expect(Object.keys(plan.on)).toEqual(['pull_request_target']);
    expect(job(plan, 'changed').if).toContain('github.event.pull_request.head.repo.full_name == github.repository');
    expect(job(plan, 'plan').needs).toBe('changed');
  });

  it('checks out nothing of the pull request', () => {
    const given = Object.values(plan.jobs).flatMap(({ steps }) => steps.map((step) => Object.keys(step.with ?? {})));
    expect(given.flat()).not.toContain('ref');
    expect(plan.text).not.toMatch(/head\.(sha|ref)/);
  });

  it('ends the time of a run before GitHub ends the job, so that the report says so', () => {
    const run = job(plan, 'plan').steps.find(({ uses }) => uses === './')!;
    expect(Number(run.with?.['stop-after'])).toBeLessThanOrEqual(Number(job(plan, 'plan')['timeout-minutes']) - 5);
  });

  it('plans, and may write comments and nothing else', () => {
    const commands = job(plan, 'plan').steps.flatMap(({ uses, with: given }) =>
      uses === './' ? given?.['command'] : [],
    );
    expect(commands).toEqual(['plan']);
    expect(new Set(grants(plan).filter((grant) => grant.endsWith('write')))).toEqual(new Set(['pull-requests: write']));
  });
});

describe('ci.yml', () => {
  const ci = readWorkflow('ci.yml');

  it('runs on pull requests, on the default branch and in the merge queue', () => {
    expect(Object.keys(ci.on)).toEqual(['push', 'pull_request', 'merge_group']);
  });

  it('has one job that says whether all others succeeded', () => {
    const ok = job(ci, 'ok');
    expect(ok.if).toBe('always()');
    expect(ok.needs).toEqual(Object.keys(ci.jobs).filter((id) => id !== 'ok'));
  });

  it.each([
    ['success success', true],
    ['success failure', false],
    ['success cancelled', false],
    ['skipped success', false],
  ])('takes %j for good: %s', (results, isGood) => {
    expect(scriptPasses(job(ci, 'ok'), { RESULTS: results })).toBe(isGood);
  });

  it('runs the one check that developers run, and the committed action on a real runner', () => {
    const runs = job(ci, 'check').steps.flatMap(({ run }) => run ?? []);
    expect(runs).toEqual(['npm ci', 'npm run check', 'npm run bench -- --small']);
    expect(job(ci, 'action').steps.map(({ uses }) => uses)).toContain('./');
  });
});

describe('release.yml', () => {
  const release = readWorkflow('release.yml');

  it.each([
    ['v1.2.3', '## 1.2.3', true],
    ['v1.2.4', '## 1.2.3', false],
    ['1.2.3', '## 1.2.3', false],
    ['v1.2.3', '## 1.2.2', false],
  ])('of the tag %s, with %j in the changelog, is refused unless all agree', (tag, heading, isGood) => {
    const cwd = folderWith({
      'package.json': '{"version":"1.2.3"}',
      'action/CHANGELOG.md': `# Changes\n\n${heading}\n`,
    });
    expect(scriptPasses(job(release, 'verify'), { TAG: tag }, cwd)).toBe(isGood);
  });

  it.each([
    ['a commit of the default branch', 'HEAD', true],
    ['a commit beside it', 'elsewhere', false],
  ])('of %s passes: %s', (_, at, isGood) => {
    const cwd = folderWith({ 'a.txt': '' });
    const git = (...given: readonly string[]): string =>
      execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@acme.example', ...given], {
        cwd,
        encoding: 'utf8',
      });
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'One');
    git('branch', 'elsewhere');
    git('checkout', '-q', 'elsewhere');
    git('commit', '-qm', 'Two', '--allow-empty');
    git('checkout', '-q', 'main');
    const { run } = job(release, 'verify').steps.find(
      ({ name }) => name === 'See that the tag is on the default branch',
    )!;
    const env = { PATH: process.env['PATH'] ?? '', DEFAULT: 'main', GITHUB_SHA: git('rev-parse', at).trim() };
    expect(spawnSync('bash', ['-e', '-c', run!], { cwd, env, stdio: 'ignore' }).status === 0).toBe(isGood);
  });

  it('takes its notes from the changelog, and moves the tag of the major version alone', () => {
    const cwd = folderWith({
      'action/CHANGELOG.md': '# Changes\n\n## 1.2.3\n\n- What is new.\n\n## 1.2.2\n\n- Old.\n',
    });
    const script = job(release, 'publish').steps.find(({ name }) => name?.startsWith('Create the release'))!.run!;
    const env = { PATH: process.env['PATH'] ?? '', TAG: 'v1.2.3', RUNNER_TEMP: cwd };
    spawnSync('bash', ['-e', '-c', script.split('\n')[0]!], { cwd, env });
    expect(readFileSync(join(cwd, 'notes.md'), 'utf8').trim()).toBe('- What is new.');
    expect(release.text).toContain('git/refs/tags/$major');
  });

  it('publishes only what the full check has passed', () => {
    expect(job(release, 'publish').needs).toBe('verify');
    expect(job(release, 'verify').steps.map(({ run }) => run)).toContain('npm run check');
    expect(job(release, 'verify').permissions).toEqual({ contents: 'read' });
  });
});

describe('watchdog.yml', () => {
  const watchdog = readWorkflow('watchdog.yml');

  it('has a schedule of its own, every hour, so that a silence is noticed within one', () => {
    expect(watchdog.on['schedule']).toEqual([{ cron: expect.stringMatching(/^\d+ \* \* \* \*$/) as string }]);
  });

  it('may write issues and nothing else', () => {
    expect(grants(watchdog).filter((grant) => grant.endsWith('write'))).toEqual(['issues: write', 'issues: write']);
  });

  it('waits for no approval before the issue is open, and holds nothing while a mail waits for one', () => {
    expect([job(watchdog, 'watch').environment, job(watchdog, 'mail').concurrency]).toEqual([undefined, undefined]);
    expect(watchdog.concurrency).toBeUndefined();
  });
});
