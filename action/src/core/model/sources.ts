// UKG's values that a mapping or a filter may read: one row a source. What is personal, coded or a date is known from here.
import type { CriterionSource, FieldMapping } from './configuration.ts';
import type { CodeTables } from './people.ts';

/** A table of texts by codes; the companies' is none. */
export type TableName = Exclude<keyof CodeTables, 'companies'>;

/** What is known of one source. */
export interface SourceRow {
  /** Names a person or reaches them: never shown in a report, and taken out of what Betterworks quotes. */
  readonly personal?: true;
  /** UKG's table of its codes, so that `use: description | long_description | code` has a meaning. */
  readonly table?: TableName;
  /** What stands before a code in the keys of that table. */
  readonly prefix?: string;
  /** The column of a row that has the value or code; default the source's own name. */
  readonly column?: string;
  /** A calendar date. */
  readonly date?: true;
  /** Of the person, whatever the company: all of their rows have it. */
  readonly person?: true;
  /** Only in the change feed: people who are read from the detail lists do not have it. */
  readonly feed?: true;
}

/** By the name that is written after `from:`, in the order in which they are offered. */
const UKG_SOURCES = {
  org_level_1: { table: 'orgLevels', prefix: '1:' },
  org_level_2: { table: 'orgLevels', prefix: '2:' },
  org_level_3: { table: 'orgLevels', prefix: '3:' },
  org_level_4: { table: 'orgLevels', prefix: '4:' },
  job_title: { table: 'jobs', column: 'job_code' },
  job_description: { table: 'jobs', column: 'job_code' },
  work_location: { table: 'locations' },
  alternate_job_title: {},
  job_code: {},
  job_group_code: {},
  date_in_job: { date: true },
  project_code: {},
  hire_date: { date: true },
  last_hire_date: { date: true },
  date_of_last_hire: { date: true },
  termination_date: { date: true },
  employee_id: {},
  employee_number: {},
  person_id: { person: true },
  user_integration_key: { person: true, feed: true },
  first_name: { personal: true, person: true },
  middle_name: { personal: true, person: true },
  last_name: { personal: true, person: true },
  preferred_name: { personal: true, person: true },
  prefix: { person: true },
  suffix: { person: true },
  email_address: { personal: true, person: true },
  alternate_email_address: { personal: true, person: true },
  work_phone: { personal: true },
  company_id: {},
  company_name: {},
  country_code: { person: true, feed: true },
  language_code: { person: true },
  supervisor_id: {},
  supervisor_name: { personal: true, feed: true },
  employee_status: {},
  empl_status_start_date: { date: true },
  is_active: { feed: true },
  employee_type: {},
  full_time_or_part_time: {},
  salary_or_hourly: {},
} as const satisfies Readonly<Record<string, SourceRow>>;

export type RowSource = keyof typeof UKG_SOURCES;

/** Every mappable value of an employee's row, by the name that is written after `from:`. */
export const ROW_SOURCES = Object.keys(UKG_SOURCES) as readonly RowSource[];

/** Sources with a code table in UKG. */
export const CODED_SOURCES: readonly RowSource[] = ROW_SOURCES.filter(hasCodeTable);

/** Sources that are calendar dates. */
export const DATE_SOURCES: ReadonlySet<string> = new Set(ROW_SOURCES.filter((name) => sourceRow(name).date === true));

/** The sources of a field as the file writes them: `job_title`, `udf:Badge`, `preferred_name or first_name`. */
export function sourceNames({ sources }: Pick<FieldMapping, 'sources'>): string {
  return sources.map((source) => (source.kind === 'udf' ? `udf:${source.label}` : source.name)).join(' or ');
}

/** True for a name of the table; user-defined fields are apart. */
export function isRowSource(from: string): from is RowSource {
  return Object.hasOwn(UKG_SOURCES, from);
}

/** What is known of a source; nothing of a name that is none. */
export function sourceRow(name: string): SourceRow {
  return isRowSource(name) ? UKG_SOURCES[name] : {};
}

/** Names of people, and the tenant's own fields, which may hold anything: no report shows them. */
export function isPersonal(source: CriterionSource): boolean {
  return source.kind === 'udf' || (source.kind === 'row' && sourceRow(source.name).personal === true);
}

/** True for a source with a code table in UKG. */
export function hasCodeTable(from: string): boolean {
  return sourceRow(from).table !== undefined;
}

/** UKG's employee statuses, the same in every tenant: what each means, and other words that people use for it. */
export const STATUSES: Readonly<Record<string, readonly [meaning: string, ...others: string[]]>> = {
  A: ['active', 'act', 'employed', 'working'],
  L: ['on leave', 'leave', 'leave of absence', 'loa'],
  O: ['on strike', 'strike'],
  R: ['laid off', 'released', 'layoff', 'release'],
  S: ['suspended', 'suspension'],
  T: ['terminated', 'term', 'left', 'inactive', 'separated'],
};

/** `A (active)`. */
export function employeeStatusWords(code: string): string {
  const [meaning] = STATUSES[code.toUpperCase()] ?? [];
  return meaning === undefined ? code : `${code} (${meaning})`;
}
