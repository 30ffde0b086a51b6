// Everybody of a tenant. A person's rows may be on any page, so all pages are read before people are put together.
import type { Employee, EmploymentRow, UkgEmployeeId } from '../../core/model/model.ts';
import { sourceRow } from '../../core/model/sources.ts';
import { daysBefore } from '../../core/people/dates.ts';
import { needsHome } from '../../core/people/pick-row.ts';
import type { PeopleFound } from '../../ports.ts';
import { objectIn } from '../http/answer.ts';
import type { UkgClient } from './client.ts';
import type { Scalars } from './decode.ts';
import { BARE_NUMBER, decodeEmployment, decodeScalars, employmentRow, textOf } from './decode.ts';
import type { UkgList } from './lists.ts';
import { DEMOGRAPHICS, EMPLOYMENTS, HOMES, MOST_EMPLOYMENTS_ONE_BY_ONE, rowsOfOne, USER_DEFINED } from './lists.ts';
import { badResponse } from './refusals.ts';

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

/** One in this many rows may be without an employee id; with more, the list cannot be trusted. */
const ROWS_PER_LOST_ROW = 10;

/** Rows by person, and how many rows have no employee id; throws when these are too many. */
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

/** The values of a person that the employment list does not have. */
export function personIn(raw: unknown, columns: ReadonlySet<string>): Scalars {
  const scalars = decodeScalars(raw);
  const isKept = (name: string): boolean => ALWAYS.has(name) || (sourceRow(name).person === true && columns.has(name));
  return Object.fromEntries(Object.entries(scalars).filter(([name]) => isKept(name)));
}

const ALWAYS: ReadonlySet<string> = new Set(['employee_id', 'employee_number', 'person_id']);

/** When a person has several rows, a value counts more than an empty one. */
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

/** Values of the employment win over the person's, unless they are empty. An employee number with its zeros is the person's. */
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

// What is read about people besides their rows: which employment is the home company's, and the mapped user-defined fields.

// No list tells whether the company of a row is the home company, but the employment list can be asked for home companies only.
// It is asked only about people with several employments that would count equally.

/** The same people in the same order. Where it is needed, the rows say which company is the home company, if UKG knows it. */
export async function withHomeCompanies(
  client: UkgClient,
  employees: readonly Employee[],
): Promise<readonly Employee[]> {
  const now = client.serverTime();
  // A day that is past in every time zone; when UKG's time is unknown, no day counts as past.
  const since = now === null ? '' : daysBefore(now.toISOString().slice(0, 10), 1);
  const unsure = new Set(
    employees.filter(({ rows }) => needsHome(rows, since)).map((employee) => employee.ukgEmployeeId),
  );
  if (unsure.size === 0) return employees;
  const homes = await readHomes(client, unsure);
  return employees.map((employee) => marked(employee, homes.get(employee.ukgEmployeeId)));
}

async function readHomes(
  client: UkgClient,
  unsure: ReadonlySet<UkgEmployeeId>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const isWholeList = unsure.size > MOST_EMPLOYMENTS_ONE_BY_ONE;
  const lists = isWholeList ? [HOMES] : [...unsure].map((id) => rowsOfOne(HOMES, id));
  const homes = new Map<string, Set<string>>();
  const take = (raw: unknown): void => {
    const { employee_id: id = '', company_id: company = '' } = decodeEmployment(raw);
    homes.set(id, (homes.get(id) ?? new Set()).add(company));
  };
  await Promise.all(lists.map((list) => client.readAll(list, take)));
  return homes;
}

/** A tenant that ignores the question answers with every employment: then the home company stays unknown. */
function marked(employee: Employee, homes: ReadonlySet<string> | undefined): Employee {
  if (homes?.size !== 1) return employee;
  return { ...employee, rows: employee.rows.map((row) => ({ ...row, isHomeCompany: homes.has(row.companyId) })) };
}

/** Up to this many people are read one by one; for more, the whole list takes fewer calls. */
const MOST_USER_DEFINED_ONE_BY_ONE = 100;

/** The employees with the values of the wanted labels; unchanged when no label is wanted. */
export async function readUserDefinedFields(
  client: UkgClient,
  employees: readonly Employee[],
  wanted: ReadonlySet<string>,
  isWholeList = employees.length > MOST_USER_DEFINED_ONE_BY_ONE,
): Promise<readonly Employee[]> {
  if (wanted.size === 0 || employees.length === 0) return employees;
  // A label may be `constructor`, which every plain object has.
  const valuesOf = new Map(employees.map(({ ukgEmployeeId: id }) => [id as string, Object.create(null) as Scalars]));
  /** Takes the values of a row, and returns whose they are. A label may be in two slots, one of them empty. */
  const take = (raw: unknown): string => {
    const id = decodeScalars(raw)['employee_id'] ?? '';
    const own = valuesOf.get(id) ?? {};
    for (const { field, value } of slotsIn(raw)) {
      const label = textOf(field);
      if (wanted.has(label)) own[label] ||= textOf(value).replace(MIDNIGHT, '$1');
    }
    return id;
  };
  if (isWholeList) await client.readAll(USER_DEFINED, take);
  else
    await Promise.all(
      [...valuesOf.keys()].map((id) => client.readAll(rowsOfOne(USER_DEFINED, id), take, (ids) => ids.includes(id))),
    );
  return employees.map((employee) => ({ ...employee, userDefined: valuesOf.get(employee.ukgEmployeeId) }));
}

/** The user-defined fields of a row, which come in groups. */
export function slotsIn(raw: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Object.values(objectIn(raw)).flatMap((group) => Object.values(objectIn(group)).map(objectIn));
}

/** Days come as midnight stamps. */
const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})T00:00:00(?:\.0+)?$/;
