// The table of UKG's operations: path, permission, and what is answered.
import type { Answer, Received } from './http-server.ts';
import {
  codeTableEntries,
  codeTableRows,
  companyRows,
  jobRows,
  locationRows,
  orgLevelRows,
} from './ukg-configuration.ts';
import type { Route, RouteContext } from './ukg-listing.ts';
import * as listing from './ukg-listing.ts';
import { anySize, list, nothing, paged, route } from './ukg-listing.ts';
import { demographicRow, supervisorRow, userDefinedRow } from './ukg-person-rows.ts';
import { filtered, queryOf } from './ukg-query.ts';
import type { Row } from './ukg-rows.ts';
import { changeRow, employeeEmploymentRow, employmentRow } from './ukg-rows.ts';

const COMPANY_FILTERS: Readonly<Record<string, (row: Row) => string>> = {
  companyId: (row) => textOf(row['companyID']),
  companyCode: (row) => textOf(row['companyCode']),
};

export const UKG_ROUTES: readonly Route[] = [
  route('/personnel/v1/employee-changes', 'Employee Export', (request, context) => {
    const found = context.feed.select(request);
    if ('status' in found) return found;
    const rules = { ...context.paging, standard: 100, largest: 200 };
    return paged(found, { request, context, rules, show: (of) => changeRow(of, context.rows) });
  }),
  route('/personnel/v1/employee-changes/([^/]+)', 'Employee Export', (_request, context, employeeId) => {
    const rows = context.tenant.employmentsOf([employeeId]).map((of) => changeRow(of, context.rows));
    return rows.length === 0 ? nothing(context) : { status: 200, body: rows };
  }),
  list('employment-details', {
    rules: (context) => ({ ...context.paging, standard: 10_000, largest: 10_000 }),
    filters: listing.EMPLOYMENT_FILTERS,
    show: employmentRow,
  }),
  list('employee-employment-details', {
    pattern: listing.ONE_ID,
    filters: listing.EMPLOYMENT_FILTERS,
    show: employeeEmploymentRow,
  }),
  list('employee-demographic-details', {
    pattern: listing.WILD_ID,
    arrange: listing.onePerPerson,
    filters: listing.PERSON_FILTERS,
    show: demographicRow,
  }),
  list('employee-supervisor-details', {
    pattern: listing.ID_LIST,
    arrange: listing.underSupervisors,
    filters: listing.COMPANY_FILTER,
    show: (of, { tenant }) => supervisorRow(of, tenant),
  }),
  list('user-defined-fields', {
    pattern: listing.ONE_ID,
    arrange: listing.onePerPerson,
    filters: listing.COMPANY_FILTER,
    show: ({ person }, _rows, { slots }) => userDefinedRow(person, slots),
  }),
  route('/personnel/v1/person-details', 'Employee Person Details', () => ({ status: 200, body: [] })),
  configuration('org-levels', (context) => orgLevelRows(context.tenant.tables, context.hasLongDescriptions)),
  route('/configuration/v1/jobs', 'Company Configuration Integration', (request, context) =>
    context.jobs === 'v2'
      ? { status: 404 }
      : codes(jobRows(context.tenant.tables, context.rows.padCodes), request, context),
  ),
  route('/configuration/v2/jobs', 'Company Configuration Integration', (request, context) => {
    if (context.jobs === 'v1') return { status: 404 };
    const rows = jobRows(context.tenant.tables, context.rows.padCodes);
    return paged(rows, { request, context, rules: anySize(context), show: (row) => row });
  }),
  configuration('locations', (context) => locationRows(context.tenant.tables)),
  configuration('code-tables', (context) => codeTableRows(context.tenant.tables, context.base())),
  route('/configuration/v1/code-tables/([^/]+)', 'Company Configuration Integration', (_request, context, name) => {
    const rows = codeTableEntries(context.tenant.tables, name);
    return rows === null ? { status: 404 } : { status: 200, body: rows };
  }),
  route('/configuration/v1/company-details', 'Company Configuration Integration', (request, context) => {
    const found = filtered(companyRows(context.tenant.tables), queryOf(request), COMPANY_FILTERS);
    return paged(found, { request, context, rules: anySize(context), show: (row) => row });
  }),
];

/** Whole, or in the tenant's own pages, whose size nobody can choose. */
function codes(rows: readonly Row[], request: Received, context: RouteContext): Answer {
  const { codesAPage: size, paging } = context;
  if (size === null) return { status: 200, body: rows };
  const rules = { ...paging, standard: size, largest: 2_147_483_647, cap: size };
  return paged(rows, { request, context, rules, show: (row) => row });
}

/** `isActive` and text filters compare with the row's own values. */
function configuration(name: string, rows: (context: RouteContext) => readonly Row[]): Route {
  return route(`/configuration/v1/${name}`, 'Company Configuration Integration', (request, context) => {
    const filters = ['code', 'levelDescription', 'countryCode', 'isActive'];
    const reading = Object.fromEntries(filters.map((filter) => [filter, (row: Row) => textOf(row[filter])]));
    return codes(filtered(rows(context), queryOf(request), reading), request, context);
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? String(value) : '';
}
