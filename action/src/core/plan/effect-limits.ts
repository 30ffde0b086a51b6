// What the limits say when everybody whom a change of the files touches is brought in step by one run, as `reconcile` with
// `apply` does: the next daily run, which sees only whom UKG reports as changed, may be far below them.
import type { Effect } from './effect.ts';
import { countActive } from './known-users.ts';
import { readLimits } from './limits.ts';
import type { CountedChange } from './limits.ts';
import type { Digests, Instant, Integration, LimitReading, SyncState, UkgEmployeeId } from '../model/model.ts';
import { isNewSetup, newFields, setupOf } from './setup.ts';

export interface EffectLimitsContext {
  readonly state: SyncState;
  readonly digests: Digests;
  readonly at: Instant;
}

/** By what the state knows of these people; nobody's user is read. `head` is the configuration after the change. */
export function effectLimits(
  effect: Effect,
  head: Integration,
  { state, digests, at }: EffectLimitsContext,
): readonly LimitReading[] {
  const setup = setupOf(head, digests);
  return readLimits([...leaving(effect, state), ...entering(effect, state), ...updated(effect, state)], head.limits, {
    activeUsers: countActive(state.users, head.delivery),
    runs: state.runs,
    at,
    isNewSetup: isNewSetup(state.setup, setup),
    newFields: newFields(state.setup, setup),
  });
}

/** Whose users the change deactivates. */
export function droppedUsers({ dropped }: Effect, { users }: SyncState): readonly UkgEmployeeId[] {
  return dropped.filter((id) => users.get(id)?.active === true);
}

function leaving(effect: Effect, state: SyncState): readonly CountedChange[] {
  return droppedUsers(effect, state).map(() => ({ kind: 'deactivate', fields: {} }));
}

function entering({ enter }: Effect, { users }: SyncState): readonly CountedChange[] {
  return enter.filter((id) => !users.has(id)).map(() => ({ kind: 'create', fields: {} }));
}

/** One update a person, however many of their fields change. */
function updated({ fields }: Effect, { users }: SyncState): readonly CountedChange[] {
  const changed = new Map<UkgEmployeeId, Record<string, string>>();
  for (const { field, ids } of fields) {
    for (const id of ids) {
      if (users.has(id)) changed.set(id, { ...changed.get(id), [field]: '' });
    }
  }
  return [...changed.values()].map((values) => ({ kind: 'update', fields: values }));
}
