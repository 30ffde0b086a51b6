// What is remembered of a plan that a limit stopped: enough to approve it, and to say later how another plan differs from it,
// and no value.
import { isLimitName, LIMITS } from '../model/limits.ts';
import type {
  Change,
  ChangeKind,
  Instant,
  LimitReading,
  Plan,
  RunRecord,
  StoppedChange,
  StoppedPlan,
  UkgEmployeeId,
} from '../model/model.ts';
import { hoursBefore } from '../people/dates.ts';
import { isCountLimit } from './limits.ts';

/** A plan with its limits, counted. */
export type CountedPlan = Pick<Plan, 'changes' | 'limits' | 'digest' | 'marks' | 'numbers'>;

/** An approval covers what was stopped since then. */
export function coveredSince(at: Instant): Instant {
  return hoursBefore(at, 7 * 24);
}

/** Of a longer plan nobody reads the differences, and the state is committed with every run. */
const MOST_CHANGES = 1000;
const MOST_COUNTED = 20_000;
const MOST_NAMED = 5;

/** Of a longer plan the changes that belong to the limits that tripped; null when those are too many as well. */
export function stoppedPlan({ digest, changes, limits, marks }: CountedPlan): StoppedPlan | null {
  const tripped = limits.filter((limit) => limit.tripped);
  const kept =
    changes.length <= MOST_CHANGES
      ? changes
      : changes.filter((change) => tripped.some(({ limit }) => belongsTo(change, limit)));
  if (kept.length > MOST_COUNTED) return null;
  return {
    digest,
    changes: new Map(
      kept.map((change) => {
        const mark = marks.get(change.ukgEmployeeId);
        return [change.ukgEmployeeId, { ...plannedOf(change), ...(mark !== undefined && { mark }) }];
      }),
    ),
    limits: new Map(tripped.map(({ limit, value }) => [limit, value])),
  };
}

/** The runs without plans that can be approved no more, or that a newer run has again; of very long ones the newest stay. */
export function withNewestPlans(runs: readonly RunRecord[]): readonly RunRecord[] {
  const since = runs.slice(-1).map(({ at }) => coveredSince(at))[0] ?? '';
  const kept = new Map<string, RunRecord>();
  let room = MOST_COUNTED;
  for (const run of runs.toReversed()) {
    if (run.plan === undefined || run.at < since || kept.has(run.plan.digest)) continue;
    room -= run.plan.changes.size;
    if (room >= 0) kept.set(run.plan.digest, run);
  }
  return runs.map((run) => (run.plan === undefined || kept.get(run.plan.digest) === run ? run : withoutPlan(run)));
}

/** How a plan differs from one that was stopped before, in sentences that name UKG's employee ids. */
export function differenceFrom(before: StoppedPlan, { changes, numbers }: CountedPlan): string {
  const now = new Map(changes.map((change) => [change.ukgEmployeeId, plannedOf(change)]));
  const added = changes.filter(({ ukgEmployeeId }) => !before.changes.has(ukgEmployeeId));
  const gone = [...before.changes]
    .filter(([id]) => !now.has(id))
    .map(([id, { kind }]) => ({ kind, ukgEmployeeId: id }));
  const other = [...now].flatMap(([id, is]) => {
    const was = before.changes.get(id);
    const words = was === undefined ? null : otherwise(was, is);
    return words === null ? [] : [`${numbers.get(id) || id} (${words})`];
  });
  const parts = [
    added.length === 0 ? '' : `New in the plan: ${byKind(added, numbers)}.`,
    gone.length === 0 ? '' : `No longer in it: ${byKind(gone, numbers)}.`,
    other.length === 0 ? '' : `Otherwise than before: ${listed(other)}.`,
  ].filter((part) => part !== '');
  return parts.join(' ') || 'It has the same employees and fields, with other values.';
}

type Planned = Pick<StoppedChange, 'kind' | 'fields'>;

function plannedOf({ kind, fields }: Change): Planned {
  return { kind, fields: kind === 'update' ? Object.keys(fields).sort() : [] };
}

function withoutPlan(run: RunRecord): RunRecord {
  return Object.fromEntries(Object.entries(run).filter(([key]) => key !== 'plan')) as unknown as RunRecord;
}

function otherwise(was: Planned, is: Planned): string | null {
  if (was.kind !== is.kind) return `${is.kind} instead of ${was.kind}`;
  const [before, now] = [was.fields.join(', '), is.fields.join(', ')];
  return before === now ? null : `${now} instead of ${before}`;
}

/** By the numbers that HR sees; UKG's own id of somebody who was not read. */
function byKind(
  changes: readonly { readonly kind: ChangeKind; readonly ukgEmployeeId: UkgEmployeeId }[],
  numbers: Plan['numbers'],
): string {
  return CHANGE_ORDER.flatMap((kind) => {
    const ids = changes.filter((change) => change.kind === kind).map(({ ukgEmployeeId: id }) => numbers.get(id) || id);
    return ids.length === 0 ? [] : [`${kind} ${listed(ids)}`];
  }).join('; ');
}

function listed(words: readonly string[]): string {
  const rest = words.length - MOST_NAMED;
  return rest <= 0 ? words.join(', ') : `${words.slice(0, MOST_NAMED).join(', ')} and ${String(rest)} more`;
}

/** In which order kinds of changes are named. */
export const CHANGE_ORDER: readonly ChangeKind[] = ['deactivate', 'create', 'reactivate', 'update'];

/** A broken source touches everybody whom the plan updates. */
export function belongsTo(change: Change, limit: LimitReading['limit']): boolean {
  if (!isLimitName(limit)) return change.kind === (isCountLimit(limit) ? 'reactivate' : 'update');
  const { counts } = LIMITS[limit];
  return counts === 'identity' ? 'isRenumbered' in change : change.kind === counts;
}
