// Whether a plan goes through: within its limits, or by an approval of exactly this plan, for all of it or for some employees.
import type {
  Approval,
  CalendarDate,
  Change,
  LimitReading,
  ReportedPlan,
  Problem,
  StoppedPlan,
  Digests,
  ChangeKind,
  RunRecord,
  UkgEmployeeId,
} from '../model/model.ts';
import { canonical, DEACTIVATION_DATE } from '../people/values.ts';
import { problemOf } from '../model/problem.ts';
import { countOf } from '../model/text.ts';
import type { FillRates } from './fill-rate.ts';
import { isLimitName, LIMITS } from '../model/limits.ts';
import { codeOfLimit, isCountLimit } from './limits.ts';

export interface ReleaseContext {
  /** Digest given by hand with this run, or null. */
  readonly approve: string | null;
  readonly approvals: readonly Approval[];
  /** Digests whose approval was used before. */
  readonly used: readonly string[];
  /** Plans that were stopped before, as far as they are remembered, oldest first. */
  readonly stops: readonly StoppedPlan[];
  readonly today: CalendarDate;
}

export type Release =
  | {
      readonly kind: 'go';
      readonly changes: readonly Change[];
      readonly withheld: readonly Problem[];
      readonly used: string | null;
    }
  | { readonly kind: 'stop'; readonly remarks: readonly string[] };

/** Decides over the whole plan, before its first write. */
export function releaseOf(plan: ReportedPlan, context: ReleaseContext): Release {
  const tripped = plan.limits.filter((limit) => limit.tripped);
  if (tripped.length === 0 || context.approve === plan.digest)
    return { kind: 'go', changes: plan.changes, withheld: [], used: null };
  const approval = context.approvals.find((one) => refusal(one, plan, context) === null);
  if (approval === undefined) return { kind: 'stop', remarks: remarksOn(plan, context) };
  const { employees } = approval;
  if (employees === null) return { kind: 'go', changes: plan.changes, withheld: [], used: plan.digest };
  const kept = new Set(employees);
  const isReleased = (change: Change): boolean => limitOf(change, tripped) === null || kept.has(change.ukgEmployeeId);
  return {
    kind: 'go',
    changes: plan.changes.filter(isReleased),
    withheld: plan.changes.filter((change) => !isReleased(change)).map((change) => withheld(change, tripped, approval)),
    used: plan.digest,
  };
}

function limitOf(change: Change, tripped: readonly LimitReading[]): LimitReading | null {
  return tripped.find(({ limit }) => belongsTo(change, limit)) ?? null;
}

/** A broken source touches everybody whom the plan updates. */
function belongsTo(change: Change, limit: LimitReading['limit']): boolean {
  if (!isLimitName(limit)) return change.kind === (isCountLimit(limit) ? 'reactivate' : 'update');
  const { counts } = LIMITS[limit];
  return counts === 'identity' ? 'isRenumbered' in change : change.kind === counts;
}

function withheld(change: Change, tripped: readonly LimitReading[], approval: Approval): Problem {
  const { limit } = limitOf(change, tripped) as LimitReading;
  const message = `The ${change.kind} was held back: ${approval.place.file}:${String(approval.place.line)} approves other employees of this plan. Add the employee to a new approval, or correct him in UKG.`;
  return problemOf(change, { code: codeOfLimit(limit), action: change.kind, message });
}

/** Why an approval does not let this plan through; null when it does. */
function refusal(approval: Approval, plan: ReportedPlan, { today, used, stops }: ReleaseContext): string | null {
  const at = `${approval.place.file}:${String(approval.place.line)}`;
  if (!plan.digest.startsWith(approval.digest)) {
    return `${at} approves the plan ${otherPlan(approval.digest, plan, stops)}`;
  }
  if (approval.expires < today)
    return `${at} approves this plan but expired on ${approval.expires}. Write a later date if the plan is still right.`;
  if (used.includes(plan.digest)) return `${at} approves this plan but was used before; an approval counts once.`;
  return null;
}

function remarksOn(plan: ReportedPlan, context: ReleaseContext): readonly string[] {
  const byHand =
    context.approve === null
      ? []
      : [`The input approve names the plan ${otherPlan(context.approve, plan, context.stops)}`];
  return [...byHand, ...context.approvals.map((approval) => refusal(approval, plan, context) as string)];
}

/** Which plan was meant, which one this is, and how they differ. */
function otherPlan(digest: string, plan: ReportedPlan, stops: readonly StoppedPlan[]): string {
  const meant = stops.findLast((stop) => stop.digest.startsWith(digest));
  const why =
    meant === undefined
      ? 'That plan is not remembered: it is of long ago or very long, or its digest is not as it was printed.'
      : `UKG or the files have changed since. ${differenceFrom(meant, plan)}`;
  return `${digest.slice(0, 12)}…, and this run's plan is ${plan.digest.slice(0, 12)}… (${countsOf(plan.changes)}). ${why} Look at the new plan and approve its digest.`;
}

function countsOf(changes: readonly Change[]): string {
  const count = (kind: Change['kind'], noun: string): string =>
    countOf(changes.filter((change) => change.kind === kind).length, noun);
  return [
    count('deactivate', 'deactivation'),
    count('create', 'creation'),
    count('reactivate', 'reactivation'),
    count('update', 'update'),
  ].join(', ');
}

// One word that stands for a plan: what an approval names, so that this plan and no other goes through.

/**
 * Digest of kinds, ids, fields and (keyed) values, and of nothing else: a plan that is approved in the evening still is the
 * same after midnight. With a field that lost its values go those who lost them, whether or not anything is sent. A leaver
 * to whom UKG gives no day counts without the day on which the run would deactivate him.
 */
export function planDigest(
  changes: readonly Change[],
  { digests, losses = [] }: { readonly digests: Digests; readonly losses?: FillRates['losses'] },
): string {
  const lines = changes.map((change) => line(change, digests));
  return digests.plan([...lines, ...losses.map((loss) => ['lost', ...loss].join('\t'))].join('\n'));
}

function line(change: Change, digests: Digests): string {
  const fields = Object.keys(change.fields)
    .sort()
    .map((field) => {
      const text = canonical(field, change.fields[field]);
      const isToday = field === DEACTIVATION_DATE && change.kind === 'deactivate' && !change.isDated;
      return `${field}=${isToday ? 'today' : digests.of(`plan\0${change.ukgEmployeeId}\0${field}\0${text}`)}`;
    });
  return [change.kind, change.ukgEmployeeId, String(change.userId ?? ''), ...fields].join('\t');
}

// What is remembered of a plan that a limit stopped: enough to say later how another plan differs from it, and no value.

/** A longer plan is not remembered: nobody reads its differences, and the state is committed with every run. */
const MOST_CHANGES = 1000;
/** Of the newest runs with one; older plans are hardly approved. */
const PLANS_KEPT = 3;
const MOST_NAMED = 5;

/** Null for a plan that is too long. */
export function stoppedPlan({ digest, changes }: ReportedPlan): StoppedPlan | null {
  if (changes.length > MOST_CHANGES) return null;
  return { digest, changes: new Map(changes.map((change) => [change.ukgEmployeeId, plannedOf(change)])) };
}

/** The runs without the plans of all but the newest that have one. */
export function withNewestPlans(runs: readonly RunRecord[]): readonly RunRecord[] {
  const kept = new Set(runs.filter(({ plan }) => plan !== undefined).slice(-PLANS_KEPT));
  return runs.map((run) => (run.plan === undefined || kept.has(run) ? run : withoutPlan(run)));
}

/** How a plan differs from one that was stopped before, in sentences that name UKG's employee ids. */
export function differenceFrom(before: StoppedPlan, { changes }: ReportedPlan): string {
  const now = new Map(changes.map((change) => [change.ukgEmployeeId, plannedOf(change)]));
  const added = changes.filter(({ ukgEmployeeId }) => !before.changes.has(ukgEmployeeId));
  const gone = [...before.changes]
    .filter(([id]) => !now.has(id))
    .map(([id, { kind }]) => ({ kind, ukgEmployeeId: id }));
  const other = [...now].flatMap(([id, is]) => {
    const was = before.changes.get(id);
    const words = was === undefined ? null : otherwise(was, is);
    return words === null ? [] : [`${id} (${words})`];
  });
  const parts = [
    added.length === 0 ? '' : `New in the plan: ${byKind(added)}.`,
    gone.length === 0 ? '' : `No longer in it: ${byKind(gone)}.`,
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

const KINDS: readonly ChangeKind[] = ['deactivate', 'create', 'reactivate', 'update'];

function byKind(changes: readonly { readonly kind: ChangeKind; readonly ukgEmployeeId: UkgEmployeeId }[]): string {
  return KINDS.flatMap((kind) => {
    const ids = changes.filter((change) => change.kind === kind).map(({ ukgEmployeeId }) => ukgEmployeeId);
    return ids.length === 0 ? [] : [`${kind} ${listed(ids)}`];
  }).join('; ');
}

function listed(words: readonly string[]): string {
  const rest = words.length - MOST_NAMED;
  return rest <= 0 ? words.join(', ') : `${words.slice(0, MOST_NAMED).join(', ')} and ${String(rest)} more`;
}
