// When two values of one field count as the same, and the form of a value before it is digested.
import { fieldRow, FLAG_FIELDS } from '../model/fields.ts';
import type { ExistingUser, Fields, FieldValue } from '../model/model.ts';

/** The field that deactivates a user when it is set and reactivates them when it is cleared. */
export const DEACTIVATION_DATE = 'deactivation_date';

/**
 * A value in the form in which it is compared: trimmed, an e-mail in lower case, a date cut to its day, an empty one `''`.
 * The target may store any of these forms, and none of them is a change.
 */
export function canonical(field: string, value: FieldValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  const trimmed = value.trim().normalize('NFC');
  const kind = fieldRow(field)?.kind;
  if (kind === 'email') return trimmed.toLowerCase();
  return kind === 'date' ? trimmed.slice(0, 10) : trimmed;
}

/** Every field in its canonical form: what fingerprints are made of. */
export function canonicalFields(fields: Fields): Readonly<Record<string, string>> {
  const result: Record<string, string> = {};
  for (const field in fields) result[field] = comparable(field, fields[field]);
  return result;
}

/** Fields of `desired` that `existing` holds differently; an absent flag counts as false. Sorted by name. */
export function differingFields(desired: Fields, existing: Fields): readonly string[] {
  return Object.keys(desired)
    .filter((field) => comparable(field, desired[field]) !== comparable(field, existing[field]))
    .sort();
}

/** Fields of `desired` for which a user shows another value. A field that the answer does not show is unknown, not different. */
export function shownDifferences(desired: Fields, shown: Fields): readonly string[] {
  return differingFields(pick(desired, Object.keys(shown)), shown);
}

function comparable(field: string, value: FieldValue | undefined): string {
  const text = canonical(field, value);
  return FLAG_FIELDS.has(field) && text === '' ? 'false' : text;
}

export function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.filter((name) => name in fields).map((name) => [name, fields[name] as FieldValue]));
}

export function omit(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

/** Fields for a new user, who has nothing to clear. */
export function withoutEmpty(fields: Fields): Fields {
  return omit(
    fields,
    Object.keys(fields).filter((name) => fields[name] === '' || fields[name] === null),
  );
}

/**
 * Employee ids of two systems agree when they differ at most in case, blanks, leading zeros (spreadsheets drop those) and a
 * leading apostrophe (which keeps them there).
 */
export function isSameEmployeeId(a: string, b: string): boolean {
  return plainEmployeeId(a) === plainEmployeeId(b);
}

/** Whether the user has this employee id in Betterworks; an empty id equals none. */
export function hasEmployeeId(user: Pick<ExistingUser, 'employeeId'>, employeeId: string): boolean {
  return user.employeeId !== '' && isSameEmployeeId(user.employeeId, employeeId);
}

/** An employee id in the form in which two systems' ids are compared. */
export function plainEmployeeId(id: string): string {
  return id
    .trim()
    .toUpperCase()
    .replace(/^'?0*(?=.)/, '');
}
