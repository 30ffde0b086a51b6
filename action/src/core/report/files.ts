// The report's files for programs: `errors.csv` and `drift.csv`, safe to open in a spreadsheet; `plan.json`, the plan as data
// without values; and `catalog.yml`.
//
// csv-stringify is the only package that the pure renderers may import: it turns rows into a text, nothing else.
import { stringify } from 'csv-stringify/sync';
import { hiddenIn } from '../model/hidden.ts';
import type {
  Catalog,
  CodeTexts,
  Drift,
  ReportedPlan,
  ReportedProblem,
  ReportLinks,
  UkgEmployeeId,
} from '../model/model.ts';
import { helpUrl, problemCatalog } from '../model/problem-catalog.ts';
import { ascending, countOf } from '../model/text.ts';
import { jsonInLines, LISTS, toRow } from '../state/lists.ts';
import { whatToDoFor } from './news.ts';
import { acceptedWords } from './words.ts';

type Columns<T> = Readonly<Record<string, (row: T) => string>>;

const errorColumns = ({ troubleshooting }: ReportLinks): Columns<ReportedProblem> => ({
  employee_id: (problem) => problem.employeeId,
  ukg_employee_id: (problem) => problem.ukgEmployeeId ?? '',
  company: (problem) => problem.companyId,
  action: (problem) => problem.action,
  field: (problem) => problem.field,
  code: (problem) => problem.code,
  message: (problem) => problem.message,
  what_to_do: (problem) => {
    const [{ accepted }, whatToDo] = [problem, whatToDoFor(problem)];
    return accepted === undefined ? whatToDo : `${acceptedWords(accepted)} To settle it all the same: ${whatToDo}`;
  },
  owner: (problem) => problemCatalog[problem.code].owner,
  first_seen: (problem) => problem.firstSeen,
  attempts: (problem) => String(problem.attempts),
  help_url: (problem) => helpUrl(troubleshooting, problem.code),
});

const DRIFT_COLUMNS: Columns<Drift> = {
  kind: (drift) => drift.kind,
  employee_id: (drift) => drift.employeeId,
  ukg_employee_id: (drift) => drift.ukgEmployeeId,
  user_id: (drift) => String(drift.userId ?? ''),
  fields: (drift) => drift.fields.join(';'),
};

/** `errors.csv`: one row for each problem, by employee id, then code; only the header when there is none. */
export function errorsCsv(problems: readonly ReportedProblem[], links: ReportLinks): string {
  return csvOf(problems, errorColumns(links), ['employee_id', 'code', 'ukg_employee_id', 'field']);
}

/** `drift.csv`: one row for each difference, by kind, then employee id. */
export function driftCsv(drift: readonly Drift[]): string {
  return csvOf(drift, DRIFT_COLUMNS, Object.keys(DRIFT_COLUMNS));
}

function csvOf<T>(rows: readonly T[], columns: Columns<T>, order: readonly string[]): string {
  const names = Object.keys(columns);
  const places = order.map((name) => names.indexOf(name));
  const rankOf = (cells: readonly string[]): string => places.map((place) => cells[place]).join('\0');
  const cells = rows
    .map((row) => Object.values(columns).map((textOf) => textOf(row)))
    .sort((a, b) => ascending(rankOf(a), rankOf(b)))
    .map((row) => row.map(neutralised));
  return stringify(cells, { header: true, columns: names, bom: true, ...CSV_RULES });
}

/** Quotes cells with a line break of any kind: the package itself only looks for the one that ends a row. */
export const CSV_RULES = { record_delimiter: 'windows', quoted_match: /[\r\n]/u } as const;

/** The start of a formula, ASCII or fullwidth, after any blanks, quotes and invisible characters. */
const FORMULA = /^[\s"'\p{Cf}]*[=+\-@＝＋－＠﹢﹣−]/u;
/** For spreadsheets that split at semicolons, or show a second line as a row: there a cell begins inside the text. */
const FORMULA_IN_TEXT = /([;\n\r\t][\s"'\p{Cf}]*)(?=[=+\-@＝＋－＠﹢﹣−])/gu;

/** Puts an apostrophe before a formula, so that it is shown and not run. All other text, such as `00123`, stays as it is. */
function neutralised(cell: string): string {
  const text = cell.replaceAll('\0', '').replace(FORMULA_IN_TEXT, "$1'");
  return FORMULA.test(text) || /^[\t\r\n]/u.test(text) ? `'${text}` : text;
}

/** `plan.json`, version 1. Without a plan its lists are empty. */
export function planJson(plan: ReportedPlan | null, slug: string): string {
  const { digest, changes, excluded, held, scheduled, limits, numbers } = plan ?? NO_PLAN;
  const numberOf = (one: { readonly ukgEmployeeId: UkgEmployeeId }): object => {
    return { employee_id: numbers.get(one.ukgEmployeeId) ?? '' };
  };
  return jsonInLines({
    version: 1,
    organization: slug,
    digest,
    changes: changes.map((one) => ({
      kind: one.kind,
      employee_id: one.employeeId,
      ukg_employee_id: one.ukgEmployeeId,
      user_id: one.userId,
      fields: Object.keys(one.fields),
    })),
    excluded: excluded.map(({ ukgEmployeeId, reason, file, line }) => {
      return { ...numberOf({ ukgEmployeeId }), ukg_employee_id: ukgEmployeeId, reason, file, line };
    }),
    held: held.map((one) => ({ ...numberOf(one), ...toRow(LISTS.held.columns, one) })),
    scheduled: scheduled.map((one) => ({ ...numberOf(one), ...toRow(LISTS.scheduled.columns, one) })),
    limits: limits.map(({ limit, value, allowed, tripped }) => ({ limit, value, allowed, tripped })),
  });
}

const NO_PLAN: ReportedPlan = {
  ...{ digest: '', changes: [], excluded: [], held: [], scheduled: [], limits: [] },
  ...{ marks: new Map(), numbers: new Map() },
};

// `catalog.yml`: the tenant's choices as a file to commit next to the mapping, so that codes are checked without UKG.

/** How many of each kind there are, as the middle of a sentence. */
export function catalogCounts(catalog: Catalog): string {
  const { orgLevels, jobs, locations, employeeTypes, companies, userDefinedFields } = catalog;
  return new Intl.ListFormat('en-GB').format([
    countOf(orgLevels.length, 'org level'),
    countOf(jobs.length, 'job'),
    countOf(locations.length, 'location'),
    countOf(employeeTypes.length, 'employee type'),
    countOf(companies.length, 'company', 'companies'),
    countOf(userDefinedFields.length, 'user-defined field'),
  ]);
}

/** YAML as `schemas/catalog.schema.json` wants it. Every text is quoted, so that no code becomes a number or a flag. */
export function catalogYaml(catalog: Catalog): string {
  const levels = catalog.orgLevels.flatMap(({ level, name, codes }) =>
    block(`org_level_${String(level)}`, [
      ...(name === '' ? [] : [`name: ${quoted(name)}`]),
      'codes:',
      ...coded(codes, quoted).map((line) => `  ${line}`),
    ]),
  );
  const jobs = coded(
    catalog.jobs,
    ({ title, description }) => `{ title: ${quoted(title)}, description: ${quoted(description)} }`,
  );
  const companies = catalog.companies.map(
    ({ id, code, name }) => `- { id: ${quoted(id)}, code: ${quoted(code)}, name: ${quoted(name)} }`,
  );
  const labels = catalog.userDefinedFields.map((label) => `- ${quoted(label)}`);
  return [
    '# yaml-language-server: $schema=../../schemas/catalog.schema.json',
    '# Written by the command catalog. Commit it next to mapping.yml; write it again when codes were added in UKG.',
    ...block('org_levels', levels),
    ...block('jobs', jobs),
    ...block('locations', coded(catalog.locations, quoted)),
    ...block('employee_types', coded(catalog.employeeTypes, quoted)),
    ...block('companies', companies),
    ...(labels.length === 0 ? ['user_defined_fields: []'] : block('user_defined_fields', labels)),
    '',
  ].join('\n');
}

/** One line for each code; a list of texts when rows of UKG share the code. */
function coded<T>(choices: readonly CodeTexts<T>[], written: (text: T) => string): readonly string[] {
  return choices.map(({ code, texts }) => {
    const all = texts.map(written).join(', ');
    return `${quoted(code)}: ${texts.length === 1 ? all : `[${all}]`}`;
  });
}

/** A key with its lines below it. An empty list is left out: with an empty table every code would be unknown. */
function block(key: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${key}:`, ...lines.map((line) => `  ${line}`)];
}

/** A JSON string is also a YAML string. Invisible characters are written as their number, so that people see them. */
function quoted(text: string): string {
  return Array.from(JSON.stringify(text), (letter) => (hiddenIn(letter) !== null ? escaped(letter) : letter)).join('');
}

function escaped(letter: string): string {
  const code = (letter.codePointAt(0) as number).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}
