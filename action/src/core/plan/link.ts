// Whose is which user, for everybody of a run at once: each user is one employee's at most.
//
//   a decision names a user        -> that user; one whom another employee owns needs a decision for both
//   stored link, not read          -> known: the fingerprint tells what changed
//   stored link, read              -> existing, unless address and employee id are both other employees'
//   stored link, gone              -> as without a link
//   no link                        -> as find-user.ts says
//   a number that is another's     -> IDENTITY_CONFLICT, although there is a link
import { refusedWith } from '../people/assess.ts';
import type { Assessment } from '../people/assess.ts';
import { memoryOf, PERSON } from './fingerprint.ts';
import { findUser, proveUser } from './find-user.ts';
import type { FoundUser, IdentityRow, Leads, Link, OtherEmployees, Prove, Target } from './find-user.ts';
import type { Digests, ExistingUser, KnownUser, Place, UkgEmployeeId, UserId } from '../model/model.ts';
import { problemOf } from '../model/problem.ts';
import { placeOf } from '../model/text.ts';
import type { Complaint } from '../model/problem.ts';
import { canonical } from '../people/values.ts';
import { indexPeople } from './known-people.ts';
import type { PeopleIndex, StateIndex } from './known-people.ts';
import { isSamePerson, withOpenLeavers, withoutDuplicateClaims, withoutShared } from './conflicts.ts';

/** What Betterworks showed of one person; a part that is absent was not asked for. */
export interface Sighting {
  /** The user of the stored link, or null where Betterworks has none. */
  readonly linked?: ExistingUser | null;
  readonly leads?: Leads;
  /** The user whom a decision names, or null where Betterworks has none. */
  readonly decided?: ExistingUser | null;
}

/** A reviewed line that says whose user is whose. */
export interface UserDecision {
  readonly userId: UserId;
  readonly place: Place;
}

export interface LinkContext {
  /** Stored links. */
  readonly users: ReadonlyMap<UkgEmployeeId, KnownUser>;
  readonly sightings: (person: Assessment) => Sighting;
  readonly index: StateIndex;
  readonly digests: Digests;
  /** A file is delivered: users cannot be read. */
  readonly isByFile: boolean;
  readonly decided: ReadonlyMap<UkgEmployeeId, UserDecision>;
}

export interface LinkedPeople {
  /** Everybody who was read; those in conflict are refused. */
  readonly people: readonly Assessment[];
  readonly targets: ReadonlyMap<UkgEmployeeId, Target>;
  /** What decided about a user, for those of whom more than a link was asked. */
  readonly rows: ReadonlyMap<UkgEmployeeId, IdentityRow | 'decision'>;
  /** Ended records, by the later record of the person that takes their place. */
  readonly successors: ReadonlyMap<UkgEmployeeId, UkgEmployeeId>;
  /** Users about whom employees are in conflict. */
  readonly disputed: ReadonlySet<UserId>;
  /** For a user who is met only when the plan is written. */
  readonly prove: Prove;
}

/**
 * Links everybody whom a run is about. `bystanders` were read for what UKG says of them alone. Same arguments, same links,
 * whatever their order.
 */
export function linkPeople(
  assessments: readonly Assessment[],
  context: LinkContext,
  bystanders: readonly Assessment[] = [],
): LinkedPeople {
  const read = [...assessments].sort((a, b) => (a.ukgEmployeeId < b.ukgEmployeeId ? -1 : 1));
  const shared = withoutShared(read, {
    isDecided: (id) => context.decided.has(id),
    isLeaverConcerned: (id) => context.isByFile && context.users.get(id)?.active !== false,
  });
  const index = indexPeople([...read, ...bystanders]);
  const others = otherEmployees(index, context);
  const linker = { ...context, index, others };
  const found = shared.map((person) => linkOne(person, linker));
  const disputed = new Set(found.flatMap((link) => link.disputed));
  const rows = new Map(
    found.flatMap(({ person, row }) => (row === null ? [] : [[person.ukgEmployeeId, row] as const])),
  );
  const successors = successorsAmong(found, linker);
  const settled = withoutDuplicateClaims(found, successors, context.users);
  const people = withOpenLeavers(settled, found, (user) => others.ownerOf(user) !== undefined);
  const prove: Prove = (id, user) => {
    const one = index.get(id);
    return one === undefined ? null : proveUser(one, user, others);
  };
  return { people, targets: settled.targets, rows, successors, disputed, prove };
}

interface Linker extends Omit<LinkContext, 'index'> {
  readonly index: PeopleIndex;
  readonly others: OtherEmployees;
}

function linkOne(person: Assessment, linker: Linker): Link {
  const known = linker.users.get(person.ukgEmployeeId);
  const decision = linker.decided.get(person.ukgEmployeeId);
  if (decision !== undefined) return byDecision(person, decision, known, linker);
  const { linked, leads } = linker.sightings(person);
  const isLinked = known !== undefined && (linker.isByFile || known.userId !== null);
  if (isLinked && linked !== null) return byStoredLink(person, known, linked, linker);
  if (leads !== undefined) return ofFinding(person, findUser(person, leads, linker.others), leads);
  return plainLink(person, known === undefined || linked === null ? { kind: 'none' } : { kind: 'known', known });
}

function plainLink(person: Assessment, target: Target): Link {
  return { person, target, row: null, disputed: [], doubt: null };
}

function byDecision(person: Assessment, decision: UserDecision, known: KnownUser | undefined, linker: Linker): Link {
  const { userId, place } = decision;
  const at = `${placeOf(place)} says that this employee is Betterworks user ${String(userId)}`;
  const owner = linker.others.ownerOf(userId);
  const target: Target = known === undefined ? { kind: 'none' } : { kind: 'known', known };
  const refuse = (why: string): Link => ({ ...refusedLink(person, 'decision', [], conflictOf(why)), target });
  if (owner !== undefined && owner !== person.ukgEmployeeId && !linker.decided.has(owner))
    return refuse(
      `${at}, who is linked to UKG employee ${owner}; a line with "user" for that employee is needed as well`,
    );
  const { decided } = linker.sightings(person);
  if (decided === null) return refuse(`${at}, and Betterworks has no such user`);
  const found: Target = decided === undefined ? target : { kind: 'existing', user: decided, takenFrom: null };
  return { ...plainLink(person, found), row: 'decision' };
}

/** A stored link counts first; what speaks against it is a number or an address that is certainly another's. */
function byStoredLink(person: Assessment, known: KnownUser, linked: ExistingUser | undefined, linker: Linker): Link {
  const target: Target =
    linked === undefined ? { kind: 'known', known } : { kind: 'existing', user: linked, takenFrom: null };
  if (person.verdict.kind !== 'present') return plainLink(person, target);
  const why = linked === undefined ? null : contradictionIn(person, linked, linker.others);
  const claimed = why ?? claimedNumber(person, known, linked, linker);
  return claimed === null
    ? plainLink(person, target)
    : { ...refusedLink(person, null, [], conflictOf(claimed, 'employee_id')), target };
}

/** Both the address and the employee id of the linked user are other employees', and neither is this one's: the link is in doubt. */
function contradictionIn(person: Assessment, user: ExistingUser, others: OtherEmployees): string | null {
  // A former record of the same person may have them, too.
  const isOwn = canonical('email', person.email) === canonical('email', user.email);
  if (isOwn || user.employeeId === person.employeeId) return null;
  const byEmail = others.holderOf('email', user.email, person);
  const byId = others.holderOf('employee_id', user.employeeId, person);
  if (byEmail === undefined || byId === undefined) return null;
  return `The stored link leads to Betterworks user ${String(user.id)}, who has the e-mail address of UKG employee ${byEmail} and the employee id of ${byId}`;
}

/** Somebody who is to get the employee number of another one's user: two employees would have one number. */
function claimedNumber(
  person: Assessment,
  known: KnownUser,
  linked: ExistingUser | undefined,
  { others, users, digests }: Linker,
): string | null {
  const { ukgEmployeeId, employeeId } = person;
  if (employeeId === '' || known.userId === null) return null;
  const isNew =
    linked === undefined
      ? memoryOf(known, { employee_id: employeeId }, digests) === 'other'
      : linked.employeeId !== employeeId;
  const holder = isNew ? others.holderOf('employee_id', employeeId, person) : undefined;
  // Of somebody who has no user nothing is written over.
  const isUsed = holder !== undefined && (users.get(holder)?.userId ?? null) !== null;
  if (!isUsed || others.isSamePerson(person, holder)) return null;
  return `UKG employee ${ukgEmployeeId} has the employee number of ${holder} now`;
}

function ofFinding(person: Assessment, finding: FoundUser, leads: Leads): Link {
  const { row } = finding;
  if (finding.kind === 'nobody') return { ...plainLink(person, { kind: 'none' }), row };
  if (finding.kind === 'conflict') {
    const { code, why, users } = finding;
    const field = code === 'EMAIL_TAKEN' ? 'email' : 'employee_id';
    const seen = [...leads.byEmail, ...leads.byEmployeeId, leads.byPerson].filter((user) => user !== null);
    const doubt = { code, why, users: seen };
    return {
      ...refusedLink(person, row, users, code === 'EMAIL_TAKEN' ? emailTaken(why) : conflictOf(why, field)),
      doubt,
    };
  }
  const { user, takenFrom } = finding;
  const mayTake = takenFrom === null || person.verdict.kind === 'present';
  return { ...plainLink(person, mayTake ? { kind: 'existing', user, takenFrom } : { kind: 'none' }), row };
}

/** Only somebody who is to have a user is in conflict; of everybody else nothing is written anyway. */
function refusedLink(person: Assessment, row: Link['row'], disputed: readonly UserId[], complaint: Complaint): Link {
  const refused = person.verdict.kind === 'present' ? refusedWith(person, problemOf(person, complaint)) : person;
  return { person: refused, target: { kind: 'none' }, row, disputed, doubt: null };
}

function conflictOf(why: string, field = ''): Complaint {
  const message = `${why}, so nothing was written. Correct the wrong value in UKG or Betterworks, or decide in decisions.yml whose user it is.`;
  return { code: 'IDENTITY_CONFLICT', field, action: 'link', message };
}

/** Somebody else's user has the address. */
export function emailTaken(why: string): Complaint {
  const message = `${why}, so nothing was written. Correct the e-mail address in UKG, or the user in Betterworks.`;
  return { code: 'EMAIL_TAKEN', field: 'email', action: 'link', message };
}

/** Over a file nobody's user is known, so a later record of the person takes the place of one with its number or address. */
function successorsAmong(
  found: readonly Link[],
  { index, isByFile }: Linker,
): ReadonlyMap<UkgEmployeeId, UkgEmployeeId> {
  const former = ({ person, target }: Link): readonly UkgEmployeeId[] => {
    if (person.verdict.kind !== 'present') return [];
    if (!isByFile) return target.kind === 'existing' && target.takenFrom !== null ? [target.takenFrom] : [];
    const alike = [...index.withValue('employee_id', person.employeeId), ...index.withValue('email', person.email)];
    return alike
      .filter((other) => other.verdict.kind === 'leaver' && isSamePerson(person, other))
      .map((other) => other.ukgEmployeeId);
  };
  return new Map(found.flatMap((link) => former(link).map((id) => [link.person.ukgEmployeeId, id] as const)));
}

function otherEmployees(index: PeopleIndex, { users, index: state }: LinkContext): OtherEmployees {
  return {
    ownerOf: (user) => state.ownerOf(user),
    holderOf: (field, value, person) => {
      const isOther = (id: UkgEmployeeId): boolean => id !== person.ukgEmployeeId;
      const read = index.withValue(field, value).map((other) => other.ukgEmployeeId);
      const unread = state.employeesWith(field, canonical(field, value)).filter((id) => index.get(id) === undefined);
      return [...read, ...unread].find(isOther);
    },
    isSamePerson: (person, other) => {
      const read = index.get(other);
      if (read !== undefined) return isSamePerson(person, read);
      return state.employeesWith(PERSON, person.personId).includes(other);
    },
    hasEnded: (other) => {
      const kind = index.get(other)?.verdict.kind;
      return kind === undefined ? users.get(other)?.active === false : kind === 'leaver' || kind === 'excluded';
    },
  };
}
