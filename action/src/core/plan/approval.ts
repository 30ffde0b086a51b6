// Whether a plan goes through: within its limits, or because an approval covers what is beyond them.
//
// An approval names a stopped plan, and covers its changes that belong to the tripped limits: the same person, kind, fields and
// values, for seven days. These are taken out of the count; what is left must be within the limits by itself. So an unrelated
// change never invalidates an approval, and nobody is covered who was not in the plan that was looked at.
import { CHANGE_NOUNS, isLimitName, LIMITS } from '../model/limits.ts';
import type {
  Approval,
  CalendarDate,
  Change,
  Instant,
  LimitReading,
  Plan,
  Problem,
  ProblemCode,
  RunRecord,
  StoppedPlan,
  UkgEmployeeId,
} from '../model/model.ts';
import { problemOf } from '../model/problem.ts';
import { countOf, placeOf } from '../model/text.ts';
import { hoursBefore } from '../people/dates.ts';
import { codeOfLimit, isCounted, isCountLimit } from './limits.ts';

/** A plan with its limits, counted. */
type CountedPlan = Pick<Plan, 'changes' | 'limits' | 'digest' | 'marks' | 'numbers'>;

export interface ReleaseContext {
  /** Digest given by hand with this run, or null. */
  readonly approve: string | null;
  readonly approvals: readonly Approval[];
  /** Remembered plans that were stopped before, oldest first, with the instant of their run. */
  readonly stops: readonly Stop[];
  readonly today: CalendarDate;
  readonly at: Instant;
  /** Fields that no earlier run wrote: updates of these fields alone are counted apart. */
  readonly newFields: ReadonlySet<string>;
  /** The code under which an employee waits since an earlier run. */
  readonly held: ReadonlyMap<UkgEmployeeId, ProblemCode>;
}

type Stop = StoppedPlan & { readonly at: Instant };

export type Release =
  | {
      readonly kind: 'go';
      readonly changes: readonly Change[];
      readonly withheld: readonly Problem[];
      /** Changes that are written because of an approval. */
      readonly approved: ReadonlySet<Change>;
      readonly notes: readonly string[];
      /** What is remembered of withheld changes, so that this run's code can approve them; null for none. */
      readonly waiting: StoppedPlan | null;
    }
  | { readonly kind: 'stop'; readonly remarks: readonly string[] };

/** Decides over the whole plan, before its first write. */
export function releaseOf(plan: CountedPlan, context: ReleaseContext): Release {
  const valid = context.approvals.filter(({ expires }) => expires >= context.today);
  const { approve } = context;
  const named: readonly Named[] = [
    ...(approve === null
      ? []
      : [{ digest: approve, employees: null, words: `the input approve (${codeOf(approve)})` }]),
    ...valid.map((approval) => ({ ...approval, words: placeOf(approval.place) })),
  ];
  const covered = coveredBy(named, plan, context);
  const isWhole = named.some(({ digest, employees }) => employees === null && plan.digest.startsWith(digest));
  const partial = named.filter(({ employees }) => employees !== null);
  const waiting = isWhole ? new Map<Change, LimitReading>() : withheldFrom(plan, partial, covered, context);
  const isWithin = plan.limits.every((limit) => !limit.tripped || isKept(limit, plan, [covered, waiting], context));
  if (!isWhole && !isWithin) return { kind: 'stop', remarks: remarksOn(plan, context) };
  const holding = new Set(waiting.values());
  return {
    kind: 'go',
    changes: plan.changes.filter((change) => !waiting.has(change)),
    withheld: [...waiting].map(([change, limit]) => heldBack(change, limit, plan)),
    approved: covered.changes,
    notes:
      covered.by.length === 0 ? [] : [`Approved by ${covered.by.join(' and ')}: ${countsOf([...covered.changes])}.`],
    waiting:
      waiting.size === 0
        ? null
        : stoppedBy(
            plan.limits.filter((limit) => holding.has(limit)),
            plan,
          ),
  };
}

/** An approval, and what it is called in a sentence. */
type Named = Pick<Approval, 'digest' | 'employees'> & { readonly words: string };

/**
 * An approval of some employees holds back the others that its limits counted, and these wait until an approval covers them.
 * Otherwise the next run would find the rest small enough, and write what nobody approved.
 */
function withheldFrom(
  plan: CountedPlan,
  partial: readonly Named[],
  covered: Covered,
  context: ReleaseContext,
): ReadonlyMap<Change, LimitReading> {
  const stops = partial.flatMap(({ digest }) => stopNamed(digest, plan, context) ?? []);
  const seen = stops.map((stop) => ({ limits: stop.limits, has: seenIn(stop, plan) }));
  const holds = (change: Change, { limit }: LimitReading): boolean =>
    limit !== 'flapping' &&
    belongsTo(change, limit) &&
    (context.held.get(change.ukgEmployeeId) === codeOfLimit(limit) ||
      seen.some(({ limits, has }) => limit in limits && has(change)));
  const waiting = new Map<Change, LimitReading>();
  for (const change of plan.changes) {
    const limit = plan.limits.find((reading) => holds(change, reading));
    if (limit !== undefined && !covered.changes.has(change)) waiting.set(change, limit);
  }
  return waiting;
}

function heldBack(change: Change, { limit }: LimitReading, { digest }: CountedPlan): Problem {
  const message = `The ${CHANGE_NOUNS[change.kind]} was not made: an approval let others of its plan through, and not this one. If it is right, run again with approve: ${codeOf(digest)}, or name the employee in approvals.yml; if not, correct them in UKG.`;
  return problemOf(change, { code: codeOfLimit(limit), action: change.kind, message });
}

/** What valid approvals let through: changes, and limits that do not count changes, with the number they counted then. */
interface Covered {
  readonly changes: ReadonlySet<Change>;
  readonly limits: ReadonlyMap<string, number>;
  /** The approvals that cover a change. */
  readonly by: readonly string[];
}

function coveredBy(named: readonly Named[], plan: CountedPlan, context: ReleaseContext): Covered {
  const changes = new Set<Change>();
  const limits = new Map<string, number>();
  const by: string[] = [];
  for (const { digest, employees, words } of named) {
    const stop = stopNamed(digest, plan, context);
    if (stop === null) continue;
    for (const [limit, value] of Object.entries(stop.limits))
      limits.set(limit, Math.max(value, limits.get(limit) ?? 0));
    const isMeant = (change: Change): boolean => employees === null || employees.some((name) => isNamed(change, name));
    const seen = plan.changes.filter(isMeant).filter(seenIn(stop, plan));
    if (seen.length > 0) by.push(words);
    for (const change of seen) changes.add(change);
  }
  return { changes, limits, by };
}

/** By the number that HR sees, or by UKG's own id. */
function isNamed({ ukgEmployeeId: id, employeeId }: Change, name: string): boolean {
  return name === id || name === employeeId;
}

/** Tells whether the stopped plan had exactly this change. What an older release remembered, without marks, covers nothing. */
function seenIn({ changes, marks }: StoppedPlan, plan: CountedPlan): (change: Change) => boolean {
  const markOf = new Map(changes.map(([, id], place) => [id, marks[place]]));
  return ({ ukgEmployeeId: id }) => markOf.has(id) && markOf.get(id) === plan.marks.get(id);
}

/** The present plan, when its own code is given, else a plan that was stopped within seven days. */
function stopNamed(digest: string, plan: CountedPlan, context: ReleaseContext): StoppedPlan | null {
  if (plan.digest.startsWith(digest)) return stoppedPlan(plan);
  return (
    context.stops.findLast((stop) => stop.digest.startsWith(digest) && stop.at >= coveredSince(context.at)) ?? null
  );
}

/** An approval covers what was stopped since then. */
function coveredSince(at: Instant): Instant {
  return hoursBefore(at, 7 * 24);
}

/** Whether a limit holds for what is neither covered nor held back. When nothing is left, earlier runs alone trip no limit. */
function isKept(
  { limit, value, allowed }: LimitReading,
  plan: CountedPlan,
  [covered, waiting]: readonly [Covered, ReadonlyMap<Change, LimitReading>],
  context: ReleaseContext,
): boolean {
  // A broken source is approved as a whole: an approval covers as many losses as it saw.
  if (!isLimitName(limit)) return (covered.limits.get(limit) ?? 0) >= value;
  const counted = plan.changes.filter((change) => isCounted(change, limit, context));
  const left = counted.filter((change) => !covered.changes.has(change) && !waiting.has(change));
  return left.length === 0 || allowed === null || value - (counted.length - left.length) <= allowed;
}

/** Why none of the given approvals lets the plan through. */
function remarksOn(plan: CountedPlan, context: ReleaseContext): readonly string[] {
  const { approve, approvals, today } = context;
  const byHand = approve === null ? [] : [`The input approve names the plan ${otherPlan(approve, plan, context)}`];
  const byFile = approvals.map(({ digest, expires, place }) =>
    expires < today
      ? `${placeOf(place)} approves a plan but expired on ${expires}. Write a later date if the plan is still right.`
      : `${placeOf(place)} approves the plan ${otherPlan(digest, plan, context)}`,
  );
  return [...byHand, ...byFile];
}

/** Which plan the approval names, which plan this is, and what is new in it. */
function otherPlan(digest: string, plan: CountedPlan, context: ReleaseContext): string {
  const meant = context.stops.findLast((stop) => stop.digest.startsWith(digest));
  return `${codeOf(digest)}, and the approval code of this run is ${codeOf(plan.digest)}.${whyNot(meant, plan, context)} Look at this run and approve its code.`;
}

function whyNot(meant: Stop | undefined, plan: CountedPlan, context: ReleaseContext): string {
  if (meant === undefined)
    return ' No stopped run with that code is remembered: it is too long ago, or the code was not typed as it was shown.';
  return meant.at >= coveredSince(context.at)
    ? newSince(meant, plan)
    : ' That run was stopped more than seven days ago, and its approval covers nothing any more.';
}

/** The approval code: the part of a plan's digest that is shown, and is enough to approve it. */
export function codeOf(digest: string): string {
  return digest.slice(0, 8);
}

/** The changes over a limit that the stopped plan did not have, by employee number. */
function newSince(stop: StoppedPlan, plan: CountedPlan): string {
  const isSeen = seenIn(stop, plan);
  const added = countedBy(trippedOf(plan), plan).filter((change) => !isSeen(change));
  const kinds = byKind(added).map(([kind, changes]) => {
    const names = changes.slice(0, MOST_NAMED).map(({ ukgEmployeeId: id }) => plan.numbers.get(id) || id);
    const more = changes.length > MOST_NAMED ? ` and ${String(changes.length - MOST_NAMED)} more` : '';
    return `${kind} ${names.join(', ')}${more}`;
  });
  return kinds.length === 0 ? '' : ` New in the plan: ${kinds.join('; ')}.`;
}

const MOST_NAMED = 5;

function countsOf(changes: readonly Change[]): string {
  return byKind(changes)
    .map(([kind, of]) => countOf(of.length, CHANGE_NOUNS[kind]))
    .join(', ');
}

function byKind(changes: readonly Change[]): readonly (readonly [Change['kind'], readonly Change[]])[] {
  return [...Map.groupBy(changes, ({ kind }) => kind)];
}

// What is remembered of a stopped plan: enough to recognise its changes, and no value.

/** The state is committed with every run. */
const MOST_CHANGES = 20_000;

/** The changes that belong to the tripped limits. */
export function stoppedPlan(plan: CountedPlan): StoppedPlan {
  return stoppedBy(trippedOf(plan), plan);
}

function stoppedBy(limits: readonly LimitReading[], plan: CountedPlan): StoppedPlan {
  const changes = countedBy(limits, plan).slice(0, MOST_CHANGES);
  return {
    digest: plan.digest,
    changes: changes.map(({ kind, ukgEmployeeId }) => [kind, ukgEmployeeId]),
    marks: changes.map(({ ukgEmployeeId }) => plan.marks.get(ukgEmployeeId) ?? ''),
    limits: Object.fromEntries(limits.map(({ limit, value }) => [limit, value])),
  };
}

function trippedOf({ limits }: CountedPlan): readonly LimitReading[] {
  return limits.filter((limit) => limit.tripped);
}

function countedBy(limits: readonly LimitReading[], { changes }: CountedPlan): readonly Change[] {
  return changes.filter((change) => limits.some(({ limit }) => belongsTo(change, limit)));
}

/** A broken source concerns everybody whom the plan updates. */
export function belongsTo(change: Change, limit: LimitReading['limit']): boolean {
  if (!isLimitName(limit)) return change.kind === (isCountLimit(limit) ? 'reactivate' : 'update');
  const { counts } = LIMITS[limit];
  return counts === 'identity' ? 'isRenumbered' in change : change.kind === counts;
}

/** The runs, without plans that can no longer be approved or that a newer run repeats. Of very long plans the newest stay. */
export function withNewestPlans(runs: readonly RunRecord[]): readonly RunRecord[] {
  const since = runs.slice(-1).map(({ at }) => coveredSince(at))[0] ?? '';
  const kept = new Map<string, RunRecord>();
  let room = MOST_CHANGES;
  for (const run of runs.toReversed()) {
    if (run.plan === undefined || run.at < since || kept.has(run.plan.digest)) continue;
    room -= run.plan.changes.length;
    if (room >= 0) kept.set(run.plan.digest, run);
  }
  return runs.map((run) =>
    run.plan === undefined || kept.get(run.plan.digest) === run ? run : { ...run, plan: undefined },
  );
}
