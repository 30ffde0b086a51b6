// Whether a person is employed: decided on all their rows together, whichever of them speaks for the person.
//
//   rows                                                         -> employment
//   any running                                                  -> employed; leaves on the first day without a row
//   none running, any unclear                                    -> invalid (nothing tells that the person has left)
//   none running, a transfer out (TRO) today, another tomorrow   -> joiner tomorrow; an active user stays active
//   none running, any ended                                      -> leaver, on the latest end, whatever ties there are
//   only coming                                                  -> joiner, on the first day
//
// Whoever leaves and has another employment after that day leaves and comes back. A transfer out is no leaving while another
// row is running, or begins on the next day.
import type { CalendarDate, EmploymentRow } from '../model/model.ts';
import { nextDay } from './dates.ts';
import { standingOf } from './stints.ts';
import type { DayContext, Standing, Stint, Unclear } from './stints.ts';

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
  | {
      readonly kind: 'leaver';
      readonly on: CalendarDate;
      /** False when UKG gives no day, so that today stands for it. */
      readonly isDated: boolean;
      /** Present where the status still says active: from tomorrow on only the schedule can tell that they left on this day. */
      readonly leftOn?: CalendarDate;
      readonly returnsOn: CalendarDate | null;
    }
  | { readonly kind: 'joiner'; readonly on: CalendarDate; readonly leavesOn: CalendarDate | null }
  | (Pick<Unclear, 'code' | 'message' | 'leftOn'> & { readonly kind: 'invalid' });

const TRANSFER_OUT = 'TRO';

/** Where each row stands. A day of leaving that is scheduled and that a row still names counts for the rows that end before it, too. */
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
