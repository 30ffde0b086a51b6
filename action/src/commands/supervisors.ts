// Asks UKG about the supervisors of a run's people. The employee id that a list gives for a supervisor is believed only where our
// own digest proves that their user has it; all others are read from their own rows.
import { assess } from '../core/people/assess.ts';
import type { AssessContext, Assessment } from '../core/people/assess.ts';
import { isSupervisor } from '../core/people/mapped-fields.ts';
import { changedFields, PERSON } from '../core/plan/fingerprint.ts';
import type { StateIndex } from '../core/plan/state-index.ts';
import type { Digests, Employee, Integration, SyncState, UkgEmployeeId } from '../core/model/model.ts';
import type { Source } from '../ports.ts';

export interface Superiors {
  /** Employee ids of supervisors' own users, by UKG's id. */
  readonly ids: ReadonlyMap<string, string>;
  /** All other supervisors, and later records of those who ended, by what UKG says of them. */
  readonly people: ReadonlyMap<UkgEmployeeId, Assessment>;
}

export interface SuperiorContext extends AssessContext {
  readonly users: SyncState['users'];
  readonly digests: Digests;
  readonly index: Pick<StateIndex, 'employeesWith'>;
}

/** The supervisors of these people who are not among them. One who cannot be read is in neither list. */
export async function readSuperiors(
  source: Source,
  people: readonly Employee[],
  context: SuperiorContext,
): Promise<Superiors> {
  const { integration, users, index } = context;
  if (!integration.mapping.some(isSupervisor)) return { ids: new Map(), people: new Map() };
  const read = new Set<string>(people.map(({ ukgEmployeeId }) => ukgEmployeeId));
  const unread = supervisorsOf(people).filter((supervisor) => !read.has(supervisor));
  const known = isNumberEnough(integration) ? unread.filter((id) => users.has(id)) : [];
  const told = known.length === 0 ? [] : await source.readSupervisors(firstReports(people, new Set(known)));
  const ids = new Map([...told].filter(([id, number]) => isProven(id as UkgEmployeeId, number, context)));
  const others = await readAndAssess(
    source,
    unread.filter((id) => !ids.has(id)),
    context,
  );
  const found = new Map(others.assessed.map((one) => [one.ukgEmployeeId, one]));
  const later = others.assessed
    .filter(({ verdict }) => verdict.kind === 'leaver')
    .flatMap(({ personId }) => index.employeesWith(PERSON, personId))
    .filter((id) => !read.has(id) && !found.has(id));
  const records = await readAndAssess(source, [...new Set(later)].sort(), context);
  for (const one of records.assessed) found.set(one.ukgEmployeeId, one);
  return { ids, people: found };
}

/** People whom nothing else names in this run, from the detail lists; one about whom UKG takes no question is not among them. */
export async function readAndAssess(
  source: Source,
  ids: readonly UkgEmployeeId[],
  context: AssessContext,
): Promise<{ readonly employees: readonly Employee[]; readonly assessed: readonly Assessment[] }> {
  if (ids.length === 0) return { employees: [], assessed: [] };
  const employees = await source.readUserDefined(await source.readEmployees(ids, () => undefined));
  return { employees, assessed: employees.map((employee) => assess(employee, context)) };
}

/** The user of the state was last written with this employee id. */
function isProven(id: UkgEmployeeId, employeeId: string, { users, digests }: SuperiorContext): boolean {
  const fingerprint = users.get(id)?.fingerprint ?? '';
  const { changed, unknown } = changedFields(id, { employee_id: employeeId }, fingerprint, digests);
  return changed.length + unknown.length === 0;
}

/** Of those who share a supervisor the first stands for all. */
function firstReports(people: readonly Employee[], unread: ReadonlySet<string>): readonly Employee[] {
  const asked = new Set<string>();
  return people.filter((person) => {
    const fresh = supervisorsOf([person]).filter((id) => unread.has(id) && !asked.has(id));
    for (const id of fresh) asked.add(id);
    return fresh.length > 0;
  });
}

/** UKG's employee number is what Betterworks knows people by. */
function isNumberEnough(integration: Integration): boolean {
  const entry = integration.mapping.find(({ field }) => field === 'employee_id');
  const [source, ...others] = entry?.sources ?? [];
  return source?.kind === 'row' && source.name === 'employee_number' && others.length === 0 && entry?.lookup === null;
}

function supervisorsOf(people: readonly Employee[]): readonly UkgEmployeeId[] {
  const ids = people.flatMap(({ rows }) => rows.map((row) => row.supervisorId)).filter((id) => id !== '');
  return [...new Set(ids)].sort() as UkgEmployeeId[];
}
