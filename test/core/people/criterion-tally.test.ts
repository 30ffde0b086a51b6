import { describe, expect, it } from 'vitest';
import { unmetCriteria } from '../../../action/src/core/people/filter.ts';
import type { RowParts } from '../../builders.ts';
import { aFilter, anEmployee, codeTables } from '../../builders.ts';
import type { FilterParts } from '../../configuration-builders.ts';

function said(filter: FilterParts, ...rows: readonly RowParts[]): readonly string[] {
  return unmetCriteria(rows.map(anEmployee), { integration: { filter: aFilter(filter) }, tables: codeTables() });
}

const types = (...codes: readonly string[]): readonly RowParts[] =>
  codes.map((code, at) => ({ id: `E${String(at)}`, employeeType: code, employee_type: code }));

describe('a criterion that nobody in UKG fulfils', () => {
  it('is said with the three most frequent values that are there', () => {
    expect(said({ employee_types: ['FULL'] }, ...types('REG', 'INT', 'REG', 'TES', 'INT', 'REG', 'CON'))).toEqual([
      'Nobody in UKG fulfils employee_types (integrations/acme/filter.yml:2): compare how UKG writes the employee type. UKG has most often "REG", "INT", "CON".',
    ]);
  });

  it('is said of a list of those to leave out as well', () => {
    expect(said({ exclude: { employee_types: ['TES'] } }, ...types('REG'))).toEqual([
      'Nobody in UKG fulfils exclude.employee_types (integrations/acme/filter.yml:2): compare how UKG writes the employee type. UKG has most often "REG".',
    ]);
  });

  it('is said without values where they name people', () => {
    expect(said({ where: { last_name: ['Byron'] } }, {})).toEqual([
      'Nobody in UKG fulfils where.last_name (integrations/acme/filter.yml:2): compare how UKG writes the last name.',
    ]);
  });

  it.each<[string, FilterParts, readonly RowParts[]]>([
    ['somebody fulfils it', { employee_types: ['INT'] }, types('REG', 'INT', 'REG')],
    ['somebody is excluded by it', { exclude: { employee_types: ['TES'] } }, types('TES')],
    ['nobody was read', { employee_types: ['INT'] }, []],
  ])('is not said when %s', (_, filter, rows) => {
    expect(said(filter, ...rows)).toEqual([]);
  });
});
