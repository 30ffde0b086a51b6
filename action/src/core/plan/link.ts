// Which Betterworks user belongs to an employee. A link is kept by ids; it is never worked out again from a value that changes.
//
//   stored link   looked up            -> target
//   yes           not needed           -> known (the fingerprint tells what changed)
//   yes           found by id          -> existing
//   yes           gone, found again    -> existing, if he may be claimed
//   no            found                -> existing, if he may be claimed
//   no            another's, by e-mail -> EMAIL_TAKEN, nothing is written
//   no            another's, by employee id -> IDENTITY_CONFLICT, nothing is written
//   any           not found            -> none: a create
import type { Assessment } from '../people/assess.ts';
import type { ExistingUser, KnownUser, Problem, UkgEmployeeId, UserId } from '../model/model.ts';
import { problemOf } from '../model/problem.ts';
import { canonical, hasEmployeeId, isSameEmployeeId } from '../people/values.ts';

export type Target =
  | { readonly kind: 'known'; readonly known: KnownUser }
  | { readonly kind: 'existing'; readonly user: ExistingUser; readonly takenFrom: UkgEmployeeId | null }
  | { readonly kind: 'none' }
  | { readonly kind: 'taken'; readonly problem: Problem };

export interface LinkContext {
  readonly users: ReadonlyMap<UkgEmployeeId, KnownUser>;
  /** What was looked up: null when Betterworks has no such user, absent when nothing was asked. */
  readonly found: ReadonlyMap<UkgEmployeeId, ExistingUser | null>;
  readonly ownerOf: (user: UserId) => UkgEmployeeId | undefined;
  readonly successors: ReadonlyMap<UkgEmployeeId, UkgEmployeeId>;
  /** Employees whose e-mail address another employee's user holds, as a full comparison found; empty otherwise. */
  readonly taken: ReadonlyMap<UkgEmployeeId, UserId>;
}

export function targetOf(one: Assessment, context: LinkContext): Target {
  const known = context.users.get(one.ukgEmployeeId);
  const user = context.found.get(one.ukgEmployeeId);
  const holder = context.taken.get(one.ukgEmployeeId);
  if (holder !== undefined && one.verdict.kind === 'present') return taken(one, 'belongs to somebody else', holder);
  if (user === undefined) return known === undefined ? { kind: 'none' } : { kind: 'known', known };
  if (user === null) return { kind: 'none' };
  if (known?.userId === user.id) return { kind: 'existing', user, takenFrom: null };
  return claim(one, user, context);
}

/** An unlinked user is somebody's own when no other employee has him and his employee id does not say otherwise. */
function claim(one: Assessment, user: ExistingUser, context: LinkContext): Target {
  const owner = context.ownerOf(user.id);
  if (owner !== undefined && owner !== one.ukgEmployeeId) {
    if (isTakeover(one, owner, user, context)) return { kind: 'existing', user, takenFrom: owner };
    return isSameEmail(one, user)
      ? taken(one, `is linked to UKG employee ${owner}`, user.id)
      : shared(one, owner, user.id);
  }
  const isAnothers =
    user.employeeId !== '' && one.employeeId !== '' && !isSameEmployeeId(user.employeeId, one.employeeId);
  return isAnothers ? taken(one, 'has another employee id', user.id) : { kind: 'existing', user, takenFrom: null };
}

/** A rehire under a new employeeId: the same person by UKG's word, or the same employee id on a user who is off. */
function isTakeover(one: Assessment, owner: UkgEmployeeId, user: ExistingUser, context: LinkContext): boolean {
  if (context.successors.get(one.ukgEmployeeId) === owner) return true;
  return hasEmployeeId(user, one.employeeId) && context.users.get(owner)?.active === false;
}

function taken(one: Assessment, why: string, user: UserId): Target {
  return {
    kind: 'taken',
    problem: emailTaken(one, `Betterworks user ${String(user)} has this employee's e-mail address but ${why}`),
  };
}

function isSameEmail(one: Assessment, user: ExistingUser): boolean {
  return canonical('email', one.email) === canonical('email', user.email);
}

function shared(one: Assessment, owner: UkgEmployeeId, user: UserId): Target {
  const message = `UKG employee ${one.ukgEmployeeId} has the employee id of Betterworks user ${String(user)}, who is linked to UKG employee ${owner}, so nothing was written. Correct the employee number of the wrong one in UKG.`;
  return {
    kind: 'taken',
    problem: problemOf(one, { code: 'IDENTITY_CONFLICT', field: 'employee_id', action: 'link', message }),
  };
}

export function emailTaken(one: Parameters<typeof problemOf>[0], what: string): Problem {
  return problemOf(one, {
    code: 'EMAIL_TAKEN',
    field: 'email',
    action: 'link',
    message: `${what}, so nothing was written. Correct the e-mail address in UKG, or the user in Betterworks.`,
  });
}
