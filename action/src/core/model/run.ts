// Everything that happened in a run.
import type { FieldMapping } from './configuration.ts';
import type { Instant, UkgEmployeeId } from './people.ts';
import type { Problem, ReportedPlan } from './plan.ts';
import type { Counts, OpenDifference, RunRecord, RunStatus, Told } from './state.ts';

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
