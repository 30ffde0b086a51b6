// From people read to a plan: assess, settle identities, ask for managers and users, plan. The stages between reading and writing.
import type { Assessor } from './assessor.ts';
import { assess, refusedWith } from './core/assess.ts';
import type { AssessContext, Assessment } from './core/assess.ts';
import { withoutClaimedNumbers } from './core/claimed-numbers.ts';
import { resolveIdentities } from './core/identity.ts';
import { indexByEmployeeId, lookUpsFor } from './core/look-up.ts';
import type { Employee, Instant, Integration, SyncState, UkgEmployeeId } from './core/model.ts';
import { ownersOf } from './core/owners.ts';
import { planChanges } from './core/plan.ts';
import type { Planning } from './core/plan.ts';
import { problemOf } from './core/problem.ts';
import { supervisorsInDoubt } from './core/supervisors-in-doubt.ts';
import type { WrittenUsers } from './core/supervisors-in-doubt.ts';
import { unknownLabels } from './core/unknown-labels.ts';
import { findUsers } from './find-users.ts';
import type { Source } from './ports.ts';
import type { ReadPorts, RunRequest } from './run.ts';
import type { Supervisors } from './supervisors.ts';

export interface PeopleToPlan {
  readonly employees: readonly Employee[];
  readonly assessor: Assessor;
  readonly supervisors: Supervisors;
  readonly at: Instant;
}

/** Plans the changes of these people against the state, asking Betterworks only about those who are not certain. */
export async function planPeople(
  ports: ReadPorts,
  request: RunRequest,
  state: SyncState,
  people: PeopleToPlan,
): Promise<Planning> {
  const { integration, digests } = request;
  const { assessor, at } = people;
  const { users } = state;
  const context = assessor.context();
  const { employees, assessed, asking } = await assessAll(ports.source, people, { integration, users, digests });
  const isUnreadable = integration.delivery === 'sftp';
  const { assessments: settled, successors } = resolveIdentities(
    assessed,
    (id) => users.get(id)?.active ?? isUnreadable,
  );
  const [userByEmployeeId, ownerOf] = [indexByEmployeeId(state, digests), ownersOf(users)];
  const assessments = withoutClaimedNumbers(settled, { users, digests, userByEmployeeId, ownerOf });
  const lookUps = integration.delivery === 'api' ? lookUpsFor(assessments, users, integration, digests) : [];
  const supervisorIds = await asking;
  const { found, unanswered } = await findUsers(lookUps, ports.reader, userByEmployeeId);
  const supervisors = isUnreadable
    ? await supervisorsInScope(ports.source, employees, context, users)
    : new Set<UkgEmployeeId>();
  const planning = planChanges(
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
  return { ...planning, problems: [...planning.problems, ...unknownLabels(employees, integration)] };
}

interface AssessedPeople {
  readonly employees: readonly Employee[];
  readonly assessed: readonly Assessment[];
  /** Employee ids of their supervisors, for which UKG is being asked. */
  readonly asking: Promise<ReadonlyMap<string, string>>;
}

/** Of these people, and of the supervisors who may close a circle with them. */
async function assessAll(
  source: Source,
  { employees, assessor, supervisors }: PeopleToPlan,
  { integration, ...written }: WrittenUsers & { readonly integration: Integration },
): Promise<AssessedPeople> {
  const ask = (some: readonly Employee[]): AssessedPeople['asking'] => {
    const asked = supervisors.idsFor(some);
    // Whoever waits for them hears of a failure.
    asked.catch(() => undefined);
    return asked;
  };
  // UKG is asked while people are assessed and told apart here.
  const asking = ask(employees);
  const assessed = await assessor.assess(employees);
  const inDoubt = supervisorsInDoubt(assessed, integration, written);
  if (inDoubt.length === 0) return { employees, assessed, asking };
  const others = await source.readUserDefined(await source.readEmployees(inDoubt));
  const all = [...employees, ...others];
  await asking;
  return {
    employees: all,
    assessed: [...assessed, ...(await assessor.assess(others))],
    asking: ask(all),
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
