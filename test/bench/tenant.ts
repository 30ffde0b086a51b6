// One made-up organization for measurements: its sandbox in another process, its files, its state, and runs of the action.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActionRun, runAction } from '../run-action.ts';
import type { BetterworksWrite } from '../sandbox/betterworks.ts';
import type { RequestRecord } from '../sandbox/http-types.ts';
import { employeeIdAt } from '../sandbox/people.ts';
import { type SandboxProcess, startSandboxProcess } from '../sandbox/sandbox-process.ts';
import { watchProcess } from './child.ts';

export interface Tenant {
  readonly sandbox: SandboxProcess;
  /** Folder of the state that the next run finds. */
  readonly statePath: string;
  readonly folder: string;
  /** With `heapMb` the process may keep so much and no more; by itself Node collects late where the machine has memory. */
  run(inputs: Readonly<Record<string, string>>, heapMb?: number): Promise<MeasuredRun>;
  /** Keeps the state as it stands now, for `restoreState`. */
  keepState(): void;
  restoreState(): void;
  setLatency(milliseconds: number): Promise<void>;
  /** Touches these people, by index: a real change for some of them, for the others only UKG's word that they changed. */
  change(indices: readonly number[], isReal: (nth: number) => boolean): Promise<void>;
  /** What both systems were asked since the last `forgetRequests`. */
  requests(): Promise<{ readonly ukg: readonly RequestRecord[]; readonly betterworks: readonly RequestRecord[] }>;
  writes(): Promise<readonly BetterworksWrite[]>;
  forgetRequests(): Promise<void>;
  close(): Promise<void>;
}

export interface MeasuredRun extends ActionRun {
  readonly cpuMs: number;
  readonly peakMb: number;
}

export interface TenantOptions {
  readonly people: number;
  /** Options of Betterworks' stand-in; by default its list has the 30 rows a page of the real one. */
  readonly betterworks?: Readonly<Record<string, unknown>>;
}

const SLUG = 'acme';
/** `BENCH_NODE_OPTIONS=--cpu-prof` and the like, to look into the action. */
const PROFILING = process.env['BENCH_NODE_OPTIONS'] ?? '';
/** The runner's clock is the machine's, and UKG's may not be far from it. To the second, as a run's window ends. */
const START = new Date(Math.floor(Date.now() / 1000) * 1000).toISOString();

export async function openTenant(options: TenantOptions): Promise<Tenant> {
  const sandbox = await startSandboxProcess({
    clock: START,
    population: { count: options.people, mess: false },
    ukg: true,
    betterworks: options.betterworks ?? true,
  });
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  // Also when a measurement fails before the tenant is closed.
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const [statePath, keptPath] = [join(folder, 'state'), join(folder, 'kept-state')];
  writeOrganization(join(folder, 'integrations', SLUG), sandbox);
  const inputs = inputsOf(sandbox, folder, statePath);
  const bothServers = (action: string, ...args: readonly unknown[]): Promise<unknown> =>
    Promise.all([sandbox.ask('ukg', action, ...args), sandbox.ask('betterworks', action, ...args)]);
  return {
    ...{ sandbox, statePath, folder },
    run: (more, heapMb) => measured({ ...inputs, ...more }, folder, heapMb),
    keepState: () => {
      cpSync(statePath, keptPath, { recursive: true });
    },
    restoreState: () => {
      rmSync(statePath, { recursive: true, force: true });
      cpSync(keptPath, statePath, { recursive: true });
    },
    setLatency: async (milliseconds) => {
      await bothServers('setLatency', milliseconds);
    },
    change: (indices, isReal) => changePeople(sandbox, indices, isReal),
    requests: async () => ({
      ukg: (await sandbox.ask('ukg', 'requests')) as readonly RequestRecord[],
      betterworks: (await sandbox.ask('betterworks', 'requests')) as readonly RequestRecord[],
    }),
    writes: async () => (await sandbox.ask('betterworks', 'writes')) as readonly BetterworksWrite[],
    forgetRequests: async () => {
      await bothServers('clearRequests');
      await sandbox.ask('betterworks', 'clearWrites');
    },
    close: async () => {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Bytes of the files in a folder, by name. */
export function fileSizes(folder: string): Readonly<Record<string, number>> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).length]));
}

async function measured(inputs: Readonly<Record<string, string>>, temp: string, heapMb?: number): Promise<MeasuredRun> {
  let watch: ReturnType<typeof watchProcess> | null = null;
  const onStart = (pid: number): void => {
    watch = watchProcess(pid);
  };
  const heap = heapMb === undefined ? '' : ` --max-old-space-size=${String(heapMb)}`;
  const run = await runAction({ inputs, temp, onStart, env: { NODE_OPTIONS: `${PROFILING}${heap}` } });
  const seen = (watch as ReturnType<typeof watchProcess> | null)?.end() ?? { cpuMs: Number.NaN, peakMb: Number.NaN };
  return { ...run, ...seen };
}

async function changePeople(
  { ask }: SandboxProcess,
  indices: readonly number[],
  isReal: (nth: number) => boolean,
): Promise<void> {
  for (let from = 0; from < indices.length; from += 50) {
    const some = indices.slice(from, from + 50);
    await Promise.all(
      some.map((index, nth) => {
        const patch = isReal(from + nth) ? { workPhone: `206777${String(index % 10_000).padStart(4, '0')}` } : {};
        return ask('ukg', 'change', employeeIdAt(index), patch);
      }),
    );
  }
}

function writeOrganization(folder: string, { ukg, betterworks }: SandboxProcess): void {
  mkdirSync(folder, { recursive: true });
  const files = {
    'integration.yml': [
      'organization: Acme Corporation',
      'technical_contact: hr-systems@acme.example',
      'time_zone: America/New_York',
      `ukg: { host: '${ukg?.url ?? ''}' }`,
      `betterworks: { host: '${betterworks?.url ?? ''}' }`,
    ],
    'mapping.yml': [
      'department_name: { from: org_level_2 }',
      'title: { from: job_title }',
      'hire_date: { from: hire_date }',
    ],
    'filter.yml': ['import: all'],
  };
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
}

function inputsOf({ ukg, betterworks }: SandboxProcess, folder: string, statePath: string): Record<string, string> {
  return {
    command: 'sync',
    organization: SLUG,
    'integrations-path': join(folder, 'integrations'),
    'ukg-username': ukg?.username ?? '',
    'ukg-password': ukg?.password ?? '',
    'ukg-customer-api-key': ukg?.customerApiKey ?? '',
    'betterworks-token': betterworks?.token ?? '',
    'state-store': 'directory',
    'state-path': statePath,
  };
}
