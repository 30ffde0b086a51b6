// What went wrong with a request, as octokit reports it.
import { StateUnreadable } from '../../core/state/errors.ts';
import { RunFailure, wordsOf } from '../../failure.ts';

export interface Failure {
  /** 500 for a broken connection and for a time-out. */
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

/** Null for an error that is not of a request. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null;
  const response = (error as { readonly response?: { readonly headers?: Failure['headers'] } }).response;
  return { status: error.status, message: error.message, headers: response?.headers ?? {} };
}

/** True where GitHub may have done what was asked, although it did not say so. */
export function mayHaveHadEffect(error: unknown): boolean {
  return (failureOf(error)?.status ?? 0) >= 500;
}

/** The types of the errors in a GraphQL answer, which comes with status 200; none for any other error. */
export function graphqlErrorTypes(error: unknown): readonly string[] {
  const errors = (error as { readonly errors?: unknown } | null)?.errors;
  if (!Array.isArray(errors)) return [];
  return errors.map((one: unknown) => (one as { readonly type?: string } | null)?.type ?? '');
}

// GitHub's refusals in words that say what to set where.

/** Types of GraphQL errors that mean the token may not. */
const REFUSALS = ['FORBIDDEN', 'NOT_FOUND', 'INSUFFICIENT_SCOPES'];

/** `doing` is `read` or `saved`. Errors that are in words already pass unchanged. */
export function explainGithubError(
  error: unknown,
  doing: 'read' | 'saved',
  { owner, repo, branch }: { readonly owner: string; readonly repo: string; readonly branch: string },
): Error {
  if (error instanceof RunFailure || error instanceof StateUnreadable) return error;
  const failure = failureOf(error);
  const said = wordsOf(error).replace(/\s+/g, ' ').slice(0, 200);
  const what = `The state could not be ${doing}: branch ${branch} of ${owner}/${repo}: GitHub answered "${said}"`;
  return new RunFailure(
    'STATE_CONFLICT',
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
