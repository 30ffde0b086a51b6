// Reads everybody on both sides, links them, and plans what would bring them in step: what baseline and reconcile share.
import type {
  Drift,
  Evidence,
  ExistingUser,
  Instant,
  Integration,
  Plan,
  Problem,
  UkgEmployeeId,
  UserId,
} from '../core/model/model.ts';
import { countOf } from '../core/model/text.ts';
import type { Assessment } from '../core/people/assess.ts';
import { assess } from '../core/people/assess.ts';
import { unknownLabels } from '../core/people/code-tables.ts';
import { unmetCriteria } from '../core/people/filter.ts';
import { lostPeople } from '../core/plan/broken-source.ts';
import { decide, withLost } from '../core/plan/decisions.ts';
import { shownFields } from '../core/plan/diff.ts';
import type { Prove } from '../core/plan/find-user.ts';
import type { PlanContext } from '../core/plan/known-people.ts';
import { longGoneBy } from '../core/plan/known-people.ts';
import type { LinkedPeople, UserDecision } from '../core/plan/link.ts';
import { linkPeople } from '../core/plan/link.ts';
import type { Match } from '../core/plan/match.ts';
import { driftOf, linksNotIn, matchUsers, sightingsIn } from '../core/plan/match.ts';
import { planChanges } from '../core/plan/plan.ts';
import { dropsUsers } from '../core/plan/plan-person.ts';
import { lostPending } from '../core/state/next-state.ts';
import { NoUserList } from '../failure.ts';
import type { ReadPorts, RunRequest } from './command.ts';
import type { Beginning } from './read-people.ts';
import { begin, lostRowProblems, requireTables } from './read-people.ts';

/** Both populations, linked, and what would bring them in step. */
export interface Compared {
  readonly plan: Plan;
  readonly match: Match;
  readonly prove: Prove;
  /** Null where the target cannot be read. */
  readonly drift: readonly Drift[] | null;
  readonly evidence: Evidence;
  readonly at: Instant;
}

/** Reads both populations at once, links them, and plans. Nobody's absence on either side is ever a termination. */
export async function compareEverybody(ports: ReadPorts, request: RunRequest): Promise<Compared> {
  const { integration, digests } = request;
  const isByFile = integration.delivery === 'sftp';
  const [listed, ukg] = await Promise.all([isByFile ? [] : readUsers(ports), readAssessed(ports, request)]);
  const { context, assessed } = ukg;
  const { at, state } = context;
  const asked = listed ?? (await askForEach(ports, ukg));
  const { users: betterworks, notes: hidden } = shownFields(asked, integration.mapping);
  ports.log.info(readSentence(assessed.length, betterworks.length));
  const asDecided = { decisions: integration.decisions, today: context.today };
  const decided = decide(assessed, asDecided);
  const sides = { context, people: decided.people, listed: betterworks, decided: decided.users };
  const { match, linked } = await linkEverybody(ports, request, sides);
  // Where users cannot be read, the state's own links are planned with, as far as they may be believed.
  const plan = planChanges(linked, isByFile ? context : { ...context, users: match.users });
  const lost = [
    ...lostRowProblems(ukg.lostRows),
    ...ukg.unknownLabels,
    ...lostPeople(state, plan.readEmployees, context.today),
    ...lostPending(state, plan.readEmployees),
  ];
  const limits = [...(isByFile ? [UNREADABLE[integration.file]] : hidden), ...(listed === null ? [WITHOUT_LIST] : [])];
  const notes = [...ukg.notes, ...plan.notes, ...decided.notes, ...ukg.unmetCriteria, ...limits];
  return {
    plan: withLost({ ...plan, notes }, lost, asDecided),
    match,
    prove: linked.prove,
    at,
    evidence: {
      window: null,
      pages: ukg.pages,
      people: assessed.length,
      users: isByFile ? null : betterworks.length,
    },
    drift: isByFile ? null : driftOf(plan, linked.links, match, digests),
  };
}

/** Null where Betterworks has no list of its users, or one without their addresses, by which nobody can be told apart. */
async function readUsers({ reader, log }: ReadPorts): Promise<readonly ExistingUser[] | null> {
  const users: ExistingUser[] = [];
  try {
    for await (const page of reader.readEverybody()) {
      users.push(...page);
      log.progress('users read from Betterworks', users.length, null);
    }
  } catch (error) {
    if (error instanceof NoUserList) return null;
    throw error;
  }
  // A list of nobody is no proof that nobody is there: the owner of the token is.
  return users.some(({ email }) => email !== '') ? users : null;
}

/** Without a list each person in scope, leavers too, is asked for: by the stored link, else by e-mail. */
async function askForEach(
  { reader, log }: ReadPorts,
  { assessed, context: { integration, users: known } }: AssessedPopulation,
): Promise<readonly ExistingUser[]> {
  const found = new Map<UserId, ExistingUser>();
  let asked = 0;
  const byAddress = async ({ email, verdict }: Assessment): Promise<ExistingUser | null> => {
    const isInScope = verdict.kind !== 'excluded' || dropsUsers(integration);
    const user = isInScope && email !== '' ? await reader.readByEmail(email) : null;
    // The address led there, whether the answer shows it or not.
    return user?.email === '' ? { ...user, email } : user;
  };
  const ask = async (one: Assessment): Promise<void> => {
    const link = known.get(one.ukgEmployeeId)?.userId ?? null;
    const linked = link === null ? null : await reader.readById(link);
    const user = linked ?? (await byAddress(one));
    if (user !== null) found.set(user.id, user);
    log.progress('people asked for in Betterworks', (asked += 1), assessed.length);
  };
  await Promise.all(assessed.map(ask));
  return [...found.values()];
}

const WITHOUT_LIST =
  'Betterworks has no list of its users that shows their addresses, so each included person was asked for by link or e-mail. Users who are not in UKG, and people whose user has another address, are not seen that way.';

interface AssessedPopulation extends Beginning {
  readonly assessed: readonly Assessment[];
  readonly unknownLabels: readonly Problem[];
  readonly unmetCriteria: readonly string[];
  readonly pages: number;
  /** Rows that tell of nobody. */
  readonly lostRows: number;
}

async function readAssessed({ source }: ReadPorts, request: RunRequest): Promise<AssessedPopulation> {
  const { context: begun, notes } = await begin(source, request);
  const context = { ...begun, isLongGone: longGoneBy(begun.state, begun.integration.timeZone, 0) };
  const { employees, pages, lostRows } = await source.readEverybody();
  requireTables(employees, context);
  // Of what UKG says of everybody nothing more is kept than this: it would double the memory of a large organization.
  return {
    ...{ context, notes, pages, lostRows },
    assessed: employees.map((one) => assess(one, context)),
    unknownLabels: unknownLabels(employees, context.integration),
    unmetCriteria: unmetCriteria(employees, context),
  };
}

function readSentence(people: number, users: number): string {
  return `Read ${countOf(people, 'person', 'people')} from UKG and ${countOf(users, 'user')} from Betterworks.`;
}

const UNREADABLE: Readonly<Record<Integration['file'], string>> = {
  changed:
    'Betterworks cannot be read over SFTP, so the two sides were not compared. The command reconcile with apply delivers everybody who is included.',
  everybody:
    'Betterworks cannot be read over SFTP, so the two sides were not compared. Each run delivers everybody who is included.',
};

interface BothSides {
  readonly context: PlanContext;
  readonly people: readonly Assessment[];
  readonly listed: readonly ExistingUser[];
  readonly decided: ReadonlyMap<UkgEmployeeId, UserDecision>;
}

/** Links everybody. A linked user whom the list does not show is read by id before anybody counts as without one. */
async function linkEverybody(
  { reader }: ReadPorts,
  { loaded }: RunRequest,
  { context, people, listed, decided }: BothSides,
): Promise<{ readonly match: Match; readonly linked: LinkedPeople }> {
  const { users, state, integration } = context;
  const isByFile = integration.delivery === 'sftp';
  const unseen = isByFile ? [] : linksNotIn(listed, people, users);
  const read = await Promise.all(unseen.map((id) => reader.readById(id)));
  const everybody = [...listed, ...read.filter((user) => user !== null)];
  const sightings = isByFile ? () => ({}) : sightingsIn(everybody, people, { ...context, decided });
  const linked = linkPeople(people, { decided, sightings }, context);
  const match = matchUsers(linked, everybody, context);
  // A target that cannot be read leaves the state's own links as they are.
  const own = loaded.state ?? state;
  return { match: isByFile ? { ...match, users: own.users, unlinked: own.unlinked } : match, linked };
}
