// One try of one request: sent and answered; no longer than it may take, no larger than it may be.
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { HttpFailure } from './failure.ts';
import type { Wire } from './wire.ts';
import type { HttpAnswer, HttpCall } from './client.ts';

export interface Exchange {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly wire: Wire;
  readonly timeoutMs: number;
  readonly maxBytes?: number;
}

const MAX_BYTES = 64 * 1024 * 1024;
const decoder = new TextDecoder();

export async function exchange(call: HttpCall, on: Exchange): Promise<HttpAnswer> {
  const { origin, wire, timeoutMs, maxBytes = MAX_BYTES } = on;
  const sent = { accept: 'application/json', 'accept-encoding': 'gzip, br', ...on.headers, ...call.headers?.() };
  const hasBody = call.body !== undefined;
  const headers = hasBody ? { ...sent, 'content-type': 'application/json' } : sent;
  const body = hasBody ? JSON.stringify(call.body) : null;
  const answer = await wire.send({ method: call.method, path: call.path, headers, body, timeoutMs, maxBytes });
  const received: Record<string, string> = {};
  for (const name in answer.headers) received[name] = String(answer.headers[name]);
  const bytes = answer.bytes && (await unpacked(answer.bytes, received['content-encoding'] ?? '', on));
  if (bytes === null)
    throw new HttpFailure(
      'unusable',
      `${origin} sent an answer of more than ${String(Math.ceil(maxBytes / 1048576))} MB, which was refused`,
    );
  return { status: answer.status, text: decoder.decode(bytes), headers: received };
}

const UNPACK = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: promisify(inflate),
};

/** Null where it unpacks to more than the bound. */
async function unpacked(
  bytes: Uint8Array,
  encoding: string,
  { origin, maxBytes = MAX_BYTES }: Exchange,
): Promise<Uint8Array | null> {
  const name = encoding.trim().toLowerCase();
  if (bytes.length === 0 || name === '' || name === 'identity') return bytes;
  if (!(name in UNPACK))
    throw new HttpFailure('unusable', `${origin} sent an answer that is packed as ${name}, which was not asked for`);
  try {
    return await UNPACK[name as keyof typeof UNPACK](bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
