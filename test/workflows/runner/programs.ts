// Starts a program as the runner does: files for outputs and summary, nothing of this process' environment.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk, StepRun } from './run-job.ts';

export type Programmed = Pick<StepRun, 'result' | 'log' | 'summary' | 'outputs'>;

export async function runProgram(program: string, given: readonly string[], desk: Desk): Promise<Programmed> {
  const folder = mkdtempSync(join(desk.temp, 'step-'));
  const [output, summary] = ['output', 'summary'].map((name) => join(folder, name)) as [string, string];
  for (const file of [output, summary]) writeFileSync(file, '');
  const env = { ...desk.env, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary };
  const { exitCode, log } = await ended(
    spawn(program, given, { cwd: desk.workspace, env, stdio: ['ignore', 'pipe', 'pipe'] }),
  );
  return {
    result: exitCode === 0 ? 'success' : 'failure',
    log,
    summary: readFileSync(summary, 'utf8'),
    outputs: readOutputs(readFileSync(output, 'utf8')),
  };
}

async function ended(
  child: ReturnType<typeof spawn>,
): Promise<{ readonly exitCode: number | null; readonly log: string }> {
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { exitCode, log: Buffer.concat(chunks).toString('utf8') };
}

/** `name=value` lines, and `name<<delimiter` blocks. */
function readOutputs(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    const [, name, kind, rest] = /^([^=<]+)(=|<<)(.*)$/.exec(line) ?? [];
    if (name === undefined || rest === undefined) continue;
    outputs[name] = kind === '=' ? rest : block(lines, rest);
  }
  return outputs;
}

function block(lines: string[], delimiter: string): string {
  const end = lines.indexOf(delimiter);
  if (end === -1) throw new Error(`An output has no end: ${delimiter}`);
  return lines
    .splice(0, end + 1)
    .slice(0, end)
    .join('\n');
}
