// What an organization asked for: its files, understood.
import type { LimitSetting } from './limits.ts';
import type { CalendarDate, UkgEmployeeId, UserId } from './people.ts';
import type { ProblemCode } from './problem-catalog.ts';

/** One organization's files, understood: defaults filled in, every mapped field present. */
export interface Integration {
  readonly slug: string;
  /** Display name, as written in `integration.yml`. */
  readonly organization: string;
  readonly technicalContact: readonly string[];
  /** IANA zone that decides what "today" is for hire and termination dates. */
  readonly timeZone: string;
  readonly enabled: boolean;
  readonly ukgHost: string;
  readonly betterworksHost: string;
  readonly delivery: 'api' | 'sftp';
  /** For `sftp`: whether the file holds the people who changed, or everybody. */
  readonly file: 'changed' | 'everybody';
  readonly contract: ContractOverrides;
  /** How long before the hire date a user is made: 0 to 60 days. */
  readonly createDaysBefore: number;
  /** Whether a mail goes out only when something changed, or also on the days between. */
  readonly notify: 'changes' | 'every_run';
  readonly limits: Limits;
  readonly mapping: readonly FieldMapping[];
  readonly filter: Filter;
  /** In the order of the file; those past their last day are among them. */
  readonly decisions: readonly Decision[];
}

/** `betterworks.contract`: where this tenant's API answers otherwise than what is built in. Absent is as built in. */
export interface ContractOverrides {
  /** The verb that changes an existing user. */
  readonly update?: 'POST' | 'PUT' | 'PATCH';
  /** The path of the list of users with its query, or `none` where there is no list. */
  readonly list?: string;
  /** Keys of the list's answer: the users, whether more follows, and the next address. */
  readonly results?: string;
  readonly more?: string;
  readonly next?: string;
}

/** One line of `decisions.yml`. Exactly one of `leaveAlone`, `userId` and `accept` is set. */
export interface Decision {
  /** As written: an employee number or UKG's employee id. */
  readonly employee: string;
  /** Whom the state knows by it; added when a run begins. */
  readonly knownAs?: readonly UkgEmployeeId[];
  readonly leaveAlone: boolean;
  readonly userId: UserId | null;
  readonly accept: ProblemCode | null;
  readonly reason: string;
  /** The last day on which it counts, in the organization's time zone; null: it never ends. */
  readonly until: CalendarDate | null;
  readonly place: Place;
}

/** A limit as written: so many changes, or a share of the active users (`value` 5 is 5%). */
export type Limit =
  { readonly kind: 'count'; readonly value: number } | { readonly kind: 'percent'; readonly value: number };

/** What one run may do at most; null is no limit. */
export type Limits = Readonly<Record<LimitSetting, Limit | null>>;

/** A stopped plan that a person reviewed and lets through. */
export interface Approval {
  readonly digest: string;
  /** The last day on which it counts, in the organization's time zone. */
  readonly expires: CalendarDate;
  /** Null approves the whole plan, a list only these employees of it: employee numbers or UKG's ids. */
  readonly employees: readonly string[] | null;
  readonly place: Place;
}

/** Where a file of an organization says something: repository-relative path and 1-based line. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** One Betterworks field and the UKG values that feed it. A field turned off with `false` is not in the mapping. */
export interface FieldMapping {
  /** Betterworks' key: `department_name`, `email`, or a custom key. */
  readonly field: string;
  /** True for a key under `custom:`, which Betterworks must have been given first. */
  readonly custom: boolean;
  /** At least one; the first that is not empty counts. */
  readonly sources: readonly ValueSource[];
  /** For org levels, jobs and locations: the code's text, its long text, or the code itself. */
  readonly use: 'description' | 'long_description' | 'code';
  /** `create` writes the field only when the user is made. */
  readonly write: 'always' | 'create';
  /** Sent when every source is empty. */
  readonly default: string | null;
  /** UKG value to Betterworks value; a value without an entry passes unchanged. */
  readonly lookup: Readonly<Record<string, string>> | null;
  readonly whenEmpty: 'keep' | 'clear';
  /** The line that says so; null for a field that is mapped automatically. */
  readonly place: Place | null;
}

/** Which UKG value feeds a field, as written after `from:`; `udf:` labels are apart. */
export type ValueSource =
  { readonly kind: 'row'; readonly name: string } | { readonly kind: 'udf'; readonly label: string };

/** `filter.yml`: everybody, or only those who meet all of `include`; without those who meet any of `exclude`. */
export interface Filter {
  readonly import: 'all' | 'matching';
  readonly include: readonly Criterion[];
  readonly exclude: readonly Criterion[];
  readonly whenOutOfScope: 'keep' | 'deactivate';
  readonly place: Place;
}

/** One key of `filter.yml`: "or" within its values, "and" between criteria. */
export interface Criterion {
  /** As the file calls it: `employee_types`, `where.work_location`. */
  readonly key: string;
  readonly source: CriterionSource;
  readonly test: CriterionTest;
  /** None for `is_empty`. */
  readonly values: readonly CriterionValue[];
  readonly place: Place;
}

/** A value of UKG, or the company by its id or its code. */
export type CriterionSource = ValueSource | { readonly kind: 'company' };

/** How a value is compared: with the texts of a plain list, by its code, or by a part of its text. */
export type CriterionTest = 'texts' | 'codes' | 'contains' | 'starts_with' | 'is_empty';

/** One entry of a list, as written; it is compared without regard to case and to blanks around it. */
export interface CriterionValue {
  readonly value: string;
  readonly place: Place;
}

// A tenant's choices: everything in UKG that a mapping or a filter can name.

/** Codes as UKG writes them; every list is sorted by its code or id. */
export interface Catalog {
  /** Levels 1 to 4, as far as they have codes; `name` is what the tenant calls the level, `''` when it says nothing. */
  readonly orgLevels: readonly {
    readonly level: number;
    readonly name: string;
    readonly codes: readonly CodeTexts[];
  }[];
  readonly jobs: readonly CodeTexts<{ readonly title: string; readonly description: string }>[];
  readonly locations: readonly CodeTexts[];
  readonly employeeTypes: readonly CodeTexts[];
  readonly companies: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  /** Labels, as they are written behind `udf:`. */
  readonly userDefinedFields: readonly string[];
}

/** A code and its texts: several when rows of UKG share the code; `''` when UKG has none. */
export interface CodeTexts<T = string> {
  readonly code: string;
  readonly texts: readonly T[];
}

// What `validate` finds in an organization's files, and what the files mean.

/** One thing wrong with one file of an organization, in words that help its author to correct it. */
export interface ConfigProblem {
  /** Repository-relative, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** An error keeps every command from running; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** What is wrong. */
  readonly message: string;
  /** What to write; `''` when there is nothing to propose. */
  readonly fix: string;
}
