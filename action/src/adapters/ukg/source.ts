// UKG Pro as the source of employees: the change feed for changes, the detail lists for everybody and for single people.
import type { CodeTables, Employee, UkgEmployeeId } from '../../core/model/model.ts';
import { ukgEmployeeId } from '../../core/model/model.ts';
import { startOf } from '../../core/people/dates.ts';
import { RunFailure } from '../../failure.ts';
import type { Source } from '../../ports.ts';
import type { UkgClient } from './client.ts';
import { readCodeTables } from './code-tables.ts';
import type { Scalars } from './decode.ts';
import { decodeEmployment, decodeScalars, employmentRow } from './decode.ts';
import type { Wanted } from './everybody.ts';
import {
  grouped,
  joined,
  peopleIn,
  personIn,
  personsById,
  readEverybody,
  readUserDefinedFields,
  withHomeCompanies,
} from './everybody.ts';
import {
  asking,
  changeFeed,
  COMPANIES,
  DEMOGRAPHICS,
  EMPLOYMENTS,
  MOST_EMPLOYMENTS_ONE_BY_ONE,
  rowsOfOne,
  SUPERVISOR_BATCH,
  SUPERVISORS,
} from './lists.ts';
import { QuestionRefused } from './refusals.ts';

export interface UkgSourceOptions extends Wanted {
  readonly client: UkgClient;
  /** The runner's clock. */
  readonly now: () => Date;
  /** The code tables that mapping and filter need. */
  readonly tables: ReadonlySet<keyof CodeTables>;
}

export function createUkgSource(options: UkgSourceOptions): Source {
  const { client, columns } = options;
  return {
    async start() {
      const tables = await readCodeTables(client, options.tables);
      // Any answer gives UKG's time; when no table is needed, the smallest one is read for it.
      if (client.serverTime() === null) await client.readAll({ ...COMPANIES, pages: 1 }, () => null);
      const { at, notes, fault } = startOf(client.serverTime(), options.now());
      if (fault !== null) throw new RunFailure('UKG_BAD_RESPONSE', fault);
      return { at, notes, tables };
    },
    async readChanges({ from, to }) {
      const feed = changeFeed(from, to);
      const { rows, pages } = await client.readAll(feed, (raw) => employmentRow(decodeScalars(raw), columns));
      return { ...peopleIn(rows, feed), pages };
    },
    async readEmployees(ids) {
      if (ids.length > MOST_EMPLOYMENTS_ONE_BY_ONE) {
        const named = new Set(ids);
        const { employees } = await readEverybody(client, { columns, userDefined: new Set() });
        return { employees: employees.filter(({ ukgEmployeeId: id }) => named.has(id)), refused: new Map() };
      }
      const refused = new Map<UkgEmployeeId, string>();
      const read = async (id: UkgEmployeeId): Promise<readonly Employee[]> => {
        try {
          return await readEmployee(client, id, columns);
        } catch (error) {
          if (!(error instanceof QuestionRefused)) throw error;
          refused.set(id, error.answered);
          return [];
        }
      };
      return { employees: await withHomeCompanies(client, (await Promise.all(ids.map(read))).flat()), refused };
    },
    readEverybody: () => readEverybody(client, options),
    readIds: (employee) => findEmployeeIds(client, employee),
    readSupervisors: (employees) => readSupervisorNumbers(client, employees),
    readUserDefined: (employees) => readUserDefinedFields(client, employees, options.userDefined),
  };
}

/** A person's employments and names; nobody when UKG has no employment of them. */
async function readEmployee(
  client: UkgClient,
  id: UkgEmployeeId,
  columns: Wanted['columns'],
): Promise<readonly Employee[]> {
  const isTheirs = (row: Scalars): boolean => row['employee_id'] === id;
  const [employments, people] = await Promise.all([
    client.readAll(rowsOfOne(EMPLOYMENTS, id), decodeEmployment),
    client.readAll(
      rowsOfOne(DEMOGRAPHICS, id),
      (raw) => personIn(raw, columns),
      (rows) => rows.some(isTheirs),
    ),
  ]);
  // A row without an employee id may be theirs, so such an answer proves nothing.
  if (employments.rows.some((row) => !row['employee_id'])) return [];
  const person = personsById(people.rows).get(id);
  return grouped(employments.rows.filter(isTheirs).flatMap((row) => employmentRow(joined(row, person), columns) ?? []));
}

/** One question for each supervisor is enough: of the people who share one, only the first is asked for. */
async function readSupervisorNumbers(
  client: UkgClient,
  employees: readonly Employee[],
): Promise<ReadonlyMap<string, string>> {
  const numbers = new Map<string, string>();
  const note = (supervisor: string | undefined, number: string | undefined): void => {
    if (supervisor && number && !numbers.has(supervisor)) numbers.set(supervisor, number);
  };
  const employments = employees.flatMap(({ rows }) => rows);
  for (const row of employments) note(row.supervisorId, row.supervisorNumber);
  const reportOf = new Map<string, UkgEmployeeId>();
  for (const { supervisorId, ukgEmployeeId: id } of employments)
    if (supervisorId !== '' && !numbers.has(supervisorId) && !reportOf.has(supervisorId))
      reportOf.set(supervisorId, id);
  const supervisorsBy = Map.groupBy(reportOf.keys(), (supervisor) => reportOf.get(supervisor) as UkgEmployeeId);
  const isAnswered = (id: UkgEmployeeId): boolean => supervisorsBy.get(id)?.every((one) => numbers.has(one)) ?? true;
  const readBatch = async (ids: readonly UkgEmployeeId[]): Promise<void> => {
    const take = (raw: unknown): void => {
      const { supervisor_id: supervisor, supervisor_number: number } = decodeScalars(raw);
      note(supervisor, number);
    };
    try {
      await client.readAll(asking(SUPERVISORS, { employeeId: ids.join(',') }), take, () => ids.every(isAnswered));
    } catch (error) {
      if (!(error instanceof QuestionRefused)) throw error;
      // One id that UKG refuses spoils the question about all, so each is asked alone. A person without an answer has no known
      // supervisor, which is reported.
      if (ids.length > 1) await Promise.all(ids.map((id) => readBatch([id])));
    }
  };
  const asked = [...supervisorsBy.keys()];
  const batches = Array.from({ length: Math.ceil(asked.length / SUPERVISOR_BATCH) }, (_, nth) =>
    asked.slice(nth * SUPERVISOR_BATCH, (nth + 1) * SUPERVISOR_BATCH),
  );
  await Promise.all(batches.map(readBatch));
  return numbers;
}

/** Ids of all matching people; several when two people share a number. */
async function findEmployeeIds(client: UkgClient, text: string): Promise<readonly UkgEmployeeId[]> {
  const wanted = text.trim();
  const answers = await Promise.all(
    [rowsOfOne(EMPLOYMENTS, wanted), asking(EMPLOYMENTS, { employeeNumber: wanted })].map((list) =>
      client.readAll(list, decodeEmployment).catch((error: unknown) => {
        // UKG may refuse a number as an id, or an id as a number: that means nobody.
        if (error instanceof QuestionRefused) return { rows: [] };
        throw error;
      }),
    ),
  );
  // A server that ignores the filter answers with everybody, so the rows are filtered again.
  const ids = answers
    .flatMap(({ rows }) => rows)
    .filter(({ employee_id: id, employee_number: number }) => id === wanted || number === wanted)
    .flatMap(({ employee_id: id }) => id || []);
  return [...new Set(ids)].sort().map(ukgEmployeeId);
}
