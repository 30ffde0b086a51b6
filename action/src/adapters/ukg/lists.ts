// The lists of UKG Pro that are read, with the permission of each. Everything that is known only by inference stands here:
// INFERRED: page sizes of the demographic, supervisor and user-defined lists (UKG states none; 500 is far below what clients
// are seen to send), the instant form of startDate and endDate, comma lists for employee-supervisor-details alone, and
// that lists of codes come whole (some tenants' come in pages without saying so).

/** A list of UKG, and how its pages are asked for. */
export interface UkgList {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The list's spelling of the page size, and the number of rows; null for a list without pages. */
  readonly paging: { readonly sizeName: 'per_page' | 'per_Page'; readonly size: number } | null;
  /** Whole by the documents, but paged in some tenants: a second page is asked for, and known rows end the reading. */
  readonly mayBePaged?: true;
  /** A filtered list may answer 404 for "nobody"; on a whole list a 404 means a wrong host. */
  readonly isFiltered: boolean;
  /** How many pages to read; absent for all. */
  readonly pages?: number;
  /** UKG counts the calls, and refuses more for hours: no page is asked ahead, and only a short 429 is waited for. */
  readonly isCounted?: true;
  /** The permission that the service account needs, for the message of a 403. */
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
export const COMPANIES: UkgList = {
  ...configuration('company-details'),
  paging: { sizeName: 'per_Page', size: 1000 },
};

export function codeTable(name: string): UkgList {
  return configuration(`code-tables/${encodeURIComponent(name)}`);
}

function configuration(name: string): UkgList {
  return { path: `/configuration/v1/${name}`, query: {}, paging: null, isFiltered: false, permission: COMPANY };
}

const CHANGE_FEED = '/personnel/v1/employee-changes';

/** 200 rows a page is UKG's own maximum. The window is a filter: it may find nobody. */
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

/** The same rows of one person: needs the same permission, but UKG does not count this call. */
export function changesOf(id: string): UkgList {
  const path = `${CHANGE_FEED}/${encodeURIComponent(id)}`;
  return { path, query: {}, paging: null, isFiltered: true, permission: EXPORT };
}

export const EMPLOYMENTS: UkgList = personnel('employment-details');
/** The filter is documented as a flag. A tenant that ignores it answers with every employment; see everybody.ts. */
export const HOMES: UkgList = asking(EMPLOYMENTS, { isHomeCompany: 'true' });
export const DEMOGRAPHICS: UkgList = personnel('employee-demographic-details');
/** A tenant may have no user-defined field at all, which is no error. */
export const USER_DEFINED: UkgList = { ...personnel('user-defined-fields'), isFiltered: true };
export const SUPERVISORS: UkgList = personnel('employee-supervisor-details', 1000);
/** The smallest read that needs Personnel Integration. */
export const ONE_SUPERVISOR: UkgList = personnel('employee-supervisor-details', 1);

function personnel(name: string, size = 500): UkgList {
  const paging = { sizeName: 'per_Page', size } as const;
  return { path: `/personnel/v1/${name}`, query: {}, paging, isFiltered: false, permission: PERSONNEL };
}

/** Some rows of a list. */
export function asking(list: UkgList, query: Readonly<Record<string, string>>): UkgList {
  return { ...list, query: { ...list.query, ...query }, isFiltered: true };
}

/** The rows of one person: never many. */
export function rowsOfOne(list: UkgList, employeeId: string): UkgList {
  return { ...asking(list, { employeeId }), paging: { sizeName: 'per_Page', size: 100 } };
}

/** The employments of up to this many people are read one by one; for more, the whole list takes fewer calls. */
export const MOST_EMPLOYMENTS_ONE_BY_ONE = 300;

/** How many ids one supervisor call names. */
export const SUPERVISOR_BATCH = 50;
