// The other workflows as GitHub runs them: what a pull request is told, what is asked by hand, what the watchdog does.
import { afterEach, describe, expect, it } from 'vitest';
import type { Repository } from './runner/a-repository.ts';
import { openRepository } from './runner/a-repository.ts';
import type { WorkflowEvent } from './runner/event.ts';
import type { JobRun, WorkflowRun } from './runner/run-workflow.ts';

const DAILY: WorkflowEvent = { name: 'schedule', cron: '17 5 * * *' };
const ROUND: WorkflowEvent = { name: 'schedule', cron: '53 * * * *' };
const PULL = 7;

let open: Repository;
afterEach(() => open.close());

const results = ({ jobs }: WorkflowRun): readonly string[] => jobs.map(({ name, result }) => `${name}: ${result}`);
const logOf = ({ jobs }: WorkflowRun): string => jobs.flatMap(({ steps }) => steps.map(({ log }) => log)).join('\n');
const stepsOf = ({ jobs }: WorkflowRun): JobRun['steps'] => jobs.flatMap(({ steps }) => steps);

const pullRequest: WorkflowEvent = { name: 'pull_request', payload: { pull_request: { number: PULL } } };
const bodies = (): readonly string[] => [...open.github.comments.values()].map(({ body }) => body);

describe('plan.yml', () => {
  const FILTER = 'integrations/acme/filter.yml';
  const CHANGE = { [FILTER]: 'import: matching\nemployee_statuses: [L]\n' };

  async function openBaseline(): Promise<void> {
    open = await openRepository({ acme: '', globex: '' });
    open.commit();
    await open.run('sync.yml', DAILY);
  }

  it('comments what the pull request does to the organizations that it touches, and writes nothing else', async () => {
    await openBaseline();
    const run = await open.run('plan.yml', open.propose(CHANGE));
    expect(results(run), logOf(run)).toEqual(['changed: success', 'acme: success']);
    expect(run.jobs[1]?.environment).toBe('acme');
    expect(bodies()).toEqual([expect.stringMatching(/\d+ people would drop out/)]);
    for (const { betterworks } of Object.values(open.organizations)) expect(betterworks.writes).toEqual([]);
    expect(stepsOf(run).find(({ name }) => name === 'Keep the report')?.artifact).toMatchObject({
      ...{ name: 'sync-report-acme', days: 30 },
    });
  });

  it('is about the change alone, whatever was merged since the branch began', async () => {
    await openBaseline();
    open.propose({ 'integrations/acme/notes.md': 'Why we do this.\n' });
    open.write(FILTER, CHANGE[FILTER]);
    open.commit();
    await open.run('plan.yml', open.propose({ 'integrations/acme/notes.md': 'Why we did this.\n' }));
    expect(bodies()).toEqual([expect.stringContaining('this change touches nobody')]);
  });

  it('edits its comment when the pull request changes', async () => {
    await openBaseline();
    await open.run('plan.yml', open.propose(CHANGE));
    const mapping =
      'department_name: { from: org_level_1 }\ntitle: { from: job_title }\nhire_date: { from: hire_date }\n';
    await open.run('plan.yml', open.propose({ [FILTER]: 'import: all\n', 'integrations/acme/mapping.yml': mapping }));
    expect(
      bodies().map((body) => /\d+ (person|people) would drop out|\d+ department names change/.exec(body)?.[0]),
    ).toEqual(['12 department names change']);
  });

  it.each([
    { what: 'its files are wrong', change: 'import: matchin\n', says: 'is not a choice for' },
    { what: 'UKG refuses', change: 'import: matching\nemployee_statuses: [A]\n', says: 'UKG refused the sign-in' },
  ])('takes its comment back when $what, for it was about other files', async ({ what, change, says }) => {
    await openBaseline();
    await open.run('plan.yml', open.propose(CHANGE));
    if (what === 'UKG refuses')
      open.environments['acme'] = { secrets: { ...open.environments['acme']?.secrets, UKG_PASSWORD: 'old' } };
    const run = await open.run('plan.yml', open.propose({ [FILTER]: change }));
    expect(run.result).toBe('failure');
    expect(bodies()).toEqual([expect.stringContaining('There is no plan for the files as they are now.')]);
    expect(bodies()[0]).toContain(says);
    expect(bodies()[0]).not.toContain('would drop out');
  });

  it('takes its comment back when a later push leaves the organization as it is', async () => {
    await openBaseline();
    const other = { 'integrations/globex/filter.yml': CHANGE[FILTER] };
    await open.run('plan.yml', open.propose({ ...CHANGE, ...other }));
    const before = { [FILTER]: open.github.files('main')[FILTER] ?? '' };
    const event = open.propose({ ...before, ...other });
    const edit = (text: string): string => text.replace(/ +pull-requests: write # takes .*\n/, '');
    const without = await open.run('plan.yml', event, { edit });
    expect([results(without), logOf(without)]).toEqual([
      ['changed: success', 'globex: success'],
      expect.stringContaining('Give the job the permission pull-requests: write.'),
    ]);
    expect(bodies()).not.toContainEqual(expect.stringContaining('any more'));
    const run = await open.run('plan.yml', event);
    expect(results(run), logOf(run)).toEqual(['changed: success', 'globex: success']);
    expect(bodies().toSorted()).toEqual([
      expect.stringContaining('**acme: this pull request does not change this organization any more.**'),
      expect.stringContaining('would drop out'),
    ]);
  });

  it('does not start for a fork, which is given no secrets', async () => {
    await openBaseline();
    const run = await open.run('plan.yml', open.propose(CHANGE, 'stranger/hr-sync'));
    expect(results(run)).toEqual(['changed: skipped', 'plan: skipped']);
    expect(open.github.comments.size).toBe(0);
  });
});

describe('validate.yml', () => {
  it('passes good files, says what is wrong with bad ones, and calls nobody', async () => {
    open = await openRepository({ acme: '' });
    const good = await open.run('validate.yml', pullRequest);
    expect(good.result, logOf(good)).toBe('success');
    open.write('integrations/acme/filter.yml', 'import: matching\nemployee_type: [REG]\n');
    const bad = await open.run('validate.yml', pullRequest);
    expect(bad.result).toBe('failure');
    expect(logOf(bad)).toContain('::error file=integrations/acme/filter.yml,line=2');
    expect(
      stepsOf(bad)
        .map(({ summary }) => summary)
        .join(''),
    ).toContain('employee_types');
    expect(open.github.requests).toEqual([]);
    expect(open.organizations['acme']?.ukg.requests).toEqual([]);
  });
});

describe('ask.yml', () => {
  it('tries the credentials of one organization, and may write nothing', async () => {
    open = await openRepository({ acme: '', globex: '' });
    await open.run('sync.yml', DAILY);
    const run = await open.run('ask.yml', { name: 'workflow_dispatch', inputs: { organization: 'acme' } });
    expect(results(run), logOf(run)).toEqual(['list: success', 'acme: success']);
    expect(
      stepsOf(run)
        .map(({ summary }) => summary)
        .join(''),
    ).toContain('Everything works');
  });
});

describe('watchdog.yml', () => {
  it('opens an issue and mails the contact of whom nobody read, and closes it when the sync runs again', async () => {
    open = await openRepository({ acme: '', globex: '' });
    await open.run('sync.yml', DAILY);
    open.clock.advance(28);
    const run = await open.run('watchdog.yml', ROUND);
    expect(results(run), logOf(run)).toEqual(['watch: success', 'mail acme: success', 'mail globex: success']);
    expect([...open.github.issues.values()]).toMatchObject([
      { state: 'open', title: 'Sync: 2 organizations need attention' },
    ]);
    expect(open.mail.messages.map(({ subject }) => subject)).toEqual(
      Array(2).fill('Acme Corporation: UKG has not been read for more than 27 hours'),
    );
    open.clock.set(new Date());
    await open.run('sync.yml', DAILY);
    expect(results(await open.run('watchdog.yml', ROUND))).toEqual(['watch: success', 'mail: skipped']);
    expect([...open.github.issues.values()]).toMatchObject([{ state: 'closed' }]);
  });

  it('tells of credentials that stopped working by what the run remembered of its failure', async () => {
    open = await openRepository({ acme: '' });
    open.clock.set(new Date());
    await open.run('sync.yml', DAILY);
    open.environments['acme'] = { secrets: { ...open.environments['acme']?.secrets, BETTERWORKS_TOKEN: 'revoked' } };
    const { ukg, people } = open.organizations['acme']!;
    ukg.change(people[4]!.employeeId, { jobCode: 'CLERK' });
    expect((await open.run('sync.yml', DAILY)).result).toBe('failure');
    await open.run('watchdog.yml', ROUND);
    expect([...open.github.issues.values()]).toMatchObject([
      { body: expect.stringContaining('Its credentials are refused') as string },
    ]);
    expect(open.mail.messages.map(({ subject }) => subject).at(-1)).toContain('Acme');
  });
});
