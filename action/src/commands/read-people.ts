// Reads the people of a run: everybody who changed, people who are held, and people whose scheduled day has come.
import type { Employee, Integration, Problem, SyncState, UkgEmployeeId } from '../core/model/model.ts';
import { knownById, problemOf, runProblem } from '../core/model/problem.ts';
import { sourceRow } from '../core/model/sources.ts';
import { countOf } from '../core/model/text.ts';
import type { AssessContext, Assessment } from '../core/people/assess.ts';
import { assess } from '../core/people/assess.ts';
import { brokenTable } from '../core/people/code-tables.ts';
import type { Window } from '../core/people/dates.ts';
import { isReadFor } from '../core/people/filter.ts';
import { isSupervisor } from '../core/people/map.ts';
import { needsDetails } from '../core/people/pick-row.ts';
import { namedIn } from '../core/plan/decisions.ts';
import { memoryOf, PERSON } from '../core/plan/fingerprint.ts';
import type { PlanContext } from '../core/plan/known-people.ts';
import { contextOf } from '../core/plan/known-people.ts';
import { setupOf } from '../core/plan/limits.ts';
import type { Superiors } from '../core/plan/managers.ts';
import { NO_SUPERIORS } from '../core/plan/managers.ts';
import { emptyState } from '../core/state/lists.ts';
import { believable } from '../core/state/next-state.ts';
import { RunFailure } from '../failure.ts';
import type { PeopleFound, Source } from '../ports.ts';
import type { RunRequest } from './command.ts';

export interface PeopleRead {
  readonly employees: readonly Employee[];
  /** These are all people that UKG lists. */
  readonly isEverybody: boolean;
  readonly pages: number;
  /** Of the change feed; null when the feed was not read. */
  readonly window: Window | null;
  /** About rows and people that could not be read; everybody else was read. */
  readonly problems: readonly Problem[];
  /** People about whom UKG refused to answer; they are in `problems`. */
  readonly refused: ReadonlySet<UkgEmployeeId>;
  readonly notes: readonly string[];
}

/** What every reading begins with. */
export async function begin(source: Source, request: Pick<RunRequest, 'integration' | 'digests' | 'state'>) {
  const { integration, digests } = request;
  const { at, tables, notes } = await source.start();
  /** As it was loaded; an empty one before the first run. */
  const state: SyncState = request.state ?? {
    ...emptyState(integration.slug, at),
    setup: setupOf(integration, digests),
  };
  return { context: contextOf(believable(state), request, { at, tables }), state, notes };
}

/** Throws `SOURCE_EMPTY` when a code table of these people has emptied since the last run. */
export function requireTables(employees: readonly Employee[], context: PlanContext): void {
  const broken = brokenTable(employees, context, context.state.tables);
  if (broken !== null) throw new RunFailure('SOURCE_EMPTY', broken);
}

/** Only these people, by employee number or employee id, from the detail lists; the change feed is not read. */
export async function readNamed(source: Source, names: readonly string[]): Promise<PeopleRead> {
  const found = await Promise.all(names.map(async (name) => ({ name, ids: await source.readIds(name) })));
  const wanted = [...new Set(found.flatMap(({ ids }) => ids))].sort();
  const { employees, refused } = await source.readEmployees(wanted);
  const known = new Set([...employees.map(idOf), ...refused.keys()]);
  const unknown = found.filter(({ ids }) => !ids.some((id) => known.has(id)));
  const nobody = unknown.map(({ name }) =>
    runProblem({ code: 'EMPLOYEE_UNKNOWN', message: unknownEmployee(name, 'employees') }),
  );
  return {
    employees: await source.readUserDefined(employees),
    isEverybody: false,
    pages: 0,
    window: null,
    problems: [...nobody, ...refusedPeople(refused)],
    refused: new Set(refused.keys()),
    notes: [],
  };
}

/** The sentence for a name in an input that UKG does not have. */
export function unknownEmployee(name: string, input: 'employee' | 'employees'): string {
  return `UKG has no employee with the number or employeeId "${name}", which the input ${input} names. Write it with its leading zeros, as UKG shows it.`;
}

/**
 * Changed people from the feed; held, due and unclear people from the detail lists, which know more. With `sparesFeed`, everybody
 * from the detail lists.
 */
export async function readPeople(
  source: Source,
  context: PlanContext,
  { window, sparesFeed }: { readonly window: Window; readonly sparesFeed: boolean },
): Promise<PeopleRead> {
  const { today, integration, tables, state } = context;
  const { employees: changed, pages, lostRows, isEverybody, notes } = await readChanged(source, window, sparesFeed);
  const told = { isEverybody, pages, window: isEverybody ? null : window, notes };
  const lost = lostRowProblems(lostRows);
  if (isEverybody) return { ...told, employees: changed, problems: lost, refused: new Set() };
  const seen = new Set(changed.map(idOf));
  const due = state.scheduled.filter(({ on }) => on <= today).map(idOf);
  const unclear = new Set([...changed.filter(isUnclear).map(idOf), ...due]);
  const named = namedIn(context, state);
  const strangers = await Promise.all(named.unknown.map((name) => source.readIds(name)));
  const waiting = [...state.held, ...state.pending].map(idOf);
  const unseen = [...waiting, ...named.ids, ...strangers.flat()].filter((id) => !seen.has(id));
  const { employees: detailed, refused } = await source.readEmployees([...new Set([...unseen, ...unclear])].sort());
  const details = new Map(detailed.map((employee) => [employee.ukgEmployeeId, employee]));
  const merged = changed.map((employee) =>
    unclear.has(employee.ukgEmployeeId) ? mergeReadings(employee, details.get(employee.ukgEmployeeId)) : employee,
  );
  const others = detailed.filter(({ ukgEmployeeId }) => !seen.has(ukgEmployeeId));
  return {
    ...told,
    employees: await source.readUserDefined([...merged, ...others]),
    problems: [...lost, ...refusedPeople(refused)],
    refused: new Set(refused.keys()),
  };

  function isUnclear(employee: Employee): boolean {
    const { ukgEmployeeId, rows } = employee;
    if (rows.some((row) => !isReadFor({ employee, row, tables }, integration.filter))) return true;
    return needsDetails(rows, today, state.users.get(ukgEmployeeId)?.company);
  }
}

function idOf({ ukgEmployeeId }: { readonly ukgEmployeeId: UkgEmployeeId }): UkgEmployeeId {
  return ukgEmployeeId;
}

/** People who changed; everybody when the feed is spared or answers 429. */
async function readChanged(
  source: Source,
  window: Window,
  sparesFeed: boolean,
): Promise<PeopleFound & { readonly isEverybody: boolean; readonly notes: readonly string[] }> {
  try {
    if (!sparesFeed) return { ...(await source.readChanges(window)), isEverybody: false, notes: [] };
  } catch (error) {
    if (!(error instanceof RunFailure) || error.code !== 'UKG_RATE_LIMITED') throw error;
  }
  return { ...(await source.readEverybody()), isEverybody: true, notes: sparesFeed ? [] : [WITHOUT_FEED] };
}

const WITHOUT_FEED =
  'UKG lets its list of changes be read 8 times a day, 3 hours apart, and refused it now, so everybody was read from the detail lists instead. Nothing is missed.';

/** Rows without an employee id, among good ones. */
export function lostRowProblems(lostRows: number): readonly Problem[] {
  if (lostRows === 0) return [];
  const message = `UKG sent ${countOf(lostRows, 'row')} without an employee id, so it cannot be told who they are about. Everybody else was read. Ask UKG support; the weekly comparison sees whether anybody is missing.`;
  return [runProblem({ code: 'UKG_BAD_RESPONSE', message, action: 'read' })];
}

/** People about whom UKG refuses to answer. */
export function refusedPeople(refused: ReadonlyMap<UkgEmployeeId, string>): readonly Problem[] {
  return [...refused].map(([ukgEmployeeId, why]) => {
    const message = `UKG took no question about this employee, so nothing was written for them; the next run asks again. ${why}. If it stays so, ask UKG support.`;
    return problemOf(knownById(ukgEmployeeId), { code: 'UKG_BAD_RESPONSE', message });
  });
}

/**
 * The detail rows count, with values that only the feed has. A row of another company that only the feed has is kept, too. If it
 * has ended, the details should have given the reason, so the person is incomplete.
 */
function mergeReadings(fed: Employee, detailed: Employee | undefined): Employee {
  if (detailed === undefined) return { ...fed, isIncomplete: true };
  const { personId = '', values = {} } = fed.rows[0] ?? {};
  const rows = detailed.rows.map((row) => {
    const own = fed.rows.find((other) => other.companyId === row.companyId)?.values;
    return { ...row, personId: row.personId || personId, values: { ...onlyKnown(values), ...own, ...row.values } };
  });
  const missing = fed.rows.filter(({ companyId }) => !rows.some((row) => row.companyId === companyId));
  const merged = { ...detailed, rows: [...rows, ...missing] };
  return missing.some(({ status, terminationDate }) => status === 'T' || terminationDate !== '')
    ? { ...merged, isIncomplete: true }
    : merged;
}

/** Only the values of the person, not of the employment: these also hold for rows of other companies. */
function onlyKnown(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => sourceRow(name).person === true));
}

// The supervisors of a run's people. The employee id that a list gives for a supervisor counts only when our own digest proves
// that their user has it. All other supervisors are read from their own rows.

/** The supervisors of these people who are not among them. A supervisor who cannot be read is in neither list. */
export async function readSuperiors(
  source: Source,
  people: readonly Employee[],
  context: PlanContext,
  alreadyRead: readonly Assessment[],
): Promise<Superiors> {
  const { integration, users, index } = context;
  if (!integration.mapping.some(isSupervisor)) return NO_SUPERIORS;
  const read = new Set<string>([...people, ...alreadyRead].map(idOf));
  const unread = supervisorsOf(people).filter((supervisor) => !read.has(supervisor));
  const known = new Set(isNumberEnough(integration) ? unread.filter((id) => users.has(id)) : []);
  const reports = people.filter((person) => supervisorsOf([person]).some((id) => known.has(id)));
  const told = reports.length === 0 ? [] : await source.readSupervisors(reports);
  const ids = new Map([...told].filter(([id, number]) => isProven(id as UkgEmployeeId, number, context)));
  const others = await readAndAssess(
    source,
    unread.filter((id) => !ids.has(id)),
    context,
  );
  const found = new Map([...alreadyRead, ...others].map((one) => [one.ukgEmployeeId, one]));
  const later = others
    .filter(({ verdict }) => verdict.kind === 'leaver')
    .flatMap(({ personId }) => index.employeesWith(PERSON, personId))
    .filter((id) => !read.has(id) && !found.has(id));
  const records = await readAndAssess(source, [...new Set(later)].sort(), context);
  for (const one of records) found.set(one.ukgEmployeeId, one);
  return { ids, people: found };
}

/** Further people of this run, from the detail lists, without those about whom UKG refuses to answer. */
export async function readAndAssess(
  source: Source,
  ids: readonly UkgEmployeeId[],
  context: AssessContext,
): Promise<readonly Assessment[]> {
  if (ids.length === 0) return [];
  const employees = await source.readUserDefined((await source.readEmployees(ids)).employees);
  return employees.map((employee) => assess(employee, context));
}

/** The user was last written with this employee id. */
function isProven(id: UkgEmployeeId, employeeId: string, { users, digests }: PlanContext): boolean {
  return memoryOf(users.get(id), { employee_id: employeeId }, digests) === 'same';
}

/** Whether Betterworks' employee id is simply UKG's employee number. */
function isNumberEnough(integration: Integration): boolean {
  const entry = integration.mapping.find(({ field }) => field === 'employee_id');
  const [source, ...others] = entry?.sources ?? [];
  return source?.kind === 'row' && source.name === 'employee_number' && others.length === 0 && entry?.lookup === null;
}

function supervisorsOf(people: readonly Employee[]): readonly UkgEmployeeId[] {
  const ids = people.flatMap(({ rows }) => rows.map((row) => row.supervisorId)).filter((id) => id !== '');
  return [...new Set(ids)].sort() as UkgEmployeeId[];
}
