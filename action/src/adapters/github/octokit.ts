// The one place that knows @actions/github: a client whose every request has a time-out and bounded retries.
import { getOctokit } from '@actions/github';
import { setTimeout as wait } from 'node:timers/promises';
import { failureOf, mayHaveHadEffect } from './failure.ts';

export type Octokit = ReturnType<typeof getOctokit>;

/** A repository, and who asks about it. */
export interface Repository {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
}

const REQUEST_TIMEOUT_MS = 30_000;
/** A request and all its retries end within this. */
const RETRIES_END_AFTER_MS = 120_000;

export interface OctokitOptions {
  readonly token: string;
  /** Such as `https://api.github.com`; on GitHub Enterprise it ends in `/api/v3`. */
  readonly apiUrl: string;
  /** Where GraphQL is asked; without it beside the REST API, `/graphql` or on GitHub Enterprise `/api/graphql`. */
  readonly graphqlUrl?: string | null;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  readonly random?: () => number;
  readonly timeoutMs?: number;
}

const ONCE = 'isOnce';

/** Option of a request that makes something new each time: when a try may have made it, whoever asks looks before the next. */
export const AT_MOST_ONCE = { request: { [ONCE]: true } } as const;

/** Where octokit would ask GraphQL by itself; no path of the REST API ends so. */
const GRAPHQL = /\/graphql$/;

/** A REST and GraphQL client. The token is sent to `apiUrl` and `graphqlUrl` only. */
export function createOctokit(options: OctokitOptions): Octokit {
  const sleep = options.sleep ?? ((milliseconds: number) => wait(milliseconds));
  const random = options.random ?? Math.random;
  const silent = (): void => undefined;
  const octokit = getOctokit(options.token, {
    baseUrl: options.apiUrl,
    // Its own warnings would go round the redactor.
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  octokit.hook.wrap('request', async (request, parameters) => {
    const deadline = performance.now() + RETRIES_END_AFTER_MS;
    if (options.graphqlUrl && GRAPHQL.test(parameters.url)) parameters.url = options.graphqlUrl;
    for (let attempt = 0; ; attempt++) {
      const left = Math.max(1, Math.round(deadline - performance.now()));
      const signal = AbortSignal.timeout(Math.min(options.timeoutMs ?? REQUEST_TIMEOUT_MS, left));
      // Set in place: octokit gives its inner hooks the parameters that it began with, not those of an outer hook.
      parameters.request = { ...parameters.request, signal };
      try {
        const response = await request(parameters);
        refuseBrokenAnswer(response);
        return response;
      } catch (error) {
        const isLeft = parameters.request[ONCE] === true && mayHaveHadEffect(error);
        const delay = isLeft ? null : retryDelay(error, attempt, random);
        if (delay === null || performance.now() + delay > deadline) throw error;
        await sleep(delay);
      }
    }
  });
  return octokit;
}

/**
 * octokit passes on, as text, JSON that broke off and the pages of proxies; and GraphQL says with status 200 that it broke. All
 * are worth another try.
 */
function refuseBrokenAnswer(response: {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}): void {
  const isText = typeof response.data === 'string';
  if (isText && /^(application\/json|text\/html)\b/.test(String(response.headers['content-type']))) {
    throw Object.assign(new Error('The answer was broken off, or is not from GitHub'), { status: 502 });
  }
  const { errors } = (response.data ?? {}) as { readonly errors?: readonly { readonly message?: string }[] | null };
  const message = errors?.[0]?.message ?? '';
  if (/^something went wrong/i.test(message)) throw Object.assign(new Error(message), { status: 502 });
}

// When a request that GitHub did not answer well is worth another try.

const MOST_RETRIES = 4;
const FIRST_DELAY_MS = 1000;
/** GitHub asks for a minute after a secondary rate limit that names no time. */
const SECONDARY_LIMIT_MS = 60_000;

/**
 * Milliseconds until the next try after the failed try number `attempt` (from 0), or null to give up. Broken connections
 * and time-outs count as 500. A used-up hourly budget is not waited for.
 */
function retryDelay(error: unknown, attempt: number, random: () => number): number | null {
  const failure = failureOf(error);
  if (failure === null || attempt >= MOST_RETRIES) return null;
  if (failure.status >= 500) return backoff(attempt, random, FIRST_DELAY_MS);
  if (failure.status !== 403 && failure.status !== 429) return null;
  const seconds = Number(failure.headers['retry-after']);
  if (seconds >= 0) return Math.max(1, seconds) * 1000;
  return /secondary rate limit/i.test(failure.message) ? SECONDARY_LIMIT_MS : null;
}

/** Between half and all of a delay that doubles with each attempt: parallel jobs must not come back all at once. */
export function backoff(attempt: number, random: () => number, firstMs: number): number {
  return Math.round(firstMs * 2 ** attempt * (0.5 + random() / 2));
}
