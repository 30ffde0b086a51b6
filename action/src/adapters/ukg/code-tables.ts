// The tenant's code tables: texts of org levels, jobs and locations, codes of companies.
import type { CodeTables } from '../../core/model/model.ts';
import { badResponse } from './client.ts';
import type { UkgClient, UkgList } from './client.ts';
import { COMPANIES, JOBS, LOCATIONS, ORG_LEVELS } from './lists.ts';

/** Which tables a run needs; the jobs are always read, since their answer also tells UKG's time. */
export interface TablesNeeded {
  readonly orgLevels: boolean;
  readonly locations: boolean;
  readonly companies: boolean;
}

export async function readCodeTables(client: UkgClient, needed: TablesNeeded): Promise<CodeTables> {
  const [jobs, orgLevels, locations, companies] = await Promise.all([
    readCoded(client, JOBS, jobCode),
    needed.orgLevels ? readCoded(client, ORG_LEVELS, (row) => row('code')) : [],
    needed.locations ? readCoded(client, LOCATIONS, locationCode) : [],
    needed.companies ? readRows(client, COMPANIES) : [],
  ]);
  return {
    jobTitles: textsOf(jobs, jobCode, (row) => row('title')),
    jobDescriptions: textsOf(jobs, jobCode, (row) => row('longdescription') || row('title')),
    orgLevels: textsOf(
      orgLevels,
      (row) => `${row('level')}:${row('code')}`,
      (row) => row('description'),
    ),
    locations: textsOf(locations, locationCode, (row) => row('description')),
    companies: textsOf(
      companies,
      (row) => row('companyid'),
      (row) => row('companycode'),
    ),
  };
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
  const rows: Column[] = [];
  await client.readPages(list, (page) => {
    for (const raw of page) rows.push(columnsOf(raw));
  });
  return rows;
}

function columnsOf(raw: unknown): Column {
  const columns = new Map<string, string>();
  if (typeof raw === 'object' && raw !== null) {
    for (const [name, value] of Object.entries(raw)) {
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
        columns.set(name.toLowerCase(), String(value).trim());
      }
    }
  }
  return (name) => columns.get(name) ?? '';
}

/** The first text of a code counts: a job may exist once a country. */
function textsOf(
  rows: readonly Column[],
  code: (row: Column) => string,
  text: (row: Column) => string,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const row of rows) {
    if (!texts.get(code(row))) texts.set(code(row), text(row));
  }
  return texts;
}
