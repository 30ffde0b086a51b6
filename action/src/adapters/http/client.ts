// One request to one configured host: bounded in time and size, retried where that is safe, never redirected.
//
//   what comes back                 what follows
//   an answer below 500             for the caller to decide, except 429 and 408
//   429                             again after the pause that the host asks for, else 1, 2, 4 … s; a failure at once when
//                                   that would be past the deadline
//   408, 5xx, no answer             again after 0.5, 1, 2 … s, at most six tries; not when trying again cannot help
//   no answer to any request of     a failure for every request of that method, at once: so a hanging host ends the run,
//   a method for 2 minutes          and not every request has to wait
import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { unzip } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { Agent, EnvHttpProxyAgent, request } from 'undici';
import { isLoopback } from '../../core/model/text.ts';
import type { Deadline } from '../deadline.ts';
import { isOver, NO_DEADLINE } from '../deadline.ts';
import type { HttpAnswer } from './answer.ts';
import { explainBroken, failureIn, HttpFailure, MOST_MEGABYTES, unusableProxy } from './answer.ts';
import type { Limiter } from './limiter.ts';
import { createLimiter } from './limiter.ts';

export interface HttpCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Path and query on the configured host. */
  readonly path: string;
  readonly body?: unknown;
  /** False for a call that must not be repeated once a try may have had an effect. */
  readonly isRepeatable: boolean;
  /** Header fields made for each try. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Once aborted, no further try starts. */
  readonly signal?: AbortSignal;
  /** A 429 is retried only when its pause is at most this long. */
  readonly longestPauseMs?: number;
}

export interface Http {
  /** Rejects with an `HttpFailure` when there is no usable answer after all tries. */
  send(call: HttpCall): Promise<HttpAnswer>;
  /** Sleeps; wakes up early when the run is cancelled or the connection is closed. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Ends requests that are under way; no new one starts. */
  close(): Promise<void>;
}

/** The way to one host. */
export interface HttpLine {
  /** Scheme, host and port. */
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The most requests that are under way at once. */
  readonly max: number;
  readonly deadline?: Deadline;
}

/** What tests replace. */
export interface HttpWorld {
  readonly limiter: Limiter;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** From 0 to below 1, as Math.random. */
  readonly random: () => number;
  /** The most bytes of an answer, before and after unpacking. */
  readonly maxBytes: number;
  /** The time of one try. */
  readonly timeoutMs: number;
}

/** All tries of one request end after this time. */
export const RETRY_DEADLINE_MS = 120_000;
const TRIES_WITHOUT_ANSWER = 6;
const FIRST_PLACES = 4;

/** The connection to one host. After `close` it does not keep the program running. */
export function openHttp(line: HttpLine, world: Partial<HttpWorld> = {}): Http {
  const { deadline = NO_DEADLINE } = line;
  const closing = new AbortController();
  const signal = AbortSignal.any([closing.signal, deadline.cancelled]);
  setMaxListeners(0, signal);
  const sleep = (ms: number): Promise<void> => wait(ms, undefined, { signal }).catch(() => undefined);
  const time = { now: Date.now, sleep, ...world };
  const { maxBytes = MOST_MEGABYTES * 1024 * 1024 } = world;
  const state: HttpState = {
    ...{ random: Math.random, timeoutMs: 30_000, maxBytes, ...line, ...deadline, ...time },
    limiter: world.limiter ?? createLimiter({ initial: FIRST_PLACES, max: line.max, ...time }),
    dispatcher: connectTo(line.origin, maxBytes),
    outage: createOutage(time.now),
    closing: closing.signal,
  };
  return {
    send: (call) => state.limiter.run(() => sendWithRetries(call, state)),
    sleep: time.sleep,
    async close() {
      closing.abort();
      if (!(state.dispatcher instanceof HttpFailure)) await state.dispatcher.destroy();
    },
  };
}

interface HttpState extends HttpLine, HttpWorld, Deadline {
  /** A failure when the environment's proxy cannot be used: nothing may be sent around it. */
  readonly dispatcher: Dispatcher | HttpFailure;
  readonly outage: Outage;
  readonly closing: AbortSignal;
}

/** Connections stay open between requests, and go through the environment's proxy, except to this machine itself. */
function connectTo(origin: string, maxResponseSize: number): Dispatcher | HttpFailure {
  const connect = { connections: 32, allowH2: false, connect: { timeout: 10_000 }, keepAliveTimeout: 30_000 };
  const options = { ...connect, maxResponseSize };
  if (isLoopback(new URL(origin).hostname)) return new Agent(options);
  return unusableProxy(origin) ?? new EnvHttpProxyAgent(options);
}

async function sendWithRetries(call: HttpCall, state: HttpState): Promise<HttpAnswer> {
  const { now, sleep, random, endsAt, cancelled } = state;
  let [retryUntil, last]: [number, HttpFailure | null] = [Infinity, null];
  // A 429 had no effect, nor had a read: when the run ends before the next try, the call counts as not tried.
  const isUntried = ({ kind }: HttpFailure): boolean =>
    kind === 'rate-limited' ? cancelled.aborted || endsAt <= retryUntil : cancelled.aborted && call.method === 'GET';
  const ended = (why: HttpFailure): HttpFailure => (last === null || isUntried(last) ? why : last);
  for (let tries = 1; ; tries += 1) {
    const stopped = await waitToStart(call, state, Math.min(endsAt, retryUntil));
    if (stopped !== null) throw ended(stopped);
    retryUntil = Math.min(retryUntil, now() + RETRY_DEADLINE_MS);
    const result = await tryOnce(call, state, retryUntil - now());
    if (!(result instanceof HttpFailure)) return result;
    if (isFinal(call, result, tries)) throw result;
    last = result;
    const waitMs = backoff(tries, result, random);
    if (now() + waitMs >= Math.min(endsAt, retryUntil)) throw ended(outOfTime(state));
    await sleep(waitMs);
  }
}

/** Null when a try may start; otherwise why it may not. A stopped call does not wait. */
async function waitToStart(call: HttpCall, state: HttpState, deadline: number): Promise<HttpFailure | null> {
  const stopped = whyStopped(call, state);
  if (stopped !== null) return stopped;
  const isInTime = await state.limiter.startBy(deadline);
  return isInTime ? whyStopped(call, state) : outOfTime(state);
}

function whyStopped(call: HttpCall, state: HttpState): HttpFailure | null {
  const { origin, outage, closing } = state;
  if (closing.aborted || call.signal?.aborted) return new HttpFailure('cancelled', 'was not tried');
  if (isOver(state, state.now())) return outOfTime(state);
  if (!outage.isTooLong(call.method)) return null;
  return new HttpFailure('unavailable', `${origin} has not answered for 2 minutes, or with 429 alone`);
}

function outOfTime({ why }: HttpState): HttpFailure {
  return new HttpFailure('out-of-time', why());
}

function isFinal(call: HttpCall, failure: HttpFailure, tries: number): boolean {
  if (failure.kind === 'rate-limited') return (failure.pauseMs ?? Infinity) > (call.longestPauseMs ?? Infinity);
  if (failure.kind !== 'unavailable' || failure.isLasting) return true;
  return tries >= TRIES_WITHOUT_ANSWER || (failure.isAmbiguous && !call.isRepeatable);
}

function isWaitedFor(call: HttpCall, failure: HttpFailure): boolean {
  return !isFinal(call, failure, 1) && (failure.pauseMs ?? 0) < RETRY_DEADLINE_MS;
}

/** 1, 2, 4 … times a unit, at most 30 s, plus up to a quarter of jitter; never less than the pause that the host asks for. */
function backoff(tries: number, { kind, pauseMs }: HttpFailure, random: () => number): number {
  const unitMs = pauseMs !== null ? 100 : kind === 'rate-limited' ? 1000 : 500;
  return Math.max(pauseMs ?? 0, Math.min(30_000, unitMs * 2 ** (tries - 1)) * (1 + random() / 4));
}

async function tryOnce(call: HttpCall, state: HttpState, remainingMs: number): Promise<HttpAnswer | HttpFailure> {
  const { limiter, origin, now, outage } = state;
  const startedAt = now();
  try {
    const answer = await exchange(call, state, Math.max(1, Math.min(state.timeoutMs, remainingMs)));
    const failure = failureIn(answer, { method: call.method, origin, now: now() });
    if (failure?.kind === 'rate-limited') {
      // A call that waits only for short pauses is refused by a rule for that call, not by an overloaded host.
      if (call.longestPauseMs === undefined) outage.lasted(call.method, startedAt);
      // The pause is for all calls, even when this one has no time left for it.
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

/** One try: sends the request and reads the answer, within the limits of time and size. */
async function exchange(call: HttpCall, line: HttpState, timeoutMs: number): Promise<HttpAnswer> {
  const { origin, maxBytes, dispatcher } = line;
  const timeout = AbortSignal.timeout(timeoutMs);
  if (dispatcher instanceof HttpFailure) throw dispatcher;
  const hasBody = call.body !== undefined;
  // One text, since a path that begins with // would name another host if it were read relative to this one.
  const { statusCode, headers, body } = await request(new URL(`${origin}${call.path}`), {
    method: call.method,
    headers: {
      ...{ accept: 'application/json', 'accept-encoding': 'gzip', ...line.headers, ...call.headers?.() },
      ...(hasBody && { 'content-type': 'application/json' }),
    },
    body: hasBody ? JSON.stringify(call.body) : null,
    ...{ dispatcher, signal: call.method === 'GET' ? AbortSignal.any([timeout, line.cancelled]) : timeout },
  });
  const received = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  const bytes = new Uint8Array(await body.arrayBuffer());
  // undici's own unpacking is experimental, and refuses an empty packed answer.
  const isPacked = bytes.length > 0 && /gzip|deflate/i.test(received['content-encoding'] ?? '');
  const text = isPacked ? await unpack(bytes, { maxOutputLength: maxBytes }) : bytes;
  return { status: statusCode, text: new TextDecoder().decode(text), headers: received };
}

/** How long no request of a method has had any answer other than 429. */
interface Outage {
  /** A try that started at this time ended without an answer. */
  lasted(method: string, startedAt: number): void;
  ended(method: string): void;
  isTooLong(method: string): boolean;
}

/** After this time without a try, an old outage is forgotten. */
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
      // While nothing at all is answered, a new method gets no two minutes of its own.
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
