// Users as they lie in the file, looked up in place: of a hundred megabytes of lines a run reads a few and changes a few.
import type { KnownUsers, UserChanges } from '../core/known-users.ts';
import type { KnownUser, UkgEmployeeId } from '../core/model.ts';
import { compareIdAt, userAt, type UserLines } from './user-lines.ts';

/** Users over lines that are sorted by id, with the changes since they were read. */
export interface UsersTable extends KnownUsers {
  /** The file as it should be now, in stretches of whole lines: bytes as they were, users who changed. */
  stretches(): Generator<Buffer | KnownUser>;
}

export function createUsersTable(lines: UserLines, changes: UserChanges = new Map()): UsersTable {
  const find = (id: UkgEmployeeId): KnownUser | undefined => {
    const changed = changes.get(id);
    if (changed !== undefined) return changed ?? undefined;
    const line = lineOf(lines, id);
    return isLineOf(lines, line, id) ? userAt(lines, line) : undefined;
  };
  const { size, linked } = countsOf(lines, changes);
  const entries = function* (): MapIterator<[UkgEmployeeId, KnownUser]> {
    for (const user of usersOf(lines, changes)) yield [user.ukgEmployeeId, user];
    return undefined;
  };
  const table: UsersTable = {
    size,
    linked,
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
    changed: (more) => createUsersTable(lines, new Map([...changes, ...more])),
    stretches: () => stretchesOf(lines, changes),
  };
  return table;
}

/** The first line whose id is not before `id`. */
function lineOf(lines: UserLines, id: string): number {
  let [low, high] = [0, lines.count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareIdAt(lines, middle, id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isLineOf(lines: UserLines, line: number, id: string): boolean {
  return line < lines.count && compareIdAt(lines, line, id) === 0;
}

function countsOf(lines: UserLines, changes: UserChanges): { readonly size: number; readonly linked: number } {
  let [size, linked] = [lines.count, lines.linked];
  for (const [id, user] of changes) {
    const line = lineOf(lines, id);
    const before = isLineOf(lines, line, id) ? userAt(lines, line) : null;
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
    else for (let line = part.from; line < part.to; line++) yield userAt(lines, line);
  }
}

function* stretchesOf(lines: UserLines, changes: UserChanges): Generator<Buffer | KnownUser> {
  for (const part of partsOf(lines, changes)) {
    if ('user' in part) yield part.user;
    else yield lines.bytes.subarray(lines.starts[part.from], lines.starts[part.to]);
  }
}

type Part = { readonly from: number; readonly to: number } | { readonly user: KnownUser };

/** Runs of lines that stay, and between them the users who changed. */
function* partsOf(lines: UserLines, changes: UserChanges): Generator<Part> {
  let from = 0;
  for (const id of [...changes.keys()].sort()) {
    const to = lineOf(lines, id);
    if (from < to) yield { from, to };
    const user = changes.get(id);
    if (user) yield { user };
    from = isLineOf(lines, to, id) ? to + 1 : to;
  }
  if (from < lines.count) yield { from, to: lines.count };
}
