// If several employees share a number or an address, refuse all of them instead of guessing.
//
//   who has the value                                        -> outcome
//   an employee, and an ended record of the same person      -> no conflict: the later record takes over
//   several who are to have a user                           -> IDENTITY_CONFLICT for each of them
//   an employee, and a leaver                                -> no conflict here: find-user.ts decides whose user it is
//   the same, with delivery by file                          -> IDENTITY_CONFLICT for both: a row cannot say whom it ends;
//                                                               if the leaver is off, link.ts decides
//   by file: one held in a conflict, and one who waits and   -> IDENTITY_CONFLICT still: whose user a row reaches is not seen
//   was not read
import type { ExistingUser, KnownUsers, UkgEmployeeId, UserId } from '../model/model.ts';
import type { Complaint } from '../model/problem.ts';
import { problemOf } from '../model/problem.ts';
import type { Assessment } from '../people/assess.ts';
import { refusedWith } from '../people/assess.ts';
import { canonical } from '../people/values.ts';
import type { Link, OtherEmployees, Successors } from './find-user.ts';
import { unreadWords, userIdOf } from './find-user.ts';
import type { PlanContext } from './known-people.ts';
import { isByFile } from './known-people.ts';

interface ClaimContext extends Pick<PlanContext, 'users' | 'integration' | 'state'> {
  readonly others: Pick<OtherEmployees, 'unread'>;
  /** Employees whose user a decision names: they are not part of a conflict. */
  readonly decided: ReadonlyMap<UkgEmployeeId, unknown>;
}

/** The same people, sorted by id; those in conflict are refused. People who are left out or start later claim nothing yet. */
export function withoutShared(people: readonly Assessment[], context: ClaimContext): readonly Assessment[] {
  const claimants = people.filter((person) => isClaimant(person, context));
  const messages = new Map<UkgEmployeeId, string>();
  for (const [what, valueOf] of VALUES) {
    for (const [value, group] of Map.groupBy(claimants, valueOf)) {
      if (value === '' || !isConflict(group)) continue;
      const message = `UKG employees ${namesOf(group)} have the same ${what}, so none of them was written. Correct the ${what} of the wrong one in UKG, or decide in decisions.yml whose user is whose.`;
      for (const { ukgEmployeeId: id } of group) messages.set(id, message);
    }
  }
  return people.map((person) => {
    const message = messages.get(person.ukgEmployeeId) ?? stillInConflict(person, context);
    return message === undefined ? person : refusedWith(person, { code: 'IDENTITY_CONFLICT', message });
  });
}

function stillInConflict(
  { ukgEmployeeId: id, verdict }: Assessment,
  { state, others: { unread }, integration, decided }: ClaimContext,
): string | undefined {
  if (unread === undefined || verdict.kind !== 'present' || !isByFile(integration) || decided.has(id)) return undefined;
  const isHeld = state.held.some((one) => one.ukgEmployeeId === id && one.code === 'IDENTITY_CONFLICT');
  return isHeld
    ? `UKG employee ${id} was in conflict, and so may be ${unreadWords(unread)}. Nothing was written.`
    : undefined;
}

const VALUES: readonly (readonly [string, (person: Assessment) => string])[] = [
  ['employee number', (person) => person.employeeId],
  ['e-mail address', (person) => canonical('email', person.email)],
];

/** With delivery by file, a leaver is part of a conflict, too, unless their user is known to be off. */
function isClaimant({ ukgEmployeeId, verdict }: Assessment, { decided, users, integration }: ClaimContext): boolean {
  if (decided.has(ukgEmployeeId)) return false;
  if (verdict.kind === 'leaver') return isByFile(integration) && users.get(ukgEmployeeId)?.active !== false;
  return verdict.kind === 'present' || verdict.kind === 'refused';
}

function isConflict(group: readonly Assessment[]): boolean {
  const present = group.find(({ verdict }) => verdict.kind === 'present');
  const [other, another] = group.filter((person) => person !== present);
  if (present === undefined || other === undefined) return false;
  const isTakeover = another === undefined && other.verdict.kind === 'leaver' && isSamePerson(present, other);
  return !isTakeover;
}

/** All records of a person have the same personId in UKG. */
export function isSamePerson(a: Assessment, b: Assessment): boolean {
  return a.personId !== '' && a.personId === b.personId;
}

/** Thousands of people can share one placeholder address, so a problem names only some of them. */
const MOST_NAMED = 10;

function namesOf(people: readonly Assessment[]): string {
  const ids = people.slice(0, MOST_NAMED).map(({ ukgEmployeeId }) => ukgEmployeeId);
  return ids.join(', ') + (people.length > MOST_NAMED ? ` and ${String(people.length - MOST_NAMED)} more` : '');
}

// A user belongs to one employee. Several employees may find the same user in a run: by address, by employee id, by a link.
//
//   who found the user                        -> who gets it
//   one of them is linked to it               -> the linked one
//   one of them is to have a user             -> that one; a leaver has no user then
//   a leaver, and people who begin later      -> the leaver
//   several of them are to have a user        -> nobody (IDENTITY_CONFLICT)
//
// A record whose user goes to a later record of the same person claims nothing.

export function withoutDuplicateClaims(
  links: readonly Link[],
  successors: Successors,
  users: KnownUsers,
): readonly Link[] {
  const losers = new Map<UkgEmployeeId, string>();
  for (const [user, finders] of Map.groupBy(links, ({ target }) => userIdOf(target))) {
    const claimants = finders.map(({ person }) => person).filter(({ ukgEmployeeId: id }) => !successors.has(id));
    if (user === null || claimants.length < 2) continue;
    const keeper = ownerAmong(user, claimants, users);
    const message = messageOf(user, claimants);
    for (const one of claimants) if (one !== keeper) losers.set(one.ukgEmployeeId, message);
  }
  return links.map((link) => withoutClaim(link, losers.get(link.person.ukgEmployeeId)));
}

function withoutClaim(link: Link, message: string | undefined): Link {
  if (message === undefined) return link;
  const { person } = link;
  const isRefused = person.verdict.kind === 'present';
  const complaint: Complaint = { code: 'IDENTITY_CONFLICT', action: 'link', message };
  return { ...link, person: isRefused ? refusedWith(person, complaint) : person, target: { kind: 'none' } };
}

/**
 * A leaver who may have an active user, without proof, when nobody else has that user: the user is left as it is, and this is
 * reported until a decision settles it.
 */
export function withOpenLeavers(links: readonly Link[], isOwned: (user: UserId) => boolean): readonly Link[] {
  const claimed = links
    .filter(({ person }) => person.verdict.kind !== 'leaver')
    .flatMap(({ conflict }) => conflict?.users ?? []);
  const taken = new Set([...links.map(({ target }) => userIdOf(target)), ...claimed.map(({ id }) => id)]);
  return links.map((link) => {
    const { person, conflict } = link;
    const isFree = ({ id, deactivationDate }: ExistingUser): boolean =>
      !deactivationDate && !taken.has(id) && !isOwned(id);
    const mayBeOn = conflict !== null && (conflict.users.length === 0 || conflict.users.some(isFree));
    if (person.verdict.kind !== 'leaver' || !mayBeOn) return link;
    const message = `${conflict.why}, so nobody was deactivated, and a user of this leaver may still be active. Deactivate the user in Betterworks by hand, or decide in decisions.yml whose it is.`;
    const problem = problemOf(person, { code: conflict.code, action: 'deactivate', message });
    return { ...link, person: { ...person, problems: [...person.problems, problem] } };
  });
}

function ownerAmong(user: UserId, claimants: readonly Assessment[], users: KnownUsers): Assessment | undefined {
  const linked = claimants.filter((person) => users.get(person.ukgEmployeeId)?.userId === user);
  if (linked.length === 1) return linked[0];
  const able = linked.length === 0 ? claimants : linked;
  const present = able.filter(({ verdict }) => verdict.kind === 'present');
  const [keeper, another] = present.length > 0 ? present : able.filter(({ verdict }) => verdict.kind !== 'joiner');
  return another === undefined ? keeper : undefined;
}

function messageOf(user: UserId, claimants: readonly Assessment[]): string {
  return `Betterworks user ${String(user)} is found for several UKG employees (${namesOf(claimants)}) by e-mail address or employee id, so nothing was written to that user. Correct the value of the wrong one in UKG.`;
}

/** Whose user it is cannot be told. `why`: a sentence without its full stop. */
export function conflictOf(why: string, field = ''): Complaint {
  const message = `${why}, so nothing was written. Correct the wrong value in UKG or Betterworks, or decide in decisions.yml whose user it is.`;
  return { code: 'IDENTITY_CONFLICT', field, action: 'link', message };
}
