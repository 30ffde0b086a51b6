// Whether a plan goes through: within its limits, or by an approval of exactly this plan, for all of it or for some employees.
import type { Approval, CalendarDate, Change, CountLimit, LimitReading, Plan, Problem, StoppedPlan } from './model.ts';
import { codeOfLimit, isCountLimit } from './limits.ts';
import { problemOf } from './problem.ts';
import { differenceFrom } from './stopped-plan.ts';

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
export function releaseOf(plan: Plan, context: ReleaseContext): Release {
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

/** A broken source touches everybody whom the plan updates. */
const LIMITED: Readonly<Record<CountLimit, Change['kind']>> = {
  deactivations: 'deactivate',
  deactivations_7_days: 'deactivate',
  deactivations_new_setup: 'deactivate',
  creations: 'create',
  updates: 'update',
  updates_new_fields: 'update',
  flapping: 'reactivate',
};

function limitOf(change: Change, tripped: readonly LimitReading[]): LimitReading | null {
  return tripped.find(({ limit }) => (isCountLimit(limit) ? LIMITED[limit] : 'update') === change.kind) ?? null;
}

function withheld(change: Change, tripped: readonly LimitReading[], approval: Approval): Problem {
  const { limit } = limitOf(change, tripped) as LimitReading;
  const message = `The ${change.kind} was held back: ${approval.place.file}:${String(approval.place.line)} approves other employees of this plan. Add the employee to a new approval, or correct him in UKG.`;
  return problemOf(change, { code: codeOfLimit(limit), action: change.kind, message });
}

/** Why an approval does not let this plan through; null when it does. */
function refusal(approval: Approval, plan: Plan, { today, used, stops }: ReleaseContext): string | null {
  const at = `${approval.place.file}:${String(approval.place.line)}`;
  if (!plan.digest.startsWith(approval.digest)) {
    return `${at} approves the plan ${otherPlan(approval.digest, plan, stops)}`;
  }
  if (approval.expires < today)
    return `${at} approves this plan but expired on ${approval.expires}. Write a later date if the plan is still right.`;
  if (used.includes(plan.digest)) return `${at} approves this plan but was used before; an approval counts once.`;
  return null;
}

function remarksOn(plan: Plan, context: ReleaseContext): readonly string[] {
  const byHand =
    context.approve === null
      ? []
      : [`The input approve names the plan ${otherPlan(context.approve, plan, context.stops)}`];
  return [...byHand, ...context.approvals.map((approval) => refusal(approval, plan, context) as string)];
}

/** Which plan was meant, which one this is, and how they differ. */
function otherPlan(digest: string, plan: Plan, stops: readonly StoppedPlan[]): string {
  const meant = stops.findLast((stop) => stop.digest.startsWith(digest));
  const why =
    meant === undefined
      ? 'That plan is not remembered: it is of long ago or very long, or its digest is not as it was printed.'
      : `UKG or the files have changed since. ${differenceFrom(meant, plan)}`;
  return `${digest.slice(0, 12)}…, and this run's plan is ${plan.digest.slice(0, 12)}… (${countsOf(plan.changes)}). ${why} Look at the new plan and approve its digest.`;
}

function countsOf(changes: readonly Change[]): string {
  const count = (kind: Change['kind']): number => changes.filter((change) => change.kind === kind).length;
  const kinds = [
    ['deactivate', 'deactivation'],
    ['create', 'creation'],
    ['reactivate', 'reactivation'],
    ['update', 'update'],
  ] as const;
  return kinds.map(([kind, word]) => `${String(count(kind))} ${word}${count(kind) === 1 ? '' : 's'}`).join(', ');
}
