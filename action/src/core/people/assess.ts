// What UKG says of one person, put together: which row speaks, whether they are employed, in scope, and how they map.
//
//   employment            filter     required fields    -> verdict
//   leaver                any        any                -> leaver (no filter and no conflict keeps a leaver's user alive)
//   invalid, or a tie     any        any                -> refused, nothing is written
//   employed, joiner      excluded   any                -> excluded, with the day of leaving that no filter keeps
//   joiner                in scope   any                -> joiner; present already so many days before as are asked for
//   employed              in scope   missing or wrong   -> refused
//   employed              in scope   complete           -> present
//
// Of whom the rows that would tell did not come, nothing is decided: refused (SCOPE_UNKNOWN).
import { daysBefore } from './dates.ts';
import { aheadOf, decideRows } from './pick-row.ts';
import type { Ahead, AssessContext, Rows } from './pick-row.ts';
import type { Employment, Unclear } from './employment.ts';
import { scopeOf } from './filter.ts';
import {
  emptyFields,
  fieldsOf,
  hireDateComplaints,
  isMissing,
  isPlainId,
  mapField,
  mapFields,
  missingCode,
  optionalComplaint,
  requiredComplaint,
  writtenFields,
} from './map.ts';
import type { MissingCode } from './map.ts';
import type { ReadContext } from './read-value.ts';
import type {
  CalendarDate,
  DesiredUser,
  Employee,
  EmploymentRow,
  Excluded,
  Fields,
  Integration,
  Problem,
  UkgEmployeeId,
} from '../model/model.ts';
import { problemOf } from '../model/problem.ts';
import type { Complaint } from '../model/problem.ts';
import { REQUIRED_FIELDS } from '../model/fields.ts';
import { DEACTIVATION_DATE } from './values.ts';

export type { AssessContext } from './pick-row.ts';

export type Verdict =
  | {
      readonly kind: 'present';
      readonly desired: DesiredUser;
      /** The first day of somebody whose user is made before it: until then an active user is left as it is. */
      readonly startsOn?: CalendarDate;
    }
  | {
      readonly kind: 'leaver';
      readonly on: CalendarDate;
      /** False when UKG gives no day, so that today stands for it. */
      readonly isDated: boolean;
      /** UKG's day of leaving, where its status still says active: from tomorrow on only the schedule tells it. */
      readonly leftOn?: CalendarDate;
      readonly fields: Fields;
    }
  | { readonly kind: 'joiner'; readonly on: CalendarDate }
  | {
      readonly kind: 'excluded';
      readonly by: Excluded;
      readonly fields: Fields;
      /** The row that is out of scope has not begun: it says nothing of a user who is active. */
      readonly isComing: boolean;
    }
  | {
      readonly kind: 'refused';
      /** A past day of leaving that is in doubt: to somebody whose user is off already it changes nothing. */
      readonly leftOn?: CalendarDate;
    };

export interface Assessment {
  readonly ukgEmployeeId: UkgEmployeeId;
  /** The mapped employee id, else UKG's employee number. */
  readonly employeeId: string;
  readonly companyId: string;
  /** The mapped e-mail address, `''` when there is none that is valid. */
  readonly email: string;
  /** Names as they are mapped, `''` where there is none: proof of who a user is. */
  readonly firstName: string;
  readonly lastName: string;
  /** UKG's id of the person behind all their records, or `''`. */
  readonly personId: string;
  /** UKG id of the supervisor, or `''`. */
  readonly supervisorId: string;
  readonly verdict: Verdict;
  /** Days to come on which the person has to be looked at again, in order. */
  readonly ahead: readonly Ahead[];
  readonly problems: readonly Problem[];
  readonly missingCodes: readonly MissingCode[];
  /** Mapped fields for which UKG has no value, of a person who is to have a user; what was not read is not among them. */
  readonly empty: readonly string[];
}

/** By which supervisor and company somebody counts; null of somebody of whom no row counts. */
export function rowOf({
  verdict,
  supervisorId,
  companyId,
}: Assessment): { supervisor: string; company: string } | null {
  return verdict.kind === 'refused' || companyId === '' ? null : { supervisor: supervisorId, company: companyId };
}

/** Assesses a person with at least one row. */
export function assess(employee: Employee, context: AssessContext): Assessment {
  const decided = decideRows(employee, context);
  const { picked, employment } = decided;
  const ahead = aheadOf(decided, context);
  if (picked.kind === 'tie') return { ...tie(employee, picked.companies), ahead };
  const { row } = picked;
  const { integration, tables } = context;
  const mapping = { employee, row, tables };
  const base = { ...baseOf(employee, row, mapping, integration), ahead };
  const doubt = unread(employee, decided, context);
  if (doubt !== null) return { ...refused(base, [doubt]), verdict: { kind: 'refused', ...leftOf(employment) } };
  if (picked.kind === 'unclear') return invalid(base, picked.unclear);
  if (employment.kind === 'leaver') return leaver(base, employment, mapping, context);
  return staying(base, mapping, employment, context);
}

function baseOf(employee: Employee, row: EmploymentRow, mapping: ReadContext, integration: Integration): Base {
  const employeeId = mappedEmployeeId(integration, mapping) ?? numberOf(row);
  return { ...blank(employee, row, employeeId), ...namedBy(integration, mapping) };
}

type Base = Omit<Assessment, 'verdict'>;

/** Why nothing may be decided although there are rows, or null. */
function unread(employee: Employee, { employment, rows }: Rows, context: AssessContext): Complaint | null {
  if (employee.isIncomplete === true) return { code: 'SCOPE_UNKNOWN', message: NO_DETAILS };
  const company = employment.kind === 'leaver' ? context.lastCompany?.(employee.ukgEmployeeId) : undefined;
  if (company === undefined || rows.some(({ row }) => row.companyId === company)) return null;
  return {
    code: 'SCOPE_UNKNOWN',
    message: `UKG shows no employment in company ${company}, which counted before, and the others have ended. That is no proof of leaving, so nothing was written. Look at the employee's companies in UKG; if they have left, deactivate the user in Betterworks by hand.`,
  };
}

const NO_DETAILS =
  "UKG's change feed names this employee and its employment list did not, so it cannot be told whether they left or moved, and nothing was written. The next run asks again; if it stays so, look at the employee in UKG.";

function leftOf(employment: Employment): { readonly leftOn?: CalendarDate } {
  return employment.kind === 'leaver' ? { leftOn: employment.on } : {};
}

function leaver(
  base: Base,
  employment: Extract<Employment, { kind: 'leaver' }>,
  mapping: ReadContext,
  context: AssessContext,
): Assessment {
  const fields = fieldsOf(mapFields(context.integration, mapping));
  return { ...base, verdict: { kind: 'leaver', ...leavingDay(employment, mapping, context), fields } };
}

/** Somebody whose row runs or is to come: out of scope, not here yet, or somebody to write. */
function staying(base: Base, mapping: ReadContext, employment: Employment, context: AssessContext): Assessment {
  const { integration, today } = context;
  const isComing = employment.kind === 'joiner';
  const scope = scopeOf(mapping, integration.filter);
  if (scope.kind === 'out') {
    const fields = excludedFields(integration, mapping);
    return { ...base, verdict: { kind: 'excluded', by: scope.by, fields, isComing } };
  }
  if (!isComing)
    return scope.kind === 'unknown' ? refused(base, [scope.complaint]) : present(base, mapping, integration);
  const { on } = employment;
  if (daysBefore(on, integration.createDaysBefore) > today) return { ...base, verdict: { kind: 'joiner', on } };
  if (scope.kind === 'unknown') return refused(base, [scope.complaint]);
  const early = present(base, mapping, integration);
  return early.verdict.kind === 'present' ? { ...early, verdict: { ...early.verdict, startsOn: on } } : early;
}

function namedBy(integration: Integration, mapping: ReadContext): Pick<Assessment, 'email' | 'firstName' | 'lastName'> {
  const [email, firstName, lastName] = ['email', 'first_name', 'last_name'].map(
    (field) => mappedText(integration, field, mapping) ?? '',
  ) as [string, string, string];
  return { email, firstName, lastName };
}

/** UKG's employee number; one that cannot be written names nobody, neither themselves nor a manager. */
function numberOf({ employeeNumber }: EmploymentRow): string {
  return isPlainId(employeeNumber) ? employeeNumber : '';
}

/** The employee id that Betterworks knows somebody by, or null when it is not mapped or empty. */
function mappedEmployeeId(integration: Integration, mapping: ReadContext): string | null {
  return mappedText(integration, 'employee_id', mapping);
}

function mappedText(integration: Integration, field: string, mapping: ReadContext): string | null {
  const entry = integration.mapping.find((one) => one.field === field);
  const value = entry ? mapField(entry, mapping).value : undefined;
  return typeof value === 'string' && value !== '' ? value : null;
}

type LeavingDay = Pick<Extract<Verdict, { kind: 'leaver' }>, 'on' | 'isDated' | 'leftOn'>;

/** A mapping of its own may date the deactivation; a day that is none, or not yet come, does not. */
function leavingDay(employment: LeavingDay, mapping: ReadContext, context: AssessContext): LeavingDay {
  const { on, isDated, leftOn } = employment;
  const left = leftOn === undefined ? {} : { leftOn };
  const day = mappedText(context.integration, DEACTIVATION_DATE, mapping);
  return day === null || day > context.today ? { on, isDated, ...left } : { on: day, isDated: true, ...left };
}

function blank(employee: Employee, row: EmploymentRow | null, employeeId: string): Base {
  const { ukgEmployeeId } = employee;
  return {
    ukgEmployeeId,
    employeeId,
    companyId: row?.companyId ?? '',
    email: '',
    firstName: '',
    lastName: '',
    personId: row?.personId ?? '',
    supervisorId: row?.supervisorId ?? '',
    ahead: [],
    problems: [],
    missingCodes: [],
    empty: [],
  };
}

function invalid(base: Base, unclear: Unclear): Assessment {
  const { leftOn } = unclear;
  return { ...refused(base, [unclear]), verdict: { kind: 'refused', ...(leftOn !== undefined && { leftOn }) } };
}

function refused(base: Base, complaints: readonly Complaint[]): Assessment {
  const problems = complaints.map(({ code, message, field }) => problemOf(base, { code, message, field: field ?? '' }));
  return { ...base, verdict: { kind: 'refused' }, problems: [...base.problems, ...problems] };
}

/** Somebody about whom a problem was found later on: nothing is written, but the days to come stay known. */
export function refusedWith(person: Assessment, problem: Problem): Assessment {
  return { ...person, verdict: { kind: 'refused' }, problems: [...person.problems, problem] };
}

function tie(employee: Employee, companies: readonly string[]): Assessment {
  const numbers = new Set(employee.rows.map(numberOf));
  const base = blank(employee, null, numbers.size === 1 ? ([...numbers][0] as string) : '');
  const message = `UKG has ${String(companies.length)} equal employments of this person (companies ${companies.join(', ')}), and nothing says which one counts, so nothing was written. Mark the home company or correct the hire dates in UKG.`;
  return refused(base, [{ code: 'IDENTITY_CONFLICT', message }]);
}

function present(base: Base, mapping: ReadContext, integration: Integration): Assessment {
  const mapped = mapFields(integration, mapping);
  const found = {
    ...base,
    missingCodes: mapped.flatMap(missingCode),
    empty: emptyFields(mapped, integration, base.supervisorId !== ''),
  };
  const missing = REQUIRED_FIELDS.filter((field) => isMissing(mapped, field));
  if (missing.length > 0)
    return refused(
      found,
      missing.map((field) => requiredComplaint(mapped, field)),
    );
  const desired: DesiredUser = {
    ukgEmployeeId: base.ukgEmployeeId,
    employeeId: mappedEmployeeId(integration, mapping) ?? '',
    ...writtenFields(mapped, integration),
  };
  const complaints = [
    ...mapped.flatMap((entry) => optionalComplaint(entry)),
    ...hireDateComplaints(mapping.row, integration),
  ];
  const problems = complaints.map((complaint) => problemOf(base, complaint));
  return { ...found, verdict: { kind: 'present', desired }, problems };
}

/** Needed only where going out of scope writes something. */
function excludedFields(integration: Integration, mapping: ReadContext): Fields {
  return integration.filter.whenOutOfScope === 'deactivate' ? fieldsOf(mapFields(integration, mapping)) : {};
}
