// The tenant's code tables: texts of org levels, jobs and locations, codes of companies.
import type { CodeRow, CodeTable, CodeTables } from '../../core/model/model.ts';
import { RunFailure } from '../../failure.ts';
import { badResponse } from './client.ts';
import type { UkgClient } from './client.ts';
import { objectIn, textOf } from './decode.ts';
import { COMPANIES, JOBS, JOBS_BEFORE, LOCATIONS, ORG_LEVELS } from './lists.ts';
import type { UkgList } from './lists.ts';
import { QuestionRefused } from './refusals.ts';

/** Which tables a run needs. */
export interface TablesNeeded {
  readonly jobs: boolean;
  readonly orgLevels: boolean;
  readonly locations: boolean;
  readonly companies: boolean;
}

export async function readCodeTables(client: UkgClient, needed: TablesNeeded): Promise<CodeTables> {
  const [jobs, orgLevels, locations, companies] = await Promise.all([
    needed.jobs ? readJobs(client) : [],
    needed.orgLevels ? readCoded(client, ORG_LEVELS, (row) => row('code')) : [],
    needed.locations ? readCoded(client, LOCATIONS, locationCode) : [],
    needed.companies ? readRows(client, COMPANIES) : [],
  ]);
  return {
    jobs: tableOf(jobs, jobCode, (row) => row('title')),
    orgLevels: tableOf(
      orgLevels,
      (row) => `${row('level')}:${row('code')}`,
      (row) => row('description'),
    ),
    locations: tableOf(locations, locationCode, (row) => row('description')),
    companies: new Map(companies.map((row) => [row('companyid'), row('companycode')])),
  };
}

/** A tenant has one of the two lists, or both. */
export async function readJobs(client: UkgClient): Promise<readonly Column[]> {
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

/** A table without a single code is none: taken for one, it would put codes in the place of everybody's texts. */
async function readCoded(client: UkgClient, list: UkgList, code: (row: Column) => string): Promise<readonly Column[]> {
  const rows = await readRows(client, list);
  if (rows.length > 0 && rows.every((row) => code(row) === ''))
    throw badResponse(list, 'not one of its rows has a code');
  return rows;
}

/** Reads a column by its name in lower case. */
export type Column = (name: string) => string;

export async function readRows(client: UkgClient, list: UkgList): Promise<readonly Column[]> {
  return (await client.readAll(list, columnsOf)).rows;
}

function columnsOf(raw: unknown): Column {
  const texts = Object.entries(objectIn(raw)).map(([name, value]) => [name.toLowerCase(), textOf(value)] as const);
  const columns = new Map(texts.filter(([, text]) => text !== ''));
  return (name) => columns.get(name) ?? '';
}

function tableOf(rows: readonly Column[], code: (row: Column) => string, text: (row: Column) => string): CodeTable {
  const groups = Map.groupBy(rows, code);
  return new Map([...groups].map(([key, own]) => [key, own.map((row) => codeRow(row, text))]));
}

function codeRow(row: Column, text: (row: Column) => string): CodeRow {
  return {
    text: text(row),
    longText: row('longdescription'),
    country: row('countrycode'),
    company: row('companyid') || row('companycode'),
    isActive: !NO.has(row('isactive').toLowerCase()),
  };
}

const NO: ReadonlySet<string> = new Set(['false', 'n', 'no', '0']);
