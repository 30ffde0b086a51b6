// About whom Betterworks must be asked before a plan can be made. A linked user with a complete fingerprint is never read.
import type { ExistingUser, Fields, KnownUser, KnownUsers, UkgEmployeeId, UserId } from '../model/model.ts';
import type { Assessment } from '../people/assess.ts';
import { isSupervisor } from '../people/map.ts';
import { hasEmployeeId, plainEmployeeId } from '../people/values.ts';
import type { Leads } from './find-user.ts';
import { usersIn } from './find-user.ts';
import { coversFields, isOurs, memoryOf, PERSON, wasAskedFor } from './fingerprint.ts';
import type { PlanContext, StateIndex } from './known-people.ts';
import { isByFile } from './known-people.ts';
import type { LinkEvidence, Sighting } from './link.ts';

/** Questions about one person: only the decided user, else the linked one, else all the others. */
export interface LookUp {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly employeeId: string;
  readonly decided: UserId | null;
  readonly linked: UserId | null;
  /** `''` where UKG has none. */
  readonly email: string;
  /** Users who were last seen with the employee id. */
  readonly byEmployeeId: readonly UserId[];
  /** The user of an ended record of the same person. */
  readonly byPerson: UserId | null;
}

type LookUpContext = PlanContext & Pick<LinkEvidence, 'decided'>;

export function lookUpsFor(people: readonly Assessment[], context: LookUpContext): readonly LookUp[] {
  return people.filter((person) => isAsked(person, context)).map((person) => lookUpOf(person, context));
}

function isAsked(person: Assessment, context: LookUpContext): boolean {
  const { kind } = person.verdict;
  const known = context.users.get(person.ukgEmployeeId);
  const decision = context.decided.get(person.ukgEmployeeId);
  const isLinked = known !== undefined && known.userId !== null;
  if (decision !== undefined && decision.userId !== known?.userId)
    return kind === 'present' || (kind === 'leaver' && !isLinked);
  return (!isLinked || needsReading(person, known, context)) && mayBeWritten(person, known !== undefined, context);
}

/** A person out of scope is asked about only if the state knows them, and their user is to be switched off. */
function mayBeWritten(person: Assessment, isKnown: boolean, { integration, isLongGone }: LookUpContext): boolean {
  const { kind } = person.verdict;
  if (kind === 'excluded') return isKnown && integration.filter.whenOutOfScope === 'deactivate';
  return kind === 'present' || (kind === 'leaver' && isLongGone?.(person) !== true);
}

function lookUpOf({ ukgEmployeeId, employeeId, email, personId, verdict }: Assessment, context: LookUpContext): LookUp {
  const { users, index, decided } = context;
  const linked = users.get(ukgEmployeeId)?.userId ?? null;
  const isOther = (user: UserId): boolean => user !== linked;
  const former = index.employeesWith(PERSON, personId).filter((id) => id !== ukgEmployeeId);
  const [byPerson = null, another] = former.flatMap((id) => users.get(id)?.userId ?? []).filter(isOther);
  return {
    ukgEmployeeId,
    employeeId,
    decided: decided.get(ukgEmployeeId)?.userId ?? null,
    linked,
    email,
    byEmployeeId: [...new Set(usersWithId(employeeId, index).filter(isOther))].sort((a, b) => a - b),
    byPerson: verdict.kind === 'present' && another === undefined ? byPerson : null,
  };
}

/** Digests only find equal ids, so each spelling (case, leading zeros, leading apostrophe) is looked up by itself. */
function usersWithId(employeeId: string, index: StateIndex): readonly UserId[] {
  const exact = index.usersWith(employeeId);
  return exact.length > 0 || employeeId === ''
    ? exact
    : spellingsOf(employeeId).flatMap((spelling) => index.usersWith(spelling));
}

/** Longer than any employee number of UKG. */
const LONGEST = 12;

function spellingsOf(employeeId: string): readonly string[] {
  const plain = plainEmployeeId(employeeId);
  const zeros = Array.from({ length: Math.max(LONGEST - plain.length, 0) + 1 }, (_, count) => '0'.repeat(count));
  const cases = new Set([employeeId.slice(-plain.length), plain, plain.toLowerCase()]);
  return [...cases].flatMap((text) => zeros.flatMap((zero) => [`${zero}${text}`, `'${zero}${text}`]));
}

/**
 * True when the fingerprint lacks a field (newly mapped, or written under another key), and for a pending leaver, whom an
 * interrupted run may have deactivated.
 */
function needsReading(person: Assessment, known: KnownUser, context: LookUpContext): boolean {
  const { integration, digests, state } = context;
  if (person.verdict.kind !== 'present')
    return state.pending.some(({ ukgEmployeeId }) => ukgEmployeeId === person.ukgEmployeeId);
  if (!known.active) return false;
  const manager = integration.mapping.find(isSupervisor);
  const isManagerSent =
    manager !== undefined && (person.supervisorId !== '' || manager.default !== null || manager.whenEmpty === 'clear');
  const names = Object.keys(person.verdict.desired.fields);
  return !coversFields(isManagerSent ? [...names, 'manager_id'] : names, known.fingerprint, digests);
}

/** The users who were found, as evidence: by the employee id that they show now, not by the remembered one. */
export function leadsAmong(
  employeeId: string,
  byEmail: ExistingUser | null,
  byId: readonly (ExistingUser | null)[] = [],
  byPerson: ExistingUser | null = null,
): Leads {
  const users = [byEmail, ...byId, byPerson].filter((user) => user !== null);
  return { byEmail: byEmail === null ? [] : [byEmail], byEmployeeId: exactFirst(users, employeeId), byPerson };
}

/** Users with exactly this employee id; if there is none, users whose id differs in leading zeros. */
export function exactFirst(users: readonly ExistingUser[], employeeId: string): readonly ExistingUser[] {
  if (employeeId === '') return [];
  const exact = users.filter((user) => user.employeeId === employeeId);
  return exact.length > 0 ? exact : users.filter((user) => hasEmployeeId(user, employeeId));
}

/**
 * Recognises the user of an employee about whom a run was interrupted, or whose linked user is gone: by the employee id, or by
 * the address or employee id that was sent then. Null for all others.
 */
export function begunUsers({
  state: { pending, begun },
  users,
  digests,
}: PlanContext): (one: Pick<LookUp, 'ukgEmployeeId' | 'employeeId'>) => ((user: ExistingUser) => boolean) | null {
  const open = new Set(pending.map(({ ukgEmployeeId }) => ukgEmployeeId));
  const sent = new Map(begun.map((one) => [one.ukgEmployeeId, one]));
  return ({ ukgEmployeeId: id, employeeId }) => {
    const known = users.get(id);
    if (!open.has(id) && known === undefined) return null;
    return (user) => {
      const isSent = (value: Fields): boolean =>
        [sent.get(id), known].some((one) => memoryOf(one, value, digests) === 'same');
      const { email, employeeId: shown } = user;
      return isSent({ email }) || (shown !== '' && (hasEmployeeId(user, employeeId) || isSent({ employee_id: shown })));
    };
  };
}

/**
 * People who were not read and whose personId the state does not have, since it was written with another key or by an older
 * release. They are read when a person may get a user or an employee number that is theirs.
 */
export function unprovenPeople(
  people: readonly Assessment[],
  { users, digests }: PlanContext,
): readonly UkgEmployeeId[] {
  const read = new Set(people.map((person) => person.ukgEmployeeId));
  const unproven = [...users.values()].filter(
    ({ ukgEmployeeId: id, fingerprint }) => !wasAskedFor(fingerprint, digests) && !read.has(id),
  );
  const isNew = ({ ukgEmployeeId: id, employeeId, verdict }: Assessment): boolean =>
    verdict.kind === 'present' && memoryOf(users.get(id), { employee_id: employeeId }, digests) !== 'same';
  const news = unproven.length === 0 ? [] : people.filter(isNew);
  const mayBeAnybody = news.some(({ personId }) => personId !== '');
  return unproven
    .filter(({ fingerprint }) => mayBeAnybody || (news.length > 0 && !isOurs(fingerprint, digests)))
    .map(({ ukgEmployeeId }) => ukgEmployeeId);
}

/**
 * Employees who were not read, and who have, by the state, a value or a user to which the evidence of these people leads.
 * What UKG says of them today decides whose user it is.
 */
export function ownersInDoubt(
  people: readonly Assessment[],
  sightings: ReadonlyMap<UkgEmployeeId, Sighting>,
  context: PlanContext,
): readonly UkgEmployeeId[] {
  const { index, integration } = context;
  const read = new Set(people.map((person) => person.ukgEmployeeId));
  const owners = people.flatMap((person): readonly UkgEmployeeId[] => {
    if (person.verdict.kind !== 'present' && !isByFile(integration)) return [];
    const byNumber = (): readonly UkgEmployeeId[] => index.employeesWith('employee_id', person.employeeId);
    const byAddress = (): readonly UkgEmployeeId[] => index.employeesWith('email', person.email);
    // Betterworks gives the row of a file to the user with its number or address, and cannot be asked who that is.
    if (isByFile(integration)) return [...byNumber(), ...byAddress()];
    const leads = sightings.get(person.ukgEmployeeId)?.leads;
    if (leads === undefined) return isRenumbered(person, context) ? byNumber() : [];
    const ofFound = usersIn(leads).flatMap((user) => [
      ...[index.ownerOf(user.id)].filter((id) => id !== undefined),
      ...index.employeesWith('email', user.email),
      ...index.employeesWith('employee_id', user.employeeId),
    ]);
    return [...ofFound, ...byNumber(), ...byAddress()];
  });
  return [...new Set(owners)].filter((id) => !read.has(id)).sort();
}

function isRenumbered({ ukgEmployeeId, employeeId }: Assessment, { users, digests }: PlanContext): boolean {
  const known = users.get(ukgEmployeeId);
  if (known === undefined || known.userId === null || employeeId === '') return false;
  return memoryOf(known, { employee_id: employeeId }, digests) === 'other';
}

/**
 * Supervisors who were not read, and who, by the state, report to one of these people. One edit in UKG can close a circle of
 * two, and the change feed names only the edited person. Both are reported, unless the other one has another supervisor today.
 */
export function supervisorsInDoubt(people: readonly Assessment[], users: KnownUsers): readonly UkgEmployeeId[] {
  const read = new Set(people.map((person) => person.ukgEmployeeId));
  const ids = people.flatMap(({ ukgEmployeeId, supervisorId, verdict }) => {
    const supervisor = users.get(supervisorId as UkgEmployeeId);
    return verdict.kind === 'present' && supervisor?.supervisor === ukgEmployeeId ? [supervisor.ukgEmployeeId] : [];
  });
  return [...new Set(ids)].filter((id) => !read.has(id)).sort();
}
