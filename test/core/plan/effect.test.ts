import { describe, expect, it } from 'vitest';
import type { Decision, Integration } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import type { Effect } from '../../../action/src/core/plan/effect.ts';
import { effectOf } from '../../../action/src/core/plan/effect.ts';
import type { RowParts } from '../../builders.ts';
import { aDecision, aFilter, anEmployee, anIntegration, codeTables, mappingOf, TODAY } from '../../builders.ts';

function effect(rows: readonly RowParts[], base: Partial<Integration> | null, head: Partial<Integration>): Effect {
  const context = (parts: Partial<Integration>): Parameters<typeof effectOf>[2] => ({
    integration: anIntegration(parts),
    tables: codeTables(),
    today: TODAY,
  });
  return effectOf(rows.map(anEmployee), base && context(base), context(head));
}

const people = [{ id: 'E3' }, { id: 'E1' }, { id: 'E2', employeeType: 'INT' }, { id: 'E4', status: 'T' }];
const regulars = { filter: aFilter({ employee_types: ['REG'] }) };

describe('what a change of the files does to the population', () => {
  it('is nothing when the files say the same', () => {
    expect(effect(people, {}, {})).toMatchObject({
      inScopeBefore: 3,
      inScopeAfter: 3,
      enter: [],
      leave: [],
      keepsUsers: true,
      dropped: [],
      wait: [],
      leaveReasons: [],
      fields: [],
      moves: [],
      newDepartments: [],
      limits: [],
    });
  });

  it('names values from and to which five people move, and departments that nobody has yet', () => {
    const group: readonly RowParts[] = [1, 2, 3, 4, 5, 6].map((at) => ({ id: `E${at}` }));
    const mapping = mappingOf({ title: { from: 'work_location' }, department_name: { from: 'org_level_3' } });
    const found = effect(group, {}, { mapping });
    expect(found.moves).toEqual([
      { field: 'department_name', from: 'Engineering', to: 'Cost centre seven', count: 6 },
      { field: 'title', from: 'Developer', to: 'Seattle', count: 6 },
    ]);
    expect(found.newDepartments).toEqual(['Cost centre seven']);
    expect(found.numbers.get(ukgEmployeeId('E1'))).toBe('001');
    expect(effect(group.slice(0, 4), {}, { mapping }).moves).toEqual([]);
    expect(effect([{ id: 'E1', employeeNumber: '' }], null, { mapping }).newDepartments).toEqual([]);
  });

  it.each(['last_name', 'udf:Badge'])('names no value of %s, however many people share it', (from) => {
    const shared = { last_name: 'Smith', userDefined: { Badge: 'Blue' } };
    const group = [1, 2, 3, 4, 5, 6].map((at) => ({ id: `E${at}`, ...shared }));
    const mapping = mappingOf({ location: { from } });
    const found = [effect(group, {}, { mapping }), effect(group, { mapping }, {})];
    expect(found.map(({ moves, fields }) => [moves, fields.length])).toEqual([
      [[], 1],
      [[], 1],
    ]);
  });

  it('names who waits by it, whether written or left out before, and nobody who waited before', () => {
    const rows = [
      { id: 'E1' },
      { id: 'E2', employeeType: '' },
      { id: 'E3', last_name: '' },
      { id: 'E4', employeeType: '' },
    ];
    const nobody = { filter: aFilter({ companies: ['X'] }) };
    const wait = [{ code: 'SCOPE_UNKNOWN', ids: ['E2', 'E4'] }];
    expect(effect(rows, {}, regulars)).toMatchObject({ enter: [], leave: [], wait });
    expect(effect(rows, regulars, regulars).wait).toEqual([]);
    const entering = effect(rows, nobody, regulars);
    expect(entering.enter).toEqual(['E1']);
    expect(entering.wait).toEqual(expect.arrayContaining(wait));
    expect(effect(rows.slice(0, 3), nobody, regulars).wait).toEqual([
      { code: 'NAME_MISSING', ids: ['E3'] },
      { code: 'SCOPE_UNKNOWN', ids: ['E2'] },
    ]);
  });

  it('counts whom a line of decisions.yml leaves alone as left out, and nobody switches their user off', () => {
    const alone = { decisions: [aDecision({ employee: 'E1', leaveAlone: true })] };
    const drops = { filter: { ...regulars.filter, whenOutOfScope: 'deactivate' as const } };
    const place = { file: 'integrations/acme/decisions.yml', line: 4 };
    expect(effect(people, drops, { ...drops, ...alone })).toMatchObject({
      inScopeAfter: 1,
      leave: ['E1'],
      dropped: [],
      leaveReasons: [{ count: 1, reason: 'left alone by a decision', ...place }],
    });
    expect(effect(people, alone, {}).enter).toEqual(['E1']);
  });

  it('names whom a new line of decisions.yml gives another user, and no line that stood there before or is over', () => {
    const line = (employee: string, userId: number, until: string | null = null): Decision =>
      aDecision({ employee, userId, until });
    const before = { decisions: [line('E3', 7)] };
    const after = { decisions: [line('E1', 6), line('E1', 9), line('E3', 7), line('E2', 8, '2020-01-01')] };
    expect(effect(people, before, after).users).toMatchObject([{ id: 'E1', userId: 9, place: { line: 4 } }]);
    expect(effect(people, null, after).users.map(({ id }) => id)).toEqual(['E1', 'E3']);
  });

  it('switches off no user for a row that has not begun', () => {
    const drops = { filter: { ...regulars.filter, whenOutOfScope: 'deactivate' as const } };
    const coming = { id: 'E1', employeeType: 'INT', hireDate: '2027-03-01', lastHireDate: '2027-03-01' };
    expect(effect([coming], {}, drops)).toMatchObject({ leave: ['E1'], dropped: [] });
  });

  it('is everybody in scope for a new organization', () => {
    expect(effect(people, null, regulars)).toMatchObject({
      inScopeBefore: 0,
      inScopeAfter: 2,
      enter: ['E1', 'E3'],
      leave: [],
    });
  });

  it('is who enters the scope', () => {
    expect(effect(people, regulars, {})).toMatchObject({ enter: ['E2'], leave: [], inScopeBefore: 2, inScopeAfter: 3 });
  });

  it.each([
    ['keep', 'keep', []],
    ['keep', 'deactivate', ['E2', 'E5']],
    ['deactivate', 'deactivate', ['E5']],
    ['deactivate', 'keep', []],
  ] as const)(
    'is whose users it gives up: from %s to %s, of somebody who was out of scope and of somebody who leaves it',
    (before, after, dropped) => {
      const filter = aFilter({ employee_types: ['REG', 'CON'] });
      const told = effect(
        [...people, { id: 'E5', employeeType: 'CON' }],
        { filter: { ...filter, whenOutOfScope: before } },
        { filter: { ...aFilter({ employee_types: ['REG'] }), whenOutOfScope: after } },
      );
      expect(told).toMatchObject({ leave: ['E5'], dropped, keepsUsers: after === 'keep' });
    },
  );

  it('gives up nobody where deactivating is turned off', () => {
    const mapping = anIntegration().mapping.filter(({ field }) => field !== 'deactivation_date');
    const filter = { ...aFilter({ employee_types: ['REG'] }), whenOutOfScope: 'deactivate' } as const;
    expect(effect(people, {}, { filter, mapping })).toMatchObject({ leave: ['E2'], dropped: [], keepsUsers: true });
  });

  it('is everybody out of scope for a new organization, until its state tells who has a user', () => {
    const filter = { ...aFilter({ employee_types: ['REG'] }), whenOutOfScope: 'deactivate' } as const;
    expect(effect(people, null, { filter }).dropped).toEqual(['E2']);
  });

  it('is the same in whatever order people are read', () => {
    const rows = [...people, { id: 'E5', employeeType: 'TES' }, { id: 'E6', employeeType: 'TES' }];
    const told = (read: readonly RowParts[]): Effect =>
      effect(read, {}, { filter: aFilter({ employee_types: ['INT'] }) });
    expect(told(rows).leave).toEqual(['E1', 'E3', 'E5', 'E6']);
    expect(told([...rows].reverse())).toEqual(told(rows));
  });

  it('is who leaves it, and which line says so, most first', () => {
    const filter = aFilter({ employee_types: ['CON', 'INT'], companies: ['B'] });
    const rows = [
      ...people,
      { id: 'E5', employeeType: 'INT' },
      { id: 'E6', companyId: 'B', companyCode: '', employeeType: 'INT' },
    ];
    const { leave, leaveReasons } = effect([{ id: 'E0', employeeType: 'INT' }, ...rows, { id: 'E7' }], {}, { filter });
    expect(leave).toEqual(['E0', 'E1', 'E2', 'E3', 'E5', 'E7']);
    expect(leaveReasons.map(({ count, line, reason }) => `${count} by line ${line}: ${reason}`)).toEqual([
      '3 by line 2: employee type "REG" is not among employee_types',
      '3 by line 5: company "ACME1" / "ACM" is not among companies',
    ]);
  });

  it('names the line that most leave by before the others', () => {
    const filter = aFilter({ employee_types: ['INT'], exclude: { companies: ['B'] } });
    const rows = [{ id: 'E1', companyId: 'B', companyCode: '', employeeType: 'INT' }, { id: 'E2' }, { id: 'E3' }];
    expect(effect(rows, {}, { filter }).leaveReasons.map(({ count, line }) => [count, line])).toEqual([
      [2, 2],
      [1, 5],
    ]);
  });

  it('is which fields change for whom, most first', () => {
    const mapping = mappingOf({
      title: { from: 'job_description' },
      phone: { default: '0' },
      location: { lookup: { Seattle: 'HQ' } },
    });
    const { fields } = effect([...people, { id: 'E0', work_phone: '' }], {}, { mapping });
    expect(fields).toEqual([
      { field: 'location', ids: ['E0', 'E1', 'E2', 'E3'] },
      { field: 'title', ids: ['E0', 'E1', 'E2', 'E3'] },
      { field: 'phone', ids: ['E0'] },
    ]);
  });

  it('names no field of somebody who is refused, before or after', () => {
    expect(effect([{ first_name: '' }], {}, { mapping: mappingOf({ first_name: { default: 'N.' } }) }).fields).toEqual(
      [],
    );
    expect(effect([{ first_name: '' }], { mapping: mappingOf({ first_name: { default: 'N.' } }) }, {}).fields).toEqual(
      [],
    );
  });
});
