// Links made-up employees to a made-up list of users, as a full comparison does.
import type { ExistingUser, Fields, KnownUser } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import type { LinkedPeople, UserDecision } from '../../../action/src/core/plan/link.ts';
import { linkPeople } from '../../../action/src/core/plan/link.ts';
import type { Match } from '../../../action/src/core/plan/match.ts';
import { matchUsers, sightingsIn } from '../../../action/src/core/plan/match.ts';
import type { RowParts } from '../../builders.ts';
import { aContext, anEmployee, anExistingUser, aState, testDigests, YESTERDAY } from '../../builders.ts';

export const digests = testDigests();

export interface Matched extends Match {
  readonly linked: LinkedPeople;
}

export function matched(
  rows: readonly RowParts[],
  users: readonly ExistingUser[],
  links: readonly KnownUser[] = [],
  decisions: Readonly<Record<string, number>> = {},
): Matched {
  const context = aContext({ state: aState({ users: links }) });
  const assessed = rows.map((row) => assess(anEmployee(row), context));
  const decided = new Map(
    Object.entries(decisions).map(([id, userId], at): [never, UserDecision] => [
      ukgEmployeeId(id) as never,
      { userId, place: { file: 'decisions.yml', line: at + 1 } },
    ]),
  );
  const sightings = sightingsIn(users, assessed, { ...context, decided });
  const linked = linkPeople(assessed, { decided, sightings }, context);
  return { ...matchUsers(linked, users, context), linked };
}

/** Employee to user. */
export function owners(...args: Parameters<typeof matched>): Record<string, number | null> {
  const { users } = matched(...args);
  return Object.fromEntries([...users.values()].map((known) => [known.ukgEmployeeId, known.userId] as const));
}

/** Codes of the problems that linking found, by employee. */
export function conflicts(...args: Parameters<typeof matched>): Record<string, string> {
  const { links } = matched(...args).linked;
  return Object.fromEntries(
    links.flatMap(({ person }) => person.problems.map(({ code }) => [person.ukgEmployeeId, code] as const)),
  );
}

export const user = (id: number, of: string, having: Fields = {}, parts: Partial<ExistingUser> = {}): ExistingUser =>
  anExistingUser({ id, of, having, ...parts });
export const off = { deactivationDate: YESTERDAY } as const;
export const left = { status: 'T', terminationDate: '2026-03-01' } as const;
