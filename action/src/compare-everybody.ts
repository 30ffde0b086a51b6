// Reads everybody on both sides, links them, and plans what would bring them in step: what baseline and reconcile share.
import { assess } from './core/assess.ts';
import { dayIn } from './core/dates.ts';
import { driftOf } from './core/drift.ts';
import { resolveIdentities } from './core/identity.ts';
import { lostHeld } from './core/lost-held.ts';
import { createMatcher } from './core/match.ts';
import type { Match } from './core/match.ts';
import type { Drift, Evidence, Instant, Integration, SyncState, UkgEmployeeId } from './core/model.ts';
import { planChanges } from './core/plan.ts';
import type { Planning } from './core/plan.ts';
import { unknownLabels } from './core/unknown-labels.ts';
import type { ReadPorts, RunRequest } from './run.ts';

/** Both populations, linked, and what would bring them in step. */
export interface Compared {
  readonly planning: Planning;
  readonly match: Match;
  /** Null where the target cannot be read. */
  readonly drift: readonly Drift[] | null;
  readonly evidence: Evidence;
  readonly at: Instant;
}

/** Reads both populations, links them, and plans. Nobody's absence on either side is ever a termination. */
export async function compareEverybody(ports: ReadPorts, request: RunRequest): Promise<Compared> {
  const { integration, digests } = request;
  const { at, tables } = await ports.source.start();
  const before = request.loaded.state ?? emptyState(request, at);
  const context = { integration, tables, today: dayIn(integration.timeZone, at) };
  const { employees: read, pages } = await ports.source.readEverybody();
  const employees = await ports.source.readUserDefined(read);
  const assessed = employees.map((employee) => assess(employee, context));
  const supervisorIds = new Map(assessed.map((one) => [one.ukgEmployeeId as string, one.employeeId]));
  const matcher = createMatcher(assessed, { integration, digests, today: context.today, users: before.users });
  let userCount = 0;
  for await (const users of ports.reader.readEverybody()) {
    matcher.add(users);
    userCount += users.length;
  }
  const isUnreadable = integration.delivery === 'sftp';
  const usersRead = isUnreadable
    ? '; what Betterworks holds cannot be read over SFTP'
    : ` and ${String(userCount)} users from Betterworks`;
  ports.log.info(`Read ${String(employees.length)} people from UKG${usersRead}.`);
  const match = linkedBy(matcher.finish(), before, integration);
  const { assessments, successors } = resolveIdentities(assessed, (id) => match.users.get(id)?.active === true);
  const { users, taken } = match;
  const planning = planChanges(assessments, {
    ...context,
    state: { ...before, users },
    digests,
    at,
    users,
    found: new Map(),
    successors,
    supervisorIds,
    isKnownUser: (id: UkgEmployeeId) => users.has(id),
    taken,
    ownerOf: () => undefined,
    isFullRead: true,
  });
  return {
    planning: {
      ...planning,
      problems: [
        ...planning.problems,
        ...unknownLabels(employees, integration),
        ...lostHeld(before.held, planning.read),
      ],
      notes: isUnreadable ? [...planning.notes, UNREADABLE] : planning.notes,
    },
    match,
    at,
    evidence: { window: null, pages, people: employees.length, users: isUnreadable ? null : userCount },
    drift: isUnreadable ? null : driftOf(planning.plan, assessments, match, digests),
  };
}

const UNREADABLE =
  'Betterworks cannot be read over SFTP, so the two sides were not compared. The command reconcile with apply delivers everybody in scope.';

/** A target that cannot be read leaves the state's own links as they are. */
function linkedBy(match: Match, before: SyncState, integration: Integration): Match {
  return integration.delivery === 'api' ? match : { ...match, users: before.users, unlinked: before.unlinked };
}

/** A state before anything is known. */
export function emptyState(request: RunRequest, at: Instant): SyncState {
  return {
    organization: request.integration.slug,
    cursor: at,
    baselineAt: at,
    held: [],
    scheduled: [],
    unlinked: [],
    runs: [],
    users: new Map(),
  };
}
