// Reads Betterworks' answers: users, reasons of a refusal, and the meaning of no answer, a refused token or a refused call. Error
// bodies are not documented, so every likely form is read.
import { DATE_FIELDS, FLAG_FIELDS } from '../../core/model/fields.ts';
import type { ContractOverrides, ExistingUser, FieldValue, UserId } from '../../core/model/model.ts';
import { firstWords } from '../../core/model/text.ts';
import { isCalendarDate } from '../../core/people/dates.ts';
import { RunFailure } from '../../failure.ts';
import type { Refusal } from '../../ports.ts';
import type { HttpAnswer, HttpFailure } from '../http/answer.ts';
import { firewallIn, isRedirect, isWebPage, objectIn, parsedJson } from '../http/answer.ts';
import type { Contract } from './contract.ts';
import {
  ALREADY_THERE,
  columnsOf,
  KNOWN_SENTENCES,
  REASON_KEYS,
  UPDATE_VERBS,
  USER_FIELDS,
  WHOLE_KEYS,
} from './contract.ts';

/**
 * The prototype of user fields. A custom field may be called `constructor`, which every plain object has; objects without any
 * prototype would take several times the memory.
 */
const WITHOUT_MEMBERS = Object.freeze(Object.create(null)) as object;

/** Null for anything that is not a user. A field that is absent or shown in another form is unknown, and not in `fields`. */
export function decodeUser(raw: unknown, columns = columnsOf([])): ExistingUser | null {
  const row = objectIn(raw);
  const id = idOf(row[USER_FIELDS.id.is]);
  if (id === null) return null;
  const fields = Object.create(WITHOUT_MEMBERS) as Record<string, FieldValue>;
  const otherForms: string[] = [];
  for (const name of columns.filter((column) => Object.hasOwn(row, column))) {
    const value = row[name];
    const known = scalarOf(value);
    if (known !== undefined && isSentSo(name, known, typeof value)) fields[name] = known;
    else otherForms.push(name);
  }
  const text = (name: string): string => {
    const known = scalarOf(row[name]);
    return typeof known === 'string' ? known : '';
  };
  return {
    id,
    email: text(USER_FIELDS.email.is),
    employeeId: text(USER_FIELDS.employeeId.is),
    fields,
    ...(otherForms.length > 0 && { otherForms }),
    deactivationDate: dayOf(fields[USER_FIELDS.deactivationDate.is]),
  };
}

/** Not comparable: an ambiguous date, a flag in other words, an id that came as a number and lost its zeros. */
function isSentSo(field: string, value: FieldValue, shownAs: string): boolean {
  if (value === null || value === '') return true;
  if (field === USER_FIELDS.employeeId.is) return shownAs === 'string';
  if (FLAG_FIELDS.has(field)) return ['true', 'false'].includes(String(value));
  return !DATE_FIELDS.has(field) || typeof dayOf(value) === 'string';
}

/** Null for no day; undefined when the value is unreadable or absent, and so unknown. */
function dayOf(value: FieldValue | undefined): ExistingUser['deactivationDate'] {
  if (value === null || value === '') return null;
  const day = String(value).slice(0, 10);
  return isCalendarDate(day) ? day : undefined;
}

function idOf(raw: unknown): UserId | null {
  const id = typeof raw === 'string' && /^\d+$/.test(raw) ? Number(raw) : raw;
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : null;
}

function scalarOf(value: unknown): FieldValue | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' || typeof value === 'boolean' || value === null ? value : undefined;
}

/** Why a write was refused, from a body of any form. Unknown forms give their first 200 characters. */
export function decodeRefusal(status: number, body: string): Refusal {
  const { sentences, fields } = reasonsOf(body);
  const known = KNOWN_SENTENCES.find(({ pattern }) => sentences.some((sentence) => pattern.test(sentence)));
  const named = known && known.field !== '' ? [...new Set([...fields, known.field])] : fields;
  const message = firstWords(sentences.join(' '), LONGEST_MESSAGE) || `status ${String(status)} without a reason`;
  if (status === 409) return { kind: 'exists', code: 'EMAIL_TAKEN', message, fields: named };
  const isEmailTaken = named.length === 1 && named[0] === USER_FIELDS.email.is && ALREADY_THERE.test(message);
  const code = known?.code ?? (isEmailTaken ? 'EMAIL_TAKEN' : 'BETTERWORKS_REJECTED');
  return { kind: 'invalid', code, message, fields: named };
}

const LONGEST_MESSAGE = 200;

function reasonsOf(body: string): { readonly sentences: readonly string[]; readonly fields: readonly string[] } {
  const parsed = parsedJson(body);
  const row = objectIn(parsed);
  const errors = Array.isArray(parsed) ? parsed : row[REASON_KEYS.errors];
  const sentences = [errors, ...REASON_KEYS.sentences.map((key) => row[key])].flatMap((part) => textsIn(part, 0));
  const fields = errors === undefined ? listedNames(row) : namesIn(errors);
  return {
    sentences: sentences.length > 0 ? sentences : [firstWords(body.trim(), LONGEST_MESSAGE)],
    fields: fields.filter((name) => !WHOLE_KEYS.has(name)),
  };
}

/** Names of fields: the keys of a map, or a property of the entries of a list. */
function namesIn(errors: unknown): readonly string[] {
  if (!Array.isArray(errors)) return Object.keys(objectIn(errors));
  return errors.map((entry) => objectIn(entry)[REASON_KEYS.field]).filter((name) => typeof name === 'string');
}

/** Fields in the body itself, each with a list of sentences. */
function listedNames(row: Readonly<Record<string, unknown>>): readonly string[] {
  const isList = (value: unknown): boolean =>
    Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
  return Object.keys(row).filter((name) => isList(row[name]));
}

/** Strings in lists and maps, a few levels deep. */
function textsIn(part: unknown, depth: number): readonly string[] {
  if (typeof part === 'string') return [part];
  if (depth > 3 || typeof part !== 'object' || part === null) return [];
  return Object.values(part)
    .slice(0, 20)
    .flatMap((inner) => textsIn(inner, depth + 1));
}

// Refusals in words that name what to set.

/** Null when the answer does not refuse the sign-in. */
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

/** Statuses about the call itself, not about the person. */
const OF_THE_CALL: ReadonlySet<number> = new Set([405, 415, 501]);

/** A write of this contract; `update`: the verb for an existing user, null for a new user. */
export interface TriedCall {
  readonly contract: Contract;
  readonly update: ContractOverrides['update'] | null;
}

/**
 * Why an answer to a write shows that this tenant's API differs from the contract; null when the answer is about the person.
 * With the line for `contract:` when `Allow` names another verb.
 */
export function contractBroken(answer: HttpAnswer, tried: TriedCall): string | null {
  const { status } = answer;
  const isOfTheCall = OF_THE_CALL.has(status) || isRedirect(answer) || isWebPage(answer);
  if (!isOfTheCall && !(status === 404 && parsedJson(answer.text) === undefined)) return null;
  const what = isRedirect(answer)
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

/** The message without its `contract:` line: `check` gives one line for everything that it finds. */
export function withoutAdvice(message: string): string {
  return message
    .replace(new RegExp(`${WRITE_LINE}.*$`), '')
    .replaceAll(ASK_CHECK, '')
    .trim();
}

export function explainUnavailable(cause: HttpFailure): RunFailure {
  if (cause.kind === 'out-of-time') {
    const message = `${cause.message} before Betterworks was read to the end. Nothing is lost; the next run tries again. If its time was too short, raise stop-after and timeout-minutes in the workflow.`;
    return new RunFailure('NOT_ATTEMPTED', message, { cause });
  }
  const message = `Betterworks could not be read: ${wordsOf(cause)}. Nothing is lost; the next run tries again. Check betterworks.host in integration.yml.`;
  return new RunFailure('BETTERWORKS_UNAVAILABLE', message, { cause });
}

/** What happened, and when Betterworks will answer again, if it says so. */
export function wordsOf(failure: HttpFailure): string {
  const from = failure.retryAt === null ? '' : `; it will answer again from ${failure.retryAt.toISOString()}`;
  return `${failure.message}${from}`;
}
