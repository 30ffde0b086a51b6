// What a lost race must not make anybody forget: runs that a limit counts, and approvals that count once.
import { describe, expect, it } from 'vitest';
import { withRun } from '../../action/src/core/next-state.ts';
import { mergeStates } from '../../action/src/core/state-merge.ts';
import { serialiseState } from '../../action/src/state/codec.ts';
import { aRun, aState, at } from '../state/a-state.ts';

describe('the history of runs after a lost race', () => {
  const counted = aRun({ at: at(0), deactivated: 4 });
  const idle = Array.from({ length: 32 }, (_, index) => aRun({ at: at(index + 1) }));

  it('keeps what the seven-day limit counts, as without one', () => {
    const base = aState({ runs: [counted, ...idle.slice(0, 29)] });
    const [ours, theirs] = [30, 31].map((hour) => withRun(base, aRun({ at: at(hour) })));
    expect(mergeStates(base, ours!, theirs!).runs).toEqual([counted, ...idle.slice(2, 31)]);
  });

  it('is written as it is remembered', () => {
    const { organization } = serialiseState(aState({ runs: [counted, ...idle] }));
    const { runs } = JSON.parse(organization) as { readonly runs: readonly { readonly at: string }[] };
    expect(runs.map((run) => run.at)).toEqual([counted, ...idle.slice(-29)].map((run) => run.at));
  });
});

describe('approvals that were used', () => {
  it('are those of both runs, every one of them: an approval counts once', () => {
    const digests = Array.from({ length: 120 }, (_, index) => index.toString(16).padStart(64, '0'));
    const [ours, theirs] = [aState({ approvalsUsed: digests }), aState({ approvalsUsed: ['f'.repeat(64)] })];
    expect(mergeStates(null, ours, theirs).approvalsUsed).toEqual([...digests, 'f'.repeat(64)]);
    expect(mergeStates(null, theirs, ours).approvalsUsed).toEqual([...digests, 'f'.repeat(64)]);
    expect(mergeStates(null, aState(), aState()).approvalsUsed).toEqual([]);
  });
});
