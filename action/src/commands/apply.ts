// Writes a plan: deactivations, then creations and reactivations with managers first, then updates; of each kind the first one
// alone. One employee's failure never stops another's; a broken connection, or a target that takes the call in
// another way, stops them all, and what was not tried is said and held.
import type { Change, UkgEmployeeId } from '../core/model/model.ts';
import type { Outcome } from '../core/plan/outcome.ts';
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

const PHASES: readonly (readonly Change['kind'][])[] = [['deactivate'], ['create', 'reactivate'], ['update']];

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
  for (const kinds of PHASES) {
    for (const kind of kinds) await applyAll(firstOf(kind, changes));
    await applyAll(changes.filter((change) => kinds.includes(change.kind) && !outcomes.has(change.ukgEmployeeId)));
  }
  const first = await Promise.all(changes.map((change) => outcomes.get(change.ukgEmployeeId) as Promise<Outcome>));
  const tryAgain = (refused: Outcome): Promise<Outcome> => attempt(withoutTaken(refused), { target, breaker });
  return {
    outcomes: await passAddresses(first, { reader: target.reader, tryAgain }),
    stoppedBy: breaker.stoppedBy(),
  };
}

/** Goes alone: a target that takes the call in another way would answer so to everybody, and is asked once. */
function firstOf(kind: Change['kind'], changes: readonly Change[]): readonly Change[] {
  return changes.filter((change) => change.kind === kind && change.manager === null).slice(0, 1);
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
