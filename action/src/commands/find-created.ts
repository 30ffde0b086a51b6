// Looks for users whom a run made before it was cut short: under an address that UKG has no longer nobody finds them, so that
// the whole list is gone through before anybody is made a second time.
import type { ExistingUser, UkgEmployeeId } from '../core/model/model.ts';
import { hasEmployeeId } from '../core/people/values.ts';
import { NoUserList } from '../failure.ts';
import type { UserReader } from '../ports.ts';

interface Sought {
  readonly ukgEmployeeId: UkgEmployeeId;
  readonly employeeId: string;
}

/** The users with the employee ids of these people; a target without a list shows nobody. */
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
