import { describe, expect, it } from 'vitest';
import type { Employee } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import type { RequestRecord } from '../../sandbox/http-types.ts';
import type { Employment, Person } from '../../sandbox/person.ts';
import { aUkg, somePeople } from './a-ukg.ts';
import { everybodyOf } from './everybody-of.ts';

type Wish = Partial<Employment>;

/** The first of so many people has these employments. */
function people(count: number, ...rows: readonly Wish[]): readonly Person[] {
  return somePeople(count).map((person, at) => {
    const [first] = person.employments;
    return at > 0 || first === undefined
      ? person
      : { ...person, employments: rows.map((row) => ({ ...first, ...row })) };
  });
}

const HERE = { companyId: 'ACM01', isHomeCompany: false } as const;
const HOME = { companyId: 'ACM02', isHomeCompany: true } as const;
const LEFT = { status: 'T', terminationDate: '2026-01-31', terminationReason: '201' } as const;

/** `ACM02: true` for each row. */
const homesOf = (employee: Employee | undefined): Record<string, boolean | undefined> =>
  Object.fromEntries((employee?.rows ?? []).map((row) => [row.companyId, row.isHomeCompany]));
const questions = (requests: readonly RequestRecord[]): number =>
  requests.filter(({ query }) => 'isHomeCompany' in query && query['page'] === '1').length;

describe('the home company', () => {
  it.each<[string, readonly Wish[], Record<string, boolean | undefined>, number]>([
    ['is asked for when several employments live', [HERE, HOME], { ACM01: false, ACM02: true }, 1],
    [
      'is not asked for when all have ended, since a leaving needs no choice',
      [
        { ...HERE, ...LEFT },
        { ...HOME, ...LEFT },
      ],
      { ACM01: undefined, ACM02: undefined },
      0,
    ],
    [
      'is not asked for when one employment lives',
      [HERE, { ...HOME, ...LEFT }],
      { ACM01: undefined, ACM02: undefined },
      0,
    ],
    [
      'is not known where UKG knows none',
      [HERE, { ...HOME, isHomeCompany: false }],
      { ACM01: undefined, ACM02: undefined },
      1,
    ],
    [
      'is not known where UKG answers with every employment',
      [{ ...HERE, isHomeCompany: true }, HOME],
      { ACM01: undefined, ACM02: undefined },
      1,
    ],
  ])('%s', async (...[, rows, homes, asked]) => {
    const { source, ukg } = await aUkg({ people: people(3, ...rows) });
    const [id = ''] = ukg.people.keys();
    ukg.clearRequests();
    const [named] = (await source.readEmployees([ukgEmployeeId(id)])).employees;
    expect([homesOf(named), questions(ukg.requests)]).toEqual([homes, asked]);
    ukg.clearRequests();
    const employees = await everybodyOf(source);
    const same = employees.find(({ ukgEmployeeId: other }) => other === id);
    expect([employees.length, homesOf(same), questions(ukg.requests)]).toEqual([3, homes, asked]);
  });

  it('is asked for everybody at once when many need it', async () => {
    const twice = somePeople(301).map((person) => ({
      ...person,
      employments: person.employments.flatMap((row) => [
        { ...row, ...HOME },
        { ...row, ...HERE },
      ]),
    }));
    const { source, ukg } = await aUkg({ people: twice });
    const employees = await everybodyOf(source);
    expect(employees.every((employee) => homesOf(employee)['ACM02'] === true)).toBe(true);
    expect(questions(ukg.requests)).toBeLessThan(5);
  });
});
