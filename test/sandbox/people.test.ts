import { describe, expect, it } from 'vitest';
import { acme } from './acme.ts';
import { toBetterworksUsers } from './betterworks-user.ts';
import { codeTables } from './code-tables.ts';
import { makePeople } from './people.ts';
import { MESS_PER_THOUSAND, messPlan } from './people-mess.ts';
import { currentEmployment, type Person } from './person.ts';

const TODAY = '2026-06-15';
const crowd = makePeople();
const current = (person: Person): ReturnType<typeof currentEmployment> => currentEmployment(person);
const having = (test: (person: Person) => boolean): number => crowd.filter(test).length;

describe('made-up people', () => {
  it('are the same for the same seed and others for another', () => {
    expect(makePeople({ seed: 3, count: 50 })).toEqual(makePeople({ seed: 3, count: 50 }));
    expect(makePeople({ seed: 4, count: 50 })).not.toEqual(makePeople({ seed: 3, count: 50 }));
  });

  it('have ids of twelve characters that nobody shares, also in a large crowd', () => {
    const many = makePeople({ count: 50_000 });
    expect(new Set(many.map(({ employeeId }) => employeeId)).size).toBe(50_000);
    expect(many.every(({ employeeId }) => /^[A-Z0-9]{12}$/.test(employeeId))).toBe(true);
  });

  it('have every trouble of real tenants in the promised number', () => {
    const kinds = [...messPlan({ seed: 1, count: 1000 }).values()].map(({ kind }) => kind);
    const counts = Object.fromEntries(
      Object.keys(MESS_PER_THOUSAND).map((kind) => [kind, kinds.filter((each) => each === kind).length]),
    );
    expect(counts).toEqual(MESS_PER_THOUSAND);
    expect(new Set([...messPlan({ seed: 1, count: 100 }).values()].map(({ kind }) => kind)).size).toBe(
      Object.keys(MESS_PER_THOUSAND).length,
    );
  });

  it.each<[string, number, (person: Person) => boolean]>([
    ['no e-mail', 8, ({ email }) => email === ''],
    ['a transfer', 20, ({ employments }) => employments.some(({ terminationReason }) => terminationReason === 'TRO')],
    ['two employments', 28, ({ employments }) => employments.length === 2],
    [
      'a later last hire',
      15,
      (person) => current(person).lastHireDate > current(person).hireDate && person.employments.length === 1,
    ],
    ['a hire to come', 6, (person) => current(person).hireDate > TODAY],
    ['a leaving to come', 5, (person) => current(person).terminationDate > TODAY],
    ['themselves as manager', 1, (person) => current(person).supervisorId === person.employeeId],
    ['leave', 15, (person) => current(person).status === 'L'],
    ['an unknown status', 1, (person) => !'ALORST'.includes(current(person).status)],
  ])('include those with %s', (_name, number, test) => {
    expect(having(test)).toBe(number);
  });

  it('come in all types, scripts and companies, with leading zeros and filler codes', () => {
    expect(new Set(crowd.map((person) => current(person).employeeType))).toEqual(new Set(['REG', 'INT', 'CON', 'TES']));
    expect(new Set(crowd.map((person) => current(person).companyId)).size).toBe(3);
    expect(
      having(({ firstName }) => /\p{Script=Cyrillic}|\p{Script=Han}|\p{Script=Arabic}/u.test(firstName)),
    ).toBeGreaterThan(20);
    expect(having((person) => current(person).employeeNumber.startsWith('0'))).toBeGreaterThan(900);
    expect(having((person) => current(person).orgLevels[3] === 'Z')).toBeGreaterThan(20);
  });

  it('have circles among their managers', () => {
    const byId = new Map(crowd.map((person) => [person.employeeId, person]));
    const above = (person: Person | undefined): Person | undefined =>
      byId.get(person === undefined ? '' : current(person).supervisorId);
    const pairs = having((person) => above(person) !== person && above(above(person)) === person);
    const triples = having((person) => above(person) !== person && above(above(above(person))) === person);
    expect([pairs, triples]).toEqual([2, 3]);
  });

  it('are all in order when no mess is wanted', () => {
    const clean = makePeople({ count: 200, mess: false });
    expect(
      clean.every((person) => current(person).status === 'A' && person.email !== '' && person.employments.length === 1),
    ).toBe(true);
    expect(new Set(clean.map(({ email }) => email)).size).toBe(200);
  });
});

describe('the fitting Betterworks users', () => {
  const tables = codeTables();

  it('carry the default mapping', () => {
    const [, person] = makePeople({ count: 2, mess: false });
    const [, user] = toBetterworksUsers(makePeople({ count: 2, mess: false }), { tables });
    const row = current(person!);
    expect(user).toMatchObject({
      employee_id: '000102',
      manager_id: '000101',
      hire_date: row.hireDate,
      email: person!.email,
    });
    const department = tables.orgLevels.find(({ level, code }) => level === 2 && code === row.orgLevels[1]);
    const job = tables.jobs.find(({ code }) => code === row.jobCode);
    expect(user).toMatchObject({ department_name: department?.description, title: job?.title });
  });

  it('leave out those whom no sync could have made, and nobody is their own or a circle of managers', () => {
    const users = toBetterworksUsers(crowd, { tables, today: TODAY });
    expect(users.every(({ email, employee_id }) => email !== '' && employee_id !== '')).toBe(true);
    expect(users.some((user) => user['manager_id'] === user['employee_id'])).toBe(false);
    expect(users.filter(({ deactivation_date }) => deactivation_date !== null).length).toBeGreaterThan(60);
    const numbers = new Set(users.map((user) => user['employee_id']));
    expect(users.every((user) => user['manager_id'] === null || numbers.has(user['manager_id'] ?? ''))).toBe(true);
  });

  it('are as many as the share says, the same each time', () => {
    const half = toBetterworksUsers(crowd, { tables, share: 0.5 });
    expect([half.length > 400, half.length < 550]).toEqual([true, true]);
    expect(toBetterworksUsers(crowd, { tables, share: 0.5 })).toEqual(half);
  });
});

describe("the vendor's example", () => {
  const example = acme();

  it('has 121 people, 101 users and 20 who were never loaded', () => {
    expect([example.people.length, example.users.length, example.missing.length]).toEqual([121, 101, 20]);
    const hired = example.people
      .filter(({ employeeId }) => example.missing.includes(employeeId))
      .map((person) => current(person).hireDate);
    expect([hired.at(0), hired.every((day) => day >= '2026-01-02' && day <= '2026-06-30')]).toEqual([
      '2026-01-02',
      true,
    ]);
  });

  it('holds no other difference', () => {
    expect(toBetterworksUsers(example.people, { tables: example.tables })).toEqual(
      expect.arrayContaining([...example.users]),
    );
  });
});
