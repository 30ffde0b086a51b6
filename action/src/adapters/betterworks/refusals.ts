// What it means that Betterworks does not answer, or refuses the token, in words that name the secret to look at.
import { RunFailure } from '../../failure.ts';
import type { HttpFailure } from '../http/client.ts';

export function signInRefused(status: 401 | 403): RunFailure {
  if (status === 401) {
    return new RunFailure(
      'BETTERWORKS_UNAUTHORIZED',
      'Betterworks refused the token (401). Make a new key under Admin, Platform Configuration, Betterworks API, and set it as the secret for betterworks-token.',
    );
  }
  return new RunFailure(
    'BETTERWORKS_FORBIDDEN',
    'Betterworks refused the request (403): the user who owns the token lacks the right. Give the token of a Super Admin as the secret for betterworks-token.',
  );
}

export function explainUnavailable(failure: HttpFailure): RunFailure {
  if (failure.kind === 'out-of-time') {
    return new RunFailure(
      'NOT_ATTEMPTED',
      'The time of the run was over before Betterworks was read to the end. Nothing is lost; the next run tries again. Raise stop-after and timeout-minutes in the workflow.',
      { cause: failure },
    );
  }
  return new RunFailure(
    'BETTERWORKS_UNAVAILABLE',
    `Betterworks could not be read: ${wordsOf(failure)}. Nothing is lost; the next run tries again. Check betterworks.host in integration.yml.`,
    { cause: failure },
  );
}

/** What happened, and from when Betterworks will answer again where it said so. */
export function wordsOf(failure: HttpFailure): string {
  const from = failure.retryAt === null ? '' : `; it will answer again from ${failure.retryAt.toISOString()}`;
  return `${failure.message}${from}`;
}
