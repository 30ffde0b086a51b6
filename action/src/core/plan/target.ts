// Whose user is whose, as the stages of a plan hand it on.
import type { Assessment } from '../people/assess.ts';
import type { FoundUser, IdentityRow } from './find-user.ts';
import type { ExistingUser, KnownUser, UkgEmployeeId, UserId } from '../model/model.ts';

/** The user of one employee: the one that the state knows, one that was found, or none. */
export type Target =
  | { readonly kind: 'known'; readonly known: KnownUser }
  | { readonly kind: 'existing'; readonly user: ExistingUser; readonly takenFrom: UkgEmployeeId | null }
  | { readonly kind: 'none' };

/** One person with the user who was found, or refused. */
export interface Link {
  readonly person: Assessment;
  readonly target: Target;
  readonly row: IdentityRow | 'decision' | null;
  readonly disputed: readonly UserId[];
  /** What speaks for users without proving them; null for nothing. */
  readonly doubt: Doubt | null;
}

interface Doubt extends Pick<Extract<FoundUser, { kind: 'conflict' }>, 'code' | 'why'> {
  readonly users: readonly ExistingUser[];
}
