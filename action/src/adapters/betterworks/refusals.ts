// What it means that Betterworks does not answer, refuses the token or the call, in words that name what to set.
import type { ContractOverrides } from '../../core/model/model.ts';
import { RunFailure } from '../../failure.ts';
import type { HttpAnswer } from '../http/answer.ts';
import { firewallIn, isWebPage, parsedJson } from '../http/answer.ts';
import type { HttpFailure } from '../http/failure.ts';
import type { Contract } from './contract.ts';
import { UPDATE_VERBS } from './contract.ts';

/** Null for an answer that is no refusal of the sign-in. */
export function signInRefused(answer: HttpAnswer): RunFailure | null {
  if (answer.status === 401) {
    return new RunFailure(
      'BETTERWORKS_UNAUTHORIZED',
      'Betterworks refused the token (401). Make a new key under Admin, Platform Configuration, Betterworks API, and set it as the secret for betterworks-token.',
    );
  }
  if (answer.status !== 403) return null;
  const firewall = firewallIn(answer);
  if (firewall !== null) return new RunFailure('BETTERWORKS_UNAVAILABLE', `Betterworks was not reached: ${firewall}.`);
  return new RunFailure(
    'BETTERWORKS_FORBIDDEN',
    'Betterworks refused the request (403): the user who owns the token lacks the right. Give the token of a Super Admin as the secret for betterworks-token.',
  );
}

/** Statuses that are about the call itself. */
const OF_THE_CALL: ReadonlySet<number> = new Set([405, 415, 501]);

/** A write of this contract; `update`: the verb by which an existing user was to be changed, null for a new one. */
export interface TriedCall {
  readonly contract: Contract;
  readonly update: ContractOverrides['update'] | null;
}

/**
 * Why an answer to a write shows that this tenant takes the call otherwise than the contract says; null where it is about the
 * person. With the line for `contract:` where `Allow` names another verb.
 */
export function contractBroken(answer: HttpAnswer, tried: TriedCall): string | null {
  const { status } = answer;
  const isRedirect = status >= 300 && status < 400;
  const isOfTheCall = OF_THE_CALL.has(status) || isRedirect || isWebPage(answer);
  if (!isOfTheCall && !(status === 404 && parsedJson(answer.text) === undefined)) return null;
  const what = isRedirect
    ? 'a redirect, which is not followed, since the token would go along'
    : isWebPage(answer)
      ? 'a web page and not JSON'
      : 'no reason that is about this user';
  return `Betterworks answers this call with status ${String(status)} (${what}). ${correction(answer, tried)}`;
}

function correction({ headers }: HttpAnswer, { contract, update: tried }: TriedCall): string {
  const allowed = new Set((headers['allow'] ?? '').toUpperCase().split(/[\s,]+/));
  const update = tried === null ? undefined : UPDATE_VERBS.find((verb) => verb !== tried && allowed.has(verb));
  return update === undefined
    ? `Check betterworks.host in integration.yml${ASK_CHECK}.`
    : `${WRITE_LINE}${contract.lineWith({ update })}`;
}

export const WRITE_LINE = 'Write under betterworks in integration.yml: ';

export const ASK_CHECK = '; to see how this tenant answers, run check with apply and a test person';

/** The message as `check` shows it, which gives one line to write for all that it found out. */
export function withoutAdvice(message: string): string {
  return message
    .replace(new RegExp(`${WRITE_LINE}.*$`), '')
    .replaceAll(ASK_CHECK, '')
    .trim();
}

export function explainUnavailable(cause: HttpFailure): RunFailure {
  if (cause.kind === 'out-of-time') {
    const message =
      'The time of the run was over before Betterworks was read to the end. Nothing is lost; the next run tries again. Raise stop-after and timeout-minutes in the workflow.';
    return new RunFailure('NOT_ATTEMPTED', message, { cause });
  }
  const message = `Betterworks could not be read: ${wordsOf(cause)}. Nothing is lost; the next run tries again. Check betterworks.host in integration.yml.`;
  return new RunFailure('BETTERWORKS_UNAVAILABLE', message, { cause });
}

/** What happened, and from when Betterworks will answer again where it said so. */
export function wordsOf(failure: HttpFailure): string {
  const from = failure.retryAt === null ? '' : `; it will answer again from ${failure.retryAt.toISOString()}`;
  return `${failure.message}${from}`;
}
