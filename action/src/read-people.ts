// Reads whom a run is about: everybody who changed, those who are held, and those whose day has come.
import type { AssessContext } from './core/assess.ts';
import { mappedEmployeeId } from './core/assess.ts';
import type { CalendarDate, Employee, Integration, SyncState, UkgEmployeeId } from './core/model.ts';
import { needsDetails, pickRow } from './core/pick-row.ts';
import type { Window } from './core/window.ts';
import type { Source } from './ports.ts';

export interface PeopleRead {
  readonly employees: readonly Employee[];
  readonly pages: number;
}

/** What is worked out while UKG answers, so that it costs no time of its own. */
export interface WhileReading {
  readonly today: () => CalendarDate;
  /** Is given the people of each page of the feed. */
  readonly meanwhile?: (people: readonly Employee[]) => void;
}

/** Changed people from the feed; held, due and unclear ones from the detail lists, which know more. */
export async function readPeople(
  source: Source,
  state: SyncState,
  window: Window,
  { today, meanwhile }: WhileReading,
): Promise<PeopleRead> {
  const { employees: changed, pages } = await source.readChanges(window, meanwhile);
  const ids = detailsNeeded(changed, state, today());
  const detailed = new Map((await source.readEmployees(ids)).map((employee) => [employee.ukgEmployeeId, employee]));
  const seen = new Set(changed.map((employee) => employee.ukgEmployeeId));
  const merged = changed.map((employee) => mergeReadings(employee, detailed.get(employee.ukgEmployeeId)));
  const others = [...detailed.values()].filter((employee) => !seen.has(employee.ukgEmployeeId));
  return { employees: await source.readUserDefined([...merged, ...others]), pages };
}

/** Held and due people who did not change, and changed people of whom the feed shows a termination without its reason. */
export function detailsNeeded(
  changed: readonly Employee[],
  state: SyncState,
  today: CalendarDate,
): readonly UkgEmployeeId[] {
  const seen = new Set(changed.map((employee) => employee.ukgEmployeeId));
  const due = state.scheduled.filter((entry) => entry.on <= today).map((entry) => entry.ukgEmployeeId);
  const waiting = [...state.held.map((entry) => entry.ukgEmployeeId), ...due].filter((id) => !seen.has(id));
  const unclear = changed
    .filter(({ rows, ukgEmployeeId }) => needsDetails(rows) && state.users.get(ukgEmployeeId)?.active !== false)
    .map((employee) => employee.ukgEmployeeId);
  return [...new Set([...waiting, ...unclear])].sort();
}

/** The detail rows count; what only the feed carries is kept. Without detail rows the feed's stand. */
function mergeReadings(fed: Employee, detailed: Employee | undefined): Employee {
  if (detailed === undefined) return fed;
  const values = fed.rows[0]?.values ?? {};
  const rows = detailed.rows.map((row) => {
    const own = fed.rows.find((other) => other.companyId === row.companyId)?.values;
    return { ...row, values: { ...onlyKnown(values), ...own, ...row.values } };
  });
  return { ...detailed, rows };
}

/** Of another company's row only the person's own values hold. */
function onlyKnown(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => PERSONAL.has(name)));
}

const PERSONAL: ReadonlySet<string> = new Set([
  'first_name',
  'middle_name',
  'last_name',
  'preferred_name',
  'prefix',
  'suffix',
  'email_address',
  'alternate_email_address',
  'country_code',
  'language_code',
  'person_id',
]);

/**
 * Mapped employee ids of supervisors who are not among the people read. UKG tells a supervisor's employee number; a mapping
 * from another source needs the supervisor's own rows.
 */
export async function readSupervisorIds(
  source: Source,
  employees: readonly Employee[],
  context: AssessContext,
): Promise<ReadonlyMap<string, string>> {
  const { integration } = context;
  if (!integration.mapping.some((entry) => entry.field === 'manager_id')) return new Map();
  const read = new Set<string>(employees.map((employee) => employee.ukgEmployeeId));
  const asking = employees.filter(({ rows }) =>
    rows.some((row) => row.supervisorId !== '' && !read.has(row.supervisorId)),
  );
  if (asking.length === 0) return new Map();
  if (!isNumberEnough(integration)) return ownIds(await source.readEmployees(supervisorsOf(asking, read)), context);
  return source.readSupervisors(asking);
}

function isNumberEnough(integration: Integration): boolean {
  const entry = integration.mapping.find((one) => one.field === 'employee_id');
  return entry?.source.kind === 'row' && entry.source.name === 'employee_number' && entry.lookup === null;
}

function supervisorsOf(employees: readonly Employee[], read: ReadonlySet<string>): readonly UkgEmployeeId[] {
  const ids = employees
    .flatMap(({ rows }) => rows.map((row) => row.supervisorId))
    .filter((id) => id !== '' && !read.has(id));
  return [...new Set(ids)].sort() as UkgEmployeeId[];
}

function ownIds(supervisors: readonly Employee[], context: AssessContext): ReadonlyMap<string, string> {
  return new Map(
    supervisors.flatMap((employee) => {
      const picked = pickRow(employee.rows);
      if (picked.kind === 'tie') return [];
      const id = mappedEmployeeId(context.integration, { employee, row: picked.row, tables: context.tables });
      return id === null ? [] : [[employee.ukgEmployeeId, id] as const];
    }),
  );
}
