// What became of a planned change.
import type { Change, ChangeKind, OutcomeKind, Fields, Problem, UserId } from '../model/model.ts';

/** What a change is called once it is written. */
export const OUTCOME_OF = {
  create: 'created',
  update: 'updated',
  deactivate: 'deactivated',
  reactivate: 'reactivated',
} as const satisfies Readonly<Record<ChangeKind, OutcomeKind>>;

export interface Outcome {
  readonly change: Change;
  readonly kind: OutcomeKind;
  readonly userId: UserId | null;
  /** The desired fields that Betterworks holds now; a dropped field is not among them. */
  readonly storedFields: Fields;
  readonly problems: readonly Problem[];
  /** What Betterworks made by itself of values that were sent; absent for nothing. */
  readonly made?: Fields;
  /** Fields of these whose value is another one; absent for none. */
  readonly altered?: readonly string[];
  /** No answer tells whether the write had its effect. */
  readonly isUnconfirmed?: true;
}

export function isDone(outcome: Outcome): boolean {
  return outcome.kind !== 'failed' && outcome.kind !== 'not-attempted';
}
