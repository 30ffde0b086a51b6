// Reads everybody on both sides, links them, and plans what would bring them in step: what baseline and reconcile share.
import { assess } from './core/assess.ts';
import { dayIn } from './core/dates.ts';
import { driftOf } from './core/drift.ts';
import { resolveIdentities } from './core/identity.ts';
import { lostHeld } from './core/lost-held.ts';
import { createMatcher } from './core/match.ts';
import type { Match } from './core/match.ts';
import type { Drift, Evidence, ExistingUser, Instant, Integration, SyncState, UkgEmployeeId } from './core/model.ts';
import { planChanges } from './core/plan.ts';
import type { Planning } from './core/plan.ts';
import { unknownLabels } from './core/unknown-labels.ts';
import { readAhead } from './read-ahead.ts';
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

/** Pages of users that wait while UKG is still read: enough never to pause, few enough to forget. */
const PAGES_AHEAD = 2000;

/** Reads both populations at once, links them, and plans. Nobody's absence on either side is ever a termination. */
export async function compareEverybody(ports: ReadPorts, request: RunRequest): Promise<Compared> {
  const users = readAhead(ports.reader.readEverybody(), PAGES_AHEAD);
  try {
    return await compareWith(users, ports, request);
  } finally {
    users.stop();
  }
}

async function compareWith(
  pages: AsyncIterable<readonly ExistingUser[]>,
  ports: ReadPorts,
  request: RunRequest,
): Promise<Compared> {
  const { integration, digests } = request;
  const { at, tables } = await ports.source.start();
  const before = request.loaded.state ?? emptyState(request, at);
  const context = { integration, tables, today: dayIn(integration.timeZone, at) };
  const read = await ports.source.readEverybody();
  const employees = await ports.source.readUserDefined(read.employees);
  const assessed = employees.map((employee) => assess(employee, context));
  const matcher = createMatcher(assessed, { integration, digests, today: context.today, users: before.users });
  const userCount = await takeAll(pages, matcher);
  const isUnreadable = integration.delivery === 'sftp';
  ports.log.info(`Read ${String(employees.length)} people from UKG and ${String(userCount)} users from Betterworks.`);
  const match = linkedBy(matcher.finish(), before, integration);
  const { users, taken } = match;
  const { assessments, successors } = resolveIdentities(assessed, (id) => users.get(id)?.active === true);
  const planning = planChanges(assessments, {
    ...context,
    state: { ...before, users },
    digests,
    at,
    users,
    found: new Map(),
    successors,
    supervisorIds: new Map(assessed.map((one) => [one.ukgEmployeeId as string, one.employeeId])),
    isKnownUser: (id: UkgEmployeeId) => users.has(id),
    taken,
    ownerOf: () => undefined,
    isFullRead: true,
  });
  const lost = [...unknownLabels(employees, integration), ...lostHeld(before.held, planning.read)];
  const notes = isUnreadable ? [...planning.notes, UNREADABLE] : planning.notes;
  return {
    planning: { ...planning, problems: [...planning.problems, ...lost], notes },
    match,
    at,
    evidence: { window: null, pages: read.pages, people: employees.length, users: isUnreadable ? null : userCount },
    drift: isUnreadable ? null : driftOf(planning.plan, assessments, match, digests),
  };
}

async function takeAll(
  pages: AsyncIterable<readonly ExistingUser[]>,
  matcher: ReturnType<typeof createMatcher>,
): Promise<number> {
  let count = 0;
  for await (const users of pages) {
    matcher.add(users);
    count += users.length;
  }
  return count;
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
