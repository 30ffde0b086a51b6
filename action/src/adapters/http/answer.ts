// What an answer says: JSON or a web page, the system itself or a firewall in front of it.

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

/** Undefined for what is no JSON. */
export function parsedJson(text: string, reviver?: Parameters<typeof JSON.parse>[1]): unknown {
  try {
    return JSON.parse(text, reviver);
  } catch {
    return undefined;
  }
}

/** What an answer is that `parsedJson` does not understand. */
export function whyNoJson(answer: HttpAnswer): string {
  return isWebPage(answer) ? 'it is a web page and not JSON' : 'it is not JSON';
}

/** The object, or an empty one. */
export function objectIn(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};
}

/** Marks that a firewall in front of a host leaves on its own answers. */
const FIREWALL_HEADERS: readonly string[] = [
  'cf-mitigated',
  'x-amzn-waf-action',
  'x-iinfo',
  'x-sucuri-block',
  'x-akamai-request-id',
];

/** What refused the request when it was not the system itself: a firewall, by its headers or by a web page where JSON is spoken. */
export function firewallIn(answer: HttpAnswer): string | null {
  if (answer.status !== 403) return null;
  const mark = FIREWALL_HEADERS.find((name) => answer.headers[name] !== undefined);
  if (mark === undefined && !isWebPage(answer)) return null;
  const shown =
    mark === undefined ? 'a web page instead of JSON' : `${mark}: ${(answer.headers[mark] ?? '').slice(0, 40)}`;
  return `a firewall in front of it refused this machine (403, ${shown}). No permission and no secret is wrong: ask for the addresses of the runner to be allowed, or run on a runner with a fixed address`;
}
