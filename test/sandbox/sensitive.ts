// What UKG sends although nobody asked for it: national ids, birth dates, health, home, pay. Real-looking and made up,
// so that tests can look for the values in everything that the product writes.
import { addDays } from './days.ts';
import type { Person } from './person.ts';
import { hashText } from './random.ts';

export interface Sensitive {
  /** Nine digits in the form of a social security number; the area 900 and above is never issued. */
  readonly ssn: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
  readonly gender: string;
  readonly ethnicity: string;
  readonly maritalStatus: string;
  readonly bloodType: string;
  readonly homeAddress: string;
  readonly homeCity: string;
  readonly homeState: string;
  readonly homeZip: string;
  readonly homePhone: string;
  readonly alternateEmail: string;
  readonly annualSalary: number;
  readonly hourlyPay: number;
}

/** Always the same for the same employeeId. */
export function sensitiveOf(person: Pick<Person, 'employeeId'>): Sensitive {
  const hash = hashText(person.employeeId, 11);
  const other = hashText(person.employeeId, 12);
  const digits = (value: number, count: number): string => String(value % 10 ** count).padStart(count, '0');
  const annualSalary = 40_000 + (hash % 120_000) + 0.25;
  return {
    ssn: `9${digits(hash, 8)}`,
    birthDate: addDays('1960-01-01', other % 15_000),
    gender: hash % 2 === 0 ? 'F' : 'M',
    ethnicity: String(1 + (hash % 7)),
    maritalStatus: hash % 3 === 0 ? 'S' : 'M',
    bloodType: ['A+', 'B-', '0+', 'AB+'][hash % 4] ?? 'A+',
    homeAddress: `${digits(other, 4)} Private Lane`,
    homeCity: `Hometown ${digits(hash, 3)}`,
    homeState: 'WA',
    homeZip: `98${digits(other, 3)}`,
    homePhone: `3605${digits(hash, 6)}`,
    alternateEmail: `home.${digits(other, 6)}@mail.example`,
    annualSalary,
    hourlyPay: Math.round((annualSalary / 2080) * 100) / 100,
  };
}
