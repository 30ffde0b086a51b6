// Writes Betterworks' users. A refusal is a value, and so is a connection that stays broken: one employee never stops another.
import type { ExistingUser, Fields, UserId } from '../../core/model/model.ts';
import { differingFields, hasEmployeeId, pick } from '../../core/people/values.ts';
import type { Refusal, UserReader, UserWriter, WriteResult } from '../../ports.ts';
import type { HttpAnswer } from '../http/answer.ts';
import { parsedJson } from '../http/answer.ts';
import type { Http, HttpCall } from '../http/client.ts';
import { RETRY_DEADLINE_MS } from '../http/client.ts';
import { HttpFailure } from '../http/failure.ts';
import type { Contract } from './contract.ts';
import { ALREADY_THERE, requestId, UPDATE_VERBS, USER_FIELDS } from './contract.ts';
import { decodeRefusal, decodeUser } from './decode.ts';
import { ASK_CHECK, contractBroken, signInRefused, wordsOf } from './refusals.ts';

export interface UserWriterOptions {
  readonly http: Http;
  /** Tells what became of a write whose answer does not say it. */
  readonly reader: Pick<UserReader, 'readByEmail' | 'readById'>;
  readonly contract: Contract;
}

export function createUserWriter(options: UserWriterOptions): UserWriter {
  return {
    create: (fields, signal) => create(options, fields, signal),
    update: (id, fields, signal) => update(options, id, { body: fields, signal }),
  };
}

async function update(
  { http, reader, contract }: UserWriterOptions,
  id: UserId,
  write: { readonly body: Fields; readonly signal: AbortSignal },
): Promise<WriteResult> {
  const tried = await attempt(
    http,
    { ...contract.update(id), ...write, isRepeatable: true, headers: requestId },
    contract,
  );
  if (tried.kind === 'refused') return refused(aboutUpdate(tried.refusal, write.body));
  if (tried.kind === 'lost') return refused(lost(tried.failure));
  if (tried.user?.id === id) return { ok: true, user: tried.user };
  if (tried.page !== null) return refused(refusal('contract', 'BETTERWORKS_CONTRACT', tried.page));
  // No user in the answer, or another one: what is there now counts, and nothing is concluded from the answer.
  const user = await reader.readById(id).catch(() => 'unknown' as const);
  if (user === 'unknown') return refused(lost(null));
  if (user === null) return refused(unconfirmed('it does not show the user that was written'));
  return hasTaken(user, write.body)
    ? { ok: true, user }
    : refused(unconfirmed('its answer is not about this user, and the user shows nothing of what was sent'));
}

/** A conflict (409) is taken for one over the address only where one was sent. */
function aboutUpdate(why: Refusal, sent: Fields): Refusal {
  const isOfAddress = why.kind !== 'exists' || USER_FIELDS.email.is in sent;
  return isOfAddress ? why : { ...why, kind: 'invalid', code: 'BETTERWORKS_REJECTED' };
}

/** False where the user shows fields that were sent and none of them as it was sent: the write had no effect. */
function hasTaken(user: ExistingUser, sent: Fields): boolean {
  const shown = Object.keys(sent).filter((field) => field in user.fields);
  return shown.length === 0 || differingFields(pick(sent, shown), user.fields).length < shown.length;
}

/** How often a create is tried whose answer was lost and whose effect did not show. */
const CREATE_TRIES = 4;

/** A create whose answer is lost is never simply repeated: it would make a second user where the first one is not found. */
async function create(options: UserWriterOptions, fields: Fields, signal: AbortSignal): Promise<WriteResult> {
  const { http, contract } = options;
  const deadline = http.now() + RETRY_DEADLINE_MS;
  const call = { ...contract.create, body: fields, isRepeatable: false, headers: requestId, signal };
  let before: Tried | null = null;
  for (let tries = 1; ; tries += 1) {
    const tried = await attempt(http, call, contract);
    const settled: WriteResult | null = settledBy(tried, fields, before) ?? (await afterLook(options, fields, tried));
    if (settled !== null) return settled;
    const waitMs = 1000 * 2 ** (tries - 1);
    const isOver = tries >= CREATE_TRIES || signal.aborted || http.now() + waitMs >= deadline;
    if (isOver) return refused(lost(failureOf(tried)));
    before = tried;
    await http.sleep(waitMs);
  }
}

/** What the answer alone tells; null where Betterworks has to be asked. */
function settledBy(tried: Tried, fields: Fields, before: Tried | null): WriteResult | null {
  if (tried.kind === 'refused') return existing(tried.refusal);
  // One that never started does not settle what became of the one before.
  if (tried.kind === 'lost') return tried.isAmbiguous ? null : refused(lost(failureOf(before ?? tried)));
  return tried.user !== null && isOf(tried.user, fields) ? { ok: true, user: tried.user } : null;
}

/** Whether the user is there now; null where nobody is and the create can be tried once more. */
async function afterLook(options: UserWriterOptions, fields: Fields, tried: Tried): Promise<WriteResult | null> {
  const user = await lookUp(options, fields);
  if (user === 'unknown') return refused(lost(failureOf(tried)));
  const isAnswered = tried.kind === 'answered';
  if (user !== null)
    return isAnswered && isConfirmed(user, tried, fields) ? { ok: true, user } : thereAfterAll(user, fields);
  if (!isAnswered) return null;
  if (tried.page !== null) return refused(refusal('contract', 'BETTERWORKS_CONTRACT', tried.page));
  const other = 'neither its answer nor a look at the address shows the user';
  return tried.isBroken ? null : refused(unconfirmed(other));
}

/** Where addresses are not shown, that the address leads to the user of the answer settles it. */
function isConfirmed(user: ExistingUser, answered: { readonly user: ExistingUser | null }, fields: Fields): boolean {
  return isOf(user, fields) || (user.email === '' && answered.user?.id === user.id);
}

function isOf(user: ExistingUser, fields: Fields): boolean {
  const [email, employeeId] = [fields[USER_FIELDS.email.is], fields[USER_FIELDS.employeeId.is]];
  const isAddress = typeof email === 'string' && user.email.toLowerCase() === email.trim().toLowerCase();
  return isAddress || (typeof employeeId === 'string' && hasEmployeeId(user, employeeId));
}

/** Nobody had the address before: a user with the employee id that was sent is the one whose answer was lost. */
function thereAfterAll(user: ExistingUser, fields: Fields): WriteResult {
  const sent = fields[USER_FIELDS.employeeId.is];
  const isSame = typeof sent === 'string' && hasEmployeeId(user, sent);
  if (isSame && !user.deactivationDate) return { ok: true, user };
  return refused(refusal('exists', 'EMAIL_TAKEN', 'the user was there after a lost answer'));
}

async function lookUp({ reader }: UserWriterOptions, fields: Fields): Promise<ExistingUser | null | 'unknown'> {
  const email = fields[USER_FIELDS.email.is];
  if (typeof email !== 'string') return 'unknown';
  return reader.readByEmail(email).catch(() => 'unknown' as const);
}

/** That the user is there already is said in several ways; the caller looks whether it is the same person. */
function existing(why: Refusal): WriteResult {
  const isOfNoField = why.code === 'BETTERWORKS_REJECTED' && why.fields.length === 0;
  const isThere = why.code === 'EMAIL_TAKEN' || (isOfNoField && ALREADY_THERE.test(why.message));
  return refused(isThere && why.kind !== 'contract' ? { ...why, kind: 'exists' } : why);
}

/**
 * `answered`: accepted, with the user that the answer shows, or why it is a web page; broken where its JSON ends too early.
 * `lost`: there is no answer that tells what became of it.
 */
type Tried =
  | {
      readonly kind: 'answered';
      readonly user: ExistingUser | null;
      readonly page: string | null;
      readonly isBroken: boolean;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'lost'; readonly failure: HttpFailure; readonly isAmbiguous: boolean };

function failureOf(tried: Tried): HttpFailure | null {
  return tried.kind === 'lost' ? tried.failure : null;
}

async function attempt(http: Http, call: HttpCall, contract: Contract): Promise<Tried> {
  let answer: HttpAnswer;
  try {
    answer = await http.send(call);
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    return { kind: 'lost', failure: error, isAmbiguous: error.isAmbiguous };
  }
  const verb = call.isRepeatable ? (UPDATE_VERBS.find((one) => one === call.method) ?? null) : null;
  const broken = contractBroken(answer, { contract, update: verb });
  if (answer.status < 200 || answer.status > 299) return { kind: 'refused', refusal: refusalOf(answer, broken, verb) };
  const shown = parsedJson(answer.text);
  const isBroken = shown === undefined && answer.text !== '';
  return { kind: 'answered', user: decodeUser(shown), page: broken, isBroken };
}

function refusalOf(answer: HttpAnswer, broken: string | null, update: string | null): Refusal {
  const signIn = signInRefused(answer);
  if (signIn !== null) {
    const kind = KIND_OF_SIGN_IN[signIn.code] ?? 'unavailable';
    return refusal(kind, signIn.code, signIn.message);
  }
  if (broken !== null) return refusal('contract', 'BETTERWORKS_CONTRACT', broken);
  if (answer.status === 404 && update !== null)
    return refusal('not-found', 'BETTERWORKS_REJECTED', 'Betterworks has no such user any more');
  return decodeRefusal(answer.status, answer.text);
}

/** A firewall refuses everybody, like a token without the right. */
const KIND_OF_SIGN_IN: Readonly<Record<string, Refusal['kind']>> = {
  BETTERWORKS_UNAUTHORIZED: 'unauthorized',
  BETTERWORKS_FORBIDDEN: 'forbidden',
  BETTERWORKS_UNAVAILABLE: 'forbidden',
};

function unconfirmed(why: string): Refusal {
  const message = `Betterworks accepted the request, but ${why}. No link is taken from it${ASK_CHECK}`;
  return refusal('contract', 'BETTERWORKS_CONTRACT', message);
}

function lost(failure: HttpFailure | null): Refusal {
  if (failure === null)
    return refusal(
      'unavailable',
      'BETTERWORKS_UNAVAILABLE',
      'Betterworks accepted the request, but its answer is no user and it could not be asked again',
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
