// A linked user who is to get the employee number of somebody whom nobody read in this run: two employees would have one number.
import { refusedWith } from '../people/assess.ts';
import type { Assessment } from '../people/assess.ts';
import { changedFields } from './fingerprint.ts';
import type { Digests, KnownUser, UkgEmployeeId, UserId } from '../model/model.ts';
import { problemOf } from '../model/problem.ts';

export interface ClaimContext {
  readonly users: ReadonlyMap<UkgEmployeeId, KnownUser>;
  readonly digests: Digests;
  /** The user who was last written under an employee id, or null. */
  readonly userByEmployeeId: (employeeId: string) => UserId | null;
  readonly ownerOf: (user: UserId) => UkgEmployeeId | undefined;
}

/** The same assessments; refused is whoever takes the employee id of an active user of somebody who is not among them. */
export function withoutClaimedNumbers(
  assessments: readonly Assessment[],
  context: ClaimContext,
): readonly Assessment[] {
  const read = new Set(assessments.map((one) => one.ukgEmployeeId));
  return assessments.map((one) => {
    if (!isRenumbered(one, context)) return one;
    const user = context.userByEmployeeId(one.employeeId);
    const owner = user === null ? undefined : context.ownerOf(user);
    if (owner === undefined || read.has(owner) || context.users.get(owner)?.active !== true) return one;
    const message = `UKG employee ${one.ukgEmployeeId} has the employee number of ${owner} now, so nothing was written. Correct the employee number of the wrong one in UKG.`;
    return refusedWith(one, problemOf(one, { code: 'IDENTITY_CONFLICT', field: 'employee_id', message }));
  });
}

/** Somebody without a user is looked up by his employee id in any case. */
function isRenumbered(one: Assessment, { users, digests }: ClaimContext): boolean {
  const known = users.get(one.ukgEmployeeId);
  if (one.verdict.kind !== 'present' || one.employeeId === '' || known === undefined || known.userId === null)
    return false;
  return (
    changedFields(one.ukgEmployeeId, { employee_id: one.employeeId }, known.fingerprint, digests).changed.length > 0
  );
}
