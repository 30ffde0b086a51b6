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
import { unzip } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { Agent, EnvHttpProxyAgent, request } from 'undici';
import { isLoopback } from '../../core/model/text.ts';
import type { HttpAnswer } from './answer.ts';
import { explainBroken, failureIn, HttpFailure, MOST_MEGABYTES, unusableProxy } from './answer.ts';
import type { Limiter } from './limiter.ts';
import { createLimiter } from './limiter.ts';

export interface HttpCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Path and query on the configured host. */
  readonly path: string;
  readonly body?: unknown;
  /** False for a call that must not be repeated when its first try may have had an effect. */
  readonly isRepeatable: boolean;
  /** Header fields made for each try. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Once aborted, no further try starts. */
  readonly signal?: AbortSignal;
  /** A 429 is waited for only when the pause that it names is at most this long. */
  readonly longestPauseMs?: number;
}

export interface Http {
  /** Rejects with an `HttpFailure` when there is no usable answer after all tries. */
  send(call: HttpCall): Promise<HttpAnswer>;
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
  /** Of an answer, before and after it is unpacked. */
  readonly maxBytes?: number;
  /** Milliseconds since 1970 from which no try starts any more; default never. */
  readonly endsAt?: number;
  /** Of one try. */
  readonly timeoutMs?: number;
}

/** The tries of one request end after this long. */
export const RETRY_DEADLINE_MS = 120_000;
const TRIES_WITHOUT_ANSWER = 6;
const FIRST_PLACES = 4;

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

export function createHttp(wanted: HttpOptions): Http {
  const options = { maxBytes: MOST_MEGABYTES * 1024 * 1024, endsAt: Infinity, timeoutMs: 30_000, ...wanted };
  const dispatcher = connectTo(options);
  const state: HttpState = { options, dispatcher, outage: createOutage(options.now), isClosed: false };
  return {
    send: (call) => options.limiter.run(() => sendWithRetries(call, state)),
    sleep: options.sleep,
    async close() {
      state.isClosed = true;
      if (!(dispatcher instanceof HttpFailure)) await dispatcher.destroy();
    },
  };
}

interface HttpState {
  readonly options: Required<HttpOptions>;
  /** A failure where the environment names a proxy that cannot be used: past it nothing may be sent. */
  readonly dispatcher: Dispatcher | HttpFailure;
  readonly outage: Outage;
  isClosed: boolean;
}

/** Connections are kept open between requests and go through the environment's proxy, but never to this machine itself. */
function connectTo({ origin, maxBytes }: Required<HttpOptions>): Dispatcher | HttpFailure {
  const connect = { connections: 32, allowH2: false, connect: { timeout: 10_000 }, keepAliveTimeout: 30_000 };
  const options = { ...connect, maxResponseSize: maxBytes };
  if (isLoopback(new URL(origin).hostname)) return new Agent(options);
  return unusableProxy(origin) ?? new EnvHttpProxyAgent(options);
}

async function sendWithRetries(call: HttpCall, state: HttpState): Promise<HttpAnswer> {
  const { now, sleep, random, endsAt } = state.options;
  let [retryUntil, last]: [number, HttpFailure | null] = [Infinity, null];
  for (let tries = 1; ; tries += 1) {
    const stopped = await waitToStart(call, state, Math.min(endsAt, retryUntil));
    if (stopped !== null) throw last ?? stopped;
    retryUntil = Math.min(retryUntil, now() + RETRY_DEADLINE_MS);
    // The end of the run's time cuts off nothing that is under way: it may have its effect, and the answer tells.
    const result = await tryOnce(call, state, retryUntil - now());
    if (!(result instanceof HttpFailure)) return result;
    if (isFinal(call, result, tries)) throw result;
    // A refusal for rate had no effect: where the run's time ends before the next try, nothing was tried.
    if (result.kind !== 'rate-limited' || endsAt > retryUntil) last = result;
    const waitMs = backoff(tries, result, random);
    if (now() + waitMs >= Math.min(endsAt, retryUntil)) throw last ?? outOfTime();
    await sleep(waitMs);
  }
}

/** Null when a try may start; else why none may. Nothing is waited for by a call that is stopped already. */
async function waitToStart(call: HttpCall, state: HttpState, deadline: number): Promise<HttpFailure | null> {
  const stopped = whyStopped(call, state);
  if (stopped !== null) return stopped;
  const isInTime = await state.options.limiter.startBy(deadline);
  return isInTime ? whyStopped(call, state) : outOfTime();
}

function whyStopped(call: HttpCall, { options, outage, isClosed }: HttpState): HttpFailure | null {
  if (isClosed || call.signal?.aborted) return new HttpFailure('cancelled', 'was not tried');
  if (options.now() >= options.endsAt) return outOfTime();
  if (!outage.isTooLong(call.method)) return null;
  return new HttpFailure('unavailable', `${options.origin} has not answered for 2 minutes, or with 429 alone`);
}

function outOfTime(): HttpFailure {
  return new HttpFailure('out-of-time', 'was not tried');
}

function isFinal(call: HttpCall, failure: HttpFailure, tries: number): boolean {
  if (failure.kind === 'rate-limited') return (failure.pauseMs ?? Infinity) > (call.longestPauseMs ?? Infinity);
  if (failure.kind !== 'unavailable' || failure.isLasting) return true;
  return tries >= TRIES_WITHOUT_ANSWER || (failure.isAmbiguous && !call.isRepeatable);
}

function isWaitedFor(call: HttpCall, failure: HttpFailure): boolean {
  return !isFinal(call, failure, 1) && (failure.pauseMs ?? 0) < RETRY_DEADLINE_MS;
}

/** 1, 2, 4 … times a unit, at most 30 s, with up to a quarter of jitter; no less than the pause that the host asks for. */
function backoff(tries: number, { kind, pauseMs }: HttpFailure, random: () => number): number {
  const unitMs = pauseMs !== null ? 100 : kind === 'rate-limited' ? 1000 : 500;
  return Math.max(pauseMs ?? 0, Math.min(30_000, unitMs * 2 ** (tries - 1)) * (1 + random() / 4));
}

async function tryOnce(call: HttpCall, state: HttpState, remainingMs: number): Promise<HttpAnswer | HttpFailure> {
  const { options, outage } = state;
  const { limiter, origin, now } = options;
  const startedAt = now();
  try {
    const answer = await exchange(call, state, Math.max(1, Math.min(options.timeoutMs, remainingMs)));
    const failure = failureIn(answer, { method: call.method, origin, now: now() });
    if (failure?.kind === 'rate-limited') {
      // A call that waits for short pauses alone is refused by a rule of its own, and not by the host.
      if (call.longestPauseMs === undefined) outage.lasted(call.method, startedAt);
      // The pause is for everybody, also where this call has no time left for it.
      if (isWaitedFor(call, failure)) limiter.refused(failure.pauseMs, now() - startedAt);
    } else outage.ended(call.method);
    if (failure === null) limiter.answered(now() - startedAt);
    return failure ?? answer;
  } catch (error) {
    const failure = explainBroken(error, call.method, origin);
    if (failure.kind === 'unavailable') outage.lasted(call.method, startedAt);
    return failure;
  }
}

const unpack = promisify(unzip);

/** One try: sent and answered; no longer than it may take, no larger than it may be. */
async function exchange(call: HttpCall, { options, dispatcher }: HttpState, timeoutMs: number): Promise<HttpAnswer> {
  const { origin, maxBytes } = options;
  if (dispatcher instanceof HttpFailure) throw dispatcher;
  const hasBody = call.body !== undefined;
  const { statusCode, headers, body } = await request(new URL(call.path, origin), {
    method: call.method,
    headers: {
      ...{ accept: 'application/json', 'accept-encoding': 'gzip', ...options.headers, ...call.headers?.() },
      ...(hasBody && { 'content-type': 'application/json' }),
    },
    body: hasBody ? JSON.stringify(call.body) : null,
    ...{ dispatcher, signal: AbortSignal.timeout(timeoutMs) },
  });
  const received = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  const bytes = new Uint8Array(await body.arrayBuffer());
  // undici's own unpacking is experimental and refuses a packed answer that is empty.
  const isPacked = bytes.length > 0 && /gzip|deflate/i.test(received['content-encoding'] ?? '');
  const text = isPacked ? await unpack(bytes, { maxOutputLength: maxBytes }) : bytes;
  return { status: statusCode, text: new TextDecoder().decode(text), headers: received };
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
