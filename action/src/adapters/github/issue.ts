// The one issue that the watchdog keeps, found again by its mark; and the little it asks of workflows and commits.
import { setTimeout as wait } from 'node:timers/promises';
import { failureOf, mayHaveHadEffect } from './failure.ts';
import { AT_MOST_ONCE } from './octokit.ts';
import type { Octokit } from './octokit.ts';

export interface IssuePlace {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  /** Whether we write as an app does, such as GitHub Actions itself: what a person wrote is then not ours. */
  readonly isApp: boolean;
}

export interface OpenIssue {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
}

/** GitHub needs a moment until everybody sees what it made. */
const BEFORE_LOOKING_AGAIN_MS = 2000;

/** Our open issues, the oldest first: those whose text begins with the mark. */
export async function ourIssues(
  { octokit, owner, repo, isApp }: IssuePlace,
  mark: string,
): Promise<readonly OpenIssue[]> {
  const found = await octokit.paginate(octokit.rest.issues.listForRepo, { owner, repo, state: 'open', per_page: 100 });
  return found
    .filter(
      ({ body, pull_request, user }) =>
        body?.startsWith(mark) === true && pull_request === undefined && !(isApp && user?.type === 'User'),
    )
    .map(({ number, html_url, title, body }) => ({
      ...{ number, url: html_url, title },
      body: (body ?? '').replaceAll('\r\n', '\n'),
    }))
    .sort((one, other) => one.number - other.number);
}

/** The issue may be there although its answer was lost: it is looked for before it is asked for once more. */
export async function openIssue(
  place: IssuePlace,
  text: { readonly mark: string; readonly title: string; readonly body: string },
  sleep: (ms: number) => Promise<unknown> = wait,
): Promise<OpenIssue> {
  const { octokit, owner, repo } = place;
  const { mark, title, body } = text;
  const create = async (): Promise<OpenIssue> => {
    const { data } = await octokit.rest.issues.create({ owner, repo, title, body, ...AT_MOST_ONCE });
    return { number: data.number, url: data.html_url, title, body };
  };
  try {
    return await create();
  } catch (error) {
    if (!mayHaveHadEffect(error)) throw error;
    await sleep(BEFORE_LOOKING_AGAIN_MS);
    return (await ourIssues(place, mark))[0] ?? (await create());
  }
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

/** True when somebody or GitHub disabled it. One that is missing, or not shown to the token, is not: its runs will be missed. */
export async function isWorkflowDisabled({ octokit, owner, repo }: IssuePlace, file: string): Promise<boolean> {
  try {
    const { data } = await octokit.rest.actions.getWorkflow({ owner, repo, workflow_id: file });
    return data.state.startsWith('disabled');
  } catch (error) {
    if (failureOf(error) === null) throw error;
    return false;
  }
}

/** When the folder last changed on the default branch, in milliseconds since 1970; null where GitHub does not say. */
export async function lastChangeOf({ octokit, owner, repo }: IssuePlace, path: string): Promise<number | null> {
  try {
    const { data } = await octokit.rest.repos.listCommits({ owner, repo, path, per_page: 1 });
    const at = Date.parse(data[0]?.commit.committer?.date ?? '');
    return Number.isNaN(at) ? null : at;
  } catch (error) {
    if (failureOf(error) === null) throw error;
    return null;
  }
}

/** GitHub's refusal in words that say what to set where. */
export function explainIssueError(error: unknown): string {
  const status = failureOf(error)?.status;
  const said = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 200) : String(error);
  return `The issue could not be written: GitHub answered ${status === undefined ? '' : `${String(status)}, `}"${said}". ${hintOf(status)}`;
}

function hintOf(status: number | undefined): string {
  if (status === 401 || status === 403) return 'Give the job the permission issues: write.';
  if (status === 404 || status === 410) return 'Turn the issues on: Settings › General › Features.';
  return 'The next run of the watchdog tries again.';
}
