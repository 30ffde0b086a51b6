// Asks Betterworks about the people whose user is not certain: by a decision, by the stored link, else by all other evidence.
import { sightingOf } from '../core/plan/betterworks-lookups.ts';
import type { LookUp } from '../core/plan/betterworks-lookups.ts';
import type { Sighting } from '../core/plan/link.ts';
import type { ExistingUser, UkgEmployeeId, UserId } from '../core/model/model.ts';
import { RunFailure } from '../failure.ts';
import type { UserReader } from '../ports.ts';

export interface SeenUsers {
  readonly sightings: ReadonlyMap<UkgEmployeeId, Sighting>;
  /** Who could not be asked about, and why: they wait, the others go on. */
  readonly unanswered: ReadonlyMap<UkgEmployeeId, string>;
}

/** Betterworks that does not answer for so many people in a row is out of reach, and the run with it. */
const UNANSWERED_IN_A_ROW = 5;

/** One call a person in the common case. Throws when Betterworks refuses the sign-in or is out of reach. */
export async function findUsers(lookUps: readonly LookUp[], reader: UserReader): Promise<SeenUsers> {
  const sightings = new Map<UkgEmployeeId, Sighting>();
  const unanswered = new Map<UkgEmployeeId, string>();
  let inARow = 0;
  const ask = async (one: LookUp): Promise<void> => {
    if (inARow >= UNANSWERED_IN_A_ROW) return;
    try {
      sightings.set(one.ukgEmployeeId, await seeUser(one, reader));
      inARow = 0;
    } catch (error) {
      if (!(error instanceof RunFailure) || error.code !== 'BETTERWORKS_UNAVAILABLE') throw error;
      unanswered.set(one.ukgEmployeeId, error.message);
      inARow += 1;
      if (inARow >= UNANSWERED_IN_A_ROW) throw error;
    }
  };
  await Promise.all(lookUps.map(ask));
  return { sightings, unanswered };
}

async function seeUser(one: LookUp, reader: UserReader): Promise<Sighting> {
  const { decided, linked, email, byEmployeeId, byPerson } = one;
  if (decided !== null) return sightingOf(one, { decided: await reader.readById(decided) });
  const own = linked === null ? undefined : await reader.readById(linked);
  const link = own === undefined ? {} : { linked: own };
  if (own) return sightingOf(one, link);
  const found = email === '' ? null : await reader.readByEmail(email);
  const read = async (id: UserId): Promise<ExistingUser | null> => (found?.id === id ? found : reader.readById(id));
  const byId = await Promise.all(byEmployeeId.map(read));
  const former = byPerson === null ? null : await read(byPerson);
  return sightingOf(one, { ...link, byEmail: found, byId, byPerson: former });
}
