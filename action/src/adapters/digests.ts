// Implements Digests: HMAC-SHA-256 with a key that HKDF derives from a secret, one key for each organization.
import { createHash, createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import type { Digests } from '../ports.ts';

const KEY_LENGTH = 32;
const KEY_ID_LENGTH = 4;

/** `secret`: the input `state-key`, otherwise the UKG password. Another secret gives other digests and another key id. */
export function createDigests({ secret, slug }: { readonly secret: string; readonly slug: string }): Digests {
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, slug, 'state digests v1', KEY_LENGTH)));
  const of = (text: string): string => createHmac('sha256', key).update(text, 'utf8').digest('base64url');
  return {
    keyId: of('key id').slice(0, KEY_ID_LENGTH),
    of,
    plan: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  };
}
