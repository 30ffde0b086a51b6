// Pages of a list, in order. When their addresses have a pattern (one number in the query grows twice by the same step), the
// next pages are asked ahead: two at first, up to eight. Each answer must name the foreseen next page, otherwise the rest is
// read page by page. The limiter decides how many requests are under way.
import { isDeepStrictEqual } from 'node:util';
import type { HttpAnswer } from './answer.ts';

export interface Page {
  readonly rows: readonly unknown[];
  /** The address of the next page, which may be relative to this one; null after the last. */
  readonly next: string | null;
}

export interface PagedList<P extends Page> {
  readonly first: string;
  readonly ask: (path: string) => Promise<HttpAnswer>;
  /** Makes a page of an answer and the page before it; throws for an unusable answer. */
  readonly understand: (answer: HttpAnswer, before: P | null) => P;
  /** Pages are only read from this host. */
  readonly origin: string;
  /** The error when the pages cannot be followed, or do not end. */
  readonly unusable: (why: string) => Error;
  /** False for a list with counted calls, or one that may be left before its end; default true. */
  readonly isAskedAhead?: boolean;
}

const MOST_AHEAD = 8;
/** A longer list is taken for an endless one. */
const MAX_PAGES = 100_000;

export async function* pagesOf<P extends Page>(list: PagedList<P>): AsyncGenerator<P> {
  const { first, ask, unusable } = list;
  const [underWay, paths, pagesAfter] = [
    new Map<string, Promise<HttpAnswer>>(),
    new Set<string>(),
    createForesight(list),
  ];
  let before: P | null = null;
  for (let path: string | null = first; path !== null;) {
    if (paths.has(path)) throw unusable('a page names one as the next that was read before');
    if (paths.size >= MAX_PAGES) throw unusable(`its pages do not end after ${String(MAX_PAGES)}`);
    paths.add(path);
    const answer: HttpAnswer = await (underWay.get(path) ?? ask(path));
    underWay.delete(path);
    const page: P = pageAfter(list, answer, before, paths.size);
    const next: string | null = pathOnHost(list, path, page.next);
    // The next page is read while this one is worked on.
    for (const ahead of pagesAfter(path, next)) {
      if (underWay.has(ahead)) continue;
      const coming = ask(ahead);
      // Awaited later; this handler only prevents an unhandled rejection until then, or when the list ends before.
      coming.catch(() => undefined);
      underWay.set(ahead, coming);
    }
    yield page;
    before = page;
    path = next;
  }
}

/** Throws for the page before once more, also an empty one: a host that ignores the page number would never end. */
function pageAfter<P extends Page>(
  { understand, unusable }: PagedList<P>,
  answer: HttpAnswer,
  before: P | null,
  nth: number,
): P {
  try {
    const page = understand(answer, before);
    if (before === null || !isDeepStrictEqual(page.rows, before.rows)) return page;
  } catch (error) {
    throw error instanceof RangeError ? unusable('it is nested too deeply') : error;
  }
  throw unusable(`page ${String(nth)} is the page before once more`);
}

/** Path and query. The scheme does not matter, since the path is always read from the configured host. */
function pathOnHost<P extends Page>(
  { origin, unusable }: PagedList<P>,
  here: string,
  next: string | null,
): string | null {
  if (next === null) return null;
  const url = URL.parse(next, `${origin}${here}`);
  if (url === null) throw unusable('its next page is no address');
  if (url.host !== new URL(origin).host)
    throw unusable('its next page is on another host, where the credentials must not go');
  return `${url.pathname}${url.search}`;
}

/** For each page and the next that it names: the pages to ask for now, the next and those that the pattern foresees. */
function createForesight<P extends Page>({ first, isAskedAhead = true }: PagedList<P>) {
  let [isForeseeable, step, most] = [true, NO_STEP, 1];
  return (path: string, next: string | null): readonly string[] => {
    if (!isAskedAhead || next === null) return [];
    const [before, seen] = [step, isForeseeable ? stepBetween(path, next) : NO_STEP];
    step = seen;
    // A caller may need only the first page; and its address may have no number yet.
    if (path === first) return [];
    const isPattern = seen !== NO_STEP && isDeepStrictEqual(seen, before);
    isForeseeable = isPattern || (before === NO_STEP && seen !== NO_STEP);
    most = isPattern ? Math.min(MOST_AHEAD, most * 2) : 1;
    return Array.from({ length: most }, (_, nth) => stepped(next, seen, nth));
  };
}

/** Which number of the address grows, counted from the start, and by how much. */
interface Step {
  readonly at: number;
  readonly by: number;
}

const NO_STEP: Step = { at: -1, by: 0 };

/** No step when more than one number of the query differs, or anything else. */
function stepBetween(from: string, to: string): Step {
  const [before, after] = [partsOf(from), partsOf(to)];
  const [at = -1, ...others] = before.flatMap((part, index) => (part === after[index] ? [] : [index]));
  const isOneNumber = before.length === after.length && others.length === 0 && at % 2 === 1;
  const isOfQuery = before.slice(0, at).join('').includes('?');
  const by = Number(after[at]) - Number(before[at]);
  return isOneNumber && isOfQuery && by > 0 && Number.isSafeInteger(by) ? { at, by } : NO_STEP;
}

function stepped(path: string, { at, by }: Step, steps: number): string {
  return partsOf(path)
    .map((part, index) => (index === at ? String(Number(part) + by * steps) : part))
    .join('');
}

/** The parts of an address; numbers are at the odd places. */
function partsOf(path: string): readonly string[] {
  return path.split(/(\d+)/);
}
