// The value of one source for one person, in one of their rows: what mapping and filter look at.
//
//   the code's rows of the person's company, country, in use   -> text
//   one text, not cut                                           -> that text
//   one text, cut at 25 characters, the long one begins with it -> the long text
//   several texts                                               -> the code, and why
//   texts of several countries, the person's country not read   -> the code, only for a new user, and why
//   none                                                        -> the code, and why
//
// Rows of the person's company count first, then rows of their country, then rows in use.
import type {
  CalendarDate,
  CodeRow,
  CodeTables,
  Employee,
  EmploymentRow,
  FieldMapping,
  ValueSource,
} from '../model/model.ts';
import { sourceRow } from '../model/sources.ts';

export interface ReadContext {
  readonly employee: Employee;
  readonly row: EmploymentRow;
  readonly tables: CodeTables;
}

export interface ReadValue {
  /** `''` is empty in UKG. */
  readonly value: string;
  /** Set when the code does not have exactly one text; the value is the code then. */
  readonly missingCode: MissingText | null;
}

export interface MissingText {
  readonly code: string;
  /** `several`: equally good rows have different texts; `country`: the person's country, which would decide, was not read. */
  readonly why: 'none' | 'several' | 'country';
}

/** Undefined when the source was not read, which is not the same as empty. */
export function readValue(source: ValueSource, use: FieldMapping['use'], context: ReadContext): ReadValue | undefined {
  if (source.kind === 'udf') return plainValue(userDefined(context.employee, source.label));
  const date = dateOf(source.name, context.row);
  if (date !== undefined) return plainValue(date);
  const { table, prefix = '', column = source.name } = sourceRow(source.name);
  const value = plainValue(context.row.values[column]);
  if (table === undefined || value === undefined || value.value === '' || use === 'code') return value;
  const rows = context.tables[table].get(prefix + value.value) ?? [];
  return described(value.value, rows, context.row, isLong(source.name, use));
}

function described(code: string, rows: readonly CodeRow[], row: EmploymentRow, long: boolean): ReadValue {
  const [text, other] = textsOf(rows, row, long);
  if (text === undefined) return { value: code, missingCode: { code, why: 'none' } };
  if (other === undefined) return { value: text, missingCode: null };
  const isOfCountries = new Set(rows.map(({ country }) => country)).size > 1;
  const why = isOfCountries && row.values['country_code'] === undefined ? 'country' : 'several';
  return { value: code, missingCode: { code, why } };
}

/** Whether a mapping wants the long text of a code. */
export function isLong(name: string, use: FieldMapping['use']): boolean {
  return use === 'long_description' || name === 'job_description';
}

/** The dates that also decide who is employed. A person who was hired once has that day as their last hire. */
function dateOf(name: string, row: EmploymentRow): CalendarDate | undefined {
  switch (name) {
    case 'hire_date':
      return row.hireDate;
    case 'last_hire_date':
      return row.lastHireDate === '' ? row.hireDate : row.lastHireDate;
    case 'termination_date':
      return row.terminationDate;
    default:
      return undefined;
  }
}

function userDefined(employee: Employee, label: string): string | undefined {
  const fields = employee.userDefined;
  return fields !== undefined && Object.hasOwn(fields, label) ? fields[label] : undefined;
}

function plainValue(value: string | undefined): ReadValue | undefined {
  return value === undefined ? undefined : { value: value.trim(), missingCode: null };
}

/** The different texts of the best rows. */
function textsOf(rows: readonly CodeRow[], person: EmploymentRow, long: boolean): ReadonlySet<string> {
  const companies = [person.companyId, person.companyCode ?? ''];
  const country = person.values['country_code'] ?? '';
  const fitting = [
    ({ company }: CodeRow): boolean => company !== '' && companies.includes(company),
    (row: CodeRow): boolean => row.country !== '' && row.country === country,
    ({ isActive }: CodeRow): boolean => isActive,
  ].reduce(preferring, rows);
  return differentTexts(fitting, long);
}

/** What a code with these rows can stand for. */
export function differentTexts(
  rows: readonly Pick<CodeRow, 'text' | 'longText'>[],
  long: boolean,
): ReadonlySet<string> {
  const texts = rows.map((row) => ((long ? row.longText : '') || whole(row)).trim());
  return new Set(texts.filter((text) => text !== ''));
}

/** The wanted rows, or all rows when none is wanted. */
export function preferring<Row>(rows: readonly Row[], wanted: (row: Row) => boolean): readonly Row[] {
  const left = rows.filter(wanted);
  return left.length > 0 ? left : rows;
}

/** UKG keeps this many characters of a description. */
const KEPT = 25;

function whole({ text, longText }: Pick<CodeRow, 'text' | 'longText'>): string {
  const isCut = longText.length > KEPT && longText.slice(0, KEPT).trimEnd() === text.trimEnd();
  return isCut ? longText : text;
}
