// Matches made-up employees with made-up users.
import { assess } from '../../../action/src/core/people/assess.ts';
import type { Match } from '../../../action/src/core/plan/match.ts';
import { matchUsers } from '../../../action/src/core/plan/match.ts';
import type { ExistingUser, Fields, KnownUser } from '../../../action/src/core/model/model.ts';
import type { RowParts } from '../../builders.ts';
import {
  anEmployee,
  anExistingUser,
  anIntegration,
  aState,
  codeTables,
  testDigests,
  TODAY,
  YESTERDAY,
} from '../../builders.ts';

export const digests = testDigests();

export function matched(
  rows: readonly RowParts[],
  users: readonly ExistingUser[],
  links: readonly KnownUser[] = [],
): Match {
  const integration = anIntegration();
  const assessed = rows.map((row) => assess(anEmployee(row), { integration, tables: codeTables(), today: TODAY }));
  return matchUsers(assessed, users, {
    integration,
    digests,
    today: TODAY,
    users: aState({ users: links }).users,
  });
}

/** Employee to user. */
export function owners(...args: Parameters<typeof matched>): Record<string, number | null> {
  const { users } = matched(...args);
  return Object.fromEntries([...users.values()].map((known) => [known.ukgEmployeeId, known.userId] as const));
}

export const user = (id: number, of: string, having: Fields = {}, parts: Partial<ExistingUser> = {}): ExistingUser =>
  anExistingUser({ id, of, having, ...parts });
export const off = { deactivationDate: YESTERDAY } as const;
export const left = { status: 'T', terminationDate: '2026-03-01' } as const;
