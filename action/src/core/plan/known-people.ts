// What a run knows before anybody is looked at, and who is known to the state: found by user and by the digests of what was written.
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
import { canonical } from '../people/values.ts';
import type { TyingField } from './fingerprint.ts';
import { memoryOf, PERSON, TYING_FIELDS, tyingDigest, tyingDigestsOf } from './fingerprint.ts';

/** Put together once a run; each stage takes of it what it needs. */
export interface PlanContext extends AssessContext {
  /** Before the run. */
  readonly state: SyncState;
  /** Stored links: the state's, or those that a full comparison found. */
  readonly users: KnownUsers;
  readonly index: StateIndex;
  readonly digests: Digests;
  readonly at: Instant;
  /** Whether somebody left before there was anything to write; absent where not everybody in UKG was read. */
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

/** Where everybody is read in place of the change feed, whose leavers are also those who were entered so many days late. */
export const DAYS_LATE = 7;

/**
 * Of everybody who was read: who left so many days or more before the first comparison that it has looked at them, and of whom
 * nothing is known or open since. A leaver without a day counts as one of them.
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

export interface StateIndex {
  /** Whose stored link leads to the user. */
  ownerOf(user: UserId): UkgEmployeeId | undefined;
  /** Employees to whose users this value was last written. */
  employeesWith(field: TyingField, value: string): readonly UkgEmployeeId[];
  /** Users who were last seen with this employee id: linked ones, and those whom nobody owned at the last full comparison. */
  usersWith(employeeId: string): readonly UserId[];
}

/**
 * The context with UKG's values of those of these people whom the state knows without a digest of who they are, since it was
 * written with another key or by an older release.
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

/** Built when the first question comes: most runs ask none. Of `people` UKG's values count as well. */
export function indexState(
  { users, unlinked }: Pick<SyncState, 'users' | 'unlinked'>,
  digests: Digests,
  people: readonly Assessment[] = [],
): StateIndex {
  let built: Built | null = null;
  const index = (): Built => (built ??= build(users, digests, people));
  const employeesWith = (field: TyingField, value: string): readonly UkgEmployeeId[] =>
    value === '' ? [] : (index().employees.get(`${field} ${tyingDigest(field, value, digests)}`) ?? []);
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
    const values = { email: canonical('email', email), employee_id: employeeId, [PERSON]: personId };
    for (const field of TYING_FIELDS)
      if (values[field] !== '') note(ukgEmployeeId, field, tyingDigest(field, values[field], digests));
  }
  return { owners, employees };
}

/** By employee; null takes somebody out. */
export type UserChanges = ReadonlyMap<UkgEmployeeId, KnownUser | null>;

/** The users with these changes; the ones that are given stay as they are. */
export function withUsers(users: KnownUsers, changes: UserChanges): KnownUsers {
  if (changes.size === 0) return users;
  const next = new Map(users);
  for (const [id, user] of changes) {
    if (user === null) next.delete(id);
    else next.set(id, user);
  }
  return next;
}

/** Files go one way: Betterworks is given whole rows, nobody's user can be read, and who is known stands in the state alone. */
export function isByFile({ delivery }: Pick<Integration, 'delivery'>): boolean {
  return delivery === 'sftp';
}

/** The users of whom percentages are taken: active ones. By file nobody is linked, and everybody delivered counts. */
export function countActive(users: KnownUsers, integration: Integration): number {
  const isCounted = isByFile(integration) ? () => true : ({ userId }: KnownUser) => userId !== null;
  return [...users.values()].filter((user) => user.active && isCounted(user)).length;
}

// Departments that a plan would write and no known user has: Betterworks makes a department that it does not have, so that a slip in
// the mapping shows there as a department. Told by our digests of what Betterworks holds, and only where there are some.

const DEPARTMENT = 'department_name';
/** Each name is looked for among all users: beyond so many, the rest is counted alone. */
const MOST_NAMES = 20;

/** Those of the names that no user holds, sorted; null where nothing is known of any user's department. */
export function newDepartments(
  names: Iterable<string>,
  users: Iterable<KnownUser>,
  digests: Digests,
): readonly string[] | null {
  const left = new Set(names);
  let isAnyKnown = false;
  for (const user of users) {
    for (const name of left) {
      const memory = memoryOf(user, { [DEPARTMENT]: canonical(DEPARTMENT, name) }, digests);
      if (memory === 'unknown') break;
      isAnyKnown = true;
      if (memory === 'same') left.delete(name);
    }
    if (left.size === 0) break;
  }
  return isAnyKnown ? [...left].sort() : null;
}

/** A sentence about the new departments of these changes; none where there is none. */
export function newDepartmentNotes(
  changes: readonly Change[],
  users: ReadonlyMap<unknown, KnownUser>,
  digests: Digests,
): readonly string[] {
  const written = changes.map(({ fields }) => canonical(DEPARTMENT, fields[DEPARTMENT]));
  const names = [...new Set(written)].filter((name) => name !== '').sort();
  const found = newDepartments(names.slice(0, MOST_NAMES), users.values(), digests) ?? [];
  if (found.length === 0) return [];
  const [department, it] = found.length === 1 ? ['department', 'it'] : ['departments', 'them'];
  return [
    `New ${department} in Betterworks: ${found.join(', ')}. Nobody there has ${it} yet, and Betterworks makes ${it}. If that is not meant, correct the description in UKG, or the mapping of ${DEPARTMENT}.`,
  ];
}
