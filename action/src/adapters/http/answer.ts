// What an answer is: JSON or a web page, from the system itself or from a firewall in front of it.

/** An answer below 500 other than 408 and 429; the caller decides what it means. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

export function isWebPage({ text }: Pick<HttpAnswer, 'text'>): boolean {
  return text.trimStart().startsWith('<');
}

export function isRedirect({ status }: HttpAnswer): boolean {
  return status >= 300 && status < 400;
}

/** Undefined for a text that is not JSON. */
export function parsedJson(text: string, reviver?: Parameters<typeof JSON.parse>[1]): unknown {
  try {
    return JSON.parse(text, reviver);
  } catch {
    return undefined;
  }
}

/** Why an answer is not the JSON that was asked for. */
export function whyNoJson(answer: HttpAnswer): string {
  const status = String(answer.status);
  if (isRedirect(answer))
    return `it is a redirect (${status}), which is not followed, since the credentials would go along`;
  if (answer.status !== 200) return `its status is ${status}`;
  return isWebPage(answer) ? 'it is a web page and not JSON' : 'it is not JSON';
}

/** The object, or an empty one. */
export function objectIn(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};
}

/** Headers by which the answer of a firewall is recognised. */
const FIREWALL_HEADERS: readonly string[] = [
  'cf-mitigated',
  'x-amzn-waf-action',
  'x-iinfo',
  'x-sucuri-block',
  'x-akamai-request-id',
];

/** Names the firewall that refused the request, recognised by its headers or by a web page instead of JSON; else null. */
export function firewallIn(answer: HttpAnswer): string | null {
  if (answer.status !== 403) return null;
  const mark = FIREWALL_HEADERS.find((name) => answer.headers[name] !== undefined);
  if (mark === undefined && !isWebPage(answer)) return null;
  const shown =
    mark === undefined ? 'a web page instead of JSON' : `${mark}: ${(answer.headers[mark] ?? '').slice(0, 40)}`;
  return `a firewall in front of it refused this machine (403, ${shown}). No permission and no secret is wrong: ask for the addresses of the runner to be allowed, or run on a runner with a fixed address`;
}

// Why a host gave no usable answer, in words without secrets: no header, no body, no proxy address.

/** No usable answer, after all tries. */
export class HttpFailure extends Error {
  readonly kind: 'rate-limited' | 'unavailable' | 'unusable' | 'cancelled' | 'out-of-time';
  /** A write may have had its effect. */
  readonly isAmbiguous: boolean = false;
  /** Trying again would fail again: a setting has to change first. */
  readonly isLasting: boolean = false;
  /** The pause that the host asked for; null for none. */
  readonly pauseMs: number | null = null;
  /** When the host says that it will answer again; null when it names no time, or an unbelievable one. */
  readonly retryAt: Date | null = null;

  constructor(kind: HttpFailure['kind'], message: string, { cause, ...details }: HttpFailureDetails = {}) {
    super(message, { cause });
    this.name = 'HttpFailure';
    this.kind = kind;
    Object.assign(this, details);
  }
}

type HttpFailureDetails = Partial<
  Pick<HttpFailure, 'isAmbiguous' | 'isLasting' | 'pauseMs' | 'retryAt'> & { readonly cause: unknown }
>;

/** The largest answer that is read. */
export const MOST_MEGABYTES = 64;

interface Trouble {
  readonly code: RegExp;
  /** A clause about the host. */
  readonly words: string;
  /** `not sent`: the request did not reach the host; `lasting`: it will not, until a setting is changed. */
  readonly so?: 'not sent' | 'lasting' | 'unusable';
}

/** One row for each cause; the first that fits counts. */
const TROUBLES: readonly Trouble[] = [
  { code: /^ECONNREFUSED$/, words: 'refused the connection', so: 'not sent' },
  { code: /^(ENOTFOUND|EAI_AGAIN)$/, words: 'is a host name that cannot be found', so: 'not sent' },
  { code: /^(EHOSTUNREACH|ENETUNREACH)$/, words: 'cannot be reached from this network', so: 'not sent' },
  { code: /CONNECT_TIMEOUT$/, words: 'did not answer in time', so: 'not sent' },
  { code: /TIMEOUT/, words: 'did not answer in time' },
  { code: /^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, words: 'broke the connection' },
  { code: /^UND_ERR_PRX/, words: 'could not be reached: the proxy broke the connection', so: 'not sent' },
  {
    code: /^(UND_ERR_RES_EXCEEDED_MAX_SIZE|ERR_BUFFER_TOO_LARGE)$/,
    words: `sent an answer of more than ${String(MOST_MEGABYTES)} MB, which was refused`,
    so: 'unusable',
  },
  {
    code: /^(ERR_INVALID_CHAR|UND_ERR_INVALID_ARG)$/,
    words:
      'could not be asked: a secret or user name holds a character that is not allowed there, such as a line break',
    so: 'unusable',
  },
  {
    code: /^UNABLE_TO_VERIFY_LEAF_SIGNATURE$/,
    words:
      'sends its certificate without the intermediate one that proves it (an incomplete chain). Its operator has to add it; until then set NODE_EXTRA_CA_CERTS to a file with the missing certificate',
    so: 'lasting',
  },
  {
    code: /^(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT(_LOCALLY)?)$/,
    words:
      'shows a certificate of an authority that this machine does not know, as a company network does that looks into TLS. Set NODE_EXTRA_CA_CERTS to the file of that authority’s certificate, see the README',
    so: 'lasting',
  },
  { code: /^CERT_HAS_EXPIRED$/, words: 'has a certificate that is not valid any more', so: 'lasting' },
  {
    code: /ALTNAME/,
    words:
      'has the certificate of another host name. Check the host where it is written: in integration.yml, or in a secret',
    so: 'lasting',
  },
  { code: /CERT|SSL|TLS|ISSUER/, words: 'has a certificate that is not trusted', so: 'not sent' },
  { code: /^(Z_|ERR__ERROR)/, words: 'sent an answer that cannot be unpacked' },
];

/** What a broken exchange means. A request that may have reached the host may have had its effect. */
export function explainBroken(error: unknown, method: string, origin: string): HttpFailure {
  if (error instanceof HttpFailure) return error;
  const code = codeOf(error);
  const trouble = TROUBLES.find((one) => one.code.test(code));
  const words = trouble?.words ?? `could not be reached (${code === '' ? 'network error' : code})`;
  const so = trouble?.so;
  const isAmbiguous = method !== 'GET' && so !== 'not sent' && so !== 'lasting';
  const details = { isAmbiguous, isLasting: so === 'lasting', cause: error };
  const kind = so === 'unusable' ? so : 'unavailable';
  return refusedByProxy(origin, error) ?? new HttpFailure(kind, `${origin} ${words}`, details);
}

/** The HTTP client tells this only in its message. */
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

/** When all addresses of a host fail, Node gives one error that contains the others. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (error instanceof Error && error.name === 'TimeoutError') return 'TIMEOUT';
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Null for an answer that the caller can use. */
export function failureIn(
  { status, headers }: HttpAnswer,
  { method, origin, now }: { readonly method: string; readonly origin: string; readonly now: number },
): HttpFailure | null {
  if ((status < 500 || status === 501) && status !== 408 && status !== 429) return null;
  const pause = pauseAskedFor(headers, now);
  if (status === 429) return new HttpFailure('rate-limited', 'answered 429 (too many requests)', pause);
  const isAmbiguous = method !== 'GET';
  return new HttpFailure('unavailable', `${origin} answered ${String(status)}`, { isAmbiguous, ...pause });
}

/** A longer pause is taken for a mistake of the host. */
const LONGEST_BELIEVED_MS = 31 * 86_400_000;

/** `Retry-After` in seconds, or as a date by the host's own clock, if its answer shows the time. */
function pauseAskedFor(headers: HttpAnswer['headers'], now: number): Pick<HttpFailureDetails, 'pauseMs' | 'retryAt'> {
  const text = headers['retry-after']?.trim() ?? '';
  const hostsNow = Date.parse(headers['date'] ?? '');
  const from = Number.isNaN(hostsNow) ? now : hostsNow;
  const asked = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - from;
  if (Number.isNaN(asked)) return {};
  const pauseMs = Math.max(0, asked);
  return { pauseMs, retryAt: pauseMs > LONGEST_BELIEVED_MS ? null : new Date(from + pauseMs) };
}

const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const;

/**
 * A failure when the proxy of the environment is not a valid address, such as `proxy.example:3128` without a scheme, or with a
 * bare `%` in its password; else null.
 */
export function unusableProxy(origin: string): HttpFailure | null {
  const isAddress = (text: string): boolean =>
    /^https?:\/\/[^/]/i.test(text) && !/%(?![\da-f]{2})/i.test(text) && URL.canParse(text);
  const name = PROXY_VARIABLES.find((variable) => process.env[variable] && !isAddress(process.env[variable]));
  if (name === undefined) return null;
  const message = `${origin} was not asked: the environment variable ${name} is no address of a proxy. Write it with its scheme, as in http://proxy.example:3128, and the special characters of a password URL-encoded`;
  return new HttpFailure('unavailable', message, { isLasting: true });
}
