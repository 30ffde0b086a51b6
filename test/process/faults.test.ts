// Every fault of the network and of tired servers, at every request of a short run: the next run, undisturbed, must leave
// Betterworks as if nothing had happened, with nobody twice. The silence that ends after half a minute is in long-waits.test.ts.
import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../sandbox/faults.ts';
import { disturb, undisturbedDay } from './disturbed-day.ts';
import { afterBaseline, workADay } from './small-company.ts';

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

const inCompany = afterBaseline();
const undisturbed = undisturbedDay(inCompany);

describe.concurrent.each(SERVERS)('%s', (server) => {
  it.each(KINDS)('%s at every request', async (kind) => {
    const wrong: string[] = [];
    const day = await undisturbed;
    for (let at = 0; at < day.requests[server]; at += 1) {
      const differences = await disturb(inCompany, day, (company) => {
        company[server].inject({ kind, at });
      });
      wrong.push(...differences.map((difference) => `request ${at}: ${difference}`));
    }
    expect(wrong).toEqual([]);
  });
});

it.each<FaultKind>(['500', 'lost-response'])(
  'a creation that took place without an answer counts as created: %s',
  (kind) =>
    inCompany(async (company) => {
      workADay(company);
      company.betterworks.inject({
        kind,
        effect: 'after',
        times: 2,
        when: (method, path) => method === 'POST' && path === '/api/v1/users/',
      });
      const { outputs } = await company.run('sync');
      expect(outputs).toMatchObject({ status: 'ok', created: '2', updated: '3', unchanged: '0' });
    }),
);
