// The base of every sandbox server: one loopback HTTP server with a record of its requests, latency, faults, a rate
// limit, canned answers by path, and a `Date` header from the simulated clock.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, commitFault, encodeBody, faultList } from './faults.ts';
import {
  HEADERS_OF_INTEREST,
  type HttpServerOptions,
  type Override,
  type RateLimit,
  type Received,
  type RequestRecord,
  type SandboxServer,
} from './http-types.ts';

export type { Answer, Fault, FaultKind } from './faults.ts';
export type * from './http-types.ts';

interface Desk {
  readonly options: HttpServerOptions;
  readonly handler: (request: Received) => Answer | Promise<Answer>;
  readonly clock: () => Date;
  readonly faults: ReturnType<typeof faultList>;
  readonly overrides: Map<string, Override>;
  readonly records: { -readonly [Key in keyof RequestRecord]: RequestRecord[Key] }[];
  latency: number;
  rateLimit: RateLimit | null;
  second: { start: number; used: number };
  busy: number;
  peak: number;
}

/** Starts a server on 127.0.0.1 that answers with `handler`. */
export async function startHttpServer(options: HttpServerOptions, handler: Desk['handler']): Promise<SandboxServer> {
  const desk = newDesk(options, handler);
  const server = createServer((request, response) => void serve(desk, request, response));
  server.keepAliveTimeout = 60_000;
  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${port}`,
    requests: desk.records,
    ...controlsOf(desk),
    down: () => stop(server),
    up: async () => {
      await listen(server, port);
    },
    close: () => stop(server),
  };
}

function newDesk(options: HttpServerOptions, handler: Desk['handler']): Desk {
  return {
    options,
    handler,
    clock: options.clock ?? (() => new Date()),
    faults: faultList(options.faults ?? []),
    overrides: new Map(Object.entries(options.overrides ?? {})),
    records: [],
    latency: options.latency ?? 0,
    rateLimit: options.rateLimit ?? null,
    second: { start: 0, used: 0 },
    busy: 0,
    peak: 0,
  };
}

function controlsOf(desk: Desk): Omit<SandboxServer, 'url' | 'requests' | 'down' | 'up' | 'close'> {
  return {
    counts: () => {
      const counts: Record<string, number> = {};
      for (const { path } of desk.records) counts[path] = (counts[path] ?? 0) + 1;
      return counts;
    },
    peak: () => desk.peak,
    clearRequests: () => void (desk.records.length = 0),
    inject: (fault) => {
      desk.faults.add(fault);
    },
    clearFaults: () => {
      desk.faults.clear();
    },
    setLatency: (milliseconds) => void (desk.latency = milliseconds),
    setRateLimit: (limit) => void (desk.rateLimit = limit),
    override: (path, answer) => {
      if (answer === null) desk.overrides.delete(path);
      else desk.overrides.set(path, answer);
    },
  };
}

async function serve(desk: Desk, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(message.url ?? '/', 'http://sandbox');
  const record = note(desk, message, url);
  countIn(desk, response);
  if (desk.options.dateHeader === false) response.sendDate = false;
  else response.setHeader('Date', desk.clock().toUTCString());
  try {
    const { index, method, path } = record;
    const body = await readBody(message);
    if (desk.latency > 0) await sleep(desk.latency);
    const request = { index, method, path, query: url.searchParams, headers: message.headers, body };
    const answer = await answerOrFault(desk, request, response);
    record.status = answer?.status ?? 0;
    if (answer !== null) send(response, answer);
  } catch (error) {
    // A fault of the sandbox itself must be seen, not retried silently.
    if (response.headersSent || response.destroyed) response.destroy();
    else send(response, { status: 500, body: { sandbox: String((error as Error).stack) } });
  }
}

function countIn(desk: Desk, response: ServerResponse): void {
  desk.busy += 1;
  desk.peak = Math.max(desk.peak, desk.busy);
  response.once('close', () => (desk.busy -= 1));
  // A client that hangs up in the middle is its own business.
  response.on('error', () => undefined);
}

async function answerOrFault(desk: Desk, request: Received, response: ServerResponse): Promise<Answer | null> {
  const fault = desk.faults.take(request.index, request.method, request.path);
  const produce = (): Promise<Answer> => answerTo(desk, request);
  return fault === null ? produce() : commitFault(fault, response, produce);
}

function note(desk: Desk, message: IncomingMessage, url: URL): Desk['records'][number] {
  const headers: Record<string, string> = {};
  for (const name of HEADERS_OF_INTEREST) {
    const value = message.headers[name];
    if (value !== undefined) headers[name] = String(value);
  }
  const record = {
    index: desk.records.length,
    method: message.method ?? 'GET',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    status: 0,
    at: desk.clock().toISOString(),
    elapsed: performance.now(),
    headers,
  };
  desk.records.push(record);
  return record;
}

async function answerTo(desk: Desk, request: Received): Promise<Answer> {
  const limited = overLimit(desk);
  if (limited !== null) return limited;
  const override = desk.overrides.get(request.path);
  const canned = typeof override === 'function' ? override(request) : override;
  return canned ?? desk.handler(request);
}

function overLimit(desk: Desk): Answer | null {
  if (desk.rateLimit === null) return null;
  const now = performance.now();
  if (now - desk.second.start >= 1000) desk.second = { start: now, used: 0 };
  desk.second.used += 1;
  if (desk.second.used <= desk.rateLimit.perSecond) return null;
  const { retryAfter } = desk.rateLimit;
  return { status: 429, ...(retryAfter === undefined ? {} : { headers: { 'Retry-After': String(retryAfter) } }) };
}

function send(response: ServerResponse, answer: Answer): void {
  const { bytes, type } = encodeBody(answer.body);
  const ownType = type === null ? {} : { 'Content-Type': type };
  response.writeHead(answer.status, { ...ownType, 'Content-Length': bytes.length, ...answer.headers });
  response.end(bytes);
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
