import { describe, expect, it } from 'vitest';
import type { Change, Held, OutcomeKind, Toggle } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import type { Flapping } from '../../../action/src/core/plan/broken-source.ts';
import { nextToggles, withoutFlapping } from '../../../action/src/core/plan/broken-source.ts';
import { aChange, aContext, anEmployee, aState, AT } from '../../builders.ts';

const id = ukgEmployeeId;
/** AT is noon of 15 June. */
const toggles = (of: string, ...at: readonly string[]): readonly Toggle[] =>
  at.map((time) => ({ ukgEmployeeId: id(of), at: `2026-06-${time}.000Z` }));
const THREE = toggles('E1', '09T12:00:00', '11T12:00:00', '13T12:00:00');
const held: Held = { ukgEmployeeId: id('E1'), code: 'USER_FLAPPING', firstSeen: AT, attempts: 1 };

function withheld(kind: Change['kind'], given: Parameters<typeof aState>[0], read = ['E1']): Flapping {
  const changes = [aChange({ kind }), aChange({ id: 'E2', kind })];
  const context = aContext({ state: aState(given) });
  const people = read.map((one) => assess(anEmployee({ id: one }), context));
  return withoutFlapping(changes, people, context);
}

const ids = ({ changes }: Flapping): readonly string[] => changes.map((change) => change.ukgEmployeeId);

describe('a user who was switched three times in seven days', () => {
  it.each(['deactivate', 'reactivate'] as const)('waits with the next change: %s', (kind) => {
    const flapping = withheld(kind, { toggles: THREE });
    expect(ids(flapping)).toEqual(['E2']);
    expect(flapping.problems).toMatchObject([{ ukgEmployeeId: 'E1', code: 'USER_FLAPPING' }]);
    expect(flapping.problems[0]?.message).toMatch(/3 times since 2026-06-09, .*what UKG says on 2026-06-16 is written/);
    expect(flapping.reading.value).toBe(1);
  });

  it.each(['create', 'update'] as const)('does not wait with any other change: %s', (kind) => {
    const flapping = withheld(kind, { toggles: THREE });
    expect([ids(flapping), flapping.problems]).toEqual([['E1', 'E2'], []]);
  });

  it('stays held, and is said, when nothing is to be switched for once', () => {
    const flapping = withheld('update', { toggles: THREE, held: [held] });
    expect([ids(flapping), flapping.problems.map(({ employeeId }) => employeeId)]).toEqual([['E1', 'E2'], ['001']]);
    expect(flapping.reading).toEqual({ limit: 'flapping', value: 1, allowed: null, tripped: false });
  });

  it('is held no longer when the first switch is a week old', () => {
    const older = toggles('E1', '08T12:00:00', '11T12:00:00', '13T12:00:00');
    const flapping = withheld('deactivate', { toggles: older, held: [held] });
    expect([ids(flapping), flapping.problems]).toEqual([['E1', 'E2'], []]);
  });

  it('is left to the state when nobody read them', () => {
    expect(withheld('update', { toggles: THREE, held: [held] }, []).problems).toEqual([]);
  });

  it('is counted by their last three switches', () => {
    const four = [...toggles('E1', '08T13:00:00'), ...THREE];
    expect(withheld('deactivate', { toggles: four }).problems[0]?.message).toContain('since 2026-06-09');
  });
});

describe('switches that are remembered', () => {
  const outcome = (of: string, outcome: OutcomeKind): Parameters<typeof nextToggles>[1][number] => ({
    change: aChange({ id: of }),
    kind: outcome,
    userId: 41,
    storedFields: {},
    problems: [],
  });

  it('are those that were written, for seven days, by employee and time', () => {
    const outcomeKinds: readonly OutcomeKind[] = [
      'reactivated',
      'created',
      'updated',
      'unchanged',
      'failed',
      'not-attempted',
    ];
    const outcomes = [...outcomeKinds.map((kind, at) => outcome(`E${at}`, kind)), outcome('E1', 'deactivated')];
    const before = [...toggles('E1', '08T12:00:00', '13T12:00:00', '08T12:00:01')];
    expect(nextToggles(before, outcomes, AT)).toEqual([
      { ukgEmployeeId: 'E0', at: AT },
      ...toggles('E1', '08T12:00:01', '13T12:00:00'),
      { ukgEmployeeId: 'E1', at: AT },
    ]);
  });
});
