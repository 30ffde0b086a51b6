// What `<slug>.json` says of the users' file that was written with it: a file that matches its seal need not be read line by line.
import { createHash } from 'node:crypto';

/** How many users there are and how many of them are linked, with a digest over both numbers and the file's bytes. */
export interface UsersSeal {
  readonly count: number;
  readonly linked: number;
  /** SHA-256, base64url. */
  readonly digest: string;
}

/** `pieces` are the whole file, in order. The numbers are in the digest, so that a seal with one of them corrected by hand is none. */
export function sealOf(pieces: readonly Buffer[], { count, linked }: Omit<UsersSeal, 'digest'>): UsersSeal {
  const digest = createHash('sha256').update(`${String(count)} ${String(linked)}\n`);
  for (const piece of pieces) digest.update(piece);
  return { count, linked, digest: digest.digest('base64url') };
}

export function matchesSeal(bytes: Buffer, seal: UsersSeal): boolean {
  return sealOf([bytes], seal).digest === seal.digest;
}
