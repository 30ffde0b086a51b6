import { describe, expect, it } from 'vitest';
import type { EmploymentRow } from '../../../action/src/core/model/model.ts';
import { employmentOf, placed } from '../../../action/src/core/people/employment.ts';
import type { Choice, Picked } from '../../../action/src/core/people/pick-row.ts';
import { changesOn, collapse, pickRow } from '../../../action/src/core/people/pick-row.ts';
import type { RowParts } from '../../builders.ts';
import { aRow, TODAY, TOMORROW, YESTERDAY } from '../../builders.ts';

const LATER = '2026-09-01';
const left = { status: 'T', terminationDate: '2026-03-01' } as const;
const leaves = { status: 'T', terminationDate: LATER } as const;
const newer = { lastHireDate: '2026-01-01' } as const;
const comes = (on: string): RowParts => ({ hireDate: on, lastHireDate: on });

/** Rows of one employee type are the same; type TES is left out. */
const CHOICE: Choice = {
  isTaken: (row) => row.employeeType !== 'TES',
  isSame: (a, b) => a.employeeType === b.employeeType,
};
const DIFFERENT: Choice = { ...CHOICE, isSame: () => false };

function decided(rows: readonly EmploymentRow[], choice: Choice): Picked {
  const all = collapse(placed(rows, { today: TODAY }));
  return pickRow(all, employmentOf(all, TODAY), choice);
}

/** The company of the row that speaks and why, or the companies of a tie. */
function picked(rows: readonly RowParts[], choice: Choice = DIFFERENT): string {
  const found = decided(rows.map(aRow), choice);
  if (found.kind === 'tie') return `tie ${found.companies.join(' ')}`;
  return found.kind === 'row' ? `${found.row.companyId} ${found.why}` : `${found.row.companyId} unclear`;
}

describe('one row speaks for a person', () => {
  it.each<[string, readonly RowParts[], string]>([
    ['the only row, whatever it says', [{ companyId: 'A', ...left }], 'A only'],
    [
      'a row that runs beats one that ended, even of the home company',
      [{ companyId: 'A', ...left, isHomeCompany: true }, { companyId: 'B' }],
      'B only',
    ],
    [
      'a row that runs beats one that is to come',
      [{ companyId: 'A', ...comes(TOMORROW), isHomeCompany: true }, { companyId: 'B' }],
      'B only',
    ],
    [
      'leave, strike, lay-off and suspension run',
      [
        { companyId: 'A', ...left },
        { companyId: 'B', status: 'R' },
      ],
      'B only',
    ],
    [
      'the home company beats a later hire elsewhere',
      [
        { companyId: 'A', isHomeCompany: true },
        { companyId: 'B', ...newer, isHomeCompany: false },
      ],
      'A home company',
    ],
    [
      'also until its last day',
      [
        { companyId: 'A', ...leaves, isHomeCompany: true },
        { companyId: 'B', ...newer },
      ],
      'A home company',
    ],
    [
      'the latest hire counts where no row names the home company',
      [{ companyId: 'A' }, { companyId: 'B', ...newer }],
      'B latest hire',
    ],
    [
      'a hire that is still to come does not make a row newer',
      [
        { companyId: 'A', lastHireDate: LATER, terminationDate: TOMORROW },
        { companyId: 'B', ...newer },
      ],
      'B latest hire',
    ],
    [
      'of ended rows the latest end counts, whatever the home company',
      [
        { companyId: 'A', ...left, isHomeCompany: true },
        { companyId: 'B', status: 'T', terminationDate: YESTERDAY },
      ],
      'B latest end',
    ],
    [
      'of equal ends the home company',
      [
        { companyId: 'B', ...left },
        { companyId: 'C', ...left, isHomeCompany: true },
      ],
      'C latest end',
    ],
    [
      'of equal ends and hires the first company, for a leaving is never a conflict',
      [
        { companyId: 'B', ...left },
        { companyId: 'A', ...left },
      ],
      'A latest end',
    ],
    [
      'of rows to come the one that begins first',
      [
        { companyId: 'A', ...comes(LATER) },
        { companyId: 'B', ...comes(TOMORROW) },
      ],
      'B first day',
    ],
    ['the only row to come', [{ companyId: 'A', ...comes(LATER) }], 'A only'],
    [
      'of rows that begin together the home company',
      [
        { companyId: 'A', ...comes(LATER) },
        { companyId: 'B', ...comes(LATER), isHomeCompany: true },
      ],
      'B first day',
    ],
    [
      'equal rows to come are a tie, too',
      [
        { companyId: 'A', ...comes(LATER) },
        { companyId: 'B', ...comes(LATER) },
      ],
      'tie A B',
    ],
    [
      'a row in doubt speaks where it would if it ran',
      [{ companyId: 'A', status: 'Q', isHomeCompany: true }, { companyId: 'B' }],
      'A unclear',
    ],
    [
      'a row in doubt is silent where another comes first',
      [
        { companyId: 'A', status: 'Q' },
        { companyId: 'B', isHomeCompany: true },
      ],
      'B home company',
    ],
    [
      'a contradicted end is an end beside a row that runs',
      [{ companyId: 'A', terminationDate: YESTERDAY, isHomeCompany: true }, { companyId: 'B' }],
      'B only',
    ],
    [
      'only doubt',
      [
        { companyId: 'B', status: 'Q' },
        { companyId: 'A', status: 'Q' },
      ],
      'A unclear',
    ],
  ])('%s', (_, rows, expected) => {
    expect(picked(rows)).toBe(expected);
    expect(picked([...rows].reverse())).toBe(expected);
  });

  it('a tie is said and not guessed, and names the companies in order', () => {
    expect(picked([{ companyId: 'B' }, { companyId: 'A' }])).toBe('tie A B');
    const homes = [
      { companyId: 'B', isHomeCompany: true },
      { companyId: 'A', isHomeCompany: true },
      { companyId: 'C' },
    ];
    expect(picked(homes)).toBe('tie A B');
    expect(picked([{ companyId: 'A' }, { companyId: 'B', status: 'Q' }])).toBe('tie A B');
  });

  it('equal rows that say the same are no tie', () => {
    expect(picked([{ companyId: 'B' }, { companyId: 'A' }], CHOICE)).toBe('A equal');
  });

  it.each<[string, readonly RowParts[], string]>([
    [
      'the best of those that the filter takes',
      [{ companyId: 'A', employeeType: 'TES', isHomeCompany: true }, { companyId: 'B' }],
      'B only',
    ],
    [
      'the best of all where it takes none',
      [
        { companyId: 'A', employeeType: 'TES', isHomeCompany: true },
        { companyId: 'B', employeeType: 'TES' },
      ],
      'A home company',
    ],
  ])('is %s', (_, rows, expected) => {
    expect(picked(rows, CHOICE)).toBe(expected);
  });

  it('a row that two pages repeat is one row', () => {
    expect(picked([{ companyId: 'A' }, { companyId: 'A' }])).toBe('A only');
  });

  it.each<[string, RowParts, RowParts]>([
    ['the one that runs', { ...left, ...newer }, { status: 'T', terminationDate: LATER }],
    ['the later hired one', {}, newer],
  ])('of two readings of one company %s counts, in either order', (_, other, kept) => {
    for (const rows of [
      [other, { ...kept, employeeType: 'kept' }],
      [{ ...kept, employeeType: 'kept' }, other],
    ])
      expect(decided(rows.map(aRow), CHOICE)).toMatchObject({ row: { employeeType: 'kept' } });
  });

  it('of two equal readings of one company the later read one counts', () => {
    const rows = [aRow({ employeeType: 'before' }), aRow({ employeeType: 'after' })];
    expect(decided(rows, CHOICE)).toMatchObject({ row: { employeeType: 'after' } });
  });
});

describe('the day on which another row begins to speak', () => {
  it.each<[string, readonly RowParts[], string | null, string | null]>([
    ['none for a single row', [{ companyId: 'A', ...leaves }], LATER, null],
    [
      'the end of the row that speaks',
      [{ companyId: 'A', ...leaves, isHomeCompany: true }, { companyId: 'B' }],
      null,
      LATER,
    ],
    [
      'the beginning of a better row',
      [{ companyId: 'A' }, { companyId: 'B', ...comes(LATER), isHomeCompany: true }],
      null,
      LATER,
    ],
    [
      'not the end of another row',
      [
        { companyId: 'A', isHomeCompany: true },
        { companyId: 'B', ...leaves },
      ],
      null,
      null,
    ],
    [
      'not the day of leaving itself',
      [
        { companyId: 'A', ...leaves, isHomeCompany: true },
        { companyId: 'B', ...leaves },
      ],
      LATER,
      null,
    ],
    [
      'a day on which two rows tie',
      [
        { companyId: 'A', isHomeCompany: true },
        { companyId: 'B', ...comes(LATER), isHomeCompany: true, lastHireDate: '2020-01-15', hireDate: LATER },
      ],
      null,
      LATER,
    ],
    [
      'a day between two rows of a transfer',
      [
        { companyId: 'A', status: 'T', terminationDate: '2026-08-31', terminationReason: 'TRO' },
        { companyId: 'B', ...comes(LATER) },
      ],
      null,
      '2026-08-31',
    ],
  ])('is %s', (_, parts, leavesOn, expected) => {
    const rows = placed(parts.map(aRow), { today: TODAY });
    const row = aRow({ companyId: 'A' });
    expect(
      changesOn(
        rows,
        { row },
        { today: TODAY, leavesOn },
        { ...CHOICE, isSame: (a, b) => a.companyId === b.companyId },
      ),
    ).toBe(expected);
  });
});
