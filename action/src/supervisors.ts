// Asks UKG for the employee ids of supervisors: a batch as soon as it is full, while the feed is still read.
import { mappedEmployeeId } from './core/assess.ts';
import type { AssessContext } from './core/assess.ts';
import type { Employee, Integration, SyncState, UkgEmployeeId } from './core/model.ts';
import { pickRow } from './core/pick-row.ts';
import type { Source } from './ports.ts';

export interface Supervisors {
  /** Takes people as they are read, and asks for those of their supervisors about whom there is a full batch of questions. */
  readonly meanwhile: (people: readonly Employee[]) => void;
  /**
   * Mapped employee ids of the supervisors of these people, who are everybody that was read; a supervisor among them need
   * not be in the answer. UKG tells a supervisor's employee number beside those who report to him; where it does not, of one
   * who has a user, and where the id is mapped from another source, it is read from the supervisor's own rows.
   */
  readonly idsFor: (people: readonly Employee[]) => Promise<ReadonlyMap<string, string>>;
}

/** `context` is asked for when rows of supervisors are read; `users` are those whom the state knows. */
export function createSupervisors(
  source: Source,
  integration: Integration,
  context: () => AssessContext,
  users: Pick<SyncState['users'], 'has'>,
): Supervisors {
  const isMapped = integration.mapping.some((entry) => entry.field === 'manager_id');
  const byNumber = isMapped && isNumberEnough(integration);
  const asked = new Set<string>();
  const answers: Promise<ReadonlyMap<string, string>>[] = [];
  let waiting: Employee[] = [];
  // A file's target cannot be read: whoever is in scope may have a user there.
  const mayHaveUser = (id: UkgEmployeeId): boolean => integration.delivery === 'sftp' || users.has(id);

  function ask(people: readonly Employee[]): void {
    if (people.length === 0) return;
    const answer = source.readSupervisors(people);
    // Whoever waits for all of them hears of its failure.
    answer.catch(() => undefined);
    answers.push(answer);
  }

  /** Of those who share a supervisor the first stands for all. */
  function take(people: readonly Employee[], isOther: (supervisor: string) => boolean): void {
    for (const one of people) {
      const unknown = supervisorsOf([one]).filter((supervisor) => !asked.has(supervisor) && isOther(supervisor));
      if (unknown.length === 0) continue;
      for (const supervisor of unknown) asked.add(supervisor);
      waiting.push(one);
    }
  }

  return {
    meanwhile: (people) => {
      if (!byNumber) return;
      const read = idsOf(people);
      take(people, (supervisor) => !read.has(supervisor));
      const { supervisorsAtOnce } = source;
      while (waiting.length >= supervisorsAtOnce) ask(waiting.splice(0, supervisorsAtOnce));
    },
    idsFor: async (people) => {
      if (!isMapped) return new Map();
      const read = idsOf(people);
      const isOther = (supervisor: string): boolean => !read.has(supervisor);
      if (!byNumber) return ownIds(source, supervisorsOf(people).filter(isOther), context);
      // Who was read since needs no question any more.
      waiting = waiting.filter((one) => supervisorsOf([one]).some(isOther));
      take(people, isOther);
      ask(waiting.splice(0));
      const told = new Map((await Promise.all(answers)).flatMap((answer) => [...answer]));
      const untold = supervisorsOf(people).filter((id) => isOther(id) && !told.has(id) && mayHaveUser(id));
      return new Map([...told, ...(await ownIds(source, untold, context))]);
    },
  };
}

function isNumberEnough(integration: Integration): boolean {
  const entry = integration.mapping.find((one) => one.field === 'employee_id');
  return entry?.source.kind === 'row' && entry.source.name === 'employee_number' && entry.lookup === null;
}

/** The employee id comes from a user-defined field, which no row holds. */
function isUserDefined(integration: Integration): boolean {
  return integration.mapping.some(({ field, source }) => field === 'employee_id' && source.kind === 'udf');
}

function idsOf(people: readonly Employee[]): ReadonlySet<string> {
  return new Set(people.map((employee) => employee.ukgEmployeeId));
}

function supervisorsOf(people: readonly Employee[]): readonly UkgEmployeeId[] {
  const ids = people.flatMap(({ rows }) => rows.map((row) => row.supervisorId)).filter((id) => id !== '');
  return [...new Set(ids)].sort() as UkgEmployeeId[];
}

async function ownIds(
  source: Source,
  supervisors: readonly UkgEmployeeId[],
  context: () => AssessContext,
): Promise<ReadonlyMap<string, string>> {
  if (supervisors.length === 0) return new Map();
  const { integration, tables, today } = context();
  const employees = await source.readEmployees(supervisors);
  return new Map(
    (isUserDefined(integration) ? await source.readUserDefined(employees) : employees).flatMap((employee) => {
      const picked = pickRow(employee.rows, today);
      if (picked.kind === 'tie') return [];
      const id = mappedEmployeeId(integration, { employee, row: picked.row, tables });
      return id === null ? [] : [[employee.ukgEmployeeId, id] as const];
    }),
  );
}
