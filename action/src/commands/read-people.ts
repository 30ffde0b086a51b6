// Reads whom a run is about: everybody who changed, those who are held, and those whose day has come.
import type { CalendarDate, Employee, SyncState, UkgEmployeeId } from '../core/model/model.ts';
import { isUnsureLeaver, needsDetails } from '../core/people/pick-row.ts';
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
  const ids = detailsNeeded(changed, state, today);
  const detailed = new Map((await source.readEmployees(ids)).map((employee) => [employee.ukgEmployeeId, employee]));
  const seen = new Set(changed.map((employee) => employee.ukgEmployeeId));
  const merged = changed.map((employee) => mergeReadings(employee, detailed.get(employee.ukgEmployeeId)));
  const others = [...detailed.values()].filter((employee) => !seen.has(employee.ukgEmployeeId));
  return { employees: await source.readUserDefined([...merged, ...others]), pages };
}

/**
 * Held and due people who did not change; changed people of whom the feed shows a termination without its reason, unless their
 * user is off; and changed people with several living rows, of which the feed does not say whose company is home.
 */
function detailsNeeded(changed: readonly Employee[], state: SyncState, today: CalendarDate): readonly UkgEmployeeId[] {
  const seen = new Set(changed.map((employee) => employee.ukgEmployeeId));
  const due = state.scheduled.filter((entry) => entry.on <= today).map((entry) => entry.ukgEmployeeId);
  const waiting = [...state.held.map((entry) => entry.ukgEmployeeId), ...due].filter((id) => !seen.has(id));
  const unclear = changed
    .filter(
      ({ rows, ukgEmployeeId }) =>
        needsDetails(rows) && !(isUnsureLeaver(rows) && state.users.get(ukgEmployeeId)?.active === false),
    )
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
