// The connections to one host, kept open between requests, through a proxy where the environment names one.
import { Agent, EnvHttpProxyAgent, request } from 'undici';

export interface WireRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** From the start to the last byte of the answer. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly bytes: Uint8Array | null;
}

export interface Wire {
  send(request: WireRequest): Promise<WireAnswer>;
  close(): Promise<void>;
}

export interface WireOptions {
  readonly origin: string;
  readonly connections: number;
  readonly connectMs: number;
  readonly idleMs: number;
}

export function openWire({ origin, connections, connectMs, idleMs }: WireOptions): Wire {
  const options = { connections, allowH2: false, connect: { timeout: connectMs }, keepAliveTimeout: idleMs };
  const dispatcher = isLoopback(origin) ? new Agent(options) : new EnvHttpProxyAgent(options);
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

/** This machine itself is never reached through a proxy. */
function isLoopback(origin: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(origin).hostname);
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
