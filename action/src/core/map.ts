// From one UKG row to the fields that Betterworks should hold. Never throws; what cannot be mapped is a problem.
//
//   source      default   when_empty   lookup             -> field
//   not read    any       any          any                -> left out (unknown is not empty)
//   empty       set       any          -                  -> the default
//   empty       none      keep         -                  -> left out
//   empty       none      clear        -                  -> cleared
//   a value     any       any          has an entry       -> the entry
//   a value     any       any          none, or no entry  -> the value
import { isCalendarDate } from './dates.ts';
import { LEAVE } from './employment.ts';
import type { CodeTables, Employee, EmploymentRow, FieldMapping, FieldValue, ProblemCode } from './model.ts';

/** One field's outcome; `absent` sends nothing. `missingCode` is a code without a description. */
export interface MappedField {
  readonly field: string;
  readonly value: FieldValue | undefined;
  /** How the value came about, for `explain`. */
  readonly origin: 'source' | 'lookup' | 'default' | 'cleared' | 'absent' | 'refused';
  readonly missingCode: string | null;
  readonly problem: { readonly code: ProblemCode; readonly message: string } | null;
}

export interface MappingContext {
  readonly employee: Employee;
  readonly row: EmploymentRow;
  readonly tables: CodeTables;
}

const DATE_FIELDS: ReadonlySet<string> = new Set(['hire_date', 'deactivation_date']);
const EMAIL = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.]+(\.[^\s@<>(),;:"[\]\\.]+)+$/u;
const LONGEST_TEXT = 1000;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Maps one field. `manager_id` is not mapped here: it needs the manager, see `managers.ts`. */
export function mapField(mapping: FieldMapping, context: MappingContext): MappedField {
  const read = readSource(mapping, context);
  if (read === undefined) return outcome(mapping, undefined, 'absent');
  if (read.value === '') return empty(mapping);
  const looked = mapping.lookup && Object.hasOwn(mapping.lookup, read.value) ? mapping.lookup[read.value] : undefined;
  const mapped = checked(mapping, looked ?? read.value, looked === undefined ? 'source' : 'lookup');
  return { ...mapped, missingCode: looked === undefined ? read.missingCode : null };
}

function empty(mapping: FieldMapping): MappedField {
  if (mapping.default !== null) return checked(mapping, mapping.default, 'default');
  if (mapping.whenEmpty === 'keep') return outcome(mapping, undefined, 'absent');
  return outcome(mapping, DATE_FIELDS.has(mapping.field) ? null : '', 'cleared');
}

function checked(mapping: FieldMapping, text: string, origin: MappedField['origin']): MappedField {
  if (mapping.field === 'on_leave') return outcome(mapping, flag(mapping, text), origin);
  const refusal = refusalOf(mapping.field, text);
  if (refusal === null) return outcome(mapping, text, origin);
  return { ...outcome(mapping, undefined, 'refused'), problem: refusal };
}

/** The automatic source is UKG's status; another source is a flag by its words. */
function flag(mapping: FieldMapping, text: string): boolean {
  if (mapping.source.kind === 'row' && mapping.source.name === 'employee_status' && mapping.lookup === null) return text === LEAVE;
  return ['true', 'y', 'yes', '1', LEAVE.toLowerCase()].includes(text.toLowerCase());
}

function refusalOf(field: string, text: string): MappedField['problem'] {
  if (field === 'email' && (!EMAIL.test(text) || text.length > 254)) {
    return { code: 'EMAIL_INVALID', message: 'The e-mail address in UKG is not one that mail can be sent to. Correct it in UKG.' };
  }
  if (DATE_FIELDS.has(field) && !isCalendarDate(text)) {
    return { code: 'DATE_INVALID', message: `The value for ${field} is not a date, so the field was left out. Correct it in UKG.` };
  }
  if (text.length > LONGEST_TEXT || UNPRINTABLE.test(text)) {
    return {
      code: 'VALUE_INVALID',
      message: `The value for ${field} is longer than ${String(LONGEST_TEXT)} characters or has unprintable ones, so the field was left out. Correct it in UKG.`,
    };
  }
  return null;
}

function outcome(mapping: FieldMapping, value: FieldValue | undefined, origin: MappedField['origin']): MappedField {
  return { field: mapping.field, value, origin, missingCode: null, problem: null };
}

interface ReadValue {
  readonly value: string;
  readonly missingCode: string | null;
}

function readSource(mapping: FieldMapping, context: MappingContext): ReadValue | undefined {
  const { source } = mapping;
  if (source.kind === 'udf') return plainValue(userDefined(context.employee, source.label));
  const dates = readDate(source.name, mapping.field, context.row);
  if (dates !== null) return dates;
  const org = /^org_level_([1-4])$/.exec(source.name);
  const code = context.row.values[org || !JOB_SOURCES.has(source.name) ? source.name : 'job_code'];
  if (code === undefined || code === '' || mapping.use === 'code') return plainValue(code);
  if (org) return described(code, context.tables.orgLevels.get(`${org[1] as string}:${code}`));
  if (source.name === 'job_title') return described(code, context.tables.jobTitles.get(code));
  if (source.name === 'job_description') return described(code, context.tables.jobDescriptions.get(code));
  if (source.name === 'work_location') return described(code, context.tables.locations.get(code));
  return plainValue(code);
}

const JOB_SOURCES: ReadonlySet<string> = new Set(['job_title', 'job_description']);

/** Unreadable dates keep a mark, so that the field's own check refuses them. */
function readDate(name: string, field: string, row: EmploymentRow): ReadValue | null {
  if (DATE_FIELDS.has(field) && row.unreadable.includes(name)) return { value: 'unreadable', missingCode: null };
  switch (name) {
    case 'hire_date':
      return plainValue(row.hireDate) ?? null;
    case 'last_hire_date':
    case 'date_of_last_hire':
      return plainValue(row.lastHireDate === '' ? row.hireDate : row.lastHireDate) ?? null;
    case 'termination_date':
      return plainValue(row.terminationDate) ?? null;
    default:
      return null;
  }
}

function userDefined(employee: Employee, label: string): string | undefined {
  const fields = employee.userDefined;
  return fields !== undefined && Object.hasOwn(fields, label) ? fields[label] : undefined;
}

function plainValue(value: string | undefined): ReadValue | undefined {
  return value === undefined ? undefined : { value: value.trim(), missingCode: null };
}

function described(code: string, description: string | undefined): ReadValue {
  const text = description?.trim() ?? '';
  return text === '' ? { value: code, missingCode: code } : { value: text, missingCode: null };
}
