// UKG may cut a page shorter than it was asked for: a short page is no end, whoever was asked about.
import { describe, expect, it } from 'vitest';
import { aUkg, somePeople, ukgIdsOf } from './a-ukg.ts';

describe('pages', () => {
  it.each([1, 2])(
    'of few people are read to their end where UKG cuts them to %i and sends no Link header',
    async (size) => {
      const people = somePeople(20);
      const ids = ukgIdsOf(people);
      const several = people.map((person, index) => ({
        ...person,
        employments: person.employments.flatMap((row) => [
          { ...row, companyId: 'ACM01', status: 'T' },
          { ...row, companyId: 'ACM02', supervisorId: ids[index + 7] ?? '' },
        ]),
      }));
      const { source } = await aUkg({ people: several, pageSize: size, linkHeader: false });
      const named = (await source.readEmployees(ids.slice(0, 3))).employees;
      expect(named.map(({ rows }) => rows.map(({ companyId }) => companyId))).toEqual([
        ['ACM01', 'ACM02'],
        ['ACM01', 'ACM02'],
        ['ACM01', 'ACM02'],
      ]);
      expect(named.every(({ rows }) => rows[1]?.values['first_name'])).toBe(true);
      const unsaid = named.map((one) => ({ ...one, rows: one.rows.map((row) => ({ ...row, supervisorNumber: '' })) }));
      const supervisors = unsaid.map(({ rows }) => rows[1]?.supervisorId ?? '');
      expect(new Set(supervisors).size).toBe(3);
      expect([...(await source.readSupervisors(unsaid)).keys()]).toEqual(expect.arrayContaining(supervisors));
      expect((await source.start()).tables.companies.size).toBe(3);
    },
  );
});
