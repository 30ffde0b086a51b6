// Reads the tenant's choices: everything that a mapping or a filter can name.
import { ukgEmployeeId } from '../../core/model/model.ts';
import type { Catalog, CodeText, UkgEmployeeId } from '../../core/model/model.ts';
import { ascending } from '../../core/model/text.ts';
import type { UkgClient } from './client.ts';
import { readJobs, readRows } from './code-tables.ts';
import type { Column } from './code-tables.ts';
import { decodeEmployment } from './decode.ts';
import {
  CODE_TABLES,
  codeTable,
  COMPANIES,
  LOCATIONS,
  ORG_LEVELS,
  USER_DEFINED,
  employmentsNumbered,
  employmentsOf,
} from './lists.ts';

export async function readCatalog(client: UkgClient): Promise<Catalog> {
  const [orgLevels, jobs, locations, companies, employeeTypes, userDefinedFields] = await Promise.all([
    readRows(client, ORG_LEVELS),
    readJobs(client),
    readRows(client, LOCATIONS),
    readRows(client, COMPANIES),
    readEmployeeTypes(client),
    readLabels(client),
  ]);
  return {
    orgLevels: levelsOf(orgLevels),
    jobs: byCode(
      jobs.map((row) => ({
        code: row('jobcode') || row('code'),
        title: row('title'),
        description: row('longdescription'),
      })),
    ),
    locations: byCode(locations.map((row) => ({ code: row('locationcode') || row('code'), text: row('description') }))),
    employeeTypes,
    companies: companies
      .map((row) => ({ id: row('companyid'), code: row('companycode'), name: row('companyname') }))
      .sort((a, b) => ascending(a.id, b.id)),
    userDefinedFields,
  };
}

function levelsOf(rows: readonly Column[]): Catalog['orgLevels'] {
  return [1, 2, 3, 4].flatMap((level) => {
    const own = rows.filter((row) => row('level') === String(level));
    const codes = byCode(own.map((row) => ({ code: row('code'), text: row('description') })));
    return own.length === 0
      ? []
      : [{ level, name: own.find((row) => row('leveldescription') !== '')?.('leveldescription') ?? '', codes }];
  });
}

/** The table's name differs between tenants, so it is looked for in the list of tables. */
async function readEmployeeTypes(client: UkgClient): Promise<readonly CodeText[]> {
  const tables = (await readRows(client, CODE_TABLES)).map((row) => row('codetable'));
  const name = tables.find((table) => ['EMPTYPE', 'EMPLOYEETYPE'].includes(table.toUpperCase()));
  if (name === undefined) return [];
  return byCode(
    (await readRows(client, codeTable(name))).map((row) => ({ code: row('code'), text: row('description') })),
  );
}

/** Labels stand in every row, so one page tells them all. */
async function readLabels(client: UkgClient): Promise<readonly string[]> {
  const { rows } = await client.readAll({ ...USER_DEFINED, pages: 1 }, labelsIn);
  return [...new Set(rows.flat())].sort(ascending);
}

function labelsIn(raw: unknown): readonly string[] {
  const objects = (value: unknown): readonly unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value) : [];
  return objects(raw)
    .flatMap(objects)
    .flatMap((slot) => {
      const field = typeof slot === 'object' && slot !== null && 'field' in slot ? slot.field : null;
      return typeof field === 'string' && field.trim() !== '' ? [field.trim()] : [];
    });
}

function byCode<T extends { readonly code: string }>(rows: readonly T[]): readonly T[] {
  const first = new Map<string, T>();
  for (const row of rows) if (row.code !== '' && !first.has(row.code)) first.set(row.code, row);
  return [...first.values()].sort((a, b) => ascending(a.code, b.code));
}

// Finds an employee by what a person has at hand: UKG's employeeId, or the employee number that HR sees.

/** Ids of all who match; several when two people share one number. */
export async function findEmployeeIds(client: UkgClient, text: string): Promise<readonly UkgEmployeeId[]> {
  const wanted = text.trim();
  const answers = await Promise.all(
    [employmentsOf(wanted), employmentsNumbered(wanted)].map((list) => client.readAll(list, decodeEmployment)),
  );
  // A server that ignores the filter answers with everybody: the rows are looked at once more.
  const ids = answers
    .flatMap(({ rows }) => rows)
    .filter(({ employee_id: id, employee_number: number }) => id === wanted || number === wanted)
    .map(({ employee_id: id = '' }) => id);
  return [...new Set(ids)]
    .filter((id) => id !== '')
    .sort()
    .map(ukgEmployeeId);
}
