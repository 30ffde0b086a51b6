// GitHub's refusals in words that say what to set where.
import { StateConflict, StateUnavailable, StateUnreadable } from '../../state/errors.ts';
import { failureOf, graphqlErrorTypes } from './failure.ts';
import type { Repository } from './state-branch.ts';

/** Types of GraphQL errors that mean the token may not. */
const REFUSALS = ['FORBIDDEN', 'NOT_FOUND', 'INSUFFICIENT_SCOPES'];

/** `doing` is `read` or `saved`. Errors that are in words already pass unchanged. */
export function explainGithubError(
  error: unknown,
  doing: 'read' | 'saved',
  { owner, repo, branch }: Repository,
): Error {
  if (error instanceof StateConflict || error instanceof StateUnavailable || error instanceof StateUnreadable)
    return error;
  const failure = failureOf(error);
  const said = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 200);
  const what = `The state could not be ${doing}: branch ${branch} of ${owner}/${repo}: GitHub answered "${said}"`;
  return new StateUnavailable(
    `${what}${failure === null ? '' : ` (${String(failure.status)})`}. ${adviceFor(error, doing)}`,
    { cause: error },
  );
}

function adviceFor(error: unknown, doing: 'read' | 'saved'): string {
  const failure = failureOf(error);
  if (failure?.status === 401) return 'Give a valid token in the input github-token, then run again.';
  if (String(failure?.headers['x-ratelimit-remaining']) === '0')
    return `The token's request budget is used up${untilReset(failure?.headers['x-ratelimit-reset'])}`;
  if (isRefusal(error)) {
    const right = doing === 'read' ? 'contents: read' : 'contents: write';
    return `Give the job \`permissions: ${right}\`, or give a token with that right in the input github-token; branch rules must leave this branch alone. Then run again.`;
  }
  return 'Nothing is lost: run again later.';
}

/** Budgets are of an hour: a reset that is much further away is not believed. */
function untilReset(seconds: string | number | undefined): string {
  const reset = Number(seconds) * 1000;
  return reset - Date.now() < 86_400_000
    ? ` until ${new Date(reset).toISOString()}; run again after that.`
    : '; run again in an hour.';
}

function isRefusal(error: unknown): boolean {
  const status = failureOf(error)?.status;
  if (error instanceof Error && /\brule|protected branch/i.test(error.message)) return true;
  return status === 403 || status === 404 || graphqlErrorTypes(error).some((type) => REFUSALS.includes(type));
}
