// Writes a plan: the first create and the first update alone, then deactivations, creations and reactivations with managers
// first, and updates. One employee's failure never stops another's; a broken connection, or a target that takes the call in
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
  for (const change of firstOfEachCall(changes)) {
    const outcome = await applyOne(change);
    if (!waitsForOthers(outcome)) outcomes.set(change.ukgEmployeeId, Promise.resolve(outcome));
  }
  for (const kinds of PHASES) {
    const phase = changes.filter(({ kind, ukgEmployeeId: id }) => kinds.includes(kind) && !outcomes.has(id));
    for (const change of phase) outcomes.set(change.ukgEmployeeId, applyOne(change));
    await Promise.all(phase.map((change) => outcomes.get(change.ukgEmployeeId) as Promise<Outcome>));
  }
  const first = await Promise.all(changes.map((change) => outcomes.get(change.ukgEmployeeId) as Promise<Outcome>));
  const tryAgain = (refused: Outcome): Promise<Outcome> => attempt(withoutTaken(refused), { target, breaker });
  return {
    outcomes: await passAddresses(first, { reader: target.reader, tryAgain }),
    stoppedBy: breaker.stoppedBy(),
  };
}

/**
 * One change a call of the target, to go alone: a target that takes the call in another way answers so to everybody, and is
 * asked once. An update is the least harm that the second call can do.
 */
function firstOfEachCall(changes: readonly Change[]): readonly Change[] {
  const free = changes.filter(({ manager }) => manager === null);
  const firstOf = (...kinds: readonly Change['kind'][]): readonly Change[] =>
    kinds.flatMap((kind) => free.find((change) => change.kind === kind) ?? []).slice(0, 1);
  return [...firstOf('create'), ...firstOf('update', 'deactivate', 'reactivate')];
}

/** A new user who comes first may need the licence or the address that a later change sets free. */
function waitsForOthers({ change, deed, problems }: Outcome): boolean {
  const isRefused = change.kind === 'create' && deed === 'failed';
  return isRefused && problems.some(({ code }) => code === 'LICENSES_EXHAUSTED' || code === 'EMAIL_TAKEN');
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
