// Full reads of both systems: the baseline (first run, writes no user) and reconcile (heals what a change feed cannot see).
import { applyPlan } from './apply.ts';
import { assess } from './core/assess.ts';
import { dayIn } from './core/dates.ts';
import { driftOf } from './core/drift.ts';
import { resolveIdentities } from './core/identity.ts';
import { createMatcher } from './core/match.ts';
import type { Match } from './core/match.ts';
import type { Drift, Evidence, Instant, SyncState } from './core/model.ts';
import { afterApply } from './core/next-state.ts';
import { planChanges } from './core/plan.ts';
import type { Planning } from './core/plan.ts';
import { runProblem } from './core/problem.ts';
import { countDeeds, countPlanned, limitProblems, NO_COUNTS, statusOf } from './core/report.ts';
import { unknownLabels } from './core/unknown-labels.ts';
import { progressOf } from './progress.ts';
import type { ReadPorts, RunRequest, RunResult, WritePorts } from './run.ts';

/** Links everybody, reports the drift, sets the cursor to its own start. */
export async function baseline(ports: ReadPorts, request: RunRequest): Promise<RunResult> {
  const compared = await compareEverybody(ports, request);
  const { planning, match, at } = compared;
  const { unlinked } = match;
  const state: SyncState = { ...emptyState(request, at), users: match.users, unlinked, scheduled: planning.scheduled };
  return {
    ...resultOf(compared),
    status: 'baseline',
    counts: { ...NO_COUNTS, ...seen(planning), scheduled: planning.scheduled.length },
    plan: { ...planning.plan, changes: [], limits: [], scheduled: planning.scheduled },
    next: state,
  };
}

/** Reports the drift without writing anywhere. */
export async function compare(ports: ReadPorts, request: RunRequest): Promise<RunResult> {
  const compared = await compareEverybody(ports, request);
  const { planning } = compared;
  return {
    ...resultOf(compared),
    status: statusOf(compared.problems),
    counts: { ...NO_COUNTS, ...seen(planning), ...countPlanned(planning.plan), held: planning.plan.held.length, scheduled: planning.scheduled.length },
    isDryRun: true,
    next: null,
  };
}

/** Repairs the drift, under the same limits and approval as `sync`. The cursor stays: the feed is read as before. */
export async function repair(ports: WritePorts, request: RunRequest): Promise<RunResult> {
  const compared = await compareEverybody(ports, request);
  const { planning, match, at } = compared;
  const before = request.loaded.state ?? emptyState(request, at);
  const isApproved = request.approve !== null && request.approve === planning.plan.digest;
  if (!isApproved && planning.plan.limits.some((limit) => limit.tripped)) {
    const problems = [...compared.problems, ...limitProblems(planning.plan)];
    const counts = { ...NO_COUNTS, ...seen(planning), held: before.held.length, scheduled: before.scheduled.length };
    return { ...resultOf(compared), status: 'stopped', counts, problems, next: request.loaded.state };
  }
  const { outcomes, stoppedBy } = await applyPlan(planning.plan.changes, ports, progressOf(planning.plan.changes.length, ports.log));
  const linked = { ...before, users: match.users, unlinked: match.unlinked };
  const applied = afterApply(linked, { planning, outcomes, isComplete: stoppedBy === null, at, digests: request.digests });
  const next = { ...applied, cursor: before.cursor };
  const broken = stoppedBy === null ? [] : [runProblem({ code: stoppedBy.code, message: `Writing to Betterworks stopped: ${stoppedBy.message}` })];
  const problems = [...compared.problems, ...outcomes.flatMap((outcome) => outcome.problems), ...broken];
  return {
    ...resultOf(compared),
    status: stoppedBy === null ? statusOf(problems) : 'failed',
    counts: { ...seen(planning), ...countDeeds(outcomes), held: next.held.length, scheduled: next.scheduled.length },
    problems,
    plan: { ...planning.plan, held: next.held, scheduled: next.scheduled },
    next,
  };
}

interface Compared {
  readonly planning: Planning;
  readonly problems: Planning['problems'];
  readonly match: Match;
  readonly drift: readonly Drift[];
  readonly evidence: Evidence;
  readonly at: Instant;
}

/** Reads both populations, links them, and plans what would bring them in step. */
async function compareEverybody(ports: ReadPorts, request: RunRequest): Promise<Compared> {
  const { integration, digests } = request;
  const { at, tables } = await ports.source.start();
  const before = request.loaded.state ?? emptyState(request, at);
  const context = { integration, tables, today: dayIn(integration.timeZone, at) };
  const { employees: read, pages } = await ports.source.readEverybody();
  const employees = await ports.source.readUserDefined(read);
  const assessed = employees.map((employee) => assess(employee, context));
  const supervisorIds = new Map(assessed.map((one) => [one.ukgEmployeeId as string, one.employeeId]));
  const matcher = createMatcher(assessed, { integration, digests, today: context.today, users: before.users });
  let userCount = 0;
  for await (const users of ports.reader.readEverybody()) {
    matcher.add(users);
    userCount += users.length;
  }
  ports.log.info(`Read ${String(employees.length)} people from UKG and ${String(userCount)} users from Betterworks.`);
  const match = matcher.finish();
  const { users, taken } = match;
  const { assessments, successors } = resolveIdentities(assessed, (id) => users.get(id)?.active === true);
  const isKnownUser = (id: Parameters<typeof users.has>[0]): boolean => users.has(id);
  const found = new Map<never, never>();
  const state = { ...before, users };
  const planning = planChanges(assessments, { ...context, state, digests, at, users, found, successors, supervisorIds, isKnownUser, taken, ownerOf: () => undefined });
  const evidence: Evidence = { window: null, pages, people: employees.length, users: userCount };
  return { planning, match, at, evidence, drift: driftOf(planning.plan, assessments, match, digests), problems: [...planning.problems, ...unknownLabels(employees, integration)] };
}

/** A state before anything is known. */
export function emptyState(request: RunRequest, at: Instant): SyncState {
  return { organization: request.integration.slug, cursor: at, baselineAt: at, held: [], scheduled: [], unlinked: [], runs: [], users: new Map() };
}

function seen(planning: Planning): Omit<RunResult['counts'], 'held' | 'scheduled'> {
  return { created: 0, updated: 0, deactivated: 0, reactivated: 0, unchanged: planning.unchanged, excluded: planning.plan.excluded.length };
}

function resultOf(compared: Compared): Pick<RunResult, 'at' | 'plan' | 'drift' | 'evidence' | 'notes' | 'isDryRun' | 'problems'> {
  const { planning, at, evidence, drift, problems } = compared;
  return { at, plan: planning.plan, drift, evidence, problems, notes: planning.notes, isDryRun: false };
}
