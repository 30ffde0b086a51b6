// The types that flow through a run. Everything here is data: no functions but tiny constructors.

/** UKG's own id of a person (12 opaque characters). Branded so that it cannot be swapped with an employee number. */
export type UkgEmployeeId = string & { readonly __brand: 'UkgEmployeeId' };

export const ukgEmployeeId = (text: string): UkgEmployeeId => text as UkgEmployeeId;

/** Betterworks' numeric id of a user. */
export type UserId = number;

/** A day without a zone, `YYYY-MM-DD`. */
export type CalendarDate = string;

/** A moment in UTC, `2026-01-31T04:05:06.000Z`. */
export type Instant = string;

// ---------------------------------------------------------------------------------------------------- integration

/** One organization's three files, understood: defaults filled in, every mapped field present. */
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
  readonly limits: Limits;
  readonly mapping: readonly FieldMapping[];
  readonly filter: Filter;
  /** What the scheduled weekly full comparison does: report the drift, or repair it under the same limits. */
  readonly reconcile: 'report' | 'apply';
}

/** A limit as written: so many changes, or a share of the users known to the state. */
export type Limit = { readonly kind: 'count'; readonly value: number } | { readonly kind: 'percent'; readonly value: number };

/** What one run may do at most; null is no limit. */
export interface Limits {
  readonly deactivations: Limit;
  readonly deactivations7Days: Limit;
  readonly creations: Limit | null;
  readonly updates: Limit | null;
}

/** A plan that somebody looked at and lets through although a limit stopped it. */
export interface Approval {
  readonly digest: string;
  readonly reason: string;
  /** The last day on which it counts, in the organization's time zone. */
  readonly expires: CalendarDate;
  /** Null approves the whole plan, a list only these employees of it. */
  readonly employees: readonly UkgEmployeeId[] | null;
  readonly place: Place;
}

/** Where a file of an organization says something: repository-relative path and 1-based line. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** One Betterworks field and the UKG value that feeds it. A field turned off with `false` is not in the mapping. */
export interface FieldMapping {
  /** Betterworks' key: `department_name`, `email`, or a custom key. */
  readonly field: string;
  readonly custom: boolean;
  readonly source: Source;
  /** For org levels, jobs and locations: the code's text, or the code itself. */
  readonly use: 'description' | 'code';
  /** Sent when the source is empty. */
  readonly default: string | null;
  /** UKG value to Betterworks value; a value without an entry passes unchanged. */
  readonly lookup: Readonly<Record<string, string>> | null;
  readonly whenEmpty: 'keep' | 'clear';
  /** The line that says so; null for a field that is mapped automatically. */
  readonly place: Place | null;
}

/** A source of a mapping, as written after `from:`; `udf:` labels are apart. */
export type Source = { readonly kind: 'row'; readonly name: string } | { readonly kind: 'udf'; readonly label: string };

export interface Filter {
  readonly import: 'all' | 'matching';
  readonly include: readonly Criterion[];
  readonly exclude: readonly Criterion[];
  readonly whenOutOfScope: 'keep' | 'deactivate';
  readonly place: Place;
}

/** One key of `filter.yml`: "or" within its values, "and" between criteria. */
export interface Criterion {
  readonly key: 'employee_types' | 'employee_statuses' | 'companies';
  readonly values: readonly CriterionValue[];
  readonly place: Place;
}

export interface CriterionValue {
  readonly value: string;
  readonly place: Place;
}

// ------------------------------------------------------------------------------------------------------ UKG's side

/** One employment of one person in one company, as UKG has it now. Codes are trimmed; `''` is empty in UKG. */
export interface EmploymentRow {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly companyId: string;
  /** Absent in the change feed. */
  readonly companyCode: string | undefined;
  readonly personId: string;
  readonly employeeNumber: string;
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
  readonly isHomeCompany: boolean | undefined;
  /** UKG id of the supervisor, or `''`. */
  readonly supervisorId: string;
  /** The supervisor's employee number where the row carries it. */
  readonly supervisorNumber: string | undefined;
  /** Every mappable scalar by its source name; a key that is absent was not in this reading (unknown, not empty). */
  readonly values: Readonly<Record<string, string>>;
}

/** A person: all employment rows of one employeeId, and what other lists say of him. */
export interface Employee {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly rows: readonly EmploymentRow[];
  /** User-defined fields by label; undefined when they were not read. */
  readonly userDefined: Readonly<Record<string, string>> | undefined;
}

/** The tenant's code tables that mapping and filter need. */
export interface CodeTables {
  /** `"<level>:<code>"` to the org level's text. */
  readonly orgLevels: ReadonlyMap<string, string>;
  readonly jobTitles: ReadonlyMap<string, string>;
  readonly jobDescriptions: ReadonlyMap<string, string>;
  readonly locations: ReadonlyMap<string, string>;
  /** Company id to company code. */
  readonly companies: ReadonlyMap<string, string>;
  /** Labels of the tenant's user-defined fields; undefined when none is mapped. */
  readonly userDefinedLabels: ReadonlySet<string> | undefined;
}

// ---------------------------------------------------------------------------------------------- Betterworks' side

/** A field's value: text, a date as text, a flag, or null to clear a date. */
export type FieldValue = string | boolean | null;

export type Fields = Readonly<Record<string, FieldValue>>;

/** A user as Betterworks should hold him. A field that is absent is left alone. */
export interface DesiredUser {
  readonly ukgEmployeeId: UkgEmployeeId;
  /** The mapped employee id, what HR and Betterworks see; `''` when not mapped. */
  readonly employeeId: string;
  readonly fields: Fields;
}

/** A user as Betterworks holds him. */
export interface ExistingUser {
  readonly id: UserId;
  readonly email: string;
  readonly employeeId: string;
  readonly fields: Fields;
  readonly deactivationDate: CalendarDate | null;
}

// ------------------------------------------------------------------------------------------------------------ state

/** What the state knows of one employee. Holds no personal value. */
export interface KnownUser {
  readonly ukgEmployeeId: UkgEmployeeId;
  /** Null where the target cannot tell (file delivery). */
  readonly userId: UserId | null;
  /** Keyed digests of the fields as last written; see `core/fingerprint.ts`. */
  readonly fingerprint: string;
  readonly active: boolean;
}

/** An employee whose change failed or waits; read again every run until it succeeds. */
export interface Held {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly code: ProblemCode;
  readonly firstSeen: Instant;
  readonly attempts: number;
}

/** An employee whose change has a date in the future. */
export interface Scheduled {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly on: CalendarDate;
  readonly kind: 'create' | 'deactivate';
}

/** A Betterworks user that no employee owned at the last full comparison: digest of his employee id, his user id. */
export interface UnlinkedUser {
  readonly digest: string;
  readonly userId: UserId;
}

export type RunStatus = 'ok' | 'problems' | 'stopped' | 'failed' | 'paused' | 'baseline';

export interface Counts {
  readonly created: number;
  readonly updated: number;
  readonly deactivated: number;
  readonly reactivated: number;
  readonly unchanged: number;
  readonly excluded: number;
  readonly held: number;
  readonly scheduled: number;
  readonly problems: number;
}

/** One line of the state's history. */
export interface RunRecord extends Counts {
  readonly at: Instant;
  readonly status: RunStatus;
}

/** What is remembered of one organization between runs. */
export interface SyncState {
  readonly organization: string;
  readonly cursor: Instant;
  readonly baselineAt: Instant;
  readonly held: readonly Held[];
  readonly scheduled: readonly Scheduled[];
  readonly unlinked: readonly UnlinkedUser[];
  /** Digests of plans whose written approval was used; an approval counts once. */
  readonly approvalsUsed?: readonly string[];
  /** Oldest first, at most 30. */
  readonly runs: readonly RunRecord[];
  readonly users: ReadonlyMap<UkgEmployeeId, KnownUser>;
}

/** Keyed digests: what the state remembers instead of values. */
export interface Digests {
  /** Names the key, so that a digest of another key is recognised. */
  readonly keyId: string;
  /** Digest of one text; equal texts have equal digests under one key. */
  of(text: string): string;
  /** Unkeyed digest of a plan's canonical text, hexadecimal. */
  plan(text: string): string;
}

// ------------------------------------------------------------------------------------------------------------- plan

interface ChangeOf<Kind extends string> {
  readonly kind: Kind;
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly employeeId: string;
  readonly companyId: string;
  /** What is sent to Betterworks: the changed fields, all of them on create and reactivate. */
  readonly fields: Fields;
  /** All desired fields, for the fingerprint of the state; absent fields keep their digest. */
  readonly desired: Fields;
  /** UKG id of the manager whose user must exist before this change, else null. */
  readonly manager: UkgEmployeeId | null;
}

export type Change =
  | (ChangeOf<'create'> & { readonly userId: null })
  | (ChangeOf<'update'> & { readonly userId: UserId | null })
  | (ChangeOf<'deactivate'> & { readonly userId: UserId | null })
  | (ChangeOf<'reactivate'> & { readonly userId: UserId | null });

export type ChangeKind = Change['kind'];

/** An employee whom the filter, or a mapping that is turned off, leaves out. */
export interface Excluded {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly reason: string;
  readonly file: string;
  readonly line: number;
}

export type CountLimit = 'deactivations' | 'deactivations_7_days' | 'creations' | 'updates';

/** One limit, counted: `value` changes where `allowed` are. */
export interface LimitReading {
  /** `fill_rate:<field>` counts people who lost the field's value. */
  readonly limit: CountLimit | `fill_rate:${string}`;
  readonly value: number;
  readonly allowed: number | null;
  readonly tripped: boolean;
}

export interface Plan {
  readonly organization: string;
  /** In the order in which they are applied. */
  readonly changes: readonly Change[];
  readonly excluded: readonly Excluded[];
  readonly held: readonly Held[];
  readonly scheduled: readonly Scheduled[];
  readonly limits: readonly LimitReading[];
  readonly digest: string;
}

// ---------------------------------------------------------------------------------------------------------- problems

export type ProblemCode =
  | 'EMAIL_MISSING'
  | 'EMAIL_INVALID'
  | 'EMAIL_TAKEN'
  | 'NAME_MISSING'
  | 'EMPLOYEE_ID_MISSING'
  | 'IDENTITY_CONFLICT'
  | 'STATUS_UNKNOWN'
  | 'DATE_INVALID'
  | 'DEPARTMENT_UNKNOWN'
  | 'JOB_UNKNOWN'
  | 'VALUE_INVALID'
  | 'UDF_UNKNOWN'
  | 'MANAGER_NOT_FOUND'
  | 'MANAGER_SELF'
  | 'MANAGER_CYCLE'
  | 'LICENSES_EXHAUSTED'
  | 'BETTERWORKS_REJECTED'
  | 'BETTERWORKS_UNAVAILABLE'
  | 'NOT_ATTEMPTED'
  | 'LIMIT_DEACTIVATIONS'
  | 'LIMIT_DEACTIVATIONS_7_DAYS'
  | 'LIMIT_CREATIONS'
  | 'LIMIT_UPDATES'
  | 'FILL_RATE'
  | 'UKG_UNAUTHORIZED'
  | 'UKG_FORBIDDEN'
  | 'UKG_RATE_LIMITED'
  | 'UKG_UNAVAILABLE'
  | 'UKG_BAD_RESPONSE'
  | 'BETTERWORKS_UNAUTHORIZED'
  | 'BETTERWORKS_FORBIDDEN'
  | 'STATE_CONFLICT'
  | 'MAIL_FAILED'
  | 'CONFIG_INVALID';

/** One thing wrong with one employee or one file. A value, never thrown. */
export interface Problem {
  readonly code: ProblemCode;
  /** What happened, without names, e-mails or phones. */
  readonly message: string;
  /** Null for a problem of the whole run. */
  readonly ukgEmployeeId: UkgEmployeeId | null;
  /** The mapped employee id, or `''` when there is none. */
  readonly employeeId: string;
  readonly companyId: string;
  /** What was to be done: a change kind, `read`, `link`, `run`, `validate`. */
  readonly action: ChangeKind | 'read' | 'link' | 'run' | 'validate';
  /** The Betterworks field, or `''`. */
  readonly field: string;
}

// ------------------------------------------------------------------------------------------------------------ report

/** One difference between the two systems, found by a full comparison. */
export interface Drift {
  readonly kind: 'missing_in_betterworks' | 'differs' | 'terminated_in_ukg' | 'unknown_to_ukg';
  readonly employeeId: string;
  readonly ukgEmployeeId: UkgEmployeeId | '';
  readonly userId: UserId | null;
  readonly fields: readonly string[];
}

/** A problem with its history, as a row of `errors.csv`. */
export interface ReportedProblem extends Problem {
  /** When the state first saw this employee held, or this run. */
  readonly firstSeen: Instant;
  readonly attempts: number;
}

/** What was read, so that "0 changes" can be believed. */
export interface Evidence {
  /** The window of the change feed; null for a full read. */
  readonly window: { readonly from: Instant; readonly to: Instant } | null;
  readonly pages: number;
  /** People read from UKG. */
  readonly people: number;
  /** Users read from Betterworks in a full comparison; null otherwise. */
  readonly users: number | null;
}

/** Everything that happened in a run, ready to be rendered. */
export interface RunReport {
  readonly command: string;
  readonly slug: string;
  /** Display name; the slug when the configuration could not be read. */
  readonly organization: string;
  readonly at: Instant;
  readonly status: RunStatus;
  readonly counts: Counts;
  readonly problems: readonly ReportedProblem[];
  readonly plan: Plan | null;
  /** True when the counts say what would be written (`plan`, a dry `reconcile`). */
  readonly isDryRun: boolean;
  readonly drift: readonly Drift[] | null;
  readonly evidence: Evidence | null;
  readonly cursor: Instant | null;
  /** Free sentences: warnings of this run, such as a user-defined field that the tenant lacks. */
  readonly notes: readonly string[];
  /** Where this run and its help can be read. */
  readonly links: ReportLinks;
}

export interface ReportLinks {
  /** The workflow run, or null outside GitHub. */
  readonly run: string | null;
  /** The troubleshooting page; a code's paragraph is `#<code in lower case>`. */
  readonly troubleshooting: string;
}
