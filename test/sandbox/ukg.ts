// The stand-in for UKG Pro: the read operations that the sync may use, as strict as the real ones, over a made-up tenant
// whose people are hired, changed, transferred and let go through the returned object.
import { codeTables } from './code-tables.ts';
import {
  type Answer,
  type HttpServerOptions,
  type Received,
  type SandboxServer,
  startHttpServer,
} from './http-server.ts';
import type { CodeTables, Person } from './person.ts';
import { changeFeed } from './ukg-feed.ts';
import { type RouteContext, UKG_PERMISSIONS, type UkgPermission } from './ukg-listing.ts';
import { DEFAULT_SLOTS, type UserDefinedSlots } from './ukg-person-rows.ts';
import { UKG_ROUTES } from './ukg-routes.ts';
import { type UkgEvents, type UkgTenant, ukgTenant } from './ukg-tenant.ts';

export interface UkgAccount {
  readonly username: string;
  readonly password: string;
  readonly customerApiKey: string;
  /** When given, `x-api-key` must bear it. */
  readonly userApiKey?: string;
}

export interface UkgOptions extends HttpServerOptions {
  readonly people?: readonly Person[];
  readonly tables?: CodeTables;
  readonly account?: UkgAccount;
  /** Default: the three that the vendor's article names. */
  readonly permissions?: readonly UkgPermission[];
  /** Default true; false leaves the `Link` header out, and a client must go on to the empty page. */
  readonly linkHeader?: boolean;
  /** Silently lowers every page to so many rows. */
  readonly pageSize?: number;
  /** Each page begins with so many rows of the page before; default 0. */
  readonly overlapRows?: number;
  /** Every page is the first page again; default false. */
  readonly repeatPages?: boolean;
  /** Which lists of jobs there are; default `both`. */
  readonly jobs?: 'both' | 'v1' | 'v2';
  /** Org levels carry long descriptions, and short ones cut at 25 characters; default false. */
  readonly longDescriptions?: boolean;
  /** Rows a page of the organization levels, jobs of the older list and locations; default: they come whole. */
  readonly codesAPage?: number;
  /** The change feed answers 8 windows a day, three hours apart, and others with 429; default false. */
  readonly feedQuota?: boolean;
  /** Milliseconds until the change feed shows a change; default 0. */
  readonly feedDelay?: number;
  /** Decides the order of the feed's rows; default 1. */
  readonly seed?: number;
  /** Trailing blanks on some codes; default true. */
  readonly padCodes?: boolean;
  /** A filter that finds nobody answers `[]` or 404; default `empty`. */
  readonly noRows?: 'empty' | '404';
  /** The tenant's user-defined fields; `{}` for a tenant without any. */
  readonly userDefinedFields?: UserDefinedSlots;
}

export interface Ukg extends SandboxServer, UkgEvents {
  readonly account: UkgAccount;
  readonly people: ReadonlyMap<string, Person>;
  readonly tables: CodeTables;
  grant(permission: UkgPermission): void;
  revoke(permission: UkgPermission): void;
}

export const UKG_ACCOUNT: UkgAccount = {
  username: 'svc-sync',
  password: 'made-up-ukg-password',
  customerApiKey: 'MADEU',
};

/** Starts the server. People keep the `changedAt` they come with; later events stamp them from the clock. */
export async function startUkg(options: UkgOptions = {}): Promise<Ukg> {
  const now = options.clock ?? (() => new Date());
  const tenant = ukgTenant(options.people ?? [], options.tables ?? codeTables(), now);
  const account = options.account ?? UKG_ACCOUNT;
  const granted = new Set<UkgPermission>(options.permissions ?? UKG_PERMISSIONS.slice(0, 3));
  let base = '';
  const context = routeContext(tenant, options, () => base);
  const server = await startHttpServer(
    options,
    (request) => refusal(request, account) ?? dispatch(request, context, granted),
  );
  base = server.url;
  return {
    ...server,
    ...tenant,
    account,
    grant: (permission) => void granted.add(permission),
    revoke: (permission) => void granted.delete(permission),
  };
}

function routeContext(tenant: UkgTenant, options: UkgOptions, base: () => string): RouteContext {
  const { seed = 1, feedQuota = false, feedDelay = 0, padCodes = true, noRows = 'empty' } = options;
  return {
    tenant,
    feed: changeFeed(tenant, { seed, quota: feedQuota, delay: feedDelay }),
    slots: options.userDefinedFields ?? DEFAULT_SLOTS,
    rows: { tenant, padCodes, jobTitles: new Map(tenant.tables.jobs.map(({ code, title }) => [code, title])) },
    paging: pagingOf(options),
    jobs: options.jobs ?? 'both',
    hasLongDescriptions: options.longDescriptions ?? false,
    codesAPage: options.codesAPage ?? null,
    noRows,
    base,
  };
}

function pagingOf({
  pageSize,
  linkHeader = true,
  overlapRows = 0,
  repeatPages = false,
}: UkgOptions): RouteContext['paging'] {
  return { cap: pageSize ?? null, linkHeader, overlap: overlapRows, repeat: repeatPages };
}

function refusal({ headers }: Received, account: UkgAccount): Answer | null {
  const basic = `Basic ${Buffer.from(`${account.username}:${account.password}`).toString('base64')}`;
  const known =
    headers.authorization === basic &&
    headers['us-customer-api-key'] === account.customerApiKey &&
    (account.userApiKey === undefined || headers['x-api-key'] === account.userApiKey);
  return known ? null : { status: 401, body: { message: 'Invalid credentials or API key.' } };
}

function dispatch(request: Received, context: RouteContext, granted: ReadonlySet<UkgPermission>): Answer {
  for (const route of UKG_ROUTES) {
    const match = route.path.exec(request.path);
    if (match === null) continue;
    if (request.method !== 'GET') return { status: 405, headers: { Allow: 'GET' } };
    if (!granted.has(route.permission)) return { status: 403 };
    return route.answer(request, context, decodeURIComponent(match[1] ?? ''));
  }
  return { status: 404 };
}
