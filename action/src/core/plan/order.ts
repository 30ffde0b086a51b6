// In which order changes are written, and which of them wait for another.
import type { Change, Fields, UkgEmployeeId } from '../model/model.ts';
import { canonical } from '../people/values.ts';

/**
 * Deactivations free licences, so they come first; a manager whose user is made, comes back or gets another employee id comes before
 * those who report to them.
 */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  const waiting = withoutNeedlessWaits(changes);
  const isEarly = createsOrIsAwaited(waiting);
  const early = waiting.filter(isEarly);
  return [
    ...waiting.filter(({ kind }) => kind === 'deactivate'),
    ...managersFirst(early),
    ...waiting.filter((change) => change.kind === 'update' && !isEarly(change)),
  ];
}

/** What is written before the updates: who gets a user, and whom another change waits for. */
export function createsOrIsAwaited(changes: readonly Change[]): (change: Change) => boolean {
  const awaited = new Set(changes.map(({ manager }) => manager));
  return ({ kind, ukgEmployeeId }) =>
    kind === 'create' || kind === 'reactivate' || (kind === 'update' && awaited.has(ukgEmployeeId));
}

/** An update that leaves the manager's employee id as it is is not waited for: one that fails leaves their user where it is. */
function withoutNeedlessWaits(changes: readonly Change[]): readonly Change[] {
  const coming = new Set(
    changes
      .filter(({ kind, fields }) => kind === 'create' || kind === 'reactivate' || 'employee_id' in fields)
      .map((change) => change.ukgEmployeeId),
  );
  return changes.map((change) =>
    change.manager === null || coming.has(change.manager) ? change : { ...change, manager: null },
  );
}

interface Coming {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly manager: UkgEmployeeId | null;
  readonly desired: Fields;
}

/**
 * Whoever started first comes first, since licences may run out, but a manager before those who report to them; ties by UKG
 * id. Circles were cut before; one that was not loses nobody.
 */
export function managersFirst<T extends Coming>(changes: readonly T[]): readonly T[] {
  const byId = new Map(changes.map((change) => [change.ukgEmployeeId, change]));
  const placed = new Set<T>();
  for (const change of byStart(changes)) {
    const chain = new Set<T>();
    let at: T | undefined = change;
    while (at !== undefined && !placed.has(at) && !chain.has(at)) {
      chain.add(at);
      at = at.manager === null ? undefined : byId.get(at.manager);
    }
    for (const one of [...chain].reverse()) placed.add(one);
  }
  return [...placed];
}

/** Whoever has no start date comes last. */
function byStart<T extends Coming>(changes: readonly T[]): readonly T[] {
  return changes
    .map((change) => ({ change, start: canonical('hire_date', change.desired['hire_date']) || '9999-99-99' }))
    .sort((a, b) =>
      (a.start === b.start ? a.change.ukgEmployeeId < b.change.ukgEmployeeId : a.start < b.start) ? -1 : 1,
    )
    .map(({ change }) => change);
}
