// UKG Pro as the source of employees: the change feed for what changed, the detail lists for everybody and for single people.
import { truncateToSecond } from '../../core/dates.ts';
import type { Employee, EmploymentRow, UkgEmployeeId } from '../../core/model.ts';
import { RunFailure } from '../../failure.ts';
import type { Source } from '../../ports.ts';
import type { UkgClient, UkgList } from './client.ts';
import { readCodeTables } from './code-tables.ts';
import type { TablesNeeded } from './code-tables.ts';
import { COLUMNS, EMPLOYMENT_COLUMNS, PERSON_SOURCES } from './columns.ts';
import { decodeScalars, employmentRow } from './decode.ts';
import type { Scalars } from './decode.ts';
import { changeFeed, DEMOGRAPHICS, demographicsOf, EMPLOYMENTS, employmentsOf, SUPERVISOR_BATCH, supervisorsOf } from './lists.ts';
import { readUserDefinedFields } from './user-defined.ts';

export interface UkgSourceOptions {
  readonly client: UkgClient;
  /** The local clock, used only where no answer of UKG bears a `Date`. */
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
      const at = truncateToSecond((client.serverTime() ?? options.now()).toISOString());
      return { at, tables };
    },
    async readChanges({ from, to }) {
      const rows: EmploymentRow[] = [];
      const pages = await client.readPages(changeFeed(from, to), (page) => {
        for (const raw of page) rows.push(rowOf(raw, wanted, changeFeed(from, to)));
      });
      return { employees: grouped(rows), pages };
    },
    readEmployees: async (ids) => (await Promise.all(ids.map((id) => readEmployee(client, id, wanted)))).flat(),
    readEverybody: () => readEverybody(client, wanted),
    readSupervisors: (employees) => readSupervisors(client, employees),
    readUserDefined: (employees) => readUserDefinedFields(client, employees, options.userDefined),
  };
}

function rowOf(raw: unknown, wanted: ReadonlySet<string>, list: UkgList): EmploymentRow {
  const scalars = decodeScalars(raw);
  const row = scalars && employmentRow(scalars, wanted);
  if (row) return row;
  throw new RunFailure(
    'UKG_BAD_RESPONSE',
    `UKG's answer for ${list.path} has a row without an employee id, so it cannot be told whom it is about. Nothing was written and the cursor stays. Ask UKG support.`,
  );
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

/** A person's employments and names; nobody when UKG has no employment of him. */
async function readEmployee(client: UkgClient, id: UkgEmployeeId, wanted: ReadonlySet<string>): Promise<readonly Employee[]> {
  const people = new Map<string, Scalars>();
  const [employments] = await Promise.all([
    readScalars(client, employmentsOf(id), EMPLOYMENT_COLUMNS),
    readPeople(client, demographicsOf(id), people),
  ]);
  const own = employments.rows.filter((row) => row['employee_id'] === id);
  return grouped(own.flatMap((row) => joined(row, people, wanted)));
}

async function readEverybody(client: UkgClient, wanted: ReadonlySet<string>): Promise<{ employees: readonly Employee[]; pages: number }> {
  const people = new Map<string, Scalars>();
  const personPages = await readPeople(client, DEMOGRAPHICS, people);
  const rows: EmploymentRow[] = [];
  const pages = await client.readPages(EMPLOYMENTS, (page) => {
    for (const raw of page) {
      const scalars = decodeScalars(raw, EMPLOYMENT_COLUMNS);
      rows.push(...(scalars ? joined(scalars, people, wanted) : [rowOf(raw, wanted, EMPLOYMENTS)]));
    }
  });
  return { employees: grouped(rows), pages: pages + personPages };
}

async function readScalars(client: UkgClient, list: UkgList, columns: ReadonlyMap<string, string>): Promise<{ rows: readonly Scalars[] }> {
  const rows: Scalars[] = [];
  await client.readPages(list, (page) => {
    for (const raw of page) rows.push(decodeScalars(raw, columns) ?? {});
  });
  return { rows };
}

/** Of a person's row only what the employment list lacks is kept. */
async function readPeople(client: UkgClient, list: UkgList, people: Map<string, Scalars>): Promise<number> {
  return client.readPages(list, (page) => {
    for (const raw of page) {
      const scalars = decodeScalars(raw, COLUMNS);
      const id = scalars?.['employee_id'];
      if (!scalars || !id) continue;
      const person: Scalars = {};
      for (const name of PERSON_SOURCES) {
        const text = scalars[name];
        if (text !== undefined) person[name] = text;
      }
      people.set(id, person);
    }
  });
}

/** The employment's own values win over the person's. */
function joined(scalars: Scalars, people: ReadonlyMap<string, Scalars>, wanted: ReadonlySet<string>): readonly EmploymentRow[] {
  const row = employmentRow({ ...people.get(scalars['employee_id'] ?? ''), ...scalars }, wanted);
  return row === null ? [] : [row];
}

/** One question a supervisor is enough: of those who share one, only the first is asked for. */
async function readSupervisors(client: UkgClient, employees: readonly Employee[]): Promise<ReadonlyMap<string, string>> {
  const numbers = new Map<string, string>();
  for (const { rows } of employees) {
    for (const row of rows) if (row.supervisorNumber) numbers.set(row.supervisorId, row.supervisorNumber);
  }
  const asked = new Map<string, UkgEmployeeId>();
  for (const { ukgEmployeeId: id, rows } of employees) {
    for (const { supervisorId } of rows) {
      if (supervisorId !== '' && !numbers.has(supervisorId) && !asked.has(supervisorId)) asked.set(supervisorId, id);
    }
  }
  const ids = [...new Set(asked.values())];
  const batches = Array.from({ length: Math.ceil(ids.length / SUPERVISOR_BATCH) }, (_, at) =>
    ids.slice(at * SUPERVISOR_BATCH, (at + 1) * SUPERVISOR_BATCH),
  );
  const answers = await Promise.all(batches.map((batch) => readScalars(client, supervisorsOf(batch), COLUMNS)));
  for (const row of answers.flatMap((answer) => answer.rows)) {
    const supervisor = row['supervisor_id'];
    if (supervisor && row['supervisor_number'] && !numbers.has(supervisor)) numbers.set(supervisor, row['supervisor_number']);
  }
  return numbers;
}

