import { describe, expect, it } from 'vitest';
import { explainIssueError } from '../../../action/src/adapters/github/issues.ts';
import { createOctokit, explainGithubError } from '../../../action/src/adapters/github/octokit.ts';
import { createGithubStateStore } from '../../../action/src/adapters/github/state-store.ts';
import { aRun, aState, at, aUser } from '../../core/state/a-state.ts';
import { save, textsOf } from '../state-store-contract.ts';
import { BRANCH, github, open, stateFilesOf, type Waits } from './state-github-place.ts';

const base = aState({ cursor: at(4), users: [aUser('A')], runs: [aRun({ at: at(4), status: 'baseline' })] });

const SECONDARY = 'You have exceeded a secondary rate limit.';
const budgetUntil = (seconds: number): Record<string, string> => ({
  'X-RateLimit-Remaining': '0',
  'X-RateLimit-Reset': String(Math.floor(Date.now() / 1000) + seconds),
});

describe('a users file of megabytes', () => {
  const users = Array.from({ length: 12_000 }, (_, index) => aUser(String(index).padStart(12, '0')));

  it('is read whole, past the length at which GraphQL cuts texts', async () => {
    const server = await github();
    await save(await open(server), { state: null, version: 'none none' }, aState({ users }));
    expect((await (await open(server)).load('acme')).state!.users.size).toBe(12_000);
  });

  it('is asked for again when the connection breaks inside it', async () => {
    const server = await github();
    await save(await open(server), { state: null, version: 'none none' }, aState({ users }));
    const isBlob = (_method: string, path: string): boolean => path.includes('/git/blobs/');
    server.inject({ kind: 'half-body', when: isBlob, times: 2 });
    expect((await (await open(server)).load('acme')).state!.users.size).toBe(12_000);
    server.inject({ kind: 'half-body', when: isBlob, times: 20 });
    await expect((await open(server)).load('acme')).rejects.toThrow('GitHub sent only a part of a state file');
  });
});

describe('an answer without what GitHub always gives', () => {
  it.each([{}, [], { message: 'Moved', url: 'https://elsewhere.example/' }])('is not from GitHub: %j', async (body) => {
    const server = await github();
    await save(await open(server), { state: null, version: 'none none' }, base);
    server.override(`/repos/acme/hr-sync/git/ref/heads/${BRANCH}`, { status: 200, body });
    await expect((await open(server)).load('acme')).rejects.toThrow('is not from GitHub". Nothing is lost: run again');
  });
});

describe('a branch that was just made', () => {
  it('may not be there yet for the next request', async () => {
    const server = await github({ replicaLag: 2 });
    await save(await open(server), { state: null, version: 'none none' }, base);
    expect(stateFilesOf(server)).toMatchObject(textsOf(base));
  });

  it('may have been made by another run', async () => {
    const server = await github();
    server.override(`/repos/acme/hr-sync/git/refs`, () => {
      if (server.commits(BRANCH).length === 0) server.commit(BRANCH, { 'state/zeta.json': '{}' });
      return null;
    });
    await save(await open(server), { state: null, version: 'none none' }, base);
    expect(stateFilesOf(server)).toMatchObject({ ...textsOf(base), 'zeta.json': '{}' });
  });
});

describe('a refusal that no right of the token changes', () => {
  it.each<[string, string, string | null]>([
    ['of an archived repository', 'Repository was archived so is read-only.', 'unarchive it'],
    ['of a locked conversation', 'Unable to create comment because issue is locked.', 'Unlock the conversation'],
    ['is no other one', 'Resource not accessible by integration', null],
  ])('%s', (_, message, cure) => {
    const refused = Object.assign(new Error(message), { status: 403 });
    const told = explainIssueError(refused) + explainGithubError(refused, 'saved', 'the state').message;
    expect(told.includes('permission')).toBe(cure === null);
    if (cure !== null) expect(told.split(cure)).toHaveLength(3);
  });
});

describe('a token that may not', () => {
  it.each([
    {
      case: 'write',
      grants: ['contents:read' as const],
      says: /saved: branch sync-state of acme\/hr-sync: .*\(403\).*contents: write.*github-token/,
    },
    { case: 'read', grants: [], says: /saved: .*\(403\)/ },
  ])('$case is told where to set the right', async ({ grants, says }) => {
    const server = await github({ grants });
    await expect(save(await open(server), { state: null, version: 'none none' }, base)).rejects.toThrow(says);
  });

  it('commit on a branch that is there is told the same', async () => {
    const server = await github({ grants: ['contents:read'] });
    server.commit(BRANCH, { 'README.md': '' });
    const saving = save(await open(server), { state: null, version: 'none none' }, base);
    await expect(saving).rejects.toThrow(/Resource not accessible by integration.*contents: write/);
  });

  it('read is told where to set the right', async () => {
    const server = await github({ grants: [] });
    await expect((await open(server)).load('acme')).rejects.toThrow(/could not be read.*contents: read.*github-token/);
  });

  it('sign in is told to give a valid one', async () => {
    const server = await github();
    const loading = (await open(server, { token: 'expired' })).load('acme');
    await expect(loading).rejects.toThrow(/Bad credentials.*\(401\)\. Give a valid token in the input github-token/);
  });
});

describe('a GitHub that is not well', () => {
  it('breaks at a query and says so with status 200, and is asked again', async () => {
    const server = await github();
    let left = 2;
    server.override('/graphql', () => {
      const errors = [{ message: 'Something went wrong while executing your query. Please include `ABCD:1` …' }];
      return left-- > 0 ? { status: 200, body: { data: null, errors } } : null;
    });
    await save(await open(server), { state: null, version: 'none none' }, base);
    expect(stateFilesOf(server)).toMatchObject(textsOf(base));
  });

  it('and does not recover, is told of in its own words', async () => {
    const server = await github();
    const errors = [{ message: 'Something went wrong while executing your query.' }];
    server.override('/graphql', { status: 200, body: { data: null, errors } });
    const saving = save(await open(server), { state: null, version: 'none none' }, base);
    await expect(saving).rejects.toThrow(/Something went wrong while executing your query.*run again later/);
  });

  it.each(['500', '503', 'reset', 'refuse', 'html-200', 'wrong-json', 'half-body', '429-retry-after'] as const)(
    'is asked again: %s',
    async (kind) => {
      const server = await github();
      const waits: Waits = { requests: [], commits: [] };
      const store = await open(server, { waits });
      await save(store, await store.load('acme'), base);
      server.inject({ kind, times: 2 });
      const { state } = await store.load('acme');
      expect({ ...state, users: new Map(state?.users) }).toEqual(base);
      expect(waits.requests).toEqual(kind === '429-retry-after' ? [1000, 1000] : [1000, 2000]);
    },
  );

  it('is given up after a bounded number of tries', async () => {
    const server = await github();
    server.inject({ kind: '503', times: 99 });
    const waits: Waits = { requests: [], commits: [] };
    await expect((await open(server, { waits })).load('acme')).rejects.toThrow(
      /could not be read.*Nothing is lost: run again later/,
    );
    expect(waits.requests).toEqual([1000, 2000, 4000, 8000]);
  });

  it('is given up on when it does not answer', async () => {
    const server = await github();
    server.inject({ kind: 'stall', times: 99 });
    const octokit = await createOctokit({
      token: server.token,
      apiUrl: server.url,
      timeoutMs: 100,
      sleep: () => Promise.resolve(),
    });
    const store = createGithubStateStore({ octokit, owner: server.owner, repo: server.repo, branch: BRANCH });
    await expect(store.load('acme')).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
    expect(server.requests).toHaveLength(5);
  });

  it.each([
    ['a secondary rate limit that names no time', { status: 403, body: { message: SECONDARY } }, 60_000],
    ['a 429 that says nothing', { status: 429, body: {} }, 60_000],
    ['a budget that begins again at once', { status: 403, headers: budgetUntil(0), body: {} }, 1000],
    [
      'a limit of GraphQL',
      { status: 200, headers: budgetUntil(0), body: { errors: [{ type: 'RATE_LIMITED' }] } },
      1000,
    ],
  ])('is waited for after %s', async (_, answer, pause) => {
    const server = await github();
    const waits: Waits = { requests: [], commits: [] };
    const store = await open(server, { waits });
    await save(store, await store.load('acme'), base);
    let left = 1;
    const path = answer.status === 200 ? '/graphql' : '/repos/acme/hr-sync/git/ref/heads/sync-state';
    server.override(path, () => (left-- > 0 ? answer : null));
    await save(store, await store.load('acme'), aState({ cursor: at(5), users: [aUser('A')] }));
    expect(waits.requests).toEqual([pause]);
  });

  it('is not waited for when the budget of the hour is used up', async () => {
    const server = await github();
    const headers = budgetUntil(3600);
    const answer = { status: 403, headers, body: { message: 'API rate limit exceeded' } };
    server.override('/repos/acme/hr-sync/git/ref/heads/sync-state', answer);
    await expect((await open(server)).load('acme')).rejects.toThrow(/API rate limit exceeded.*run again later/);
  });
});
