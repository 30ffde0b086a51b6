// Starts a sandbox in a process of its own, so that a benchmark or a demo does not share its processor time, and talks to
// its control endpoint.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ControlRequest } from './control.ts';
import type { SandboxOptions } from './sandbox.ts';
import type { SandboxAddresses } from './serve.ts';

export interface SandboxProcess extends SandboxAddresses {
  readonly pid: number;
  /** Calls what the named server offers, `control('ukg', 'terminate', id, { date })`, or reads a property; throws its error. */
  readonly ask: (server: ControlRequest['server'], action: string, ...args: readonly unknown[]) => Promise<unknown>;
  close(): Promise<void>;
}

export async function startSandboxProcess(options: SandboxOptions): Promise<SandboxProcess> {
  const script = fileURLToPath(new URL('./serve.ts', import.meta.url));
  const json = JSON.stringify({ ...options, stopWithStdin: true });
  const child = spawn(process.execPath, [script, json], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'exit').then(() => {
    throw new Error('The sandbox ended before it was ready; its own words stand above.');
  });
  // Once the sandbox is ready, its end is no longer an error.
  ended.catch(() => undefined);
  const [line] = (await Promise.race([once(lines, 'line'), ended])) as [string];
  const addresses = JSON.parse(line) as SandboxAddresses;
  return {
    ...addresses,
    pid: child.pid ?? 0,
    ask: (server, action, ...args) => ask(addresses.control, { server, action, args }),
    close: async () => {
      if (child.exitCode !== null) return;
      const exit = once(child, 'exit');
      child.stdin.end();
      await exit;
    },
  };
}

async function ask(control: string, request: ControlRequest): Promise<unknown> {
  const response = await fetch(control, { method: 'POST', body: JSON.stringify(request) });
  const answer = (await response.json()) as { readonly result?: unknown; readonly error?: string };
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.result;
}
