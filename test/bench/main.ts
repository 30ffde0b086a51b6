// `npm run bench`: the bundled action beside a bare loop that makes the same requests, in one run on one machine.
//   --pairs N      paired runs of each daily figure (default 5)
//   --baselines N  paired runs of each baseline (default 5; each takes minutes); with 0 the figures of the last time stay
//   --small        400 people, no waiting, and only what is stable: requests, writes, bytes of the state
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../run-action.ts';
import { baselineFigure, startUpFigure, syncFigures } from './figures.ts';
import { largeStateFigure } from './large-state.ts';
import { manyOrganizations } from './many-organizations.ts';
import { chart } from './picture.ts';
import { nameOf, type Figure, type Results } from './results.ts';
import { speedPage } from './speed-page.ts';
import { fileSizes, openTenant } from './tenant.ts';

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '5' },
    baselines: { type: 'string', default: '5' },
    small: { type: 'boolean', default: false },
  },
});
const LATENCY_MS = 20;
/** The population that the daily runs are measured over. */
const DAILY = 50_000;
/** Populations of the baselines. */
const POPULATIONS = [10_000, DAILY, 100_000];
const RESULTS = join(import.meta.dirname, 'results.json');
const CHANGED = [0, 200, 500, 1000, 2000] as const;

async function small(): Promise<void> {
  const tenant = await openTenant({ people: 400 });
  try {
    const figures = [await baselineFigure(tenant, { people: 400, pairs: 1 })];
    tenant.keepState();
    figures.push(...(await syncFigures(tenant, { people: 400, changed: [0, 10, 100], pairs: 1 })));
    console.table(figures.map((figure) => ({ run: nameOf(figure), requests: figure.requests, writes: figure.writes })));
    console.table(fileSizes(tenant.statePath));
  } finally {
    await tenant.close();
  }
}

async function full(): Promise<void> {
  const baselines = Number(values.baselines);
  const figures: Figure[] = baselines === 0 ? lastBaselines() : [];
  const populations = baselines === 0 ? [DAILY] : POPULATIONS;
  for (const people of populations) figures.push(...(await figuresOf(people, baselines)));
  const results: Results = {
    node: process.version,
    cpus: availableParallelism(),
    latencyMs: LATENCY_MS,
    figures: [...figures.filter(({ what }) => what === 'sync'), ...figures.filter(({ what }) => what === 'baseline')],
    largeState: await largeStateFigure(LATENCY_MS),
    startUp: await startUpFigure(),
    many: await manyOrganizations(LATENCY_MS),
  };
  console.log('State of a million:', results.largeState);
  console.log('Start-up:', results.startUp);
  console.log('Many organizations:', results.many);
  await keep(results);
}

function lastBaselines(): Figure[] {
  const { figures } = JSON.parse(readFileSync(RESULTS, 'utf8')) as Results;
  return figures.filter(({ what }) => what === 'baseline');
}

async function figuresOf(people: number, baselines: number): Promise<readonly Figure[]> {
  const tenant = await openTenant({ people });
  try {
    if (baselines === 0) await tenant.run({ command: 'sync' });
    await tenant.setLatency(LATENCY_MS);
    const figures = baselines === 0 ? [] : [await baselineFigure(tenant, { people, pairs: baselines })];
    tenant.keepState();
    if (people === DAILY)
      figures.push(...(await syncFigures(tenant, { people, changed: CHANGED, pairs: Number(values.pairs) })));
    figures.forEach(show);
    return figures;
  } finally {
    await tenant.close();
  }
}

function show(figure: Figure): void {
  const { productMs, floorMs, readFirstMs, peakMb, requests, writes } = figure;
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
  const script = readFirstMs === null ? '' : `, reading each user first ${seconds(readFirstMs)}`;
  console.log(
    `${nameOf(figure)}: ${seconds(productMs)}, floor ${seconds(floorMs)} (${(productMs / floorMs).toFixed(2)} times)${script}, ${String(Math.round(peakMb))} MB, ${String(requests)} requests, ${String(writes)} writes`,
  );
}

/** For the documents. */
async function keep(results: Results): Promise<void> {
  const page = join(ROOT, 'action', 'SPEED.md');
  const config = await resolveConfig(page);
  writeFileSync(RESULTS, await format(JSON.stringify(results), { ...config, filepath: RESULTS }));
  writeFileSync(page, await format(speedPage(results), { ...config, filepath: page }));
  writeFileSync(join(ROOT, 'action', 'speed.svg'), chart(results.figures));
}

await (values.small ? small() : full());
