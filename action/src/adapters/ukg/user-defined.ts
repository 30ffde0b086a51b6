// UKG's user-defined fields: read only when the mapping asks for one, by label.
import type { Employee } from '../../core/model/model.ts';
import type { UkgClient } from './client.ts';
import { objectIn, textOf } from './decode.ts';
import { USER_DEFINED, userDefinedOf } from './lists.ts';
import type { UkgList } from './lists.ts';

/** Up to so many people are asked for one by one; the whole list takes fewer calls for more. */
const MOST_USER_DEFINED_ONE_BY_ONE = 100;

/** The employees with the values of the wanted labels; as they are when no label is wanted. */
export async function readUserDefinedFields(
  client: UkgClient,
  employees: readonly Employee[],
  wanted: ReadonlySet<string>,
  isWholeList = employees.length > MOST_USER_DEFINED_ONE_BY_ONE,
): Promise<readonly Employee[]> {
  if (wanted.size === 0 || employees.length === 0) return employees;
  const read = async (list: UkgList, id?: string): Promise<readonly UserDefined[]> => {
    const isEnough = (rows: readonly UserDefined[]): boolean => rows.some((row) => row.id === id);
    return (await client.readAll(list, (raw) => userDefinedIn(raw, wanted), id === undefined ? undefined : isEnough))
      .rows;
  };
  const rows = isWholeList
    ? await read(USER_DEFINED)
    : (await Promise.all(employees.map(({ ukgEmployeeId: id }) => read(userDefinedOf(id), id)))).flat();
  const byId = Map.groupBy(rows, ({ id }) => id);
  return employees.map((employee) => ({
    ...employee,
    userDefined: joinedValues(byId.get(employee.ukgEmployeeId) ?? []),
  }));
}

interface UserDefined {
  readonly id: string;
  readonly values: readonly (readonly [label: string, value: string])[];
}

function userDefinedIn(raw: unknown, wanted: ReadonlySet<string>): UserDefined {
  const row = objectIn(raw);
  const id = textOf(Object.entries(row).find(([name]) => name.toLowerCase() === 'employeeid')?.[1]);
  const slots = Object.values(row).flatMap((group) => Object.values(objectIn(group)).map(objectIn));
  const values = slots.map(({ field, value }) => [textOf(field), valueOf(value)] as const);
  return { id, values: values.filter(([label]) => wanted.has(label)) };
}

/** A label may stand in two slots, of which one is empty; and it may be the name of something that every object has. */
function joinedValues(rows: readonly UserDefined[]): Readonly<Record<string, string>> {
  const own = Object.create(null) as Record<string, string>;
  for (const [label, value] of rows.flatMap(({ values }) => values)) own[label] ||= value;
  return own;
}

/** Days come as midnight stamps; `''` stands for null and blank. */
function valueOf(value: unknown): string {
  return textOf(value).replace(MIDNIGHT, '$1');
}

const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})T00:00:00(?:\.0+)?$/;
