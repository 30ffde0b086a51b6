// What one run may do at most. Counted over the whole plan, before the first write.
import type { LimitName } from '../model/limits.ts';
import { isLimitName, LIMIT_NAMES, limitCode, LIMITS } from '../model/limits.ts';
import type {
  Change,
  CountLimit,
  Digests,
  Instant,
  Integration,
  Limit,
  LimitReading,
  Limits,
  ProblemCode,
  RunRecord,
  Setup,
  SyncState,
} from '../model/model.ts';
import { hoursBefore } from '../people/dates.ts';

/** What a limit allows, as the middle of a sentence. A tripped limit always has a number. */
export function allowedWords(allowed: LimitReading['allowed']): string {
  return `${String(allowed)} ${allowed === 1 ? 'is' : 'are'} allowed`;
}

export interface LimitContext {
  /** Active users known to the state: percentages are of these. */
  readonly activeUsers: number;
  readonly runs: readonly RunRecord[];
  readonly at: Instant;
  /** The first run after a new release of the action or other files. */
  readonly isNewSetup: boolean;
  /** Fields that no earlier run wrote. */
  readonly newFields: ReadonlySet<string>;
}

/** What the limits are read with. */
export function limitContextOf(
  { runs, setup: before }: Pick<SyncState, 'runs' | 'setup'>,
  setup: Setup,
  given: Pick<LimitContext, 'activeUsers' | 'at'>,
): LimitContext {
  return { ...given, runs, isNewSetup: isOtherSetup(before, setup), newFields: newFields(before, setup) };
}

/** The parts of a change that count against the limits. */
export type CountedChange = Pick<Change, 'kind' | 'fields'> & { readonly isRenumbered?: true };

/** All limits with their figures, tripped or not. */
export function readLimits(
  changes: readonly CountedChange[],
  limits: Limits,
  context: LimitContext,
): readonly LimitReading[] {
  return LIMIT_NAMES.map((limit) => {
    const count = changes.filter((change) => isCounted(change, limit, context)).length;
    const before =
      limit === 'deactivations_7_days' ? deactivatedSince(hoursBefore(context.at, 7 * 24), context.runs) : 0;
    const most = allowedBy(limit, limits, context);
    const value = count + before;
    return { limit, value, allowed: most, tripped: most !== null && count > 0 && value > most };
  });
}

/** Whether a change counts against a limit. */
export function isCounted(
  change: CountedChange,
  limit: LimitName,
  { newFields }: Pick<LimitContext, 'newFields'>,
): boolean {
  const { counts } = LIMITS[limit];
  if (counts === 'identity') return change.isRenumbered === true;
  if (change.kind !== counts) return false;
  return counts !== 'update' || isFilling(change, newFields) === (limit === 'updates_new_fields');
}

function allowedBy(limit: LimitName, limits: Limits, context: LimitContext): number | null {
  const { setting, floor } = LIMITS[limit];
  if (setting === null) {
    const leavers = allowed(limits.deactivations, context.activeUsers, floor);
    return context.isNewSetup && leavers !== null ? usualDeactivations(context.runs, leavers, floor) : null;
  }
  return allowed(limits[setting], context.activeUsers, floor);
}

/** An update of new fields alone; if another field changes, too, the update counts as any other. */
function isFilling({ kind, fields }: CountedChange, newFields: ReadonlySet<string>): boolean {
  return kind === 'update' && Object.keys(fields).every((field) => newFields.has(field));
}

/** As many as a remembered run has done, or half of what the limit allows, since a new organization remembers no runs yet. */
function usualDeactivations(runs: readonly RunRecord[], limit: number, floor: number): number {
  return Math.max(floor, Math.floor(limit / 2), ...runs.map((run) => run.deactivated));
}

/** The problem's code of a tripped limit. */
export function codeOfLimit(limit: LimitReading['limit']): ProblemCode {
  if (isLimitName(limit)) return limitCode(limit);
  return isCountLimit(limit) ? 'USER_FLAPPING' : 'FILL_RATE';
}

export function isCountLimit(limit: LimitReading['limit']): limit is CountLimit {
  return isLimitName(limit) || limit === 'flapping';
}

/** In whole thousandths of a percent, the finest that can be written: with fractions, 2.3 × 3,000 is a little below 6,900. */
function allowed(limit: Limit | null, activeUsers: number, floor: number): number | null {
  if (limit === null) return null;
  if (limit.kind === 'count') return limit.value;
  return Math.max(floor, Math.floor((Math.round(limit.value * 1000) * activeUsers) / 100_000));
}

function deactivatedSince(from: Instant, runs: readonly RunRecord[]): number {
  return runs
    .filter((run) => Date.parse(run.at) > Date.parse(from))
    .reduce((sum, { deactivated, approved = 0 }) => sum + deactivated - approved, 0);
}

// The setup of a run: the release of the action, the mapped fields, and the contents of mapping and filter. The first run with
// another setup may change many people by mistake, so its deactivations and its new fields are counted apart.

const LENGTH = 16;

/** Line numbers do not count, and nothing of `integration.yml` does. */
export function setupOf({ mapping, filter }: Pick<Integration, 'mapping' | 'filter'>, digests: Digests): Setup {
  const text = JSON.stringify([mapping, filter], (key, value: unknown) => (key === 'place' ? undefined : value));
  return {
    version: RELEASE,
    files: digests.plan(text).slice(0, LENGTH),
    fields: mapping.map(({ field }) => field).sort(),
  };
}

/** True when the last run had another release or other files. A state without a setup counts as unchanged. */
function isOtherSetup(before: Setup | undefined, now: Setup): boolean {
  return before !== undefined && (before.version !== now.version || before.files !== now.files);
}

/** Fields that the last run did not write yet; none when the state is of an older release, which does not say. */
export function newFields(before: Setup | undefined, now: Setup): ReadonlySet<string> {
  const known = new Set(before?.fields ?? now.fields);
  return new Set(now.fields.filter((field) => !known.has(field)));
}

/** Which release of the action this is: what package.json says, since a bundle cannot read that file. */
export const RELEASE = '1.1.0';
