// `<slug>.users.ndjson`: one line a known employee, sorted by id so that a commit's difference shows who changed.
import validators from '../model/generated/validators.cjs';
import { ukgEmployeeId, type KnownUser, type UkgEmployeeId } from '../model/model.ts';
import { StateUnreadable } from './errors.ts';
import { wrongValue } from './wrong-value.ts';

const PIECE_LENGTH = 64 * 1024;

/** Bytes that are no UTF-8 were decoded to U+FFFD; unnoticed, one employee's id would become another's. */
export function refuseBrokenText(text: string, file: string): void {
  const position = text.indexOf('\uFFFD');
  if (position === -1) return;
  throw new StateUnreadable('there are bytes in it that are no text', {
    file,
    line: text.slice(0, position).split('\n').length,
  });
}

/** Every line or none: a line that is not as written throws `StateUnreadable` with its number. */
export function parseUsers(text: string, file: string, mayHaveMore: boolean): ReadonlyMap<UkgEmployeeId, KnownUser> {
  refuseBrokenText(text, file);
  const users = new Map<UkgEmployeeId, KnownUser>();
  let start = 0;
  for (let line = 1; start < text.length; line++) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const user = readUser(text.slice(start, end), mayHaveMore);
    if (typeof user === 'string') throw new StateUnreadable(user, { file, line });
    users.set(user.ukgEmployeeId, user);
    if (users.size < line) throw new StateUnreadable(`employee ${user.ukgEmployeeId} is there twice`, { file, line });
    start = end + 1;
  }
  return users;
}

/** The user, or what is wrong with the line. */
function readUser(line: string, mayHaveMore: boolean): KnownUser | string {
  const row = parseLine(line);
  if (row === null) return 'the line is not complete JSON';
  const wrong = wrongValue(row, validators.user_line, mayHaveMore);
  if (wrong !== null) return wrong.reason;
  const { ukg_employee_id: id, user_id: userId, fingerprint, active, supervisor, company } = row as unknown as UserLine;
  return {
    ukgEmployeeId: ukgEmployeeId(id),
    userId,
    fingerprint,
    active,
    ...(supervisor !== undefined && { supervisor }),
    ...(company !== undefined && { company }),
  };
}

interface UserLine extends Omit<KnownUser, 'ukgEmployeeId' | 'userId'> {
  readonly ukg_employee_id: string;
  readonly user_id: KnownUser['userId'];
}

function parseLine(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** The users' file as bytes in pieces of whole lines: one text of a million lines would be too long. */
export function writeUsers(users: ReadonlyMap<UkgEmployeeId, KnownUser>): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const encoder = new TextEncoder();
  let text = '';
  for (const id of [...users.keys()].sort()) {
    text += writeUser(users.get(id) as KnownUser);
    if (text.length < PIECE_LENGTH) continue;
    pieces.push(encoder.encode(text));
    text = '';
  }
  return text === '' ? pieces : [...pieces, encoder.encode(text)];
}

function writeUser({ ukgEmployeeId: id, userId, fingerprint, active, supervisor, company }: KnownUser): string {
  return `${JSON.stringify({ ukg_employee_id: id, user_id: userId, fingerprint, active, supervisor, company })}\n`;
}
