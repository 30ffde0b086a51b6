// The plan of a run: all changes as data, in the order in which they are applied, with every problem and reason beside it.
import type { AssessContext, Assessment } from './assess.ts';
import { diffGone, diffPresent } from './diff.ts';
import type { DiffContext } from './diff.ts';
import { readFillRates } from './fill-rate.ts';
import { fingerprintOf } from './fingerprint.ts';
import { countLinked } from './known-users.ts';
import { readLimits } from './limits.ts';
import { targetOf } from './link.ts';
import type { LinkContext, Target } from './link.ts';
import { linkManagers, managersFirst } from './managers.ts';
import type { ManagerContext, ManagerLink } from './managers.ts';
import { missingCodes } from './missing-codes.ts';
import type { Change, Digests, Excluded, ExistingUser, Fields, Instant, Integration, KnownUser, LimitReading, Plan, Problem, Scheduled, SyncState, UkgEmployeeId } from './model.ts';
import { planDigest } from './plan-digest.ts';
import { withoutRivals } from './rivals.ts';
import { canonicalFields, DEACTIVATION_DATE, isSameEmployeeId } from './values.ts';

export interface PlanContext extends AssessContext, LinkContext, ManagerContext, Pick<DiffContext, 'isFullRead'> {
  readonly state: SyncState;
  readonly digests: Digests;
  readonly at: Instant;
}

/** A plan and what only the state and the report need of its making. */
export interface Planning {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
  /** Links found without anything to write. */
  readonly records: readonly KnownUser[];
  /** Employees who lose their user to the person's new record. */
  readonly released: readonly UkgEmployeeId[];
  /** Everybody read; what the state holds or has scheduled of them is replaced. */
  readonly read: ReadonlySet<UkgEmployeeId>;
  readonly scheduled: readonly Scheduled[];
  readonly unchanged: number;
  /** Desired fields of those in scope without a change, which a whole file repeats; empty where the target takes single writes. */
  readonly settled: readonly Fields[];
}

/** Plans the changes of the people who were read. Same arguments, same plan, whatever their order. */
export function planChanges(assessments: readonly Assessment[], context: PlanContext): Planning {
  const people = [...assessments].sort(byId);
  const targets = withoutRivals(people, new Map(people.map((one) => [one.ukgEmployeeId, targetOf(one, context)])), context);
  const writable = people.filter((one) => targets.get(one.ukgEmployeeId)?.kind !== 'taken');
  const links = linkManagers(writable, context.integration, context);
  const released = new Set(people.flatMap((one) => takenOver(one, targets.get(one.ukgEmployeeId) as Target)));
  const fates = people.map((one) => {
    const target = targets.get(one.ukgEmployeeId) as Target;
    return fateOf(one, target, { ...context, link: links.get(one.ukgEmployeeId) ?? NO_LINK, isReplaced: released.has(one.ukgEmployeeId) });
  });
  const codes = missingCodes(people);
  const changes = inOrder(fates.flatMap((fate) => fate.change ?? []));
  return {
    plan: {
      organization: context.integration.slug,
      changes,
      excluded: fates.flatMap((fate) => fate.excluded ?? []),
      held: context.state.held,
      scheduled: context.state.scheduled,
      limits: limitsOf(people, changes, context),
      digest: planDigest(changes, context),
    },
    problems: [...fates.flatMap((fate) => fate.problems), ...codes.problems],
    notes: codes.notes,
    records: fates.flatMap((fate) => fate.record ?? []),
    released: [...released],
    read: new Set(people.map((one) => one.ukgEmployeeId)),
    scheduled: fates.flatMap((fate) => fate.scheduled ?? []),
    unchanged: fates.filter((fate) => fate.isUnchanged).length,
    settled: fates.flatMap((fate) => (fate.settled === null ? [] : [fate.settled])),
  };
}

interface Fate {
  readonly change: Change | null;
  readonly problems: readonly Problem[];
  readonly excluded: Excluded | null;
  readonly scheduled: Scheduled | null;
  readonly record: KnownUser | null;
  readonly isUnchanged: boolean;
  readonly settled: Fields | null;
}

interface FateContext extends PlanContext {
  readonly link: ManagerLink;
  /** The person's new record takes over the user. */
  readonly isReplaced: boolean;
}

const NO_LINK: ManagerLink = { fields: {}, waitsFor: null, problem: null };

function fateOf(one: Assessment, target: Target, context: FateContext): Fate {
  const fate: Fate = { change: null, problems: one.problems, excluded: null, scheduled: null, record: null, isUnchanged: false, settled: null };
  const { verdict, ukgEmployeeId } = one;
  switch (verdict.kind) {
    case 'refused':
      return fate;
    case 'joiner':
      return { ...fate, scheduled: { ukgEmployeeId, on: verdict.on, kind: 'create' } };
    case 'excluded':
      return excludedFate(fate, verdict, { one, target }, context);
    case 'leaver':
      return leaverFate(fate, verdict, { one, target }, context);
    case 'present':
      return presentFate(fate, verdict, { one, target }, context);
  }
}

interface Subject {
  readonly one: Assessment;
  readonly target: Target;
}

type VerdictOf<Kind extends Assessment['verdict']['kind']> = Extract<Assessment['verdict'], { kind: Kind }>;

/** Whose user a present person takes over: a rehire under a new employeeId. */
function takenOver(one: Assessment, target: Target): readonly UkgEmployeeId[] {
  const isTakeover = one.verdict.kind === 'present' && target.kind === 'existing' && target.takenFrom !== null;
  return isTakeover ? [target.takenFrom] : [];
}

/** Out of scope keeps nobody from being deactivated on the day on which he leaves. */
function excludedFate(fate: Fate, { by, leavesOn }: VerdictOf<'excluded'>, { one, target }: Subject, context: FateContext): Fate {
  const goesNow = context.integration.filter.whenOutOfScope === 'deactivate' && mayDeactivate(context.integration);
  const change = goesNow ? diffGone(one, target, context.today, context) : null;
  const goesLater = change === null && leavesOn !== null && target.kind === 'known' && target.known.active;
  return { ...fate, excluded: by, change, scheduled: goesLater ? { ukgEmployeeId: one.ukgEmployeeId, on: leavesOn, kind: 'deactivate' } : null };
}

/** An e-mail address alone can be somebody else's by now: only a link or the employee id tells whose user goes off. */
function isCertain(one: Assessment, user: ExistingUser, context: PlanContext): boolean {
  if (context.users.get(one.ukgEmployeeId)?.userId === user.id) return true;
  return user.employeeId !== '' && isSameEmployeeId(user.employeeId, one.employeeId);
}

function mayDeactivate(integration: Integration): boolean {
  return integration.mapping.some((entry) => entry.field === DEACTIVATION_DATE);
}

function leaverFate(fate: Fate, { on }: VerdictOf<'leaver'>, { one, target }: Subject, context: FateContext): Fate {
  const isUnsure = target.kind === 'existing' && !isCertain(one, target.user, context);
  const change = context.isReplaced || isUnsure ? null : diffGone(one, target, on, context);
  if (change === null) return { ...fate, isUnchanged: true };
  if (mayDeactivate(context.integration)) return { ...fate, change };
  const place = { file: context.integration.filter.place.file.replace(/filter\.ya?ml$/, 'mapping.yml'), line: 1 };
  const reason = 'has left, but deactivation_date is turned off in the mapping';
  return { ...fate, excluded: { ukgEmployeeId: one.ukgEmployeeId, reason, ...place } };
}

function presentFate(fate: Fate, verdict: VerdictOf<'present'>, { one, target }: Subject, context: FateContext): Fate {
  if (target.kind === 'taken') return { ...fate, problems: [...fate.problems, target.problem] };
  const { link } = context;
  const change = diffPresent(one, target, link, context);
  const desired: Fields = { ...verdict.desired.fields, ...link.fields };
  const { leavesOn } = verdict;
  return {
    ...fate,
    change,
    problems: link.problem === null ? fate.problems : [...fate.problems, link.problem],
    scheduled: leavesOn === null ? null : { ukgEmployeeId: one.ukgEmployeeId, on: leavesOn, kind: 'deactivate' },
    record: change === null ? recordOf(one, target, desired, context) : null,
    settled: change === null && context.integration.delivery === 'sftp' ? desired : null,
    isUnchanged: change === null,
  };
}

/** Remembers a user who was looked up and is right already. */
function recordOf(one: Assessment, target: Target, desired: Fields, context: PlanContext): KnownUser | null {
  if (target.kind !== 'existing') return null;
  const { ukgEmployeeId } = one;
  const previous = context.users.get(ukgEmployeeId)?.fingerprint;
  const fingerprint = fingerprintOf(ukgEmployeeId, canonicalFields(desired), context.digests, previous);
  return { ukgEmployeeId, userId: target.user.id, fingerprint, active: true };
}

/** Deactivations free licences, so they come first; a manager comes before those who report to him. */
function inOrder(changes: readonly Change[]): readonly Change[] {
  const waiting = withoutNeedlessWaits(changes);
  const of = (...kinds: readonly Change['kind'][]): readonly Change[] => waiting.filter((change) => kinds.includes(change.kind));
  return [...of('deactivate'), ...managersFirst(of('create', 'reactivate')), ...of('update')];
}

/** Only a manager who is created or reactivated by this plan is waited for: an update that fails leaves his user where it is. */
function withoutNeedlessWaits(changes: readonly Change[]): readonly Change[] {
  const coming = new Set(changes.filter(({ kind }) => kind === 'create' || kind === 'reactivate').map((change) => change.ukgEmployeeId));
  return changes.map((change) => (change.manager === null || coming.has(change.manager) ? change : { ...change, manager: null }));
}

function limitsOf(people: readonly Assessment[], changes: readonly Change[], context: PlanContext): readonly LimitReading[] {
  const { integration, state, at, users } = context;
  const counted = readLimits(changes, integration.limits, { knownUsers: knownUsers(users, integration.delivery), runs: state.runs, at });
  return [...counted, ...readFillRates(people, changes)];
}

function knownUsers(users: ReadonlyMap<UkgEmployeeId, KnownUser>, delivery: 'api' | 'sftp'): number {
  return delivery === 'sftp' ? users.size : countLinked(users);
}

function byId(a: Assessment, b: Assessment): number {
  return a.ukgEmployeeId < b.ukgEmployeeId ? -1 : 1;
}
