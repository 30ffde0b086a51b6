// `npm run bench`: the bundled action beside a bare loop that makes the same requests, in one run on one machine.
//   --people N   population (default 50,000)      --pairs N   paired runs of each figure (default 5)
//   --small      400 people, no waiting, and only what is stable: requests and bytes
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../run-action.ts';
import { runChild } from './child.ts';
import { comparisonScript, FLOOR_CLIENTS, incrementalScript, prepareFloor } from './floor.ts';
import { chart } from './picture.ts';
import { fileSizes, openTenant, type Tenant } from './tenant.ts';

interface Figure {
  readonly what: string;
  readonly productMs: number;
  readonly floorMs: number;
  readonly peakMb: number;
  readonly requests: number;
  readonly writes: number;
}

const { values } = parseArgs({
  options: { people: { type: 'string' }, pairs: { type: 'string' }, small: { type: 'boolean', default: false } },
});
const people = Number(values.people ?? (values.small ? 400 : 50_000));
const pairs = Number(values.pairs ?? (values.small ? 1 : 5));
const LATENCY_MS = values.small ? 0 : 20;

async function main(): Promise<void> {
  const tenant = await openTenant({ people });
  try {
    const figures: Figure[] = [];
    await tenant.setLatency(LATENCY_MS);
    figures.push(await baseline(tenant));
    tenant.keepState();
    // Ascending, since what changed in UKG stays changed; the fewer are among the more.
    for (const changed of [0, Math.min(200, people / 40), Math.min(2000, people / 4)]) {
      figures.push(await incremental(tenant, changed));
    }
    const startUp = values.small ? null : await startUpFigure();
    show(figures, startUp, fileSizes(tenant.statePath));
    if (!values.small) keep(figures, startUp);
  } finally {
    await tenant.close();
  }
}

async function baseline(tenant: Tenant): Promise<Figure> {
  await tenant.forgetRequests();
  const run = await tenant.run({ command: 'sync' });
  if (run.outputs['status'] !== 'baseline')
    throw new Error(`The baseline ended as ${run.outputs['status']}: ${run.log}`);
  const floor = prepareFloor(await comparisonScript(tenant));
  const requests = await countRequests(tenant);
  const floorMs = Math.min(...(await Promise.all([floor.run('http')])).map(({ wallMs }) => wallMs));
  floor.close();
  return { what: `baseline of ${people}`, productMs: run.wallMs, floorMs, peakMb: run.peakMb, requests, writes: 0 };
}

async function incremental(tenant: Tenant, changed: number): Promise<Figure> {
  const indices = Array.from({ length: changed }, (_, index) => Math.floor((index * people) / Math.max(1, changed)));
  await tenant.change(indices, (nth) => nth % 2 === 0);
  const seen: { product: number; floor: number; peak: number }[] = [];
  let [requests, writes] = [0, 0];
  for (let pair = 0; pair < pairs; pair += 1) {
    tenant.restoreState();
    await tenant.forgetRequests();
    const run = await tenant.run({ command: 'sync' });
    if (run.exitCode !== 0) throw new Error(`A run failed: ${run.log}`);
    requests = await countRequests(tenant);
    writes = (await tenant.writes()).length;
    const floor = prepareFloor(await incrementalScript(tenant));
    const floors = [];
    for (const client of FLOOR_CLIENTS) floors.push((await floor.run(client)).wallMs);
    floor.close();
    seen.push({ product: run.wallMs, floor: Math.min(...floors), peak: run.peakMb });
  }
  return {
    what: `${changed} changed of ${people}`,
    productMs: median(seen.map(({ product }) => product)),
    floorMs: median(seen.map(({ floor }) => floor)),
    peakMb: Math.max(...seen.map(({ peak }) => peak)),
    requests,
    writes,
  };
}

async function countRequests(tenant: Tenant): Promise<number> {
  const { ukg, betterworks } = await tenant.requests();
  return ukg.length + betterworks.length;
}

/** `validate` of the example against an empty program, medians of fifteen. */
async function startUpFigure(): Promise<{ readonly validateMs: number; readonly emptyMs: number }> {
  const [validate, empty]: [number[], number[]] = [[], []];
  const env = { INPUT_COMMAND: 'validate', INPUT_ORGANIZATION: 'example', RUNNER_TEMP: join(ROOT, '.build') };
  for (let time = 0; time < 15; time += 1) {
    validate.push((await runChild({ args: [join(ROOT, 'action', 'dist', 'index.js')], env, cwd: ROOT })).wallMs);
    empty.push((await runChild({ args: ['-e', '0'] })).wallMs);
  }
  return { validateMs: median(validate), emptyMs: median(empty) };
}

function show(
  figures: readonly Figure[],
  startUp: Awaited<ReturnType<typeof startUpFigure>> | null,
  state: Readonly<Record<string, number>>,
): void {
  const ms = (value: number): string => (values.small ? '-' : `${(value / 1000).toFixed(2)} s`);
  console.table(
    figures.map(({ what, productMs, floorMs, peakMb, requests, writes }) => ({
      what,
      product: ms(productMs),
      floor: ms(floorMs),
      ratio: values.small ? '-' : (productMs / floorMs).toFixed(2),
      'peak MB': values.small ? '-' : Math.round(peakMb),
      requests,
      writes,
    })),
  );
  if (startUp)
    console.log(`start-up: validate ${startUp.validateMs.toFixed(0)} ms, node -e 0 ${startUp.emptyMs.toFixed(0)} ms`);
  console.log(
    `state: ${Object.entries(state)
      .map(([name, bytes]) => `${name} ${bytes} bytes`)
      .join(', ')}`,
  );
}

/** For the documents; written by hand-started runs only. */
function keep(figures: readonly Figure[], startUp: Awaited<ReturnType<typeof startUpFigure>> | null): void {
  const results = { node: process.version, latencyMs: LATENCY_MS, people, pairs, figures, startUp };
  writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(join(ROOT, 'action', 'speed.svg'), chart(figures));
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

await main();
