// Writes Betterworks' users. A refusal is a value, and so is a connection that stays broken: one employee never stops another.
import type { ExistingUser, Fields } from '../../core/model/model.ts';
import { hasEmployeeId } from '../../core/people/values.ts';
import type { Refusal, UserReader, UserWriter, WriteResult } from '../../ports.ts';
import { HttpFailure, RETRY_DEADLINE_MS } from '../http/client.ts';
import type { Http, HttpAnswer, HttpCall } from '../http/client.ts';
import { ALREADY_THERE, requestId, userPath, USERS_PATH } from './contract.ts';
import { decodeRefusal, decodeUser } from './decode.ts';
import { signInRefused, wordsOf } from './refusals.ts';

export interface UserWriterOptions {
  readonly http: Http;
  /** Tells after a create without an answer whether it had its effect all the same. */
  readonly reader: Pick<UserReader, 'readByEmail'>;
}

export function createUserWriter(options: UserWriterOptions): UserWriter {
  return {
    create: (fields, signal) => create(options, fields, signal),
    update: async (id, fields, signal) => {
      const call = {
        method: 'POST',
        path: userPath(id),
        body: fields,
        isRepeatable: true,
        headers: requestId,
        signal,
      } as const;
      const tried = await attempt(options.http, call);
      return tried.kind === 'lost' ? refused(lost(tried.failure)) : tried.result;
    },
  };
}

/** How often a create is tried whose answer was lost and whose effect did not show. */
const CREATE_TRIES = 4;

/** A create whose answer is lost is never simply repeated: it would make a second user where the first one is not found. */
async function create(options: UserWriterOptions, fields: Fields, signal: AbortSignal): Promise<WriteResult> {
  const { http } = options;
  const deadline = http.now() + RETRY_DEADLINE_MS;
  const call = {
    method: 'POST',
    path: USERS_PATH,
    body: fields,
    isRepeatable: false,
    headers: requestId,
    signal,
  } as const;
  for (let tries = 1; ; tries += 1) {
    const tried = await attempt(http, call);
    if (tried.kind === 'result') return existing(tried.result);
    if (!tried.isAmbiguous) return refused(lost(tried.failure));
    const user = await lookUp(options, fields);
    if (user !== null && user !== 'unknown') return thereAfterAll(user, fields);
    const waitMs = 1000 * 2 ** (tries - 1);
    const isOver = tries >= CREATE_TRIES || http.now() + waitMs >= deadline || signal.aborted;
    if (user === 'unknown' || isOver) return refused(lost(tried.failure));
    await http.sleep(waitMs);
  }
}

/** Nobody had the address before: a user with the employee id that was sent is the one whose answer was lost. */
function thereAfterAll(user: ExistingUser, { employee_id: sent }: Fields): WriteResult {
  const isHis = typeof sent === 'string' && hasEmployeeId(user, sent);
  if (isHis && user.deactivationDate === null) return { ok: true, user };
  return refused(refusal('exists', 'EMAIL_TAKEN', 'the user was there after a lost answer'));
}

async function lookUp({ reader }: UserWriterOptions, fields: Fields): Promise<ExistingUser | null | 'unknown'> {
  const email = fields['email'];
  if (typeof email !== 'string') return 'unknown';
  return reader.readByEmail(email).catch(() => 'unknown' as const);
}

/** That the user is there already is said in several ways; the caller looks whether he is the same person. */
function existing(result: WriteResult): WriteResult {
  if (result.ok) return result;
  const { refusal } = result;
  const isOfNoField = refusal.code === 'BETTERWORKS_REJECTED' && refusal.fields.length === 0;
  const isThere = refusal.code === 'EMAIL_TAKEN' || (isOfNoField && ALREADY_THERE.test(refusal.message));
  return isThere ? refused({ ...refusal, kind: 'exists' }) : result;
}

/** `lost`: there is no answer that tells what became of the write. */
type Tried =
  | { readonly kind: 'result'; readonly result: WriteResult }
  | { readonly kind: 'lost'; readonly failure: HttpFailure | null; readonly isAmbiguous: boolean };

async function attempt(http: Http, call: HttpCall): Promise<Tried> {
  let answer: HttpAnswer;
  try {
    answer = await http.send(call);
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    return { kind: 'lost', failure: error, isAmbiguous: error.isAmbiguous };
  }
  if (answer.status === 200 || answer.status === 201) {
    const user = decodeUser(safeJson(answer.text));
    return user === null
      ? { kind: 'lost', failure: null, isAmbiguous: true }
      : { kind: 'result', result: { ok: true, user } };
  }
  return { kind: 'result', result: refused(refusalOf(answer)) };
}

function refusalOf({ status, text }: HttpAnswer): Refusal {
  if (status === 401) return refusal('unauthorized', 'BETTERWORKS_UNAUTHORIZED', signInRefused(401).message);
  if (status === 403) return refusal('forbidden', 'BETTERWORKS_FORBIDDEN', signInRefused(403).message);
  if (status === 404) return refusal('not-found', 'BETTERWORKS_REJECTED', 'Betterworks has no such user any more');
  if (status >= 300 && status < 400) {
    const message = `Betterworks answered with a redirect (${String(status)}), which is not followed; check betterworks.host in integration.yml`;
    return refusal('unavailable', 'BETTERWORKS_UNAVAILABLE', message);
  }
  return decodeRefusal(status, text);
}

function lost(failure: HttpFailure | null): Refusal {
  if (failure === null)
    return refusal(
      'unavailable',
      'BETTERWORKS_UNAVAILABLE',
      'Betterworks accepted the request but its answer is no user',
    );
  if (failure.kind === 'cancelled' || failure.kind === 'out-of-time')
    return refusal('cancelled', 'NOT_ATTEMPTED', failure.message);
  return refusal('unavailable', 'BETTERWORKS_UNAVAILABLE', wordsOf(failure));
}

function refusal(kind: Refusal['kind'], code: Refusal['code'], message: string): Refusal {
  return { kind, code, message, fields: [] };
}

function refused(why: Refusal): WriteResult {
  return { ok: false, refusal: why };
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
