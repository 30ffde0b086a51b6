import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftCsv, errorsCsv } from '../../../action/src/core/report/files.ts';
import { createRedactor } from '../../../action/src/core/report/redact/redactor.ts';
import { aProblem, aReport, aRunProblem, TROUBLESHOOTING } from './a-report.ts';

const { links } = aReport();
const HEADER =
  'employee_id,ukg_employee_id,company,action,field,code,message,what_to_do,owner,first_seen,attempts,help_url';

function rowsOf(csv: string): readonly Record<string, string>[] {
  return parse(csv, { bom: true, columns: true });
}

describe('errors.csv', () => {
  it('is the header alone when nothing is wrong', () => {
    expect(errorsCsv([], links)).toBe(`\uFEFF${HEADER}\r\n`);
  });

  it('has one row a problem with everything that its reader needs', () => {
    expect(rowsOf(errorsCsv([aProblem({ attempts: 3 })], links))).toEqual([
      {
        employee_id: '00123',
        ukg_employee_id: 'A1B2C3000123',
        company: 'ACME1',
        action: 'create',
        field: 'email',
        code: 'EMAIL_MISSING',
        message: 'Employee 00123 has no e-mail address in UKG, so no user was created.',
        what_to_do:
          'In UKG Pro open the employee (Employee Admin › My Employees), tab Personal, and enter the work e-mail address.',
        owner: 'hr-data',
        first_seen: '2026-11-22T04:05:06.000Z',
        attempts: '3',
        help_url: `${TROUBLESHOOTING}#email_missing`,
      },
    ]);
  });

  it('says first of an accepted problem where and why it is accepted', () => {
    const accepted = { file: 'integrations/acme/decisions.yml', line: 7, reason: 'Reports to an outside director' };
    const [row, other] = rowsOf(
      errorsCsv(
        [aProblem({ accepted }), aProblem({ employeeId: '9', accepted: { ...accepted, reason: 'Known.' } })],
        links,
      ),
    );
    expect(other?.what_to_do).toMatch(/decisions\.yml:7: Known\. To settle/);
    expect(row?.what_to_do).toMatch(
      /^Accepted in integrations\/acme\/decisions\.yml:7: Reports to an outside director\. To settle it all the same: In UKG Pro/,
    );
  });

  it('leaves the ids of a problem of the whole run empty', () => {
    const [row] = rowsOf(errorsCsv([aRunProblem({ code: 'UKG_FORBIDDEN' })], links));
    expect(row).toMatchObject({ employee_id: '', ukg_employee_id: '', company: '', field: '', owner: 'ukg' });
  });

  it('is sorted by employee id, then code', () => {
    const problems = [
      aProblem({ employeeId: '0200' }),
      aProblem({ employeeId: '0100', code: 'NAME_MISSING' }),
      aProblem({ employeeId: '0100', code: 'MANAGER_SELF' }),
      aProblem({ employeeId: '' }),
    ];
    expect(rowsOf(errorsCsv(problems, links)).map((row) => `${row.employee_id} ${row.code}`)).toEqual([
      ' EMAIL_MISSING',
      '0100 MANAGER_SELF',
      '0100 NAME_MISSING',
      '0200 EMAIL_MISSING',
    ]);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1 555', "'+1 555"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\rx', "'\rx"],
    [' =1', "' =1"],
    ['"=1', '\'"=1'],
    ['\u200b=1', "'\u200b=1"],
    ['＝1', "'＝1"],
    ['a;=1', "a;'=1"],
    ['a\n=1', "a\n'=1"],
    ['00123', '00123'],
    ['a=b', 'a=b'],
    ['', ''],
  ])('shows %j as %j, so that no spreadsheet runs it', (message, shown) => {
    const [row] = rowsOf(errorsCsv([aProblem({ message, employeeId: message })], links));
    expect(row).toMatchObject({ message: shown, employee_id: shown });
  });

  it('gives back every text that starts no formula, whatever quotes, commas and lines it has', () => {
    const harmless = fc.string().map((text) => `x${text.replace(/[;\n\r\t\0]/gu, ',"')}`);
    fc.assert(
      fc.property(harmless, (message) => {
        expect(rowsOf(errorsCsv([aProblem({ message })], links))[0]?.message).toBe(message);
      }),
    );
  });

  it('a line break of any kind stands in quotes, for many readers end a row at each', () => {
    const csv = errorsCsv([aProblem({ message: 'a\nb', employeeId: 'c\rd', companyId: 'e\r\nf' })], links);
    for (const cell of ['"a\nb"', '"c\rd"', '"e\r\nf"']) expect(csv).toContain(cell);
  });

  it('whatever a text is: it can be read back, keeps to its cell, and no cell begins a formula', () => {
    const signs = fc.constantFrom(...Array.from('=+-@＝＋－＠﹢﹣−\t\r\n\0"\';, \u200b'));
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.oneof(signs, signs, fc.string({ unit: 'grapheme', maxLength: 2 }))).map((parts) => parts.join('')),
    );
    const plain = (text: string | undefined): string => (text ?? '').replace(/['\0]/gu, '');
    fc.assert(
      fc.property(anyText, anyText, anyText, (message, employeeId, companyId) => {
        const csv = errorsCsv([aProblem({ message, employeeId, companyId })], links);
        const rows = rowsOf(csv);
        expect(rows).toHaveLength(1);
        const { message: shown, employee_id: id, company } = rows[0] ?? {};
        expect([shown, id, company].map(plain)).toEqual([message, employeeId, companyId].map(plain));
        for (const cell of Object.values(rows[0] ?? {})) {
          expect(cell).not.toMatch(/^[\s"\p{Cf}]*[=+\-@＝＋－＠]/u);
          expect(cell).not.toMatch(/[;\n\r\t][\s"\p{Cf}]*[=+\-@＝＋－＠]/u);
        }
      }),
    );
  });

  it('keeps its columns when the redactor has passed over it', () => {
    const redactor = createRedactor({ secrets: ['s3cr,et"x'] });
    const message = 'User "x", <jane@acme.example>, 555-010-9999, s3cr,et"x';
    const rows = rowsOf(redactor.redact(errorsCsv([aProblem({ message })], links)));
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0] ?? {}).join(',')).toBe(HEADER);
    expect(rows[0]).toMatchObject({
      employee_id: '00123',
      attempts: '1',
      help_url: `${TROUBLESHOOTING}#email_missing`,
    });
    expect(rows[0]?.message).not.toMatch(/jane|555/u);
  });
});

describe('problems of one employee and one code', () => {
  it("are sorted by UKG's id, then field", () => {
    const problems = ['title', 'location'].map((field) => aProblem({ code: 'VALUE_INVALID', field }));
    expect(rowsOf(errorsCsv(problems, links)).map((row) => row.field)).toEqual(['location', 'title']);
  });
});

describe('drift.csv', () => {
  it('names the fields that differ, by kind, then employee id', () => {
    const csv = driftCsv([
      { kind: 'unknown_to_ukg', employeeId: '0900', ukgEmployeeId: '', userId: 88, fields: [] },
      { kind: 'missing_in_betterworks', employeeId: '0002', ukgEmployeeId: '', userId: null, fields: [] },
      { kind: 'differs', employeeId: '0001', ukgEmployeeId: '', userId: 12, fields: ['title', 'location'] },
    ]);
    expect(csv.split('\r\n')).toEqual([
      '\uFEFFkind,employee_id,ukg_employee_id,user_id,fields',
      'differs,0001,,12,title;location',
      'missing_in_betterworks,0002,,,',
      'unknown_to_ukg,0900,,88,',
      '',
    ]);
  });
});
