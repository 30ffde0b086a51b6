// One organization's run: reads its files, opens the two systems, tells the story that the command names, concludes.
import { openBetterworks } from './adapters/betterworks/open.ts';
import { createDigests } from './adapters/digests.ts';
import { createReportFolder } from './adapters/report-folder.ts';
import { createMailer } from './adapters/smtp/mailer.ts';
import { openUkg } from './adapters/ukg/open.ts';
import { baseline, compare, repair } from './baseline.ts';
import { conclude, failedResult } from './conclude.ts';
import type { Edge } from './conclude.ts';
import { loadIntegration } from './config/load.ts';
import type { LoadedOrganization } from './config/load.ts';
import { hasErrors } from './config/problem.ts';
import type { Integration, RunStatus } from './core/model.ts';
import { runProblem } from './core/problem.ts';
import type { Redactor } from './core/redactor.ts';
import { NO_COUNTS } from './core/report.ts';
import { RunFailure } from './failure.ts';
import type { Inputs, Surroundings } from './inputs.ts';
import { requireSecrets } from './required-secrets.ts';
import { openStore } from './open-store.ts';
import type { LoadedState, RunLog } from './ports.ts';
import type { RunRequest, RunResult, WritePorts } from './run.ts';
import { plan, sync } from './sync.ts';

/** These answer a question, also about an organization that is paused; they have no part in the state. */
const ANSWERING: ReadonlySet<string> = new Set(['check', 'explain', 'catalog']);

export interface OrganizationContext {
  readonly inputs: Inputs;
  readonly surroundings: Surroundings;
  readonly log: RunLog;
  readonly redactor: Redactor;
}

export async function organizationRun(context: OrganizationContext): Promise<{ readonly status: RunStatus }> {
  const { inputs, log } = context;
  if (inputs.organization === '') throw new RunFailure('CONFIG_INVALID', `The input organization is empty. Write the slug of a folder in ${inputs.integrationsPath}/.`);
  const files = await loadIntegration(inputs.integrationsPath, inputs.organization);
  const edge = openEdge(context, files);
  if (files.integration === null || hasErrors(files.problems)) return { status: await conclude(edge, null, invalidResult(files)) };
  const { integration } = files;
  if (ANSWERING.has(inputs.command)) return (await import('./answer-run.ts')).answerRun(context, integration);
  if (!integration.enabled) {
    log.info(`${integration.slug} is paused: enabled is false in its integration.yml. Nothing was read or written.`);
    return { status: await conclude(edge, null, pausedResult()) };
  }
  let loaded: LoadedState | null = null;
  try {
    requireSecrets(inputs, integration);
    const store = await openStore(inputs, context.surroundings);
    loaded = await store.load(integration.slug);
    const result = await tell(context, integration, loaded);
    context.redactor.learn(personalValues(result));
    return { status: await conclude({ ...edge, store: result.isDryRun ? null : store }, loaded, result) };
  } catch (error) {
    const failed = failedResult(error, loaded, now());
    const store = loaded === null || inputs.command === 'plan' ? null : await openStore(inputs, context.surroundings);
    return { status: await conclude({ ...edge, store }, loaded, failed) };
  }
}

/** The stories, by command. */
async function tell(context: OrganizationContext, integration: Integration, loaded: LoadedState): Promise<RunResult> {
  const { inputs, log } = context;
  const secret = inputs.stateKey === '' ? inputs.ukg.password : inputs.stateKey;
  const digests = createDigests({ secret, slug: integration.slug });
  const request: RunRequest = { integration, loaded, digests, since: inputs.since, approve: inputs.approve };
  const ukg = openUkg(integration, inputs.ukg);
  const betterworks = openBetterworks(integration, inputs.betterworksToken);
  const ports: WritePorts = { source: ukg.source, reader: betterworks.reader, writer: betterworks.writer, log };
  try {
    switch (inputs.command) {
      case 'sync':
        return await sync(ports, request);
      case 'plan':
        return await plan({ source: ukg.source, reader: betterworks.reader, log }, request);
      case 'reconcile':
        if (loaded.state === null && !inputs.apply) return { ...(await baseline(ports, request)), isDryRun: true, next: null };
        return inputs.apply ? await repair(ports, request) : await compare(ports, request);
      default:
        throw new RunFailure('CONFIG_INVALID', `The command ${inputs.command} is not available.`);
    }
  } finally {
    await Promise.all([ukg.close(), betterworks.close()]);
  }
}

function openEdge({ inputs, surroundings, log, redactor }: OrganizationContext, files: LoadedOrganization): Edge {
  const page = 'action/TROUBLESHOOTING.md';
  const repository = surroundings.repository === '' ? '' : `${surroundings.serverUrl}/${surroundings.repository}/blob/HEAD/`;
  const from = inputs.mailFrom || (contactOf(files)?.technicalContact[0] ?? '');
  return {
    command: inputs.command,
    slug: inputs.organization,
    integration: contactOf(files),
    store: null,
    mailer: inputs.smtpUrl === '' ? null : createMailer({ smtpUrl: inputs.smtpUrl, from }),
    folder: createReportFolder({ path: inputs.reportPath, redact: redactor.redact }),
    log,
    redact: redactor.redact,
    links: { run: surroundings.runUrl, troubleshooting: `${repository}${page}` },
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

function invalidResult(files: LoadedOrganization): RunResult {
  const problems = files.problems
    .filter((problem) => problem.severity === 'error')
    .map(({ file, line, column, message, fix }) => ({
      ...runProblem({ code: 'CONFIG_INVALID', message: `${file}:${String(line)}:${String(column)} ${message} ${fix}` }),
      action: 'validate' as const,
    }));
  return { ...pausedResult(), status: 'failed', problems };
}

function pausedResult(): RunResult {
  const nothing = { plan: null, drift: null, evidence: null, notes: [], isDryRun: false, next: null };
  return { status: 'paused', at: now(), counts: NO_COUNTS, problems: [], ...nothing };
}

/** Names and addresses of those who are named in a problem: the redactor must know them before anything is shown. */
function personalValues(result: RunResult): readonly string[] {
  const troubled = new Set(result.problems.map((problem) => problem.ukgEmployeeId));
  return (result.plan?.changes ?? [])
    .filter((change) => troubled.has(change.ukgEmployeeId))
    .flatMap((change) => PERSONAL_FIELDS.map((field) => change.desired[field]))
    .filter((value) => typeof value === 'string');
}

const PERSONAL_FIELDS: readonly string[] = ['first_name', 'last_name', 'preferred_name', 'email', 'phone'];
