import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EmploymentRow } from '../../../action/src/core/model/model.ts';
import { mapField } from '../../../action/src/core/people/map.ts';
import type { RowParts } from '../../builders.ts';
import { aMapping, anEmployee, aRow, codeTables } from '../../builders.ts';
import type { MappingParts } from '../../configuration-builders.ts';
import { mapped } from './mapped.ts';

describe('a bad value is refused and said', () => {
  it.each([
    'n/a',
    'ada at acme.example',
    'ada@acme',
    '@acme.example',
    'ada@',
    'a b@acme.example',
    'ada@acme.example, bob@acme.example',
    '<ada@acme.example>',
    `${'a'.repeat(250)}@acme.example`,
    'ada\u200b@acme.example',
    'ada@acme\u202e.example',
  ])('"%s" is no e-mail address', (email_address) => {
    expect(mapped('email', { from: 'email_address' }, { email_address })).toMatchObject({
      value: undefined,
      origin: 'refused',
      problem: { code: 'EMAIL_INVALID' },
    });
  });

  it.each(["o'brien+x@sub.acme.example", 'æøå@acme.example', 'a@b.co'])(
    '"%s" is an e-mail address',
    (email_address) => {
      expect(mapped('email', { from: 'email_address' }, { email_address }).value).toBe(email_address);
    },
  );

  it('a number with a character that nobody sees is none', () => {
    const row = { employee_number: '0004\u200b17' };
    expect(mapped('employee_id', { from: 'employee_number' }, row)).toMatchObject({
      problem: { code: 'VALUE_INVALID' },
    });
    expect(mapped('badge', { from: 'employee_number' }, row).value).toBe(row.employee_number);
  });

  it('a name is written as it is seen, and one that nobody sees is empty', () => {
    const first = {
      sources: [
        { kind: 'row', name: 'preferred_name' },
        { kind: 'row', name: 'first_name' },
      ],
    } as const;
    expect(mapped('first_name', first, { preferred_name: '\u3164', first_name: 'A\u2060da' }).value).toBe('Ada');
    expect(mapped('title', { from: 'preferred_name' }, { preferred_name: 'A\u2060da' }).value).toBe('A\u2060da');
  });

  it.each<[string, string, MappingParts, RowParts, string]>([
    ['a text that is no date for a date', 'hire_date', {}, { work_phone: 'soon' }, 'DATE_INVALID'],
    ['a default that is no date for a date', 'hire_date', { default: 'soon' }, { work_phone: '' }, 'DATE_INVALID'],
    [
      "UKG's unreadable date for a date",
      'hire_date',
      { from: 'hire_date' },
      { unreadable: ['hire_date'], hireDate: '' },
      'DATE_INVALID',
    ],
    [
      "UKG's unreadable date for a text, which is not emptied either",
      'in_job_since',
      { from: 'date_in_job', whenEmpty: 'clear' },
      { unreadable: ['date_in_job'], date_in_job: '' },
      'DATE_INVALID',
    ],
    ['a text of more than a thousand characters', 'phone', {}, { work_phone: 'x'.repeat(1001) }, 'VALUE_INVALID'],
    ['a control character', 'phone', {}, { work_phone: 'a\u0000b' }, 'VALUE_INVALID'],
    ['bytes that were no text', 'phone', {}, { work_phone: '206\uFFFD' }, 'VALUE_INVALID'],
    ['a tab in an id', 'employee_id', { from: 'employee_number' }, { employeeNumber: '00\t7' }, 'VALUE_INVALID'],
    ['a line break in an id', 'employee_id', { from: 'employee_number' }, { employeeNumber: '00\n7' }, 'VALUE_INVALID'],
    ['half a character', 'phone', {}, { work_phone: 'a\ud800b' }, 'VALUE_INVALID'],
    ['the other half of a character', 'phone', {}, { work_phone: 'a\udc00b' }, 'VALUE_INVALID'],
  ])('%s', (...[, field, mapping, row, code]) => {
    expect(mapped(field, mapping, row)).toMatchObject({
      value: undefined,
      origin: 'refused',
      problem: { code, message: expect.stringMatching(/UKG\.$/) as string },
    });
  });

  it('but not at its very limit: an address of 254 characters, a text of a thousand', () => {
    const email_address = `${'a'.repeat(254 - '@acme.example'.length)}@acme.example`;
    expect(mapped('email', { from: 'email_address' }, { email_address }).value).toBe(email_address);
    expect(mapped('phone', {}, { work_phone: 'x'.repeat(1000) }).value).toHaveLength(1000);
  });

  it('but tabs, line breaks and any script are fine', () => {
    const work_phone = 'a\tb\nc 💚 名前';
    expect(mapped('phone', {}, { work_phone }).value).toBe(work_phone);
  });
});

describe('for any row at all', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', ' ', '2026-06-15', 'ENG', 'L', 'constructor', '__proto__'),
  );
  const fields = ['email', 'first_name', 'hire_date', 'on_leave', 'department_name', 'manager_id', 'custom_key'];
  const sources = [
    'email_address',
    'org_level_1',
    'org_level_2',
    'job_title',
    'job_description',
    'work_location',
    'hire_date',
    'last_hire_date',
    'termination_date',
    'employee_status',
    'date_in_job',
    'udf:Badge colour',
  ];

  it('mapping never throws, and a value never comes with a problem', () => {
    fc.assert(
      fc.property(
        fc.record({
          field: fc.constantFrom(...fields),
          from: fc.constantFrom(...sources),
          use: fc.constantFrom('description' as const, 'code' as const),
          whenEmpty: fc.constantFrom('keep' as const, 'clear' as const),
          default: fc.option(text),
          lookup: fc.option(fc.dictionary(text, text, { noNullPrototype: true })),
          value: text,
          unreadable: fc.subarray(['hire_date', 'date_in_job']),
        }),
        ({ field, value, unreadable, ...mapping }) => {
          const values = Object.fromEntries(sources.map((source) => [source, value]));
          const row: EmploymentRow = {
            ...aRow({ unreadable }),
            hireDate: value,
            lastHireDate: value,
            terminationDate: value,
            values: { ...values, job_code: value },
          };
          const employee = { ...anEmployee(), rows: [row], userDefined: { 'Badge colour': value } };
          const outcome = mapField(aMapping(field, mapping), { employee, row, tables: codeTables() });
          expect(outcome.problem === null || outcome.value === undefined).toBe(true);
          expect(outcome.origin === 'refused').toBe(outcome.problem !== null);
        },
      ),
    );
  });
});
