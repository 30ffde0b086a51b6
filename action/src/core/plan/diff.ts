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
import type { Assessment } from '../people/assess.ts';
import { changedFields, memoryOf } from './fingerprint.ts';
import type { Target } from './find-user.ts';
import type { ManagerLink } from './managers.ts';
import { differencesOf } from './shown-fields.ts';
import type { CalendarDate, Change, Digests, Fields, Integration, KnownUser, UkgEmployeeId } from '../model/model.ts';
import { canonical, canonicalFields, DEACTIVATION_DATE, pick, withoutEmpty } from '../people/values.ts';

export interface DiffContext {
  readonly digests: Digests;
  readonly today: CalendarDate;
  readonly integration: Pick<Integration, 'delivery'>;
  /** What the state remembers. */
  readonly users: ReadonlyMap<UkgEmployeeId, KnownUser>;
  /** Where everybody was read: who left before there was anything to write; default nobody. */
  readonly isLongGone?: ((person: Assessment) => boolean) | undefined;
}

/** A user who is certain. */
type OneUser = Exclude<Target, { kind: 'none' }>;

/** The change of a present person, or null when nothing differs. */
export function diffPresent(
  person: Assessment,
  target: Target,
  link: ManagerLink,
  context: DiffContext,
): Change | null {
  if (person.verdict.kind !== 'present') return null;
  const desired: Fields = { ...person.verdict.desired.fields, ...link.fields };
  const base = { ...subjectOf(person), desired, manager: link.waitsFor };
  if (target.kind === 'none')
    return {
      ...base,
      kind: 'create',
      userId: null,
      fields: withoutEmpty({ ...desired, ...person.verdict.desired.onCreate }),
    };
  const userId = target.kind === 'known' ? target.known.userId : target.user.id;
  const changed = changedIn(person, target, desired, context);
  const isRenumbered = changed.includes('employee_id') && hadAnotherId(target, desired, context);
  const renumbered = isRenumbered ? { isRenumbered: true as const } : {};
  if (!isActive(person, target, context)) {
    return { ...base, ...renumbered, kind: 'reactivate', userId, fields: { ...desired, [DEACTIVATION_DATE]: null } };
  }
  return changed.length === 0
    ? null
    : { ...base, ...renumbered, kind: 'update', userId, fields: pick(desired, changed) };
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
  const found = changedFields(
    person.ukgEmployeeId,
    canonicalFields(desired),
    target.known.fingerprint,
    context.digests,
  );
  return [...found.changed, ...found.unknown].sort();
}

/**
 * The change that ends a person's access on a day, or null when they have none. Where the target cannot be read, a leaver may have
 * a user although the state does not know them.
 */
export function diffGone(person: Assessment, target: Target, on: CalendarDate, context: DiffContext): Change | null {
  const fields = { [DEACTIVATION_DATE]: on };
  const base = {
    ...subjectOf(person),
    kind: 'deactivate' as const,
    isDated: person.verdict.kind === 'leaver' && person.verdict.isDated,
    fields,
    desired: 'fields' in person.verdict ? person.verdict.fields : {},
    manager: null,
  };
  if (target.kind === 'none') {
    const mayHaveUser =
      context.integration.delivery === 'sftp' &&
      person.verdict.kind === 'leaver' &&
      context.isLongGone?.(person) !== true;
    return mayHaveUser ? { ...base, userId: null } : null;
  }
  if (!isActive(person, target, context)) return null;
  return { ...base, userId: target.kind === 'known' ? target.known.userId : target.user.id };
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
