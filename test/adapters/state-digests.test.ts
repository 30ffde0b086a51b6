import { createHash, createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDigests } from '../../action/src/adapters/digests.ts';

const digests = createDigests({ secret: 'made-up password', slug: 'acme' });

describe('digests', () => {
  it('are HMAC-SHA-256 under a key that HKDF derives from the secret and the slug', () => {
    const key = Buffer.from(hkdfSync('sha256', 'made-up password', 'acme', 'state digests v1', 32));
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.string({ minLength: 1000, maxLength: 1100 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(digests.of(text)).toBe(createHmac('sha256', key).update(text, 'utf8').digest('base64url'));
      }),
    );
  });

  it('are those of the whole text when it is long, and not of what was digested before', () => {
    const long = 'é'.repeat(1024);
    expect(digests.of(long)).not.toBe(digests.of(`${long}x`));
    expect(digests.of('short')).toBe(createDigests({ secret: 'made-up password', slug: 'acme' }).of('short'));
  });

  it('differ between organizations and between secrets, and so do the names of their keys', () => {
    const others = [
      createDigests({ secret: 'made-up password', slug: 'zeta' }),
      createDigests({ secret: 'other', slug: 'acme' }),
    ];
    for (const other of others) {
      expect(other.of('text')).not.toBe(digests.of('text'));
      expect(other.keyId).not.toBe(digests.keyId);
    }
  });

  it('name their key in four characters', () => {
    expect(digests.keyId).toMatch(/^[\w-]{4}$/);
    expect(digests.keyId).toBe(digests.of('key id').slice(0, 4));
  });

  it('of a plan need no key', () => {
    expect(digests.plan('plan')).toBe(createHash('sha256').update('plan').digest('hex'));
  });
});
