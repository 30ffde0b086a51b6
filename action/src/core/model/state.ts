// What is remembered of an organization between runs. Holds no personal value.
import type { CalendarDate, Instant, UkgEmployeeId, UserId } from './people.ts';
import type { ProblemCode } from './problem-catalog.ts';

/** What is done to one user. */
export type ChangeKind = 'create' | 'update' | 'deactivate' | 'reactivate';

/** What the state knows of one employee. Holds no personal value. */
export interface KnownUser {
  readonly ukgEmployeeId: UkgEmployeeId;
  /** Null when the target cannot tell (file delivery). */
  readonly userId: UserId | null;
  /** Keyed digests of the fields as last written; see `core/plan/fingerprint.ts`. */
  readonly fingerprint: string;
  readonly active: boolean;
  /** UKG id of the supervisor by the row that counted, `''` for none; absent in a line of an older release. */
  readonly supervisor?: string;
  /** UKG id of the company of the row that counted; absent in a line of an older release. */
  readonly company?: string;
}

/** By employee. */
export type KnownUsers = ReadonlyMap<UkgEmployeeId, KnownUser>;

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
  /** `update`: another row counts for the person from that day on. */
  readonly kind: 'create' | 'update' | 'deactivate';
}

/** A change that a run was about to write, and that has no confirmed answer. */
export interface Pending {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly kind: ChangeKind;
}

/** An employee whose user a run was about to create or to link. The digest of the sent address finds the user again. */
export interface BegunUser {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly fingerprint: string;
}

/** A matter that the contact was told, and that is not settled yet; null for a problem of the whole run. */
export interface Told {
  readonly ukgEmployeeId: UkgEmployeeId | null;
  readonly code: ProblemCode;
}

/** The setup of the last completed run. */
export interface Setup {
  /** Release of the action. */
  readonly version: string;
  /** Digest of the contents of mapping and filter. */
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

/** Zero counts, in the order of outputs and files. */
export const NO_COUNTS = {
  created: 0,
  updated: 0,
  deactivated: 0,
  reactivated: 0,
  /** Read in this run and in scope, with nothing to write. */
  unchanged: 0,
  /** Left out by the filter or the mapping. */
  excluded: 0,
  /** People who wait after the run, whenever they began to wait. */
  held: 0,
  scheduled: 0,
  /** Rows of `errors.csv`, of which one person can have several. */
  problems: 0,
};

export type Counts = Readonly<Record<keyof typeof NO_COUNTS, number>>;

export const COUNT_NAMES = Object.keys(NO_COUNTS) as readonly (keyof Counts)[];

/** A plan that a limit stopped, without its values: what an approval covers. It has the form of the file. */
export interface StoppedPlan {
  readonly digest: string;
  /** Changes that belong to the tripped limits; older files add names of fields. */
  readonly changes: readonly (readonly [ChangeKind, UkgEmployeeId, ...string[]])[];
  /** What stands for each of them in an approval: kind, user, fields and keyed values. None in older files. */
  readonly marks: readonly string[];
  /** What each tripped limit counted, by its name; none in older files. */
  readonly limits: Readonly<Record<string, number>>;
}

/** One line of the state's history. */
export interface RunRecord extends Counts {
  readonly at: Instant;
  readonly status: RunStatus;
  /** How many of the deactivations an approval covered: no limit counts them again. Absent for none. */
  readonly approved?: number;
  /** Why a failed run failed, for the watchdog. */
  readonly failure?: ProblemCode;
  /** Only of the newest stopped runs, and of plans that are not too long. */
  readonly plan?: StoppedPlan | undefined;
}

/** A difference between the two systems that a comparison found, without values. */
export interface OpenDifference {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly kind: 'missing_in_betterworks' | 'differs' | 'terminated_in_ukg';
  /** Null for an employee without a user. */
  readonly userId: UserId | null;
  /** Betterworks' keys, sorted; empty when the whole user is missing or unknown. */
  readonly fields: readonly string[];
}

/** What is remembered of one organization between runs. */
export interface SyncState {
  readonly organization: string;
  readonly cursor: Instant;
  readonly baselineAt: Instant;
  readonly held: readonly Held[];
  /** At most one entry for each employee and kind: a person can leave and come back. */
  readonly scheduled: readonly Scheduled[];
  readonly pending: readonly Pending[];
  /** One for each pending change of an employee without a stored link; absent for those of an older release. */
  readonly begun: readonly BegunUser[];
  /** How many codes of each UKG table the last run resolved, by the table's name. */
  readonly tables?: Readonly<Record<string, number>>;
  readonly told: readonly Told[];
  /**
   * The keyed seal did not fit the files that were read: deactivations wait for an approval, and no new seal is set before a
   * run has gone through.
   */
  readonly isUnsealed?: true;
  readonly unlinked: readonly UnlinkedUser[];
  /** Differences that a comparison found, and that are not settled yet. */
  readonly drift: readonly OpenDifference[];
  /** Absent in a state of an older release. */
  readonly setup?: Setup;
  /** Those of the last seven days, by employee. */
  readonly toggles: readonly Toggle[];
  /** Oldest first, at most 30. */
  readonly runs: readonly RunRecord[];
  readonly users: KnownUsers;
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
