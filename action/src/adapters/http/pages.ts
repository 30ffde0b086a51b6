// Pages of a list, in order. When their addresses have a pattern (one number in the query grows twice by the same step), the
// next pages are asked ahead: two at first, up to eight. Each answer must name the foreseen next page, otherwise the rest is
// read page by page. The limiter decides how many requests are under way.
import { isDeepStrictEqual } from 'node:util';
import type { HttpAnswer } from './answer.ts';

export interface PagedList<P> {
  readonly first: string;
  readonly ask: (path: string) => Promise<HttpAnswer>;
  /** Makes a page of an answer and the page before it; throws for an unusable answer. */
  readonly understand: (answer: HttpAnswer, before: P | null) => P;
  /** The address of the page after this one, which may be relative to it; null after the last. */
  readonly nextOf: (page: P) => string | null;
  readonly rowsOf: (page: P) => readonly unknown[];
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

export async function* pagesOf<P>(list: PagedList<P>): AsyncGenerator<P> {
  const ahead = createLookAhead(list);
  const paths = new Set<string>();
  let before: P | null = null;
  for (let path: string | null = list.first; path !== null;) {
    if (paths.has(path)) throw list.unusable('a page names one as the next that was read before');
    if (paths.size >= MAX_PAGES) throw list.unusable(`its pages do not end after ${String(MAX_PAGES)}`);
    paths.add(path);
    const answer: HttpAnswer = await ahead.answerOf(path);
    const page: P = list.understand(answer, before);
    // Also for two empty pages: a host that ignores the page number would name a next page for ever.
    if (before !== null && isDeepStrictEqual(list.rowsOf(page), list.rowsOf(before)))
      throw list.unusable(`page ${String(paths.size)} is the page before once more`);
    const next: string | null = pathOnHost(list, path, list.nextOf(page));
    // The next page is read while this one is worked on.
    ahead.follows(path, next);
    yield page;
    before = page;
    path = next;
  }
}

/** Path and query. The scheme does not matter, since the path is always read from the configured host. */
function pathOnHost<P>({ origin, unusable }: PagedList<P>, here: string, next: string | null): string | null {
  if (next === null) return null;
  const url = URL.parse(next, `${origin}${here}`);
  if (url === null) throw unusable('its next page is no address');
  if (url.host !== new URL(origin).host)
    throw unusable('its next page is on another host, where the credentials must not go');
  return `${url.pathname}${url.search}`;
}

interface LookAhead {
  answerOf(path: string): Promise<HttpAnswer>;
  /** The page at `path` names `next` as the next page. */
  follows(path: string, next: string | null): void;
}

function createLookAhead<P>({ first, ask, isAskedAhead = true }: PagedList<P>): LookAhead {
  const underWay = new Map<string, Promise<HttpAnswer>>();
  let [isForeseeable, step, most] = [isAskedAhead, NO_STEP, 1];
  const askFor = (path: string): void => {
    if (underWay.has(path)) return;
    const coming = ask(path);
    // Awaited later; this handler only prevents an unhandled rejection until then, or when the list ends before.
    coming.catch(() => undefined);
    underWay.set(path, coming);
  };
  return {
    answerOf: (path) => underWay.get(path) ?? ask(path),
    follows(path, next) {
      underWay.delete(path);
      if (!isAskedAhead || next === null) return;
      const [before, seen] = [step, isForeseeable ? stepBetween(path, next) : NO_STEP];
      const isPattern = isSameStep(seen, before);
      step = seen;
      // A caller may need only the first page; and its address may have no number yet.
      if (path === first) return;
      isForeseeable = isPattern || (before.by === 0 && seen.by > 0);
      most = isPattern ? Math.min(MOST_AHEAD, most * 2) : 1;
      for (let nth = 0; nth < most; nth += 1) askFor(stepped(next, seen, nth));
    },
  };
}

/** Which number of the address grows, counted from the start, and by how much. */
interface Step {
  readonly at: number;
  readonly by: number;
}

const NO_STEP: Step = { at: -1, by: 0 };

function isSameStep(one: Step, other: Step): boolean {
  return one.by > 0 && one.at === other.at && one.by === other.by;
}

/** No step when more than one number of the query differs, or anything else. */
function stepBetween(from: string, to: string): Step {
  const [before, after] = [partsOf(from), partsOf(to)];
  const differing = before.flatMap((part, at) => (part === after[at] ? [] : [at]));
  const [at = -1] = differing;
  const isOneNumber = before.length === after.length && differing.length === 1 && at % 2 === 1;
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
