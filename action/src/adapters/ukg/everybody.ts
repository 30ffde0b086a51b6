// Everybody of a tenant. A person's rows may stand on any page, so all are read before the first person is given.
import type { Employee, EmploymentRow } from '../../core/model/model.ts';
import { needsHome } from '../../core/people/pick-row.ts';
import { badResponse } from './client.ts';
import type { UkgClient } from './client.ts';
import { PERSON_SOURCES } from '../../core/model/sources.ts';
import { COLUMNS, EMPLOYMENT_COLUMNS } from './columns.ts';
import { BARE_NUMBER, decodeScalars, employmentRow } from './decode.ts';
import type { Scalars } from './decode.ts';
import { pastDay, withHomeCompanies } from './home-company.ts';
import { DEMOGRAPHICS, EMPLOYMENTS } from './lists.ts';
import type { UkgList } from './lists.ts';
import { readUserDefinedValues } from './user-defined.ts';

export interface Wanted {
  /** Source names that the mapping reads from a row. */
  readonly columns: ReadonlySet<string>;
  /** Labels of the user-defined fields that the mapping reads. */
  readonly userDefined: ReadonlySet<string>;
}

/** Gives everybody to `take`. */
export async function readEach(
  client: UkgClient,
  wanted: Wanted,
  take: (employee: Employee) => void,
): Promise<{ readonly pages: number; readonly lostRows: number }> {
  const all: (EmploymentRow | null)[] = [];
  const pages = await readRows(client, wanted.columns, (row) => {
    all.push(row);
  });
  const { rows, lostRows } = withoutLost(all, EMPLOYMENTS);
  const isAsked = rows.length > 0 && wanted.userDefined.size > 0;
  const values = isAsked ? await readUserDefinedValues(client, wanted.userDefined) : null;
  const give = (employee: Employee): void => {
    take(values === null ? employee : { ...employee, userDefined: values.get(employee.ukgEmployeeId) ?? {} });
  };
  const unsure: Employee[] = [];
  const since = pastDay(client);
  for (const [ukgEmployeeId, own] of Map.groupBy(rows, (row) => row.ukgEmployeeId)) {
    const employee: Employee = { ukgEmployeeId, rows: own, userDefined: undefined };
    if (needsHome(own, since)) unsure.push(employee);
    else give(employee);
  }
  (await withHomeCompanies(client, unsure)).forEach(give);
  return { pages, lostRows };
}

/** Of so many rows one may tell of nobody: more, and it cannot be told what the list is about. */
const ROWS_PER_LOST_ROW = 10;

/** Rows that can be told whom they are about, and how many cannot; throws where those are too many. */
export function withoutLost(
  all: readonly (EmploymentRow | null)[],
  list: UkgList,
): { readonly rows: readonly EmploymentRow[]; readonly lostRows: number } {
  const rows = all.filter((row) => row !== null);
  const lostRows = all.length - rows.length;
  if (lostRows * ROWS_PER_LOST_ROW > all.length)
    throw badResponse(
      list,
      `${String(lostRows)} of its ${String(all.length)} rows have no employee id, so it cannot be told who they are about`,
    );
  return { rows, lostRows };
}

async function readRows(
  client: UkgClient,
  columns: ReadonlySet<string>,
  add: (row: EmploymentRow | null) => void,
): Promise<number> {
  const persons = createPersons(columns);
  const personPages = await client.readPages(DEMOGRAPHICS, persons.add);
  const pages = await client.readPages(EMPLOYMENTS, (page) => {
    for (const raw of page) {
      const scalars = decodeScalars(raw, EMPLOYMENT_COLUMNS);
      add(scalars && employmentRow(joined(scalars, persons.of(scalars['employee_id'] ?? '')), columns));
    }
  });
  return pages + personPages;
}

export interface Persons {
  readonly add: (page: readonly unknown[]) => void;
  readonly has: (id: string) => boolean;
  readonly of: (id: string) => Scalars;
}

/** Of a person's rows only what the employment list lacks is kept; a value in one of them counts more than none in another. */
export function createPersons(columns: ReadonlySet<string>): Persons {
  const kept = ['employee_number', ...[...PERSON_SOURCES].filter((name) => columns.has(name) || name === 'person_id')];
  const persons = new Map<string, Scalars>();
  const of = (id: string): Scalars => persons.get(id) ?? {};
  const addOne = (raw: unknown): void => {
    const scalars = decodeScalars(raw, COLUMNS);
    const id = scalars?.['employee_id'];
    if (!scalars || !id) return;
    const person: Scalars = { ...of(id), employee_id: id };
    for (const name of kept) {
      const text = scalars[name];
      if (text !== undefined && (text !== '' || person[name] === undefined)) person[name] = text;
    }
    persons.set(id, person);
  };
  return {
    add: (page) => {
      page.forEach(addOne);
    },
    has: (id) => persons.has(id),
    of,
  };
}

/** The employment's own values win over the person's, unless they are empty. A number's text, with its zeros, is the person's. */
export function joined(scalars: Scalars, person: Scalars): Scalars {
  const { employee_number: number = '' } = person;
  const { [BARE_NUMBER]: bare, ...all } = scalars;
  for (const name in person) if (!all[name] && !NUMBER.has(name)) all[name] = person[name] as string;
  if (bare === undefined) return all;
  const isSame = withoutZeros(number) === withoutZeros(bare);
  return isSame ? { ...all, employee_number: number } : { ...all, [BARE_NUMBER]: bare };
}

const NUMBER: ReadonlySet<string> = new Set(['employee_number', BARE_NUMBER]);

function withoutZeros(number: string): string {
  return number.replace(/^0+/u, '');
}
