// What decisions.yml says of single employees: a person in charge has looked, and the program does as they say.
import type { CalendarDate, Decision, Excluded, Plan, Problem, SyncState, UkgEmployeeId } from '../model/model.ts';
import { placeOf } from '../model/text.ts';
import type { Assessment } from '../people/assess.ts';
import type { StateIndex } from './known-people.ts';
import type { UserDecision } from './link.ts';

export interface DecisionContext {
  readonly decisions: readonly Decision[];
  readonly today: CalendarDate;
}

/** The lines, with whom the state knows by what they name: so they are found when nobody reads them. */
export function withKnownPeople(
  decisions: readonly Decision[],
  users: SyncState['users'],
  index: Pick<StateIndex, 'employeesWith'>,
): readonly Decision[] {
  return decisions.map((decision) => {
    const id = decision.employee as UkgEmployeeId;
    return { ...decision, knownAs: [...(users.has(id) ? [id] : []), ...index.employeesWith('employee_id', id)] };
  });
}

/** Whom a run reads although nothing of them changed in UKG. */
export interface NamedInDecisions {
  /** A line is over that left them alone, leaves them alone with an open difference, or names another user than theirs. */
  readonly ids: readonly UkgEmployeeId[];
  /** Employee numbers or ids that the state does not know. */
  readonly unknown: readonly string[];
}

export function namedIn(
  { decisions, today }: DecisionContext,
  { users, drift }: Pick<SyncState, 'users' | 'drift'>,
): NamedInDecisions {
  const differing = new Set(drift.map(({ ukgEmployeeId }) => ukgEmployeeId));
  const isDue =
    (decision: Decision) =>
    (id: UkgEmployeeId): boolean =>
      decision.leaveAlone
        ? isOver(decision, today) || differing.has(id)
        : decision.userId !== null && !isOver(decision, today) && users.get(id)?.userId !== decision.userId;
  return {
    ids: decisions.flatMap((decision) => (decision.knownAs ?? []).filter(isDue(decision))),
    unknown: decisions.filter(({ knownAs = [] }) => knownAs.length === 0).map(({ employee }) => employee),
  };
}

export interface Decided {
  /** Everybody who was read; those who are left alone are left out, with the line that says so. */
  readonly people: readonly Assessment[];
  /** Whose user a line names. */
  readonly users: ReadonlyMap<UkgEmployeeId, UserDecision>;
  /** Lines that count no longer, and lines that match nobody. */
  readonly notes: readonly string[];
}

export function decide(read: readonly Assessment[], { decisions, today }: DecisionContext): Decided {
  const counting = decisions.filter((decision) => !isOver(decision, today));
  const matches = counting.map((decision) => ({
    decision,
    people: read.filter((person) => isAbout(decision, person)),
  }));
  const alone = new Map(
    matches.flatMap(({ decision, people }) =>
      decision.leaveAlone ? people.map((person) => [person.ukgEmployeeId, decision] as const) : [],
    ),
  );
  const users = matches.flatMap(({ decision: { userId, place }, people }) =>
    userId === null ? [] : people.map((person) => [person.ukgEmployeeId, { userId, place }] as const),
  );
  const unmatched = matches.filter(({ decision: { knownAs = [] }, people }) => people.length + knownAs.length === 0);
  return {
    people: read.map((person) => leftAlone(person, alone.get(person.ukgEmployeeId))),
    users: new Map(users),
    notes: [
      ...decisions.filter((decision): decision is EndedDecision => isOver(decision, today)).map(overNote),
      ...unmatched.map(
        ({ decision }) =>
          `${placeOf(decision.place)} matches nobody: no employee has the number or id ${decision.employee}.`,
      ),
    ],
  };
}

/** By UKG's id, or by the employee number as it is written, or was written last: leading zeros make two numbers. */
function isAbout(
  { employee, knownAs }: Decision,
  { ukgEmployeeId, employeeId }: Pick<Assessment, 'ukgEmployeeId' | 'employeeId'>,
): boolean {
  if (employeeId === '' && knownAs?.includes(ukgEmployeeId)) return true;
  return employee !== '' && (employee === ukgEmployeeId || employee === employeeId);
}

/** Whose last day is past. */
type EndedDecision = Decision & { readonly until: CalendarDate };

function overNote(decision: EndedDecision): string {
  return `${placeOf(decision.place)} counted until ${decision.until} and counts no longer. Take the line out, or write a later day.`;
}

/** Nothing is written, scheduled or said of them, whatever UKG says. */
function leftAlone(person: Assessment, decision: Decision | undefined): Assessment {
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

/** The plan with what is said of people who wait and were not found in UKG. A line that leaves one of them alone settles it. */
export function withLost(plan: Plan, lost: readonly Problem[], { decisions, today }: DecisionContext): Plan {
  const alone = decisions.filter((decision) => decision.leaveAlone && !isOver(decision, today));
  const settled = new Map<UkgEmployeeId, Excluded>();
  for (const { ukgEmployeeId: id, employeeId } of lost) {
    if (id === null) continue;
    const decision = alone.find((one) => isAbout(one, { ukgEmployeeId: id, employeeId }));
    if (decision !== undefined) settled.set(id, leftOutBy(decision, id));
  }
  const open = lost.filter(({ ukgEmployeeId: id }) => id === null || !settled.has(id));
  return {
    ...plan,
    excluded: [...plan.excluded, ...settled.values()],
    readEmployees: new Set([...plan.readEmployees, ...settled.keys()]),
    problems: withAccepted([...plan.problems, ...open], decisions, today),
  };
}

/** The problems, with a mark on those that a line accepts. */
export function withAccepted(
  problems: readonly Problem[],
  decisions: readonly Decision[],
  today: CalendarDate,
): readonly Problem[] {
  const counting = decisions.filter((decision) => decision.accept !== null && !isOver(decision, today));
  return counting.length === 0 ? problems : problems.map((problem) => accepted(problem, counting));
}

function isOver({ until }: Decision, today: CalendarDate): boolean {
  return until !== null && until < today;
}

function accepted(problem: Problem, counting: readonly Decision[]): Problem {
  const { ukgEmployeeId, employeeId, code } = problem;
  if (ukgEmployeeId === null) return problem;
  const decision = counting.find((one) => one.accept === code && isAbout(one, { ukgEmployeeId, employeeId }));
  return decision === undefined ? problem : { ...problem, accepted: { ...decision.place, reason: decision.reason } };
}
