// The frame of a run: reads the organization's files, opens the systems, runs the command, and concludes whatever happened.
import { createChat } from '../adapters/chat/webhook.ts';
import { createReportFolder } from '../adapters/folder/disk.ts';
import type { OpenTarget } from '../adapters/open.ts';
import { openDigests, openStore, openTarget, openUkg, requireStore } from '../adapters/open.ts';
import { createMailer } from '../adapters/smtp/mailer.ts';
import type { LoadedOrganization } from '../config/load.ts';
import { contactOf, loadIntegration } from '../config/load.ts';
import { hasErrors } from '../config/problem.ts';
import { slugProblems } from '../config/validate.ts';
import type { Fields, Integration, Problem, RunReport, RunStatus } from '../core/model/model.ts';
import { NO_COUNTS } from '../core/model/model.ts';
import { invalidFiles } from '../core/model/problem.ts';
import { faultOfSince } from '../core/people/dates.ts';
import { withKnownPeople } from '../core/plan/decisions.ts';
import { indexState } from '../core/plan/known-people.ts';
import { withoutNamesInReasons, withoutSent } from '../core/report/redact/by-value.ts';
import { RunFailure } from '../failure.ts';
import { isAnswering, namedInputs, writes } from '../inputs.ts';
import type { LoadedState, StateStore, UserWriter, WriteResult } from '../ports.ts';
import { requireSecrets } from '../secrets.ts';
import { answerRun } from './answer.ts';
import { applyByFile, applyPlan } from './apply.ts';
import type {
  Apply,
  CommandResult,
  ConcludeContext,
  ReadPorts,
  RunContext,
  RunRequest,
  RunResult,
  RunStart,
  WritePorts,
} from './command.ts';
import { conclude, failedResult, failureProblem, rememberDrift, reportLinks } from './conclude.ts';
import { comment, planCommand } from './plan.ts';
import { isPublicRepository, readProposed, refusalOfHosts } from './pull-request.ts';
import { compare, repair } from './reconcile.ts';
import { plan, sync } from './sync.ts';
import { beginIn } from './write-plan.ts';

/** Runs the command for one organization. Throws only where its files cannot even be looked for. */
export async function runOrganization(start: RunStart): Promise<{ readonly status: RunStatus }> {
  const { inputs, surroundings } = start;
  if (inputs.organization === '')
    throw new RunFailure(
      'CONFIG_INVALID',
      `The input organization is empty. Write the name of a folder in ${inputs.integrationsPath}/.`,
    );
  const proposed = inputs.command === 'plan' ? await readProposed(start, inputs.organization) : null;
  const files =
    proposed?.files ??
    (await loadIntegration(inputs.integrationsPath, inputs.organization, inputs.command === 'catalog'));
  const namesNobody = !inputs.publicRepository && (await isPublicRepository(inputs, surroundings));
  const context: RunContext = { ...start, namesNobody, proposed };
  const { integration } = files;
  if (integration !== null && !hasErrors(files.problems) && isAnswering(inputs.command))
    return answerRun(context, integration);
  const report = await runAndConclude(context, files);
  return { status: report.status };
}

async function runAndConclude(context: RunContext, files: LoadedOrganization): Promise<RunReport> {
  const { inputs } = context;
  const ending = endOf(context, files);
  const { integration } = files;
  if (integration === null || hasErrors(files.problems))
    return withoutPlan(context, await concludeFailed(context, ending, invalidFiles(files.problems), null));
  if (!integration.enabled) {
    context.log.info(
      `${integration.slug} is paused: enabled is false in its integration.yml. Nothing was read or written.`,
    );
    return withoutPlan(context, await conclude(ending, null, pausedResult()));
  }
  const refusal = context.proposed && refusalOfHosts(integration, context.proposed.base);
  if (refusal !== null) return withoutPlan(context, await conclude(ending, null, offlineResult(refusal)), refusal);
  let memory: Memory | null = null;
  try {
    const systems = openSystems(context, integration);
    const { store } = systems;
    const known = { store, loaded: await store.load(inputs.organization) };
    memory = known;
    const request = requestOf(context, { integration, loaded: known.loaded, approvals: files.approvals });
    const ports = { ...portsOf(context, systems, integration), begin: beginIn(known, context, request.digests) };
    const { result, afterReport } = await runCommand(context, ports, request).finally(systems.close);
    const shown = withoutPersonalValues(context, integration, result);
    const report = await conclude({ ...ending, store: result.isDryRun ? null : store }, known.loaded, shown);
    await afterReport?.(report);
    await rememberDrift({ ...ending, store }, report);
    return report;
  } catch (error) {
    return withoutPlan(context, await concludeFailed(context, ending, [failureProblem(error)], memory));
  }
}

/** Each command by its name. Those that only plan are given nothing to write with. */
async function runCommand(context: RunContext, ports: WritePorts, request: RunRequest): Promise<CommandResult> {
  const { inputs, log } = context;
  const { source, reader } = ports;
  const reading: ReadPorts = { source, reader, log };
  if (inputs.command === 'plan') return planCommand(context, reading, request);
  const isWriting = writes(inputs);
  if (inputs.command === 'sync' || inputs.employees.length > 0)
    return { result: await (isWriting ? sync(ports, request) : plan(reading, request)) };
  return { result: await (isWriting ? repair(ports, request) : compare(reading, request)) };
}

interface Systems {
  readonly source: ReadPorts['source'];
  readonly target: OpenTarget;
  readonly store: StateStore;
  readonly close: () => Promise<void>;
}

/** Nothing is asked yet. Throws `CONFIG_INVALID` for what the inputs lack. */
function openSystems({ inputs, surroundings, log }: RunContext, integration: Integration): Systems {
  requireSecrets(inputs, integration);
  requireStore(inputs, surroundings);
  const fault = inputs.since === null ? null : faultOfSince(inputs.since);
  if (fault !== null) throw new RunFailure('CONFIG_INVALID', fault);
  const endsAt = inputs.stopAfter === null ? null : Date.now() + inputs.stopAfter * 60_000;
  const target = openTarget(integration, inputs, log, endsAt);
  const ukg = openUkg(integration, inputs, endsAt);
  return {
    target,
    source: ukg.source,
    store: openStore(inputs, surroundings),
    close: async () => {
      await Promise.all([ukg.close(), target.close()]);
    },
  };
}

function portsOf(
  { inputs, log }: RunContext,
  systems: Systems,
  { file, mapping }: Integration,
): Omit<WritePorts, 'begin'> {
  const { source, target } = systems;
  const { reader, writing } = target;
  const apply: Apply = async ({ changes, unchangedRows }, at, prove) => {
    if (writing.kind === 'file') {
      const isComparison = inputs.command === 'reconcile';
      const alsoRows = isComparison || file === 'everybody' ? unchangedRows : [];
      const result = await applyByFile(changes, alsoRows, (rows) => writing.deliver(rows, at));
      // A comparison is there to write everybody again; the daily file only names those who did not change.
      return isComparison ? result : { ...result, repeated: 0 };
    }
    let done = 0;
    return applyPlan(changes, { reader, writer: discreet(writing.writer, mapping), prove }, () => {
      done += 1;
      log.progress('changes applied', done, changes.length);
    });
  };
  return { source, reader, log, apply };
}

function requestOf({ inputs }: RunContext, of: Pick<RunRequest, 'integration' | 'loaded' | 'approvals'>): RunRequest {
  const { since, first, employees, approve } = inputs;
  const digests = openDigests(inputs, of.integration.slug);
  const { users, unlinked } = of.loaded.state ?? { users: new Map(), unlinked: [] };
  const decisions = withKnownPeople(of.integration.decisions, users, indexState({ users, unlinked }, digests));
  return { ...of, integration: { ...of.integration, decisions }, digests, since, first, employees, approve };
}

/** The result as it may be shown: without the names that Betterworks quotes, and with our ids kept from the redactor. */
function withoutPersonalValues({ redactor }: RunContext, { mapping }: Integration, result: RunResult): RunResult {
  redactor.keep(result.problems.flatMap(({ employeeId, ukgEmployeeId }) => [employeeId, ukgEmployeeId ?? '']));
  return { ...result, problems: withoutNamesInReasons(result.problems, result.plan?.changes ?? [], mapping) };
}

/** A writer whose refusals repeat nothing of what was sent of a person. */
function discreet(writer: UserWriter, mapping: Integration['mapping']): UserWriter {
  const shown = (result: WriteResult, sent: Fields): WriteResult =>
    result.ok
      ? result
      : { ok: false, refusal: { ...result.refusal, message: withoutSent(result.refusal.message, sent, mapping) } };
  return {
    create: async (fields, signal) => shown(await writer.create(fields, signal), fields),
    update: async (id, fields, signal) => shown(await writer.update(id, fields, signal), fields),
  };
}

/** The state, and where its next version goes; both null where nothing is to be remembered. */
interface Memory {
  readonly store: StateStore | null;
  readonly loaded: LoadedState | null;
}

/** A failed run adds its line to the state where there is one, also when it broke before it knew the state. */
async function concludeFailed(
  context: RunContext,
  ending: ConcludeContext,
  problems: readonly Problem[],
  known: Memory | null,
): Promise<RunReport> {
  const { store, loaded } = known ?? (await recall(context));
  return conclude(
    { ...ending, store: writes(context.inputs) ? store : null },
    loaded,
    failedResult(problems, loaded, now()),
  );
}

/** Needs no more than the slug and the place of the state. What cannot be opened or read is left as it is. */
async function recall({ inputs, surroundings }: RunContext): Promise<Memory> {
  const nothing = { store: null, loaded: null };
  if (!writes(inputs) || slugProblems(inputs.organization, '').length > 0) return nothing;
  try {
    const store = openStore(inputs, surroundings);
    return { store, loaded: await store.load(inputs.organization) };
  } catch {
    return nothing;
  }
}

/** What stood in a comment was about files that the pull request no longer holds. */
async function withoutPlan(context: RunContext, report: RunReport, remark = NO_PLAN): Promise<RunReport> {
  if (context.inputs.command === 'plan') await comment(context, { ...report, notes: [] }, null, remark);
  return report;
}

const NO_PLAN =
  'There is no plan for the files as they are now. It is made with your next push, or when you start the job again.';

function endOf(context: RunContext, files: LoadedOrganization): ConcludeContext {
  const { inputs, namesNobody } = context;
  const contact = contactOf(files);
  const from = inputs.mailFrom || (contact?.technicalContact[0] ?? '');
  return {
    ...endWithoutFiles(context, inputs),
    integration: contact,
    mailer: inputs.smtpUrl === '' ? null : createMailer({ smtpUrl: inputs.smtpUrl, from }),
    chat: inputs.webhookUrl === '' ? null : createChat(inputs.webhookUrl),
    showsCountsOnly: namesNobody,
  };
}

/** It has no state and nobody to write to. */
function endWithoutFiles(
  { surroundings, log, redactor: { redact } }: Omit<RunStart, 'inputs'>,
  { command, organization: slug, reportPath: path }: ReturnType<typeof namedInputs>,
): ConcludeContext {
  return {
    ...{ command, slug, log, redact },
    ...{ integration: null, store: null, mailer: null, chat: null, showsCountsOnly: false },
    isScheduled: surroundings.eventName === 'schedule',
    folder: createReportFolder({ path, redact }),
    links: reportLinks(surroundings),
  };
}

const now = (): string => new Date().toISOString();

function pausedResult(): RunResult {
  return { ...NOTHING_READ, status: 'paused', at: now(), notes: [], isDryRun: false };
}

function offlineResult(note: string): RunResult {
  return { ...NOTHING_READ, status: 'ok', at: now(), notes: [note], isDryRun: true };
}

const NOTHING_READ = { counts: NO_COUNTS, problems: [], plan: null, drift: null, evidence: null, next: null } as const;

/** A run that ended before its files were read: report and outputs with the one problem. */
export async function concludeRefused(start: Omit<RunStart, 'inputs'>, failure: unknown): Promise<void> {
  const named = namedInputs();
  const ending = endWithoutFiles(start, { ...named, organization: named.organization || 'no organization' });
  await conclude(ending, null, failedResult([failureProblem(failure)], null, now()));
}
