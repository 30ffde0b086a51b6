// What a lost race must not make anybody forget: runs that a limit counts, and approvals that count once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SyncState } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { serialiseState } from '../../../action/src/core/state/files.ts';
import { rememberedRuns } from '../../../action/src/core/state/lists.ts';
import { mergeStates } from '../../../action/src/core/state/merge.ts';
import { withRun } from '../../../action/src/core/state/next-state.ts';
import { aRun, aState, at } from './a-state.ts';

const WEEK = 7 * 24 * 3_600_000;

describe('the history of runs after a lost race', () => {
  const counted = aRun({ at: at(0), deactivated: 4 });
  const idle = Array.from({ length: 32 }, (_, index) => aRun({ at: at(index + 1) }));

  it('keeps what the seven-day limit counts, as without one', () => {
    const base = aState({ runs: [counted, ...idle.slice(0, 29)] });
    const [ours, theirs] = [30, 31].map((hour) => withRun(base, aRun({ at: at(hour) })));
    expect(mergeStates(base, ours!, theirs!).runs).toEqual([counted, ...idle.slice(2, 31)]);
  });

  describe('of more runs than are kept, weeks apart', () => {
    const statesOf = (hours: readonly (readonly [number, number])[]): SyncState =>
      aState({ runs: rememberedRuns(hours.map(([hour, deactivated]) => aRun({ at: at(hour), deactivated }))) });
    const someRuns = fc
      .uniqueArray(fc.tuple(fc.nat(600), fc.nat(1)), { minLength: 20, maxLength: 40, selector: ([hour]) => hour })
      .map((hours) => statesOf(hours.toSorted(([a], [b]) => a - b)));

    it('has the newest run and all that the limit counts, whoever was merged first', () => {
      const counts = ({ runs }: SyncState): unknown => {
        const newest = Date.parse(runs.at(-1)?.at ?? '');
        return runs.filter((run) => run === runs.at(-1) || (run.deactivated > 0 && newest - Date.parse(run.at) < WEEK));
      };
      fc.assert(
        fc.property(someRuns, someRuns, someRuns, (a, b, c) => {
          const left = mergeStates(null, mergeStates(null, a, b), c);
          expect(counts(left)).toEqual(counts(mergeStates(null, a, mergeStates(null, b, c))));
        }),
      );
    });

    it('has other old lines that nothing counts, when a run of a week later is merged last', () => {
      const hours = Array.from({ length: 30 }, (_, hour) => hour);
      const idle = statesOf(hours.map((hour) => [2 * hour, 0]));
      const busy = statesOf(hours.map((hour) => [2 * hour + 1, 1]));
      const later = statesOf([[400, 0]]);
      const idleOf = (state: SyncState): number => state.runs.filter(({ deactivated }) => deactivated === 0).length;
      expect(idleOf(mergeStates(null, mergeStates(null, idle, busy), later))).toBe(1);
      expect(idleOf(mergeStates(null, idle, mergeStates(null, busy, later)))).toBeGreaterThan(1);
    });
  });

  it('is written as it is remembered', () => {
    const { organization } = serialiseState(aState({ runs: [counted, ...idle] }));
    const { runs } = JSON.parse(organization) as { readonly runs: readonly { readonly at: string }[] };
    expect(runs.map((run) => run.at)).toEqual([counted, ...idle.slice(-29)].map((run) => run.at));
  });
});

describe('what the first comparison found', () => {
  it('keeps a difference that neither run has settled', () => {
    const open = (id: string) => ({
      ukgEmployeeId: ukgEmployeeId(id),
      kind: 'differs' as const,
      userId: 1,
      fields: ['title'],
    });
    const base = aState({ drift: [open('E1'), open('E2'), open('E3')] });
    const [ours, theirs] = [aState({ drift: [open('E1'), open('E2')] }), aState({ drift: [open('E2'), open('E3')] })];
    expect(mergeStates(base, ours, theirs).drift).toEqual([open('E2')]);
    expect(mergeStates(base, theirs, aState()).drift).toEqual([]);
  });
});
