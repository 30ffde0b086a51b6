// What Betterworks' answer to a write says of the fields that were sent: accepted is not yet stored.
import { fieldRow, FLAG_FIELDS } from '../model/fields.ts';
import type { Change, Fields, FieldValue, Problem } from '../model/model.ts';
import { problemOf } from '../model/problem.ts';
import { canonical, DEACTIVATION_DATE, differingFields, omit, pick, plainEmployeeId } from '../people/values.ts';

export interface ReadBack {
  /** The change without the fields that Betterworks did not take, so that the next run tries them again. */
  readonly change: Change;
  /** Values that Betterworks made by itself of those that were sent. */
  readonly made: Fields;
  /** Of these the fields whose value is another one, and not only written otherwise. Sorted. */
  readonly altered: readonly string[];
  readonly problems: readonly Problem[];
  /** Why the write counts as failed: the user is still on, or still off. Null when it had its effect. */
  readonly refusal: string | null;
}

/**
 * Compares what was sent with the answer. A field that the answer does not name is believed.
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

/** Betterworks cuts and fills texts and days by itself; an empty one was not taken. */
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

/** Betterworks may write a value otherwise, a phone number for one: only other letters and digits are another value. */
function bare(field: string, value: FieldValue | undefined): string {
  const text = canonical(field, value)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const plain = plainEmployeeId(text);
  return FLAG_FIELDS.has(field) && plain === '' ? 'FALSE' : plain;
}
