// What we keep on GitHub for people, each found again by its mark: one comment for each organization on a pull request, and one
// issue of the watchdog.
import { setTimeout as wait } from 'node:timers/promises';
import { wordsOf } from '../../failure.ts';
import type { Repository } from './octokit.ts';
import { AT_MOST_ONCE, cureOf, failureOf, mayHaveHadEffect } from './octokit.ts';

export interface IssuePlace extends Repository {
  /** Whether we write as an app, such as GitHub Actions: texts of a person are not ours then. */
  readonly isApp: boolean;
}

export interface OpenIssue {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
}

type Sleep = (ms: number) => Promise<unknown>;

/** Writes the comment that begins with `mark`: a new one, or over the existing one. */
export async function keepComment(
  place: IssuePlace & Pick<OpenIssue, 'number'>,
  { mark, body }: { readonly mark: string; readonly body: string },
  sleep: Sleep = wait,
): Promise<void> {
  const { octokit, owner, repo, number: issue_number } = place;
  const { issues } = octokit.rest;
  const find = async () => (await ourComments(place, mark))[0];
  const create = async () => issues.createComment({ owner, repo, issue_number, body, ...AT_MOST_ONCE });
  const own = await find();
  if (own === undefined) await createOnce<unknown>(create, find, sleep);
  else if (own.body !== body) await issues.updateComment({ owner, repo, comment_id: own.id, body });
}

/** Rewrites our comments that begin with `mark`; null leaves a comment as it is. */
export async function editComments(
  place: IssuePlace & Pick<OpenIssue, 'number'>,
  mark: string,
  edited: (body: string) => string | null,
): Promise<void> {
  const { octokit, owner, repo } = place;
  for (const { id, body: before = '' } of await ourComments(place, mark)) {
    const body = edited(before);
    if (body !== null && body !== before)
      await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body });
  }
}

async function ourComments(
  { octokit, owner, repo, isApp, number: issue_number }: IssuePlace & Pick<OpenIssue, 'number'>,
  mark: string,
) {
  const { listComments } = octokit.rest.issues;
  const comments = await octokit.paginate(listComments, { owner, repo, issue_number, per_page: 100 });
  return comments.filter((comment) => isOurs(comment, mark, isApp));
}

/** A person who copies our text could change its figures later, so what an app wrote is not a person's. */
function isOurs(
  { body, user }: { body?: string | null | undefined; user: { type?: string } | null },
  mark: string,
  isApp: boolean,
): boolean {
  return body?.startsWith(mark) === true && !(isApp && user?.type === 'User');
}

/** GitHub needs a moment until a new text is visible everywhere. */
const BEFORE_LOOKING_AGAIN_MS = 2000;

/** The text may exist although the answer was lost, so it is looked for before it is made again. */
async function createOnce<T>(create: () => Promise<T>, find: () => Promise<T | undefined>, sleep: Sleep): Promise<T> {
  try {
    return await create();
  } catch (error) {
    if (!mayHaveHadEffect(error)) throw error;
    await sleep(BEFORE_LOOKING_AGAIN_MS);
    return (await find()) ?? (await create());
  }
}

/** Our open issues, the oldest first: those whose text begins with the mark. */
export async function ourIssues(
  { octokit, owner, repo, isApp }: IssuePlace,
  mark: string,
): Promise<readonly OpenIssue[]> {
  const found = await octokit.paginate(octokit.rest.issues.listForRepo, { owner, repo, state: 'open', per_page: 100 });
  return found
    .filter((issue) => isOurs(issue, mark, isApp) && issue.pull_request === undefined)
    .map(({ number, html_url, title, body }) => ({
      ...{ number, url: html_url, title },
      body: (body ?? '').replaceAll('\r\n', '\n'),
    }))
    .sort((one, other) => one.number - other.number);
}

export function openIssue(
  place: IssuePlace,
  { mark, title, body }: { readonly mark: string; readonly title: string; readonly body: string },
): Promise<OpenIssue> {
  const { octokit, owner, repo } = place;
  const create = async (): Promise<OpenIssue> => {
    const { data } = await octokit.rest.issues.create({ owner, repo, title, body, ...AT_MOST_ONCE });
    return { number: data.number, url: data.html_url, title, body };
  };
  return createOnce(create, async () => (await ourIssues(place, mark))[0], wait);
}

export async function changeIssue(
  { octokit, owner, repo }: IssuePlace,
  issue: OpenIssue,
  change: { readonly title?: string; readonly body?: string; readonly state?: 'closed' },
): Promise<void> {
  await octokit.rest.issues.update({ owner, repo, issue_number: issue.number, ...change });
}

export async function commentOn({ octokit, owner, repo }: IssuePlace, issue: OpenIssue, body: string): Promise<void> {
  await octokit.rest.issues.createComment({ owner, repo, issue_number: issue.number, body });
}

/** GitHub's refusal in words that say what to set where. */
export function explainIssueError(error: unknown): string {
  const status = failureOf(error)?.status;
  const said = wordsOf(error).replace(/\s+/g, ' ').slice(0, 200);
  return `The issue could not be written: GitHub answered ${status === undefined ? '' : `${String(status)}, `}"${said}". ${cureOf(error) ?? hintOf(status)}`;
}

function hintOf(status: number | undefined): string {
  if (status === 401 || status === 403) return 'Give the job the permission issues: write.';
  if (status === 404 || status === 410) return 'Turn the issues on: Settings › General › Features.';
  return 'The next run of the watchdog tries again.';
}
