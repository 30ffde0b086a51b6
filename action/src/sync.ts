// The story of a run: read what changed in UKG, decide, write Betterworks, remember. Each line is a stage of the README.
import { applyPlan } from './apply.ts';
import { baseline } from './baseline.ts';
import { dayIn } from './core/dates.ts';
import type { Evidence, Instant, SyncState } from './core/model.ts';
import { afterApply } from './core/next-state.ts';
import type { Planning } from './core/plan.ts';
import { runProblem } from './core/problem.ts';
import { countDeeds, countPlanned, limitProblems, statusOf } from './core/report.ts';
import { windowOf } from './core/window.ts';
import { RunFailure } from './failure.ts';
import { planPeople } from './plan-people.ts';
import { progressOf } from './progress.ts';
import { readPeople } from './read-people.ts';
import type { ReadPorts, RunRequest, RunResult, WritePorts } from './run.ts';

/** Brings Betterworks in step with what changed in UKG since the cursor; the first run of an organization is its baseline. */
export async function sync(ports: WritePorts, request: RunRequest): Promise<RunResult> {
  const { state } = request.loaded;
  if (state === null) return baseline(ports, request);
  const prepared = await prepare(ports, request, state);
  const { planning, at } = prepared;
  const isApproved = request.approve !== null && request.approve === planning.plan.digest;
  if (!isApproved && planning.plan.limits.some((limit) => limit.tripped)) return stopped(prepared, state);
  const { outcomes, stoppedBy } = await applyPlan(planning.plan.changes, ports, progressOf(planning.plan.changes.length, ports.log));
  const next = afterApply(state, { planning, outcomes, isComplete: stoppedBy === null, at, digests: request.digests });
  const broken = stoppedBy === null ? [] : [runProblem({ code: stoppedBy.code, message: `Writing to Betterworks stopped: ${stoppedBy.message}` })];
  const problems = [...planning.problems, ...outcomes.flatMap((outcome) => outcome.problems), ...broken];
  return {
    ...resultOf(prepared),
    status: stoppedBy === null ? statusOf(problems) : 'failed',
    counts: { ...seen(planning), ...countDeeds(outcomes), held: next.held.length, scheduled: next.scheduled.length, unchanged: planning.unchanged + outcomes.filter((outcome) => outcome.deed === 'unchanged').length },
    problems,
    plan: { ...planning.plan, held: next.held, scheduled: next.scheduled },
    next,
  };
}

/** Everything up to the plan. Cannot write: its ports have no such method. */
export async function plan(ports: ReadPorts, request: RunRequest): Promise<RunResult> {
  const { state } = request.loaded;
  if (state === null) return { ...(await baseline(ports, request)), isDryRun: true, next: null };
  const prepared = await prepare(ports, request, state);
  const { planning, at } = prepared;
  const after = afterApply(state, { planning, outcomes: [], isComplete: true, at, digests: request.digests });
  const problems = [...planning.problems, ...limitProblems(planning.plan)];
  return {
    ...resultOf(prepared),
    status: planning.plan.limits.some((limit) => limit.tripped) ? 'stopped' : statusOf(problems),
    counts: { ...seen(planning), ...countPlanned(planning.plan), held: after.held.length, scheduled: after.scheduled.length },
    problems,
    plan: { ...planning.plan, held: after.held, scheduled: after.scheduled },
    isDryRun: true,
    next: null,
  };
}

interface Prepared {
  readonly planning: Planning;
  readonly evidence: Evidence;
  readonly at: Instant;
}

/** The stages that read and decide. */
async function prepare(ports: ReadPorts, request: RunRequest, state: SyncState): Promise<Prepared> {
  const { at, tables } = await ports.source.start();
  const choice = windowOf(state.cursor, at, request.since);
  if (!choice.ok) throw new RunFailure('CONFIG_INVALID', choice.reason);
  const { window } = choice;
  const { employees, pages } = await readPeople(ports.source, state, window, dayIn(request.integration.timeZone, at));
  ports.log.info(`Read ${String(employees.length)} people from UKG (${String(pages)} pages, window ${window.from} to ${window.to}).`);
  const planning = await planPeople(ports, request, state, { employees, tables, at });
  return { planning, at, evidence: { window, pages, people: employees.length, users: null } };
}

function stopped(prepared: Prepared, state: SyncState): RunResult {
  const { planning } = prepared;
  return {
    ...resultOf(prepared),
    status: 'stopped',
    counts: { ...seen(planning), held: state.held.length, scheduled: state.scheduled.length },
    problems: [...planning.problems, ...limitProblems(planning.plan)],
    next: state,
  };
}

function seen(planning: Planning): Omit<RunResult['counts'], 'held' | 'scheduled'> {
  return { created: 0, updated: 0, deactivated: 0, reactivated: 0, unchanged: planning.unchanged, excluded: planning.plan.excluded.length };
}

function resultOf(prepared: Prepared): Pick<RunResult, 'at' | 'plan' | 'drift' | 'evidence' | 'notes' | 'isDryRun'> {
  const { planning, at, evidence } = prepared;
  return { at, plan: planning.plan, drift: null, evidence, notes: planning.notes, isDryRun: false };
}
