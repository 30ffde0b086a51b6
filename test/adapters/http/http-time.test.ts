import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as realTime } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { deadlineOf } from '../../../action/src/adapters/deadline.ts';
import { RETRY_DEADLINE_MS } from '../../../action/src/adapters/http/client.ts';
import type { Fault } from '../../sandbox/faults.ts';
import { type SandboxServer, startHttpServer } from '../../sandbox/http-server.ts';
import { aLine, failureOf, type Line, type LineWish } from './a-line.ts';

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const GET = { method: 'GET', path: '/list', isRepeatable: true } as const;
const UPDATE = { method: 'PUT', path: '/list', body: {}, isRepeatable: true } as const;
const CREATE = { method: 'POST', path: '/list', body: {}, isRepeatable: false } as const;

/** The line's clock runs 600 times faster than ours, so that 30 s of silence take 50 ms. */
const HASTE: Partial<LineWish> = { timeoutMs: 50, speed: 600 };

async function aServer(
  faults: readonly Fault[],
  wish: Partial<LineWish> = {},
): Promise<Line & { readonly server: SandboxServer }> {
  const server = await startHttpServer({ faults, dateHeader: false }, () => ({ status: 200, body: [] }));
  const line = aLine({ url: server.url, ...wish });
  open.push(server, line.http);
  return { server, ...line };
}

describe('a refusal for rate', () => {
  it('is waited for longer each time, and ends after two minutes', async () => {
    const { http, server, waits, now } = await aServer([{ kind: '429', times: 99 }]);
    const before = now();
    expect(await failureOf(http.send(GET))).toMatchObject({ kind: 'rate-limited', retryAt: null });
    expect(waits.slice(0, 5)).toEqual([1000, 2000, 4000, 8000, 16_000]);
    expect(now() - before).toBeLessThan(RETRY_DEADLINE_MS);
    expect(server.requests.length).toBeLessThan(9);
  });

  it('is repeated also for a create, since it had no effect', async () => {
    const { http, server } = await aServer([{ kind: '429', times: 2 }]);
    expect(await http.send(CREATE)).toMatchObject({ status: 200 });
    expect(server.requests).toHaveLength(3);
  });

  it('that names a pause is repeated after it', async () => {
    const { http, waits } = await aServer([{ kind: '429-retry-after', retryAfter: 45 }]);
    expect(await http.send(GET)).toMatchObject({ status: 200 });
    expect(waits).toEqual([45_000]);
  });

  it.each([
    { header: '10800', date: undefined, at: '2026-07-03T03:00:00.000Z' },
    { header: 'Fri, 03 Jul 2026 05:00:00 GMT', date: undefined, at: '2026-07-03T05:00:00.000Z' },
    { header: '10800', date: 'Fri, 03 Jul 2026 01:00:00 GMT', at: '2026-07-03T04:00:00.000Z' },
    { header: '2678400', date: undefined, at: '2026-08-03T00:00:00.000Z' },
    { header: '2678401', date: undefined, at: undefined },
    { header: '1000000000000', date: undefined, at: undefined },
    { header: '9'.repeat(400), date: undefined, at: undefined },
    { header: 'Fri, 31 Dec 9999 23:59:59 GMT', date: undefined, at: undefined },
  ])(
    'that names a time past the two minutes is final at once, and tells the time where it can be meant: $header, $date',
    async ({ header, date, at }) => {
      const { http, server, waits } = await aServer([]);
      const headers = { 'Retry-After': header, ...(date === undefined ? {} : { Date: date }) };
      server.override('/list', { status: 429, headers });
      const failure = await failureOf(http.send(GET));
      expect(failure.kind).toBe('rate-limited');
      expect(failure.retryAt?.toISOString()).toBe(at);
      expect([server.requests.length, waits.length]).toEqual([1, 0]);
    },
  );

  it.each([
    { header: 'Fri, 03 Jul 2026 01:00:30 GMT', date: 'Fri, 03 Jul 2026 01:00:00 GMT', wait: 30_000 },
    { header: 'Thu, 02 Jul 2026 01:00:30 GMT', date: 'Fri, 03 Jul 2026 01:00:00 GMT', wait: 100 },
    { header: '0', date: 'Fri, 03 Jul 2026 01:00:00 GMT', wait: 100 },
    { header: 'soon', date: 'Fri, 03 Jul 2026 01:00:00 GMT', wait: 1000 },
    { header: '', date: 'Fri, 03 Jul 2026 01:00:00 GMT', wait: 1000 },
  ])('that says "$header" is repeated after $wait ms', async ({ header, date, wait }) => {
    const { http, server, waits } = await aServer([]);
    let tries = 0;
    server.override('/list', () => {
      tries += 1;
      return tries === 1 ? { status: 429, headers: { 'Retry-After': header, Date: date } } : null;
    });
    await http.send(GET);
    expect(waits).toEqual([wait]);
  });

  it('by a host in trouble (503) names a pause as well', async () => {
    const { http, server, waits } = await aServer([]);
    let tries = 0;
    server.override('/list', () => {
      tries += 1;
      return tries === 1 ? { status: 503, headers: { 'Retry-After': '20' } } : null;
    });
    await http.send(GET);
    expect(waits).toEqual([20_000]);
  });
});

describe('a host that hangs', () => {
  it('is given two minutes for one request', async () => {
    const { http, server, now } = await aServer([{ kind: 'stall', times: 99 }], HASTE);
    const before = now();
    expect(await failureOf(http.send(GET))).toMatchObject({
      kind: 'unavailable',
      message: `${server.url} did not answer in time`,
    });
    expect(server.requests.length).toBeGreaterThan(1);
    expect(server.requests.length).toBeLessThanOrEqual(5);
    expect(now() - before).toBeLessThan(RETRY_DEADLINE_MS + 60_000);
  });

  it('is not asked again by anybody who comes later, nor by those who wait', async () => {
    const { http, server } = await aServer([{ kind: 'stall', times: 999 }], HASTE);
    const kinds = (await Promise.all(Array.from({ length: 200 }, () => failureOf(http.send(CREATE))))).map(
      ({ kind }) => kind,
    );
    expect(new Set(kinds)).toEqual(new Set(['unavailable']));
    const asked = server.requests.length;
    expect(asked).toBeLessThan(60);
    expect((await failureOf(http.send(CREATE))).message).toContain('has not answered for 2 minutes');
    expect(server.requests).toHaveLength(asked);
  });

  it('with 429 alone keeps nobody waiting for longer than it does one request', async () => {
    const { http, now } = await aServer([{ kind: '429', times: 9999 }]);
    const before = now();
    for (let count = 0; count < 5; count += 1) await failureOf(http.send(CREATE));
    expect(now() - before).toBeLessThan(RETRY_DEADLINE_MS + 60_000);
  });

  it('with 429 to a call that is counted is asked for other things all the same', async () => {
    const { http } = await aServer([{ kind: '429-retry-after', retryAfter: 45, path: '/list', times: 99 }]);
    for (let count = 0; count < 2; count += 1) await failureOf(http.send({ ...GET, longestPauseMs: 60_000 }));
    expect(await http.send({ ...GET, path: '/other' })).toMatchObject({ status: 200 });
  });

  it('with one kind of request is asked for the other kind all the same', async () => {
    const { http } = await aServer([{ kind: 'stall', method: 'POST', times: 999 }], HASTE);
    await Promise.all(Array.from({ length: 50 }, () => failureOf(http.send(CREATE))));
    expect(await http.send(GET)).toMatchObject({ status: 200 });
  });

  it('is asked again when the silence is an old one', async () => {
    const { http, server, sleep } = await aServer([{ kind: 'stall', times: 99 }], HASTE);
    await failureOf(http.send(GET));
    server.clearFaults();
    await sleep(3_600_000);
    expect(await http.send(GET)).toMatchObject({ status: 200 });
  });

  it('in the middle of an answer ends the try in time', async () => {
    const drips = createServer((_request, response) => {
      response.write('[');
      const drip = setInterval(() => response.write(' '), 10);
      response.once('close', () => {
        clearInterval(drip);
      });
    });
    await new Promise<void>((resolve) => void drips.listen(0, '127.0.0.1', resolve));
    const { http } = aLine({ url: `http://127.0.0.1:${(drips.address() as AddressInfo).port}`, ...HASTE });
    open.push({ close: async () => void drips.close() }, http);
    expect(await failureOf(http.send(CREATE))).toMatchObject({ kind: 'unavailable', isAmbiguous: true });
  });
});

describe('a call that is no longer wanted', () => {
  it('is not started', async () => {
    const { http, server } = await aServer([]);
    expect(await failureOf(http.send({ ...GET, signal: AbortSignal.abort() }))).toMatchObject({ kind: 'cancelled' });
    expect(server.requests).toHaveLength(0);
  });

  it('is not repeated, and tells what its last try came to', async () => {
    const stop = new AbortController();
    const { http, server } = await aServer([]);
    server.override('/list', () => {
      stop.abort();
      return { status: 500 };
    });
    expect(await failureOf(http.send({ ...GET, signal: stop.signal }))).toMatchObject({ kind: 'unavailable' });
    expect(server.requests).toHaveLength(1);
  });
});

describe("a call after the end of the run's time", () => {
  const START = Date.UTC(2026, 6, 3);

  it('is not started', async () => {
    const { http, server } = await aServer([], { endsAt: START });
    expect(await failureOf(http.send(GET))).toMatchObject({ kind: 'out-of-time' });
    expect(server.requests).toHaveLength(0);
  });

  it('is not repeated, and tells what its last try came to', async () => {
    const { http, server } = await aServer([{ kind: '500', times: 9 }], { endsAt: START + 2000 });
    expect(await failureOf(http.send(GET))).toMatchObject({ kind: 'unavailable' });
    expect(server.requests).toHaveLength(3);
  });

  it('is answered all the same when it was under way: what it did is known', async () => {
    const server = await startHttpServer({}, async () => {
      while (now() < START + 6000) await realTime(1);
      return { status: 200, body: ['done'] };
    });
    const { http, now } = aLine({ url: server.url, endsAt: START + 5000, ...HASTE, timeoutMs: 20_000 });
    open.push(server, http);
    expect(await http.send(CREATE)).toMatchObject({ status: 200 });
  });

  it('waits for no pause that passes the end, and neither does what comes after it', async () => {
    const faults = [{ kind: '429-retry-after' as const, retryAfter: 45 }];
    const { http, server, waits } = await aServer(faults, { endsAt: START + 30_000 });
    expect(await failureOf(http.send(GET))).toMatchObject({ kind: 'out-of-time' });
    expect(await failureOf(http.send(GET))).toMatchObject({ kind: 'out-of-time' });
    expect(waits).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });
});

describe('a call of a run that is cancelled', () => {
  it.each([
    ['given up when it reads and has no answer', 'stall', GET, 'out-of-time'],
    ['not tried when it reads and was refused', '500', GET, 'out-of-time'],
    ['not tried when it writes and was refused for rate', '429', CREATE, 'out-of-time'],
    ['in doubt when it writes and may have had its effect', '500', UPDATE, 'unavailable'],
  ] as const)('is %s', async (_what, kind, call, comesTo) => {
    const job = new AbortController();
    const when = (): boolean => (job.abort(), true);
    const { http, server } = await aServer([{ kind, when }], deadlineOf(Infinity, job.signal));
    expect(await failureOf(http.send(call))).toMatchObject({ kind: comesTo });
    expect(await failureOf(http.send(call))).toMatchObject({ message: 'The run was cancelled' });
    expect(server.requests).toHaveLength(1);
  });
});

describe('a line that is closed', () => {
  it('ends what is under way and what waits, and starts nothing more', async () => {
    const { http, server } = await aServer([{ kind: 'stall', times: 99 }]);
    const calls = Array.from({ length: 40 }, () => failureOf(http.send(GET)));
    while (server.requests.length < 8) await realTime(1);
    await http.close();
    const kinds = (await Promise.all(calls)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'cancelled')).toHaveLength(32);
    expect(await failureOf(http.send(GET))).toMatchObject({ kind: 'cancelled' });
    expect(server.requests).toHaveLength(8);
  });
});
