// What every story is given and what it gives back. The edge (`conclude.ts`) makes commit, report and mail of it.
import type {
  Approval,
  Counts,
  Digests,
  Drift,
  Evidence,
  Instant,
  Integration,
  Plan,
  Problem,
  RunStatus,
  SyncState,
} from './core/model.ts';
import type { ApplyResult } from './apply.ts';
import type { Planning } from './core/plan.ts';
import type { LoadedState, RunLog, Source, UserReader } from './ports.ts';

/** What a story that only looks is given: nothing here can write. */
export interface ReadPorts {
  readonly source: Source;
  readonly reader: UserReader;
  readonly log: RunLog;
}

/** Writes a plan's changes; one at a time, or as a file. */
export type Apply = (planning: Planning, at: Instant) => Promise<ApplyResult>;

export interface WritePorts extends ReadPorts {
  readonly apply: Apply;
}

export interface RunRequest {
  readonly integration: Integration;
  readonly loaded: LoadedState;
  readonly digests: Digests;
  /** Replay from here instead of from the cursor. */
  readonly since: Instant | null;
  /** Digest of a plan that a limit stopped, or null. */
  readonly approve: string | null;
  /** What approvals.yml lets through. */
  readonly approvals: readonly Approval[];
}

export interface RunResult {
  readonly status: RunStatus;
  readonly at: Instant;
  readonly counts: Omit<Counts, 'problems'>;
  readonly problems: readonly Problem[];
  readonly plan: Plan | null;
  readonly drift: readonly Drift[] | null;
  readonly evidence: Evidence | null;
  readonly notes: readonly string[];
  readonly isDryRun: boolean;
  /** What to remember, without this run's line; null when the run must leave no trace. */
  readonly next: SyncState | null;
}
