// From people read to a plan: assess, settle identities, ask for managers and users, plan. The stages between reading and writing.
import { assess, refusedWith } from '../core/people/assess.ts';
import type { AssessContext, Assessment } from '../core/people/assess.ts';
import { withoutClaimedNumbers } from '../core/plan/claimed-numbers.ts';
import { resolveIdentities } from '../core/people/identity.ts';
import { indexByEmployeeId, lookUpsFor } from '../core/plan/betterworks-lookups.ts';
import type { Employee, Instant, Plan, SyncState, UkgEmployeeId } from '../core/model/model.ts';
import { ownersOf } from '../core/plan/owners.ts';
import { planChanges } from '../core/plan/plan.ts';
import { problemOf } from '../core/model/problem.ts';
import { supervisorsInDoubt } from '../core/plan/supervisors-in-doubt.ts';
import type { WrittenUsers } from '../core/plan/supervisors-in-doubt.ts';
import { unknownLabels } from '../core/people/missing-codes.ts';
import { pendingCreations } from '../core/state/resume.ts';
import { findCreated } from './find-created.ts';
import { findUsers } from './find-users.ts';
import type { Source } from '../ports.ts';
import type { ReadPorts, RunRequest } from './command.ts';
import { readSupervisorIds } from './supervisors.ts';

export interface PeopleToPlan {
  readonly employees: readonly Employee[];
  readonly context: AssessContext;
  readonly at: Instant;
}

/** Plans the changes of these people against the state, asking Betterworks only about those who are not certain. */
export async function planPeople(
  ports: ReadPorts,
  request: RunRequest,
  state: SyncState,
  { context, at, ...read }: PeopleToPlan,
): Promise<Plan> {
  const { integration, digests } = request;
  const { users } = state;
  const { employees, assessed } = await assessAll(ports.source, read.employees, context, { users, digests });
  const isUnreadable = integration.delivery === 'sftp';
  const { assessments: settled, successors } = resolveIdentities(
    assessed,
    (id) => users.get(id)?.active ?? isUnreadable,
  );
  const [userByEmployeeId, ownerOf] = [indexByEmployeeId(state, digests), ownersOf(users)];
  const assessments = withoutClaimedNumbers(settled, { users, digests, userByEmployeeId, ownerOf });
  const lookUps = integration.delivery === 'api' ? lookUpsFor(assessments, users, integration, digests) : [];
  const supervisorIds = await readSupervisorIds(ports.source, employees, context, users);
  const { found: seen, unanswered } = await findUsers(lookUps, ports.reader, userByEmployeeId);
  const begun = pendingCreations(state.pending);
  const missed = lookUps.filter(({ ukgEmployeeId: id }) => begun.has(id) && seen.get(id) === null);
  const found = new Map([...seen, ...(await findCreated(missed, ports.reader))]);
  const supervisors = isUnreadable
    ? await supervisorsInScope(ports.source, employees, context, users)
    : new Set<UkgEmployeeId>();
  const plan = planChanges(
    assessments.map((one) => waiting(one, unanswered)),
    {
      ...context,
      state,
      digests,
      at,
      users,
      found,
      successors,
      supervisorIds,
      isKnownUser: (id: UkgEmployeeId) => users.has(id) || supervisors.has(id),
      taken: new Map(),
      ownerOf,
    },
  );
  return { ...plan, problems: [...plan.problems, ...unknownLabels(employees, integration)] };
}

interface AssessedPeople {
  readonly employees: readonly Employee[];
  readonly assessed: readonly Assessment[];
}

/** Assesses these people, and the supervisors who may close a circle with them. */
async function assessAll(
  source: Source,
  employees: readonly Employee[],
  context: AssessContext,
  written: WrittenUsers,
): Promise<AssessedPeople> {
  const assessed = employees.map((employee) => assess(employee, context));
  const inDoubt = supervisorsInDoubt(assessed, context.integration, written);
  if (inDoubt.length === 0) return { employees, assessed };
  const others = await source.readUserDefined(await source.readEmployees(inDoubt));
  return {
    employees: [...employees, ...others],
    assessed: [...assessed, ...others.map((employee) => assess(employee, context))],
  };
}

/**
 * Where users cannot be read, a supervisor whom the state does not know is taken to have one when he is employed and in
 * scope: a row without him could part him from those who report to him.
 */
async function supervisorsInScope(
  source: Source,
  employees: readonly Employee[],
  context: AssessContext,
  users: SyncState['users'],
): Promise<ReadonlySet<UkgEmployeeId>> {
  const read = new Set(employees.map((employee) => employee.ukgEmployeeId));
  const named = employees.flatMap(({ rows }) => rows.map((row) => row.supervisorId as UkgEmployeeId));
  const unknown = [...new Set(named)].filter((id) => id !== '' && !read.has(id) && !users.has(id)).sort();
  const supervisors = await source.readEmployees(unknown);
  const present = supervisors.map((one) => assess(one, context)).filter(({ verdict }) => verdict.kind === 'present');
  return new Set(present.map((one) => one.ukgEmployeeId));
}

/** Somebody about whom Betterworks did not answer waits for the next run. */
function waiting(one: Assessment, unanswered: ReadonlyMap<UkgEmployeeId, string>): Assessment {
  const message = unanswered.get(one.ukgEmployeeId);
  if (message === undefined) return one;
  return refusedWith(one, problemOf(one, { code: 'BETTERWORKS_UNAVAILABLE', message }));
}
