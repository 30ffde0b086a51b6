// The value of one source for one person, in one of their rows: what mapping and filter look at.
//
//   the code's rows of the person's company, country, in use   -> text
//   one text, not cut                                           -> that text
//   one text, cut at 25 characters, the long one begins with it -> the long text
//   several texts                                               -> the code, and why
//   several texts of several countries, the person's not read   -> the code for a new user alone, and why
//   none                                                        -> the code, and why
//
// Of the rows of a code those of the person's company count before the others, then those of the country, then those in use.
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
  /** A code that has no one text; it is the value then. */
  readonly missingCode: MissingText | null;
}

export interface MissingText {
  readonly code: string;
  /** `several`: rows that fit equally well have different texts; `country`: those of the person's country might not. */
  readonly why: 'none' | 'several' | 'country';
}

/** Undefined where the source was not read, which is not the same as empty. */
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

function isLong(name: string, use: FieldMapping['use']): boolean {
  return use === 'long_description' || name === 'job_description';
}

/** The dates that also decide who is employed; whoever was hired once has that day as the last hire. */
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

/** Different texts of the rows that fit best. */
function textsOf(rows: readonly CodeRow[], person: EmploymentRow, long: boolean): ReadonlySet<string> {
  const companies = [person.companyId, person.companyCode ?? ''];
  const country = person.values['country_code'] ?? '';
  const fitting = [
    ({ company }: CodeRow): boolean => company !== '' && companies.includes(company),
    (row: CodeRow): boolean => row.country !== '' && row.country === country,
    ({ isActive }: CodeRow): boolean => isActive,
  ].reduce(preferring, rows);
  const texts = fitting.map((row) => ((long ? row.longText : '') || whole(row)).trim());
  return new Set(texts.filter((text) => text !== ''));
}

/** Those that are wanted, or all where none is. */
export function preferring<Row>(rows: readonly Row[], wanted: (row: Row) => boolean): readonly Row[] {
  const left = rows.filter(wanted);
  return left.length > 0 ? left : rows;
}

/** So many characters of a description UKG keeps. */
const KEPT = 25;

function whole({ text, longText }: CodeRow): string {
  const isCut = longText.length > KEPT && longText.slice(0, KEPT).trimEnd() === text.trimEnd();
  return isCut ? longText : text;
}
