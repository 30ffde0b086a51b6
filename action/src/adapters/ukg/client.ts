// UKG Pro's REST in UKG's words: sign-in, pages, and what its refusals mean. Reads only.
import { RunFailure } from '../../failure.ts';
import { HttpFailure } from '../http.ts';
import type { Http, HttpAnswer } from '../http.ts';
import { explainFailure, refusalOf } from './refusals.ts';

export interface UkgSignIn {
  readonly username: string;
  readonly password: string;
  readonly customerApiKey: string;
  /** Sent as `x-api-key` when given; tenants differ in whether they ask for it. */
  readonly userApiKey: string;
}

export function ukgHeaders(signIn: UkgSignIn): Readonly<Record<string, string>> {
  const basic = Buffer.from(`${signIn.username}:${signIn.password}`).toString('base64');
  const headers = { authorization: `Basic ${basic}`, 'us-customer-api-key': signIn.customerApiKey };
  return signIn.userApiKey === '' ? headers : { ...headers, 'x-api-key': signIn.userApiKey };
}

/** A list as UKG names it, and what its pages are called. */
export interface UkgList {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** How the list spells its page size, and how many rows are asked for; null for a list without pages. */
  readonly paging: { readonly sizeName: 'per_page' | 'per_Page'; readonly size: number } | null;
  /** A filtered list may say 404 for "nobody"; on a whole list that is a wrong host. */
  readonly isFiltered: boolean;
  /** A page with fewer rows than this is the last one even without a `Link` header; 0 trusts only an empty page. */
  readonly shortPage: number;
  /** What the service account needs, for the message of a 403. */
  readonly permission: string;
}

export interface UkgClient {
  /** Gives every page's rows to `take`, in order; returns how many pages were read. */
  readPages(list: UkgList, take: (rows: readonly unknown[]) => void): Promise<number>;
  /** UKG's own time by the `Date` header of the first answer, or null before one. */
  serverTime(): Date | null;
}

/** No list is longer than this: a server that never ends its pages is not believed. */
const MAX_PAGES = 100_000;

export function createUkgClient(http: Http, origin: string): UkgClient {
  let firstDate: Date | null = null;

  async function get(path: string, list: UkgList): Promise<HttpAnswer> {
    try {
      const answer = await http.send({ method: 'GET', path, isRepeatable: true });
      firstDate ??= dateOf(answer);
      return answer;
    } catch (error) {
      throw error instanceof HttpFailure ? explainFailure(error, list) : error;
    }
  }

  return {
    serverTime: () => firstDate,
    async readPages(list, take) {
      let path: string | null = pathOf(list, 1);
      let previous = '';
      for (let page = 1; page <= MAX_PAGES; page += 1) {
        const answer: HttpAnswer = await get(path, list);
        const rows = rowsOf(answer, list);
        if (rows.length > 0 && page > 1 && answer.text === previous) throw badResponse(list, `page ${String(page)} is the page before once more`);
        take(rows);
        const next = nextPath({ answer, list, page, origin, rows: rows.length });
        if (next === null) return page;
        if (next === path) throw badResponse(list, `page ${String(page)} names itself as the next page`);
        previous = answer.text;
        path = next;
      }
      throw badResponse(list, `its pages do not end after ${String(MAX_PAGES)}`);
    },
  };
}

function dateOf(answer: HttpAnswer): Date | null {
  const date = new Date(answer.headers['date'] ?? '');
  return Number.isNaN(date.getTime()) ? null : date;
}

function pathOf(list: UkgList, page: number): string {
  const query = new URLSearchParams(list.query);
  if (list.paging) {
    query.set('page', String(page));
    query.set(list.paging.sizeName, String(list.paging.size));
  }
  const text = query.toString();
  return text === '' ? list.path : `${list.path}?${text}`;
}

function rowsOf(answer: HttpAnswer, list: UkgList): readonly unknown[] {
  if (answer.status === 404 && list.isFiltered) return [];
  const refusal = refusalOf(answer.status, list, answer.text);
  if (refusal !== null) throw refusal;
  let parsed: unknown;
  try {
    parsed = JSON.parse(answer.text);
  } catch (error) {
    throw badResponse(list, answer.text.trimStart().startsWith('<') ? 'it is a web page and not JSON' : 'it is not JSON', error);
  }
  if (!Array.isArray(parsed)) throw badResponse(list, 'it is not a list');
  return parsed;
}

/** The page after this one: what `Link` names, on the configured host only; without the header, until an empty page. */
function nextPath(at: { answer: HttpAnswer; list: UkgList; page: number; origin: string; rows: number }): string | null {
  const header = at.answer.headers['link'];
  if (header === undefined) {
    const isLast = at.list.paging === null || at.rows === 0 || at.rows < at.list.shortPage;
    return isLast ? null : pathOf(at.list, at.page + 1);
  }
  const next = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(header);
  if (next === null) return null;
  let url: URL;
  try {
    url = new URL(next[1] as string, at.origin);
  } catch (error) {
    throw badResponse(at.list, 'its link to the next page is no address', error);
  }
  if (url.host !== new URL(at.origin).host) throw badResponse(at.list, 'its link to the next page leads to another host, where the credentials must not go');
  return `${url.pathname}${url.search}`;
}

function badResponse(list: UkgList, what: string, cause?: unknown): RunFailure {
  const message = `UKG's answer for ${list.path} cannot be used: ${what}. Nothing was written and the cursor stays. Check ukg.host in integration.yml; if it is right, ask UKG support.`;
  return new RunFailure('UKG_BAD_RESPONSE', message, { cause });
}
