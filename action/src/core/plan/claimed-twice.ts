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
  const claimants = people.filter((one) => isClaimant(one, context));
  const conflicts = new Map<UkgEmployeeId, Conflict>();
  for (const [what, valueOf] of VALUES) {
    for (const [value, group] of Map.groupBy(claimants, valueOf))
      if (value !== '' && isConflict(group)) note(group, what, conflicts);
  }
  return people.map((one) => refuse(one, conflicts.get(one.ukgEmployeeId)));
}

const VALUES: readonly (readonly [string, (one: Assessment) => string])[] = [
  ['employee number', (one) => one.employeeId],
  ['e-mail address', (one) => canonical('email', one.email)],
];

interface Conflict {
  readonly what: string;
  /** The first of those who claim the same, by id; one list for all of them. */
  readonly claimants: readonly UkgEmployeeId[];
}

function isClaimant(one: Assessment, context: SharedContext): boolean {
  if (context.isDecided(one.ukgEmployeeId)) return false;
  if (one.verdict.kind === 'leaver') return context.isLeaverConcerned(one.ukgEmployeeId);
  return one.verdict.kind === 'present' || one.verdict.kind === 'refused';
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
  const ids = group.map((one) => one.ukgEmployeeId).sort();
  const conflict = { what, claimants: ids.slice(0, MOST_NAMED + 1) };
  for (const id of ids) conflicts.set(id, conflict);
}

function refuse(one: Assessment, conflict: Conflict | undefined): Assessment {
  if (conflict === undefined) return one;
  const others = conflict.claimants.filter((id) => id !== one.ukgEmployeeId).slice(0, MOST_NAMED);
  const message = `UKG employee ${one.ukgEmployeeId} has the same ${conflict.what} as ${others.join(', ')}, so none of them was written. Correct the ${conflict.what} of the wrong one in UKG, or decide in decisions.yml whose user is whose.`;
  return refusedWith(one, problemOf(one, { code: 'IDENTITY_CONFLICT', message }));
}
