// The users of the made-up Betterworks organization, with the indexes that keep every look-up short.
import type { Population } from './betterworks-rules.ts';
import { type BetterworksUser, EMPTY_USER, type UserFields } from './betterworks-user.ts';

export interface UserStore extends Population {
  readonly users: ReadonlyMap<number, BetterworksUser>;
  /** Adds a user, under its own id when it brings one. */
  add(fields: UserFields): BetterworksUser;
  replace(user: BetterworksUser): void;
  /** By id, or by e-mail in any case: the active one before the deactivated ones, the newest of those. */
  find(identifier: string): BetterworksUser | null;
  /** The active one before the deactivated ones, the newest of those. */
  findByEmployeeId(employeeId: string): BetterworksUser | null;
  /** Users in the order of their making, from the n-th on. */
  slice(from: number, count: number): readonly BetterworksUser[];
}

/** Active means: no deactivation date, be it past or future. */
export function isActive(user: UserFields): boolean {
  return (user['deactivation_date'] ?? null) === null;
}

export function userStore(licenses: number | null, customFields: readonly string[]): UserStore {
  const users = new Map<number, BetterworksUser>();
  const order: number[] = [];
  const byEmail = index();
  const byEmployeeId = index();
  const empty = { ...EMPTY_USER, ...Object.fromEntries(customFields.map((key) => [key, null])) };
  let lastId = 1000;
  let active = 0;

  const count = (user: BetterworksUser, sign: 1 | -1): void => {
    const change = sign === 1 ? 'add' : 'delete';
    byEmail[change](emailKey(user), user.id);
    byEmployeeId[change](String(user['employee_id']), user.id);
    if (isActive(user)) active += sign;
  };
  const activeAmong = (ids: readonly number[]): readonly number[] =>
    ids.filter((id) => isActive(users.get(id) ?? { deactivation_date: 'gone' }));

  const best = (ids: readonly number[]): BetterworksUser | null =>
    users.get(activeAmong(ids)[0] ?? ids.at(-1) ?? Number.NaN) ?? null;

  return {
    users,
    add: (fields) => {
      const id = typeof fields['id'] === 'number' ? fields['id'] : lastId + 1;
      if (users.has(id)) throw new Error(`Betterworks already has a user ${id}.`);
      lastId = Math.max(lastId, id);
      const user: BetterworksUser = { ...empty, ...fields, id };
      users.set(id, user);
      order.push(id);
      count(user, 1);
      return user;
    },
    replace: (user) => {
      const before = users.get(user.id);
      if (before === undefined) throw new Error(`Betterworks has no user ${user.id}.`);
      count(before, -1);
      users.set(user.id, user);
      count(user, 1);
    },
    find: (identifier) => {
      if (/^\d+$/.test(identifier)) return users.get(Number(identifier)) ?? null;
      return best(byEmail.get(identifier.toLowerCase()));
    },
    findByEmployeeId: (employeeId) => best(byEmployeeId.get(employeeId)),
    slice: (from, size) => order.slice(from, from + size).flatMap((id) => users.get(id) ?? []),
    activeWithEmail: (email) => activeAmong(byEmail.get(email.toLowerCase())),
    activeWithEmployeeId: (employeeId) => activeAmong(byEmployeeId.get(employeeId)),
    isKnownEmployeeId: (employeeId) => byEmployeeId.get(employeeId).length > 0,
    freeLicenses: () => (licenses === null ? Number.POSITIVE_INFINITY : licenses - active),
  };
}

function emailKey(user: BetterworksUser): string {
  return String(user['email']).toLowerCase();
}

interface Index {
  add(key: string, id: number): void;
  delete(key: string, id: number): void;
  get(key: string): readonly number[];
}

function index(): Index {
  const idsByKey = new Map<string, readonly number[]>();
  const get = (key: string): readonly number[] => idsByKey.get(key) ?? [];
  return {
    get,
    // Many users may have no employee id at all; nobody is looked up by nothing.
    add: (key, id) => {
      if (key !== '') idsByKey.set(key, [...get(key), id]);
    },
    delete: (key, id) =>
      void idsByKey.set(
        key,
        get(key).filter((each) => each !== id),
      ),
  };
}
