import { describe, expect, it } from 'vitest';
import { aFilter, anEmployee, fieldsOf, mappingOf, TOMORROW, YESTERDAY } from '../../builders.ts';
import { assessed, codes, LATER, onlyInterns } from './assessed.ts';

describe('somebody who is employed, in scope and complete', () => {
  it('is present with every mapped field but the manager and the deactivation date', () => {
    const one = assessed(anEmployee({ supervisorId: 'E9', supervisor_id: 'E9', terminationDate: TOMORROW }));
    expect(one.verdict).toEqual({
      kind: 'present',
      desired: { fields: fieldsOf(), onCreate: {} },
    });
    expect(one).toMatchObject({
      ahead: [{ on: TOMORROW, kind: 'deactivate' }],
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

  it.each<[string, Parameters<typeof anEmployee>[0], readonly string[]]>([
    ['of leaving', { terminationDate: TOMORROW }, [`deactivate ${TOMORROW}`]],
    [
      'of coming back after it',
      { terminationDate: TOMORROW, lastHireDate: LATER },
      [`deactivate ${TOMORROW}`, `create ${LATER}`],
    ],
    [
      'on which another row speaks',
      { rows: [{ terminationDate: TOMORROW, isHomeCompany: true }, { companyId: 'B' }] },
      [`update ${TOMORROW}`],
    ],
  ])('keeps the day %s', (_, employee, days) => {
    const one = assessed(anEmployee(employee));
    expect([one.verdict.kind, one.ahead.map(({ kind, on }) => `${kind} ${on}`)]).toEqual(['present', days]);
  });

  it.each(['the e-mail address is missing', 'two employments tie'])('keeps the day of leaving while %s', (trouble) => {
    const leaves = { terminationDate: TOMORROW };
    const rows = [leaves, { ...leaves, companyId: 'B', employee_number: '9' }];
    const one = assessed(anEmployee(trouble.startsWith('two') ? { rows } : { ...leaves, email_address: '' }));
    expect(one).toMatchObject({ verdict: { kind: 'refused' }, ahead: [{ on: TOMORROW, kind: 'deactivate' }] });
  });

  it("is known by the mapped employee id, not by UKG's number", () => {
    const mapping = mappingOf({ employee_id: { from: 'user_integration_key' } });
    expect(assessed(anEmployee({ user_integration_key: 'K-7' }), { mapping })).toMatchObject({
      employeeId: 'K-7',
      verdict: { desired: { fields: { employee_id: 'K-7' } } },
    });
  });

  it('keeps the employee ids of their other rows, by which their user may still be known', () => {
    const rows = [
      { employeeNumber: '1', isHomeCompany: true },
      { companyId: 'B', employeeNumber: '2' },
    ];
    expect(assessed(anEmployee({ rows }))).toMatchObject({ employeeId: '1', otherIds: ['2'] });
    const mapping = mappingOf({ employee_id: false, manager_id: false });
    expect(assessed(anEmployee({ rows }), { mapping })).not.toHaveProperty('otherIds');
    expect(assessed(anEmployee())).not.toHaveProperty('otherIds');
  });

  it("is called by UKG's number in reports where no employee id is mapped", () => {
    const one = assessed(anEmployee(), { mapping: mappingOf({ employee_id: false, manager_id: false }) });
    expect(one).toMatchObject({ employeeId: '001', problems: [] });
    expect(one.verdict).not.toHaveProperty('desired.fields.employee_id');
  });

  it('has a manager from any other source as a text of their own', () => {
    const mapping = mappingOf({ manager_id: { from: 'udf:Reviewer number' } });
    const one = assessed(anEmployee({ userDefined: { 'Reviewer number': '0077' } }), { mapping });
    expect(one.verdict).toMatchObject({ desired: { fields: { manager_id: '0077' } } });
  });

  it('keeps apart what is written only when the user is made', () => {
    const one = assessed(anEmployee(), { mapping: mappingOf({ location: { write: 'create' } }) });
    const { location, ...fields } = fieldsOf();
    expect(one.verdict).toMatchObject({ desired: { fields, onCreate: { location } } });
    expect(one.verdict.kind === 'present' && 'location' in one.verdict.desired.fields).toBe(false);
  });

  it('says which codes have no text', () => {
    expect(assessed(anEmployee({ org_level_2: 'XX' })).missingCodes).toEqual([
      { field: 'department_name', code: 'XX', why: 'none' },
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

describe('everybody else', () => {
  it('a joiner waits for their day, complete or not', () => {
    const one = assessed(anEmployee({ hireDate: TOMORROW, first_name: '' }));
    expect(one.verdict).toEqual({ kind: 'joiner', on: TOMORROW });
    expect(one.ahead).toEqual([{ on: TOMORROW, kind: 'create' }]);
  });

  it('a joiner is there some days before when the files ask for it, and is looked at again on the first day', () => {
    const joiner = anEmployee({ hireDate: TOMORROW });
    expect(assessed(joiner, { createDaysBefore: 1 })).toMatchObject({
      verdict: { kind: 'present', startsOn: TOMORROW },
      ahead: [{ on: TOMORROW, kind: 'update' }],
    });
    expect(assessed(anEmployee({ hireDate: LATER }), { createDaysBefore: 60 })).toMatchObject({
      verdict: { kind: 'joiner', on: LATER },
      ahead: [{ on: '2026-07-03', kind: 'create' }],
    });
    expect(assessed(anEmployee({ hireDate: TOMORROW, email_address: '' }), { createDaysBefore: 1 }).verdict).toEqual({
      kind: 'refused',
    });
  });

  it('a joiner who is called off before the first day is not made ahead', () => {
    const off = anEmployee({ hireDate: LATER, status: 'T', terminationDate: LATER });
    expect(assessed(off, { createDaysBefore: 60 }).verdict).toEqual({ kind: 'joiner', on: LATER });
  });

  it('a joiner of whom the filter cannot tell is refused once their day to be made has come, and not before', () => {
    const joiner = anEmployee({ hireDate: LATER });
    const unsure = { filter: aFilter({ where: { language_code: ['en'] } }) };
    expect(codes(assessed(joiner, { ...unsure, createDaysBefore: 0 }))).toEqual([]);
    expect(codes(assessed(joiner, { ...unsure, createDaysBefore: 100 }))).toEqual(['SCOPE_UNKNOWN']);
  });

  it.each([
    ['somebody employed', {}, false, []],
    ['a joiner', { hireDate: TOMORROW }, true, [{ on: TOMORROW, kind: 'create' }]],
    [
      'somebody who will leave, with the day',
      { terminationDate: TOMORROW },
      false,
      [{ on: TOMORROW, kind: 'deactivate' }],
    ],
  ])('out of scope is %s', (_, row, isComing, ahead) => {
    const one = assessed(anEmployee({ first_name: '', ...row }), { filter: onlyInterns });
    expect(one.verdict).toMatchObject({
      kind: 'excluded',
      isComing,
      fields: {},
      by: { file: 'integrations/acme/filter.yml', line: 2 },
    });
    expect(one).toMatchObject({ problems: [], ahead });
  });

  it('somebody out of scope whose user goes off with it carries their fields', () => {
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
    const one = assessed(anEmployee({ rows: [{ companyId: 'B', org_level_2: 'X' }, { companyId: 'A' }] }));
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
