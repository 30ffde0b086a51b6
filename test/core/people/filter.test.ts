import { describe, expect, it } from 'vitest';
import type { CodeTables, Employee } from '../../../action/src/core/model/model.ts';
import { criterionWords, isReadFor, scopeOf } from '../../../action/src/core/people/filter.ts';
import type { RowParts } from '../../builders.ts';
import { aFilter, anEmployee, codeTables } from '../../builders.ts';
import type { FilterParts } from '../../configuration-builders.ts';

type Person = RowParts & { readonly userDefined?: Employee['userDefined'] };

function outcome(filter: FilterParts, person: Person = {}, tables: Partial<CodeTables> = {}): string {
  const employee = anEmployee(person);
  const scope = scopeOf({ employee, row: employee.rows[0]!, tables: codeTables(tables) }, aFilter(filter));
  if (scope.kind === 'in') return 'in scope';
  if (scope.kind === 'out') return `${scope.by.reason} (line ${String(scope.by.line)})`;
  return `${scope.complaint.code} ${/UKG gives no (.*), which \S+:(\d+) asks/.exec(scope.complaint.message)?.slice(1).join(' line ') ?? ''}`;
}

describe('who is imported', () => {
  it.each<[string, FilterParts, Person, string]>([
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
    [
      'nobody by a value of nothing but hidden characters',
      { where: { work_location: { starts_with: ['\u200B'] } } },
      {},
      'work location "Seattle" starts with none of where.work_location (line 2)',
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
    ['codes in any case, with blanks around them', { employee_types: [' reg '] }, {}, 'in scope'],
    [
      'letters whose capitals come in two parts',
      { employee_types: ['i\u0307zmi\u0307r'] },
      { employeeType: 'İZMİR' },
      'in scope',
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
      `employee type "${'X'.repeat(40)}" is not among employee_types (line 2)`,
    ],
  ])('%s', (_, filter, row, expected) => {
    expect(outcome(filter, row)).toBe(expected);
  });

  it('every reason names the file', () => {
    const employee = anEmployee({ id: 'E7' });
    const scope = scopeOf(
      { employee, row: employee.rows[0]!, tables: codeTables() },
      aFilter({ employee_types: ['INT'] }),
    );
    expect(scope).toMatchObject({ by: { ukgEmployeeId: 'E7', file: 'integrations/acme/filter.yml' } });
  });
});

describe('any source can be asked for', () => {
  const badge = (value: string): Person => ({ userDefined: { Badge: value } });

  it.each<[string, FilterParts['where'], Person, string]>([
    ['a list compares the texts', { work_location: ['seattle'] }, {}, 'in scope'],
    [
      'a list does not compare the codes',
      { work_location: ['SEA'] },
      {},
      'work location "Seattle" is not among where.work_location (line 2)',
    ],
    ['codes are compared where they are asked for', { org_level_2: { codes: ['ENG'] } }, {}, 'in scope'],
    ['a part of the text', { job_title: { contains: ['lope', 'x'] } }, {}, 'in scope'],
    [
      'a part that is not there',
      { job_title: { contains: ['Head of'] } },
      {},
      'job title "Developer" contains none of where.job_title (line 2)',
    ],
    ['the beginning of the text', { job_title: { starts_with: ['dev'] } }, {}, 'in scope'],
    [
      'a part is no beginning',
      { job_title: { starts_with: ['lope'] } },
      {},
      'job title "Developer" starts with none of where.job_title (line 2)',
    ],
    ['an empty value', { preferred_name: { is_empty: [] } }, {}, 'in scope'],
    [
      'a value where an empty one is asked for',
      { work_phone: { is_empty: [] } },
      {},
      'work phone has a value, against where.work_phone (line 2)',
    ],
    [
      'a code without a text is a value',
      { work_location: { is_empty: [] } },
      { work_location: 'XX' },
      'work location has a value, against where.work_location (line 2)',
    ],
    ['a user-defined field', { 'udf:Badge': ['Y'] }, badge('y'), 'in scope'],
    [
      'a user-defined field whose value is not shown',
      { 'udf:Badge': ['Y'] },
      badge('N'),
      'user-defined field "Badge" is not among where.udf:Badge (line 2)',
    ],
    ['a name is not shown either', { last_name: ['Byron'] }, {}, 'last name is not among where.last_name (line 2)'],
  ])('%s', (_, where, person, expected) => {
    expect(outcome({ where: where! }, person)).toBe(expected);
  });

  it('also to leave somebody out', () => {
    expect(outcome({ exclude: { where: { job_title: { contains: ['Dev'] } } } })).toBe(
      'job title "Developer" is excluded by exclude.where.job_title (line 3)',
    );
    expect(outcome({ exclude: { where: { preferred_name: { is_empty: [] } } } })).toBe(
      'preferred name is excluded by exclude.where.preferred_name (line 2)',
    );
  });
});

describe('a value that UKG does not give decides nothing', () => {
  it.each<[string, FilterParts, Person, Partial<CodeTables>, string]>([
    [
      'a type that is empty',
      { employee_types: ['INT'] },
      { employeeType: '', employee_type: '' },
      {},
      'employee type line 2',
    ],
    [
      'an empty type is no empty entry of the list',
      { employee_types: [''] },
      { employeeType: '', employee_type: '' },
      {},
      'employee type line 2',
    ],
    [
      'a type that might be excluded',
      { exclude: { employee_types: ['TES'] } },
      { employeeType: '', employee_type: '' },
      {},
      'employee type line 2',
    ],
    [
      'a company whose code is not known',
      { companies: ['ACM'] },
      { companyCode: undefined },
      { companies: new Map() },
      'code of the company "ACME1" line 2',
    ],
    [
      'a company that is not told at all',
      { companies: ['ACM'] },
      { companyId: '', companyCode: '' },
      {},
      'company line 2',
    ],
    ['a source that was not read', { where: { language_code: ['en'] } }, {}, {}, 'language code line 2'],
    ['not even for an empty value', { where: { language_code: { is_empty: [] } } }, {}, {}, 'language code line 2'],
    [
      'a text that is empty',
      { where: { work_phone: { contains: ['206'] } } },
      { work_phone: ' ' },
      {},
      'work phone line 2',
    ],
    [
      'a code without a text',
      { where: { work_location: ['Seattle'] } },
      {},
      { locations: new Map() },
      'work location for the code "SEA" line 2',
    ],
    [
      'user-defined fields that were not read',
      { where: { 'udf:Badge': ['Y'] } },
      {},
      {},
      'user-defined field "Badge" line 2',
    ],
  ])('%s', (_, filter, row, tables, expected) => {
    expect(outcome(filter, row, tables)).toBe(`SCOPE_UNKNOWN ${expected}`);
  });

  it.each<[string, FilterParts, string]>([
    [
      'another list is missed for certain',
      { where: { language_code: ['en'] }, employee_types: ['INT'] },
      'employee type "REG" is not among employee_types (line 2)',
    ],
    [
      'an exclusion hits for certain',
      { where: { language_code: ['en'] }, exclude: { employee_types: ['REG'] } },
      'employee type "REG" is excluded by exclude.employee_types (line 5)',
    ],
  ])('but somebody is out all the same when %s', (_, filter, expected) => {
    expect(outcome(filter)).toBe(expected);
  });

  it('a company that is named by its id needs no code', () => {
    expect(outcome({ companies: ['ACME1'] }, { companyCode: undefined }, { companies: new Map() })).toBe('in scope');
  });
});

describe('a row has been read for a filter', () => {
  const employee = anEmployee({ userDefined: undefined });
  const isRead = (filter: FilterParts): boolean =>
    isReadFor({ employee, row: employee.rows[0]!, tables: codeTables() }, aFilter(filter));

  it.each<[string, FilterParts, boolean]>([
    ['that asks for nothing', {}, true],
    ['whose values it has', { where: { work_location: ['Seattle'] } }, true],
    ['that asks for a company or a user-defined field', { companies: ['X'], where: { 'udf:Badge': ['blue'] } }, true],
    ['but not for one that imports by a value it lacks', { where: { language_code: ['en'] } }, false],
    ['nor for one that excludes by it', { exclude: { where: { language_code: ['en'] } } }, false],
  ])('%s', (_, filter, expected) => {
    expect(isRead(filter)).toBe(expected);
  });
});

describe('a criterion in words', () => {
  it.each([
    [{ kind: 'row', name: 'full_time_or_part_time' } as const, 'full time or part time'],
    [{ kind: 'udf', label: 'Badge' } as const, 'user-defined field "Badge"'],
    [{ kind: 'company' } as const, 'company'],
  ])('%j is %s', (source, words) => {
    expect(criterionWords({ source })).toBe(words);
  });
});
