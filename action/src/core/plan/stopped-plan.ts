// What is remembered of a plan that a limit stopped: enough to say later how another plan differs from it, and no value.
import { isLimitName, LIMITS } from '../model/limits.ts';
import type {
  Change,
  ChangeKind,
  Digests,
  LimitReading,
  ReportedPlan,
  RunRecord,
  StoppedPlan,
  UkgEmployeeId,
} from '../model/model.ts';
import { isCountLimit } from './limits.ts';
import { canonical, DEACTIVATION_DATE } from '../people/values.ts';
import type { FillRates } from './broken-source.ts';

/** Of a longer plan nobody reads the differences, and the state is committed with every run. */
const MOST_CHANGES = 1000;
const MOST_COUNTED = 20_000;
/** Of the newest runs with one; older plans are hardly approved. */
const PLANS_KEPT = 3;
const MOST_NAMED = 5;

/** Of a longer plan the changes that belong to the limits that tripped; null when those are too many as well. */
export function stoppedPlan({ digest, changes, limits, marks }: ReportedPlan): StoppedPlan | null {
  const tripped = limits.filter((limit) => limit.tripped);
  const kept = changes.length <= MOST_CHANGES ? changes : changes.filter((change) => limitOf(change, tripped) !== null);
  if (kept.length > MOST_COUNTED) return null;
  return {
    digest,
    changes: new Map(
      kept.map((change) => {
        const mark = marks?.get(change.ukgEmployeeId);
        return [change.ukgEmployeeId, { ...plannedOf(change), ...(mark !== undefined && { mark }) }];
      }),
    ),
    limits: new Map(tripped.map(({ limit, value }) => [limit, value])),
  };
}

/** The runs without the plans of all but the newest that have one. */
export function withNewestPlans(runs: readonly RunRecord[]): readonly RunRecord[] {
  const kept = new Set(runs.filter(({ plan }) => plan !== undefined).slice(-PLANS_KEPT));
  return runs.map((run) => (run.plan === undefined || kept.has(run) ? run : withoutPlan(run)));
}

/** How a plan differs from one that was stopped before, in sentences that name UKG's employee ids. */
export function differenceFrom(before: StoppedPlan, { changes, numbers }: ReportedPlan): string {
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

interface Planned {
  readonly kind: ChangeKind;
  /** Of an update; the other kinds send what they always send. */
  readonly fields: readonly string[];
}

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

const CHANGE_ORDER: readonly ChangeKind[] = ['deactivate', 'create', 'reactivate', 'update'];

/** By the numbers that HR sees; UKG's own id of somebody who was not read. */
function byKind(
  changes: readonly { readonly kind: ChangeKind; readonly ukgEmployeeId: UkgEmployeeId }[],
  numbers: ReportedPlan['numbers'],
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

/** The first of these limits that counts a change; null when none does. */
export function limitOf(change: Change, tripped: readonly LimitReading[]): LimitReading | null {
  return tripped.find(({ limit }) => belongsTo(change, limit)) ?? null;
}

/** A broken source touches everybody whom the plan updates. */
export function belongsTo(change: Change, limit: LimitReading['limit']): boolean {
  if (!isLimitName(limit)) return change.kind === (isCountLimit(limit) ? 'reactivate' : 'update');
  const { counts } = LIMITS[limit];
  return counts === 'identity' ? 'isRenumbered' in change : change.kind === counts;
}

// One word that stands for a plan: what an approval names, so that this plan and no other goes through.

/**
 * Digest of kinds, ids, fields and (keyed) values, and of nothing else: a plan that is approved in the evening still is the
 * same after midnight. With a field that lost its values go those who lost them, whether or not anything is sent. A leaver
 * to whom UKG gives no day counts without the day on which the run would deactivate them.
 */
export function planDigest(
  changes: readonly Change[],
  { digests, losses = [] }: { readonly digests: Digests; readonly losses?: FillRates['losses'] },
): string {
  const lines = changes.map((change) => line(change, digests));
  return digests.plan(JSON.stringify([...lines, ...losses.map((loss) => ['lost', ...loss])]));
}

/** What stands for each change, by employee: equal for the same person, kind, user, fields and values. */
export function marksOf(changes: readonly Change[], digests: Digests): ReadonlyMap<UkgEmployeeId, string> {
  return new Map(
    changes.map((change) => [
      change.ukgEmployeeId,
      digests.plan(JSON.stringify(line(change, digests))).slice(0, MARK_LENGTH),
    ]),
  );
}

const MARK_LENGTH = 16;

/** Parts as a list, so that no id can look like two parts. */
function line(change: Change, digests: Digests): readonly string[] {
  const fields = Object.keys(change.fields)
    .sort()
    .map((field) => {
      const text = canonical(field, change.fields[field]);
      const isToday = field === DEACTIVATION_DATE && change.kind === 'deactivate' && !change.isDated;
      return `${field}=${isToday ? 'today' : digests.of(`plan\0${change.ukgEmployeeId}\0${field}\0${text}`)}`;
    });
  return [change.kind, change.ukgEmployeeId, String(change.userId ?? ''), ...fields];
}
