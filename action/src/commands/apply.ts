// Writes a plan: deactivations, then creations and reactivations with managers first, then updates; of each kind the first one
// alone. A manager who gets another employee id comes before those who report to them. One employee's failure never stops
// another's; a broken connection, or a target that takes the call in another way, stops them all, and what was not tried is
// said and held.
import type { Change, UkgEmployeeId } from '../core/model/model.ts';
import type { Outcome } from '../core/plan/outcome.ts';
import { createsOrIsAwaited } from '../core/plan/order.ts';
import { isDone } from '../core/plan/outcome.ts';
import { attempt, createBreaker, notAttempted, withoutManager, withoutTaken } from './apply-change.ts';
import type { ApplyTarget, Breaker } from './apply-change.ts';
import { passAddresses } from './pass-addresses.ts';
import type { Refusal } from '../ports.ts';

export interface ApplyResult {
  /** One a change, in the plan's order. */
  readonly outcomes: readonly Outcome[];
  /** Why applying stopped before the end; null when everything was tried. */
  readonly stoppedBy: Refusal | null;
  /** How many people were written without a change, as a whole file does; absent where only changes are written. */
  readonly repeated?: number;
}

/** Applies all changes; the target bounds how many are under way at once. */
export async function applyPlan(
  changes: readonly Change[],
  target: ApplyTarget,
  onOutcome: (outcome: Outcome) => void,
): Promise<ApplyResult> {
  const breaker = createBreaker();
  const outcomes = new Map<UkgEmployeeId, Promise<Outcome>>();
  const applyOne = async (change: Change): Promise<Outcome> => {
    const manager = change.manager === null ? undefined : await outcomes.get(change.manager);
    const outcome = await tryOnce(change, manager, { target, breaker });
    onOutcome(outcome);
    return outcome;
  };
  const applyAll = (some: readonly Change[]): Promise<unknown> =>
    Promise.all(
      some.map((change) => {
        const outcome = applyOne(change);
        outcomes.set(change.ukgEmployeeId, outcome);
        return outcome;
      }),
    );
  const phases = [({ kind }: Change) => kind === 'deactivate', createsOrIsAwaited(changes), () => true];
  const tried = new Set<Change['kind']>();
  for (const isIn of phases) {
    const left = changes.filter((change) => isIn(change) && !outcomes.has(change.ukgEmployeeId));
    for (const first of firstOfEach(left).filter(({ kind }) => !tried.has(kind))) await applyAll([first]);
    for (const { kind } of left) tried.add(kind);
    await applyAll(left.filter(({ ukgEmployeeId }) => !outcomes.has(ukgEmployeeId)));
  }
  const first = await Promise.all(changes.map((change) => outcomes.get(change.ukgEmployeeId) as Promise<Outcome>));
  const tryAgain = (refused: Outcome): Promise<Outcome> => attempt(withoutTaken(refused), { target, breaker });
  return {
    outcomes: await passAddresses(first, { reader: target.reader, tryAgain }),
    stoppedBy: breaker.stoppedBy(),
  };
}

/** Each goes alone: a target that takes the call in another way would answer so to everybody, and is asked once. */
function firstOfEach(changes: readonly Change[]): readonly Change[] {
  const free = changes.filter(({ manager }) => manager === null);
  return [...Map.groupBy(free, ({ kind }) => kind).values()].flatMap((of) => of.slice(0, 1));
}

async function tryOnce(
  change: Change,
  manager: Outcome | undefined,
  means: { readonly target: ApplyTarget; readonly breaker: Breaker },
): Promise<Outcome> {
  if (means.breaker.stoppedBy() !== null) return notAttempted(change);
  const isWithout = manager !== undefined && !isDone(manager);
  return attempt(isWithout ? withoutManager(change) : { change, problems: [], isRelinked: false }, means);
}
