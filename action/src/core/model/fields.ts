// Betterworks' own fields: one row a field, in the order of its user file. Mapping, fingerprints, the user file, comparison,
// comment and generated documents derive from this table.
import type { RowSource } from './sources.ts';

/** What is known of one field. */
export interface FieldRow {
  /** UKG's value that feeds it when the mapping says nothing; null for a field that a mapping must name. */
  readonly from: RowSource | null;
  /** Its letter in the fingerprints of the state on disk: give a new field an unused one, never change one. */
  readonly letter: string;
  /** How values are compared and checked. A `date` is `YYYY-MM-DD` or null, a `flag` true or false. */
  readonly kind: 'text' | 'email' | 'id' | 'date' | 'flag';
  /** Betterworks makes no user without it. */
  readonly required?: true;
  /** One value of it in words for people, as in "310 titles change". */
  readonly noun: string;
}

export const FIELDS = {
  email: { from: 'email_address', letter: 'e', kind: 'email', required: true, noun: 'e-mail' },
  employee_id: { from: 'employee_number', letter: 'i', kind: 'id', noun: 'employee id' },
  first_name: { from: 'first_name', letter: 'f', kind: 'text', required: true, noun: 'first name' },
  last_name: { from: 'last_name', letter: 'l', kind: 'text', required: true, noun: 'last name' },
  preferred_name: { from: 'preferred_name', letter: 'p', kind: 'text', noun: 'preferred name' },
  department_name: { from: null, letter: 'd', kind: 'text', noun: 'department name' },
  title: { from: null, letter: 't', kind: 'text', noun: 'title' },
  location: { from: 'work_location', letter: 'o', kind: 'text', noun: 'location' },
  phone: { from: 'work_phone', letter: 'h', kind: 'text', noun: 'phone' },
  manager_id: { from: 'supervisor_id', letter: 'm', kind: 'id', noun: 'manager id' },
  hire_date: { from: null, letter: 'r', kind: 'date', noun: 'hire date' },
  on_leave: { from: 'employee_status', letter: 'v', kind: 'flag', noun: 'leave mark' },
  deactivation_date: { from: 'termination_date', letter: 'x', kind: 'date', noun: 'deactivation date' },
} as const satisfies Readonly<Record<string, FieldRow>>;

/** A field that a mapping may name, apart from custom fields. */
export type StandardField = keyof typeof FIELDS;

export const STANDARD_FIELD_NAMES = Object.keys(FIELDS) as readonly StandardField[];

/** Without these Betterworks makes no user. */
export const REQUIRED_FIELDS: readonly StandardField[] = STANDARD_FIELD_NAMES.filter(
  (field) => fieldRow(field)?.required === true,
);

/** Fields that are calendar dates. */
export const DATE_FIELDS: ReadonlySet<string> = fieldsOfKind('date');

/** Fields that are true or false. */
export const FLAG_FIELDS: ReadonlySet<string> = fieldsOfKind('flag');

/** Keys of a Betterworks user that no custom field can have, although no mapping names them. */
export const RESERVED_KEYS: readonly string[] = ['id', 'manager_email'];

export function isStandardField(key: string): key is StandardField {
  return Object.hasOwn(FIELDS, key);
}

/** The row of a standard field; undefined for a custom one. */
export function fieldRow(key: string): FieldRow | undefined {
  return isStandardField(key) ? FIELDS[key] : undefined;
}

function fieldsOfKind(kind: FieldRow['kind']): ReadonlySet<string> {
  return new Set<string>(STANDARD_FIELD_NAMES.filter((field) => FIELDS[field].kind === kind));
}
