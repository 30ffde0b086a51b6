// Learnt values where there are many of them, or where they meet texts of our own.
import { describe, expect, it } from 'vitest';
import { createPhrases } from '../../action/src/core/phrases.ts';

describe('learnt values', () => {
  it('are found at once among thousands that begin alike, as telephone numbers do', () => {
    const phrases = createPhrases();
    const phones = Array.from({ length: 30_000 }, (_, at) => `+1 555 ${1_000_000 + at}`);
    const begun = performance.now();
    phrases.learn(phones);
    expect(phrases.replaceIn(`${phones[7]} + ${phones[29_999]}`)).toBe('[phone] + [phone]');
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it('never replace what was to be kept before somebody was found to be called so', () => {
    const phrases = createPhrases();
    phrases.keep(['Morgan']);
    phrases.learn(['Anna']);
    expect(phrases.replaceIn('Anna of Morgan')).toBe('[name] of Morgan');
    phrases.learn(['Morgan']);
    expect(phrases.replaceIn('Anna of Morgan')).toBe('[name] of Morgan');
  });

  it('are replaced as the longest that stands there whole', () => {
    const phrases = createPhrases();
    phrases.learn(['Anna', 'Anna Berg', 'Anna Bergmann']);
    expect(phrases.replaceIn('Anna Bergmann, Anna Berg, Anna Bergs, Anna')).toBe(
      '[name], [name], [name] Bergs, [name]',
    );
  });
});
