// Runs a program in its own process and says what it cost: time on the wall, time on the processor, most memory.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface ChildRun {
  readonly exitCode: number | null;
  /** Milliseconds from the start of the process to its end. */
  readonly wallMs: number;
  /** Milliseconds of processor time, user and system; NaN where the machine does not tell (not Linux). */
  readonly cpuMs: number;
  /** The most memory that was resident at one moment; NaN where the machine does not tell. */
  readonly peakMb: number;
  /** Everything that the process printed. */
  readonly text: string;
}

export interface ChildOptions {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Called with the child's pid as soon as it runs. */
  readonly onStart?: (pid: number) => void;
}

/** Linux forgets a process the moment it ends, so the kernel's own high-water mark is looked at this often until then. */
const LOOK_EVERY_MS = 20;

export async function runChild(options: ChildOptions): Promise<ChildRun> {
  const begun = performance.now();
  const child = spawn(process.execPath, [...options.args], {
    cwd: options.cwd,
    env: { PATH: process.env['PATH'] ?? '', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const watch = watchProcess(child.pid ?? 0);
  if (child.pid !== undefined) options.onStart?.(child.pid);
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  let wallMs = 0;
  child.once('exit', () => (wallMs = performance.now() - begun));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { exitCode, wallMs, ...watch.end(), text: Buffer.concat(chunks).toString('utf8') };
}

/** Looks at a process of this machine until `end`. */
export function watchProcess(pid: number): { end(): { readonly cpuMs: number; readonly peakMb: number } } {
  const seen = { cpuMs: Number.NaN, peakMb: Number.NaN };
  const look = (): void => {
    try {
      const peak = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      if (peak === undefined) return;
      seen.peakMb = Number(peak) / 1024;
      const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
      const [user, system] = after.split(' ').slice(11, 13).map(Number);
      seen.cpuMs = ((user ?? Number.NaN) + (system ?? Number.NaN)) * 10;
    } catch {
      // The process has ended, or the machine has no such files.
    }
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    end: () => {
      clearInterval(timer);
      return seen;
    },
  };
}
