// Everything that happened in a run.
import type { Instant, UkgEmployeeId, UserId, CalendarDate } from './people.ts';
import type { ReportedPlan, Problem, ChangeKind } from './plan.ts';
import type { FieldMapping } from './configuration.ts';
import type { ProblemCode } from './problem-catalog.ts';

/** One difference between the two systems, found by a full comparison. */
export interface Drift {
  readonly kind: 'missing_in_betterworks' | 'differs' | 'terminated_in_ukg' | 'unknown_to_ukg';
  readonly employeeId: string;
  readonly ukgEmployeeId: UkgEmployeeId | '';
  /** Null for somebody who has no user. */
  readonly userId: UserId | null;
  /** Betterworks' keys, sorted; empty where the whole user is missing or unknown. */
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
  /** When the run began, by UKG's clock where UKG was asked. */
  readonly at: Instant;
  readonly status: RunStatus;
  readonly counts: Counts;
  readonly problems: readonly ReportedProblem[];
  readonly plan: ReportedPlan | null;
  /** True when the counts say what would be written (`plan`, a dry `reconcile`). */
  readonly isDryRun: boolean;
  /** Null where the two systems were not compared in full. */
  readonly drift: readonly Drift[] | null;
  /** Null where nothing was read. */
  readonly evidence: Evidence | null;
  /** Up to when UKG is read after this run; null before the baseline. */
  readonly cursor: Instant | null;
  /** Free sentences: warnings of this run, such as a user-defined field that the tenant lacks. */
  readonly notes: readonly string[];
  /** Where this run and its help can be read. */
  readonly links: ReportLinks;
  /** The organization's IANA time zone, in which people are told times. */
  readonly timeZone: string;
  /** The runs that are remembered, oldest first, this one included where it is remembered. */
  readonly runs: readonly RunRecord[];
  /** What feeds each Betterworks field; empty when the configuration could not be read. */
  readonly mapping: readonly FieldMapping[];
  /** The matters that people were told of before this run. */
  readonly told: readonly Told[];
  /** Why an approval that was given did not let the run through. */
  readonly refusals: readonly string[];
}

export interface ReportLinks {
  /** The workflow run, or null outside GitHub. */
  readonly run: string | null;
  /** The troubleshooting page; a code's paragraph is `#<code in lower case>`. */
  readonly troubleshooting: string;
}

// What is remembered of an organization between runs. Holds no personal value.

/** What the state knows of one employee. Holds no personal value. */
export interface KnownUser {
  readonly ukgEmployeeId: UkgEmployeeId;
  /** Null where the target cannot tell (file delivery). */
  readonly userId: UserId | null;
  /** Keyed digests of the fields as last written; see `core/fingerprint.ts`. */
  readonly fingerprint: string;
  readonly active: boolean;
  /** UKG id of the supervisor by the row that counted, `''` for none; absent where an older release wrote the line. */
  readonly supervisor?: string;
  /** UKG id of the company of the row that counted; absent where an older release wrote the line. */
  readonly company?: string;
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
  /** `update`: another row speaks for the person from that day on. */
  readonly kind: 'create' | 'update' | 'deactivate';
}

/** A change that a run was about to write and has no confirmed answer of. */
export interface Pending {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly kind: ChangeKind;
}

/** What the contact was told and is not settled yet; null for a problem of the whole run. */
export interface Told {
  readonly ukgEmployeeId: UkgEmployeeId | null;
  readonly code: ProblemCode;
}

/** What the last completed run worked with. */
export interface Setup {
  /** Release of the action. */
  readonly version: string;
  /** Digest of what mapping and filter say. */
  readonly files: string;
  /** Names of the mapped fields, sorted. */
  readonly fields: readonly string[];
}

/** One deactivation or reactivation that was written. */
export interface Toggle {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly at: Instant;
}

/** A Betterworks user that no employee owned at the last full comparison: digest of the employee id, and the user id. */
export interface UnlinkedUser {
  readonly digest: string;
  readonly userId: UserId;
}

/** How a run ended; `paused` read nothing, `stopped` wrote nothing because of a limit. */
export type RunStatus = 'ok' | 'problems' | 'stopped' | 'failed' | 'paused' | 'baseline';

/** People by what became of them; `problems` counts rows of `errors.csv`, of which one person can have several. */
export interface Counts {
  readonly created: number;
  readonly updated: number;
  readonly deactivated: number;
  readonly reactivated: number;
  /** Read in this run and in scope, with nothing to write. */
  readonly unchanged: number;
  /** Left out by the filter or the mapping. */
  readonly excluded: number;
  /** Held and scheduled are waiting after the run, whenever they began to. */
  readonly held: number;
  readonly scheduled: number;
  readonly problems: number;
}

/** A plan that a limit stopped, without its values: what an approval covers, and what a later plan is compared with. */
export interface StoppedPlan {
  readonly digest: string;
  readonly changes: ReadonlyMap<UkgEmployeeId, StoppedChange>;
  /** What each limit that tripped counted, by its name; absent in older files. */
  readonly limits?: ReadonlyMap<string, number>;
}

export interface StoppedChange {
  readonly kind: ChangeKind;
  /** Of an update; the other kinds send what they always send. */
  readonly fields: readonly string[];
  /** Stands for kind, user, fields and keyed values; absent in older files, whose changes no approval covers. */
  readonly mark?: string;
}

/** One line of the state's history. */
export interface RunRecord extends Counts {
  readonly at: Instant;
  readonly status: RunStatus;
  /** Why a failed run failed, for those who look from outside. */
  readonly failure?: ProblemCode;
  /** Only of the newest stopped runs, and of plans that are not too long. */
  readonly plan?: StoppedPlan;
}

/** What is remembered of one organization between runs. */
export interface SyncState {
  readonly organization: string;
  readonly cursor: Instant;
  readonly baselineAt: Instant;
  readonly held: readonly Held[];
  /** At most one entry an employee and kind: somebody can leave and come back. */
  readonly scheduled: readonly Scheduled[];
  /** Absent when everything that was begun has a confirmed answer. */
  readonly pending?: readonly Pending[];
  /** How many codes of each of UKG's tables the last run resolved, by the table's name. */
  readonly tables?: Readonly<Record<string, number>>;
  readonly told?: readonly Told[];
  /**
   * The keyed seal did not fit the files that were read: deactivations wait for an approval, and no new seal is set before a
   * run has gone through.
   */
  readonly isUnsealed?: true;
  readonly unlinked: readonly UnlinkedUser[];
  /** Digests of plans whose written approval was used; an approval counts once. */
  readonly approvalsUsed?: readonly string[];
  /** Absent in a state of an older release. */
  readonly setup?: Setup;
  /** Those of the last seven days, by employee; absent in a state of an older release. */
  readonly toggles?: readonly Toggle[];
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

export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly content: string }[];
}

/** One organization as its state file says; `state` is null when the file cannot be read. */
export interface OrganizationStatus {
  readonly slug: string;
  readonly state: {
    readonly cursor: Instant;
    readonly held: number;
    readonly scheduled: number;
    readonly runs: readonly RunRecord[];
  } | null;
  /** The last run's own page, where it is known. */
  readonly runUrl: string | null;
}
