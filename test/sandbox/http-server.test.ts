import { afterEach, describe, expect, it } from 'vitest';
import type { Fault, HttpServerOptions, SandboxServer } from './http-server.ts';
import { startHttpServer } from './http-server.ts';

const servers: SandboxServer[] = [];

/** A server that counts its effects and answers with the count. */
async function counter(options: HttpServerOptions = {}): Promise<SandboxServer & { effects: () => number }> {
  let effects = 0;
  const server = await startHttpServer(options, () => {
    effects += 1;
    return { status: 200, body: { effects } };
  });
  servers.push(server);
  return { ...server, effects: () => effects };
}

const withFault = (fault: Fault): ReturnType<typeof counter> => counter({ faults: [fault] });

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

describe('a sandbox server', () => {
  it('records each request with its query, status and simulated moment', async () => {
    const server = await counter({ clock: () => new Date('2026-02-03T04:05:06Z') });
    const response = await fetch(`${server.url}/a/b?page=2`, { headers: { 'X-Request-Id': 'one' } });
    expect(response.headers.get('date')).toBe('Tue, 03 Feb 2026 04:05:06 GMT');
    expect(server.requests).toMatchObject([
      { index: 0, method: 'GET', path: '/a/b', query: { page: '2' }, status: 200, at: '2026-02-03T04:05:06.000Z' },
    ]);
    expect(server.requests[0]?.headers['x-request-id']).toBe('one');
    expect(server.counts()).toEqual({ '/a/b': 1 });
  });

  it('leaves the Date header out when it is told to', async () => {
    const server = await counter({ dateHeader: false });
    expect((await fetch(server.url)).headers.get('date')).toBeNull();
  });

  it('answers canned bytes, statuses and headers for a path until they are taken away', async () => {
    const server = await counter({
      overrides: { '/moved': { status: 302, headers: { Location: 'https://elsewhere.example/' } } },
    });
    const moved = await fetch(`${server.url}/moved`, { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([302, 'https://elsewhere.example/']);
    server.override('/odd', { status: 200, headers: { 'Content-Type': 'application/json' }, body: '[{]' });
    expect(await (await fetch(`${server.url}/odd`)).text()).toBe('[{]');
    server.override('/odd', null);
    expect(await (await fetch(`${server.url}/odd`)).json()).toEqual({ effects: 1 });
  });

  it('refuses connections while it is down and is back on the same address', async () => {
    const server = await counter();
    await server.down();
    await expect(fetch(server.url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    await server.up();
    expect((await fetch(server.url)).status).toBe(200);
  });

  it('answers 429 with Retry-After over its rate', async () => {
    const server = await counter({ rateLimit: { perSecond: 2, retryAfter: 7 } });
    const answers = await Promise.all([1, 2, 3].map(() => fetch(server.url)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 429]);
    expect(answers.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('7');
    expect(server.effects()).toBe(2);
  });
});

describe('a fault', () => {
  it.each<[Fault['kind'], string | null]>([
    ['refuse', 'UND_ERR_SOCKET'],
    ['reset', 'ECONNRESET'],
  ])('%s breaks the connection without an effect', async (kind, code) => {
    const server = await withFault({ kind });
    await expect(fetch(server.url)).rejects.toMatchObject({ cause: { code } });
    expect([server.effects(), server.requests[0]?.status]).toEqual([0, 0]);
    expect((await fetch(server.url)).status).toBe(200);
  });

  it.each<[Fault['kind'], number]>([
    ['429', 429],
    ['429-retry-after', 429],
    ['500', 500],
    ['503', 503],
  ])('%s answers that status without an effect', async (kind, status) => {
    const server = await withFault({ kind });
    expect((await fetch(server.url)).status).toBe(status);
    expect(server.effects()).toBe(0);
  });

  it('lost-response takes effect and then resets', async () => {
    const server = await withFault({ kind: 'lost-response' });
    await expect(fetch(server.url)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(server.effects()).toBe(1);
  });

  it('takes effect first when it is told so', async () => {
    const server = await withFault({ kind: '503', effect: 'after' });
    expect((await fetch(server.url)).status).toBe(503);
    expect(server.effects()).toBe(1);
  });

  it('half-body announces more than it sends', async () => {
    const server = await withFault({ kind: 'half-body' });
    const response = await fetch(server.url);
    await expect(response.text()).rejects.toThrow();
  });

  it('wrong-json and html-200 look like success', async () => {
    const server = await counter({ faults: [{ kind: 'wrong-json' }, { kind: 'html-200' }] });
    await expect(fetch(server.url).then((response) => response.json())).rejects.toThrow(SyntaxError);
    const html = await fetch(server.url);
    expect([html.status, html.headers.get('content-type')]).toEqual([200, 'text/html']);
  });

  it('oversize sends as much as it is told', async () => {
    const server = await withFault({ kind: 'oversize', bytes: 1_000_000 });
    expect((await (await fetch(server.url)).text()).length).toBeGreaterThanOrEqual(1_000_000);
  });

  it('stall never answers, and others are served meanwhile', async () => {
    const server = await withFault({ kind: 'stall', path: '/slow' });
    const stalled = expect(fetch(`${server.url}/slow`)).rejects.toThrow();
    expect((await fetch(`${server.url}/quick`)).status).toBe(200);
    await server.close();
    await stalled;
    expect(server.requests.find(({ path }) => path === '/slow')?.status).toBe(0);
  });

  it('hits the request of its index and as many after it as it is told', async () => {
    const server = await withFault({ kind: '500', at: 1, times: 2 });
    const statuses = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await fetch(server.url)).status);
    expect(statuses).toEqual([200, 500, 500, 200]);
  });

  it('hits only what its condition names', async () => {
    const server = await withFault({ kind: '500', when: (method) => method === 'POST' });
    expect((await fetch(server.url)).status).toBe(200);
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(500);
  });
});
