import { afterEach, describe, expect, it } from 'vitest';
import { callUkg } from './calls.ts';
import { sensitiveOf } from './sensitive.ts';
import { closeTenants, DETAILS, NOW, type Rows, rowsOf, ukgWith } from './small-ukg.ts';

afterEach(closeTenants);

describe('the detail lists', () => {
  it('take one employee id, and only the supervisor list takes several', async () => {
    const ukg = await ukgWith(20);
    const [, one = '', two = ''] = ukg.people.keys();
    expect(await rowsOf(ukg, `${DETAILS}?employeeId=${one}`)).toMatchObject([{ employeeID: one }]);
    expect(await rowsOf(ukg, `${DETAILS}?employeeId=${one},${two}`)).toEqual([]);
    for (const path of ['user-defined-fields', 'employee-demographic-details', 'employee-employment-details']) {
      expect((await callUkg(ukg, `/personnel/v1/${path}?employeeId=${one},${two}`)).status).toBe(400);
    }
    const supervisors = await rowsOf(ukg, `/personnel/v1/employee-supervisor-details?employeeId=${one},${two}`);
    expect(supervisors.map((row) => row['employeeID'])).toEqual([one, two]);
  });

  it('list those who report to a supervisor', async () => {
    const ukg = await ukgWith(20);
    const [chief = ''] = ukg.people.keys();
    const rows = await rowsOf(ukg, `/personnel/v1/employee-supervisor-details?supervisorEmployeeId=${chief}`);
    expect(rows).toHaveLength(8);
  });

  it.each([
    ['employeeStatusCode=T', 1],
    ['dateOfTermination=>06-01-2026', 1],
    ['dateOfTermination=<06-01-2026', 0],
    ['dateOfTermination={06-01-2026,06-30-2026}', 1],
    ['dateOfTermination=06-10-2026', 1],
    ['isHomeCompany=true', 10],
    ['noSuchParameter=T', 10],
  ])('filter by %s', async (query, found) => {
    const ukg = await ukgWith(10);
    ukg.terminate([...ukg.people.keys()][4] ?? '', { date: '2026-06-10' });
    expect(await rowsOf(ukg, `${DETAILS}?${query}`)).toHaveLength(found);
  });

  it('spell the ids their own way, give null for nothing and dates without offset', async () => {
    const ukg = await ukgWith(1);
    const [row] = await rowsOf(ukg, DETAILS);
    expect(row).toMatchObject({ companyID: 'ACM01', supervisorID: null, jobTitle: null, dateOfTermination: null });
    expect(row?.['originalHireDate']).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00$/);
    expect(row).not.toHaveProperty('emailAddress');
  });

  it('send what must never be kept', async () => {
    const ukg = await ukgWith(1);
    const [person] = ukg.people.values();
    const [row] = await rowsOf(ukg, '/personnel/v1/employee-demographic-details');
    expect(row).toMatchObject({ ssn: sensitiveOf(person!).ssn, gender: sensitiveOf(person!).gender });
  });

  it('pad some codes and not others', async () => {
    const padded = (rows: Rows): number => rows.filter((row) => String(row['orgLevel2Code']).endsWith(' ')).length;
    const share = padded(await rowsOf(await ukgWith(200), DETAILS));
    expect([share > 20, share < 120]).toEqual([true, true]);
    expect(padded(await rowsOf(await ukgWith(200, { padCodes: false }), DETAILS))).toBe(0);
  });

  it('refuse more than 10,000 a page of employment details', async () => {
    expect((await callUkg(await ukgWith(1), `${DETAILS}?per_Page=10001`)).status).toBe(400);
  });

  it('give 100 a page when the demographic list is not asked for more, and obey the cap', async () => {
    const path = '/personnel/v1/employee-demographic-details';
    expect(await rowsOf(await ukgWith(150), path)).toHaveLength(100);
    expect(await rowsOf(await ukgWith(150), `${path}?per_Page=2147483647`)).toHaveLength(150);
    expect(await rowsOf(await ukgWith(150, { pageSize: 7 }), `${path}?per_Page=1000`)).toHaveLength(7);
  });

  it('can overlap, or repeat the same page', async () => {
    const ids = (rows: Rows): unknown[] => rows.map((row) => row['employeeID']);
    const overlapping = await ukgWith(10, { pageSize: 4, overlapRows: 1 });
    const [first, second] = await Promise.all([1, 2].map((page) => rowsOf(overlapping, `${DETAILS}?page=${page}`)));
    expect(ids(second!)[0]).toBe(ids(first!)[3]);
    const repeating = await ukgWith(10, { pageSize: 4, repeatPages: true });
    expect(await rowsOf(repeating, `${DETAILS}?page=2`)).toEqual(await rowsOf(repeating, DETAILS));
  });

  it('answer nobody with an empty list, or with 404 where the tenant does so', async () => {
    expect(await rowsOf(await ukgWith(1), `${DETAILS}?employeeId=NOBODY`)).toEqual([]);
    expect((await callUkg(await ukgWith(1, { noRows: '404' }), `${DETAILS}?employeeId=NOBODY`)).status).toBe(404);
  });
});

describe('the events of the tenant', () => {
  it('terminate, rehire, transfer and remove', async () => {
    const ukg = await ukgWith(3);
    const [id = '', other = ''] = ukg.people.keys();
    ukg.terminate(id, { date: '2026-06-15', reason: '210' });
    expect(ukg.people.get(id)).toMatchObject({
      changedAt: NOW,
      employments: [{ status: 'T', terminationReason: '210' }],
    });
    ukg.rehire(id, { date: '2026-06-16' });
    expect(ukg.people.get(id)?.employments).toMatchObject([
      { status: 'A', lastHireDate: '2026-06-16', terminationDate: '' },
    ]);
    ukg.transfer(id, 'ACMEC', { employeeNumber: '900001' });
    expect(ukg.people.get(id)?.employments).toMatchObject([
      { status: 'T', terminationReason: 'TRO', isHomeCompany: false },
      { companyCode: 'ACMEC', status: 'A', isHomeCompany: true, employeeNumber: '900001' },
    ]);
    ukg.remove(other);
    expect((await rowsOf(ukg, DETAILS)).some((row) => row['employeeID'] === other)).toBe(false);
  });

  it('refuse people and fields that are not there', async () => {
    const ukg = await ukgWith(1);
    const [person] = ukg.people.values();
    expect(() => {
      ukg.change('NOBODY', {});
    }).toThrow('no employee NOBODY');
    expect(() => {
      ukg.change(person!.employeeId, { title: 'x' } as object);
    }).toThrow('no title');
    expect(() => {
      ukg.hire(person!);
    }).toThrow('already has');
  });
});
