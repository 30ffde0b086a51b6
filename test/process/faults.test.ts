// Every fault of the network and of tired servers, at every request of a short run: the next run, undisturbed, must leave
// Betterworks as if nothing had happened, with nobody twice.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault, FaultKind } from '../sandbox/faults.ts';
import { mischiefOf, openAfterBaseline, usersOf, workADay } from './small-company.ts';
import type { Workplace } from './workplace.ts';

const KINDS: readonly FaultKind[] = [
  'refuse',
  'reset',
  'half-body',
  'wrong-json',
  'html-200',
  '429',
  '429-retry-after',
  '500',
  'lost-response',
];
const SERVERS = ['ukg', 'betterworks'] as const;
const MINUTES = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'faults-'));
const baseline = join(folder, 'baseline');

/** What an undisturbed run makes, and how many requests it takes. */
let undisturbed: { readonly users: readonly string[]; readonly requests: Readonly<Record<string, number>> };

beforeAll(async () => {
  const company = await openAfterBaseline(baseline);
  try {
    workADay(company);
    company.betterworks.clearRequests();
    const { outputs } = await company.run('sync');
    expect(outputs).toMatchObject({ status: 'ok', created: '2', updated: '3', deactivated: '1', reactivated: '1' });
    const requests = { ukg: company.ukg.requests.length, betterworks: company.betterworks.requests.length };
    undisturbed = { users: usersOf(company), requests };
  } finally {
    await company.close();
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.concurrent.each(SERVERS)('%s', (server) => {
  it.each(KINDS)('%s at every request', { timeout: 5 * MINUTES }, async (kind) => {
    const wrong: string[] = [];
    const requests = undisturbed.requests[server] ?? 0;
    for (let at = 0; at < requests; at += 1) {
      const differences = await disturb((company) => {
        company[server].inject({ kind, at });
      });
      wrong.push(...differences.map((difference) => `request ${at}: ${difference}`));
    }
    expect(wrong).toEqual([]);
  });
});

describe.concurrent('without an answer for 30 seconds', () => {
  const stalls: readonly { readonly name: string; readonly server: (typeof SERVERS)[number]; readonly fault: Fault }[] =
    [
      { name: 'UKG', server: 'ukg', fault: { kind: 'stall', path: '/personnel/v1/employee-changes' } },
      { name: 'Betterworks, asked for a user', server: 'betterworks', fault: { kind: 'stall', method: 'GET' } },
      {
        name: 'Betterworks, told to create a user',
        server: 'betterworks',
        fault: { kind: 'stall', path: '/api/v1/users/', when: (_, path) => path === '/api/v1/users/', effect: 'after' },
      },
    ];
  it.each(stalls)('$name is asked again', { timeout: 5 * MINUTES }, async ({ server, fault }) => {
    const differences = await disturb((company) => {
      company[server].inject(fault);
    });
    expect(differences).toEqual([]);
  });
});

/** A run with a fault, then a run without: what is not as it should be, in sentences. */
async function disturb(inject: (company: Workplace) => void): Promise<readonly string[]> {
  const company = await openAfterBaseline(baseline);
  try {
    workADay(company);
    company.betterworks.clearRequests();
    inject(company);
    const disturbed = await company.run('sync');
    const during = mischiefOf(company, disturbed);
    company.ukg.clearFaults();
    company.betterworks.clearFaults();
    const after = await company.run('sync');
    return [...during, ...mischiefOf(company, after), ...leftOver(company, after.outputs['status'])];
  } finally {
    await company.close();
  }
}

function leftOver(company: Workplace, status: string | undefined): readonly string[] {
  const users = usersOf(company);
  const state = company.state();
  return [
    ...(status === 'ok' ? [] : [`the run after it ended as ${status ?? 'nothing'}`]),
    ...users.filter((user) => !undisturbed.users.includes(user)).map((user) => `should not be there: ${user}`),
    ...undisturbed.users.filter((user) => !users.includes(user)).map((user) => `is missing: ${user}`),
    ...(state?.held.length === 0 && state.runs.length === 3 ? [] : [`the state is ${JSON.stringify(state)}`]),
  ];
}
