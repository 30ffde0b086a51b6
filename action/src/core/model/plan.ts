// What a run would do, what it did, and what is told of it.
import type { FieldMapping, Place } from './configuration.ts';
import type { LimitName } from './limits.ts';
import type { CalendarDate, Fields, Instant, UkgEmployeeId, UserId } from './people.ts';
import type { ProblemCode } from './problem-catalog.ts';
import type {
  ChangeKind,
  Counts,
  Held,
  KnownUser,
  OpenDifference,
  RunRecord,
  RunStatus,
  Scheduled,
  Setup,
  Told,
} from './state.ts';

interface ChangeOf<Kind extends ChangeKind> {
  readonly kind: Kind;
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly employeeId: string;
  readonly companyId: string;
  /** UKG's id of the person, or `''`. */
  readonly personId: string;
  /** What is sent to Betterworks: the changed fields, all of them on create and reactivate. */
  readonly fields: Fields;
  /** All desired fields, for the fingerprint of the state; absent fields keep their digest. */
  readonly desired: Fields;
  /** UKG id of the manager whose user must exist before this change, else null. */
  readonly manager: UkgEmployeeId | null;
}

/** One write to one user. `userId` is null where there is no user yet, and where the target cannot tell (file delivery). */
export type Change =
  | (ChangeOf<'create'> & { readonly userId: null })
  | (ChangeOf<'update'> & {
      readonly userId: UserId | null;
      /** The user has another employee id until now. */
      readonly isRenumbered?: true;
    })
  | (ChangeOf<'deactivate'> & {
      readonly userId: UserId | null;
      /** False when UKG gives no day, so that the day of the run stands for it. */
      readonly isDated: boolean;
    })
  | (ChangeOf<'reactivate'> & { readonly userId: UserId | null; readonly isRenumbered?: true });

/** `unchanged`: the user was there already and right. `not-attempted`: applying had stopped before. */
export type OutcomeKind =
  'created' | 'updated' | 'deactivated' | 'reactivated' | 'unchanged' | 'failed' | 'not-attempted';

/** An employee whom the filter, or a mapping that is turned off, leaves out. */
export interface Excluded extends Place {
  readonly ukgEmployeeId: UkgEmployeeId;
  /** A clause, such as `employee type "TES" is not among employee_types`. */
  readonly reason: string;
}

/** `flapping` counts users who are held, and never stops a run. */
export type CountLimit = LimitName | 'flapping';

/** The reading of one limit: `value` changes are planned, `allowed` are allowed. */
export interface LimitReading {
  /** `fill_rate:<field>` counts people who lost the field's value. */
  readonly limit: CountLimit | `fill_rate:${string}`;
  readonly value: number;
  /** Null where there is no limit. */
  readonly allowed: number | null;
  readonly tripped: boolean;
}

/** Everything that a run would do, with what the state and the report need to know about it. */
export interface Plan {
  /** In the order in which they are applied. */
  readonly changes: readonly Change[];
  readonly excluded: readonly Excluded[];
  readonly limits: readonly LimitReading[];
  /** What an approval names: hexadecimal SHA-256 of kinds, ids, fields and keyed values, see `core/plan/plan.ts`. */
  readonly digest: string;
  /** What stands for each change in a later approval, by employee. */
  readonly marks: ReadonlyMap<UkgEmployeeId, string>;
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
  /** What is to be remembered of users without a change: their link, their personId. */
  readonly newLinks: readonly KnownUser[];
  /** Employees who lose their user to a later record of the person, by that record. */
  readonly unlinkedEmployees: ReadonlyMap<UkgEmployeeId, UkgEmployeeId>;
  /** Everybody read; what the state holds or has scheduled of them is replaced. */
  readonly readEmployees: ReadonlySet<UkgEmployeeId>;
  /** Those of `readEmployees` with nothing left to do: no change, no doubt. Of those left out, only those whose user is off. */
  readonly settled: ReadonlySet<UkgEmployeeId>;
  /** Employee number of everybody read, `''` for none: what HR knows them by. */
  readonly numbers: ReadonlyMap<UkgEmployeeId, string>;
  /** What the state remembers of the row that counted, by employee. An employee without such a row is absent. */
  readonly rows: ReadonlyMap<UkgEmployeeId, { readonly supervisor: string; readonly company: string }>;
  /** What takes the place of their entries in the state's schedule. */
  readonly newlyScheduled: readonly Scheduled[];
  /** Days of leavers whom UKG still calls active: scheduled until they are written. */
  readonly pendingLeavers: readonly Scheduled[];
  /** People in scope for whom nothing is to be written. */
  readonly unchanged: number;
  /**
   * Rows that a whole file repeats: those in scope without a change, and leavers who were delivered before. Empty where the
   * target takes single writes.
   */
  readonly unchangedRows: readonly Fields[];
  /** Fields of which Betterworks keeps a value that UKG has no longer, by employee. */
  readonly staleFields: ReadonlyMap<UkgEmployeeId, readonly string[]>;
  /** What the plan was made with. */
  readonly setup: Setup;
  /** How many codes each of UKG's tables in use resolved. */
  readonly tables: Readonly<Record<string, number>>;
}

/** What a report shows of a plan, and who waits after the run. */
export interface ReportedPlan extends Pick<Plan, 'changes' | 'excluded' | 'limits' | 'digest' | 'marks' | 'numbers'> {
  readonly held: readonly Held[];
  readonly scheduled: readonly Scheduled[];
  /** What became of each change, by employee; an absent one was not tried. The whole map is absent when the run writes nothing. */
  readonly outcomeKinds?: ReadonlyMap<UkgEmployeeId, OutcomeKind>;
}

/** One thing wrong with one employee or one file. A value, never thrown. */
export interface Problem {
  readonly code: ProblemCode;
  /** What happened, without names, e-mails or phones. */
  readonly message: string;
  /** Betterworks' own words inside `message`. They may name anybody, so no renderer gets them. */
  readonly reason?: string;
  /** Null for a problem of the whole run. */
  readonly ukgEmployeeId: UkgEmployeeId | null;
  /** The mapped employee id, or `''` when there is none. */
  readonly employeeId: string;
  readonly companyId: string;
  /** What was to be done: a change kind, `read`, `link`, `run`, `validate`. */
  readonly action: ChangeKind | 'read' | 'link' | 'run' | 'validate';
  /** The Betterworks field, or `''`. */
  readonly field: string;
  /** The common cause of several people's problems; they are reported as one. */
  readonly cause?: ProblemCause;
  /** The line of decisions.yml that accepts it: it stays in the files and leaves the counts. */
  readonly accepted?: Accepted;
}

/** The line of decisions.yml that accepts a problem, and why. */
export interface Accepted extends Place {
  readonly reason: string;
}

/** The manager who is missing, so that their reports cannot be completed. */
export interface ProblemCause {
  /** The manager's employee number, or `''` where UKG names none. */
  readonly employeeId: string;
  readonly ukgEmployeeId: UkgEmployeeId;
  /** The day on which the manager left; `''` when the day is unknown, null when they have not left. */
  readonly leftOn: CalendarDate | null;
}

// Everything that happened in a run.

/** The kinds of differences, in the order in which people look for them. */
export const DRIFT_KINDS = ['missing_in_betterworks', 'differs', 'terminated_in_ukg', 'unknown_to_ukg'] as const;

/** One difference between the two systems, found by a full comparison. */
export interface Drift extends Pick<OpenDifference, 'userId' | 'fields'> {
  readonly kind: (typeof DRIFT_KINDS)[number];
  readonly employeeId: string;
  /** `''` for a user whom UKG does not know. */
  readonly ukgEmployeeId: UkgEmployeeId | '';
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
  /** What approvals let through; absent where nothing needed one. */
  readonly approvedBy?: readonly string[] | undefined;
}

export interface ReportLinks {
  /** The workflow run, or null outside GitHub. */
  readonly run: string | null;
  /** The troubleshooting page; a code's paragraph is `#<code in lower case>`. */
  readonly troubleshooting: string;
}

export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly content: string }[];
}
