// From UKG's JSON to employment rows: one spelling of names, codes trimmed, dates cut to days, everything else dropped.
import type { EmploymentRow } from '../../core/model/model.ts';
import { ukgEmployeeId } from '../../core/model/model.ts';
import { DATE_SOURCES, ROW_SOURCES, sourceRow } from '../../core/model/sources.ts';
import { parseDate } from '../../core/people/dates.ts';
import { TERMINATED } from '../../core/people/employment.ts';
import { objectIn } from '../http/answer.ts';

// UKG's spellings, all in one place and in lower case, since their case differs. A column has the name of its source, or one of
// the names below. All other columns (national id, birth date, pay, home address …) are dropped while an answer is parsed. The
// texts of codes come only from their tables.

const OWN_NAMES = [
  ...ROW_SOURCES.map((name) => sourceRow(name).column ?? name),
  ...['company_code', 'is_home_company'],
];

const OTHER_NAMES = {
  nameprefixcode: 'prefix',
  namesuffixcode: 'suffix',
  namesufixcode: 'suffix',
  emailaddressalternate: 'alternate_email_address',
  fulltimeorparttimecode: 'full_time_or_part_time',
  worklocationcode: 'work_location',
  primaryworklocationcode: 'work_location',
  primaryjobcode: 'job_code',
  primaryprojectcode: 'project_code',
  orglevel1code: 'org_level_1',
  orglevel2code: 'org_level_2',
  orglevel3code: 'org_level_3',
  orglevel4code: 'org_level_4',
  workphonenumber: 'work_phone',
  originalhiredate: 'hire_date',
  dateoflasthire: 'last_hire_date',
  dateoftermination: 'termination_date',
  employeestatuscode: 'employee_status',
  employeetypecode: 'employee_type',
  statusstartdate: 'empl_status_start_date',
  employeestatusstartdate: 'empl_status_start_date',
  termreason: 'termination_reason',
  terminationreasoncode: 'termination_reason',
  supervisoremployeenumber: 'supervisor_number',
  supervisoremployeeid: 'supervisor_id',
};

/** UKG's column in lower case to our source name. */
export const COLUMNS: ReadonlyMap<string, string> = new Map([
  ...OWN_NAMES.map((name) => [name.replaceAll('_', ''), name] as const),
  ...Object.entries(OTHER_NAMES),
]);

/** Columns that have another meaning in the employment list than in other lists. */
export const EMPLOYMENT_COLUMNS: ReadonlyMap<string, string> = new Map([
  ...COLUMNS,
  ['jobtitle', 'alternate_job_title'],
]);

export type Scalars = Record<string, string>;

/** Reads the known columns of one JSON object; none of anything else. `''` stands for null and blank. */
export function decodeScalars(raw: unknown, columns: ReadonlyMap<string, string> = COLUMNS): Scalars {
  const scalars: Scalars = {};
  for (const [column, value] of Object.entries(objectIn(raw))) {
    const name = columns.get(column.toLowerCase());
    if (name !== undefined) keep(scalars, name, value);
  }
  return scalars;
}

export function decodeEmployment(raw: unknown): Scalars {
  return decodeScalars(raw, EMPLOYMENT_COLUMNS);
}

/** A date in the form of an object or a flag exists but cannot be read, which is not the same as no date. */
function isDateOfAnotherKind(name: string, value: unknown): boolean {
  return DATE_SOURCES.has(name) && value !== null && (typeof value === 'object' || typeof value === 'boolean');
}

const NO_DATE = 'not a date';

/** Columns whose value may be a JSON flag; in other columns a flag is no value. */
const FLAGS: ReadonlySet<string> = new Set(['is_active', 'is_home_company']);

function keep(scalars: Scalars, name: string, value: unknown): void {
  const text = isDateOfAnotherKind(name, value)
    ? NO_DATE
    : textOf(typeof value === 'boolean' && !FLAGS.has(name) ? null : value);
  if (text !== '' || scalars[name] === undefined) scalars[name] = text;
  if (name === 'employee_number' && typeof value === 'number') scalars[BARE_NUMBER] = text;
}

/** Marks an employee number that came as a JSON number, and so has lost its leading zeros. */
export const BARE_NUMBER = 'bare_number';

/** Trimmed; `''` for null and for anything that is not a text, number or flag. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return '';
}

/**
 * One employment row; null without a readable employee id. `wanted`: the sources that the mapping reads. Nothing else is kept, so
 * that memory stays small, and unneeded personal data is gone at once.
 */
export function employmentRow(scalars: Scalars, wanted: ReadonlySet<string>): EmploymentRow | null {
  const text = (name: string): string => scalars[name] ?? '';
  const id = text('employee_id');
  // Broken UTF-8 could turn one employee's id into another's.
  if (id === '' || id.includes('\uFFFD')) return null;
  const { dates, unreadable } = datesOf(scalars);
  const date = (name: string): string => dates[name] ?? '';
  return {
    ukgEmployeeId: ukgEmployeeId(id),
    companyId: text('company_id'),
    companyCode: scalars['company_code'],
    personId: text('person_id'),
    employeeNumber: text('employee_number'),
    ...(scalars[BARE_NUMBER] !== undefined && { hasBareNumber: true as const }),
    status: text('employee_status').toUpperCase(),
    employeeType: text('employee_type'),
    hireDate: date('hire_date'),
    lastHireDate: date('last_hire_date'),
    terminationDate: date('termination_date'),
    unreadable,
    terminationReason: scalars['termination_reason']?.toUpperCase(),
    isHomeCompany: flagOf(scalars['is_home_company']),
    supervisorId: text('supervisor_id'),
    supervisorNumber: scalars['supervisor_number'],
    values: valuesOf(scalars, dates, wanted),
  };
}

function valuesOf(scalars: Scalars, dates: Scalars, wanted: ReadonlySet<string>): Scalars {
  const values: Scalars = {};
  for (const name of wanted) {
    const text = DATE_SOURCES.has(name) ? dates[name] : scalars[name];
    if (text !== undefined) values[name] = text;
  }
  return values;
}

const NONE: readonly string[] = [];

/** Without this column it is unknown whether the last day of a terminated row has come. */
function isTerminated(scalars: Scalars): boolean {
  return scalars['employee_status']?.toUpperCase() === TERMINATED;
}

function datesOf(scalars: Scalars): { readonly dates: Scalars; readonly unreadable: readonly string[] } {
  const dates: Scalars = {};
  let unreadable: string[] | null = null;
  for (const name of DATE_SOURCES) {
    const text = scalars[name];
    if (text === undefined && !(name === 'termination_date' && isTerminated(scalars))) continue;
    const date = text === undefined ? null : parseDate(text);
    dates[name] = date ?? '';
    if (date === null) unreadable = [...(unreadable ?? []), name];
  }
  return { dates, unreadable: unreadable ?? NONE };
}

function flagOf(text: string | undefined): boolean | undefined {
  if (text === undefined || text === '') return undefined;
  return ['true', 'y', 'yes', '1'].includes(text.toLowerCase());
}
