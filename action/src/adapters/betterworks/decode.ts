// From Betterworks' JSON to users and to reasons of a refusal. Error bodies are not documented, so every likely form is read.
import { DATE_FIELDS, FLAG_FIELDS } from '../../core/model/fields.ts';
import type { ExistingUser, FieldValue, UserId } from '../../core/model/model.ts';
import { firstWords } from '../../core/model/text.ts';
import { isCalendarDate } from '../../core/people/dates.ts';
import type { Refusal } from '../../ports.ts';
import { objectIn, parsedJson } from '../http/answer.ts';
import { ALREADY_THERE, KNOWN_SENTENCES, REASON_KEYS, USER_FIELDS, WHOLE_KEYS } from './contract.ts';

/**
 * A custom field may have the name of something that every object has, such as constructor. An object without any prototype would
 * take several times the memory.
 */
const WITHOUT_MEMBERS = Object.freeze(Object.create(null)) as object;

/** Null for anything that is no user. A field that is absent, or shown in another form than it is sent, is not in `fields`: nothing is known of it. */
export function decodeUser(raw: unknown): ExistingUser | null {
  const row = objectIn(raw);
  const id = idOf(row[USER_FIELDS.id.is]);
  if (id === null) return null;
  const fields = Object.create(WITHOUT_MEMBERS) as Record<string, FieldValue>;
  const otherForms: string[] = [];
  for (const [name, value] of Object.entries(row)) {
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

/** A day that may be read in two ways, a flag in other words, and an id whose zeros a number has lost cannot be compared. */
function isSentSo(field: string, value: FieldValue, shownAs: string): boolean {
  if (value === null || value === '') return true;
  if (field === USER_FIELDS.employeeId.is) return shownAs === 'string';
  if (FLAG_FIELDS.has(field)) return ['true', 'false'].includes(String(value));
  return !DATE_FIELDS.has(field) || typeof dayOf(value) === 'string';
}

/** Null for none; undefined for what is no day, or not there: it tells nothing. */
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

/** Why a write was refused, from a body of any form; unknown forms give their first 200 characters. */
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

/** Fields as the keys of a map, or as what the entries of a list say of themselves. */
function namesIn(errors: unknown): readonly string[] {
  if (!Array.isArray(errors)) return Object.keys(objectIn(errors));
  return errors.map((entry) => objectIn(entry)[REASON_KEYS.field]).filter((name) => typeof name === 'string');
}

/** Fields that stand in the body itself, each with a list of sentences. */
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
