// The host key of the SFTP server: given by the owner, compared with what the server shows. Without a match nothing is sent.
import { createHash } from 'node:crypto';
import type { ServerHostKeyAlgorithm } from 'ssh2';
import { RunFailure } from '../../failure.ts';

export interface ExpectedHostKey {
  /** What to ask the server for, one kind of key a connection: it has several keys and shows one. The likeliest first. */
  readonly kinds: readonly (readonly ServerHostKeyAlgorithm[])[];
  /** Takes a key in SSH's wire format. */
  readonly matches: (key: Buffer) => boolean;
}

/** Reads one or several OpenSSH public-key lines or `SHA256:` fingerprints; throws when there is none. */
export function expectedHostKey(given: string): ExpectedHostKey {
  const lines = [...given.matchAll(KEY_LINE)].map(([, kind, key]) => keyOf(kind as string, key as string));
  const fingerprints = [...given.matchAll(FINGERPRINT)].map(([, fingerprint]) => fingerprint as string);
  const accepted = new Set([...lines.map(({ key }) => fingerprintOf(key)), ...fingerprints]);
  if (accepted.size === 0) throw noHostKey('is no host key');
  const isNamed = (kind: readonly string[]): boolean => lines.some((line) => kind.includes(line.kind));
  return {
    kinds: [...HOST_KEY_KINDS.filter(isNamed), ...HOST_KEY_KINDS.filter((kind) => !isNamed(kind))],
    matches: (key) => accepted.has(fingerprintOf(key)),
  };
}

/** `SHA256:` and 43 characters, as OpenSSH prints it. */
export function fingerprintOf(key: Buffer): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}

const KEY_LINE = /(?:^|\s)(ssh-[a-z0-9-]+|ecdsa-sha2-[a-z0-9-]+)\s+([A-Za-z0-9+/]+={0,2})/g;
const FINGERPRINT = /(?:^|\s)(SHA256:[A-Za-z0-9+/]{43})=?(?=\s|$)/g;

const HOST_KEY_KINDS: ExpectedHostKey['kinds'] = [
  ['ssh-ed25519'],
  ['ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521'],
  ['rsa-sha2-512', 'rsa-sha2-256', 'ssh-rsa'],
];

function keyOf(kind: string, base64: string): { readonly kind: string; readonly key: Buffer } {
  const key = Buffer.from(base64, 'base64');
  if (!isWhole(key, kind)) throw noHostKey(`has a key that is not whole (${kind})`);
  return { kind, key };
}

/** A key is a list of parts, each behind its length; the first is its kind. A paste that lost its end stops inside a part. */
function isWhole(key: Buffer, kind: string): boolean {
  let position = 0;
  const parts: Buffer[] = [];
  while (position + 4 <= key.length) {
    const end = position + 4 + key.readUInt32BE(position);
    parts.push(key.subarray(position + 4, end));
    position = end;
  }
  return position === key.length && parts.length > 1 && parts[0]?.toString('latin1') === kind;
}

function noHostKey(what: string): RunFailure {
  return new RunFailure(
    'CONFIG_INVALID',
    `The input betterworks-sftp-host-key ${what}. Write an OpenSSH public-key line (ssh-ed25519 AAAA…) or a fingerprint (SHA256:…), as ssh-keyscan and ssh-keygen -l print them.`,
  );
}
