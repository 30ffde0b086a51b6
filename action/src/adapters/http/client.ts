// One request to one configured host: bounded in time and size, retried where that is safe, never redirected.
//
//   what comes back                 what follows
//   an answer below 500             the caller's business, but for 429 and 408
//   429                             again after the pause that the host asks for, else 1, 2, 4 … s; at once a failure when
//                                   that is past the deadline
//   408, 5xx, no answer             again after 0.5, 1, 2 … s, six tries at most
//   no answer for 2 minutes, from   a failure for everybody who wants to use that method, at once: a host that hangs ends
//   anybody who uses that method    the run instead of making each request wait
import { exchange } from './exchange.ts';
import { explainBroken, HttpFailure } from './failure.ts';
import { openWire } from './wire.ts';
import type { Wire } from './wire.ts';
import type { Limiter } from './limiter.ts';

export { HttpFailure } from './failure.ts';

/** An answer below 500 other than 408 and 429; the caller decides what it means. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface HttpCall {
  readonly method: 'GET' | 'POST';
  /** Path and query on the configured host. */
  readonly path: string;
  readonly body?: unknown;
  /** False for a call that must not be repeated when its first try may have had an effect. */
  readonly isRepeatable: boolean;
  /** Header fields made anew for each try. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Once aborted, no further try starts. */
  readonly signal?: AbortSignal;
}

export interface Http {
  /** Rejects with an `HttpFailure` when there is no usable answer after all tries. */
  send(call: HttpCall): Promise<HttpAnswer>;
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
  readonly connections?: number;
  /** Milliseconds since 1970 from which no try starts any more; default never. */
  readonly endsAt?: number;
  /** Of one try; default `REQUEST_TIMEOUT_MS`. */
  readonly timeoutMs?: number;
}

export const REQUEST_TIMEOUT_MS = 30_000;
/** The tries of one request end after this long. */
export const RETRY_DEADLINE_MS = 120_000;
const TRIES_WITHOUT_ANSWER = 6;
const CONNECT_MS = 10_000;
const IDLE_MS = 30_000;

export function createHttp(options: HttpOptions): Http {
  const wire = openWire({
    origin: options.origin,
    connections: options.connections ?? 32,
    connectMs: CONNECT_MS,
    idleMs: IDLE_MS,
  });
  const line: Line = { options, wire, silence: createSilence(options.now), isClosed: false };
  return {
    send: (call) => options.limiter.run(() => sendWithRetries(call, line)),
    async close() {
      line.isClosed = true;
      await wire.close();
    },
  };
}

interface Line {
  readonly options: HttpOptions;
  readonly wire: Wire;
  readonly silence: Silence;
  isClosed: boolean;
}

async function sendWithRetries(call: HttpCall, line: Line): Promise<HttpAnswer> {
  const { limiter, now, sleep, random } = line.options;
  let deadline = Infinity;
  let last: HttpFailure | null = null;
  for (let tries = 1; ; tries += 1) {
    await waitForTurn(call, line, { deadline, last });
    if (tries === 1) deadline = now() + RETRY_DEADLINE_MS;
    const result = await tryOnce(call, line, deadline - now());
    if ('answer' in result) return result.answer;
    last = result.failure;
    const waitMs = Math.max(result.pauseMs ?? 0, backoff(tries, result, random));
    if (isFinal(last, call, tries) || now() + waitMs >= deadline) throw last;
    if (last.kind === 'rate-limited') limiter.refused(result.pauseMs, result.latencyMs);
    await sleep(waitMs);
  }
}

/** Rejects with the last failure, or with why there was no try, when no further try may start. */
async function waitForTurn(
  call: HttpCall,
  line: Line,
  so: { deadline: number; last: HttpFailure | null },
): Promise<void> {
  // Asked twice: who is stopped already waits for no turn, and who is stopped while he waits starts nothing.
  throwIfStopped(call, line, so.last);
  const isInTime = await line.options.limiter.turn(so.deadline);
  if (!isInTime && so.last !== null) throw so.last;
  throwIfStopped(call, line, so.last);
}

function throwIfStopped(call: HttpCall, { options, silence, isClosed }: Line, last: HttpFailure | null): void {
  if (isClosed || call.signal?.aborted) throw last ?? new HttpFailure('cancelled', 'was not tried');
  if (options.now() >= (options.endsAt ?? Infinity)) throw last ?? new HttpFailure('out-of-time', 'was not tried');
  if (silence.isTooLong(call.method))
    throw last ?? new HttpFailure('unavailable', `${options.origin} has not answered for 2 minutes`);
}

function isFinal(failure: HttpFailure, call: HttpCall, tries: number): boolean {
  if (failure.kind === 'rate-limited') return false;
  return failure.kind !== 'unavailable' || tries >= TRIES_WITHOUT_ANSWER || (failure.isAmbiguous && !call.isRepeatable);
}
/** 1, 2, 4 … times a unit, at most 30 s, with up to a quarter of jitter. */
function backoff(tries: number, { failure, pauseMs }: FailedTry, random: () => number): number {
  const unitMs = pauseMs !== null ? 100 : failure.kind === 'rate-limited' ? 1000 : 500;
  return Math.min(30_000, unitMs * 2 ** (tries - 1)) * (1 + random() / 4);
}

interface FailedTry {
  readonly failure: HttpFailure;
  /** The pause that the host asked for; null when it named none. */
  readonly pauseMs: number | null;
  readonly latencyMs: number;
}

async function tryOnce(
  call: HttpCall,
  line: Line,
  remainingMs: number,
): Promise<{ readonly answer: HttpAnswer } | FailedTry> {
  const { options, silence } = line;
  const startedAt = options.now();
  const latency = (): number => options.now() - startedAt;
  try {
    const timeoutMs = Math.max(1, Math.min(options.timeoutMs ?? REQUEST_TIMEOUT_MS, remainingMs));
    const answer = await exchange(call, { ...options, wire: line.wire, timeoutMs });
    silence.ended(call.method);
    const failed = failureOf(answer, call, options);
    if (failed !== null) return { ...failed, latencyMs: latency() };
    options.limiter.answered(latency(), `${call.method} ${call.path.split(/[/?]/, 4).join('/')}`);
    return { answer };
  } catch (error) {
    const failure = explainBroken(error, call.method, options.origin);
    if (failure.kind === 'unavailable') silence.lasted(call.method, startedAt);
    return { failure, pauseMs: null, latencyMs: latency() };
  }
}

/** Null for an answer that the caller can use. */
function failureOf(
  answer: HttpAnswer,
  call: HttpCall,
  { origin, now }: HttpOptions,
): Omit<FailedTry, 'latencyMs'> | null {
  const { status, headers } = answer;
  if (status < 500 && status !== 408 && status !== 429) return null;
  const pause = pauseAskedFor(headers, now());
  const retryAt = pause?.until ?? null;
  const failure =
    status === 429
      ? new HttpFailure('rate-limited', 'answered 429 (too many requests)', { retryAt })
      : new HttpFailure('unavailable', `${origin} answered ${String(status)}`, {
          isAmbiguous: call.method === 'POST',
          retryAt,
        });
  return { failure, pauseMs: pause?.ms ?? null };
}

/** `Retry-After` in seconds or as a date; `until` is null where that is absurdly far away. What a date means is told by the host's own clock where it shows one. */
function pauseAskedFor(
  headers: HttpAnswer['headers'],
  now: number,
): { readonly ms: number; readonly until: Date | null } | null {
  const text = headers['retry-after']?.trim() ?? '';
  const hostsNow = Date.parse(headers['date'] ?? '');
  const from = Number.isNaN(hostsNow) ? now : hostsNow;
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - from;
  if (Number.isNaN(ms)) return null;
  return { ms: Math.max(0, ms), until: ms > LONGEST_BELIEVED_MS ? null : new Date(from + Math.max(0, ms)) };
}

/** Whoever asks for more does not mean it: it is no time to tell anybody. */
const LONGEST_BELIEVED_MS = 31 * 86_400_000;

/** How long nobody who used a method has had any answer. */
interface Silence {
  /** A try that started then ends without an answer. */
  lasted(method: string, startedAt: number): void;
  ended(method: string): void;
  isTooLong(method: string): boolean;
}

/** After so long without a try, an old silence says nothing any more. */
const FORGOTTEN_MS = 60_000;

function createSilence(now: () => number): Silence {
  const silences = new Map<string, { readonly since: number; readonly lastHeard: number }>();
  const since = (key: string): number | null => {
    const silence = silences.get(key);
    return silence !== undefined && now() - silence.lastHeard < FORGOTTEN_MS ? silence.since : null;
  };
  return {
    lasted(method, startedAt) {
      // A method that joins while nothing at all is answered has no two minutes of its own.
      const host = since(ANY) ?? startedAt;
      silences.set(method, { since: since(method) ?? host, lastHeard: now() });
      silences.set(ANY, { since: host, lastHeard: now() });
    },
    ended(method) {
      silences.delete(method);
      silences.delete(ANY);
    },
    isTooLong: (method) => now() - (since(method) ?? Infinity) >= RETRY_DEADLINE_MS,
  };
}

const ANY = 'any method';
