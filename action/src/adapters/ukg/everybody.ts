// Everybody of a tenant, one after the other. A person's rows may stand on any page, so all are read before the first person is
// given; they are packed until then, for a population of objects would fill the memory of a small runner.
import { setImmediate } from 'node:timers/promises';
import type { Employee, EmploymentRow, UkgEmployeeId } from '../../core/model.ts';
import { needsHome } from '../../core/pick-row.ts';
import { createPackedIndex } from '../../core/packed-index.ts';
import { createPackedList } from '../../core/packed-list.ts';
import type { UkgClient } from './client.ts';
import { COLUMNS, EMPLOYMENT_COLUMNS, PERSON_SOURCES } from './columns.ts';
import { decodeScalars, employmentRow } from './decode.ts';
import type { Scalars } from './decode.ts';
import { withHomeCompanies } from './home-company.ts';
import { DEMOGRAPHICS, EMPLOYMENTS } from './lists.ts';
import { readUserDefinedValues } from './user-defined.ts';

export interface Wanted {
  /** Source names that the mapping reads from a row. */
  readonly columns: ReadonlySet<string>;
  /** Labels of the user-defined fields that the mapping reads. */
  readonly userDefined: ReadonlySet<string>;
}

/** How many rows are looked at before answers of other requests are heard. */
const IN_A_TURN = 50;
const turn = (): Promise<void> => setImmediate();

/** Gives everybody to `take`; returns how many pages were read. `onLostRow` is told of a row that names nobody, and throws. */
export async function readEach(
  client: UkgClient,
  wanted: Wanted,
  onLostRow: () => never,
  take: (employee: Employee) => void,
): Promise<number> {
  const rows = createRows();
  const pages = await readRows(client, wanted.columns, (row) => {
    rows.add(row ?? onLostRow());
  });
  const isAsked = rows.count() > 0 && wanted.userDefined.size > 0;
  const values = isAsked ? await readUserDefinedValues(client, wanted.userDefined) : null;
  const give = (employee: Employee): void => {
    take(values === null ? employee : { ...employee, userDefined: values.get(employee.ukgEmployeeId) ?? {} });
  };
  const unsure: Employee[] = [];
  await rows.give((employee) => {
    if (needsHome(employee.rows)) unsure.push(employee);
    else give(employee);
  });
  (await withHomeCompanies(client, unsure)).forEach(give);
  return pages;
}

async function readRows(
  client: UkgClient,
  columns: ReadonlySet<string>,
  add: (row: EmploymentRow | null) => void,
): Promise<number> {
  const persons = createPersons(columns);
  const personPages = await client.readPages(DEMOGRAPHICS, persons.add);
  const pages = await client.readPages(EMPLOYMENTS, async (page) => {
    for (const [index, raw] of page.entries()) {
      if (index % IN_A_TURN === 0) await turn();
      const scalars = decodeScalars(raw, EMPLOYMENT_COLUMNS);
      add(scalars && employmentRow(joined(scalars, persons.of(scalars['employee_id'] ?? '')), columns));
    }
  });
  return pages + personPages;
}

interface Rows {
  readonly add: (row: EmploymentRow) => void;
  readonly count: () => number;
  /** Gives each person once, with all his rows, and keeps nothing of him. */
  readonly give: (take: (employee: Employee) => void) => Promise<void>;
}

function createRows(): Rows {
  const rows = createPackedList<EmploymentRow>();
  const last = createPackedIndex((index) => rows.at(index).ukgEmployeeId);
  /** Rows that another one of the same person comes after. */
  const followed = new Set<number>();
  return {
    add: (row) => {
      const before = last.get(row.ukgEmployeeId);
      if (before !== undefined) followed.add(before);
      last.set(row.ukgEmployeeId, rows.length);
      rows.add(row);
    },
    count: () => rows.length,
    async give(take) {
      const early = new Map<UkgEmployeeId, readonly EmploymentRow[]>();
      for (let index = 0; index < rows.length; index += 1) {
        const row = rows.at(index);
        const { ukgEmployeeId } = row;
        const own = [...(early.get(ukgEmployeeId) ?? []), row];
        // A person is complete with his last row; only those with several wait for it.
        if (followed.has(index)) early.set(ukgEmployeeId, own);
        else take({ ukgEmployeeId, rows: own, userDefined: undefined });
        if (index % IN_A_TURN !== 0) continue;
        rows.forget(index);
        await turn();
      }
    },
  };
}

export interface Persons {
  readonly add: (page: readonly unknown[]) => Promise<void>;
  readonly has: (id: string) => boolean;
  readonly of: (id: string) => Scalars;
}

/** Of a person's rows only what the employment list lacks is kept; a value in one of them counts more than none in another. */
export function createPersons(columns: ReadonlySet<string>): Persons {
  const kept = PERSON_SOURCES.filter((name) => columns.has(name) || name === 'person_id');
  const packed = createPackedList<Scalars>();
  const last = createPackedIndex((index) => packed.at(index)['employee_id'] as string);
  const of = (id: string): Scalars => {
    const index = last.get(id);
    return index === undefined ? {} : packed.at(index);
  };
  const addOne = (raw: unknown): void => {
    const scalars = decodeScalars(raw, COLUMNS);
    const id = scalars?.['employee_id'];
    if (!scalars || !id) return;
    const person: Scalars = { ...of(id), employee_id: id };
    for (const name of kept) {
      const text = scalars[name];
      if (text !== undefined && (text !== '' || person[name] === undefined)) person[name] = text;
    }
    last.set(id, packed.length);
    packed.add(person);
  };
  return {
    add: async (page) => {
      for (const [index, raw] of page.entries()) {
        if (index % IN_A_TURN === 0) await turn();
        addOne(raw);
      }
    },
    has: (id) => last.get(id) !== undefined,
    of,
  };
}

/** The employment's own values win over the person's, unless they are empty. */
export function joined(scalars: Scalars, person: Scalars): Scalars {
  const all = { ...scalars };
  for (const name in person) if (!all[name]) all[name] = person[name] as string;
  return all;
}
