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
import { ascending } from '../model/text.ts';
import { mergeFingerprints } from '../plan/fingerprint.ts';
import { rememberedRuns } from './history.ts';
import type { Instant, KnownUser, RunRecord, Setup, SyncState, Toggle, UserId } from '../model/model.ts';

/** `base` is the state that both sides were made from; null when there was none. */
export function mergeStates(base: SyncState | null, ours: SyncState, theirs: SyncState): SyncState {
  return {
    organization: ours.organization,
    cursor: mergeCursors(base?.cursor, ours.cursor, theirs.cursor),
    baselineAt: mergeValues(base?.baselineAt, ours.baselineAt, theirs.baselineAt, {
      same: Object.is,
      join: smaller,
    }) as Instant,
    held: mergeLists(base?.held, ours.held, theirs.held, {
      keyOf: (held) => held.ukgEmployeeId,
      rankOf: (held) => [held.firstSeen, -held.attempts, held.code],
    }),
    scheduled: mergeLists(base?.scheduled, ours.scheduled, theirs.scheduled, {
      keyOf: (scheduled) => `${scheduled.ukgEmployeeId}\0${scheduled.kind}`,
      rankOf: (scheduled) => [scheduled.on],
    }),
    ...mergePending(base, ours, theirs),
    unlinked: mergeLists(base?.unlinked, ours.unlinked, theirs.unlinked, {
      keyOf: (user) => String(user.userId),
      rankOf: (user) => [user.digest],
    }),
    ...mergeSetups(base, ours, theirs),
    ...mergeTables(base, ours, theirs),
    ...mergeTold(base, ours, theirs),
    ...mergeDrift(base, ours, theirs),
    ...(ours.isUnsealed === true || theirs.isUnsealed === true ? { isUnsealed: true } : {}),
    toggles: mergeToggles(base, ours, theirs),
    runs: rememberedRuns(inOrder([...ours.runs, ...theirs.runs])),
    users: mergeMaps(base?.users, ours.users, theirs.users, { same: isSameUser, join: joinUsers }),
  };
}

function mergeSetups(base: SyncState | null, ours: SyncState, theirs: SyncState): Pick<SyncState, 'setup'> {
  const text = (setup: Setup): string => JSON.stringify([setup.version, setup.files, setup.fields]);
  const setup = mergeValues(base?.setup, ours.setup, theirs.setup, {
    same: (a, b) => text(a) === text(b),
    join: (a, b) => (text(a) < text(b) ? a : b),
  });
  return setup === undefined ? {} : { setup };
}

/** What one of two runs has begun is open until that run has ended. */
function mergePending(base: SyncState | null, ours: SyncState, theirs: SyncState): Pick<SyncState, 'pending'> {
  const pending = mergeLists(base?.pending, ours.pending ?? [], theirs.pending ?? [], {
    keyOf: (one) => one.ukgEmployeeId,
    rankOf: (one) => [one.kind],
  });
  return pending.length === 0 ? {} : { pending };
}

/** The smaller count: with a larger one a table would look as if it had lost codes. */
function mergeTables(base: SyncState | null, ours: SyncState, theirs: SyncState): Pick<SyncState, 'tables'> {
  const entries = (state: SyncState | null): ReadonlyMap<string, number> =>
    new Map(Object.entries(state?.tables ?? {}));
  const merged = mergeMaps(base === null ? undefined : entries(base), entries(ours), entries(theirs), {
    same: (a, b) => a === b,
    join: (a, b) => Math.min(a, b),
  });
  return merged.size === 0 ? {} : { tables: Object.fromEntries([...merged].sort(([a], [b]) => ascending(a, b))) };
}

function mergeTold(base: SyncState | null, ours: SyncState, theirs: SyncState): Pick<SyncState, 'told'> {
  const told = mergeLists(base?.told, ours.told ?? [], theirs.told ?? [], {
    keyOf: (one) => `${one.ukgEmployeeId ?? ''}\0${one.code}`,
    rankOf: () => [],
  });
  return told.length === 0 ? {} : { told };
}

function mergeToggles(base: SyncState | null, ours: SyncState, theirs: SyncState): readonly Toggle[] {
  return mergeLists(base?.toggles, ours.toggles ?? [], theirs.toggles ?? [], {
    keyOf: (toggle) => `${toggle.ukgEmployeeId}\0${toggle.at}`,
    rankOf: () => [],
  });
}

function mergeDrift(base: SyncState | null, ours: SyncState, theirs: SyncState): Pick<SyncState, 'drift'> {
  const drift = mergeLists(base?.drift, ours.drift ?? [], theirs.drift ?? [], {
    keyOf: (one) => one.ukgEmployeeId,
    rankOf: (one) => [one.kind, one.fields.join(';')],
  });
  return drift.length === 0 ? {} : { drift };
}

/** Every record once, oldest first. Two runs may bear the same second; only an equal record is the same run. */
function inOrder(runs: readonly RunRecord[]): readonly RunRecord[] {
  const once = new Map(runs.map((run) => [JSON.stringify([run.at, ...rankOfRun(run)]), run]));
  return [...once.values()].sort((a, b) => ascending(a.at, b.at) || compareRanks(rankOfRun(a), rankOfRun(b)));
}

/** Never below the base, and never past what either run that moved it has read. */
function mergeCursors(base: Instant | undefined, ours: Instant, theirs: Instant): Instant {
  if (base === undefined) return smaller(ours, theirs);
  if (ours <= base) return larger(theirs, base);
  return theirs <= base ? ours : smaller(ours, theirs);
}

/** How two values of one key become one. `join` is asked only when both differ from the base and from each other. */
interface Rules<V> {
  readonly same: (a: V, b: V) => boolean;
  readonly join: (ours: V, theirs: V, base: V | undefined) => V;
}

/** Undefined is absence: it gives way to a value unless the base's value was all the other side had. */
function mergeValues<V>(
  base: V | undefined,
  ours: V | undefined,
  theirs: V | undefined,
  rules: Rules<V>,
): V | undefined {
  if (isSame(theirs, base, rules)) return ours;
  if (isSame(ours, base, rules)) return theirs;
  if (ours === undefined) return theirs;
  if (theirs === undefined || rules.same(ours, theirs)) return ours;
  return rules.join(ours, theirs, base);
}

function isSame<V>(a: V | undefined, b: V | undefined, rules: Rules<V>): boolean {
  return a === b || (a !== undefined && b !== undefined && rules.same(a, b));
}

function mergeMaps<K, V>(
  base: ReadonlyMap<K, V> | undefined,
  ours: ReadonlyMap<K, V>,
  theirs: ReadonlyMap<K, V>,
  rules: Rules<V>,
): ReadonlyMap<K, V> {
  const merged = new Map<K, V>();
  const add = (key: K): void => {
    const value = mergeValues(base?.get(key), ours.get(key), theirs.get(key), rules);
    if (value !== undefined) merged.set(key, value);
  };
  for (const key of ours.keys()) add(key);
  for (const key of theirs.keys()) if (!ours.has(key)) add(key);
  return merged;
}

type Rank = readonly (string | number)[];

interface Ordering<V> {
  readonly keyOf: (value: V) => string;
  /** Everything of the value beside its key; the smaller rank wins. */
  readonly rankOf: (value: V) => Rank;
}

/** Lists with one entry a key; the result is sorted by key. */
function mergeLists<V>(
  base: readonly V[] | undefined,
  ours: readonly V[],
  theirs: readonly V[],
  ordering: Ordering<V>,
): readonly V[] {
  const byKey = (list: readonly V[]): ReadonlyMap<string, V> =>
    new Map(list.map((value) => [ordering.keyOf(value), value]));
  const order = (a: V, b: V): number => compareRanks(ordering.rankOf(a), ordering.rankOf(b));
  const merged = mergeMaps(base && byKey(base), byKey(ours), byKey(theirs), {
    same: (a, b) => order(a, b) === 0,
    join: (a, b) => (order(a, b) < 0 ? a : b),
  });
  return [...merged].sort(([a], [b]) => ascending(a, b)).map(([, value]) => value);
}

function isSameUser(a: KnownUser, b: KnownUser): boolean {
  const valuesOf = ({ userId, active, fingerprint, supervisor, company }: KnownUser): readonly unknown[] => [
    userId,
    active,
    fingerprint,
    supervisor,
    company,
  ];
  const others = valuesOf(b);
  return valuesOf(a).every((value, place) => value === others[place]);
}

/** Two links: the one that the base did not have, a link over none, then the older user. One link: field by field. */
function joinUsers(ours: KnownUser, theirs: KnownUser, base: KnownUser | undefined): KnownUser {
  if (ours.userId !== theirs.userId) {
    const order = compareRanks(rankOfLink(ours.userId, base), rankOfLink(theirs.userId, base));
    return order < 0 ? ours : theirs;
  }
  return {
    ...ours,
    fingerprint: mergeFingerprints(base?.fingerprint ?? null, ours.fingerprint, theirs.fingerprint),
    active: ours.active === theirs.active ? ours.active : base?.active !== true,
    ...textOf('supervisor', { base, ours, theirs }),
    ...textOf('company', { base, ours, theirs }),
  };
}

/** Of what two runs disagree on one by a fixed order: the next reading of the person says it again. */
function textOf(
  key: 'supervisor' | 'company',
  {
    base,
    ours,
    theirs,
  }: { readonly base: KnownUser | undefined; readonly ours: KnownUser; readonly theirs: KnownUser },
): Pick<KnownUser, typeof key> {
  const value = mergeValues(base?.[key], ours[key], theirs[key], { same: Object.is, join: smaller });
  return value === undefined ? {} : { [key]: value };
}

function rankOfLink(userId: UserId | null, base: KnownUser | undefined): Rank {
  const isOld = base !== undefined && base.userId === userId;
  return [isOld ? 1 : 0, userId === null ? 1 : 0, userId ?? 0];
}

function rankOfRun(run: RunRecord): Rank {
  const written = [run.created, run.updated, run.deactivated, run.reactivated];
  return [run.status, ...written, run.unchanged, run.excluded, run.held, run.scheduled, run.problems];
}

function compareRanks(a: Rank, b: Rank): number {
  for (let i = 0; i < a.length; i++) {
    const order = ascending(a[i] as string | number, b[i] as string | number);
    if (order !== 0) return order;
  }
  return 0;
}

const smaller = (a: string, b: string): string => (a < b ? a : b);
const larger = (a: Instant, b: Instant): Instant => (a < b ? b : a);
