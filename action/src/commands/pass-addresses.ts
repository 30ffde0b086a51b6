// E-mail addresses that go from one user to another in one run. Betterworks gives an address to nobody while another user has
// it, and which update comes first is chance: whoever was refused is tried again as long as an address has become free.
import type { Change } from '../core/model/model.ts';
import { isDone } from '../core/plan/outcome.ts';
import type { Outcome } from '../core/plan/outcome.ts';
import type { UserReader } from '../ports.ts';

export interface AgainAt {
  readonly reader: UserReader;
  readonly tryAgain: (refused: Outcome) => Promise<Outcome>;
}

/** More refusals than these are no matter of order; each of them is tried again by the next run. */
const MOST = 100;

/** The outcomes of these updates, tried again where that helps; of addresses that go round in a circle it says so. */
export async function passAddresses(updates: readonly Outcome[], at: AgainAt): Promise<readonly Outcome[]> {
  if (updates.filter(isRefused).length > MOST) return updates;
  let outcomes = updates;
  let isFree = outcomes.some((outcome) => isDone(outcome) && asksForAddress(outcome.change));
  while (isFree && outcomes.some(isRefused)) {
    isFree = false;
    const next: Outcome[] = [];
    // One after the other, so that each may use what the one before has given up.
    for (const outcome of outcomes) {
      const again = isRefused(outcome) ? await at.tryAgain(outcome) : outcome;
      isFree ||= again !== outcome && isDone(again);
      next.push(again);
    }
    outcomes = next;
  }
  return outcomes.filter(isRefused).length < 2 ? outcomes : explainCircles(outcomes, at.reader);
}

function asksForAddress({ kind, fields }: Change): boolean {
  return kind === 'update' && 'email' in fields;
}

function isRefused({ kind, change, problems }: Outcome): boolean {
  return kind === 'failed' && asksForAddress(change) && problems.some(({ code }) => code === 'EMAIL_TAKEN');
}

/** People who wait for each other's addresses are told that none of them can be first. */
async function explainCircles(outcomes: readonly Outcome[], reader: UserReader): Promise<readonly Outcome[]> {
  const waiting = new Map(outcomes.filter(isRefused).map(({ change }) => [change.userId, change]));
  const explained = async (outcome: Outcome): Promise<Outcome> => {
    if (!isRefused(outcome)) return outcome;
    const holder = await reader.readByEmail(String(outcome.change.fields['email'])).catch(() => null);
    const other = holder === null ? undefined : waiting.get(holder.id);
    return other === undefined || other === outcome.change ? outcome : inCircle(outcome, other);
  };
  return Promise.all(outcomes.map(explained));
}

function inCircle(outcome: Outcome, other: Change): Outcome {
  const message = `Betterworks user ${String(other.userId)} of UKG employee ${other.ukgEmployeeId} still has this employee's new e-mail address and waits for another one themselves, and Betterworks gives no address to two users. Give one of the two users another address in Betterworks for the time being; the next run writes the right ones.`;
  const problems = outcome.problems.map((problem) =>
    problem.code === 'EMAIL_TAKEN' ? { ...problem, message } : problem,
  );
  return { ...outcome, problems };
}
