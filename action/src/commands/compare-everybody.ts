// Reads everybody on both sides, links them, and plans what would bring them in step, for a first run and for `reconcile`.
import type { ExistingUser, Integration, UserId } from '../core/model/model.ts';
import { countOf, grouped } from '../core/model/text.ts';
import type { Assessment } from '../core/people/assess.ts';
import { assess } from '../core/people/assess.ts';
import { unknownLabels } from '../core/people/code-tables.ts';
import { unmetCriteria } from '../core/people/filter.ts';
import { lostPeople } from '../core/plan/broken-source.ts';
import type { Decided } from '../core/plan/decisions.ts';
import { decide, withLost } from '../core/plan/decisions.ts';
import { shownFields } from '../core/plan/diff.ts';
import type { PlanContext } from '../core/plan/known-people.ts';
import { DAYS_LATE, dropsUsers, isByFile, longGoneBy } from '../core/plan/known-people.ts';
import type { LinkEvidence } from '../core/plan/link.ts';
import { linkPeople } from '../core/plan/link.ts';
import { driftOf, linksNotIn, matchUsers, shownDifferently, sightingsIn } from '../core/plan/match.ts';
import { planChanges } from '../core/plan/plan.ts';
import { NoUserList } from '../failure.ts';
import type { Source } from '../ports.ts';
import type { Planned, ReadPorts, RunRequest } from './command.ts';
import { begin, lostRowProblems, requireTables } from './read-people.ts';

/** Reads both sides at the same time, links people, and plans. Absence on either side is never a termination. */
export async function compareEverybody(ports: ReadPorts, request: RunRequest): Promise<Planned> {
  const { integration } = request;
  const cannotRead = isByFile(integration);
  const [listed, ukg] = await Promise.all([cannotRead ? [] : readUsers(ports), readAssessed(ports.source, request)]);
  const { context, assessed } = ukg;
  const { users, notes: hidden } = shownFields(
    listed ?? (await askForEach(ports, assessed, context)),
    integration.mapping,
  );
  ports.log.info(readSentence(assessed.length, users.length));
  const decided = decide(assessed, context);
  const compared = cannotRead
    ? planByState(decided, ukg)
    : planByUsers(decided, await withUnlisted(ports, users, decided, context), {
        ...ukg,
        isWithoutList: listed === null,
      });
  const { plan } = compared;
  const lost = [...ukg.problems, ...lostPeople(ukg.state, plan.readEmployees, context.today)];
  const limits = [
    ...(cannotRead ? [UNREADABLE[integration.file]] : hidden),
    ...(listed === null ? [WITHOUT_LIST] : []),
  ];
  const notes = [...ukg.notes, ...plan.notes, ...decided.notes, ...ukg.unmetCriteria, ...limits];
  return {
    ...compared,
    at: context.at,
    plan: withLost({ ...plan, notes }, lost, context),
    evidence: { window: null, pages: ukg.pages, people: assessed.length, users: cannotRead ? null : users.length },
  };
}

type Compared = Pick<Planned, 'plan' | 'prove' | 'state' | 'drift'>;

/** With delivery by file users cannot be read: the plan uses the believable links of the state, and keeps them. */
function planByState({ people, users: decided }: Decided, { context, state }: AssessedPopulation): Compared {
  const linked = linkPeople(people, { decided, sightings: () => ({}) }, context);
  return { plan: planChanges(linked, context), prove: linked.prove, state, drift: null };
}

function planByUsers(
  { people, users: decided }: Decided,
  everybody: readonly ExistingUser[],
  { context, state, isWithoutList }: AssessedPopulation & Required<Pick<LinkEvidence, 'isWithoutList'>>,
): Compared {
  // The index of users by value is only needed while people are linked.
  const linked = linkPeople(
    people,
    { decided, isWithoutList, sightings: sightingsIn(everybody, people, { ...context, decided }) },
    context,
  );
  const match = matchUsers(linked, everybody, context);
  const plan = planChanges(linked, { ...context, users: match.users });
  return {
    plan,
    prove: linked.prove,
    state: { ...state, users: match.users, unlinked: match.unlinked },
    drift: driftOf(plan, linked.links, match, context.digests),
  };
}

/** Users who are listed with different values, and linked users who are not listed, are read by id. */
async function withUnlisted(
  { reader }: ReadPorts,
  listed: readonly ExistingUser[],
  { people }: Decided,
  { users }: PlanContext,
): Promise<readonly ExistingUser[]> {
  const doubtful = shownDifferently(listed);
  const sure = listed.filter(({ id }) => !doubtful.has(id));
  const ids = new Set([...doubtful, ...linksNotIn(sure, people, users)]);
  const read = await Promise.all([...ids].map((id) => reader.readById(id)));
  return [...sure, ...read.filter((user) => user !== null)];
}

/** Null when Betterworks has no list of its users, or a list without addresses, which cannot tell users apart. */
async function readUsers({ reader, log }: ReadPorts): Promise<readonly ExistingUser[] | null> {
  const users: ExistingUser[] = [];
  try {
    for await (const page of reader.readEverybody()) {
      users.push(...page);
      log.progress(`${grouped(users.length)} users read from Betterworks`);
    }
  } catch (error) {
    if (error instanceof NoUserList) return null;
    throw error;
  }
  // An empty list proves nothing: at least the owner of the token must be there.
  return users.some(({ email }) => email !== '') ? users : null;
}

/** Without a list, each person in scope, leavers included, is looked up: by the stored link, otherwise by e-mail. */
async function askForEach(
  { reader, log }: ReadPorts,
  assessed: readonly Assessment[],
  { integration, users: known }: PlanContext,
): Promise<readonly ExistingUser[]> {
  const found = new Map<UserId, ExistingUser>();
  let asked = 0;
  const byAddress = async ({ email, verdict }: Assessment): Promise<ExistingUser | null> => {
    const isInScope = verdict.kind !== 'excluded' || dropsUsers(integration);
    const user = isInScope && email !== '' ? await reader.readByEmail(email) : null;
    // The user was found by this address, even if the answer does not show it.
    return user?.email === '' ? { ...user, email } : user;
  };
  const ask = async (one: Assessment): Promise<void> => {
    const link = known.get(one.ukgEmployeeId)?.userId ?? null;
    const linked = link === null ? null : await reader.readById(link);
    const user = linked ?? (await byAddress(one));
    if (user !== null) found.set(user.id, user);
    asked += 1;
    log.progress(`${grouped(asked)} of ${grouped(assessed.length)} people asked for in Betterworks`);
  };
  await Promise.all(assessed.map(ask));
  return [...found.values()];
}

const WITHOUT_LIST =
  'Betterworks has no list of its users that shows their addresses, so each included person was asked for by link or e-mail. Users who are not in UKG, and people whose user has another address, are not seen that way.';

type AssessedPopulation = Awaited<ReturnType<typeof readAssessed>>;

/** Only this is kept of UKG's rows: the rows themselves would double the memory of a large organization. */
async function readAssessed(source: Source, request: RunRequest) {
  const { context: begun, state, notes } = await begin(source, request);
  // A daily run with a file of everybody reads the lists instead of the feed.
  const days = request.command === 'reconcile' || request.state === null ? 0 : DAYS_LATE;
  const context = { ...begun, isLongGone: longGoneBy(state, begun.integration.timeZone, days) };
  const { employees, pages, lostRows } = await source.readEverybody();
  requireTables(employees, context);
  return {
    ...{ context, state, notes, pages },
    assessed: employees.map((one) => assess(one, context)),
    /** About rows without an employee id, and user-defined fields that nobody has. */
    problems: [...lostRowProblems(lostRows), ...unknownLabels(employees, context.integration)],
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
