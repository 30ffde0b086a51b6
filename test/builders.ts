// Builders for tests: a test states only what matters to it, everything else is a plain, complete example.
import type {
  Change,
  CodeRow,
  CodeTables,
  Digests,
  Employee,
  EmploymentRow,
  ExistingUser,
  Fields,
  KnownUser,
  SyncState,
} from '../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../action/src/core/model/model.ts';
import type { RowSource } from '../action/src/core/model/sources.ts';
import type { PlanContext } from '../action/src/core/plan/known-people.ts';
import { contextOf } from '../action/src/core/plan/known-people.ts';
import { emptyState } from '../action/src/core/state/lists.ts';
import { anIntegration } from './configuration-builders.ts';

export { aDecision, aFilter, aMapping, anIntegration, mappingOf } from './configuration-builders.ts';

/** The organization's day, and an instant that falls on it. */
export const TODAY = '2026-06-15';
export const YESTERDAY = '2026-06-14';
export const TOMORROW = '2026-06-16';
export const AT = '2026-06-15T12:00:00.000Z';

// ------------------------------------------------------------------------------------------------------ UKG's side

/** Parts of a row by their names there, values of the mapping by their source names. */
export type RowParts = Partial<Omit<EmploymentRow, 'ukgEmployeeId' | 'values'>> &
  Partial<Readonly<Record<RowSource, string>>> & { readonly id?: string };

/** An active employee of one company, hired in 2020, with every value that the default mapping reads. */
export function aRow(parts: RowParts = {}): EmploymentRow {
  const { id = 'E1', ...given } = parts;
  const own = Object.fromEntries(Object.entries(given).filter(([name]) => name in ROW));
  const values = Object.fromEntries(Object.entries(given).filter(([name]) => !(name in ROW))) as Record<string, string>;
  const row = { ...ROW, ...identityOf(id), ...own };
  return { ...row, ukgEmployeeId: ukgEmployeeId(id), values: { ...valuesOf(row, id), ...values } };
}

const ROW = {
  companyId: 'ACME1',
  companyCode: 'ACM',
  personId: '',
  employeeNumber: '',
  status: 'A',
  employeeType: 'REG',
  hireDate: '2020-01-15',
  lastHireDate: '2020-01-15',
  terminationDate: '',
  unreadable: [],
  terminationReason: undefined,
  isHomeCompany: undefined,
  supervisorId: '',
  supervisorNumber: undefined,
} as const satisfies Omit<EmploymentRow, 'ukgEmployeeId' | 'values'>;

function identityOf(id: string): Pick<EmploymentRow, 'personId' | 'employeeNumber'> {
  return { personId: `person of ${id}`, employeeNumber: numberOf(id) };
}

/** The employee number that the builders give to somebody. */
export function numberOf(id: string): string {
  return id.replace(/^E/, '00');
}

/** The e-mail address that the builders give to somebody. */
export function emailOf(id: string): string {
  return `${id.toLowerCase()}@acme.example`;
}

function valuesOf(row: Omit<EmploymentRow, 'ukgEmployeeId' | 'values'>, id: string): Record<string, string> {
  return {
    employee_number: row.employeeNumber,
    employee_status: row.status,
    employee_type: row.employeeType,
    email_address: emailOf(id),
    first_name: 'Ada',
    last_name: 'Lovelace',
    preferred_name: '',
    org_level_2: 'ENG',
    org_level_3: 'CC7',
    job_code: 'DEV',
    work_location: 'SEA',
    work_phone: '2065550100',
  };
}

/** One person with one row, or with the rows that are given; all other parts are the row's. */
export function anEmployee(
  parts: RowParts & { readonly rows?: readonly RowParts[]; readonly userDefined?: Employee['userDefined'] } = {},
): Employee {
  const { rows, userDefined, ...row } = parts;
  const { id = 'E1' } = row;
  const built = (rows ?? [{}]).map((one) => aRow({ ...row, ...one, id }));
  return { ukgEmployeeId: ukgEmployeeId(id), rows: built, userDefined };
}

/** A row of a code table, in use, of no country and no company. */
export function aCodeRow(text: string, parts: Partial<CodeRow> = {}): CodeRow {
  return { text, longText: '', country: '', company: '', isActive: true, ...parts };
}

/** The texts of the codes that the builders use. */
export function codeTables(parts: Partial<CodeTables> = {}): CodeTables {
  return {
    orgLevels: new Map([
      ['2:ENG', [aCodeRow('Engineering')]],
      ['3:CC7', [aCodeRow('Cost centre seven')]],
    ]),
    jobs: new Map([['DEV', [aCodeRow('Developer', { longText: 'Develops software' })]]]),
    locations: new Map([['SEA', [aCodeRow('Seattle')]]]),
    companies: new Map([['ACME1', 'ACM']]),
    ...parts,
  };
}

// ---------------------------------------------------------------------------------------------- Betterworks' side

/** What the default mapping makes of the builders' employee. */
export function fieldsOf(id = 'E1', parts: Fields = {}): Fields {
  return {
    email: emailOf(id),
    employee_id: numberOf(id),
    first_name: 'Ada',
    last_name: 'Lovelace',
    department_name: 'Engineering',
    title: 'Developer',
    location: 'Seattle',
    phone: '2065550100',
    hire_date: '2020-01-15',
    on_leave: false,
    ...parts,
  };
}

/** An active user who agrees with the builders' employee of this id in everything. */
export function anExistingUser(
  parts: Partial<ExistingUser> & { readonly of?: string; readonly having?: Fields } = {},
): ExistingUser {
  const { of = 'E1', having = {}, ...rest } = parts;
  const fields = fieldsOf(of, having);
  return {
    id: 41,
    email: String(fields['email']),
    employeeId: String(fields['employee_id']),
    fields,
    deactivationDate: null,
    ...rest,
  };
}

export function aChange(parts: Partial<Change> & { readonly id?: string } = {}): Change {
  const { id = 'E1', ...rest } = parts;
  const change: Change = {
    kind: 'update',
    ukgEmployeeId: ukgEmployeeId(id),
    employeeId: numberOf(id),
    companyId: 'ACME1',
    personId: '',
    fields: { title: 'Developer' },
    desired: fieldsOf(id),
    manager: null,
    userId: 41,
  };
  return { ...change, ...rest } as Change;
}

// ------------------------------------------------------------------------------------------------------------ state

export function aKnownUser(parts: Partial<KnownUser> & { readonly id?: string } = {}): KnownUser {
  const { id = 'E1', ...rest } = parts;
  return { ukgEmployeeId: ukgEmployeeId(id), userId: 41, fingerprint: testDigests().keyId, active: true, ...rest };
}

export function aState(
  parts: Partial<Omit<SyncState, 'users'>> & { readonly users?: readonly KnownUser[] } = {},
): SyncState {
  const { users = [], ...rest } = parts;
  return {
    ...emptyState('acme', '2026-06-01T12:00:00.000Z'),
    cursor: '2026-06-14T12:00:00.000Z',
    ...rest,
    users: new Map(users.map((known) => [known.ukgEmployeeId, known])),
  };
}

/** Digests without cryptography: the same text and key give the same 16 characters. */
export function testDigests(key = 'test'): Digests {
  const of = (text: string): string =>
    [1, 2, 3, 4]
      .map((seed) => word(`${key}\0${String(seed)}\0${text}`))
      .join('')
      .slice(0, 16);
  return { keyId: of('key id').slice(0, 4), of, plan: (text) => of(`plan\0${text}`).replace(/[^0-9a-f]/g, 'a') };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Four characters out of 24 bits of an FNV-1a hash, stirred once more. */
function word(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return [0, 6, 12, 18].map((shift) => ALPHABET.charAt((hash >>> shift) & 63)).join('');
}

/** Everything that a plan is made with: nobody known, unless said otherwise. */
export function aContext(
  parts: Partial<Omit<PlanContext, 'state'>> & { readonly state?: SyncState } = {},
): PlanContext {
  const state = parts.state ?? aState();
  const integration = parts.integration ?? anIntegration();
  const digests = testDigests();
  return { ...contextOf(state, { integration, digests }, { at: AT, tables: codeTables() }), today: TODAY, ...parts };
}
