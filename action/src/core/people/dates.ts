// Days and moments. UKG writes a day in three ways; none of them is converted between time zones.
import type { CalendarDate, Instant } from '../model/model.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][0-9:.]*(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const US = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)?$/i;
/** What .NET writes for "no date". */
const NO_DATE = '0001-01-01';

/**
 * The day that UKG means: `"2021-09-20T00:00:00"`, `"9/20/2021 12:00:00 AM"` and `"2021-09-20"` are one day.
 * `''` for no date, null when the text is no date.
 */
export function parseDate(text: string): CalendarDate | null {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  const iso = ISO.exec(trimmed);
  if (iso) return calendarDate(iso[1] as string, iso[2] as string, iso[3] as string);
  const us = US.exec(trimmed);
  if (us) return calendarDate(us[3] as string, us[1] as string, us[2] as string);
  return null;
}

function calendarDate(year: string, month: string, day: string): CalendarDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (date === NO_DATE) return '';
  return isCalendarDate(date) ? date : null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  // JavaScript reads 31 February as 3 March.
  return DAY.test(text) && new Date(text).getUTCDate() === Number(text.slice(8));
}

/** The day that an instant falls on in an IANA time zone. */
export function dayIn(timeZone: string, at: Instant): CalendarDate {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(new Date(at))
    .map((part) => [part.type, part.value] as const);
  const named = Object.fromEntries(parts) as Record<'year' | 'month' | 'day', string>;
  return `${named.year.padStart(4, '0')}-${named.month}-${named.day}`;
}

/** An instant truncated down to the second, never rounded up: a cursor must not pass what was not read. */
export function truncateToSecond(at: Instant): Instant {
  return new Date(Math.floor(Date.parse(at) / 1000) * 1000).toISOString();
}

/** The instant so many hours before another. */
export function hoursBefore(at: Instant, hours: number): Instant {
  return new Date(Date.parse(at) - hours * 3_600_000).toISOString();
}

/** The day after a day. */
export function nextDay(day: CalendarDate): CalendarDate {
  return daysBefore(day, -1);
}

/** The day so many days before another. */
export function daysBefore(day: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

// Which part of UKG's change feed a run reads. A run always starts where the last one ended, with an overlap.

/** UKG refuses a start date later than this many hours ago; the same overlap catches late arrivals. */
const OVERLAP_HOURS = 3;

/** A time needs its zone: without one it would be read in the zone of the machine that runs this. */
const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;

export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

export type WindowChoice =
  | { readonly ok: true; readonly window: Window; readonly notes: readonly string[] }
  | { readonly ok: false; readonly code: 'CONFIG_INVALID' | 'STATE_DAMAGED'; readonly reason: string };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A run's start, and what is wrong with the clocks that tell it. */
export interface RunStartTime {
  readonly at: Instant;
  readonly notes: readonly string[];
  /** Why no run may start now; null where it may. */
  readonly fault: string | null;
}

/** The earlier of two clocks, truncated down to the second: so no change is skipped, and no leaver is written too early. */
export function startOf(ukg: Date | null, runner: Date): RunStartTime {
  const at = truncateToSecond(new Date(Math.min(ukg?.getTime() ?? Infinity, runner.getTime())).toISOString());
  const apartMs = Math.abs((ukg ?? runner).getTime() - runner.getTime());
  if (apartMs <= HOUR_MS) return { at, notes: [], fault: null };
  const clocks = `UKG's clock says ${(ukg as Date).toISOString()} and the runner's ${runner.toISOString()}`;
  const notes = [`${clocks}, more than an hour apart. The earlier one counts. Set the clock of the runner.`];
  const fault = `${clocks}, more than a day apart, so it cannot be told what today is. Nothing was written. Set the clock of the runner.`;
  return { at, notes, fault: apartMs > DAY_MS ? fault : null };
}

/** What is wrong with the input since as it was typed, in a sentence; null for an instant. */
export function faultOfSince(since: string): string | null {
  // JavaScript reads 31 February as 3 March.
  const isInstant = INSTANT.test(since) && isCalendarDate(since.slice(0, 10)) && !Number.isNaN(Date.parse(since));
  return isInstant ? null : `The input since is "${since}", which is no instant. Write it like 2026-01-31T00:00:00Z.`;
}

/**
 * The window of a run that starts at `at`: from the cursor less the overlap, or from `since`, to `at`. The earlier of cursor and
 * `at` counts, so that a clock that was set back cannot open a gap; a cursor more than a day ahead was not written by a run.
 */
export function windowOf(cursor: Instant, at: Instant, since: Instant | null): WindowChoice {
  const to = truncateToSecond(at);
  const latest = hoursBefore(to, OVERLAP_HOURS);
  const aheadMs = Date.parse(cursor) - Date.parse(at);
  if (aheadMs > DAY_MS) return { ok: false, code: 'STATE_DAMAGED', reason: cursorAhead(cursor, at) };
  const notes =
    aheadMs >= 1000 ? [`UKG was read up to ${cursor}, which is ahead of the clocks; that is taken back to ${to}.`] : [];
  if (since === null) {
    const from = truncateToSecond(earlier(hoursBefore(cursor, OVERLAP_HOURS), latest));
    return { ok: true, window: { from, to }, notes };
  }
  const fault = faultOfSince(since);
  if (fault !== null) return { ok: false, code: 'CONFIG_INVALID', reason: fault };
  if (Date.parse(since) > Date.parse(cursor)) {
    return {
      ok: false,
      code: 'CONFIG_INVALID',
      reason: `The input since (${since}) is later than the time up to which UKG was read (${cursor}): the changes between them would be skipped. Give an earlier time, or leave since empty.`,
    };
  }
  return { ok: true, window: { from: truncateToSecond(earlier(new Date(since).toISOString(), latest)), to }, notes };
}

function cursorAhead(cursor: Instant, at: Instant): string {
  return `The state says that UKG was read up to ${cursor}, which is more than a day ahead of now (${at}): read from there, everything in between would be lost. Revert the commit of the state that set it, or delete both state files to begin again with a first comparison.`;
}

function earlier(a: Instant, b: Instant): Instant {
  return Date.parse(a) <= Date.parse(b) ? a : b;
}
