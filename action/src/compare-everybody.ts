// Reads everybody on both sides, links them, and plans what would bring them in step: what baseline and reconcile share.
import { announcedIn, assess } from './core/assess.ts';
import type { Assessment } from './core/assess.ts';
import { countOf } from './core/count-words.ts';
import { dayIn } from './core/dates.ts';
import { driftOf } from './core/drift.ts';
import { resolveIdentities } from './core/identity.ts';
import { lazily } from './core/lazily.ts';
import { lostHeld } from './core/lost-held.ts';
import { createMatcher } from './core/match.ts';
import type { Match, MatchContext } from './core/match.ts';
import type { Drift, Evidence, ExistingUser, Instant, Integration, SyncState, UkgEmployeeId } from './core/model.ts';
import { finderAmong } from './core/packed-finder.ts';
import { createPackedPeople } from './core/packed-people.ts';
import { planChanges } from './core/plan.ts';
import type { Planning } from './core/plan.ts';
import { setupOf } from './core/setup.ts';
import { labelsMissingIn } from './core/unknown-labels.ts';
import type { RunLog } from './ports.ts';
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

/** Pages of users that wait while UKG is still read: some fifteen thousand users, a few megabytes. */
const PAGES_AHEAD = 500;

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
  const today = dayIn(integration.timeZone, at);
  const context = { integration, tables, today, announced: announcedIn(before.scheduled) };
  const packed = createPackedPeople();
  const assessed = packed.people;
  const labels = new Set<string>();
  const read = await ports.source.readEach((employee) => {
    packed.add(assess(employee, context));
    for (const label in employee.userDefined) labels.add(label);
    ports.log.progress('people read from UKG', assessed.length, null);
  });
  const matching = { integration, digests, today: context.today, users: before.users };
  const { found, userCount } = await matchAll(pages, assessed, matching, ports.log);
  const isUnreadable = integration.delivery === 'sftp';
  ports.log.info(readSentence(assessed.length, userCount));
  const match = linkedBy(found, before, integration);
  const { users, taken } = match;
  const { assessments, successors } = resolveIdentities(assessed, (id) => users.get(id)?.active === true);
  const planning = planChanges(assessments, {
    ...context,
    state: before,
    digests,
    at,
    users,
    found: new Map(),
    successors,
    supervisorIds: numbersOf(assessed),
    isKnownUser: (id: UkgEmployeeId) => users.has(id),
    taken,
    ownerOf: () => undefined,
    isFullRead: true,
  });
  const missing = assessed.length === 0 ? [] : labelsMissingIn(labels, integration);
  const lost = [...missing, ...lostHeld(before.held, planning.read)];
  const notes = isUnreadable ? [...planning.notes, UNREADABLE] : planning.notes;
  return {
    planning: { ...planning, problems: [...planning.problems, ...lost], notes },
    match,
    at,
    evidence: { window: null, pages: read.pages, people: assessed.length, users: isUnreadable ? null : userCount },
    drift: isUnreadable ? null : driftOf(planning.plan, assessments, match, digests),
  };
}

function readSentence(people: number, users: number): string {
  return `Read ${countOf(people, 'person', 'people')} from UKG and ${countOf(users, 'user')} from Betterworks.`;
}

/** Employee ids of everybody by UKG's id; only supervisors to whom no link can be made are looked up here. */
function numbersOf(people: readonly Assessment[]): Pick<ReadonlyMap<string, string>, 'get'> {
  const find = lazily(() => finderAmong(people));
  return { get: (id) => find()(id as UkgEmployeeId)?.employeeId };
}

/** The indexes by which users are found are gone when this ends. */
async function matchAll(
  pages: AsyncIterable<readonly ExistingUser[]>,
  people: readonly Assessment[],
  context: MatchContext,
  log: RunLog,
): Promise<{ readonly found: Match; readonly userCount: number }> {
  const matcher = createMatcher(people, context);
  let userCount = 0;
  for await (const users of pages) {
    matcher.add(users);
    userCount += users.length;
    log.progress('users read from Betterworks', userCount, null);
  }
  return { found: matcher.finish(), userCount };
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
    setup: setupOf(request.integration, request.digests),
    held: [],
    scheduled: [],
    unlinked: [],
    runs: [],
    users: new Map(),
  };
}
