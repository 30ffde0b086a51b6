import { afterEach, describe, expect, it } from 'vitest';
import { callUkg, ukgHeaders } from './calls.ts';
import { sandboxClock } from './clock.ts';
import { closeTenants, DETAILS, FEED, NOW, type Rows, rowsOf, ukgWith } from './small-ukg.ts';
import { UKG_ACCOUNT } from './ukg.ts';

afterEach(closeTenants);

describe('UKG asks for credentials', () => {
  const good = ukgHeaders(UKG_ACCOUNT);
  it.each([
    ['nothing', {}],
    ['a wrong password', { ...good, Authorization: 'Basic YTpi' }],
    ['no customer API key', { Authorization: good['Authorization'] ?? '' }],
    ['a bearer token', { ...good, Authorization: 'Bearer token' }],
  ])('and refuses %s with 401', async (_name, headers) => {
    const ukg = await ukgWith(1);
    expect((await callUkg(ukg, DETAILS, { headers })).status).toBe(401);
  });

  it('and the user API key where the account has one', async () => {
    const ukg = await ukgWith(1, { account: { ...UKG_ACCOUNT, userApiKey: 'USER1' } });
    expect((await callUkg(ukg, DETAILS, { headers: good })).status).toBe(401);
    expect((await callUkg(ukg, DETAILS)).status).toBe(200);
  });
});

describe('UKG guards each web service by its permission', () => {
  it.each([
    ['Employee Export', FEED],
    ['Personnel Integration', DETAILS],
    ['Company Configuration Integration', '/configuration/v1/org-levels'],
  ] as const)('%s', async (permission, path) => {
    const ukg = await ukgWith(1);
    expect((await callUkg(ukg, path)).status).toBe(200);
    ukg.revoke(permission);
    expect((await callUkg(ukg, path)).status).toBe(403);
  });

  it('and never lets the three read person-details', async () => {
    expect((await callUkg(await ukgWith(1), '/personnel/v1/person-details')).status).toBe(403);
  });
});

it('UKG answers 405 to a write and 404 to a path it does not have', async () => {
  const ukg = await ukgWith(1);
  expect((await callUkg(ukg, DETAILS, { method: 'POST', headers: ukgHeaders(ukg.account) })).status).toBe(405);
  expect((await callUkg(ukg, '/personnel/v1/work-locations')).status).toBe(404);
});

describe('the change feed', () => {
  it('refuses a start date later than three hours ago with the words of UKG', async () => {
    const ukg = await ukgWith(1);
    expect((await callUkg(ukg, `${FEED}?startDate=2026-06-15T09:00:00Z`)).status).toBe(200);
    const late = await callUkg(ukg, `${FEED}?startDate=2026-06-15T09:00:01Z`);
    expect([late.status, late.body]).toMatchObject([400, { message: 'Date must be at least 3 hours ago' }]);
  });

  it.each(['startDate=yesterday', 'startDate=01-31-2026', 'per_page=201', 'per_page=0', 'page=0', 'page=x'])(
    'refuses %s',
    async (query) => {
      expect((await callUkg(await ukgWith(1), `${FEED}?${query}`)).status).toBe(400);
    },
  );

  it('shows who changed in the window, both ends included', async () => {
    const clock = sandboxClock('2026-06-15T01:00:00Z');
    const ukg = await ukgWith(5, { clock: () => clock.now() });
    const [, , changed] = [...ukg.people.keys()];
    ukg.change(changed ?? '', { email: 'new@acme.example' });
    clock.set('2026-06-15T12:00:00Z');
    const seen = async (from: string, to: string): Promise<Rows> =>
      rowsOf(ukg, `${FEED}?startDate=${from}&endDate=${to}`);
    expect(await seen('2026-06-15T01:00:00Z', '2026-06-15T01:00:00Z')).toMatchObject([{ employeeId: changed }]);
    expect(await seen('2026-06-15T01:00:01Z', '2026-06-15T12:00:00Z')).toEqual([]);
  });

  it('writes strings only: US dates, empty text for nothing, a number with its zeros', async () => {
    const ukg = await ukgWith(1);
    const [person] = ukg.people.values();
    ukg.change(person!.employeeId, { hireDate: '2018-01-08' });
    const [row] = await rowsOf(ukg, FEED);
    expect(row).toMatchObject({ hireDate: '1/8/2018 12:00:00 AM', terminationDate: '', employeeNumber: '000101' });
    expect(Object.values(row!).filter((value) => typeof value !== 'string')).toEqual([true]);
    expect(row).not.toHaveProperty('termReason');
  });

  it('pages by Link header in one order, which another window does not share', async () => {
    const ukg = await ukgWith(450);
    const first = await callUkg(ukg, `${FEED}?startDate=2020-01-01&per_page=200`);
    expect(first.headers.get('link')).toContain(
      `<${ukg.url}${FEED}?startDate=2020-01-01&per_page=200&page=2>; rel="next"`,
    );
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => rowsOf(ukg, `${FEED}?startDate=2020-01-01&PER_PAGE=200&Page=${page}`)),
    );
    expect(pages.map((page) => page.length)).toEqual([200, 200, 50, 0]);
    expect(new Set(pages.flat().map((row) => row['employeeId'])).size).toBe(450);
    const other = await rowsOf(ukg, `${FEED}?startDate=2019-01-01&per_page=200`);
    expect(other[0]).not.toEqual(pages[0]?.[0]);
  });

  it('has no Link header for one page, or when it is turned off', async () => {
    expect((await callUkg(await ukgWith(3), FEED)).headers.get('link')).toBeNull();
    expect((await callUkg(await ukgWith(300, { linkHeader: false }), FEED)).headers.get('link')).toBeNull();
  });

  it('answers 429 to a second window within three hours when the quota is on', async () => {
    const clock = sandboxClock(NOW);
    const ukg = await ukgWith(300, { feedQuota: true, clock: () => clock.now() });
    const status = async (query: string): Promise<number> => (await callUkg(ukg, `${FEED}?${query}`)).status;
    expect(await status('startDate=2020-01-01')).toBe(200);
    expect(await status('startDate=2020-01-01&page=2')).toBe(200);
    expect(await status('startDate=2020-01-02')).toBe(429);
    clock.advance(3);
    expect(await status('startDate=2020-01-02')).toBe(200);
  });

  it('shows a change only after its delay', async () => {
    const clock = sandboxClock(NOW);
    const ukg = await ukgWith(1, { feedDelay: 60_000, clock: () => clock.now() });
    ukg.change([...ukg.people.keys()][0] ?? '', { lastName: 'Late' });
    expect(await rowsOf(ukg, FEED)).toEqual([]);
    clock.advance(0.1);
    expect(await rowsOf(ukg, FEED)).toHaveLength(1);
  });

  it('gives all rows of one employee', async () => {
    const ukg = await ukgWith(2);
    const [id = ''] = ukg.people.keys();
    ukg.transfer(id, 'ACM02');
    const rows = await rowsOf(ukg, `${FEED}/${id}`);
    expect(rows.map((row) => [row['companyId'], row['employeeStatus']])).toEqual([
      ['ACM01', 'T'],
      ['ACM02', 'A'],
    ]);
  });
});
