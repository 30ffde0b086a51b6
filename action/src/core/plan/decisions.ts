// What decisions.yml says of single employees: a person in charge has looked, and the program does as they say.
import type { Assessment } from '../people/assess.ts';
import type { CalendarDate, Decision, Problem, UkgEmployeeId } from '../model/model.ts';
import { placeOf } from '../model/text.ts';
import type { UserDecision } from './link.ts';

export interface DecisionContext {
  readonly decisions: readonly Decision[];
  readonly today: CalendarDate;
  /** Whether somebody who was not read is known by this employee number or id. */
  readonly isKnown: (employee: string) => boolean;
}

export interface Decided {
  /** Everybody who was read; those who are left alone are left out, with the line that says so. */
  readonly people: readonly Assessment[];
  /** Whose user a line names. */
  readonly users: ReadonlyMap<UkgEmployeeId, UserDecision>;
  /** Lines that count no longer, and lines that match nobody. */
  readonly notes: readonly string[];
}

export function decide(read: readonly Assessment[], { decisions, today, isKnown }: DecisionContext): Decided {
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
  const unmatched = matches.filter(({ decision, people }) => people.length === 0 && !isKnown(decision.employee));
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

/** By UKG's id, or by the employee number as it is written: leading zeros make two numbers. */
function isAbout(
  { employee }: Decision,
  { ukgEmployeeId, employeeId }: Pick<Assessment, 'ukgEmployeeId' | 'employeeId'>,
): boolean {
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
  const by = { ukgEmployeeId, reason: 'left alone by a decision', ...decision.place };
  return {
    ...person,
    verdict: { kind: 'excluded', by, fields: {}, isComing: true },
    ahead: [],
    problems: [],
    missingCodes: [],
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
