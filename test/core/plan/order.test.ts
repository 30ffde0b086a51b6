import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { inOrder, managersFirst } from '../../../action/src/core/plan/plan.ts';
import { aChange } from '../../builders.ts';

describe('changes are written', () => {
  it('those that free a license first, then managers who come or get another id before their people, then the rest', () => {
    const manager = ukgEmployeeId('E9');
    const changes = [
      aChange({ id: 'E1', kind: 'update', userId: 1, manager }),
      aChange({ id: 'E2', kind: 'create', userId: null, manager }),
      aChange({ id: 'E3', kind: 'update', userId: 3 }),
      aChange({ id: 'E4', kind: 'deactivate', userId: 4 }),
      aChange({ id: 'E9', kind: 'update', userId: 9, fields: { employee_id: '9' } }),
    ];
    expect(inOrder(changes).map(({ ukgEmployeeId: id }) => id)).toEqual(['E4', 'E9', 'E2', 'E1', 'E3']);
  });

  it('without waiting for a manager whose employee id stays', () => {
    const manager = ukgEmployeeId('E9');
    const changes = [aChange({ id: 'E1', manager }), aChange({ id: 'E9', fields: { title: 'Boss' } })];
    expect(inOrder(changes).map((one) => one.manager)).toEqual([null, null]);
  });
});

describe('managers come first', () => {
  const node = (id: string, manager: string | null = null, start?: string): Change =>
    aChange({
      id,
      manager: manager === null ? null : ukgEmployeeId(manager),
      desired: start === undefined ? {} : { hire_date: start },
    });
  const order = (nodes: readonly Change[]): readonly string[] => managersFirst(nodes).map((one) => one.ukgEmployeeId);

  it('and otherwise whoever started first, then by UKG id', () => {
    expect(order([node('C', 'B'), node('B', 'A'), node('D', 'A'), node('A')])).toEqual(['A', 'B', 'C', 'D']);
    const [old, late, never] = [node('Z', null, '2026-03-01'), node('B', null, '2026-03-09'), node('A')];
    expect(order([never, late, old])).toEqual(['Z', 'B', 'A']);
  });

  it('also a manager who started after those who report to them', () => {
    const [report, manager] = [node('A', 'M', '2026-03-01'), node('M', null, '2026-03-09')];
    expect(order([node('B', null, '2026-03-05'), report, manager])).toEqual(['M', 'A', 'B']);
  });

  it('a manager who is not among them is not waited for', () => {
    expect(order([node('B', 'Z'), node('A')])).toEqual(['A', 'B']);
  });

  it('a circle that nobody cut loses nobody', () => {
    expect(order([node('B', 'A'), node('A', 'B'), node('C', 'C'), node('D', 'A')]).toSorted()).toEqual([
      'A',
      'B',
      'C',
      'D',
    ]);
  });

  it('every manager stands before those who report to them, in any forest and any order of input', () => {
    const forest = fc.array(fc.nat(), { minLength: 1, maxLength: 60 }).chain((parents) => {
      const nodes = parents.map((parent, at) =>
        node(
          String(at * 7919).padStart(6, '0'),
          at === 0 || parent % 5 === 0 ? null : String((parent % at) * 7919).padStart(6, '0'),
        ),
      );
      return fc.shuffledSubarray(nodes, { minLength: nodes.length, maxLength: nodes.length });
    });
    fc.assert(
      fc.property(forest, (nodes) => {
        const places = new Map(order(nodes).map((id, at) => [id, at]));
        expect(places.size).toBe(nodes.length);
        for (const { ukgEmployeeId: id, manager } of nodes) {
          if (manager !== null) expect(places.get(manager)).toBeLessThan(places.get(id) as number);
        }
      }),
    );
  });
});
