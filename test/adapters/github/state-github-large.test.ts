// A state that is too large for one request of GitHub is committed file by file, under the same promises.
import { expect, it } from 'vitest';
import { aRun, aState, at, aUser } from '../../core/state/a-state.ts';
import { describeStateStore, save } from '../state-store-contract.ts';
import { BRANCH, github, inStateFolder, open, stateFilesOf } from './state-github-place.ts';

describeStateStore('a state branch whose commits are large', async () => {
  const server = await github();
  return {
    open: () => open(server, { mostBytes: 0 }),
    files: () => Promise.resolve(stateFilesOf(server)),
    write: (files) => Promise.resolve(void server.commit(BRANCH, inStateFolder(files))),
  };
});

const state = aState({ cursor: at(4), users: [aUser('A')], runs: [aRun({ at: at(4) })] });

it('a large commit is one, on top of the last, and leaves the files of others alone', async () => {
  const server = await github();
  const small = await open(server);
  await save(small, await small.load('acme'), state);
  server.commit(BRANCH, { 'state/other.json': '{}' });
  const before = server.commits(BRANCH);
  const large = await open(server, { mostBytes: 0 });
  const next = aState({ ...state, users: [aUser('A'), aUser('B')] });
  await save(large, await large.load('acme'), next);
  const after = server.commits(BRANCH);
  expect(after).toHaveLength(before.length + 1);
  expect(after[0]?.message).toMatch(/^Sync acme: .*\[skip ci\]\n\n/);
  expect(Object.keys(server.files(BRANCH))).toContain('state/other.json');
  expect((await large.load('acme')).state?.users.size).toBe(2);
  expect(server.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/git/blobs'))).toHaveLength(
    4,
  );
});
