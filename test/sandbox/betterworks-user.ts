// A Betterworks user as the API gives them, and the users that fit a crowd of UKG people under the default mapping.
import { type CodeTables, currentEmployment, type Employment, type Person } from './person.ts';
import { hashText } from './random.ts';

/** A field's value: text, flag, or null where nothing stands. */
export type UserValue = string | number | boolean | null;

/** `id` is Betterworks' own number; custom keys stand beside the standard ones. */
export type BetterworksUser = { readonly id: number } & Readonly<Record<string, UserValue>>;

/** What can be said when a user is added; the rest is empty. */
export type UserFields = Readonly<Record<string, UserValue>>;

/** Days are `YYYY-MM-DD` or null. */
export const EMPTY_USER = {
  email: '',
  first_name: '',
  last_name: '',
  employee_id: '',
  preferred_name: '',
  department_name: '',
  title: '',
  location: '',
  phone: '',
  manager_id: null,
  hire_date: null,
  deactivation_date: null,
  on_leave: false,
} as const;

export interface ToUsersOptions {
  /** The share of the fitting people who have a user, 0 to 1; default 1. The same people for the same seed. */
  readonly share?: number;
  readonly seed?: number;
  readonly tables: CodeTables;
  /** Those hired after this day have no user yet, later terminations have not happened; default: nobody is left out. */
  readonly today?: string;
  /** Custom keys, each made from the person. */
  readonly custom?: Readonly<Record<string, (person: Person, employment: Employment) => UserValue>>;
}

/**
 * The users that a perfect sync would have made: department from the second organization level, title from the job
 * code, original hire date. Left out: people without e-mail, name or number, with an unreadable e-mail or a status
 * that nobody knows, and all who share an e-mail or a number. A manager who has no user, or is one's own or part of a
 * circle, is left empty. Ids are given when the users are added to a server.
 */
export function toBetterworksUsers(people: readonly Person[], options: ToUsersOptions): readonly UserFields[] {
  const texts = textsOf(options.tables);
  const fitting = peopleWithUsers(people, options);
  const byId = new Map(fitting.map((person) => [person.employeeId, person]));
  return fitting.map((person) => userOf(person, { byId, texts, options }));
}

interface Crowd {
  readonly byId: ReadonlyMap<string, Person>;
  readonly texts: ReturnType<typeof textsOf>;
  readonly options: ToUsersOptions;
}

function peopleWithUsers(people: readonly Person[], options: ToUsersOptions): readonly Person[] {
  const emails = countBy(people, (person) => person.email.toLowerCase());
  const numbers = countBy(people, (person) => currentEmployment(person).employeeNumber);
  const { share = 1, seed = 1, today = '9999-12-31' } = options;
  return people.filter((person) => {
    const employment = currentEmployment(person);
    const unique = emails.get(person.email.toLowerCase()) === 1 && numbers.get(employment.employeeNumber) === 1;
    const known = 'ALORST'.includes(employment.status) && employment.hireDate <= today;
    const drawn = share >= 1 || hashText(person.employeeId, seed) / 4_294_967_296 < share;
    return isComplete(person, employment) && unique && known && drawn;
  });
}

function isComplete(person: Person, employment: Employment): boolean {
  const named = person.firstName !== '' && person.lastName !== '';
  return named && employment.employeeNumber !== '' && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(person.email);
}

function userOf(person: Person, crowd: Crowd): UserFields {
  const { texts, options } = crowd;
  const row = currentEmployment(person);
  const custom = Object.entries(options.custom ?? {}).map(([key, make]) => [key, make(person, row)] as const);
  return {
    ...EMPTY_USER,
    email: person.email,
    first_name: person.firstName,
    last_name: person.lastName,
    employee_id: row.employeeNumber,
    preferred_name: person.preferredName,
    department_name: texts.departments.get(row.orgLevels[1]) ?? row.orgLevels[1],
    title: texts.jobs.get(row.jobCode) ?? row.jobCode,
    location: texts.locations.get(row.location) ?? row.location,
    phone: row.workPhone,
    manager_id: managerNumber(person, crowd.byId),
    hire_date: row.hireDate,
    deactivation_date: deactivationDay(row, options.today),
    on_leave: row.status === 'L',
    ...Object.fromEntries(custom),
  };
}

function deactivationDay(row: Employment, today: string | undefined): string | null {
  if (row.status !== 'T') return null;
  if (row.terminationDate === '') return today ?? row.lastHireDate;
  return today !== undefined && row.terminationDate > today ? null : row.terminationDate;
}

function managerNumber(person: Person, byId: ReadonlyMap<string, Person>): string | null {
  const manager = byId.get(currentEmployment(person).supervisorId);
  if (manager === undefined || isInCircle(person, byId)) return null;
  return currentEmployment(manager).employeeNumber;
}

function isInCircle(person: Person, byId: ReadonlyMap<string, Person>): boolean {
  const seen = new Set<string>();
  let above: Person | undefined = person;
  while (above !== undefined && !seen.has(above.employeeId)) {
    seen.add(above.employeeId);
    const { supervisorId } = currentEmployment(above);
    if (supervisorId === person.employeeId) return true;
    above = byId.get(supervisorId);
  }
  return false;
}

function textsOf(tables: CodeTables): {
  readonly departments: ReadonlyMap<string, string>;
  readonly jobs: ReadonlyMap<string, string>;
  readonly locations: ReadonlyMap<string, string>;
} {
  const departments = tables.orgLevels.filter(({ level }) => level === 2);
  return {
    departments: new Map(departments.map(({ code, description }) => [code, description])),
    jobs: new Map(tables.jobs.map(({ code, title }) => [code, title])),
    locations: new Map(tables.locations.map(({ code, description }) => [code, description])),
  };
}

function countBy(people: readonly Person[], key: (person: Person) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const person of people) counts.set(key(person), (counts.get(key(person)) ?? 0) + 1);
  return counts;
}
