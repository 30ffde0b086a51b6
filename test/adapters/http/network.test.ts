// What stands between a runner and a host: proxies, certificates, firewalls. Each trouble is named as what it is.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { createServer, request as forward } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { firewallIn } from '../../../action/src/adapters/http/answer.ts';
import { makeCertificate } from '../../sandbox/certificate.ts';
import type { Line } from './a-line.ts';
import { aLine, failureOf } from './a-line.ts';

const open: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of open.splice(0).reverse()) await close();
});

const GET = { method: 'GET', path: '/list', isRepeatable: true } as const;
const CREATE = { method: 'POST', path: '/list', body: {}, isRepeatable: false } as const;

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  open.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

function lineTo(url: string): Line {
  const line = aLine({ url });
  open.push(() => line.http.close());
  return line;
}

function useProxy(value: string): void {
  for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy']) vi.stubEnv(name, value);
  for (const name of ['NO_PROXY', 'no_proxy']) vi.stubEnv(name, '');
}

describe('a proxy in the environment', () => {
  it('leads to hosts whose name means nothing to this machine, and brings their answers whole', async () => {
    const host: RequestListener = (_request, response) => {
      response.writeHead(201, { Link: '<x>' }).end('["Zoë"]');
    };
    const port = await portOf(createServer(host));
    const asked: string[] = [];
    const proxy = createServer((incoming, outgoing) => {
      asked.push(incoming.url ?? '');
      const onward = forward({ port, method: incoming.method, headers: incoming.headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 0, answer.headers);
        answer.pipe(outgoing);
      });
      incoming.pipe(onward);
    });
    useProxy(`http://127.0.0.1:${String(await portOf(proxy))}`);
    const answer = await lineTo('http://hr-system.example').http.send(GET);
    expect(answer).toMatchObject({ status: 201, text: '["Zoë"]', headers: { link: '<x>' } });
    expect(asked).toEqual(['http://hr-system.example/list']);
  });

  it.each([
    'proxy.example:3128',
    '10.0.0.7:3128',
    'http://',
    'user:made-up@proxy.example:3128',
    'http://user:made-up%1@proxy.example:3128',
  ])('that is no address (%s) is said with the way to write it, and nothing goes past it', async (value) => {
    useProxy(value);
    const { http, waits } = lineTo('https://hr-system.example');
    const failure = await failureOf(http.send(CREATE));
    expect(failure.message).toMatch(
      /^https:\/\/hr-system\.example was not asked: .*_proxy is no address of a proxy\. Write it with its scheme/i,
    );
    expect(failure).toMatchObject({ kind: 'unavailable', isAmbiguous: false });
    expect(failure.message).not.toContain('made-up');
    expect(waits).toEqual([]);
  });

  it.each([
    { status: 403, says: 'Ask its operator to allow this host' },
    { status: 407, says: 'It asks for a user name and password' },
  ])('that refuses to connect ($status) is named, and not the host', async ({ status, says }) => {
    const proxy = createServer();
    proxy.on('connect', (_request, socket) => socket.end(`HTTP/1.1 ${String(status)} No\r\n\r\n`));
    useProxy(`http://127.0.0.1:${String(await portOf(proxy))}`);
    const { http, waits } = lineTo('https://hr-system.example');
    const failure = await failureOf(http.send(CREATE));
    expect(failure.message).toContain(`the proxy of HTTPS_PROXY refuses to connect to it (${String(status)}). ${says}`);
    expect(failure).toMatchObject({ isAmbiguous: false });
    expect(waits).toEqual([]);
  });
});

const authority = makeCertificate({ name: 'Company Inspection' });
const inspected = makeCertificate({ by: { name: 'Company Inspection', key: authority.key } });

async function tlsPort(key: string, cert: string): Promise<number> {
  return portOf(createTlsServer({ key, cert }, (_request, response) => response.end('[]')));
}

describe('a certificate that is not trusted', () => {
  const own = makeCertificate();
  const expired = makeCertificate({ expired: true });
  const other = makeCertificate({ name: 'other.example' });
  it.each([
    { case: 'without its intermediate', key: inspected.key, cert: inspected.cert, says: 'an incomplete chain' },
    { case: 'of a company network', key: inspected.key, cert: inspected.cert + authority.cert, says: 'looks into TLS' },
    { case: 'signed by itself', key: own.key, cert: own.cert, says: 'NODE_EXTRA_CA_CERTS' },
    { case: 'of the past', key: expired.key, cert: expired.cert, says: 'certificate' },
    { case: 'of another host', key: other.key, cert: other.cert, says: 'certificate' },
  ])('is named as what it is, and not asked again: $case', async ({ key, cert, says }) => {
    const { http, waits } = lineTo(`https://localhost:${String(await tlsPort(key, cert))}`);
    const failure = await failureOf(http.send(CREATE));
    expect(failure.message).toContain(says);
    expect(failure).toMatchObject({ kind: 'unavailable', isAmbiguous: false });
    expect(waits).toEqual([]);
  });

  it('of a company network is trusted once NODE_EXTRA_CA_CERTS names its authority', async () => {
    const port = await tlsPort(inspected.key, inspected.cert + authority.cert);
    const folder = mkdtempSync(join(tmpdir(), 'authority-'));
    open.push(async () => {
      rmSync(folder, { recursive: true });
    });
    writeFileSync(join(folder, 'authority.pem'), authority.cert);
    const script = `const { openHttp } = await import(${JSON.stringify(CLIENT)});
      const http = openHttp({ origin: 'https://localhost:${String(port)}', headers: {}, max: 1 });
      await http.send({ method: 'GET', path: '/', isRepeatable: true }).then(
        ({ text }) => console.log(text), ({ message }) => console.log(message));
      await http.close();`;
    const run = async (env: NodeJS.ProcessEnv): Promise<string> => {
      const node = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env });
      return (await node).stdout.trim();
    };
    expect(await run({})).toContain('Set NODE_EXTRA_CA_CERTS');
    expect(await run({ NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem') })).toBe('[]');
  });
});

const CLIENT = new URL('../../../action/src/adapters/http/client.ts', import.meta.url).href;

describe('a firewall in front of a host', () => {
  const html = '<!DOCTYPE html><title>Attention Required!</title>';
  it.each([
    { status: 403, headers: { 'cf-mitigated': 'challenge' }, text: html, says: 'cf-mitigated: challenge' },
    { status: 403, headers: { 'x-amzn-waf-action': 'captcha' }, text: '', says: 'x-amzn-waf-action: captcha' },
    { status: 403, headers: {}, text: html, says: 'a web page instead of JSON' },
  ])('is told by its marks: $says', ({ says, ...answer }) => {
    expect(firewallIn(answer)).toContain(says);
  });

  it.each([
    { status: 403, headers: {}, text: '{"detail":"no permission"}' },
    { status: 403, headers: {}, text: '' },
    { status: 200, headers: { 'cf-mitigated': 'challenge' }, text: '[]' },
  ])('is not seen in the refusal of the system itself: %o', (answer) => {
    expect(firewallIn(answer)).toBeNull();
  });
});
