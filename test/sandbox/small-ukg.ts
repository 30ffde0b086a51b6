// Small clean tenants for the tests of the UKG stand-in, at noon of 15 June 2026.
import { expect } from 'vitest';
import { callUkg } from './calls.ts';
import { sandboxClock } from './clock.ts';
import { makePeople } from './people.ts';
import { startUkg, type Ukg, type UkgOptions } from './ukg.ts';

export const NOW = '2026-06-15T12:00:00.000Z';
export const FEED = '/personnel/v1/employee-changes';
export const DETAILS = '/personnel/v1/employment-details';
export type Rows = readonly Readonly<Record<string, unknown>>[];

const servers: Ukg[] = [];

/** So many clean people; closed by `closeTenants`. */
export async function ukgWith(count: number, options: UkgOptions = {}): Promise<Ukg> {
  const clock = sandboxClock(NOW);
  const server = await startUkg({ people: makePeople({ count, mess: false }), clock: () => clock.now(), ...options });
  servers.push(server);
  return server;
}

export async function closeTenants(): Promise<void> {
  await Promise.all(servers.splice(0).map((server) => server.close()));
}

/** The rows of a call that must succeed. */
export async function rowsOf(ukg: Ukg, path: string): Promise<Rows> {
  const { status, body } = await callUkg(ukg, path);
  expect(status).toBe(200);
  return body as Rows;
}
