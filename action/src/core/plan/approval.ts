// Whether a plan goes through: within its limits, or because an approval covers what is beyond them.
//
// An approval names a stopped plan, and covers its changes that belong to the tripped limits: the same person, kind, fields and
// values, for seven days. These are taken out of the count; what is left must be within the limits by itself. So an unrelated
// change never invalidates an approval, and nobody is covered who was not in the plan that was looked at.
import { CHANGE_NOUNS, isLimitName } from '../model/limits.ts';
import type {
  Approval,
  CalendarDate,
  Change,
  Instant,
  LimitReading,
  Problem,
  ProblemCode,
  StoppedPlan,
  UkgEmployeeId,
} from '../model/model.ts';
import { problemOf } from '../model/problem.ts';
import { countOf, placeOf } from '../model/text.ts';
import { codeOfLimit, isCounted } from './limits.ts';
import type { CountedPlan } from './stopped-plan.ts';
import { belongsTo, coveredSince, stoppedPlan, tooMany } from './stopped-plan.ts';

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
  const byHand = context.approve === null ? [] : [byInput(context.approve)];
  const named: readonly Named[] = [
    ...byHand,
    ...valid.map((approval) => ({ ...approval, words: placeOf(approval.place) })),
  ];
  const covered = coveredBy(named, plan, context);
  const isWhole = named.some(({ digest, employees }) => employees === null && plan.digest.startsWith(digest));
  const partial = named.filter(({ employees }) => employees !== null);
  const waiting = isWhole ? new Map<Change, LimitReading>() : withheldFrom(plan, partial, covered, context);
  const isWithin = plan.limits.every((limit) => !limit.tripped || isKept(limit, plan, [covered, waiting], context));
  if (!isWhole && !isWithin) return { kind: 'stop', remarks: remarksOn(plan, context) };
  return {
    kind: 'go',
    changes: plan.changes.filter((change) => !waiting.has(change)),
    withheld: [...waiting].map(([change, limit]) => heldBack(change, limit, plan)),
    approved: covered.changes,
    notes:
      covered.by.length === 0 ? [] : [`Approved by ${covered.by.join(' and ')}: ${countsOf([...covered.changes])}.`],
    waiting: waiting.size === 0 ? null : stoppedPlan({ ...plan, limits: trippedBy(waiting, plan.limits) }),
  };
}

/** An approval, and what it is called in a sentence. */
type Named = Pick<Approval, 'digest' | 'employees'> & { readonly words: string };

function byInput(digest: string): Named {
  return { digest, employees: null, words: `the input approve (${shortCode(digest)})` };
}

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
  const holds = (change: Change, { limit }: LimitReading): boolean =>
    limit !== 'flapping' &&
    belongsTo(change, limit) &&
    (context.held.get(change.ukgEmployeeId) === codeOfLimit(limit) ||
      stops.some((stop) => stop.limits.has(limit) && isSeenIn(stop, change, plan)));
  const waiting = new Map<Change, LimitReading>();
  for (const change of plan.changes) {
    const limit = plan.limits.find((reading) => holds(change, reading));
    if (limit !== undefined && !covered.changes.has(change)) waiting.set(change, limit);
  }
  return waiting;
}

function trippedBy(
  waiting: ReadonlyMap<Change, LimitReading>,
  limits: readonly LimitReading[],
): readonly LimitReading[] {
  const held = new Set([...waiting.values()].map(({ limit }) => limit));
  return limits.map((reading) => ({ ...reading, tripped: held.has(reading.limit) }));
}

function heldBack(change: Change, { limit }: LimitReading, { digest }: CountedPlan): Problem {
  const message = `The ${CHANGE_NOUNS[change.kind]} was not made: an approval let others of its plan through, and not this one. If it is right, run again with approve: ${shortCode(digest)}, or name the employee in approvals.yml; if not, correct them in UKG.`;
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
    for (const [limit, value] of stop.limits) limits.set(limit, Math.max(value, limits.get(limit) ?? 0));
    const isMeant = (change: Change): boolean => employees === null || employees.some((name) => isNamed(change, name));
    const seen = plan.changes.filter((change) => isMeant(change) && isSeenIn(stop, change, plan));
    if (seen.length > 0) by.push(words);
    for (const change of seen) changes.add(change);
  }
  return { changes, limits, by };
}

/** By the number that HR sees, or by UKG's own id. */
function isNamed({ ukgEmployeeId: id, employeeId }: Change, name: string): boolean {
  return name === id || name === employeeId;
}

/** Whether the stopped plan had exactly this change, and one of its tripped limits counted it. */
function isSeenIn(stop: StoppedPlan, change: Change, { marks }: CountedPlan): boolean {
  const mark = stop.changes.get(change.ukgEmployeeId)?.mark;
  if (mark === undefined || mark !== marks.get(change.ukgEmployeeId)) return false;
  return [...stop.limits.keys()].some((limit) => belongsTo(change, limit as LimitReading['limit']));
}

/** The present plan, when its own code is given, else a plan that was stopped within seven days. */
function stopNamed(digest: string, plan: CountedPlan, context: ReleaseContext): StoppedPlan | null {
  if (plan.digest.startsWith(digest)) return stoppedPlan(plan);
  return context.stops.findLast((stop) => stop.digest.startsWith(digest) && isCovering(stop, context)) ?? null;
}

function isCovering(stop: Stop, { at }: ReleaseContext): boolean {
  return stop.at >= coveredSince(at);
}

/** This many characters of a plan's digest are shown, and are enough to approve it. */
export const CODE_LENGTH = 8;

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
  return `${shortCode(digest)}, and the approval code of this run is ${shortCode(plan.digest)}.${whyNot(meant, plan, context)} Look at this run and approve its code.`;
}

function whyNot(meant: Stop | undefined, plan: CountedPlan, context: ReleaseContext): string {
  if (meant === undefined)
    return ' No stopped run with that code is remembered: it is too long ago, or the code was not typed as it was shown.';
  return isCovering(meant, context)
    ? newSince(meant, plan)
    : ' That run was stopped more than seven days ago, and its approval covers nothing any more.';
}

/** The part of a digest that is shown everywhere. */
function shortCode(digest: string): string {
  return digest.slice(0, CODE_LENGTH);
}

/** The changes over a limit that the stopped plan did not have, by employee number. */
function newSince(stop: StoppedPlan, plan: CountedPlan): string {
  const added = tooMany(plan).filter((change) => !isSeenIn(stop, change, plan));
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
