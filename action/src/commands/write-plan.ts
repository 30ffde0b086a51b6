// From a plan to writes and the next state: release by limits and approvals, apply, and what is remembered.
import type { Change, Plan, Problem, ReportedPlan, SyncState } from '../core/model/model.ts';
import { problemOf, runProblem } from '../core/model/problem.ts';
import { countOf } from '../core/model/text.ts';
import { dayIn } from '../core/people/dates.ts';
import type { Release } from '../core/plan/approval.ts';
import { releaseOf, stoppedPlan } from '../core/plan/approval.ts';
import { withAccepted } from '../core/plan/decisions.ts';
import { newFields } from '../core/plan/limits.ts';
import { openDrift } from '../core/plan/match.ts';
import type { Outcome } from '../core/plan/written.ts';
import { countsOf, limitProblems, statusOf } from '../core/report/report.ts';
import { afterApply } from '../core/state/next-state.ts';
import type { Refusal } from '../ports.ts';
import { apply } from './apply.ts';
import { withoutEffect } from './apply-change.ts';
import type { Planned, RunRequest, RunResult, WritePorts } from './command.ts';

/** Writes what limits and approvals let through. A stopped plan writes nothing, and the state stays as it is. */
export async function writePlan(ports: WritePorts, request: RunRequest, planned: Planned): Promise<RunResult> {
  const { plan, at, state, prove } = planned;
  const { integration, digests } = request;
  const release = releaseFor(planned, request);
  if (release.kind === 'stop') return stopped(planned, request, release.remarks);
  const released = releasedPlan(plan, release);
  const { now, later, alsoRows, unsent } = takeFirst(released, request);
  const begun = now.changes.length === 0 ? state : await ports.begin(state, now.changes, at);
  const isReconcile = request.command === 'reconcile';
  const { outcomes: tried, stoppedBy } = await apply(ports, now.changes, {
    alsoRows,
    at,
    prove,
    mapping: integration.mapping,
  });
  const outcomes = [...tried, ...later.map(leftForNext)];
  const resumed = new Set(state.pending.map(({ ukgEmployeeId }) => ukgEmployeeId));
  const isComplete = stoppedBy === null;
  const after = afterApply(begun, { plan: now, outcomes, isComplete, at, digests, resumed });
  const problems: readonly Problem[] = [
    ...released.problems,
    ...withAccepted(
      tried.flatMap((outcome) => outcome.problems),
      { integration, today: dayIn(integration.timeZone, at) },
    ),
    ...stopProblems(stoppedBy),
  ];
  // A comparison writes everybody again on purpose; in the daily file of everybody, unchanged people are only repeated.
  const repeated = isReconcile && isComplete ? alsoRows.length : 0;
  const outcomeKinds = new Map(outcomes.map(({ change, kind }) => [change.ukgEmployeeId, kind]));
  const next = asFarAsRead(after, state, request);
  const result = resultOf(planned, after, outcomes, repeated);
  return {
    ...{ ...result, problems, next },
    status: isComplete ? statusOf(problems) : 'failed',
    ...approvedOf(outcomes, release.approved),
    waiting: release.waiting,
    plan: { ...result.plan, outcomeKinds },
    drift: planned.drift ?? openDrift(next.drift, plan.numbers),
    notes: [
      ...released.notes,
      ...alteredNotes(tried),
      ...untriedNote(tried, stoppedBy, ports.whyOver),
      ...laterNotes(later.length, unsent),
    ],
  };
}

/** What limits and approvals let through of a plan. */
export function releaseFor({ plan, at, state }: Planned, { integration, approve, approvals }: RunRequest): Release {
  const stops = state.runs.flatMap((run) => (run.plan === undefined ? [] : [{ ...run.plan, at: run.at }]));
  const held = new Map(state.held.map(({ ukgEmployeeId, code }) => [ukgEmployeeId, code]));
  const today = dayIn(integration.timeZone, at);
  return releaseOf(plan, { approve, approvals, stops, held, today, at, newFields: newFields(state.setup, plan.setup) });
}

/** The released part of a plan. */
export function releasedPlan(plan: Plan, { changes, withheld, notes }: Extract<Release, { kind: 'go' }>): Plan {
  return {
    ...{ ...plan, changes, problems: [...plan.problems, ...withheld], notes: [...plan.notes, ...notes] },
    // An approval of some people does not mean that values of the others may be forgotten.
    staleFields: withheld.length === 0 ? plan.staleFields : new Map(),
  };
}

/** The result of a run that a limit stops, or would stop. */
export function stopOf(plan: Plan, refusals: readonly string[]): Pick<RunResult, 'status' | 'refusals' | 'problems'> {
  return { status: 'stopped', refusals, problems: [...plan.problems, ...limitProblems(plan)] };
}

function stopped(planned: Planned, { state: next }: RunRequest, refusals: readonly string[]): RunResult {
  const { plan, state, drift } = planned;
  return {
    ...resultOf(planned, state),
    ...stopOf(plan, refusals),
    ...{ next, waiting: stoppedPlan(plan) },
    drift: drift ?? openDrift(state.drift, plan.numbers),
  };
}

/** What every run has found: `after` is the state at its end, `outcomes` and `repeated` as in `countsOf`. */
export function resultOf(
  { plan, at, evidence, drift }: Planned,
  after: SyncState,
  outcomes: readonly Pick<Outcome, 'kind'>[] = [],
  repeated = 0,
): Omit<RunResult, 'status' | 'next'> & { readonly plan: ReportedPlan } {
  return {
    ...{ at, evidence, drift, problems: plan.problems, notes: plan.notes, isDryRun: false },
    counts: countsOf(plan, after, outcomes, repeated),
    plan: { ...plan, held: after.held, scheduled: after.scheduled },
  };
}

/**
 * A run of some people knows nothing about the others: cursor, setup and a seal that does not fit stay as they were. A comparison
 * knows nothing about the feed.
 */
function asFarAsRead(after: SyncState, before: SyncState, { command, employees }: RunRequest): SyncState {
  const { cursor, setup, isUnsealed } = before;
  if (employees.length > 0) return { ...after, cursor, ...(setup && { setup }), ...(isUnsealed && { isUnsealed }) };
  return command === 'reconcile' ? { ...after, cursor } : after;
}

function approvedOf(outcomes: readonly Outcome[], approved: ReadonlySet<Change>): Pick<RunResult, 'approved'> {
  const ids = new Set([...approved].map(({ ukgEmployeeId }) => ukgEmployeeId));
  const count = outcomes.filter(({ kind, change }) => kind === 'deactivated' && ids.has(change.ukgEmployeeId)).length;
  return count === 0 ? {} : { approved: count };
}

function stopProblems(stoppedBy: Refusal | null): readonly Problem[] {
  if (stoppedBy === null) return [];
  return [runProblem({ code: stoppedBy.code, message: `Writing to Betterworks stopped: ${stoppedBy.message}` })];
}

/** The part of a plan that the input `first` allows: changes, then rows of a file of everybody. */
function takeFirst(plan: Plan, { first, command, integration }: RunRequest) {
  const most = first ?? Infinity;
  const [changes, later] = [plan.changes.slice(0, most), plan.changes.slice(most)];
  const others = command === 'reconcile' || integration.file === 'everybody' ? plan.unchangedRows : [];
  const alsoRows = others.slice(0, most - changes.length);
  return {
    now: { ...plan, changes },
    /** Changes for the next run: these people are held, so that it reads them. */
    later,
    alsoRows,
    /** How many rows are left for the next run. */
    unsent: others.length - alsoRows.length,
  };
}

/** Held without a message for each person; their number is told once. */
function leftForNext(change: Change): Outcome {
  const problem = problemOf(change, { code: 'NOT_ATTEMPTED', message: '', action: change.kind });
  return withoutEffect(change, 'not-attempted', [problem]);
}

function laterNotes(changes: number, rows: number): readonly string[] {
  const left = `${countOf(changes, 'more change was', 'more changes were')} left for the next run`;
  const unsent = `${countOf(rows, 'person', 'people')} without a change had no row in the file`;
  const said = [...(changes === 0 ? [] : [left]), ...(rows === 0 ? [] : [unsent])];
  return said.map((what) => `${what}, since the input first lets through no more.`);
}

/** A note, given once: the value that Betterworks made is remembered, and nothing is sent again until UKG's value changes. */
function alteredNotes(outcomes: readonly Outcome[]): readonly string[] {
  const fields = outcomes.flatMap(({ altered = [] }) => altered);
  return [...Map.groupBy(fields, (field) => field)].map(
    ([field, of]) =>
      `Betterworks made another value of ${field} than was sent, of ${countOf(of.length, 'person', 'people')}. It is left so until UKG's value changes.`,
  );
}

/** When the connection is fine, only the end of the run can leave changes untried. */
function untriedNote(outcomes: readonly Outcome[], stoppedBy: unknown, why: () => string): readonly string[] {
  const untried = outcomes.filter((outcome) => outcome.kind === 'not-attempted').length;
  if (untried === 0 || stoppedBy !== null) return [];
  return [
    `${why()} before ${countOf(untried, 'change was', 'changes were')} tried. What was not tried waits, and the next run makes it.`,
  ];
}
