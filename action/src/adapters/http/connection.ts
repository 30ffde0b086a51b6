// The line to one host as the program uses it: the machine's clock, what limits it and HTTP, opened and closed together.
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { createHttp } from './client.ts';
import type { Http } from './client.ts';
import { createLimiter } from './limiter.ts';
import { systemTime } from './system-time.ts';

export interface Connection {
  readonly http: Http;
  /** Sleeps until the connection is closed at most; rejects then. */
  readonly sleep: (ms: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ConnectionOptions {
  /** Scheme, host and port. */
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Requests under way at once: at the start, and at most. */
  readonly initial: number;
  readonly max: number;
  /** Milliseconds since 1970 from which nothing new is asked; null for never. */
  readonly endsAt: number | null;
}

/** After `close` nothing of the connection keeps the program from ending: no request, and no wait for the next try. */
export function openConnection({ origin, headers, initial, max, endsAt }: ConnectionOptions): Connection {
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);
  const time = {
    ...systemTime,
    sleep: async (ms: number): Promise<void> => {
      await sleep(ms, undefined, { signal: closing.signal });
    },
  };
  const limiter = createLimiter({ initial, max, ...time });
  const http = createHttp({ origin, headers, limiter, endsAt: endsAt ?? Infinity, ...time });
  return {
    http,
    sleep: time.sleep,
    async close() {
      closing.abort();
      await http.close();
    },
  };
}
