// Who reports to whom. A manager's user exists before those who report to them, or the link waits.
//
//   UKG's supervisor                          -> manager_id                         problem
//   none                                      -> the default, left out or cleared   -
//   themselves                                -> left out                           MANAGER_SELF
//   on a circle with the employee             -> left out                           MANAGER_CYCLE
//   written by this run                       -> their employee id, after them      -
//   an active user of the state               -> their employee id                  -
//   left, or off, and the manager until now   -> stays                              -
//   left, or off                              -> left out, held                     MANAGER_NOT_FOUND
//   anybody else                              -> left out, held                     MANAGER_NOT_FOUND
import type { Assessment } from '../people/assess.ts';
import { isWritable, lookedUp } from '../people/map.ts';
import type {
  Digests,
  FieldMapping,
  Fields,
  Integration,
  KnownUser,
  Problem,
  ProblemCause,
  UkgEmployeeId,
} from '../model/model.ts';
import { problemOf } from '../model/problem.ts';
import { isSupervisor } from '../people/mapped-fields.ts';
import { differencesOf } from './shown-fields.ts';
import { canonical } from '../people/values.ts';
import { peopleInCircles } from './circles.ts';
import type { Superior } from './circles.ts';
import { changedFields } from './fingerprint.ts';
import type { LinkedPeople } from './link.ts';

export interface ManagerContext {
  /** Mapped employee ids of supervisors, by UKG id; those assessed in this run need not be in it. */
  readonly supervisorIds: Pick<ReadonlyMap<string, string>, 'get'>;
  readonly isKnownUser: (id: UkgEmployeeId) => boolean;
  readonly users: ReadonlyMap<UkgEmployeeId, KnownUser>;
  readonly digests: Digests;
}

/** What is sent as `manager_id`, whom the change waits for, and what is wrong. */
export interface ManagerLink {
  readonly fields: Fields;
  readonly waitsFor: UkgEmployeeId | null;
  readonly problem: Problem | null;
}

const NO_LINK: ManagerLink = { fields: {}, waitsFor: null, problem: null };

/** By employee: a population's links would fill the memory, so each is made when it is asked for. */
export type ManagerLinks = Pick<ReadonlyMap<UkgEmployeeId, ManagerLink>, 'get'>;

/** Links of all present people; none where the mapping does not take the manager from UKG's supervisor. */
export function linkManagers(
  { people, targets }: Pick<LinkedPeople, 'people' | 'targets'>,
  integration: Integration,
  context: ManagerContext,
): ManagerLinks {
  const mapping = integration.mapping.find(isSupervisor);
  if (mapping === undefined) return new Map();
  const find = finderAmong(people);
  const circles = peopleInCircles(supervisorsAmong(people), superiorIn(find, context.users));
  const link = { ...context, mapping, targets, find, circles };
  return {
    get: (id) => {
      const one = find(id);
      return isPresent(one) ? linkOf(one, link) : undefined;
    },
  };
}

/** Finds the person who has an id. */
type Finder = (id: UkgEmployeeId) => Assessment | undefined;

function finderAmong(people: readonly Assessment[]): Finder {
  const byId = new Map(people.map((person) => [person.ukgEmployeeId, person]));
  return (id) => byId.get(id);
}

type Present = Assessment & { readonly verdict: { readonly kind: 'present' } };

function isPresent(one: Assessment | undefined): one is Present {
  return one?.verdict.kind === 'present';
}

/** What is sent as `manager_id` of those who report to the employee with this id. */
export function managerIdOf(employeeId: string, mapping: FieldMapping): string {
  return lookedUp(mapping, employeeId) ?? employeeId;
}

interface LinkContext extends ManagerContext, Pick<LinkedPeople, 'targets'> {
  readonly mapping: FieldMapping;
  readonly find: Finder;
  readonly circles: ReadonlySet<UkgEmployeeId>;
}

function linkOf(one: Assessment, context: LinkContext): ManagerLink {
  const supervisor = supervisorOf(one);
  if (supervisor === null) return withoutSupervisor(context.mapping);
  return wrongSupervisor(one, supervisor, context) ?? linkTo(one, supervisor, context);
}

function wrongSupervisor(one: Assessment, supervisor: UkgEmployeeId, context: LinkContext): ManagerLink | null {
  if (supervisor === one.ukgEmployeeId)
    return broken(one, 'MANAGER_SELF', 'UKG names this employee as their own supervisor');
  if (context.circles.has(one.ukgEmployeeId)) {
    return broken(
      one,
      'MANAGER_CYCLE',
      `UKG's supervisors go round in a circle from this employee through ${supervisor}`,
    );
  }
  return null;
}

function linkTo(one: Assessment, supervisor: UkgEmployeeId, context: LinkContext): ManagerLink {
  const manager = context.find(supervisor);
  const employeeId = manager?.employeeId ?? context.supervisorIds.get(supervisor) ?? '';
  const fields = fieldsFor(employeeId, context.mapping);
  const leftOn = absence(manager, supervisor, context);
  if (leftOn !== undefined && !(fields !== null && isWritten(one, fields, context)))
    return notFound(one, absent(employeeId || supervisor, leftOn), { ukgEmployeeId: supervisor, employeeId, leftOn });
  if (fields === null) return notFound(one, noNumber(supervisor));
  return { fields, waitsFor: isPresent(manager) ? supervisor : null, problem: null };
}

/** Null where there is no employee id that can be written. */
function fieldsFor(employeeId: string, mapping: FieldMapping): Fields | null {
  return employeeId === '' || !isWritable(employeeId) ? null : { manager_id: managerIdOf(employeeId, mapping) };
}

/** Undefined of a manager who has or gets an active user, else the day on which they left: `''` unknown, null of one who has not left. */
function absence(
  manager: Assessment | undefined,
  supervisor: UkgEmployeeId,
  { users, isKnownUser }: LinkContext,
): ProblemCause['leftOn'] | undefined {
  if (isPresent(manager)) return undefined;
  if (manager?.verdict.kind === 'leaver') return manager.verdict.isDated ? manager.verdict.on : '';
  const isOff = users.get(supervisor)?.active === false;
  if (isOff) return manager === undefined ? '' : null;
  return isKnownUser(supervisor) ? undefined : null;
}

/** The user holds this manager already: who left stays until UKG names another. What an answer does not show proves nothing. */
function isWritten({ ukgEmployeeId }: Assessment, fields: Fields, { targets, users, digests }: LinkContext): boolean {
  const target = targets.get(ukgEmployeeId);
  if (target === undefined || target.kind === 'none') return false;
  if (target.kind === 'existing' && 'manager_id' in target.user.fields)
    return differencesOf(target.user, fields, users.get(ukgEmployeeId), digests).length === 0;
  const known = target.kind === 'known' ? target.known : users.get(ukgEmployeeId);
  const { changed, unknown } = changedFields(ukgEmployeeId, fields, known?.fingerprint ?? '', digests);
  return changed.length === 0 && unknown.length === 0;
}

function withoutSupervisor(mapping: FieldMapping): ManagerLink {
  if (mapping.default !== null) return { ...NO_LINK, fields: { manager_id: mapping.default } };
  return mapping.whenEmpty === 'clear' ? { ...NO_LINK, fields: { manager_id: '' } } : NO_LINK;
}

function absent(manager: string, leftOn: ProblemCause['leftOn']): string {
  if (leftOn === null)
    return `The supervisor ${manager} has no active user in Betterworks yet, so the employee was written without a manager. The link is made as soon as the supervisor is there; if they should be, check the filter and their own problems.`;
  const when = leftOn === '' ? '' : ` on ${leftOn}`;
  return `The supervisor ${manager} has left${when}, so the employee was written without a manager. Choose another supervisor for the employee in UKG; the next run writes it.`;
}

function noNumber(supervisor: string): string {
  return `UKG gives no employee id of the supervisor ${supervisor}, so the employee was written without a manager. Enter the supervisor's employee number in UKG; the link is made by the next run.`;
}

/** The link that waits for the manager. */
function notFound(one: Assessment, message: string, cause?: ProblemCause): ManagerLink {
  const problem = problemOf(one, { code: 'MANAGER_NOT_FOUND', field: 'manager_id', action: 'link', message });
  return { ...NO_LINK, problem: cause === undefined ? problem : { ...problem, cause } };
}

function broken(one: Assessment, code: 'MANAGER_SELF' | 'MANAGER_CYCLE', what: string): ManagerLink {
  const message = `${what}; everything but the manager was written. Correct the supervisor in UKG.`;
  return {
    fields: {},
    waitsFor: null,
    problem: problemOf(one, { code, field: 'manager_id', action: 'link', message }),
  };
}

/** UKG id of the supervisor, null when there is none. */
function supervisorOf(one: Pick<Assessment, 'supervisorId'>): UkgEmployeeId | null {
  return one.supervisorId === '' ? null : (one.supervisorId as UkgEmployeeId);
}

function supervisorsAmong(people: readonly Assessment[]): ReadonlySet<UkgEmployeeId> {
  const supervisors = new Set<UkgEmployeeId>();
  for (const one of people) {
    const supervisor = supervisorOf(one);
    if (supervisor !== null) supervisors.add(supervisor);
  }
  return supervisors;
}

/** UKG's word of those who were read; the state's of users whom nobody read, or of whom no row counts. Who left leads nowhere. */
function superiorIn(find: Finder, users: ManagerContext['users']): Superior {
  return (id) => {
    const one = find(id);
    if (isPresent(one)) return supervisorOf(one);
    const known = users.get(id);
    if (known?.active !== true || one?.verdict.kind === 'leaver') return null;
    const isTold = one !== undefined && one.verdict.kind !== 'refused';
    return supervisorOf(isTold ? one : { supervisorId: known.supervisor ?? '' });
  };
}

interface Coming {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly manager: UkgEmployeeId | null;
  readonly desired: Fields;
}

/**
 * Whoever started first comes first, since licences may run out, but a manager before those who report to them; ties by UKG
 * id. Circles were cut before; one that was not loses nobody.
 */
export function managersFirst<T extends Coming>(changes: readonly T[]): readonly T[] {
  const byId = new Map(changes.map((change) => [change.ukgEmployeeId, change]));
  const placed = new Set<T>();
  for (const change of byStart(changes)) {
    const chain = new Set<T>();
    let at: T | undefined = change;
    while (at !== undefined && !placed.has(at) && !chain.has(at)) {
      chain.add(at);
      at = at.manager === null ? undefined : byId.get(at.manager);
    }
    for (const one of [...chain].reverse()) placed.add(one);
  }
  return [...placed];
}

/** Whoever has no start date comes last. */
function byStart<T extends Coming>(changes: readonly T[]): readonly T[] {
  return changes
    .map((change) => ({ change, start: canonical('hire_date', change.desired['hire_date']) || '9999-99-99' }))
    .sort((a, b) =>
      (a.start === b.start ? a.change.ukgEmployeeId < b.change.ukgEmployeeId : a.start < b.start) ? -1 : 1,
    )
    .map(({ change }) => change);
}
