import { describe, expect, it } from 'vitest';
import { parseState, serialiseState, sha256Of } from '../../../action/src/core/state/files.ts';
import { aHeld, aRun, aState, aUser } from './a-state.ts';

const state = aState({ users: [aUser('A1', { userId: 12 }), aUser('B2', { userId: 13 })], held: [aHeld('A1')] });

const textsOf = (key: string): { organization: string; users: string } => {
  const { organization, users } = serialiseState(state, key);
  return { organization, users: Buffer.concat(users).toString() };
};

const isSealed = (texts: { organization: string; users: string }, key: string, slug = 'acme'): boolean =>
  parseState(slug, texts, { folder: '', key }).state?.isUnsealed === undefined;

describe('the seal of a state', () => {
  const sealed = textsOf('a secret');

  it('fits what was written under the same key', () => {
    expect(sealed.organization).toMatch(/^"seal":"[0-9a-f]{64}",$/m);
    expect(isSealed(sealed, 'a secret')).toBe(true);
  });

  it('is neither made nor asked for without a key', () => {
    expect(textsOf('').organization).not.toContain('"seal"');
    expect(isSealed(sealed, '')).toBe(true);
  });

  it.each([
    ['the organization file was edited', { ...sealed, organization: sealed.organization.replace('EMAIL', 'NAME') }],
    ['it was taken out', { ...sealed, organization: sealed.organization.replace(/"seal".*\n/, '') }],
    ['there was none', textsOf('')],
    ['the key is another one', textsOf('another secret')],
  ])('does not fit when %s', (_case, texts) => {
    expect(isSealed(texts, 'a secret')).toBe(false);
  });

  it('does not fit when two users were swapped and the digest of the file was put right', () => {
    const users = sealed.users.replace('12', '99').replace('13', '12').replace('99', '13');
    const organization = sealed.organization.replace(/("users_sha256":")\w+/, `$1${sha256Of([users])}`);
    expect(isSealed({ organization, users }, 'a secret')).toBe(false);
  });

  it('is not set again while what was found is not vouched for', () => {
    const found = parseState('acme', textsOf('another secret'), { folder: '', key: 'a secret' }).state!;
    const again = serialiseState({ ...found, runs: [aRun({ status: 'stopped' })] }, 'a secret');
    expect(again.organization).not.toContain('"seal"');
  });
});
