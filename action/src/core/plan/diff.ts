// What one person needs: the difference between what UKG says and what Betterworks holds.
//
//   verdict    user                     -> change
//   present    none                     -> create
//   present    deactivated              -> reactivate, with all fields
//   present    active, fields differ    -> update of those fields
//   present    active, none differs     -> none
//   leaver     active                   -> deactivate
//   leaver     deactivated, or none     -> none (a file delivers a leaver whom the feed names, known or not)
//   excluded   active, out of scope is "deactivate" -> deactivate, today
import type { Change, Digests, ExistingUser, FieldMapping, Fields, KnownUser } from '../model/model.ts';
import type { Assessment, Verdict } from '../people/assess.ts';
import {
  canonical,
  canonicalFields,
  DEACTIVATION_DATE,
  omit,
  pick,
  plainEmployeeId,
  shownDifferences,
  withoutEmpty,
} from '../people/values.ts';
import type { Target } from './find-user.ts';
import { userIdOf } from './find-user.ts';
import { isOurs, madeFields, memoryOf, notWritten } from './fingerprint.ts';
import type { PlanContext } from './known-people.ts';

type DiffContext = Pick<PlanContext, 'digests' | 'today' | 'integration' | 'users' | 'isLongGone'>;

/** A user who is certain. */
type OneUser = Exclude<Target, { kind: 'none' }>;

/** The change of a present person, who is to have these fields; null when nothing differs. */
export function diffPresent(
  person: Assessment,
  target: Target,
  { desired, onCreate, manager }: Wanted,
  context: DiffContext,
): Change | null {
  const base = { ...subjectOf(person), desired, manager };
  if (target.kind === 'none')
    return { ...base, kind: 'create', userId: null, fields: withoutEmpty({ ...desired, ...onCreate }) };
  const changed = changedIn(person, target, desired, context);
  const isRenumbered = changed.includes('employee_id') && hadAnotherId(target, desired, context);
  const linked = { ...base, userId: userIdOf(target), ...(isRenumbered && { isRenumbered }) };
  if (!isActive(person, target, context))
    return { ...linked, kind: 'reactivate', fields: { ...desired, [DEACTIVATION_DATE]: null } };
  return changed.length === 0 ? null : { ...linked, kind: 'update', fields: pick(desired, changed) };
}

/** What somebody is to hold, what besides when their user is made, and the manager whom the change waits for. */
interface Wanted extends Pick<Change, 'desired' | 'manager'> {
  readonly onCreate: Fields;
}

/** The user has an employee id, and it is to become another: who they are for everybody else in Betterworks changes. */
function hadAnotherId(target: OneUser, { employee_id: id }: Fields, context: DiffContext): boolean {
  if (id === undefined || id === '') return false;
  if (target.kind === 'existing') return target.user.employeeId !== '';
  const isOther = (value: string): boolean =>
    memoryOf(target.known, { employee_id: value }, context.digests) === 'other';
  return isOther(canonical('employee_id', id)) && isOther('');
}

function changedIn(person: Assessment, target: OneUser, desired: Fields, context: DiffContext): readonly string[] {
  if (target.kind === 'existing')
    return differencesOf(target.user, desired, context.users.get(person.ukgEmployeeId), context.digests);
  return notWritten(target.known, canonicalFields(desired), context.digests);
}

/**
 * The change that ends a person's access on a day, or null when they have none. Where the target cannot be read, a leaver may have
 * a user although the state does not know them.
 */
export function diffGone(
  person: Assessment,
  target: Target,
  { on, isDated, fields: desired }: Leaving,
  context: DiffContext,
): Change | null {
  const isThere = target.kind === 'none' ? mayHaveUser(person, context) : isActive(person, target, context);
  if (!isThere) return null;
  return {
    ...subjectOf(person),
    kind: 'deactivate',
    userId: userIdOf(target),
    isDated,
    fields: { [DEACTIVATION_DATE]: on },
    desired,
    manager: null,
  };
}

type Leaving = Pick<Extract<Verdict, { kind: 'leaver' }>, 'on' | 'isDated' | 'fields'>;

function mayHaveUser(person: Assessment, { integration, isLongGone }: DiffContext): boolean {
  return integration.delivery === 'sftp' && person.verdict.kind === 'leaver' && isLongGone?.(person) !== true;
}

/**
 * A deactivation date in the future has not happened yet. Where an answer says nothing of it, our own memory counts, and without one
 * nobody is switched on or off.
 */
export function isActive(
  one: Pick<Assessment, 'ukgEmployeeId' | 'verdict'>,
  target: OneUser,
  { today, users }: Pick<DiffContext, 'today' | 'users'>,
): boolean {
  if (target.kind === 'known') return target.known.active;
  const { id, deactivationDate: date } = target.user;
  if (date !== undefined) return date === null || date === '' || date > today;
  const known = users.get(one.ukgEmployeeId);
  return known?.userId === id ? known.active : one.verdict.kind !== 'leaver' && one.verdict.kind !== 'excluded';
}

function subjectOf(person: Assessment): Pick<Change, 'ukgEmployeeId' | 'employeeId' | 'companyId' | 'personId'> {
  const { ukgEmployeeId, employeeId, companyId, personId } = person;
  return { ukgEmployeeId, employeeId, companyId, personId };
}

// Which mapped fields Betterworks shows in a form that can be compared. Nothing is known of the others: a difference in them is
// not seen, and they are written only when our own digest says that they changed.

export interface ShownFields {
  /** The users without the fields whose values mean something else than ours. */
  readonly users: readonly ExistingUser[];
  /** A sentence for each field that is not shown. */
  readonly notes: readonly string[];
}

const MANAGER = 'manager_id';

export function shownFields(everybody: readonly ExistingUser[], mapping: readonly FieldMapping[]): ShownFields {
  const users = managerForm(everybody) === 'own ids' ? everybody.map(withoutManager) : everybody;
  const shown = new Set(users.flatMap(({ fields }) => Object.keys(fields)));
  const otherForms = new Set(users.flatMap((user) => user.otherForms ?? []));
  const hidden = users.length === 0 ? [] : mapping.map(({ field }) => field).filter((field) => !shown.has(field));
  return { users, notes: hidden.map((field) => sentence(field, otherForms.has(field))) };
}

/**
 * Fields of `desired` that the user shows otherwise, and those that are not shown and of which our own digest does not say that they
 * were written so. Without a digest of ours for this user, what is not shown counts as it should be. A value that Betterworks made by
 * itself of what was sent is no difference as long as the same is wanted.
 */
export function differencesOf(
  user: ExistingUser,
  desired: Fields,
  known: KnownUser | undefined,
  digests: Digests,
): readonly string[] {
  const shown = shownDifferences(desired, user.fields);
  if (known?.userId !== user.id || !isOurs(known.fingerprint, digests)) return shown;
  const unlike = (fields: Fields): readonly string[] => notWritten(known, canonicalFields(fields), digests);
  const made = madeFields(known, canonicalFields(pick(user.fields, shown)), digests);
  const isMadeOf = (field: string): boolean => made.includes(field) && unlike(pick(desired, [field])).length === 0;
  return [...shown.filter((field) => !isMadeOf(field)), ...unlike(omit(desired, Object.keys(user.fields)))].sort();
}

function sentence(field: string, isOtherForm: boolean): string {
  const how = isOtherForm ? `shows ${field} in another form than it takes it` : `does not show ${field}`;
  return `Betterworks ${how}; differences in it are not seen, and it is written only when UKG's value changes.`;
}

/** `own ids`: managers are named by ids of Betterworks' own, which fit users' ids and nobody's employee id. Null: nobody names one. */
export function managerForm(users: readonly ExistingUser[]): 'employee ids' | 'own ids' | null {
  const named = users.flatMap(({ fields }) => {
    const manager = fields[MANAGER];
    return typeof manager === 'string' && manager !== '' ? [manager] : [];
  });
  const [ids, employeeIds] = [
    new Set(users.map(({ id }) => String(id))),
    new Set(users.map(({ employeeId }) => plainEmployeeId(employeeId))),
  ];
  if (named.length === 0) return null;
  const isOwn = named.every((manager) => ids.has(manager) && !employeeIds.has(plainEmployeeId(manager)));
  return isOwn ? 'own ids' : 'employee ids';
}

function withoutManager(user: ExistingUser): ExistingUser {
  const { [MANAGER]: manager, ...fields } = user.fields;
  const otherForms = [...(user.otherForms ?? []), ...(manager === undefined ? [] : [MANAGER])];
  return { ...user, fields, otherForms };
}
