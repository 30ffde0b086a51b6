// Signs that UKG's data cannot be believed today: a field that empties, a person who comes and goes, a person who vanishes.
//
// A field that lost its value for most people who had one is a broken source, not a change of the people. It counts whatever
// the mapping does with an empty value: `clear` erases the value, `keep` leaves it stale without anyone noticing.
//
//   had a value                                      and now                        -> counts as
//   the state remembers one, or the plan clears it   UKG is empty                   -> lost
//   any or none                                      UKG has a value                -> filled
//   another than the plan writes                     a code without its text        -> lost
//   any or none                                      the source was not read        -> nothing: unknown is not empty
//   none that the state remembers                    UKG is empty                   -> nothing
import type {
  CalendarDate,
  Change,
  ChangeKind,
  FieldMapping,
  Fields,
  Instant,
  LimitReading,
  Problem,
  SyncState,
  Toggle,
  UkgEmployeeId,
} from '../model/model.ts';
import type { Complaint } from '../model/problem.ts';
import { knownById, problemOf } from '../model/problem.ts';
import { ascending } from '../model/text.ts';
import type { Assessment } from '../people/assess.ts';
import { hoursBefore } from '../people/dates.ts';
import { DEACTIVATION_DATE } from '../people/values.ts';
import { memoryOf } from './fingerprint.ts';
import type { PlanContext } from './known-people.ts';
import type { Outcome } from './written.ts';

/** This many people may always lose a field's value in one run, even if few people have one. */
const LOSSES_FLOOR = 5;

export interface FillRates {
  /** One for each mapped field. It trips above half of those who have or had a value, and only above the floor. */
  readonly readings: readonly LimitReading[];
  /** Who lost a value, for each reading that trips: the field, then the employees. */
  readonly losses: readonly (readonly string[])[];
  /** Fields whose value Betterworks keeps although UKG no longer has one, by employee. */
  readonly staleFields: ReadonlyMap<UkgEmployeeId, readonly string[]>;
}

/** `people` are sorted by id. */
export function readFillRates(
  people: readonly Assessment[],
  changes: readonly Change[],
  context: PlanContext,
): FillRates {
  const mapping = context.integration.mapping.filter(({ field }) => field !== DEACTIVATION_DATE);
  const updates = new Map(
    changes.filter(({ kind }) => kind === 'update').map((one) => [one.ukgEmployeeId, one.fields]),
  );
  const seen = people.map((person) => {
    const update = updates.get(person.ukgEmployeeId) ?? {};
    const emptied = [...clearedBy(update), ...forgotten(person, mapping, context)];
    return { person, id: person.ukgEmployeeId, emptied, lost: [...emptied, ...replacedByCodes(person, update)] };
  });
  const fields = mapping.map(({ field }) => field).sort();
  const tallies = fields.map((field) => {
    const lost = seen.filter((one) => one.lost.includes(field)).map(({ id }) => id);
    const filled = seen.filter((one) => !one.lost.includes(field) && hasValue(one.person, field)).length;
    return { field, lost, reading: readingOf(field, lost.length, filled) };
  });
  const keptBy = (emptied: readonly string[]): readonly string[] =>
    mapping.filter((entry) => emptied.includes(entry.field) && keepsValueWhenEmpty(entry)).map(({ field }) => field);
  return {
    readings: tallies.map(({ reading }) => reading),
    losses: tallies.filter(({ reading }) => reading.tripped).map(({ field, lost }) => [field, ...lost]),
    staleFields: new Map(
      seen.map(({ id, emptied }) => [id, keptBy(emptied)] as const).filter(([, kept]) => kept.length > 0),
    ),
  };
}

/**
 * A value that Betterworks keeps although UKG has none is not remembered: UKG cannot lose it again. The employee id is
 * remembered all the same, since a rehire is found by it.
 */
export function keepsValueWhenEmpty({ field, default: preset, whenEmpty }: FieldMapping): boolean {
  return preset === null && whenEmpty === 'keep' && field !== 'employee_id';
}

function readingOf(field: string, lost: number, filled: number): LimitReading {
  const allowed = Math.max(LOSSES_FLOOR, Math.floor((lost + filled) / 2));
  return { limit: `fill_rate:${field}`, value: lost, allowed, tripped: lost > allowed };
}

function clearedBy(update: Fields): readonly string[] {
  return Object.keys(update).filter((field) => isEmpty(update[field]));
}

function replacedByCodes({ missingCodes }: Assessment, update: Fields): readonly string[] {
  return missingCodes.flatMap(({ field }) => (field in update ? [field] : []));
}

/**
 * Fields that are empty in UKG, and were last written with a value that is neither empty nor the default. The users are the
 * state's, not those of a full comparison: what counts is the value that was last written.
 */
export function forgotten(
  person: Assessment,
  mapping: readonly FieldMapping[],
  { state, digests }: PlanContext,
): readonly string[] {
  const known = state.users.get(person.ukgEmployeeId);
  if (known?.active !== true) return [];
  const isOther = (field: string, text: string): boolean => memoryOf(known, { [field]: text }, digests) === 'other';
  return mapping
    .filter(({ field }) => person.empty.includes(field) && isOther(field, ''))
    .filter(({ field, default: preset }) => !preset || isOther(field, preset))
    .map(({ field }) => field);
}

function hasValue(person: Assessment, field: string): boolean {
  if (person.verdict.kind !== 'present' || person.empty.includes(field)) return false;
  return field === 'manager_id' || !isEmpty(person.verdict.desired.fields[field]);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

// A person who is a leaver on one day and employed on the next. After three deactivations and reactivations within seven days
// the user is left as it is, and held. When the oldest of the three is a week old, UKG is believed again.

/** This many in seven days are written; the next one waits. */
const MOST_TOGGLES = 3;
const HOURS = 7 * 24;

export interface Flapping {
  /** The changes without those that wait. */
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  readonly reading: LimitReading;
}

/** Takes out of a plan the changes that would toggle a flapping user. `people`: everybody in the plan. Held people stay held. */
export function withoutFlapping(
  changes: readonly Change[],
  people: readonly Assessment[],
  { state, at }: PlanContext,
): Flapping {
  const flapping = flappingSince(state.toggles, at);
  const isWaiting = ({ kind, ukgEmployeeId }: Change): boolean =>
    (kind === 'deactivate' || kind === 'reactivate') && flapping.has(ukgEmployeeId);
  const before = state.held.filter(({ code }) => code === 'USER_FLAPPING');
  const waiting = new Set([...changes.filter(isWaiting), ...before].map(({ ukgEmployeeId }) => ukgEmployeeId));
  const problems = people.flatMap((person) => {
    const since = waiting.has(person.ukgEmployeeId) ? flapping.get(person.ukgEmployeeId) : undefined;
    return since === undefined ? [] : [problemOf(person, { code: 'USER_FLAPPING', message: flappingWords(since) })];
  });
  return {
    changes: changes.filter((change) => !isWaiting(change)),
    problems,
    reading: { limit: 'flapping', value: problems.length, allowed: null, tripped: false },
  };
}

/** The toggles of the last seven days, together with those just written. */
export function nextToggles(toggles: readonly Toggle[], outcomes: readonly Outcome[], at: Instant): readonly Toggle[] {
  const written = outcomes
    .filter(({ kind }) => kind === 'deactivated' || kind === 'reactivated')
    .map(({ change }) => ({ ukgEmployeeId: change.ukgEmployeeId, at }));
  return [...recent(toggles, at), ...written].sort(
    (a, b) => ascending(a.ukgEmployeeId, b.ukgEmployeeId) || ascending(a.at, b.at),
  );
}

/** The instant of the first toggle, for those who have too many. */
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

function flappingWords(since: Instant): string {
  const until = hoursBefore(since, -HOURS).slice(0, 10);
  return `The user was deactivated and reactivated ${String(MOST_TOGGLES)} times since ${since.slice(0, 10)}, so it is left as it is. Correct status and dates in UKG; what UKG says on ${until} is written then.`;
}

// People with an open matter whom UKG no longer lists. Nothing is known about them, so every run says so.
//
//   waits because of    not read, and         -> problem
//   a day that has come -                     SCHEDULED_LOST
//   a trouble           no day has come       the same trouble, with what to do
//   a change that was   not held              NOT_ATTEMPTED; they stay pending
//   only begun

/** One problem for each person with an open matter who was not read. */
export function lostPeople(
  { held, scheduled, pending }: Pick<SyncState, 'held' | 'scheduled' | 'pending'>,
  read: ReadonlySet<UkgEmployeeId>,
  today: CalendarDate,
): readonly Problem[] {
  const due = scheduled.filter(({ on }) => on <= today);
  const complaints = new Map<UkgEmployeeId, Complaint>([
    ...pending.map(({ ukgEmployeeId: id, kind }) => [id, cutShort(kind)] as const),
    ...held.map(({ ukgEmployeeId: id, code }) => [id, { code, message: LOST }] as const),
    ...due.map(({ ukgEmployeeId: id, on }) => [id, { code: 'SCHEDULED_LOST', message: lostOn(on) }] as const),
  ]);
  const lost = [...complaints].filter(([id]) => !read.has(id));
  return lost.map(([id, complaint]) => problemOf(knownById(id), complaint));
}

function cutShort(kind: ChangeKind): Complaint {
  const message = `A run was cut short when it was about to ${kind} this user, and UKG lists the employee no longer, so it cannot be seen what should be. Look at the user in Betterworks, and enter the employee in UKG again or deactivate the user by hand.`;
  return { code: 'NOT_ATTEMPTED', message, action: kind };
}

function lostOn(day: CalendarDate): string {
  return `A change was due on ${day}, and UKG lists this employee no longer, so nothing was written. Enter the employee in UKG again, or put the user in Betterworks right by hand and add a line to decisions.yml.`;
}

const LOST =
  'UKG lists this employee no longer, so it could not be seen whether the trouble is gone, and nothing was written. Enter the employee in UKG again, or deactivate the user in Betterworks by hand.';
