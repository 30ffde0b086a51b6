// The only file that uses @actions/github: a client with a time-out and bounded retries for each request.
import { setTimeout as wait } from 'node:timers/promises';
import type { getOctokit } from '@actions/github';
import { StateUnreadable } from '../../core/state/errors.ts';
import { RunFailure, wordsOf } from '../../failure.ts';
import { unusableProxy } from '../http/answer.ts';

export type Octokit = ReturnType<typeof getOctokit>;

export interface Repository {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
}

const REQUEST_TIMEOUT_MS = 30_000;
/** A request and all its retries end within this time. */
const RETRIES_END_AFTER_MS = 120_000;

export interface OctokitOptions {
  readonly token: string;
  /** Such as `https://api.github.com`; on GitHub Enterprise it ends in `/api/v3`. */
  readonly apiUrl: string;
  /** The address of GraphQL; default next to the REST API: `/graphql`, or `/api/graphql` on GitHub Enterprise. */
  readonly graphqlUrl?: string | null;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  readonly random?: () => number;
  readonly timeoutMs?: number;
}

const ONCE = 'isOnce';

/** Option of a request that makes something new each time: when a try may have made it, the caller looks before the next try. */
export const AT_MOST_ONCE = { request: { [ONCE]: true } } as const;

/** Octokit's own path for GraphQL; no path of the REST API ends so. */
const GRAPHQL = /\/graphql$/;

/** A REST and GraphQL client. Sends the token only to `apiUrl` and `graphqlUrl`. Throws `STATE_CONFLICT` for an unusable proxy. */
export async function createOctokit(options: OctokitOptions): Promise<Octokit> {
  const sleep = options.sleep ?? ((milliseconds: number) => wait(milliseconds));
  const random = options.random ?? Math.random;
  const silent = (): void => undefined;
  const unusable = unusableProxy(new URL(options.apiUrl).origin);
  if (unusable !== null) throw new RunFailure('STATE_CONFLICT', `${unusable.message}.`);
  // Loaded only here: it reads the proxy variables while it loads, and takes 15 ms that runs without GitHub do not need.
  const github = await import('@actions/github');
  const octokit = github.getOctokit(options.token, {
    baseUrl: options.apiUrl,
    // Octokit's own warnings would bypass the redactor.
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  octokit.hook.wrap('request', async (request, parameters) => {
    const deadline = performance.now() + RETRIES_END_AFTER_MS;
    if (options.graphqlUrl && GRAPHQL.test(parameters.url)) parameters.url = options.graphqlUrl;
    for (let attempt = 0; ; attempt++) {
      const left = Math.max(1, Math.round(deadline - performance.now()));
      const signal = AbortSignal.timeout(Math.min(options.timeoutMs ?? REQUEST_TIMEOUT_MS, left));
      // Set in place: octokit gives its inner hooks the original parameters, not those of an outer hook.
      parameters.request = { ...parameters.request, signal };
      try {
        const response = await request(parameters);
        refuseBrokenAnswer(response);
        return response;
      } catch (error) {
        const isLeft = parameters.request[ONCE] === true && mayHaveHadEffect(error);
        const delay = isLeft ? null : retryDelay(error, attempt, random);
        if (delay === null || !(performance.now() + delay <= deadline)) throw error;
        await sleep(delay);
      }
    }
  });
  return octokit;
}

const NOT_GITHUBS = 'The answer was broken off, or is not from GitHub';

/**
 * Octokit passes on broken JSON and pages of proxies as text, and GraphQL reports faults and rate limits with status 200. All of
 * these are worth another try.
 */
function refuseBrokenAnswer(response: {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}): void {
  const isText = typeof response.data === 'string';
  if (isText && /^(application\/json|text\/html)\b/.test(String(response.headers['content-type']))) {
    throw Object.assign(new Error(NOT_GITHUBS), { status: 502 });
  }
  const [first] = graphqlErrors(response.data);
  const message = first?.message ?? '';
  if (/^something went wrong/i.test(message)) throw Object.assign(new Error(message), { status: 502 });
  if (first?.type === 'RATE_LIMITED') throw Object.assign(new Error(message), { status: 429, response });
}

// When a failed request is worth another try.

const MOST_RETRIES = 4;
const FIRST_DELAY_MS = 1000;
const UNNAMED_PAUSE_MS = 60_000;

/**
 * Milliseconds until the next try after the failed try number `attempt` (from 0), or null to give up. Broken connections
 * and time-outs count as 500. GitHub names a pause in seconds, or the time at which the hourly budget begins again; without
 * either, its documents ask for a minute.
 */
function retryDelay(error: unknown, attempt: number, random: () => number): number | null {
  const failure = failureOf(error);
  if (failure === null || attempt >= MOST_RETRIES) return null;
  if (failure.status >= 500 || failure.status === 408) return backoff(attempt, random, FIRST_DELAY_MS);
  return failure.status === 403 || failure.status === 429 ? pauseAskedFor(failure) : null;
}

/** Null for a refusal that is not about a limit. */
function pauseAskedFor(failure: Failure): number | null {
  const seconds = Number(failure.headers['retry-after']);
  if (seconds >= 0) return Math.max(1, seconds) * 1000;
  // NaN when GitHub does not say when the budget begins again.
  if (isBudgetUsed(failure)) return Math.max(1000, Number(failure.headers['x-ratelimit-reset']) * 1000 - Date.now());
  return failure.status === 429 || /secondary rate limit/i.test(failure.message) ? UNNAMED_PAUSE_MS : null;
}

/** Between half and all of a delay that doubles with each attempt, so that parallel jobs do not come back together. */
export function backoff(attempt: number, random: () => number, firstMs: number): number {
  return Math.round(firstMs * 2 ** attempt * (0.5 + random() / 2));
}

// Errors of a request, as octokit reports them.

export interface Failure {
  /** 500 for a broken connection and for a time-out. */
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

/** Null for an error that does not come from a request. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null;
  const response = (error as { readonly response?: { readonly headers?: Failure['headers'] } }).response;
  return { status: error.status, message: error.message, headers: response?.headers ?? {} };
}

/** True when GitHub may have done what was asked, although it did not answer so. */
export function mayHaveHadEffect(error: unknown): boolean {
  return (failureOf(error)?.status ?? 0) >= 500;
}

function isBudgetUsed({ headers }: Failure): boolean {
  return String(headers['x-ratelimit-remaining']) === '0';
}

/** The types of errors in a GraphQL answer, which has status 200; none for any other error. */
export function graphqlErrorTypes(error: unknown): readonly string[] {
  return graphqlErrors(error).map((one) => one?.type ?? '');
}

interface GraphqlError {
  readonly type?: string;
  readonly message?: string;
}

function graphqlErrors(answer: unknown): readonly (GraphqlError | null)[] {
  const errors = (answer as { readonly errors?: unknown } | null)?.errors;
  return Array.isArray(errors) ? (errors as GraphqlError[]) : [];
}

// GitHub's refusals, in words that say what to set and where.

/** Types of GraphQL errors that mean a missing permission. */
const REFUSALS = ['FORBIDDEN', 'NOT_FOUND', 'INSUFFICIENT_SCOPES'];

/** What to do about a refusal that no permission changes; null for any other. */
export function cureOf(error: unknown): string | null {
  const said = wordsOf(error);
  if (/\barchived\b/i.test(said))
    return 'An archived repository takes nothing: unarchive it under Settings › General, or disable its workflows.';
  return /\bis locked\b/i.test(said) ? 'Unlock the conversation of the pull request or issue.' : null;
}

/** The message begins with "`what` could not be read" or "saved". Errors that are already in words pass unchanged. */
export function explainGithubError(error: unknown, doing: 'read' | 'saved', what: string): Error {
  if (error instanceof RunFailure || error instanceof StateUnreadable) return error;
  const failure = failureOf(error);
  // An answer without what GitHub always gives.
  const words = error instanceof TypeError ? NOT_GITHUBS : wordsOf(error);
  const said = words.replace(/\s+/g, ' ').trim().slice(0, 200);
  const status = failure === null ? '' : ` (${String(failure.status)})`;
  const message = `${what}: GitHub answered ${said === '' ? 'without a word' : `"${said}"`}${status}. ${adviceFor(error, doing)}`;
  return new RunFailure('STATE_CONFLICT', message, { cause: error });
}

function adviceFor(error: unknown, doing: 'read' | 'saved'): string {
  const failure = failureOf(error);
  if (failure?.status === 401) return 'Give a valid token in the input github-token, then run again.';
  const cure = cureOf(error);
  if (cure !== null) return cure;
  if (isRefusal(error) && !(failure !== null && isBudgetUsed(failure))) {
    const right = doing === 'read' ? 'contents: read' : 'contents: write';
    return `Give the job \`permissions: ${right}\`, or give a token with that right in the input github-token; branch rules must leave this branch alone. Then run again.`;
  }
  return 'Nothing is lost: run again later.';
}

function isRefusal(error: unknown): boolean {
  const status = failureOf(error)?.status;
  if (error instanceof Error && /\brule|protected branch/i.test(error.message)) return true;
  return status === 403 || status === 404 || graphqlErrorTypes(error).some((type) => REFUSALS.includes(type));
}
