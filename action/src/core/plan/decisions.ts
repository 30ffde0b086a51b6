// What decisions.yml says about single employees. A person in charge has looked at them, and the program follows.
import type {
  CalendarDate,
  Decision,
  Excluded,
  Integration,
  KnownUsers,
  Plan,
  Problem,
  SyncState,
  UkgEmployeeId,
} from '../model/model.ts';
import { placeOf } from '../model/text.ts';
import type { Assessment } from '../people/assess.ts';
import type { StateIndex } from './known-people.ts';
import type { UserDecision } from './link.ts';

export interface DecisionContext {
  readonly integration: Pick<Integration, 'decisions'>;
  readonly today: CalendarDate;
}

/** The lines, each with the employees whom the state knows by that name, so that they are found without being read. */
export function withKnownPeople(
  decisions: readonly Decision[],
  users: KnownUsers,
  index: Pick<StateIndex, 'employeesWith'>,
): readonly Decision[] {
  return decisions.map((decision) => {
    const id = decision.employee as UkgEmployeeId;
    return { ...decision, knownAs: [...(users.has(id) ? [id] : []), ...index.employeesWith('employee_id', id)] };
  });
}

/** People whom a run reads although UKG reports no change. */
export interface NamedInDecisions {
  /** Their `leave_alone` line has ended, or covers an open difference; or a line names another user for them. */
  readonly ids: readonly UkgEmployeeId[];
  /** Employee numbers or ids that the state does not know. */
  readonly unknown: readonly string[];
}

export function namedIn(
  context: DecisionContext,
  { users, drift }: Pick<SyncState, 'users' | 'drift'>,
): NamedInDecisions {
  const { decisions } = context.integration;
  const differing = new Set(drift.map(({ ukgEmployeeId }) => ukgEmployeeId));
  const isDue =
    (decision: Decision) =>
    (id: UkgEmployeeId): boolean =>
      decision.leaveAlone
        ? isOver(decision, context) || differing.has(id)
        : decision.userId !== null && !isOver(decision, context) && users.get(id)?.userId !== decision.userId;
  return {
    ids: decisions.flatMap((decision) => (decision.knownAs ?? []).filter(isDue(decision))),
    unknown: decisions.filter(({ knownAs = [] }) => knownAs.length === 0).map(({ employee }) => employee),
  };
}

export interface Decided {
  /** Everybody who was read. Those who are left alone count as left out, with the line that says so. */
  readonly people: readonly Assessment[];
  /** Employees whose user a line names. */
  readonly users: ReadonlyMap<UkgEmployeeId, UserDecision>;
  /** About lines that have ended, and lines that match nobody. */
  readonly notes: readonly string[];
}

export function decide(read: readonly Assessment[], context: DecisionContext): Decided {
  const notes: string[] = [];
  for (const decision of context.integration.decisions) {
    const { employee, knownAs = [], until, place } = decision;
    if (isOver(decision, context)) {
      notes.push(
        `${placeOf(place)} counted until ${String(until)} and counts no longer. Take the line out, or write a later day.`,
      );
      continue;
    }
    if (knownAs.length === 0 && !read.some((person) => isAbout(decision, person)))
      notes.push(
        `${placeOf(place)} matches nobody: no employee has the number or id ${employee}. Write it as UKG shows it, with leading zeros.`,
      );
  }
  const users = read.flatMap((person) => {
    const named = userNamedFor(person, context);
    return named === null ? [] : [[person.ukgEmployeeId, named] as const];
  });
  return { people: read.map((person) => leftAlone(person, context)), users: new Map(users), notes };
}

/** The user that the last line about a person names. */
export function userNamedFor(person: Assessment, context: DecisionContext): UserDecision | null {
  const named = context.integration.decisions.flatMap((one) =>
    one.userId !== null && isAbout(one, person) && !isOver(one, context)
      ? [{ userId: one.userId, place: one.place }]
      : [],
  );
  return named.at(-1) ?? null;
}

/** Matches UKG's id, or the employee number as it is now or was written last. Leading zeros make a different number. */
function isAbout(
  { employee, knownAs }: Decision,
  { ukgEmployeeId, employeeId }: Pick<Assessment, 'ukgEmployeeId' | 'employeeId'>,
): boolean {
  if (employeeId === '' && knownAs?.includes(ukgEmployeeId)) return true;
  return employee !== '' && (employee === ukgEmployeeId || employee === employeeId);
}

/** Excludes an employee whom a line leaves alone: nothing is written, scheduled or reported. Others are returned as they are. */
export function leftAlone(person: Assessment, context: DecisionContext): Assessment {
  const decision = context.integration.decisions.findLast(
    (one) => one.leaveAlone && isAbout(one, person) && !isOver(one, context),
  );
  if (decision === undefined) return person;
  const { ukgEmployeeId } = person;
  const by = leftOutBy(decision, ukgEmployeeId);
  return {
    ...person,
    verdict: { kind: 'excluded', by, fields: {}, isComing: true },
    ahead: [],
    problems: [],
    missingCodes: [],
  };
}

function leftOutBy({ place }: Decision, ukgEmployeeId: UkgEmployeeId): Excluded {
  return { ukgEmployeeId, reason: 'left alone by a decision', ...place };
}

/** Adds problems of people who wait and are not found in UKG. A line that leaves such a person alone settles it. */
export function withLost(plan: Plan, lost: readonly Problem[], context: DecisionContext): Plan {
  const settled = new Map<UkgEmployeeId, Excluded>();
  for (const problem of lost) {
    const { ukgEmployeeId: id } = problem;
    const decision = decisionOn(problem, ({ leaveAlone }) => leaveAlone, context);
    if (id !== null && decision !== undefined) settled.set(id, leftOutBy(decision, id));
  }
  const open = lost.filter(({ ukgEmployeeId: id }) => id === null || !settled.has(id));
  return {
    ...plan,
    excluded: [...plan.excluded, ...settled.values()],
    readEmployees: new Set([...plan.readEmployees, ...settled.keys()]),
    problems: withAccepted([...plan.problems, ...open], context),
  };
}

/** The problems, with a mark on those that a line accepts. */
export function withAccepted(problems: readonly Problem[], context: DecisionContext): readonly Problem[] {
  return problems.map((problem) => {
    const decision = decisionOn(problem, ({ accept }) => accept === problem.code, context);
    return decision === undefined ? problem : { ...problem, accepted: { ...decision.place, reason: decision.reason } };
  });
}

/** The first line of a kind that counts and is about the person who has the problem. */
function decisionOn(
  { ukgEmployeeId, employeeId }: Problem,
  isMeant: (decision: Decision) => boolean,
  context: DecisionContext,
): Decision | undefined {
  if (ukgEmployeeId === null) return undefined;
  return context.integration.decisions.find(
    (decision) => isMeant(decision) && !isOver(decision, context) && isAbout(decision, { ukgEmployeeId, employeeId }),
  );
}

function isOver({ until }: Decision, { today }: DecisionContext): boolean {
  return until !== null && until < today;
}
