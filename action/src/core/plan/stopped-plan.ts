// What is remembered of a stopped plan: enough to recognise its changes, and no value.
import { isLimitName, LIMITS } from '../model/limits.ts';
import type { Change, Instant, LimitReading, Plan, RunRecord, StoppedPlan } from '../model/model.ts';
import { hoursBefore } from '../people/dates.ts';
import { isCountLimit } from './limits.ts';

/** A plan with its limits, counted. */
export type CountedPlan = Pick<Plan, 'changes' | 'limits' | 'digest' | 'marks' | 'numbers'>;

/** An approval covers what was stopped since then. */
export function coveredSince(at: Instant): Instant {
  return hoursBefore(at, 7 * 24);
}

/** The state is committed with every run. */
const MOST_CHANGES = 20_000;

/** The changes that belong to the tripped limits. */
export function stoppedPlan(plan: CountedPlan): StoppedPlan {
  const tripped = plan.limits.filter((limit) => limit.tripped);
  const changes = tooMany(plan).slice(0, MOST_CHANGES);
  return {
    digest: plan.digest,
    changes: new Map(
      changes.map(({ ukgEmployeeId: id, kind }) => [id, { kind, mark: plan.marks.get(id) ?? '' }] as const),
    ),
    limits: new Map(tripped.map(({ limit, value }) => [limit, value])),
  };
}

/** The changes that the tripped limits count. */
export function tooMany({ changes, limits }: CountedPlan): readonly Change[] {
  const tripped = limits.filter((limit) => limit.tripped);
  return changes.filter((change) => tripped.some(({ limit }) => belongsTo(change, limit)));
}

/** The runs, without plans that can no longer be approved or that a newer run repeats. Of very long plans the newest stay. */
export function withNewestPlans(runs: readonly RunRecord[]): readonly RunRecord[] {
  const since = runs.slice(-1).map(({ at }) => coveredSince(at))[0] ?? '';
  const kept = new Map<string, RunRecord>();
  let room = MOST_CHANGES;
  for (const run of runs.toReversed()) {
    if (run.plan === undefined || run.at < since || kept.has(run.plan.digest)) continue;
    room -= run.plan.changes.size;
    if (room >= 0) kept.set(run.plan.digest, run);
  }
  return runs.map((run) => (run.plan === undefined || kept.get(run.plan.digest) === run ? run : withoutPlan(run)));
}

function withoutPlan(run: RunRecord): RunRecord {
  return Object.fromEntries(Object.entries(run).filter(([key]) => key !== 'plan')) as unknown as RunRecord;
}

/** A broken source concerns everybody whom the plan updates. */
export function belongsTo(change: Change, limit: LimitReading['limit']): boolean {
  if (!isLimitName(limit)) return change.kind === (isCountLimit(limit) ? 'reactivate' : 'update');
  const { counts } = LIMITS[limit];
  return counts === 'identity' ? 'isRenumbered' in change : change.kind === counts;
}
