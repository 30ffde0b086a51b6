// The frame of a run: reads the organization's files, opens the systems, and always ends in order.
//
//   openMemory   load the state                                       remember.ts
//   sync, plan   read, assess, link, plan, (limits), apply            sync.ts
//   conclude     remember, report, tell                               conclude.ts
import { cancelledBySignal, deadlineOf } from '../adapters/deadline.ts';
import { openChat, openDigests, openMailer, openStore, openSystems, requireStore } from '../adapters/open.ts';
import type { Contact, LoadedOrganization } from '../config/load.ts';
import { contactOf, loadAll, loadIntegration } from '../config/load.ts';
import { isSlug } from '../config/validate.ts';
import type { Integration, Problem, RunReport, RunStatus } from '../core/model/model.ts';
import { invalidFiles } from '../core/model/problem.ts';
import { faultOfSince } from '../core/people/dates.ts';
import { withKnownPeople } from '../core/plan/decisions.ts';
import { indexState } from '../core/plan/known-people.ts';
import { withoutNamesInReasons } from '../core/report/redact/by-value.ts';
import { RunFailure } from '../failure.ts';
import { namedInputs, writes } from '../inputs.ts';
import { requireSecrets } from '../secrets.ts';
import { showAnswer } from './answer.ts';
import type { Answer, Ending, RunContext, RunRequest, RunResult, RunStart } from './command.ts';
import { comment, compareFiles } from './comment.ts';
import { conclude, failedResult, failureProblem, NOTHING_READ } from './conclude.ts';
import type { Proposed } from './pull-request.ts';
import { isPublicRepository, readProposed, refusalOfHosts } from './pull-request.ts';
import type { Memory } from './remember.ts';
import { remembering } from './remember.ts';
import { plan, sync } from './sync.ts';

/**
 * Runs the command for one organization. With `answer` it only answers a question, even if the organization is paused, and does
 * not change the state. Throws only when the files cannot even be looked for.
 */
export async function runOrganization(
  start: RunStart,
  answer?: (context: RunContext, integration: Integration) => Promise<Answer>,
): Promise<{ readonly status: RunStatus }> {
  const { inputs, surroundings } = start;
  const { command, organization, integrationsPath } = inputs;
  if (organization === '')
    throw new RunFailure(
      'CONFIG_INVALID',
      `The input organization is empty. Write the name of a folder in ${integrationsPath}/.`,
    );
  const proposed = command === 'plan' ? await readProposed(start, organization) : null;
  const files = proposed?.files ?? (await loadIntegration(integrationsPath, organization, command === 'catalog'));
  const namesNobody = !inputs.publicRepository && (await isPublicRepository(inputs, surroundings));
  const context = { ...start, namesNobody };
  if (files.integration !== null && answer !== undefined)
    return showAnswer(context, await answer(context, files.integration));
  return runAndConclude(context, files, proposed);
}

async function runAndConclude(
  context: RunContext,
  files: LoadedOrganization,
  proposed: Proposed | null,
): Promise<RunReport> {
  const ending = endingOf(context, contactOf(files));
  const { inputs } = context;
  const { integration, approvals } = files;
  const unread = resultWithoutReading(context, files, proposed);
  if (unread !== null)
    return withoutPlan(context, await conclude(ending, null, unread), unread.notes[0] ?? WHILE_PAUSED);
  if (integration === null) return concludeFailed(context, ending, invalidFiles(files.problems));
  let memory: Memory | null = null;
  try {
    requireInputs(context, integration);
    const endsAt = inputs.stopAfter === null ? Infinity : Date.now() + inputs.stopAfter * 60_000;
    // A plan is not worth ending in order: a newer push cancels it, and has one of its own.
    const deadline = deadlineOf(endsAt, inputs.command === 'plan' ? undefined : cancelledBySignal());
    memory = await openMemory(context, ending.contact);
    const asked = requestOf(context, integration, { state: memory.state(), approvals });
    const compared = await compareFiles(context, asked.integration, proposed, memory.state());
    // Pull requests are more frequent than the calls of UKG's change feed that are allowed.
    const request = { ...asked, sparesFeed: compared !== null };
    const { close, writing, ...systems } = openSystems(integration, inputs, context.log, deadline);
    const reading = { ...systems, log: context.log };
    const ran = writes(inputs)
      ? sync({ ...reading, writing, begin: memory.begin, whyOver: deadline.why }, request)
      : plan(reading, request);
    const result = await ran.finally(close);
    const report = await conclude(ending, memory, withoutPersonalValues(context, request, result));
    if (compared !== null) await comment(context, report, compared);
    return report;
  } catch (error) {
    return concludeFailed(context, ending, [failureProblem(error)], memory);
  }
}

/** A result without reading anything: the organization is paused, or the hosts of the pull request were not reviewed. */
function resultWithoutReading(
  { log }: RunContext,
  { slug, integration }: LoadedOrganization,
  proposed: Proposed | null,
): RunResult | null {
  if (proposed?.isRemoved === true) {
    log.info(afterRemoval(slug));
    return { ...NOTHING_READ, status: 'paused', at: now(), notes: [afterRemoval(slug)], isDryRun: true };
  }
  if (integration === null) return null;
  if (!integration.enabled) {
    const paused = `${integration.slug} is paused: enabled is false in its integration.yml.`;
    log.info(`${paused} Nothing was read or written.`);
    return { ...NOTHING_READ, status: 'paused', at: now(), notes: [], isDryRun: false };
  }
  const refusal = proposed && refusalOfHosts(integration, proposed.base);
  return refusal === null ? null : { ...NOTHING_READ, status: 'ok', at: now(), notes: [refusal], isDryRun: true };
}

/** Throws `CONFIG_INVALID` for missing inputs, before anything is read. */
function requireInputs({ inputs, surroundings }: RunContext, integration: Integration): void {
  requireSecrets(inputs, integration);
  requireStore(inputs, surroundings);
  const fault = inputs.since === null ? null : faultOfSince(inputs.since);
  if (fault !== null) throw new RunFailure('CONFIG_INVALID', fault);
}

function requestOf(
  { inputs }: RunContext,
  integration: Integration,
  of: Pick<RunRequest, 'state' | 'approvals'>,
): Omit<RunRequest, 'sparesFeed'> {
  const { command, since, first, employees, approve } = inputs;
  const digests = openDigests(inputs, integration.slug);
  const { users, unlinked } = of.state ?? { users: new Map(), unlinked: [] };
  const decisions = withKnownPeople(integration.decisions, users, indexState({ users, unlinked }, digests));
  return { ...of, command, integration: { ...integration, decisions }, digests, since, first, employees, approve };
}

/** The result as it may be shown: without names that Betterworks quotes, and with our ids protected from the redactor. */
function withoutPersonalValues(
  { redactor }: RunContext,
  { integration: { mapping }, digests, state }: RunRequest,
  result: RunResult,
): RunResult {
  redactor.keep(result.problems.flatMap(({ employeeId, ukgEmployeeId }) => [employeeId, ukgEmployeeId ?? '']));
  const known = { mapping, digests, users: state?.users ?? new Map() };
  return { ...result, problems: withoutNamesInReasons(result.problems, result.plan?.changes ?? [], known) };
}

/** A failed run adds its line to the state if there is one, even when it broke before it read the state. */
async function concludeFailed(
  context: RunContext,
  ending: Ending,
  problems: readonly Problem[],
  memory: Memory | null = null,
): Promise<RunReport> {
  const isWriting = writes(context.inputs);
  const known = memory ?? (isWriting ? await openMemoryIfPossible(context, ending.contact) : null);
  const failed = failedResult(problems, known?.state() ?? null, now());
  return withoutPlan(context, await conclude(ending, known, isWriting ? failed : { ...failed, next: null }));
}

/** The state for a failed run: needs only the slug and the place of the state. Null when it cannot be opened or read. */
function openMemoryIfPossible(context: RunContext, contact: Contact | null): Promise<Memory | null> {
  return isSlug(context.inputs.organization) ? openMemory(context, contact).catch(() => null) : Promise.resolve(null);
}

/** Throws when the state cannot be opened or read. */
async function openMemory({ inputs, surroundings }: RunContext, contact: Contact | null): Promise<Memory> {
  const { organization: slug, integrationsPath } = inputs;
  const { organizations } = await loadAll(integrationsPath);
  const paused = organizations.filter(({ partial }) => partial.enabled === false).map((one) => one.slug);
  const about = { slug, runUrl: surroundings.runUrl, timeZone: contact?.timeZone, paused };
  return remembering(await openStore(inputs, surroundings), about, openDigests(inputs, slug));
}

/** Replaces an older comment, which was about files that the pull request no longer has. */
async function withoutPlan(context: RunContext, report: RunReport, remark = NO_PLAN): Promise<RunReport> {
  if (context.inputs.command === 'plan')
    await comment(context, { ...report, notes: [] }, { effect: null, remarks: [remark] });
  return report;
}

const NO_PLAN =
  'There is no plan for the files as they are now. It is made with your next push, or when you start the job again.';

function afterRemoval(slug: string): string {
  return `This pull request removes the folder of ${slug}. After its merge nobody of it is synchronized any more, and nobody is switched off: all users stay as they are, those of people who leave, too. Then delete its environment and, on the branch with the state, its two files.`;
}

const WHILE_PAUSED =
  'While enabled is false in integration.yml, nobody is read or written. A push that sets it to true is planned; after its merge the next run starts where the last good one ended.';

function endingOf(context: RunContext, contact: Contact | null): Ending {
  const { inputs } = context;
  const mailer = openMailer(inputs, contact?.technicalContact ?? []);
  return { ...context, contact, mailer, chat: openChat(inputs) };
}

const now = (): string => new Date().toISOString();

/** A run that ended before its files were read: report and outputs with this one problem. */
export async function concludeRefused(start: Omit<RunStart, 'inputs'>, failure: unknown): Promise<void> {
  const named = namedInputs();
  const inputs = { ...named, organization: named.organization || 'no organization' };
  const ending = { ...start, inputs, contact: null, mailer: null, chat: null, namesNobody: false };
  await conclude(ending, null, failedResult([failureProblem(failure)], null, now()));
}
