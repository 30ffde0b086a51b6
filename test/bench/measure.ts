// Pairs of a run of the action and a run of its floor, over one organization.
import { join } from 'node:path';
import { ROOT } from '../run-action.ts';
import type { RequestRecord } from '../sandbox/http-types.ts';
import { runChild } from './child.ts';
import { comparisonScript, prepareFloor, syncScript } from './floor.ts';
import type { FloorScript } from './floor-loop.ts';
import { median, type Row, type Target } from './results.ts';
import type { MeasuredRun, Tenant } from './tenant.ts';

interface Measurement {
  readonly name: string;
  readonly latencyMs: number;
  readonly pairs: number;
  readonly target: Target;
  readonly heapMb?: number;
}

/** A run after the kept state; the floor makes the same requests with as many under way. */
export function measureSync(tenant: Tenant, measurement: Measurement): Promise<Row> {
  return measure(tenant, measurement, { command: 'sync' }, syncScript);
}

/** A full comparison after the kept state; the floor asks for the same pages one after the other, both systems side by side. */
export function measureComparison(tenant: Tenant, measurement: Measurement): Promise<Row> {
  return measure(tenant, measurement, { command: 'reconcile' }, comparisonScript);
}

async function measure(
  tenant: Tenant,
  { name, latencyMs, pairs, target, heapMb }: Measurement,
  inputs: Readonly<Record<string, string>>,
  scriptOf: (tenant: Tenant) => Promise<FloorScript>,
): Promise<Row> {
  await tenant.setLatency(latencyMs);
  const runs: MeasuredRun[] = [];
  const floors: number[] = [];
  let asked: readonly RequestRecord[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    tenant.restoreState();
    await tenant.forgetRequests();
    const run = await tenant.run(inputs, heapMb);
    if (run.exitCode !== 0) throw new Error(`A run failed: ${run.log}`);
    runs.push(run);
    const { ukg, betterworks } = await tenant.requests();
    asked = [...ukg, ...betterworks];
    const floor = prepareFloor(await scriptOf(tenant));
    floors.push((await floor.run()).wallMs);
    floor.close();
  }
  await tenant.setLatency(0);
  return {
    ...{ name, latencyMs, pairs, target },
    actionMs: median(runs.map(({ wallMs }) => wallMs)),
    floorMs: median(floors),
    requests: asked.length,
    inSequence: inSequence(asked, latencyMs),
    cpuMs: median(runs.map(({ cpuMs }) => cpuMs)),
    peakMb: Math.max(...runs.map(({ peakMb }) => peakMb)),
  };
}

/** The longest row of requests of which each began after the one before was answered: what a user waits for. */
function inSequence(asked: readonly RequestRecord[], latencyMs: number): number {
  let [count, answered] = [0, -Infinity];
  for (const { elapsed } of [...asked].sort((a, b) => a.elapsed - b.elapsed)) {
    if (elapsed < answered) continue;
    count += 1;
    answered = elapsed + latencyMs;
  }
  return count;
}

/** `validate` of the example; its floor is an empty program. */
export async function measureValidate(pairs: number, target: Target): Promise<Row> {
  const env = { INPUT_COMMAND: 'validate', INPUT_ORGANIZATION: 'example', RUNNER_TEMP: join(ROOT, '.build') };
  const runs: Awaited<ReturnType<typeof runChild>>[] = [];
  const floors: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    runs.push(await runChild({ args: [join(ROOT, 'action', 'dist', 'index.js')], env, cwd: ROOT }));
    floors.push((await runChild({ args: ['-e', '0'] })).wallMs);
  }
  return {
    ...{ name: 'validate', latencyMs: 0, pairs, target, requests: 0, inSequence: 0 },
    actionMs: median(runs.map(({ wallMs }) => wallMs)),
    floorMs: median(floors),
    cpuMs: median(runs.map(({ cpuMs }) => cpuMs)),
    peakMb: Math.max(...runs.map(({ peakMb }) => peakMb)),
  };
}
