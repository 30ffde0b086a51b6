// Questions about the repository itself: who can see it, whether a workflow is on, and the files of a commit by git's trees.
// Nothing is checked out, links are not followed, sizes are known before a file is read.
import type { Repository } from './octokit.ts';
import { explainGithubError, failureOf } from './octokit.ts';
import { readBlob } from './state-branch.ts';

/** GitHub's answer; null when it refuses. */
async function ifTold<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (failureOf(error) === null) throw error;
    return null;
  }
}

function inWords(error: unknown): Error {
  return explainGithubError(error, 'read', 'The files of a commit could not be read');
}

/** Null when GitHub does not say. A repository that the token cannot see is not public: every token sees public ones. */
export async function isPublic({ octokit, owner, repo }: Repository): Promise<boolean | null> {
  try {
    const { data } = await octokit.rest.repos.get({ owner, repo });
    return typeof data.private === 'boolean' ? !data.private : null;
  } catch (error) {
    return failureOf(error)?.status === 404 ? false : null;
  }
}

/** True when a person or GitHub disabled it. A missing or hidden workflow is not disabled: its missing runs will be noticed. */
export async function isWorkflowDisabled({ octokit, owner, repo }: Repository, file: string): Promise<boolean> {
  const answer = await ifTold(() => octokit.rest.actions.getWorkflow({ owner, repo, workflow_id: file }));
  return answer?.data.state.startsWith('disabled') === true;
}

/** When the workflow's previous run began; the present run is known by its page. Null when GitHub does not say. */
export async function runBefore(
  { octokit, owner, repo }: Repository,
  workflow_id: string,
  page: string | null,
): Promise<string | null> {
  const asked = { owner, repo, workflow_id, per_page: 2 };
  const answer = await ifTold(() => octokit.rest.actions.listWorkflowRuns(asked));
  return answer?.data.workflow_runs.find(({ html_url }) => html_url !== page)?.created_at ?? null;
}

/** When the folder last changed on the default branch, in milliseconds since 1970; null when GitHub does not say. */
export async function lastChangeOf({ octokit, owner, repo }: Repository, path: string): Promise<number | null> {
  const answer = await ifTold(() => octokit.rest.repos.listCommits({ owner, repo, path, per_page: 1 }));
  const at = Date.parse(answer?.data[0]?.commit.committer?.date ?? '');
  return Number.isNaN(at) ? null : at;
}

/** The commit onto which a merge was made; null for any other commit, and when GitHub does not give it. */
export async function firstParentOfMerge({ octokit, owner, repo }: Repository, commit: string): Promise<string | null> {
  if (commit === '') return null;
  const answer = await ifTold(() => octokit.rest.git.getCommit({ owner, repo, commit_sha: commit }));
  const parents = answer?.data.parents ?? [];
  return parents.length === 2 ? (parents[0]?.sha ?? null) : null;
}

/** The commit at which two branches split; null when GitHub does not say. */
export async function mergeBaseOf(
  { octokit, owner, repo }: Repository,
  base: string,
  head: string,
): Promise<string | null> {
  // Page 2, since page 1 would contain the changed files with their texts.
  const asked = { owner, repo, basehead: `${base}...${head}`, per_page: 1, page: 2 };
  const answer = await ifTold(() => octokit.rest.repos.compareCommitsWithBasehead(asked));
  return answer?.data.merge_base_commit.sha ?? null;
}

export interface TreeEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'repository';
  readonly sha: string;
  /** Bytes of a file, if GitHub gives the size. */
  readonly size: number | undefined;
}

const KIND_OF_MODE: Readonly<Record<string, TreeEntry['kind']>> = {
  '040000': 'folder',
  '100644': 'file',
  '100755': 'file',
  '120000': 'link',
  '160000': 'repository',
};

/** The direct entries of a folder at a commit; null when there is no such folder. Throws when GitHub lists only a part. */
export async function entriesAt(place: Repository, commit: string, path: string): Promise<readonly TreeEntry[] | null> {
  let entries = await entriesOf(place, commit);
  for (const part of path.split('/').filter((name) => name !== '' && name !== '.')) {
    const folder = entries.find(({ name, kind }) => name === part && kind === 'folder');
    if (folder === undefined) return null;
    entries = await entriesOf(place, folder.sha);
  }
  return entries;
}

/** A commit or a folder that was named is there, so that GitHub does not find it is no proof of its absence. */
async function entriesOf({ octokit, owner, repo }: Repository, tree_sha: string): Promise<readonly TreeEntry[]> {
  try {
    const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha });
    if (data.truncated) throw new Error('Only a part of the list');
    return data.tree.flatMap(({ path, mode, sha, size }) => {
      const kind = KIND_OF_MODE[mode];
      return kind === undefined ? [] : [{ name: path, kind, sha, size }];
    });
  } catch (error) {
    throw inWords(error);
  }
}

/** A file's bytes; or the end of a sentence that says why it cannot be read. A file over `mostBytes` is not fetched. */
export async function readEntry(place: Repository, entry: TreeEntry, mostBytes: number): Promise<Uint8Array | string> {
  if (entry.kind !== 'file') return entry.kind === 'link' ? 'is a link, which is not followed' : 'is not a file';
  if ((entry.size ?? 0) > mostBytes) return new Uint8Array(mostBytes + 1);
  const bytes = await readBlob(place, entry).catch((error: unknown) => {
    throw inWords(error);
  });
  return bytes.subarray(0, mostBytes + 1);
}
