// Departments that a plan would write and no known user has: Betterworks makes a department that it does not have, so that a slip in
// the mapping shows there as a department. Told by our digests of what Betterworks holds, and only where there are some.
import { changedFields } from './fingerprint.ts';
import type { Change, Digests, KnownUser } from '../model/model.ts';
import { countOf } from '../model/text.ts';
import { canonicalFields } from '../people/values.ts';

const FIELD = 'department_name';
/** Each name is looked for among all users: beyond so many, the rest is counted alone. */
const MOST_NAMES = 20;

/** Those of the names that no user holds, sorted; null where nothing is known of any user's department. */
export function newDepartments(
  names: Iterable<string>,
  users: Iterable<KnownUser>,
  digests: Digests,
): readonly string[] | null {
  const left = new Set(names);
  let isAnyKnown = false;
  for (const { ukgEmployeeId, fingerprint } of users) {
    for (const name of left) {
      const { changed, unknown } = changedFields(
        ukgEmployeeId,
        canonicalFields({ [FIELD]: name }),
        fingerprint,
        digests,
      );
      if (unknown.length > 0) break;
      isAnyKnown = true;
      if (changed.length === 0) left.delete(name);
    }
    if (left.size === 0) break;
  }
  return isAnyKnown ? [...left].sort() : null;
}

/** A sentence about the new departments of these changes; none where there is none. */
export function newDepartmentNotes(
  changes: readonly Change[],
  users: ReadonlyMap<unknown, KnownUser>,
  digests: Digests,
): readonly string[] {
  const written = changes.flatMap(({ fields }) => {
    const name = fields[FIELD];
    return typeof name === 'string' && name !== '' ? [name] : [];
  });
  const names = [...new Set(written)].sort();
  const found = newDepartments(names.slice(0, MOST_NAMES), users.values(), digests) ?? [];
  if (found.length === 0) return [];
  const counted = found.map((name) => {
    const people = written.filter((one) => one === name).length;
    return `${name} (${countOf(people, 'person', 'people')})`;
  });
  const [department, it] = found.length === 1 ? ['department', 'it'] : ['departments', 'them'];
  return [
    `New ${department} in Betterworks: ${counted.join(', ')}. Nobody there has ${it} yet, and Betterworks makes ${it}. If that is not meant, correct the description in UKG, or the mapping of ${FIELD}.`,
  ];
}
