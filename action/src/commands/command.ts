// The input and result of a run: plain data from the first stage to the last.
import type { Writing } from '../adapters/open.ts';
import type { Contact } from '../config/load.ts';
import type {
  Approval,
  Change,
  Counts,
  Digests,
  Drift,
  Evidence,
  Instant,
  Integration,
  Plan,
  Problem,
  RunReport,
  RunStatus,
  StoppedPlan,
  SyncState,
} from '../core/model/model.ts';
import type { Prove } from '../core/plan/find-user.ts';
import type { Redactor } from '../core/report/redact/redactor.ts';
import type { Inputs, NamedInputs, Surroundings } from '../inputs.ts';
import type { Chat, Mailer, RunLog, Source, UserReader } from '../ports.ts';

export interface RunStart {
  readonly inputs: Inputs;
  readonly surroundings: Surroundings;
  readonly log: RunLog;
  readonly redactor: Redactor;
}

export interface RunContext extends RunStart {
  /** The repository is public, and no input allows that: only counts are shown and kept, nothing that names an employee. */
  readonly namesNobody: boolean;
}

/** What a reading stage gets: nothing here can write. */
export interface ReadPorts {
  readonly source: Source;
  readonly reader: UserReader;
  readonly log: RunLog;
}

export interface WritePorts extends ReadPorts {
  readonly writing: Writing;
  /** Why the run ended before everything was tried; the beginning of a sentence. */
  readonly whyOver: () => string;
  /** Notes in the state who is about to be written, and returns the state to continue with. */
  readonly begin: (state: SyncState, changes: readonly Change[], at: Instant) => Promise<SyncState>;
}

/** A `reconcile` of some people is a `sync` or `plan` of them. */
export interface RunRequest extends Pick<Inputs, 'command' | 'since' | 'first' | 'employees' | 'approve'> {
  readonly integration: Integration;
  /** Null before the first run. */
  readonly state: SyncState | null;
  readonly digests: Digests;
  /** Do not read UKG's change feed, whose calls are counted. */
  readonly sparesFeed: boolean;
  /** What approvals.yml lets through. */
  readonly approvals: readonly Approval[];
}

/** What a run read and plans, before anything is written. */
export interface Planned {
  readonly at: Instant;
  /** The state against which the plan was made: as loaded, with the links that a comparison found. */
  readonly state: SyncState;
  readonly plan: Plan;
  readonly prove: Prove;
  readonly evidence: Evidence;
  /** Null when the two systems were not compared in full. */
  readonly drift: readonly Drift[] | null;
}

type Found = Pick<RunReport, 'status' | 'at' | 'plan' | 'drift' | 'evidence' | 'notes' | 'isDryRun' | 'approvedBy'>;

export interface RunResult extends Found {
  readonly counts: Omit<Counts, 'problems'>;
  readonly problems: readonly Problem[];
  /** Deactivations that were written because of an approval; absent for none. */
  readonly approved?: number;
  /** Changes that wait for an approval, to be remembered. */
  readonly waiting?: StoppedPlan | null;
  /** Absent where no approval was given. */
  readonly refusals?: RunReport['refusals'];
  /** What to remember, without the line of this run; null when the run must leave no trace. */
  readonly next: SyncState | null;
}

/** Where the end of a run writes, and who is told. Known even when the inputs could not be read. */
export interface Ending extends Omit<RunContext, 'inputs'> {
  readonly inputs: NamedInputs;
  /** Null when the configuration could not be understood. */
  readonly contact: Contact | null;
  readonly mailer: Mailer | null;
  /** Null when no chat is to be told. */
  readonly chat: Chat | null;
}

/** The result of a command that only answers (check, explain, catalog). */
export interface Answer {
  readonly status: Extract<RunStatus, 'ok' | 'failed'>;
  /** For the job summary and summary.md. */
  readonly markdown: string;
  /** For the log. */
  readonly lines: readonly string[];
  /** The lines that are also annotations; absent for none. */
  readonly failures?: readonly string[];
  /** Further files of the report folder, by their names. */
  readonly files?: Readonly<Record<string, string>>;
}
