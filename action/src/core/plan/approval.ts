// Whether a plan goes through: within its limits, or because an approval covers what is beyond them.
//
// An approval names a plan that was stopped, and covers of it the changes that belong to the limits that tripped: the same
// person, kind, fields and values, for seven days. They are taken out of the count; what is left must be within the limits by
// itself. So an unrelated change never invalidates an approval, and nobody is covered who was not in the plan that was looked at.
import { CHANGE_NOUNS, isLimitName, LIMITS } from '../model/limits.ts';
import type {
  Approval,
  CalendarDate,
  Change,
  ChangeKind,
  Instant,
  LimitReading,
  Plan,
  Problem,
  RunRecord,
  StoppedChange,
  StoppedPlan,
  UkgEmployeeId,
} from '../model/model.ts';
import { problemOf } from '../model/problem.ts';
import { countOf, placeOf } from '../model/text.ts';
import { hoursBefore } from '../people/dates.ts';
import { codeOfLimit, isCounted, isCountLimit } from './limits.ts';

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

/** A plan with its limits, counted. */
type CountedPlan = Pick<Plan, 'changes' | 'limits' | 'digest' | 'marks' | 'numbers'>;

/** Decides over the whole plan, before its first write. */
export function releaseOf(plan: CountedPlan, context: ReleaseContext): Release {
  const tripped = plan.limits.filter((limit) => limit.tripped);
  const whole = { kind: 'go', changes: plan.changes, withheld: [] } as const;
  if (tripped.length === 0) return { ...whole, approved: new Set() };
  const isThis = ({ digest }: Named): boolean => plan.digest.startsWith(digest);
  const valid = context.approvals.filter(
    ({ digest, expires }) => expires >= context.today && stopNamed(digest, plan, context) !== null,
  );
  const partial = valid.find((approval) => approval.employees !== null && isThis(approval));
  if (partial !== undefined) return partly(plan, partial, tripped);
  const byHand = context.approve === null ? [] : [{ digest: context.approve, employees: null }];
  const named: readonly Named[] = [...byHand, ...valid];
  const covered = coveredBy(named, plan, context);
  const isCovered = tripped.every((limit) => isWithin(limit, covered, context));
  return named.some(isThis) || isCovered
    ? { ...whole, approved: covered.changes }
    : { kind: 'stop', remarks: remarksOn(plan, context) };
}

type Named = Pick<Approval, 'digest' | 'employees'>;

/** An approval of some employees of this very plan holds back the others that the limits count. */
function partly(plan: CountedPlan, approval: Approval, tripped: readonly LimitReading[]): Release {
  const named = new Set(approval.employees);
  const approved = new Set(plan.changes.filter(({ ukgEmployeeId }) => named.has(ukgEmployeeId)));
  const changes: Change[] = [];
  const withheld: Problem[] = [];
  for (const change of plan.changes) {
    const limit = tripped.find((reading) => belongsTo(change, reading.limit));
    if (limit === undefined || approved.has(change)) changes.push(change);
    else withheld.push(heldBack(change, limit, approval));
  }
  return { kind: 'go', changes, withheld, approved };
}

function heldBack(change: Change, { limit }: LimitReading, { place }: Approval): Problem {
  const message = `The ${CHANGE_NOUNS[change.kind]} was not made: ${placeOf(place)} approves other employees of this plan. Add the employee to a new approval, or correct them in UKG.`;
  return problemOf(change, { code: codeOfLimit(limit), action: change.kind, message });
}

/** What valid approvals let through of this plan: changes, and limits that count no changes, by what they counted then. */
interface Covered {
  readonly changes: ReadonlySet<Change>;
  readonly limits: ReadonlyMap<string, number>;
}

function coveredBy(named: readonly Named[], plan: CountedPlan, context: ReleaseContext): Covered {
  const changes = new Set<Change>();
  const limits = new Map<string, number>();
  for (const { digest, employees } of named) {
    const stop = stopNamed(digest, plan, context);
    if (stop === null) continue;
    for (const [limit, value] of stop.limits ?? []) limits.set(limit, Math.max(value, limits.get(limit) ?? 0));
    const meant = plan.changes.filter(({ ukgEmployeeId: id }) => employees === null || employees.includes(id));
    for (const change of meant) if (isSeenIn(stop, change, plan)) changes.add(change);
  }
  return { changes, limits };
}

/** Whether the stopped plan had this very change, and one of its limits that tripped counted it. */
function isSeenIn(stop: StoppedPlan, change: Change, { marks }: CountedPlan): boolean {
  const mark = stop.changes.get(change.ukgEmployeeId)?.mark;
  if (mark === undefined || mark !== marks.get(change.ukgEmployeeId)) return false;
  return [...(stop.limits?.keys() ?? [])].some((limit) => belongsTo(change, limit as LimitReading['limit']));
}

/** The plan of now, when its own code is given, else one that was stopped within seven days. */
function stopNamed(digest: string, plan: CountedPlan, { stops, at }: ReleaseContext): StoppedPlan | null {
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
  const rest = value - [...covered.changes].filter((change) => isCounted(change, limit, context)).length;
  return allowed === null || rest <= allowed;
}

/** Why nothing that was given lets the plan through. */
function remarksOn(plan: CountedPlan, { approve, approvals, stops, today }: ReleaseContext): readonly string[] {
  const byHand = approve === null ? [] : [`The input approve names the plan ${otherPlan(approve, plan, stops)}`];
  const byFile = approvals.map(({ digest, expires, place }) =>
    expires < today
      ? `${placeOf(place)} approves a plan but expired on ${expires}. Write a later date if the plan is still right.`
      : `${placeOf(place)} approves the plan ${otherPlan(digest, plan, stops)}`,
  );
  return [...byHand, ...byFile];
}

/** Which plan was meant, which one this is, and how they differ. */
function otherPlan(digest: string, plan: CountedPlan, stops: readonly StoppedPlan[]): string {
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
  return CHANGE_ORDER.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [countOf(count, CHANGE_NOUNS[kind])];
  }).join(', ');
}

/** In which order kinds of changes are named. */
const CHANGE_ORDER: readonly ChangeKind[] = ['deactivate', 'create', 'reactivate', 'update'];

// What is remembered of a plan that a limit stopped: enough to say later how another plan differs from it, and no value.

/** Of a longer plan nobody reads the differences, and the state is committed with every run. */
const MOST_CHANGES = 1000;
const MOST_COUNTED = 20_000;
/** Of the newest runs with one; older plans are hardly approved. */
const PLANS_KEPT = 3;
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

/** The runs without the plans of all but the newest that have one. */
export function withNewestPlans(runs: readonly RunRecord[]): readonly RunRecord[] {
  const kept = new Set(runs.filter(({ plan }) => plan !== undefined).slice(-PLANS_KEPT));
  return runs.map((run) => (run.plan === undefined || kept.has(run) ? run : withoutPlan(run)));
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

/** A broken source touches everybody whom the plan updates. */
export function belongsTo(change: Change, limit: LimitReading['limit']): boolean {
  if (!isLimitName(limit)) return change.kind === (isCountLimit(limit) ? 'reactivate' : 'update');
  const { counts } = LIMITS[limit];
  return counts === 'identity' ? 'isRenumbered' in change : change.kind === counts;
}
