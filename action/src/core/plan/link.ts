// Which user belongs to which employee, for all people of a run together. A user belongs to one employee at most.
//
//   a decision names a user        -> that user; one whom another employee owns needs a decision for both
//   stored link, not read          -> known: the fingerprint tells which fields changed
//   stored link, read              -> existing, unless address and employee id are both other employees'
//   stored link, gone              -> as without a link
//   no link                        -> as find-user.ts says
//   another's employee number      -> IDENTITY_CONFLICT, although there is a link
import type { ExistingUser, KnownUser, Place, UkgEmployeeId, UserId } from '../model/model.ts';
import type { Complaint } from '../model/problem.ts';
import { ascending, placeOf } from '../model/text.ts';
import type { Assessment } from '../people/assess.ts';
import { refusedWith } from '../people/assess.ts';
import { canonical } from '../people/values.ts';
import { conflictOf, isSamePerson, withOpenLeavers, withoutDuplicateClaims, withoutShared } from './conflicts.ts';
import type { Finding, Leads, Link, OtherEmployees, Prove, Successors, Target } from './find-user.ts';
import { findUser, proveUser } from './find-user.ts';
import { memoryOf, PERSON } from './fingerprint.ts';
import type { PlanContext } from './known-people.ts';
import { isByFile, waitingWithoutUser } from './known-people.ts';
import { withoutAnothersRow } from './row-owners.ts';

/** What Betterworks showed for one person; an absent part was not asked for. */
export interface Sighting {
  /** The user of the stored link; null when Betterworks does not have them. */
  readonly linked?: ExistingUser | null;
  readonly leads?: Leads;
  /** The user whom a decision names; null when Betterworks does not have them. */
  readonly decided?: ExistingUser | null;
}

/** A reviewed line that names an employee's user. */
export interface UserDecision {
  readonly userId: UserId;
  readonly place: Place;
}

/** The evidence for links. */
export interface LinkEvidence {
  readonly sightings: (person: Assessment) => Sighting;
  readonly decided: ReadonlyMap<UkgEmployeeId, UserDecision>;
  /** Nobody could look for users in a list, since Betterworks has none; default false. */
  readonly isWithoutList?: boolean;
  /** People who were read only to know their values in UKG; default nobody. */
  readonly bystanders?: readonly Assessment[];
}

export interface Linked {
  /** Everybody who was read; those in conflict are refused. */
  readonly links: readonly Link[];
  readonly successors: Successors;
}

export interface LinkedPeople extends Linked {
  /** For users who are found only while the plan is written. */
  readonly prove: Prove;
}

/** Links everybody of a run. The same arguments give the same links, in any order. */
export function linkPeople(people: readonly Assessment[], evidence: LinkEvidence, context: PlanContext): LinkedPeople {
  const read = people.toSorted((a, b) => ascending(a.ukgEmployeeId, b.ukgEmployeeId));
  const others = populationOf([...read, ...(evidence.bystanders ?? [])], context);
  const linker: Linker = { ...evidence, ...context, others };
  const found = withoutShared(read, linker).map((person) => linkOne(withoutAnothersRow(person, linker), linker));
  const successors = successorsAmong(found, linker);
  const claimed = withoutDuplicateClaims(found, successors, context.users);
  return {
    links: withOpenLeavers(claimed, (user) => others.ownerOf(user) !== undefined),
    successors,
    prove: proofAmong(others),
  };
}

/** A function of its own, so that it keeps only these people in memory, not all users that a comparison has read. */
function proofAmong(others: Population): Prove {
  return (id, user) => {
    const person = others.get(id);
    return person === undefined ? null : proveUser(person, user, others);
  };
}

interface Linker extends LinkEvidence, PlanContext {
  readonly others: Population;
}

function linkOne(person: Assessment, linker: Linker): Link {
  const known = linker.users.get(person.ukgEmployeeId);
  const decision = linker.decided.get(person.ukgEmployeeId);
  if (decision !== undefined) return byDecision(person, decision, known, linker);
  const { linked, leads } = linker.sightings(person);
  const isLinked = known !== undefined && (isByFile(linker.integration) || known.userId !== null);
  if (isLinked && linked !== null) return byStoredLink(person, known, linked, linker);
  if (leads !== undefined) return byFinding(person, foundBy(person, leads, linker));
  return linkTo(person, known === undefined || linked === null ? NO_USER : { kind: 'known', known });
}

/**
 * When a run was cut short that was about to make or link the user at another address than today's, only a list of users shows
 * that they are not there.
 */
function foundBy(person: Assessment, leads: Leads, linker: Linker): Finding {
  const found = findUser(person, leads, linker.others);
  const sent = linker.state.begun.find((one) => one.ukgEmployeeId === person.ukgEmployeeId);
  if (found.row !== 'nobody' || linker.isWithoutList !== true || sent === undefined) return found;
  const isElsewhere = memoryOf(sent, { email: person.email }, linker.digests) !== 'same';
  return isElsewhere ? { ...found, conflict: { code: 'IDENTITY_CONFLICT', why: UNSEEN, users: [] } } : found;
}

const UNSEEN =
  'A run that was cut short may have written this employee to a user with the e-mail address that UKG gave then, and Betterworks has no list in which to look for that user';

type ValueField = 'email' | 'employee_id';

/** The known user of another employee with this value, who is not another record of the same person. */
function otherHolder(
  person: Assessment,
  field: ValueField,
  value: string,
  { users, others }: Linker,
): KnownUser | undefined {
  const holder = others.holderOf(field, value, person);
  return holder === undefined || others.isSamePerson(person, holder) ? undefined : users.get(holder);
}

const NO_USER: Target = { kind: 'none' };

function linkTo(person: Assessment, target: Target, row: Link['row'] = null): Link {
  return { person, target, row, takenFrom: null, conflict: null };
}

function byDecision(person: Assessment, decision: UserDecision, known: KnownUser | undefined, linker: Linker): Link {
  const { userId, place } = decision;
  const at = `${placeOf(place)} says that this employee is Betterworks user ${String(userId)}`;
  const owner = linker.others.ownerOf(userId);
  const target: Target = known === undefined ? NO_USER : { kind: 'known', known };
  const refuse = (why: string): Link => linkTo(refused(person, conflictOf(why)), target, 'decision');
  if (owner !== undefined && owner !== person.ukgEmployeeId && !linker.decided.has(owner))
    return refuse(
      `${at}, who is linked to UKG employee ${owner}; a line with "user" for that employee is needed as well, and a run of some employees (input employees) has to name both`,
    );
  const { decided } = linker.sightings(person);
  if (decided === null) return refuse(`${at}, and Betterworks has no such user`);
  return linkTo(person, decided === undefined ? target : { kind: 'existing', user: decided }, 'decision');
}

/** A stored link counts first. Only a number or address that is certainly another employee's speaks against it. */
function byStoredLink(person: Assessment, known: KnownUser, linked: ExistingUser | undefined, linker: Linker): Link {
  const target: Target = linked === undefined ? { kind: 'known', known } : { kind: 'existing', user: linked };
  if (person.verdict.kind !== 'present') return linkTo(person, target);
  const why = linked === undefined ? null : contradictionIn(person, linked, linker.others);
  const complaint = why === null ? claimOf(person, known, linked, linker) : conflictOf(why, 'employee_id');
  return linkTo(complaint === null ? person : refused(person, complaint), target);
}

/** The link is in doubt when address and employee id of the linked user both belong to other employees, and neither to this one. */
function contradictionIn(person: Assessment, user: ExistingUser, others: OtherEmployees): string | null {
  // They may also belong to a former record of the same person.
  const isOwn = canonical('email', person.email) === canonical('email', user.email);
  if (isOwn || user.employeeId === person.employeeId) return null;
  const byEmail = others.holderOf('email', user.email, person);
  const byId = others.holderOf('employee_id', user.employeeId, person);
  if (byEmail === undefined || byId === undefined) return null;
  return `The stored link leads to Betterworks user ${String(user.id)}, who has the e-mail address of UKG employee ${byEmail} and the employee id of ${byId}`;
}

/** The complaint when this employee would get the employee number or the address of another employee's user. */
function claimOf(
  person: Assessment,
  known: KnownUser,
  linked: ExistingUser | undefined,
  linker: Linker,
): Complaint | null {
  const { ukgEmployeeId: id, employeeId, email } = person;
  const holderOfNew = (field: ValueField, value: string, shown: string | undefined): KnownUser | undefined => {
    const isNew =
      shown === undefined
        ? memoryOf(known, { [field]: value }, linker.digests) === 'other'
        : shown !== canonical(field, value);
    const holder = isNew ? otherHolder(person, field, value, linker) : undefined;
    // An employee without a user loses nothing.
    return holder?.userId === null ? undefined : holder;
  };
  if (known.userId === null) return null;
  const byNumber = holderOfNew('employee_id', employeeId, linked?.employeeId);
  if (byNumber !== undefined)
    return conflictOf(`UKG employee ${id} has the employee number of ${byNumber.ukgEmployeeId} now`, 'employee_id');
  const byAddress = holderOfNew('email', email, linked && canonical('email', linked.email));
  if (byAddress === undefined || linker.others.hasEnded(byAddress.ukgEmployeeId)) return null;
  const owner = `Betterworks user ${String(byAddress.userId)}, who is linked to UKG employee ${byAddress.ukgEmployeeId}`;
  return emailTaken(`${owner}, has this employee's e-mail address`);
}

function byFinding(person: Assessment, { row, user, takenFrom, conflict }: Finding): Link {
  const none = linkTo(person, NO_USER, row);
  if (conflict !== null) {
    const { code, why } = conflict;
    const complaint = code === 'EMAIL_TAKEN' ? emailTaken(why) : conflictOf(why, 'employee_id');
    return { ...none, person: refused(person, complaint), conflict };
  }
  const isNotTaken = takenFrom !== null && person.verdict.kind !== 'present';
  return user === null || isNotTaken ? none : { ...none, target: { kind: 'existing', user }, takenFrom };
}

/** Only a person who is to have a user is in conflict; nothing is written for anybody else. */
function refused(person: Assessment, complaint: Complaint): Assessment {
  return person.verdict.kind === 'present' ? refusedWith(person, complaint) : person;
}

/** Another employee's user has the address. */
export function emailTaken(why: string): Complaint {
  const message = `${why}, so nothing was written. Correct the e-mail address in UKG, or the user in Betterworks.`;
  return { code: 'EMAIL_TAKEN', field: 'email', action: 'link', message };
}

/** With delivery by file no user is known, so a later record of a person replaces an earlier one with its number or address. */
function successorsAmong(links: readonly Link[], linker: Linker): Successors {
  const { others, users, index, digests } = linker;
  const pairsOf = ({
    person,
    takenFrom,
  }: Link): readonly (readonly [former: UkgEmployeeId, later: UkgEmployeeId])[] => {
    const { ukgEmployeeId: id, verdict, employeeId, email, personId } = person;
    if (!isByFile(linker.integration)) return verdict.kind === 'present' && takenFrom !== null ? [[takenFrom, id]] : [];
    if (verdict.kind === 'present') {
      const alike = [...others.withValue('employee_id', employeeId), ...others.withValue('email', email)];
      const former = alike.filter((other) => other.verdict.kind === 'leaver' && isSamePerson(person, other));
      return former.map((other) => [other.ukgEmployeeId, id]);
    }
    const isAlike = (known: KnownUser): boolean =>
      [{ employee_id: employeeId }, { email: canonical('email', email) }].some(
        (value) => memoryOf(known, value, digests) === 'same',
      );
    const later = index.employeesWith(PERSON, personId).find((other) => {
      const known = users.get(other);
      return other !== id && others.get(other) === undefined && known?.active === true && isAlike(known);
    });
    return verdict.kind === 'leaver' && later !== undefined ? [[id, later]] : [];
  };
  return new Map(links.flatMap(pairsOf));
}

/** People who were read, found by id and by value, and people whom only the state knows. */
interface Population extends OtherEmployees {
  get(id: UkgEmployeeId): Assessment | undefined;
  /** Everybody who was read with exactly this value; an empty value matches nobody. */
  withValue(field: ValueField, value: string): readonly Assessment[];
}

function populationOf(people: readonly Assessment[], { users, index, state }: PlanContext): Population {
  const byId = new Map(people.map((person) => [person.ukgEmployeeId, person]));
  const byValue = {
    email: Map.groupBy(people, (person) => canonical('email', person.email)),
    employee_id: Map.groupBy(people, (person) => person.employeeId),
  };
  const withValue: Population['withValue'] = (field, value) => {
    const text = canonical(field, value);
    return text === '' ? [] : (byValue[field].get(text) ?? []);
  };
  return {
    get: (id) => byId.get(id),
    withValue,
    ownerOf: (user) => index.ownerOf(user),
    holderOf: (field, value, person) => {
      const read = withValue(field, value).map((other) => other.ukgEmployeeId);
      const unread = index.employeesWith(field, value).filter((id) => !byId.has(id));
      return [...read, ...unread].find((id) => id !== person.ukgEmployeeId);
    },
    isSamePerson: (person, other) => {
      const read = byId.get(other);
      if (read !== undefined && read.personId !== '') return isSamePerson(person, read);
      return index.employeesWith(PERSON, person.personId).includes(other);
    },
    hasEnded: (other) => {
      const kind = byId.get(other)?.verdict.kind;
      return kind === undefined ? users.get(other)?.active === false : kind === 'leaver' || kind === 'excluded';
    },
    unread: waitingWithoutUser(people, { users, state })[0],
  };
}
