// How many requests a run makes, by the built bundle: in proportion to pages and to who changed, never to who is there.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tenant } from '../bench/tenant.ts';
import { fileSizes, openTenant } from '../bench/tenant.ts';

const PEOPLE = 600;
/** Jobs, organization levels, locations, each with the page behind it. */
const TABLES = 6;
/** Pages under way at once: the last ones asked ahead can lie behind the end. */
const AHEAD = 8;
const [FEED_PAGE, SUPERVISOR_BATCH, USERS_PAGE, LIST_PAGE] = [200, 50, 30, 500];

let tenant: Tenant;

beforeAll(async () => {
  tenant = await openTenant({ people: PEOPLE });
});

afterAll(() => tenant.close());

interface Asked {
  readonly tables: number;
  readonly feed: number;
  readonly supervisors: number;
  readonly lists: number;
  readonly lookUps: number;
  readonly writes: number;
}

async function run(): Promise<Asked> {
  await tenant.forgetRequests();
  const { exitCode, log } = await tenant.run({ command: 'sync' });
  expect(exitCode, log).toBe(0);
  const { ukg, betterworks } = await tenant.requests();
  const count = (part: string): number => ukg.filter(({ path }) => path.includes(part)).length;
  const writes = (await tenant.writes()).length;
  const [tables, feed, supervisors] = [count('/configuration/'), count('employee-changes'), count('supervisor')];
  const lists = ukg.length - tables - feed - supervisors;
  return { tables, feed, supervisors, lists, writes, lookUps: betterworks.length - writes };
}

const everySecond = (nth: number): boolean => nth % 2 === 0;
const firstPeople = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

describe('the requests of a run', () => {
  it('of a baseline are the pages of both systems', async () => {
    const { tables, feed, lists, lookUps, writes } = await run();
    expect({ tables, feed, writes }).toEqual({ tables: TABLES, feed: 0, writes: 0 });
    expect(lists).toBeLessThanOrEqual(2 * (Math.ceil(PEOPLE / LIST_PAGE) + 1));
    const pages = Math.ceil(PEOPLE / USERS_PAGE);
    expect(lookUps).toBeGreaterThanOrEqual(pages);
    expect(lookUps).toBeLessThan(pages + AHEAD);
    tenant.keepState();
  });

  it('without changes are the tables and one page of the feed', async () => {
    expect(await run()).toEqual({ tables: TABLES, feed: 1, supervisors: 0, lists: 0, lookUps: 0, writes: 0 });
  });

  it.each([1, 50, 450])(
    'with %i changed people are the pages of the feed, their supervisors in batches, and one write a real change',
    async (changed) => {
      await tenant.change(firstPeople(changed), everySecond);
      tenant.restoreState();
      const { supervisors, ...asked } = await run();
      // UKG names no next page where all is on one, so that only an empty page shows the end.
      const feed = changed <= FEED_PAGE ? 2 : Math.ceil(changed / FEED_PAGE);
      expect(asked).toEqual({ tables: TABLES, feed, lists: 0, lookUps: 0, writes: Math.ceil(changed / 2) });
      expect(supervisors).toBeLessThanOrEqual(Math.ceil(changed / SUPERVISOR_BATCH));
    },
  );

  it('leave a state that grows by a line of fixed length a person', () => {
    const lineLength = (fileSizes(tenant.statePath)['acme.users.ndjson'] ?? 0) / PEOPLE;
    // With the ids of supervisor and company.
    expect(lineLength).toBeLessThan(230);
  });
});
