// What UKG says of one person, put together: which row counts, whether he is employed, in scope, and how he maps.
//
//   employment            filter     required fields    -> verdict
//   leaver                any        any                -> leaver (no filter keeps a leaver's user alive)
//   invalid               any        any                -> refused, nothing is written
//   employed, joiner      excluded   any                -> excluded, with the day of leaving that no filter keeps
//   joiner                in scope   any                -> joiner
//   employed              in scope   missing or wrong   -> refused
//   employed              in scope   complete           -> present
import { employmentOf } from './employment.ts';
import type { Employment } from './employment.ts';
import { excludedBy } from './filter.ts';
import { isWritable, mapField } from './map.ts';
import type { MappingContext } from './map.ts';
import type {
  CalendarDate,
  CodeTables,
  DesiredUser,
  Employee,
  EmploymentRow,
  Excluded,
  Fields,
  Integration,
  Problem,
  Scheduled,
  UkgEmployeeId,
} from '../model/model.ts';
import {
  emptyFields,
  fieldsOf,
  hireDateComplaints,
  isMissing,
  mapFields,
  missingCode,
  optionalComplaint,
  requiredComplaint,
} from './mapped-fields.ts';
import { pickRow } from './pick-row.ts';
import { problemOf } from '../model/problem.ts';
import type { Complaint } from '../model/problem.ts';
import { REQUIRED_FIELDS } from '../model/fields.ts';
import { DEACTIVATION_DATE } from './values.ts';

export type Verdict =
  | { readonly kind: 'present'; readonly desired: DesiredUser; readonly leavesOn: CalendarDate | null }
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
      readonly leavesOn: CalendarDate | null;
      readonly fields: Fields;
    }
  | {
      readonly kind: 'refused';
      /** A past day of leaving that an active status contradicts: to somebody whose user is off already it changes nothing. */
      readonly leftOn?: CalendarDate;
    };

/** A code whose text the tenant's tables lack; the code itself was used. */
export interface MissingCode {
  readonly field: string;
  readonly code: string;
}

export interface Assessment {
  readonly ukgEmployeeId: UkgEmployeeId;
  /** The mapped employee id, else UKG's employee number. */
  readonly employeeId: string;
  readonly companyId: string;
  /** The mapped e-mail address, `''` when there is none that is valid. */
  readonly email: string;
  /** UKG's id of the person behind all his records, or `''`. */
  readonly personId: string;
  /** UKG id of the supervisor, or `''`. */
  readonly supervisorId: string;
  readonly verdict: Verdict;
  readonly problems: readonly Problem[];
  readonly missingCodes: readonly MissingCode[];
  /** Mapped fields for which UKG has no value, of a person who is to have a user; what was not read is not among them. */
  readonly empty: readonly string[];
}

export interface AssessContext {
  readonly integration: Integration;
  readonly tables: CodeTables;
  /** The organization's own day. */
  readonly today: CalendarDate;
  /** Whose day of leaving the state has scheduled. */
  readonly announced?: ReadonlyMap<UkgEmployeeId, CalendarDate>;
}

/** The days of leaving in a schedule. */
export function announcedIn(scheduled: readonly Scheduled[]): ReadonlyMap<UkgEmployeeId, CalendarDate> {
  const leaving = scheduled.filter(({ kind }) => kind === 'deactivate');
  return new Map(leaving.map(({ ukgEmployeeId, on }) => [ukgEmployeeId, on]));
}

/** Assesses a person with at least one row. */
export function assess(employee: Employee, context: AssessContext): Assessment {
  const picked = pickRow(employee.rows, context.today);
  if (picked.kind === 'tie') return tie(employee, picked.companies);
  const { row } = picked;
  const mapping = { employee, row, tables: context.tables };
  const employment = employmentOf(row, context.today, context.announced?.get(row.ukgEmployeeId));
  const { integration } = context;
  const employeeId = mappedEmployeeId(integration, mapping) ?? numberOf(row);
  const base = { ...blank(employee, row, employeeId), email: mappedText(integration, 'email', mapping) ?? '' };
  if (employment.kind === 'leaver')
    return {
      ...base,
      verdict: {
        kind: 'leaver',
        ...leavingDay(employment, mapping, context),
        fields: fieldsOf(mapFields(integration, mapping)),
      },
    };
  if (employment.kind === 'invalid') return invalid(base, employment);
  const by = excludedBy(row, integration.filter, context.tables);
  if (by !== null)
    return {
      ...base,
      verdict: {
        kind: 'excluded',
        by,
        leavesOn: employment.kind === 'employed' ? employment.leavesOn : null,
        fields: excludedFields(integration, mapping),
      },
    };
  if (employment.kind === 'joiner') return { ...base, verdict: employment };
  return present(base, mapping, integration, employment.leavesOn);
}

/** UKG's employee number; one that cannot be written names nobody, neither himself nor a manager. */
function numberOf({ employeeNumber }: EmploymentRow): string {
  return isWritable(employeeNumber) ? employeeNumber : '';
}

/** The employee id that Betterworks knows somebody by, or null when it is not mapped or empty. */
export function mappedEmployeeId(integration: Integration, mapping: MappingContext): string | null {
  return mappedText(integration, 'employee_id', mapping);
}

function mappedText(integration: Integration, field: string, mapping: MappingContext): string | null {
  const entry = integration.mapping.find((one) => one.field === field);
  const value = entry ? mapField(entry, mapping).value : undefined;
  return typeof value === 'string' && value !== '' ? value : null;
}

type LeavingDay = Pick<Extract<Verdict, { kind: 'leaver' }>, 'on' | 'isDated' | 'leftOn'>;

/** A mapping of its own may date the deactivation; a day that is none, or not yet come, does not. */
function leavingDay(employment: LeavingDay, mapping: MappingContext, context: AssessContext): LeavingDay {
  const { on, isDated, leftOn } = employment;
  const left = leftOn === undefined ? {} : { leftOn };
  const day = mappedText(context.integration, DEACTIVATION_DATE, mapping);
  return day === null || day > context.today ? { on, isDated, ...left } : { on: day, isDated: true, ...left };
}

function blank(employee: Employee, row: EmploymentRow | null, employeeId: string): Omit<Assessment, 'verdict'> {
  const { ukgEmployeeId } = employee;
  return {
    ukgEmployeeId,
    employeeId,
    companyId: row?.companyId ?? '',
    email: '',
    personId: row?.personId ?? '',
    supervisorId: row?.supervisorId ?? '',
    problems: [],
    missingCodes: [],
    empty: [],
  };
}

function invalid(base: Omit<Assessment, 'verdict'>, employment: Extract<Employment, { kind: 'invalid' }>): Assessment {
  const { leftOn } = employment;
  return { ...refused(base, [employment]), verdict: { kind: 'refused', ...(leftOn !== undefined && { leftOn }) } };
}

function refused(base: Omit<Assessment, 'verdict'>, complaints: readonly Complaint[]): Assessment {
  const problems = complaints.map(({ code, message, field }) => problemOf(base, { code, message, field: field ?? '' }));
  return { ...base, verdict: { kind: 'refused' }, problems: [...base.problems, ...problems] };
}

/** Somebody about whom a problem was found later on: nothing is written. */
export function refusedWith(one: Assessment, problem: Problem): Assessment {
  const { ukgEmployeeId, employeeId, companyId, email, personId, supervisorId, missingCodes, empty } = one;
  const problems = [...one.problems, problem];
  const who = { ukgEmployeeId, employeeId, companyId, email, personId, supervisorId };
  return { ...who, verdict: { kind: 'refused' }, problems, missingCodes, empty };
}

function tie(employee: Employee, companies: readonly string[]): Assessment {
  const numbers = new Set(employee.rows.map(numberOf));
  const base = blank(employee, null, numbers.size === 1 ? ([...numbers][0] as string) : '');
  const message = `UKG has ${String(companies.length)} equal employments of this person (companies ${companies.join(', ')}), and nothing says which one counts, so nothing was written. Mark the home company or correct the hire dates in UKG.`;
  return refused(base, [{ code: 'IDENTITY_CONFLICT', message }]);
}

function present(
  base: Omit<Assessment, 'verdict'>,
  mapping: MappingContext,
  integration: Integration,
  leavesOn: CalendarDate | null,
): Assessment {
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
    fields: fieldsOf(mapped),
  };
  const complaints = [
    ...mapped.flatMap((entry) => optionalComplaint(entry)),
    ...hireDateComplaints(mapping.row, integration),
  ];
  const problems = complaints.map((complaint) => problemOf(base, complaint));
  return { ...found, verdict: { kind: 'present', desired, leavesOn }, problems };
}

/** Needed only where going out of scope writes something. */
function excludedFields(integration: Integration, mapping: MappingContext): Fields {
  return integration.filter.whenOutOfScope === 'deactivate' ? fieldsOf(mapFields(integration, mapping)) : {};
}
