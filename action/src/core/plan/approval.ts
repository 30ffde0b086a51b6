// Whether a plan goes through: within its limits, or because an approval covers what is beyond them.
//
// An approval names a plan that was stopped, and covers of it the changes that belong to the limits that tripped: the same
// person, kind, fields and values, for seven days. They are taken out of the count; what is left must be within the limits by
// itself. So an unrelated change never invalidates an approval, and nobody is covered who was not in the plan that was looked at.
import type {
  Approval,
  CalendarDate,
  Change,
  Instant,
  LimitReading,
  ReportedPlan,
  Problem,
  StoppedPlan,
} from '../model/model.ts';
import { hoursBefore } from '../people/dates.ts';
import { problemOf } from '../model/problem.ts';
import { countOf, placeOf } from '../model/text.ts';
import { isLimitName } from '../model/limits.ts';
import { codeOfLimit, isCounted } from './limits.ts';
import { belongsTo, differenceFrom, limitOf, stoppedPlan } from './stopped-plan.ts';

export interface ReleaseContext {
  /** Digest given by hand with this run, or null. */
  readonly approve: string | null;
  readonly approvals: readonly Approval[];
  /** Plans that were stopped before, as far as they are remembered, oldest first, with the instant of their run. */
  readonly stops: readonly (StoppedPlan & { readonly at: Instant })[];
  readonly today: CalendarDate;
  readonly at: Instant;
  /** Fields that no run before this one wrote: updates of them alone count apart. */
  readonly newFields: ReadonlySet<string>;
}

export type Release =
  | {
      readonly kind: 'go';
      readonly changes: readonly Change[];
      readonly withheld: readonly Problem[];
      /** Those of the changes that are written because somebody looked at them. */
      readonly approved: ReadonlySet<Change>;
    }
  | { readonly kind: 'stop'; readonly remarks: readonly string[] };

/** Decides over the whole plan, before its first write. */
export function releaseOf(plan: ReportedPlan, context: ReleaseContext): Release {
  const tripped = plan.limits.filter((limit) => limit.tripped);
  if (tripped.length === 0) return { kind: 'go', changes: plan.changes, withheld: [], approved: new Set() };
  const partial = context.approvals.find((one) => one.employees !== null && refusal(one, plan, context) === null);
  if (partial?.employees != null && plan.digest.startsWith(partial.digest)) return partly(plan, partial, tripped);
  const isThisPlan = validApprovals(plan, context).some(
    ({ digest, employees }) => employees === null && plan.digest.startsWith(digest),
  );
  const covered = coveredBy(plan, context);
  if (isThisPlan || tripped.every((limit) => isWithin(limit, covered, context)))
    return { kind: 'go', changes: plan.changes, withheld: [], approved: new Set(covered.changes) };
  return { kind: 'stop', remarks: remarksOn(plan, context) };
}

/** An approval of some employees of this very plan holds back the others that the limits count. */
function partly(plan: ReportedPlan, approval: Approval, tripped: readonly LimitReading[]): Release {
  const kept = new Set(approval.employees);
  const isReleased = (change: Change): boolean => limitOf(change, tripped) === null || kept.has(change.ukgEmployeeId);
  return {
    kind: 'go',
    changes: plan.changes.filter(isReleased),
    withheld: plan.changes.filter((change) => !isReleased(change)).map((change) => withheld(change, tripped, approval)),
    approved: new Set(plan.changes.filter(({ ukgEmployeeId }) => kept.has(ukgEmployeeId))),
  };
}

/** What valid approvals let through of this plan: changes, and limits that count no changes, by what they counted then. */
interface Covered {
  readonly changes: readonly Change[];
  readonly limits: ReadonlyMap<string, number>;
}

function coveredBy(plan: ReportedPlan, context: ReleaseContext): Covered {
  const changes = new Set<Change>();
  const limits = new Map<string, number>();
  for (const { digest, employees } of validApprovals(plan, context)) {
    const stop = stopNamed(digest, plan, context);
    if (stop === null) continue;
    for (const [limit, value] of stop.limits ?? []) limits.set(limit, Math.max(value, limits.get(limit) ?? 0));
    const named = plan.changes.filter(({ ukgEmployeeId: id }) => employees === null || employees.includes(id));
    for (const change of named) if (isSeenIn(stop, change, plan)) changes.add(change);
  }
  return { changes: [...changes], limits };
}

/** Whether the stopped plan had this very change, and one of its limits that tripped counted it. */
function isSeenIn(stop: StoppedPlan, change: Change, { marks }: ReportedPlan): boolean {
  const mark = stop.changes.get(change.ukgEmployeeId)?.mark;
  if (mark === undefined || mark !== marks?.get(change.ukgEmployeeId)) return false;
  return [...(stop.limits ?? new Map<string, number>()).keys()].some((limit) =>
    belongsTo(change, limit as LimitReading['limit']),
  );
}

function validApprovals(
  plan: ReportedPlan,
  context: ReleaseContext,
): readonly Pick<Approval, 'digest' | 'employees'>[] {
  const byHand = context.approve === null ? [] : [{ digest: context.approve, employees: null }];
  return [...byHand, ...context.approvals.filter((one) => refusal(one, plan, context) === null)];
}

/** The plan of now, when its own code is given, else one that was stopped within seven days. */
function stopNamed(digest: string, plan: ReportedPlan, { stops, at }: ReleaseContext): StoppedPlan | null {
  if (plan.digest.startsWith(digest)) return stoppedPlan(plan) ?? { digest: plan.digest, changes: new Map() };
  const oldest = hoursBefore(at, DAYS_COVERED * 24);
  return stops.findLast((stop) => stop.digest.startsWith(digest) && stop.at >= oldest) ?? null;
}

const DAYS_COVERED = 7;

/** So many characters of a plan's digest are shown, and are enough to approve it. */
export const CODE_LENGTH = 8;

/** Whether a limit holds for what no approval covers. */
function isWithin(reading: LimitReading, covered: Covered, context: ReleaseContext): boolean {
  const { limit, value, allowed } = reading;
  // A broken source is looked at as a whole: an approval covers as many as it saw.
  if (!isLimitName(limit)) return (covered.limits.get(limit) ?? 0) >= value;
  const rest = value - covered.changes.filter((change) => isCounted(change, limit, context)).length;
  return allowed === null || rest <= allowed;
}

function withheld(change: Change, tripped: readonly LimitReading[], approval: Approval): Problem {
  const { limit } = limitOf(change, tripped) as LimitReading;
  const message = `The ${change.kind} was not made: ${placeOf(approval.place)} approves other employees of this plan. Add the employee to a new approval, or correct them in UKG.`;
  return problemOf(change, { code: codeOfLimit(limit), action: change.kind, message });
}

/** Why an approval counts for nothing here; null when it covers something. */
function refusal(approval: Approval, plan: ReportedPlan, context: ReleaseContext): string | null {
  const at = placeOf(approval.place);
  if (approval.expires < context.today)
    return `${at} approves a plan but expired on ${approval.expires}. Write a later date if the plan is still right.`;
  return stopNamed(approval.digest, plan, context) === null
    ? `${at} approves the plan ${otherPlan(approval.digest, plan, context.stops)}`
    : null;
}

function remarksOn(plan: ReportedPlan, context: ReleaseContext): readonly string[] {
  const { approve, stops } = context;
  const byHand = approve === null ? [] : [`The input approve names the plan ${otherPlan(approve, plan, stops)}`];
  const byFile = context.approvals.map(
    (approval) =>
      refusal(approval, plan, context) ??
      `${placeOf(approval.place)} approves the plan ${otherPlan(approval.digest, plan, stops)}`,
  );
  return [...byHand, ...byFile];
}

/** Which plan was meant, which one this is, and how they differ. */
function otherPlan(digest: string, plan: ReportedPlan, stops: readonly StoppedPlan[]): string {
  const meant = stops.findLast((stop) => stop.digest.startsWith(digest));
  const why =
    meant === undefined
      ? 'No stopped run with that code is remembered: it is too long ago or had too many changes, or the code was not typed as it was shown.'
      : `UKG or the files have changed since. ${differenceFrom(meant, plan)}`;
  return `${shortCode(digest)}, and the approval code of this run is ${shortCode(plan.digest)} (${countsOf(plan.changes)}). ${why} Look at this run and approve its code.`;
}

/** As much of a digest as is shown everywhere. */
function shortCode(digest: string): string {
  return digest.slice(0, CODE_LENGTH);
}

function countsOf(changes: readonly Change[]): string {
  const nouns = { deactivate: 'deactivation', create: 'creation', reactivate: 'reactivation', update: 'update' };
  const counts = Object.entries(nouns).map(([kind, noun]) => ({
    noun,
    count: changes.filter((change) => change.kind === kind).length,
  }));
  return counts.flatMap(({ noun, count }) => (count > 0 ? [countOf(count, noun)] : [])).join(', ');
}
