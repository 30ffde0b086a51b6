// Faults that any sandbox server can be told to commit: what the network and tired servers do to a client.
import type { ServerResponse } from 'node:http';

/** What goes wrong. All but `half-body`, `lost-response` and `effect: 'after'` leave the server's state untouched. */
export type FaultKind =
  /** The connection is closed without one byte of answer. (`down()` of the server refuses the connection itself.) */
  | 'refuse'
  /** TCP reset. */
  | 'reset'
  /** Never an answer; the connection stays open until the server is closed. */
  | 'stall'
  /** The real answer, cut in the middle although its length was announced. */
  | 'half-body'
  /** 200 with JSON that ends too early. */
  | 'wrong-json'
  /** 200 with a sign-in page, as a proxy or an expired session gives. */
  | 'html-200'
  | '429'
  | '429-retry-after'
  | '500'
  | '503'
  /** The request takes effect, then the connection is reset. */
  | 'lost-response'
  /** 200 with a body that does not end before `bytes` are sent. */
  | 'oversize';

/** One fault. Without `at`, `when`, `method` and `path` it hits the next request. */
export interface Fault {
  readonly kind: FaultKind;
  /** Index of the first request that is hit, 0-based, counted per server. */
  readonly at?: number;
  readonly when?: (method: string, path: string) => boolean;
  readonly method?: string;
  /** The beginning of the path. */
  readonly path?: string;
  /** How many matching requests are hit; default 1. */
  readonly times?: number;
  /** `after`: the request takes effect, and then the fault is answered; default `before`. */
  readonly effect?: 'before' | 'after';
  /** Seconds, for `429-retry-after`; default 1. */
  readonly retryAfter?: number;
  /** For `oversize`; default 256 MiB. */
  readonly bytes?: number;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text and buffers are sent as they are, anything else as JSON; absent is an empty body. */
  readonly body?: unknown;
}

export interface FaultList {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that this request runs into, used up by one; null for none. */
  take(index: number, method: string, path: string): Fault | null;
}

export function faultList(initial: readonly Fault[]): FaultList {
  const pending: { readonly fault: Fault; left: number }[] = [];
  const add = (fault: Fault): void => {
    pending.push({ fault, left: fault.times ?? 1 });
  };
  initial.forEach(add);
  return {
    add,
    clear: () => {
      pending.length = 0;
    },
    take: (index, method, path) => {
      const hit = pending.find(({ fault, left }) => left > 0 && matches(fault, index, method, path));
      if (hit === undefined) return null;
      hit.left -= 1;
      return hit.fault;
    },
  };
}

/**
 * Commits the fault. `produce` gives the real answer and its effect. Resolves to an answer that is to be sent, or to
 * null when the connection has been dealt with here.
 */
export async function commitFault(
  fault: Fault,
  response: ServerResponse,
  produce: () => Promise<Answer>,
): Promise<Answer | null> {
  if (fault.kind === 'half-body') return sendHalf(response, await produce());
  if (fault.effect === 'after' || fault.kind === 'lost-response') await produce();
  const answer = cannedAnswer(fault);
  if (answer === null) await breakOff(fault, response);
  return answer;
}

async function breakOff({ kind, bytes = 256 * 1024 * 1024 }: Fault, response: ServerResponse): Promise<void> {
  if (kind === 'refuse') response.socket?.destroy();
  else if (kind === 'oversize') await sendEndless(response, bytes);
  else if (kind !== 'stall') response.socket?.resetAndDestroy();
}

/** The bytes of an answer and the content type that they have unless the answer names one. */
export function encodeBody(body: unknown): { readonly bytes: Buffer; readonly type: string | null } {
  if (body === undefined) return { bytes: Buffer.alloc(0), type: null };
  if (Buffer.isBuffer(body)) return { bytes: body, type: 'application/octet-stream' };
  if (typeof body === 'string') return { bytes: Buffer.from(body), type: 'text/plain; charset=utf-8' };
  return { bytes: Buffer.from(JSON.stringify(body)), type: 'application/json; charset=utf-8' };
}

function matches(fault: Fault, index: number, method: string, path: string): boolean {
  return (
    (fault.at === undefined || index >= fault.at) &&
    (fault.method === undefined || fault.method === method) &&
    (fault.path === undefined || path.startsWith(fault.path)) &&
    (fault.when === undefined || fault.when(method, path))
  );
}

function cannedAnswer(fault: Fault): Answer | null {
  switch (fault.kind) {
    case 'wrong-json':
      return { status: 200, headers: { 'Content-Type': 'application/json' }, body: '[{"employeeId":"A1B2' };
    case 'html-200':
      return {
        status: 200,
        headers: { 'Content-Type': 'text/html' },
        body: '<html><body>Please sign in</body></html>',
      };
    case '429':
      return { status: 429 };
    case '429-retry-after':
      return { status: 429, headers: { 'Retry-After': String(fault.retryAfter ?? 1) } };
    case '500':
      return { status: 500, body: { message: 'An error has occurred.' } };
    case '503':
      return { status: 503, headers: { 'Content-Type': 'text/html' }, body: '<html>Service Unavailable</html>' };
    default:
      return null;
  }
}

async function sendHalf(response: ServerResponse, answer: Answer): Promise<null> {
  const { bytes, type } = encodeBody(answer.body ?? '{"cut":"here"}');
  const headers = { ...(type === null ? {} : { 'Content-Type': type }), ...answer.headers };
  response.writeHead(answer.status, { ...headers, 'Content-Length': bytes.length });
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  await new Promise<void>((resolve) =>
    response.write(half, () => {
      resolve();
    }),
  );
  response.socket?.destroy();
  return null;
}

async function sendEndless(response: ServerResponse, total: number): Promise<void> {
  const chunk = Buffer.alloc(64 * 1024, ' ');
  response.writeHead(200, { 'Content-Type': 'application/json' });
  const gone = new Promise<void>((resolve) =>
    response.once('close', () => {
      resolve();
    }),
  );
  for (let sent = 0; sent < total && !response.destroyed; sent += chunk.length) {
    const drained = new Promise<void>((resolve) =>
      response.write(chunk, () => {
        resolve();
      }),
    );
    await Promise.race([drained, gone]);
  }
  response.end();
}
