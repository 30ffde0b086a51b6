// The lines of `<slug>.users.ndjson` as bytes. Only lines exactly as we write them are read so; all others go through JSON.
import { ukgEmployeeId, type KnownUser } from '../core/model.ts';

/** Lines sorted by id, each checked from its first byte to its last. */
export interface UserLines {
  readonly bytes: Buffer;
  /** Where each line starts, and behind the last one where it ends. */
  readonly starts: Uint32Array;
  readonly count: number;
  /** How many of them name a Betterworks user. */
  readonly linked: number;
}

const ID = Buffer.from('{"ukg_employee_id":"');
const USER_ID = Buffer.from('","user_id":');
const FINGERPRINT = Buffer.from(',"fingerprint":"');
const ACTIVE = Buffer.from('","active":true}\n');
const INACTIVE = Buffer.from('","active":false}\n');
const NULL = Buffer.from('null');
const [QUOTE, BACKSLASH, FIRST_PRINTABLE, LAST_ASCII, ZERO, NINE] = [0x22, 0x5c, 0x20, 0x7e, 0x30, 0x39];
/** So many digits always are a safe integer. */
const MOST_DIGITS = 15;
const SHORTEST_LINE = ID.length + 1 + USER_ID.length + 1 + FINGERPRINT.length + ACTIVE.length;

/** Null when any line is other than we write it: out of order, laid out anew, with text that is not plain ASCII, broken. */
export function readUserLines(bytes: Buffer): UserLines | null {
  const starts = new Uint32Array(Math.floor(bytes.length / SHORTEST_LINE) + 2);
  let [count, linked, at] = [0, 0, 0];
  while (at < bytes.length) {
    starts[count] = at;
    if (count > 0 && !isAscending(bytes, (starts[count - 1] as number) + ID.length, at + ID.length)) return null;
    const userEnd = userIdOf(bytes, at);
    const end = userEnd === -1 ? -1 : lineEnd(bytes, userEnd);
    if (end === -1) return null;
    count += 1;
    if (bytes[userEnd - 1] !== NULL[3]) linked += 1;
    at = end;
  }
  starts[count] = at;
  return { bytes, starts: starts.slice(0, count + 1), count, linked };
}

/** Below, above or equal to zero as the line's id is before, after or equal to this one. */
export function compareIdAt({ bytes, starts }: UserLines, line: number, id: string): number {
  const start = (starts[line] as number) + ID.length;
  for (let i = 0; i < id.length; i++) {
    const byte = bytes[start + i] as number;
    if (byte === QUOTE) return -1;
    if (byte !== id.charCodeAt(i)) return byte - id.charCodeAt(i);
  }
  return bytes[start + id.length] === QUOTE ? 0 : 1;
}

export function userAt({ bytes, starts }: UserLines, line: number): KnownUser {
  const idStart = (starts[line] as number) + ID.length;
  const idEnd = textEnd(bytes, idStart);
  const userStart = idEnd + USER_ID.length;
  const userEnd = userIdEnd(bytes, userStart);
  const fingerprintStart = userEnd + FINGERPRINT.length;
  const fingerprintEnd = textEnd(bytes, fingerprintStart);
  return {
    ukgEmployeeId: ukgEmployeeId(bytes.toString('latin1', idStart, idEnd)),
    userId: bytes[userStart] === NULL[0] ? null : Number(bytes.toString('latin1', userStart, userEnd)),
    fingerprint: bytes.toString('latin1', fingerprintStart, fingerprintEnd),
    active: startsWith(bytes, fingerprintEnd, ACTIVE),
  };
}

function startsWith(bytes: Buffer, at: number, text: Buffer): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text[i]) return false;
  return true;
}

/** The position of the closing quote of plain ASCII text, or -1. */
function textEnd(bytes: Buffer, start: number): number {
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) return at;
    if (byte < FIRST_PRINTABLE || byte > LAST_ASCII || byte === BACKSLASH) return -1;
  }
  return -1;
}

/** The position behind the user id of a line that is right so far, or -1. */
function userIdOf(bytes: Buffer, start: number): number {
  const idEnd = startsWith(bytes, start, ID) ? textEnd(bytes, start + ID.length) : -1;
  if (idEnd <= start + ID.length || !startsWith(bytes, idEnd, USER_ID)) return -1;
  return userIdEnd(bytes, idEnd + USER_ID.length);
}

/** The position behind `null` or a whole number without leading zeros, or -1. */
function userIdEnd(bytes: Buffer, start: number): number {
  if (startsWith(bytes, start, NULL)) return start + NULL.length;
  let at = start;
  while ((bytes[at] as number) >= ZERO && (bytes[at] as number) <= NINE) at++;
  const digits = at - start;
  return digits === 0 || digits > MOST_DIGITS || (bytes[start] === ZERO && digits > 1) ? -1 : at;
}

/** The position behind a line that is right up to the end of its user id, or -1. */
function lineEnd(bytes: Buffer, userEnd: number): number {
  const end = startsWith(bytes, userEnd, FINGERPRINT) ? textEnd(bytes, userEnd + FINGERPRINT.length) : -1;
  if (end === -1) return -1;
  if (startsWith(bytes, end, ACTIVE)) return end + ACTIVE.length;
  return startsWith(bytes, end, INACTIVE) ? end + INACTIVE.length : -1;
}

/** Compares two ids up to their closing quotes, which sort after a blank and `!` only: an id that begins the other is shorter. */
function isAscending(bytes: Buffer, one: number, other: number): boolean {
  for (let i = 0; other + i < bytes.length; i++) {
    const [a, b] = [bytes[one + i] as number, bytes[other + i] as number];
    if (a === b && a !== QUOTE) continue;
    return a === QUOTE ? b !== QUOTE : b !== QUOTE && a < b;
  }
  return false;
}
