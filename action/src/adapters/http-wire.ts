// The connections to one host, kept open between requests. Node's own client is there already and starts at once; undici,
// which takes longer to load than all of this program, comes only where a proxy stands between.
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import type { Socket } from 'node:net';
import { urlToHttpOptions } from 'node:url';

export interface WireRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** From the start to the last byte of the answer. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Null when there are more than asked for. */
  readonly bytes: Uint8Array | null;
}

export interface Wire {
  /** Rejects when there is no whole answer. Redirects are answers like any other: the credentials must not follow them. */
  send(request: WireRequest): Promise<WireAnswer>;
  /** Ends what is still under way. */
  close(): Promise<void>;
}

export interface WireOptions {
  /** Scheme, host and port. */
  readonly origin: string;
  readonly connections: number;
  /** A connection that is not there after this long never will be. */
  readonly connectMs: number;
  /** How long an idle connection is kept. */
  readonly idleMs: number;
}

/** Proxies are taken from the environment, as every tool on a runner does; this machine itself needs none. */
export function openWire(options: WireOptions): Wire {
  let opened: Promise<Wire> | null = null;
  const open = (): Promise<Wire> => (isBehindProxy(options.origin) ? openProxyWire(options) : openDirectWire(options));
  return {
    send: async (request) => (await (opened ??= open())).send(request),
    close: async () => {
      await (await opened)?.close();
    },
  };
}

function isBehindProxy(origin: string): boolean {
  const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(origin).hostname);
  return !isLoopback && ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'].some((name) => process.env[name]);
}

async function openProxyWire(options: WireOptions): Promise<Wire> {
  const { createProxyWire } = await import('./http-proxy-wire.ts');
  return createProxyWire(options);
}

interface Direct {
  readonly send: (options: RequestOptions) => ClientRequest;
  readonly options: RequestOptions;
  readonly running: Set<ClientRequest>;
  /** The event of a socket that tells that the host is reached, and how long it may take. */
  readonly reached: 'connect' | 'secureConnect';
  readonly connectMs: number;
}

async function openDirectWire({ origin, connections, connectMs, idleMs }: WireOptions): Promise<Wire> {
  const url = new URL(origin);
  const isSecure = url.protocol === 'https:';
  const { Agent, request } = isSecure ? await import('node:https') : await import('node:http');
  const agent = new Agent({ keepAlive: true, maxSockets: connections, timeout: idleMs });
  const running = new Set<ClientRequest>();
  const direct: Direct = {
    send: request,
    options: { ...urlToHttpOptions(url), agent },
    running,
    reached: isSecure ? 'secureConnect' : 'connect',
    connectMs,
  };
  return {
    send: (wanted) => exchangeOn(direct, wanted),
    close() {
      for (const one of running) one.destroy();
      agent.destroy();
      return Promise.resolve();
    },
  };
}

function exchangeOn(direct: Direct, wanted: WireRequest): Promise<WireAnswer> {
  const { send, options, running } = direct;
  const { method, path, headers, timeoutMs, maxBytes } = wanted;
  return new Promise((resolve, reject) => {
    const request = send({ ...options, method, path, headers });
    running.add(request);
    const end = (): void => {
      clearTimeout(timer);
      running.delete(request);
    };
    const fail = (error: Error): void => {
      end();
      reject(error);
      request.destroy();
    };
    const timer = setTimeout(() => {
      fail(timedOut('REQUEST_TIMEOUT'));
    }, timeoutMs);
    request.on('error', fail);
    request.on('socket', (socket) => {
      if (socket.connecting) waitForHost(socket, direct, fail);
    });
    request.on('response', (response) => {
      response.on('error', fail);
      collect(response, maxBytes, (bytes) => {
        end();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes });
        if (bytes === null) request.destroy();
      });
    });
    request.end(wanted.body ?? undefined);
  });
}

function waitForHost(socket: Socket, { reached, connectMs }: Direct, fail: (error: Error) => void): void {
  const timer = setTimeout(() => {
    fail(timedOut('CONNECT_TIMEOUT'));
  }, connectMs);
  const stop = (): void => {
    clearTimeout(timer);
  };
  socket.once(reached, stop).once('close', stop);
}

function collect(response: IncomingMessage, maxBytes: number, take: (bytes: Buffer | null) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
    else take(null);
  });
  response.on('end', () => {
    take(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks));
  });
}

function timedOut(code: 'REQUEST_TIMEOUT' | 'CONNECT_TIMEOUT'): Error {
  return Object.assign(new Error('The host did not answer in time.'), { code });
}
