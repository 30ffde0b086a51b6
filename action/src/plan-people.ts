// From people read to a plan: assess, settle identities, ask for managers and users, plan. The stages between reading and writing.
import { assess } from './core/assess.ts';
import type { Assessment } from './core/assess.ts';
import { dayIn } from './core/dates.ts';
import { resolveIdentities } from './core/identity.ts';
import { indexByEmployeeId, lookUpsFor } from './core/look-up.ts';
import type { CodeTables, Employee, Instant, SyncState, UkgEmployeeId } from './core/model.ts';
import { ownersOf } from './core/owners.ts';
import { planChanges } from './core/plan.ts';
import type { Planning } from './core/plan.ts';
import { problemOf } from './core/problem.ts';
import { unknownLabels } from './core/unknown-labels.ts';
import { findUsers } from './find-users.ts';
import { readSupervisorIds } from './read-people.ts';
import type { ReadPorts, RunRequest } from './run.ts';

export interface PeopleToPlan {
  readonly employees: readonly Employee[];
  readonly tables: CodeTables;
  readonly at: Instant;
}

/** Plans the changes of these people against the state, asking Betterworks only about those who are not certain. */
export async function planPeople(ports: ReadPorts, request: RunRequest, state: SyncState, people: PeopleToPlan): Promise<Planning> {
  const { integration, digests } = request;
  const { employees, tables, at } = people;
  const { users } = state;
  const context = { integration, tables, today: dayIn(integration.timeZone, at) };
  const assessed = employees.map((employee) => assess(employee, context));
  const { assessments, successors } = resolveIdentities(assessed, (id) => users.get(id)?.active === true);
  const supervisorIds = await readSupervisorIds(ports.source, employees, context);
  const lookUps = integration.delivery === 'api' ? lookUpsFor(assessments, users, integration, digests) : [];
  const { found, unanswered } = await findUsers(lookUps, ports.reader, indexByEmployeeId(state, digests));
  const planning = planChanges(assessments.map((one) => waiting(one, unanswered)), {
    ...context,
    state,
    digests,
    at,
    users,
    found,
    successors,
    supervisorIds,
    isKnownUser: (id: UkgEmployeeId) => users.has(id),
    taken: new Map(),
    ownerOf: ownersOf(users),
  });
  return { ...planning, problems: [...planning.problems, ...unknownLabels(employees, integration)] };
}

/** Somebody about whom Betterworks did not answer waits for the next run. */
function waiting(one: Assessment, unanswered: ReadonlyMap<UkgEmployeeId, string>): Assessment {
  const message = unanswered.get(one.ukgEmployeeId);
  if (message === undefined) return one;
  const problem = problemOf(one, { code: 'BETTERWORKS_UNAVAILABLE', message });
  return { ...one, verdict: { kind: 'refused' }, problems: [...one.problems, problem] };
}
