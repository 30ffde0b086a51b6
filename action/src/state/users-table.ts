// Users as they lie in the file, looked up in place: of a hundred megabytes of lines a run reads a few and changes a few.
import type { KnownUsers, UserChanges } from '../core/known-users.ts';
import type { KnownUser, UkgEmployeeId } from '../core/model.ts';
import { placeOf, userAt, usersBetween, type LinePlace, type UserLines } from './user-lines.ts';

/** Users over lines that are sorted by id, with the changes since they were read. */
export interface UsersTable extends KnownUsers {
  /** The digest of the seal that still holds; null when somebody changed, and when there was none. */
  readonly digest: string | null;
  /** The file as it should be now, in stretches of whole lines: bytes as they were, users who changed. */
  stretches(): Generator<Buffer | KnownUser>;
}

/** A run asks for each of its people some ten times; of more than a run of every day is about, nobody else is remembered. */
const MOST_REMEMBERED = 10_000;

export function createUsersTable(lines: UserLines): UsersTable {
  return tableOf(lines, finderIn(lines), new Map());
}

type Find = (id: UkgEmployeeId) => KnownUser | null;

/** Whoever was found once is found at once. */
function finderIn(lines: UserLines): Find {
  const found = new Map<UkgEmployeeId, KnownUser | null>();
  return (id) => {
    const before = found.get(id);
    if (before !== undefined) return before;
    const place = placeOf(lines, id);
    const user = place.from < place.to ? userAt(lines, place) : null;
    if (found.size < MOST_REMEMBERED) found.set(id, user);
    return user;
  };
}

function tableOf(lines: UserLines, findIn: Find, changes: UserChanges): UsersTable {
  const find = (id: UkgEmployeeId): KnownUser | undefined => {
    const changed = changes.get(id);
    return changed === undefined ? (findIn(id) ?? undefined) : (changed ?? undefined);
  };
  const { size, linked } = countsOf(lines, findIn, changes);
  const entries = function* (): MapIterator<[UkgEmployeeId, KnownUser]> {
    for (const user of usersOf(lines, changes)) yield [user.ukgEmployeeId, user];
    return undefined;
  };
  const table: UsersTable = {
    size,
    linked,
    digest: changes.size === 0 ? lines.digest : null,
    get: find,
    has: (id) => find(id) !== undefined,
    entries,
    [Symbol.iterator]: entries,
    *keys() {
      for (const [id] of entries()) yield id;
      return undefined;
    },
    *values() {
      for (const [, user] of entries()) yield user;
      return undefined;
    },
    forEach: (visit) => {
      for (const [id, user] of entries()) visit(user, id, table);
    },
    changed: (more) => tableOf(lines, findIn, new Map([...changes, ...more])),
    stretches: () => stretchesOf(lines, changes),
  };
  return table;
}

function countsOf(
  lines: UserLines,
  findIn: Find,
  changes: UserChanges,
): { readonly size: number; readonly linked: number } {
  let [size, linked] = [lines.count, lines.linked];
  for (const [id, user] of changes) {
    const before = findIn(id);
    size += Number(user !== null) - Number(before !== null);
    linked += Number(isLinked(user)) - Number(isLinked(before));
  }
  return { size, linked };
}

function isLinked(user: KnownUser | null): boolean {
  return user !== null && user.userId !== null;
}

/** Everybody in the order of the file. */
function* usersOf(lines: UserLines, changes: UserChanges): Generator<KnownUser> {
  for (const part of partsOf(lines, changes)) {
    if ('user' in part) yield part.user;
    else yield* usersBetween(lines, part);
  }
}

function* stretchesOf(lines: UserLines, changes: UserChanges): Generator<Buffer | KnownUser> {
  for (const part of partsOf(lines, changes)) {
    if ('user' in part) yield part.user;
    else yield lines.bytes.subarray(part.from, part.to);
  }
}

/** Lines that stay, and between them the users who changed. */
function* partsOf(lines: UserLines, changes: UserChanges): Generator<LinePlace | { readonly user: KnownUser }> {
  let from = 0;
  for (const id of [...changes.keys()].sort()) {
    const place = placeOf(lines, id);
    if (from < place.from) yield { from, to: place.from };
    const user = changes.get(id);
    if (user) yield { user };
    from = place.to;
  }
  if (from < lines.bytes.length) yield { from, to: lines.bytes.length };
}
