// Which user belongs to an employee without a stored link: decided on all evidence, never by a guess.
//
//   e-mail   employee id   former record   then
//   U        U, nobody     -               U, unless U's employee id is exactly another employee's,
//                                          or is another one and the name is another, too           (same e-mail)
//   nobody   U             -               U, if U's address is no other employee's and the name agrees, or if the address
//                                          is of another record of the same person                   (same employee id)
//   U, nobody  U, nobody   U               U: UKG's personId is equal, and the former record has ended (same person)
//   U        V             any             conflict: two users                                       (two users)
//   nobody   nobody        nobody          a new user                                                (nobody)
//
// A user whom another employee owns by a stored link goes only to a later record of the same person.
// An employee id that agrees only without leading zeros or a leading apostrophe counts like an employee id. For a leaver, an
// e-mail address alone is no proof: the name must agree, too. A user without proof is left alone, and reported while active.
// While an employee who waits without a user was not read, a value of U that is not the person's may be theirs: conflict.
import type { ExistingUser, FieldValue, KnownUser, UkgEmployeeId, UserId } from '../model/model.ts';
import type { Assessment } from '../people/assess.ts';
import { canonical, hasEmployeeId } from '../people/values.ts';

/** Where the evidence of one person leads. */
export interface Leads {
  /** Users with the person's e-mail address; several only where Betterworks holds it twice. */
  readonly byEmail: readonly ExistingUser[];
  /** Users with the person's employee id, exactly or but for leading zeros. */
  readonly byEmployeeId: readonly ExistingUser[];
  /** The user of an ended record of the same person. */
  readonly byPerson: ExistingUser | null;
}

export function usersIn({ byEmail, byEmployeeId, byPerson }: Leads): readonly ExistingUser[] {
  return [...byEmail, ...byEmployeeId, ...(byPerson === null ? [] : [byPerson])];
}

/** What is known of the other employees. */
export interface OtherEmployees {
  /** Whose stored link leads to the user. */
  ownerOf(user: UserId): UkgEmployeeId | undefined;
  /** Another employee with exactly this value in UKG; an empty value matches nobody. */
  holderOf(field: 'email' | 'employee_id', value: string, person: Assessment): UkgEmployeeId | undefined;
  /** Both have a known personId in UKG, and it is equal. */
  isSamePerson(person: Assessment, other: UkgEmployeeId): boolean;
  /** The record has ended, or UKG no longer lists it: a later record of the person may take the user. */
  hasEnded(other: UkgEmployeeId): boolean;
  /** An employee who waits without a user and was not read: any value may be theirs. */
  readonly unread: UkgEmployeeId | undefined;
}

/** The row of the table above that decided, as `explain` prints it. */
export type IdentityRow = 'same e-mail' | 'same employee id' | 'same person' | 'two users' | 'nobody';

/** What the evidence leads to: a user, a conflict, or neither, so that the employee gets a new user. */
export interface Finding {
  readonly row: IdentityRow;
  readonly user: ExistingUser | null;
  /** The former record that had the user. */
  readonly takenFrom: UkgEmployeeId | null;
  readonly conflict: Conflict | null;
}

/** Evidence that points to users without proof. */
export interface Conflict {
  readonly code: 'IDENTITY_CONFLICT' | 'EMAIL_TAKEN';
  /** A sentence without its full stop. */
  readonly why: string;
  readonly users: readonly ExistingUser[];
}

export function findUser(person: Assessment, leads: Leads, others: OtherEmployees): Finding {
  const best = preferred(leads.byEmail, leads.byEmployeeId);
  const byEmail = best === null ? [] : [best];
  const byEmployeeId = best !== null && has(leads.byEmployeeId, best) ? byEmail : leads.byEmployeeId;
  const believed: Leads = { byEmail, byEmployeeId, byPerson: leads.byPerson };
  const found = usersIn(believed);
  const [user] = found;
  if (user === undefined) return theirs('nobody', null);
  const ids = new Set(found.map(({ id }) => id));
  if (ids.size > 1) {
    const why = `This employee's e-mail address, employee id and former records lead to different Betterworks users (${[...ids].join(', ')})`;
    return conflict('two users', why, found);
  }
  return whose(person, user, believed, others);
}

/** Whose the one user is to whom all evidence leads. */
function whose(person: Assessment, user: ExistingUser, leads: Leads, others: OtherEmployees): Finding {
  const isByEmail = leads.byEmail.length > 0;
  const owner = others.ownerOf(user.id);
  if (owner === undefined || owner === person.ukgEmployeeId)
    return isByEmail ? bySameEmail(person, user, others) : bySameId(person, user, others);
  if (isFormer(person, owner, others)) return theirs('same person', user, owner);
  const of = (what: string): string =>
    `${nameOf(user)} has this employee's ${what} but is linked to UKG employee ${owner}`;
  return isByEmail && leads.byEmployeeId.length === 0
    ? conflict('same e-mail', of('e-mail address'), [user], 'EMAIL_TAKEN')
    : conflict('same employee id', of('employee id'), [user]);
}

function theirs(row: IdentityRow, user: ExistingUser | null, takenFrom: UkgEmployeeId | null = null): Finding {
  return { row, user, takenFrom, conflict: null };
}

function conflict(
  row: IdentityRow,
  why: string,
  users: readonly ExistingUser[],
  code: Conflict['code'] = 'IDENTITY_CONFLICT',
): Finding {
  return { ...theirs(row, null), conflict: { code, why, users } };
}

/** Whether a user whom Betterworks names for a person is theirs; null for a person who was not looked at. */
export type Prove = (id: UkgEmployeeId, user: ExistingUser) => Finding | null;

/** The same table for one user, such as the user of a creation that Betterworks answers with "exists". */
export function proveUser(person: Assessment, user: ExistingUser, others: OtherEmployees): Finding {
  const isAddress = person.email !== '' && canonical('email', user.email) === canonical('email', person.email);
  const isId = person.employeeId !== '' && hasEmployeeId(user, person.employeeId);
  return findUser(
    person,
    { byEmail: isAddress ? [user] : [], byEmployeeId: isId ? [user] : [], byPerson: null },
    others,
  );
}

/** Of several users with one address: the one who has the employee id too, then the active one, then the older. */
function preferred(users: readonly ExistingUser[], better: readonly ExistingUser[]): ExistingUser | null {
  const rank = (user: ExistingUser): number => Number(!has(better, user)) * 2 + Number(Boolean(user.deactivationDate));
  return [...users].sort((a, b) => rank(a) - rank(b) || a.id - b.id)[0] ?? null;
}

function has(users: readonly ExistingUser[], { id }: ExistingUser): boolean {
  return users.some((user) => user.id === id);
}

function bySameEmail(person: Assessment, user: ExistingUser, others: OtherEmployees): Finding {
  const row = 'same e-mail';
  const holder = others.holderOf('employee_id', user.employeeId, person);
  const has = `${nameOf(user)} has this employee's e-mail address but`;
  if (holder !== undefined && !isOwnRecord(person, holder, others))
    return conflict(row, `${has} the employee id of UKG employee ${holder}`, [user]);
  if (person.verdict.kind === 'leaver' && !mayEndByEmail(person, user))
    return conflict(row, `${has} not the employee id, and it cannot be told whose it is`, [user], 'EMAIL_TAKEN');
  const doubt = holder === undefined ? idInDoubt(person, user) : null;
  if (doubt !== null && others.unread !== undefined)
    return conflict(row, `${has} ${doubt}, which may be that of ${unreadWords(others.unread)}`, [user]);
  return doubt === null || hasSameName(person, user)
    ? theirs(row, user)
    : conflict(row, `${has} another name and ${doubt}`, [user], 'EMAIL_TAKEN');
}

/** An employee id that the answer does not show, or shows in another form, may be another employee's. */
function idInDoubt({ employeeId }: Assessment, user: ExistingUser): string | null {
  const shown = user.fields['employee_id'];
  if (user.employeeId === '') return shown === null || shown === '' ? null : 'an employee id that is not shown';
  return employeeId === '' || hasEmployeeId(user, employeeId) ? null : 'another employee id';
}

/** A leaver's address may have been given to a person who is not in UKG. */
function mayEndByEmail(person: Assessment, user: ExistingUser): boolean {
  return user.employeeId === '' ? hasSameName(person, user) : hasEmployeeId(user, person.employeeId);
}

function bySameId(person: Assessment, user: ExistingUser, others: OtherEmployees): Finding {
  const row = 'same employee id';
  const proven = theirs(row, user);
  const has = `${nameOf(user)} has this employee's employee id but`;
  const refuse = (who: string): Finding => conflict(row, `${has} ${who} (same number, another person?)`, [user]);
  const byNumber = others.holderOf('employee_id', user.employeeId, person);
  const byEmail = others.holderOf('email', user.email, person);
  if (byNumber !== undefined && !isOwnRecord(person, byNumber, others))
    return refuse(`also that of UKG employee ${byNumber}`);
  if (byEmail !== undefined)
    return isOwnRecord(person, byEmail, others) ? proven : refuse(`the address of UKG employee ${byEmail}`);
  // Every user has an address. One that is not shown may be another employee's.
  if (!user.email.includes('@')) return refuse('no address that is shown');
  if (others.unread !== undefined) return refuse(`an address that may be that of ${unreadWords(others.unread)}`);
  return hasSameName(person, user) ? proven : refuse('another name and address');
}

export function unreadWords(id: UkgEmployeeId): string {
  return `UKG employee ${id}, who waits as well and did not come from UKG this time`;
}

/** An ended record of the same person; for a leaver, any record, since their next employment may be entered ahead. */
function isOwnRecord(person: Assessment, other: UkgEmployeeId, others: OtherEmployees): boolean {
  return isFormer(person, other, others) || (person.verdict.kind === 'leaver' && others.isSamePerson(person, other));
}

/** An ended record of the same person. */
function isFormer(person: Assessment, other: UkgEmployeeId, others: OtherEmployees): boolean {
  return others.isSamePerson(person, other) && others.hasEnded(other);
}

function nameOf(user: ExistingUser): string {
  return `Betterworks user ${String(user.id)}`;
}

/** First or last name is equal, without regard to case and accents, also inside the full name. A missing name proves nothing. */
function hasSameName({ firstName, lastName }: Pick<Assessment, 'firstName' | 'lastName'>, user: ExistingUser): boolean {
  const isSame = (ours: string, theirs: FieldValue | undefined): boolean =>
    ours !== '' && typeof theirs === 'string' && plain(ours) === plain(theirs);
  const isWithin = (ours: string): boolean =>
    plain(ours) !== '' && ` ${plain(String(user.fields['name'] ?? ''))} `.includes(` ${plain(ours)} `);
  const isNamed = isSame(firstName, user.fields['first_name']) || isSame(lastName, user.fields['last_name']);
  return isNamed || isWithin(firstName) || isWithin(lastName);
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}

/** The user of an employee: known to the state, found in Betterworks, or none. */
export type Target =
  | { readonly kind: 'known'; readonly known: KnownUser }
  | { readonly kind: 'existing'; readonly user: ExistingUser }
  | { readonly kind: 'none' };

/** Null when there is no user, or one who is known only from the delivered file. */
export function userIdOf(target: Target): UserId | null {
  if (target.kind === 'known') return target.known.userId;
  return target.kind === 'existing' ? target.user.id : null;
}

/** One person with the user who was found, or refused. */
export interface Link {
  readonly person: Assessment;
  readonly target: Target;
  /** What decided; null when only the stored link was used. */
  readonly row: IdentityRow | 'decision' | null;
  /** The former record that had the user. */
  readonly takenFrom: UkgEmployeeId | null;
  readonly conflict: Conflict | null;
}

/** The later record of a person that takes the place of an ended one, by the ended one. */
export type Successors = ReadonlyMap<UkgEmployeeId, UkgEmployeeId>;
