import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SyncState, UkgEmployeeId } from '../../../action/src/core/model/model.ts';
import { serialiseState } from '../../../action/src/core/state/files.ts';
import { mergeStates } from '../../../action/src/core/state/merge.ts';
import { aHeld, arbitraryState, aRun, aScheduled, aState, at, aUser } from './a-state.ts';

/** Two states are one when they are written alike. */
function written(state: SyncState): string {
  const { organization, users } = serialiseState(state);
  return organization + Buffer.concat(users).toString();
}

const atBase = (state: SyncState): SyncState => ({ ...state, cursor: at(4) });
const bases = fc.option(arbitraryState.map(atBase));

describe('merging two states that grew from one base', () => {
  it('keeps everybody of both sides whom the base did not have', () => {
    fc.assert(
      fc.property(bases, arbitraryState, arbitraryState, (base, a, b) => {
        const merged = mergeStates(base, a, b);
        const isNew = (id: UkgEmployeeId): boolean => base?.users.has(id) !== true;
        const added = [...a.users.keys(), ...b.users.keys()].filter(isNew);
        expect(added.filter((id) => !merged.users.has(id))).toEqual([]);
        const held = [...a.held, ...b.held].filter(
          ({ ukgEmployeeId: id }) => base?.held.some((one) => one.ukgEmployeeId === id) !== true,
        );
        expect(held.filter(({ ukgEmployeeId: id }) => !merged.held.some((one) => one.ukgEmployeeId === id))).toEqual(
          [],
        );
      }),
    );
  });

  it('gives the state itself when both sides are equal', () => {
    fc.assert(
      fc.property(bases, arbitraryState, (base, a) => {
        expect(written(mergeStates(base, a, a))).toBe(written(a));
      }),
    );
  });

  it('gives the other side, plus our line of history, when one side changed nothing', () => {
    fc.assert(
      fc.property(arbitraryState.map(atBase), arbitraryState, (base, a) => {
        const unchanged = { ...base, runs: a.runs };
        expect(written(mergeStates(base, unchanged, a))).toBe(written(a));
      }),
    );
  });

  it('never moves the cursor below the base nor past what either run has read', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), fc.nat(5), (base, a, b) => {
        const { cursor } = mergeStates(
          aState({ cursor: at(base) }),
          aState({ cursor: at(a) }),
          aState({ cursor: at(b) }),
        );
        expect(cursor >= at(base)).toBe(true);
        expect(cursor <= at(Math.max(base, a, b))).toBe(true);
      }),
    );
  });
});

describe('the cursor', () => {
  it.each([
    { case: 'only ours moved', base: 4, ours: 6, theirs: 4, merged: 6 },
    { case: 'only theirs moved', base: 4, ours: 4, theirs: 6, merged: 6 },
    {
      case: 'both moved: the earlier, for the other may not have read what came between',
      base: 4,
      ours: 6,
      theirs: 5,
      merged: 5,
    },
    { case: 'ours fell below the base', base: 4, ours: 3, theirs: 6, merged: 6 },
    { case: 'both fell below the base', base: 4, ours: 3, theirs: 2, merged: 4 },
    { case: 'theirs fell below the base', base: 4, ours: 6, theirs: 3, merged: 6 },
  ])('$case', ({ base, ours, theirs, merged }) => {
    const states = [base, ours, theirs].map((hour) => aState({ cursor: at(hour) }));
    expect(mergeStates(states[0]!, states[1]!, states[2]!).cursor).toBe(at(merged));
  });

  it('is the earlier one when there was no base', () => {
    expect(mergeStates(null, aState({ cursor: at(6) }), aState({ cursor: at(5) })).cursor).toBe(at(5));
  });
});

describe('users', () => {
  /** Whichever side is ours. */
  const merge = (base: SyncState | null, ours: SyncState, theirs: SyncState): unknown[] => {
    const [merged, swapped] = [mergeStates(base, ours, theirs).users, mergeStates(base, theirs, ours).users];
    expect(swapped).toEqual(merged);
    return [...merged.values()];
  };

  it('keeps both users when each run linked another', () => {
    const [a, b] = [aUser('A', { userId: 1 }), aUser('B', { userId: 2 })];
    expect(merge(aState(), aState({ users: [a] }), aState({ users: [b] }))).toEqual([a, b]);
  });

  it('keeps a link over a user without one', () => {
    const linked = aUser('A', { userId: 9 });
    expect(merge(null, aState({ users: [aUser('A', { userId: null })] }), aState({ users: [linked] }))).toEqual([
      linked,
    ]);
  });

  it('keeps the older of two users that two runs created', () => {
    const older = aUser('A', { userId: 3 });
    expect(merge(null, aState({ users: [aUser('A', { userId: 4 })] }), aState({ users: [older] }))).toEqual([older]);
  });

  it('keeps a new link over the one that both started from', () => {
    const base = aState({ users: [aUser('A', { userId: 1 })] });
    const relinked = aUser('A', { userId: 2 });
    const deactivated = aUser('A', { userId: 1, active: false });
    expect(merge(base, aState({ users: [deactivated] }), aState({ users: [relinked] }))).toEqual([relinked]);
  });

  it('remembers no field of a user whom two runs wrote differently, so that they are read again', () => {
    const base = aState({ users: [aUser('A', { fingerprint: 'Key1eAAAAAAtAAAAAA' })] });
    const ours = aState({ users: [aUser('A', { fingerprint: 'Key1eBBBBBBtAAAAAAkAAAAAA' })] });
    const theirs = aState({ users: [aUser('A', { fingerprint: 'Key1eAAAAAAtBBBBBBkAAAAAA', active: false })] });
    const joined = aUser('A', { fingerprint: 'Key1e??????kAAAAAAt??????', active: false });
    expect(merge(base, ours, theirs)).toEqual([joined]);
  });

  it('forgets a user whom one run removed and the other left as they were', () => {
    const base = aState({ users: [aUser('A')] });
    expect(merge(base, aState(), base)).toEqual([]);
  });

  it('keeps a user whom one run removed and the other changed', () => {
    const changed = aUser('A', { active: false });
    expect(merge(aState({ users: [aUser('A')] }), aState({ users: [changed] }), aState())).toEqual([changed]);
    expect(merge(aState({ users: [aUser('A')] }), aState(), aState({ users: [changed] }))).toEqual([changed]);
  });

  it('takes a user who was deactivated in one run and reactivated in another as the base did not have them', () => {
    const base = aState({ users: [aUser('A', { active: false, fingerprint: 'Key1' })] });
    const ours = aState({ users: [aUser('A', { active: true })] });
    const theirs = aState({ users: [aUser('A', { active: false })] });
    expect(merge(base, ours, theirs)).toEqual([aUser('A', { active: true })]);
  });
});

describe('held and scheduled employees', () => {
  it('keeps an employee whom one run released and the other held again', () => {
    const base = aState({ held: [aHeld('A')] });
    const again = aHeld('A', { attempts: 2 });
    expect(mergeStates(base, aState(), aState({ held: [again] })).held).toEqual([again]);
  });

  it('releases an employee whom one run released and the other did not look at', () => {
    const base = aState({ held: [aHeld('A')], scheduled: [aScheduled('B')] });
    const merged = mergeStates(base, aState(), base);
    expect([merged.held, merged.scheduled]).toEqual([[], []]);
  });

  it('are as the run that commits last has them', () => {
    const [first, second] = ['2026-02-01', '2026-03-01'].map((on) => aState({ scheduled: [aScheduled('A', { on })] }));
    expect(mergeStates(null, second!, first!).scheduled).toEqual(second!.scheduled);
  });
});

describe('switches of users', () => {
  const [first, second] = [1, 2].map((hour) => ({ ukgEmployeeId: aUser('A').ukgEmployeeId, at: at(hour) }));

  it('are those of both runs, without those that one of them let go', () => {
    const [old, ours, theirs] = [[first!], [first!, second!], []].map((toggles) => aState({ toggles }));
    expect(mergeStates(old!, ours!, theirs!).toggles).toEqual([second]);
    expect(mergeStates(old!, theirs!, ours!).toggles).toEqual([second]);
    expect(mergeStates(null, ours!, aState({ toggles: [first!] })).toggles).toEqual([first, second]);
  });

  it('are none in a state that does not know of them', () => {
    expect(mergeStates(aState(), aState(), aState()).toggles).toEqual([]);
  });
});

describe('the setup of the last run', () => {
  const [older, old, next] = ['0.9.0', '1.0.0', '1.1.0'].map((version) =>
    aState({ setup: { version, files: 'abcd', fields: [] } }),
  );

  it('is the one that changed, and of two that changed ours', () => {
    expect(mergeStates(old!, old!, next!).setup).toEqual(next!.setup);
    expect(mergeStates(old!, older!, next!).setup).toEqual(older!.setup);
    expect(mergeStates(old!, next!, older!).setup).toEqual(next!.setup);
    expect(mergeStates(null, next!, next!).setup).toEqual(next!.setup);
  });
});

describe('supervisor and company of a user', () => {
  const told = (supervisor: string, company: string): SyncState =>
    aState({ users: [aUser('A1', { supervisor, company })] });

  it('are as the run that commits last has them', () => {
    const merged = [...mergeStates(told('B1', 'C1'), told('B3', 'C1'), told('B2', 'C2')).users.values()];
    expect(merged).toMatchObject([{ supervisor: 'B3', company: 'C1' }]);
    const [plain] = mergeStates(
      null,
      aState({ users: [aUser('A1')] }),
      aState({ users: [aUser('A1')] }),
    ).users.values();
    expect(plain).not.toHaveProperty('supervisor');
  });
});

describe('the history of runs', () => {
  it('holds the runs of both sides in order, the last 30', () => {
    const ours = Array.from({ length: 20 }, (_, index) => aRun({ at: at(2 * index) }));
    const theirs = Array.from({ length: 20 }, (_, index) => aRun({ at: at(2 * index + 1) }));
    const { runs } = mergeStates(null, aState({ runs: ours }), aState({ runs: theirs }));
    expect(runs.map((run) => run.at)).toEqual(Array.from({ length: 30 }, (_, index) => at(index + 10)));
  });

  it('tells two runs of one second apart', () => {
    const [ok, failed] = [aRun({ status: 'ok' }), aRun({ status: 'failed' })];
    const both = [failed, ok];
    expect(mergeStates(null, aState({ runs: [ok] }), aState({ runs: both })).runs).toEqual(both);
  });

  it('keeps the day of the baseline', () => {
    const base = aState({ baselineAt: at(0) });
    expect(mergeStates(base, aState({ baselineAt: at(0) }), base).baselineAt).toBe(at(0));
  });
});
