// Reads typed values out of parsed JSON that people or other versions may have touched.
import { isCalendarDate } from '../people/dates.ts';
import type { CalendarDate, Instant } from '../model/model.ts';

/** Ends the reading with a clause that says what is wrong. */
export type Refuse = (reason: string) => never;

export type Row = Readonly<Record<string, unknown>>;

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/** A JSON object; anything else is refused. */
export function rowOf(value: unknown, what: string, refuse: Refuse): Row {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Row;
  return refuse(`${what} is not a JSON object`);
}

/** A text that is not empty. */
export function textAt(row: Row, key: string, refuse: Refuse): string {
  const value = row[key];
  return typeof value === 'string' && value !== '' ? value : refuse(`${key} is not a text`);
}

/** A whole number, 0 or more. */
export function countAt(row: Row, key: string, refuse: Refuse): number {
  const value = row[key];
  return isCount(value) ? value : refuse(`${key} is not a whole number`);
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** A moment in UTC, brought to the form `2026-01-31T04:05:06.000Z` in which instants compare as text. */
export function instantAt(row: Row, key: string, refuse: Refuse): Instant {
  const value = row[key];
  const match = typeof value === 'string' ? INSTANT.exec(value) : null;
  if (match === null || !isCalendarDate(match[1] as string)) return refuse(notAnInstant(key));
  const time = Date.parse(match[0]);
  return Number.isNaN(time) ? refuse(notAnInstant(key)) : new Date(time).toISOString();
}

function notAnInstant(key: string): string {
  return `${key} is not an instant such as 2026-01-31T04:05:06.000Z`;
}

export function dayAt(row: Row, key: string, refuse: Refuse): CalendarDate {
  const value = row[key];
  return typeof value === 'string' && isCalendarDate(value) ? value : refuse(`${key} is not a date such as 2026-01-31`);
}

export function choiceAt<T extends string>(row: Row, key: string, choices: readonly T[], refuse: Refuse): T {
  const found = choices.find((choice) => choice === row[key]);
  return found ?? refuse(`${key} is none of ${choices.join(', ')}`);
}
