// Makes the floor's script out of what the action asked for, and runs it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { RequestRecord } from '../sandbox/http-types.ts';
import { ROOT } from '../run-action.ts';
import { runChild, type ChildRun } from './child.ts';
import type { FloorScript, Phase } from './floor-loop.ts';
import type { Tenant } from './tenant.ts';

export const FLOOR_CLIENTS = ['http', 'undici'] as const;
export type FloorClient = (typeof FLOOR_CLIENTS)[number];

/**
 * The requests of an incremental run as phases: code tables together, the feed page after page, supervisors, writes.
 * `peak` is the most requests that the action itself had under way at one moment, for each system.
 */
export async function incrementalScript(tenant: Tenant): Promise<FloorScript> {
  const { ukg, betterworks } = await tenant.requests();
  const writes = await tenant.writes();
  const [ukgPeak, betterworksPeak] = await peaks(tenant);
  const those = (word: string): readonly RequestRecord[] => ukg.filter(({ path }) => path.includes(word));
  if (writes.length !== betterworks.length) throw new Error('The run made look-ups, which this floor does not know.');
  const { toUkg, toBetterworks } = hostsOf(tenant);
  const tables = those('/configuration/');
  const phases: readonly Phase[] = [
    { ...toUkg, concurrency: tables.length, requests: tables.map(get) },
    { ...toUkg, concurrency: 1, requests: those('employee-changes').map(get) },
    { ...toUkg, concurrency: ukgPeak, requests: those('supervisor').map(get) },
    { ...toBetterworks, concurrency: betterworksPeak, requests: writes.map(post) },
  ];
  return { lanes: [phases] };
}

/** As the floor, but each changed user is read before any is written, as a script without a memory must. */
export async function readFirstScript(tenant: Tenant, indices: readonly number[]): Promise<FloorScript> {
  const { lanes } = await incrementalScript(tenant);
  const [, betterworksPeak] = await peaks(tenant);
  const { toBetterworks } = hostsOf(tenant);
  const reads = tenant.userIds(indices).map((id) => ({ method: 'GET', path: `/api/v1/users/${id}/` }));
  const reading: Phase = { ...toBetterworks, concurrency: Math.max(8, betterworksPeak), requests: reads };
  return { lanes: lanes.map((phases) => [...phases.slice(0, -1), reading, ...phases.slice(-1)]) };
}

/** The requests of a full comparison: UKG's lists in one lane, Betterworks' pages in the other, page after page. */
export async function comparisonScript(tenant: Tenant): Promise<FloorScript> {
  const { ukg, betterworks } = await tenant.requests();
  const { toUkg, toBetterworks } = hostsOf(tenant);
  const tables = ukg.filter(({ path }) => path.includes('/configuration/'));
  const lists = ukg.filter(({ path }) => !path.includes('/configuration/'));
  return {
    lanes: [
      [
        { ...toUkg, concurrency: tables.length, requests: tables.map(get) },
        { ...toUkg, concurrency: 2, requests: lists.map(get) },
      ],
      [{ ...toBetterworks, concurrency: 1, requests: betterworks.map(get) }],
    ],
  };
}

/** A script ready to run, as often as wanted. */
export interface Floor {
  run(client: FloorClient): Promise<ChildRun>;
  close(): void;
}

export function prepareFloor(script: FloorScript): Floor {
  // Below node_modules of the project, so that the loop finds undici.
  const folder = mkdtempSync(join(ROOT, 'node_modules', '.bench-'));
  const [program, json] = [join(folder, 'floor-loop.mjs'), join(folder, 'script.json')];
  writeFileSync(program, stripTypeScriptTypes(readFileSync(join(import.meta.dirname, 'floor-loop.ts'), 'utf8')));
  writeFileSync(json, JSON.stringify(script));
  return {
    run: async (client) => {
      const run = await runChild({ args: [program, client, json] });
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
