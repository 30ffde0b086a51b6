// UKG's user-defined fields: read only when the mapping asks for one, by label.
import type { Employee } from '../../core/model/model.ts';
import type { UkgClient } from './client.ts';
import { USER_DEFINED, userDefinedOf } from './lists.ts';
import type { UkgList } from './lists.ts';

/** Up to so many people are asked for one by one; above, the whole list takes fewer calls. */
const MOST_USER_DEFINED_ONE_BY_ONE = 100;

/** The employees with the values of the wanted labels; as they are when no label is wanted. */
export async function readUserDefinedFields(
  client: UkgClient,
  employees: readonly Employee[],
  wanted: ReadonlySet<string>,
): Promise<readonly Employee[]> {
  if (wanted.size === 0 || employees.length === 0) return employees;
  const ids = new Set<string>(employees.map((employee) => employee.ukgEmployeeId));
  const lists: readonly UkgList[] =
    employees.length > MOST_USER_DEFINED_ONE_BY_ONE
      ? [USER_DEFINED]
      : employees.map((employee) => userDefinedOf(employee.ukgEmployeeId));
  const values = await readValues(client, lists, { wanted, isAsked: (id) => ids.has(id) });
  return employees.map((employee) => ({ ...employee, userDefined: values.get(employee.ukgEmployeeId) ?? {} }));
}

type Values = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** The values of the wanted labels of everybody who has a row, by employee id. */
export function readUserDefinedValues(client: UkgClient, wanted: ReadonlySet<string>): Promise<Values> {
  return readValues(client, [USER_DEFINED], { wanted, isAsked: () => true });
}

interface Question {
  readonly wanted: ReadonlySet<string>;
  readonly isAsked: (id: string) => boolean;
}

async function readValues(client: UkgClient, lists: readonly UkgList[], question: Question): Promise<Values> {
  const values = new Map<string, Record<string, string>>();
  const enough = ({ query: { employeeId } }: UkgList): (() => boolean) | undefined =>
    employeeId === undefined ? undefined : () => values.has(employeeId);
  await Promise.all(
    lists.map((list) =>
      client.readPages(
        list,
        (page) => {
          for (const raw of page) collect(raw, question, values);
        },
        enough(list),
      ),
    ),
  );
  return values;
}

function collect(raw: unknown, { wanted, isAsked }: Question, values: Map<string, Record<string, string>>): void {
  const row = object(raw);
  const id = textOf(Object.entries(row).find(([name]) => name.toLowerCase() === 'employeeid')?.[1]);
  if (!isAsked(id)) return;
  // A label may be the name of something that every object has.
  const own = values.get(id) ?? (Object.create(null) as Record<string, string>);
  for (const slot of Object.values(row).flatMap((group) => Object.values(object(group)))) {
    const { field, value } = object(slot);
    const label = textOf(field);
    // A label may stand in two slots, of which one is empty.
    if (wanted.has(label) && !own[label]) own[label] = textOf(value);
  }
  values.set(id, own);
}

function object(raw: unknown): Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};
}

/** Days come as midnight stamps; `''` stands for null and blank. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim().replace(MIDNIGHT, '$1');
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})T00:00:00(?:\.0+)?$/;
