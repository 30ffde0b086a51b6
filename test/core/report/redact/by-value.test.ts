// A value that is known never comes through, however somebody else writes it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutValues } from '../../../../action/src/core/report/redact/by-value.ts';

describe('a known value', () => {
  it.each([
    ['as it was sent', 'José', 'José is off', '[name] is off'],
    ['in any case', 'Ximena', 'User ximena (XIMENA) exists', 'User [name] ([name]) exists'],
    ['without accents', 'José Ñandú', 'jose nandu is off', '[name] is off'],
    ['with accents that are characters of their own', 'José', 'Jose\u0301!', '[name]!'],
    ['after an accent that stands alone', 'José', '\u0301José', '\u0301[name]'],
    ['with letters that are two in capitals', 'Weiß', 'WEISS', '[name]'],
    ['with letters whose capital is a letter of its own', 'WEIẞ', 'weiß', '[name]'],
    ['as JSON writes it', 'Zoë "Z" Ek', '{"boss":"Zo\\u00eb \\"Z\\" Ek"}', '{"boss":"[name]"}'],
    ['as JSON writes a letter of two units', '𐐀𐐨', '"\\ud801\\udc00\\ud801\\udc28"', '"[name]"'],
    ['as HTML writes it', "O'Brien & Co", 'O&#39;Brien &amp; Co, O&#x27;Brien &AMP; Co', '[name], [name]'],
    ['as a URL writes it', 'Zoë Ek', '/users/Zo%C3%AB%20Ek/', '/users/[name]/'],
    ['over other blanks', 'Grace Hopper', 'Grace\u00a0\n Hopper', '[name]'],
    ['over a line break of JSON', 'Grace Hopper', 'Grace\\nHopper', '[name]'],
    ['in part', 'Anna-Maria van Berg', 'Maria Berg is off', '[name] [name] is off'],
    ['in a script without blanks', '田中', '田中さんは', '[name]さんは'],
    ['between quotes that are escaped', "O'Brien", "'O\\'Brien\\'s'", "'[name]\\'s'"],
    ['with signs that nobody sees', 'Grace', 'G\u200br\u00ada\u2060ce is off', '[name] is off'],
    ['with other signs between its words', 'Grace Hopper-Ek', 'grace_hopper_ek, Grace+Hopper Ek', '[name], [name]'],
    [
      'as the name in an address',
      'jane.roe@acme.example',
      'user jane.roe, jane_roe exists',
      'user [name], [name] exists',
    ],
    ['as an address', 'Jane@Acme.example', 'jane@acme.example', '[e-mail]'],
    ['as a number in other groups', '+1 (206) 555-0100', 'no 206 nor 1-206-555-0100', 'no 206 nor [phone]'],
    ['as a short number', '4711', 'phone 4711 of 47110', 'phone [phone] of 47110'],
  ])('is taken out %s', (_, value, text, shown) => {
    expect(withoutValues(text, [value])).toBe(shown);
  });

  it.each([
    ['a part of a word', 'Ann', 'Annual plan of Ann_1, Joann'],
    ['a single letter', 'A', 'A a'],
    ['a small number', '42', '42'],
    ['nothing', '', 'anything'],
    ['small words of a name', 'Vincent van Gogh', 'a van'],
    ['signs alone', '-', 'a - b'],
  ])('is not seen in %s', (_, value, text) => {
    expect(withoutValues(text, [value])).toBe(text);
  });

  it('that is one word counts only with a capital where it is asked for', () => {
    const ask = (text: string): string => withoutValues(text, ['May', 'Grace Hopper'], { onlyCapitalised: true });
    expect(ask('This may not be: May, MAY, grace hopper')).toBe('This may not be: [name], [name], [name]');
  });

  it('of several that stand in one place is the longest', () => {
    expect(withoutValues('Anna Smith, Anna', ['Anna', 'Anna Smith'])).toBe('[name], [name]');
  });

  it('leaves alone what is written like a character and is none', () => {
    const text = '100% of &#9999999; &nope; %E0%A4 \\x \ud800';
    expect(withoutValues(text, ['Ximena'])).toBe(text);
    expect(withoutValues(`${text} Ximena`, ['Ximena'])).toBe(`${text} [name]`);
  });

  // Letters that only make sense with others, as some of Arabic's presentation forms, may be no letters of their own once folded.
  const name = fc
    .stringMatching(/^\p{Lu}[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}'’ -]{1,12}\p{Script=Latin}$/u)
    .filter((text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().trim().length > 2);
  const writings: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.normalize('NFD'),
    (text) => JSON.stringify(text),
    (text) =>
      JSON.stringify(text).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    (text) => text.replace(/./gu, (sign) => `&#${String(sign.codePointAt(0))};`),
    (text) => encodeURIComponent(text.toWellFormed()),
  ];

  it('never comes through, and what stands around it stays', () => {
    // Without letters: the b of <b> is the first word of a name such as B'B.
    const opening = fc.constantFrom('', ' ', '"', ' (', ': ', '\n', '<!--');
    const closing = fc.constantFrom('', ' ', '"', ')', ', ', '.', '-->');
    fc.assert(
      fc.property(name, opening, closing, fc.constantFrom(...writings), (value, open, close, write) => {
        const shown = withoutValues(`12${open || ' '}${write(value)}${close}`, [value]);
        expect(shown.replace(/"/g, '').trim()).toBe(`12${open || ' '}[name]${close}`.replace(/"/g, '').trim());
      }),
      { numRuns: 500 },
    );
  });

  it('leaves any other text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(withoutValues(text, ['Qxzqxz Zqxzqx'])).toBe(text);
      }),
    );
  });
});
