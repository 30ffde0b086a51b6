import { createHash, createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import type { Digests } from '../ports.ts';
export function createDigests(options: { readonly secret: string; readonly slug: string }): Digests {
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', options.secret, options.slug, 'state digests v1', 32)));
  const of = (text: string): string => createHmac('sha256', key).update(text, 'utf8').digest('base64url');
  return {
    keyId: of('key id').slice(0, 4),
    of,
    plan: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  };
}
