import { getOctokit } from '@actions/github';
import { afterEach, describe, expect, it } from 'vitest';
import { callGithub } from './calls.ts';
import { type Github, type GithubOptions, startGithub } from './github.ts';

type Octokit = ReturnType<typeof getOctokit>;

const servers: Github[] = [];

async function github(
  options: GithubOptions = {},
): Promise<{ server: Github; octokit: Octokit; at: { owner: string; repo: string } }> {
  const server = await startGithub(options);
  servers.push(server);
  const octokit = getOctokit(server.token, { baseUrl: server.url, log: SILENT });
  return { server, octokit, at: { owner: server.owner, repo: server.repo } };
}

const nothing = (): undefined => undefined;
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const COMMIT = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

function commitInput(
  head: string,
  files: Readonly<Record<string, string>>,
  deletions: readonly string[] = [],
): Record<string, unknown> {
  const additions = Object.entries(files).map(([path, text]) => ({
    path,
    contents: Buffer.from(text).toString('base64'),
  }));
  return {
    input: {
      branch: { repositoryNameWithOwner: 'acme/hr-sync', branchName: 'sync-state' },
      expectedHeadOid: head,
      message: { headline: 'State', body: 'one created' },
      fileChanges: { additions, deletions: deletions.map((path) => ({ path })) },
    },
  };
}

const head = (server: Github, branch = 'sync-state'): string => server.commits(branch)[0]?.sha ?? '';

describe('GitHub', () => {
  it.each([
    [undefined, 401],
    ['Bearer wrong', 401],
    ['token made-up-github-token', 200],
    ['bearer made-up-github-token', 200],
  ])('answers the authorization %s with %i', async (authorization, status) => {
    const { server } = await github();
    const headers: Record<string, string> = authorization === undefined ? {} : { Authorization: authorization };
    expect((await callGithub(server, '', { headers })).status).toBe(status);
  });

  it('refuses what the token was not granted', async () => {
    const { server, octokit, at } = await github({ grants: ['contents:read'] });
    server.commit('sync-state', {});
    expect((await octokit.rest.repos.get(at)).data.private).toBe(true);
    await expect(octokit.rest.issues.create({ ...at, title: 'x' })).rejects.toMatchObject({ status: 403 });
    const refused = octokit.graphql(COMMIT, commitInput(head(server), { a: '1' }));
    await expect(refused).rejects.toMatchObject({ errors: [{ type: 'FORBIDDEN' }] });
  });

  it('makes a branch from a commit, once', async () => {
    const { server, octokit, at } = await github();
    const main = await octokit.rest.git.getRef({ ...at, ref: 'heads/main' });
    const made = { ...at, ref: 'refs/heads/sync-state', sha: main.data.object.sha };
    expect((await octokit.rest.git.createRef(made)).status).toBe(201);
    await expect(octokit.rest.git.createRef(made)).rejects.toMatchObject({ status: 422, message: /already exists/ });
    await expect(octokit.rest.git.getRef({ ...at, ref: 'heads/none' })).rejects.toMatchObject({ status: 404 });
    expect(server.files('sync-state')).toEqual({ 'README.md': '# Made up\n' });
  });

  it('makes an orphan branch from blob, tree and commit', async () => {
    const { server, octokit, at } = await github();
    const blob = await octokit.rest.git.createBlob({ ...at, content: 'hello\n', encoding: 'utf-8' });
    // The name that git itself gives to this content.
    expect(blob.data.sha).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
    const tree = await octokit.rest.git.createTree({
      ...at,
      tree: [{ path: 'a/b.txt', mode: '100644', type: 'blob', sha: blob.data.sha }],
    });
    const commit = await octokit.rest.git.createCommit({ ...at, message: 'First', tree: tree.data.sha, parents: [] });
    await octokit.rest.git.createRef({ ...at, ref: 'refs/heads/orphan', sha: commit.data.sha });
    expect(server.files('orphan')).toEqual({ 'a/b.txt': 'hello\n' });
    expect(server.commits('orphan')).toHaveLength(1);
    const read = await octokit.rest.git.getTree({ ...at, tree_sha: commit.data.sha, recursive: 'true' });
    expect(read.data.tree).toMatchObject([{ path: 'a/b.txt', sha: blob.data.sha }]);
  });

  it('moves a ref forward only', async () => {
    const { server, octokit, at } = await github();
    const before = head(server, 'main');
    server.commit('main', { b: '2' });
    const back = octokit.rest.git.updateRef({ ...at, ref: 'heads/main', sha: before });
    await expect(back).rejects.toMatchObject({ status: 422, message: /not a fast forward/ });
  });

  it('gives contents raw, encoded, or as a folder', async () => {
    const { server, octokit, at } = await github({ files: { 'state/a.json': '{"a":1}', 'state/deep/b.json': '2' } });
    const raw = { mediaType: { format: 'raw' } };
    expect((await octokit.rest.repos.getContent({ ...at, path: 'state/a.json', ...raw })).data).toBe('{"a":1}');
    const encoded = (await callGithub(server, '/contents/state/a.json?ref=main')).body as { content: string };
    expect(Buffer.from(encoded.content, 'base64').toString()).toBe('{"a":1}');
    expect((await callGithub(server, '/contents/state')).body).toMatchObject([
      { type: 'file', path: 'state/a.json' },
      { type: 'dir', path: 'state/deep' },
    ]);
    await expect(octokit.rest.repos.getContent({ ...at, path: 'none' })).rejects.toMatchObject({ status: 404 });
  });
});

describe('createCommitOnBranch', () => {
  it('adds and deletes files in one commit', async () => {
    const { server, octokit } = await github();
    server.commit('sync-state', { 'old.json': '0' });
    await octokit.graphql(COMMIT, commitInput(head(server), { 'state/acme.json': '{}' }, ['old.json']));
    expect(server.files('sync-state')).toEqual({ 'state/acme.json': '{}' });
    expect(server.commits('sync-state')[0]?.message).toBe('State\n\none created');
  });

  it('loses the race against a commit that came first, in the words of GitHub', async () => {
    const { server, octokit } = await github();
    server.commit('sync-state', { a: '0' });
    const expected = head(server);
    const end = server.beforeCommit((branch) => {
      end();
      server.commit(branch, { theirs: '1' });
    });
    const lost = octokit.graphql(COMMIT, commitInput(expected, { ours: '1' }));
    const message = `Expected branch to point to "${expected}" but it did not. Pull and try again.`;
    await expect(lost).rejects.toMatchObject({ errors: [{ type: 'STALE_DATA', message }] });
    await octokit.graphql(COMMIT, commitInput(head(server), { ours: '1' }));
    expect(Object.keys(server.files('sync-state'))).toEqual(['a', 'theirs', 'ours']);
  });

  it('refuses a branch that is not there, and a deletion of a file that is not there', async () => {
    const { server, octokit } = await github();
    const gone = octokit.graphql(COMMIT, commitInput('0'.repeat(40), {}));
    await expect(gone).rejects.toMatchObject({ errors: [{ type: 'NOT_FOUND' }] });
    server.commit('sync-state', { a: '0' });
    await expect(octokit.graphql(COMMIT, commitInput(head(server), {}, ['b']))).rejects.toThrow(
      /requested for deletion/,
    );
  });

  it('fails at first on a branch that was just made, when replicas lag', async () => {
    const { server, octokit, at } = await github({ replicaLag: 1 });
    await octokit.rest.git.createRef({ ...at, ref: 'refs/heads/sync-state', sha: head(server, 'main') });
    const commit = (): Promise<unknown> => octokit.graphql(COMMIT, commitInput(head(server), { a: '1' }));
    await expect(commit()).rejects.toMatchObject({ errors: [{ type: 'NOT_FOUND' }] });
    await expect(commit()).resolves.toBeDefined();
  });
});

describe('GraphQL', () => {
  it('refuses a field that GitHub does not have', async () => {
    const { octokit } = await github();
    await expect(octokit.graphql('{ repository(owner: "acme", name: "hr-sync") { nothing } }')).rejects.toThrow(
      /nothing/,
    );
  });

  it('reads a ref and files, and cuts a long text although the raw blob is whole', async () => {
    const long = 'x'.repeat(1_200_000);
    const { server, octokit, at } = await github({ files: { 'a.txt': 'short', 'b.txt': long } });
    const query = `query ($owner: String!, $repo: String!) {
      repository(owner: $owner, name: $repo) {
        ref(qualifiedName: "refs/heads/main") { target { oid } }
        short: object(expression: "main:a.txt") { ... on Blob { text isTruncated } }
        long: object(expression: "main:b.txt") { ... on Blob { oid text isTruncated byteSize } }
        none: object(expression: "main:c.txt") { oid }
      }
    }`;
    const { repository } = await octokit.graphql<{ repository: Record<string, Record<string, unknown>> }>(query, at);
    expect(repository).toMatchObject({
      ref: { target: { oid: head(server, 'main') } },
      short: { text: 'short', isTruncated: false },
      long: { isTruncated: true, byteSize: 1_200_000 },
      none: null,
    });
    expect(String(repository['long']?.['text'])).toHaveLength(1_000_000);
    const sha = String(repository['long']?.['oid']);
    const blob = await octokit.rest.git.getBlob({ ...at, file_sha: sha, mediaType: { format: 'raw' } });
    expect(blob.data).toHaveLength(1_200_000);
  });
});

describe('issues', () => {
  it('are made, found by label and state, and closed', async () => {
    const { server, octokit, at } = await github();
    const made = await octokit.rest.issues.create({ ...at, title: 'Stale', body: 'since 27 hours', labels: ['sync'] });
    const found = await octokit.rest.issues.listForRepo({ ...at, labels: 'sync' });
    expect(found.data.map(({ number }) => number)).toEqual([made.data.number]);
    await octokit.rest.issues.update({ ...at, issue_number: made.data.number, state: 'closed' });
    expect((await octokit.rest.issues.listForRepo({ ...at, labels: 'sync' })).data).toEqual([]);
    expect(server.issues.get(1)).toMatchObject({ title: 'Stale', state: 'closed' });
  });

  it('carry comments that are edited in place, page by page', async () => {
    const { server, octokit, at } = await github();
    const { number: issue_number } = server.openIssue({ title: 'Change', isPullRequest: true });
    for (let count = 0; count < 35; count += 1) {
      await octokit.rest.issues.createComment({ ...at, issue_number, body: `comment ${count}` });
    }
    const all = await octokit.paginate(octokit.rest.issues.listComments, { ...at, issue_number });
    expect(all).toHaveLength(35);
    await octokit.rest.issues.updateComment({ ...at, comment_id: all[34]!.id, body: 'edited' });
    expect([...server.comments.values()].at(-1)).toMatchObject({ body: 'edited' });
    const missing = octokit.rest.issues.createComment({ ...at, issue_number: 99, body: 'x' });
    await expect(missing).rejects.toMatchObject({ status: 404 });
  });
});

it('GitHub lists the workflows', async () => {
  const { octokit, at } = await github({
    workflows: [{ name: 'sync', path: '.github/workflows/sync.yml', state: 'disabled_manually' }],
  });
  const { workflows } = (await octokit.rest.actions.listRepoWorkflows(at)).data;
  expect(workflows).toMatchObject([{ name: 'sync', state: 'disabled_manually' }]);
});
