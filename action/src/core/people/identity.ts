// Two employeeIds must not claim one user. Whom two people with one employee number or one e-mail are, nobody here guesses.
import { refusedWith } from './assess.ts';
import type { Assessment } from './assess.ts';
import type { UkgEmployeeId } from '../model/model.ts';
import { problemOf } from '../model/problem.ts';
import { canonical } from './values.ts';

export interface Identities {
  /** The same assessments; those in conflict are refused. */
  readonly assessments: readonly Assessment[];
  /** Present people who take over the user of a former record of the same person (a rehire under a new employeeId). */
  readonly successors: ReadonlyMap<UkgEmployeeId, UkgEmployeeId>;
}

/**
 * Those who are left out and those who start later claim nothing yet. `hasActiveUser` tells whether somebody's user is known
 * to be active: only such a leaver can be in conflict.
 */
export function resolveIdentities(
  assessments: readonly Assessment[],
  hasActiveUser: (id: UkgEmployeeId) => boolean,
): Identities {
  const successors = new Map<UkgEmployeeId, UkgEmployeeId>();
  const conflicts = new Map<UkgEmployeeId, Conflict>();
  for (const { what, groups } of claimsOf(assessments, hasActiveUser)) {
    for (const group of groups) settle(group, what, { successors, conflicts });
  }
  return {
    successors: new Map([...successors].filter(([successor]) => !conflicts.has(successor))),
    assessments: assessments.map((one) => refuse(one, conflicts.get(one.ukgEmployeeId))),
  };
}

interface Conflict {
  readonly what: string;
  /** The first of those who claim the same, by id; one list for all of them. */
  readonly claimants: readonly UkgEmployeeId[];
}

/** Thousands can have one placeholder as their address, so a problem names some of them. */
const MOST_NAMED = 5;

interface Findings {
  readonly successors: Map<UkgEmployeeId, UkgEmployeeId>;
  readonly conflicts: Map<UkgEmployeeId, Conflict>;
}

function isCandidate(one: Assessment, hasActiveUser: (id: UkgEmployeeId) => boolean): boolean {
  if (one.verdict.kind === 'present' || one.verdict.kind === 'refused') return true;
  return one.verdict.kind === 'leaver' && hasActiveUser(one.ukgEmployeeId);
}

interface Claims {
  readonly what: string;
  /** Those who claim the same, where they are several. */
  readonly groups: readonly (readonly Assessment[])[];
}

function claimsOf(people: readonly Assessment[], hasActiveUser: (id: UkgEmployeeId) => boolean): readonly Claims[] {
  const candidates = people.filter((person) => isCandidate(person, hasActiveUser));
  return [
    { what: 'employee number', groups: sharing(candidates, (person) => person.employeeId) },
    { what: 'e-mail address', groups: sharing(candidates, (person) => canonical('email', person.email)) },
  ];
}

function sharing(people: readonly Assessment[], keyOf: (person: Assessment) => string): Claims['groups'] {
  const groups = Map.groupBy(people, keyOf);
  groups.delete('');
  return [...groups.values()].filter((group) => group.length > 1);
}

function settle(group: readonly Assessment[], what: string, findings: Findings): void {
  const present = group.find((one) => one.verdict.kind === 'present');
  if (present === undefined) return;
  const former = group.find((one) => one.verdict.kind === 'leaver');
  if (group.length === 2 && former !== undefined && isSamePerson(present, former)) {
    findings.successors.set(present.ukgEmployeeId, former.ukgEmployeeId);
    return;
  }
  const ids = group.map((one) => one.ukgEmployeeId).sort();
  const conflict = { what, claimants: ids.slice(0, MOST_NAMED + 1) };
  for (const id of ids) findings.conflicts.set(id, conflict);
}

/** UKG's personId is one for all records of a person. */
export function isSamePerson(a: Assessment, b: Assessment): boolean {
  return a.personId !== '' && a.personId === b.personId;
}

function refuse(one: Assessment, conflict: Conflict | undefined): Assessment {
  if (conflict === undefined) return one;
  const others = conflict.claimants.filter((id) => id !== one.ukgEmployeeId).slice(0, MOST_NAMED);
  const message = `UKG employee ${one.ukgEmployeeId} has the same ${conflict.what} as ${others.join(', ')}, so none of them was written. Correct the ${conflict.what} of the wrong one in UKG.`;
  return refusedWith(one, problemOf(one, { code: 'IDENTITY_CONFLICT', message }));
}
