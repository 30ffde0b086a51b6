// One comment an organization on a pull request, found again by its mark and edited in place; and the files of its base.
import type { Octokit } from './octokit.ts';
import { rawBytes } from './raw-bytes.ts';

export interface PullRequest {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
  /** Whether we comment as an app does, such as GitHub Actions itself; with a person's token our comments are that person's. */
  readonly isApp: boolean;
}

/** Writes the comment that begins with `mark`, anew or over the one that is there. */
export async function keepComment(octokit: Octokit, pull: PullRequest, mark: string, body: string): Promise<void> {
  const { owner, repo, number } = pull;
  const comments = await octokit.paginate(octokit.rest.issues.listComments, {
    owner,
    repo,
    issue_number: number,
    per_page: 100,
  });
  // Whoever copies our text into a comment could put other figures there later; what an app wrote is no person's.
  const own = comments.find(
    ({ body: text, user }) => text?.startsWith(mark) === true && !(pull.isApp && user?.type === 'User'),
  );
  if (own === undefined) await octokit.rest.issues.createComment({ owner, repo, issue_number: number, body });
  else if (own.body !== body) await octokit.rest.issues.updateComment({ owner, repo, comment_id: own.id, body });
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
