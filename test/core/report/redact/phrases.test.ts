// Learnt values where there are many of them, or where they meet texts of our own.
import { describe, expect, it } from 'vitest';
import { createPhrases } from '../../../../action/src/core/report/redact/phrases.ts';

describe('learnt values', () => {
  it('are told apart among many that begin alike, as telephone numbers do', () => {
    const phrases = createPhrases();
    const phones = Array.from({ length: 300 }, (_, at) => `+1 555 ${1_000_000 + at}`);
    phrases.learn(phones);
    expect(phrases.replaceIn(`${phones[7]} + ${phones[299]} +1 555 2000000`)).toBe('[phone] + [phone] +1 555 2000000');
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
