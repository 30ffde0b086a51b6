// The report's tables as CSV that spreadsheets open without harm: `errors.csv` and `drift.csv`.
//
// csv-stringify is the one package that the pure renderers may import: it computes a text from rows, nothing else.
import { stringify } from 'csv-stringify/sync';
import { ascending } from '../model/text.ts';
import { acceptedWords } from './words.ts';
import type { Drift, ReportedProblem, ReportLinks } from '../model/model.ts';
import { helpUrl, problemCatalog } from '../model/problem-catalog.ts';

const ERROR_COLUMNS = [
  'employee_id',
  'ukg_employee_id',
  'company',
  'action',
  'field',
  'code',
  'message',
  'what_to_do',
  'owner',
  'first_seen',
  'attempts',
  'help_url',
] as const;

const DRIFT_COLUMNS = ['kind', 'employee_id', 'ukg_employee_id', 'user_id', 'fields'] as const;

/** `errors.csv`: one row a problem, by employee id, then code; the header alone when there is none. */
export function errorsCsv(problems: readonly ReportedProblem[], links: ReportLinks): string {
  const sorted = inOrder(problems, (one) => [one.employeeId, one.code, one.ukgEmployeeId ?? '', one.field]);
  const rows = sorted.map((problem) => errorRow(problem, links));
  return csvOf(ERROR_COLUMNS, rows);
}

/** `drift.csv`: one row a difference, by kind, then employee id. */
export function driftCsv(drift: readonly Drift[]): string {
  const rows = drift.map(({ kind, employeeId, ukgEmployeeId, userId, fields }) => [
    ...[kind, employeeId, ukgEmployeeId, String(userId ?? ''), fields.join(';')],
  ]);
  return csvOf(
    DRIFT_COLUMNS,
    inOrder(rows, (row) => row),
  );
}

/** Sorted by the first text, then the next. */
function inOrder<T>(rows: readonly T[], textsOf: (row: T) => readonly string[]): readonly T[] {
  return rows
    .map((row) => ({ row, key: textsOf(row).join('\0') }))
    .sort((a, b) => ascending(a.key, b.key))
    .map(({ row }) => row);
}

function errorRow(problem: ReportedProblem, links: ReportLinks): readonly string[] {
  const { owner, whatToDo } = problemCatalog[problem.code];
  return [
    problem.employeeId,
    problem.ukgEmployeeId ?? '',
    problem.companyId,
    problem.action,
    problem.field,
    problem.code,
    problem.message,
    problem.accepted === undefined
      ? whatToDo
      : `${acceptedWords(problem.accepted)} To settle it all the same: ${whatToDo}`,
    owner,
    problem.firstSeen,
    String(problem.attempts),
    helpUrl(links.troubleshooting, problem.code),
  ];
}

function csvOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(neutralised));
  return stringify(cells, { header: true, columns: [...columns], bom: true, record_delimiter: 'windows' });
}

/** What starts a formula, ASCII or fullwidth, behind any blanks, quotes and invisible characters. */
const FORMULA = /^[\s"'\p{Cf}]*[=+\-@＝＋－＠﹢﹣−]/u;
/** A spreadsheet that separates by semicolon, or shows a second line as a row, sees a cell begin in mid-text. */
const FORMULA_IN_TEXT = /([;\n\r\t][\s"'\p{Cf}]*)(?=[=+\-@＝＋－＠﹢﹣−])/gu;

/** Puts an apostrophe before a formula, so that it is shown and not run; all other text, `00123` too, stays as it is. */
function neutralised(cell: string): string {
  const text = cell.replaceAll('\0', '').replace(FORMULA_IN_TEXT, "$1'");
  return FORMULA.test(text) || /^[\t\r\n]/u.test(text) ? `'${text}` : text;
}
