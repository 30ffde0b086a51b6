// What a run knows before it looks at anybody, and the known users of the state, found by user id and by digest.
import type {
  Change,
  Digests,
  Instant,
  Integration,
  KnownUser,
  KnownUsers,
  SyncState,
  UkgEmployeeId,
  UserId,
} from '../model/model.ts';
import type { AssessContext, Assessment } from '../people/assess.ts';
import { dayIn, daysBefore } from '../people/dates.ts';
import { canonical, DEACTIVATION_DATE } from '../people/values.ts';
import type { TyingField } from './fingerprint.ts';
import { memoryOf, PERSON, TYING_FIELDS, tyingDigest, tyingDigestsOf, withPerson } from './fingerprint.ts';

/** Made once for each run; each stage uses the parts that it needs. */
export interface PlanContext extends AssessContext {
  /** Before the run. */
  readonly state: SyncState;
  /** Stored links: the state's, or those that a full comparison found. */
  readonly users: KnownUsers;
  readonly index: StateIndex;
  readonly digests: Digests;
  readonly at: Instant;
  /** Whether a person left before there was anything to write; absent unless everybody in UKG was read. */
  readonly isLongGone?: ((person: Pick<Assessment, 'ukgEmployeeId' | 'verdict'>) => boolean) | undefined;
}

/** The context of a run that begins with this state. */
export function contextOf(
  state: SyncState,
  { integration, digests }: Pick<PlanContext, 'integration' | 'digests'>,
  { at, tables }: Pick<PlanContext, 'at' | 'tables'>,
): PlanContext {
  const leaving = state.scheduled.filter(({ kind }) => kind === 'deactivate');
  return {
    integration,
    digests,
    tables,
    at,
    today: dayIn(integration.timeZone, at),
    state,
    users: state.users,
    index: indexState(state, digests),
    announced: new Map(leaving.map(({ ukgEmployeeId, on }) => [ukgEmployeeId, on])),
    lastCompany: (id) => state.users.get(id)?.company,
  };
}

/** When everybody is read instead of the change feed, leavers may have been entered in UKG this many days late. */
export const DAYS_LATE = 7;

/**
 * True for people who left this many days or more before the first comparison, which has looked at them, and about whom nothing
 * is known or open since then. A leaver without a day counts, too.
 */
export function longGoneBy(
  { users, held, pending, baselineAt }: SyncState,
  timeZone: string,
  daysLate: number,
): NonNullable<PlanContext['isLongGone']> {
  const open = new Set([...held, ...pending].map(({ ukgEmployeeId }) => ukgEmployeeId));
  const firstDay = daysBefore(dayIn(timeZone, baselineAt), daysLate);
  return ({ ukgEmployeeId: id, verdict }) => {
    if (verdict.kind !== 'leaver' || users.has(id) || open.has(id)) return false;
    return !verdict.isDated || verdict.on < firstDay;
  };
}

/** People who wait without a user, whose number and address the state does not have, and who were not read. */
export function waitingWithoutUser(
  people: readonly Assessment[],
  { users, state: { held, pending } }: Pick<PlanContext, 'users' | 'state'>,
): readonly UkgEmployeeId[] {
  const read = new Set(people.map((person) => person.ukgEmployeeId));
  const waiting = [...held, ...pending].map(({ ukgEmployeeId }) => ukgEmployeeId);
  return waiting.filter((id) => !read.has(id) && !users.has(id));
}

export interface StateIndex {
  /** Whose stored link leads to the user. */
  ownerOf(user: UserId): UkgEmployeeId | undefined;
  /** Employees to whose users this value was last written. */
  employeesWith(field: TyingField, value: string): readonly UkgEmployeeId[];
  /** Users who were last seen with this employee id: linked ones, and those without an employee at the last full comparison. */
  usersWith(employeeId: string): readonly UserId[];
}

/**
 * The context, with UKG's values of these people if the state has no digest of their personId, since it was written with
 * another key or by an older release.
 */
export function withPeople(context: PlanContext, people: readonly Assessment[]): PlanContext {
  const { state, users, digests } = context;
  const unproven = people.filter(({ ukgEmployeeId, personId }) => {
    const known = users.get(ukgEmployeeId);
    const ties = known === undefined ? null : tyingDigestsOf(known.fingerprint, digests);
    return ties !== null && (ties.size === 0 || (personId !== '' && !ties.has(PERSON)));
  });
  return unproven.length === 0 ? context : { ...context, index: indexState(state, digests, unproven) };
}

/** The users of the people who were read for their personId, with that personId, so that they are read only once. */
export function withPersons(
  asked: readonly UkgEmployeeId[],
  people: readonly Assessment[],
  { users, digests }: PlanContext,
): readonly KnownUser[] {
  const personIds = new Map(people.map(({ ukgEmployeeId, personId }) => [ukgEmployeeId, personId]));
  return asked.flatMap((id) => {
    const user = users.get(id);
    return user === undefined ? [] : [withPerson(user, personIds.get(id) ?? '', digests)];
  });
}

/** Built at the first question: most runs ask none. UKG's values of `people` count as well. */
export function indexState(
  { users, unlinked }: Pick<SyncState, 'users' | 'unlinked'>,
  digests: Digests,
  people: readonly Assessment[] = [],
): StateIndex {
  let built: Built | null = null;
  const index = (): Built => (built ??= build(users, digests, people));
  const employeesWith = (field: TyingField, value: string): readonly UkgEmployeeId[] =>
    value.trim() === '' ? [] : (index().employees.get(`${field} ${tyingDigest(field, value, digests)}`) ?? []);
  return {
    ownerOf: (user) => index().owners.get(user),
    employeesWith,
    usersWith: (employeeId) => {
      const linked = employeesWith('employee_id', employeeId).flatMap((id) => users.get(id)?.userId ?? []);
      if (linked.length > 0 || employeeId === '') return linked;
      const digest = tyingDigest('employee_id', employeeId, digests);
      return unlinked.filter((user) => user.digest === digest).map(({ userId }) => userId);
    },
  };
}

interface Built {
  readonly owners: ReadonlyMap<UserId, UkgEmployeeId>;
  readonly employees: ReadonlyMap<string, readonly UkgEmployeeId[]>;
}

function build(users: KnownUsers, digests: Digests, people: readonly Assessment[]): Built {
  const owners = new Map<UserId, UkgEmployeeId>();
  const employees = new Map<string, UkgEmployeeId[]>();
  const note = (id: UkgEmployeeId, field: TyingField, digest: string): void => {
    const key = `${field} ${digest}`;
    const others = employees.get(key);
    if (others === undefined) employees.set(key, [id]);
    else others.push(id);
  };
  for (const { ukgEmployeeId, userId, fingerprint } of users.values()) {
    if (userId !== null) owners.set(userId, ukgEmployeeId);
    for (const [field, digest] of tyingDigestsOf(fingerprint, digests)) note(ukgEmployeeId, field, digest);
  }
  for (const { ukgEmployeeId, email, employeeId, personId } of people) {
    const values = { email, employee_id: employeeId, [PERSON]: personId };
    for (const field of TYING_FIELDS)
      if (values[field] !== '') note(ukgEmployeeId, field, tyingDigest(field, values[field], digests));
  }
  return { owners, employees };
}

/** By employee; null removes the employee. */
export type UserChanges = ReadonlyMap<UkgEmployeeId, KnownUser | null>;

/** The users with these changes; the given map is not changed. */
export function withUsers(users: KnownUsers, changes: UserChanges): KnownUsers {
  if (changes.size === 0) return users;
  const next = new Map(users);
  for (const [id, user] of changes) {
    if (user === null) next.delete(id);
    else next.set(id, user);
  }
  return next;
}

/** A file goes one way: Betterworks gets whole rows, no user can be read, and only the state knows who was delivered. */
export function isByFile({ delivery }: Pick<Integration, 'delivery'>): boolean {
  return delivery === 'sftp';
}

/** Out of scope by a row that has begun, when such users are deactivated. */
export function isDropped(one: Pick<Assessment, 'verdict'> | null | undefined, integration: Integration): boolean {
  return one?.verdict.kind === 'excluded' && !one.verdict.isComing && dropsUsers(integration);
}

/** Whether users of people out of scope are deactivated. */
export function dropsUsers(integration: Integration): boolean {
  return integration.filter.whenOutOfScope === 'deactivate' && mayDeactivate(integration);
}

export function mayDeactivate(integration: Integration): boolean {
  return integration.mapping.some((entry) => entry.field === DEACTIVATION_DATE);
}

/** The number of which percentages are taken: active users; with delivery by file, everybody delivered. */
export function countActive(users: KnownUsers, integration: Integration): number {
  const isCounted = isByFile(integration) ? () => true : ({ userId }: KnownUser) => userId !== null;
  return [...users.values()].filter((user) => user.active && isCounted(user)).length;
}

// Departments that a plan would write and no known user has. Betterworks creates a department that it does not have, so a
// mistake in the mapping becomes a department. Found by our digests of what Betterworks holds, if there are any.

const DEPARTMENT = 'department_name';
/** Each name is looked for among all users; beyond this many names the rest is only counted. */
const MOST_NAMES = 20;

/** The names that no user has, sorted; null when no user's department is known. */
export function newDepartments(
  names: Iterable<string>,
  users: Iterable<KnownUser>,
  digests: Digests,
): readonly string[] | null {
  const left = new Set(names);
  let isAnyKnown = false;
  for (const user of users) {
    for (const name of left) {
      const memory = memoryOf(user, { [DEPARTMENT]: name }, digests);
      if (memory === 'unknown') break;
      isAnyKnown = true;
      if (memory === 'same') left.delete(name);
    }
    if (left.size === 0) break;
  }
  return isAnyKnown ? [...left].sort() : null;
}

/** A sentence about new departments of these changes, if there are any. */
export function newDepartmentNotes(changes: readonly Change[], { users, digests }: PlanContext): readonly string[] {
  const written = changes.map(({ fields }) => canonical(DEPARTMENT, fields[DEPARTMENT]));
  const names = [...new Set(written)].filter((name) => name !== '').sort();
  const found = newDepartments(names.slice(0, MOST_NAMES), users.values(), digests) ?? [];
  if (found.length === 0) return [];
  const [department, it] = found.length === 1 ? ['department', 'it'] : ['departments', 'them'];
  return [
    `New ${department} in Betterworks: ${found.join(', ')}. Nobody there has ${it} yet, and Betterworks makes ${it}. If that is not meant, correct the description in UKG, or the mapping of ${DEPARTMENT}.`,
  ];
}
