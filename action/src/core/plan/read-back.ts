// What Betterworks' answer to a write says of the fields that were sent: accepted is not yet stored.
import { FLAG_FIELDS } from '../model/fields.ts';
import type { Change, Fields, FieldValue, Problem } from '../model/model.ts';
import { problemOf } from '../model/problem.ts';
import { canonical, DEACTIVATION_DATE, omit, plainEmployeeId } from '../people/values.ts';

export interface ReadBack {
  /** The change without the fields that Betterworks holds otherwise, so that the next run tries them again. */
  readonly change: Change;
  readonly problems: readonly Problem[];
  /** Why the write counts as failed: the user is still on, or still off. Null when it had its effect. */
  readonly refusal: string | null;
}

/** The date is looked at as on or off, and nobody documents by which of its ids an answer names a manager. */
const UNTOLD: ReadonlySet<string> = new Set([DEACTIVATION_DATE, 'manager_id']);

/** Compares what was sent with the answer. A field that the answer does not name is believed. */
export function readBack(change: Change, answered: Fields): ReadBack {
  const refusal = stillAsBefore(change, answered);
  if (refusal !== null) return { change, problems: [], refusal };
  const other = Object.keys(change.fields).filter(
    (field) => !UNTOLD.has(field) && field in answered && !isStored(field, change.fields[field], answered),
  );
  if (other.length === 0) return { change, problems: [], refusal: null };
  return {
    change: { ...change, desired: omit(change.desired, other) },
    problems: other.map((field) => {
      const message = `Betterworks accepted the ${change.kind}, but its answer holds another value for ${field} than was sent. Everything else was written. Correct the value in UKG or the mapping, or look at the field in Betterworks; the next run tries again.`;
      return problemOf(change, { code: 'VALUE_INVALID', field, action: change.kind, message });
    }),
    refusal: null,
  };
}

function stillAsBefore({ fields }: Change, answered: Fields): string | null {
  if (!(DEACTIVATION_DATE in fields) || !(DEACTIVATION_DATE in answered)) return null;
  const isOff = canonical(DEACTIVATION_DATE, answered[DEACTIVATION_DATE]) !== '';
  if (isOff === (canonical(DEACTIVATION_DATE, fields[DEACTIVATION_DATE]) !== '')) return null;
  return `it accepted the request, but its answer says that the user is still ${isOff ? 'deactivated' : 'active'}`;
}

/** Betterworks may lay a value out anew, a phone number for one: only other letters and digits are another value. */
function isStored(field: string, sent: FieldValue | undefined, answered: Fields): boolean {
  return bare(field, sent) === bare(field, answered[field]);
}

function bare(field: string, value: FieldValue | undefined): string {
  const text = canonical(field, value).replace(/[^\p{L}\p{N}]/gu, '');
  const plain = plainEmployeeId(text);
  return FLAG_FIELDS.has(field) && plain === '' ? 'FALSE' : plain;
}
