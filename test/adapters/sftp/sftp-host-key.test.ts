import { describe, expect, it } from 'vitest';
import { expectedHostKey, fingerprintOf } from '../../../action/src/adapters/sftp/session.ts';

/** A key in SSH's wire format: parts behind their lengths, the first one its kind. */
const keyOf = (kind: string, fill: number): Buffer =>
  Buffer.concat([Buffer.from(kind), Buffer.alloc(32, fill)].flatMap((part) => [lengthOf(part), part]));
const ED25519 = keyOf('ssh-ed25519', 7);
const RSA = keyOf('ssh-rsa', 8);
const OTHER = keyOf('ssh-ed25519', 9);
const lineOf = (kind: string, key: Buffer): string => `${kind} ${key.toString('base64')}`;

describe('the host key given as', () => {
  it.each([
    ['a public-key line', lineOf('ssh-ed25519', ED25519)],
    ['a public-key line with a comment', `${lineOf('ssh-ed25519', ED25519)} sftp@vendor.example`],
    ['a line of ssh-keyscan', `sftp.vendor.example ${lineOf('ssh-ed25519', ED25519)}\n`],
    ['a line of known_hosts with a port', `[sftp.vendor.example]:2222 ${lineOf('ssh-ed25519', ED25519)}`],
    ['a fingerprint', fingerprintOf(ED25519)],
    ['a padded fingerprint', `${fingerprintOf(ED25519)}=`],
    ['a line of ssh-keygen -l', `256 ${fingerprintOf(ED25519)} sftp.vendor.example (ED25519)`],
    [
      'all lines of ssh-keyscan',
      `# vendor:22\nvendor ${lineOf('ssh-rsa', RSA)}\nvendor ${lineOf('ssh-ed25519', ED25519)}\n`,
    ],
    ['an old and a new fingerprint', `${fingerprintOf(OTHER)}\n${fingerprintOf(ED25519)}`],
  ])('%s is accepted when it is the right one', (_, given) => {
    expect(expectedHostKey(given).matches(ED25519)).toBe(true);
  });

  it.each([
    ['a public-key line', lineOf('ssh-ed25519', OTHER)],
    ['a line that lost its end', lineOf('ssh-ed25519', ED25519).slice(0, -8)],
    ['a fingerprint', fingerprintOf(OTHER)],
  ])('%s is refused when it is another one', (_, given) => {
    expect(expectedHostKey(given).matches(ED25519)).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['a word', 'yes'],
    ['an MD5 fingerprint', 'MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48'],
    ['a fingerprint that lost its end', fingerprintOf(ED25519).slice(0, -1)],
  ])('%s is said to be none', (_, given) => {
    expect(() => expectedHostKey(given)).toThrow('betterworks-sftp-host-key is no host key');
  });

  it('asks the server first for a key of the kind that was given', () => {
    expect(expectedHostKey(lineOf('ssh-rsa', RSA)).kinds[0]).toContain('ssh-rsa');
    expect(expectedHostKey(lineOf('ssh-ed25519', ED25519)).kinds[0]).toEqual(['ssh-ed25519']);
  });
});

function lengthOf(part: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(part.length);
  return length;
}
