// The state branch through GitHub's API: its head, its files, and new commits on it. The branch is never moved by force.
import { createHash } from 'node:crypto';
import { RunFailure } from '../../failure.ts';
import type { Repository } from './octokit.ts';
import { failureOf, graphqlErrorTypes } from './octokit.ts';

const BLOB_TRIES = 3;

export interface Branch extends Repository {
  readonly branch: string;
}

/** A file of a commit: git's name of its contents, and its length in bytes if GitHub gives it. */
export interface Blob {
  readonly sha: string;
  readonly size: number | undefined;
}

export interface Head {
  readonly oid: string;
  readonly tree: string;
  readonly blobs: ReadonlyMap<string, Blob>;
}

/** The branch's newest commit, or null when there is no such branch. */
export async function readHead({ octokit, owner, repo, branch }: Branch): Promise<Head | null> {
  // By path, since octokit's own method would encode the slash.
  const oid = await octokit
    .request('GET /repos/{owner}/{repo}/git/ref/heads/{branch}', { owner, repo, branch })
    .then(({ data }) => (data as { readonly object: { readonly sha: string } }).object.sha)
    .catch((error: unknown) => {
      if (failureOf(error)?.status === 404) return null;
      throw error;
    });
  if (oid === null) return null;
  const { data: commit } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: oid });
  const { data: tree } = await octokit.rest.git.getTree({ owner, repo, tree_sha: commit.tree.sha, recursive: 'true' });
  if (!Array.isArray(tree.tree) || tree.truncated) {
    throw new RunFailure(
      'STATE_CONFLICT',
      `GitHub did not list all files of branch ${branch}. Run again; if it happens again, remove files that are not ours.`,
    );
  }
  const files = tree.tree.filter((entry) => entry.type === 'blob');
  return {
    oid,
    tree: commit.tree.sha,
    blobs: new Map(files.map((entry) => [entry.path, { sha: entry.sha, size: entry.size }])),
  };
}

/** A file's bytes, raw and whole: GraphQL would cut a long file. */
export async function readBlob({ octokit, owner, repo }: Repository, blob: Blob): Promise<Buffer> {
  for (let tries = 0; tries < BLOB_TRIES; tries++) {
    const answer = await octokit.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
      owner,
      repo,
      file_sha: blob.sha,
      headers: { accept: 'application/vnd.github.raw+json' },
    });
    const bytes = rawBytes(answer.data);
    // A connection that breaks inside the answer gives a shorter text or none, without an error.
    if (bytes.length === (blob.size ?? bytes.length)) return bytes;
  }
  throw new RunFailure(
    'STATE_CONFLICT',
    `GitHub sent only a part of a state file (blob ${blob.sha}). Nothing was changed; run again.`,
  );
}

/** Starts the branch with a commit without parent, unless another run was first. */
export async function createBranch(repository: Branch, path: string, bytes: Buffer): Promise<void> {
  const { octokit, owner, repo, branch } = repository;
  const message = 'Begin the state of the sync [skip ci]';
  const sha = await commitOf(repository, { onto: null, files: new Map([[path, bytes]]), message });
  await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha }).catch((error: unknown) => {
    if (!isRefused(error, /already exists/i)) throw error;
  });
}

function isRefused(error: unknown, why: RegExp): boolean {
  const failure = failureOf(error);
  return failure?.status === 422 && why.test(failure.message);
}

/** Makes a commit file by file, for files of up to 100 MB, and gives its name. No branch has it yet. */
async function commitOf(
  { octokit, owner, repo }: Branch,
  { onto, files, message }: Pick<NewCommit, 'files'> & { readonly onto: Head | null; readonly message: string },
): Promise<string> {
  const tree: { path: string; mode: '100644'; type: 'blob'; sha: string }[] = [];
  for (const [path, bytes] of files) {
    const content = bytes.toString('base64');
    const { data } = await octokit.rest.git.createBlob({ owner, repo, content, encoding: 'base64' });
    tree.push({ path, mode: '100644', type: 'blob', sha: data.sha });
  }
  const base = onto === null ? {} : { base_tree: onto.tree };
  const { data: made } = await octokit.rest.git.createTree({ owner, repo, ...base, tree });
  const parents = onto === null ? [] : [onto.oid];
  const { data } = await octokit.rest.git.createCommit({ owner, repo, message, tree: made.sha, parents });
  return data.sha;
}

/** GitHub makes the commit only when the branch still points to `expectedHeadOid`. */
export const CREATE_COMMIT = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

export interface NewCommit {
  readonly onto: Head;
  /** The branch was made a moment ago: not every server may know it yet. */
  readonly isNewBranch: boolean;
  readonly headline: string;
  readonly body: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

interface CommitAnswer {
  readonly createCommitOnBranch?: { readonly commit?: { readonly oid?: string } | null } | null;
}

/** GitHub refuses larger GraphQL requests; files are in Base64 there, which makes them a third longer. */
const MOST_BYTES_IN_ONE_REQUEST = 40_000_000;

/** False when the branch has moved since `onto` was read, and when it is uncertain whether the commit was made. */
export function commitOnBranch(
  repository: Branch,
  commit: NewCommit,
  mostBytes = MOST_BYTES_IN_ONE_REQUEST,
): Promise<boolean> {
  const bytes = [...commit.files.values()].reduce((sum, file) => sum + file.length, 0);
  return (bytes * 4) / 3 > mostBytes ? commitByBlobs(repository, commit) : commitAtOnce(repository, commit);
}

async function commitAtOnce({ octokit, owner, repo, branch }: Branch, commit: NewCommit): Promise<boolean> {
  const input = {
    branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
    expectedHeadOid: commit.onto.oid,
    message: { headline: commit.headline, body: commit.body },
    fileChanges: {
      additions: [...commit.files].map(([path, bytes]) => ({ path, contents: bytes.toString('base64') })),
    },
  };
  try {
    const answer = await octokit.graphql<CommitAnswer | undefined>(CREATE_COMMIT, { input });
    return typeof answer?.createCommitOnBranch?.commit?.oid === 'string';
  } catch (error) {
    const types = graphqlErrorTypes(error);
    if (types.includes('STALE_DATA') || (commit.isNewBranch && types.includes('NOT_FOUND'))) return false;
    throw error;
  }
}

/** The branch is moved last, and only forward, so that a commit of another run stays. */
async function commitByBlobs(repository: Branch, commit: NewCommit): Promise<boolean> {
  const { octokit, owner, repo, branch } = repository;
  const sha = await commitOf(repository, { ...commit, message: `${commit.headline}\n\n${commit.body}` });
  try {
    const place = { owner, repo, branch, sha, force: false };
    await octokit.request('PATCH /repos/{owner}/{repo}/git/refs/heads/{branch}', place);
    return true;
  } catch (error) {
    if (isRefused(error, /fast.forward/i)) return false;
    throw error;
  }
}

/** Git's name of these bytes: equal names mean equal files. */
export function blobSha(bytes: Buffer): string {
  return createHash('sha1')
    .update(`blob ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex');
}

/** Also reads an answer in JSON with the file in Base64: a proxy may drop the header that asks for raw bytes. */
export function rawBytes(answer: unknown): Buffer {
  if (answer instanceof ArrayBuffer) return Buffer.from(answer);
  if (typeof answer === 'string') return Buffer.from(answer, 'utf8');
  const { content, encoding } = (answer ?? {}) as { readonly content?: unknown; readonly encoding?: unknown };
  const isEncoded = typeof content === 'string' && encoding === 'base64';
  return isEncoded ? Buffer.from(content, 'base64') : Buffer.alloc(0);
}

// Many small files without a request for each: a token has 1,000 requests an hour for all jobs.

/** Up to this many files are read one by one, which is the simplest way. */
const ONE_BY_ONE = 10;
const FILES_A_QUERY = 50;

export interface SmallFiles {
  /** Texts of these blobs by the same keys. A blob is read only once, since the text of a sha never changes. */
  read(blobs: ReadonlyMap<string, Blob>): Promise<ReadonlyMap<string, string>>;
}

export function createSmallFiles(repository: Repository): SmallFiles {
  const texts = new Map<string, string>();
  return {
    async read(blobs) {
      const missing = (): readonly Blob[] => [...blobs.values()].filter(({ sha }) => !texts.has(sha));
      if (missing().length > ONE_BY_ONE) await readByQuery(repository, missing(), texts);
      await Promise.all(
        missing().map(async (blob) => texts.set(blob.sha, (await readBlob(repository, blob)).toString('utf8'))),
      );
      return new Map([...blobs].map(([key, { sha }]) => [key, texts.get(sha) ?? '']));
    },
  };
}

/** Adds the texts that GraphQL gives whole; it cuts texts over half a megabyte, and says so. */
async function readByQuery(repository: Repository, blobs: readonly Blob[], texts: Map<string, string>): Promise<void> {
  for (let start = 0; start < blobs.length; start += FILES_A_QUERY) {
    const part = blobs.slice(start, start + FILES_A_QUERY);
    const { owner, repo } = repository;
    const answer = await repository.octokit.graphql<BlobTexts>(blobQuery(part.length), {
      owner,
      name: repo,
      ...Object.fromEntries(part.map((blob, index) => [`sha${String(index)}`, blob.sha])),
    });
    part.forEach((blob, index) => {
      const file = answer.repository?.[`file${String(index)}`];
      if (typeof file?.text === 'string' && file.isTruncated === false) texts.set(blob.sha, file.text);
    });
  }
}

interface BlobTexts {
  readonly repository: Readonly<
    Record<string, { readonly text?: string | null; readonly isTruncated?: boolean } | null>
  > | null;
}

/** A query for `count` blobs, with variables `$sha0`, `$sha1`, … and answers `file0`, `file1`, … */
export function blobQuery(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => String(index));
  const variables = numbers.map((number) => `, $sha${number}: GitObjectID!`).join('');
  const files = numbers.map(
    (number) => `file${number}: object(oid: $sha${number}) { ... on Blob { text isTruncated } }`,
  );
  return `query ($owner: String!, $name: String!${variables}) { repository(owner: $owner, name: $name) { ${files.join(' ')} } }`;
}
