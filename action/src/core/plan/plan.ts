// The plan of a run: all changes as data, in the order in which they are applied, with all problems and reasons.
import type {
  Change,
  Digests,
  Fields,
  LimitReading,
  Plan,
  Problem,
  Setup,
  SyncState,
  UkgEmployeeId,
  UserId,
} from '../model/model.ts';
import { runProblem } from '../model/problem.ts';
import { ascending } from '../model/text.ts';
import type { Assessment } from '../people/assess.ts';
import { rowOf } from '../people/assess.ts';
import { missingCodes, resolvedCodes } from '../people/code-tables.ts';
import { canonical, DEACTIVATION_DATE, plainEmployeeId } from '../people/values.ts';
import type { FillRates } from './broken-source.ts';
import { readFillRates, withoutFlapping } from './broken-source.ts';
import type { PlanContext } from './known-people.ts';
import { countActive, isByFile, newDepartmentNotes } from './known-people.ts';
import { limitContextOf, readLimits, setupOf } from './limits.ts';
import type { Linked } from './link.ts';
import type { Managers, Superiors } from './managers.ts';
import { linkManagers, NO_SUPERIORS } from './managers.ts';
import type { PersonPlan } from './plan-person.ts';
import { planPerson } from './plan-person.ts';

/** Plans the changes of the people who were read. The same arguments give the same plan, in any order. */
export function planChanges(linked: Linked, context: PlanContext, superiors: Superiors = NO_SUPERIORS): Plan {
  const { links, successors } = linked;
  const { integration, digests, state } = context;
  const { supervisorOf, managerOf } = linkManagers(links, superiors, context);
  const parts = planEach(linked, context, managerOf);
  const people = links.map(({ person }) => person);
  const codes = missingCodes(people);
  const setup = setupOf(integration, digests);
  const planned = parts.flatMap(({ change }) => change ?? []);
  const flapping = withoutFlapping(planned, people, context);
  const changes = requireOneChangeEach(inOrder(flapping.changes));
  const fill = readFillRates(people, changes, context);
  return {
    changes,
    excluded: parts.flatMap(({ excluded }) => excluded ?? []),
    limits: [...limitsOf(changes, setup, context), flapping.reading, ...fill.readings],
    ...digestsOf(changes, digests, fill.losses),
    problems: [
      ...parts.flatMap(({ problems }) => problems),
      ...flapping.problems,
      ...codes.problems,
      ...sealProblems(state),
    ],
    notes: [...codes.notes, ...newDepartmentNotes(changes, context)],
    newLinks: parts.flatMap(({ newLink }) => newLink ?? []),
    unlinkedEmployees: unlinkedBy(successors, context),
    readEmployees: new Set(idsOf(parts)),
    settled: new Set(idsOf(parts.filter(isSettled))),
    numbers: new Map(people.map((person) => [person.ukgEmployeeId, person.employeeId])),
    rows: rowsOf(people, supervisorOf),
    newlyScheduled: parts.flatMap(({ scheduled }) => scheduled),
    pendingLeavers: parts.flatMap(({ pendingLeaver }) => pendingLeaver ?? []),
    unchanged: parts.filter(({ isUnchanged }) => isUnchanged).length,
    unchangedRows: repeatedRows(parts),
    staleFields: fill.staleFields,
    setup,
    tables: Object.fromEntries(resolvedCodes(context.tables, integration)),
  };
}

function planEach(
  { links, successors }: Linked,
  context: PlanContext,
  managerOf: Managers['managerOf'],
): readonly PersonPlan[] {
  const named = links.map(({ person }) => person).filter(({ personId }) => personId !== '');
  const refused = named.filter(({ verdict }) => verdict.kind === 'refused' && verdict.leftOn === undefined);
  const refusedRecords = new Map(refused.map(({ personId, ukgEmployeeId }) => [personId, ukgEmployeeId]));
  return links.map((link) => {
    const isReplaced = successors.has(link.person.ukgEmployeeId);
    const refusedRecord = refusedRecords.get(link.person.personId);
    return planPerson(link, { ...context, manager: managerOf(link), isReplaced, refusedRecord });
  });
}

/** A missing supervisor leaves nothing in doubt. A leaver in conflict may still have an active user. */
function isSettled({ isUnchanged, newLink, person: { verdict }, problems }: PersonPlan): boolean {
  return (isUnchanged || newLink?.active === false) && (verdict.kind === 'present' || problems.length === 0);
}

function idsOf(parts: readonly PersonPlan[]): readonly UkgEmployeeId[] {
  return parts.map(({ person }) => person.ukgEmployeeId);
}

/** With delivery by file nobody is unlinked: the leaving of the ended record counts as written. */
function unlinkedBy(successors: Linked['successors'], { users, integration }: PlanContext): Plan['unlinkedEmployees'] {
  return new Map(isByFile(integration) ? [] : [...successors].filter(([former]) => users.has(former)));
}

/** Two changes of one user would undo each other: such a plan is a fault of ours, and the run fails. */
function requireOneChangeEach(changes: readonly Change[]): readonly Change[] {
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
  const activeUsers = countActive(users, integration);
  const readings = readLimits(changes, integration.limits, limitContextOf(state, setup, { activeUsers, at }));
  if (state.isUnsealed !== true) return readings;
  return readings.map((reading) =>
    reading.limit === 'deactivations' ? { ...reading, allowed: 0, tripped: reading.value > 0 } : reading,
  );
}

/** With the supervisor's record that counts now: the state may no longer have the record that UKG names. */
function rowsOf(people: readonly Assessment[], supervisorOf: Managers['supervisorOf']): Plan['rows'] {
  const rows = people.map((person) => ({ person, row: rowOf(person) }));
  return new Map(
    rows.flatMap(({ person, row }) =>
      row === null ? [] : [[person.ukgEmployeeId, { ...row, supervisor: supervisorOf(person) ?? '' }] as const],
    ),
  );
}

/** A state whose seal does not fit may name the wrong users: nobody is switched off because of it alone. */
function sealProblems({ isUnsealed }: SyncState): readonly Problem[] {
  if (isUnsealed !== true) return [];
  const message =
    'The seal of the state does not fit: its files were edited, or the input state-key is another one than when they were written. ' +
    'Deactivations of this run wait for an approval. If nobody changed the key, compare the newest commits of the state branch and ' +
    'revert the one that no run has made.';
  return [runProblem({ code: 'STATE_DAMAGED', message })];
}

/**
 * What a file of everybody repeats: people in scope, and people who left. Without leavers whose address or employee id has gone
 * to a person who is employed: their row would end that person. Also without former records of a person.
 */
function repeatedRows(parts: readonly PersonPlan[]): readonly Fields[] {
  if (!parts.some(({ repeatedRow }) => repeatedRow)) return [];
  const here = parts.map(({ person }) => person).filter(({ verdict }) => verdict.kind !== 'leaver');
  const emails = new Set(here.map(({ email }) => canonical('email', email)));
  const ids = new Set(here.map(({ employeeId }) => plainEmployeeId(employeeId)).filter((id) => id !== ''));
  const records = parts.map(({ person }) => person).filter(({ personId }) => personId !== '');
  const last = new Map(records.toSorted(byEnd).map(({ personId, ukgEmployeeId }) => [personId, ukgEmployeeId]));
  const isFormer = ({ personId, ukgEmployeeId: id }: Assessment): boolean => (last.get(personId) ?? id) !== id;
  const isReused = (row: Fields): boolean =>
    emails.has(canonical('email', row['email'])) ||
    ids.has(plainEmployeeId(canonical('employee_id', row['employee_id'])));
  return parts.flatMap(({ person, repeatedRow: row }): readonly Fields[] =>
    !row || (person.verdict.kind === 'leaver' && (isFormer(person) || isReused(row))) ? [] : [row],
  );
}

/** Records that have not ended come last. */
function byEnd(one: Assessment, other: Assessment): number {
  const endOf = ({ verdict }: Assessment): string => (verdict.kind === 'leaver' ? verdict.on : '9999-99-99');
  return ascending(endOf(one), endOf(other));
}

// The digest of a plan. An approval names it, so that this plan and no other goes through.

/**
 * Digest of kinds, ids, fields and (keyed) values, and of nothing else: a plan that is approved in the evening is still the
 * same after midnight. A field that lost its values is in it with the people who lost them, even if nothing is sent. A leaver
 * without a day in UKG is in it without the day on which the run would deactivate them. `marks` has the digest of each change, by
 * employee: equal for the same person, kind, user, fields and values.
 */
export function digestsOf(
  changes: readonly Change[],
  digests: Digests,
  losses: FillRates['losses'] = [],
): Pick<Plan, 'digest' | 'marks'> {
  const lines = changes.map((change) => ({ id: change.ukgEmployeeId, line: line(change, digests) }));
  const lost = losses.map((loss) => ['lost', ...loss]);
  return {
    digest: digests.plan(JSON.stringify([...lines.map((one) => one.line), ...lost])),
    marks: new Map(lines.map((one) => [one.id, digests.plan(JSON.stringify(one.line)).slice(0, MARK_LENGTH)])),
  };
}

const MARK_LENGTH = 16;

/** Parts as a list, so that no id can look like two parts. */
function line(change: Change, digests: Digests): readonly string[] {
  const fields = Object.keys(change.fields)
    .sort()
    .map((field) => {
      const text = canonical(field, change.fields[field]);
      const isToday = field === DEACTIVATION_DATE && change.kind === 'deactivate' && !change.isDated;
      return `${field}=${isToday ? 'today' : digests.of(`plan\0${change.ukgEmployeeId}\0${field}\0${text}`)}`;
    });
  return [change.kind, change.ukgEmployeeId, String(change.userId ?? ''), ...fields];
}

// In which order changes are written, and which of them wait for another.

/**
 * Deactivations come first, since they free licences. A manager whose user is made, comes back or gets another employee id
 * comes before the people who report to them.
 */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  const waiting = withoutNeedlessWaits(changes);
  const isEarly = createsOrIsAwaited(waiting);
  const early = waiting.filter(isEarly);
  return [
    ...waiting.filter(({ kind }) => kind === 'deactivate'),
    ...managersFirst(early),
    ...waiting.filter((change) => change.kind === 'update' && !isEarly(change)),
  ];
}

/** What is written before the updates: people who get a user, and people for whom another change waits. */
export function createsOrIsAwaited(changes: readonly Change[]): (change: Change) => boolean {
  const awaited = new Set(changes.map(({ manager }) => manager));
  return ({ kind, ukgEmployeeId }) =>
    kind === 'create' || kind === 'reactivate' || (kind === 'update' && awaited.has(ukgEmployeeId));
}

/** No change waits for an update that keeps the manager's employee id: if it fails, their user is still there. */
function withoutNeedlessWaits(changes: readonly Change[]): readonly Change[] {
  const coming = new Set(
    changes
      .filter(({ kind, fields }) => kind === 'create' || kind === 'reactivate' || 'employee_id' in fields)
      .map((change) => change.ukgEmployeeId),
  );
  return changes.map((change) =>
    change.manager === null || coming.has(change.manager) ? change : { ...change, manager: null },
  );
}

/**
 * The earliest start date comes first, since licences may run out, but a manager comes before the people who report to them;
 * equal dates are ordered by UKG id. Circles were cut before; a remaining circle loses nobody.
 */
export function managersFirst(changes: readonly Change[]): readonly Change[] {
  const byId = new Map(changes.map((change) => [change.ukgEmployeeId, change]));
  const placed = new Set<Change>();
  for (const change of byStart(changes)) {
    const chain = new Set<Change>();
    let at: Change | undefined = change;
    while (at !== undefined && !placed.has(at) && !chain.has(at)) {
      chain.add(at);
      at = at.manager === null ? undefined : byId.get(at.manager);
    }
    for (const one of [...chain].reverse()) placed.add(one);
  }
  return [...placed];
}

/** People without a start date come last. */
function byStart(changes: readonly Change[]): readonly Change[] {
  return changes
    .map((change) => ({ change, start: canonical('hire_date', change.desired['hire_date']) || '9999-99-99' }))
    .sort((a, b) => ascending(a.start, b.start) || ascending(a.change.ukgEmployeeId, b.change.ukgEmployeeId))
    .map(({ change }) => change);
}
