// The state of the made-up UKG tenant: its people, the events that change them, and the indexes that answer fast.
import { type CodeTables, currentEmployment, type Employment, type Person } from './person.ts';

/** One employment together with its person: what one row of any employment list shows. */
export interface EmploymentOf {
  readonly person: Person;
  readonly employment: Employment;
}

/** Changes of a person, of their current employment, or of both. */
export type PersonPatch = Partial<Omit<Person, 'employeeId' | 'changedAt'>> & Partial<Employment>;

/** The events of HR life. Each stamps the person with the clock's moment; unknown ids throw. Days are `YYYY-MM-DD`. */
export interface UkgEvents {
  hire(person: Person): void;
  change(employeeId: string, patch: PersonPatch): void;
  /** Status becomes `T` unless another is given; reason default `201`. An empty date is possible. */
  terminate(
    employeeId: string,
    leaving: { readonly date: string; readonly reason?: string; readonly status?: string },
  ): void;
  /** Active again in the same record, with a new last hire date. */
  rehire(employeeId: string, hiring: { readonly date: string }): void;
  /** Out of the current company with reason `TRO`, into another on the same day (default: today). */
  transfer(employeeId: string, toCompany: string, patch?: PersonPatch & { readonly date?: string }): void;
  /** Purges the record; no list ever tells. */
  remove(employeeId: string): void;
}

export interface UkgTenant extends UkgEvents {
  readonly people: ReadonlyMap<string, Person>;
  readonly tables: CodeTables;
  readonly now: () => Date;
  /** Grows with every event. */
  version(): number;
  /** One entry an employment, in the order of hiring into UKG. */
  employments(): readonly EmploymentOf[];
  employmentsOf(employeeIds: readonly string[]): readonly EmploymentOf[];
  /** Employments that report to one of these. */
  employmentsUnder(supervisorIds: readonly string[]): readonly EmploymentOf[];
}

export function ukgTenant(people: readonly Person[], tables: CodeTables, now: () => Date): UkgTenant {
  const byId = new Map(people.map((person) => [person.employeeId, person]));
  let version = 0;
  const put = (person: Person): void => {
    version += 1;
    byId.set(person.employeeId, { ...person, changedAt: now().toISOString() });
  };
  const find = (employeeId: string): Person => {
    const person = byId.get(employeeId);
    if (person === undefined) throw new Error(`The tenant has no employee ${employeeId}.`);
    return person;
  };
  const all = remembered(
    () => version,
    () => [...byId.values()].flatMap(employmentsOfPerson),
  );
  const bySupervisor = remembered(
    () => version,
    () => Map.groupBy(all(), ({ employment }) => employment.supervisorId),
  );
  return {
    people: byId,
    tables,
    now,
    version: () => version,
    employments: all,
    employmentsOf: (ids) => ids.flatMap((id) => optional(byId.get(id)).flatMap(employmentsOfPerson)),
    employmentsUnder: (ids) => ids.flatMap((id) => bySupervisor().get(id) ?? []),
    ...eventsOf({ tables, now, find, put }),
    hire: (person) => {
      if (byId.has(person.employeeId)) throw new Error(`The tenant already has an employee ${person.employeeId}.`);
      put(person);
    },
    remove: (employeeId) => {
      version += 1;
      byId.delete(find(employeeId).employeeId);
    },
  };
}

interface Records {
  readonly tables: CodeTables;
  readonly now: () => Date;
  readonly find: (employeeId: string) => Person;
  readonly put: (person: Person) => void;
}

function eventsOf({ tables, now, find, put }: Records): Omit<UkgEvents, 'hire' | 'remove'> {
  const change = (employeeId: string, patch: PersonPatch): void => {
    put(patched(find(employeeId), patch));
  };
  return {
    change,
    terminate: (employeeId, { date, reason = '201', status = 'T' }) => {
      change(employeeId, { status, terminationDate: date, terminationReason: reason });
    },
    rehire: (employeeId, { date }) => {
      change(employeeId, { status: 'A', lastHireDate: date, terminationDate: '', terminationReason: '' });
    },
    transfer: (employeeId, toCompany, { date, ...patch } = {}) => {
      const person = find(employeeId);
      const old = currentEmployment(person);
      const company = tables.companies.find(({ companyId, companyCode }) =>
        [companyId, companyCode].includes(toCompany),
      );
      if (company === undefined) throw new Error(`The tenant has no company ${toCompany}.`);
      const day = date ?? now().toISOString().slice(0, 10);
      const left = { status: 'T', terminationDate: day, terminationReason: 'TRO', isHomeCompany: false };
      const next = { ...old, ...company, lastHireDate: day, isHomeCompany: true };
      const others = person.employments.filter(
        (employment) => employment !== old && employment.companyId !== company.companyId,
      );
      put(patched({ ...person, employments: [...others, { ...old, ...left }, next] }, patch));
    },
  };
}

function patched(person: Person, patch: PersonPatch): Person {
  const current = currentEmployment(person);
  const ofEmployment = Object.fromEntries(Object.entries(patch).filter(([key]) => key in current));
  const ofPerson = Object.fromEntries(Object.entries(patch).filter(([key]) => key in person));
  const unknown = Object.keys(patch).filter((key) => !(key in current) && !(key in person));
  if (unknown.length > 0) throw new Error(`A person has no ${unknown.join(', ')}.`);
  const employments = person.employments.map((each) => (each === current ? { ...each, ...ofEmployment } : each));
  return { ...person, employments, ...ofPerson };
}

function employmentsOfPerson(person: Person): readonly EmploymentOf[] {
  return person.employments.map((employment) => ({ person, employment }));
}

function optional<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

/** Makes a value once a version. */
function remembered<T>(version: () => number, make: () => T): () => T {
  let kept: { readonly version: number; readonly value: T } | null = null;
  return () => {
    if (kept?.version !== version()) kept = { version: version(), value: make() };
    return kept.value;
  };
}
