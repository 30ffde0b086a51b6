// `<slug>.json`: all of an organization's state but its users. One entry a line, so that a commit's difference can be read.
import { rememberedRuns } from './history.ts';
import {
  ukgEmployeeId,
  type Held,
  type ProblemCode,
  type RunRecord,
  type Scheduled,
  type Setup,
  type SyncState,
  type Toggle,
  type UnlinkedUser,
} from '../model/model.ts';
import { heldAsWritten, scheduledAsWritten } from '../plan/plan-file.ts';
import { StateUnreadable } from './errors.ts';
import { lineOf, readList, withoutRepetition } from './read-list.ts';
import { readStoppedPlan, stoppedPlanAsWritten } from './stopped-plan-row.ts';
import { choiceAt, countAt, dayAt, instantAt, rowOf, textAt, type Refuse, type Row } from './read-row.ts';

const VERSION = 1;

/** What the file holds of the state. */
export type OrganizationState = Omit<SyncState, 'users'>;

/** The file as it was read. */
export interface OrganizationFile {
  readonly state: OrganizationState;
  /** How many lines the users' file has at least: one that was cut at a line's end cannot be told otherwise. Null in older files. */
  readonly knownUsers: number | null;
}

const STATUSES = ['ok', 'problems', 'stopped', 'failed', 'paused', 'baseline'] as const;
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

/** Keys that are not known are dropped; anything else that is not as written throws `StateUnreadable`. */
export function parseOrganization(slug: string, text: string, file: string): OrganizationFile {
  const row = parseJson(text, file);
  refuseOtherVersion(row, text, file);
  const refuseAt =
    (key: string): Refuse =>
    (reason) => {
      throw new StateUnreadable(reason, { file, line: lineOf(text, key) });
    };
  if (row['organization'] !== slug)
    return refuseAt('organization')(`organization is not ${slug}, as the file's name says`);
  const list = <T>(key: string, read: (row: Row, refuse: Refuse) => T): readonly T[] =>
    readList(row, { key, text, file }, read);
  const state: OrganizationState = {
    organization: slug,
    cursor: instantAt(row, 'cursor', refuseAt('cursor')),
    baselineAt: instantAt(row, 'baseline_at', refuseAt('baseline_at')),
    held: withoutRepetition(list('held', readHeld), (held) => held.ukgEmployeeId, refuseAt('held')),
    scheduled: withoutRepetition(list('scheduled', readScheduled), dayKey, refuseAt('scheduled')),
    unlinked: row['unlinked'] === undefined ? [] : list('unlinked', readUnlinked),
    ...(row['approvals_used'] === undefined
      ? {}
      : { approvalsUsed: list('approvals_used', (one, refuse) => textAt(one, 'digest', refuse)) }),
    ...(row['setup'] === undefined ? {} : { setup: readSetup(row['setup'], refuseAt('setup')) }),
    ...(row['toggles'] === undefined ? {} : { toggles: list('toggles', readToggle) }),
    runs: rememberedRuns(list('runs', readRun)),
  };
  const knownUsers = row['known_users'] === undefined ? null : countAt(row, 'known_users', refuseAt('known_users'));
  return { state, knownUsers };
}

/** Entries are sorted; the runs stay in their order, as far as they are remembered. */
export function serialiseOrganization(state: SyncState): string {
  const unlinked = state.unlinked.map((user) => JSON.stringify({ digest: user.digest, user_id: user.userId })).sort();
  return [
    `{"version":${String(VERSION)}`,
    `"organization":${JSON.stringify(state.organization)}`,
    `"cursor":${JSON.stringify(state.cursor)}`,
    `"baseline_at":${JSON.stringify(state.baselineAt)}`,
    `"known_users":${String(state.users.size)}`,
    `"held":${lines(
      onePerKey(state.held, (held) => held.ukgEmployeeId)
        .map((held) => JSON.stringify(heldAsWritten(held)))
        .sort(),
    )}`,
    `"scheduled":${lines(
      onePerKey(state.scheduled, dayKey)
        .map((one) => JSON.stringify(scheduledAsWritten(one)))
        .sort(),
    )}`,
    ...(unlinked.length === 0 ? [] : [`"unlinked":${lines(unlinked)}`]),
    ...((state.approvalsUsed ?? []).length === 0
      ? []
      : [`"approvals_used":${lines((state.approvalsUsed ?? []).map((digest) => JSON.stringify({ digest })))}`]),
    ...(state.setup === undefined ? [] : [`"setup":${writeSetup(state.setup)}`]),
    ...((state.toggles ?? []).length === 0
      ? []
      : [`"toggles":${lines((state.toggles ?? []).map(writeToggle).sort())}`]),
    `"runs":${lines(rememberedRuns(state.runs).map(writeRun))}}\n`,
  ].join(',\n');
}

/** Somebody can leave and come back: one entry a kind. */
function dayKey({ ukgEmployeeId, kind }: Scheduled): string {
  return `${kind} ${ukgEmployeeId}`;
}

/** The last entry of each: a file with two could not be read again. */
function onePerKey<T extends Held | Scheduled>(list: readonly T[], keyOf: (entry: T) => string): readonly T[] {
  return [...new Map(list.map((entry) => [keyOf(entry), entry])).values()];
}

function writeRun(run: RunRecord): string {
  const counts = COUNTS.map((count) => [count, run[count]]);
  const plan = run.plan === undefined ? [] : [['plan', stoppedPlanAsWritten(run.plan)]];
  const failure = run.failure === undefined ? [] : [['failure', run.failure]];
  return JSON.stringify(Object.fromEntries([['at', run.at], ['status', run.status], ...counts, ...failure, ...plan]));
}

function writeSetup({ version, files, fields }: Setup): string {
  return JSON.stringify({ version, files, fields });
}

function writeToggle({ ukgEmployeeId: id, at }: Toggle): string {
  return JSON.stringify({ ukg_employee_id: id, at });
}

function lines(entries: readonly string[]): string {
  return entries.length === 0 ? '[]' : `[\n${entries.join(',\n')}\n]`;
}

function parseJson(text: string, file: string): Row {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const line = /\(line (\d+) /.exec((cause as Error).message)?.[1];
    throw new StateUnreadable('the text is not complete JSON', {
      file,
      line: line === undefined ? null : Number(line),
    });
  }
  return rowOf(value, 'the file', (reason) => {
    throw new StateUnreadable(reason, { file, line: 1 });
  });
}

function refuseOtherVersion(row: Row, text: string, file: string): void {
  const version = row['version'];
  if (version === VERSION) return;
  if (version === undefined) throw new StateUnreadable('there is no version in it', { file, line: null });
  throw new StateUnreadable(
    `its version is ${JSON.stringify(version)}, and this action reads version ${String(VERSION)} only`,
    {
      file,
      line: lineOf(text, 'version'),
      advice: 'Use the release of the action that wrote the file, or a newer one.',
    },
  );
}

function readHeld(row: Row, refuse: Refuse): Held {
  return {
    ukgEmployeeId: ukgEmployeeId(textAt(row, 'ukg_employee_id', refuse)),
    // Any code: newer releases add some.
    code: textAt(row, 'code', refuse) as ProblemCode,
    firstSeen: instantAt(row, 'first_seen', refuse),
    attempts: countAt(row, 'attempts', refuse),
  };
}

function readScheduled(row: Row, refuse: Refuse): Scheduled {
  return {
    ukgEmployeeId: ukgEmployeeId(textAt(row, 'ukg_employee_id', refuse)),
    on: dayAt(row, 'on', refuse),
    kind: choiceAt(row, 'kind', ['create', 'update', 'deactivate'] as const, refuse),
  };
}

function readSetup(value: unknown, refuse: Refuse): Setup {
  const row = rowOf(value, 'setup', refuse);
  const { fields } = row;
  if (!Array.isArray(fields) || !fields.every((field) => typeof field === 'string'))
    return refuse('setup: fields is not a list of texts');
  return { version: textAt(row, 'version', refuse), files: textAt(row, 'files', refuse), fields };
}

function readToggle(row: Row, refuse: Refuse): Toggle {
  return { ukgEmployeeId: ukgEmployeeId(textAt(row, 'ukg_employee_id', refuse)), at: instantAt(row, 'at', refuse) };
}

function readUnlinked(row: Row, refuse: Refuse): UnlinkedUser {
  return { digest: textAt(row, 'digest', refuse), userId: countAt(row, 'user_id', refuse) };
}

function readRun(row: Row, refuse: Refuse): RunRecord {
  // The interface names no count of a run, so one that is not there has counted nothing.
  const counts = Object.fromEntries(
    COUNTS.map((count) => [count, row[count] === undefined ? 0 : countAt(row, count, refuse)]),
  );
  return {
    ...(counts as unknown as Omit<RunRecord, 'at' | 'status'>),
    at: instantAt(row, 'at', refuse),
    status: choiceAt(row, 'status', STATUSES, refuse),
    ...(row['failure'] === undefined ? {} : { failure: textAt(row, 'failure', refuse) as ProblemCode }),
    ...(row['plan'] === undefined ? {} : { plan: readStoppedPlan(row['plan'], refuse) }),
  };
}
