// Asks Betterworks about the people whose user is not certain: by the stored link, by e-mail, by the remembered employee id.
import type { LookUp } from './core/look-up.ts';
import type { ExistingUser, UkgEmployeeId, UserId } from './core/model.ts';
import { isSameEmployeeId } from './core/values.ts';
import type { UserReader } from './ports.ts';

/** Null for somebody whom Betterworks does not have. At most three calls a person, one in the common case. */
export async function findUsers(
  lookUps: readonly LookUp[],
  reader: UserReader,
  userByEmployeeId: (employeeId: string) => UserId | null,
): Promise<ReadonlyMap<UkgEmployeeId, ExistingUser | null>> {
  const found = await Promise.all(lookUps.map(async (one) => [one.ukgEmployeeId, await findUser(one, reader, userByEmployeeId)] as const));
  return new Map(found);
}

async function findUser(one: LookUp, reader: UserReader, userByEmployeeId: (employeeId: string) => UserId | null): Promise<ExistingUser | null> {
  const linked = one.userId === null ? null : await reader.readById(one.userId);
  if (linked) return linked;
  const byEmail = one.email === '' ? null : await reader.readByEmail(one.email);
  if (byEmail) return byEmail;
  const remembered = userByEmployeeId(one.employeeId);
  if (remembered === null || remembered === one.userId) return null;
  const user = await reader.readById(remembered);
  return user !== null && isSameEmployeeId(user.employeeId, one.employeeId) ? user : null;
}
