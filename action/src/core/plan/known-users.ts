// The users that a state knows.
import type { Integration, KnownUser, UkgEmployeeId } from '../model/model.ts';

/** By employee; null takes somebody out. */
export type UserChanges = ReadonlyMap<UkgEmployeeId, KnownUser | null>;

/** The users with these changes; the ones that are given stay as they are. */
export function withUsers(
  users: ReadonlyMap<UkgEmployeeId, KnownUser>,
  changes: UserChanges,
): ReadonlyMap<UkgEmployeeId, KnownUser> {
  if (changes.size === 0) return users;
  const next = new Map(users);
  for (const [id, user] of changes) {
    if (user === null) next.delete(id);
    else next.set(id, user);
  }
  return next;
}

/** How many users are linked to a Betterworks user. */
export function countLinked(users: ReadonlyMap<UkgEmployeeId, KnownUser>): number {
  return [...users.values()].filter(({ userId }) => userId !== null).length;
}

/** The users of whom percentages are taken: active ones. Over SFTP nobody is linked, and everybody delivered counts. */
export function countActive(users: ReadonlyMap<UkgEmployeeId, KnownUser>, delivery: Integration['delivery']): number {
  return [...users.values()].filter(({ active, userId }) => active && (delivery === 'sftp' || userId !== null)).length;
}
