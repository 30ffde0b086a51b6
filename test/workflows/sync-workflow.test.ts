// sync.yml as GitHub runs it: its matrix worked out, its steps in their order, against the stand-ins for both systems.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainFiles } from '../process/workplace.ts';
import type { Organization, Repository } from './runner/a-repository.ts';
import { openRepository } from './runner/a-repository.ts';
import type { JobRun, WorkflowRun } from './runner/run-workflow.ts';

const DAILY = { name: 'schedule', cron: '17 5 * * *' } as const;
const WEEKLY = { name: 'schedule', cron: '47 9 * * 6' } as const;
const byHand = (
  inputs: Readonly<Record<string, string | boolean>>,
): { name: 'workflow_dispatch'; inputs: typeof inputs } => ({
  name: 'workflow_dispatch',
  inputs,
});

let open: Repository;

const results = ({ jobs }: WorkflowRun): readonly string[] => jobs.map(({ name, result }) => `${name}: ${result}`);
const job = ({ jobs }: WorkflowRun, name: string): JobRun => {
  const found = jobs.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No job ${name} among ${jobs.map((one) => one.name).join(', ')}.`);
  return found;
};
const step = (run: WorkflowRun, name: string, title: string): JobRun['steps'][number] => {
  const found = job(run, name).steps.find((one) => one.name === title);
  if (found === undefined) throw new Error(`The job ${name} has no step ${title}.`);
  return found;
};
const outputsOf = (run: WorkflowRun, slug: string): Readonly<Record<string, string>> => step(run, slug, 'Run').outputs;
const organization = (slug: string): Organization => open.organizations[slug] as Organization;
const idOf = (slug: string, index: number): string => organization(slug).people[index]!.employeeId;

function leave(slug: string, count: number): void {
  for (let index = 0; index < count; index++)
    organization(slug).ukg.terminate(idOf(slug, index + 3), { date: '2026-06-16' });
}

/** State branches after the baseline, by the organizations that it was made of. */
const baselines = new Map<string, Readonly<Record<string, string>>>();

/** Every organization with its baseline made, a day later. */
async function openAfterBaseline(organizations: Readonly<Record<string, string>>): Promise<void> {
  open = await openRepository(organizations);
  const key = JSON.stringify(organizations);
  const made = baselines.get(key);
  if (made === undefined) {
    const run = await open.run('sync.yml', DAILY);
    expect(run.result, run.jobs.map((one) => one.steps.map(({ log }) => log).join('\n')).join('\n')).toBe('success');
    baselines.set(key, open.github.files('sync-state'));
  } else open.github.commit('sync-state', made, 'The state after the baseline');
  open.clock.advance(24);
}

afterEach(() => open.close());

describe('The schedule', () => {
  beforeEach(() => openAfterBaseline({ acme: '', globex: 'reconcile: apply\n' }));

  it('makes the baseline of each organization with its own secrets and keeps its report for 30 days', async () => {
    await open.close();
    open = await openRepository({ acme: '', globex: '' });
    const run = await open.run('sync.yml', DAILY);
    expect(run.name).toBe('sync');
    expect(results(run)).toEqual(['list: success', 'acme: success', 'globex: success', 'sync-more: skipped']);
    for (const slug of ['acme', 'globex']) {
      expect(job(run, slug)).toMatchObject({
        environment: slug,
        concurrency: { group: `sync-${slug}`, 'cancel-in-progress': false, queue: 'max' },
      });
      expect(outputsOf(run, slug)['status']).toBe('baseline');
      const { artifact } = step(run, slug, 'Keep the report');
      expect(artifact).toMatchObject({ name: `sync-report-${slug}`, days: 30 });
      expect(Object.keys(artifact?.files ?? {})).toEqual(
        expect.arrayContaining(['drift.csv', 'errors.csv', 'plan.json', 'summary.md']),
      );
      expect(Object.keys(open.github.files('sync-state'))).toContain(`state/${slug}.json`);
    }
  });

  it('keeps the page unzipped under a name of its own for each organization, and links to it', async () => {
    const page = '<!doctype html><title>A report</title>';
    const edit = (text: string): string =>
      text.replace(
        'if [[ -f "$RUNNER_TEMP/sync-report/report.html" ]]',
        `echo '${page}' > "$RUNNER_TEMP/sync-report/report.html"; if [[ -f "$RUNNER_TEMP/sync-report/report.html" ]]`,
      );
    const run = await open.run('sync.yml', DAILY, { edit });
    for (const slug of ['acme', 'globex']) {
      const { artifact } = step(run, slug, 'Keep the page');
      expect(artifact).toEqual({
        ...{ name: `report-${slug}.html`, days: 30 },
        files: { [`report-${slug}.html`]: `${page}\n` },
      });
      expect(step(run, slug, 'Link to the page').summary).toContain(`/report-${slug}.html)`);
    }
  });

  it('writes every day what changed', async () => {
    leave('acme', 1);
    organization('globex').ukg.change(idOf('globex', 4), { jobCode: 'CLERK' });
    const run = await open.run('sync.yml', DAILY);
    expect([outputsOf(run, 'acme'), outputsOf(run, 'globex')]).toMatchObject([
      { status: 'ok', deactivated: '1', updated: '0' },
      { status: 'ok', deactivated: '0', updated: '1' },
    ]);
  });

  it('compares everybody every week, and writes where integration.yml says so', async () => {
    for (const slug of ['acme', 'globex']) organization(slug).ukg.change(idOf(slug, 4), { jobCode: 'CLERK' });
    const run = await open.run('sync.yml', WEEKLY);
    expect(run.name).toBe('reconcile');
    expect(step(run, 'acme', 'Keep the report').artifact?.files['drift.csv']).toContain('differs');
    expect(organization('acme').betterworks.writes).toEqual([]);
    expect(organization('globex').betterworks.writes).toHaveLength(1);
    // An organization that only reports repairs nothing; its next daily run brings the change over.
    expect(outputsOf(await open.run('sync.yml', DAILY), 'acme')).toMatchObject({ status: 'ok', updated: '1' });
  });

  it('goes on with the others when one fails, and keeps the report of the one that failed', async () => {
    open.environments['acme'] = { secrets: { ...open.environments['acme']?.secrets, UKG_PASSWORD: 'changed' } };
    organization('globex').ukg.change(idOf('globex', 4), { jobCode: 'CLERK' });
    const run = await open.run('sync.yml', DAILY);
    expect(run.result).toBe('failure');
    expect(results(run)).toEqual(['list: success', 'acme: failure', 'globex: success', 'sync-more: skipped']);
    expect(step(run, 'acme', 'Keep the report').artifact?.files['errors.csv']).toContain('UKG_UNAUTHORIZED');
    expect(organization('globex').betterworks.writes).toHaveLength(1);
  });

  it('leaves out who is paused, and resumes where it stood', async () => {
    open.settings('acme', 'enabled: false\n');
    leave('acme', 1);
    open.clock.advance(72);
    expect(results(await open.run('sync.yml', DAILY))).not.toContain('acme: success');
    expect(organization('acme').betterworks.writes).toEqual([]);
    open.settings('acme', '');
    expect(outputsOf(await open.run('sync.yml', DAILY), 'acme')).toMatchObject({ status: 'ok', deactivated: '1' });
  });
});

describe('By hand', () => {
  beforeEach(() => openAfterBaseline({ acme: '', globex: '' }));

  it('runs the one organization that is named, or all', async () => {
    const one = await open.run('sync.yml', byHand({ organization: 'globex' }));
    expect(results(one)).toEqual(['list: success', 'globex: success', 'sync-more: skipped']);
    expect(one.name).toBe('sync globex');
    expect(results(await open.run('sync.yml', byHand({})))).toContain('acme: success');
  });

  it('says which organizations there are when the name is wrong, and makes no environment of it', async () => {
    const run = await open.run('sync.yml', byHand({ organization: 'gloobex' }));
    expect(results(run)).toEqual(['list: failure', 'sync: skipped', 'sync-more: skipped']);
    expect(step(run, 'list', 'List the organizations').log).toContain('Write one of: acme, globex');
  });

  it('is refused from any branch but the default one, before a secret is read', async () => {
    const run = await open.run('sync.yml', { ...byHand({ organization: 'acme' }), branch: 'try-it' });
    expect(results(run)).toEqual(['list: failure', 'sync: skipped', 'sync-more: skipped']);
    expect(job(run, 'list').environment).toBeNull();
  });

  it('says of a paused organization that is named that it is paused', async () => {
    open.settings('acme', 'enabled: false\n');
    const run = await open.run('sync.yml', byHand({ organization: 'acme' }));
    expect(outputsOf(run, 'acme')['status']).toBe('paused');
    expect(run.result).toBe('success');
  });

  it('compares everybody, and writes only when apply is ticked', async () => {
    organization('acme').ukg.change(idOf('acme', 4), { jobCode: 'CLERK' });
    const inputs = { organization: 'acme', command: 'reconcile' };
    expect(outputsOf(await open.run('sync.yml', byHand(inputs)), 'acme')['updated']).toBe('1');
    expect(organization('acme').betterworks.writes).toEqual([]);
    await open.run('sync.yml', byHand({ ...inputs, apply: true }));
    expect(organization('acme').betterworks.writes).toHaveLength(1);
  });

  it('hands a pilot on as it was typed', async () => {
    const asked: Readonly<Record<string, string>>[] = [];
    await open.run('sync.yml', byHand({ organization: 'acme', employees: '000417, 000923', first: '10' }), {
      actions: { './': (inputs) => void asked.push(inputs), 'actions/upload-artifact': () => undefined },
    });
    expect(asked).toMatchObject([{ command: 'sync', employees: '000417, 000923', first: '10' }]);
  });

  it('lets the plan through that a limit stopped, by its digest', async () => {
    leave('acme', 4);
    const stopped = await open.run('sync.yml', DAILY);
    expect(results(stopped)).toEqual(['list: success', 'acme: failure', 'globex: success', 'sync-more: skipped']);
    const { status, 'plan-digest': digest = '' } = outputsOf(stopped, 'acme');
    expect([status, organization('acme').betterworks.writes]).toEqual(['stopped', []]);
    expect(step(stopped, 'acme', 'Keep the report').artifact?.files['summary.md']).toContain(
      `Approval code: \`${digest.slice(0, 8)}\``,
    );
    const run = await open.run('sync.yml', byHand({ organization: 'acme', approve: digest.slice(0, 8) }));
    expect(outputsOf(run, 'acme')).toMatchObject({ status: 'ok', deactivated: '4' });
  });

  it('says how the plan differs from the one that was approved', async () => {
    leave('acme', 4);
    const stopped = await open.run('sync.yml', byHand({ organization: 'acme' }));
    const { 'plan-digest': digest = '' } = outputsOf(stopped, 'acme');
    open.write(
      'integrations/acme/approvals.yml',
      `- digest: ${digest}\n  reason: The plant in Denver closed\n  expires: 2026-06-30\n`,
    );
    const later = [8, 9, 10, 11].map((at) => idOf('acme', at)).sort();
    for (const id of later) organization('acme').ukg.terminate(id, { date: '2026-06-16' });
    const again = await open.run('sync.yml', DAILY);
    expect(outputsOf(again, 'acme')['status']).toBe('stopped');
    const summary = step(again, 'acme', 'Keep the report').artifact?.files['summary.md'];
    expect(summary).toContain('integrations/acme/approvals.yml:1 approves the plan');
    const numbers = later.map((id) => organization('acme').ukg.people.get(id)!.employments[0]!.employeeNumber);
    expect(summary).toContain(`New in the plan: deactivate ${numbers.join(', ')}.`);
  });

  it('reads a period again, and refuses what is no instant', async () => {
    const replay = await open.run('sync.yml', byHand({ organization: 'acme', since: '2025-12-31T00:00:00Z' }));
    expect(step(replay, 'acme', 'Run').log).toContain('window 2025-12-31T00:00:00');
    expect(outputsOf(replay, 'acme')).toMatchObject({ status: 'ok', unchanged: '12', updated: '0' });
    const refused = await open.run('sync.yml', byHand({ organization: 'acme', since: 'last Tuesday' }));
    expect(outputsOf(refused, 'acme')['status']).toBe('failed');
    expect(step(refused, 'acme', 'Run').log).toContain('Write it like 2026-01-31T00:00:00Z');
  });
});

describe('How many', () => {
  it('succeeds with nothing to do when no organization is enabled', async () => {
    open = await openRepository({});
    const run = await open.run('sync.yml', DAILY);
    expect([run.result, ...results(run)]).toEqual(['success', 'list: success', 'sync: skipped', 'sync-more: skipped']);
  });

  it('runs more than 256 organizations in two matrices, each with its own environment', async () => {
    open = await openRepository({});
    const slugs = Array.from({ length: 300 }, (_, index) => `o${String(index).padStart(3, '0')}`);
    const hosts = { ukg: 'https://service5.ultipro.com', betterworks: 'https://app.betterworks.com' };
    const text = `${plainFiles(hosts)['integration.yml'] ?? ''}reconcile: apply\n`;
    for (const slug of slugs) open.write(`integrations/${slug}/integration.yml`, text);
    const asked: Readonly<Record<string, string>>[] = [];
    // Only what is asked of the action matters here, not 300 runs of it.
    const run = await open.run('sync.yml', WEEKLY, {
      actions: { './': (inputs) => void asked.push(inputs), 'actions/upload-artifact': () => undefined },
    });
    expect(run.result).toBe('success');
    const ran = run.jobs.filter(({ id }) => id !== 'list');
    expect([ran.filter(({ id }) => id === 'sync').length, ran.length]).toEqual([256, 300]);
    expect(ran.map(({ environment }) => environment)).toEqual(slugs);
    expect(asked.map((inputs) => inputs['organization'])).toEqual(slugs);
    expect(new Set(asked.map((inputs) => `${inputs['command']} ${inputs['apply']}`))).toEqual(
      new Set(['reconcile true']),
    );
  });
});
