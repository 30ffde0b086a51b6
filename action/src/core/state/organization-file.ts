// `<slug>.json`: all of an organization's state but its users. One entry a line, so that a commit's difference can be read.
import { rememberedRuns } from './history.ts';
import type { StateFile } from '../model/generated/files.ts';
import validators from '../model/generated/validators.cjs';
import {
  ukgEmployeeId,
  type ChangeKind,
  type ProblemCode,
  type RunRecord,
  type Setup,
  type StoppedPlan,
  type SyncState,
} from '../model/model.ts';
import { heldAsWritten, scheduledAsWritten } from '../plan/plan-file.ts';
import { RELEASE as RELEASE } from '../plan/setup.ts';
import { StateUnreadable } from './errors.ts';
import { wrongValue } from './wrong-value.ts';
import type { WrongValue } from './wrong-value.ts';

const STATE_VERSION = 1;

/** What the file holds of the state. */
export type OrganizationState = Omit<SyncState, 'users'>;

/** What ties the file to the users' file, and to us. */
export interface Bond {
  /** Null in a file of an older release. */
  readonly usersSha256: string | null;
  /** Null without a `state-key`. */
  readonly seal: string | null;
}

/** The file as it was read. */
export interface OrganizationFile extends Bond {
  readonly state: OrganizationState;
  /** How many lines the users' file has at least; of older releases. */
  readonly knownUsers: number | null;
  /** A newer release wrote it, so keys that are not known here are no damage. */
  readonly isNewer: boolean;
}

const COUNTS = [
  'created',
  'updated',
  'deactivated',
  'reactivated',
  'unchanged',
  'excluded',
  'held',
  'scheduled',
  'problems',
] as const;

/** Anything that is not as we write it throws `StateUnreadable`; of a newer release's file, keys that are not known are dropped. */
export function parseOrganization(slug: string, text: string, file: string): OrganizationFile {
  const row = parseJson(text, file);
  refuseOtherVersion(row, text, file);
  const isNewer = isNewerRelease(row['release']);
  const wrong = wrongValue(row, validators.state, isNewer);
  if (wrong !== null) throw refusal(row, wrong, { text, file });
  const written = row as unknown as StateFile;
  const refuse = (key: string, reason: string): never => {
    throw new StateUnreadable(reason, { file, line: lineOf(text, key) });
  };
  if (written.organization !== slug) refuse('organization', `organization is not ${slug}, as the file's name says`);
  const state = stateOf(written);
  const twice = (key: string, ids: readonly string[]): void => {
    const second = ids.find((id, place) => ids.indexOf(id) < place);
    if (second !== undefined) refuse(key, `employee ${second} is there twice`);
  };
  twice(
    'held',
    state.held.map((held) => held.ukgEmployeeId),
  );
  for (const kind of ['create', 'update', 'deactivate'])
    twice(
      'scheduled',
      state.scheduled.filter((one) => one.kind === kind).map((one) => one.ukgEmployeeId),
    );
  const { users_sha256: usersSha256 = null, seal = null, known_users: knownUsers = null } = written;
  return { state, usersSha256, seal, knownUsers, isNewer };
}

function stateOf(file: StateFile): OrganizationState {
  const { unlinked = [], pending, tables, told, drift, setup, toggles } = file;
  return {
    organization: file.organization,
    cursor: instant(file.cursor),
    baselineAt: instant(file.baseline_at),
    held: file.held.map(({ ukg_employee_id: id, code, first_seen: firstSeen, attempts }) => ({
      ukgEmployeeId: ukgEmployeeId(id),
      code: code as ProblemCode,
      firstSeen: instant(firstSeen),
      attempts,
    })),
    scheduled: file.scheduled.map(({ ukg_employee_id: id, on, kind }) => ({
      ukgEmployeeId: ukgEmployeeId(id),
      on,
      kind,
    })),
    ...(pending && {
      pending: pending.map(({ ukg_employee_id: id, kind }) => ({ ukgEmployeeId: ukgEmployeeId(id), kind })),
    }),
    unlinked: unlinked.map(({ digest, user_id: userId }) => ({ digest, userId })),
    ...(tables && { tables }),
    ...(told && {
      told: told.map(({ ukg_employee_id: id, code }) => ({
        ukgEmployeeId: id === null ? null : ukgEmployeeId(id),
        code: code as ProblemCode,
      })),
    }),
    ...(drift && {
      drift: drift.map(({ ukg_employee_id: id, kind, user_id: userId, fields }) => ({
        ...{ ukgEmployeeId: ukgEmployeeId(id), kind, userId, fields },
      })),
    }),
    ...(setup && { setup }),
    ...(toggles && {
      toggles: toggles.map(({ ukg_employee_id: id, at }) => ({ ukgEmployeeId: ukgEmployeeId(id), at: instant(at) })),
    }),
    runs: rememberedRuns(file.runs.map(runOf)),
  };
}

/** The form in which instants compare as text. */
function instant(text: string): string {
  return new Date(text).toISOString();
}

function runOf({ at, status, failure, plan, ...counted }: StateFile['runs'][number]): RunRecord {
  // The interface names no count of a run, so one that is not there has counted nothing.
  const counts = Object.fromEntries(COUNTS.map((count) => [count, counted[count] ?? 0]));
  return {
    ...(counts as unknown as Omit<RunRecord, 'at' | 'status'>),
    at: instant(at),
    status,
    ...(failure !== undefined && { failure: failure as ProblemCode }),
    ...(plan && { plan: stoppedPlanOf(plan) }),
  };
}

/** A change of a stopped plan is written as `["update","A1B2C3","location","title"]`. */
function stoppedPlanOf({
  digest,
  changes,
  marks = [],
  limits,
}: NonNullable<StateFile['runs'][number]['plan']>): StoppedPlan {
  return {
    digest,
    changes: new Map(
      changes.map(([kind, id = '', ...fields], at) => {
        const mark = marks[at];
        return [ukgEmployeeId(id), { kind: kind as ChangeKind, fields, ...(mark !== undefined && { mark }) }];
      }),
    ),
    ...(limits && { limits: new Map(Object.entries(limits)) }),
  };
}

/** Entries are sorted; the runs stay in their order, as far as they are remembered. What is empty and may be absent is. */
export function serialiseOrganization(state: SyncState, { usersSha256, seal }: Bond): string {
  const { held, scheduled, pending = [], unlinked, tables, told = [], drift = [], setup, toggles = [] } = state;
  const keys: readonly (readonly [name: string, text: string | null])[] = [
    ['release', JSON.stringify(RELEASE)],
    ['organization', JSON.stringify(state.organization)],
    ['cursor', JSON.stringify(state.cursor)],
    ['baseline_at', JSON.stringify(state.baselineAt)],
    ['users_sha256', usersSha256 && JSON.stringify(usersSha256)],
    ['seal', seal && JSON.stringify(seal)],
    ['held', sorted(lastOf(held, (one) => one.ukgEmployeeId).map(heldAsWritten))],
    ['scheduled', sorted(lastOf(scheduled, (one) => `${one.ukgEmployeeId} ${one.kind}`).map(scheduledAsWritten))],
    ['pending', someSorted(pending.map(({ ukgEmployeeId: id, kind }) => ({ ukg_employee_id: id, kind })))],
    ['unlinked', someSorted(unlinked.map(({ digest, userId }) => ({ digest, user_id: userId })))],
    ['tables', tables === undefined ? null : JSON.stringify(tables)],
    ['told', someSorted(told.map(({ ukgEmployeeId: id, code }) => ({ ukg_employee_id: id, code })))],
    [
      'drift',
      someSorted(
        drift.map(({ ukgEmployeeId: id, kind, userId, fields }) => ({
          ukg_employee_id: id,
          kind,
          user_id: userId,
          fields,
        })),
      ),
    ],
    ['setup', setup === undefined ? null : writeSetup(setup)],
    ['toggles', someSorted(toggles.map(({ ukgEmployeeId: id, at }) => ({ ukg_employee_id: id, at })))],
    ['runs', lines(rememberedRuns(state.runs).map(writeRun))],
  ];
  const present = keys.filter(([, text]) => text !== null).map(([name, text]) => `"${name}":${String(text)}`);
  return `{"version":${String(STATE_VERSION)},\n${present.join(',\n')}}\n`;
}

/** The last entry of each key: a file with two could not be read again. */
function lastOf<T>(list: readonly T[], keyOf: (entry: T) => string): readonly T[] {
  return [...new Map(list.map((entry) => [keyOf(entry), entry])).values()];
}

function sorted(entries: readonly object[]): string {
  return lines(entries.map((entry) => JSON.stringify(entry)).sort());
}

function someSorted(entries: readonly object[]): string | null {
  return entries.length === 0 ? null : sorted(entries);
}

function lines(entries: readonly string[]): string {
  return entries.length === 0 ? '[]' : `[\n${entries.join(',\n')}\n]`;
}

function writeRun(run: RunRecord): string {
  const counts = Object.fromEntries(COUNTS.map((count) => [count, run[count]]));
  const plan = run.plan && writeStoppedPlan(run.plan);
  return JSON.stringify({ at: run.at, status: run.status, ...counts, failure: run.failure, plan });
}

function writeStoppedPlan({ digest, changes, limits }: StoppedPlan): object {
  const marks = [...changes.values()].flatMap(({ mark }) => mark ?? []);
  return {
    digest,
    changes: [...changes].map(([id, { kind, fields }]) => [kind, id, ...fields]),
    ...(marks.length > 0 && marks.length === changes.size && { marks }),
    ...(limits && { limits: Object.fromEntries(limits) }),
  };
}

function writeSetup({ version, files, fields }: Setup): string {
  return JSON.stringify({ version, files, fields });
}

function parseJson(text: string, file: string): Row {
  const refuse = (reason: string, line: number | null): never => {
    throw new StateUnreadable(reason, { file, line });
  };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Row;
  } catch (cause) {
    const line = /\(line (\d+) /.exec((cause as Error).message)?.[1];
    return refuse('the text is not complete JSON', line === undefined ? null : Number(line));
  }
  return refuse('the file is not a JSON object', 1);
}

type Row = Readonly<Record<string, unknown>>;

function refuseOtherVersion({ version }: Row, text: string, file: string): void {
  if (version === STATE_VERSION) return;
  if (version === undefined) throw new StateUnreadable('there is no version in it', { file, line: null });
  throw new StateUnreadable(
    `its version is ${JSON.stringify(version)}, and this action reads version ${String(STATE_VERSION)} only`,
    {
      file,
      line: lineOf(text, 'version'),
      advice: 'Use the release of the action that wrote the file, or a newer one.',
    },
  );
}

/** Within a version of the file a newer release adds keys, so that going back to this one is possible. */
function isNewerRelease(release: unknown): boolean {
  const parts = (text: string): readonly number[] => text.split('.').map(Number);
  if (typeof release !== 'string') return false;
  const [theirs, ours] = [parts(release), parts(RELEASE)];
  const place = theirs.findIndex((part, at) => part !== ours[at]);
  return place !== -1 && (theirs[place] as number) > (ours[place] ?? 0);
}

interface FileText {
  readonly text: string;
  readonly file: string;
}

function refusal(row: Row, { pointer, reason }: WrongValue, { text, file }: FileText): StateUnreadable {
  const [key = '', place] = pointer;
  const isInside = pointer.length > 1;
  const line = place === undefined ? lineOf(text, key) : lineOfEntry(row[key], { key, place: Number(place), text });
  return new StateUnreadable(isInside ? `${key}: ${reason}` : reason, { file, line: key === '' ? null : line });
}

/** Where a key of the file stands, 1-based; null when it is not there. */
function lineOf(text: string, key: string): number | null {
  const position = text.indexOf(`"${key}":`);
  return position === -1 ? null : text.slice(0, position).split('\n').length;
}

/** The entry's own line in a file that is still laid out as we write it; else the line of its list. */
function lineOfEntry(
  list: unknown,
  { key, place, text }: { readonly key: string; readonly place: number; readonly text: string },
): number | null {
  const first = lineOf(text, key);
  if (first === null || !Array.isArray(list)) return first;
  const line = text.split('\n')[first + place]?.replace(/,$/, '');
  return line === JSON.stringify(list[place]) ? first + place + 1 : first;
}
