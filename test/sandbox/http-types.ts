// What a sandbox server is told, what it records, and what can be done to it while it runs.
import type { IncomingHttpHeaders } from 'node:http';
import type { Answer, Fault } from './faults.ts';

/** A request as a server's handler sees it. */
export interface Received {
  readonly index: number;
  readonly method: string;
  /** The path as sent, still percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A request as tests see it afterwards. */
export interface RequestRecord {
  readonly index: number;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** 0 when the request got no answer, or none yet. */
  readonly status: number;
  /** The simulated moment, ISO. */
  readonly at: string;
  /** Real milliseconds by the clock of the process, which all servers of a sandbox share. */
  readonly elapsed: number;
  /** Those of `HEADERS_OF_INTEREST` that were sent, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

export type Override = Answer | ((request: Received) => Answer | null);

export interface HttpServerOptions {
  readonly clock?: () => Date;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Milliseconds before every answer. */
  readonly latency?: number;
  readonly faults?: readonly Fault[];
  /** Over it: 429, with `Retry-After` (seconds) when that is given. Counts in real time. */
  readonly rateLimit?: RateLimit;
  /** Answers by exact path, instead of the server's own; they come before any check. */
  readonly overrides?: Readonly<Record<string, Override>>;
  /** False leaves the `Date` header out. */
  readonly dateHeader?: boolean;
}

export interface RateLimit {
  readonly perSecond: number;
  readonly retryAfter?: number;
}

/** What every sandbox server offers beside its own domain. */
export interface SandboxServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  readonly requests: readonly RequestRecord[];
  /** Number of requests by path. */
  counts(): Readonly<Record<string, number>>;
  /** The most requests that were in work at one moment. */
  peak(): number;
  /** Forgets the requests so far; the next one has index 0 again. */
  clearRequests(): void;
  inject(fault: Fault): void;
  clearFaults(): void;
  setLatency(milliseconds: number): void;
  setRateLimit(limit: RateLimit | null): void;
  /** Null takes the canned answer away. */
  override(path: string, answer: Override | null): void;
  /** Refuses connections until `up()`, on the same port. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

export const HEADERS_OF_INTEREST = [
  'accept',
  'authorization',
  'content-type',
  'us-customer-api-key',
  'user-agent',
  'x-api-key',
  'x-request-id',
] as const;
