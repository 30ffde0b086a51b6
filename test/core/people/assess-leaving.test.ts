import { describe, expect, it } from 'vitest';
import type { Employee } from '../../../action/src/core/model/model.ts';
import type { AssessContext } from '../../../action/src/core/people/pick-row.ts';
import { anEmployee, mappingOf, TODAY, TOMORROW, YESTERDAY } from '../../builders.ts';
import { assessed, codes, LATER, onlyInterns } from './assessed.ts';

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

  it('carries the fields by which a file knows them', () => {
    expect(assessed(anEmployee({ status: 'T' })).verdict).toMatchObject({
      fields: { email: 'e1@acme.example', employee_id: '001' },
    });
  });

  it.each([
    ['of UKG', { terminationDate: TODAY }, '', true],
    ['of a mapping', {}, TODAY, true],
    ['of neither: the day of the run stands for it', {}, '', false],
  ])('knows whether their day is one %s', (_, row, day, isDated) => {
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
  ])('a deactivation date of its own source dates them: %s', (_, day, on) => {
    const mapping = mappingOf({ deactivation_date: { from: 'udf:Last day' } });
    const one = assessed(anEmployee({ status: 'T', terminationDate: YESTERDAY, userDefined: { 'Last day': day } }), {
      mapping,
    });
    expect(one.verdict).toMatchObject({ kind: 'leaver', on });
  });
});

describe('somebody who has left and comes back', () => {
  it('leaves on the day, and the day of the next hire is kept', () => {
    const one = assessed(anEmployee({ terminationDate: YESTERDAY, lastHireDate: LATER }));
    expect(one).toMatchObject({ verdict: { kind: 'leaver', on: YESTERDAY }, ahead: [{ on: LATER, kind: 'create' }] });
  });
});

describe('a leaving of which half the evidence is missing is refused', () => {
  const gone = { status: 'T', terminationDate: YESTERDAY } as const;
  const lastCompany = (): string => 'B';

  it.each<[string, Employee, Partial<AssessContext>]>([
    ['the detail rows did not come', { ...anEmployee(gone), isIncomplete: true }, {}],
    ['the row that spoke last is not among them', anEmployee(gone), { lastCompany }],
  ])('%s', (_, employee, context) => {
    const one = assessed(employee, {}, context);
    expect(one.verdict).toEqual({ kind: 'refused', leftOn: YESTERDAY });
    expect(codes(one)).toEqual(['SCOPE_UNKNOWN']);
  });

  it('somebody whose detail rows did not come is refused whatever the feed says', () => {
    expect(assessed({ ...anEmployee(), isIncomplete: true }).verdict).toEqual({ kind: 'refused' });
  });

  it.each([
    ['all rows have ended, that one too', anEmployee({ rows: [gone, { ...gone, companyId: 'B' }] }), 'leaver'],
    ['another row runs', anEmployee(), 'present'],
  ])('not when %s', (_, employee, kind) => {
    expect(assessed(employee, {}, { lastCompany }).verdict.kind).toBe(kind);
  });
});
