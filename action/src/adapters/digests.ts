// Implements Digests: HMAC-SHA-256 under a key that HKDF derives from a secret, one key an organization.
import { createHash, createHmac, createSecretKey, hash, hkdfSync } from 'node:crypto';
import type { Digests } from '../ports.ts';

const KEY_LENGTH = 32;
const KEY_ID_LENGTH = 4;

/** SHA-256 works on blocks of 64 bytes; HMAC puts one block of padded key before the text and before the inner hash. */
const BLOCK_LENGTH = 64;
const HASH_LENGTH = 32;
/** UTF-8 needs at most 3 bytes a UTF-16 unit. Longer texts take the slow way. */
const LONGEST_FAST_TEXT = 1024;

/** `secret` is the input `state-key`, else the UKG password; another secret gives other digests and another key id. */
export function createDigests(options: { readonly secret: string; readonly slug: string }): Digests {
  const key = Buffer.from(hkdfSync('sha256', options.secret, options.slug, 'state digests v1', KEY_LENGTH));
  const of = hmacOf(key);
  return {
    keyId: of('key id').slice(0, KEY_ID_LENGTH),
    of,
    plan: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  };
}

/**
 * HMAC as RFC 2104 defines it, out of two one-shot hashes over reused buffers. A run over 100,000 employees takes over a
 * million digests, and `createHmac` needs more than twice the time for each.
 */
function hmacOf(key: Buffer): (text: string) => string {
  const secret = createSecretKey(key);
  const inner = Buffer.alloc(BLOCK_LENGTH + 3 * LONGEST_FAST_TEXT);
  const outer = Buffer.alloc(BLOCK_LENGTH + HASH_LENGTH);
  for (let i = 0; i < BLOCK_LENGTH; i++) {
    inner[i] = 0x36 ^ (key[i] ?? 0);
    outer[i] = 0x5c ^ (key[i] ?? 0);
  }
  return (text) => {
    if (text.length > LONGEST_FAST_TEXT) return createHmac('sha256', secret).update(text, 'utf8').digest('base64url');
    const length = inner.write(text, BLOCK_LENGTH, 'utf8');
    // `binary` carries the hash's bytes from one buffer to the other without making a third.
    outer.write(hash('sha256', inner.subarray(0, BLOCK_LENGTH + length), 'binary'), BLOCK_LENGTH, 'binary');
    return hash('sha256', outer, 'base64url');
  };
}
