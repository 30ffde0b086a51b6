// The tenant's codes: the tables that a run reads, and all of them as a catalog.
import type { Catalog, CodeRow, CodeTable, CodeTables, CodeTexts } from '../../core/model/model.ts';
import { ascending } from '../../core/model/text.ts';
import { RunFailure } from '../../failure.ts';
import { objectIn } from '../http/answer.ts';
import type { UkgClient } from './client.ts';
import { textOf } from './decode.ts';
import { slotsIn } from './everybody.ts';
import type { UkgList } from './lists.ts';
import { CODE_TABLES, codeTable, COMPANIES, JOBS, JOBS_BEFORE, LOCATIONS, ORG_LEVELS, USER_DEFINED } from './lists.ts';
import { badResponse, QuestionRefused } from './refusals.ts';

/** Reads the needed tables; the others stay empty. */
export async function readCodeTables(client: UkgClient, needed: ReadonlySet<keyof CodeTables>): Promise<CodeTables> {
  const [jobs, orgLevels, locations, companies] = await Promise.all([
    needed.has('jobs') ? readJobs(client) : [],
    needed.has('orgLevels') ? readCoded(client, ORG_LEVELS, (row) => row('code')) : [],
    needed.has('locations') ? readCoded(client, LOCATIONS, locationCode) : [],
    needed.has('companies') ? readRows(client, COMPANIES) : [],
  ]);
  return {
    jobs: tableOf(jobs, jobCode, 'title'),
    orgLevels: tableOf(orgLevels, (row) => `${row('level')}:${row('code')}`, 'description'),
    locations: tableOf(locations, locationCode, 'description'),
    companies: new Map(companies.map((row) => [row('companyid'), row('companycode')])),
  };
}

/** A tenant has one of the two lists of jobs, or both. */
async function readJobs(client: UkgClient): Promise<readonly Column[]> {
  try {
    return await readCoded(client, JOBS, jobCode);
  } catch (error) {
    const isMissing =
      error instanceof QuestionRefused || (error instanceof RunFailure && error.code === 'UKG_FORBIDDEN');
    if (!isMissing) throw error;
    return readCoded(client, JOBS_BEFORE, jobCode);
  }
}

const jobCode = (row: Column): string => row('jobcode') || row('code');
const locationCode = (row: Column): string => row('locationcode') || row('code');

/** A table without any code counts as missing: otherwise everybody would get codes instead of texts. */
async function readCoded(client: UkgClient, list: UkgList, code: (row: Column) => string): Promise<readonly Column[]> {
  const rows = await readRows(client, list);
  if (rows.length > 0 && rows.every((row) => code(row) === ''))
    throw badResponse(list, 'not one of its rows has a code');
  return rows;
}

/** Reads a column by its name in lower case. */
type Column = (name: string) => string;

async function readRows(client: UkgClient, list: UkgList): Promise<readonly Column[]> {
  return (await client.readAll(list, columnsOf)).rows;
}

function columnsOf(raw: unknown): Column {
  const texts = Object.entries(objectIn(raw)).map(([name, value]) => [name.toLowerCase(), textOf(value)] as const);
  const columns = new Map(texts.filter(([, text]) => text !== ''));
  return (name) => columns.get(name) ?? '';
}

function tableOf(rows: readonly Column[], code: (row: Column) => string, text: string): CodeTable {
  const groups = Map.groupBy(rows, code);
  return new Map([...groups].map(([key, own]) => [key, own.map((row) => codeRow(row, text))]));
}

function codeRow(row: Column, text: string): CodeRow {
  return {
    text: row(text),
    longText: row('longdescription'),
    country: row('countrycode'),
    company: row('companyid') || row('companycode'),
    isActive: !NO.has(row('isactive').toLowerCase()),
  };
}

const NO: ReadonlySet<string> = new Set(['false', 'n', 'no', '0']);

// The tenant's choices: everything that a mapping or a filter can name.

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
    jobs: byCode(jobs, jobCode, (row) => ({ title: row('title'), description: row('longdescription') })),
    locations: byCode(locations, locationCode, description),
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
    const name = own.map((row) => row('leveldescription')).find((text) => text !== '') ?? '';
    return own.length === 0 ? [] : [{ level, name, codes: byCode(own, code, description) }];
  });
}

const code = (row: Column): string => row('code');
const description = (row: Column): string => row('description');

/** The name of the table differs between tenants, so it is looked up in the list of tables. */
async function readEmployeeTypes(client: UkgClient): Promise<readonly CodeTexts[]> {
  const tables = (await readRows(client, CODE_TABLES)).map((row) => row('codetable'));
  const name = tables.find((table) => ['EMPTYPE', 'EMPLOYEETYPE'].includes(table.toUpperCase()));
  return name === undefined ? [] : byCode(await readRows(client, codeTable(name)), code, description);
}

/** Every row has all labels, so one page is enough. */
async function readLabels(client: UkgClient): Promise<readonly string[]> {
  const { rows } = await client.readAll({ ...USER_DEFINED, pages: 1 }, labelsIn);
  return [...new Set(rows.flat())].sort(ascending);
}

function labelsIn(raw: unknown): readonly string[] {
  return slotsIn(raw).flatMap(({ field }) => textOf(field) || []);
}

/** By code, each with the different texts of its rows. */
function byCode<T>(
  rows: readonly Column[],
  codeOf: (row: Column) => string,
  textOf: (row: Column) => T,
): readonly CodeTexts<T>[] {
  const groups = Map.groupBy(rows, codeOf);
  groups.delete('');
  return [...groups]
    .map(([code, own]) => {
      const texts = own.map(textOf).map((text) => [JSON.stringify(text), text] as const);
      return { code, texts: [...new Map(texts).values()] };
    })
    .sort((a, b) => ascending(a.code, b.code));
}
