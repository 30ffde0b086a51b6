// People as UKG has them, decoded and not yet interpreted.

/** One employment of one person in one company, as UKG has it now. Codes are trimmed; `''` is empty in UKG. */
export interface EmploymentRow {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly companyId: string;
  /** Absent in the change feed. */
  readonly companyCode: string | undefined;
  readonly personId: string;
  readonly employeeNumber: string;
  /** UKG sent it as a JSON number, so its leading zeros are lost. */
  readonly hasBareNumber?: true;
  /** A L O R S T, upper case; other text is unknown. */
  readonly status: string;
  readonly employeeType: string;
  /** Original hire date, or `''`. */
  readonly hireDate: CalendarDate;
  readonly lastHireDate: CalendarDate;
  readonly terminationDate: CalendarDate;
  /** Names of date fields (snake_case) whose text was no date; their value above is `''`. */
  readonly unreadable: readonly string[];
  /** `TRO` is a transfer. Undefined in the change feed, which does not carry it. */
  readonly terminationReason: string | undefined;
  /** Undefined where no list that was read says so. */
  readonly isHomeCompany: boolean | undefined;
  /** UKG id of the supervisor, or `''`. */
  readonly supervisorId: string;
  /** The supervisor's employee number where the row carries it. */
  readonly supervisorNumber: string | undefined;
  /** Every mappable scalar by its source name; a key that is absent was not in this reading (unknown, not empty). */
  readonly values: Readonly<Record<string, string>>;
}

/** A person: all employment rows of one employeeId, and what other lists say of them. */
export interface Employee {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly rows: readonly EmploymentRow[];
  /** User-defined fields by label; undefined when they were not read. */
  readonly userDefined: Readonly<Record<string, string>> | undefined;
  /** The change feed did not tell enough, and the detail lists do not have this person. */
  readonly isIncomplete?: true;
}

/** One row of a code table. One code can have several rows: a job in two countries, or a row that is no longer used. */
export interface CodeRow {
  /** UKG's short text, which it cuts at 25 characters; a job's title. `''` when there is none. */
  readonly text: string;
  /** `''` when UKG has none. */
  readonly longText: string;
  /** Country code and company that the row is for, `''` where it says none. */
  readonly country: string;
  readonly company: string;
  readonly isActive: boolean;
}

/** By the code; of org levels by `"<level>:<code>"`. */
export type CodeTable = ReadonlyMap<string, readonly CodeRow[]>;

/** The tenant's code tables that mapping and filter need; one that neither needs is empty. */
export interface CodeTables {
  readonly orgLevels: CodeTable;
  readonly jobs: CodeTable;
  readonly locations: CodeTable;
  /** Company id to company code. */
  readonly companies: ReadonlyMap<string, string>;
}

// Ids, days and moments: the words that every other type is made of.

/** UKG's own id of a person (12 opaque characters). Branded so that it cannot be swapped with an employee number. */
export type UkgEmployeeId = string & { readonly __brand: 'UkgEmployeeId' };

export const ukgEmployeeId = (text: string): UkgEmployeeId => text as UkgEmployeeId;

/** Betterworks' numeric id of a user. */
export type UserId = number;

/** A day without a zone, `YYYY-MM-DD`. */
export type CalendarDate = string;

/** A moment in UTC, `2026-01-31T04:05:06.000Z`. */
export type Instant = string;

// Users as Betterworks should hold them and as it does.

/** A field's value: text, a date as text, a flag, or null to clear a date. */
export type FieldValue = string | boolean | null;

/** By Betterworks' key. */
export type Fields = Readonly<Record<string, FieldValue>>;

/** A user as Betterworks should hold it. A field that is absent is left alone. */
export interface DesiredUser {
  readonly fields: Fields;
  /** Fields that are written only when the user is made. */
  readonly onCreate: Fields;
}

/** A user as Betterworks shows them. */
export interface ExistingUser {
  readonly id: UserId;
  readonly email: string;
  readonly employeeId: string;
  /** What the answer shows; nothing is known of a field that is absent. */
  readonly fields: Fields;
  /** Fields that the answer shows in a form that cannot be compared, such as an object; absent for none. */
  readonly otherForms?: readonly string[];
  /** May be in the future; null for a user who is on, undefined where the answer does not say. */
  readonly deactivationDate: CalendarDate | null | undefined;
}
