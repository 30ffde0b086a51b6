// Writes Betterworks' users. A refusal is a value, and so is a broken connection: one employee never stops another.
import type { ExistingUser, Fields, UserId } from '../../core/model/model.ts';
import { differingFields, hasEmployeeId, pick } from '../../core/people/values.ts';
import type { Refusal, UserReader, UserWriter, WriteResult } from '../../ports.ts';
import type { HttpAnswer } from '../http/answer.ts';
import { HttpFailure, parsedJson } from '../http/answer.ts';
import type { Http, HttpCall } from '../http/client.ts';
import { ASK_CHECK, contractBroken, decodeRefusal, decodeUser, signInRefused, wordsOf } from './answers.ts';
import type { Contract } from './contract.ts';
import { ALREADY_THERE, requestId, UPDATE_VERBS, USER_FIELDS } from './contract.ts';

export interface UserWriterOptions {
  readonly http: Http;
  /** Finds out what became of a write when its answer does not tell. */
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
  const call = { ...contract.update(id), ...write, isRepeatable: true, headers: requestId };
  const tried = await attempt(http, call, contract);
  if (tried.kind === 'refused') return refused(aboutUpdate(tried.refusal, write.body));
  if (tried.kind !== 'accepted') return refused(tried.refusal);
  if (tried.user?.id === id) return { ok: true, user: tried.user };
  if (tried.page !== null) return refused(tried.page);
  // The answer shows no user, or another one: the user is read again, and the answer is not used.
  const user = await reader.readById(id).catch(unknown);
  if (user === UNKNOWN) return refused(NOT_ASKED_AGAIN);
  if (user === null) return refused(unconfirmed('it does not show the user that was written'));
  return hasTaken(user, write.body)
    ? { ok: true, user }
    : refused(unconfirmed('its answer is not about this user, and the user shows nothing of what was sent'));
}

/** A 409 counts as a conflict over the address only when an address was sent. */
function aboutUpdate(why: Refusal, sent: Fields): Refusal {
  const isOfAddress = why.kind !== 'exists' || USER_FIELDS.email.is in sent;
  return isOfAddress ? why : { ...why, kind: 'invalid', code: 'BETTERWORKS_REJECTED' };
}

/** False when the user shows some of the sent fields, but none with its sent value: the write had no effect. */
function hasTaken(user: ExistingUser, sent: Fields): boolean {
  const shown = Object.keys(sent).filter((field) => field in user.fields);
  return shown.length === 0 || differingFields(pick(sent, shown), user.fields).length < shown.length;
}

/** How often a create is tried when its answer is lost and no user appears. */
const CREATE_TRIES = 4;

/** A create whose answer was lost is never simply repeated, since that could make a second user. */
async function create(options: UserWriterOptions, fields: Fields, signal: AbortSignal): Promise<WriteResult> {
  const { http, contract } = options;
  const call = { ...contract.create, body: fields, isRepeatable: false, headers: requestId, signal };
  let before: Refusal | null = null;
  for (let tries = 1; ; tries += 1) {
    const tried = await attempt(http, call, contract);
    if (tried.kind === 'refused') return existing(tried.refusal);
    // A try that never started does not tell what became of the try before it.
    if (tried.kind === 'not sent') return refused(before ?? tried.refusal);
    if (tried.kind === 'accepted' && tried.user !== null && isOf(tried.user, fields))
      return { ok: true, user: tried.user };
    const settled = await afterLook(options, fields, tried);
    if (settled !== null) return settled;
    before = unclear(tried);
    if (tries >= CREATE_TRIES) return refused(before);
    await http.sleep(1000 * 2 ** (tries - 1));
  }
}

/** Whether the user is there now; null when nobody is, and the create can be tried again. */
async function afterLook(options: UserWriterOptions, fields: Fields, tried: Tried): Promise<WriteResult | null> {
  const user = await lookUp(options, fields);
  if (user === UNKNOWN) return refused(unclear(tried));
  if (user !== null) return isConfirmed(user, tried, fields) ? { ok: true, user } : foundAfterLostAnswer(user, fields);
  if (tried.kind !== 'accepted') return null;
  if (tried.page !== null) return refused(tried.page);
  const other = 'neither its answer nor a look at the address shows the user';
  return tried.isBroken ? null : refused(unconfirmed(other));
}

/** When addresses are not shown, it is enough that a look-up by address finds the user of the answer. */
function isConfirmed(user: ExistingUser, tried: Tried, fields: Fields): boolean {
  if (tried.kind !== 'accepted') return false;
  return isOf(user, fields) || (user.email === '' && tried.user?.id === user.id);
}

function isOf(user: ExistingUser, fields: Fields): boolean {
  const email = fields[USER_FIELDS.email.is];
  const isAddress = typeof email === 'string' && user.email.toLowerCase() === email.trim().toLowerCase();
  return isAddress || hasSentId(user, fields);
}

function hasSentId(user: ExistingUser, fields: Fields): boolean {
  const sent = fields[USER_FIELDS.employeeId.is];
  return typeof sent === 'string' && hasEmployeeId(user, sent);
}

/** Nobody had the address before, so a user with the sent employee id is the one whose answer was lost. */
function foundAfterLostAnswer(user: ExistingUser, fields: Fields): WriteResult {
  if (hasSentId(user, fields) && !user.deactivationDate) return { ok: true, user };
  return refused(refusal('exists', 'EMAIL_TAKEN', 'the user was there after a lost answer'));
}

const UNKNOWN = 'unknown';
const unknown = (): typeof UNKNOWN => UNKNOWN;

async function lookUp({ reader }: UserWriterOptions, fields: Fields): Promise<ExistingUser | null | typeof UNKNOWN> {
  const email = fields[USER_FIELDS.email.is];
  return typeof email === 'string' ? reader.readByEmail(email).catch(unknown) : UNKNOWN;
}

/** Betterworks says in several ways that the user exists; the caller checks whether it is the same person. */
function existing(why: Refusal): WriteResult {
  const isOfNoField = why.code === 'BETTERWORKS_REJECTED' && why.fields.length === 0;
  const isThere = why.code === 'EMAIL_TAKEN' || (isOfNoField && ALREADY_THERE.test(why.message));
  return refused(isThere && why.kind !== 'contract' ? { ...why, kind: 'exists' } : why);
}

/** The user in the answer, and what is wrong with the call when the answer is a web page. */
interface Accepted {
  readonly kind: 'accepted';
  readonly user: ExistingUser | null;
  readonly page: Refusal | null;
  /** The JSON of the answer is cut. */
  readonly isBroken: boolean;
}

/** `lost`: no answer tells what became of it. */
interface Failed {
  readonly kind: 'lost' | 'refused' | 'not sent';
  readonly refusal: Refusal;
}

type Tried = Accepted | Failed;

async function attempt(http: Http, call: HttpCall, contract: Contract): Promise<Tried> {
  let answer: HttpAnswer;
  try {
    answer = await http.send(call);
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    return { kind: error.isAmbiguous ? 'lost' : 'not sent', refusal: unanswered(error) };
  }
  const update = call.isRepeatable ? (UPDATE_VERBS.find((one) => one === call.method) ?? null) : null;
  const why = contractBroken(answer, { contract, update });
  const broken = why === null ? null : refusal('contract', 'BETTERWORKS_CONTRACT', why);
  if (answer.status < 200 || answer.status > 299)
    return { kind: 'refused', refusal: refusalOf(answer, broken, update !== null) };
  const shown = parsedJson(answer.text);
  const isBroken = shown === undefined && answer.text !== '';
  return { kind: 'accepted', user: decodeUser(shown, contract.columns), page: broken, isBroken };
}

function refusalOf(answer: HttpAnswer, broken: Refusal | null, isUpdate: boolean): Refusal {
  const signIn = signInRefused(answer);
  // A firewall refuses every call, like a token without permission.
  if (signIn !== null)
    return refusal(answer.status === 401 ? 'unauthorized' : 'forbidden', signIn.code, signIn.message);
  if (broken !== null) return broken;
  if (answer.status === 404 && isUpdate)
    return refusal('not-found', 'BETTERWORKS_REJECTED', 'Betterworks has no such user any more');
  return decodeRefusal(answer.status, answer.text);
}

function unconfirmed(why: string): Refusal {
  const message = `Betterworks accepted the request, but ${why}. No link is taken from it${ASK_CHECK}`;
  return refusal('contract', 'BETTERWORKS_CONTRACT', message);
}

const NOT_ASKED_AGAIN = refusal(
  'unavailable',
  'BETTERWORKS_UNAVAILABLE',
  'Betterworks accepted the request, but its answer is no user and it could not be asked again',
);

function unclear(tried: Tried): Refusal {
  return tried.kind === 'accepted' ? NOT_ASKED_AGAIN : tried.refusal;
}

function unanswered(failure: HttpFailure): Refusal {
  const isStopped = failure.kind === 'cancelled' || failure.kind === 'out-of-time';
  if (isStopped) return refusal('cancelled', 'NOT_ATTEMPTED', failure.message);
  return refusal('unavailable', 'BETTERWORKS_UNAVAILABLE', wordsOf(failure));
}

function refusal(kind: Refusal['kind'], code: Refusal['code'], message: string): Refusal {
  return { kind, code, message, fields: [] };
}

function refused(why: Refusal): WriteResult {
  return { ok: false, refusal: why };
}
