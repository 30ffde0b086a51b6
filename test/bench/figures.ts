// Paired runs of the action and of its floor over one organization.
import { join } from 'node:path';
import { ROOT } from '../run-action.ts';
import { runChild } from './child.ts';
import { comparisonScript, FLOOR_CLIENTS, incrementalScript, prepareFloor, readFirstScript } from './floor.ts';
import { median, type Figure, type Results } from './results.ts';
import type { MeasuredRun, Tenant } from './tenant.ts';

interface Pair {
  readonly run: MeasuredRun;
  readonly floorMs: number;
  readonly readFirstMs: number | null;
}

export async function baselineFigure(
  tenant: Tenant,
  { people, pairs }: { readonly people: number; readonly pairs: number },
): Promise<Figure> {
  const seen: Pair[] = [];
  let requests = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    tenant.forgetState();
    await tenant.forgetRequests();
    const run = await tenant.run({ command: 'sync' });
    if (run.outputs['status'] !== 'baseline')
      throw new Error(`The baseline ended as ${run.outputs['status'] ?? 'nothing'}: ${run.log}`);
    requests = await countRequests(tenant);
    const floor = prepareFloor(await comparisonScript(tenant));
    // Of these many requests one after the other, the client makes no difference that can be seen.
    seen.push({ run, floorMs: (await floor.run('http')).wallMs, readFirstMs: null });
    floor.close();
  }
  return figureOf(seen, { what: 'baseline', people, changed: null, requests, writes: 0 });
}

/** Ascending numbers of changed people, since what changed in UKG stays changed; the fewer are among the more. */
export async function syncFigures(
  tenant: Tenant,
  { people, changed, pairs }: { readonly people: number; readonly changed: readonly number[]; readonly pairs: number },
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const count of changed) figures.push(await syncFigure(tenant, { people, changed: count, pairs }));
  return figures;
}

async function syncFigure(
  tenant: Tenant,
  { people, changed, pairs }: { readonly people: number; readonly changed: number; readonly pairs: number },
): Promise<Figure> {
  const indices = Array.from({ length: changed }, (_, index) => Math.floor((index * people) / Math.max(1, changed)));
  await tenant.change(indices, (nth) => nth % 2 === 0);
  const seen: Pair[] = [];
  let counted = { requests: 0, writes: 0 };
  for (let pair = 0; pair < pairs; pair += 1) {
    tenant.restoreState();
    await tenant.forgetRequests();
    const run = await tenant.run({ command: 'sync' });
    if (run.exitCode !== 0) throw new Error(`A run failed: ${run.log}`);
    counted = { requests: await countRequests(tenant), writes: (await tenant.writes()).length };
    const floor = prepareFloor(await incrementalScript(tenant));
    const readFirst = prepareFloor(await readFirstScript(tenant, indices));
    const floors: number[] = [];
    for (const client of FLOOR_CLIENTS) floors.push((await floor.run(client)).wallMs);
    seen.push({ run, floorMs: Math.min(...floors), readFirstMs: (await readFirst.run('http')).wallMs });
    floor.close();
    readFirst.close();
  }
  return figureOf(seen, { what: 'sync', people, changed, ...counted });
}

type Known = Pick<Figure, 'what' | 'people' | 'changed' | 'requests' | 'writes'>;

function figureOf(seen: readonly Pair[], known: Known): Figure {
  const readFirst = seen.flatMap(({ readFirstMs }) => readFirstMs ?? []);
  return {
    ...known,
    pairs: seen.length,
    productMs: median(seen.map(({ run }) => run.wallMs)),
    floorMs: median(seen.map(({ floorMs }) => floorMs)),
    readFirstMs: readFirst.length === 0 ? null : median(readFirst),
    cpuMs: median(seen.map(({ run }) => run.cpuMs)),
    peakMb: Math.max(...seen.map(({ run }) => run.peakMb)),
  };
}

async function countRequests(tenant: Tenant): Promise<number> {
  const { ukg, betterworks } = await tenant.requests();
  return ukg.length + betterworks.length;
}

/** `validate` of the example against an empty program, medians of fifteen. */
export async function startUpFigure(): Promise<Results['startUp']> {
  const [validate, empty]: [number[], number[]] = [[], []];
  const env = { INPUT_COMMAND: 'validate', INPUT_ORGANIZATION: 'example', RUNNER_TEMP: join(ROOT, '.build') };
  for (let time = 0; time < 15; time += 1) {
    validate.push((await runChild({ args: [join(ROOT, 'action', 'dist', 'index.js')], env, cwd: ROOT })).wallMs);
    empty.push((await runChild({ args: ['-e', '0'] })).wallMs);
  }
  return { validateMs: median(validate), emptyMs: median(empty) };
}
