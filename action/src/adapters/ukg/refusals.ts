// What UKG's refusals mean, in words that name the permission or the secret to look at.
import { firstWords } from '../../core/model/text.ts';
import { RunFailure } from '../../failure.ts';
import type { HttpAnswer, HttpFailure } from '../http/client.ts';
import { firewallIn } from '../http/failure.ts';
import { CHANGE_FEED } from './lists.ts';
import type { UkgList } from './lists.ts';

/** What a refusal means for a run; of no concern to `check`. */
export const STAYS = 'Nothing was written, and the next run reads the same changes.';

/** UKG refuses what it was asked, by a status that may be about one person alone. */
export class QuestionRefused extends RunFailure {
  readonly status: number;

  constructor(status: number, message: string) {
    super('UKG_BAD_RESPONSE', message);
    this.name = 'QuestionRefused';
    this.status = status;
  }
}

const OF_THE_QUESTION: ReadonlySet<number> = new Set([400, 404, 422]);

/** Null for a good answer. */
export function refusalOf(answer: HttpAnswer, list: UkgList): RunFailure | null {
  if (answer.status === 200) return null;
  return accessRefused(answer, list) ?? questionRefused(answer, list);
}

function accessRefused(answer: HttpAnswer, list: UkgList): RunFailure | null {
  const { status } = answer;
  const firewall = firewallIn(answer);
  if (firewall !== null)
    return new RunFailure('UKG_UNAVAILABLE', `UKG was not reached (${list.path}): ${firewall}. ${STAYS}`);
  if (status === 401) {
    return new RunFailure(
      'UKG_UNAUTHORIZED',
      `UKG refused the sign-in (401). Check the secrets for ukg-username, ukg-password and ukg-customer-api-key; some tenants also ask for ukg-user-api-key. ${STAYS}`,
    );
  }
  if (status === 403) {
    return new RunFailure(
      'UKG_FORBIDDEN',
      `UKG refused ${list.path} (403): the service account lacks View on the web service "${list.permission}". Grant it in UKG under System Configuration, Security, Service Account Administration. ${STAYS}`,
    );
  }
  return null;
}

function questionRefused({ status, text: body }: HttpAnswer, list: UkgList): RunFailure {
  if (status >= 300 && status < 400) {
    return new RunFailure(
      'UKG_BAD_RESPONSE',
      `UKG answered ${list.path} with a redirect (${String(status)}), which is not followed, since the credentials would go along. Write the host that UKG shows under Web Services as ukg.host in integration.yml. ${STAYS}`,
    );
  }
  if (status === 400 && /at least 3 hours/i.test(body)) {
    return new RunFailure(
      'UKG_BAD_RESPONSE',
      `UKG says that the start of the window must be at least 3 hours ago. Its clock and the time of the last run disagree; run again in 3 hours. ${STAYS}`,
    );
  }
  const message = `UKG answered ${list.path} with status ${String(status)}${status === 400 ? saidIn(body, list) : ''}, which is not expected there. Check ukg.host in integration.yml; if it is right, ask UKG support. ${STAYS}`;
  return OF_THE_QUESTION.has(status)
    ? new QuestionRefused(status, message)
    : new RunFailure('UKG_BAD_RESPONSE', message);
}

/** What UKG says of a query that it does not take: of one of its parameters, and never of people. */
function saidIn(body: string, { query, paging }: UkgList): string {
  const message = /"(?:detail|message)"\s*:\s*"([^"]*)/.exec(body)?.[1] ?? '';
  const parameters = [...Object.keys(query), ...(paging === null ? [] : ['page', paging.sizeName])];
  const isOfOne = parameters.some((name) => message.toLowerCase().includes(name.toLowerCase()));
  return isOfOne ? ` ("${firstWords(message, 150)}")` : '';
}

/** `at` is UKG's own time of this run, where it is known. */
export function explainFailure(failure: HttpFailure, list: UkgList, at: Date | null = null): RunFailure {
  switch (failure.kind) {
    case 'rate-limited':
      return rateLimited(failure, list, at);
    case 'unusable':
      return new RunFailure('UKG_BAD_RESPONSE', `${failure.message}. ${STAYS}`, { cause: failure });
    case 'unavailable':
    case 'cancelled':
      return new RunFailure(
        'UKG_UNAVAILABLE',
        `UKG could not be read (${list.path}): ${failure.message}. ${STAYS} Check ukg.host in integration.yml and UKG's status page.`,
        { cause: failure },
      );
    case 'out-of-time':
      return new RunFailure(
        'NOT_ATTEMPTED',
        `The time of the run was over before UKG was read to the end (${list.path}). ${STAYS} Raise stop-after and timeout-minutes in the workflow.`,
        { cause: failure },
      );
    default:
      return failure.kind satisfies never;
  }
}

/** UKG allows the change feed eight times a day, three hours apart. */
const FEED_PAUSE_MS = 3 * 3_600_000;

function rateLimited(failure: HttpFailure, list: UkgList, at: Date | null): RunFailure {
  const message = `UKG refuses more requests for now (429 for ${list.path}). ${whenAgain(failure, list, at)}. ${STAYS}`;
  return new RunFailure('UKG_RATE_LIMITED', message, { cause: failure });
}

const UNKNOWN_WHEN = 'UKG named no time from which it will answer again, or none to be believed';

function whenAgain({ retryAt }: HttpFailure, list: UkgList, at: Date | null): string {
  if (retryAt !== null) return `UKG will answer again from ${retryAt.toISOString()}`;
  if (list.path !== CHANGE_FEED) return `${UNKNOWN_WHEN}; try again in an hour`;
  const rule = `${UNKNOWN_WHEN}, but its change feed may be read once in 3 hours`;
  return at === null
    ? rule
    : `${rule}, so it will at the latest from ${new Date(at.getTime() + FEED_PAUSE_MS).toISOString()}`;
}
