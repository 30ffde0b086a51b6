// Why a host gave no usable answer, in words that hold no secret: no header, no body and no address of a proxy is part of them.
import { isLoopback } from '../../core/model/text.ts';
import type { HttpAnswer } from './answer.ts';

/** No usable answer, after all tries. */
export class HttpFailure extends Error {
  readonly kind: 'rate-limited' | 'unavailable' | 'unusable' | 'cancelled' | 'out-of-time';
  /** A write may have had its effect. */
  readonly isAmbiguous: boolean;
  /** The same try would end the same way: a setting has to change first. */
  readonly isLasting: boolean;
  /** When the host will answer again, by its own word; null when it named no time, or none to be believed. */
  readonly retryAt: Date | null;

  constructor(kind: HttpFailure['kind'], message: string, more: HttpFailureDetails = {}) {
    super(message, { cause: more.cause });
    this.name = 'HttpFailure';
    this.kind = kind;
    this.isAmbiguous = more.isAmbiguous ?? false;
    this.isLasting = more.isLasting ?? false;
    this.retryAt = more.retryAt ?? null;
  }
}

export interface HttpFailureDetails {
  readonly isAmbiguous?: boolean;
  readonly isLasting?: boolean;
  readonly retryAt?: Date | null;
  readonly cause?: unknown;
}

interface Trouble {
  readonly code: RegExp;
  readonly words: string;
  /** The request never reached the host. */
  readonly neverSent?: true;
  readonly isLasting?: true;
}

const INTERCEPTED =
  'shows a certificate of an authority that this machine does not know, as a company network does that looks into TLS. Set NODE_EXTRA_CA_CERTS to the file of that authority’s certificate, see the README';

/** One row a cause, the first that fits counts. */
const TROUBLES: readonly Trouble[] = [
  { code: /^ECONNREFUSED$/, words: 'refused the connection', neverSent: true },
  { code: /^(ENOTFOUND|EAI_AGAIN)$/, words: 'is a host name that cannot be found', neverSent: true },
  { code: /^(EHOSTUNREACH|ENETUNREACH)$/, words: 'cannot be reached from this network', neverSent: true },
  { code: /CONNECT_TIMEOUT$/, words: 'did not answer in time', neverSent: true },
  { code: /TIMEOUT/, words: 'did not answer in time' },
  { code: /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, words: 'broke the connection' },
  { code: /^UND_ERR_PRX/, words: 'could not be reached: the proxy broke the connection', neverSent: true },
  {
    code: /^UNABLE_TO_VERIFY_LEAF_SIGNATURE$/,
    words:
      'sends its certificate without the intermediate one that proves it (an incomplete chain). Its operator has to add it; until then set NODE_EXTRA_CA_CERTS to a file with the missing certificate',
    neverSent: true,
    isLasting: true,
  },
  {
    code: /^(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT(_LOCALLY)?)$/,
    words: INTERCEPTED,
    neverSent: true,
    isLasting: true,
  },
  {
    code: /^CERT_HAS_EXPIRED$/,
    words: 'has a certificate that is not valid any more',
    neverSent: true,
    isLasting: true,
  },
  {
    code: /ALTNAME/,
    words: 'has the certificate of another host name. Check the host in integration.yml',
    neverSent: true,
    isLasting: true,
  },
  { code: /CERT|SSL|TLS|ISSUER/, words: 'has a certificate that is not trusted', neverSent: true },
  { code: /^(Z_|ERR__ERROR|ERR_BROTLI)/, words: 'sent an answer that cannot be unpacked' },
];

const NOT_SENDABLE: ReadonlySet<string> = new Set(['ERR_INVALID_CHAR', 'UND_ERR_INVALID_ARG']);

/** What a broken exchange means. Whatever may have reached the host may have had its effect there. */
export function explainBroken(error: unknown, method: string, origin: string): HttpFailure {
  const isWrite = method !== 'GET';
  if (error instanceof HttpFailure) {
    const { kind, message, isLasting } = error;
    return new HttpFailure(kind, message, { isAmbiguous: isWrite && !isLasting, isLasting, cause: error });
  }
  const isTimeout = error instanceof Error && error.name === 'TimeoutError';
  const code = isTimeout ? 'TIMEOUT' : codeOf(error);
  const refusal = NOT_SENDABLE.has(code) ? notSendable(origin, error) : refusedByProxy(origin, error);
  return refusal ?? troubleOf(code, { error, isWrite, origin });
}

function troubleOf(code: string, so: { error: unknown; isWrite: boolean; origin: string }): HttpFailure {
  const known = TROUBLES.find((trouble) => trouble.code.test(code));
  const words = known?.words ?? `could not be reached (${code === '' ? 'network error' : code})`;
  const isAmbiguous = so.isWrite && known?.neverSent !== true;
  const isLasting = known?.isLasting === true;
  return new HttpFailure('unavailable', `${so.origin} ${words}`, { isAmbiguous, isLasting, cause: so.error });
}

function notSendable(origin: string, cause: unknown): HttpFailure {
  const words =
    'could not be asked: a secret or user name holds a character that is not allowed there, such as a line break';
  return new HttpFailure('unusable', `${origin} ${words}`, { cause });
}

/** The client says it in words only. */
function refusedByProxy(origin: string, cause: unknown): HttpFailure | null {
  const status = /^Proxy response \((\d+)\)/.exec(cause instanceof Error ? cause.message : '')?.[1];
  if (status === undefined) return null;
  const advice =
    status === '407'
      ? 'It asks for a user name and password: write them into HTTPS_PROXY'
      : 'Ask its operator to allow this host';
  const message = `${origin} was not reached: the proxy of HTTPS_PROXY refuses to connect to it (${status}). ${advice}`;
  return new HttpFailure('unavailable', message, { isLasting: true, cause });
}

/** Several addresses of one host fail together, as one error that holds the others. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Null for an answer that the caller can use; else the failure, and the pause that the host asked for. */
export function failureIn(
  { status, headers }: Pick<HttpAnswer, 'status' | 'headers'>,
  asked: { readonly method: string; readonly origin: string; readonly now: number },
): { readonly failure: HttpFailure; readonly pauseMs: number | null } | null {
  const isForCaller = status < 500 || status === 501;
  if (isForCaller && status !== 408 && status !== 429) return null;
  const pause = pauseAskedFor(headers, asked.now);
  const retryAt = pause?.until ?? null;
  const failure =
    status === 429
      ? new HttpFailure('rate-limited', 'answered 429 (too many requests)', { retryAt })
      : new HttpFailure('unavailable', `${asked.origin} answered ${String(status)}`, {
          isAmbiguous: asked.method !== 'GET',
          retryAt,
        });
  return { failure, pauseMs: pause?.ms ?? null };
}

/** A host that names a longer pause does not mean it. */
const LONGEST_BELIEVED_MS = 31 * 86_400_000;

/** `Retry-After` in seconds or as a date, told by the host's own clock where it shows one. */
function pauseAskedFor(
  headers: HttpAnswer['headers'],
  now: number,
): { readonly ms: number; readonly until: Date | null } | null {
  const text = headers['retry-after']?.trim() ?? '';
  const hostsNow = Date.parse(headers['date'] ?? '');
  const from = Number.isNaN(hostsNow) ? now : hostsNow;
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - from;
  if (Number.isNaN(ms)) return null;
  return { ms: Math.max(0, ms), until: ms > LONGEST_BELIEVED_MS ? null : new Date(from + Math.max(0, ms)) };
}

const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const;

/** The name of a variable whose value is no address of a proxy, such as `proxy.example:3128` without a scheme. */
function unusableProxy(): string | null {
  const isAddress = (text: string): boolean => /^https?:\/\/[^/]/i.test(text) && URL.canParse(text);
  return PROXY_VARIABLES.find((name) => process.env[name] && !isAddress(process.env[name])) ?? null;
}

/** This machine itself is never asked through a proxy. */
export function goesPastProxy(origin: string): boolean {
  return isLoopback(new URL(origin).hostname) || unusableProxy() !== null;
}

/** Throws where the environment names a proxy that cannot be used: past it nothing may be sent. */
export function requireUsableProxy(origin: string): void {
  const name = isLoopback(new URL(origin).hostname) ? null : unusableProxy();
  if (name === null) return;
  const message = `${origin} was not asked: the environment variable ${name} is no address of a proxy. Write it with its scheme, as in http://proxy.example:3128`;
  throw new HttpFailure('unavailable', message, { isLasting: true });
}
