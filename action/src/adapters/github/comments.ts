// One comment an organization on a pull request, found again by its mark and edited in place; and the files of its base.
import { setTimeout as wait } from 'node:timers/promises';
import { mayHaveHadEffect, failureOf } from './failure.ts';
import { AT_MOST_ONCE } from './octokit.ts';
import type { Octokit } from './octokit.ts';
import { rawBytes } from './state-branch.ts';

export interface PullRequest {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
  /** Whether we comment as an app does, such as GitHub Actions itself; with a person's token our comments are that person's. */
  readonly isApp: boolean;
}

export interface MarkedComment {
  /** What `body` begins with, and no other comment does. */
  readonly mark: string;
  readonly body: string;
}

/** GitHub needs a moment until everybody sees what it made. */
const BEFORE_LOOKING_AGAIN_MS = 2000;

/** Writes the comment that begins with `mark`, anew or over the one that is there. */
export async function keepComment(
  octokit: Octokit,
  pull: PullRequest,
  { mark, body }: MarkedComment,
  sleep: (ms: number) => Promise<unknown> = wait,
): Promise<void> {
  const { owner, repo, number: issue_number } = pull;
  const create = () => octokit.rest.issues.createComment({ owner, repo, issue_number, body, ...AT_MOST_ONCE });
  const own = await find(octokit, pull, mark);
  if (own !== undefined) {
    if (own.body !== body) await octokit.rest.issues.updateComment({ owner, repo, comment_id: own.id, body });
    return;
  }
  try {
    await create();
  } catch (error) {
    if (!mayHaveHadEffect(error)) throw error;
    // It may be there although its answer was lost.
    await sleep(BEFORE_LOOKING_AGAIN_MS);
    if ((await find(octokit, pull, mark)) === undefined) await create();
  }
}

type Found = { readonly id: number; readonly body?: string | undefined } | undefined;

async function find(octokit: Octokit, { owner, repo, number, isApp }: PullRequest, mark: string): Promise<Found> {
  const comments = await octokit.paginate(octokit.rest.issues.listComments, {
    owner,
    repo,
    issue_number: number,
    per_page: 100,
  });
  // Whoever copies our text into a comment could put other figures there later; what an app wrote is no person's.
  return comments.find(({ body, user }) => body?.startsWith(mark) === true && !(isApp && user?.type === 'User'));
}

/** What a merge was made onto; null for any other commit, and for one that GitHub does not give. */
export async function firstParentOfMerge(
  octokit: Octokit,
  repository: { owner: string; repo: string },
  commit: string,
): Promise<string | null> {
  if (commit === '') return null;
  try {
    const { data } = await octokit.rest.git.getCommit({ ...repository, commit_sha: commit });
    return data.parents.length === 2 ? (data.parents[0]?.sha ?? null) : null;
  } catch {
    return null;
  }
}

/** A file's text at a commit, or null when it is not there. */
export async function readFileAt(
  octokit: Octokit,
  repository: { owner: string; repo: string },
  path: string,
  ref: string,
): Promise<Buffer | null> {
  try {
    const answer: { readonly data: unknown } = await octokit.request('GET /repos/{owner}/{repo}/contents/{+path}', {
      ...repository,
      path,
      ref,
      mediaType: { format: 'raw' },
    });
    return rawBytes(answer.data);
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 404) return null;
    throw error;
  }
}

// Who can see the repository.

/** Null when GitHub does not say. A repository that the token is not shown is not public: those are shown to every token. */
export async function isPublic(
  octokit: Octokit,
  repository: { readonly owner: string; readonly repo: string },
): Promise<boolean | null> {
  try {
    const { data } = await octokit.rest.repos.get(repository);
    return typeof data.private === 'boolean' ? !data.private : null;
  } catch (error) {
    return failureOf(error)?.status === 404 ? false : null;
  }
}
