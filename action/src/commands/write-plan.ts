// From a plan to writes and the next state: the release by limits and approvals, the apply, and what is remembered of it.
import type { Change, Digests, Instant, Plan, Problem, ReportedPlan, SyncState } from '../core/model/model.ts';
import { NO_COUNTS } from '../core/model/model.ts';
import { problemOf, runProblem } from '../core/model/problem.ts';
import { countOf } from '../core/model/text.ts';
import { dayIn } from '../core/people/dates.ts';
import { releaseOf } from '../core/plan/approval.ts';
import { withAccepted } from '../core/plan/decisions.ts';
import type { Prove } from '../core/plan/find-user.ts';
import { newFields } from '../core/plan/limits.ts';
import type { Outcome } from '../core/plan/written.ts';
import { countOutcomes, limitProblems, statusOf } from '../core/report/report.ts';
import { mergeStates } from '../core/state/merge.ts';
import { afterApply, beforeApply } from '../core/state/next-state.ts';
import type { LoadedState, Refusal, StateStore } from '../ports.ts';
import { withoutEffect } from './apply-change.ts';
import type { Begin, RunContext, RunRequest, RunResult, WritePorts } from './command.ts';

export interface PlanToWrite {
  readonly plan: Plan;
  readonly at: Instant;
  /** What the plan was made against. */
  readonly state: SyncState;
  readonly prove: Prove;
}

type WriteOutcome = Pick<
  RunResult,
  'status' | 'counts' | 'problems' | 'approved' | 'plan' | 'notes' | 'refusals' | 'next'
>;

/** Writes what the limits and approvals let through. A stopped plan writes nothing and leaves the state as it is. */
export async function writePlan(
  ports: WritePorts,
  request: RunRequest,
  { plan, at, state, prove }: PlanToWrite,
): Promise<WriteOutcome> {
  const { integration, approve, approvals, digests } = request;
  const stops = state.runs.flatMap((run) => (run.plan === undefined ? [] : [{ ...run.plan, at: run.at }]));
  const today = dayIn(integration.timeZone, at);
  const release = releaseOf(plan, {
    ...{ approve, approvals, stops, today, at },
    newFields: newFields(state.setup, plan.setup),
  });
  if (release.kind === 'stop') return stopped(plan, state, release.remarks);
  const released: Plan = {
    ...plan,
    changes: release.changes,
    problems: [...plan.problems, ...release.withheld],
    // Who approves some people of a plan has not said that the others' values may be forgotten.
    staleFields: release.withheld.length === 0 ? plan.staleFields : new Map(),
  };
  const { now, later } = inTurn(released, request.first);
  const begun = now.changes.length === 0 ? state : await ports.begin(state, now.changes, at);
  const { outcomes: tried, stoppedBy, repeated = 0 } = await ports.apply(now, at, prove);
  const outcomes = [...tried, ...later.map((change) => withoutEffect(change, 'not-attempted', []))];
  const resumed = new Set(state.pending.map(({ ukgEmployeeId }) => ukgEmployeeId));
  const isComplete = stoppedBy === null;
  const next = afterApply(begun, { plan: now, outcomes, isComplete, at, digests, resumed });
  const problems: readonly Problem[] = [
    ...released.problems,
    ...withAccepted(problemsOf(tried), integration.decisions, today),
    ...stopProblems(stoppedBy),
  ];
  const written = countOutcomes(outcomes);
  const already = outcomes.filter((outcome) => outcome.kind === 'unchanged').length;
  return {
    status: stoppedBy === null ? statusOf(problems) : 'failed',
    counts: {
      ...seenIn(plan),
      ...written,
      updated: written.updated + repeated,
      unchanged: plan.unchanged + already - repeated,
      held: next.held.length,
      scheduled: next.scheduled.length,
    },
    problems,
    ...approvedOf(outcomes, release.approved),
    plan: afterwards(plan, next, outcomes),
    notes: [...plan.notes, ...alteredNotes(tried), ...untriedNote(tried, stoppedBy), ...laterNote(later)],
    next,
  };
}

/** The plan as it stands after the run. */
function afterwards(plan: Plan, { held, scheduled }: SyncState, outcomes: readonly Outcome[]): ReportedPlan {
  const outcomeKinds = new Map(outcomes.map(({ change, kind }) => [change.ukgEmployeeId, kind]));
  return { ...plan, held, scheduled, outcomeKinds };
}

function approvedOf(outcomes: readonly Outcome[], approved: ReadonlySet<Change>): Pick<RunResult, 'approved'> {
  const ids = new Set([...approved].map(({ ukgEmployeeId }) => ukgEmployeeId));
  const count = outcomes.filter(({ kind, change }) => kind === 'deactivated' && ids.has(change.ukgEmployeeId)).length;
  return count === 0 ? {} : { approved: count };
}

function problemsOf(outcomes: readonly Outcome[]): readonly Problem[] {
  return outcomes.flatMap((outcome) => outcome.problems);
}

function stopProblems(stoppedBy: Refusal | null): readonly Problem[] {
  if (stoppedBy === null) return [];
  return [runProblem({ code: stoppedBy.code, message: `Writing to Betterworks stopped: ${stoppedBy.message}` })];
}

interface Turns {
  readonly now: Plan;
  /** Whoever comes with the next run. */
  readonly later: readonly Change[];
}

/** The plan without those beyond the first so many; they are held, so that the next run reads them. */
function inTurn(plan: Plan, first: number | null): Turns {
  const later = first === null ? [] : plan.changes.slice(first);
  if (later.length === 0) return { now: plan, later };
  const waiting = later.map((change) => problemOf(change, { code: 'NOT_ATTEMPTED', message: '', action: change.kind }));
  const alreadyReported = [...plan.alreadyReported, ...waiting];
  return { now: { ...plan, changes: plan.changes.slice(0, first ?? 0), alreadyReported }, later };
}

function laterNote(later: readonly Change[]): readonly string[] {
  if (later.length === 0) return [];
  return [
    `${countOf(later.length, 'more change was', 'more changes were')} left for the next run, since the input first lets through no more.`,
  ];
}

/** Said once: what Betterworks makes of a value is remembered, and the value is not sent again until UKG's changes. */
function alteredNotes(outcomes: readonly Outcome[]): readonly string[] {
  const pairs = outcomes.flatMap(({ altered = [], change }) =>
    altered.map((field) => ({ field, id: change.employeeId })),
  );
  return [...Map.groupBy(pairs, ({ field }) => field)].map(([field, of]) => {
    const some = of.slice(0, MOST_NAMED).map(({ id }) => id);
    const more = of.length > some.length ? ` and ${String(of.length - some.length)} more` : '';
    return `Betterworks made another value of ${field} than was sent, of ${countOf(of.length, 'person', 'people')} (${some.join(', ')}${more}). It is left so until UKG's value changes.`;
  });
}

const MOST_NAMED = 5;

/** Without a broken connection, only the end of the run's time leaves changes untried. */
function untriedNote(outcomes: readonly Outcome[], stoppedBy: unknown): readonly string[] {
  const untried = outcomes.filter((outcome) => outcome.kind === 'not-attempted').length;
  if (untried === 0 || stoppedBy !== null) return [];
  return [
    `The time of the run was over (input stop-after) before ${countOf(untried, 'change was', 'changes were')} tried. What was not tried waits, and the next run makes it.`,
  ];
}

function stopped(plan: Plan, state: SyncState, remarks: readonly string[]): WriteOutcome {
  return {
    status: 'stopped',
    counts: { ...seenIn(plan), held: state.held.length, scheduled: state.scheduled.length },
    problems: [...plan.problems, ...limitProblems(plan)],
    plan,
    notes: plan.notes,
    refusals: remarks,
    next: state,
  };
}

/** Counts of a run that wrote nothing. */
export function seenIn(plan: Plan): Omit<RunResult['counts'], 'held' | 'scheduled'> {
  const { created, updated, deactivated, reactivated } = NO_COUNTS;
  return {
    created,
    updated,
    deactivated,
    reactivated,
    unchanged: plan.unchanged,
    excluded: plan.excluded.length,
  };
}

// What a run does before its first write: it notes in the state who is about to be written.

/** `memory` then holds the state as it was committed: the end of the run goes on from there. */
export function beginIn(
  memory: { readonly store: StateStore; loaded: LoadedState },
  { inputs, surroundings }: Pick<RunContext, 'inputs' | 'surroundings'>,
  digests: Digests,
): Begin {
  return async (state, changes, at) => {
    const { loaded } = memory;
    const slug = inputs.organization;
    const run = state.runs.at(-1) ?? { ...NO_COUNTS, at, status: 'ok', problems: 0 };
    const note = { slug, run, runUrl: surroundings.runUrl, begins: changes.length };
    const next = beforeApply(loaded.state ?? state, changes, digests);
    memory.loaded = await memory.store.commit(slug, loaded, next, note, (theirs, base, ours) =>
      mergeStates(base, ours, theirs),
    );
    return mergeStates(loaded.state, state, memory.loaded.state ?? next);
  };
}
