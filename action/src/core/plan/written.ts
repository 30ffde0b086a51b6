// What Betterworks' answer to a write means: what became of the change, and what is to be written instead.
import { DATE_FIELDS, fieldRow, FLAG_FIELDS } from '../model/fields.ts';
import type {
  Change,
  ChangeKind,
  ExistingUser,
  Fields,
  FieldValue,
  OutcomeKind,
  Problem,
  ProblemCode,
  UserId,
} from '../model/model.ts';
import { problemOf } from '../model/problem.ts';
import {
  canonical,
  DEACTIVATION_DATE,
  differingFields,
  hasEmployeeId,
  omit,
  pick,
  plainEmployeeId,
  withoutEmpty,
} from '../people/values.ts';

/** What a change is called once it is written. */
export const OUTCOME_OF = {
  create: 'created',
  update: 'updated',
  deactivate: 'deactivated',
  reactivate: 'reactivated',
} as const satisfies Readonly<Record<ChangeKind, OutcomeKind>>;

/** The counts of what was written, in the order in which they are told. */
export const WRITE_COUNTS = Object.values(OUTCOME_OF);

export interface Outcome {
  readonly change: Change;
  readonly kind: OutcomeKind;
  readonly userId: UserId | null;
  /** The desired fields that Betterworks holds now; a dropped field is not among them. */
  readonly storedFields: Fields;
  readonly problems: readonly Problem[];
  /** What Betterworks made of the values that were sent, if it changed any; else absent. */
  readonly made?: Fields;
  /** The fields among `made` whose value is really another one; absent for none. */
  readonly altered?: readonly string[];
  /** No answer tells whether the write had its effect. */
  readonly isUnconfirmed?: true;
}

export function isDone(outcome: Outcome): boolean {
  return outcome.kind !== 'failed' && outcome.kind !== 'not-attempted';
}

// What becomes of a change whose linked user is gone, depending on who has the employee's e-mail address now.
//
//   who has the address                 update, reactivate              deactivate
//   the user who is said to be gone     nothing is certain              nothing is certain
//   the employee's own                  written to it, with all fields  written to it, unless it is off
//   another's                           EMAIL_TAKEN                     nothing is left to do
//   nobody                              a creation                      nothing is left to do
//
// For an update, find-user.ts tells whose the user is; a leaver's user has to have the same employee id.

/** The creation of a user who takes the place of one who is gone. */
export function madeAgain(change: Change): Change {
  return { ...change, kind: 'create', userId: null, fields: withoutEmpty(change.desired) };
}

/** The user of a leaver among whom the address leads to, and whether they are to be ended. */
export function relinkedLeaver(
  { employeeId, fields }: Change,
  user: ExistingUser | null,
): { readonly userId: UserId | null; readonly isOn: boolean } {
  if (user === null || !hasEmployeeId(user, employeeId)) return { userId: null, isOn: false };
  const { id: userId, deactivationDate: off } = user;
  return { userId, isOn: !off || off > String(fields[DEACTIVATION_DATE]) };
}

// What to leave out when Betterworks refuses a field: the other fields are written, as the vendor's own integration does.

/** The parts of a refusal that are needed here. */
export interface FieldRefusal {
  readonly code: ProblemCode;
  readonly message: string;
  readonly fields: readonly string[];
}

/**
 * The fields that a refusal is about. Besides the keys themselves, `Department name is unknown` and `departmentName` name the
 * field that was sent as `department_name`.
 */
export function fieldsNamedIn(change: Change, { message, fields }: FieldRefusal): readonly string[] {
  if (fields.some((field) => field in change.fields)) return fields;
  const said = inWords([...fields, message].join('. '));
  const named = Object.keys(change.fields).filter((field) => said.includes(inWords(field)));
  return named.length > 0 ? named : fields;
}

/** In small letters, with a blank around each word. */
function inWords(text: string): string {
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return ` ${words.join(' ')} `;
}

/** The change without the refused fields; null when one is required or is the purpose of the change, or when none was sent. */
export function dropRefused(change: Change, refusal: FieldRefusal): Pick<Outcome, 'change' | 'problems'> | null {
  const dropped = refusal.fields.filter((field) => field in change.fields);
  if (dropped.length === 0 || dropped.some((field) => isNeeded(change, field))) return null;
  return {
    change: { ...change, fields: omit(change.fields, dropped), desired: omit(change.desired, dropped) },
    problems: dropped.map((field) => {
      const reason = refusal.message.replace(/\.$/, '');
      const message = `Betterworks refused the value for ${field}: ${reason}. The field was left out. Correct the value in UKG or the mapping.`;
      return problemOf(change, { code: codeFor(field, refusal.code), field, action: change.kind, message, reason });
    }),
  };
}

/** A new user whose employee id is refused is most likely there already under another e-mail, and would be made twice. */
function isNeeded(change: Change, field: string): boolean {
  if (change.kind === 'create' && field === 'employee_id') return true;
  return fieldRow(field)?.required === true || field === DEACTIVATION_DATE;
}

function codeFor(field: string, code: ProblemCode): ProblemCode {
  if (field !== 'manager_id') return DATE_FIELDS.has(field) ? 'DATE_INVALID' : 'VALUE_INVALID';
  return code === 'MANAGER_SELF' ? code : 'MANAGER_NOT_FOUND';
}

// What Betterworks' answer to a write says of the fields that were sent: an accepted write is not yet a stored one.

export interface ReadBack {
  /** The change without the fields that Betterworks did not take, so that the next run tries them again. */
  readonly change: Change;
  /** What Betterworks made of the values that were sent. */
  readonly made: Fields;
  /** The fields among `made` whose value is another one, not only another form. Sorted. */
  readonly altered: readonly string[];
  readonly problems: readonly Problem[];
  /** Why the write counts as failed: the user is still on, or still off. Null when the write had its effect. */
  readonly refusal: string | null;
}

/**
 * Compares what was sent with the answer. A field that the answer does not name counts as written.
 *
 *   the answer holds                            -> the field
 *   the value, or no word of it                 written
 *   the value in other letters, blanks, signs   written; what Betterworks made of it is remembered
 *   another text or day                         the same, and it is said once
 *   nothing, another address, id or flag        VALUE_INVALID, tried again
 *   any other manager                           written: nobody documents by which of its ids an answer names one
 */
export function readBack(change: Change, answered: Fields): ReadBack {
  const refusal = stillAsBefore(change, answered);
  if (refusal !== null) return { change, made: {}, altered: [], problems: [], refusal };
  const other = differingFields(pick(change.fields, Object.keys(answered)), answered).filter(
    (field) => field !== DEACTIVATION_DATE,
  );
  const isAlike = (field: string): boolean => bare(field, change.fields[field]) === bare(field, answered[field]);
  const altered = other.filter((field) => !isAlike(field) && mayBeAltered(field, answered[field]));
  const lost = other.filter((field) => !isAlike(field) && !altered.includes(field) && field !== 'manager_id');
  return {
    change: { ...change, desired: omit(change.desired, lost) },
    made: pick(answered, [...other.filter(isAlike), ...altered]),
    altered,
    problems: lost.map((field) => {
      const message = `Betterworks accepted the ${change.kind}, but its answer holds another value for ${field} than was sent. Everything else was written. Correct the value in UKG or the mapping, or look at the field in Betterworks; the next run tries again.`;
      return problemOf(change, { code: 'VALUE_INVALID', field, action: change.kind, message });
    }),
    refusal: null,
  };
}

/** Betterworks may cut or fill texts and days by itself; an empty value means that it did not take the field. */
function mayBeAltered(field: string, answered: FieldValue | undefined): boolean {
  const kind = fieldRow(field)?.kind ?? 'text';
  return (kind === 'text' || kind === 'date') && canonical(field, answered) !== '';
}

function stillAsBefore({ fields }: Change, answered: Fields): string | null {
  if (!(DEACTIVATION_DATE in fields) || !(DEACTIVATION_DATE in answered)) return null;
  const isOff = canonical(DEACTIVATION_DATE, answered[DEACTIVATION_DATE]) !== '';
  if (isOff === (canonical(DEACTIVATION_DATE, fields[DEACTIVATION_DATE]) !== '')) return null;
  return `it accepted the request, but its answer says that the user is still ${isOff ? 'deactivated' : 'active'}`;
}

/** Betterworks may use another form, for example of a phone number: only other letters or digits are another value. */
function bare(field: string, value: FieldValue | undefined): string {
  const text = canonical(field, value)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const plain = plainEmployeeId(text);
  return FLAG_FIELDS.has(field) && plain === '' ? 'FALSE' : plain;
}
