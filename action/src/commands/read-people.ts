// Reads whom a run is about: everybody who changed, those who are held, and those whose day has come.
import type { AssessContext } from '../core/people/decide-rows.ts';
import { isReadFor } from '../core/people/filter.ts';
import type { Employee, Problem, SyncState } from '../core/model/model.ts';
import { needsDetails } from '../core/people/pick-row.ts';
import { runProblem } from '../core/model/problem.ts';
import type { Window } from '../core/plan/window.ts';
import type { Source } from '../ports.ts';

export interface PeopleRead {
  readonly employees: readonly Employee[];
  readonly pages: number;
  /** Of the change feed; null where it was not asked. */
  readonly window: Window | null;
  readonly problems: readonly Problem[];
}

/** Only these people, by employee number or employee id, from the detail lists; the change feed is not asked. */
export async function readNamed(source: Source, names: readonly string[]): Promise<PeopleRead> {
  const found = await Promise.all(names.map(async (name) => ({ name, ids: await source.readIds(name) })));
  const read = await source.readEmployees([...new Set(found.flatMap(({ ids }) => ids))].sort());
  const known = new Set(read.map(({ ukgEmployeeId }) => ukgEmployeeId));
  const unknown = found.filter(({ ids }) => !ids.some((id) => known.has(id)));
  return {
    employees: await source.readUserDefined(read),
    pages: 0,
    window: null,
    problems: unknown.map(({ name }) => runProblem({ code: 'EMPLOYEE_UNKNOWN', message: unknownMessage(name) })),
  };
}

function unknownMessage(name: string): string {
  return `UKG has no employee with the number or employeeId "${name}", which the input employees names. Write it with its leading zeros, as UKG shows it.`;
}

/** Changed people from the feed; held, due and unclear ones from the detail lists, which know more. */
export async function readPeople(
  source: Source,
  state: SyncState,
  window: Window,
  { today, integration, tables }: AssessContext,
): Promise<PeopleRead> {
  const { employees: changed, pages } = await source.readChanges(window);
  const due = state.scheduled.filter(({ on }) => on <= today).map(({ ukgEmployeeId }) => ukgEmployeeId);
  const unclear = new Set([...changed.filter(isUnclear).map(({ ukgEmployeeId }) => ukgEmployeeId), ...due]);
  const seen = new Set(changed.map(({ ukgEmployeeId }) => ukgEmployeeId));
  const waiting = [...state.held, ...(state.pending ?? [])];
  const held = waiting.map(({ ukgEmployeeId }) => ukgEmployeeId).filter((id) => !seen.has(id));
  const read = await source.readEmployees([...new Set([...held, ...unclear])].sort());
  const detailed = new Map(read.map((employee) => [employee.ukgEmployeeId, employee]));
  const merged = changed.map((employee) =>
    unclear.has(employee.ukgEmployeeId) ? mergeReadings(employee, detailed.get(employee.ukgEmployeeId)) : employee,
  );
  const others = read.filter(({ ukgEmployeeId }) => !seen.has(ukgEmployeeId));
  return { employees: await source.readUserDefined([...merged, ...others]), pages, window, problems: [] };

  function isUnclear(employee: Employee): boolean {
    const { ukgEmployeeId, rows } = employee;
    if (rows.some((row) => !isReadFor({ employee, row, tables }, integration.filter))) return true;
    return needsDetails(rows, { today, lastCompany: state.users.get(ukgEmployeeId)?.company });
  }
}

/** The detail rows count; what only the feed carries is kept, a row of another company too. */
function mergeReadings(fed: Employee, detailed: Employee | undefined): Employee {
  if (detailed === undefined) return { ...fed, isIncomplete: true };
  const values = fed.rows[0]?.values ?? {};
  const rows = detailed.rows.map((row) => {
    const own = fed.rows.find((other) => other.companyId === row.companyId)?.values;
    return { ...row, values: { ...onlyKnown(values), ...own, ...row.values } };
  });
  const missing = fed.rows.filter(({ companyId }) => !rows.some((row) => row.companyId === companyId));
  return { ...detailed, rows: [...rows, ...missing] };
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
