// Asks UKG for the employee ids of the supervisors of a run's people.
import { mappedEmployeeId } from '../core/people/assess.ts';
import { decideRows } from '../core/people/decide-rows.ts';
import type { AssessContext } from '../core/people/decide-rows.ts';
import type { Employee, Integration, SyncState, UkgEmployeeId } from '../core/model/model.ts';
import type { Source } from '../ports.ts';

/**
 * Mapped employee ids of the supervisors of these people, by UKG's id. The people are everybody that was read; a supervisor
 * among them need not be in the answer. UKG tells a supervisor's employee number next to those who report to them. Where it
 * does not, or where the id is mapped from another source, the id is read from the supervisor's own rows.
 */
export async function readSupervisorIds(
  source: Source,
  people: readonly Employee[],
  context: AssessContext,
  users: Pick<SyncState['users'], 'has'>,
): Promise<ReadonlyMap<string, string>> {
  const { integration } = context;
  if (!integration.mapping.some((entry) => entry.field === 'manager_id')) return new Map();
  const read = new Set<string>(people.map(({ ukgEmployeeId }) => ukgEmployeeId));
  const unread = supervisorsOf(people).filter((supervisor) => !read.has(supervisor));
  if (!isNumberEnough(integration)) return readOwnIds(source, unread, context);
  if (unread.length === 0) return new Map();
  const told = await source.readSupervisors(firstReports(people, new Set(unread)));
  // A file's target cannot be read: everybody in scope may have a user there.
  const mayHaveUser = (id: UkgEmployeeId): boolean => integration.delivery === 'sftp' || users.has(id);
  const untold = unread.filter((id) => !told.has(id) && mayHaveUser(id));
  return new Map([...told, ...(await readOwnIds(source, untold, context))]);
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

function isNumberEnough(integration: Integration): boolean {
  const entry = integration.mapping.find(({ field }) => field === 'employee_id');
  const [source, ...others] = entry?.sources ?? [];
  return source?.kind === 'row' && source.name === 'employee_number' && others.length === 0 && entry?.lookup === null;
}

/** The employee id comes from a user-defined field, which no row holds. */
function isUserDefined(integration: Integration): boolean {
  return integration.mapping.some(
    ({ field, sources }) => field === 'employee_id' && sources.some(({ kind }) => kind === 'udf'),
  );
}

function supervisorsOf(people: readonly Employee[]): readonly UkgEmployeeId[] {
  const ids = people.flatMap(({ rows }) => rows.map((row) => row.supervisorId)).filter((id) => id !== '');
  return [...new Set(ids)].sort() as UkgEmployeeId[];
}

async function readOwnIds(
  source: Source,
  supervisors: readonly UkgEmployeeId[],
  context: AssessContext,
): Promise<ReadonlyMap<string, string>> {
  if (supervisors.length === 0) return new Map();
  const { integration, tables } = context;
  const employees = await source.readEmployees(supervisors);
  return new Map(
    (isUserDefined(integration) ? await source.readUserDefined(employees) : employees).flatMap((employee) => {
      const { picked } = decideRows(employee, context);
      if (picked.kind === 'tie') return [];
      const id = mappedEmployeeId(integration, { employee, row: picked.row, tables });
      return id === null ? [] : [[employee.ukgEmployeeId, id] as const];
    }),
  );
}
