// A Betterworks that takes every change, and the pure stages of a run over it: what is planned, written and remembered.
import type {
  Change,
  Employee,
  ExistingUser,
  Fields,
  Integration,
  Plan,
  SyncState,
  UserId,
} from '../../../action/src/core/model/model.ts';
import type { Assessment } from '../../../action/src/core/people/assess.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { DEACTIVATION_DATE } from '../../../action/src/core/people/values.ts';
import type { LookUp } from '../../../action/src/core/plan/betterworks-lookups.ts';
import { leadsAmong, lookUpsFor } from '../../../action/src/core/plan/betterworks-lookups.ts';
import type { Sighting } from '../../../action/src/core/plan/link.ts';
import { linkPeople } from '../../../action/src/core/plan/link.ts';
import { matchUsers, sightingsIn } from '../../../action/src/core/plan/match.ts';
import { planChanges } from '../../../action/src/core/plan/plan.ts';
import type { Outcome } from '../../../action/src/core/plan/written.ts';
import { afterApply } from '../../../action/src/core/state/next-state.ts';
import { aContext, AT, testDigests } from '../../builders.ts';

export type Users = ReadonlyMap<UserId, ExistingUser>;

export interface World {
  readonly integration: Integration;
  readonly state: SyncState;
  readonly users: Users;
}

export interface Run {
  readonly plan: Plan;
  /** The world after every change was written and the state was saved. */
  readonly after: World;
}

const digests = testDigests();

/** Plans as `sync` does, and applies all of it. */
export function syncRun(employees: readonly Employee[], world: World): Run {
  const { integration, state, users } = world;
  const context = aContext({ integration, state });
  const assessed = employees.map((employee) => assess(employee, context));
  const decided = new Map();
  const lookUps = lookUpsFor(assessed, { ...context, decided });
  const seenUsers = new Map(lookUps.map((one) => [one.ukgEmployeeId, seen(one, users)]));
  const sightings = (one: Assessment): Sighting => seenUsers.get(one.ukgEmployeeId) ?? {};
  const linked = linkPeople(assessed, { decided, sightings }, context);
  const plan = planChanges(linked, context, { ids: numbersOf(assessed), people: new Map() });
  return { plan, after: applied(plan, world, state) };
}

/** Plans as `reconcile` does, and applies all of it. */
export function reconcileRun(employees: readonly Employee[], world: World): Run {
  const { integration, users } = world;
  const context = aContext({ integration, state: world.state });
  const assessed = employees.map((employee) => assess(employee, context));
  const decided = new Map();
  const sightings = sightingsIn([...users.values()], assessed, { ...context, decided });
  const linked = linkPeople(assessed, { decided, sightings }, context);
  const match = matchUsers(linked, [...users.values()], context);
  const state: SyncState = { ...world.state, users: match.users, unlinked: match.unlinked };
  const superiors = { ids: numbersOf(assessed), people: new Map() };
  const plan = planChanges(linked, { ...context, state, users: match.users }, superiors);
  return { plan, after: applied(plan, world, state) };
}

function numbersOf(assessed: readonly ReturnType<typeof assess>[]): ReadonlyMap<string, string> {
  return new Map(assessed.map((one) => [one.ukgEmployeeId, one.employeeId]));
}

function seen(one: LookUp, users: Users): Sighting {
  const byId = (id: UserId | null): ExistingUser | null => (id === null ? null : (users.get(id) ?? null));
  const sameEmail = [...users.values()].filter(
    (user) => one.email !== '' && user.email.toLowerCase() === one.email.toLowerCase(),
  );
  const linked = byId(one.linked);
  if (linked !== null) return { linked };
  const byEmail = sameEmail.find((user) => user.deactivationDate === null) ?? sameEmail[0] ?? null;
  const leads = leadsAmong(one.employeeId, byEmail, one.byEmployeeId.map(byId), byId(one.byPerson));
  return one.linked === null ? { leads } : { linked: null, leads };
}

function applied(plan: Plan, world: World, state: SyncState): World {
  const users = new Map(world.users);
  const outcomes = plan.changes.map((change) => write(change, users));
  return { ...world, users, state: afterApply(state, { plan, outcomes, isComplete: true, at: AT, digests }) };
}

const DEEDS = { create: 'created', update: 'updated', deactivate: 'deactivated', reactivate: 'reactivated' } as const;

function write(change: Change, users: Map<UserId, ExistingUser>): Outcome {
  const id = change.userId ?? Math.max(1000, ...users.keys()) + 1;
  const fields: Fields = { ...users.get(id)?.fields, ...change.fields };
  const date = fields[DEACTIVATION_DATE];
  users.set(id, {
    id,
    fields,
    email: String(fields['email'] ?? ''),
    employeeId: String(fields['employee_id'] ?? ''),
    deactivationDate: typeof date === 'string' && date !== '' ? date : null,
  });
  return {
    change,
    kind: DEEDS[change.kind],
    userId: id,
    storedFields: change.kind === 'deactivate' ? {} : change.desired,
    problems: [],
  };
}
