// The lists of UKG Pro that are read, with the permission of each. Everything that is known only by inference stands here:
// INFERRED: page sizes of the demographic, supervisor and user-defined lists (UKG states none; 500 is far below what clients
// are seen to send), the instant form of startDate and endDate, comma lists for employee-supervisor-details alone, and
// that lists of codes come whole (some tenants' come in pages without saying so).

/** A list as UKG names it, and what its pages are called. */
export interface UkgList {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** How the list spells its page size, and how many rows are asked for; null for a list without pages. */
  readonly paging: { readonly sizeName: 'per_page' | 'per_Page'; readonly size: number } | null;
  /** Comes whole by the documents, and in pages in some tenants: a second page is asked for, and rows that are there end it. */
  readonly mayBePaged?: true;
  /** A filtered list may say 404 for "nobody"; on a whole list that is a wrong host. */
  readonly isFiltered: boolean;
  /** How many pages are wanted; absent for all. */
  readonly pages?: number;
  /** UKG counts its calls and refuses more for hours: no page of it is asked ahead, and no 429 is waited for but a short one. */
  readonly isCounted?: true;
  /** What the service account needs, for the message of a 403. */
  readonly permission: string;
}

const COMPANY = 'Company Configuration Integration';
const PERSONNEL = 'Personnel Integration';
const EXPORT = 'Employee Export';

export const ORG_LEVELS: UkgList = { ...configuration('org-levels'), mayBePaged: true };
/** The newer list comes in pages; the older one is marked as deprecated, and some tenants have only that. */
export const JOBS: UkgList = {
  ...configuration('jobs'),
  path: '/configuration/v2/jobs',
  paging: { sizeName: 'per_page', size: 1000 },
};
export const JOBS_BEFORE: UkgList = { ...configuration('jobs'), mayBePaged: true };
export const LOCATIONS: UkgList = { ...configuration('locations'), mayBePaged: true };
export const CODE_TABLES: UkgList = configuration('code-tables');

export function codeTable(name: string): UkgList {
  return configuration(`code-tables/${encodeURIComponent(name)}`);
}

export const CHANGE_FEED = '/personnel/v1/employee-changes';

export const COMPANIES: UkgList = {
  ...configuration('company-details'),
  paging: { sizeName: 'per_Page', size: 1000 },
};

/** 200 rows a page is UKG's own bound. The window filters: in a quiet one nobody may be there. */
export function changeFeed(from: string, to: string): UkgList {
  return {
    path: CHANGE_FEED,
    query: { startDate: from, endDate: to },
    paging: { sizeName: 'per_page', size: 200 },
    isFiltered: true,
    isCounted: true,
    permission: EXPORT,
  };
}

/** The same rows of one person: needs the same permission, and is not the call that UKG counts. */
export function changesOf(id: string): UkgList {
  return {
    path: `${CHANGE_FEED}/${encodeURIComponent(id)}`,
    query: {},
    paging: null,
    isFiltered: true,
    permission: EXPORT,
  };
}

export const EMPLOYMENTS: UkgList = personnel('employment-details', {}, 500);
export const DEMOGRAPHICS: UkgList = personnel('employee-demographic-details', {}, 500);
/** A tenant may have no user-defined field at all, which breaks no run. */
export const USER_DEFINED: UkgList = { ...personnel('user-defined-fields', {}, 500), isFiltered: true };
/** The smallest read that needs Personnel Integration. */
export const ONE_SUPERVISOR: UkgList = personnel('employee-supervisor-details', {}, 1);

export function employmentsOf(id: string): UkgList {
  return personnel('employment-details', { employeeId: id }, 100);
}

export function employmentsNumbered(employeeNumber: string): UkgList {
  return personnel('employment-details', { employeeNumber }, 500);
}

/** The filter is documented as a flag; a tenant that overlooks it answers with every employment, see home-company.ts. */
export const HOMES: UkgList = personnel('employment-details', { isHomeCompany: 'true' }, 500);

export function homesOf(id: string): UkgList {
  return personnel('employment-details', { employeeId: id, isHomeCompany: 'true' }, 100);
}

export function demographicsOf(id: string): UkgList {
  return personnel('employee-demographic-details', { employeeId: id }, 100);
}

export function userDefinedOf(id: string): UkgList {
  return personnel('user-defined-fields', { employeeId: id }, 100);
}

/** The employments of up to so many people are asked for one by one; above, the whole list takes fewer calls. */
export const MOST_EMPLOYMENTS_ONE_BY_ONE = 300;

/** How many ids one supervisor call names. */
export const SUPERVISOR_BATCH = 50;

export function supervisorsOf(ids: readonly string[]): UkgList {
  return personnel('employee-supervisor-details', { employeeId: ids.join(',') }, 1000);
}

function configuration(name: string): UkgList {
  return {
    path: `/configuration/v1/${name}`,
    query: {},
    paging: null,
    isFiltered: false,
    permission: COMPANY,
  };
}

function personnel(name: string, query: Readonly<Record<string, string>>, size: number): UkgList {
  return {
    path: `/personnel/v1/${name}`,
    query,
    paging: { sizeName: 'per_Page', size },
    isFiltered: Object.keys(query).length > 0,
    permission: PERSONNEL,
  };
}
