// How UKG reads a query: names in any case, unknown names ignored, pages by number, a `Link` header that undoes nothing
// but the page, filters that compare trimmed text, and dates with the operator inside the value.
import type { Answer, Received } from './http-server.ts';

/** Parameters by lower-case name. */
export type Query = ReadonlyMap<string, string>;

export function queryOf(request: Received): Query {
  return new Map([...request.query].map(([name, value]) => [name.toLowerCase(), value]));
}

export interface PageRules {
  /** Page size when the caller names none. */
  readonly standard: number;
  /** Above it the answer is 400. */
  readonly largest: number;
  /** Silently lowers what the caller asks for. */
  readonly cap: number | null;
  readonly linkHeader: boolean;
  /** Each page begins with so many rows of the one before. */
  readonly overlap: number;
  /** Every page shows the first one again. */
  readonly repeat: boolean;
}

export interface Page<T> {
  readonly rows: readonly T[];
  readonly headers: Readonly<Record<string, string>>;
}

/** One page of the rows, or UKG's refusal of the paging parameters. `base` is the server's own address. */
export function pageOf<T>(rows: readonly T[], request: Received, rules: PageRules, base: string): Page<T> | Answer {
  const query = queryOf(request);
  const page = wholeNumber(query.get('page') ?? '1');
  const asked = wholeNumber(query.get('per_page') ?? String(rules.standard));
  if (page === null) return badRequest('page', 'The value is not valid for page.');
  if (asked === null || asked > rules.largest) {
    return badRequest('per_page', `The field per_page must be between 1 and ${rules.largest}.`);
  }
  return cut(rows, { page, size: Math.min(asked, rules.cap ?? asked), rules, links: linksTo(request, base) });
}

interface Cut {
  readonly page: number;
  readonly size: number;
  readonly rules: PageRules;
  readonly links: (page: number, last: number) => string;
}

function cut<T>(rows: readonly T[], { page, size, rules, links }: Cut): Page<T> {
  const stride = Math.max(1, size - rules.overlap);
  const last = Math.max(1, Math.ceil((rows.length - rules.overlap) / stride));
  const start = rules.repeat ? 0 : (page - 1) * stride;
  const isBeyond = page > last && !rules.repeat;
  return {
    rows: isBeyond ? [] : rows.slice(start, start + size),
    headers: rules.linkHeader && last > 1 ? { Link: links(page, last) } : {},
  };
}

/** UKG's `Error` body. */
export function badRequest(property: string, message: string): Answer {
  const errors = { modelstate: { [property]: [{ message, type: 'Error' }], type: 'Error', message } };
  return {
    status: 400,
    body: { title: 'Bad Request', type: 'Error', errorCount: 1, errors, detail: message, code: 400, message },
  };
}

/** Keeps what matches every known filter of the query; filters that the list does not know are ignored. */
export function filtered<T>(
  things: readonly T[],
  query: Query,
  filters: Readonly<Record<string, (thing: T) => string>>,
): readonly T[] {
  const active = Object.entries(filters).flatMap(([name, read]) => {
    const wanted = query.get(name.toLowerCase());
    return wanted === undefined || wanted === '' ? [] : [{ read, accepts: acceptor(wanted) }];
  });
  if (active.length === 0) return things;
  return things.filter((thing) => active.every(({ read, accepts }) => accepts(read(thing).trim())));
}

/** The parts of a comma list. */
export function commaList(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Compares day with day for operator values (`<01-31-2026`, `>…`, `{from,to}`), text with any part of a list otherwise. */
function acceptor(wanted: string): (value: string) => boolean {
  const range = /^\{(.+),(.+)\}$/.exec(wanted);
  if (range !== null) {
    const [from, to] = [usDay(range[1] ?? ''), usDay(range[2] ?? '')];
    return (value) => value >= from && value.slice(0, 10) <= to;
  }
  const day = usDay(wanted.replace(/^[<>]/, ''));
  if (wanted.startsWith('<')) return (value) => value !== '' && value.slice(0, 10) < day;
  if (wanted.startsWith('>')) return (value) => value.slice(0, 10) > day;
  if (day !== '') return (value) => value.slice(0, 10) === day;
  const parts = new Set(commaList(wanted).map((part) => part.toUpperCase()));
  return (value) => parts.has(value.toUpperCase());
}

/** `01-31-2026` to `2026-01-31`, anything else to `''`. */
function usDay(text: string): string {
  const match = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text.trim());
  return match === null ? '' : `${match[3] ?? ''}-${match[1] ?? ''}-${match[2] ?? ''}`;
}

function linksTo(request: Received, base: string): Cut['links'] {
  const link = (target: number, relation: string): string => {
    const query = new URLSearchParams(request.query);
    for (const name of [...query.keys()]) if (name.toLowerCase() === 'page') query.delete(name);
    query.set('page', String(target));
    return `<${base}${request.path}?${query.toString()}>; rel="${relation}"`;
  };
  return (page, last) =>
    [
      ...(page < last ? [link(page + 1, 'next')] : []),
      link(last, 'last'),
      ...(page > 1 ? [link(1, 'first'), link(page - 1, 'previous')] : []),
    ].join(', ');
}

function wholeNumber(text: string): number | null {
  return /^\d{1,10}$/.test(text) && Number(text) >= 1 ? Number(text) : null;
}
