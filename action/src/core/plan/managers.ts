// Who reports to whom. A manager's user exists before those who report to him, or the link waits.
//
//   UKG's supervisor                     -> manager_id                         problem
//   none                                 -> the default, left out or cleared   -
//   himself                              -> left out                           MANAGER_SELF
//   part of a circle                     -> left out                           MANAGER_CYCLE
//   a user of the state, active or not   -> his employee id                    -
//   written by this run                  -> his employee id, after him         -
//   anybody else                         -> left out, held                     MANAGER_NOT_FOUND
import type { Assessment } from '../people/assess.ts';
import { isWritable, lookedUp } from '../people/map.ts';
import type { FieldMapping, Fields, Integration, Problem, UkgEmployeeId } from '../model/model.ts';
import { problemOf } from '../model/problem.ts';
import { isSupervisor } from '../people/mapped-fields.ts';
import { canonical } from '../people/values.ts';

export interface ManagerContext {
  /** Mapped employee ids of supervisors, by UKG id; those assessed in this run need not be in it. */
  readonly supervisorIds: Pick<ReadonlyMap<string, string>, 'get'>;
  readonly isKnownUser: (id: UkgEmployeeId) => boolean;
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
  assessments: readonly Assessment[],
  integration: Integration,
  context: ManagerContext,
): ManagerLinks {
  const mapping = integration.mapping.find(isSupervisor);
  if (mapping === undefined) return new Map();
  const find = finderAmong(assessments);
  const link = { ...context, mapping, find, circles: peopleInCircles(assessments, find) };
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

function isPresent(one: Assessment | undefined): one is Assessment {
  return one?.verdict.kind === 'present';
}

/** What is sent as `manager_id` of those who report to the employee with this id. */
export function managerIdOf(employeeId: string, mapping: FieldMapping): string {
  return lookedUp(mapping, employeeId) ?? employeeId;
}

interface LinkContext extends ManagerContext {
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
    return broken(one, 'MANAGER_SELF', 'UKG names this employee as his own supervisor');
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
  const isPlanned = isPresent(manager);
  if (!(isPlanned || context.isKnownUser(supervisor))) return notFound(one, noUser(supervisor));
  if (employeeId === '' || !isWritable(employeeId)) return notFound(one, noNumber(supervisor));
  return {
    fields: { manager_id: managerIdOf(employeeId, context.mapping) },
    waitsFor: isPlanned ? supervisor : null,
    problem: null,
  };
}

function withoutSupervisor(mapping: FieldMapping): ManagerLink {
  if (mapping.default !== null) return { ...NO_LINK, fields: { manager_id: mapping.default } };
  return mapping.whenEmpty === 'clear' ? { ...NO_LINK, fields: { manager_id: '' } } : NO_LINK;
}

function noUser(supervisor: string): string {
  return `The supervisor ${supervisor} has no user in Betterworks yet, so the employee was written without a manager. The link is made as soon as the supervisor is there; if he should be, check the filter and his own problems.`;
}

function noNumber(supervisor: string): string {
  return `UKG gives no employee id of the supervisor ${supervisor}, so the employee was written without a manager. Enter the supervisor's employee number in UKG; the link is made by the next run.`;
}

/** The link that waits for the manager. */
function notFound(one: Assessment, message: string): ManagerLink {
  return {
    fields: {},
    waitsFor: null,
    problem: problemOf(one, { code: 'MANAGER_NOT_FOUND', field: 'manager_id', action: 'link', message }),
  };
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
function supervisorOf(one: Assessment): UkgEmployeeId | null {
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

/** Everybody who is his own indirect supervisor: in a circle each is somebody's. Each supervisor is walked once. */
function peopleInCircles(people: readonly Assessment[], find: Finder): ReadonlySet<UkgEmployeeId> {
  const inCircle = new Set<UkgEmployeeId>();
  const walked = new Set<UkgEmployeeId>();
  for (const start of supervisorsAmong(people)) {
    const path: UkgEmployeeId[] = [];
    const onPath = new Set<UkgEmployeeId>();
    let at: UkgEmployeeId | null = start;
    while (at !== null && !walked.has(at) && !onPath.has(at)) {
      const one = find(at);
      if (!isPresent(one)) break;
      path.push(at);
      onPath.add(at);
      at = supervisorOf(one);
    }
    if (at !== null && onPath.has(at)) path.slice(path.indexOf(at)).forEach((id) => inCircle.add(id));
    path.forEach((id) => walked.add(id));
  }
  return inCircle;
}

interface Coming {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly manager: UkgEmployeeId | null;
  readonly desired: Fields;
}

/**
 * Whoever started first comes first, since licences may run out, but a manager before those who report to him; ties by UKG
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
