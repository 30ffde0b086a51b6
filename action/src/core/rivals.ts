// One user is one employee's. Several may find the same one in a run: by his e-mail address, by his employee id, by a link.
//
//   who found the user                        -> whose he is
//   one of them is linked to him              -> the linked one's
//   one of them is to have a user             -> that one's; a leaver has no user then
//   several of them are to have a user        -> nobody's (IDENTITY_CONFLICT)
import type { Assessment } from './assess.ts';
import type { LinkContext, Target } from './link.ts';
import type { UkgEmployeeId, UserId } from './model.ts';
import { problemOf } from './problem.ts';

export type Targets = ReadonlyMap<UkgEmployeeId, Target>;

/** The same targets, each user at most once. A record that gives its user to a new one of the same person is no rival. */
export function withoutRivals(people: readonly Assessment[], targets: Targets, context: LinkContext): Targets {
  const settled = new Map(targets);
  const former = new Set(
    [...targets.values()].flatMap((target) => (target.kind === 'existing' ? (target.takenFrom ?? []) : [])),
  );
  const byUser = Map.groupBy(
    people.filter((one) => !former.has(one.ukgEmployeeId)),
    (one) => userOf(targets.get(one.ukgEmployeeId)),
  );
  for (const [user, rivals] of byUser) {
    if (user === null || rivals.length === 1) continue;
    const keeper = keeperOf(user, rivals, context);
    for (const one of rivals) if (one !== keeper) settled.set(one.ukgEmployeeId, loser(one, user, rivals));
  }
  return settled;
}

function userOf(target: Target | undefined): UserId | null {
  if (target?.kind === 'known') return target.known.userId;
  return target?.kind === 'existing' ? target.user.id : null;
}

function keeperOf(user: UserId, rivals: readonly Assessment[], context: LinkContext): Assessment | undefined {
  const linked = rivals.filter((one) => context.users.get(one.ukgEmployeeId)?.userId === user);
  const present = (linked.length === 0 ? rivals : linked).filter((one) => one.verdict.kind === 'present');
  if (linked.length === 1) return linked[0];
  return present.length === 1 ? present[0] : undefined;
}

function loser(one: Assessment, user: UserId, rivals: readonly Assessment[]): Target {
  if (one.verdict.kind !== 'present') return { kind: 'none' };
  const ids = rivals.map((rival) => rival.ukgEmployeeId).join(', ');
  const message = `Betterworks user ${String(user)} is found for several UKG employees (${ids}) by e-mail address or employee id, so nothing was written to him. Correct the value of the wrong one in UKG.`;
  return { kind: 'taken', problem: problemOf(one, { code: 'IDENTITY_CONFLICT', action: 'link', message }) };
}
