// Reads whom a run is about: everybody who changed, those who are held, and those whose day has come.
import type { AssessContext } from '../core/people/decide-rows.ts';
import { isReadFor } from '../core/people/filter.ts';
import type { Employee, Problem, SyncState, UkgEmployeeId } from '../core/model/model.ts';
import { countOf } from '../core/model/text.ts';
import { PERSON_SOURCES } from '../core/model/sources.ts';
import { problemOf, runProblem } from '../core/model/problem.ts';
import { needsDetails } from '../core/people/pick-row.ts';
import type { Window } from '../core/plan/window.ts';
import { RunFailure } from '../failure.ts';
import type { PeopleFound, Source } from '../ports.ts';

export interface PeopleRead {
  readonly employees: readonly Employee[];
  readonly pages: number;
  /** Of the change feed; null where it was not asked for. */
  readonly window: Window | null;
  /** Of rows and people that could not be read; everybody else was. */
  readonly problems: readonly Problem[];
  /** People about whom UKG took no question: they are in `problems`. */
  readonly refused: ReadonlySet<UkgEmployeeId>;
  readonly notes: readonly string[];
}

/** Only these people, by employee number or employee id, from the detail lists; the change feed is not asked. */
export async function readNamed(source: Source, names: readonly string[]): Promise<PeopleRead> {
  const found = await Promise.all(names.map(async (name) => ({ name, ids: await source.readIds(name) })));
  const refused = new Map<UkgEmployeeId, string>();
  const wanted = [...new Set(found.flatMap(({ ids }) => ids))].sort();
  const read = await source.readEmployees(wanted, (id, why) => refused.set(id, why));
  const known = new Set([...read.map(({ ukgEmployeeId }) => ukgEmployeeId), ...refused.keys()]);
  const unknown = found.filter(({ ids }) => !ids.some((id) => known.has(id)));
  return {
    employees: await source.readUserDefined(read),
    pages: 0,
    window: null,
    problems: [
      ...unknown.map(({ name }) =>
        runProblem({ code: 'EMPLOYEE_UNKNOWN', message: unknownEmployee(name, 'employees') }),
      ),
      ...[...refused].map(([id, why]) => refusedPerson(id, why)),
    ],
    refused: new Set(refused.keys()),
    notes: [],
  };
}

/** What is said of a name that an input gives and UKG does not have. */
export function unknownEmployee(name: string, input: 'employee' | 'employees'): string {
  return `UKG has no employee with the number or employeeId "${name}", which the input ${input} names. Write it with its leading zeros, as UKG shows it.`;
}

export interface WhatToRead {
  readonly window: Window;
  readonly context: AssessContext;
  /** Everybody is read from the detail lists in place of the change feed, whose calls UKG counts. */
  readonly sparesFeed: boolean;
}

/** Changed people from the feed; held, due and unclear ones from the detail lists, which know more. */
export async function readPeople(
  source: Source,
  state: SyncState,
  { window, context: { today, integration, tables }, sparesFeed }: WhatToRead,
): Promise<PeopleRead> {
  const changes = await readChanged(source, window, sparesFeed);
  const { employees: changed, pages } = changes;
  if (changes.isEverybody)
    return { ...unreadRows(changes), employees: changed, pages, window, refused: new Set(), notes: changes.notes };
  const due = state.scheduled.filter(({ on }) => on <= today).map(({ ukgEmployeeId }) => ukgEmployeeId);
  const unclear = new Set([...changed.filter(isUnclear).map(({ ukgEmployeeId }) => ukgEmployeeId), ...due]);
  const seen = new Set(changed.map(({ ukgEmployeeId }) => ukgEmployeeId));
  const waiting = [...state.held, ...state.pending];
  const held = waiting.map(({ ukgEmployeeId }) => ukgEmployeeId).filter((id) => !seen.has(id));
  const refused = new Map<UkgEmployeeId, string>();
  const read = await source.readEmployees([...new Set([...held, ...unclear])].sort(), (id, why) =>
    refused.set(id, why),
  );
  const detailed = new Map(read.map((employee) => [employee.ukgEmployeeId, employee]));
  const merged = changed.map((employee) =>
    unclear.has(employee.ukgEmployeeId) ? mergeReadings(employee, detailed.get(employee.ukgEmployeeId)) : employee,
  );
  const others = read.filter(({ ukgEmployeeId }) => !seen.has(ukgEmployeeId));
  const employees = await source.readUserDefined([...merged, ...others]);
  const problems = [...unreadRows(changes).problems, ...[...refused].map(([id, why]) => refusedPerson(id, why))];
  return { employees, pages, window, problems, refused: new Set(refused.keys()), notes: changes.notes };

  function isUnclear(employee: Employee): boolean {
    const { ukgEmployeeId, rows } = employee;
    if (rows.some((row) => !isReadFor({ employee, row, tables }, integration.filter))) return true;
    return needsDetails(rows, { today, lastCompany: state.users.get(ukgEmployeeId)?.company });
  }
}

interface Changed extends PeopleFound {
  readonly isEverybody: boolean;
  readonly notes: readonly string[];
}

/** Who changed; where the feed is spared, or refuses for rate, everybody. */
async function readChanged(source: Source, window: Window, sparesFeed: boolean): Promise<Changed> {
  try {
    if (!sparesFeed) return { ...(await source.readChanges(window)), isEverybody: false, notes: [] };
  } catch (error) {
    if (!(error instanceof RunFailure) || error.code !== 'UKG_RATE_LIMITED') throw error;
  }
  const read = await source.readEverybody();
  const notes = sparesFeed
    ? []
    : [
        "UKG's change feed may not be read now (8 calls a day, 3 hours apart), so everybody was read from the detail lists instead.",
      ];
  return { ...read, isEverybody: true, notes };
}

function unreadRows({ lostRows }: PeopleFound): { readonly problems: readonly Problem[] } {
  return { problems: lostRowProblems(lostRows) };
}

/** Rows that tell of nobody, among good ones. */
export function lostRowProblems(lostRows: number): readonly Problem[] {
  if (lostRows === 0) return [];
  const message = `UKG sent ${countOf(lostRows, 'row')} without an employee id, so it cannot be told who they are about. Everybody else was read. Ask UKG support; the weekly comparison sees whether anybody is missing.`;
  return [runProblem({ code: 'UKG_BAD_RESPONSE', message, action: 'read' })];
}

function refusedPerson(id: UkgEmployeeId, why: string): Problem {
  const subject = { ukgEmployeeId: id, employeeId: '', companyId: '' };
  const message = `UKG took no question about this employee, so nothing was written for them; the next run asks again. ${why}`;
  return problemOf(subject, { code: 'UKG_BAD_RESPONSE', message });
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
  return Object.fromEntries(Object.entries(values).filter(([name]) => PERSON_SOURCES.has(name)));
}
