import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { employmentOf, placed } from '../../../action/src/core/people/employment.ts';
import type { Picked } from '../../../action/src/core/people/pick-row.ts';
import { collapse, pickRow } from '../../../action/src/core/people/pick-row.ts';
import type { RowParts } from '../../builders.ts';
import { aRow, TODAY, TOMORROW, YESTERDAY } from '../../builders.ts';

const LATER = '2026-09-01';

function decided(parts: readonly RowParts[], isSame = false): Picked {
  const rows = collapse(placed(parts.map(aRow), { today: TODAY }));
  return pickRow(rows, employmentOf(rows, TODAY), {
    isTaken: (row) => row.employeeType !== 'TES',
    isSame: (a, b) => isSame && a.employeeType === b.employeeType,
  });
}

const DAYS = ['', '2020-01-15', '2026-03-01', YESTERDAY, TODAY, TOMORROW, LATER] as const;
const rowOf = fc.record({
  companyId: fc.constantFrom('A', 'B', 'C'),
  status: fc.constantFrom('A', 'L', 'R', 'T', 'Q', ''),
  hireDate: fc.constantFrom(...DAYS),
  lastHireDate: fc.constantFrom(...DAYS),
  terminationDate: fc.constantFrom(...DAYS),
  terminationReason: fc.constantFrom(undefined, '201', 'TRO'),
  isHomeCompany: fc.constantFrom(undefined, true, false),
  employeeType: fc.constantFrom('REG', 'TES'),
});

describe('whatever rows a person has', () => {
  const people = fc.array(rowOf, { minLength: 1, maxLength: 4 });
  const kindOf = (parts: readonly RowParts[], announced?: string): string => {
    const rows = collapse(placed(parts.map(aRow), { today: TODAY, announced }));
    return employmentOf(rows, TODAY).kind;
  };

  it('nobody is off while a row runs, and somebody is picked or said to tie', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(undefined, ...DAYS.slice(1)), (parts, announced) => {
        const isRunning = placed(parts.map(aRow), { today: TODAY, announced }).some(
          ({ standing }) => standing.kind === 'running',
        );
        expect(kindOf(parts, announced) === 'employed').toBe(isRunning);
        expect(['row', 'tie', 'unclear']).toContain(decided(parts).kind);
      }),
    );
  });

  it('everybody is off when the last row ended, whatever ties', () => {
    const ended = fc.array(
      fc.record({
        ...{ companyId: fc.constantFrom('A', 'B', 'C') },
        terminationDate: fc.constantFrom('', '2026-03-01', YESTERDAY, TODAY),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(ended, (parts) => {
        const rows = parts.map((part) => ({ status: 'T', ...part }));
        expect(kindOf(rows)).toBe('leaver');
        expect(decided(rows).kind).toBe('row');
      }),
    );
  });

  it('the order of the rows decides nothing', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(rowOf, { minLength: 1, maxLength: 3, selector: ({ companyId }) => companyId }),
        (parts) => {
          const found = decided(parts, true);
          expect(decided([...parts].reverse(), true)).toEqual(found);
        },
      ),
    );
  });
});
