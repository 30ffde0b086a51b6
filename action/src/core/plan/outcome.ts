// What became of a planned change.
import type { Change, ChangeKind, Deed, Fields, Problem, UserId } from '../model/model.ts';

/** What a change is called once it is written. */
export const DEEDS = {
  create: 'created',
  update: 'updated',
  deactivate: 'deactivated',
  reactivate: 'reactivated',
} as const satisfies Readonly<Record<ChangeKind, Deed>>;

export interface Outcome {
  readonly change: Change;
  readonly deed: Deed;
  readonly userId: UserId | null;
  /** The desired fields that Betterworks holds now; a dropped field is not among them. */
  readonly holds: Fields;
  readonly problems: readonly Problem[];
  /** What Betterworks made by itself of values that were sent; absent for nothing. */
  readonly made?: Fields;
  /** Fields of these whose value is another one; absent for none. */
  readonly altered?: readonly string[];
  /** No answer tells whether the write had its effect. */
  readonly isUnconfirmed?: true;
}

export function isDone(outcome: Outcome): boolean {
  return outcome.deed !== 'failed' && outcome.deed !== 'not-attempted';
}
