// What a run that was cut short leaves to the next: whoever it was about to write is read on both sides, whatever UKG's feed
// says, because nobody knows whether Betterworks holds what was sent.
import { disputed } from '../plan/fingerprint.ts';
import { withUsers } from '../plan/known-people.ts';
import type { Integration, KnownUser, Pending, Problem, SyncState, UkgEmployeeId } from '../model/model.ts';
import { problemOf } from '../model/problem.ts';

/**
 * The state as a plan may believe it: of a pending employee only the link is certain. A fingerprint in dispute of an active
 * user has the user read by id; where users cannot be read, somebody who may have been switched off is written whole.
 */
export function believable(state: SyncState, delivery: Integration['delivery']): SyncState {
  const doubtful = new Map<UkgEmployeeId, KnownUser>();
  for (const { ukgEmployeeId, kind } of state.pending) {
    const known = state.users.get(ukgEmployeeId);
    const active = delivery === 'api' || (kind !== 'deactivate' && known?.active === true);
    if (known !== undefined)
      doubtful.set(ukgEmployeeId, { ...known, active, fingerprint: disputed(known.fingerprint) });
  }
  return { ...state, users: withUsers(state.users, doubtful) };
}

/** Creations whose user may be there under values that UKG has no longer. */
export function pendingCreations(pending: readonly Pending[]): ReadonlySet<UkgEmployeeId> {
  return new Set(pending.filter(({ kind }) => kind === 'create').map(({ ukgEmployeeId }) => ukgEmployeeId));
}

/** Somebody pending whom UKG lists no longer stays pending, and is said in every run. */
export function lostPending(state: SyncState, read: ReadonlySet<UkgEmployeeId>): readonly Problem[] {
  const held = new Set(state.held.map(({ ukgEmployeeId }) => ukgEmployeeId));
  const lost = state.pending.filter(({ ukgEmployeeId: id }) => !read.has(id) && !held.has(id));
  return lost.map(({ ukgEmployeeId, kind }) => {
    const message = `A run was cut short when it was about to ${kind} this user, and UKG lists the employee no longer, so it cannot be seen what should be. Look at the user in Betterworks, and enter the employee in UKG again or deactivate the user by hand.`;
    return problemOf(
      { ukgEmployeeId, employeeId: '', companyId: '' },
      { code: 'NOT_ATTEMPTED', message, action: kind },
    );
  });
}
