// People each of whose personal values is their alone, so that it can be looked for in everything a run leaves behind.
import { codeTables } from '../sandbox/code-tables.ts';
import { makePeople } from '../sandbox/people.ts';
import type { Person } from '../sandbox/person.ts';
import { sensitiveOf } from '../sandbox/sensitive.ts';

export const TABLES = codeTables({ companies: 1 });
export const TODAY = '2026-06-15';

export const PEOPLE = makePeople({
  seed: 9,
  count: 16,
  mess: false,
  today: TODAY,
  tables: TABLES,
  changedAt: '2026-01-01T00:00:00Z',
}).map((person, index) => withCanaries(person, index));

function withCanaries(person: Person, index: number): Person {
  const nth = String.fromCharCode(97 + index);
  const workPhone = `2127770${String(100 + index)}`;
  return {
    ...person,
    firstName: `Quillon${nth}`,
    middleName: `Midwick${nth}`,
    lastName: `Vexmoor${nth}`,
    preferredName: `Zibby${nth}`,
    email: `quillon${nth}.vexmoor@canary.example`,
    udf: { 'Badge colour': `Chartreuse${nth}` },
    employments: person.employments.map((employment) => ({ ...employment, workPhone })),
  };
}

/** What must not be found, with a word for what it is; UKG's sensitive values are among it. */
export function personalOf(person: Person): readonly (readonly [string, string])[] {
  const own = sensitiveOf(person);
  const { employeeId, firstName, middleName, lastName, preferredName, email, udf } = person;
  const values = {
    ...{ firstName, middleName, lastName, preferredName, email },
    badge: udf['Badge colour'] ?? '',
    workPhone: person.employments[0]?.workPhone ?? '',
    ...{ ssn: own.ssn, birthDate: own.birthDate, homeAddress: own.homeAddress, homeCity: own.homeCity },
    ...{ homePhone: own.homePhone, alternateEmail: own.alternateEmail, pay: String(own.annualSalary) },
  };
  return Object.entries(values).map(([what, value]) => [`${what} of ${employeeId}`, value]);
}
