// Calendar dates as text. UKG writes one in three ways; none of them is converted between time zones.
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

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  const [, year, month, day] = (DAY.exec(text) ?? []).map(Number);
  return year !== undefined && month !== undefined && day !== undefined && day >= 1 && day <= daysIn(month, year);
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 0 for a month that does not exist. */
function daysIn(month: number, year: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
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
