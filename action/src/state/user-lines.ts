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

/** Plain ASCII without quotes and backslashes; so many digits always are a safe integer. */
const LINE =
  /\{"ukg_employee_id":"([ !#-[\]-~]+)","user_id":(null|0|[1-9]\d{0,14}),"fingerprint":"([ !#-[\]-~]*)","active":(true|false)\}\n/y;
const ID_AT = '{"ukg_employee_id":"'.length;
const QUOTE = 0x22;
const SHORTEST_LINE = '{"ukg_employee_id":"A","user_id":1,"fingerprint":"","active":true}\n'.length;
const CHUNK_LENGTH = 1024 * 1024;

/** Null when any line is other than we write it: out of order, laid out anew, with text that is not plain ASCII, broken. */
export function readUserLines(bytes: Buffer): UserLines | null {
  const starts = new Uint32Array(Math.floor(bytes.length / SHORTEST_LINE) + 2);
  let [count, linked, previous] = [0, 0, ''];
  for (const { from, text } of chunksOf(bytes)) {
    for (let at = 0; at < text.length; at = LINE.lastIndex) {
      LINE.lastIndex = at;
      const [, id = '', userId] = LINE.exec(text) ?? [];
      if (id <= previous) return null;
      previous = id;
      if (userId !== 'null') linked += 1;
      starts[count++] = from + at;
    }
  }
  starts[count] = bytes.length;
  return { bytes, starts: starts.slice(0, count + 1), count, linked };
}

/** Whole lines, some at a time: the text of all of them would take as much memory once more. */
function* chunksOf(bytes: Buffer): Generator<{ readonly from: number; readonly text: string }> {
  for (let from = 0; from < bytes.length;) {
    const lineBreak = bytes.indexOf('\n', Math.min(from + CHUNK_LENGTH, bytes.length) - 1);
    const to = lineBreak === -1 ? bytes.length : lineBreak + 1;
    yield { from, text: bytes.toString('latin1', from, to) };
    from = to;
  }
}

/** Below, above or equal to zero as the line's id is before, after or equal to this one. */
export function compareIdAt({ bytes, starts }: UserLines, line: number, id: string): number {
  const start = (starts[line] as number) + ID_AT;
  for (let i = 0; i < id.length; i++) {
    const byte = bytes[start + i] as number;
    if (byte === QUOTE) return -1;
    if (byte !== id.charCodeAt(i)) return byte - id.charCodeAt(i);
  }
  return bytes[start + id.length] === QUOTE ? 0 : 1;
}

export function userAt({ bytes, starts }: UserLines, line: number): KnownUser {
  LINE.lastIndex = 0;
  const [, id = '', userId, fingerprint = '', active] =
    LINE.exec(bytes.toString('latin1', starts[line], starts[line + 1])) ?? [];
  return {
    ukgEmployeeId: ukgEmployeeId(id),
    userId: userId === 'null' ? null : Number(userId),
    fingerprint,
    active: active === 'true',
  };
}
