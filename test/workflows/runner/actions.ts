// The actions that workflows here use: our own really runs, those of GitHub have the little of them that matters.
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { NoOperationTraceWriter } from '@actions/workflow-parser';
import type { ActionInputDefinition, ActionTemplate } from '@actions/workflow-parser/actions/action-template';
import { convertActionTemplate, parseAction } from '@actions/workflow-parser/actions/index';
import { NODE_FLAGS } from '../../run-action.ts';
import { textOf } from './expressions.ts';
import { runProgram } from './programs.ts';
import type { Desk, StepRun } from './run-job.ts';

/** What `actions/upload-artifact` would keep. */
export interface Artifact {
  readonly name: string;
  readonly days: number;
  readonly files: Readonly<Record<string, string>>;
}

type Inputs = Readonly<Record<string, string>>;
type Ended = Partial<StepRun> & Pick<StepRun, 'result'>;

/** Throws for an action that nobody taught this runner, and for inputs that the action does not have. */
export async function runAction(uses: string, given: Inputs, desk: Desk): Promise<Ended> {
  const [name = ''] = uses.split('@');
  if (uses.startsWith('./')) return runOwn({ uses, folder: join(desk.workspace, uses), env: {} }, given, desk);
  const released = desk.place.released?.[uses];
  if (released !== undefined) {
    const env = { GITHUB_ACTION_REPOSITORY: name, GITHUB_ACTION_REF: uses.slice(name.length + 1) };
    return runOwn({ uses, folder: released, env }, given, desk);
  }
  switch (name) {
    case 'actions/checkout':
      knownInputs(name, given, ['persist-credentials', 'fetch-depth']);
      // Links, since nobody writes there; a copy for each of 300 jobs takes half a minute.
      for (const entry of readdirSync(desk.place.tree))
        symlinkSync(join(desk.place.tree, entry), join(desk.workspace, entry));
      return { result: 'success' };
    case 'actions/upload-artifact':
      knownInputs(name, given, ['name', 'path', 'archive', 'retention-days', 'overwrite', 'if-no-files-found']);
      return standsIn(name, given, desk) ?? uploaded(given);
    default:
      throw new Error(`This runner does not know the action ${name}.`);
  }
}

interface OwnAction {
  readonly uses: string;
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

async function runOwn({ uses, folder, env }: OwnAction, given: Inputs, desk: Desk): Promise<Ended> {
  const path = join(folder, 'action.yml');
  if (!existsSync(path))
    throw new Error(`There is no action at ${uses}: no step before this one checked the repository out.`);
  const { inputs: known = [], runs } = readAction(path);
  knownInputs(
    uses,
    given,
    known.map(({ id }) => id),
  );
  const inputs = Object.fromEntries(known.map((input) => [input.id, inputOf(input, given, desk)]));
  // A matrix is made of this answer, so it is always asked for.
  const ended = inputs['command'] === 'organizations' ? null : standsIn(uses, inputs, desk);
  if (ended !== null) return ended;
  if (runs.using !== 'node24') throw new Error(`This runner does not know how to run ${runs.using}.`);
  const variables = Object.fromEntries(
    Object.entries(inputs).map(([id, value]) => [`INPUT_${id.toUpperCase()}`, value]),
  );
  return runProgram(process.execPath, [...NODE_FLAGS, join(folder, runs.main)], {
    ...desk,
    env: { ...desk.env, ...env, ...variables },
  });
}

function standsIn(action: string, inputs: Inputs, { place }: Desk): Ended | null {
  const standIn = place.actions?.[action];
  if (standIn === undefined) return null;
  standIn(inputs);
  return { result: 'success' };
}

function readAction(path: string): ActionTemplate {
  const { context, value } = parseAction(
    { name: 'action.yml', content: readFileSync(path, 'utf8') },
    new NoOperationTraceWriter(),
  );
  context.errors.check('GitHub refuses action.yml:');
  if (value === undefined) throw new Error('action.yml is empty.');
  return convertActionTemplate(context, value);
}

function inputOf(
  { id, required, default: byDefault }: ActionInputDefinition,
  given: Inputs,
  { contexts }: Desk,
): string {
  if (required === true && given[id] === undefined) throw new Error(`The action requires the input ${id}.`);
  return given[id] ?? textOf(byDefault, { github: contexts['github'] });
}

function knownInputs(action: string, given: Inputs, known: readonly string[]): void {
  const unknown = Object.keys(given).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`${action} has no input ${unknown.join(', ')}.`);
}

/** The real action only warns when there is nothing to keep; a report that is lost is a mistake here, unless it may be missing. */
function uploaded({
  name = '',
  path = '',
  archive,
  'retention-days': days,
  'if-no-files-found': missing,
}: Inputs): Ended {
  if (!existsSync(path))
    return missing === 'ignore'
      ? { result: 'success' }
      : { result: 'failure', log: `No files were found with the provided path: ${path}` };
  const isOneFile = archive === 'false';
  if (isOneFile !== statSync(path).isFile()) throw new Error(`archive: false takes one file, and ${path} is none.`);
  // The real action keeps it by the file's name, and looks by `name` for what it replaces when the job is run again.
  if (isOneFile && name !== basename(path)) throw new Error(`A job that is run again cannot replace ${path}.`);
  const folder = isOneFile ? dirname(path) : path;
  const names = isOneFile ? [basename(path)] : readdirSync(path);
  const files = Object.fromEntries(names.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  return {
    result: 'success',
    artifact: { name: isOneFile ? basename(path) : name, days: Number(days), files },
    outputs: { 'artifact-url': `https://github.example/artifacts/${isOneFile ? basename(path) : name}` },
  };
}
