// One edit in UKG closes a circle of two, and the change feed names only who was edited. The other one is known by what was
// last written of them; what UKG says of them today has to be read.
import type { Assessment } from '../people/assess.ts';
import { changedFields } from './fingerprint.ts';
import { isSupervisor } from '../people/mapped-fields.ts';
import { managerIdOf } from './managers.ts';
import type { Digests, Integration, KnownUser, UkgEmployeeId } from '../model/model.ts';

export interface WrittenUsers {
  readonly users: ReadonlyMap<UkgEmployeeId, KnownUser>;
  readonly digests: Digests;
}

/** Supervisors who are not among these people, and whose manager was one of those who report to them now. Each once, by id. */
export function supervisorsInDoubt(
  people: readonly Assessment[],
  { mapping }: Integration,
  written: WrittenUsers,
): readonly UkgEmployeeId[] {
  const entry = mapping.find(isSupervisor);
  if (entry === undefined) return [];
  const read = new Set<string>(people.map((person) => person.ukgEmployeeId));
  const inDoubt = people.filter(
    ({ verdict, supervisorId, employeeId }) =>
      verdict.kind === 'present' &&
      !read.has(supervisorId) &&
      hadManager(supervisorId as UkgEmployeeId, managerIdOf(employeeId, entry), written),
  );
  return [...new Set(inDoubt.map((person) => person.supervisorId as UkgEmployeeId))].sort();
}

function hadManager(id: UkgEmployeeId, managerId: string, { users, digests }: WrittenUsers): boolean {
  const known = users.get(id);
  if (known === undefined) return false;
  const { changed, unknown } = changedFields(id, { manager_id: managerId }, known.fingerprint, digests);
  return changed.length === 0 && unknown.length === 0;
}
