// `<slug>.json`: the state of an organization without its users. One entry a line, so that the diff of a commit can be read.
import type { StateFile } from '../model/generated/files.ts';
import validators from '../model/generated/validators.cjs';
import type { RunRecord, Setup, StoppedPlan, SyncState } from '../model/model.ts';
import { NO_COUNTS } from '../model/model.ts';
import { isProblemCode } from '../model/problem-catalog.ts';
import { RELEASE } from '../plan/limits.ts';
import type { WrongValue } from './errors.ts';
import { StateUnreadable, wrongValue } from './errors.ts';
import type { EntryOf, ListName } from './lists.ts';
import { COLUMNS, eachList, fromRow, instant, jsonInLines, LISTS, rememberedRuns, rowsOf, toRow } from './lists.ts';

const STATE_VERSION = 1;

/** What the file holds of the state. */
export type OrganizationState = Omit<SyncState, 'users'>;

/** What ties the file to the users' file, and proves that this action wrote both. */
export interface Bond {
  /** Null in a file of an older release. */
  readonly usersSha256: string | null;
  /** Null without a `state-key`. */
  readonly seal: string | null;
}

/** The file as it was read. */
export interface OrganizationFile extends Bond {
  readonly text: string;
  readonly state: OrganizationState;
  /** A newer release wrote it, so unknown keys are not damage. */
  readonly isNewer: boolean;
}

/** Throws `StateUnreadable` when anything is not as we write it. In a file of a newer release, unknown keys are dropped. */
export function parseOrganization(slug: string, text: string, file: string): OrganizationFile {
  const refuse: Refuse = (reason, line, advice) => {
    throw new StateUnreadable(reason, { file, line, advice });
  };
  const row = parseJson(text, refuse);
  refuseOtherVersion(row, text, refuse);
  const isNewer = isNewerRelease(row['release']);
  const wrong = wrongValue(row, validators.state, isNewer);
  if (wrong !== null) refuse(wrong.reason, lineOfValue(row, wrong, text));
  const whole = row as unknown as StateFile;
  if (whole.organization !== slug)
    refuse(`organization is not ${slug}, as the file's name says`, lineOf(text, 'organization'));
  const state = stateOf(whole);
  for (const name of ['held', 'scheduled'] as const) {
    const second = secondOf(name, state[name]);
    if (second !== undefined) refuse(`employee ${second.ukgEmployeeId} is there twice`, lineOf(text, name));
  }
  const { users_sha256: usersSha256 = null, seal = null } = whole;
  return { text, state, usersSha256, seal, isNewer };
}

type Refuse = (reason: string, line: number | null, advice?: string) => never;

function secondOf<Name extends ListName>(name: Name, list: readonly EntryOf<Name>[]): EntryOf<Name> | undefined {
  const keys = list.map((entry) => LISTS[name].keyOf(entry));
  return list.find((_, place) => keys.indexOf(keys[place] as string) < place);
}

function stateOf(file: StateFile): OrganizationState {
  const { tables, setup } = file;
  const lists = eachList((name) => (file[name] ?? []).map((row) => fromRow(LISTS[name].columns, row)));
  return {
    organization: file.organization,
    cursor: instant(file.cursor),
    baselineAt: instant(file.baseline_at),
    ...lists,
    // After a downgrade the file can have codes that this release does not know: these people wait on, and are reported as new.
    held: lists.held.map((held) => (isProblemCode(held.code) ? held : { ...held, code: 'NOT_ATTEMPTED' })),
    told: lists.told.filter(({ code }) => isProblemCode(code)),
    ...(tables && { tables }),
    ...(setup && { setup: fromRow<Setup>(COLUMNS.setup, setup) }),
    runs: rememberedRuns(file.runs.map(runOf)),
  };
}

/** Counts of a run are optional in the file, and zero then. What a stopped plan of an older file lacks is empty. */
function runOf(row: StateFile['runs'][number]): RunRecord {
  const run = { ...NO_COUNTS, ...fromRow<RunRecord>(COLUMNS.run, row) };
  const plan = row.plan && fromRow<StoppedPlan>(COLUMNS.plan, { marks: [], limits: {}, ...row.plan });
  return { ...run, plan };
}

/** Entries are sorted; remembered runs stay in their order. Optional lists that are empty are left out. */
export function serialiseOrganization(
  state: SyncState,
  { usersSha256, seal }: Bond & { readonly usersSha256: string },
): string {
  const someOf = (name: ListName) => (state[name].length === 0 ? undefined : rowsOf(name, state[name]));
  return jsonInLines({
    version: STATE_VERSION,
    release: RELEASE,
    organization: state.organization,
    cursor: state.cursor,
    baseline_at: state.baselineAt,
    users_sha256: usersSha256,
    seal: seal ?? undefined,
    held: rowsOf('held', state.held),
    scheduled: rowsOf('scheduled', state.scheduled),
    pending: someOf('pending'),
    begun: someOf('begun'),
    unlinked: someOf('unlinked'),
    tables: state.tables,
    told: someOf('told'),
    drift: someOf('drift'),
    setup: state.setup,
    toggles: someOf('toggles'),
    runs: rememberedRuns(state.runs).map((run) => toRow(COLUMNS.run, run)),
  });
}

type Row = Readonly<Record<string, unknown>>;

function parseJson(text: string, refuse: Refuse): Row {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const line = /\(line (\d+) /.exec((cause as Error).message)?.[1];
    refuse('the text is not complete JSON', line === undefined ? null : Number(line));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse('the file is not a JSON object', 1);
  return value as Row;
}

function refuseOtherVersion({ version }: Row, text: string, refuse: Refuse): void {
  if (version === STATE_VERSION) return;
  if (version === undefined) refuse('there is no version in it', null);
  refuse(
    `its version is ${JSON.stringify(version).slice(0, 40)}, and this action reads version ${String(STATE_VERSION)} only`,
    lineOf(text, 'version'),
    'Use the release of the action that wrote the file, or a newer one.',
  );
}

/** A newer release may add keys to the same version of the file, so that a downgrade is possible. */
function isNewerRelease(release: unknown): boolean {
  if (typeof release !== 'string' || release === RELEASE || !/^\d+(?:\.\d+)*$/.test(release)) return false;
  return release.localeCompare(RELEASE, 'en', { numeric: true }) > 0;
}

/** 1-based line of the entry if the file has our layout, else of its list; null when the error is about no key. */
function lineOfValue(row: Row, { pointer }: WrongValue, text: string): number | null {
  const [key = '', place] = pointer;
  const first = lineOf(text, key);
  const list = row[key];
  if (first === null || place === undefined || !Array.isArray(list)) return first;
  const line = text.split('\n')[first + Number(place)]?.replace(/,$/, '');
  return line === JSON.stringify(list[Number(place)]) ? first + Number(place) + 1 : first;
}

/** 1-based line of a key; null when it is not there. */
function lineOf(text: string, key: string): number | null {
  const position = text.indexOf(`"${key}":`);
  return position === -1 ? null : text.slice(0, position).split('\n').length;
}
