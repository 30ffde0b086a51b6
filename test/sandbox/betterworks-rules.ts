// What Betterworks refuses: the rules of one user's fields and of the whole population, with the vendor's words.
import { EMPTY_USER, type UserFields, type UserValue } from './betterworks-user.ts';
import { isDay } from './days.ts';
import type { Answer } from './http-server.ts';

/** Reasons by field; those of the request as a whole stand under `non_field_errors`. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>;

/** What the rules need to know of the other users. */
export interface Population {
  /** Ids of the active users with this e-mail, in any case. */
  activeWithEmail(email: string): readonly number[];
  /** Ids of the active users with exactly this employee id. */
  activeWithEmployeeId(employeeId: string): readonly number[];
  /** True for the employee id of any user, active or not. */
  isKnownEmployeeId(employeeId: string): boolean;
  /** Licences left; infinite without a cap. */
  freeLicenses(): number;
}

export const NO_LICENSE =
  'You are attempting to create 1 additional users. However, you have 0 available user licenses. No users have been ' +
  'created. Please either reduce the size of your import, deactivate existing users, or add additional licenses.';

export const SHARED_EMAIL = 'Multiple active users cannot share an email address.';

/** What is wrong with the fields themselves: unknown keys, types, formats, and what must not be empty. */
export function fieldErrors(fields: UserFields, customFields: ReadonlySet<string>): FieldErrors {
  const errors: Record<string, readonly string[]> = {};
  for (const [field, value] of Object.entries(fields)) {
    const wrong = fieldError(field, value, customFields);
    if (wrong !== null) errors[field] = [wrong];
  }
  return errors;
}

/** Required fields that a new user lacks. */
export function missingErrors(fields: UserFields): FieldErrors {
  const missing = Object.entries(REQUIRED).filter(([field]) => !(field in fields));
  return Object.fromEntries(missing.map(([field, message]) => [field, [message]]));
}

/** What is wrong with the manager of a user with this employee id. */
export function managerErrors(fields: UserFields, employeeId: UserValue, population: Population): FieldErrors {
  const manager = fields['manager_id'];
  if (typeof manager !== 'string' || manager === '') return {};
  if (manager === employeeId) return { manager_id: ['User cannot be their own manager.'] };
  if (population.isKnownEmployeeId(manager)) return {};
  return { manager_id: [`Could not find manager id: ${manager}.`] };
}

/** What keeps this user from being active beside the others. */
export function activationErrors(user: UserFields & { readonly id: number }, population: Population): FieldErrors {
  const others = (ids: readonly number[]): boolean => ids.some((id) => id !== user.id);
  if (others(population.activeWithEmail(String(user['email'])))) return { email: [SHARED_EMAIL] };
  const employeeId = String(user['employee_id'] ?? '');
  if (employeeId === '' || !others(population.activeWithEmployeeId(employeeId))) return {};
  return { employee_id: ['Multiple active users cannot share an employee ID.'] };
}

/** The undocumented body of a refusal, in one of the shapes that such interfaces use. */
export type ErrorShape = 'errors-map' | 'errors-list' | 'error' | 'detail' | 'message';

export function refusal(status: number, errors: FieldErrors, shape: ErrorShape): Answer {
  const flat = Object.values(errors).flat();
  switch (shape) {
    case 'errors-map':
      return { status, body: { errors } };
    case 'errors-list':
      return { status, body: { errors: flat } };
    case 'error':
    case 'detail':
    case 'message':
      return { status, body: { [shape]: flat.join(' ') } };
    default:
      return shape satisfies never;
  }
}

const REQUIRED: Readonly<Record<string, string>> = {
  email: 'Email address is required.',
  first_name: 'First name is required.',
  last_name: 'Last name is required.',
};

const DATES = new Set(['hire_date', 'deactivation_date']);

function fieldError(field: string, value: unknown, customFields: ReadonlySet<string>): string | null {
  if (customFields.has(field)) return isScalar(value) ? null : 'A text, a number, true, false or null is expected.';
  if (!(field in EMPTY_USER)) return `Unknown field: ${field}.`;
  if (field === 'on_leave') return typeof value === 'boolean' ? null : 'Must be true or false.';
  if (DATES.has(field)) return value === null || isDate(value) ? null : 'Date has wrong format. Use YYYY-MM-DD.';
  return textError(field, value);
}

function textError(field: string, value: unknown): string | null {
  if (field === 'manager_id' && value === null) return null;
  if (typeof value !== 'string') return 'Not a valid string.';
  if (value === '') return REQUIRED[field] ?? null;
  return field === 'email' && !EMAIL.test(value) ? 'Enter a valid email address.' : null;
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && isDay(value);
}

const EMAIL = /^[^\s@,;<>()"]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

function isScalar(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** A user with ids as numbers, days as in the United States, and flags as letters. */
export function inOtherForms(user: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const day = (value: unknown): unknown =>
    typeof value === 'string' ? value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$2/$3/$1') : value;
  const id = (value: unknown): unknown => (typeof value === 'string' && value !== '' ? Number(value) : value);
  const { employee_id: own, manager_id: manager, hire_date: hired, deactivation_date: off, on_leave: away } = user;
  const days = { hire_date: day(hired), deactivation_date: day(off) };
  return { ...user, employee_id: id(own), manager_id: id(manager), ...days, on_leave: away === true ? 'Y' : 'N' };
}
