import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownUser } from '../../../action/src/core/model/model.ts';
import type { RowParts } from '../../builders.ts';
import { YESTERDAY } from '../../builders.ts';
import type { Given } from './links.ts';
import { links } from './links.ts';

describe('a circle of supervisors is seen by any run', () => {
  const [e1, e2, e3] = [{ supervisorId: 'E2' }, { id: 'E2', supervisorId: 'E3' }, { id: 'E3', supervisorId: 'E1' }];
  const line = { id: 'E2', supervisor: 'E3' };

  it.each<[string, readonly RowParts[], Required<Given>['lines'], string | undefined]>([
    ['of whom the state knows the rest', [e1], [line, inState('E1')], 'MANAGER_CYCLE'],
    ['of whom the state knows a part', [e1, e3], [line], 'MANAGER_CYCLE'],
    [
      'with somebody who is refused: as the state knows them',
      [e1, { ...e2, first_name: '' }],
      [line, inState('E1')],
      'MANAGER_CYCLE',
    ],
    [
      'with somebody out of scope who has a user: as UKG says',
      [e1, { ...e2, hireDate: '2026-09-01' }],
      [{ id: 'E2', supervisor: '' }, inState('E1')],
      'MANAGER_CYCLE',
    ],
    [
      'that somebody who left would close: none',
      [e1, { ...e2, status: 'T', terminationDate: YESTERDAY }],
      [line, inState('E1')],
      'MANAGER_NOT_FOUND',
    ],
    ['that a user who is off would close: none', [e1], [line, { ...inState('E1'), active: false }], undefined],
    ['that what UKG says today opens: none', [e1, { ...e3, supervisorId: '' }], [line, inState('E1')], undefined],
    ['of whom an older state knows nothing: none', [e1], [{ id: 'E2' }], undefined],
  ])('%s', (_, people, lines, code) => {
    const link = links(people, { lines, supervisors: { E2: '002' } }).get('E1');
    expect(link.problem?.code).toBe(code);
  });

  function inState(supervisor: string): Partial<KnownUser> & { readonly id: string } {
    return { id: 'E3', supervisor };
  }

  it('whoever was read and is on one is found, nobody else, whatever the run read', () => {
    const size = 12;
    const graph = fc.array(fc.record({ to: fc.nat(size), isRead: fc.boolean() }), { minLength: size, maxLength: size });
    fc.assert(
      fc.property(graph, (nodes) => {
        const name = (at: number): string => (at === size ? '' : `E${String(at + 10)}`);
        const people = nodes.map(({ to }, at) => ({ id: name(at), supervisorId: name(to) }));
        const isRead = (_: unknown, at: number): boolean => nodes[at]?.isRead === true;
        // What the state holds of those who were read is of yesterday, and counts no more.
        const lines = people.map(({ id, supervisorId }, at) => ({
          id,
          supervisor: isRead(id, at) ? name(at) : supervisorId,
        }));
        const made = links(people.filter(isRead), {
          lines,
          supervisors: Object.fromEntries(people.map(({ id }) => [id, id])),
        });
        const codes = people.filter(isRead).map(({ id }) => made.get(id).problem?.code);
        expect(codes).toEqual(nodes.flatMap((node, at) => (node.isRead ? [codeOf(at)] : [])));

        function codeOf(start: number): string | undefined {
          if (nodes[start]?.to === start) return 'MANAGER_SELF';
          let at = start;
          for (let step = 0; step < size && at !== size; step += 1) {
            at = nodes[at]?.to ?? size;
            if (at === start) return 'MANAGER_CYCLE';
          }
          return undefined;
        }
      }),
    );
  });
});
