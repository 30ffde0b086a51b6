// What Betterworks shows of a user: whether they are active, and which fields are not as they should be.
import type { Digests, ExistingUser, FieldMapping, Fields, KnownUser } from '../model/model.ts';
import { canonical, omit, pick, plainEmployeeId, shownDifferences } from '../people/values.ts';
import type { Link } from './find-user.ts';
import { isOurs, madeFields, notWritten } from './fingerprint.ts';
import type { PlanContext } from './known-people.ts';

/**
 * A deactivation date in the future has not happened yet. If an answer does not show the date, the state counts; without a
 * state nobody is switched on or off.
 */
export function isActive({ person, target }: Pick<Link, 'person' | 'target'>, { today, users }: PlanContext): boolean {
  if (target.kind === 'none') return false;
  if (target.kind === 'known') return target.known.active;
  const { id, deactivationDate: date } = target.user;
  if (date !== undefined) return date === null || date === '' || date > today;
  const known = users.get(person.ukgEmployeeId);
  return known?.userId === id ? known.active : !['leaver', 'excluded'].includes(person.verdict.kind);
}

// Which mapped fields Betterworks shows in a form that can be compared. Differences in other fields are not seen, and these
// fields are written only when our own digest says that they changed.

export interface ShownFields {
  /** The users, without fields whose values mean something else than ours. */
  readonly users: readonly ExistingUser[];
  /** A sentence for each field that is not shown. */
  readonly notes: readonly string[];
}

const [ID, MANAGER] = ['employee_id', 'manager_id'];

export function shownFields(everybody: readonly ExistingUser[], mapping: readonly FieldMapping[]): ShownFields {
  // If employee ids are shown in another form, managers are, too.
  const isOther = managerForm(everybody) === 'own ids' || everybody.some(({ otherForms }) => otherForms?.includes(ID));
  const users = isOther ? everybody.map(withoutManager) : everybody;
  const shown = new Set(users.flatMap(({ fields }) => Object.keys(fields)));
  const otherForms = new Set(users.flatMap((user) => user.otherForms ?? []));
  const isHidden = (field: string): boolean => otherForms.has(field) || !shown.has(field);
  const hidden = users.length === 0 ? [] : mapping.map(({ field }) => field).filter(isHidden);
  return { users, notes: hidden.map((field) => sentence(field, otherForms.has(field))) };
}

/**
 * Fields of `desired` that must be written: the user shows another value, or does not show the field and our own digest says
 * that it was not written so. Without a digest for this user, a field that is not shown counts as right. A value that
 * Betterworks made of what was sent is no difference as long as the same value is wanted.
 */
export function differencesOf(
  user: ExistingUser,
  desired: Fields,
  known: KnownUser | undefined,
  digests: Digests,
): readonly string[] {
  const shown = shownDifferences(desired, user.fields);
  if (known?.userId !== user.id || !isOurs(known.fingerprint, digests)) return shown;
  const unlike = (fields: Fields): readonly string[] => notWritten(known, fields, digests);
  const made = madeFields(known, pick(user.fields, shown), digests);
  const isMadeOf = (field: string): boolean => made.includes(field) && unlike(pick(desired, [field])).length === 0;
  return [...shown.filter((field) => !isMadeOf(field)), ...unlike(omit(desired, Object.keys(user.fields)))].sort();
}

function sentence(field: string, isOtherForm: boolean): string {
  const how = isOtherForm ? `shows ${field} in another form than it takes it` : `does not show ${field}`;
  return `Betterworks ${how}; differences in it are not seen, and it is written only when UKG's value changes.`;
}

/** `own ids`: `manager_id` shows ids or addresses of users in place of employee ids. Null: no user shows a manager. */
export function managerForm(users: readonly ExistingUser[]): 'employee ids' | 'own ids' | null {
  const named = users.flatMap(({ fields }) => {
    const manager = fields[MANAGER];
    return typeof manager === 'string' && manager !== '' ? [manager] : [];
  });
  const [ids, employeeIds] = [
    new Set(users.flatMap(({ id, email }) => [String(id), canonical('email', email)])),
    new Set(users.map(({ employeeId }) => plainEmployeeId(employeeId))),
  ];
  if (named.length === 0) return null;
  const isOwn = named.every(
    (manager) => ids.has(canonical('email', manager)) && !employeeIds.has(plainEmployeeId(manager)),
  );
  return isOwn ? 'own ids' : 'employee ids';
}

function withoutManager(user: ExistingUser): ExistingUser {
  const { [MANAGER]: manager, ...fields } = user.fields;
  const otherForms = [...(user.otherForms ?? []), ...(manager === undefined ? [] : [MANAGER])];
  return { ...user, fields, otherForms };
}
