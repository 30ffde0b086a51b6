import { schema as githubSchema } from '@octokit/graphql-schema';
import { buildSchema, parse, validate } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { blobQuery, CREATE_COMMIT } from '../../../action/src/adapters/github/state-branch.ts';
import { mergeStates } from '../../../action/src/core/state/merge.ts';
import type { StateStore } from '../../../action/src/ports.ts';
import { aRun, aState, at, aUser } from '../../core/state/a-state.ts';
import type { Github } from '../../sandbox/github.ts';
import { describeStateStore, save, textsOf } from '../state-store-contract.ts';
import { BRANCH, github, inStateFolder, open, stateFilesOf, type Waits } from './state-github-place.ts';

describeStateStore('a state branch', async () => {
  const server = await github();
  return {
    open: () => open(server),
    files: () => Promise.resolve(stateFilesOf(server)),
    write: (files) => Promise.resolve(void server.commit(BRANCH, inStateFolder(files))),
  };
});

const base = aState({ cursor: at(4), users: [aUser('A')], runs: [aRun({ at: at(4), status: 'baseline' })] });
const run = aRun({ at: at(5), created: 3, updated: 1, unchanged: 7, held: 2 });
const next = aState({ ...base, cursor: at(5), users: [aUser('A'), aUser('B')], runs: [...base.runs, run] });

describe('a commit on the state branch', () => {
  let server: Github;
  let store: StateStore;
  beforeEach(async () => {
    server = await github();
    store = await open(server);
    await save(store, await store.load('acme'), base);
  });

  const commits = (): readonly { message: string; parents: readonly string[] }[] => server.commits(BRANCH);

  it('starts a branch that has no parent and nothing of the default branch', () => {
    expect(commits().map(({ message }) => message.split('\n')[0])).toEqual([
      'Sync acme: baseline [skip ci]',
      'Begin the state of the sync [skip ci]',
    ]);
    expect(commits().at(-1)!.parents).toEqual([]);
    expect(Object.keys(server.files(BRANCH)).sort()).toEqual([
      'README.md',
      'state/acme.json',
      'state/acme.users.ndjson',
    ]);
  });

  it('is one for all files of the organization, and says counts only', async () => {
    await save(store, await store.load('acme'), next, 'https://github.example/runs/5');
    expect(commits()).toHaveLength(3);
    expect(commits()[0]!.message).toBe(
      'Sync acme: 3 created, 1 updated [skip ci]\n\nRun of 2026-01-31T05:00:00.000Z, 7 unchanged, 2 held.\nhttps://github.example/runs/5',
    );
  });

  it('says how a run ended that wrote nothing', async () => {
    const idle = aState({ ...base, users: [aUser('A')], runs: [aRun({ at: at(6), status: 'stopped' })] });
    await save(store, await store.load('acme'), idle);
    expect(commits()[0]!.message).toBe(`Sync acme: stopped [skip ci]\n\nRun of ${at(6)}.`);
  });

  it('does not send a users file in which nobody changed', async () => {
    const sizes: number[] = [];
    server.override('/graphql', (request) => {
      const { variables } = JSON.parse(request.body.toString()) as {
        variables: { input: { fileChanges: { additions: unknown[] } } };
      };
      sizes.push(variables.input.fileChanges.additions.length);
      return null;
    });
    await save(store, await store.load('acme'), aState({ ...base, cursor: at(5), users: [aUser('A')] }));
    await save(store, await store.load('acme'), next);
    expect(sizes).toEqual([2, 3]);
  });

  it('makes no commit when there is nothing new to say', async () => {
    await save(store, await store.load('acme'), base);
    expect(commits()).toHaveLength(2);
  });

  it('tries again on the new head when another organization was faster', async () => {
    const loaded = await store.load('acme');
    let races = 3;
    server.beforeCommit(() => {
      if (races-- > 0) server.commit(BRANCH, { [`state/other-${races}.json`]: '{}' });
    });
    const waits: Waits = { requests: [], commits: [] };
    await save(await open(server, { waits }), loaded, next);
    expect(waits.commits).toEqual([250, 500, 1000]);
    expect(stateFilesOf(server)).toMatchObject(textsOf(next));
    expect(Object.keys(server.files(BRANCH))).toContain('state/other-0.json');
  });

  it('merges again when another run of the organization was faster between reading and committing', async () => {
    const loaded = await store.load('acme');
    const theirs = aState({
      ...base,
      cursor: at(6),
      users: [aUser('A'), aUser('C')],
      runs: [...base.runs, aRun({ at: at(6) })],
    });
    const stop = server.beforeCommit(() => {
      stop();
      server.commit(BRANCH, inStateFolder(textsOf(theirs)));
    });
    await save(store, loaded, next);
    expect(stateFilesOf(server)).toMatchObject(textsOf(mergeStates(base, next, theirs)));
  });

  it('gives up with STATE_CONFLICT when the branch never rests, and never moves it by force', async () => {
    const loaded = await store.load('acme');
    let races = 0;
    server.beforeCommit(() => server.commit(BRANCH, { 'state/other.json': String(races++) }));
    const waits: Waits = { requests: [], commits: [] };
    const patient = await open(server, { waits });
    await expect(save(patient, loaded, next)).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
    expect(waits.commits).toEqual([250, 500, 1000, 2000, 4000, 8000, 8000, 8000, 8000, 8000, 8000]);
    expect(stateFilesOf(server)).toMatchObject({ ...textsOf(base), 'other.json': '11' });
    expect(server.requests.map(({ method }) => method)).not.toContain('PATCH');
  });

  it('is made once when the answer to it is lost', async () => {
    const loaded = await store.load('acme');
    server.inject({ kind: 'lost-response', path: '/graphql' });
    await save(store, loaded, next);
    expect(commits()).toHaveLength(3);
    expect(stateFilesOf(server)).toMatchObject(textsOf(next));
  });

  it('is made once when the answer to it is cut short', async () => {
    const loaded = await store.load('acme');
    server.inject({ kind: 'half-body', path: '/graphql' });
    await save(store, loaded, next);
    expect(commits()).toHaveLength(3);
  });

  it('reads fifty other organizations for the status page in one request', async () => {
    const others = Array.from({ length: 50 }, (_, index) =>
      textsOf(aState({ organization: `other-${index}`, runs: [aRun()] })),
    );
    server.commit(BRANCH, Object.assign({}, ...others.map(inStateFolder)) as Record<string, string>);
    const loaded = await store.load('acme');
    server.clearRequests();
    await save(store, loaded, next);
    expect(server.requests.length).toBeLessThan(8);
    expect(server.files(BRANCH)['README.md']!.match(/^\| other-\d+ \| ✅ all is well/gm)).toHaveLength(50);
  });
});

describe('the documents that are sent to GraphQL', () => {
  it.each([
    ['the commit', CREATE_COMMIT],
    ['the reading of small files', blobQuery(3)],
  ])('fit the public schema of GitHub: %s', (_name, document) => {
    const schema = buildSchema(githubSchema.idl, { assumeValidSDL: true });
    expect(validate(schema, parse(document))).toEqual([]);
  });
});
