// Runs the built bundle as the runner does: its own process, inputs in the environment, files for outputs and summary.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ActionRun {
  /** Null when a signal ended the process. */
  readonly exitCode: number | null;
  /** Milliseconds from the start of the process to its end. */
  readonly wallMs: number;
  readonly outputs: Readonly<Record<string, string>>;
  /** Everything that the process printed. */
  readonly log: string;
  readonly summary: string;
  /** Folder of the report files. */
  readonly reportPath: string;
  /** Text of a report file, or null when there is none. */
  file(name: string): string | null;
}

export interface ActionOptions {
  readonly inputs: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Folder that stands for the checked-out repository; default this one. */
  readonly workspace?: string;
  /** Where the run's own folder is made; default the machine's folder for temporary files. */
  readonly temp?: string;
  /** Path of another build's `index.js`. */
  readonly bundle?: string;
  /** What the run's own clock says at its start; default the machine's. */
  readonly now?: Date;
  /** Called with the child's pid as soon as it runs. */
  readonly onStart?: (pid: number) => void;
}

export const ROOT = join(import.meta.dirname, '..');
/** Tests run what the source builds (see `fresh-bundle.ts`); the demo and the bench what customers run. */
export const BUNDLE = process.env['ACTION_BUNDLE'] ?? join(ROOT, 'action', 'dist', 'index.js');

/** Not for processes that are measured. */
export const NODE_FLAGS: readonly string[] =
  process.env['ACTION_BUNDLE'] === undefined ? [] : ['--require', join(import.meta.dirname, 'warm-bundle.cjs')];

export async function runAction(options: ActionOptions): Promise<ActionRun> {
  const temp = mkdtempSync(join(options.temp ?? tmpdir(), 'action-'));
  const [output, summary] = ['output', 'summary'].map((name) => join(temp, name)) as [string, string];
  for (const file of [output, summary]) writeFileSync(file, '');
  const reportPath = options.inputs['report-path'] ?? join(temp, 'sync-report');
  mkdirSync(join(temp, 'home'));
  const { exitCode, wallMs, log } = await spawned(options, {
    PATH: process.env['PATH'] ?? '',
    HOME: join(temp, 'home'),
    RUNNER_TEMP: temp,
    GITHUB_WORKSPACE: options.workspace ?? ROOT,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'acme/hr-sync',
    GITHUB_RUN_ID: '1001',
    GITHUB_ACTIONS: 'true',
    ...inputVariables({ 'report-path': reportPath, ...options.inputs }),
    ...(options.now === undefined ? {} : clockAt(options.now)),
    ...options.env,
  });
  return {
    exitCode,
    wallMs,
    log,
    outputs: readOutputs(readFileSync(output, 'utf8')),
    summary: readFileSync(summary, 'utf8'),
    reportPath,
    file: (name) => (existsSync(join(reportPath, name)) ? readFileSync(join(reportPath, name), 'utf8') : null),
  };
}

/** Variables by which a process of Node has a clock of its own that says this moment and goes on from there. */
export function clockAt(moment: Date): Readonly<Record<string, string>> {
  return {
    NODE_OPTIONS: `--require ${JSON.stringify(join(import.meta.dirname, 'process-clock.cjs'))}`,
    CLOCK_BEGINS_AT: String(moment.getTime()),
  };
}

function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

async function spawned(
  options: ActionOptions,
  env: Record<string, string>,
): Promise<{ exitCode: number | null; wallMs: number; log: string }> {
  const begun = performance.now();
  const child = spawn(process.execPath, [...NODE_FLAGS, options.bundle ?? BUNDLE], {
    cwd: options.workspace ?? ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid !== undefined) options.onStart?.(child.pid);
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  let wallMs = Number.NaN;
  child.once('exit', () => (wallMs = performance.now() - begun));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { exitCode, wallMs, log: Buffer.concat(chunks).toString('utf8') };
}

/** Blocks of `name<<delimiter`, the form in which actions write their outputs. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name, , value] of text.matchAll(/^([^\n<]+)<<(\S+)\n([\s\S]*?)\n?\2$/gm)) {
    outputs[name as string] = value as string;
  }
  return outputs;
}
