// The plan of a run: all changes as data, in the order in which they are applied, with every problem and reason beside it.
import type { AssessContext, Assessment } from '../people/assess.ts';
import type { DiffContext } from './diff.ts';
import { planPerson } from './plan-person.ts';
import type { PersonPlan } from './plan-person.ts';
import { readFillRates, withoutFlapping } from './broken-source.ts';
import { countActive, newDepartmentNotes } from './known-people.ts';
import { isNewSetup, newFields, readLimits, setupOf } from './limits.ts';
import type { LinkedPeople } from './link.ts';
import type { Target } from './find-user.ts';
import { linkManagers } from './managers.ts';
import type { ManagerContext, ManagerLink } from './managers.ts';
import { missingCodes, resolvedCodes } from '../people/code-tables.ts';
import type {
  Change,
  Excluded,
  Fields,
  Instant,
  KnownUser,
  LimitReading,
  Plan,
  Problem,
  Scheduled,
  Setup,
  SyncState,
  UserId,
} from '../model/model.ts';
import { runProblem } from '../model/problem.ts';
import { inOrder } from './order.ts';
import { marksOf, planDigest } from './stopped-plan.ts';
import { canonical, plainEmployeeId } from '../people/values.ts';

export interface PlanContext extends AssessContext, ManagerContext, Pick<DiffContext, 'isFullRead'> {
  /** Before the run; a full comparison has its own `users`. */
  readonly state: SyncState;
  readonly at: Instant;
}

/** What a plan needs of the links: `targets` names everybody of `people`. */
export type Linked = Pick<LinkedPeople, 'people' | 'targets' | 'successors'>;

const NO_LINK: ManagerLink = { fields: {}, waitsFor: null, problem: null };

/** Plans the changes of the people who were read. Same arguments, same plan, whatever their order. */
export function planChanges(linked: Linked, context: PlanContext): Plan {
  const { people, targets, successors } = linked;
  const links = linkManagers(linked, context.integration, context);
  const replaced = new Set(successors.values());
  const found = gathered(people, (person) =>
    planPerson(person, targets.get(person.ukgEmployeeId) as Target, {
      ...context,
      link: links.get(person.ukgEmployeeId) ?? NO_LINK,
      isReplaced: replaced.has(person.ukgEmployeeId),
    }),
  );
  const codes = missingCodes(found.withMissingCodes);
  const setup = setupOf(context.integration, context.digests);
  const read = new Set(people.map((person) => person.ukgEmployeeId));
  const flapping = withoutFlapping(found.changes, read, context);
  const changes = onceEach(inOrder(flapping.changes));
  const { mapping } = context.integration;
  const fill = readFillRates(people, changes, { mapping, users: context.state.users, digests: context.digests });
  return {
    organization: context.integration.slug,
    changes,
    excluded: found.excluded,
    held: context.state.held,
    scheduled: context.state.scheduled,
    limits: [...limitsOf(changes, setup, context), flapping.reading, ...fill.readings],
    digest: planDigest(changes, { digests: context.digests, losses: fill.losses }),
    marks: marksOf(changes, context.digests),
    problems: [...found.problems, ...flapping.problems, ...codes.problems, ...sealProblems(context.state)],
    alreadyReported: flapping.reported,
    notes: [...codes.notes, ...newDepartmentNotes(changes, context.users, context.digests)],
    newLinks: found.newLinks,
    unlinkedEmployees: unlinkedBy(successors, context),
    readEmployees: read,
    numbers: new Map(people.map((person) => [person.ukgEmployeeId, person.employeeId])),
    rows: rowsOf(people),
    newlyScheduled: found.scheduled,
    pendingLeavers: found.pendingLeavers,
    unchanged: found.unchanged,
    unchangedRows: [...found.unchangedRows, ...withoutReused(found.leaverRows, people)],
    staleFields: fill.staleFields,
    setup,
    tables: resolvedCodes(context.tables, context.integration),
  };
}

interface Gathered {
  readonly changes: Change[];
  readonly problems: Problem[];
  readonly excluded: Excluded[];
  readonly scheduled: Scheduled[];
  readonly pendingLeavers: Scheduled[];
  readonly newLinks: KnownUser[];
  readonly unchangedRows: Fields[];
  readonly leaverRows: Fields[];
  readonly withMissingCodes: Assessment[];
  unchanged: number;
}

/** What the people bring into the plan, taken from one after the other: most of a population bring nothing. */
function gathered(people: readonly Assessment[], part: (person: Assessment) => PersonPlan): Gathered {
  const all: Gathered = {
    changes: [],
    problems: [],
    excluded: [],
    scheduled: [],
    pendingLeavers: [],
    newLinks: [],
    unchangedRows: [],
    leaverRows: [],
    withMissingCodes: [],
    unchanged: 0,
  };
  for (const one of people) {
    const { change, problems, excluded, scheduled, pendingLeaver, newLink, isUnchanged, ...rows } = part(one);
    if (change !== null) all.changes.push(change);
    if (excluded !== null) all.excluded.push(excluded);
    all.scheduled.push(...scheduled);
    if (pendingLeaver !== null) all.pendingLeavers.push(pendingLeaver);
    if (newLink !== null) all.newLinks.push(newLink);
    if (rows.unchangedRow !== null) all.unchangedRows.push(rows.unchangedRow);
    if (rows.leaverRow !== null) all.leaverRows.push(rows.leaverRow);
    if (one.missingCodes.length > 0) all.withMissingCodes.push(one);
    all.problems.push(...problems);
    all.unchanged += Number(isUnchanged);
  }
  return all;
}

/** Over a file nobody is unlinked: the ended record's leaving counts as written. */
function unlinkedBy(
  successors: LinkedPeople['successors'],
  { users, integration }: PlanContext,
): Plan['unlinkedEmployees'] {
  const pairs = [...successors].map(([later, former]) => [former, later] as const);
  return new Map(integration.delivery === 'sftp' ? [] : pairs.filter(([former]) => users.has(former)));
}

/** Two changes of one user would undo each other. The plan is not given out then, whatever led to it: the run fails. */
function onceEach(changes: readonly Change[]): readonly Change[] {
  const written = new Map<UserId, Change>();
  for (const change of changes) {
    if (change.userId === null) continue;
    const other = written.get(change.userId);
    if (other !== undefined)
      throw new Error(
        `The plan has two changes of Betterworks user ${String(change.userId)}, for UKG employees ${other.ukgEmployeeId} and ${change.ukgEmployeeId}. Nothing was written; report this as a fault of the program.`,
      );
    written.set(change.userId, change);
  }
  return changes;
}

function limitsOf(changes: readonly Change[], setup: Setup, context: PlanContext): readonly LimitReading[] {
  const { integration, state, at, users } = context;
  const readings = readLimits(changes, integration.limits, {
    activeUsers: countActive(users, integration.delivery),
    runs: state.runs,
    at,
    isNewSetup: isNewSetup(state.setup, setup),
    newFields: newFields(state.setup, setup),
  });
  if (state.isUnsealed !== true) return readings;
  return readings.map((reading) =>
    reading.limit === 'deactivations' ? { ...reading, allowed: 0, tripped: reading.value > 0 } : reading,
  );
}

function rowsOf(people: readonly Assessment[]): Plan['rows'] {
  const told = people.filter(({ verdict, companyId }) => verdict.kind !== 'refused' && companyId !== '');
  return new Map(
    told.map((person) => [person.ukgEmployeeId, { supervisor: person.supervisorId, company: person.companyId }]),
  );
}

/** A state that is not vouched for may name the wrong users: nobody is switched off on its word alone. */
function sealProblems({ isUnsealed }: SyncState): readonly Problem[] {
  if (isUnsealed !== true) return [];
  const message =
    'The seal of the state does not fit: its files were edited, or the input state-key is another one than when they were written. ' +
    'Deactivations of this run wait for an approval. If nobody changed the key, compare the newest commits of the state branch and ' +
    'revert the one that no run has made.';
  return [runProblem({ code: 'STATE_DAMAGED', message })];
}

/** The rows without those whose address or employee id has gone to a person who is here: such a row would end them. */
function withoutReused(rows: readonly Fields[], people: readonly Assessment[]): readonly Fields[] {
  if (rows.length === 0) return rows;
  const [emails, ids] = [new Set<string>(), new Set<string>()];
  for (const { verdict, email, employeeId } of people) {
    if (verdict.kind === 'leaver') continue;
    emails.add(canonical('email', email));
    if (employeeId !== '') ids.add(plainEmployeeId(employeeId));
  }
  return rows.filter(
    (row) =>
      !emails.has(canonical('email', row['email'])) &&
      !ids.has(plainEmployeeId(canonical('employee_id', row['employee_id']))),
  );
}
