import { describe, expect, it } from 'vitest';
import { lastHire, needsDetails, needsHome, pickRow } from '../../../action/src/core/people/pick-row.ts';
import type { RowParts } from '../../builders.ts';
import { aRow, TODAY } from '../../builders.ts';

const left = { status: 'T', terminationDate: '2026-03-01' } as const;

/** The company of the row that counts, or the companies of a tie. */
function picked(...rows: readonly RowParts[]): string | readonly string[] {
  const choice = pickRow(rows.map(aRow), TODAY);
  return choice.kind === 'row' ? choice.row.companyId : choice.companies;
}

describe('one row speaks for a person', () => {
  it.each<[string, readonly RowParts[], string]>([
    ['the only row counts, whatever it says', [{ companyId: 'A', ...left }], 'A'],
    [
      'an employment that lives beats one that ended, even of the home company',
      [{ companyId: 'A', ...left, isHomeCompany: true }, { companyId: 'B' }],
      'B',
    ],
    [
      'an employment that lives beats one that ended later than it began',
      [{ companyId: 'A', ...left, lastHireDate: '2026-01-01' }, { companyId: 'B' }],
      'B',
    ],
    [
      'leave, strike, lay-off and suspension are employments that live',
      [
        { companyId: 'A', ...left },
        { companyId: 'B', status: 'R' },
      ],
      'B',
    ],
    [
      'a real termination beats a transfer out',
      [
        { companyId: 'A', ...left, terminationReason: 'TRO', isHomeCompany: true },
        { companyId: 'B', ...left },
      ],
      'B',
    ],
    [
      'an employment that ends on a later day beats one that has ended, of the home company and begun later',
      [
        { companyId: 'A', ...left, isHomeCompany: true, lastHireDate: '2026-01-01' },
        { companyId: 'B', ...left, terminationDate: '2099-12-31', isHomeCompany: false },
      ],
      'B',
    ],
    [
      'an employment that is transferred on a later day beats a leaving that is past',
      [
        { companyId: 'A', ...left },
        { companyId: 'B', ...left, terminationDate: '2099-12-31', terminationReason: 'TRO' },
      ],
      'B',
    ],
    [
      'of two employments that end on a later day the home company counts',
      [
        { companyId: 'A', ...left, terminationDate: '2099-12-31', isHomeCompany: true },
        { companyId: 'B', ...left, terminationDate: '2099-12-31', lastHireDate: '2026-01-01' },
      ],
      'A',
    ],
    [
      'the home company beats a later hire elsewhere',
      [
        { companyId: 'A', isHomeCompany: true },
        { companyId: 'B', lastHireDate: '2026-01-01', isHomeCompany: false },
      ],
      'A',
    ],
    [
      'of employments that all ended the home company counts',
      [
        { companyId: 'A', ...left, isHomeCompany: true },
        { companyId: 'B', ...left, lastHireDate: '2026-01-01' },
      ],
      'A',
    ],
    [
      'the latest hire counts where no row names the home company',
      [{ companyId: 'A' }, { companyId: 'B', lastHireDate: '2026-01-01' }],
      'B',
    ],
    [
      'the original hire counts where it is the later one',
      [{ companyId: 'A' }, { companyId: 'B', hireDate: '2025-01-01', lastHireDate: '' }],
      'B',
    ],
  ])('%s', (_, rows, company) => {
    expect(picked(...rows)).toBe(company);
    expect(picked(...[...rows].reverse())).toBe(company);
  });

  it('a tie is said and not guessed, and names the companies in order', () => {
    expect(picked({ companyId: 'B' }, { companyId: 'A' })).toEqual(['A', 'B']);
    expect(
      picked({ companyId: 'B', isHomeCompany: true }, { companyId: 'A', isHomeCompany: true }, { companyId: 'C' }),
    ).toEqual(['A', 'B']);
  });

  it('a row that two pages repeat is one row', () => {
    expect(picked({ companyId: 'A' }, { companyId: 'A' })).toBe('A');
  });

  it.each<[string, RowParts, RowParts]>([
    ['the living one', left, { employeeType: 'kept' }],
    ['the later hired one', {}, { lastHireDate: '2026-01-01', employeeType: 'kept' }],
  ])('of two readings of one company %s counts, in either order', (_, other, kept) => {
    for (const rows of [
      [other, kept],
      [kept, other],
    ]) {
      expect(pickRow(rows.map(aRow), TODAY)).toMatchObject({ kind: 'row', row: { employeeType: 'kept' } });
    }
  });

  it('of two equal readings of one company the later read one counts', () => {
    const rows = [aRow({ employeeType: 'before' }), aRow({ employeeType: 'after' })];
    expect(pickRow(rows, TODAY)).toMatchObject({ row: { employeeType: 'after' } });
  });
});

describe('the change feed knows less than the detail lists, which are asked', () => {
  it.each<[string, readonly RowParts[], boolean]>([
    ['when the only row ended, because it may be a transfer', [left], true],
    ['when every row ended', [left, { ...left, companyId: 'B' }], true],
    ['not when the reason of the end is known', [{ ...left, terminationReason: '201' }], false],
    ['not when one employment lives', [left, { companyId: 'B' }], false],
    ['when several employments live and no row says which is the home company', [{}, { companyId: 'B' }], true],
    ['not when a row says so', [{ isHomeCompany: false }, { companyId: 'B', isHomeCompany: true }], false],
    ['not when one employment was read twice', [{}, {}], false],
  ])('%s', (_, rows, isNeeded) => {
    expect(needsDetails(rows.map(aRow))).toBe(isNeeded);
  });
});

describe('the home company is asked for', () => {
  const later = { lastHireDate: '2026-01-01' } as const;

  it.each<[string, readonly RowParts[], boolean]>([
    ['not for one employment', [{}], false],
    ['when several live, whatever their hire dates', [{}, { companyId: 'B', ...later }], true],
    ['when several have ended alike', [left, { ...left, companyId: 'B' }], true],
    ['not when several have ended, and one began later', [left, { ...left, ...later, companyId: 'B' }], false],
    ['not when all but one were transfers', [left, { ...left, companyId: 'B', terminationReason: 'TRO' }], false],
    ['not when a row says which it is', [{ isHomeCompany: true }, { companyId: 'B' }], false],
  ])('%s', (_, rows, isNeeded) => {
    expect(needsHome(rows.map(aRow))).toBe(isNeeded);
  });
});

describe('the last hire', () => {
  it.each([
    ['2020-01-15', '2024-05-01', '2024-05-01'],
    ['2020-01-15', '', '2020-01-15'],
    ['', '2024-05-01', '2024-05-01'],
    ['', '', ''],
  ])('of hire date "%s" and last hire date "%s" is "%s"', (hireDate, lastHireDate, last) => {
    expect(lastHire(aRow({ hireDate, lastHireDate }))).toBe(last);
  });
});
