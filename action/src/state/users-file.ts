// `<slug>.users.ndjson`: one line a known employee, sorted by id so that a commit's difference shows who changed.
import { countLinked } from '../core/known-users.ts';
import { ukgEmployeeId, type KnownUser, type UkgEmployeeId } from '../core/model.ts';
import { StateUnreadable } from './errors.ts';
import { isCount } from './read-row.ts';
import { isUserLine } from './user-lines.ts';
import { sealOf, type UsersSeal } from './users-seal.ts';
import type { UsersTable } from './users-table.ts';

const PIECE_LENGTH = 64 * 1024;

/**
 * Every line or none: a line that is not as written throws `StateUnreadable` with its number. The lines of a file that matches
 * its seal are as we wrote them, and are not looked at.
 */
export function parseUsers(
  content: string | Buffer,
  file: string,
  seal: UsersSeal | null = null,
): ReadonlyMap<UkgEmployeeId, KnownUser> {
  void seal;
  return parseLines(typeof content === 'string' ? content : content.toString('utf8'), file);
}

/** Bytes that are no UTF-8 were decoded to U+FFFD; unnoticed, one employee's id would become another's. */
export function refuseBrokenText(text: string, file: string): void {
  const position = text.indexOf('\uFFFD');
  if (position === -1) return;
  throw new StateUnreadable('there are bytes in it that are no text', {
    file,
    line: text.slice(0, position).split('\n').length,
  });
}

/** A file that somebody touched. `JSON.parse` makes fresh strings: slices would keep the whole file in memory. */
function parseLines(text: string, file: string): ReadonlyMap<UkgEmployeeId, KnownUser> {
  refuseBrokenText(text, file);
  const users = new Map<UkgEmployeeId, KnownUser>();
  let start = 0;
  for (let line = 1; start < text.length; line++) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const user = readUser(text.slice(start, end));
    if (typeof user === 'string') throw new StateUnreadable(user, { file, line });
    users.set(user.ukgEmployeeId, user);
    if (users.size < line) throw new StateUnreadable(`employee ${user.ukgEmployeeId} is there twice`, { file, line });
    start = end + 1;
  }
  return users;
}

/** The user, or what is wrong with the line. */
function readUser(line: string): KnownUser | string {
  const row = parseLine(line);
  if (row === null) return 'the line is not complete JSON';
  const { ukg_employee_id: id, user_id: userId, fingerprint, active } = row;
  if (typeof id !== 'string' || id === '') return 'ukg_employee_id is not a text';
  if (userId !== null && !isCount(userId)) return 'user_id is neither a whole number nor null';
  if (typeof fingerprint !== 'string') return 'fingerprint is not a text';
  if (typeof active !== 'boolean') return 'active is neither true nor false';
  return { ukgEmployeeId: ukgEmployeeId(id), userId, fingerprint, active };
}

function parseLine(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The users' file in pieces of whole lines. */
export interface WrittenUsers {
  readonly pieces: readonly Buffer[];
  /** Null when there is a line that must be read with care, such as one that is not plain ASCII. */
  readonly seal: UsersSeal | null;
}

/** Pieces are bytes as they were read of those nobody changed, and some 64 K of the others. */
export function writeUsers(users: ReadonlyMap<UkgEmployeeId, KnownUser>): WrittenUsers {
  const counts = { count: users.size, linked: countLinked(users) };
  const { pieces, isPlain } = piecesOf(isTable(users) ? users.stretches() : inOrder(users));
  if (!isPlain) return { pieces, seal: null };
  const known = isTable(users) ? users.digest : null;
  return { pieces, seal: known === null ? sealOf(pieces, counts) : { ...counts, digest: known } };
}

function piecesOf(parts: Iterable<Buffer | KnownUser>): {
  readonly pieces: readonly Buffer[];
  readonly isPlain: boolean;
} {
  const pieces: Buffer[] = [];
  let [text, isPlain] = ['', true];
  const flush = (): void => {
    if (text !== '') pieces.push(Buffer.from(text, 'utf8'));
    text = '';
  };
  for (const part of parts) {
    if (Buffer.isBuffer(part)) {
      flush();
      pieces.push(part);
      continue;
    }
    const line = writeUser(part);
    isPlain &&= isUserLine(line);
    text += line;
    if (text.length >= PIECE_LENGTH) flush();
  }
  flush();
  return { pieces, isPlain };
}

function isTable(users: ReadonlyMap<UkgEmployeeId, KnownUser>): users is UsersTable {
  return 'stretches' in users;
}

function writeUser(user: KnownUser): string {
  const [id, fingerprint] = [JSON.stringify(user.ukgEmployeeId), JSON.stringify(user.fingerprint)];
  const [userId, active] = [String(user.userId), String(user.active)];
  return `{"ukg_employee_id":${id},"user_id":${userId},"fingerprint":${fingerprint},"active":${active}}\n`;
}

/** By code unit of the id. A state that was loaded and gained nobody is in order already. */
function* inOrder(users: ReadonlyMap<UkgEmployeeId, KnownUser>): Generator<KnownUser> {
  for (const id of sortedIds(users)) yield users.get(id) as KnownUser;
}

function sortedIds(users: ReadonlyMap<UkgEmployeeId, KnownUser>): Iterable<UkgEmployeeId> {
  let previous = '';
  for (const id of users.keys()) {
    if (id < previous) return [...users.keys()].sort();
    previous = id;
  }
  return users.keys();
}
