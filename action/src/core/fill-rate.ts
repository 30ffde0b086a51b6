// A field that this run would clear for most of those who have it is a broken source, and no change of the people. Only a
// field mapped with `when_empty: clear` is ever cleared; everywhere else an empty source sends nothing.
import type { Assessment } from './assess.ts';
import type { Change, LimitReading } from './model.ts';
import { DEACTIVATION_DATE } from './values.ts';

/** So many people must have had a value before a share of them says anything. */
export const FEWEST_FILLED = 10;

/** One reading for each field that the plan clears for somebody; it trips above half of those who have or had a value. */
export function readFillRates(people: readonly Assessment[], changes: readonly Change[]): readonly LimitReading[] {
  const cleared = new Map<string, number>();
  for (const change of changes) {
    if (change.kind !== 'update') continue;
    for (const [field, value] of Object.entries(change.fields)) {
      if (field !== DEACTIVATION_DATE && isEmpty(value)) cleared.set(field, (cleared.get(field) ?? 0) + 1);
    }
  }
  return [...cleared.keys()].sort().flatMap((field) => readingOf(field, cleared.get(field) as number, people));
}

function readingOf(field: string, lost: number, people: readonly Assessment[]): readonly LimitReading[] {
  const filled = lost + people.filter((one) => hasValue(one, field)).length;
  if (filled < FEWEST_FILLED) return [];
  const allowed = Math.floor(filled / 2);
  return [{ limit: `fill_rate:${field}`, value: lost, allowed, tripped: lost > allowed }];
}

function hasValue(one: Assessment, field: string): boolean {
  if (one.verdict.kind !== 'present') return false;
  return field === 'manager_id' ? one.supervisorId !== '' : !isEmpty(one.verdict.desired.fields[field]);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
