import { describe, expect, it } from 'vitest';
import { cutText, firstWords } from '../../../action/src/core/model/text.ts';

describe('cutText', () => {
  it('leaves a text that fits as it is', () => {
    expect(cutText('äöü', 6, 'cut')).toBe('äöü');
  });

  it('keeps the whole lines that fit and says that it was cut', () => {
    expect(cutText('first\nsecond\nthird line', 20, 'cut')).toBe('first\nsecond\n\ncut\n');
  });

  it('cuts a single line where it must, but never inside a character', () => {
    expect(cutText('ä'.repeat(20), 20, 'cut')).toBe(`${'ä'.repeat(7)}\n\ncut\n`);
  });

  it('is never longer in bytes than asked for', () => {
    for (let size = 6; size < 60; size += 1) {
      expect(Buffer.byteLength(cutText('€\nab€\n'.repeat(20), size, 'cut'))).toBeLessThanOrEqual(size);
    }
  });
});

describe('firstWords', () => {
  it.each([
    ['a text that fits', 'mail jane@acme.example', 22, 'mail jane@acme.example'],
    ['a word that ends there', 'mail jane@acme.example now', 22, 'mail jane@acme.example'],
    ['a word that is cut', 'mail jane@acme.example now', 21, 'mail'],
    ['JSON without blanks', '{"detail":"no","token":"abcdefgh"}', 30, '{"detail":"no","token":'],
    ['one long word', 'x'.repeat(30), 20, 'x'.repeat(20)],
    ['blanks before one long word', `  ${'x'.repeat(30)}`, 20, `  ${'x'.repeat(18)}`],
  ])('of %s', (_case, text, most, words) => {
    expect(firstWords(text, most)).toBe(words);
  });
});
