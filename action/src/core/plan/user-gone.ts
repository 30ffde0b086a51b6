// What becomes of a change whose linked user is gone, by who has the employee's e-mail address now.
//
//   who has the address                 update, reactivate              deactivate
//   the user who is said to be gone     nothing is certain              nothing is certain
//   one with the same employee id       written to it, with all fields  written to it, unless it is off
//   another's, or nobody                a creation                      nothing is left to do
import type { Change, ExistingUser, UserId } from '../model/model.ts';
import { DEACTIVATION_DATE, hasEmployeeId, withoutEmpty } from '../people/values.ts';

export type Relinked =
  | { readonly kind: 'again'; readonly change: Change }
  | { readonly kind: 'done'; readonly userId: UserId | null }
  /** Betterworks contradicts itself. */
  | { readonly kind: 'unsure' };

/** A creation finds nobody gone, since it is about nobody yet. */
type LinkedChange = Exclude<Change, { readonly kind: 'create' }>;

export function relinked(change: LinkedChange, user: ExistingUser | null): Relinked {
  if (user?.id === change.userId) return { kind: 'unsure' };
  const own = user !== null && hasEmployeeId(user, change.employeeId) ? user : null;
  if (own === null)
    return change.kind === 'deactivate'
      ? { kind: 'done', userId: null }
      : { kind: 'again', change: createdAnew(change) };
  if (change.kind === 'deactivate' && isOffBy(own, change)) return { kind: 'done', userId: own.id };
  return { kind: 'again', change: { ...change, ...writtenTo(own, change) } };
}

function createdAnew(change: LinkedChange): Change {
  return { ...change, kind: 'create', userId: null, fields: withoutEmpty(change.desired) };
}

function writtenTo(
  own: ExistingUser,
  { kind, fields, desired }: LinkedChange,
): Pick<LinkedChange, 'userId' | 'fields'> {
  return { userId: own.id, fields: kind === 'deactivate' ? fields : desired };
}

function isOffBy({ deactivationDate }: ExistingUser, { fields }: Change): boolean {
  return Boolean(deactivationDate) && String(deactivationDate) <= String(fields[DEACTIVATION_DATE]);
}
