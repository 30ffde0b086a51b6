// Who is imported. "Or" within a key, "and" between keys; every employee who is left out learns which line did it.
import type { CodeTables, Criterion, EmploymentRow, Excluded, Filter } from '../model/model.ts';
import { TERMINATED } from './stints.ts';

/** How sentences call what a criterion looks at. */
export function criterionWords({ source }: Pick<Criterion, 'source'>): string {
  if (source.kind === 'udf') return `user-defined field "${source.label}"`;
  return source.kind === 'company' ? 'company' : source.name.replaceAll('_', ' ');
}

/** True for a criterion that asks for UKG's employee status. */
function isStatus({ source }: Criterion): boolean {
  return source.kind === 'row' && source.name === 'employee_status';
}

/**
 * Null when the employee is in scope, else the reason with file and line. Status T decides nothing here: until his day
 * the employee is employed, whatever he was before the day was entered, and from then on he is a leaver, whom no filter keeps.
 */
export function excludedBy(row: EmploymentRow, filter: Filter, tables: CodeTables): Excluded | null {
  const counts = (criterion: Criterion): boolean => !isStatus(criterion) || row.status !== TERMINATED;
  const included = filter.import === 'all' ? [] : filter.include.filter(counts);
  return (
    included.map((criterion) => missed(row, criterion, tables)).find(isReason) ??
    excluded(row, filter.exclude.filter(counts), tables)
  );
}

function missed(row: EmploymentRow, criterion: Criterion, tables: CodeTables): Excluded | null {
  const values = valuesOf(row, criterion, tables);
  if (criterion.values.some((wanted) => matches(values, wanted.value))) return null;
  return {
    ukgEmployeeId: row.ukgEmployeeId,
    reason: `${criterionWords(criterion)} ${shown(values)} is not among ${criterion.key}`,
    ...criterion.place,
  };
}

function excluded(row: EmploymentRow, criteria: readonly Criterion[], tables: CodeTables): Excluded | null {
  for (const criterion of criteria) {
    const values = valuesOf(row, criterion, tables);
    const hit = criterion.values.find((unwanted) => matches(values, unwanted.value));
    if (hit) {
      return {
        ukgEmployeeId: row.ukgEmployeeId,
        reason: `${criterionWords(criterion)} ${shown(values)} is excluded by exclude.${criterion.key}`,
        ...hit.place,
      };
    }
  }
  return null;
}

function valuesOf(row: EmploymentRow, { source }: Criterion, tables: CodeTables): readonly string[] {
  if (source.kind === 'company')
    return [row.companyId, row.companyCode ?? '', tables.companies.get(row.companyId) ?? ''];
  if (source.kind === 'udf') return [];
  if (source.name === 'employee_type') return [row.employeeType];
  return [source.name === 'employee_status' ? row.status : (row.values[source.name] ?? '')];
}

const isReason = (reason: Excluded | null): boolean => reason !== null;

/** UKG's codes are upper case and trimmed; what was typed in the file may not be. */
function matches(values: readonly string[], wanted: string): boolean {
  return values.some((value) => value !== '' && value.toUpperCase() === wanted.trim().toUpperCase());
}

function shown(values: readonly string[]): string {
  const known = [...new Set(values.filter((value) => value !== ''))];
  return known.length === 0 ? '(none)' : known.map((value) => `"${value.slice(0, 20)}"`).join(' / ');
}
