// Who owns a user, worked out from the state the first time somebody asks.
import type { KnownUser, UkgEmployeeId, UserId } from '../model/model.ts';

export function ownersOf(users: ReadonlyMap<UkgEmployeeId, KnownUser>): (user: UserId) => UkgEmployeeId | undefined {
  let owners: Map<UserId, UkgEmployeeId> | null = null;
  return (user) => {
    owners ??= new Map(
      [...users.values()].flatMap((known) =>
        known.userId === null ? [] : [[known.userId, known.ukgEmployeeId] as const],
      ),
    );
    return owners.get(user);
  };
}
