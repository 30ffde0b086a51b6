// The lists of a state: one row for each list. How an entry is written, and when two entries are the same, derive from this table.
import type { Counts, Instant, KnownUser, RunRecord, Setup, StoppedPlan, SyncState } from '../model/model.ts';
import { COUNT_NAMES } from '../model/model.ts';
import { ascending } from '../model/text.ts';
import { hoursBefore } from '../people/dates.ts';
import { withNewestPlans } from '../plan/approval.ts';

/** The keys of an entry in the file, in their order, with our names. */
type Columns<T> = Readonly<Record<string, keyof T & string>>;

interface ListRow<T> {
  readonly columns: Columns<T>;
  /** A list has one entry for each key. */
  readonly keyOf: (entry: T) => string;
}

type State = Pick<SyncState, 'held' | 'scheduled' | 'pending' | 'begun' | 'unlinked' | 'told' | 'drift' | 'toggles'>;
export type ListName = keyof State;
export type EntryOf<Name extends ListName> = State[Name][number];

const ID = { ukg_employee_id: 'ukgEmployeeId' } as const;

function idOf({ ukgEmployeeId }: { readonly ukgEmployeeId: string }): string {
  return ukgEmployeeId;
}

export const LISTS: { readonly [Name in ListName]: ListRow<EntryOf<Name>> } = {
  held: { columns: { ...ID, code: 'code', first_seen: 'firstSeen', attempts: 'attempts' }, keyOf: idOf },
  scheduled: { columns: { ...ID, on: 'on', kind: 'kind' }, keyOf: (one) => `${one.ukgEmployeeId}\0${one.kind}` },
  pending: { columns: { ...ID, kind: 'kind' }, keyOf: idOf },
  begun: { columns: { ...ID, fingerprint: 'fingerprint' }, keyOf: idOf },
  unlinked: { columns: { digest: 'digest', user_id: 'userId' }, keyOf: (user) => String(user.userId) },
  told: { columns: { ...ID, code: 'code' }, keyOf: (told) => `${told.ukgEmployeeId ?? ''}\0${told.code}` },
  drift: { columns: { ...ID, kind: 'kind', user_id: 'userId', fields: 'fields' }, keyOf: idOf },
  toggles: { columns: { ...ID, at: 'at' }, keyOf: (toggle) => `${toggle.ukgEmployeeId}\0${toggle.at}` },
};

const USER: Columns<KnownUser> = {
  ...ID,
  ...{ user_id: 'userId', fingerprint: 'fingerprint', active: 'active', supervisor: 'supervisor', company: 'company' },
};
const RUN: Columns<RunRecord> = {
  ...{ at: 'at', status: 'status' },
  ...(Object.fromEntries(COUNT_NAMES.map((name) => [name, name])) as Columns<Counts>),
  ...{ approved: 'approved', failure: 'failure', plan: 'plan' },
};
const PLAN: Columns<StoppedPlan> = { digest: 'digest', changes: 'changes', marks: 'marks', limits: 'limits' };
const SETUP: Columns<Setup> = { version: 'version', files: 'files', fields: 'fields' };

/** What is no entry of a list: a line of the users' file, a run, the plan that it stopped, the setup of the last one. */
export const COLUMNS = { user: USER, run: RUN, plan: PLAN, setup: SETUP };

/** The lists, each made by `make`. */
export function eachList(make: <Name extends ListName>(name: Name) => readonly EntryOf<Name>[]): State {
  const names = Object.keys(LISTS) as readonly ListName[];
  return Object.fromEntries(names.map((name) => [name, make(name)])) as unknown as State;
}

/** A state before anything is known. */
export function emptyState(organization: string, at: Instant): SyncState {
  return { organization, cursor: at, baselineAt: at, ...eachList(() => []), runs: [], users: new Map() };
}

/** An entry as a file writes it. */
export function toRow<T>(columns: Columns<T>, entry: T): object {
  const row: Record<string, unknown> = {};
  for (const name in columns) row[name] = entry[columns[name] as keyof T];
  return row;
}

/** An entry of a file whose values were checked. Keys that the file leaves out stay absent. */
export function fromRow<T>(columns: Columns<T>, row: object): T {
  const values = row as Readonly<Record<string, unknown>>;
  const entry: Record<string, unknown> = {};
  for (const name in columns) {
    const [key, value] = [columns[name] as string, values[name]];
    if (value !== undefined) entry[key] = key === 'at' || key === 'firstSeen' ? instant(value as string) : value;
  }
  return entry as T;
}

/** The entries as the file writes them, sorted. Of two with the same key the last one: a file with both could not be read again. */
export function rowsOf<Name extends ListName>(name: Name, list: readonly EntryOf<Name>[]): readonly object[] {
  const { columns, keyOf } = LISTS[name];
  const byKey = new Map(list.map((entry) => [keyOf(entry), entry]));
  const rows = [...byKey.values()].map((entry) => toRow(columns, entry));
  return [...inKeyOrder(new Map(rows.map((row) => [JSON.stringify(row), row]))).values()];
}

export function inKeyOrder<V>(entries: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
  return new Map([...entries].sort(([a], [b]) => ascending(a, b)));
}

/** JSON with one line for each key and each list entry, so that files can be compared. Undefined keys are left out. */
export function jsonInLines(file: object): string {
  const entries = Object.entries(file).filter(([, value]) => value !== undefined);
  const texts = entries.map(([key, value]: readonly [string, unknown]) => {
    const lines = Array.isArray(value) ? value.map((entry) => JSON.stringify(entry)) : [];
    return `"${key}":${lines.length === 0 ? JSON.stringify(value) : `[\n${lines.join(',\n')}\n]`}`;
  });
  return `{${texts.join(',\n')}}\n`;
}

/** The form in which instants compare as text. */
export function instant(text: string): string {
  return new Date(text).toISOString();
}

/** This many lines of history are kept. */
export const RUNS_KEPT = 30;

/** The runs to keep, oldest first: those that the seven-day limit still counts, then the newest others. */
export function rememberedRuns(runs: readonly RunRecord[]): readonly RunRecord[] {
  const newest = runs.at(-1);
  if (newest === undefined) return runs;
  const weekAgo = Date.parse(hoursBefore(newest.at, 7 * 24));
  const isCounted = (run: RunRecord): boolean =>
    run === newest || (run.deactivated > 0 && Date.parse(run.at) > weekAgo);
  const lastToGo = [...runs.filter((run) => !isCounted(run)), ...runs.filter(isCounted)];
  const kept = new Set(lastToGo.slice(-RUNS_KEPT));
  return withNewestPlans(runs.filter((run) => kept.has(run)));
}
