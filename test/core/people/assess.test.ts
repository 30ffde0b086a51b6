import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../action/src/core/people/assess.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import type { Employee, Integration } from '../../../action/src/core/model/model.ts';
import {
  aFilter,
  anEmployee,
  anIntegration,
  codeTables,
  fieldsOf,
  mappingOf,
  TODAY,
  TOMORROW,
  YESTERDAY,
} from '../../builders.ts';

function assessed(employee: Employee, integration: Partial<Integration> = {}): Assessment {
  return assess(employee, { integration: anIntegration(integration), tables: codeTables(), today: TODAY });
}

const codes = (one: Assessment): readonly string[] =>
  one.problems.map(({ code, field }) => (field === '' ? code : `${code} ${field}`));
const onlyInterns = aFilter({ employee_types: ['INT'] });

describe('somebody who is employed, in scope and complete', () => {
  it('is present with every mapped field but the manager and the deactivation date', () => {
    const one = assessed(anEmployee({ supervisorId: 'E9', supervisor_id: 'E9', terminationDate: TOMORROW }));
    expect(one.verdict).toEqual({
      kind: 'present',
      leavesOn: TOMORROW,
      desired: { ukgEmployeeId: 'E1', employeeId: '001', fields: fieldsOf() },
    });
    expect(one).toMatchObject({
      employeeId: '001',
      companyId: 'ACME1',
      email: 'e1@acme.example',
      supervisorId: 'E9',
      problems: [],
      missingCodes: [],
    });
  });

  it('is on leave with status L', () => {
    expect(assessed(anEmployee({ status: 'L' })).verdict).toMatchObject({ desired: { fields: { on_leave: true } } });
  });

  it('keeps the day on which he leaves', () => {
    expect(assessed(anEmployee({ terminationDate: TOMORROW })).verdict).toMatchObject({
      kind: 'present',
      leavesOn: TOMORROW,
    });
  });

  it("is known by the mapped employee id, not by UKG's number", () => {
    const mapping = mappingOf({ employee_id: { from: 'user_integration_key' } });
    expect(assessed(anEmployee({ user_integration_key: 'K-7' }), { mapping })).toMatchObject({
      employeeId: 'K-7',
      verdict: { desired: { employeeId: 'K-7' } },
    });
  });

  it("is called by UKG's number in reports where no employee id is mapped", () => {
    const one = assessed(anEmployee(), { mapping: mappingOf({ employee_id: false, manager_id: false }) });
    expect(one).toMatchObject({ employeeId: '001', problems: [], verdict: { desired: { employeeId: '' } } });
  });

  it('has a manager from any other source as a text of his own', () => {
    const mapping = mappingOf({ manager_id: { from: 'udf:Reviewer number' } });
    const one = assessed(anEmployee({ userDefined: { 'Reviewer number': '0077' } }), { mapping });
    expect(one.verdict).toMatchObject({ desired: { fields: { manager_id: '0077' } } });
  });

  it('says which codes have no text', () => {
    expect(assessed(anEmployee({ org_level_2: 'XX' })).missingCodes).toEqual([
      { field: 'department_name', code: 'XX' },
    ]);
  });
});

describe('e-mail, first and last name are required: without one the employee is refused', () => {
  it.each([
    [{ email_address: '' }, ['EMAIL_MISSING email']],
    [{ email_address: 'n/a' }, ['EMAIL_INVALID email']],
    [{ first_name: '' }, ['NAME_MISSING first_name']],
    [{ last_name: ' ' }, ['NAME_MISSING last_name']],
    [{ last_name: 'x\u0000' }, ['VALUE_INVALID last_name']],
    [
      { email_address: '', first_name: '', last_name: '' },
      ['EMAIL_MISSING email', 'NAME_MISSING first_name', 'NAME_MISSING last_name'],
    ],
  ])('%j', (row, problems) => {
    const one = assessed(anEmployee(row));
    expect(one.verdict).toEqual({ kind: 'refused' });
    expect(codes(one)).toEqual(problems);
  });

  it.each([{ whenEmpty: 'clear' as const }, false as const])(
    'also when the mapping would clear it or leaves it out: %j',
    (email) => {
      expect(codes(assessed(anEmployee({ email_address: '' }), { mapping: mappingOf({ email }) }))).toEqual([
        'EMAIL_MISSING email',
      ]);
    },
  );

  it('a default fills in', () => {
    const mapping = mappingOf({ first_name: { default: 'N.' } });
    expect(assessed(anEmployee({ first_name: '' }), { mapping }).verdict).toMatchObject({
      kind: 'present',
      desired: { fields: { first_name: 'N.' } },
    });
  });

  it('the words name what is missing', () => {
    const [problem] = assessed(anEmployee({ last_name: '' })).problems;
    expect(problem?.message).toBe(
      'UKG has no last name for this employee, and Betterworks makes no user without one. Enter it in UKG.',
    );
  });
});

describe('a bad optional value drops that field alone and is said', () => {
  it.each([
    [{ work_phone: 'x'.repeat(1001) }, 'phone', 'VALUE_INVALID phone'],
    [{ employee_number: '' }, 'employee_id', 'EMPLOYEE_ID_MISSING employee_id'],
    [{ unreadable: ['hire_date', 'last_hire_date'], hireDate: '' }, 'hire_date', 'DATE_INVALID hire_date'],
  ])('%#', (row, field, code) => {
    const one = assessed(anEmployee(row));
    expect(codes(one)).toEqual([code]);
    expect(one.verdict).toMatchObject({ kind: 'present' });
    expect(one.verdict.kind === 'present' && field in one.verdict.desired.fields).toBe(false);
  });

  it('a hire date that no field is mapped from is said, too', () => {
    const one = assessed(anEmployee({ unreadable: ['last_hire_date'], lastHireDate: '' }));
    expect(codes(one)).toEqual(['DATE_INVALID']);
    expect(one.verdict).toMatchObject({ kind: 'present', desired: { fields: fieldsOf() } });
  });

  it('a cleared employee id is missing too', () => {
    const one = assessed(anEmployee({ employee_number: '' }), {
      mapping: mappingOf({ employee_id: { whenEmpty: 'clear' } }),
    });
    expect(codes(one)).toEqual(['EMPLOYEE_ID_MISSING employee_id']);
  });
});

describe('no filter and no missing value keeps a leaver', () => {
  it.each([
    ['complete', {}, {}],
    ['out of scope', {}, { filter: onlyInterns }],
    ['without a name', { first_name: '' }, {}],
    ['without an e-mail', { email_address: '' }, {}],
  ])('%s', (_, row, integration) => {
    const one = assessed(anEmployee({ status: 'T', terminationDate: YESTERDAY, ...row }), integration);
    expect(one.verdict).toMatchObject({ kind: 'leaver', on: YESTERDAY });
    expect(one.problems).toEqual([]);
  });

  it('carries the fields by which a file knows him', () => {
    expect(assessed(anEmployee({ status: 'T' })).verdict).toMatchObject({
      fields: { email: 'e1@acme.example', employee_id: '001' },
    });
  });

  it.each([
    ['of UKG', { terminationDate: TODAY }, '', true],
    ['of a mapping', {}, TODAY, true],
    ['of neither: the day of the run stands for it', {}, '', false],
  ])('knows whether his day is one %s', (_, row, day, isDated) => {
    const mapping = mappingOf({ deactivation_date: { from: 'udf:Last day' } });
    const one = assessed(anEmployee({ status: 'T', ...row, userDefined: { 'Last day': day } }), { mapping });
    expect(one.verdict).toMatchObject({ kind: 'leaver', on: TODAY, isDated });
  });

  it.each([
    ['an earlier day counts', '2026-05-31', '2026-05-31'],
    ['today counts', TODAY, TODAY],
    ['a day that has not come does not', TOMORROW, YESTERDAY],
    ['a text that is no day does not', 'soon', YESTERDAY],
    ['an empty one does not', '', YESTERDAY],
  ])('a deactivation date of its own source dates him: %s', (_, day, on) => {
    const mapping = mappingOf({ deactivation_date: { from: 'udf:Last day' } });
    const one = assessed(anEmployee({ status: 'T', terminationDate: YESTERDAY, userDefined: { 'Last day': day } }), {
      mapping,
    });
    expect(one.verdict).toMatchObject({ kind: 'leaver', on });
  });
});

describe('everybody else', () => {
  it('a joiner waits for his day, complete or not', () => {
    expect(assessed(anEmployee({ hireDate: TOMORROW, first_name: '' })).verdict).toEqual({
      kind: 'joiner',
      on: TOMORROW,
    });
  });

  it.each([
    ['somebody employed', {}, null],
    ['a joiner', { hireDate: TOMORROW, terminationDate: '2027-01-01' }, null],
    ['somebody who will leave, with the day', { terminationDate: TOMORROW }, TOMORROW],
  ])('out of scope is %s', (_, row, leavesOn) => {
    const one = assessed(anEmployee({ first_name: '', ...row }), { filter: onlyInterns });
    expect(one.verdict).toMatchObject({
      kind: 'excluded',
      leavesOn,
      fields: {},
      by: { file: 'integrations/acme/filter.yml', line: 2 },
    });
    expect(one.problems).toEqual([]);
  });

  it('somebody out of scope whose user goes off with it carries his fields', () => {
    const filter = aFilter({ employee_types: ['INT'], whenOutOfScope: 'deactivate' });
    expect(assessed(anEmployee(), { filter }).verdict).toMatchObject({ fields: { employee_id: '001' } });
  });

  it.each([
    [{ status: 'Q' }, 'STATUS_UNKNOWN'],
    [{ terminationDate: YESTERDAY }, 'DATE_INVALID'],
  ])('invalid employment is refused, even out of scope: %j', (row, code) => {
    const one = assessed(anEmployee(row), { filter: onlyInterns });
    expect(one.verdict.kind).toBe('refused');
    expect(codes(one)).toEqual([code]);
  });

  it('a tie of employments is refused and names the companies', () => {
    const one = assessed(anEmployee({ rows: [{ companyId: 'B' }, { companyId: 'A' }] }));
    expect(one).toMatchObject({ verdict: { kind: 'refused' }, employeeId: '001', companyId: '' });
    expect(one.problems).toMatchObject([
      { code: 'IDENTITY_CONFLICT', message: expect.stringContaining('companies A, B') as string },
    ]);
  });

  it('a tie of employments with two numbers has no employee id', () => {
    expect(
      assessed(anEmployee({ rows: [{ companyId: 'B', employeeNumber: '1' }, { companyId: 'A' }] })).employeeId,
    ).toBe('');
  });
});
