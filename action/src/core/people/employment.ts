// Whether a person is employed: decided on all their rows together, not on the one row that gives the values.
//
//   rows                                                         -> employment
//   any running                                                  -> employed; leaves on the first day without a row
//   none running, any unclear                                    -> invalid (nothing tells that the person has left)
//   none running, a transfer out (TRO) today, another tomorrow   -> joiner tomorrow; an active user stays active
//   none running, any ended                                      -> leaver, on the latest end, whatever ties there are
//   only coming                                                  -> joiner, on the first day
//
// A person who leaves and has another employment later leaves and comes back. A transfer out is not a leaving while another
// row is running, or begins on the next day.
import type { CalendarDate, EmploymentRow } from '../model/model.ts';
import { STATUSES } from '../model/sources.ts';
import { nextDay } from './dates.ts';

/** A row and where it stands today. */
export interface PlacedRow {
  readonly row: EmploymentRow;
  readonly standing: Standing;
}

export type Employment =
  | {
      readonly kind: 'employed';
      readonly leavesOn: CalendarDate | null;
      readonly returnsOn: CalendarDate | null;
    }
  | (Pick<Ended, 'on' | 'isDated' | 'leftOn'> & { readonly kind: 'leaver'; readonly returnsOn: CalendarDate | null })
  | { readonly kind: 'joiner'; readonly on: CalendarDate; readonly leavesOn: CalendarDate | null }
  | (Pick<Unclear, 'code' | 'message' | 'leftOn'> & { readonly kind: 'invalid' });

const TRANSFER_OUT = 'TRO';

/** Where each row stands. A scheduled day of leaving that a row still names also counts for the rows that end before it. */
export function placed(rows: readonly EmploymentRow[], { today, announced }: DayContext): readonly PlacedRow[] {
  const isNamed = announced !== undefined && rows.some((row) => row.terminationDate === announced);
  return rows.map((row) => {
    const { terminationDate: end } = row;
    const isBefore = isNamed && end !== '' && end <= announced;
    return { row, standing: standingOf(row, { today, announced: isBefore ? end : announced }) };
  });
}

/** The employment of a person with at least one row. */
export function employmentOf(rows: readonly PlacedRow[], today: CalendarDate): Employment {
  if (rows.some(({ standing }) => standing.kind === 'running')) return employed(rows, today);
  const unclear = rows.map(({ standing }) => standing).find((standing) => standing.kind === 'unclear');
  if (unclear !== undefined) return { ...unclear, kind: 'invalid' };
  const first = beginsAfter(rows, today);
  const isMovedOn = first !== null && isBridged(rows, today);
  const ended = rows.map(({ standing }) => standing).filter((standing) => standing.kind === 'ended');
  if (ended.length > 0 && !isMovedOn) return leaver(ended, first);
  return { kind: 'joiner', on: first as CalendarDate, leavesOn: leavesFirst(rows) };
}

function employed(rows: readonly PlacedRow[], today: CalendarDate): Employment {
  const ends = stintsOf(rows).flatMap(({ to }) => (to !== null && to > today ? [to] : []));
  const leavesOn = ends.sort().find((day) => !isEmployedOn(rows, day)) ?? null;
  return { kind: 'employed', leavesOn, returnsOn: leavesOn === null ? null : beginsAfter(rows, leavesOn) };
}

type Ended = Extract<Standing, { kind: 'ended' }>;

function leaver(ends: readonly Ended[], returnsOn: CalendarDate | null): Employment {
  const on = latest(ends.map((end) => end.on));
  const leftOn = latest(ends.map((end) => end.leftOn ?? ''));
  const isDated = ends.some((end) => end.isDated && end.on === on);
  return { kind: 'leaver', on, isDated, ...(leftOn !== '' && { leftOn }), returnsOn };
}

function leavesFirst(rows: readonly PlacedRow[]): CalendarDate | null {
  const days = rows.flatMap(({ standing }) => (standing.kind === 'coming' ? (standing.leavesOn ?? []) : []));
  return days[0] ?? null;
}

/** True where some row runs on a day from today on, or a transfer of that day goes on with another row on the next. */
function isEmployedOn(rows: readonly PlacedRow[], day: CalendarDate): boolean {
  return stintsOf(rows).some((stint) => covers(stint, day)) || isBridged(rows, day);
}

function isBridged(rows: readonly PlacedRow[], day: CalendarDate): boolean {
  const isMoved = rows.some(({ row }) => row.terminationReason === TRANSFER_OUT && row.terminationDate === day);
  return isMoved && stintsOf(rows).some(({ from }) => from === nextDay(day));
}

export function covers({ from, to }: Stint, day: CalendarDate): boolean {
  return from <= day && (to === null || day < to);
}

function beginsAfter(rows: readonly PlacedRow[], day: CalendarDate): CalendarDate | null {
  const begins = stintsOf(rows).flatMap(({ from }) => (from > day ? [from] : []));
  return begins.sort()[0] ?? null;
}

export function stintsOf(rows: readonly PlacedRow[]): readonly Stint[] {
  return rows.flatMap(({ standing }) => standing.stints);
}

function latest(days: readonly CalendarDate[]): CalendarDate {
  return days.reduce((last, day) => (day > last ? day : last), '');
}

// Where one employment stands on a day, by its dates first and its status letter second.
//
//   letter       termination date                last hire             -> standing
//   unknown      any                             any                   -> unclear (STATUS_UNKNOWN)
//   known        no date at all                  any                   -> unclear (DATE_INVALID)
//   T            none                            any                   -> ended today, since UKG gives no day
//   T            up to today                     any                   -> ended on that day
//   A L O R S    up to today                     to come               -> ended on that day, until the hire
//   A L O R S    none, or up to the last hire    up to today           -> running
//   A L O R S    today, after the last hire      up to today           -> ended today
//   A L O R S    past, and scheduled for it      up to today           -> ended on that day (it was not written then)
//   A L O R S    past, after the last hire       up to today           -> unclear (DATE_INVALID)
//   any          to come                         up to today           -> running until then
//   any          to come, up to the last hire    to come, hired before -> running until then, and again from the hire on
//   any          to come                         to come, else         -> coming
//   A L O R S    none                            to come               -> coming; a leaving that is scheduled before still stands
//
// A hire date that is not a date counts as none: the field is left out and reported, and the rest is written.

/** From the first day to the day after the last; null for an open end. */
export interface Stint {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

export type Standing =
  | { readonly kind: 'running'; readonly stints: readonly Stint[] }
  | {
      readonly kind: 'coming';
      readonly stints: readonly Stint[];
      /** The day of leaving before it, as the state has scheduled it. */
      readonly leavesOn: CalendarDate | null;
    }
  | {
      readonly kind: 'ended';
      readonly on: CalendarDate;
      /** False when UKG gives no day; today is used then. */
      readonly isDated: boolean;
      /** Present when the status still says active: from tomorrow on only our schedule knows that they left on this day. */
      readonly leftOn?: CalendarDate;
      readonly stints: readonly Stint[];
    }
  | Unclear;

export interface Unclear {
  readonly kind: 'unclear';
  readonly code: 'STATUS_UNKNOWN' | 'DATE_INVALID';
  readonly message: string;
  /** The past day of leaving that an active status contradicts; absent for any other fault. */
  readonly leftOn?: CalendarDate;
  readonly stints: readonly [];
}

export const LEAVE = 'L';
export const TERMINATED = 'T';

/** What is needed to judge a row, besides the row itself. */
export interface DayContext {
  /** The organization's own day. */
  readonly today: CalendarDate;
  /** The day of leaving that the state has scheduled for the person. */
  readonly announced?: CalendarDate | undefined;
}

/** The latest of hire date and last hire date, `''` when there is none. */
export function lastHire(row: EmploymentRow): string {
  return row.lastHireDate > row.hireDate ? row.lastHireDate : row.hireDate;
}

/** `stints` are those of today and later, in order. */
export function standingOf(row: EmploymentRow, day: DayContext): Standing {
  if (!Object.hasOwn(STATUSES, row.status)) return unknownStatus(row);
  if (row.unreadable.includes('termination_date'))
    return unclear(
      'DATE_INVALID',
      "UKG's termination_date does not come or is no date, so nothing was written. Correct it in UKG.",
    );
  const { terminationDate } = row;
  if (terminationDate === '') return row.status === TERMINATED ? endedUndated(row, day) : openEnded(row, day);
  if (terminationDate > day.today) return endsLater(row, day);
  return row.status === TERMINATED ? endedOn(row, day) : contradicted(row, day);
}

/** First day that UKG tells of this employment, `''` when it tells none. */
function firstHire(row: EmploymentRow): CalendarDate {
  return row.hireDate === '' ? lastHire(row) : row.hireDate;
}

function unknownStatus(row: EmploymentRow): Unclear {
  const said =
    row.status === '' ? 'UKG gives no employee status' : `UKG gives the employee status "${row.status.slice(0, 12)}"`;
  return unclear(
    'STATUS_UNKNOWN',
    `${said}, which is none of A, L, O, R, S and T, so nothing was written. Correct the status in UKG.`,
  );
}

function unclear(code: Unclear['code'], message: string): Unclear {
  return { kind: 'unclear', code, message, stints: [] };
}

/** A person whose first hire is in the future and whose status is terminated never comes. */
function endedUndated(row: EmploymentRow, { today }: DayContext): Standing {
  const stints = firstHire(row) <= today ? laterStints(row, today) : [];
  return { kind: 'ended', on: today, isDated: false, stints };
}

function openEnded(row: EmploymentRow, { today, announced }: DayContext): Standing {
  const hired = lastHire(row);
  if (hired <= today) return { kind: 'running', stints: [{ from: hired, to: null }] };
  const isLeaving = announced !== undefined && firstHire(row) < announced && announced < hired;
  const stints = [{ from: hired, to: null }];
  if (!isLeaving) return { kind: 'coming', stints, leavesOn: null };
  if (announced > today) return { kind: 'coming', stints, leavesOn: announced };
  return { kind: 'ended', on: announced, isDated: true, leftOn: announced, stints };
}

function endsLater(row: EmploymentRow, { today }: DayContext): Standing {
  const { terminationDate: to } = row;
  const [first, hired] = [firstHire(row), lastHire(row)];
  if (hired <= today) return { kind: 'running', stints: [{ from: hired, to }] };
  const again: Stint = { from: hired, to: to > hired ? to : null };
  if (to > hired || first > today) return { kind: 'coming', stints: [again], leavesOn: null };
  return { kind: 'running', stints: [{ from: first, to }, again] };
}

function endedOn(row: EmploymentRow, { today }: DayContext): Standing {
  return { kind: 'ended', on: row.terminationDate, isDated: true, stints: laterStints(row, today) };
}

/** A termination date up to today, with a status that is not "terminated". */
function contradicted(row: EmploymentRow, { today, announced }: DayContext): Standing {
  const { terminationDate: on } = row;
  const hired = lastHire(row);
  if (hired > today) return endedOn(row, { today });
  if (on <= hired) return { kind: 'running', stints: [{ from: hired, to: null }] };
  if (on === today || on === announced) return { kind: 'ended', on, isDated: true, leftOn: on, stints: [] };
  return {
    ...unclear(
      'DATE_INVALID',
      `UKG says status ${row.status} and a termination on ${on}, after the last hire${hired === '' ? '' : ` on ${hired}`}; both cannot be true, so nothing was written. Correct the status or the date in UKG.`,
    ),
    leftOn: on,
  };
}

function laterStints(row: EmploymentRow, today: CalendarDate): readonly Stint[] {
  const hired = lastHire(row);
  return hired > today ? [{ from: hired, to: null }] : [];
}
