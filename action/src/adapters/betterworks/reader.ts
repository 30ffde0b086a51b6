// Reads Betterworks' users: one by one, or page by page. Whoever plans is given this and no writer.
import { setImmediate } from 'node:timers/promises';
import type { ExistingUser, UserId } from '../../core/model/model.ts';
import { RunFailure } from '../../failure.ts';
import type { UserReader } from '../../ports.ts';
import { HttpFailure } from '../http/client.ts';
import type { Http, HttpAnswer } from '../http/client.ts';
import { requestId, userPath, USERS_PATH } from './contract.ts';
import { decodeUser } from './decode.ts';
import { explainUnavailable, signInRefused } from './refusals.ts';

/** Every method rejects with a `RunFailure` when Betterworks cannot be read; nobody is guessed. */
export function createUserReader(http: Http, origin: string): UserReader {
  const get = async (path: string): Promise<HttpAnswer> => {
    try {
      return await http.send({ method: 'GET', path, isRepeatable: true, headers: requestId });
    } catch (error) {
      throw error instanceof HttpFailure ? explainUnavailable(error) : error;
    }
  };
  const one = async (path: string): Promise<ExistingUser | null> => {
    const answer = await get(path);
    if (answer.status === 404) return null;
    const user = decodeUser(parsed(answer));
    if (user === null) throw badAnswer('one user', 'it is no user');
    return user;
  };
  return {
    readById: (id: UserId) => one(userPath(id)),
    // Nobody documents that the case of an address does not matter there, and most are stored in lower case.
    readByEmail: async (email: string) => {
      const lower = email.toLowerCase();
      return (await one(userPath(email))) ?? (lower === email ? null : one(userPath(lower)));
    },
    readEverybody: () => readPages(get, origin),
  };
}

/** Users may move from one page to the next while the pages are read: each is given once. */
async function* readPages(
  get: (path: string) => Promise<HttpAnswer>,
  origin: string,
): AsyncGenerator<readonly ExistingUser[]> {
  const paths = new Set<string>();
  const seen = new Set<UserId>();
  let previous = '';
  const ask = (path: string): Promise<HttpAnswer> => {
    if (paths.has(path)) throw badAnswer('the list of users', 'a page names one as the next that was read before');
    paths.add(path);
    const coming = get(path);
    // Whoever waits for it hears of its failure; nobody may wait for it after all.
    coming.catch(() => undefined);
    return coming;
  };
  for (let coming: Promise<HttpAnswer> | null = ask(USERS_PATH); coming !== null;) {
    const answer: HttpAnswer = await coming;
    if (answer.text === previous) throw badAnswer('the list of users', 'a page is the page before once more');
    previous = answer.text;
    const { results, next } = pageOf(answer, origin);
    // Asked for before this page is looked at, so that Betterworks' time and ours pass together.
    coming = next === null ? null : ask(next);
    if (coming !== null) await setImmediate();
    const users = results.map(userOf);
    yield users.filter(({ id }) => !seen.has(id));
    users.forEach(({ id }) => seen.add(id));
  }
}

interface Page {
  readonly results: readonly unknown[];
  /** Path and query of the next page, or null after the last. */
  readonly next: string | null;
}

function pageOf(answer: HttpAnswer, origin: string): Page {
  const body = parsed(answer);
  const { results, more, nextURL } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  if (!Array.isArray(results)) throw badAnswer('the list of users', 'it has no results');
  return { results: results as readonly unknown[], next: nextPath(more, nextURL, origin) };
}

function userOf(raw: unknown): ExistingUser {
  const user = decodeUser(raw);
  if (user === null) throw badAnswer('the list of users', 'a result is no user');
  return user;
}

/** The scheme does not count: the path is asked of the configured host in any case. */
function nextPath(more: unknown, nextURL: unknown, origin: string): string | null {
  if (more === false) return null;
  if (typeof nextURL !== 'string' || nextURL === '') {
    if (more === true) throw badAnswer('the list of users', 'it says that there are more users but not where');
    return null;
  }
  const list = `${origin}${USERS_PATH}`;
  if (!URL.canParse(nextURL, list)) throw badAnswer('the list of users', 'its next page is no address');
  const url = new URL(nextURL, list);
  if (url.host !== new URL(origin).host)
    throw badAnswer('the list of users', 'its next page is on another host, where the token must not go');
  return `${url.pathname}${url.search}`;
}

function parsed(answer: HttpAnswer): unknown {
  const { status, text } = answer;
  if (status === 401 || status === 403) throw signInRefused(status);
  if (status >= 300 && status < 400)
    throw badAnswer(
      'a read',
      `it is a redirect (${String(status)}), which is not followed, since the token would go along`,
    );
  if (status !== 200) throw badAnswer('a read', `its status is ${String(status)}`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw badAnswer(
      'a read',
      text.trimStart().startsWith('<') ? 'it is a web page and not JSON' : 'it is not JSON',
      error,
    );
  }
}

function badAnswer(what: string, why: string, cause?: unknown): RunFailure {
  return new RunFailure(
    'BETTERWORKS_UNAVAILABLE',
    `Betterworks' answer for ${what} cannot be used: ${why}. Nothing was written on doubt. Check betterworks.host in integration.yml; if it is right, ask Betterworks support.`,
    { cause },
  );
}
