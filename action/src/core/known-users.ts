// The users of a state, who can be a million while a run is about a few hundred: nobody is copied to change some of them.
import type { Integration, KnownUser, UkgEmployeeId } from './model.ts';

/** By employee; null takes somebody out. */
export type UserChanges = ReadonlyMap<UkgEmployeeId, KnownUser | null>;

/** Users that know a cheaper way to what every map can do. */
export interface KnownUsers extends ReadonlyMap<UkgEmployeeId, KnownUser> {
  /** How many of them are linked to a Betterworks user. */
  readonly linked: number;
  changed(changes: UserChanges): ReadonlyMap<UkgEmployeeId, KnownUser>;
}

/** The users with these changes; the ones that are given stay as they are. */
export function withUsers(
  users: ReadonlyMap<UkgEmployeeId, KnownUser>,
  changes: UserChanges,
): ReadonlyMap<UkgEmployeeId, KnownUser> {
  if (changes.size === 0) return users;
  if (isLarge(users)) return users.changed(changes);
  const next = new Map(users);
  for (const [id, user] of changes) {
    if (user === null) next.delete(id);
    else next.set(id, user);
  }
  return next;
}

/** How many users are linked to a Betterworks user. */
export function countLinked(users: ReadonlyMap<UkgEmployeeId, KnownUser>): number {
  if (isLarge(users)) return users.linked;
  let count = 0;
  for (const user of users.values()) if (user.userId !== null) count += 1;
  return count;
}

/** The users of whom percentages are taken; over SFTP nobody is linked, and everybody delivered counts. */
export function countKnown(users: ReadonlyMap<UkgEmployeeId, KnownUser>, delivery: Integration['delivery']): number {
  return delivery === 'sftp' ? users.size : countLinked(users);
}

function isLarge(users: ReadonlyMap<UkgEmployeeId, KnownUser>): users is KnownUsers {
  return 'linked' in users;
}
