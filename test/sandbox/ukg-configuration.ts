// UKG's configuration lists: organization levels, jobs, locations, companies and the small code tables.
import type { CodeTables } from './person.ts';
import type { Row } from './ukg-rows.ts';

/** `isLong`: the tenant has long descriptions, and short ones that are cut at 25 characters. */
export function orgLevelRows(tables: CodeTables, isLong = false): readonly Row[] {
  return tables.orgLevels.map(({ level, code, description }) => ({
    level,
    code,
    description: isLong ? description.slice(0, 25) : description,
    ...(isLong && { longDescription: `${code} - ${description}` }),
    levelDescription: tables.levelNames[level - 1] ?? null,
    isActive: true,
    budgetGroup: null,
    reportingCategory: null,
    glSegment: null,
    currentYearBudgetFTE: 0,
    currentYearBudgetSalary: 0,
    lastYearBudgetFTE: 0,
    lastYearBudgetSalary: 0,
  }));
}

/** The real list says `jobCode` where the document says `code`; here and there with the blanks of the column. */
export function jobRows(tables: CodeTables, padCodes: boolean): readonly Row[] {
  return tables.jobs.map(({ code, title, longDescription }, index) => ({
    jobCode: padCodes && index % 3 === 1 ? code.padEnd(8) : code,
    title,
    longDescription,
    countryCode: 'USA',
    jobFamilyCode: 'GEN',
    jobGroup: null,
    jobEEOCategory: null,
    flsaTypeCode: 'E',
    isActive: true,
  }));
}

export function locationRows(tables: CodeTables): readonly Row[] {
  return tables.locations.map(({ code, description, city, state }) => ({
    locationCode: code,
    description,
    addressLine1: '1 Main Street',
    addressLine2: null,
    city,
    state,
    zipOrPostalCode: '98101',
    countryCode: 'USA',
    locationGLSegment: null,
    isActive: true,
  }));
}

export function companyRows(tables: CodeTables): readonly Row[] {
  const master = tables.companies[0]?.companyId ?? null;
  return tables.companies.map((company, index) => ({
    companyID: company.companyId,
    companyCode: company.companyCode,
    companyName: company.companyName,
    masterCompanyId: master,
    isMasterCompany: index === 0 ? 'Y' : 'N',
    addressLine1: '1 Main Street',
    addressCity: 'Seattle',
    addressState: 'WA',
    addressZipCode: '98101',
    addressCountry: 'USA',
    phoneNumber: '2065550100',
    federalTaxId: null,
    orgLevel1Code: null,
    orgLevel2Code: null,
    orgLevel3Code: null,
    orgLevel4Code: null,
  }));
}

/** The tables that exist, each with the address at which to read it. */
export function codeTableRows(tables: CodeTables, base: string): readonly Row[] {
  return Object.keys(smallTables(tables)).map((codeTable) => ({
    codeTable,
    url: `${base}/configuration/v1/code-tables/${codeTable}`,
  }));
}

/** The entries of one table; null for a table that does not exist. */
export function codeTableEntries(tables: CodeTables, name: string): readonly Row[] | null {
  return smallTables(tables)[name] ?? null;
}

function smallTables(tables: CodeTables): Readonly<Record<string, readonly Row[]>> {
  return {
    EMPLOYEESTATUS: STATUSES.map(([code, description]) => ({ code, description })),
    EMPTYPE: tables.employeeTypes.map(({ code, description }) => ({ code, description })),
    JOBFAMILY: [{ code: 'GEN', description: 'General' }],
    TERMREASON: tables.terminationReasons.map(({ code, description }) => ({ code, description })),
  };
}

const STATUSES = [
  ['A', 'Active'],
  ['L', 'Leave of absence'],
  ['O', 'On strike'],
  ['R', 'Released'],
  ['S', 'Suspended'],
  ['T', 'Terminated'],
] as const;
