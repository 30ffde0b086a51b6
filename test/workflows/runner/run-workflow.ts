// Runs a workflow on this machine as GitHub would: GitHub's own parser reads it, every expression is worked out, jobs and
// steps run in their order. What a run may touch is what the test gives it.
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import type { MappingToken } from '@actions/workflow-parser/templates/tokens/mapping-token';
import type { WorkflowEvent } from './event.ts';
import { contextOfEvent, startedBy } from './event.ts';
import type { Contexts } from './expressions.ts';
import { entriesOf, holds, textOf, textsOf, valueOf } from './expressions.ts';
import { combinationsOf } from './matrix.ts';
import type { Place, StepRun } from './run-job.ts';
import { runJob } from './run-job.ts';

export interface WorkflowRun {
  readonly name: string;
  readonly result: Result;
  readonly jobs: readonly JobRun[];
}

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped';

/** One job of a matrix, or a job without one. */
export interface JobRun {
  readonly id: string;
  readonly name: string;
  readonly result: Result;
  readonly environment: string | null;
  readonly concurrency: unknown;
  readonly steps: readonly StepRun[];
  readonly outputs: Readonly<Record<string, string>>;
}

interface Need {
  readonly result: Result;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the workflow whose file has this text. Throws when GitHub would refuse the file, the event or the matrix. */
export async function runWorkflow(text: string, event: WorkflowEvent, place: Place): Promise<WorkflowRun> {
  const root = await readWorkflow(text);
  const inputs = startedBy(root, event);
  const contexts = { ...contextOfEvent(event, place), inputs };
  const jobs: JobRun[] = [];
  const needs = new Map<string, Need>();
  for (const [id, token] of entriesOf(mappingAt(root, 'jobs'))) {
    const job = token.assertMapping(`job ${id}`);
    const runs = await runsOf({ id, job, root }, { contexts, needs, place });
    jobs.push(...runs);
    needs.set(id, needOf(runs));
  }
  return {
    name: textOf(root.find('run-name') ?? root.find('name'), contexts).trim(),
    result: worst(jobs.map(({ result }) => result)),
    jobs,
  };
}

interface JobSource {
  readonly id: string;
  readonly job: MappingToken;
  readonly root: MappingToken;
}

interface Surroundings {
  readonly contexts: Contexts;
  readonly needs: ReadonlyMap<string, Need>;
  readonly place: Place;
}

async function runsOf(
  { id, job, root }: JobSource,
  { contexts, needs, place }: Surroundings,
): Promise<readonly JobRun[]> {
  const wanted = namesIn(valueOf(job.find('needs'), {}));
  const before = Object.fromEntries(wanted.map((name) => [name, needOfName(needs, id, name)]));
  const known: Contexts = { ...contexts, needs: before };
  const results = Object.values(before).map(({ result }) => result);
  const past = { failed: results.includes('failure'), skipped: results.includes('skipped') };
  const unstarted = { id, environment: null, concurrency: null, steps: [], outputs: {} };
  if (!holds(job.find('if'), known, past)) return [{ ...unstarted, name: id, result: 'skipped' }];
  const strategy = valueOf(job.find('strategy'), known) as Strategy | undefined;
  const runs: JobRun[] = [];
  for (const matrix of combinationsOf(strategy?.matrix)) {
    const stops = strategy?.['fail-fast'] !== false && runs.some(({ result }) => result === 'failure');
    const all = { ...known, ...(matrix === null ? {} : { matrix }) };
    const name = textOf(job.find('name'), all) || id;
    runs.push(
      stops
        ? { ...unstarted, name, result: 'cancelled' }
        : { id, name, ...(await runJob(job, { contexts: all, env: textsOf(root.find('env'), all), place })) },
    );
  }
  return runs;
}

interface Strategy {
  readonly 'fail-fast'?: boolean;
  readonly matrix?: Readonly<Record<string, unknown>>;
}

async function readWorkflow(text: string): Promise<MappingToken> {
  const { context, value } = parseWorkflow({ name: 'workflow.yml', content: text }, new NoOperationTraceWriter());
  context.errors.check('GitHub refuses the workflow:');
  if (value === undefined) throw new Error('The workflow is empty.');
  const { errors = [] } = await convertWorkflowTemplate(context, value);
  if (errors.length > 0) throw new Error(errors.map(({ Message }) => Message).join('\n'));
  return value.assertMapping('workflow');
}

function mappingAt(token: MappingToken, key: string): MappingToken {
  const found = token.find(key);
  if (found === undefined) throw new Error(`The workflow has no ${key}.`);
  return found.assertMapping(key);
}

function namesIn(needs: unknown): readonly string[] {
  if (needs === undefined) return [];
  return typeof needs === 'string' ? [needs] : (needs as readonly string[]);
}

function needOfName(needs: ReadonlyMap<string, Need>, id: string, name: string): Need {
  const need = needs.get(name);
  if (need === undefined) throw new Error(`The job ${id} needs ${name}, which does not stand before it.`);
  return need;
}

function needOf(runs: readonly JobRun[]): Need {
  return {
    result: worst(runs.map(({ result }) => result)),
    outputs: Object.assign({}, ...runs.map((run) => run.outputs)) as Need['outputs'],
  };
}

function worst(results: readonly Result[]): Result {
  if (results.includes('failure')) return 'failure';
  if (results.includes('cancelled')) return 'cancelled';
  return results.length > 0 && results.every((result) => result === 'skipped') ? 'skipped' : 'success';
}
