// One try of one request: sent and answered; no longer than it may take, no larger than it may be.
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
  if (answer.bytes === null)
    throw new HttpFailure(
      'unusable',
      `${origin} sent an answer of more than ${String(Math.ceil(maxBytes / 1048576))} MB, which was refused`,
    );
  return { status: answer.status, text: decoder.decode(answer.bytes), headers: received };
}
