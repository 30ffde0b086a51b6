// Reads whom a run is about: everybody who changed, those who are held, and those whose day has come.
import type { CalendarDate, Employee, SyncState } from '../core/model/model.ts';
import { needsDetails } from '../core/people/pick-row.ts';
import type { Window } from '../core/plan/window.ts';
import type { Source } from '../ports.ts';

export interface PeopleRead {
  readonly employees: readonly Employee[];
  readonly pages: number;
}

/** Changed people from the feed; held, due and unclear ones from the detail lists, which know more. */
export async function readPeople(
  source: Source,
  state: SyncState,
  window: Window,
  today: CalendarDate,
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
  return { employees: await source.readUserDefined([...merged, ...others]), pages };

  function isUnclear({ ukgEmployeeId, rows }: Employee): boolean {
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
