import { describe, expect, it } from 'vitest';
import { COLUMNS, decodeScalars, EMPLOYMENT_COLUMNS, employmentRow } from '../../../action/src/adapters/ukg/decode.ts';
import { joined } from '../../../action/src/adapters/ukg/everybody.ts';
import type { EmploymentRow } from '../../../action/src/core/model/model.ts';
import { sensitiveOf } from '../../sandbox/sensitive.ts';
import { aUkg, somePeople, touch, WINDOW } from './a-ukg.ts';
import { everybodyOf } from './everybody-of.ts';

function rowOf(raw: Record<string, unknown>, wanted: readonly string[] = [], columns = COLUMNS): EmploymentRow {
  return employmentRow(decodeScalars({ employeeId: 'A1B2C3000080', ...raw }, columns), new Set(wanted))!;
}

describe("UKG's spellings", () => {
  it.each([
    { columns: ['employeeID', 'EMPLOYEEID', 'employeeid'], field: 'ukgEmployeeId', value: 'A9', read: 'A9' },
    { columns: ['companyId', 'companyID'], field: 'companyId', value: 'ACM01', read: 'ACM01' },
    { columns: ['companyCode'], field: 'companyCode', value: 'ACME1', read: 'ACME1' },
    { columns: ['employeeNumber'], field: 'employeeNumber', value: '000000104', read: '000000104' },
    { columns: ['employeeNumber'], field: 'employeeNumber', value: 104, read: '104' },
    { columns: ['employeeStatus', 'employeeStatusCode'], field: 'status', value: 'a ', read: 'A' },
    { columns: ['employeeType', 'employeeTypeCode'], field: 'employeeType', value: 'REG', read: 'REG' },
    {
      columns: ['supervisorId', 'supervisorID', 'supervisorEmployeeID'],
      field: 'supervisorId',
      value: 'S1',
      read: 'S1',
    },
    { columns: ['supervisorEmployeeNumber'], field: 'supervisorNumber', value: '007', read: '007' },
    { columns: ['hireDate', 'originalHireDate'], field: 'hireDate', value: '2018-01-08T00:00:00', read: '2018-01-08' },
    {
      columns: ['dateOfLastHire', 'lastHireDate'],
      field: 'lastHireDate',
      value: '1/8/2018 12:00:00 AM',
      read: '2018-01-08',
    },
    {
      columns: ['terminationDate', 'dateOfTermination'],
      field: 'terminationDate',
      value: '2018-01-08T11:43:28.92',
      read: '2018-01-08',
    },
    { columns: ['termReason', 'terminationReasonCode'], field: 'terminationReason', value: 'tro  ', read: 'TRO' },
    { columns: ['isHomeCompany'], field: 'isHomeCompany', value: true, read: true },
    { columns: ['isHomeCompany'], field: 'isHomeCompany', value: 'Y', read: true },
    { columns: ['isHomeCompany'], field: 'isHomeCompany', value: 'N', read: false },
    { columns: ['isHomeCompany'], field: 'isHomeCompany', value: null, read: undefined },
  ] as const)('$columns are one field: $field ($value)', ({ columns, field, value, read }) => {
    for (const column of columns) expect(rowOf({ [column]: value })[field]).toBe(read);
  });

  it.each([
    { columns: ['workLocation', 'workLocationCode', 'primaryWorkLocationCode'], source: 'work_location' },
    { columns: ['jobCode', 'primaryJobCode'], source: 'job_code' },
    { columns: ['projectCode', 'primaryProjectCode'], source: 'project_code' },
    { columns: ['orgLevel3Code'], source: 'org_level_3' },
    { columns: ['emailAddress'], source: 'email_address' },
    { columns: ['alternateEmailAddress', 'emailAddressAlternate'], source: 'alternate_email_address' },
    { columns: ['suffix', 'nameSuffixCode', 'nameSufixCode'], source: 'suffix' },
    { columns: ['workPhone', 'workPhoneNumber'], source: 'work_phone' },
    { columns: ['fullTimeOrPartTime', 'fullTimeOrPartTimeCode'], source: 'full_time_or_part_time' },
  ])('$columns are one source: $source', ({ columns, source }) => {
    for (const column of columns) expect(rowOf({ [column]: 'X  ' }, [source]).values).toEqual({ [source]: 'X' });
  });

  it('of a title differ: the employment list calls the alternate title "jobTitle"', () => {
    expect(rowOf({ jobTitle: 'Lead' }, ['alternate_job_title'], EMPLOYMENT_COLUMNS).values).toEqual({
      alternate_job_title: 'Lead',
    });
    expect(rowOf({ jobTitle: 'Lead' }, ['alternate_job_title']).values).toEqual({});
  });

  it('of two columns for one source, the one with a value counts', () => {
    expect(rowOf({ workLocation: '', workLocationCode: 'SEA' }, ['work_location']).values).toEqual({
      work_location: 'SEA',
    });
    expect(rowOf({ workLocationCode: 'SEA', workLocation: null }, ['work_location']).values).toEqual({
      work_location: 'SEA',
    });
  });
});

describe('nothing', () => {
  it.each([null, '', '   '])('is empty, not unknown: %o', (value) => {
    const row = rowOf({ middleName: value, hireDate: value }, ['middle_name', 'hire_date', 'preferred_name']);
    expect(row).toMatchObject({ values: { middle_name: '', hire_date: '' }, hireDate: '', unreadable: [] });
    expect(row.values).not.toHaveProperty('preferred_name');
  });

  it('is what a date that cannot be read becomes, and it is said which', () => {
    const row = rowOf({ terminationDate: '31.12.2026', dateInJob: '2026-02-30' }, ['termination_date']);
    expect(row).toMatchObject({ terminationDate: '', values: { termination_date: '' } });
    expect([...row.unreadable].sort()).toEqual(['date_in_job', 'termination_date']);
  });

  it('is the date that stands for none', () => {
    expect(rowOf({ terminationDate: '0001-01-01T00:00:00' })).toMatchObject({ terminationDate: '', unreadable: [] });
  });

  it('is no row of anybody when bytes of the id were no text', () => {
    expect(employmentRow(decodeScalars({ employeeId: 'A1B2C3\uFFFD0080' }), new Set())).toBeNull();
  });

  it.each([[null], ['text'], [7], [[]]])('is a row without an employee id: %o', (raw) => {
    expect(employmentRow(decodeScalars(raw), new Set())).toBeNull();
  });
});

describe('a number of many digits', () => {
  it.each(['9007199254740993', '1234567890123456789012', '104'])('is read as UKG wrote it: %s', async (digits) => {
    const { ukg, source } = await aUkg();
    ukg.override('/personnel/v1/employee-changes', ({ query }) => ({
      status: 200,
      body: Number(query.get('page')) > 1 ? '[]' : `[{"employeeId":"A1","employeeNumber": ${digits},"isActive":true}]`,
    }));
    const { employees } = await source.readChanges(WINDOW);
    expect(employees.map(({ rows }) => rows[0]?.employeeNumber)).toEqual([digits]);
  });
});

describe('what is kept of a person', () => {
  it('is what the mapping reads, and never what must not leave UKG', async () => {
    const people = somePeople(20);
    const everything = new Set([...COLUMNS.values()]);
    const setting = await aUkg({ people, source: { columns: everything } });
    touch(setting, people);
    const { employees } = await setting.source.readChanges(WINDOW);
    const everybody = await everybodyOf(setting.source);
    const kept = JSON.stringify(await setting.source.readUserDefined([...employees, ...everybody]));
    for (const person of people) {
      const { ssn, birthDate, homeAddress, homeCity, homeZip, homePhone, annualSalary, hourlyPay } =
        sensitiveOf(person);
      for (const value of [ssn, birthDate, homeAddress, homeCity, homeZip, homePhone, annualSalary, hourlyPay])
        expect(kept).not.toContain(String(value));
    }
    const names = new Set(everybody.flatMap(({ rows }) => rows.flatMap(({ values }) => Object.keys(values))));
    for (const name of ['ssn', 'gender', 'city', 'state', 'zip_code', 'home_phone', 'birth_date', 'annual_salary'])
      expect(names).not.toContain(name);
  });

  it('is only what is wanted', async () => {
    const { source } = await aUkg({ source: { columns: new Set(['first_name']) } });
    const employees = await everybodyOf(source);
    expect(new Set(employees.flatMap(({ rows }) => rows.flatMap(({ values }) => Object.keys(values))))).toEqual(
      new Set(['first_name']),
    );
  });

  it('comes from any of their rows in the list of persons', async () => {
    const { ukg, source, people } = await aUkg({ count: 5 });
    const { employeeId } = people[1]!;
    const rows = [
      { employeeId, companyId: 'ACM01', firstName: 'Anna' },
      { employeeId, companyId: 'ACM02', firstName: null },
    ];
    ukg.override('/personnel/v1/employee-demographic-details', ({ query }) =>
      ['2', '3'].includes(query.get('page') ?? '') ? { status: 200, body: [] } : { status: 200, body: rows },
    );
    const employees = await everybodyOf(source);
    expect(employees.find((one) => one.ukgEmployeeId === employeeId)?.rows[0]?.values['first_name']).toBe('Anna');
  });
});

describe('an employee number that came as a JSON number', () => {
  const decoded = (employeeNumber: unknown): Record<string, string> =>
    decodeScalars({ employeeId: 'A1', employeeNumber });
  const row = (own: unknown, person: unknown): EmploymentRow =>
    employmentRow(joined(decoded(own), decoded(person)), new Set())!;

  it.each([
    ['has the zeros of the text of another list', 104, '000104', '000104', undefined],
    ['is taken as it is where no list has a text', 104, 104, '104', undefined],
    ['is in doubt where another list has another number', 104, '000105', '104', true],
    ['that is a text is in no doubt', '000104', '104', '000104', undefined],
  ])('%s', (_, own, person, employeeNumber, hasBareNumber) => {
    expect(row(own, person)).toMatchObject({ employeeNumber, ...(hasBareNumber && { hasBareNumber }) });
    expect(row(own, person).hasBareNumber).toBe(hasBareNumber);
  });

  it('is in doubt in a list by itself', () => {
    expect(employmentRow(decoded(104), new Set())).toMatchObject({ employeeNumber: '104', hasBareNumber: true });
  });
});
