// Full reads of both systems: the baseline (first run, writes no user) and reconcile (heals what a change feed cannot see).
import type { SyncState } from '../core/model/model.ts';
import { openDifferences } from '../core/plan/match.ts';
import { countPlanned, statusOf } from '../core/report/report.ts';
import { ifApplied, nextHeld } from '../core/state/next-state.ts';
import type { ReadPorts, RunRequest, RunResult, WritePorts } from './command.ts';
import type { Compared } from './compare-everybody.ts';
import { compareEverybody } from './compare-everybody.ts';
import { emptyState } from './read-people.ts';
import { seenIn, writePlan } from './write-plan.ts';

/** Links everybody, reports the drift, sets the cursor to its own start. */
export async function baseline(ports: ReadPorts, request: RunRequest): Promise<RunResult> {
  const compared = await compareEverybody(ports, request);
  const { plan, match, at, drift } = compared;
  const scheduled = plan.newlyScheduled;
  const held = nextHeld([], [...plan.problems, ...plan.alreadyReported], plan.readEmployees, at);
  const open = openDifferences(drift ?? []);
  const next: SyncState = {
    ...emptyState(request, at),
    users: match.users,
    unlinked: match.unlinked,
    held,
    scheduled,
    ...(open.length > 0 && { drift: open }),
    tables: plan.tables,
  };
  return {
    ...readingOf(compared),
    status: 'baseline',
    counts: { ...seenIn(plan), held: held.length, scheduled: scheduled.length },
    plan: { ...plan, changes: [], limits: [], held, scheduled },
    next,
  };
}

/** What the baseline would find, without remembering it: the plan of a first run. */
export async function foreseeBaseline(ports: ReadPorts, request: RunRequest): Promise<RunResult> {
  return { ...(await baseline(ports, request)), isDryRun: true, next: null };
}

/** Reports the drift and counts what `repair` would write and hold, which needs no state either. Writes nothing anywhere. */
export async function compare(ports: ReadPorts, request: RunRequest): Promise<RunResult> {
  const compared = await compareEverybody(ports, request);
  const { plan, at } = compared;
  const state = linkedState(compared, request);
  const { held, scheduled } = ifApplied(state, { plan, at, digests: request.digests });
  const planned = countPlanned(plan);
  const repeated = plan.unchangedRows.length;
  return {
    ...readingOf(compared),
    status: statusOf(plan.problems),
    counts: {
      ...seenIn(plan),
      ...planned,
      updated: planned.updated + repeated,
      unchanged: plan.unchanged - repeated,
      held: held.length,
      scheduled: scheduled.length,
    },
    plan: { ...plan, held, scheduled },
    isDryRun: true,
    next: null,
  };
}

/** Repairs the drift, under the same limits and approvals as `sync`. The cursor stays: the feed is read as before. */
export async function repair(ports: WritePorts, request: RunRequest): Promise<RunResult> {
  const { result, state } = await writeDifferences(ports, request);
  return { ...result, next: result.next && { ...result.next, cursor: state.cursor } };
}

/** The `sync` of a file that holds everybody. What the feed would have named is among them, so the cursor moves as if it was read. */
export async function deliverEverybody(ports: WritePorts, request: RunRequest): Promise<RunResult> {
  return (await writeDifferences(ports, request)).result;
}

async function writeDifferences(
  ports: WritePorts,
  request: RunRequest,
): Promise<{ readonly result: RunResult; readonly state: SyncState }> {
  const compared = await compareEverybody(ports, request);
  const { plan, at, prove } = compared;
  const state = linkedState(compared, request);
  const written = await writePlan(ports, request, { plan, at, state, prove });
  const next = written.status === 'stopped' ? request.loaded.state : written.next;
  return { result: { ...readingOf(compared), ...written, next }, state };
}

/** The state with the links that the comparison found; the first comparison begins one. */
function linkedState({ match, at }: Compared, request: RunRequest): SyncState {
  return { ...(request.loaded.state ?? emptyState(request, at)), users: match.users, unlinked: match.unlinked };
}

function readingOf({
  plan,
  at,
  evidence,
  drift,
}: Compared): Pick<RunResult, 'at' | 'plan' | 'drift' | 'evidence' | 'notes' | 'isDryRun' | 'problems'> {
  return {
    at,
    plan,
    drift,
    evidence,
    problems: plan.problems,
    notes: plan.notes,
    isDryRun: false,
  };
}
