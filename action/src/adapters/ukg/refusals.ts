// The meaning of UKG's refusals, in words that name the permission or the secret to check.
import type { ProblemCode } from '../../core/model/model.ts';
import { firstWords } from '../../core/model/text.ts';
import { RunFailure } from '../../failure.ts';
import type { HttpAnswer, HttpFailure } from '../http/answer.ts';
import { firewallIn } from '../http/answer.ts';
import type { UkgList } from './lists.ts';

/** UKG refuses a question, with a status that may be about one person only. */
export class QuestionRefused extends RunFailure {
  /** What UKG answered, without the meaning for a run. */
  readonly answered: string;

  constructor(answered: string, message: string) {
    super('UKG_BAD_RESPONSE', message);
    this.name = 'QuestionRefused';
    this.answered = answered;
  }
}

const OF_THE_QUESTION: ReadonlySet<number> = new Set([400, 404, 422]);

/** Null for an answer that refuses nothing. */
export function refusalOf(answer: HttpAnswer, list: UkgList): RunFailure | null {
  const { status, text: body } = answer;
  const firewall = firewallIn(answer);
  if (firewall !== null) return failure('UKG_UNAVAILABLE', `UKG was not reached (${list.path}): ${firewall}.`);
  if (status === 401)
    return failure(
      'UKG_UNAUTHORIZED',
      'UKG refused the sign-in (401). Check the secrets for ukg-username, ukg-password and ukg-customer-api-key; some tenants also ask for ukg-user-api-key.',
    );
  if (status === 403)
    return failure(
      'UKG_FORBIDDEN',
      `UKG refused ${list.path} (403): the service account lacks View on the web service "${list.permission}". Grant it in UKG under System Configuration, Security, Service Account Administration.`,
    );
  if (status === 400 && /at least 3 hours/i.test(body))
    return failure(
      'UKG_BAD_RESPONSE',
      'UKG says that the start of the window must be at least 3 hours ago. Its clock and the time of the last run disagree; run again in 3 hours.',
    );
  if (!OF_THE_QUESTION.has(status)) return null;
  const answered = `UKG answered ${list.path} with status ${String(status)}${status === 400 ? saidIn(body, list) : ''}`;
  return new QuestionRefused(answered, `${answered}, which is not expected there. ${ASK_SUPPORT}`);
}

/** An unusable answer: nothing may be written because of it. */
export function badResponse({ path }: UkgList, why: string): RunFailure {
  return failure('UKG_BAD_RESPONSE', `UKG's answer for ${path} cannot be used: ${why}. ${ASK_SUPPORT}`);
}

const ASK_SUPPORT = 'Check ukg.host in integration.yml; if it is right, ask UKG support.';

/** What a failure means for a run is said by every report. */
function failure(code: ProblemCode, message: string, cause?: unknown): RunFailure {
  return new RunFailure(code, message, { cause });
}

/** UKG's words about a query that it refuses: about its parameters, never about people. */
function saidIn(body: string, { query, paging }: UkgList): string {
  const message = /"(?:detail|message)"\s*:\s*"([^"]*)/.exec(body)?.[1] ?? '';
  const parameters = [...Object.keys(query), ...(paging === null ? [] : ['page', paging.sizeName])];
  const isOfOne = parameters.some((name) => message.toLowerCase().includes(name.toLowerCase()));
  return isOfOne ? ` ("${firstWords(message, 150)}")` : '';
}

export function explainFailure(cause: HttpFailure, list: UkgList): RunFailure {
  switch (cause.kind) {
    case 'rate-limited': {
      const { retryAt } = cause;
      const when = retryAt === null ? 'Try again in an hour' : `UKG will answer again from ${retryAt.toISOString()}`;
      const what = `UKG refuses more requests for now (429 for ${list.path}). ${when}.`;
      return failure('UKG_RATE_LIMITED', what, cause);
    }
    case 'unusable':
      return failure('UKG_BAD_RESPONSE', `${cause.message}.`, cause);
    case 'unavailable':
    case 'cancelled': {
      const what = `UKG could not be read (${list.path}): ${cause.message}.`;
      return failure('UKG_UNAVAILABLE', `${what} Check ukg.host in integration.yml and UKG's status page.`, cause);
    }
    case 'out-of-time': {
      const what = `${cause.message} before UKG was read to the end (${list.path}).`;
      const advice = 'If its time was too short, raise stop-after and timeout-minutes in the workflow.';
      return failure('NOT_ATTEMPTED', `${what} ${advice}`, cause);
    }
    default:
      return cause.kind satisfies never;
  }
}
