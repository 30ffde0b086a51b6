// What is remembered after a run, and what an interrupted run leaves to the next one. The cursor moves last, and only past
// people who were read and are written or held.
//
//   run ended      cursor    users                held, scheduled              runs
//   completed      moves     what was written     new, of everybody read       one more
//   apply failed   stays     what was written     new, of those held or done   one more
//   stopped, or
//   failed before  stays     as before            as before                    one more
import type {
  Change,
  Digests,
  Held,
  Instant,
  KnownUser,
  KnownUsers,
  OpenDifference,
  Pending,
  Plan,
  Problem,
  RunRecord,
  Scheduled,
  SyncState,
  UkgEmployeeId,
} from '../model/model.ts';
import { ascending } from '../model/text.ts';
import { pick } from '../people/values.ts';
import { nextToggles } from '../plan/broken-source.ts';
import {
  disputed,
  fingerprintOf,
  onlyFields,
  PERSON,
  personOf,
  TYING_FIELDS,
  withMade,
  withoutFields,
} from '../plan/fingerprint.ts';
import type { UserChanges } from '../plan/known-people.ts';
import { withUsers } from '../plan/known-people.ts';
import type { Outcome } from '../plan/written.ts';
import { isDone } from '../plan/written.ts';
import { rememberedRuns } from './lists.ts';
import { isSameUser } from './merge.ts';

export interface Applied {
  readonly plan: Plan;
  readonly outcomes: readonly Outcome[];
  /** False when applying was stopped by a broken connection. */
  readonly isComplete: boolean;
  readonly at: Instant;
  readonly digests: Digests;
  /** Who was pending when this run began: Betterworks may hold values of them that no state knows. Default nobody. */
  readonly resumed?: ReadonlySet<UkgEmployeeId>;
}

/** The state after an apply, without the run's own record. */
export function afterApply(state: SyncState, applied: Applied): SyncState {
  const { plan, outcomes, isComplete, at } = applied;
  const problems = [...plan.problems, ...outcomes.flatMap((outcome) => outcome.problems)];
  const { isUnsealed, ...vouched } = state;
  const held = nextHeld(state.held, problems, plan.readEmployees, at);
  const pending = nextPending(state.pending, applied);
  const open = new Set(pending.map(({ ukgEmployeeId }) => ukgEmployeeId));
  return {
    ...vouched,
    ...(isUnsealed && !isComplete && { isUnsealed }),
    cursor: isComplete ? at : state.cursor,
    ...(isComplete && { setup: plan.setup, tables: { ...state.tables, ...plan.tables } }),
    users: nextUsers(state.users, applied),
    held,
    pending,
    begun: state.begun.filter(({ ukgEmployeeId }) => open.has(ukgEmployeeId)),
    drift: openDrift(state.drift, applied, held),
    toggles: nextToggles(state.toggles, outcomes, at),
    scheduled: nextScheduled(state.scheduled, applied),
  };
}

function employeesOf(outcomes: readonly Outcome[]): ReadonlySet<UkgEmployeeId> {
  return new Set(outcomes.map(({ change }) => change.ukgEmployeeId));
}

/**
 * The state before the first write. It notes who is about to be written, so that the next run can finish the work of a run
 * that ends here, even if UKG has changed meanwhile.
 */
export function beforeApply(state: SyncState, changes: readonly Change[], digests: Digests): SyncState {
  const pending = new Map(state.pending.map((one) => [one.ukgEmployeeId, one]));
  const begun = new Map(state.begun.map((one) => [one.ukgEmployeeId, one]));
  for (const { ukgEmployeeId, kind, desired } of changes) {
    pending.set(ukgEmployeeId, { ukgEmployeeId, kind });
    if (kind !== 'create' && state.users.has(ukgEmployeeId)) continue;
    const fingerprint = fingerprintOf(ukgEmployeeId, pick(desired, ['email']), digests);
    begun.set(ukgEmployeeId, { ukgEmployeeId, fingerprint });
  }
  return { ...state, pending: [...pending.values()].sort(byId), begun: [...begun.values()].sort(byId) };
}

/** Still pending: changes without a confirmed answer, and those of an earlier run that were not settled or failed again. */
function nextPending(before: readonly Pending[], { plan, outcomes, resumed }: Applied): readonly Pending[] {
  const outcomeOf = new Map(outcomes.map((outcome) => [outcome.change.ukgEmployeeId, outcome]));
  return before.filter(({ ukgEmployeeId: id }) => {
    const outcome = outcomeOf.get(id);
    if (outcome !== undefined) return outcome.isUnconfirmed === true || (!isDone(outcome) && resumed?.has(id) === true);
    return !plan.settled.has(id);
  });
}

/** Differences that are still open: without people who were read and written, or who need no change and do not wait. */
function openDrift(
  found: readonly OpenDifference[],
  { plan, outcomes }: Applied,
  held: readonly Held[],
): readonly OpenDifference[] {
  const written = employeesOf(outcomes.filter(isDone));
  const undone = employeesOf(outcomes.filter((outcome) => !isDone(outcome)));
  const waiting = new Set(held.map(({ ukgEmployeeId }) => ukgEmployeeId)).difference(written).union(undone);
  return found.filter(({ ukgEmployeeId: id }) => waiting.has(id) || !plan.readEmployees.has(id));
}

/** The state if everything that is planned were written. */
export function ifApplied(state: SyncState, read: Omit<Applied, 'outcomes' | 'isComplete'>): SyncState {
  // In a forecast every change counts as written, so no leaver is pending.
  return afterApply(state, { ...read, plan: { ...read.plan, pendingLeavers: [] }, outcomes: [], isComplete: true });
}

/** Adds the run's line. */
export function withRun(state: SyncState, run: RunRecord): SyncState {
  return { ...state, runs: rememberedRuns([...state.runs, run]) };
}

function nextUsers(users: KnownUsers, applied: Applied): KnownUsers {
  const { plan, outcomes, digests } = applied;
  const written = outcomes
    .filter(isDone)
    .map((outcome) => knownAfter(outcome, users.get(outcome.change.ukgEmployeeId), digests));
  const links = new Map([...plan.newLinks, ...written].map((known) => [known.ukgEmployeeId, known]));
  // Handing over a user may have failed, or wait for an approval: they stay with the former record, so that they are found again.
  const handedOver = [...plan.unlinkedEmployees].filter(([, later]) => links.has(later) || users.has(later));
  const changes = new Map<UkgEmployeeId, KnownUser | null>();
  for (const known of reportsTo(new Map(handedOver), users)) changes.set(known.ukgEmployeeId, known);
  for (const [former] of handedOver) changes.set(former, null);
  for (const [id, known] of links) changes.set(id, known);
  return withUsers(users, asRead(users, applied, changes));
}

/** People who report to a former record now report to the later one, since the state no longer has the former. */
function reportsTo(later: ReadonlyMap<string, UkgEmployeeId>, users: KnownUsers): readonly KnownUser[] {
  if (later.size === 0) return [];
  return [...users.values()].flatMap((known) => {
    const supervisor = later.get(known.supervisor ?? '');
    return supervisor === undefined ? [] : [{ ...known, supervisor }];
  });
}

/** Known users with today's supervisor and company, and without fields that UKG lost, so that a loss counts once. */
function asRead(users: KnownUsers, { plan, isComplete }: Applied, changes: UserChanges): UserChanges {
  const seen = new Map(changes);
  for (const id of isComplete ? [...plan.rows.keys(), ...plan.staleFields.keys()] : changes.keys()) {
    const known = changes.has(id) ? changes.get(id) : users.get(id);
    if (!known) continue;
    const stale = isComplete ? plan.staleFields.get(id) : undefined;
    const fingerprint = stale ? withoutFields(known.fingerprint, stale) : known.fingerprint;
    const next = { ...known, ...plan.rows.get(id), fingerprint };
    // The users' file is written only when a user changed.
    if (!isSameUser(known, next)) seen.set(id, next);
  }
  return seen;
}

function knownAfter(outcome: Outcome, before: KnownUser | undefined, digests: Digests): KnownUser {
  const { change, storedFields: holds, made = {} } = outcome;
  const { ukgEmployeeId } = change;
  const fields = { ...holds, ...personOf(change) };
  // A row of a file is complete: what is not in it may be empty in Betterworks now, and is written when there is a value again.
  const isRow = before?.userId === null && outcome.userId === null;
  const previous = isRow ? onlyFields(before.fingerprint, [PERSON], digests) : before?.fingerprint;
  const sent = fingerprintOf(ukgEmployeeId, fields, digests, previous);
  const fingerprint = withMade(ukgEmployeeId, made, sent, digests);
  return { ...before, ukgEmployeeId, userId: outcome.userId, fingerprint, active: change.kind !== 'deactivate' };
}

/** Held: people read in this run who still have a problem of their own, and earlier ones who were not read. */
export function nextHeld(
  held: readonly Held[],
  problems: readonly Problem[],
  read: ReadonlySet<UkgEmployeeId>,
  at: Instant,
): readonly Held[] {
  const before = new Map(held.map((entry) => [entry.ukgEmployeeId, entry]));
  const next = new Map([...before].filter(([id]) => !read.has(id)));
  for (const { ukgEmployeeId: id, code } of problems) {
    if (id === null || next.has(id) || NOT_HOLDING.has(code)) continue;
    const known = before.get(id);
    const { firstSeen, attempts } = known?.code === code ? known : { firstSeen: at, attempts: 0 };
    next.set(id, { ukgEmployeeId: id, code, firstSeen, attempts: attempts + 1 });
  }
  return [...next.values()].sort(byId);
}

/** People with these problems are written, with the code in place of its text. */
const NOT_HOLDING: ReadonlySet<string> = new Set(['DEPARTMENT_UNKNOWN', 'JOB_UNKNOWN']);

/**
 * For settled people the plan's new entry counts, for all others the old one. A day of leaving that was seen but not written
 * is kept: UKG may call the person active after it, and the next run could not tell that day from a wrong date.
 */
function nextScheduled(scheduled: readonly Scheduled[], { plan, outcomes, isComplete }: Applied): readonly Scheduled[] {
  const done = employeesOf(outcomes.filter(isDone));
  const stillToLeave = employeesOf(outcomes.filter((one) => one.change.kind === 'deactivate' && !isDone(one)));
  const settled = isComplete ? plan.readEmployees.difference(stillToLeave) : done;
  const leaving = plan.pendingLeavers.filter(({ ukgEmployeeId }) => !done.has(ukgEmployeeId));
  const leavers = new Set(leaving.map(({ ukgEmployeeId }) => ukgEmployeeId));
  return [
    ...scheduled.filter(({ ukgEmployeeId }) => !settled.has(ukgEmployeeId)),
    ...plan.newlyScheduled.filter(({ ukgEmployeeId }) => settled.has(ukgEmployeeId)),
  ]
    .filter(({ kind, ukgEmployeeId }) => kind !== 'deactivate' || !leavers.has(ukgEmployeeId))
    .concat(leaving)
    .sort((a, b) => byId(a, b) || ascending(a.kind, b.kind));
}

function byId(a: { readonly ukgEmployeeId: string }, b: { readonly ukgEmployeeId: string }): number {
  return ascending(a.ukgEmployeeId, b.ukgEmployeeId);
}

// People whom an interrupted run was about to write are read on both sides, whatever UKG's feed says, because it is unknown
// whether Betterworks holds what was sent.

/**
 * The state as far as a plan may believe it: for a pending employee only the link is certain. Their fingerprint is marked as
 * disputed, so an active user is read by id. Where users cannot be read, a leaver is ended once more, and anybody else is
 * written with all fields, which also switches them on; the user is still found by the values that a file has surely brought.
 */
export function believable(state: SyncState): SyncState {
  const doubtful = new Map<UkgEmployeeId, KnownUser>();
  for (const { ukgEmployeeId } of state.pending) {
    const known = state.users.get(ukgEmployeeId);
    if (known === undefined) continue;
    const fingerprint = disputed(known.fingerprint, known.userId === null ? TYING_FIELDS : undefined);
    doubtful.set(ukgEmployeeId, { ...known, active: true, fingerprint });
  }
  return { ...state, users: withUsers(state.users, doubtful) };
}
