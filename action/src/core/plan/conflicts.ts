// Several employees with one number or one address: nobody here guesses who is right, so none of them is written.
//
//   who has the value                                        -> outcome
//   an employee, and an ended record of the same person      -> no conflict: the later record takes over
//   several who are to have a user                           -> IDENTITY_CONFLICT for each of them
//   an employee, and a leaver                                -> no conflict here: find-user.ts asks whose the user is
//   the same, where only a file is delivered                 -> IDENTITY_CONFLICT for both: a row cannot say whom it ends
import { refusedWith } from '../people/assess.ts';
import type { Assessment } from '../people/assess.ts';
import type { KnownUser, UkgEmployeeId, UserId } from '../model/model.ts';
import { problemOf } from '../model/problem.ts';
import { canonical } from '../people/values.ts';
import type { Link, Target } from './find-user.ts';

export interface SharedContext {
  /** Whose user a decision names: they are no part of a conflict. */
  readonly isDecided: (id: UkgEmployeeId) => boolean;
  /** Whether a leaver is part of a conflict: where a file is delivered, one who is not known to be off. */
  readonly isLeaverConcerned: (id: UkgEmployeeId) => boolean;
}

/** The same people; those in conflict are refused. Those who are left out and those who start later claim nothing yet. */
export function withoutShared(people: readonly Assessment[], context: SharedContext): readonly Assessment[] {
  const claimants = people.filter((person) => isClaimant(person, context));
  const conflicts = new Map<UkgEmployeeId, Conflict>();
  for (const [what, valueOf] of VALUES) {
    for (const [value, group] of Map.groupBy(claimants, valueOf))
      if (value !== '' && isConflict(group)) note(group, what, conflicts);
  }
  return people.map((person) => refuseShared(person, conflicts.get(person.ukgEmployeeId)));
}

const VALUES: readonly (readonly [string, (person: Assessment) => string])[] = [
  ['employee number', (person) => person.employeeId],
  ['e-mail address', (person) => canonical('email', person.email)],
];

interface Conflict {
  readonly what: string;
  /** The first of those who claim the same, by id; one list for all of them. */
  readonly claimants: readonly UkgEmployeeId[];
}

function isClaimant(person: Assessment, context: SharedContext): boolean {
  if (context.isDecided(person.ukgEmployeeId)) return false;
  if (person.verdict.kind === 'leaver') return context.isLeaverConcerned(person.ukgEmployeeId);
  return person.verdict.kind === 'present' || person.verdict.kind === 'refused';
}

function isConflict(group: readonly Assessment[]): boolean {
  const [present, ...rest] = [...group].sort((a, b) => rank(a) - rank(b));
  if (present?.verdict.kind !== 'present' || rest.length === 0) return false;
  const [former, another] = rest;
  const isTakeover = former?.verdict.kind === 'leaver' && another === undefined && isSamePerson(present, former);
  return !isTakeover;
}

function rank({ verdict }: Assessment): number {
  return Number(verdict.kind !== 'present');
}

/** UKG's personId is one for all records of a person. */
export function isSamePerson(a: Assessment, b: Assessment): boolean {
  return a.personId !== '' && a.personId === b.personId;
}

/** Thousands can have one placeholder as their address, so a problem names some of them. */
const SHARED_NAMED = 5;

function note(group: readonly Assessment[], what: string, conflicts: Map<UkgEmployeeId, Conflict>): void {
  const ids = group.map((person) => person.ukgEmployeeId).sort();
  const conflict = { what, claimants: ids.slice(0, SHARED_NAMED + 1) };
  for (const id of ids) conflicts.set(id, conflict);
}

function refuseShared(person: Assessment, conflict: Conflict | undefined): Assessment {
  if (conflict === undefined) return person;
  const others = conflict.claimants.filter((id) => id !== person.ukgEmployeeId).slice(0, SHARED_NAMED);
  const message = `UKG employee ${person.ukgEmployeeId} has the same ${conflict.what} as ${others.join(', ')}, so none of them was written. Correct the ${conflict.what} of the wrong one in UKG, or decide in decisions.yml whose user is whose.`;
  return refusedWith(person, problemOf(person, { code: 'IDENTITY_CONFLICT', message }));
}

// One user is one employee's. Several may find the same one in a run: by address, by employee id, by a link.
//
//   who found the user                        -> whose it is
//   one of them is linked to it               -> the linked one's
//   one of them is to have a user             -> that one's; a leaver has no user then
//   several of them are to have a user        -> nobody's (IDENTITY_CONFLICT)
//
// A record whose user a later record of the same person takes over is no claimant.

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
