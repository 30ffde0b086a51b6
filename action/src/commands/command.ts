// What every command is given and what it gives back. `conclude.ts` makes commit, report and mail of it.
import type { Contact, LoadedOrganization } from '../config/load.ts';
import type {
  Approval,
  Change,
  Counts,
  Digests,
  Instant,
  Integration,
  Plan,
  Problem,
  ReportLinks,
  RunReport,
  RunStatus,
  SyncState,
} from '../core/model/model.ts';
import type { Prove } from '../core/plan/find-user.ts';
import type { Redactor } from '../core/report/redact/redactor.ts';
import type { Inputs, Surroundings } from '../inputs.ts';
import type { Chat, LoadedState, Mailer, ReportFolder, RunLog, Source, StateStore, UserReader } from '../ports.ts';
import type { ApplyResult } from './apply.ts';

/** One organization as a pull request would have it. */
export interface Proposed {
  readonly files: LoadedOrganization;
  /** As the default branch has it; null for an organization that is new. */
  readonly base: LoadedOrganization | null;
}

/** Where and how a run takes place. */
export interface RunContext {
  /** What a pull request would make of the organization's files; null for files that are merged, or checked out. */
  readonly proposed: Proposed | null;
  readonly inputs: Inputs;
  readonly surroundings: Surroundings;
  readonly log: RunLog;
  readonly redactor: Redactor;
  /** Everybody can read what the run leaves on GitHub, and no input allows that: nothing there names an employee. */
  readonly namesNobody: boolean;
}

/** What a story that only looks is given: nothing here can write. */
export interface ReadPorts {
  readonly source: Source;
  readonly reader: UserReader;
  readonly log: RunLog;
}

/** Writes a plan's changes; one at a time, or as a file. */
export type Apply = (plan: Plan, at: Instant, prove: Prove) => Promise<ApplyResult>;

/** Notes in the state who is about to be written, and gives the state to go on with. */
export type Begin = (state: SyncState, changes: readonly Change[], at: Instant) => Promise<SyncState>;

export interface WritePorts extends ReadPorts {
  readonly begin: Begin;
  readonly apply: Apply;
}

export interface RunRequest {
  readonly integration: Integration;
  readonly loaded: LoadedState;
  readonly digests: Digests;
  /** Replay from here instead of from the cursor. */
  readonly since: Instant | null;
  /** Write at most so many people; null for everybody. */
  readonly first: number | null;
  /** Employee numbers or employee ids: only these people. Empty for everybody. */
  readonly employees: readonly string[];
  /** Digest of a plan that a limit stopped, or null. */
  readonly approve: string | null;
  /** What approvals.yml lets through. */
  readonly approvals: readonly Approval[];
}

type Found = Pick<RunReport, 'status' | 'at' | 'plan' | 'drift' | 'evidence' | 'notes' | 'isDryRun'>;

export interface RunResult extends Found {
  readonly counts: Omit<Counts, 'problems'>;
  readonly problems: readonly Problem[];
  /** Deactivations that were written because of an approval; absent for none. */
  readonly approved?: number;
  /** Absent where no approval was given. */
  readonly refusals?: RunReport['refusals'];
  /** What to remember, without this run's line; null when the run must leave no trace. */
  readonly next: SyncState | null;
}

/** A run's context before it is known who can read what it leaves. */
export type RunStart = Omit<RunContext, 'namesNobody' | 'proposed'>;

/** A result, and what is left to do once it is a report. */
export interface CommandResult {
  readonly result: RunResult;
  readonly afterReport?: (report: RunReport) => Promise<void>;
}

/** What a command that only answers (check, explain, catalog) found. */
export interface Answer {
  readonly status: Extract<RunStatus, 'ok' | 'failed'>;
  /** For the job summary and summary.md. */
  readonly markdown: string;
  /** Further files of the report folder. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** One line each for the log; a failure is an annotation as well. */
  readonly lines: readonly { readonly text: string; readonly isFailure: boolean }[];
}

/** What the end of a run needs: where it remembers, writes and tells. */
export interface ConcludeContext {
  readonly command: string;
  readonly slug: string;
  /** Null when the configuration could not be understood. */
  readonly integration: Contact | null;
  /** Null for a run that remembers nothing. */
  readonly store: StateStore | null;
  readonly mailer: Mailer | null;
  /** Null when no chat is to be told. */
  readonly chat: Chat | null;
  /** Whether the schedule started the run, and no person. */
  readonly isScheduled: boolean;
  readonly folder: ReportFolder;
  readonly log: RunLog;
  readonly redact: (text: string) => string;
  readonly links: ReportLinks;
  /** On a public repository nothing that names an employee is shown or kept: only counts. */
  readonly showsCountsOnly: boolean;
}
