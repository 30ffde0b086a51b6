// A Betterworks that takes every change, and the pure stages of a run over it: what is planned, written and remembered.
import { assess } from '../../../action/src/core/people/assess.ts';
import { resolveIdentities } from '../../../action/src/core/people/identity.ts';
import type { LookUp } from '../../../action/src/core/plan/betterworks-lookups.ts';
import { indexByEmployeeId, lookUpsFor } from '../../../action/src/core/plan/betterworks-lookups.ts';
import { matchUsers } from '../../../action/src/core/plan/match.ts';
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
import { afterApply } from '../../../action/src/core/state/next-state.ts';
import type { Outcome } from '../../../action/src/core/plan/outcome.ts';
import { ownersOf } from '../../../action/src/core/plan/owners.ts';
import { planChanges } from '../../../action/src/core/plan/plan.ts';
import { DEACTIVATION_DATE, isSameEmployeeId } from '../../../action/src/core/people/values.ts';
import { AT, codeTables, testDigests, TODAY } from '../../builders.ts';

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
  const context = { integration, tables: codeTables(), today: TODAY };
  const assessed = employees.map((employee) => assess(employee, context));
  const { assessments, successors } = resolveIdentities(assessed, (id) => state.users.get(id)?.active === true);
  const remembered = indexByEmployeeId(state, digests);
  const found = new Map(
    lookUpsFor(assessments, state.users, integration, digests).map((one) => [
      one.ukgEmployeeId,
      findUser(one, users, remembered),
    ]),
  );
  const plan = planChanges(assessments, {
    ...context,
    state,
    digests,
    at: AT,
    users: state.users,
    found,
    successors,
    supervisorIds: numbersOf(assessed),
    isKnownUser: (id) => state.users.has(id),
    taken: new Map(),
    ownerOf: ownersOf(state.users),
  });
  return { plan, after: applied(plan, world, state) };
}

/** Plans as `reconcile` does, and applies all of it. */
export function reconcileRun(employees: readonly Employee[], world: World): Run {
  const { integration, users } = world;
  const context = { integration, tables: codeTables(), today: TODAY };
  const assessed = employees.map((employee) => assess(employee, context));
  const matching = { integration, digests, today: TODAY, users: world.state.users };
  const match = matchUsers(assessed, [...users.values()], matching);
  const state: SyncState = { ...world.state, users: match.users, unlinked: match.unlinked };
  const { assessments, successors } = resolveIdentities(assessed, (id) => match.users.get(id)?.active === true);
  const plan = planChanges(assessments, {
    ...context,
    state,
    digests,
    at: AT,
    users: match.users,
    found: new Map(),
    successors,
    supervisorIds: numbersOf(assessed),
    isKnownUser: (id) => match.users.has(id),
    taken: match.taken,
    ownerOf: () => undefined,
  });
  return { plan, after: applied(plan, world, state) };
}

function numbersOf(assessed: readonly ReturnType<typeof assess>[]): ReadonlyMap<string, string> {
  return new Map(assessed.map((one) => [one.ukgEmployeeId, one.employeeId]));
}

function findUser(one: LookUp, users: Users, remembered: (employeeId: string) => UserId | null): ExistingUser | null {
  const linked = one.userId === null ? undefined : users.get(one.userId);
  if (linked) return linked;
  const byEmail = [...users.values()].filter(
    (user) => one.email !== '' && user.email.toLowerCase() === one.email.toLowerCase(),
  );
  const active = byEmail.find((user) => user.deactivationDate === null) ?? byEmail[0];
  if (active) return active;
  const user = users.get(remembered(one.employeeId) ?? -1);
  return user !== undefined && isSameEmployeeId(user.employeeId, one.employeeId) ? user : null;
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
    deed: DEEDS[change.kind],
    userId: id,
    holds: change.kind === 'deactivate' ? {} : change.desired,
    problems: [],
  };
}
