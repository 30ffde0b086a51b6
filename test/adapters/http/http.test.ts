import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answer, FaultKind } from '../../sandbox/faults.ts';
import {
  type HttpServerOptions,
  type Received,
  type SandboxServer,
  startHttpServer,
} from '../../sandbox/http-server.ts';
import { aLine, failureOf, type Line, type LineWish, SECRET } from './a-line.ts';

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const GET = { method: 'GET', path: '/list?page=1', isRepeatable: true } as const;
const CREATE = { method: 'POST', path: '/list', body: { name: 'Ann' }, isRepeatable: false } as const;
const UPDATE = { ...CREATE, isRepeatable: true } as const;

interface Setting extends Line {
  readonly server: SandboxServer;
}

async function aServer(
  answer: (request: Received) => Answer = () => ({ status: 200, body: ['good'] }),
  options: HttpServerOptions & { readonly line?: Omit<LineWish, 'url'> } = {},
): Promise<Setting> {
  const server = await startHttpServer(options, answer);
  const line = aLine({ url: server.url, ...options.line });
  open.push(server, line.http);
  return { server, ...line };
}

describe('an answer', () => {
  it('comes with its status, text and headers', async () => {
    const { http } = await aServer(() => ({
      status: 404,
      headers: { Link: '</b>; rel="next"' },
      body: { detail: 'none' },
    }));
    const answer = await http.send(GET);
    expect(answer).toMatchObject({ status: 404, text: '{"detail":"none"}', headers: { link: '</b>; rel="next"' } });
  });

  it('to a request with a body is asked for as JSON, and each try has its own headers', async () => {
    const bodies: string[] = [];
    let tries = 0;
    const headers = (): Record<string, string> => ({ 'x-request-id': `try-${(tries += 1)}` });
    const { http, server } = await aServer(({ body }) => {
      bodies.push(body.toString());
      return { status: bodies.length === 1 ? 503 : 201, body: {} };
    });
    await http.send({ ...UPDATE, headers });
    expect(bodies).toEqual(['{"name":"Ann"}', '{"name":"Ann"}']);
    expect(server.requests.map((request) => request.headers)).toMatchObject([
      { accept: 'application/json', 'content-type': 'application/json', 'x-request-id': 'try-1' },
      { authorization: `APIToken ${SECRET}`, 'x-request-id': 'try-2' },
    ]);
  });

  it.each([
    { encoding: 'gzip', pack: gzipSync },
    { encoding: 'deflate', pack: deflateSync },
    { encoding: 'identity', pack: (text: string) => Buffer.from(text) },
  ])('is unpacked: $encoding', async ({ encoding, pack }) => {
    let accepted: unknown;
    const { http } = await aServer(({ headers }) => {
      accepted = headers['accept-encoding'];
      return { status: 200, headers: { 'Content-Encoding': encoding }, body: pack('["Žofie"]') };
    });
    expect((await http.send(GET)).text).toBe('["Žofie"]');
    expect(accepted).toBe('gzip');
  });

  it('may be packed nothing, and may begin with the mark of UTF-8', async () => {
    const { http } = await aServer(({ path }) =>
      path === '/nothing'
        ? { status: 200, headers: { 'Content-Encoding': 'gzip' }, body: Buffer.alloc(0) }
        : { status: 200, body: Buffer.from('\uFEFF[]') },
    );
    expect((await http.send({ ...GET, path: '/nothing' })).text).toBe('');
    expect((await http.send(GET)).text).toBe('[]');
  });

  it.each([
    { case: 'more than its bound', headers: {}, body: Buffer.alloc(2000) },
    {
      case: 'little that unpacks to more than its bound',
      headers: { 'Content-Encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(1_000_000)),
    },
  ])('that is $case is refused and not asked for again', async ({ headers, body }) => {
    const { http, server } = await aServer(() => ({ status: 200, headers, body }), { line: { maxBytes: 1000 } });
    expect(await failureOf(http.send(GET))).toMatchObject({ kind: 'unusable', isAmbiguous: false });
    expect(await failureOf(http.send(CREATE))).toMatchObject({ kind: 'unusable', isAmbiguous: true });
    expect(server.requests).toHaveLength(2);
  });

  it('that does not end is cut off at its bound', async () => {
    const { http } = await aServer(undefined, { faults: [{ kind: 'oversize' }], line: { maxBytes: 1_000_000 } });
    expect((await failureOf(http.send(GET))).message).toMatch(/more than 64 MB/);
  });

  it('that leads elsewhere is an answer: nobody follows', async () => {
    const { http, server } = await aServer(() => ({ status: 302, headers: { Location: '/elsewhere' } }));
    expect(await http.send(GET)).toMatchObject({ status: 302 });
    expect(server.requests).toHaveLength(1);
  });
});

describe('a try without a usable answer', () => {
  const faults: readonly FaultKind[] = ['refuse', 'reset', 'half-body', '500', '503', 'lost-response'];

  it.each(faults)('is repeated where that is safe: %s', async (kind) => {
    const { http, server, waits } = await aServer(undefined, { faults: [{ kind, times: 2 }] });
    expect(await http.send(GET)).toMatchObject({ status: 200 });
    expect(waits).toEqual([500, 1000]);
    server.inject({ kind });
    expect(await http.send(UPDATE)).toMatchObject({ status: 200 });
  });

  it.each(faults)('is not repeated where it may have had an effect: %s', async (kind) => {
    const { http, server } = await aServer(undefined, { faults: [{ kind }] });
    expect(await failureOf(http.send(CREATE))).toMatchObject({ kind: 'unavailable', isAmbiguous: true });
    expect(server.requests).toHaveLength(1);
  });

  it('is repeated five times', async () => {
    const { http, server, waits } = await aServer(() => ({ status: 502 }));
    expect(await failureOf(http.send(GET))).toMatchObject({
      kind: 'unavailable',
      message: `${server.url} answered 502`,
    });
    expect(server.requests).toHaveLength(6);
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000]);
  });

  it('is repeated when it never reached the host, whatever it was', async () => {
    const { http, server, waits } = await aServer();
    await server.down();
    const failure = await failureOf(http.send(CREATE));
    expect(failure).toMatchObject({
      kind: 'unavailable',
      isAmbiguous: false,
      message: `${server.url} refused the connection`,
    });
    expect(waits).toHaveLength(5);
    await server.up();
    expect(await http.send(CREATE)).toMatchObject({ status: 200 });
  });

  it('that is packed badly is repeated', async () => {
    let tries = 0;
    const { http } = await aServer(() => {
      tries += 1;
      return {
        status: 200,
        headers: { 'Content-Encoding': 'gzip' },
        body: tries === 1 ? Buffer.from('no gzip') : gzipSync('[]'),
      };
    });
    expect((await http.send(GET)).text).toBe('[]');
  });

  it('that no host could be sent is not repeated', async () => {
    const { http, server, waits } = await aServer(undefined, {
      line: { headers: { authorization: `APIToken ${SECRET}\nx` } },
    });
    const failure = await failureOf(http.send(GET));
    expect(failure).toMatchObject({ kind: 'unusable', message: expect.stringContaining('line break') });
    expect([server.requests.length, waits.length]).toEqual([0, 0]);
    expect(inspect(failure, { depth: 9 })).not.toContain(SECRET);
  });

  it.each([...faults, '429', 'oversize'] as const)('tells no secret: %s', async (kind) => {
    const { http } = await aServer(undefined, { faults: [{ kind, times: 99 }], line: { maxBytes: 1000 } });
    for (const call of [GET, CREATE]) {
      const told = inspect(await failureOf(http.send(call)), { depth: 9 });
      expect(told).not.toContain(SECRET);
      expect(told).not.toContain('Ann');
    }
  });
});

describe('the way to a host', () => {
  it('is kept open for requests that follow each other', async () => {
    let connections = 0;
    const url = await listening(
      createServer((_request, response) => response.end('[]')).on('connection', () => (connections += 1)),
    );
    const { http } = aLine({ url });
    open.push(http);
    for (let count = 0; count < 20; count += 1) await http.send(GET);
    expect(connections).toBeLessThanOrEqual(2);
  });

  it('goes through the proxy of the environment, but not to this machine itself', async () => {
    const asked: string[] = [];
    const proxy = createServer(({ url }, response) => {
      asked.push(String(url));
      response.end('[]');
    });
    const before = process.env['http_proxy'];
    process.env['http_proxy'] = await listening(proxy);
    try {
      const near = await aServer();
      await near.http.send(GET);
      expect(asked).toEqual([]);
      const far = aLine({ url: 'http://ukg.example' });
      open.push(far.http);
      await far.http.send(GET);
      expect(asked).toEqual(['http://ukg.example/list?page=1']);
    } finally {
      if (before === undefined) delete process.env['http_proxy'];
      else process.env['http_proxy'] = before;
    }
  });
});

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  open.push({
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
