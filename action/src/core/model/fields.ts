// Betterworks' own fields, in the order of its user file, and what feeds them when the mapping says nothing.
import type { RowSource } from './sources.ts';

/** A field that a mapping may name; those with null have no automatic source and must be written. */
export const STANDARD_FIELDS = {
  email: 'email_address',
  employee_id: 'employee_number',
  first_name: 'first_name',
  last_name: 'last_name',
  preferred_name: 'preferred_name',
  department_name: null,
  title: null,
  location: 'work_location',
  phone: 'work_phone',
  manager_id: 'supervisor_id',
  hire_date: null,
  on_leave: 'employee_status',
  deactivation_date: 'termination_date',
} as const satisfies Readonly<Record<string, RowSource | null>>;

export type StandardField = keyof typeof STANDARD_FIELDS;

export const STANDARD_FIELD_NAMES = Object.keys(STANDARD_FIELDS) as readonly StandardField[];

/** Keys of a Betterworks user that no custom field can have, although no mapping names them. */
export const RESERVED_KEYS: readonly string[] = ['id', 'manager_email'];

export function isStandardField(key: string): key is StandardField {
  return Object.hasOwn(STANDARD_FIELDS, key);
}
