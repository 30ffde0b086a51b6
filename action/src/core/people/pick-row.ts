// Which of several rows gives a person's values. Whether the person is employed is decided on all rows, in employment.ts.
//
//   rows                                   -> the row that counts
//   any running                            -> of those that the filter takes: the home company's, else the latest hire's
//   several of those, with equal values    -> the first by its company
//   several of those, with other values    -> none: a tie is a problem, not a guess
//   running, and none that the filter takes-> the best of all, so that the reason can be told
//   none running, some ended               -> the latest end, then the home company's, then the latest hire's; never a tie
//   only coming                            -> the first to begin, then as if it ran
//
// A row whose status or end cannot be read may be running: when it would count, no row counts.
import type {
  CalendarDate,
  CodeTables,
  Employee,
  EmploymentRow,
  Integration,
  Scheduled,
  UkgEmployeeId,
} from '../model/model.ts';
import { ascending } from '../model/text.ts';
import { daysBefore } from './dates.ts';
import type { Employment, PlacedRow, Unclear } from './employment.ts';
import { covers, employmentOf, lastHire, placed, standingOf, stintsOf, TERMINATED } from './employment.ts';
import { scopeOf } from './filter.ts';
import { fieldsOf, mapFields } from './map.ts';
import { preferring } from './read-value.ts';

/** Why a row was picked, as `explain` prints it. */
export type Why = 'only' | 'home company' | 'latest hire' | 'equal' | 'latest end' | 'first day';

export type Picked =
  | { readonly kind: 'row'; readonly row: EmploymentRow; readonly why: Why }
  | { readonly kind: 'tie'; readonly companies: readonly string[] }
  | { readonly kind: 'unclear'; readonly row: EmploymentRow; readonly unclear: Unclear };

export interface Choice {
  /** False for a row that a line of the filter leaves out. */
  readonly isTaken: (row: EmploymentRow) => boolean;
  /** Whether two rows would write the same. */
  readonly isSame: (a: EmploymentRow, b: EmploymentRow) => boolean;
}

/** Picks the row of a person with at least one row. */
export function pickRow(rows: readonly PlacedRow[], employment: Employment, choice: Choice): Picked {
  switch (employment.kind) {
    case 'employed':
      return pickRunning(rows.filter(mayRun), choice);
    case 'leaver':
      return pickEnded(rows);
    case 'joiner':
      return pickComing(rows, employment.on, choice);
    case 'invalid': {
      const [first] = rows.filter(({ standing }) => standing.kind === 'unclear').sort(byCompany) as [PlacedRow];
      return { kind: 'unclear', row: first.row, unclear: first.standing as Unclear };
    }
  }
}

/** The first day, from tomorrow until they leave, on which another row counts for an employed person. */
export function changesOn(
  rows: readonly PlacedRow[],
  { row }: { readonly row: EmploymentRow },
  { today, leavesOn }: { readonly today: CalendarDate; readonly leavesOn: CalendarDate | null },
  choice: Choice,
): CalendarDate | null {
  if (rows.length === 1) return null;
  const days = stintsOf(rows).flatMap(({ from, to }) => [from, to ?? '']);
  const isBefore = (day: CalendarDate): boolean => day > today && (leavesOn === null || day < leavesOn);
  const isOther = (day: CalendarDate): boolean => {
    const running = rows.filter(({ standing }) => standing.stints.some((stint) => covers(stint, day)));
    const picked = running.length === 0 ? null : pickRunning(running, choice);
    return picked?.kind !== 'row' || picked.row.companyId !== row.companyId;
  };
  return days.filter(isBefore).sort().find(isOther) ?? null;
}

/** A contradicted end counts as an end when another row runs. Any other doubt may hide a running row. */
function mayRun({ standing }: PlacedRow): boolean {
  return standing.kind === 'running' || (standing.kind === 'unclear' && standing.leftOn === undefined);
}

function pickRunning(rows: readonly PlacedRow[], choice: Choice): Picked {
  const taken = preferring(rows, ({ row }) => choice.isTaken(row));
  const [first, ...others] = [...best(taken)].sort(byCompany) as [PlacedRow, ...PlacedRow[]];
  if (first.standing.kind === 'unclear') return { kind: 'unclear', row: first.row, unclear: first.standing };
  if (others.some(({ standing, row }) => standing.kind === 'unclear' || !choice.isSame(first.row, row)))
    return { kind: 'tie', companies: [first, ...others].map(({ row }) => row.companyId) };
  return { kind: 'row', row: first.row, why: whyOf(first.row, taken, others) };
}

function whyOf(row: EmploymentRow, among: readonly PlacedRow[], equal: readonly PlacedRow[]): Why {
  if (among.length === 1) return 'only';
  if (equal.length > 0) return 'equal';
  return row.isHomeCompany === true ? 'home company' : 'latest hire';
}

function pickEnded(rows: readonly PlacedRow[]): Picked {
  const last = latest(rows, ({ standing }) => (standing.kind === 'ended' ? standing.on : ''));
  const [first] = [...best(last)].sort(byCompany) as [PlacedRow];
  const isOnly = rows.filter(({ standing }) => standing.kind === 'ended').length === 1;
  return { kind: 'row', row: first.row, why: isOnly ? 'only' : 'latest end' };
}

function pickComing(rows: readonly PlacedRow[], on: CalendarDate, choice: Choice): Picked {
  const first = rows.filter(({ standing }) => standing.stints.some(({ from }) => from === on));
  const picked = pickRunning(first, choice);
  return picked.kind === 'row' && rows.length > 1 ? { ...picked, why: 'first day' } : picked;
}

/** The home company, when the rows say which it is, else the latest hire. */
function best(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  return latest(
    preferring(rows, ({ row }) => row.isHomeCompany === true),
    ({ row, standing }) => standing.stints[0]?.from ?? lastHire(row),
  );
}

function latest(rows: readonly PlacedRow[], dayOf: (row: PlacedRow) => CalendarDate): readonly PlacedRow[] {
  const last = rows.map(dayOf).reduce((a, b) => (b > a ? b : a), '');
  return rows.filter((row) => dayOf(row) === last);
}

function byCompany(a: PlacedRow, b: PlacedRow): number {
  return ascending(a.row.companyId, b.row.companyId);
}

const RANKS = { running: 0, unclear: 1, coming: 2, ended: 3 } as const;

/** Pages may repeat a row. Of two readings of one company the running one counts, then the later hire, then the later reading. */
export function collapse(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const byCompanyId = new Map<string, PlacedRow>();
  for (const one of rows) {
    const other = byCompanyId.get(one.row.companyId);
    byCompanyId.set(one.row.companyId, other === undefined || !isBetter(other, one) ? one : other);
  }
  return [...byCompanyId.values()];
}

function isBetter(a: PlacedRow, b: PlacedRow): boolean {
  const rank = RANKS[a.standing.kind] - RANKS[b.standing.kind];
  return rank === 0 ? lastHire(a.row) > lastHire(b.row) : rank < 0;
}

/**
 * True when the home company would decide between several rows, and no row says which one it is. `since` is a day up to
 * today: a row that ended by then cannot be running.
 */
export function needsHome(rows: readonly EmploymentRow[], since: CalendarDate): boolean {
  const left = rows.filter((row) => row.status !== TERMINATED || row.terminationDate > since);
  const companies = new Set(left.map(({ companyId }) => companyId));
  return companies.size > 1 && !left.some((row) => row.isHomeCompany !== undefined);
}

/**
 * True when the detail lists must be read, since the change feed does not tell: leaver or transfer (the feed has no reason),
 * the home company, what became of the row that counted last, leading zeros of a number.
 */
export function needsDetails(rows: readonly EmploymentRow[], today: CalendarDate, lastCompany?: string): boolean {
  const companies = new Set(rows.map(({ companyId }) => companyId));
  if (companies.size > 1 || rows.some((row) => row.hasBareNumber)) return true;
  if (rows.every((row) => standingOf(row, { today }).kind === 'ended')) return true;
  return lastCompany !== undefined && !companies.has(lastCompany);
}

// A person's row that counts, their employment, and the coming days on which either changes.

export type Ahead = Pick<Scheduled, 'on' | 'kind'>;

export interface AssessContext {
  readonly integration: Integration;
  readonly tables: CodeTables;
  /** The organization's own day. */
  readonly today: CalendarDate;
  /** Days of leaving that the state has scheduled, by employee. */
  readonly announced?: ReadonlyMap<UkgEmployeeId, CalendarDate>;
  /** The company of the row that counted for an employee last, as the state knows it. */
  readonly lastCompany?: (id: UkgEmployeeId) => string | undefined;
}

/** All rows of one person, and which of them counts. */
export interface Rows {
  readonly rows: readonly PlacedRow[];
  readonly employment: Employment;
  readonly picked: Picked;
  readonly choice: Choice;
}

/** Decides a person with at least one row. */
export function decideRows(employee: Employee, context: AssessContext): Rows {
  const { integration, tables, today, announced } = context;
  const rows = collapse(placed(employee.rows, { today, announced: announced?.get(employee.ukgEmployeeId) }));
  const employment = employmentOf(rows, today);
  const written = (row: EmploymentRow): string =>
    JSON.stringify([fieldsOf(mapFields(integration, { employee, row, tables })), row.supervisorId]);
  const choice: Choice = {
    isTaken: (row) => scopeOf({ employee, row, tables }, integration.filter).kind !== 'out',
    isSame: (a, b) => written(a) === written(b),
  };
  return { rows, employment, picked: pickRow(rows, employment, choice), choice };
}

/** Coming days that the rows themselves name; days that have come are for this run. */
export function aheadOf(
  { rows, employment, picked, choice }: Rows,
  { today, integration }: AssessContext,
): readonly Ahead[] {
  switch (employment.kind) {
    case 'employed': {
      const { leavesOn, returnsOn } = employment;
      const changes = picked.kind === 'row' ? changesOn(rows, picked, { today, leavesOn }, choice) : null;
      return [...at(changes, 'update'), ...at(leavesOn, 'deactivate'), ...at(returnsOn, 'create')];
    }
    case 'leaver':
      return at(employment.returnsOn, 'create');
    case 'joiner': {
      const made = daysBefore(employment.on, integration.createDaysBefore);
      const first = made > today ? at(made, 'create') : at(employment.on, 'update');
      return [...at(employment.leavesOn, 'deactivate'), ...first];
    }
    case 'invalid':
      return [];
  }
}

function at(on: CalendarDate | null, kind: Ahead['kind']): readonly Ahead[] {
  return on === null ? [] : [{ on, kind }];
}
