// The made-up people of a tenant and the tenant's code tables, as plain data that all sandbox servers share.

/** One employment of a person in one company. Days are `YYYY-MM-DD`; `''` is empty. */
export interface Employment {
  readonly companyId: string;
  readonly companyCode: string;
  readonly companyName: string;
  /** A string: leading zeros matter. */
  readonly employeeNumber: string;
  /** A L O R S T, or a code nobody knows. */
  readonly status: string;
  readonly employeeType: string;
  readonly orgLevels: readonly [string, string, string, string];
  readonly jobCode: string;
  /** Code of the work location. */
  readonly location: string;
  readonly alternateJobTitle: string;
  readonly hireDate: string;
  readonly lastHireDate: string;
  readonly terminationDate: string;
  /** `TRO` is a transfer out. */
  readonly terminationReason: string;
  readonly isHomeCompany: boolean;
  /** employeeId of the supervisor. */
  readonly supervisorId: string;
  readonly workPhone: string;
}

/** A person as UKG knows them: one record, one employment a company. */
export interface Person {
  /** UKG's own id, 12 characters. */
  readonly employeeId: string;
  /** A GUID; shared by several records of one individual. */
  readonly personId: string;
  readonly firstName: string;
  readonly middleName: string;
  readonly lastName: string;
  readonly preferredName: string;
  readonly email: string;
  readonly employments: readonly Employment[];
  /** User-defined fields by label. */
  readonly udf: Readonly<Record<string, string>>;
  /** The moment of the last change, ISO in UTC. */
  readonly changedAt: string;
}

export interface Company {
  readonly companyId: string;
  readonly companyCode: string;
  readonly companyName: string;
}

export interface CodeTables {
  readonly companies: readonly Company[];
  /** The tenant's names of the four organization levels. */
  readonly levelNames: readonly [string, string, string, string];
  /** Keyed by level and code: one code can stand on two levels. */
  readonly orgLevels: readonly { readonly level: 1 | 2 | 3 | 4; readonly code: string; readonly description: string }[];
  readonly jobs: readonly { readonly code: string; readonly title: string; readonly longDescription: string }[];
  readonly locations: readonly {
    readonly code: string;
    readonly description: string;
    readonly city: string;
    readonly state: string;
  }[];
  readonly employeeTypes: readonly { readonly code: string; readonly description: string }[];
  readonly terminationReasons: readonly { readonly code: string; readonly description: string }[];
}

/** The employment that counts: a living one before a terminated one, then home company, then the latest hire. */
export function currentEmployment(person: Person): Employment {
  const [first, ...rest] = person.employments;
  if (first === undefined) throw new Error(`Person ${person.employeeId} has no employment.`);
  return rest.reduce((best, next) => (rank(next) > rank(best) ? next : best), first);
}

function rank(employment: Employment): string {
  return [
    employment.status === 'T' ? '0' : '1',
    employment.terminationReason === 'TRO' ? '0' : '1',
    employment.isHomeCompany ? '1' : '0',
    employment.lastHireDate,
  ].join(' ');
}
