// Somebody whom UKG calls a leaver on one day and employed on the next. After three deactivations and reactivations within
// seven days their user is left as it is, held, and said once; when the oldest of them is a week old, UKG's word counts again.
import { hoursBefore } from '../people/dates.ts';
import type { Change, Instant, LimitReading, Problem, SyncState, Toggle, UkgEmployeeId } from '../model/model.ts';
import type { Outcome } from './outcome.ts';
import { problemOf } from '../model/problem.ts';

/** So many in seven days are written; the next one waits. */
const MOST_TOGGLES = 3;
const HOURS = 7 * 24;

export interface Flapping {
  /** The changes without those that wait. */
  readonly changes: readonly Change[];
  /** To be reported in this run. */
  readonly problems: readonly Problem[];
  /** Reported before; these only hold. */
  readonly reported: readonly Problem[];
  readonly reading: LimitReading;
}

/** Takes out of a plan what would toggle a flapping user. `read` is everybody whom the plan is about. */
export function withoutFlapping(
  changes: readonly Change[],
  read: ReadonlySet<UkgEmployeeId>,
  { state, at }: { readonly state: SyncState; readonly at: Instant },
): Flapping {
  const flapping = flappingSince(state.toggles, at);
  const isWaiting = (change: Change): boolean => isToggle(change.kind) && flapping.has(change.ukgEmployeeId);
  const before = new Set(state.held.filter(({ code }) => code === 'USER_FLAPPING').map((held) => held.ukgEmployeeId));
  const found = changes.filter((change) => isWaiting(change) && !before.has(change.ukgEmployeeId));
  const reported = [...before].filter((id) => read.has(id) && flapping.has(id));
  return {
    changes: flapping.size === 0 ? changes : changes.filter((change) => !isWaiting(change)),
    problems: found.map((change) => problemFor(change, flapping.get(change.ukgEmployeeId) as Instant)),
    reported: reported.map((ukgEmployeeId) =>
      problemOf({ ukgEmployeeId, employeeId: '', companyId: '' }, { code: 'USER_FLAPPING', message: '' }),
    ),
    reading: { limit: 'flapping', value: found.length + reported.length, allowed: null, tripped: false },
  };
}

/** The toggles of the last seven days, with those that were just written. */
export function nextToggles(toggles: readonly Toggle[], outcomes: readonly Outcome[], at: Instant): readonly Toggle[] {
  const written = outcomes.filter(({ kind }) => kind === 'deactivated' || kind === 'reactivated');
  return [...recent(toggles, at), ...written.map(({ change }) => ({ ukgEmployeeId: change.ukgEmployeeId, at }))].sort(
    byIdThenTime,
  );
}

/** When the first of their toggles was, of those who have too many. */
function flappingSince(toggles: readonly Toggle[], at: Instant): ReadonlyMap<UkgEmployeeId, Instant> {
  const since = new Map<UkgEmployeeId, Instant>();
  for (const [id, own] of Map.groupBy(recent(toggles, at), (toggle) => toggle.ukgEmployeeId)) {
    const times = own.map((toggle) => toggle.at).sort();
    if (times.length >= MOST_TOGGLES) since.set(id, times.at(-MOST_TOGGLES) as Instant);
  }
  return since;
}

function recent(toggles: readonly Toggle[], at: Instant): readonly Toggle[] {
  const weekAgo = Date.parse(hoursBefore(at, HOURS));
  return toggles.filter((toggle) => Date.parse(toggle.at) > weekAgo);
}

function isToggle(kind: Change['kind']): boolean {
  return kind === 'deactivate' || kind === 'reactivate';
}

function problemFor(change: Change, since: Instant): Problem {
  const until = hoursBefore(since, -HOURS).slice(0, 10);
  const message = `The user was deactivated and reactivated ${String(MOST_TOGGLES)} times since ${since.slice(0, 10)}, and UKG asks for another ${change.kind}, so it was left as it is. Correct status and dates in UKG; what UKG says on ${until} is written then. This is said once.`;
  return problemOf(change, { code: 'USER_FLAPPING', action: change.kind, message });
}

function byIdThenTime(a: Toggle, b: Toggle): number {
  if (a.ukgEmployeeId !== b.ukgEmployeeId) return a.ukgEmployeeId < b.ukgEmployeeId ? -1 : 1;
  return a.at < b.at ? -1 : 1;
}
