// All mapped fields of one person together: what is sent, what is missing, what is wrong with it.
import { mapField } from './map.ts';
import type { MissingText } from './read-value.ts';
import type { MappedField, MappingContext } from './map.ts';
import type { EmploymentRow, FieldMapping, Fields, FieldValue, Integration } from '../model/model.ts';
import type { Complaint } from '../model/problem.ts';
import { DEACTIVATION_DATE } from './values.ts';

/** A code that has no one text in the tenant's tables; the code itself was used. */
export interface MissingCode extends MissingText {
  readonly field: string;
}

export function mapFields(integration: Integration, mapping: MappingContext): readonly MappedField[] {
  return integration.mapping.filter((entry) => !isMappedElsewhere(entry)).map((entry) => mapField(entry, mapping));
}

export function fieldsOf(mapped: readonly MappedField[]): Fields {
  const fields: Record<string, FieldValue> = {};
  for (const { field, value } of mapped) if (value !== undefined) fields[field] = value;
  return fields;
}

/** What is written always, and what only when the user is made. */
export function writtenFields(
  mapped: readonly MappedField[],
  { mapping }: Integration,
): { readonly fields: Fields; readonly onCreate: Fields } {
  const once = new Set(mapping.filter(({ write }) => write === 'create').map(({ field }) => field));
  return {
    fields: fieldsOf(mapped.filter(({ field }) => !once.has(field))),
    onCreate: fieldsOf(mapped.filter(({ field }) => once.has(field))),
  };
}

/** UKG's supervisor is another person, the deactivation date is a change of its own. */
function isMappedElsewhere(entry: FieldMapping): boolean {
  return entry.field === DEACTIVATION_DATE || isSupervisor(entry);
}

export function missingCode(entry: MappedField): readonly MissingCode[] {
  return entry.missingCode === null ? [] : [{ field: entry.field, ...entry.missingCode }];
}

/** Fields for which UKG has no value; the manager is a person, and mapped elsewhere. */
export function emptyFields(
  mapped: readonly MappedField[],
  { mapping }: Integration,
  hasSupervisor: boolean,
): readonly string[] {
  const empty = mapped.filter(({ isEmpty }) => isEmpty).map(({ field }) => field);
  return hasSupervisor || !mapping.some(isSupervisor) ? empty : [...empty, 'manager_id'];
}

export function isMissing(mapped: readonly MappedField[], field: string): boolean {
  const value = mapped.find((entry) => entry.field === field)?.value;
  return value === undefined || value === '' || value === null;
}

export function requiredComplaint(mapped: readonly MappedField[], field: string): Complaint {
  const found = mapped.find((entry) => entry.field === field)?.problem;
  if (found) return { ...found, field };
  const [code, name] =
    field === 'email'
      ? (['EMAIL_MISSING', 'e-mail address'] as const)
      : (['NAME_MISSING', field.replace('_', ' ')] as const);
  return {
    code,
    field,
    message: `UKG has no ${name} for this employee, and Betterworks makes no user without one. Enter it in UKG.`,
  };
}

export function optionalComplaint(entry: MappedField): readonly Complaint[] {
  if (entry.problem) return [{ ...entry.problem, field: entry.field }];
  if (entry.field !== 'employee_id' || (entry.value !== undefined && entry.value !== '')) return [];
  const message = 'UKG has no employee number for this employee; they were written without one. Enter it in UKG.';
  return [{ code: 'EMPLOYEE_ID_MISSING', field: entry.field, message }];
}

const HIRE_DATES: readonly string[] = ['hire_date', 'last_hire_date'];

/** A hire date also tells when somebody starts: one that is no date is said once, also where no field is mapped from it. */
export function hireDateComplaints({ unreadable }: EmploymentRow, { mapping }: Integration): readonly Complaint[] {
  const mapped = new Set(
    mapping.flatMap(({ sources }) => sources.map((source) => (source.kind === 'row' ? source.name : ''))),
  );
  const faulty = HIRE_DATES.filter((name) => unreadable.includes(name));
  if (faulty.some((name) => mapped.has(name))) return [];
  return faulty.slice(0, 1).map((name) => ({
    code: 'DATE_INVALID',
    message: `UKG's ${name} is not a date; everything else was written. Correct it in UKG.`,
  }));
}

/** True for the mapping of the manager from UKG's supervisor; any other source is a text like every other field. */
export function isSupervisor({ field, sources }: FieldMapping): boolean {
  return field === 'manager_id' && sources.some((source) => source.kind === 'row' && source.name === 'supervisor_id');
}
