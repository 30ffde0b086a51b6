// One try of one request: sent, answered, unpacked; no longer than it may take, no larger than it may be.
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { request } from 'undici';
import { HttpFailure } from './http-failure.ts';
import type { HttpAnswer, HttpCall } from './http.ts';

export interface Exchange {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly dispatcher: Dispatcher;
  readonly timeoutMs: number;
  readonly maxBytes?: number;
}

const MAX_BYTES = 64 * 1024 * 1024;

/** Redirects are answers like any other: the credentials must not follow them. */
export async function exchange(call: HttpCall, on: Exchange): Promise<HttpAnswer> {
  const { origin, timeoutMs, dispatcher } = on;
  const sent = { accept: 'application/json', 'accept-encoding': 'gzip, br', ...on.headers, ...call.headers?.() };
  const hasBody = call.body !== undefined;
  const answer = await request(new URL(call.path, origin), {
    method: call.method,
    headers: hasBody ? { ...sent, 'content-type': 'application/json' } : sent,
    body: hasBody ? JSON.stringify(call.body) : null,
    dispatcher,
    signal: AbortSignal.timeout(timeoutMs),
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  });
  const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]));
  const text = await textOf(answer.body, headers['content-encoding'] ?? '', on);
  return { status: answer.statusCode, text, headers };
}

type Bytes = AsyncIterable<Uint8Array>;

async function textOf(body: Bytes, encoding: string, { origin, maxBytes = MAX_BYTES }: Exchange): Promise<string> {
  const packed = await readBounded(body, maxBytes, origin);
  const name = encoding.trim().toLowerCase();
  const unpack = UNPACK.get(name);
  if (unpack === undefined)
    throw new HttpFailure('unusable', `${origin} packed its answer in a way that was not asked for (${name})`);
  try {
    const bytes = packed.length === 0 ? packed : await unpack(packed, { maxOutputLength: maxBytes });
    return new TextDecoder().decode(bytes);
  } catch (error) {
    throw isTooLong(error) ? tooLarge(origin, maxBytes) : error;
  }
}

type Unpack = (packed: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

const asItIs: Unpack = (bytes) => Promise.resolve(bytes);

const UNPACK: ReadonlyMap<string, Unpack> = new Map([
  ['', asItIs],
  ['identity', asItIs],
  ['gzip', promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(gunzip)],
  ['x-gzip', promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(gunzip)],
  ['deflate', promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(inflate)],
  ['br', promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(brotliDecompress)],
]);

async function readBounded(stream: Bytes, maxBytes: number, origin: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(origin, maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(origin: string, maxBytes: number): HttpFailure {
  return new HttpFailure(
    'unusable',
    `${origin} sent an answer of more than ${String(Math.ceil(maxBytes / 1024 / 1024))} MB, which was refused`,
  );
}

function isTooLong(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
