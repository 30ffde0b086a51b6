// What one run may do at most. Counted over the whole plan, before the first write.
import type {
  Change,
  CountLimit,
  Instant,
  Limit,
  LimitReading,
  Limits,
  ProblemCode,
  RunRecord,
} from '../model/model.ts';
import { hoursBefore } from '../people/dates.ts';

/** Below these a percentage stops nothing: in a small population one leaver is a large share. */
const DEACTIVATIONS_FLOOR = 3;
const DEACTIVATIONS_7_DAYS_FLOOR = 5;

/** What a limit allows, as the middle of a sentence; a limit that tripped allows some number. */
export function allowedWords(allowed: LimitReading['allowed']): string {
  return `${String(allowed)} ${allowed === 1 ? 'is' : 'are'} allowed`;
}

export interface LimitContext {
  /** Users known to the state, of whom percentages are taken. */
  readonly knownUsers: number;
  readonly runs: readonly RunRecord[];
  readonly at: Instant;
  /** The first run after a new release of the action or other files. */
  readonly isNewSetup: boolean;
  /** Fields that no run before this one wrote. */
  readonly newFields: ReadonlySet<string>;
}

/** What of a change counts against the limits. */
export type CountedChange = Pick<Change, 'kind' | 'fields'>;

/** All limits with their figures, tripped or not. */
export function readLimits(
  changes: readonly CountedChange[],
  limits: Limits,
  context: LimitContext,
): readonly LimitReading[] {
  const count = (kind: Change['kind']): number => changes.filter((change) => change.kind === kind).length;
  const { knownUsers, runs } = context;
  const deactivations = count('deactivate');
  const week = deactivations === 0 ? 0 : deactivations + deactivatedSince(hoursBefore(context.at, 7 * 24), runs);
  const filling = changes.filter((change) => isFilling(change, context.newFields)).length;
  const updates = limits.updates && allowed(limits.updates, knownUsers, 0);
  const leavers = allowed(limits.deactivations, knownUsers, DEACTIVATIONS_FLOOR);
  return [
    reading('deactivations', deactivations, leavers),
    reading('deactivations_7_days', week, allowed(limits.deactivations7Days, knownUsers, DEACTIVATIONS_7_DAYS_FLOOR)),
    reading('deactivations_new_setup', deactivations, context.isNewSetup ? usualDeactivations(runs, leavers) : null),
    reading('creations', count('create'), limits.creations && allowed(limits.creations, knownUsers, 0)),
    reading('updates', count('update') - filling, updates),
    reading('updates_new_fields', filling, updates),
  ];
}

/** Of an update that also changes another field, the other field is the news. */
function isFilling({ kind, fields }: CountedChange, newFields: ReadonlySet<string>): boolean {
  return kind === 'update' && Object.keys(fields).every((field) => newFields.has(field));
}

/** As many as a remembered run has done, or half of what the limit allows: a young organization remembers nothing yet. */
function usualDeactivations(runs: readonly RunRecord[], limit: number): number {
  return Math.max(DEACTIVATIONS_FLOOR, Math.floor(limit / 2), ...runs.map((run) => run.deactivated));
}

const LIMIT_CODES: Readonly<Record<CountLimit, ProblemCode>> = {
  deactivations: 'LIMIT_DEACTIVATIONS',
  deactivations_7_days: 'LIMIT_DEACTIVATIONS_7_DAYS',
  deactivations_new_setup: 'LIMIT_DEACTIVATIONS_NEW_SETUP',
  creations: 'LIMIT_CREATIONS',
  updates: 'LIMIT_UPDATES',
  updates_new_fields: 'LIMIT_UPDATES_NEW_FIELDS',
  flapping: 'USER_FLAPPING',
};

/** The problem's code of a tripped limit. */
export function codeOfLimit(limit: LimitReading['limit']): ProblemCode {
  return isCountLimit(limit) ? LIMIT_CODES[limit] : 'FILL_RATE';
}

export function isCountLimit(limit: LimitReading['limit']): limit is CountLimit {
  return limit in LIMIT_CODES;
}

function reading(limit: LimitReading['limit'], value: number, allowedValue: number | null): LimitReading {
  return { limit, value, allowed: allowedValue, tripped: allowedValue !== null && value > allowedValue };
}

/** Reckoned in whole thousandths of a percent, the finest that can be written: as a fraction, 2.3 times 3,000 is a little below 6,900. */
function allowed(limit: Limit, knownUsers: number, floor: number): number {
  if (limit.kind === 'count') return limit.value;
  return Math.max(floor, Math.floor((Math.round(limit.value * 1000) * knownUsers) / 100_000));
}

function deactivatedSince(from: Instant, runs: readonly RunRecord[]): number {
  return runs.filter((run) => Date.parse(run.at) > Date.parse(from)).reduce((sum, run) => sum + run.deactivated, 0);
}
