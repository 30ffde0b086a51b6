// Merges two states that started from one base: two runs of one organization overlapped.
//
//   a side equal to the base   -> the other side
//   both changed a user        -> ours; the fields become unknown, so that the user is read again
//   both changed anything else -> ours; an entry wins over its removal
//
// Ours is the run that commits last. The earlier cursor counts, so that the next run reads again what either run may have missed.
import type { Instant, KnownUser, RunRecord, SyncState } from '../model/model.ts';
import { COUNT_NAMES } from '../model/model.ts';
import { disputed } from '../plan/fingerprint.ts';
import { eachList, inKeyOrder, LISTS, rememberedRuns } from './lists.ts';

/** One value: in the base, in our state and in theirs. */
interface ThreeWay<V> {
  readonly base: V | undefined;
  readonly ours: V;
  readonly theirs: V;
}

/** `base` is the state that both sides were made from; null when there was none. */
export function mergeStates(base: SyncState | null, ours: SyncState, theirs: SyncState): SyncState {
  const each = <V>(valueOf: (state: SyncState) => V): ThreeWay<V> => ({
    base: base === null ? undefined : valueOf(base),
    ours: valueOf(ours),
    theirs: valueOf(theirs),
  });
  const setup = mergeValues(each((state) => state.setup));
  const tables = mergeMaps(each((state) => new Map(Object.entries(state.tables ?? {}))));
  return {
    organization: ours.organization,
    cursor: mergeCursors(each((state) => state.cursor)),
    baselineAt: mergeValues(each((state) => state.baselineAt)) as Instant,
    // What one of the two runs has begun stays open until that run ends, like any entry that only one side has.
    ...eachList((name) => {
      const byKey = each((state) => new Map(state[name].map((entry) => [LISTS[name].keyOf(entry), entry])));
      return [...inKeyOrder(mergeMaps(byKey)).values()];
    }),
    ...(setup && { setup }),
    ...(tables.size > 0 && { tables: Object.fromEntries(inKeyOrder(tables)) }),
    ...((ours.isUnsealed ?? theirs.isUnsealed) && { isUnsealed: true }),
    runs: rememberedRuns(inOrder([...ours.runs, ...theirs.runs])),
    users: mergeMaps(
      each((state) => state.users),
      { isSame: isSameUser, join: joinUsers },
    ),
  };
}

/** Every run once, oldest first. Two runs may start in the same second; only equal records are the same run. */
function inOrder(runs: readonly RunRecord[]): readonly RunRecord[] {
  const keyOf = (run: RunRecord): string =>
    JSON.stringify([run.at, run.status, ...COUNT_NAMES.map((count) => run[count])]);
  return [...inKeyOrder(new Map(runs.map((run) => [keyOf(run), run]))).values()];
}

/** Never before the base, and never past what either run has read. */
function mergeCursors({ base, ours, theirs }: ThreeWay<Instant>): Instant {
  const [first, second] = ours < theirs ? [ours, theirs] : [theirs, ours];
  if (base === undefined || base < first) return first;
  return base < second ? second : base;
}

/** `join` is asked only when both differ from the base and from each other; without one, ours counts. */
interface Rules<V> {
  readonly isSame?: (a: V, b: V) => boolean;
  readonly join?: (values: ThreeWay<V>) => V;
}

function isSameText(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Undefined means absent. A value wins over it, unless the other side only kept the base's value. */
function mergeValues<V>(
  { base, ours, theirs }: ThreeWay<V | undefined>,
  { isSame = isSameText, join = (three) => three.ours }: Rules<V> = {},
): V | undefined {
  const isEqual = (a: V | undefined, b: V | undefined): boolean =>
    a === b || (a !== undefined && b !== undefined && isSame(a, b));
  if (isEqual(theirs, base)) return ours;
  if (isEqual(ours, base) || ours === undefined) return theirs;
  return theirs === undefined || isEqual(ours, theirs) ? ours : join({ base, ours, theirs });
}

function mergeMaps<K, V>({ base, ours, theirs }: ThreeWay<ReadonlyMap<K, V>>, rules?: Rules<V>): ReadonlyMap<K, V> {
  if (theirs === base) return ours;
  const merged = new Map<K, V>();
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const value = mergeValues({ base: base?.get(key), ours: ours.get(key), theirs: theirs.get(key) }, rules);
    if (value !== undefined) merged.set(key, value);
  }
  return merged;
}

export function isSameUser(a: KnownUser, b: KnownUser): boolean {
  return (['userId', 'active', 'fingerprint', 'supervisor', 'company'] as const).every((key) => a[key] === b[key]);
}

/** The link that the base did not have counts; of two new links, the one to the older user. */
function joinUsers({ base, ours, theirs }: ThreeWay<KnownUser>): KnownUser {
  const isNew = ({ userId }: KnownUser): boolean => userId !== null && userId !== base?.userId;
  const [linked = ours] = [ours, theirs].filter(isNew).sort((a, b) => Number(a.userId) - Number(b.userId));
  if (ours.userId !== theirs.userId) return linked;
  return {
    ...ours,
    fingerprint: ours.fingerprint === theirs.fingerprint ? ours.fingerprint : disputed(ours.fingerprint),
    active: ours.active === theirs.active ? ours.active : base?.active !== true,
  };
}
