// Which employment is the home company's. No list that is read tells it of a row, but the employment list can be asked for home
// companies alone; it is asked only about people of whom several employments would speak equally well.
import { daysBefore } from '../../core/people/dates.ts';
import { needsHome } from '../../core/people/pick-row.ts';
import type { CalendarDate, Employee, UkgEmployeeId } from '../../core/model/model.ts';
import type { UkgClient } from './client.ts';
import { decodeEmployment } from './decode.ts';
import { HOMES, homesOf, MOST_EMPLOYMENTS_ONE_BY_ONE } from './lists.ts';
import type { UkgList } from './lists.ts';

/** The same people in the same order; the rows of those who need it say which company is home, as far as UKG knows one. */
export async function withHomeCompanies(
  client: UkgClient,
  employees: readonly Employee[],
): Promise<readonly Employee[]> {
  const since = pastDay(client);
  const unsure = new Set(
    employees.filter(({ rows }) => needsHome(rows, since)).map((employee) => employee.ukgEmployeeId),
  );
  if (unsure.size === 0) return employees;
  const homes = await readHomes(client, unsure);
  return employees.map((employee) => marked(employee, homes.get(employee.ukgEmployeeId)));
}

/** A day that is past in every time zone; `''` when UKG has not told its time, so that nothing counts as past. */
function pastDay(client: UkgClient): CalendarDate {
  const now = client.serverTime();
  return now === null ? '' : daysBefore(now.toISOString().slice(0, 10), 1);
}

async function readHomes(
  client: UkgClient,
  unsure: ReadonlySet<UkgEmployeeId>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const lists: readonly UkgList[] = unsure.size > MOST_EMPLOYMENTS_ONE_BY_ONE ? [HOMES] : [...unsure].map(homesOf);
  const answers = await Promise.all(lists.map((list) => client.readAll(list, decodeEmployment)));
  const homes = Map.groupBy(
    answers.flatMap(({ rows }) => rows),
    ({ employee_id: id = '' }) => id,
  );
  return new Map([...homes].map(([id, rows]) => [id, new Set(rows.map(({ company_id: company = '' }) => company))]));
}

/** A tenant that overlooks the question answers with every employment: then nothing is known of any. */
function marked(employee: Employee, homes: ReadonlySet<string> | undefined): Employee {
  if (homes?.size !== 1) return employee;
  return { ...employee, rows: employee.rows.map((row) => ({ ...row, isHomeCompany: homes.has(row.companyId) })) };
}
