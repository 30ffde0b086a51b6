// The repository's workflows as text and as data, and a way to run their scripts as a runner does.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';

export const ROOT = join(import.meta.dirname, '..', '..');
const WORKFLOWS = join(ROOT, '.github', 'workflows');

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Job {
  readonly 'runs-on': string;
  readonly 'timeout-minutes'?: number;
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: unknown;
  readonly concurrency?: unknown;
  readonly strategy?: Readonly<Record<string, unknown>>;
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly file: string;
  readonly text: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

export function readWorkflow(file: string): Workflow {
  const text = readFileSync(join(WORKFLOWS, file), 'utf8');
  return { ...(load(text) as Omit<Workflow, 'file' | 'text'>), file, text };
}

export const workflows: readonly Workflow[] = readdirSync(WORKFLOWS).sort().map(readWorkflow);

/** Every job as a row for `it.each`: `ci.yml ok`. */
export const jobs = workflows.flatMap((workflow) =>
  Object.entries(workflow.jobs).map(([id, job]) => ({ title: `${workflow.file} ${id}`, workflow, id, job })),
);

export const steps = jobs.flatMap(({ title, workflow, job }) => job.steps.map((step) => ({ title, workflow, step })));

export interface ScriptRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ScriptOptions {
  readonly arguments?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Folder that stands for the checked-out repository. */
  readonly cwd: string;
}

/** Runs a script of `.github/scripts`, `.sh` with bash and `.mjs` with this Node. */
export function runScript(name: string, options: ScriptOptions): Promise<ScriptRun> {
  const program = name.endsWith('.sh') ? 'bash' : process.execPath;
  const script = join(ROOT, '.github', 'scripts', name);
  const settings = { cwd: options.cwd, env: { PATH: process.env['PATH'] ?? '', ...options.env } };
  return new Promise((resolve) => {
    execFile(program, [script, ...(options.arguments ?? [])], settings, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ exitCode, stdout, stderr });
    });
  });
}

/** A folder with these files, gone when the tests end. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
