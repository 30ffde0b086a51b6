// What an organization's state file says to those who look from outside: the status page, and the watchdog's conclusion.
import type { Instant, OrganizationStatus, ProblemCode, RunRecord } from '../model/model.ts';
import { parseOrganization } from './organization-file.ts';

/** A file that cannot be read gives a status that says so. */
export function readStatus(slug: string, text: string, runUrl: string | null): OrganizationStatus {
  try {
    return { slug, state: parseOrganization(slug, text, slug).state, runUrl };
  } catch {
    return { slug, state: null, runUrl };
  }
}

export type WatchCause =
  'disabled' | 'no-state' | 'unreadable' | 'ahead' | 'missed' | 'credentials' | 'stale' | 'stopped' | 'failed';

/** One organization that needs attention. */
export interface WatchFinding {
  readonly slug: string;
  readonly cause: WatchCause;
  /** True where no run can have told the technical contact, or the matter is older than a day. */
  readonly isMailed: boolean;
  /** Null without a state that can be read. */
  readonly cursor: Instant | null;
  readonly last: Pick<RunRecord, 'at' | 'status'> | null;
}

export interface WatchedOrganization {
  readonly slug: string;
  /** Null before the first run. */
  readonly status: OrganizationStatus | null;
  /** Its folder came less than a day ago, so its first run may still be ahead. */
  readonly isNew: boolean;
}

const HOUR = 3_600_000;
/** A day, and three hours for a schedule that is late. */
export const OLDEST_CURSOR_HOURS = 27;
/** Clocks differ by minutes; a cursor further ahead would skip changes. */
const MOST_AHEAD_HOURS = 1;

/** Null when all is well. */
export function findingOf({ slug, status, isNew }: WatchedOrganization, now: Instant): WatchFinding | null {
  if (status === null) return isNew ? null : { ...NOTHING_KNOWN, slug, cause: 'no-state' };
  if (status.state === null) return { ...NOTHING_KNOWN, slug, cause: 'unreadable' };
  const { cursor, runs } = status.state;
  const last = runs.at(-1) ?? null;
  const cause = causeOf(cursor, last, now);
  if (cause === null) return null;
  const isMailed = cause === 'ahead' || isOld(cursor, now);
  return { slug, cause, isMailed, cursor, last };
}

const NOTHING_KNOWN = { isMailed: true, cursor: null, last: null } as const;

/** True for an instant that is longer ago than the sync may be silent. */
export function isOld(at: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(at) > OLDEST_CURSOR_HOURS * HOUR;
}

function causeOf(cursor: Instant, last: RunRecord | null, now: Instant): WatchCause | null {
  if (Date.parse(cursor) - Date.parse(now) > MOST_AHEAD_HOURS * HOUR) return 'ahead';
  if (isOld(cursor, now) && isOld(last?.at ?? cursor, now)) return 'missed';
  const cause = last === null ? null : causeOfRun(last);
  // Refused credentials are the cause, however old the cursor has become by them.
  return isOld(cursor, now) && cause !== 'credentials' ? 'stale' : cause;
}

function causeOfRun({ status, failure }: RunRecord): WatchCause | null {
  if (status === 'stopped') return 'stopped';
  if (status !== 'failed') return null;
  return failure !== undefined && REFUSALS.has(failure) ? 'credentials' : 'failed';
}

const REFUSALS: ReadonlySet<ProblemCode> = new Set([
  'UKG_UNAUTHORIZED',
  'UKG_FORBIDDEN',
  'BETTERWORKS_UNAUTHORIZED',
  'BETTERWORKS_FORBIDDEN',
]);
