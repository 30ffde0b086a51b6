// The state during a run: as it was loaded, as it is before the first write, and as the run leaves it.
import type { Change, Digests, Instant, RunRecord, SyncState } from '../core/model/model.ts';
import { NO_COUNTS } from '../core/model/model.ts';
import { mergeStates } from '../core/state/merge.ts';
import { beforeApply, withRun } from '../core/state/next-state.ts';
import type { CommitNote, LoadedState, StateStore } from '../ports.ts';

export type Memory = Awaited<ReturnType<typeof remembering>>;

/** `about`: what each commit says, apart from counts. */
export async function remembering(
  store: StateStore,
  about: Pick<CommitNote, 'slug' | 'runUrl' | 'timeZone' | 'paused'>,
  digests: Digests,
) {
  let loaded: LoadedState = await store.load(about.slug);
  const commit = async (
    next: SyncState,
    note: Pick<CommitNote, 'run' | 'begins'>,
    merge = mergeStates,
  ): Promise<void> => {
    loaded = await store.commit(about.slug, loaded, next, { ...about, ...note }, merge);
  };
  return {
    /** The state in the store, as it was last seen; null before the first run. */
    state: () => loaded.state,
    /** As in `WritePorts`. */
    begin: async (state: SyncState, changes: readonly Change[], at: Instant): Promise<SyncState> => {
      const { state: before } = loaded;
      const next = beforeApply(before ?? state, changes, digests);
      const run = state.runs.at(-1) ?? { ...NO_COUNTS, at, status: 'ok' };
      await commit(next, { run, begins: changes.length });
      return mergeStates(before, state, loaded.state ?? next);
    },
    /** Adds the run's line, and returns what is remembered. */
    end: async (state: SyncState, run: RunRecord): Promise<SyncState> => {
      const next = withRun(state, run);
      await commit(next, { run });
      return next;
    },
    /** Replaces a part of the state, if it has a run. */
    amend: async (part: Partial<SyncState>): Promise<void> => {
      const { state } = loaded;
      const run = state?.runs.at(-1);
      if (state === null || run === undefined) return;
      const amended = (other: SyncState): SyncState => ({ ...other, ...part });
      await commit(amended(state), { run }, (_base, _ours, theirs) => amended(theirs));
    },
  };
}
