// Writes a plan: deactivations, then creations and reactivations with managers first, then updates; the first of each kind goes
// alone. A manager who gets another employee id comes before the people who report to them. One employee's failure never stops
// another's. A broken connection, or a target whose API differs, stops all, and changes that were not tried are reported and
// held. A target that takes files gets all changes of a run together, or none.
import type { Change, Fields, UkgEmployeeId } from '../core/model/model.ts';
import { grouped } from '../core/model/text.ts';
import { createsOrIsAwaited } from '../core/plan/plan.ts';
import type { Outcome } from '../core/plan/written.ts';
import { isDone, OUTCOME_OF } from '../core/plan/written.ts';
import { RunFailure } from '../failure.ts';
import type { Refusal } from '../ports.ts';
import type { Means } from './apply-change.ts';
import { attempt, createBreaker, notAttempted, withoutManager, withoutTaken } from './apply-change.ts';
import type { Planned, WritePorts } from './command.ts';

export interface ApplyResult {
  /** One for each change, in the plan's order. */
  readonly outcomes: readonly Outcome[];
  /** Why applying stopped early; null when everything was tried. */
  readonly stoppedBy: Refusal | null;
}

/** Writes the changes user by user, or as one file. The file also has `alsoRows`, for people without a change. */
export function apply(
  { reader, writing, log }: WritePorts,
  changes: readonly Change[],
  {
    alsoRows,
    at,
    ...by
  }: { readonly alsoRows: readonly Fields[] } & Pick<Planned, 'at'> & Pick<Means, 'prove' | 'mapping'>,
): Promise<ApplyResult> {
  if (writing.kind === 'file') return applyByFile(changes, alsoRows, (rows) => writing.deliver(rows, at));
  let done = 0;
  return applyPlan(changes, { ...by, reader, writer: writing.writer }, () => {
    done += 1;
    log.progress(`${grouped(done)} of ${grouped(changes.length)} changes applied`);
  });
}

/** Applies all changes; the limiter decides how many are under way at once. */
export async function applyPlan(
  changes: readonly Change[],
  target: Omit<Means, 'breaker' | 'claimed'>,
  onOutcome: (outcome: Outcome) => void,
): Promise<ApplyResult> {
  const means = {
    ...target,
    breaker: createBreaker(),
    claimed: new Set(changes.flatMap(({ userId }) => userId ?? [])),
  };
  const outcomes = new Map<UkgEmployeeId, Promise<Outcome>>();
  const applyOne = async (change: Change): Promise<Outcome> => {
    const manager = change.manager === null ? undefined : await outcomes.get(change.manager);
    const outcome = await tryOnce(change, manager, means);
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
  return { outcomes: await passAddresses(first, means), stoppedBy: means.breaker.stoppedBy() };
}

/** These go alone: a target whose API differs would refuse every call, so it is asked once. */
function firstOfEach(changes: readonly Change[]): readonly Change[] {
  const free = changes.filter(({ manager }) => manager === null);
  return [...Map.groupBy(free, ({ kind }) => kind).values()].flatMap((of) => of.slice(0, 1));
}

async function tryOnce(change: Change, manager: Outcome | undefined, means: Means): Promise<Outcome> {
  if (means.breaker.stoppedBy() !== null) return notAttempted(change);
  const isWithout = manager !== undefined && !isDone(manager);
  return attempt(isWithout ? withoutManager(change) : { change, problems: [], isRelinked: false }, means);
}

// E-mail addresses that go from one user to another in one run. Betterworks refuses an address while another user has it, and
// the order of updates is not fixed: refused ones are tried again as long as an address becomes free.

/** With more refusals the order is not the reason; the next run tries each of them again. */
const MOST_REFUSED = 100;

/** The outcomes, after trying again where that helps. */
async function passAddresses(first: readonly Outcome[], means: Means): Promise<readonly Outcome[]> {
  if (first.filter(isRefused).length > MOST_REFUSED) return first;
  let outcomes = first;
  let isFree = outcomes.some((outcome) => isDone(outcome) && asksForAddress(outcome.change));
  while (isFree) {
    isFree = false;
    const next: Outcome[] = [];
    // One after the other, so that each can take an address that the one before has freed.
    for (const outcome of outcomes) {
      const again = isRefused(outcome) ? await attempt(withoutTaken(outcome), means) : outcome;
      isFree ||= again !== outcome && isDone(again);
      next.push(again);
    }
    outcomes = next;
  }
  return outcomes;
}

function asksForAddress({ kind, fields }: Change): boolean {
  return kind === 'update' && 'email' in fields;
}

function isRefused({ kind, change, problems }: Outcome): boolean {
  return kind === 'failed' && asksForAddress(change) && problems.some(({ code }) => code === 'EMAIL_TAKEN');
}

/** `deliver` gets one row for each user, with all their fields, since a row of the file is always complete. */
export async function applyByFile(
  changes: readonly Change[],
  alsoRows: readonly Fields[],
  deliver: (rows: readonly Fields[]) => Promise<void>,
): Promise<ApplyResult> {
  const rows = [...changes.map((change) => ({ ...change.desired, ...change.fields })), ...alsoRows];
  try {
    if (rows.length > 0) await deliver(rows);
    return { outcomes: changes.map(delivered), stoppedBy: null };
  } catch (error) {
    if (!(error instanceof RunFailure)) throw error;
    const message = `${error.message} Nothing counts as delivered; the next run tries again.`;
    const why = 'was not delivered, because the file could not be';
    return {
      // The connection may have broken after the file was complete.
      outcomes: changes.map((change) => ({ ...notAttempted(change, why), isUnconfirmed: true })),
      stoppedBy: { kind: 'unavailable', code: error.code, message, fields: [] },
    };
  }
}

function delivered(change: Change): Outcome {
  return { change, kind: OUTCOME_OF[change.kind], userId: null, storedFields: change.desired, problems: [] };
}
