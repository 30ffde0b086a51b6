// One request to one configured host: bounded in time and size, retried where that is safe, never redirected.
import type { Dispatcher } from 'undici';
import { Agent, EnvHttpProxyAgent, request } from 'undici';
import type { Limiter } from './limiter.ts';

/** An answer below 500 other than 429; the caller decides what it means. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
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
  send(call: HttpCall): Promise<HttpAnswer>;
  close(): Promise<void>;
}

/** No usable answer, after all tries. `isAmbiguous`: a write may have had its effect. */
export class HttpFailure extends Error {
  readonly kind: 'rate-limited' | 'unavailable' | 'too-large' | 'cancelled';
  readonly isAmbiguous: boolean;
  /** When the host will answer again, by its own word; null when it did not say. */
  readonly retryAt: Date | null;

  constructor(kind: HttpFailure['kind'], message: string, more: { isAmbiguous?: boolean; retryAt?: Date | null; cause?: unknown } = {}) {
    super(message, { cause: more.cause });
    this.name = 'HttpFailure';
    this.kind = kind;
    this.isAmbiguous = more.isAmbiguous ?? false;
    this.retryAt = more.retryAt ?? null;
  }
}

export interface HttpOptions {
  /** Scheme, host and port. */
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly limiter: Limiter;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly maxBytes?: number;
  readonly connections?: number;
}

export const REQUEST_TIMEOUT_MS = 30_000;
/** The tries of one request end after this long. */
export const RETRY_DEADLINE_MS = 120_000;
const TRIES_WITHOUT_ANSWER = 6;
const MAX_BYTES = 64 * 1024 * 1024;

export function createHttp(options: HttpOptions): Http {
  const dispatcher = dispatcherFor(options);
  return {
    send: (call) => options.limiter.run(() => sendWithRetries(call, options, dispatcher)),
    close: () => dispatcher.close(),
  };
}

/** Proxies are taken from the environment, as every tool on a runner does. */
function dispatcherFor(options: HttpOptions): Dispatcher {
  const settings = { connections: options.connections ?? 32, connect: { timeout: 10_000 }, keepAliveTimeout: 30_000 };
  const proxy = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'].some((name) => process.env[name]);
  return proxy ? new EnvHttpProxyAgent(settings) : new Agent(settings);
}

type Try = { readonly answer: HttpAnswer } | { readonly failure: HttpFailure; readonly waitMs: number | null };

async function sendWithRetries(call: HttpCall, options: HttpOptions, dispatcher: Dispatcher): Promise<HttpAnswer> {
  const deadline = options.now() + RETRY_DEADLINE_MS;
  for (let tries = 1; ; tries += 1) {
    if (tries === 1 && call.signal?.aborted) throw new HttpFailure('cancelled', 'was not tried');
    const result = await tryOnce(call, options, { dispatcher, remainingMs: deadline - options.now() });
    if ('answer' in result) return result.answer;
    const { failure } = result;
    const waitMs = result.waitMs ?? backoff(tries, failure.kind === 'rate-limited' ? 1000 : 500, options.random);
    const isHopeless = failure.kind === 'too-large' || (failure.kind === 'unavailable' && tries >= TRIES_WITHOUT_ANSWER);
    const isOver = call.signal?.aborted === true || options.now() + waitMs >= deadline;
    if (isHopeless || isOver || (failure.isAmbiguous && !call.isRepeatable)) throw failure;
    if (failure.kind === 'rate-limited') options.limiter.refused(waitMs);
    await options.sleep(waitMs);
  }
}

/** 1, 2, 4 … times the unit, at most 30 s, with up to a quarter of jitter. */
function backoff(tries: number, unitMs: number, random: () => number): number {
  return Math.min(30_000, unitMs * 2 ** (tries - 1)) * (1 + random() / 4);
}

async function tryOnce(call: HttpCall, options: HttpOptions, on: { dispatcher: Dispatcher; remainingMs: number }): Promise<Try> {
  try {
    const answer = await exchange(call, options, on);
    if (answer.status === 429) return refusal(answer, options.now());
    if (answer.status >= 500) {
      const message = `${options.origin} answered ${String(answer.status)}`;
      return { failure: new HttpFailure('unavailable', message, { isAmbiguous: call.method === 'POST' }), waitMs: null };
    }
    options.limiter.answered();
    return { answer };
  } catch (error) {
    if (error instanceof HttpFailure) return { failure: error, waitMs: null };
    const isAmbiguous = call.method === 'POST' && !NEVER_SENT.has(codeOf(error));
    const failure = new HttpFailure('unavailable', `${options.origin} ${wordsFor(error)}`, { isAmbiguous, cause: error });
    return { failure, waitMs: null };
  }
}

function refusal(answer: HttpAnswer, now: number): Try {
  const waitMs = retryAfterMs(answer.headers['retry-after'], now);
  const retryAt = waitMs === null ? null : new Date(now + waitMs);
  return { failure: new HttpFailure('rate-limited', 'answered 429 (too many requests)', { retryAt }), waitMs };
}

/** `Retry-After` in seconds or as a date; null without one. */
function retryAfterMs(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

async function exchange(call: HttpCall, options: HttpOptions, on: { dispatcher: Dispatcher; remainingMs: number }): Promise<HttpAnswer> {
  const timeout = Math.max(1, Math.min(REQUEST_TIMEOUT_MS, on.remainingMs));
  const body = call.body === undefined ? null : JSON.stringify(call.body);
  const headers = { accept: 'application/json', ...options.headers, ...call.headers?.() };
  const { statusCode, headers: raw, body: stream } = await request(new URL(call.path, options.origin), {
    method: call.method,
    headers: body === null ? headers : { ...headers, 'content-type': 'application/json' },
    body,
    dispatcher: on.dispatcher,
    signal: AbortSignal.timeout(timeout),
    headersTimeout: timeout,
    bodyTimeout: timeout,
  });
  const text = await readBounded(stream, options.maxBytes ?? MAX_BYTES, options.origin);
  return { status: statusCode, text, headers: Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, String(value)])) };
}

async function readBounded(stream: AsyncIterable<Uint8Array>, maxBytes: number, origin: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) {
      throw new HttpFailure('too-large', `${origin} sent an answer of more than ${String(maxBytes / 1024 / 1024)} MB, which was refused`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const NEVER_SENT: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'EHOSTUNREACH']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function wordsFor(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ECONNREFUSED') return 'refused the connection';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'is a host name that cannot be found';
  if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET') return 'broke the connection';
  if (error instanceof Error && (error.name === 'TimeoutError' || code.includes('TIMEOUT'))) return 'did not answer within 30 seconds';
  return `could not be reached (${code === '' ? 'network error' : code})`;
}
