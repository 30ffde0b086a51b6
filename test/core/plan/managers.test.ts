import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { managersFirst } from '../../../action/src/core/plan/managers.ts';
import type { Fields, ProblemCause, UkgEmployeeId } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import type { RowParts } from '../../builders.ts';
import { mappingOf, YESTERDAY } from '../../builders.ts';
import { links } from './links.ts';
import type { Given } from './links.ts';

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
      'who is read in the same run: linked after them',
      [{ supervisorId: 'E9' }, { id: 'E9' }],
      {},
      { manager_id: '009', waitsFor: 'E9', problem: null },
    ],
    [
      'who has left, and was the manager: stays',
      [{ supervisorId: 'E9' }, { id: 'E9', status: 'T' }],
      { known: ['E9'], written: { manager_id: '009' } },
      { manager_id: '009', waitsFor: null, problem: null },
    ],
    [
      'who has left, and is the manager by what Betterworks shows: stays',
      [{ supervisorId: 'E9' }, { id: 'E9', status: 'T' }],
      { known: ['E9'], shown: { manager_id: '009' } },
      { manager_id: '009', waitsFor: null, problem: null },
    ],
    [
      'who has left, and was not the manager: held',
      [{ supervisorId: 'E9' }, { id: 'E9', status: 'T' }],
      { known: ['E9'], written: { manager_id: '008' } },
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    [
      'who has left, where nothing is known of the manager until now: held',
      [{ supervisorId: 'E9' }, { id: 'E9', status: 'T' }],
      { known: ['E9'], written: {} },
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    [
      'who has left, and has no number that could have been written: held',
      [{ supervisorId: 'E9' }],
      { lines: [{ id: 'E9', active: false }], written: { manager_id: '009' } },
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    [
      'whose user is off, and who was the manager: stays',
      [{ supervisorId: 'E9' }],
      { lines: [{ id: 'E9', active: false }], supervisors: { E9: '009' }, written: { manager_id: '009' } },
      { manager_id: '009', waitsFor: null, problem: null },
    ],
    [
      'whose user is off, of somebody new: held',
      [{ supervisorId: 'E9' }],
      { lines: [{ id: 'E9', active: false }], supervisors: { E9: '009' } },
      { waitsFor: null, problem: 'MANAGER_NOT_FOUND' },
    ],
    [
      'who comes back today: linked after them',
      [{ supervisorId: 'E9' }, { id: 'E9' }],
      { lines: [{ id: 'E9', active: false }] },
      { manager_id: '009', waitsFor: 'E9', problem: null },
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
    ['themselves: said', [{ supervisorId: 'E1' }], { known: ['E1'] }, { waitsFor: null, problem: 'MANAGER_SELF' }],
    [
      'who reports to them: said',
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
      'who is on a circle that they are not on: linked',
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

  it.each<[string, readonly RowParts[], Given, string, ProblemCause | undefined]>([
    ['nobody knows', [], {}, 'E9 has no active user in Betterworks yet', cause('', null)],
    ['has no number', [], { known: ['E9'] }, 'UKG gives no employee id of the supervisor E9', undefined],
    [
      'is out of scope, with a user who is off',
      [{ id: 'E9', first_name: '' }],
      { lines: [{ id: 'E9', active: false }] },
      '009 has no active user',
      cause('009', null),
    ],
    [
      'has left on a day',
      [{ id: 'E9', status: 'T', terminationDate: YESTERDAY }],
      {},
      `009 has left on ${YESTERDAY}`,
      cause('009', YESTERDAY),
    ],
    ['has left', [{ id: 'E9', status: 'T' }], {}, '009 has left, so', cause('009', '')],
    [
      'has a user who is off',
      [],
      { lines: [{ id: 'E9', active: false }], supervisors: { E9: '0099' } },
      '0099 has left, so',
      cause('0099', ''),
    ],
  ])('of a supervisor who %s the report says so', (_, others, given, message, why) => {
    const problem = links([{ supervisorId: 'E9' }, ...others], given).get('E1')?.problem;
    expect(problem?.message).toContain(message);
    expect(problem?.cause).toEqual(why);
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
    expect(problem?.message).toContain('The supervisor E9 has no active user in Betterworks yet');
  });
});

function cause(employeeId: string, leftOn: ProblemCause['leftOn']): ProblemCause {
  return { ukgEmployeeId: ukgEmployeeId('E9'), employeeId, leftOn };
}

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
