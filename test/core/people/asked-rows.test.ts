import { describe, expect, it } from 'vitest';
import { needsDetails, needsHome } from '../../../action/src/core/people/pick-row.ts';
import type { RowParts } from '../../builders.ts';
import { aRow, TODAY, YESTERDAY } from '../../builders.ts';

const left = { status: 'T', terminationDate: '2026-03-01' } as const;
const leaves = { status: 'T', terminationDate: '2026-09-01' } as const;
const newer = { lastHireDate: '2026-01-01' } as const;

describe('the change feed knows less than the detail lists, which are asked', () => {
  it.each<[string, readonly RowParts[], string | undefined, boolean]>([
    ['when the only row ended, because it may be a transfer', [left], undefined, true],
    ['when it is said to have ended without a day', [{ status: 'T' }], undefined, true],
    ['when there are several rows', [left, { companyId: 'B' }], undefined, true],
    ['when the row is of another company than the one that spoke last', [{ companyId: 'B' }], 'A', true],
    ['not when it is of the same', [{ companyId: 'B' }], 'B', false],
    ['not when one employment runs, of somebody who is new', [{}], undefined, false],
    ['not when it ends on a later day', [leaves], undefined, false],
    ['not when one employment was read twice', [{}, {}], undefined, false],
  ])('%s', (_, rows, lastCompany, isNeeded) => {
    expect(needsDetails(rows.map(aRow), TODAY, lastCompany)).toBe(isNeeded);
  });
});

describe('the home company is asked for', () => {
  it.each<[string, readonly RowParts[], boolean]>([
    ['not for one employment', [{}], false],
    ['not for one employment that was read twice', [{}, {}], false],
    ['when several run, whatever their hire dates', [{}, { companyId: 'B', ...newer }], true],
    ['when one of them ends on a later day', [{}, { companyId: 'B', ...leaves }], true],
    ['not when all but one have ended', [{}, { companyId: 'B', ...left }, { companyId: 'C', status: 'T' }], false],
    ['not when a row says which it is', [{ isHomeCompany: true }, { companyId: 'B' }], false],
  ])('%s', (_, rows, isNeeded) => {
    expect(needsHome(rows.map(aRow), YESTERDAY)).toBe(isNeeded);
  });
});
