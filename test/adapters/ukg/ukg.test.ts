import { describe, expect, it } from 'vitest';
import { ukgHeaders } from '../../../action/src/adapters/ukg/client.ts';
import type { Source } from '../../../action/src/ports.ts';
import { UKG_ACCOUNT } from '../../sandbox/ukg.ts';
import type { UkgPermission } from '../../sandbox/ukg-listing.ts';
import { aUkg, failureOf, idsOf, somePeople, touch, ukgIdsOf, WINDOW } from './a-ukg.ts';
import { everybodyOf } from './everybody-of.ts';
import { describeSource } from './source-contract.ts';

describeSource('UKG as a source', async () => {
  const { ukg, clock, people, source } = await aUkg();
  return {
    source,
    people,
    events: ukg,
    setTime: (instant) => {
      clock.set(instant);
    },
    breakDown: () => ukg.down(),
    secrets: Object.values(UKG_ACCOUNT),
  };
});

describe('the requests of a run', () => {
  it('are the code tables that mapping or filter name, and without any the smallest one, for the time', async () => {
    const { ukg, source } = await aUkg({
      source: { tables: new Set() },
    });
    await source.start();
    expect(Object.keys(ukg.counts())).toEqual(['/configuration/v1/company-details']);
    const all = await aUkg();
    await all.source.start();
    expect(all.ukg.counts()).toEqual({
      // Each page, and the one that ends the list.
      '/configuration/v2/jobs': 2,
      '/configuration/v1/org-levels': 2,
      '/configuration/v1/locations': 2,
      '/configuration/v1/company-details': 2,
    });
  });

  it('are one a page of the feed, and one for fifty supervisors', async () => {
    const people = somePeople(1000);
    const setting = await aUkg({ people });
    const { ukg, source } = setting;
    touch(setting, people);
    const { employees, pages } = await source.readChanges(WINDOW);
    expect([employees.length, pages]).toEqual([1000, 5]);
    const supervisors = new Set(people.flatMap(({ employments }) => employments[0]!.supervisorId || []));
    const numbers = await source.readSupervisors(employees);
    expect(numbers.size).toBe(supervisors.size);
    expect(ukg.counts()).toEqual({
      '/personnel/v1/employee-changes': 5,
      '/personnel/v1/employee-supervisor-details': Math.ceil(supervisors.size / 50),
    });
  });

  it('are three for a person who is named, and no more than the whole lists for many', async () => {
    const people = somePeople(400);
    const { ukg, source } = await aUkg({ people });
    expect((await source.readEmployees(ukgIdsOf(people.slice(0, 3)))).employees).toHaveLength(3);
    expect(ukg.requests).toHaveLength(9);
    ukg.clearRequests();
    expect(idsOf((await source.readEmployees(ukgIdsOf(people.slice(0, 350)))).employees)).toEqual(
      idsOf(people.slice(0, 350)),
    );
    expect(ukg.requests.length).toBeLessThan(6);
  });

  it('are none for supervisors whose numbers the rows bear, and none for user-defined fields that nobody wants', async () => {
    const { ukg, source } = await aUkg({ source: { userDefined: new Set() } });
    const employees = await everybodyOf(source);
    ukg.clearRequests();
    expect((await source.readSupervisors(employees)).size).toBeGreaterThan(0);
    expect(await source.readUserDefined(employees)).toBe(employees);
    expect(ukg.requests).toHaveLength(0);
  });

  it('bear the user API key only when there is one', async () => {
    const account = { ...UKG_ACCOUNT, userApiKey: 'MADE-UP-USER-KEY' };
    const { ukg, source } = await aUkg({ account, userApiKey: account.userApiKey });
    await source.start();
    expect(ukg.requests[0]!.headers).toMatchObject({ 'us-customer-api-key': 'MADEU', 'x-api-key': 'MADE-UP-USER-KEY' });
    const without = await aUkg();
    await without.source.start();
    expect(without.ukg.requests[0]!.headers).not.toHaveProperty('x-api-key');
  });
});

describe('jobs', () => {
  it('are read from the older list where the newer one is not there or not allowed', async () => {
    for (const status of [404, 403]) {
      const { ukg, source } = await aUkg();
      ukg.override('/configuration/v2/jobs', { status });
      expect((await source.start()).tables.jobs.size).toBeGreaterThan(0);
      expect(ukg.counts()).toMatchObject({ '/configuration/v1/jobs': 2 });
    }
  });
});

describe('a code table', () => {
  it.each(['v2/jobs', 'v1/org-levels', 'v1/locations'])('in which no row has a code ends the run: %s', async (name) => {
    const { ukg, source } = await aUkg();
    const rows = [null, {}, { title: 'Engineer' }];
    ukg.override(`/configuration/${name}`, ({ query }) => ({
      status: 200,
      body: query.get('page') === '2' ? [] : rows,
    }));
    expect(await failureOf(source.start())).toMatchObject({
      code: 'UKG_BAD_RESPONSE',
      message: expect.stringContaining('not one of its rows has a code') as string,
    });
  });

  it.each([
    ['that is empty', []],
    ['in which one row has none', [null, { code: 'E1', jobCode: 'E1', title: 'Engineer' }]],
  ])('%s is taken as it is', async (_case, body) => {
    const { ukg, source } = await aUkg();
    ukg.override('/configuration/v2/jobs', ({ query }) => ({
      status: 200,
      body: query.get('page') === '1' ? body : [],
    }));
    const { tables } = await source.start();
    expect(tables.jobs.get('E1')?.[0]?.text ?? 'none').toBe(body.length === 0 ? 'none' : 'Engineer');
  });
});

describe("UKG's time", () => {
  it('is the local clock where no answer bears one', async () => {
    const { source } = await aUkg({ dateHeader: false });
    expect((await source.start()).at).toBe('2026-07-02T04:17:05.000Z');
  });
});

describe('user-defined fields', () => {
  it('are asked for person by person, or for everybody at once when there are many', async () => {
    const people = somePeople(150).map((person, at) => ({ ...person, udf: { 'Badge colour': `colour ${at}` } }));
    const { ukg, source } = await aUkg({ people });
    const employees = await everybodyOf(source);
    ukg.clearRequests();
    const many = await source.readUserDefined(employees);
    expect(ukg.requests.length).toBeLessThan(4);
    const few = await source.readUserDefined(employees.slice(0, 20));
    expect(few).toEqual(many.slice(0, 20));
    expect(new Set(many.map(({ userDefined }) => userDefined?.['Badge colour'])).size).toBe(150);
  });

  it('come as text: days without midnight, numbers as they are, nothing as empty', async () => {
    const [person] = somePeople(1);
    const udf = { 'Badge colour': '', 'Seniority points': '7', 'Visa until': '2026-11-30' };
    const { source } = await aUkg({
      people: [{ ...person!, udf }],
      source: { userDefined: new Set(Object.keys(udf)) },
    });
    const [employee] = await source.readUserDefined(await everybodyOf(source));
    expect(employee?.userDefined).toEqual(udf);
  });

  it('of a tenant without any are empty, not unknown', async () => {
    const { source } = await aUkg({ userDefinedFields: {} });
    const [employee] = await source.readUserDefined(await everybodyOf(source));
    expect(employee?.userDefined).toEqual({});
  });
});

describe('a refusal of UKG', () => {
  it.each<{ permission: UkgPermission; read: (source: Source) => Promise<unknown> }>([
    { permission: 'Employee Export', read: (source) => source.readChanges(WINDOW) },
    { permission: 'Personnel Integration', read: everybodyOf },
    { permission: 'Company Configuration Integration', read: (source) => source.start() },
  ])('for a missing permission names it: $permission', async ({ permission, read }) => {
    const { ukg, source } = await aUkg();
    ukg.revoke(permission);
    const failure = await failureOf(read(source));
    expect(failure).toMatchObject({
      code: 'UKG_FORBIDDEN',
      message: expect.stringContaining(`"${permission}"`) as string,
    });
  });

  it('of the sign-in names the secrets', async () => {
    const headers = ukgHeaders({ ...UKG_ACCOUNT, password: 'another', userApiKey: '' });
    const { source } = await aUkg({ line: { headers } });
    const failure = await failureOf(source.start());
    expect(failure).toMatchObject({
      code: 'UKG_UNAUTHORIZED',
      message: expect.stringContaining('ukg-customer-api-key') as string,
    });
  });

  it.each([
    { header: '7200', words: 'UKG will answer again from 2026-07-02T06:17:05' },
    { header: 'Thu, 02 Jul 2026 09:00:00 GMT', words: 'UKG will answer again from 2026-07-02T09:00:00' },
    { header: '1000000000000', words: 'Try again in an hour' },
  ])('for rate tells from when UKG answers again: $header', async ({ header, words }) => {
    const { ukg, source } = await aUkg();
    ukg.override('/personnel/v1/employee-changes', { status: 429, headers: { 'Retry-After': header } });
    const failure = await failureOf(source.readChanges(WINDOW));
    expect(failure).toMatchObject({ code: 'UKG_RATE_LIMITED', message: expect.stringContaining(words) as string });
    expect(ukg.requests).toHaveLength(1);
  });

  it('of a window that begins too late says so', async () => {
    const { source } = await aUkg();
    const failure = await failureOf(
      source.readChanges({ from: '2026-07-02T03:00:00.000Z', to: '2026-07-02T04:00:00.000Z' }),
    );
    expect(failure).toMatchObject({
      code: 'UKG_BAD_RESPONSE',
      message: expect.stringContaining('at least 3 hours ago') as string,
    });
  });

  it("of a query is told in UKG's own words", async () => {
    const { source } = await aUkg();
    const failure = await failureOf(source.readChanges({ from: 'never', to: WINDOW.to }));
    expect(failure.message).toContain("The value 'never' is not valid for startDate.");
  });
});
