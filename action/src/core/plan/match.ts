// Links everybody to a user when both sides are read in full. Whose is a user?
//
//   linked in the state    same employee id / e-mail                     -> his
//   to somebody in UKG     anybody's                                     -> the linked one's
//   to one who has left    a new record of the same person               -> the new record's
//   to one who has left    another's employee id, the user is off        -> that one's (a rehire)
//   to nobody in UKG       somebody's employee id exactly, else his e-mail,
//                          else his employee id but for leading zeros    -> that one's
//   to nobody in UKG       a leaver's e-mail, but another employee id    -> unknown
//   to nobody in UKG       nobody's                                      -> unknown
import type { Assessment } from '../people/assess.ts';
import { isForgettable } from './fill-rate.ts';
import { employeeIdDigest, fingerprintOf } from './fingerprint.ts';
import { isActive } from './diff.ts';
import { isSamePerson } from '../people/identity.ts';
import type {
  CalendarDate,
  Digests,
  ExistingUser,
  FieldValue,
  Integration,
  KnownUser,
  UkgEmployeeId,
  UnlinkedUser,
  UserId,
} from '../model/model.ts';
import { canonical, canonicalFields, DEACTIVATION_DATE, hasEmployeeId, plainEmployeeId } from '../people/values.ts';

export interface MatchContext {
  readonly integration: Integration;
  readonly digests: Digests;
  readonly today: CalendarDate;
  /** Links of the state; empty before the first run. */
  readonly users: ReadonlyMap<UkgEmployeeId, KnownUser>;
}

/** A user whom no employee owns. */
export interface UnknownUser {
  readonly userId: UserId;
  readonly employeeId: string;
  readonly isActive: boolean;
}

export interface Match {
  readonly users: ReadonlyMap<UkgEmployeeId, KnownUser>;
  readonly unknown: readonly UnknownUser[];
  readonly unlinked: readonly UnlinkedUser[];
  /** Employees whose e-mail address is held by another employee's user. */
  readonly taken: ReadonlyMap<UkgEmployeeId, UserId>;
}

/** Links each user to the employee who owns them, if anybody does. A user that the pages repeat counts once. */
export function matchUsers(
  assessments: readonly Assessment[],
  users: Iterable<ExistingUser>,
  context: MatchContext,
): Match {
  const byLink = indexByLink(assessments, context.users);
  const byEmail = uniqueIndex(assessments, (one) => canonical('email', one.email));
  const byEmployeeId = uniqueIndex(assessments, (one) => one.employeeId);
  const byPlainId = uniqueIndex(assessments, (one) => plainEmployeeId(one.employeeId));
  const candidates = new Map<UkgEmployeeId, Candidate>();
  const unknown: UnknownUser[] = [];
  const taken = new Map<UkgEmployeeId, UserId>();

  function settle(owner: UkgEmployeeId, candidate: Candidate): void {
    const other = candidates.get(owner);
    const isBetter = other === undefined || byMerit(candidate, other) < 0;
    if (isBetter) candidates.set(owner, candidate);
    const loser = isBetter ? other : candidate;
    if (loser) unknown.push({ userId: loser.userId, employeeId: loser.employeeId, isActive: loser.isActive });
  }

  for (const user of new Map([...users].reverse().map((one) => [one.id, one])).values()) {
    const [emailOwner, linked] = [byEmail.get(canonical('email', user.email)), byLink.get(user.id)];
    const claimant =
      byEmployeeId.get(user.employeeId.trim()) ?? emailOwner ?? byPlainId.get(plainEmployeeId(user.employeeId));
    const owner = ownerOf(user, linked, claimant, context);
    if (emailOwner !== undefined && owner !== emailOwner) taken.set(emailOwner.ukgEmployeeId, user.id);
    if (owner === undefined) unknown.push(unknownUser(user, context));
    else settle(owner.ukgEmployeeId, candidateOf(owner, user, { linked, emailOwner }, context));
  }
  return {
    users: new Map([...candidates].map(([id, candidate]) => [id, knownUserOf(id, candidate)])),
    unknown: unknown.sort((a, b) => a.userId - b.userId),
    unlinked: unknown.flatMap(({ userId, employeeId }) =>
      employeeId === '' ? [] : [{ digest: employeeIdDigest(employeeId, context.digests), userId }],
    ),
    taken: new Map([...taken].filter(([id]) => !candidates.has(id))),
  };
}

function knownUserOf(ukgEmployeeId: UkgEmployeeId, { userId, fingerprint, isActive: active }: Candidate): KnownUser {
  return { ukgEmployeeId, userId, fingerprint, active };
}

/** Whose stored link leads to a user; those whom UKG has no longer have none. */
function indexByLink(
  assessments: readonly Assessment[],
  users: MatchContext['users'],
): ReadonlyMap<UserId, Assessment> {
  const index = new Map<UserId, Assessment>();
  for (const one of assessments) {
    const userId = users.get(one.ukgEmployeeId)?.userId ?? null;
    if (userId !== null) index.set(userId, one);
  }
  return index;
}

function ownerOf(
  user: ExistingUser,
  linked: Assessment | undefined,
  claimant: Assessment | undefined,
  context: MatchContext,
): Assessment | undefined {
  const isOff = !unknownUser(user, context).isActive;
  if (linked !== undefined && !isSucceeded(linked, claimant, user, isOff)) return linked;
  return claimant === undefined || isReused(claimant, user) ? undefined : claimant;
}

/** A former record gives its user to the new one; a user who is off goes to whoever has his employee id now. */
function isSucceeded(
  linked: Assessment,
  claimant: Assessment | undefined,
  user: ExistingUser,
  isOff: boolean,
): boolean {
  if (!isGone(linked) || claimant === undefined || isGone(claimant)) return false;
  return isSamePerson(linked, claimant) || (hasEmployeeId(user, claimant.employeeId) && isOff);
}

/** A user whom an employee may own, without the employee: a whole population of them is held. */
interface Candidate extends UnknownUser {
  readonly fingerprint: KnownUser['fingerprint'];
  readonly rank: number;
}

/** The address of somebody who left can be given to a person whom UKG does not have. */
function isReused(owner: Assessment, user: ExistingUser): boolean {
  return isGone(owner) && user.employeeId !== '' && !hasEmployeeId(user, owner.employeeId);
}

function rankOf(owner: Assessment, by: { linked: Assessment | undefined; emailOwner: Assessment | undefined }): number {
  if (owner === by.linked) return 0;
  return owner === by.emailOwner ? 1 : 2;
}

/** Of two users of one employee: the better reason, then the active, then the older. */
function byMerit(a: Candidate, b: Candidate): number {
  return a.rank - b.rank || Number(b.isActive) - Number(a.isActive) || a.userId - b.userId;
}

function unknownUser(user: ExistingUser, context: MatchContext): UnknownUser {
  return {
    userId: user.id,
    employeeId: user.employeeId,
    isActive: isActive({ kind: 'existing', user, takenFrom: null }, context.today),
  };
}

/** The fingerprint is of what Betterworks holds, so that a difference shows as one; but not of what UKG leaves alone. */
function candidateOf(
  owner: Assessment,
  user: ExistingUser,
  by: { linked: Assessment | undefined; emailOwner: Assessment | undefined },
  context: MatchContext,
): Candidate {
  const held: Record<string, FieldValue> = {};
  for (const entry of context.integration.mapping) {
    const value = user.fields[entry.field] ?? '';
    const isStale = value !== '' && isForgettable(entry) && owner.empty.includes(entry.field);
    if (entry.field !== DEACTIVATION_DATE && !isStale) held[entry.field] = value;
  }
  const fingerprint = fingerprintOf(owner.ukgEmployeeId, canonicalFields(held), context.digests);
  return { ...unknownUser(user, context), fingerprint, rank: rankOf(owner, by) };
}

/** A value leads to the person whose claim to it is the best, and to nobody when two claim it equally. */
function uniqueIndex(
  people: readonly Assessment[],
  keyOf: (one: Assessment) => string,
): { get(key: string): Assessment | undefined } {
  const index = new Map<string, Assessment | null>();
  for (const group of Map.groupBy(people, keyOf)) {
    const [key, claimants] = group;
    const best = Math.min(...claimants.map(claimOf));
    const [first, second] = claimants.filter((one) => claimOf(one) === best);
    index.set(key, second === undefined ? (first ?? null) : null);
  }
  return { get: (key) => (key === '' ? undefined : (index.get(key) ?? undefined)) };
}

function claimOf(one: Assessment): number {
  return CLAIMS[one.verdict.kind];
}

/** Those who are to have a user claim him first, then those who may have one, then those who had. */
const CLAIMS: Readonly<Record<Assessment['verdict']['kind'], number>> = {
  present: 0,
  refused: 0,
  joiner: 1,
  excluded: 1,
  leaver: 2,
};

function isGone(one: Assessment): boolean {
  return one.verdict.kind === 'leaver';
}
