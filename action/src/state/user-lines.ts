// The lines of `<slug>.users.ndjson` as bytes, found in place. Only lines exactly as we write them are read so; all others go
// through JSON.
import { ukgEmployeeId, type KnownUser } from '../core/model.ts';
import { StateUnreadable } from './errors.ts';
import type { UsersSeal } from './users-seal.ts';

/** Lines sorted by id, each as we write it. */
export interface UserLines {
  readonly bytes: Buffer;
  /** For messages. */
  readonly file: string;
  readonly count: number;
  /** How many of them name a Betterworks user. */
  readonly linked: number;
  /** Of the seal that the bytes were found to match; null when each line was read instead. */
  readonly digest: string | null;
}

/** Plain ASCII without quotes and backslashes; so many digits always are a safe integer. */
const LINE =
  /\{"ukg_employee_id":"([ !#-[\]-~]+)","user_id":(null|0|[1-9]\d{0,14}),"fingerprint":"([ !#-[\]-~]*)","active":(true|false)\}\n/y;
const ID_AT = '{"ukg_employee_id":"'.length;
const QUOTE = 0x22;
const LINE_BREAK = 0x0a;
const CHUNK_LENGTH = 1024 * 1024;

/** Bytes that match their seal are as we wrote them. */
export function sealedLines(bytes: Buffer, file: string, { count, linked, digest }: UsersSeal): UserLines {
  return { bytes, file, count, linked, digest };
}

/** Null when any line is other than we write it: out of order, laid out anew, with text that is not plain ASCII, broken. */
export function readUserLines(bytes: Buffer, file: string): UserLines | null {
  let [count, linked, previous] = [0, 0, ''];
  for (const text of chunksOf(bytes)) {
    for (let at = 0; at < text.length; at = LINE.lastIndex) {
      LINE.lastIndex = at;
      const [, id = '', userId] = LINE.exec(text) ?? [];
      if (id <= previous) return null;
      previous = id;
      count += 1;
      if (userId !== 'null') linked += 1;
    }
  }
  return { bytes, file, count, linked, digest: null };
}

/** Whole lines, some at a time: the text of all of them would take as much memory once more. */
function* chunksOf(bytes: Buffer): Generator<string> {
  for (let from = 0; from < bytes.length;) {
    const to = lineEnd(bytes, Math.min(from + CHUNK_LENGTH, bytes.length) - 1);
    yield bytes.toString('latin1', from, to);
    from = to;
  }
}

/** True for a line, with its line break, as it stands in `UserLines`. */
export function isUserLine(line: string): boolean {
  LINE.lastIndex = 0;
  return LINE.test(line) && LINE.lastIndex === line.length;
}

/** Where the line behind the one that has this byte starts; the end of the file behind the last one. */
function lineEnd(bytes: Buffer, at: number): number {
  const lineBreak = bytes.indexOf(LINE_BREAK, at);
  return lineBreak === -1 ? bytes.length : lineBreak + 1;
}

/** Where somebody's line is, or would be: `from` and `to` are equal when there is none. */
export interface LinePlace {
  readonly from: number;
  readonly to: number;
}

/** Halves the file and not the lines, whose places nobody has counted. */
export function placeOf({ bytes }: UserLines, id: string): LinePlace {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const from = middle === 0 ? 0 : bytes.lastIndexOf(LINE_BREAK, middle - 1) + 1;
    const order = compareIdAt(bytes, from, id);
    if (order === 0) return { from, to: lineEnd(bytes, from) };
    if (order < 0) low = lineEnd(bytes, middle);
    else high = from;
  }
  return { from: low, to: low };
}

/** Below, above or equal to zero as the line's id is before, after or equal to this one. */
function compareIdAt(bytes: Buffer, from: number, id: string): number {
  const start = from + ID_AT;
  for (let i = 0; i < id.length; i++) {
    const byte = bytes[start + i] as number;
    if (byte === QUOTE) return -1;
    if (byte !== id.charCodeAt(i)) return byte - id.charCodeAt(i);
  }
  return bytes[start + id.length] === QUOTE ? 0 : 1;
}

export function userAt({ bytes, file }: UserLines, { from, to }: LinePlace): KnownUser {
  LINE.lastIndex = 0;
  const found = LINE.exec(bytes.toString('latin1', from, to));
  // Only a seal that was made by hand lets such a line come so far.
  if (found === null)
    throw new StateUnreadable('a line is not as its seal in the other file promises', { file, line: null });
  const [, id = '', userId, fingerprint = '', active] = found;
  return {
    ukgEmployeeId: ukgEmployeeId(id),
    userId: userId === 'null' ? null : Number(userId),
    fingerprint,
    active: active === 'true',
  };
}

/** The users of all lines in a part of the file. */
export function* usersBetween(lines: UserLines, { from, to }: LinePlace): Generator<KnownUser> {
  for (let at = from; at < to;) {
    const end = lineEnd(lines.bytes, at);
    yield userAt(lines, { from: at, to: end });
    at = end;
  }
}
