import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { userFile, userFileName } from '../../../action/src/adapters/sftp/delivery.ts';
import type { Fields, FieldValue } from '../../../action/src/core/model/model.ts';
import { mappingOf } from '../../builders.ts';

const HEADER =
  'email,employee_id,first_name,last_name,preferred_name,department_name,title,location,phone,manager_id,hire_date,on_leave,deactivation_date';

const NONE = mappingOf();

describe('the user data file', () => {
  it('begins with the documented header, without a byte order mark', () => {
    expect(userFile([], NONE)).toBe(`${HEADER}\r\n`);
  });

  it('puts custom keys behind the documented columns, also those that nobody has a value for', () => {
    expect(userFile([{ email: 'a@acme.example', badge: 'red' }], mappingOf({ cost_center: {}, badge: {} }))).toBe(
      `${HEADER},badge,cost_center\r\na@acme.example,,,,,,,,,,,,,red,\r\n`,
    );
  });

  it('leaves out what is no column', () => {
    expect(userFile([{ email: 'a@acme.example', salary: '1' }], NONE)).not.toContain('1');
  });

  it('ends every line with CRLF', () => {
    const lines = userFile([{ email: 'a@acme.example' }, { email: 'b@acme.example' }], NONE).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines.join('')).not.toMatch(/[\r\n]/);
  });

  const cells: readonly (readonly [string, string, FieldValue, string])[] = [
    ['a hire date as YYYY/MM/DD', 'hire_date', '2026-07-03', '2026/07/03'],
    ['a deactivation date as YYYY/MM/DD', 'deactivation_date', '2026-12-31', '2026/12/31'],
    ['a cleared date as blank', 'deactivation_date', null, ''],
    ['a leave of absence as true', 'on_leave', true, 'true'],
    ['no leave of absence as false', 'on_leave', false, 'false'],
    ['leading zeros as they are', 'employee_id', '000101', '000101'],
    ['a date-like title as it is', 'title', '2026-07-03', '2026-07-03'],
  ];
  it.each(cells)('writes %s', (_, column, value, cell) => {
    expect(rowsOf(userFile([{ [column]: value }], NONE))[0]?.[column]).toBe(cell);
  });

  it('writes every date that the mapping takes from UKG as YYYY/MM/DD, and a text in its place as it is', () => {
    const columns = mappingOf({ started: { from: 'date_in_job' }, note: { from: 'job_code' } });
    const rows = [
      { started: '2026-07-03', note: '2026-07-03' },
      { started: 'long ago', note: '' },
    ];
    expect(rowsOf(userFile(rows, columns)).map(({ started, note }) => [started, note])).toEqual([
      ['2026/07/03', '2026-07-03'],
      ['long ago', ''],
    ]);
  });

  it('writes a line break of any kind in quotes, for many readers end a row at each', () => {
    expect(userFile([{ title: 'a\nb' }, { title: 'c\rd' }], NONE)).toMatch(/"a\nb"[^]*"c\rd"/);
  });

  it('gives every text back to a reader of RFC 4180, whatever is in it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ü', '"', ',', '\n', '\r', ' ', ';', '=', "'"), minLength: 1 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (titles) => {
        const rows: Fields[] = titles.map((title) => ({ title }));
        expect(rowsOf(userFile(rows, NONE)).map((row) => row['title'])).toEqual(titles);
      }),
    );
  });
});

describe("the file's name", () => {
  it('is dated to the second of the run', () => {
    expect(userFileName('acme', '2026-07-03T04:17:59.123Z')).toBe('acme_users_20260703T041759Z.csv');
  });
});

function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  return parse(csv, { columns: true, record_delimiter: '\r\n' });
}
