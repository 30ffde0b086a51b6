// From the short names and few words of a scenario to whole people of the sandbox's UKG.
import { codeTables } from '../sandbox/code-tables.ts';
import type { Employment, Person } from '../sandbox/person.ts';
import type { WrittenEmployee } from './scenario.ts';

export const TABLES = codeTables({ companies: 3 });

/** UKG's id of a short name: `anna` is `ANNA00000000`. */
export function ukgIdOf(name: string): string {
  return name
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .padEnd(12, '0');
}

/** The short name in UKG's id; text that is none stays as it is. */
export function nameOf(ukgId: string, names: Iterable<string>): string {
  return [...names].find((name) => ukgIdOf(name) === ukgId) ?? ukgId;
}

/** `place` is the position among all people ever written; it gives the employee number. */
export function personOf(name: string, written: WrittenEmployee, place: number): Person {
  const rows = written.rows ?? [{}];
  return {
    employeeId: ukgIdOf(name),
    personId: `person-${written.same_person_as ?? name}`,
    firstName: written.first_name ?? `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
    middleName: '',
    lastName: written.last_name ?? 'Example',
    preferredName: written.preferred_name ?? '',
    email: written.email ?? `${name}@acme.example`,
    employments: rows.map((row) => employmentOf({ ...written, ...row }, place)),
    udf: written.udf ?? {},
    changedAt: '2026-01-01T00:00:00.000Z',
  };
}

const PLAIN = {
  company: 'ACM01',
  status: 'A',
  type: 'REG',
  division: 'NORTH',
  department: 'ENG',
  cost_center: '1000',
  team: 'T1',
  job: 'ENG1',
  location: 'WASEA',
  alternate_title: '',
  hired: '2020-01-06',
  left: '',
  home: true,
  manager: '',
  phone: '2065550100',
} as const;

function employmentOf(written: WrittenEmployee, place: number): Employment {
  const own = { ...PLAIN, ...written };
  const company = TABLES.companies.find(({ companyId }) => companyId === own.company);
  if (company === undefined) throw new Error(`There is no company ${own.company}.`);
  return {
    ...company,
    employeeNumber: own.number ?? String(101 + place).padStart(6, '0'),
    status: own.status,
    employeeType: own.type,
    orgLevels: [own.division, own.department, own.cost_center, own.team],
    jobCode: own.job,
    location: own.location,
    alternateJobTitle: own.alternate_title,
    hireDate: own.hired,
    lastHireDate: own.rehired ?? own.hired,
    terminationDate: own.left,
    terminationReason: own.reason ?? (own.status === 'T' ? '201' : ''),
    isHomeCompany: own.home,
    supervisorId: own.manager === '' ? '' : ukgIdOf(own.manager),
    workPhone: own.phone,
  };
}
