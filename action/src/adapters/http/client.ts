// One request to one configured host: bounded in time and size, retried where that is safe, never redirected.
//
//   what comes back                 what follows
//   an answer below 500             the caller's business, but for 429 and 408
//   429                             again after the pause that the host asks for, else 1, 2, 4 … s; at once a failure when
//                                   that is past the deadline
//   408, 5xx, no answer             again after 0.5, 1, 2 … s, six tries at most; not for what no repetition mends
//   no answer for 2 minutes, from   a failure for everybody who wants to use that method, at once: a host that hangs ends
//   anybody who uses that method    the run instead of making each request wait
import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { Agent, EnvHttpProxyAgent, request } from 'undici';
import type { HttpAnswer } from './answer.ts';
import { explainBroken, failureIn, goesPastProxy, HttpFailure, requireUsableProxy } from './failure.ts';
import type { Limiter } from './limiter.ts';
import { createLimiter } from './limiter.ts';

export interface HttpCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Path and query on the configured host. */
  readonly path: string;
  readonly body?: unknown;
  /** False for a call that must not be repeated when its first try may have had an effect. */
  readonly isRepeatable: boolean;
  /** Header fields made anew for each try. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Once aborted, no further try starts. */
  readonly signal?: AbortSignal;
  /** A 429 is waited for only when the pause that it names is at most this long. */
  readonly longestPauseMs?: number;
}

export interface Http {
  /** Rejects with an `HttpFailure` when there is no usable answer after all tries. */
  send(call: HttpCall): Promise<HttpAnswer>;
  readonly now: () => number;
  /** Sleeps until the line is closed at most; rejects then. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Ends what is still under way; nothing starts any more. */
  close(): Promise<void>;
}

export interface HttpOptions {
  /** Scheme, host and port. */
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly limiter: Limiter;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** From 0 up to but without 1. */
  readonly random: () => number;
  /** Of an answer, after decompression; default 64 MiB. */
  readonly maxBytes?: number;
  /** Milliseconds since 1970 from which no try starts any more; default never. */
  readonly endsAt?: number;
  /** Of one try; default 30 s. */
  readonly timeoutMs?: number;
}

/** The tries of one request end after this long. */
export const RETRY_DEADLINE_MS = 120_000;
const REQUEST_TIMEOUT_MS = 30_000;
const MAX_BYTES = 64 * 1024 * 1024;
const TRIES_WITHOUT_ANSWER = 6;

/** The line to one host with the machine's clock. After `close` nothing of it keeps the program from ending. */
export function openHttp(line: {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Requests under way at once, at most. */
  readonly max: number;
  /** Milliseconds since 1970 from which nothing new is asked; null for never. */
  readonly endsAt: number | null;
}): Http {
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);
  const sleep = (ms: number): Promise<void> => wait(ms, undefined, { signal: closing.signal });
  const limiter = createLimiter({ initial: FIRST_PLACES, max: line.max, now: Date.now, sleep });
  const { origin, headers, endsAt } = line;
  const time = { now: Date.now, sleep, random: Math.random };
  const http = createHttp({ origin, headers, limiter, endsAt: endsAt ?? Infinity, ...time });
  const close = (): Promise<void> => (closing.abort(), http.close());
  return { ...http, close };
}

const FIRST_PLACES = 4;

export function createHttp(options: HttpOptions): Http {
  const dispatcher = connectTo(options.origin);
  const state: HttpState = { options, dispatcher, outage: createOutage(options.now), isClosed: false };
  return {
    send: (call) => options.limiter.run(() => sendWithRetries(call, state)),
    now: options.now,
    sleep: options.sleep,
    async close() {
      state.isClosed = true;
      await dispatcher.destroy();
    },
  };
}

/** Connections are kept open between requests and go through the environment's proxy, but never to this machine itself. */
function connectTo(origin: string): Dispatcher {
  const options = { connections: 32, allowH2: false, connect: { timeout: 10_000 }, keepAliveTimeout: 30_000 };
  return goesPastProxy(origin) ? new Agent(options) : new EnvHttpProxyAgent(options);
}

interface HttpState {
  readonly options: HttpOptions;
  readonly dispatcher: Dispatcher;
  readonly outage: Outage;
  isClosed: boolean;
}

async function sendWithRetries(call: HttpCall, state: HttpState): Promise<HttpAnswer> {
  const { limiter, now, sleep, random, endsAt = Infinity } = state.options;
  let retryUntil = Infinity;
  let last: HttpFailure | null = null;
  for (let tries = 1; ; tries += 1) {
    await waitForTurn(call, state, { deadline: Math.min(endsAt, retryUntil), last });
    if (tries === 1) retryUntil = now() + RETRY_DEADLINE_MS;
    // The end of the run's time cuts off nothing that is under way: it may have its effect, and the answer tells.
    const result = await tryOnce(call, state, retryUntil - now());
    if ('answer' in result) return result.answer;
    // A refusal for rate had no effect: where the run's time ends before the next try, nothing was tried.
    if (result.failure.kind !== 'rate-limited' || endsAt > retryUntil) last = result.failure;
    const waitMs = backoff(tries, result, random);
    if (isFinal(call, result, tries)) throw result.failure;
    slowDown(limiter, result, waitMs);
    if (now() + waitMs >= Math.min(endsAt, retryUntil)) throw last ?? new HttpFailure('out-of-time', 'was not tried');
    await sleep(waitMs);
  }
}

/** The pause is for everybody, also where this call ends, as long as it is one that is waited for at all. */
function slowDown(limiter: Limiter, { failure, pauseMs, latencyMs }: FailedTry, waitMs: number): void {
  if (failure.kind === 'rate-limited' && waitMs < RETRY_DEADLINE_MS) limiter.refused(pauseMs, latencyMs);
}

/** Rejects with the last failure, or with why there was no try, when no further try may start. */
async function waitForTurn(
  call: HttpCall,
  state: HttpState,
  so: { deadline: number; last: HttpFailure | null },
): Promise<void> {
  // Asked twice: a call that is stopped already waits for no turn, and one that is stopped while it waits starts nothing.
  throwIfStopped(call, state, so.last);
  const isInTime = await state.options.limiter.turn(so.deadline);
  if (!isInTime) throw so.last ?? new HttpFailure('out-of-time', 'was not tried');
  throwIfStopped(call, state, so.last);
}

function throwIfStopped(call: HttpCall, { options, outage, isClosed }: HttpState, last: HttpFailure | null): void {
  if (isClosed || call.signal?.aborted) throw last ?? new HttpFailure('cancelled', 'was not tried');
  if (options.now() >= (options.endsAt ?? Infinity)) throw last ?? new HttpFailure('out-of-time', 'was not tried');
  if (outage.isTooLong(call.method))
    throw last ?? new HttpFailure('unavailable', `${options.origin} has not answered for 2 minutes, or with 429 alone`);
}

function isFinal(call: HttpCall, { failure, pauseMs }: FailedTry, tries: number): boolean {
  if (failure.kind === 'rate-limited') return (pauseMs ?? Infinity) > (call.longestPauseMs ?? Infinity);
  if (failure.kind !== 'unavailable' || failure.isLasting) return true;
  return tries >= TRIES_WITHOUT_ANSWER || (failure.isAmbiguous && !call.isRepeatable);
}

/** 1, 2, 4 … times a unit, at most 30 s, with up to a quarter of jitter; no less than the pause that the host asks for. */
function backoff(tries: number, { failure, pauseMs }: FailedTry, random: () => number): number {
  const unitMs = pauseMs !== null ? 100 : failure.kind === 'rate-limited' ? 1000 : 500;
  return Math.max(pauseMs ?? 0, Math.min(30_000, unitMs * 2 ** (tries - 1)) * (1 + random() / 4));
}

type FailedTry = { readonly failure: HttpFailure; readonly pauseMs: number | null; readonly latencyMs: number };

async function tryOnce(
  call: HttpCall,
  state: HttpState,
  remainingMs: number,
): Promise<{ readonly answer: HttpAnswer } | FailedTry> {
  const { options, outage } = state;
  const startedAt = options.now();
  const latency = (): number => options.now() - startedAt;
  try {
    const timeoutMs = Math.max(1, Math.min(options.timeoutMs ?? REQUEST_TIMEOUT_MS, remainingMs));
    const answer = await exchange(call, state, timeoutMs);
    const failed = failureIn(answer, { method: call.method, origin: options.origin, now: options.now() });
    if (failed?.failure.kind === 'rate-limited') outage.lasted(call.method, startedAt);
    else outage.ended(call.method);
    if (failed !== null) return { ...failed, latencyMs: latency() };
    options.limiter.answered(latency());
    return { answer };
  } catch (error) {
    const failure = explainBroken(error, call.method, options.origin);
    if (failure.kind === 'unavailable') outage.lasted(call.method, startedAt);
    return { failure, pauseMs: null, latencyMs: latency() };
  }
}

/** One try: sent and answered; no longer than it may take, no larger than it may be. */
async function exchange(call: HttpCall, { options, dispatcher }: HttpState, timeoutMs: number): Promise<HttpAnswer> {
  const { origin, maxBytes = MAX_BYTES } = options;
  requireUsableProxy(origin);
  const hasBody = call.body !== undefined;
  const { statusCode, headers, body } = await request(new URL(call.path, origin), {
    method: call.method,
    headers: {
      ...{ accept: 'application/json', 'accept-encoding': 'gzip, br', ...options.headers, ...call.headers?.() },
      ...(hasBody && { 'content-type': 'application/json' }),
    },
    body: hasBody ? JSON.stringify(call.body) : null,
    ...{ dispatcher, signal: AbortSignal.timeout(timeoutMs), headersTimeout: timeoutMs, bodyTimeout: timeoutMs },
  });
  const received = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  const bytes = await readBounded(body, maxBytes);
  const text = bytes && (await unpacked(bytes, received['content-encoding'] ?? '', { origin, maxBytes }));
  if (text === null) {
    const most = `${String(Math.ceil(maxBytes / 1048576))} MB`;
    throw new HttpFailure('unusable', `${origin} sent an answer of more than ${most}, which was refused`);
  }
  return { status: statusCode, text: new TextDecoder().decode(text), headers: received };
}

/** Null for more than the bound. */
async function readBounded(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const UNPACK = new Map([
  ['gzip', promisify(gunzip)],
  ['br', promisify(brotliDecompress)],
  ['deflate', promisify(inflate)],
]);

/** Null where it unpacks to more than the bound. undici's own unpacking is experimental and refuses an empty packed answer. */
async function unpacked(
  bytes: Uint8Array,
  encoding: string,
  { origin, maxBytes }: { readonly origin: string; readonly maxBytes: number },
): Promise<Uint8Array | null> {
  const name = encoding.trim().toLowerCase();
  if (bytes.length === 0 || name === '' || name === 'identity') return bytes;
  const unpack = UNPACK.get(name);
  if (unpack === undefined)
    throw new HttpFailure('unusable', `${origin} sent an answer that is packed as ${name}, which was not asked for`);
  try {
    return await unpack(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** How long no request of a method has had any answer but a refusal for rate. */
interface Outage {
  /** A try that started then ends without such an answer. */
  lasted(method: string, startedAt: number): void;
  ended(method: string): void;
  isTooLong(method: string): boolean;
}

/** After so long without a try, an old outage says nothing any more. */
const FORGOTTEN_MS = 60_000;
const ANY = 'any method';

function createOutage(now: () => number): Outage {
  const outages = new Map<string, { readonly since: number; readonly lastHeard: number }>();
  const since = (key: string): number | null => {
    const outage = outages.get(key);
    return outage !== undefined && now() - outage.lastHeard < FORGOTTEN_MS ? outage.since : null;
  };
  return {
    lasted(method, startedAt) {
      // A method that joins while nothing at all is answered has no two minutes of its own.
      const host = since(ANY) ?? startedAt;
      outages.set(method, { since: since(method) ?? host, lastHeard: now() });
      outages.set(ANY, { since: host, lastHeard: now() });
    },
    ended(method) {
      outages.delete(method);
      outages.delete(ANY);
    },
    isTooLong: (method) => now() - (since(method) ?? Infinity) >= RETRY_DEADLINE_MS,
  };
}
