import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openWire } from '../../../action/src/adapters/http/wire.ts';
import type { Wire, WireRequest } from '../../../action/src/adapters/http/wire.ts';
import type { Answer, Fault } from '../../sandbox/faults.ts';
import { startHttpServer } from '../../sandbox/http-server.ts';
import type { SandboxServer } from '../../sandbox/http-server.ts';

const open: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of open.splice(0).reverse()) await close();
});

interface Place {
  readonly wire: Wire;
  readonly server: SandboxServer;
  /** Hosts that the proxy was asked for. */
  readonly proxied: readonly string[];
}

type Setting = (faults: readonly Fault[], answer?: () => Answer) => Promise<Place>;

const OPTIONS = { connections: 4, connectMs: 5000, idleMs: 5000 };
const GET: WireRequest = { method: 'GET', path: '/list', headers: {}, body: null, timeoutMs: 5000, maxBytes: 1000 };
const well = (): Answer => ({ status: 200, body: ['good'] });

const directly: Setting = async (faults, answer = well) => {
  const server = await startHttpServer({ faults }, answer);
  const wire = openWire({ origin: server.url, ...OPTIONS });
  open.push(
    () => server.close(),
    () => wire.close(),
  );
  return { wire, server, proxied: [] };
};

/** The host's name means nothing to this machine: only the proxy leads to the server. */
const behindProxy: Setting = async (faults, answer = well) => {
  const server = await startHttpServer({ faults }, answer);
  const { url, proxied, close } = await aProxy(Number(new URL(server.url).port));
  vi.stubEnv('HTTP_PROXY', url);
  vi.stubEnv('http_proxy', url);
  vi.stubEnv('NO_PROXY', '');
  vi.stubEnv('no_proxy', '');
  const wire = openWire({ origin: 'http://hr-system.example', ...OPTIONS });
  open.push(
    () => server.close(),
    close,
    () => wire.close(),
  );
  return { wire, server, proxied };
};

async function aProxy(
  port: number,
): Promise<{ readonly url: string; readonly proxied: readonly string[]; readonly close: () => Promise<void> }> {
  const proxied: string[] = [];
  const proxy = createServer((incoming, outgoing) => {
    const { host, pathname, search } = new URL(incoming.url ?? '');
    proxied.push(host);
    const { method, headers } = incoming;
    const onward = forward({ port, method, headers, path: pathname + search }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.on('error', () => outgoing.destroy()).pipe(outgoing);
    });
    incoming.pipe(onward.on('error', () => outgoing.destroy()));
  });
  proxy.on('connect', ({ url }, socket) => {
    proxied.push(new URL(`http://${url ?? ''}`).hostname);
    const server = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      server.pipe(socket).pipe(server);
    });
    [server, socket].forEach((one) => one.on('error', () => server.destroy()));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
  };
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, proxied, close };
}

describe.each([
  { way: 'direct', setting: directly },
  { way: 'proxied', setting: behindProxy },
])('a $way line to a host', ({ setting }) => {
  it('brings the whole answer, with its headers in lower case', async () => {
    const { wire } = await setting([], () => ({ status: 201, headers: { Link: '<x>' }, body: { a: 'é' } }));
    const { status, headers, bytes } = await wire.send({ ...GET, method: 'POST', body: '{"name":"Zoë"}' });
    expect([status, headers['link'], new TextDecoder().decode(bytes ?? undefined)]).toEqual([201, '<x>', '{"a":"é"}']);
  });

  it('takes no more bytes than were asked for', async () => {
    const { wire } = await setting([], () => ({ status: 200, body: 'x'.repeat(2000) }));
    expect((await wire.send(GET)).bytes).toBeNull();
  });

  it('follows no redirect', async () => {
    const { wire, server } = await setting([], () => ({ status: 302, headers: { Location: '/elsewhere' }, body: '' }));
    expect((await wire.send(GET)).status).toBe(302);
    expect(server.requests).toHaveLength(1);
  });

  it.each(['reset', 'half-body'] as const)('says when there is no whole answer: %s', async (kind) => {
    const { wire } = await setting([{ kind }]);
    await expect(wire.send(GET)).rejects.toThrow();
  });

  it('waits no longer than it may', async () => {
    const { wire } = await setting([{ kind: 'stall' }]);
    await expect(wire.send({ ...GET, timeoutMs: 50 })).rejects.toThrow();
  });

  it('ends what is under way when it is closed', async () => {
    const { wire, server } = await setting([{ kind: 'stall' }]);
    const answer = wire.send(GET);
    const outcome = expect(answer).rejects.toThrow();
    while (server.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await wire.close();
    await outcome;
  });
});

describe('a proxy in the environment', () => {
  it('is used for hosts of the outside', async () => {
    const { wire, proxied } = await behindProxy([]);
    await wire.send(GET);
    expect(proxied).toEqual(['hr-system.example']);
  });

  it('is not used for this machine itself', async () => {
    const { proxied } = await behindProxy([]);
    const { wire } = await directly([]);
    expect((await wire.send(GET)).status).toBe(200);
    expect(proxied).toEqual([]);
  });
});
