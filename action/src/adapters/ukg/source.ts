// UKG Pro as the source of employees: the change feed for what changed, the detail lists for everybody and for single people.
import { startOf } from '../../core/plan/window.ts';
import type { Employee, EmploymentRow, UkgEmployeeId } from '../../core/model/model.ts';
import { RunFailure } from '../../failure.ts';
import type { Source } from '../../ports.ts';
import type { UkgClient } from './client.ts';
import { findEmployeeIds } from './catalog.ts';
import { readCodeTables } from './code-tables.ts';
import type { TablesNeeded } from './code-tables.ts';
import { EMPLOYMENT_COLUMNS } from './columns.ts';
import { decodeScalars, employmentRow } from './decode.ts';
import type { Scalars } from './decode.ts';
import { createPersons, joined, readEach, withoutLost } from './everybody.ts';
import { withHomeCompanies } from './home-company.ts';
import {
  changeFeed,
  COMPANIES,
  demographicsOf,
  employmentsOf,
  SUPERVISOR_BATCH,
  supervisorsOf,
  MOST_EMPLOYMENTS_ONE_BY_ONE,
} from './lists.ts';
import { QuestionRefused } from './refusals.ts';
import { readUserDefinedFields } from './user-defined.ts';

export interface UkgSourceOptions {
  readonly client: UkgClient;
  /** The runner's clock. */
  readonly now: () => Date;
  /** Source names that the mapping reads from a row. */
  readonly wanted: ReadonlySet<string>;
  /** Labels of the user-defined fields that the mapping reads. */
  readonly userDefined: ReadonlySet<string>;
  readonly tables: TablesNeeded;
}

export function createUkgSource(options: UkgSourceOptions): Source {
  const { client, wanted } = options;
  return {
    async start() {
      const tables = await readCodeTables(client, options.tables);
      // Any answer tells UKG's time; where no table is needed, the smallest one is asked for it.
      if (client.serverTime() === null) await client.readPages({ ...COMPANIES, pages: 1 }, () => undefined);
      const { at, notes, fault } = startOf(client.serverTime(), options.now());
      if (fault !== null) throw new RunFailure('UKG_BAD_RESPONSE', fault);
      return { at, notes, tables };
    },
    async readChanges({ from, to }) {
      const feed = changeFeed(from, to);
      const all: (EmploymentRow | null)[] = [];
      const pages = await client.readPages(feed, (page) => {
        all.push(...page.map((raw) => rowOf(raw, wanted)));
      });
      const { rows, lostRows } = withoutLost(all, feed);
      return { employees: grouped(rows), pages, lostRows };
    },
    async readEmployees(ids, refuse) {
      if (ids.length > MOST_EMPLOYMENTS_ONE_BY_ONE) return pickedOut(client, wanted, new Set(ids));
      const read = async (id: UkgEmployeeId): Promise<readonly Employee[]> => {
        try {
          return await readEmployee(client, id, wanted);
        } catch (error) {
          if (!(error instanceof QuestionRefused)) throw error;
          refuse?.(id, error.message);
          return [];
        }
      };
      return withHomeCompanies(client, (await Promise.all(ids.map(read))).flat());
    },
    readEach: (take) => readEach(client, { columns: wanted, userDefined: options.userDefined }, take),
    readIds: (employee) => findEmployeeIds(client, employee),
    readSupervisors: (employees) => readSupervisorNumbers(client, employees),
    readUserDefined: (employees) => readUserDefinedFields(client, employees, options.userDefined),
  };
}

/** Null for a row that tells of nobody. */
function rowOf(raw: unknown, wanted: ReadonlySet<string>): EmploymentRow | null {
  const scalars = decodeScalars(raw);
  return scalars && employmentRow(scalars, wanted);
}

function grouped(rows: readonly EmploymentRow[]): readonly Employee[] {
  const people = new Map<UkgEmployeeId, EmploymentRow[]>();
  for (const row of rows) {
    const known = people.get(row.ukgEmployeeId);
    if (known) known.push(row);
    else people.set(row.ukgEmployeeId, [row]);
  }
  return [...people].map(([id, own]) => ({ ukgEmployeeId: id, rows: own, userDefined: undefined }));
}

/** A person's employments and names; nobody when UKG has no employment of them. */
async function readEmployee(
  client: UkgClient,
  id: UkgEmployeeId,
  wanted: ReadonlySet<string>,
): Promise<readonly Employee[]> {
  const persons = createPersons(wanted);
  const [employments] = await Promise.all([
    readEmployments(client, id),
    client.readPages(demographicsOf(id), persons.add, () => persons.has(id)),
  ]);
  return grouped(employments.flatMap((row) => employmentRow(joined(row, persons.of(id)), wanted) ?? []));
}

/** The named people, out of the lists of everybody. */
async function pickedOut(
  client: UkgClient,
  columns: ReadonlySet<string>,
  ids: ReadonlySet<UkgEmployeeId>,
): Promise<readonly Employee[]> {
  const employees: Employee[] = [];
  const wanted = { columns, userDefined: new Set<string>() };
  await readEach(client, wanted, (employee) => {
    if (ids.has(employee.ukgEmployeeId)) employees.push(employee);
  });
  return employees;
}

async function readEmployments(client: UkgClient, id: UkgEmployeeId): Promise<readonly Scalars[]> {
  const rows: Scalars[] = [];
  await client.readPages(employmentsOf(id), (page) => {
    for (const raw of page) rows.push(decodeScalars(raw, EMPLOYMENT_COLUMNS) ?? {});
  });
  // A row that names nobody may be theirs: such an answer tells nothing.
  if (rows.some((row) => !row['employee_id'])) return [];
  return rows.filter((row) => row['employee_id'] === id);
}

/** One question a supervisor is enough: of those who share one, only the first is asked for. */
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
  const asked = new Set<string>();
  const supervisorsBy = new Map<UkgEmployeeId, readonly string[]>();
  for (const { supervisorId, ukgEmployeeId: id } of employments) {
    if (supervisorId === '' || numbers.has(supervisorId) || asked.has(supervisorId)) continue;
    asked.add(supervisorId);
    supervisorsBy.set(id, [...(supervisorsBy.get(id) ?? []), supervisorId]);
  }
  const isAnswered = (id: UkgEmployeeId): boolean => supervisorsBy.get(id)?.every((one) => numbers.has(one)) ?? true;
  const readBatch = async (ids: readonly UkgEmployeeId[]): Promise<void> => {
    const take = (page: readonly unknown[]): void => {
      for (const row of page.map((raw) => decodeScalars(raw))) note(row?.['supervisor_id'], row?.['supervisor_number']);
    };
    try {
      await client.readPages(supervisorsOf(ids), take, () => ids.every(isAnswered));
    } catch (error) {
      if (!(error instanceof QuestionRefused)) throw error;
      // One id that UKG does not take spoils the question about all: each is asked for alone, and who stays unanswered has no
      // supervisor that is known, which is said of them.
      if (ids.length > 1) await Promise.all(ids.map((id) => readBatch([id])));
    }
  };
  await Promise.all(batchesOf([...supervisorsBy.keys()]).map(readBatch));
  return numbers;
}

function batchesOf(ids: readonly UkgEmployeeId[]): readonly (readonly UkgEmployeeId[])[] {
  return Array.from({ length: Math.ceil(ids.length / SUPERVISOR_BATCH) }, (_, at) =>
    ids.slice(at * SUPERVISOR_BATCH, (at + 1) * SUPERVISOR_BATCH),
  );
}
