// What is planted never comes through, whatever stands around it and whatever writes it down.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../../action/src/core/report/redact/redactor.ts';

const { redact } = createRedactor({ secrets: [] });

/** Digits of a number that can be called, as many as are asked for; the first is no 0 or 1. */
const digits = (count: number): fc.Arbitrary<string> =>
  fc.integer({ min: 2 * 10 ** (count - 1), max: 10 ** count - 1 }).map(String);

const phones = fc.oneof(
  fc
    .tuple(digits(3), digits(3), digits(4))
    .chain(([area, office, line]) =>
      fc.constantFrom(
        `(${area}) ${office}-${line}`,
        `${area}-${office}-${line}`,
        `${area}.${office}.${line}`,
        `1-${area}-${office}-${line}`,
        `+1 ${area} ${office} ${line}`,
        `+1${area}${office}${line}`,
      ),
    ),
  fc.tuple(digits(2), digits(3), digits(4), digits(3)).map(([country, ...rest]) => `+${country} ${rest.join(' ')}`),
);
const word = fc.stringMatching(/^[a-z]{1,8}$/);
const opening = fc.constantFrom(' ', '"', ' (', ': ', '\n', '<', '[', 'tel=');
const closing = fc.constantFrom(' ', '"', ')', ', ', '.\n', '</td>', ']', ';');

describe('whatever stands around it', () => {
  it('a planted telephone number never comes through', () => {
    fc.assert(
      fc.property(word, opening, phones, closing, word, (before, open, phone, close, after) => {
        expect(redact(`${before}${open}${phone}${close}${after}`)).not.toContain(phone.slice(-7));
      }),
      { numRuns: 500 },
    );
  });

  it('nor does it in CSV, JSON, HTML or a table, or beside an address', () => {
    fc.assert(
      fc.property(phones, fc.emailAddress(), (phone, email) => {
        for (const text of [
          `000123,A1B2C3000123,"The value ${phone} is not valid",what`,
          JSON.stringify({ message: `no ${phone}`, to: email }),
          `<td>${phone}</td><td>ok</td>`,
          `| 000123 | ${phone} |`,
          `${email} ${phone}`,
        ])
          expect(redact(text)).not.toContain(phone.slice(-7));
      }),
    );
  });

  it.each(['an e-mail address', 'a secret'] as const)('%s never comes through JSON', (what) => {
    const values = {
      'an e-mail address': fc.emailAddress().filter((address) => !/[/=?{|}`]/u.test(address)),
      'a secret': fc.string({ minLength: 8, unit: 'grapheme-ascii' }).filter((text) => text.trim().length >= 8),
    };
    fc.assert(
      fc.property(values[what], word, (value, before) => {
        fc.pre(!'[secret][e-mail][phone][name]'.includes(value));
        const redactor = createRedactor({ secrets: what === 'a secret' ? [value] : [] });
        const shown = redactor.redact(JSON.stringify({ [before]: `${before} ${value} ${before}`, list: [value] }));
        expect(shown).not.toContain(JSON.stringify(value).slice(1, -1));
      }),
    );
  });
});

describe('what was redacted once', () => {
  it('stays as it is the second time', () => {
    const redactor = createRedactor({ secrets: [] });
    const planted = fc.constantFrom('Ximena', 'a@b.example', '555-010-9999', '"', ',');
    const part = fc.oneof(fc.string(), fc.nat().map(String), planted);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const once = redactor.redact(parts.join(' '));
        expect(redactor.redact(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
