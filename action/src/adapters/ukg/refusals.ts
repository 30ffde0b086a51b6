// What UKG's refusals mean, in words that name the permission or the secret to look at.
import { RunFailure } from '../../failure.ts';
import type { HttpFailure } from '../http.ts';
import type { UkgList } from './client.ts';

const STAYS = 'Nothing was written and the cursor stays, so the next run reads the same changes.';

/** Null for a good answer. */
export function refusalOf(status: number, list: UkgList, body: string): RunFailure | null {
  if (status === 200) return null;
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
  if (status >= 300 && status < 400) {
    return new RunFailure(
      'UKG_BAD_RESPONSE',
      `UKG answered ${list.path} with a redirect (${String(status)}), which is not followed, since the credentials would go along. Write the host that UKG shows under Web Services as ukg.host in integration.yml. ${STAYS}`,
    );
  }
  if (status === 400 && /at least 3 hours/i.test(body)) {
    return new RunFailure('UKG_BAD_RESPONSE', `UKG says that the start of the window must be at least 3 hours ago. Its clock and the cursor disagree; run again in 3 hours. ${STAYS}`);
  }
  return new RunFailure(
    'UKG_BAD_RESPONSE',
    `UKG answered ${list.path} with status ${String(status)}, which is not expected there. Check ukg.host in integration.yml; if it is right, ask UKG support. ${STAYS}`,
  );
}

export function explainFailure(failure: HttpFailure, list: UkgList): RunFailure {
  switch (failure.kind) {
    case 'rate-limited':
      return rateLimited(failure, list);
    case 'too-large':
      return new RunFailure('UKG_BAD_RESPONSE', `${failure.message}. ${STAYS}`, { cause: failure });
    case 'unavailable':
    case 'cancelled':
      return new RunFailure(
        'UKG_UNAVAILABLE',
        `UKG could not be read (${list.path}): ${failure.message}. ${STAYS} Check ukg.host in integration.yml and UKG's status page.`,
        { cause: failure },
      );
    default:
      return failure.kind satisfies never;
  }
}

/** UKG allows the change feed eight times a day, three hours apart. */
function rateLimited(failure: HttpFailure, list: UkgList): RunFailure {
  const when =
    failure.retryAt === null
      ? 'UKG did not say when it will answer again; its change feed may be read once in 3 hours'
      : `UKG will answer again from ${failure.retryAt.toISOString()}`;
  return new RunFailure('UKG_RATE_LIMITED', `UKG refuses more requests for now (429 for ${list.path}). ${when}. ${STAYS}`, { cause: failure });
}
