// One job: a fresh folder, the secrets of its environment and no others, a token with its grants, its steps in their order.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMapping, isSequence } from '@actions/workflow-parser';
import type { MappingToken } from '@actions/workflow-parser/templates/tokens/mapping-token';
import { clockAt } from '../../run-action.ts';
import type { Artifact } from './actions.ts';
import { runAction } from './actions.ts';
import type { Contexts } from './expressions.ts';
import { entriesOf, holds, textOf, textsOf, valueOf } from './expressions.ts';
import { runProgram } from './programs.ts';
import type { JobRun } from './run-workflow.ts';

/** Everything that a run may touch. */
export interface Place {
  /** What `actions/checkout` puts into a job's folder. */
  readonly tree: string;
  /** Where the jobs' folders are made. */
  readonly folder: string;
  readonly environments: Readonly<Record<string, Environment>>;
  readonly github: {
    readonly repository: string;
    readonly apiUrl: string;
    /** A token that may do this and nothing else. */
    readonly tokenWith: (grants: readonly string[]) => string;
  };
  /** Folders of released actions of ours, as a runner lays them, by `owner/name@commit`. */
  readonly released?: Readonly<Record<string, string>>;
  /** What the clocks of the runners say; by default the machine's. */
  readonly now?: () => Date;
  /** What stands in for an action; by default the action in the tree really runs. */
  readonly actions?: Readonly<Record<string, (inputs: Readonly<Record<string, string>>) => void>>;
}

/** Secrets and variables, as Settings › Environments has them. */
export interface Environment {
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
}

export interface StepRun {
  readonly name: string;
  readonly result: 'success' | 'failure' | 'skipped';
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly artifact: Artifact | null;
}

export interface JobSurroundings {
  readonly contexts: Contexts;
  readonly env: Readonly<Record<string, string>>;
  readonly place: Place;
}

/** A job's own folders and what all its steps are given. */
export interface Desk {
  readonly workspace: string;
  readonly temp: string;
  readonly env: Readonly<Record<string, string>>;
  readonly contexts: Contexts;
  readonly place: Place;
}

export async function runJob(job: MappingToken, around: JobSurroundings): Promise<Omit<JobRun, 'id' | 'name'>> {
  const environment = environmentOf(job, around.contexts);
  const desk = openDesk(job, around, environment);
  const steps: StepRun[] = [];
  const outputs: Record<string, { outputs: StepRun['outputs']; outcome: string; conclusion: string }> = {};
  for (const step of stepsOf(job)) {
    const contexts = { ...desk.contexts, steps: outputs };
    const run = await runStep(
      step,
      { ...desk, contexts },
      steps.some(({ result }) => result === 'failure'),
    );
    steps.push(run);
    const id = textOf(step.find('id'), {});
    if (id !== '') outputs[id] = { outputs: run.outputs, outcome: run.result, conclusion: run.result };
  }
  return {
    result: steps.some(({ result }) => result === 'failure') ? 'failure' : 'success',
    environment,
    concurrency: valueOf(job.find('concurrency'), around.contexts) ?? null,
    steps,
    outputs: textsOf(job.find('outputs'), { ...desk.contexts, steps: outputs }),
  };
}

function openDesk(job: MappingToken, { contexts, env, place }: JobSurroundings, environment: string | null): Desk {
  const { secrets = {}, vars = {} } = environment === null ? {} : (place.environments[environment] ?? {});
  const folder = mkdtempSync(join(place.folder, 'job-'));
  const [workspace, temp] = ['work', 'temp'].map((name) => join(folder, name)) as [string, string];
  for (const path of [workspace, temp, join(temp, 'home')]) mkdirSync(path);
  const token = place.github.tokenWith(grantsOf(job));
  const github = { ...(contexts['github'] as Readonly<Record<string, unknown>>), token, workspace };
  const event = join(temp, 'event.json');
  writeFileSync(event, JSON.stringify((github as { readonly event?: unknown }).event));
  const known: Contexts = {
    ...contexts,
    github,
    secrets: { ...secrets, GITHUB_TOKEN: token },
    vars,
    runner: { os: 'Linux', temp },
    job: { status: 'success' },
  };
  const clock = place.now === undefined ? {} : clockAt(place.now());
  const given = {
    ...variables(known, { event, temp, workspace }),
    ...clock,
    ...env,
    ...textsOf(job.find('env'), known),
  };
  return { workspace, temp, env: given, contexts: known, place };
}

/** What the runner itself puts into every step's environment. */
function variables(
  contexts: Contexts,
  { event, temp, workspace }: { readonly event: string; readonly temp: string; readonly workspace: string },
): Readonly<Record<string, string>> {
  const github = contexts['github'] as Readonly<Record<string, string>>;
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: join(temp, 'home'),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: github['api_url'] ?? '',
    GITHUB_SERVER_URL: github['server_url'] ?? '',
    GITHUB_EVENT_NAME: github['event_name'] ?? '',
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: github['repository'] ?? '',
    GITHUB_RUN_ID: github['run_id'] ?? '',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
  };
}

async function runStep(step: MappingToken, desk: Desk, hasFailed: boolean): Promise<StepRun> {
  const name = textOf(step.find('name') ?? step.find('uses') ?? step.find('run'), desk.contexts);
  const untouched = { name, log: '', summary: '', outputs: {}, artifact: null };
  if (!holds(step.find('if'), desk.contexts, { failed: hasFailed, skipped: false }))
    return { ...untouched, result: 'skipped' };
  const env = { ...desk.env, ...textsOf(step.find('env'), desk.contexts) };
  const uses = textOf(step.find('uses'), {});
  if (uses !== '')
    return { ...untouched, ...(await runAction(uses, textsOf(step.find('with'), desk.contexts), { ...desk, env })) };
  const script = join(mkdtempSync(join(desk.temp, 'script-')), 'script.sh');
  writeFileSync(script, textOf(step.find('run'), desk.contexts));
  return { ...untouched, ...(await runProgram('bash', shellOf(step, script), { ...desk, env })) };
}

/** Without `shell` GitHub's bash does not stop at a failing pipe. */
function shellOf(step: MappingToken, script: string): readonly string[] {
  const shell = textOf(step.find('shell'), {});
  if (shell === '') return ['-e', script];
  if (shell !== 'bash') throw new Error(`This runner does not know the shell ${shell}.`);
  return ['--noprofile', '--norc', '-eo', 'pipefail', script];
}

function environmentOf(job: MappingToken, contexts: Contexts): string | null {
  const named = valueOf(job.find('environment'), contexts) as string | { readonly name: string } | undefined;
  if (named === undefined) return null;
  return typeof named === 'string' ? named : named.name;
}

function grantsOf(job: MappingToken): readonly string[] {
  const permissions = job.find('permissions');
  if (permissions === undefined || !isMapping(permissions))
    throw new Error('A job does not say what its token may do.');
  return entriesOf(permissions).map(([area, access]) => `${area}:${textOf(access, {})}`);
}

function stepsOf(job: MappingToken): readonly MappingToken[] {
  const steps = job.find('steps');
  if (steps === undefined || !isSequence(steps)) throw new Error('A job has no steps.');
  return [...steps].map((step) => step.assertMapping('step'));
}
