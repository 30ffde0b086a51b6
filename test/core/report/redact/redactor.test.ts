import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor, redactReport } from '../../../../action/src/core/report/redact/redactor.ts';
import { aProblem, aReport, DIGEST } from '../a-report.ts';

const SECRET = 'p@ss "w/örd|1';

describe('redactor: secrets', () => {
  const { redact } = createRedactor({ secrets: [SECRET] });

  it.each([
    ['as written', SECRET],
    ['in Base64', Buffer.from(SECRET).toString('base64')],
    ['in Base64 for URLs', Buffer.from(SECRET).toString('base64url')],
    ['URL-encoded', encodeURIComponent(SECRET)],
    ['inside JSON', JSON.stringify(SECRET).slice(1, -1)],
    ['in hexadecimal', Buffer.from(SECRET).toString('hex')],
    ['in hexadecimal capitals', Buffer.from(SECRET).toString('hex').toUpperCase()],
    ['inside HTML', SECRET.replaceAll('"', '&quot;')],
    ['inside HTML by numbers', SECRET.replaceAll('"', '&#34;').replaceAll('@', '&#x40;').replaceAll('ö', '&#0246;')],
    ['URL-encoded with every sign, as forms are', 'p%40ss+%22w%2f%C3%B6rd%7C1'],
    ['URL-encoded in part', 'p@ss%20"w/%c3%b6rd|1'],
    ['inside JSON that escapes every sign', String.raw`p\u0040ss\u0020\u0022w\u002F\u00F6rd\u007c1`],
    ['inside JSON with a slash escaped', String.raw`p@ss \"w\/örd|1`],
  ])('hides a secret %s', (_form, text) => {
    expect(redact(`before ${text} after`)).toBe('before [secret] after');
  });

  it('hides it in hexadecimal from eight characters on: fewer are a piece of any digest', () => {
    const hex = (text: string): string => Buffer.from(text).toString('hex');
    expect(createRedactor({ secrets: ['12345678'] }).redact(hex('12345678'))).toBe('[secret]');
    expect(createRedactor({ secrets: ['1234567'] }).redact(hex('1234567'))).toBe(hex('1234567'));
  });

  it('hides the password in the Base64 of a sign-in, wherever the user name ends', () => {
    for (const user of ['u', 'us', 'use', 'user']) {
      const encoded = Buffer.from(`${user}:${SECRET}`).toString('base64');
      expect(redact(`header ${encoded}`)).toContain('[secret]');
      expect(redact(`header ${encoded}`)).not.toContain(encoded.slice(-8));
    }
  });

  it.each([
    ['Authorization: Basic dXNlcjpwYXNz', 'Authorization: Basic [secret]'],
    ['{"authorization":"APIToken abc-1"}', '{"authorization":"APIToken [secret]"}'],
    ['sent Basic dXNlcjpwYXNz to UKG', 'sent Basic [secret] to UKG'],
    ['APIToken 0a1b2c is wrong', 'APIToken [secret] is wrong'],
    ['Basic authentication failed', 'Basic authentication failed'],
    ['smtps://user:word@mail.acme.example:465', 'smtps://[secret]@mail.acme.example:465'],
  ])('reads %j as %j whatever the secret is', (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  it('knows the password inside a URL, as written there and decoded', () => {
    const url = createRedactor({ secrets: ['smtps://user:s3cr%40t%2F!@mail.acme.example:465'] });
    expect(url.redact('s3cr@t/! or s3cr%40t%2F!')).toBe('[secret] or [secret]');
  });

  it('takes a password that is not well encoded as it is', () => {
    expect(createRedactor({ secrets: ['smtps://user:100%pass@mail.acme.example'] }).redact('100%pass')).toBe(
      '[secret]',
    );
  });

  it('leaves a secret of three characters in the text, which would be blanked otherwise', () => {
    expect(createRedactor({ secrets: ['ing'] }).redact('nothing')).toBe('nothing');
  });

  it('never lets a planted secret through', () => {
    const secret = fc
      .string({ minLength: 4, maxLength: 40, unit: 'grapheme-ascii' })
      .filter((text) => text.trim().length >= 4);
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (value, before, after) => {
        fc.pre(!'[secret][e-mail][phone][name]'.includes(value));
        const redactor = createRedactor({ secrets: [value] });
        for (const form of [value, Buffer.from(value).toString('base64'), encodeURIComponent(value)]) {
          expect(redactor.redact(`${before}${form}${after}`).includes(form)).toBe(false);
        }
      }),
    );
  });
});

describe('redactor: e-mail addresses', () => {
  const { redact } = createRedactor({ secrets: [] });

  it.each([
    'jane.doe@acme.example',
    "shannon.o'brien@acme.example",
    'jane+hr@mail.acme.co.uk',
    'josé@müller.example',
    'jane%40acme.example',
    'jane&#64;acme.example',
    '"jane doe"@acme.example',
  ])('hides %s', (email) => {
    expect(redact(`User ${email} is unknown`)).toBe('User [e-mail] is unknown');
  });

  it('hides it in an address of Betterworks and keeps the rest', () => {
    expect(redact('GET https://app.betterworks.com/api/v1/users/jane@acme.example/')).toBe(
      'GET https://app.betterworks.com/api/v1/users/[e-mail]/',
    );
  });

  it('keeps quotes and commas around it, so that CSV and JSON stay whole', () => {
    expect(redact('"a","x ""jane@acme.example"" y",b')).toBe('"a","x ""[e-mail]"" y",b');
    expect(JSON.parse(redact(JSON.stringify({ message: 'is\njane@acme.example "taken"' })))).toEqual({
      message: expect.stringContaining('[e-mail] "taken"') as string,
    });
  });

  it('never lets a planted address through', () => {
    const email = fc.emailAddress().filter((address) => !/[/=?{|}`]/u.test(address));
    fc.assert(
      fc.property(email, fc.constantFrom(' ', '<', '"', ',', '(', ': ', '\n'), (address, before) => {
        expect(redact(`User${before}${address} is unknown`).includes(address)).toBe(false);
      }),
    );
  });
});

describe('redactor: telephone numbers', () => {
  const { redact } = createRedactor({ secrets: [] });

  it.each([
    '+1 (555) 010-9999',
    '(555) 010-9999',
    '555-010-9999',
    '555.010.9999',
    '1-800-555-0199',
    '+49 30 1234567',
    '0049 30 1234567',
    '020 7946 0958',
    '01 23 45 67 89',
  ])('hides %s', (phone) => {
    expect(redact(`Phone "${phone}" is not valid`)).toBe('Phone "[phone]" is not valid');
  });

  it.each([
    ['an employee number', '00012345678'],
    ['employee numbers in a row', '00123 00124 00125'],
    ["UKG's employee id", 'A1B2C3000123'],
    ['a UKG employee id of digits', '000123456789'],
    ['a digest', DIGEST],
    ['a digest of digits', '0123456789'.repeat(6) + '0123'],
    ['an instant', '2026-11-22T04:05:06.000Z'],
    ['an instant in words', '2026-11-22 04:05 UTC'],
    ['dates', '2026-11-22 2026-11-23, 11/22/2026 12:00'],
    ['a place in a file', 'integrations/acme/mapping.yml:12:28'],
    ['numbers with a fraction', '12.12345678 and 1.123456789012'],
    ['an address on GitHub', 'https://github.com/acme/hr-sync/actions/runs/12345678901/job/98765432109'],
    ['an address of UKG', 'https://service5.ultipro.com/personnel/v1/employee-changes?page=2&per_page=100'],
    ['a machine', '192.168.100.200'],
    ['a request id', '12345678-1234-4234-8234-123456789012'],
    ['counts', '1,234,567,890 of 12 345'],
  ])('keeps %s', (_what, text) => {
    expect(redact(text)).toBe(text);
  });

  it('hides two numbers side by side', () => {
    expect(redact('555-010-9999 555-010-8888')).toBe('[phone] [phone]');
    expect(redact('1234567 1-2345678 1234567 12-34')).toBe('1234567 1-2345678 1234567 12-34');
  });

  it('hides each of several in a row, also behind another number', () => {
    expect(redact('row 7 555-010-9999 555-010-8888 555-010-7777 failed')).not.toMatch(/555/);
  });

  it('keeps an employee number that looks like a telephone number once it is told to', () => {
    const redactor = createRedactor({ secrets: [] });
    redactor.keep(['', 'E-1001-20345']);
    expect(redactor.redact('Employee E-1001-20345 has 555-010-9999')).toBe('Employee E-1001-20345 has [phone]');
    expect(redactor.redact('E-1001-20345 555-010-9999 555-010-8888')).toBe('E-1001-20345 [phone] [phone]');
  });
});

describe('redactReport', () => {
  it('cleans messages, reasons and notes, and leaves ids, codes and counts alone', () => {
    const { redact } = createRedactor({ secrets: [] });
    const problem = aProblem({ message: 'jane@acme.example is taken', employeeId: '555-010-9999' });
    const accepted = { file: 'decisions.yml', line: 7, reason: 'jane@acme.example knows' };
    const report = redactReport(
      aReport({ problems: [problem, { ...problem, accepted }], notes: ['call 555-010-9999'] }),
      redact,
    );
    const shown = { ...problem, message: '[e-mail] is taken' };
    expect(report.problems).toEqual([shown, { ...shown, accepted: { ...accepted, reason: '[e-mail] knows' } }]);
    expect(report.notes).toEqual(['call [phone]']);
  });
});
