// The story of a run, the same for `sync`, `plan` and `reconcile`.
//
//   readAndPlan      read people, assess and link them, plan what would bring them in step
//   writePlan          release by limits and approvals, apply, next state
//   forecast           what would be written, for a run that writes nothing
//   firstComparison    the links and differences that the first run of an organization finds
import { countOf } from '../core/model/text.ts';
import { windowOf } from '../core/people/dates.ts';
import { lostPeople } from '../core/plan/broken-source.ts';
import { withLost } from '../core/plan/decisions.ts';
import { DAYS_LATE, isByFile, longGoneBy } from '../core/plan/known-people.ts';
import { openDifferences } from '../core/plan/match.ts';
import { OUTCOME_OF } from '../core/plan/written.ts';
import { statusOf } from '../core/report/report.ts';
import { ifApplied } from '../core/state/next-state.ts';
import { RunFailure } from '../failure.ts';
import type { Planned, ReadPorts, RunRequest, RunResult, WritePorts } from './command.ts';
import { compareEverybody } from './compare-everybody.ts';
import { planPeople } from './plan-people.ts';
import type { PeopleRead } from './read-people.ts';
import { begin, readNamed, readPeople, requireTables } from './read-people.ts';
import { releasedPlan, releaseFor, resultOf, stopOf, writePlan } from './write-plan.ts';

/** Brings Betterworks in step with the changes in UKG since the cursor; as `reconcile`, with everybody in UKG. */
export async function sync(ports: WritePorts, request: RunRequest): Promise<RunResult> {
  const planned = await readAndPlan(ports, request);
  return isFirst(request) ? firstComparison(planned, request) : writePlan(ports, request, planned);
}

/** What `sync` would do. Cannot write: its ports have no such method. */
export async function plan(ports: ReadPorts, request: RunRequest): Promise<RunResult> {
  const planned = await readAndPlan(ports, request);
  return isFirst(request)
    ? { ...firstComparison(planned, request), isDryRun: true, next: null }
    : forecast(planned, request);
}

/** The first run has no cursor from which changes could be read. */
function isFirst({ command, state }: RunRequest): boolean {
  return state === null && command !== 'reconcile';
}

/** Changed people, or some people, are planned against the state; everybody is compared with Betterworks. */
function readAndPlan(ports: ReadPorts, request: RunRequest): Promise<Planned> {
  const { command, state, employees, integration } = request;
  if (employees.length > 0) return planChanged(ports, request);
  const isWholeFile = isByFile(integration) && integration.file === 'everybody';
  const isAboutEverybody = command === 'reconcile' || state === null || isWholeFile;
  return isAboutEverybody ? compareEverybody(ports, request) : planChanged(ports, request);
}

async function planChanged(ports: ReadPorts, request: RunRequest): Promise<Planned> {
  if (request.state === null) throw new RunFailure('CONFIG_INVALID', SOME_WITHOUT_STATE);
  const { context, state, notes } = await begin(ports.source, request);
  const { at, today, integration } = context;
  const choice = windowOf(state.cursor, at, request.since);
  if (!choice.ok) throw new RunFailure(choice.code, choice.reason);
  const isOfSome = request.employees.length > 0;
  const read = isOfSome
    ? await readNamed(ports.source, request.employees)
    : await readPeople(ports.source, context, { window: choice.window, sparesFeed: request.sparesFeed });
  ports.log.info(readSentence(read));
  requireTables(read.employees, context);
  const isLongGone = read.isEverybody ? longGoneBy(state, integration.timeZone, DAYS_LATE) : undefined;
  const { plan: planned, prove } = await planPeople(ports, read.employees, { ...context, isLongGone }, isOfSome);
  const seen = new Set([...planned.readEmployees, ...read.refused]);
  const lost = isOfSome ? [] : lostPeople(state, seen, today);
  const said = { ...planned, notes: [...notes, ...choice.notes, ...read.notes, ...planned.notes] };
  return {
    ...{ at, state, prove },
    plan: withLost(said, [...read.problems, ...lost], context),
    evidence: { window: read.window, pages: read.pages, people: read.employees.length, users: null },
    drift: null,
  };
}

const SOME_WITHOUT_STATE =
  'There is no state yet, so single employees cannot be written. Run sync once without employees: its first run only compares, and writes nobody.';

function readSentence({ employees, pages, window }: PeopleRead): string {
  const people = `Read ${countOf(employees.length, 'person', 'people')} from UKG`;
  if (pages === 0) return `${people}, as named in the input employees.`;
  const of = window === null ? 'everybody' : `window ${window.from} to ${window.to}`;
  return `${people} (${countOf(pages, 'page')}, ${of}).`;
}

/** Links everybody, reports and remembers the differences, and sets the cursor to the run's own start. */
function firstComparison(planned: Planned, { digests }: RunRequest): RunResult {
  const { plan, at, state, drift } = planned;
  const after = ifApplied(state, { plan, at, digests });
  return {
    ...resultOf({ ...planned, plan: { ...plan, changes: [], limits: [] } }, after),
    status: 'baseline',
    next: { ...after, drift: openDifferences(drift ?? []) },
  };
}

/** What would be written and remembered. A comparison tells the differences, even if a limit would stop it. */
function forecast(planned: Planned, request: RunRequest): RunResult {
  const { at, state } = planned;
  const isReconcile = request.command === 'reconcile';
  const release = isReconcile && request.employees.length === 0 ? null : releaseFor(planned, request);
  const plan = release?.kind === 'go' ? releasedPlan(planned.plan, release) : planned.plan;
  // A forecast shows no users, so their lines are not made.
  const after = ifApplied({ ...state, users: new Map() }, { plan, at, digests: request.digests });
  const outcomes = plan.changes.map(({ kind }) => ({ kind: OUTCOME_OF[kind] }));
  return {
    ...resultOf({ ...planned, plan }, after, outcomes, isReconcile ? plan.unchangedRows.length : 0),
    ...{ isDryRun: true, next: null, status: statusOf(plan.problems) },
    ...(release?.kind === 'stop' ? stopOf(plan, release.remarks) : { approvedBy: release?.notes }),
  };
}
