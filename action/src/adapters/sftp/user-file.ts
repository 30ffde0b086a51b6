// The vendor's user data file: CSV in UTF-8, commas, the documented header, dates as YYYY/MM/DD, the one documented form that nobody can misread.
import { stringify } from 'csv-stringify/sync';
import { DATE_FIELDS, STANDARD_FIELD_NAMES } from '../../core/model/fields.ts';
import type { Fields, FieldValue, Instant } from '../../core/model/model.ts';

/** What the mapping says of the columns. */
export interface MappedColumns {
  /** Columns even when no row has a value for them. */
  readonly customKeys: readonly string[];
  /** Fields that are fed by a date, beside those that are dates by themselves. */
  readonly dates: readonly string[];
}

/** One row a user. */
export function userFile(rows: readonly Fields[], { customKeys, dates }: MappedColumns): string {
  const columns: readonly string[] = [...STANDARD_FIELD_NAMES, ...[...customKeys].sort()];
  const dateColumns = new Set<string>([...DATE_FIELDS, ...dates]);
  return stringify(
    rows.map((row) => columns.map((column) => cell(row[column], dateColumns.has(column)))),
    {
      header: true,
      columns,
      record_delimiter: 'windows',
    },
  );
}

/** Unique and dated, as the vendor asks: `acme_users_20260703T041700Z.csv`. */
export function userFileName(slug: string, at: Instant): string {
  return `${slug}_users_${at.slice(0, 19).replace(/[-:]/g, '')}Z.csv`;
}

/** A look-up or a default may put text where a date is expected; it stays as it is. */
function cell(value: FieldValue | undefined, isDate: boolean): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return isDate ? value.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/s, '$1/$2/$3') : value;
}
