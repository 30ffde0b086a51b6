// One user is one employee's. Several may find the same one in a run: by his e-mail address, by his employee id, by a link.
//
//   who found the user                        -> whose he is
//   one of them is linked to him              -> the linked one's
//   one of them is to have a user             -> that one's; a leaver has no user then
//   several of them are to have a user        -> nobody's (IDENTITY_CONFLICT)
import type { Assessment } from '../people/assess.ts';
import type { LinkContext, Target } from './link.ts';
import type { UkgEmployeeId, UserId } from '../model/model.ts';
import { problemOf } from '../model/problem.ts';

/** Targets of those who need a look: all others have their known user, or none. */
export type Targets = ReadonlyMap<UkgEmployeeId, Target>;

/**
 * The targets of all who found a user otherwise than by a link of their own, or share him; each user at most once. A record that
 * gives its user to a new one of the same person is no rival. `targetOf` is asked once about each person.
 */
export function withoutRivals(
  people: readonly Assessment[],
  targetOf: (one: Assessment) => Target,
  context: LinkContext,
): Targets {
  const targets = new Map<UkgEmployeeId, Target>();
  const shared = findersOf(people, (one) => {
    const target = targetOf(one);
    if (target.kind === 'existing' || target.kind === 'taken') targets.set(one.ukgEmployeeId, target);
    return userOf(target);
  });
  const former = new Set([...targets.values()].flatMap(formerOf));
  for (const [user, finders] of shared) {
    const rivals = finders.filter((one) => !former.has(one.ukgEmployeeId));
    const keeper = rivals.length === 1 ? rivals[0] : keeperOf(user, rivals, context);
    const message = messageOf(user, rivals);
    for (const one of rivals) if (one !== keeper) targets.set(one.ukgEmployeeId, loser(one, message));
  }
  return targets;
}

/** Those who found one user, where they are several. */
function findersOf(
  people: readonly Assessment[],
  userFor: (one: Assessment) => UserId | null,
): readonly (readonly [UserId, readonly Assessment[]])[] {
  return [...Map.groupBy(people, userFor)].flatMap(([user, finders]) =>
    user === null || finders.length === 1 ? [] : [[user, finders] as const],
  );
}

function formerOf(target: Target): readonly UkgEmployeeId[] {
  return target.kind === 'existing' && target.takenFrom !== null ? [target.takenFrom] : [];
}

function userOf(target: Target): UserId | null {
  if (target.kind === 'known') return target.known.userId;
  return target.kind === 'existing' ? target.user.id : null;
}

function keeperOf(user: UserId, rivals: readonly Assessment[], context: LinkContext): Assessment | undefined {
  const linked = rivals.filter((one) => context.users.get(one.ukgEmployeeId)?.userId === user);
  const present = (linked.length === 0 ? rivals : linked).filter((one) => one.verdict.kind === 'present');
  if (linked.length === 1) return linked[0];
  return present.length === 1 ? present[0] : undefined;
}

/** One message for all of them; with many it names some, for each would bear all the others. */
const MOST_NAMED = 10;

function messageOf(user: UserId, rivals: readonly Assessment[]): string {
  const ids = rivals.slice(0, MOST_NAMED).map((rival) => rival.ukgEmployeeId);
  const more = rivals.length > MOST_NAMED ? ` and ${String(rivals.length - MOST_NAMED)} more` : '';
  return `Betterworks user ${String(user)} is found for several UKG employees (${ids.join(', ')}${more}) by e-mail address or employee id, so nothing was written to him. Correct the value of the wrong one in UKG.`;
}

function loser(one: Assessment, message: string): Target {
  if (one.verdict.kind !== 'present') return { kind: 'none' };
  return { kind: 'taken', problem: problemOf(one, { code: 'IDENTITY_CONFLICT', action: 'link', message }) };
}
