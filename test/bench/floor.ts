// Makes the floor's script out of what the action asked for, and runs it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RequestRecord } from '../sandbox/http-types.ts';
import { type ChildRun, runChild } from './child.ts';
import type { FloorScript, Phase } from './floor-loop.ts';
import type { Tenant } from './tenant.ts';

/**
 * The requests of a daily run as phases: code tables, the feed page after page, supervisors, the first write alone, as the
 * product asks for, all others. `peak` is the most requests that the action itself had under way at one moment, for each system.
 */
export async function syncScript(tenant: Tenant): Promise<FloorScript> {
  const { ukg, betterworks } = await tenant.requests();
  const writes = await tenant.writes();
  const [ukgPeak, betterworksPeak] = await peaks(tenant);
  const those = (word: string): readonly RequestRecord[] => ukg.filter(({ path }) => path.includes(word));
  if (writes.length !== betterworks.length) throw new Error('The run made look-ups, which this floor does not know.');
  const { toUkg, toBetterworks } = hostsOf(tenant);
  const phases: readonly Phase[] = [
    ...tablesAmong(ukg, toUkg),
    { ...toUkg, concurrency: 1, requests: those('employee-changes').map(get) },
    { ...toUkg, concurrency: ukgPeak, requests: those('supervisor').map(get) },
    { ...toBetterworks, concurrency: 1, requests: writes.slice(0, 1).map(post) },
    { ...toBetterworks, concurrency: betterworksPeak, requests: writes.slice(1).map(post) },
  ];
  return { lanes: [phases] };
}

/** All tables together; but whether there is a second page of one, only the first one tells. */
function tablesAmong(ukg: readonly RequestRecord[], toUkg: Pick<Phase, 'origin' | 'headers'>): readonly Phase[] {
  const tables = ukg.filter(({ path }) => path.includes('/configuration/'));
  const byPage = Map.groupBy(tables, ({ query }) => query['page'] ?? '1');
  return [...byPage.values()].map((requests) => ({
    ...toUkg,
    concurrency: requests.length,
    requests: requests.map(get),
  }));
}

/** The requests of a full comparison: UKG's lists in one lane, Betterworks' pages in the other, page after page. */
export async function comparisonScript(tenant: Tenant): Promise<FloorScript> {
  const { ukg, betterworks } = await tenant.requests();
  const { toUkg, toBetterworks } = hostsOf(tenant);
  const lists = ukg.filter(({ path }) => !path.includes('/configuration/'));
  return {
    lanes: [
      [...tablesAmong(ukg, toUkg), { ...toUkg, concurrency: 1, requests: lists.map(get) }],
      [{ ...toBetterworks, concurrency: 1, requests: betterworks.map(get) }],
    ],
  };
}

/** A script ready to run, as often as wanted. */
export interface Floor {
  run(): Promise<ChildRun>;
  close(): void;
}

export function prepareFloor(script: FloorScript): Floor {
  const folder = mkdtempSync(join(tmpdir(), 'floor-'));
  const [program, json] = [join(folder, 'floor-loop.mjs'), join(folder, 'script.json')];
  writeFileSync(program, stripTypeScriptTypes(readFileSync(join(import.meta.dirname, 'floor-loop.ts'), 'utf8')));
  writeFileSync(json, JSON.stringify(script));
  return {
    run: async () => {
      const run = await runChild({ args: [program, json] });
      if (run.exitCode !== 0) throw new Error(`The floor failed: ${run.text}`);
      return run;
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function peaks({ sandbox }: Tenant): Promise<readonly [number, number]> {
  return [Number(await sandbox.ask('ukg', 'peak')), Number(await sandbox.ask('betterworks', 'peak'))];
}

function hostsOf({
  sandbox: { ukg, betterworks },
}: Tenant): Record<'toUkg' | 'toBetterworks', Pick<Phase, 'origin' | 'headers'>> {
  const basic = Buffer.from(`${ukg?.username ?? ''}:${ukg?.password ?? ''}`).toString('base64');
  const key = ukg?.customerApiKey ?? '';
  return {
    toUkg: { origin: ukg?.url ?? '', headers: { authorization: `Basic ${basic}`, 'us-customer-api-key': key } },
    toBetterworks: {
      origin: betterworks?.url ?? '',
      headers: { authorization: `APIToken ${betterworks?.token ?? ''}` },
    },
  };
}

function get({ path, query }: RequestRecord): Phase['requests'][number] {
  const text = new URLSearchParams(query).toString();
  return { method: 'GET', path: text === '' ? path : `${path}?${text}` };
}

function post({ id, body }: { readonly id: number; readonly body: unknown }): Phase['requests'][number] {
  return { method: 'POST', path: `/api/v1/users/${id}/`, body: JSON.stringify(body) };
}
