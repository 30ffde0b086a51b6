// A field that has lost its value for most of those who had one is a broken source, and no change of the people. It counts
// whatever the mapping does with an empty value: what is cleared is gone, and what is kept grows old unseen.
//
//   had a value                                      and now                        -> counts as
//   the state remembers one, or the plan clears it   UKG is empty                   -> lost
//   any or none                                      UKG has a value                -> filled
//   another than the plan writes                     a code without its text        -> lost
//   any or none                                      the source was not read        -> nothing: unknown is not empty
//   none that the state remembers                    UKG is empty                   -> nothing
import type { Assessment } from '../people/assess.ts';
import { filledFields } from './fingerprint.ts';
import { isKeptWhenEmpty } from '../people/map.ts';
import type { Change, Digests, FieldMapping, Fields, KnownUser, LimitReading, UkgEmployeeId } from '../model/model.ts';
import { DEACTIVATION_DATE } from '../people/values.ts';

/** So many people may lose a field's value in one run, however few have one. */
const LOSSES_FLOOR = 5;

export interface FillContext {
  readonly mapping: readonly FieldMapping[];
  /** As the state remembers them; a full comparison must not ask what Betterworks holds instead. */
  readonly users: ReadonlyMap<UkgEmployeeId, KnownUser>;
  readonly digests: Digests;
}

export interface FillRates {
  /** One for each mapped field. It trips above half of those who have or had a value, but never up to the floor. */
  readonly readings: readonly LimitReading[];
  /** Who lost what, of the readings that trip: field, then employees. */
  readonly losses: readonly (readonly string[])[];
  /** Fields of which Betterworks keeps a value that UKG has no longer, by employee. */
  readonly staleFields: ReadonlyMap<UkgEmployeeId, readonly string[]>;
}

/** `people` are sorted by id. */
export function readFillRates(
  people: readonly Assessment[],
  changes: readonly Change[],
  context: FillContext,
): FillRates {
  const mapping = context.mapping.filter(({ field }) => field !== DEACTIVATION_DATE);
  const updates = new Map(
    changes.flatMap(({ kind, ukgEmployeeId, fields }) => (kind === 'update' ? [[ukgEmployeeId, fields] as const] : [])),
  );
  const tallies = mapping.map(({ field }): Tally => ({ field, lost: [], filled: 0 }));
  const staleFields = new Map<UkgEmployeeId, readonly string[]>();
  for (const person of people) {
    const update = updates.get(person.ukgEmployeeId) ?? {};
    const emptied = [...clearedBy(update), ...forgotten(person, mapping, context)];
    const lost = [...emptied, ...replacedByCodes(person, update)];
    for (const tally of tallies) {
      if (lost.includes(tally.field)) tally.lost.push(person.ukgEmployeeId);
      else if (hasValue(person, tally.field)) tally.filled += 1;
    }
    if (emptied.length === 0) continue;
    const kept = mapping
      .filter((entry) => emptied.includes(entry.field) && keepsValueWhenEmpty(entry))
      .map(({ field }) => field);
    if (kept.length > 0) staleFields.set(person.ukgEmployeeId, kept);
  }
  const ordered = tallies.sort(byField);
  const readings = ordered.map(readingOf);
  const losses = ordered.filter((_, at) => readings[at]?.tripped);
  return { readings, losses: losses.map(({ field, lost }) => [field, ...lost]), staleFields };
}

/**
 * A value that Betterworks keeps although UKG has none is not remembered: it is no value of UKG that could be lost again.
 * The employee id is remembered all the same, for a rehire is found by it.
 */
export function keepsValueWhenEmpty(entry: FieldMapping): boolean {
  return isKeptWhenEmpty(entry) && entry.field !== 'employee_id';
}

interface Tally {
  readonly field: string;
  /** Employees who lost its value. */
  readonly lost: string[];
  /** How many have one. */
  filled: number;
}

function readingOf({ field, lost, filled }: Tally): LimitReading {
  const allowed = Math.max(LOSSES_FLOOR, Math.floor((lost.length + filled) / 2));
  return { limit: `fill_rate:${field}`, value: lost.length, allowed, tripped: lost.length > allowed };
}

function clearedBy(update: Fields): readonly string[] {
  return Object.keys(update).filter((field) => isEmpty(update[field]));
}

function replacedByCodes({ missingCodes }: Assessment, update: Fields): readonly string[] {
  return missingCodes.flatMap(({ field }) => (field in update ? [field] : []));
}

/** Fields that are empty in UKG and were filled when they were last written. A default stands for no value. */
export function forgotten(
  person: Assessment,
  mapping: FillContext['mapping'],
  context: Pick<FillContext, 'users' | 'digests'>,
): readonly string[] {
  const known = person.empty.length === 0 ? undefined : context.users.get(person.ukgEmployeeId);
  if (known?.active !== true) return [];
  const blanks = new Map(
    mapping.filter(({ field }) => person.empty.includes(field)).map((entry) => [entry.field, entry.default]),
  );
  return filledFields(person.ukgEmployeeId, blanks, known.fingerprint, context.digests);
}

function hasValue(person: Assessment, field: string): boolean {
  if (person.verdict.kind !== 'present' || person.empty.includes(field)) return false;
  return field === 'manager_id' || !isEmpty(person.verdict.desired.fields[field]);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function byField(a: Tally, b: Tally): number {
  return a.field < b.field ? -1 : 1;
}
