// One row per person: which of several employments speaks for somebody.
//
//   1  a row that is not terminated beats a terminated one
//   2  a row that is terminated for a later day beats one that has ended: he is still employed there
//   3  a transfer out (reason TRO) is no termination while another row lives
//   4  the home company, when the rows say which it is
//   5  the latest hire
//   else a tie, which is a problem and not a guess
import type { CalendarDate, EmploymentRow } from '../model/model.ts';

export const TERMINATED = 'T';
const TRANSFER_OUT = 'TRO';

export type Picked =
  | { readonly kind: 'row'; readonly row: EmploymentRow }
  | { readonly kind: 'tie'; readonly companies: readonly string[] };

/** Picks the row of a person with at least one row; `today` is the organization's own day. */
export function pickRow(rows: readonly EmploymentRow[], today: CalendarDate): Picked {
  const distinct = collapse(rows);
  const isStillThere = (row: EmploymentRow): boolean => isLiving(row) || row.terminationDate > today;
  const left = [isLiving, isStillThere, isNoTransfer, isHome].reduce(preferring, distinct);
  const latest = latestHires(left);
  const only = latest[0] as EmploymentRow;
  if (latest.length === 1) return { kind: 'row', row: only };
  return { kind: 'tie', companies: latest.map((row) => row.companyId).sort() };
}

/**
 * True when a change-feed reading cannot tell what the detail lists can: a leaver from a transfer (every row is terminated,
 * no reason is known), or which of several living employments is the home company's.
 */
export function needsDetails(rows: readonly EmploymentRow[]): boolean {
  return isUnsureLeaver(rows) || (rows.some(isLiving) && needsHome(rows));
}

/** True of somebody without a living row of whom no reason for leaving is known. */
export function isUnsureLeaver(rows: readonly EmploymentRow[]): boolean {
  return rows.every((row) => !isLiving(row) && row.terminationReason === undefined);
}

/** True when the home company would decide between several rows and no row says which one it is. Of those who left only a tie. */
export function needsHome(rows: readonly EmploymentRow[]): boolean {
  const left = [isLiving, isNoTransfer].reduce(preferring, collapse(rows));
  if (left.length === 1 || left.some((row) => row.isHomeCompany !== undefined)) return false;
  return left.some(isLiving) || latestHires(left).length > 1;
}

/** The latest of hire date and last hire date, `''` when there is none. */
export function lastHire(row: EmploymentRow): string {
  return row.lastHireDate > row.hireDate ? row.lastHireDate : row.hireDate;
}

/** Pages may repeat a row; of two readings of one company the living, then later hired, then later read one counts. */
function collapse(rows: readonly EmploymentRow[]): readonly EmploymentRow[] {
  const byCompany = new Map<string, EmploymentRow>();
  for (const row of rows) {
    const other = byCompany.get(row.companyId);
    byCompany.set(row.companyId, other === undefined || !isBetter(other, row) ? row : other);
  }
  return [...byCompany.values()];
}

function isBetter(a: EmploymentRow, b: EmploymentRow): boolean {
  if (isLiving(a) !== isLiving(b)) return isLiving(a);
  return lastHire(a) > lastHire(b);
}

const isLiving = (row: EmploymentRow): boolean => row.status !== TERMINATED;
const isNoTransfer = (row: EmploymentRow): boolean =>
  row.status !== TERMINATED || row.terminationReason !== TRANSFER_OUT;
const isHome = (row: EmploymentRow): boolean => row.isHomeCompany === true;

function preferring(rows: readonly EmploymentRow[], wanted: (row: EmploymentRow) => boolean): readonly EmploymentRow[] {
  const left = rows.filter(wanted);
  return left.length > 0 ? left : rows;
}

function latestHires(rows: readonly EmploymentRow[]): readonly EmploymentRow[] {
  const latest = rows.reduce((date, row) => (lastHire(row) > date ? lastHire(row) : date), '');
  return rows.filter((row) => lastHire(row) === latest);
}
