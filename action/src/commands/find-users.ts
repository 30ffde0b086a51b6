// Asks Betterworks about the people whose user is not certain: by a decision, by the stored link, else by all other evidence.
import { sightingOf } from '../core/plan/betterworks-lookups.ts';
import type { LookUp } from '../core/plan/betterworks-lookups.ts';
import type { Sighting } from '../core/plan/link.ts';
import type { ExistingUser, UkgEmployeeId, UserId } from '../core/model/model.ts';
import { hasEmployeeId } from '../core/people/values.ts';
import { NoUserList, RunFailure } from '../failure.ts';
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

interface Sought {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly employeeId: string;
}

/**
 * Users whom a run made before it was cut short. Under an address that UKG has no longer nobody finds them, so that the whole list
 * is gone through before anybody is made a second time; a target without a list shows nobody.
 */
export async function findCreated(
  people: readonly Sought[],
  reader: UserReader,
): Promise<ReadonlyMap<UkgEmployeeId, ExistingUser>> {
  const found = new Map<UkgEmployeeId, ExistingUser>();
  if (people.length === 0) return found;
  try {
    for await (const page of reader.readEverybody())
      for (const one of people) {
        const user = page.find((each) => hasEmployeeId(each, one.employeeId));
        if (user !== undefined) found.set(one.ukgEmployeeId, user);
      }
  } catch (error) {
    if (!(error instanceof NoUserList)) throw error;
  }
  return found;
}
