// One organization's run as it goes on: tells the story that the command names, and concludes.
import { answerRun } from './answer-run.ts';
import { commentWithoutPlan } from './pull-request.ts';
import { planCommand } from './plan-command.ts';
import { compare, repair } from './baseline.ts';
import { createMailer } from './adapters/smtp/mailer.ts';
import { createDigests } from './adapters/digests.ts';
import { createReportFolder } from './adapters/report-folder.ts';
import { applyPlan } from './apply.ts';
import type { ApplyTarget } from './apply.ts';
import { conclude, failedResult, failureProblem } from './conclude.ts';
import type { Edge } from './conclude.ts';
import type { LoadedOrganization } from './config/load.ts';
import { hasErrors } from './config/problem.ts';
import { slugProblems } from './config/validate.ts';
import type { Integration, Problem, RunReport, RunStatus } from './core/model.ts';
import { personalValues, withoutNamesInReasons } from './core/personal-values.ts';
import { runProblem } from './core/problem.ts';
import { NO_COUNTS } from './core/report.ts';
import { idleInputs } from './idle-inputs.ts';
import { isAnswering } from './inputs.ts';
import { openStore } from './open-store.ts';
import type { Opened, OrganizationContext, StoryContext } from './organization-run.ts';
import type { PlanResult } from './plan-command.ts';
import { isPublicRepository } from './public-repository.ts';
import type { LoadedState, Mailer, RunLog, StateStore } from './ports.ts';
import { reportLinks } from './report-links.ts';
import type { Apply, ReadPorts, RunRequest, RunResult, WritePorts } from './run.ts';
import { keepHeapSmall } from './small-heap.ts';
import { sync } from './sync.ts';

/** `opening` is null where nothing is to be asked: the files are wrong, the organization is paused, or a question is answered. */
export async function organizationStory(
  of: OrganizationContext,
  files: LoadedOrganization,
  opening: Promise<Opened> | null,
): Promise<{ readonly status: RunStatus }> {
  const { inputs, log } = of;
  const namesNobody = !inputs.publicRepository && (await isPublicRepository(inputs, of.surroundings));
  const context: StoryContext = { ...of, namesNobody };
  const edge = openEdge(context, files);
  if (files.integration === null || hasErrors(files.problems))
    return withoutPlan(context, await concludeFailed(context, edge, invalidFiles(files)));
  const { integration } = files;
  if (isAnswering(inputs.command)) return answerRun(context, integration);
  if (opening === null) {
    log.info(`${integration.slug} is paused: enabled is false in its integration.yml. Nothing was read or written.`);
    return withoutPlan(context, await conclude(edge, null, pausedResult()));
  }
  const found: Found = { loaded: null, isAsked: false };
  try {
    const opened = await opening;
    found.isAsked = true;
    const told = opened.loading.then((loaded) => {
      found.loaded = loaded;
      if (loaded.state === null || inputs.command === 'reconcile') keepHeapSmall();
      return tell(context, { integration, approvals: files.approvals, ports: portsOf(opened, log) }, loaded);
    });
    const { result, afterReport } = await told.finally(opened.close);
    const changes = result.plan?.changes ?? [];
    const troubled = new Set(result.problems.map(({ ukgEmployeeId }) => ukgEmployeeId));
    context.redactor.learn(changes.filter((one) => troubled.has(one.ukgEmployeeId)).flatMap(personalValues));
    context.redactor.keep([
      integration.slug,
      integration.organization,
      ...result.problems.flatMap(({ employeeId, ukgEmployeeId }) => [employeeId, ukgEmployeeId ?? '']),
    ]);
    const shown = { ...result, problems: withoutNamesInReasons(result.problems, changes) };
    const report = await conclude({ ...edge, store: result.isDryRun ? null : opened.store }, found.loaded, shown);
    await afterReport(report);
    return { status: report.status };
  } catch (error) {
    return withoutPlan(context, await concludeFailed(context, edge, [failureProblem(error)], found));
  }
}

/** The state as far as the run came with it. */
interface Found {
  loaded: LoadedState | null;
  isAsked: boolean;
}

/** A run that failed adds its line to the state where there is one, also when it broke before it asked for it. */
async function concludeFailed(
  context: OrganizationContext,
  edge: Edge,
  problems: readonly Problem[],
  { loaded, isAsked }: Found = { loaded: null, isAsked: false },
): Promise<RunReport> {
  const memory = isAsked && loaded === null ? NO_MEMORY : await recall(context, loaded);
  const result = failedResult(problems, memory.loaded, now());
  return conclude({ ...edge, store: memory.store }, memory.loaded, result);
}

interface Memory {
  readonly store: StateStore | null;
  readonly loaded: LoadedState | null;
}

const NO_MEMORY: Memory = { store: null, loaded: null };

/** Needs no more than the slug and the place of the state. What cannot be opened or read is left as it is. */
async function recall({ inputs, surroundings }: OrganizationContext, known: LoadedState | null): Promise<Memory> {
  const isWriting = inputs.command === 'sync' || (inputs.command === 'reconcile' && inputs.apply);
  if (!isWriting || slugProblems(inputs.organization, '').length > 0) return { store: null, loaded: known };
  try {
    const store = await openStore(inputs, surroundings);
    return { store, loaded: known ?? (await store.load(inputs.organization)) };
  } catch {
    return NO_MEMORY;
  }
}

async function withoutPlan(
  { redactor, ...context }: StoryContext,
  report: RunReport,
): Promise<{ readonly status: RunStatus }> {
  if (context.inputs.command === 'plan') {
    await commentWithoutPlan({ ...context, redact: redactor.redact }, report);
  }
  return { status: report.status };
}

function portsOf({ source, target: { reader, writing } }: Opened, log: RunLog): WritePorts {
  return {
    source,
    reader,
    log,
    apply: writing.kind === 'file' ? writing.apply : userByUser({ reader, ...writing }, log),
  };
}

function userByUser(target: ApplyTarget, log: RunLog): Apply {
  return ({ plan: { changes } }) => {
    let done = 0;
    return applyPlan(changes, target, () => {
      done += 1;
      log.progress('changes applied', done, changes.length);
    });
  };
}

interface Understood {
  readonly integration: Integration;
  readonly approvals: LoadedOrganization['approvals'];
  readonly ports: WritePorts;
}

/** The stories, by command. What a daily run does without is loaded by the command that needs it. */
async function tell(
  context: StoryContext,
  { integration, approvals, ports }: Understood,
  loaded: LoadedState,
): Promise<PlanResult> {
  const { inputs, log } = context;
  log.annotate(idleInputs(inputs).map((message) => ({ level: 'warning', title: 'Input without effect', message })));
  const secret = inputs.stateKey === '' ? inputs.ukg.password : inputs.stateKey;
  const digests = createDigests({ secret, slug: integration.slug });
  const request: RunRequest = { integration, loaded, digests, since: inputs.since, approve: inputs.approve, approvals };
  if (inputs.command === 'plan') return planCommand(context, readingOf(ports), request);
  const result = inputs.command === 'sync' ? await sync(ports, request) : await reconcile(ports, request, inputs.apply);
  return { result, afterReport: () => Promise.resolve() };
}

/** What plans is given nothing to write with. */
function readingOf({ source, reader, log }: WritePorts): ReadPorts {
  return { source, reader, log };
}

async function reconcile(ports: WritePorts, request: RunRequest, apply: boolean): Promise<RunResult> {
  return apply ? repair(ports, request) : compare(ports, request);
}

function openEdge({ inputs, surroundings, log, redactor, namesNobody }: StoryContext, files: LoadedOrganization): Edge {
  const from = inputs.mailFrom || (contactOf(files)?.technicalContact[0] ?? '');
  return {
    command: inputs.command,
    slug: inputs.organization,
    integration: contactOf(files),
    store: null,
    mailer: inputs.smtpUrl === '' ? null : openMailer(inputs.smtpUrl, from),
    folder: createReportFolder({ path: inputs.reportPath, redact: redactor.redact }),
    log,
    redact: redactor.redact,
    links: reportLinks(surroundings),
    showsCountsOnly: namesNobody,
  };
}

/** Loaded when there is a mail to send, which is seldom. */
function openMailer(smtpUrl: string, from: string): Mailer {
  return {
    send: async (mail) => createMailer({ smtpUrl, from }).send(mail),
  };
}

/** Whom to tell: also when another file is wrong, as long as integration.yml itself can be read. */
function contactOf({ integration, written, slug }: LoadedOrganization): Edge['integration'] {
  if (integration !== null) return integration;
  const contact = written.integration?.technical_contact;
  if (contact === undefined) return null;
  return { organization: written.integration?.organization ?? slug, technicalContact: [contact].flat() };
}

const now = (): string => new Date().toISOString();

function invalidFiles(files: LoadedOrganization): readonly Problem[] {
  return files.problems
    .filter((problem) => problem.severity === 'error')
    .map(({ file, line, column, message, fix }) => ({
      ...runProblem({ code: 'CONFIG_INVALID', message: `${file}:${String(line)}:${String(column)} ${message} ${fix}` }),
      action: 'validate' as const,
    }));
}

function pausedResult(): RunResult {
  const nothing = { plan: null, drift: null, evidence: null, notes: [], isDryRun: false, next: null };
  return { status: 'paused', at: now(), counts: NO_COUNTS, problems: [], ...nothing };
}
