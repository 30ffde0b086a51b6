// The story of a run: read what changed in UKG, decide, write Betterworks, remember. Each line is a stage of the README.
import type { Evidence, Instant, Plan, SyncState } from '../core/model/model.ts';
import { countOf } from '../core/model/text.ts';
import { windowOf } from '../core/people/dates.ts';
import { lostPeople } from '../core/plan/broken-source.ts';
import { namedIn, withLost } from '../core/plan/decisions.ts';
import type { Prove } from '../core/plan/find-user.ts';
import { longGoneBy } from '../core/plan/known-people.ts';
import { openDrift } from '../core/plan/match.ts';
import { countPlanned, limitProblems, statusOf } from '../core/report/report.ts';
import { ifApplied, lostPending } from '../core/state/next-state.ts';
import { RunFailure } from '../failure.ts';
import type { ReadPorts, RunRequest, RunResult, WritePorts } from './command.ts';
import { planPeople } from './plan-people.ts';
import type { PeopleRead } from './read-people.ts';
import { begin, readNamed, readPeople, requireTables } from './read-people.ts';
import { baseline, deliverEverybody, foreseeBaseline } from './reconcile.ts';
import { seenIn, writePlan } from './write-plan.ts';

/** Brings Betterworks in step with what changed in UKG since the cursor; the first run of an organization is its baseline. */
export async function sync(ports: WritePorts, request: RunRequest): Promise<RunResult> {
  const { state } = request.loaded;
  if (state === null) return isOfSome(request) ? refuseSome() : baseline(ports, request);
  const { delivery, file } = request.integration;
  if (delivery === 'sftp' && file === 'everybody' && !isOfSome(request)) return deliverEverybody(ports, request);
  const { plan, prove, evidence, at } = await prepare(ports, request, state);
  const written = await writePlan(ports, request, { plan, at, state, prove });
  const next = isOfSome(request) ? asFarAsBefore(written.next, state) : written.next;
  const drift = openDrift(next?.drift, plan.numbers);
  return { ...written, at, evidence, drift, isDryRun: false, next };
}

function isOfSome({ employees }: RunRequest): boolean {
  return employees.length > 0;
}

function refuseSome(): never {
  const message =
    'There is no state yet, so single employees cannot be written. Run sync once without employees: its first run only compares, and writes nobody.';
  throw new RunFailure('CONFIG_INVALID', message);
}

/** Some people tell nothing of the others: the feed is read from where it was, a new setup stays new, and a seal that does not fit so. */
function asFarAsBefore(next: SyncState | null, { cursor, setup, isUnsealed }: SyncState): SyncState | null {
  return next && { ...next, cursor, ...(setup && { setup }), ...(isUnsealed && { isUnsealed }) };
}

/** Everything up to the plan. Cannot write: its ports have no such method. `sparesFeed`: without a call of UKG's change feed. */
export async function plan(ports: ReadPorts, request: RunRequest, sparesFeed = false): Promise<RunResult> {
  const { state } = request.loaded;
  if (state === null) return isOfSome(request) ? refuseSome() : foreseeBaseline(ports, request);
  const { plan, evidence, at } = await prepare(ports, request, state, sparesFeed);
  const after = ifApplied(state, { plan, at, digests: request.digests });
  const problems = [...plan.problems, ...limitProblems(plan)];
  return {
    status: plan.limits.some((limit) => limit.tripped) ? 'stopped' : statusOf(problems),
    at,
    counts: {
      ...seenIn(plan),
      ...countPlanned(plan),
      held: after.held.length,
      scheduled: after.scheduled.length,
    },
    problems,
    plan: { ...plan, held: after.held, scheduled: after.scheduled },
    drift: null,
    evidence,
    notes: plan.notes,
    isDryRun: true,
    next: null,
  };
}

interface Prepared {
  readonly plan: Plan;
  readonly prove: Prove;
  readonly evidence: Evidence;
  readonly at: Instant;
}

/** Where everybody is read in place of the change feed, whose leavers are also those who were entered so many days late. */
const DAYS_LATE = 7;

/** The stages that read and decide. */
async function prepare(ports: ReadPorts, request: RunRequest, state: SyncState, sparesFeed = false): Promise<Prepared> {
  const { context, notes } = await begin(ports.source, request);
  const { at, today } = context;
  const choice = windowOf(state.cursor, at, request.since);
  if (!choice.ok) throw new RunFailure(choice.code, choice.reason);
  const { decisions, timeZone } = request.integration;
  const named = namedIn({ decisions, today }, state);
  const read = isOfSome(request)
    ? await readNamed(ports.source, request.employees)
    : await readPeople(ports.source, state, { window: choice.window, context, named, sparesFeed });
  const { employees } = read;
  ports.log.info(readSentence(read));
  requireTables(employees, context);
  const isLongGone = read.isEverybody ? longGoneBy(state, timeZone, DAYS_LATE) : undefined;
  const { plan, links } = await planPeople(ports, employees, { ...context, isLongGone });
  const seen = new Set([...plan.readEmployees, ...read.refused]);
  const lost = isOfSome(request) ? [] : [...lostPeople(state, seen, today), ...lostPending(state, seen)];
  const said = { ...plan, notes: [...notes, ...choice.notes, ...read.notes, ...plan.notes] };
  return {
    plan: withLost(said, [...read.problems, ...lost], { decisions, today }),
    prove: links.prove,
    at,
    evidence: { window: read.window, pages: read.pages, people: employees.length, users: null },
  };
}

function readSentence({ employees, pages, window }: PeopleRead): string {
  const people = `Read ${countOf(employees.length, 'person', 'people')} from UKG`;
  if (pages === 0) return `${people}, as named in the input employees.`;
  const of = window === null ? 'everybody' : `window ${window.from} to ${window.to}`;
  return `${people} (${countOf(pages, 'page')}, ${of}).`;
}
