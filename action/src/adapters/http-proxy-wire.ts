// The connections to one host through the proxy that the environment names.
import { EnvHttpProxyAgent, request } from 'undici';
import type { Wire, WireOptions } from './http-wire.ts';

export function createProxyWire({ origin, connections, connectMs, idleMs }: WireOptions): Wire {
  // One request a connection (no HTTP/2), so that a time-out ends one request and no other.
  const connect = { timeout: connectMs };
  const dispatcher = new EnvHttpProxyAgent({ connections, allowH2: false, connect, keepAliveTimeout: idleMs });
  return {
    async send({ method, path, headers, body, timeoutMs, maxBytes }) {
      const answer = await request(new URL(path, origin), {
        ...{ method, headers, body, dispatcher },
        signal: AbortSignal.timeout(timeoutMs),
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
      });
      return { status: answer.statusCode, headers: answer.headers, bytes: await readBounded(answer.body, maxBytes) };
    },
    close: () => dispatcher.destroy(),
  };
}

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
