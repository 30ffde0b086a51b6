// Who is known to the state, found by user and by the values that were last written: values themselves it does not hold.
import { tyingDigest, tyingDigestsOf } from './fingerprint.ts';
import type { TyingField } from './fingerprint.ts';
import type { Digests, SyncState, UkgEmployeeId, UserId } from '../model/model.ts';

export interface StateIndex {
  /** Whose stored link leads to the user. */
  ownerOf(user: UserId): UkgEmployeeId | undefined;
  /** Employees to whose users this value was last written. */
  employeesWith(field: TyingField, value: string): readonly UkgEmployeeId[];
  /** Users who were last seen with this employee id: linked ones, and those whom nobody owned at the last full comparison. */
  usersWith(employeeId: string): readonly UserId[];
}

/** Built when the first question comes: most runs ask none. */
export function indexState({ users, unlinked }: Pick<SyncState, 'users' | 'unlinked'>, digests: Digests): StateIndex {
  let built: Built | null = null;
  const index = (): Built => (built ??= build(users, digests));
  const employeesWith = (field: TyingField, value: string): readonly UkgEmployeeId[] =>
    value === '' ? [] : (index().employees.get(`${field} ${tyingDigest(field, value, digests)}`) ?? []);
  return {
    ownerOf: (user) => index().owners.get(user),
    employeesWith,
    usersWith: (employeeId) => {
      const linked = employeesWith('employee_id', employeeId).flatMap((id) => users.get(id)?.userId ?? []);
      if (linked.length > 0 || employeeId === '') return linked;
      const digest = tyingDigest('employee_id', employeeId, digests);
      return unlinked.filter((user) => user.digest === digest).map(({ userId }) => userId);
    },
  };
}

interface Built {
  readonly owners: ReadonlyMap<UserId, UkgEmployeeId>;
  readonly employees: ReadonlyMap<string, readonly UkgEmployeeId[]>;
}

function build(users: SyncState['users'], digests: Digests): Built {
  const owners = new Map<UserId, UkgEmployeeId>();
  const employees = new Map<string, UkgEmployeeId[]>();
  for (const { ukgEmployeeId, userId, fingerprint } of users.values()) {
    if (userId !== null) owners.set(userId, ukgEmployeeId);
    for (const [field, digest] of tyingDigestsOf(fingerprint, digests)) {
      const key = `${field} ${digest}`;
      const others = employees.get(key);
      if (others === undefined) employees.set(key, [ukgEmployeeId]);
      else others.push(ukgEmployeeId);
    }
  }
  return { owners, employees };
}
