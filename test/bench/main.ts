// `npm run bench`: the bundled action beside a bare loop that makes the same requests, on one quiet machine, in some half an hour.
//   --pairs N  pairs of each daily run (default 5); a comparison takes minutes and is measured once
//   --small    400 people without waiting, nothing kept: does the bench itself work?
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../run-action.ts';
import { measureComparison, measureSync, measureValidate } from './measure.ts';
import { picture, speedPage } from './page.ts';
import { grouped, missed, type Results, type Row, type Target } from './results.ts';
import { openTenant, type Tenant, type TenantOptions } from './tenant.ts';

const { values } = parseArgs({
  options: { pairs: { type: 'string', default: '5' }, small: { type: 'boolean', default: false } },
});
const PAIRS = values.small ? 1 : Number(values.pairs);
const MEDIUM = 500;
const LARGE = values.small ? 400 : 50_000;
const LARGEST = values.small ? 400 : 100_000;
/** Near, as in one data center, and as UKG and Betterworks are seen from a runner. */
const [NEAR_MS, FAR_MS] = values.small ? [0, 0] : [20, 150];

async function measured(): Promise<readonly Row[]> {
  return [
    told(await measureValidate(3 * PAIRS, { wallMs: 400 })),
    ...(await within({ people: MEDIUM }, async (tenant) => [
      await daily(tenant, { people: MEDIUM, changed: 20, latencyMs: NEAR_MS, target: { cpuMs: 600, peakMb: 120 } }),
    ])),
    ...(await within({ people: LARGE }, async (tenant) => [
      await daily(tenant, { people: LARGE, changed: LARGE / 25, latencyMs: NEAR_MS, target: { ratio: 1.5 } }),
      await daily(tenant, { people: LARGE, changed: LARGE / 25, latencyMs: FAR_MS, target: { ratio: 1.15 } }),
      await comparison(tenant, { people: LARGE, latencyMs: FAR_MS, target: { ratio: 0.35, cpuMs: 20_000 } }),
    ])),
    ...(await within({ people: LARGE, betterworks: { pages: 'tokens' } }, async (tenant) => [
      await comparison(tenant, {
        ...{ people: LARGE, what: ', pages without a pattern', latencyMs: FAR_MS, target: { ratio: 1.05 } },
      }),
    ])),
    ...(await within({ people: LARGEST, betterworks: { pageSize: 500 } }, async (tenant) => [
      await comparison(tenant, {
        ...{ people: LARGEST, what: ', heap of 480 MB', latencyMs: NEAR_MS, target: { peakMb: 700 }, heapMb: 480 },
      }),
    ])),
  ];
}

interface Run {
  readonly people: number;
  readonly latencyMs: number;
  readonly target: Target;
}

async function daily(
  tenant: Tenant,
  { people, changed, latencyMs, target }: Run & { readonly changed: number },
): Promise<Row> {
  const indices = Array.from({ length: changed }, (_, nth) => Math.floor((nth * people) / changed));
  await tenant.change(indices, (nth) => nth % 2 === 0);
  const name = `${grouped(changed)} changed of ${grouped(people)}`;
  return told(await measureSync(tenant, { name, latencyMs, pairs: PAIRS, target }));
}

async function comparison(
  tenant: Tenant,
  { people, what = '', ...run }: Run & { readonly what?: string; readonly heapMb?: number },
): Promise<Row> {
  const name = `comparison of ${grouped(people)}${what}`;
  return told(await measureComparison(tenant, { name, pairs: 1, ...run }));
}

/** The rows of one organization whose baseline is made. */
async function within(
  options: TenantOptions,
  work: (tenant: Tenant) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const tenant = await openTenant(options);
  try {
    const { outputs, log } = await tenant.run({ command: 'sync' });
    if (outputs['status'] !== 'baseline') throw new Error(`The baseline failed: ${log}`);
    tenant.keepState();
    return await work(tenant);
  } finally {
    await tenant.close();
  }
}

function told(row: Row): Row {
  const { name, latencyMs, actionMs, floorMs, cpuMs, peakMb, requests, inSequence } = row;
  const ratio = (actionMs / floorMs).toFixed(2);
  const [action, floor, cpu] = [actionMs, floorMs, cpuMs].map((ms) => (ms / 1000).toFixed(2));
  console.log(
    `${name}, answers after ${String(latencyMs)} ms: ${action} s, floor ${floor} s (${ratio} times), processor ${cpu} s, ${grouped(peakMb)} MB, ${grouped(requests)} requests, ${grouped(inSequence)} in sequence ${missed(row).join(', ')}`,
  );
  return row;
}

async function keep(results: Results): Promise<void> {
  const [json, page] = [join(import.meta.dirname, 'results.json'), join(ROOT, 'action', 'SPEED.md')];
  const config = await resolveConfig(page);
  writeFileSync(json, await format(JSON.stringify(results), { ...config, filepath: json }));
  writeFileSync(page, await format(speedPage(results), { ...config, filepath: page }));
  writeFileSync(join(ROOT, 'action', 'speed.svg'), picture(results.rows));
}

const rows = await measured();
if (!values.small) await keep({ node: process.version, cpus: availableParallelism(), rows });
