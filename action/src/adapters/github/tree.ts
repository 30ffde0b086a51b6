// The files of any commit, as git's trees list them: nothing is checked out, links are not followed, sizes are known before.
import { failureOf } from './failure.ts';
import type { Octokit } from './octokit.ts';
import { readBlob } from './state-branch.ts';

export interface TreePlace {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
}

export interface TreeEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'repository';
  readonly sha: string;
  /** Bytes of a file, where GitHub says it. */
  readonly size: number | undefined;
}

const KIND_OF_MODE: Readonly<Record<string, TreeEntry['kind']>> = {
  '040000': 'folder',
  '100644': 'file',
  '100755': 'file',
  '120000': 'link',
  '160000': 'repository',
};

/** The direct entries of a folder at a commit; null where there is no such folder. Throws where GitHub lists only a part. */
export async function entriesAt(place: TreePlace, commit: string, path: string): Promise<readonly TreeEntry[] | null> {
  let entries = await entriesOf(place, commit);
  for (const part of path.split('/').filter((name) => name !== '' && name !== '.')) {
    const folder = entries?.find(({ name, kind }) => name === part && kind === 'folder');
    if (folder === undefined) return null;
    entries = await entriesOf(place, folder.sha);
  }
  return entries;
}

async function entriesOf({ octokit, owner, repo }: TreePlace, tree_sha: string): Promise<readonly TreeEntry[] | null> {
  try {
    const { data } = await octokit.rest.git.getTree({ owner, repo, tree_sha });
    if (data.truncated) throw new Error(`GitHub lists only a part of the tree ${tree_sha}`);
    return data.tree.flatMap(({ path, mode, sha, size }) => {
      const kind = KIND_OF_MODE[mode];
      return kind === undefined ? [] : [{ name: path, kind, sha, size }];
    });
  } catch (error) {
    if (failureOf(error)?.status === 404) return null;
    throw error;
  }
}

/** A file's bytes, one more than `mostBytes` at most; or the end of a sentence that says why not. A long file is not fetched. */
export async function readEntry(place: TreePlace, entry: TreeEntry, mostBytes: number): Promise<Uint8Array | string> {
  if (entry.kind !== 'file') return entry.kind === 'link' ? 'is a link, which is not followed' : 'is not a file';
  if ((entry.size ?? 0) > mostBytes) return new Uint8Array(mostBytes + 1);
  const bytes = await readBlob({ ...place, branch: '' }, { sha: entry.sha, size: entry.size });
  return bytes.subarray(0, mostBytes + 1);
}

/** Where a branch left the other; null where GitHub does not say. */
export async function mergeBaseOf(
  { octokit, owner, repo }: TreePlace,
  base: string,
  head: string,
): Promise<string | null> {
  try {
    // The second page: the first lists the changed files with their whole text.
    const page = { per_page: 1, page: 2 };
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
      ...{ owner, repo, basehead: `${base}...${head}` },
      ...page,
    });
    return data.merge_base_commit.sha;
  } catch (error) {
    if (failureOf(error) === null) throw error;
    return null;
  }
}
