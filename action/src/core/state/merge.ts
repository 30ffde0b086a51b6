// Two states that grew from one base, made into one: what two runs of an organization that overlapped know together.
//
//   a side equal to the base   -> the other side
//   both changed a user        -> field by field; what they disagree on becomes unknown (see fingerprint.ts)
//   both changed anything else -> one of the two by a fixed order, never by which side it is on
//
// The order prefers what is looked at again: an entry over its removal, the earlier date, the smaller cursor. For one base
// the merge is commutative and idempotent, and associative in everything that a later run decides by, so it does not matter
// who loses how many races. Only the runs that no limit counts any more may be others: which of them stay among the thirty
// depends on who was merged first, when the runs of both sides lie more than a week apart.
import type { Instant, KnownUser, RunRecord, Setup, SyncState, UserId } from '../model/model.ts';
import { COUNT_NAMES } from '../model/model.ts';
import { mergeFingerprints } from '../plan/fingerprint.ts';
import type { Rank } from './lists.ts';
import { compareRanks, eachList, inKeyOrder, LISTS, rememberedRuns } from './lists.ts';

/** One value in the state that both sides were made from, and in each side. */
interface Three<V> {
  readonly base: V | undefined;
  readonly ours: V;
  readonly theirs: V;
}

/** `base` is the state that both sides were made from; null when there was none. */
export function mergeStates(base: SyncState | null, ours: SyncState, theirs: SyncState): SyncState {
  const each = <V>(valueOf: (state: SyncState) => V): Three<V> => ({
    base: base === null ? undefined : valueOf(base),
    ours: valueOf(ours),
    theirs: valueOf(theirs),
  });
  const setup = mergeValues(
    each((state) => state.setup),
    SMALLEST_SETUP,
  );
  // With a larger count a table would look as if it had lost codes.
  const tables = mergeMaps(
    each((state) => new Map(Object.entries(state.tables ?? {}))),
    SMALLEST_COUNT,
  );
  return {
    organization: ours.organization,
    cursor: mergeCursors(each((state) => state.cursor)),
    baselineAt: mergeValues(
      each((state) => state.baselineAt),
      SMALLEST_TEXT,
    ) as Instant,
    // What one of two runs has begun is open until that run has ended, as any entry is that one side alone has.
    ...eachList((name) => {
      const { keyOf, rankOf } = LISTS[name];
      const byKey = each((state) => new Map(state[name].map((entry) => [keyOf(entry), entry])));
      return [...inKeyOrder(mergeMaps(byKey, smallest(rankOf))).values()];
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

/** Every record once, oldest first. Two runs may bear the same second; only an equal record is the same run. */
function inOrder(runs: readonly RunRecord[]): readonly RunRecord[] {
  const rankOf = (run: RunRecord): Rank => [run.at, run.status, ...COUNT_NAMES.map((count) => run[count])];
  const once = new Map(runs.map((run) => [JSON.stringify(rankOf(run)), run]));
  return [...once.values()].sort((a, b) => compareRanks(rankOf(a), rankOf(b)));
}

/** Never below the base, and never past what either run that moved it has read. */
function mergeCursors({ base, ours, theirs }: Three<Instant>): Instant {
  const [first, second] = ours < theirs ? [ours, theirs] : [theirs, ours];
  if (base === undefined || base < first) return first;
  return base < second ? second : base;
}

/** How two values of one key become one. `join` is asked only when both differ from the base and from each other. */
interface Rules<V> {
  readonly isSame: (a: V, b: V) => boolean;
  readonly join: (three: Three<V>) => V;
}

/** The value of the smaller rank. */
function smallest<V>(rankOf: (value: V) => Rank): Rules<V> {
  const order = (a: V, b: V): number => compareRanks(rankOf(a), rankOf(b));
  return {
    isSame: (a, b) => order(a, b) === 0,
    join: ({ ours, theirs }) => (order(ours, theirs) < 0 ? ours : theirs),
  };
}

const SMALLEST_TEXT = smallest((text: string) => [text]);
const SMALLEST_COUNT = smallest((count: number) => [count]);
const SMALLEST_SETUP = smallest(({ version, files, fields }: Setup) => [JSON.stringify([version, files, fields])]);

/** Undefined is absence: it gives way to a value unless the base's value was all the other side had. */
function mergeValues<V>({ base, ours, theirs }: Three<V | undefined>, { isSame, join }: Rules<V>): V | undefined {
  const isEqual = (a: V | undefined, b: V | undefined): boolean =>
    a === b || (a !== undefined && b !== undefined && isSame(a, b));
  if (isEqual(theirs, base)) return ours;
  if (isEqual(ours, base) || ours === undefined) return theirs;
  if (theirs === undefined || isSame(ours, theirs)) return ours;
  return join({ base, ours, theirs });
}

function mergeMaps<K, V>({ base, ours, theirs }: Three<ReadonlyMap<K, V>>, rules: Rules<V>): ReadonlyMap<K, V> {
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

/** Two links: the one that the base did not have, a link over none, then the older user. One link: field by field. */
function joinUsers({ base, ours, theirs }: Three<KnownUser>): KnownUser {
  if (ours.userId !== theirs.userId) {
    const order = compareRanks(rankOfLink(ours.userId, base), rankOfLink(theirs.userId, base));
    return order < 0 ? ours : theirs;
  }
  // Of what two runs disagree on one by a fixed order: the next reading of the person says it again.
  const textOf = (key: 'supervisor' | 'company'): Partial<KnownUser> => {
    const text = mergeValues({ base: base?.[key], ours: ours[key], theirs: theirs[key] }, SMALLEST_TEXT);
    return text === undefined ? {} : { [key]: text };
  };
  return {
    ...ours,
    fingerprint: mergeFingerprints(base?.fingerprint ?? null, ours.fingerprint, theirs.fingerprint),
    active: ours.active === theirs.active ? ours.active : base?.active !== true,
    ...textOf('supervisor'),
    ...textOf('company'),
  };
}

function rankOfLink(userId: UserId | null, base: KnownUser | undefined): Rank {
  const isOld = base !== undefined && base.userId === userId;
  return [isOld ? 1 : 0, userId === null ? 1 : 0, userId ?? 0];
}
