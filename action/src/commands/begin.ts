// What a run does before its first write: it notes in the state who is about to be written.
import { NO_COUNTS } from '../core/model/model.ts';
import { mergeStates } from '../core/state/merge.ts';
import { beforeApply } from '../core/state/next-state.ts';
import type { LoadedState, StateStore } from '../ports.ts';
import type { Begin, RunContext } from './command.ts';

/** `memory` then holds the state as it was committed: the end of the run goes on from there. */
export function beginIn(
  memory: { readonly store: StateStore; loaded: LoadedState },
  { inputs, surroundings }: Pick<RunContext, 'inputs' | 'surroundings'>,
): Begin {
  return async (state, changes, at) => {
    const { loaded } = memory;
    const slug = inputs.organization;
    const run = state.runs.at(-1) ?? { ...NO_COUNTS, at, status: 'ok', problems: 0 };
    const note = { slug, run, runUrl: surroundings.runUrl, begins: changes.length };
    const next = beforeApply(loaded.state ?? state, changes);
    memory.loaded = await memory.store.commit(slug, loaded, next, note, (theirs, base, ours) =>
      mergeStates(base, ours, theirs),
    );
    return mergeStates(loaded.state, state, memory.loaded.state ?? next);
  };
}
