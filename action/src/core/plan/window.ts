// Which part of UKG's change feed a run reads. A run always starts where the last one ended, with an overlap.
import { hoursBefore, isCalendarDate, truncateToSecond } from '../people/dates.ts';
import type { Instant } from '../model/model.ts';

/** UKG refuses a start date later than this many hours ago; the same overlap catches late arrivals. */
const OVERLAP_HOURS = 3;

/** With its zone: a time without one would be read in the zone of whatever machine runs this. */
const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;

export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

export type WindowChoice =
  { readonly ok: true; readonly window: Window } | { readonly ok: false; readonly reason: string };

/** What is wrong with the input since as it was typed, in a sentence; null for an instant. */
export function faultOfSince(since: string): string | null {
  // A day that does not exist would be read as one of the next month.
  const isInstant = INSTANT.test(since) && isCalendarDate(since.slice(0, 10)) && !Number.isNaN(Date.parse(since));
  return isInstant ? null : `The input since is "${since}", which is no instant. Write it like 2026-01-31T00:00:00Z.`;
}

/**
 * The window of a run that starts at `at` (UKG's own clock): from the cursor less the overlap, or from `since`, to `at`.
 * The earlier of cursor and `at` counts, so that a clock that was set back cannot open a gap.
 */
export function windowOf(cursor: Instant, at: Instant, since: Instant | null): WindowChoice {
  const to = truncateToSecond(at);
  const latest = hoursBefore(to, OVERLAP_HOURS);
  if (since === null)
    return { ok: true, window: { from: truncateToSecond(earlier(hoursBefore(cursor, OVERLAP_HOURS), latest)), to } };
  const fault = faultOfSince(since);
  if (fault !== null) return { ok: false, reason: fault };
  if (Date.parse(since) > Date.parse(cursor)) {
    return {
      ok: false,
      reason: `The input since (${since}) is later than the cursor (${cursor}): the changes between them would be skipped. Give an instant up to the cursor, or leave since empty.`,
    };
  }
  return { ok: true, window: { from: truncateToSecond(earlier(new Date(since).toISOString(), latest)), to } };
}

function earlier(a: Instant, b: Instant): Instant {
  return Date.parse(a) <= Date.parse(b) ? a : b;
}
