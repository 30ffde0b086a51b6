// One try of one request: sent, answered, unpacked; no longer than it may take, no larger than it may be.
import { promisify } from 'node:util';
import type * as Zlib from 'node:zlib';
import { HttpFailure } from './http-failure.ts';
import type { Wire } from './http-wire.ts';
import type { HttpAnswer, HttpCall } from './http.ts';

export interface Exchange {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly wire: Wire;
  readonly timeoutMs: number;
  readonly maxBytes?: number;
}

const MAX_BYTES = 64 * 1024 * 1024;

export async function exchange(call: HttpCall, on: Exchange): Promise<HttpAnswer> {
  const { origin, wire, timeoutMs, maxBytes = MAX_BYTES } = on;
  const sent = { accept: 'application/json', 'accept-encoding': 'gzip, br', ...on.headers, ...call.headers?.() };
  const hasBody = call.body !== undefined;
  const headers = hasBody ? { ...sent, 'content-type': 'application/json' } : sent;
  const body = hasBody ? JSON.stringify(call.body) : null;
  const answer = await wire.send({ method: call.method, path: call.path, headers, body, timeoutMs, maxBytes });
  const received: Record<string, string> = {};
  for (const name in answer.headers) received[name] = String(answer.headers[name]);
  if (answer.bytes === null) throw tooLarge(origin, maxBytes);
  const text = await textOf(answer.bytes, received['content-encoding'] ?? '', { origin, maxBytes });
  return { status: answer.status, text, headers: received };
}

const decoder = new TextDecoder();

async function textOf(
  packed: Uint8Array,
  encoding: string,
  on: { readonly origin: string; readonly maxBytes: number },
): Promise<string> {
  const name = encoding.trim().toLowerCase();
  const unpack = UNPACK.get(name);
  if (unpack === undefined)
    throw new HttpFailure('unusable', `${on.origin} packed its answer in a way that was not asked for (${name})`);
  try {
    const bytes = packed.length === 0 ? packed : await unpack(packed, { maxOutputLength: on.maxBytes });
    return decoder.decode(bytes);
  } catch (error) {
    throw isTooLong(error) ? tooLarge(on.origin, on.maxBytes) : error;
  }
}

type Unpack = (packed: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>;

const asItIs: Unpack = (bytes) => Promise.resolve(bytes);

/** Loaded with the first packed answer: it takes as long as the start of a small request. */
function unpacking(name: 'gunzip' | 'inflate' | 'brotliDecompress'): Unpack {
  return async (bytes, options) => {
    const zlib: typeof Zlib = await import('node:zlib');
    return promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(zlib[name])(bytes, options);
  };
}

const UNPACK: ReadonlyMap<string, Unpack> = new Map([
  ['', asItIs],
  ['identity', asItIs],
  ['gzip', unpacking('gunzip')],
  ['x-gzip', unpacking('gunzip')],
  ['deflate', unpacking('inflate')],
  ['br', unpacking('brotliDecompress')],
]);

function tooLarge(origin: string, maxBytes: number): HttpFailure {
  return new HttpFailure(
    'unusable',
    `${origin} sent an answer of more than ${String(Math.ceil(maxBytes / 1024 / 1024))} MB, which was refused`,
  );
}

function isTooLong(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
