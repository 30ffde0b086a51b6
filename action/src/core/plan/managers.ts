// Who reports to whom. A manager's user exists before those who report to them, or the link waits.
//
//   UKG's supervisor                          -> manager_id                         problem
//   none                                      -> the default, left out or cleared   -
//   themselves                                -> left out                           MANAGER_SELF
//   on a circle with the employee             -> left out                           MANAGER_CYCLE
//   written by this run                       -> their employee id; waits for them  -
//   an active user of the state               -> the employee id of that user       -
//   the same, but that id is in no row of UKG -> left out, held                     MANAGER_NOT_FOUND
//   left, or off, but is the manager already  -> stays                              -
//   left, or off, or switched off by this run -> left out, held                     MANAGER_NOT_FOUND
//   anybody else                              -> left out, held                     MANAGER_NOT_FOUND
//
// The id of an ended record stands for the record of the same person that counts now.
import type {
  CalendarDate,
  FieldMapping,
  Fields,
  Integration,
  KnownUser,
  KnownUsers,
  Problem,
  ProblemCause,
  UkgEmployeeId,
} from '../model/model.ts';
import { problemOf } from '../model/problem.ts';
import type { Assessment } from '../people/assess.ts';
import { isSupervisor, isWritable, lookedUp } from '../people/map.ts';
import { differencesOf } from './diff.ts';
import type { Link } from './find-user.ts';
import { memoryOf, PERSON } from './fingerprint.ts';
import type { PlanContext } from './known-people.ts';
import { isByFile, isDropped } from './known-people.ts';

/** What is sent as `manager_id`, for whom the change waits, and what is wrong. */
export interface ManagerLink {
  readonly fields: Fields;
  readonly waitsFor: UkgEmployeeId | null;
  readonly problem: Problem | null;
}

/** Nothing is sent. */
export const NO_LINK: ManagerLink = { fields: {}, waitsFor: null, problem: null };

/** What was read about supervisors who are not among the people of the run. */
export interface Superiors {
  /** Employee ids of supervisors' own users, proven by our digests, by UKG's id. */
  readonly ids: ReadonlyMap<string, string>;
  /** All other supervisors, and later records of ended ones, as UKG has them. */
  readonly people: ReadonlyMap<UkgEmployeeId, Assessment>;
}

export const NO_SUPERIORS: Superiors = { ids: new Map(), people: new Map() };

export interface Managers {
  readonly supervisorOf: SupervisorOf;
  /** No link when the mapping does not take the manager from UKG's supervisor. */
  readonly managerOf: (link: Link) => ManagerLink;
}

/** The manager links of present people. Each is made on request, since links of a whole population would fill the memory. */
export function linkManagers(links: readonly Link[], superiors: Superiors, context: PlanContext): Managers {
  const people = links.map(({ person }) => person);
  const byId = new Map(people.map((person) => [person.ukgEmployeeId, person]));
  const find: Finder = (id) => byId.get(id);
  const findRead: Finder = (id) => byId.get(id) ?? superiors.people.get(id);
  const supervisorOf = currentSupervisors(people, findRead, context);
  const mapping = context.integration.mapping.find(isSupervisor);
  if (mapping === undefined) return { supervisorOf, managerOf: () => NO_LINK };
  const superiorOf = superiorIn(findRead, supervisorOf, context.users);
  const linking = { ...context, mapping, numbers: superiors.ids, find, findRead, supervisorOf, superiorOf };
  return { supervisorOf, managerOf: (link) => (isPresent(link.person) ? managerOf(link, linking) : NO_LINK) };
}

/** Finds the person who has an id. */
type Finder = (id: UkgEmployeeId) => Assessment | undefined;

type Present = Assessment & { readonly verdict: Extract<Assessment['verdict'], { kind: 'present' }> };

function isPresent(one: Assessment | undefined): one is Present {
  return one?.verdict.kind === 'present';
}

/** What is sent as `manager_id` for people who report to the employee with this id. */
export function managerIdOf(employeeId: string, mapping: FieldMapping): string {
  return lookedUp(mapping, employeeId) ?? employeeId;
}

interface Linking extends PlanContext {
  readonly mapping: FieldMapping;
  readonly numbers: Superiors['ids'];
  /** Among the run's people. */
  readonly find: Finder;
  /** Among all who were read. */
  readonly findRead: Finder;
  readonly supervisorOf: SupervisorOf;
  readonly superiorOf: ToSuperior;
}

function managerOf(link: Link, linking: Linking): ManagerLink {
  const { person } = link;
  const id = linking.supervisorOf(person);
  if (id === null) return withoutSupervisor(linking.mapping);
  if (id === person.ukgEmployeeId)
    return broken(person, 'MANAGER_SELF', 'UKG names this employee as their own supervisor');
  if (isOnCircle(person.ukgEmployeeId, linking.superiorOf))
    return broken(person, 'MANAGER_CYCLE', `UKG's supervisors go round in a circle from this employee through ${id}`);
  return linkTo(link, id, linking);
}

function linkTo(link: Link, id: UkgEmployeeId, linking: Linking): ManagerLink {
  const { person } = link;
  const isComing = isWrittenNow(id, linking);
  const employeeId = employeeIdOf(id, linking);
  const fields = fieldsFor(employeeId, linking.mapping);
  const absence = isComing ? null : absenceOf(id, employeeId, linking);
  if (absence !== null && (fields === null || !isWritten(link, fields, linking)))
    return notFound(person, absence.message, { ukgEmployeeId: id, employeeId, leftOn: absence.leftOn });
  if (fields === null) return notFound(person, noNumber(id));
  if (!isComing && hasAnotherId(id, employeeId, linking)) return notFound(person, otherId(employeeId));
  return { fields, waitsFor: isComing ? id : null, problem: null };
}

/** The employee id of a supervisor: of several rows, the id that their user has in Betterworks; `''` when it is unknown. */
function employeeIdOf(id: UkgEmployeeId, linking: Linking): string {
  const { findRead, numbers, users, digests } = linking;
  const one = findRead(id);
  if (one === undefined) return numbers.get(id) ?? '';
  const isTheirs = (employeeId: string): boolean =>
    memoryOf(users.get(id), { employee_id: employeeId }, digests) === 'same';
  return (isWrittenNow(id, linking) ? undefined : one.otherIds?.find(isTheirs)) ?? one.employeeId;
}

/** By this run, with the row that counts: a row to come never speaks for an active user. */
function isWrittenNow(id: UkgEmployeeId, { find, users }: Linking): boolean {
  const one = find(id);
  return isPresent(one) && (one.verdict.startsOn === undefined || users.get(id)?.active !== true);
}

function withoutSupervisor(mapping: FieldMapping): ManagerLink {
  if (mapping.default !== null) return { ...NO_LINK, fields: { manager_id: mapping.default } };
  return mapping.whenEmpty === 'clear' ? { ...NO_LINK, fields: { manager_id: '' } } : NO_LINK;
}

/** Why a supervisor whom this run does not write has no active user; null for a supervisor with one. */
interface Absence extends Pick<ProblemCause, 'leftOn'> {
  readonly message: string;
}

function absenceOf(id: UkgEmployeeId, employeeId: string, { findRead, users, integration }: Linking): Absence | null {
  const name = employeeId || id;
  const read = findRead(id);
  const known = users.get(id);
  if (read?.verdict.kind === 'leaver') return left(name, read.verdict.isDated ? read.verdict.on : '');
  if (keepsUser(read, known, integration)) return null;
  return read === undefined && known !== undefined ? left(name, '') : notYet(name);
}

/** Users cannot be read with delivery by file: a supervisor who is employed and in scope counts as having one. */
function keepsUser(read: Assessment | undefined, known: KnownUser | undefined, integration: Integration): boolean {
  if (known === undefined) return isByFile(integration) && isPresent(read);
  return known.active && !isDropped(read, integration);
}

function left(name: string, leftOn: CalendarDate): Absence {
  const when = leftOn === '' ? '' : ` on ${leftOn}`;
  const message = `The supervisor ${name} has left${when}, so no manager is written for the employee. Choose another supervisor for the employee in UKG; the next run writes it.`;
  return { leftOn, message };
}

function notYet(name: string): Absence {
  const message = `The supervisor ${name} has no active user in Betterworks yet, so no manager is written for the employee. The link is made as soon as the supervisor is there; if they should be, check whether UKG lists them, the filter and their own problems.`;
  return { leftOn: null, message };
}

/** Our digest says that the supervisor's user has another employee id than UKG, and this run does not change it. */
function hasAnotherId(id: UkgEmployeeId, employeeId: string, { users, digests, numbers }: Linking): boolean {
  if (employeeId === numbers.get(id)) return false;
  return memoryOf(users.get(id), { employee_id: employeeId }, digests) === 'other';
}

/** Null when there is no employee id that can be written. */
function fieldsFor(employeeId: string, mapping: FieldMapping): Fields | null {
  return employeeId === '' || !isWritable(employeeId) ? null : { manager_id: managerIdOf(employeeId, mapping) };
}

/** The user has this manager already: one who left stays until UKG names another. A field that is not shown proves nothing. */
function isWritten({ person, target }: Link, fields: Fields, { users, digests }: Linking): boolean {
  if (target.kind === 'none') return false;
  const known = target.kind === 'known' ? target.known : users.get(person.ukgEmployeeId);
  if (target.kind === 'existing' && 'manager_id' in target.user.fields)
    return differencesOf(target.user, fields, known, digests).length === 0;
  return memoryOf(known, fields, digests) === 'same';
}

function otherId(manager: string): string {
  return `The supervisor ${manager} has another employee id in Betterworks than in UKG, so no manager is written for the employee. If the one in UKG is right, enter it in Betterworks or run the command reconcile with apply; the link is made by the next run.`;
}

function noNumber(supervisor: string): string {
  return `UKG gives no employee id of the supervisor ${supervisor}, so no manager is written for the employee. Enter the supervisor's employee number in UKG; the link is made by the next run.`;
}

/** The link that waits for the manager. */
function notFound(person: Assessment, message: string, cause?: ProblemCause): ManagerLink {
  const problem = problemOf(person, { code: 'MANAGER_NOT_FOUND', field: 'manager_id', action: 'link', message });
  return { ...NO_LINK, problem: cause === undefined ? problem : { ...problem, cause } };
}

function broken(person: Assessment, code: 'MANAGER_SELF' | 'MANAGER_CYCLE', what: string): ManagerLink {
  const message = `${what}, so no manager is written for the employee; everything else is. Correct the supervisor in UKG.`;
  return { ...NO_LINK, problem: problemOf(person, { code, field: 'manager_id', action: 'link', message }) };
}

/** UKG id of the supervisor, as the record that counts now; null when there is none. */
type SupervisorOf = (one: Pick<Assessment, 'supervisorId'>) => UkgEmployeeId | null;

function currentSupervisors(
  people: readonly Assessment[],
  findRead: Finder,
  { index, users }: PlanContext,
): SupervisorOf {
  const present = Map.groupBy(people.filter(isPresent), ({ personId }) => personId);
  const laterThan = (former: Assessment): UkgEmployeeId | undefined => {
    const read = (present.get(former.personId) ?? []).map(({ ukgEmployeeId }) => ukgEmployeeId);
    const known = index.employeesWith(PERSON, former.personId).filter((id) => users.get(id)?.active === true);
    const [later, another] = new Set([...read, ...known].filter((id) => id !== former.ukgEmployeeId));
    return another === undefined ? later : undefined;
  };
  return ({ supervisorId }) => {
    if (supervisorId === '') return null;
    const id = supervisorId as UkgEmployeeId;
    const one = findRead(id);
    return one?.verdict.kind === 'leaver' && one.personId !== '' ? (laterThan(one) ?? id) : id;
  };
}

/** By UKG for people who were read; by the state for others, and for people without a row that counts. A leaver ends the way up. */
function superiorIn(find: Finder, supervisorOf: SupervisorOf, users: KnownUsers): ToSuperior {
  return (id) => {
    const one = find(id);
    if (isPresent(one)) return supervisorOf(one);
    const known = users.get(id);
    if (known?.active !== true || one?.verdict.kind === 'leaver') return null;
    const isTold = one !== undefined && one.verdict.kind !== 'refused';
    return supervisorOf(isTold ? one : { supervisorId: known.supervisor ?? '' });
  };
}

/** The supervisor of an employee, or null. */
type ToSuperior = (id: UkgEmployeeId) => UkgEmployeeId | null;

/** Whether the way up from an employee leads back to them. */
function isOnCircle(id: UkgEmployeeId, superiorOf: ToSuperior): boolean {
  const passed = new Set<UkgEmployeeId>();
  let at = superiorOf(id);
  while (at !== null && at !== id && !passed.has(at)) {
    passed.add(at);
    at = superiorOf(at);
  }
  return at === id;
}
