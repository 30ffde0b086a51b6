// Asks Betterworks about the people whose user is not certain: by the stored link, by e-mail, by the remembered employee id.
import type { LookUp } from '../core/plan/betterworks-lookups.ts';
import type { ExistingUser, UkgEmployeeId, UserId } from '../core/model/model.ts';
import { hasEmployeeId } from '../core/people/values.ts';
import { RunFailure } from '../failure.ts';
import type { UserReader } from '../ports.ts';

export interface FoundUsers {
  /** Null for somebody whom Betterworks does not have. */
  readonly found: ReadonlyMap<UkgEmployeeId, ExistingUser | null>;
  /** Who could not be asked about, and why: they wait, the others go on. */
  readonly unanswered: ReadonlyMap<UkgEmployeeId, string>;
}

/** Betterworks that does not answer for so many people in a row is out of reach, and the run with it. */
const UNANSWERED_IN_A_ROW = 5;

/** At most three calls a person, one in the common case. Throws when Betterworks refuses the sign-in or is out of reach. */
export async function findUsers(
  lookUps: readonly LookUp[],
  reader: UserReader,
  userByEmployeeId: (employeeId: string) => UserId | null,
): Promise<FoundUsers> {
  const found = new Map<UkgEmployeeId, ExistingUser | null>();
  const unanswered = new Map<UkgEmployeeId, string>();
  let inARow = 0;
  const ask = async (one: LookUp): Promise<void> => {
    if (inARow >= UNANSWERED_IN_A_ROW) return;
    try {
      found.set(one.ukgEmployeeId, await findUser(one, reader, userByEmployeeId));
      inARow = 0;
    } catch (error) {
      if (!(error instanceof RunFailure) || error.code !== 'BETTERWORKS_UNAVAILABLE') throw error;
      unanswered.set(one.ukgEmployeeId, error.message);
      inARow += 1;
      if (inARow >= UNANSWERED_IN_A_ROW) throw error;
    }
  };
  await Promise.all(lookUps.map(ask));
  return { found, unanswered };
}

async function findUser(
  one: LookUp,
  reader: UserReader,
  userByEmployeeId: (employeeId: string) => UserId | null,
): Promise<ExistingUser | null> {
  const linked = one.userId === null ? null : await reader.readById(one.userId);
  if (linked) return linked;
  const byEmail = one.email === '' ? null : await reader.readByEmail(one.email);
  if (byEmail) return byEmail;
  const remembered = userByEmployeeId(one.employeeId);
  if (remembered === null || remembered === one.userId) return null;
  const user = await reader.readById(remembered);
  return user !== null && hasEmployeeId(user, one.employeeId) ? user : null;
}
