// Several employees with one number or one address: nobody here guesses who is right, so none of them is written.
//
//   who has the value                                        -> outcome
//   an employee, and an ended record of the same person      -> no conflict: the later record takes over
//   several who are to have a user                           -> IDENTITY_CONFLICT for each of them
//   an employee, and a leaver                                -> no conflict here: find-user.ts asks whose the user is
//   the same, where only a file is delivered                 -> IDENTITY_CONFLICT for both: a row cannot say whom it ends
import type { Assessment } from '../people/assess.ts';
import type { UkgEmployeeId } from '../model/model.ts';
import { problemOf } from '../model/problem.ts';
import { refusedWith } from '../people/assess.ts';
import { canonical } from '../people/values.ts';

export interface SharedContext {
  /** Whose user a decision names: they are no part of a conflict. */
  readonly isDecided: (id: UkgEmployeeId) => boolean;
  /** Whether a leaver is part of a conflict: where a file is delivered, one who is not known to be off. */
  readonly isLeaverConcerned: (id: UkgEmployeeId) => boolean;
}

/** The same people; those in conflict are refused. Those who are left out and those who start later claim nothing yet. */
export function withoutShared(people: readonly Assessment[], context: SharedContext): readonly Assessment[] {
  const claimants = people.filter((person) => isClaimant(person, context));
  const conflicts = new Map<UkgEmployeeId, Conflict>();
  for (const [what, valueOf] of VALUES) {
    for (const [value, group] of Map.groupBy(claimants, valueOf))
      if (value !== '' && isConflict(group)) note(group, what, conflicts);
  }
  return people.map((person) => refuse(person, conflicts.get(person.ukgEmployeeId)));
}

const VALUES: readonly (readonly [string, (person: Assessment) => string])[] = [
  ['employee number', (person) => person.employeeId],
  ['e-mail address', (person) => canonical('email', person.email)],
];

interface Conflict {
  readonly what: string;
  /** The first of those who claim the same, by id; one list for all of them. */
  readonly claimants: readonly UkgEmployeeId[];
}

function isClaimant(person: Assessment, context: SharedContext): boolean {
  if (context.isDecided(person.ukgEmployeeId)) return false;
  if (person.verdict.kind === 'leaver') return context.isLeaverConcerned(person.ukgEmployeeId);
  return person.verdict.kind === 'present' || person.verdict.kind === 'refused';
}

function isConflict(group: readonly Assessment[]): boolean {
  const [present, ...rest] = [...group].sort((a, b) => rank(a) - rank(b));
  if (present?.verdict.kind !== 'present' || rest.length === 0) return false;
  const [former, another] = rest;
  const isTakeover = former?.verdict.kind === 'leaver' && another === undefined && isSamePerson(present, former);
  return !isTakeover;
}

function rank({ verdict }: Assessment): number {
  return Number(verdict.kind !== 'present');
}

/** UKG's personId is one for all records of a person. */
export function isSamePerson(a: Assessment, b: Assessment): boolean {
  return a.personId !== '' && a.personId === b.personId;
}

/** Thousands can have one placeholder as their address, so a problem names some of them. */
const MOST_NAMED = 5;

function note(group: readonly Assessment[], what: string, conflicts: Map<UkgEmployeeId, Conflict>): void {
  const ids = group.map((person) => person.ukgEmployeeId).sort();
  const conflict = { what, claimants: ids.slice(0, MOST_NAMED + 1) };
  for (const id of ids) conflicts.set(id, conflict);
}

function refuse(person: Assessment, conflict: Conflict | undefined): Assessment {
  if (conflict === undefined) return person;
  const others = conflict.claimants.filter((id) => id !== person.ukgEmployeeId).slice(0, MOST_NAMED);
  const message = `UKG employee ${person.ukgEmployeeId} has the same ${conflict.what} as ${others.join(', ')}, so none of them was written. Correct the ${conflict.what} of the wrong one in UKG, or decide in decisions.yml whose user is whose.`;
  return refusedWith(person, problemOf(person, { code: 'IDENTITY_CONFLICT', message }));
}
