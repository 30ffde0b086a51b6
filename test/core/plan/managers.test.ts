import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../action/src/core/people/assess.ts';
import type { ManagerLink } from '../../../action/src/core/plan/managers.ts';
import { linkManagers, managersFirst } from '../../../action/src/core/plan/managers.ts';
import type { FieldMapping, Fields, UkgEmployeeId } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import type { RowParts } from '../../builders.ts';
import { anEmployee, anIntegration, codeTables, mappingOf, TODAY } from '../../builders.ts';

interface Given {
  /** Employee numbers of supervisors whom nobody read in this run. */
  readonly supervisors?: Readonly<Record<string, string>>;
  /** Who has a user already. */
  readonly known?: readonly string[];
  readonly mapping?: readonly FieldMapping[];
}

function links(
  people: readonly RowParts[],
  { supervisors = {}, known = [], mapping = mappingOf() }: Given = {},
): Pick<ReadonlyMap<string, ManagerLink>, 'get'> {
  const integration = anIntegration({ mapping });
  const assessed = people.map((row) => assess(anEmployee(row), { integration, tables: codeTables(), today: TODAY }));
  const supervisorIds = new Map(Object.entries(supervisors));
  return linkManagers(assessed, integration, { supervisorIds, isKnownUser: (id) => known.includes(id) });
}

/** What becomes of E1's link. */
function linkOfE1(people: readonly RowParts[], given: Given = {}): unknown {
  const link = links(people, given).get('E1');
  return link && { ...link.fields, waitsFor: link.waitsFor, problem: link.problem?.code ?? null };
}

describe("the manager of an employee is the user of UKG's supervisor", () => {
  it.each<[string, readonly RowParts[], Given, unknown]>([
    [
      'who is known already: linked at once',
      [{ supervisorId: 'E9' }],
      { supervisors: { E9: '0099' }, known: ['E9'] },
      { manager_id: '0099', waitsFor: null, problem: null },
    ],
    [
      'who is read in the same run: linked after him',
      [{ supervisorId: 'E9' }, { id: 'E9' }],
      {},
      { manager_id: '009', waitsFor: 'E9', problem: null },
    ],
    [
      'who has left and has a user: stays',
      [{ supervisorId: 'E9' }, { id: 'E9', status: 'T' }],
      { known: ['E9'] },
      { manager_id: '009', waitsFor: null, problem: null },
    ],
    [
      'whose number just changed: the new one',
      [{ supervisorId: 'E9' }, { id: 'E9', employeeNumber: 'new' }],
      { supervisors: { E9: 'old' } },
      { manager_id: 'new', waitsFor: 'E9', problem: null },
    ],
    ['whom nobody knows: held', [{ supervisorId: 'E9' }], {}, { waitsFor: null, problem: 'MANAGER_NOT_FOUND' }],
    [
      'who has no user: held',
      [{ supervisorId: 'E9' }],
      { supervisors: { E9: '0099' } },
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    [
      'who has a user but no number: held',
      [{ supervisorId: 'E9' }],
      { known: ['E9'] },
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    [
      'who has a user but a number that cannot be written: held',
      [{ supervisorId: 'E9' }],
      { known: ['E9'], supervisors: { E9: '00\u00079' } },
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    [
      'who is refused: held',
      [{ supervisorId: 'E9' }, { id: 'E9', first_name: '' }],
      {},
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    [
      'who starts later: held',
      [{ supervisorId: 'E9' }, { id: 'E9', hireDate: '2026-09-01' }],
      {},
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    ['himself: said', [{ supervisorId: 'E1' }], { known: ['E1'] }, { waitsFor: null, problem: 'MANAGER_SELF' }],
    [
      'who reports to him: said',
      [{ supervisorId: 'E2' }, { id: 'E2', supervisorId: 'E1' }],
      {},
      { waitsFor: null, problem: 'MANAGER_CYCLE' },
    ],
    [
      'round a long circle: said',
      [{ supervisorId: 'E2' }, { id: 'E2', supervisorId: 'E3' }, { id: 'E3', supervisorId: 'E1' }],
      {},
      { waitsFor: null, problem: 'MANAGER_CYCLE' },
    ],
    [
      'who is in a circle that he is not part of: linked',
      [{ supervisorId: 'E2' }, { id: 'E2', supervisorId: 'E3' }, { id: 'E3', supervisorId: 'E2' }],
      {},
      { manager_id: '002', waitsFor: 'E2', problem: null },
    ],
    ['nobody: nothing is sent', [{}], {}, { waitsFor: null, problem: null }],
    [
      'nobody, and the mapping clears: cleared',
      [{}],
      { mapping: mappingOf({ manager_id: { whenEmpty: 'clear' } }) },
      { manager_id: '', waitsFor: null, problem: null },
    ],
    [
      'nobody, and the mapping has a default: that one',
      [{}],
      { mapping: mappingOf({ manager_id: { default: '0001' } }) },
      { manager_id: '0001', waitsFor: null, problem: null },
    ],
    [
      'whom a look-up renames',
      [{ supervisorId: 'E9' }, { id: 'E9' }],
      { mapping: mappingOf({ manager_id: { lookup: { '009': 'CEO' } } }) },
      { manager_id: 'CEO', waitsFor: 'E9', problem: null },
    ],
  ])('%s', (_, people, given, link) => {
    expect(linkOfE1(people, given)).toEqual(link);
  });

  it('says of a supervisor without a user something else than of one without a number', () => {
    const message = (known: readonly string[]): string | undefined =>
      links([{ supervisorId: 'E9' }], { known }).get('E1')?.problem?.message;
    expect([message([]), message(['E9'])]).toEqual([
      expect.stringContaining('E9 has no user in Betterworks yet'),
      expect.stringContaining('UKG gives no employee id of the supervisor E9'),
    ]);
  });

  it.each([
    ['turned off', false as const],
    ['mapped from a user-defined field', { from: 'udf:Reviewer' }],
    ['mapped from another value of the row', { from: 'employee_number' }],
  ])('no link is made where manager_id is %s', (_, manager_id) => {
    expect(links([{ id: 'E1', supervisorId: 'E9' }], { mapping: mappingOf({ manager_id }) }).get('E1')).toBeUndefined();
  });

  it('no link is made for those who are not written', () => {
    const made = links([{ id: 'E1', supervisorId: 'E9', first_name: '' }, { id: 'E2' }]);
    expect([made.get('E1'), made.get('E2'), made.get('E3')]).toEqual([undefined, expect.anything(), undefined]);
  });

  it('a link that waits says what was written and what to do', () => {
    const problem = links([{ supervisorId: 'E9' }]).get('E1')?.problem;
    expect(problem).toMatchObject({ ukgEmployeeId: 'E1', employeeId: '001', field: 'manager_id', action: 'link' });
    expect(problem?.message).toContain('The supervisor E9 has no user in Betterworks yet');
  });
});

describe('managers come first', () => {
  interface Node {
    readonly ukgEmployeeId: UkgEmployeeId;
    readonly manager: UkgEmployeeId | null;
    readonly desired: Fields;
  }
  const node = (id: string, manager: string | null = null, start?: string): Node => ({
    ukgEmployeeId: ukgEmployeeId(id),
    manager: manager === null ? null : ukgEmployeeId(manager),
    desired: start === undefined ? {} : { hire_date: start },
  });
  const order = (nodes: readonly Node[]): readonly string[] => managersFirst(nodes).map((one) => one.ukgEmployeeId);

  it('and otherwise whoever started first, then by UKG id', () => {
    expect(order([node('C', 'B'), node('B', 'A'), node('D', 'A'), node('A')])).toEqual(['A', 'B', 'C', 'D']);
    const [old, late, never] = [node('Z', null, '2026-03-01'), node('B', null, '2026-03-09'), node('A')];
    expect(order([never, late, old])).toEqual(['Z', 'B', 'A']);
  });

  it('also a manager who started after those who report to him', () => {
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

  it('every manager stands before those who report to him, in any forest and any order of input', () => {
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
