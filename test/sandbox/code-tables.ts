// The code tables of the made-up tenant: companies, organization levels, jobs, locations, employee types.
import type { CodeTables, Company } from './person.ts';

export interface CodeTablesOptions {
  /** How many of the companies; default 3, at most 4. */
  readonly companies?: number;
  /** Departments, the second level; default 12. */
  readonly departments?: number;
  readonly jobs?: number;
  readonly locations?: number;
}

/** Same options, same tables. */
export function codeTables(options: CodeTablesOptions = {}): CodeTables {
  const departments = numbered(DEPARTMENTS, options.departments ?? DEPARTMENTS.length);
  const jobs = numbered(JOBS, options.jobs ?? JOBS.length);
  const cities = numbered(CITIES, options.locations ?? CITIES.length);
  return {
    companies: COMPANIES.slice(0, options.companies ?? 3),
    levelNames: ['Division', 'Department', 'Cost Center', 'Team'],
    orgLevels: [
      ...DIVISIONS.map(([code, description]) => ({ level: 1 as const, code, description })),
      ...departments.map(([code, description]) => ({ level: 2 as const, code, description })),
      ...departments.map(([, description], index) => ({
        level: 3 as const,
        code: costCenter(index),
        description: `${description} cost`,
      })),
      ...TEAMS.map(([code, description]) => ({ level: 4 as const, code, description })),
    ],
    jobs: jobs.map(([code, title]) => ({ code, title, longDescription: `${title} in the ${code} job family` })),
    locations: cities.map(([code, city]) => ({ code, description: `${city} Office`, city, state: code.slice(0, 2) })),
    employeeTypes: EMPLOYEE_TYPES.map(([code, description]) => ({ code, description })),
    terminationReasons: REASONS.map(([code, description]) => ({ code, description })),
  };
}

/** Code of the n-th cost center, the third level. */
export function costCenter(index: number): string {
  return String(1000 + index * 10);
}

type Entry = readonly [code: string, text: string];

const COMPANIES: readonly Company[] = [
  { companyId: 'ACM01', companyCode: 'ACME1', companyName: 'Acme Corporation' },
  { companyId: 'ACM02', companyCode: 'ACME2', companyName: 'Acme Logistics' },
  { companyId: 'ACM03', companyCode: 'ACMEC', companyName: 'Acme Canada' },
  { companyId: 'ACM04', companyCode: 'ACMEU', companyName: 'Acme Europe' },
];

// SUPP stands on two levels with two meanings, as codes do in real tenants.
const DIVISIONS: readonly Entry[] = [
  ['NORTH', 'North'],
  ['SOUTH', 'South'],
  ['SUPP', 'Shared Services'],
];

const DEPARTMENTS: readonly Entry[] = [
  ['ENG', 'Engineering'],
  ['SUPP', 'Customer Support'],
  ['SALES', 'Sales'],
  ['MKTG', 'Marketing'],
  ['FIN', 'Finance'],
  ['LEGAL', 'Legal'],
  ['HR', 'People & Culture'],
  ['OPS', 'Operations'],
  ['IT', 'Information Technology'],
  ['PROD', 'Product, Design'],
  ['PURCH', 'Purchasing'],
  ['RD', 'Research "Blue Sky"'],
];

const TEAMS: readonly Entry[] = [
  ['T1', 'Team One'],
  ['T2', 'Team Two'],
];

const JOBS: readonly Entry[] = [
  ['CEO', 'Chief Executive Officer'],
  ['DIR', 'Director'],
  ['MGR', 'Manager'],
  ['TECH1', 'Technician I'],
  ['TECH2', 'Technician II'],
  ['ENG1', 'Engineer'],
  ['ENG2', 'Senior Engineer'],
  ['ANLST', 'Analyst'],
  ['SALES', 'Account Executive'],
  ['CLERK', 'Clerk'],
];

const CITIES: readonly Entry[] = [
  ['WASEA', 'Seattle'],
  ['NYNYC', 'New York'],
  ['FLMIA', 'Miami'],
  ['ILCHI', 'Chicago'],
  ['TXAUS', 'Austin'],
];

const EMPLOYEE_TYPES: readonly Entry[] = [
  ['REG', 'Regular'],
  ['INT', 'Intern'],
  ['TES', 'Test'],
  ['CON', 'Contractor'],
];

const REASONS: readonly Entry[] = [
  ['201', 'Resignation'],
  ['210', 'End of contract'],
  ['TRO', 'Transfer out'],
];

function numbered(entries: readonly Entry[], count: number): readonly Entry[] {
  return Array.from({ length: count }, (_, index) => {
    const [code, text] = entries[index % entries.length] ?? ['', ''];
    const round = Math.floor(index / entries.length);
    return round === 0 ? [code, text] : [`${code.slice(0, 2)}${index}`, `${text} ${round}`];
  });
}
