// What UKG says of one person, put together: which row counts, whether they are employed and in scope, and their mapped fields.
//
//   employment            filter     required fields    -> verdict
//   leaver                any        any                -> leaver (no filter and no conflict keeps a leaver's user alive)
//   invalid, or a tie     any        any                -> refused, nothing is written
//   employed, joiner      excluded   any                -> excluded, with the day of leaving that no filter keeps
//   joiner                in scope   any                -> joiner; `present` from create_days_before on
//   employed              in scope   missing or wrong   -> refused
//   employed              in scope   complete           -> present
//
// When the rows that decide did not come, nothing is decided about the person: refused (SCOPE_UNKNOWN).
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
import type { Complaint } from '../model/problem.ts';
import { problemOf } from '../model/problem.ts';
import { daysBefore } from './dates.ts';
import type { Employment } from './employment.ts';
import { TERMINATED } from './employment.ts';
import { scopeOf } from './filter.ts';
import type { MappedField, MissingCode } from './map.ts';
import {
  emptyFields,
  fieldsOf,
  hireDateComplaints,
  isPlainId,
  mapField,
  mapFields,
  optionalComplaints,
  requiredComplaints,
} from './map.ts';
import type { Ahead, AssessContext, Rows } from './pick-row.ts';
import { aheadOf, decideRows } from './pick-row.ts';
import type { ReadContext } from './read-value.ts';
import { DEACTIVATION_DATE } from './values.ts';

export type { AssessContext } from './pick-row.ts';

export type Verdict =
  | {
      readonly kind: 'present';
      readonly desired: DesiredUser;
      /** The first day, when the user is made before it. Until that day an active user is not changed. */
      readonly startsOn?: CalendarDate;
    }
  | {
      readonly kind: 'leaver';
      readonly on: CalendarDate;
      /** False when UKG gives no day; the day of the run is used then. */
      readonly isDated: boolean;
      /** UKG's day of leaving when its status still says active. From tomorrow on only our schedule knows that day. */
      readonly leftOn?: CalendarDate;
      readonly fields: Fields;
    }
  | { readonly kind: 'joiner'; readonly on: CalendarDate }
  | {
      readonly kind: 'excluded';
      readonly by: Excluded;
      readonly fields: Fields;
      /** The row that is out of scope has not begun, so it says nothing about a user who is active now. */
      readonly isComing: boolean;
    }
  | {
      readonly kind: 'refused';
      /** A past day of leaving that is in doubt. It changes nothing when the user is off already. */
      readonly leftOn?: CalendarDate;
    };

export interface Assessment {
  readonly ukgEmployeeId: UkgEmployeeId;
  /** The mapped employee id, else UKG's employee number. */
  readonly employeeId: string;
  /** Employee ids of their other rows, by which their user may still be known; absent for none. */
  readonly otherIds?: readonly string[];
  readonly companyId: string;
  /** The mapped e-mail address, `''` when there is none that is valid. */
  readonly email: string;
  /** Mapped names, `''` for none: they help to prove whose a user is. */
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
  /** Mapped fields that are empty in UKG, for a person who is to have a user. A field that was not read is not empty. */
  readonly empty: readonly string[];
}

/** Supervisor and company of the row that counts; null when no row does. */
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
  const ahead = shared(aheadOf(decided, context));
  if (picked.kind === 'tie') return refused({ ...baseOf(employee, null, []), ahead }, [tieOf(picked.companies)]);
  const mapping: ReadContext = { employee, row: picked.row, tables: context.tables };
  const mapped = mapFields(context.integration, mapping);
  const base: Base = { ...baseOf(employee, picked.row, mapped), ahead, ...otherIdsOf(mapping, context) };
  const mappedRow: MappedRow = { ...mapping, mapped, base };
  const doubt = unread(employee, decided, context);
  if (doubt !== null) return refused(base, [doubt], employment.kind === 'leaver' ? employment.on : undefined);
  if (picked.kind === 'unclear') return refused(base, [picked.unclear], picked.unclear.leftOn);
  return employment.kind === 'leaver'
    ? leaver(mappedRow, employment, context)
    : staying(mappedRow, employment, context);
}

const NONE: readonly never[] = [];

/** Most of these lists are empty: all people share one empty list, which saves memory. */
export function shared<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list;
}

type Base = Omit<Assessment, 'verdict'>;

/** The row that speaks for a person, with everything that is mapped from it. */
interface MappedRow extends ReadContext {
  readonly mapped: readonly MappedField[];
  readonly base: Base;
}

/** `row` is null when none of several counts. The person is then known by the number that all rows share. */
function baseOf(employee: Employee, row: EmploymentRow | null, mapped: readonly MappedField[]): Base {
  const [number = '', another] = new Set((row === null ? employee.rows : [row]).map(numberOf));
  const { companyId, personId, supervisorId } = row ?? NO_ROW;
  return {
    ukgEmployeeId: employee.ukgEmployeeId,
    employeeId: textOf(mapped, 'employee_id') || (another === undefined ? number : ''),
    companyId,
    email: textOf(mapped, 'email'),
    firstName: textOf(mapped, 'first_name'),
    lastName: textOf(mapped, 'last_name'),
    personId,
    supervisorId,
    ahead: [],
    problems: [],
    missingCodes: [],
    empty: [],
  };
}

function otherIdsOf(
  { employee, row: counting, tables }: ReadContext,
  { integration }: AssessContext,
): Pick<Assessment, 'otherIds'> {
  const entry = integration.mapping.find(({ field }) => field === 'employee_id');
  const rows = employee.rows.filter((row) => row !== counting);
  if (entry === undefined || rows.length === 0) return {};
  return { otherIds: rows.map((row) => textOf([mapField(entry, { employee, row, tables })], 'employee_id')) };
}

const NO_ROW = { companyId: '', personId: '', supervisorId: '' };

/** What a field is mapped to, `''` for nothing. */
function textOf(mapped: readonly MappedField[], field: string): string {
  const value = mapped.find((entry) => entry.field === field)?.value;
  return typeof value === 'string' ? value : '';
}

/** UKG's employee number, or `''` for one that cannot be written: it can name neither the employee nor a manager. */
function numberOf({ employeeNumber }: EmploymentRow): string {
  return isPlainId(employeeNumber) ? employeeNumber : '';
}

/** Why nothing may be decided about the person although there are rows, or null. */
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
  "UKG's change feed names an employment of this employee and its employment list did not, so it cannot be told whether they left or moved, and nothing was written. The next run asks again; if it stays so, look at the employee in UKG.";

/** The mapping may give the day of deactivation itself; a value that is no day, or a future day, is not used. */
function leaver(
  { base, mapped, ...row }: MappedRow,
  { on, isDated, leftOn }: Extract<Employment, { kind: 'leaver' }>,
  { integration, today }: AssessContext,
): Assessment {
  const entry = integration.mapping.find(({ field }) => field === DEACTIVATION_DATE);
  const day = entry === undefined ? '' : textOf([mapField(entry, row)], DEACTIVATION_DATE);
  const leaving = day === '' || day > today ? { on, isDated } : { on: day, isDated: true };
  const left = leftOn === undefined ? {} : { leftOn };
  return { ...base, verdict: { kind: 'leaver', ...leaving, ...left, fields: fieldsOf(mapped) } };
}

/** A person whose row runs or is to come: out of scope, not here yet, or to be written. */
function staying(row: MappedRow, employment: Employment, context: AssessContext): Assessment {
  const { base, mapped } = row;
  const { integration } = context;
  const isComing = employment.kind === 'joiner';
  const scope = scopeOf(row, integration.filter);
  if (scope.kind === 'out')
    return { ...base, verdict: { kind: 'excluded', by: scope.by, fields: fieldsOf(mapped), isComing } };
  if (isComing && !isMade(row.row, employment.on, context))
    return { ...base, verdict: { kind: 'joiner', on: employment.on } };
  if (scope.kind === 'unknown') return refused(base, [scope.complaint]);
  return present(row, integration, isComing ? employment.on : undefined);
}

/** Whether a joiner's user is made now. A terminated employment that ends by its first day never begins, so nobody is made. */
function isMade(row: EmploymentRow, on: CalendarDate, { integration, today }: AssessContext): boolean {
  const neverBegins = row.status === TERMINATED && row.terminationDate <= on;
  return !neverBegins && daysBefore(on, integration.createDaysBefore) <= today;
}

function present({ base, row, mapped }: MappedRow, integration: Integration, startsOn?: CalendarDate): Assessment {
  const found = {
    ...base,
    missingCodes: shared(mapped.flatMap(({ missingCode }) => missingCode ?? [])),
    empty: shared(emptyFields(mapped, integration, base.supervisorId !== '')),
  };
  const required = requiredComplaints(mapped);
  if (required.length > 0) return refused(found, required);
  const isUnsure = mapped.filter(({ missingCode }) => missingCode?.why === 'country');
  const isOnce = integration.mapping.filter(({ write }) => write === 'create');
  const once = new Set([...isOnce, ...isUnsure].map(({ field }) => field));
  const desired: DesiredUser = {
    fields: fieldsOf(mapped.filter(({ field }) => !once.has(field))),
    onCreate: fieldsOf(mapped.filter(({ field }) => once.has(field))),
  };
  const complaints = [...optionalComplaints(mapped), ...hireDateComplaints(row, integration)];
  const problems = shared(complaints.map((complaint) => problemOf(base, complaint)));
  return { ...found, verdict: { kind: 'present', desired, ...(startsOn !== undefined && { startsOn }) }, problems };
}

function tieOf(companies: readonly string[]): Complaint {
  const message = `UKG has ${String(companies.length)} equal employments of this person (companies ${companies.join(', ')}), and nothing says which one counts, so nothing was written. Mark the home company or correct the hire dates in UKG.`;
  return { code: 'IDENTITY_CONFLICT', message };
}

/** `leftOn` is a past day of leaving that is in doubt. */
function refused(base: Base, complaints: readonly Complaint[], leftOn?: CalendarDate): Assessment {
  const problems = complaints.map(({ code, message, field = '' }) => problemOf(base, { code, message, field }));
  return { ...base, verdict: { kind: 'refused', ...(leftOn !== undefined && { leftOn }) }, problems };
}

/** A person with a problem that a later stage found: nothing is written, but their scheduled days stay known. */
export function refusedWith(person: Assessment, complaint: Complaint): Assessment {
  return { ...person, verdict: { kind: 'refused' }, problems: [...person.problems, problemOf(person, complaint)] };
}
