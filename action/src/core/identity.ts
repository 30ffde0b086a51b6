// Two employeeIds must not claim one user. Whom two people with one employee number or one e-mail are, nobody here guesses.
import type { Assessment } from './assess.ts';
import type { UkgEmployeeId } from './model.ts';
import { problemOf } from './problem.ts';
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
  const candidates = assessments.filter((one) => isCandidate(one, hasActiveUser));
  for (const { what, claims } of [
    { what: 'employee number', claims: groups(candidates, (one) => one.employeeId) },
    { what: 'e-mail address', claims: groups(candidates, (one) => canonical('email', one.email)) },
  ]) {
    for (const group of claims) settle(group, what, { successors, conflicts });
  }
  return {
    successors: new Map([...successors].filter(([successor]) => !conflicts.has(successor))),
    assessments: assessments.map((one) => refuse(one, conflicts.get(one.ukgEmployeeId))),
  };
}

interface Conflict {
  readonly what: string;
  readonly others: readonly UkgEmployeeId[];
}

interface Findings {
  readonly successors: Map<UkgEmployeeId, UkgEmployeeId>;
  readonly conflicts: Map<UkgEmployeeId, Conflict>;
}

function isCandidate(one: Assessment, hasActiveUser: (id: UkgEmployeeId) => boolean): boolean {
  if (one.verdict.kind === 'present' || one.verdict.kind === 'refused') return true;
  return one.verdict.kind === 'leaver' && hasActiveUser(one.ukgEmployeeId);
}

function groups(people: readonly Assessment[], claim: (one: Assessment) => string): readonly (readonly Assessment[])[] {
  const byClaim = new Map<string, Assessment[]>();
  for (const one of people) {
    const key = claim(one);
    if (key === '') continue;
    const group = byClaim.get(key);
    if (group) group.push(one);
    else byClaim.set(key, [one]);
  }
  return [...byClaim.values()].filter((group) => group.length > 1);
}

function settle(group: readonly Assessment[], what: string, findings: Findings): void {
  const present = group.find((one) => one.verdict.kind === 'present');
  if (present === undefined) return;
  const former = group.find((one) => one.verdict.kind === 'leaver');
  if (group.length === 2 && former !== undefined && isSamePerson(present, former)) {
    findings.successors.set(present.ukgEmployeeId, former.ukgEmployeeId);
    return;
  }
  for (const one of group) {
    const others = group
      .filter((other) => other !== one)
      .map((other) => other.ukgEmployeeId)
      .sort();
    findings.conflicts.set(one.ukgEmployeeId, { what, others });
  }
}

/** UKG's personId is one for all records of a person. */
export function isSamePerson(a: Assessment, b: Assessment): boolean {
  return a.personId !== '' && a.personId === b.personId;
}

function refuse(one: Assessment, conflict: Conflict | undefined): Assessment {
  if (conflict === undefined) return one;
  const message = `UKG employee ${one.ukgEmployeeId} has the same ${conflict.what} as ${conflict.others.slice(0, 5).join(', ')}, so none of them was written. Correct the ${conflict.what} of the wrong one in UKG.`;
  const problem = problemOf(one, { code: 'IDENTITY_CONFLICT', message });
  return { ...one, verdict: { kind: 'refused' }, problems: [...one.problems, problem] };
}
