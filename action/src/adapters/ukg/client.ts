// UKG Pro's REST API: sign-in, pages, and the meaning of its refusals. Reads only.
import type { HttpAnswer } from '../http/answer.ts';
import { HttpFailure, parsedJson, whyNoJson } from '../http/answer.ts';
import type { Http } from '../http/client.ts';
import type { Page } from '../http/pages.ts';
import { pagesOf } from '../http/pages.ts';
import type { UkgList } from './lists.ts';
import { badResponse, explainFailure, refusalOf } from './refusals.ts';

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

export interface UkgClient {
  /**
   * Every row of every page, in order, as `decode` reads it. `isEnough` may end the reading early. A short page is not the end,
   * since UKG may send shorter pages than it was asked for.
   */
  readAll<T>(
    list: UkgList,
    decode: (raw: unknown) => T,
    isEnough?: (rows: readonly T[]) => boolean,
  ): Promise<{ readonly rows: readonly T[]; readonly pages: number }>;
  /** UKG's own time, from the `Date` header of the first answer; null before it. */
  serverTime(): Date | null;
}

/** The longest pause that is waited for when a list with counted calls asks for one: under a minute. */
const LONGEST_PAUSE_MS = 59_999;
/** The page size that every list is known to take. */
const SMALL_PAGE = 100;

export function createUkgClient(http: Http, origin: string): UkgClient {
  let firstDate: Date | null = null;

  async function get(path: string, list: UkgList): Promise<HttpAnswer> {
    try {
      const patience = list.isCounted ? { longestPauseMs: LONGEST_PAUSE_MS } : {};
      const answer = await http.send({ method: 'GET', path, isRepeatable: true, ...patience });
      firstDate ??= dateOf(answer);
      return answer;
    } catch (error) {
      throw error instanceof HttpFailure ? explainFailure(error, list) : error;
    }
  }

  /** The first page, and the list with the page size that works: some lists refuse large pages. */
  async function first(list: UkgList): Promise<{ readonly answer: HttpAnswer; readonly list: UkgList }> {
    const answer = await get(pathOf(list, 1), list);
    const isTooLarge = answer.status === 400 && /per_?page/i.test(answer.text);
    if (!isTooLarge || list.paging === null || list.paging.size <= SMALL_PAGE) return { answer, list };
    const smaller = { ...list, paging: { ...list.paging, size: SMALL_PAGE } };
    return { answer: await get(pathOf(smaller, 1), smaller), list: smaller };
  }

  return {
    serverTime: () => firstDate,
    async readAll<T>(wanted: UkgList, decode: (raw: unknown) => T, isEnough?: (rows: readonly T[]) => boolean) {
      const { answer: firstAnswer, list } = await first(wanted);
      const firstPath = pathOf(list, 1);
      const rows: T[] = [];
      const pagesInOrder = pagesOf<RowPage>({
        first: firstPath,
        ask: (path) => (path === firstPath ? Promise.resolve(firstAnswer) : get(path, list)),
        understand: (answer, before) => pageOf(answer, before, list),
        origin,
        unusable: (why) => badResponse(list, why),
        isAskedAhead: list.isCounted !== true && isEnough === undefined,
      });
      let pages = 0;
      for await (const page of pagesInOrder) {
        for (const raw of page.rows) rows.push(decode(raw));
        pages = page.number;
        // Decided here, not in the page reader: pages asked ahead would otherwise keep all rows in memory.
        if (isEnough?.(rows) === true) break;
      }
      return { rows, pages };
    },
  };
}

interface RowPage extends Page {
  readonly answer: HttpAnswer;
  readonly number: number;
}

function pageOf(answer: HttpAnswer, before: RowPage | null, list: UkgList): RowPage {
  const number = (before?.number ?? 0) + 1;
  const rows = before === null ? rowsOf(answer, list, list.isFiltered) : rowsAfter(before, answer, list);
  return { answer, number, rows, next: number === list.pages ? null : nextOf(answer, list, { number, rows }) };
}

function rowsAfter(before: RowPage, answer: HttpAnswer, list: UkgList): RowPage['rows'] {
  // A page that a link named must exist; a page that was only tried may be missing.
  const mayBeNobody = linksIn(before.answer).length === 0;
  const isTried = mayBeNobody && list.mayBePaged === true;
  if (isTried && NO_SUCH_PAGE.has(answer.status)) return [];
  const rows = rowsOf(answer, list, mayBeNobody);
  return isTried && isShownBefore(rows, before) ? [] : rows;
}

const NO_SUCH_PAGE: ReadonlySet<number> = new Set([400, 422]);

/** Tenants without pages for a list answer with the whole list again. */
function isShownBefore(rows: readonly unknown[], before: RowPage): boolean {
  const seen = new Set(before.rows.map((row) => JSON.stringify(row)));
  return rows.every((row) => seen.has(JSON.stringify(row)));
}

function dateOf(answer: HttpAnswer): Date | null {
  const date = new Date(answer.headers['date'] ?? '');
  return Number.isNaN(date.getTime()) ? null : date;
}

function pathOf(list: UkgList, page: number): string {
  const query = new URLSearchParams(list.query);
  if (list.paging !== null || page > 1) query.set('page', String(page));
  if (list.paging !== null) query.set(list.paging.sizeName, String(list.paging.size));
  const text = query.toString();
  return text === '' ? list.path : `${list.path}?${text}`;
}

function rowsOf(answer: HttpAnswer, list: UkgList, mayBeNobody: boolean): readonly unknown[] {
  if (answer.status === 404 && mayBeNobody) return [];
  const refusal = refusalOf(answer, list);
  if (refusal !== null) throw refusal;
  const reviver = LONG_NUMBER.test(answer.text) ? asWritten : undefined;
  const parsed = answer.status === 200 ? parsedJson(answer.text, reviver) : undefined;
  if (parsed === undefined) throw badResponse(list, whyNoJson(answer));
  if (!Array.isArray(parsed)) throw badResponse(list, 'it is not a list');
  return parsed;
}

/** Numbers with more digits than JavaScript keeps, such as long employee numbers. */
const LONG_NUMBER = /[[:,]\s*-?\d{16}/;

/** Such a number, as the text that UKG wrote: a rounded one would be another employee's. */
function asWritten(_key: string, value: unknown, { source }: { readonly source?: string } = {}): unknown {
  return typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER ? source : value;
}

/** The next page: what `Link` names, otherwise the next number, until an empty page. */
function nextOf(answer: HttpAnswer, list: UkgList, { number, rows }: Omit<RowPage, 'answer' | 'next'>): string | null {
  const links = answer.status === 200 ? linksIn(answer) : [];
  if (links.length > 0) return links.find(({ relations }) => relations.includes('next'))?.target ?? null;
  const isPaged = list.paging !== null || list.mayBePaged === true;
  return isPaged && rows.length > 0 ? pathOf(list, number + 1) : null;
}

const LINK = /<([^>]*)>((?:\s*;\s*[^\s;,="]+(?:=(?:"[^"]*"|[^\s;,"]*))?)*)/g;

/** The links of the header `Link`. Other parameters may come before `rel`, and a quoted one may contain a comma. */
function linksIn({
  headers,
}: HttpAnswer): readonly { readonly target: string; readonly relations: readonly string[] }[] {
  return [...(headers['link'] ?? '').matchAll(LINK)].map(([, target = '', parameters = '']) => {
    const [, quoted, bare = ''] = /;\s*rel=(?:"([^"]*)"|([^\s;,"]*))/i.exec(parameters) ?? [];
    return { target, relations: (quoted ?? bare).toLowerCase().split(/\s+/) };
  });
}
