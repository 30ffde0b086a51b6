// UKG's change feed: which employments changed in a window, in which order, and when the feed refuses to say.
import { HOUR } from './clock.ts';
import type { Answer, Received } from './http-server.ts';
import { hashText } from './random.ts';
import { badRequest, queryOf } from './ukg-query.ts';
import type { EmploymentOf, UkgTenant } from './ukg-tenant.ts';

export interface FeedOptions {
  readonly seed: number;
  /** A second window within three hours is answered with 429, and so is the ninth of a day. */
  readonly quota: boolean;
  /** Milliseconds between a change and the moment at which the feed shows it. */
  readonly delay: number;
}

export interface Feed {
  /** The employments of the request's window, or UKG's refusal. */
  select(request: Received): readonly EmploymentOf[] | Answer;
}

/** Rows of one window keep their order from page to page; another window has another order. Both bounds are inclusive. */
export function changeFeed(tenant: UkgTenant, options: FeedOptions): Feed {
  const kept = new Map<string, readonly EmploymentOf[]>();
  let keptVersion = -1;
  let lastCall: { readonly at: number; readonly window: string } | null = null;
  let granted: readonly number[] = [];

  const overQuota = (window: string, isFirstPage: boolean): boolean => {
    const now = tenant.now().getTime();
    const recent = lastCall !== null && now - lastCall.at < 3 * HOUR;
    if (!isFirstPage && recent && lastCall?.window === window) return false;
    granted = granted.filter((at) => now - at < 24 * HOUR);
    if (recent || granted.length >= 8) return true;
    granted = [...granted, now];
    lastCall = { at: now, window };
    return false;
  };

  const selectWindow = (window: Window): readonly EmploymentOf[] => {
    if (keptVersion !== tenant.version() || options.delay > 0 || kept.size > 8) kept.clear();
    keptVersion = tenant.version();
    const known = kept.get(window.key);
    if (known !== undefined) return known;
    const rows = ordered(changedIn(tenant, window, options.delay), hashText(window.key, options.seed));
    kept.set(window.key, rows);
    return rows;
  };

  return {
    select: (request) => {
      const window = readWindow(request, tenant.now());
      if ('status' in window) return window;
      const isFirstPage = (queryOf(request).get('page') ?? '1') === '1';
      if (options.quota && overQuota(window.key, isFirstPage)) return { status: 429 };
      return selectWindow(window);
    },
  };
}

interface Window {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

function readWindow(request: Received, now: Date): Window | Answer {
  const query = queryOf(request);
  const startDate = query.get('startdate');
  const endDate = query.get('enddate');
  const from = moment(startDate, Number.NEGATIVE_INFINITY);
  const to = moment(endDate, Number.POSITIVE_INFINITY);
  if (Number.isNaN(from)) return badRequest('startDate', `The value '${startDate ?? ''}' is not valid for startDate.`);
  if (Number.isNaN(to)) return badRequest('endDate', `The value '${endDate ?? ''}' is not valid for endDate.`);
  if (from > now.getTime() - 3 * HOUR) return badRequest('startDate', 'Date must be at least 3 hours ago');
  if (to < from) return badRequest('endDate', 'endDate must not be before startDate');
  return { key: `${startDate ?? ''}|${endDate ?? ''}`, from, to };
}

/** A date or an ISO date-time; without an offset it is UTC. */
function moment(text: string | undefined, absent: number): number {
  if (text === undefined || text === '') return absent;
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,7})?(Z|[+-]\d{2}:\d{2})?)?$/.test(text)) return Number.NaN;
  const zoned = /T.*(Z|[+-]\d{2}:\d{2})$/.test(text) || !text.includes('T') ? text : `${text}Z`;
  return Date.parse(zoned);
}

function changedIn(tenant: UkgTenant, window: Window, delay: number): readonly EmploymentOf[] {
  const visible = delay === 0 ? Number.POSITIVE_INFINITY : tenant.now().getTime() - delay;
  return tenant.employments().filter(({ person }) => {
    const changed = Date.parse(person.changedAt);
    return changed >= window.from && changed <= window.to && changed <= visible;
  });
}

function ordered(rows: readonly EmploymentOf[], seed: number): readonly EmploymentOf[] {
  return rows
    .map((row) => ({ row, key: hashText(`${row.person.employeeId}${row.employment.companyId}`, seed) }))
    .sort((one, other) => one.key - other.key)
    .map(({ row }) => row);
}
