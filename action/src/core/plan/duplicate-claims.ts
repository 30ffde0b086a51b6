// One user is one employee's. Several may find the same one in a run: by address, by employee id, by a link.
//
//   who found the user                        -> whose it is
//   one of them is linked to it               -> the linked one's
//   one of them is to have a user             -> that one's; a leaver has no user then
//   several of them are to have a user        -> nobody's (IDENTITY_CONFLICT)
//
// A record whose user a later record of the same person takes over is no claimant.
import { refusedWith } from '../people/assess.ts';
import type { Assessment } from '../people/assess.ts';
import type { Link, Target } from './target.ts';
import type { KnownUser, UkgEmployeeId, UserId } from '../model/model.ts';
import { problemOf } from '../model/problem.ts';

interface Settled {
  readonly people: readonly Assessment[];
  readonly targets: ReadonlyMap<UkgEmployeeId, Target>;
}

export function withoutDuplicateClaims(
  links: readonly Link[],
  successors: ReadonlyMap<UkgEmployeeId, UkgEmployeeId>,
  users: ReadonlyMap<UkgEmployeeId, KnownUser>,
): Settled {
  const former = new Set(successors.values());
  const losers = new Map<UkgEmployeeId, string>();
  for (const [user, finders] of Map.groupBy(links, ({ target }) => userOf(target))) {
    const claimants = finders.filter(({ person }) => !former.has(person.ukgEmployeeId)).map(({ person }) => person);
    if (user === null || claimants.length < 2) continue;
    const keeper = keeperOf(user, claimants, users);
    const message = messageOf(user, claimants);
    for (const one of claimants) if (one !== keeper) losers.set(one.ukgEmployeeId, message);
  }
  return {
    people: links.map(({ person }) => refuse(person, losers.get(person.ukgEmployeeId))),
    targets: new Map(
      links.map(({ person, target }) => [
        person.ukgEmployeeId,
        losers.has(person.ukgEmployeeId) ? { kind: 'none' } : target,
      ]),
    ),
  };
}

/**
 * A leaver whom the evidence ties to an active user without proof, and whom nobody else has: the user is left as it is, and that is
 * said until somebody decides.
 */
export function withOpenLeavers(
  { people, targets }: Settled,
  links: readonly Link[],
  isOwned: (user: UserId) => boolean,
): readonly Assessment[] {
  const ofOthers = links.filter(({ person }) => person.verdict.kind !== 'leaver').flatMap(({ disputed }) => disputed);
  const taken = new Set([...[...targets.values()].map(userOf), ...ofOthers]);
  return people.map((person, at) => {
    const doubt = person.verdict.kind === 'leaver' ? links[at]?.doubt : null;
    const isLeft = doubt?.users.some(({ id, deactivationDate }) => !deactivationDate && !taken.has(id) && !isOwned(id));
    if (!doubt || isLeft !== true) return person;
    const message = `${doubt.why}, so nobody was deactivated, and a user of this leaver may still be active. Deactivate the user in Betterworks by hand, or decide in decisions.yml whose it is.`;
    return {
      ...person,
      problems: [...person.problems, problemOf(person, { code: doubt.code, action: 'deactivate', message })],
    };
  });
}

function userOf(target: Target): UserId | null {
  if (target.kind === 'known') return target.known.userId;
  return target.kind === 'existing' ? target.user.id : null;
}

function keeperOf(
  user: UserId,
  claimants: readonly Assessment[],
  users: ReadonlyMap<UkgEmployeeId, KnownUser>,
): Assessment | undefined {
  const linked = claimants.filter((person) => users.get(person.ukgEmployeeId)?.userId === user);
  if (linked.length === 1) return linked[0];
  const present = (linked.length === 0 ? claimants : linked).filter((person) => person.verdict.kind === 'present');
  return present.length === 1 ? present[0] : undefined;
}

/** One message for all of them; with many it names some, or each would repeat all the others. */
const MOST_NAMED = 10;

function messageOf(user: UserId, claimants: readonly Assessment[]): string {
  const ids = claimants.slice(0, MOST_NAMED).map((claimant) => claimant.ukgEmployeeId);
  const more = claimants.length > MOST_NAMED ? ` and ${String(claimants.length - MOST_NAMED)} more` : '';
  return `Betterworks user ${String(user)} is found for several UKG employees (${ids.join(', ')}${more}) by e-mail address or employee id, so nothing was written to that user. Correct the value of the wrong one in UKG.`;
}

function refuse(person: Assessment, message: string | undefined): Assessment {
  if (message === undefined || person.verdict.kind !== 'present') return person;
  return refusedWith(person, problemOf(person, { code: 'IDENTITY_CONFLICT', action: 'link', message }));
}
