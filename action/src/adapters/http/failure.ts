// Why a host gave no usable answer, in words that hold no secret: no header and no body is ever part of them.

/** No usable answer, after all tries. */
export class HttpFailure extends Error {
  readonly kind: 'rate-limited' | 'unavailable' | 'unusable' | 'cancelled' | 'out-of-time';
  /** A write may have had its effect. */
  readonly isAmbiguous: boolean;
  /** When the host will answer again, by its own word; null when it named no time, or none to be believed. */
  readonly retryAt: Date | null;

  constructor(kind: HttpFailure['kind'], message: string, more: HttpFailureDetails = {}) {
    super(message, { cause: more.cause });
    this.name = 'HttpFailure';
    this.kind = kind;
    this.isAmbiguous = more.isAmbiguous ?? false;
    this.retryAt = more.retryAt ?? null;
  }
}

export interface HttpFailureDetails {
  readonly isAmbiguous?: boolean;
  readonly retryAt?: Date | null;
  readonly cause?: unknown;
}

/** What a broken exchange means. Whatever may have reached the host may have had its effect there. */
export function explainBroken(error: unknown, method: 'GET' | 'POST', origin: string): HttpFailure {
  const code = codeOf(error);
  const isAmbiguous = method === 'POST' && !NEVER_SENT.has(code);
  const more = { isAmbiguous, cause: error };
  if (error instanceof HttpFailure) return new HttpFailure(error.kind, error.message, more);
  if (NOT_SENDABLE.has(code)) {
    const words =
      'could not be asked: a secret or user name holds a character that is not allowed there, such as a line break';
    return new HttpFailure('unusable', `${origin} ${words}`, more);
  }
  return new HttpFailure('unavailable', `${origin} ${wordsFor(error, code)}`, more);
}

const NOT_SENDABLE: ReadonlySet<string> = new Set(['ERR_INVALID_CHAR', 'UND_ERR_INVALID_ARG']);

const NEVER_SENT: ReadonlySet<string> = new Set([
  ...NOT_SENDABLE,
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CONNECT_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Several addresses of one host fail together, as one error that holds the others. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const WORDS: readonly (readonly [code: RegExp, words: string])[] = [
  [/^ECONNREFUSED$/, 'refused the connection'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'is a host name that cannot be found'],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'broke the connection'],
  [/TIMEOUT/, 'did not answer in time'],
  [/CERT|SSL|TLS|ISSUER/, 'has a certificate that is not trusted'],
  [/^(Z_|ERR__ERROR|ERR_BROTLI)/, 'sent an answer that cannot be unpacked'],
];

function wordsFor(error: unknown, code: string): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'did not answer in time';
  const known = WORDS.find(([pattern]) => pattern.test(code));
  return known?.[1] ?? `could not be reached (${code === '' ? 'network error' : code})`;
}
