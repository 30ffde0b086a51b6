// Everybody of a tenant. A person's rows may stand on any page, so all are read before the first person is made of them.
import type { Employee, EmploymentRow } from '../../core/model/model.ts';
import { PERSON_SOURCES } from '../../core/model/sources.ts';
import type { PeopleFound } from '../../ports.ts';
import { badResponse } from './client.ts';
import type { UkgClient } from './client.ts';
import { BARE_NUMBER, decodeEmployment, decodeScalars, employmentRow } from './decode.ts';
import type { Scalars } from './decode.ts';
import { readUserDefinedFields, withHomeCompanies } from './details.ts';
import { DEMOGRAPHICS, EMPLOYMENTS } from './lists.ts';
import type { UkgList } from './lists.ts';

export interface Wanted {
  /** Source names that the mapping reads from a row. */
  readonly columns: ReadonlySet<string>;
  /** Labels of the user-defined fields that the mapping reads. */
  readonly userDefined: ReadonlySet<string>;
}

export async function readEverybody(client: UkgClient, { columns, userDefined }: Wanted): Promise<PeopleFound> {
  const people = await client.readAll(DEMOGRAPHICS, (raw) => personIn(raw, columns));
  const persons = personsById(people.rows);
  const employments = await client.readAll(EMPLOYMENTS, (raw) => {
    const row = decodeEmployment(raw);
    return employmentRow(joined(row, persons.get(row['employee_id'] ?? '')), columns);
  });
  const { employees, lostRows } = peopleIn(employments.rows, EMPLOYMENTS);
  const placed = await withHomeCompanies(client, employees);
  return {
    employees: await readUserDefinedFields(client, placed, userDefined, true),
    pages: people.pages + employments.pages,
    lostRows,
  };
}

/** Of so many rows one may tell of nobody: more, and it cannot be told what the list is about. */
const ROWS_PER_LOST_ROW = 10;

/** Rows by person, and how many tell of nobody; throws where those are too many. */
export function peopleIn(
  all: readonly (EmploymentRow | null)[],
  list: UkgList,
): { readonly employees: readonly Employee[]; readonly lostRows: number } {
  const rows = all.filter((row) => row !== null);
  const lostRows = all.length - rows.length;
  if (lostRows * ROWS_PER_LOST_ROW > all.length)
    throw badResponse(
      list,
      `${String(lostRows)} of its ${String(all.length)} rows have no employee id, so it cannot be told who they are about`,
    );
  return { employees: grouped(rows), lostRows };
}

export function grouped(rows: readonly EmploymentRow[]): readonly Employee[] {
  return [...Map.groupBy(rows, (row) => row.ukgEmployeeId)].map(([ukgEmployeeId, own]) => ({
    ukgEmployeeId,
    rows: own,
    userDefined: undefined,
  }));
}

/** What the employment list lacks of a person. */
export function personIn(raw: unknown, columns: ReadonlySet<string>): Scalars {
  const scalars = decodeScalars(raw) ?? {};
  const isKept = (name: string): boolean => ALWAYS.has(name) || (PERSON_SOURCES.has(name) && columns.has(name));
  return Object.fromEntries(Object.entries(scalars).filter(([name]) => isKept(name)));
}

const ALWAYS: ReadonlySet<string> = new Set(['employee_id', 'employee_number', 'person_id']);

/** A value in one row of a person counts more than none in another. */
export function personsById(rows: readonly Scalars[]): ReadonlyMap<string, Scalars> {
  const persons = new Map<string, Scalars>();
  for (const row of rows) {
    const id = row['employee_id'] ?? '';
    const known = persons.get(id);
    const said = Object.entries(row).filter(([name, text]) => text !== '' || known?.[name] === undefined);
    persons.set(id, known === undefined ? row : { ...known, ...Object.fromEntries(said) });
  }
  persons.delete('');
  return persons;
}

/** The employment's own values win over the person's, unless they are empty. A number's text, with its zeros, is the person's. */
export function joined(scalars: Scalars, person: Scalars = {}): Scalars {
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
