// The runner of workflows would not be worth much if it let mistakes pass. Each of these would break on GitHub.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Repository } from './a-repository.ts';
import { openRepository } from './a-repository.ts';
import type { WorkflowEvent } from './event.ts';
import type { Place } from './run-job.ts';

const DAILY: WorkflowEvent = { name: 'schedule', cron: '17 5 * * *' };
const NOTHING: Pick<Place, 'actions'> = {
  actions: { './': () => undefined, 'actions/upload-artifact': () => undefined },
};
let open: Repository;

beforeAll(async () => {
  open = await openRepository({ acme: '', globex: '' });
});
afterAll(() => open.close());

describe('The runner refuses', () => {
  it.each([
    {
      what: 'an input that action.yml does not have',
      from: 'betterworks-token:',
      to: 'betterworks-tokn:',
      says: 'has no input betterworks-tokn',
    },
    {
      what: 'an action without a required input',
      from: "command: ${{ inputs.command || (github.event.schedule == '47 9 * * 6' && 'reconcile' || 'sync') }}\n          organization",
      to: 'organization',
      says: 'requires the input command',
    },
    { what: 'a key that no workflow has', from: 'fail-fast:', to: 'fail-slow:', says: 'fail-slow' },
    {
      what: 'an output of a job that it does not wait for',
      from: 'fromJSON(needs.list.outputs.organizations)',
      to: 'fromJSON(needs.lost.outputs.organizations)',
      says: '',
    },
    {
      what: 'a secret where GitHub allows none',
      from: 'name: ${{ matrix.organization }}\n    needs: list',
      to: 'name: ${{ secrets.UKG_USERNAME }}\n    needs: list',
      says: 'secrets',
    },
    {
      what: 'an action that nobody checked out',
      from: 'persist-credentials: false\n      - id: run',
      to: 'persist-credentials: false\n        if: false\n      - id: run',
      says: 'checked the repository out',
    },
    {
      what: 'an unknown action',
      from: 'actions/upload-artifact@',
      to: 'actions/upload-artefact@',
      says: 'upload-artefact',
    },
    {
      what: 'a schedule that the workflow does not have',
      from: "cron: '17 5 * * *'",
      to: "cron: '17 6 * * *'",
      says: 'no schedule',
    },
  ])('$what', async ({ from, to, says }) => {
    const edit = (text: string): string => {
      expect(text).toContain(from);
      return text.replace(from, to);
    };
    await expect(open.run('sync.yml', DAILY, { edit, ...NOTHING })).rejects.toThrow(says);
  });

  it.each([
    [{ organisation: 'acme' }, 'no input organisation'],
    [{ command: 'delete' }, 'takes one of: sync, reconcile'],
    [{ apply: 'yes' }, 'is no boolean'],
  ])('the dispatch %j', async (inputs, says) => {
    await expect(open.run('sync.yml', { name: 'workflow_dispatch', inputs }, NOTHING)).rejects.toThrow(says);
  });

  it('an event for which the workflow does not start', async () => {
    await expect(open.run('validate.yml', DAILY)).rejects.toThrow('does not start by schedule');
  });
});

describe('The runner', () => {
  it('fails a step that keeps a report which is not there', async () => {
    const run = await open.run('sync.yml', DAILY, {
      actions: { './': () => undefined },
    });
    expect(run.jobs.filter(({ id }) => id === 'sync').map(({ result }) => result)).toEqual(['failure', 'failure']);
  });

  it('cancels the others of a matrix that does not say fail-fast: false', async () => {
    const edit = (text: string): string => text.replaceAll('fail-fast: false', 'fail-fast: true');
    const run = await open.run('sync.yml', DAILY, { edit, actions: { './': () => undefined } });
    expect(run.jobs.map(({ result }) => result)).toEqual(['success', 'failure', 'cancelled', 'skipped']);
  });

  it('gives a job no more than its grants and the secrets of its own environment', async () => {
    const readOnly = (text: string): string => text.replace('contents: write #', 'contents: read #');
    const run = await open.run('sync.yml', DAILY, { edit: readOnly });
    const [acme] = run.jobs.filter(({ id }) => id === 'sync');
    expect(acme?.result).toBe('failure');
    expect(acme?.steps.map(({ log }) => log).join('')).toContain('contents: write');
    const homeless = (text: string): string =>
      text.replaceAll(/ {4}environment:\n {6}name: .*\n {6}deployment: false\n/g, '');
    const without = await open.run('sync.yml', DAILY, { edit: homeless });
    expect(
      without.jobs
        .find(({ id }) => id === 'sync')
        ?.steps.map(({ log }) => log)
        .join(''),
    ).toContain('add the secrets UKG_USERNAME, UKG_PASSWORD');
  });
});
