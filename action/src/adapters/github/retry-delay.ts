// When a request that GitHub did not answer well is worth another try.
import { failureOf } from './failure.ts';

const MOST_RETRIES = 4;
const FIRST_DELAY_MS = 1000;
/** GitHub asks for a minute after a secondary rate limit that names no time. */
const SECONDARY_LIMIT_MS = 60_000;

/**
 * Milliseconds until the next try after the failed try number `attempt` (from 0), or null to give up. Broken connections
 * and time-outs count as 500. A used-up hourly budget is not waited for.
 */
export function retryDelay(error: unknown, attempt: number, random: () => number): number | null {
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
