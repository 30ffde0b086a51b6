// How UKG's operations are made: a permission, a path, and for the personnel lists the employee filter, the other filters
// and the page.
import type { Answer, Received } from './http-server.ts';
import type { Person } from './person.ts';
import type { Feed } from './ukg-feed.ts';
import type { UserDefinedSlots } from './ukg-person-rows.ts';
import { badRequest, commaList, filtered, pageOf, type PageRules, type Query, queryOf } from './ukg-query.ts';
import type { Row, RowContext } from './ukg-rows.ts';
import type { EmploymentOf, UkgTenant } from './ukg-tenant.ts';
import { isoDay } from './ukg-text.ts';

export const UKG_PERMISSIONS = [
  'Company Configuration Integration',
  'Employee Export',
  'Personnel Integration',
  'Employee Person Details',
] as const;

/** UKG's web services, each with its own View permission. */
export type UkgPermission = (typeof UKG_PERMISSIONS)[number];

export interface RouteContext {
  readonly tenant: UkgTenant;
  readonly feed: Feed;
  readonly slots: UserDefinedSlots;
  readonly rows: RowContext;
  /** Page size cap, links and disorders; `standard` and `largest` stand in the table below. */
  readonly paging: Omit<PageRules, 'standard' | 'largest'>;
  /** How a filter that finds nobody is answered. */
  readonly jobs: 'both' | 'v1' | 'v2';
  readonly hasLongDescriptions: boolean;
  /** Null: the lists of codes come whole, whatever page is asked for. */
  readonly codesAPage: number | null;
  readonly noRows: 'empty' | '404';
  readonly base: () => string;
}

export interface Route {
  readonly path: RegExp;
  readonly permission: UkgPermission;
  answer(request: Received, context: RouteContext, parameter: string): Answer;
}

/** Which text a list takes as employee filter; only the supervisor list takes several ids. */
export const ONE_ID = /^[a-zA-Z0-9]*$/;
export const WILD_ID = /^[*a-zA-Z0-9]*$/;
export const ID_LIST = /^[a-zA-Z0-9,]*$/;

type EmploymentFilter = (of: EmploymentOf) => string;

export const EMPLOYMENT_FILTERS: Readonly<Record<string, EmploymentFilter>> = {
  companyId: ({ employment }) => employment.companyId,
  primaryJobCode: ({ employment }) => employment.jobCode,
  primaryWorkLocationCode: ({ employment }) => employment.location,
  employeeTypeCode: ({ employment }) => employment.employeeType,
  employeeStatusCode: ({ employment }) => employment.status,
  employeeNumber: ({ employment }) => employment.employeeNumber,
  supervisorId: ({ employment }) => employment.supervisorId,
  originalHireDate: ({ employment }) => isoDay(employment.hireDate) ?? '',
  lastHireDate: ({ employment }) => isoDay(employment.lastHireDate) ?? '',
  dateOfTermination: ({ employment }) => isoDay(employment.terminationDate) ?? '',
  dateTimeChanged: ({ person }) => person.changedAt,
};

export const PERSON_FILTERS: Readonly<Record<string, EmploymentFilter>> = {
  companyId: ({ employment }) => employment.companyId,
  lastName: ({ person }) => person.lastName,
  emailAddress: ({ person }) => person.email,
};

export const COMPANY_FILTER: Readonly<Record<string, EmploymentFilter>> = {
  companyId: ({ employment }) => employment.companyId,
};

type Answerer = Route['answer'];

/** An operation of UKG; `path` is a regular expression with at most one group. */
export function route(path: string, permission: UkgPermission, answer: Answerer): Route {
  return { path: new RegExp(`^${path}$`), permission, answer };
}

export interface PersonnelList {
  /** Default: any page size, 100 when none is asked. */
  readonly rules?: (context: RouteContext) => PageRules;
  readonly pattern?: RegExp;
  readonly arrange?: (those: readonly EmploymentOf[], query: Query, tenant: UkgTenant) => readonly EmploymentOf[];
  readonly filters: Readonly<Record<string, EmploymentFilter>>;
  readonly show: (of: EmploymentOf, rows: RowContext, context: RouteContext) => Row;
}

/** A paged list of the Personnel Integration. */
export function list(
  name: string,
  { rules = anySize, pattern, arrange = inHomeCompany, filters, show }: PersonnelList,
): Route {
  return route(`/personnel/v1/${name}`, 'Personnel Integration', (request, context) => {
    const query = queryOf(request);
    const those = candidates(context.tenant, query, pattern);
    if (those === null) return badRequest('employeeId', 'The field employeeId does not match the regular expression.');
    const found = filtered(arrange(those, query, context.tenant), query, filters);
    return paged(found, { request, context, rules: rules(context), show: (of) => show(of, context.rows, context) });
  });
}

interface Listing<T> {
  readonly request: Received;
  readonly context: RouteContext;
  readonly rules: PageRules;
  readonly show: (thing: T) => Row;
}

export function paged<T>(found: readonly T[], { request, context, rules, show }: Listing<T>): Answer {
  const page = pageOf(found, request, rules, context.base());
  if ('status' in page) return page;
  if (found.length === 0) return nothing(context);
  return { status: 200, headers: page.headers, body: page.rows.map(show) };
}

export function nothing(context: RouteContext): Answer {
  return context.noRows === '404' ? { status: 404 } : { status: 200, body: [] };
}

export function anySize({ paging }: RouteContext): PageRules {
  return { ...paging, standard: 100, largest: 2_147_483_647 };
}

export function underSupervisors(
  those: readonly EmploymentOf[],
  query: Query,
  tenant: UkgTenant,
): readonly EmploymentOf[] {
  const under = query.get('supervisoremployeeid') ?? '';
  if (under === '') return those;
  const kept = new Set(those.map(({ person }) => person.employeeId));
  return tenant.employmentsUnder(commaList(under)).filter(({ person }) => kept.has(person.employeeId));
}

function inHomeCompany(all: readonly EmploymentOf[], query: Query): readonly EmploymentOf[] {
  const wanted = query.get('ishomecompany')?.toLowerCase();
  if (wanted === undefined || wanted === '') return all;
  return all.filter(({ employment }) => employment.isHomeCompany === ['y', 'true'].includes(wanted));
}

const onePerPersonKept = new WeakMap<readonly EmploymentOf[], readonly EmploymentOf[]>();

/** Each person once, with their home company's employment. The answer is remembered, for these lists are read page by page. */
export function onePerPerson(all: readonly EmploymentOf[]): readonly EmploymentOf[] {
  const kept = onePerPersonKept.get(all);
  if (kept !== undefined) return kept;
  const homes = new Map<Person, EmploymentOf>();
  for (const of of all) if (!homes.has(of.person) || of.employment.isHomeCompany) homes.set(of.person, of);
  const each = [...homes.values()];
  onePerPersonKept.set(all, each);
  return each;
}

/** With an employee filter those employees alone, found by index; else everybody. Null: the filter is malformed. */
function candidates(tenant: UkgTenant, query: Query, pattern?: RegExp): readonly EmploymentOf[] | null {
  const wanted = query.get('employeeid') ?? '';
  if (pattern !== undefined && !pattern.test(wanted)) return null;
  if (wanted === '') return tenant.employments();
  if (pattern === ID_LIST) return tenant.employmentsOf(commaList(wanted));
  if (!wanted.includes('*')) return tenant.employmentsOf([wanted]);
  const like = new RegExp(`^${wanted.replaceAll('*', '.*')}$`);
  return tenant.employments().filter(({ person }) => like.test(person.employeeId));
}
