// What ties the two files of a state together and to us: a digest of the users' file, and a keyed seal over both.
import { createHash, createHmac, hkdfSync } from 'node:crypto';

/** SHA-256 of a file, hexadecimal. */
export function sha256Of(pieces: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/** The line of the seal, which does not cover itself. */
const SEAL_LINE = /^"seal":"[^"]*",\n/m;

/** The seal of an organization's file, which names the digest of the users' file; `key` is the input `state-key`. */
export function sealOf(text: string, slug: string, key: string): string {
  const derived = new Uint8Array(hkdfSync('sha256', key, slug, 'state seal v1', 32));
  return createHmac('sha256', derived).update(text.replace(SEAL_LINE, '')).digest('hex');
}
