import { describe, expect, it } from 'vitest';
import { excludedBy } from '../../../action/src/core/people/filter.ts';
import type { FilterParts } from '../../configuration-builders.ts';
import type { RowParts } from '../../builders.ts';
import { aFilter, aRow, codeTables } from '../../builders.ts';

function outcome(filter: FilterParts, row: RowParts = {}): string {
  const excluded = excludedBy(aRow(row), aFilter(filter), codeTables());
  return excluded === null ? 'in scope' : `${excluded.reason} (line ${String(excluded.line)})`;
}

describe('who is imported', () => {
  it.each<[string, FilterParts, RowParts, string]>([
    ['everybody without a filter', {}, {}, 'in scope'],
    ['one whose type is among the types', { employee_types: ['INT', 'REG'] }, {}, 'in scope'],
    [
      'nobody whose type is not',
      { employee_types: ['INT'] },
      {},
      'employee type "REG" is not among employee_types (line 2)',
    ],
    [
      'keys are "and"',
      { employee_types: ['REG'], employee_statuses: ['L'] },
      {},
      'employee status "A" is not among employee_statuses (line 4)',
    ],
    [
      'the first key that leaves somebody out is named',
      { employee_types: ['INT'], companies: ['X'] },
      {},
      'employee type "REG" is not among employee_types (line 2)',
    ],
    ['companies by id', { companies: ['ACME1'] }, {}, 'in scope'],
    ['companies by code', { companies: ['ACM'] }, {}, 'in scope'],
    ['companies by a code that only the tenant knows', { companies: ['ACM'] }, { companyCode: undefined }, 'in scope'],
    [
      "companies by the tenant's code where the row's is empty",
      { companies: ['ACM'] },
      { companyCode: '' },
      'in scope',
    ],
    [
      'no company that is not named',
      { companies: ['ACME2'] },
      {},
      'company "ACME1" / "ACM" is not among companies (line 2)',
    ],
    [
      'a company without a code is named by its id',
      { companies: ['ACME1'] },
      { companyId: 'ZZZ', companyCode: undefined },
      'company "ZZZ" is not among companies (line 2)',
    ],
    ['codes in any case, with blanks around them', { employee_types: [' reg '] }, {}, 'in scope'],
    [
      'nobody by an empty value',
      { employee_types: ['INT'] },
      { employeeType: '' },
      'employee type (none) is not among employee_types (line 2)',
    ],
    [
      'an empty value matches no empty value',
      { employee_types: [''] },
      { employeeType: '' },
      'employee type (none) is not among employee_types (line 2)',
    ],
    [
      'exclusion wins over inclusion, by the line of the value',
      { employee_types: ['REG', 'TES'], exclude: { employee_types: ['CON', 'TES'] } },
      { employeeType: 'TES' },
      'employee type "TES" is excluded by exclude.employee_types (line 7)',
    ],
    ['exclusion of another value', { exclude: { employee_types: ['TES'], companies: ['X'] } }, {}, 'in scope'],
    [
      '"all" looks at exclusions only',
      { import: 'all', employee_types: ['INT'], exclude: { companies: ['X'] } },
      {},
      'in scope',
    ],
    [
      '"all" still excludes',
      { import: 'all', exclude: { employee_statuses: ['A'] } },
      {},
      'employee status "A" is excluded by exclude.employee_statuses (line 3)',
    ],
    ['status T is not asked for', { employee_statuses: ['A', 'L'] }, { status: 'T' }, 'in scope'],
    ['status T is not excluded', { exclude: { employee_statuses: ['T'] } }, { status: 'T' }, 'in scope'],
    [
      'status T hides no other line',
      { employee_statuses: ['A', 'L'], exclude: { employee_types: ['TES'] } },
      { status: 'T', employeeType: 'TES' },
      'employee type "TES" is excluded by exclude.employee_types (line 6)',
    ],
    [
      'an unknown long code is cut short',
      { employee_types: ['INT'] },
      { employeeType: 'X'.repeat(99) },
      `employee type "${'X'.repeat(20)}" is not among employee_types (line 2)`,
    ],
  ])('%s', (_, filter, row, expected) => {
    expect(outcome(filter, row)).toBe(expected);
  });

  it('every reason names the file', () => {
    const excluded = excludedBy(aRow({ id: 'E7' }), aFilter({ employee_types: ['INT'] }), codeTables());
    expect(excluded).toMatchObject({ ukgEmployeeId: 'E7', file: 'integrations/acme/filter.yml' });
  });
});
