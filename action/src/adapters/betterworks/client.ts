// Betterworks' REST: one user, all users, create, update. Reader and writer are two things: whoever plans gets no writer.
import { randomUUID } from 'node:crypto';
import type { ExistingUser, Fields, UserId } from '../../core/model.ts';
import { RunFailure } from '../../failure.ts';
import type { Refusal, UserReader, UserWriter, WriteResult } from '../../ports.ts';
import { HttpFailure } from '../http.ts';
import type { Http, HttpAnswer } from '../http.ts';
import { userPath, USERS_PATH } from './contract.ts';
import { decodeRefusal, decodeUser } from './decode.ts';

/** Betterworks support can find a call by this id; it is new for every try. */
const requestId = (): Readonly<Record<string, string>> => ({ 'x-request-id': randomUUID() });

export function createUserReader(http: Http, origin: string): UserReader {
  const get = async (path: string): Promise<HttpAnswer> => {
    try {
      return await http.send({ method: 'GET', path, isRepeatable: true, headers: requestId });
    } catch (error) {
      throw error instanceof HttpFailure ? unavailable(error) : error;
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
    readByEmail: (email: string) => one(userPath(email)),
    async *readEverybody() {
      let path: string | null = USERS_PATH;
      let previous = '';
      while (path !== null) {
        const answer: HttpAnswer = await get(path);
        if (answer.text === previous) throw badAnswer('the list of users', 'a page is the page before once more');
        previous = answer.text;
        const page = pageOf(answer, origin);
        yield page.users;
        if (page.next === path) throw badAnswer('the list of users', 'a page names itself as the next one');
        path = page.next;
      }
    },
  };
}

interface Page {
  readonly users: readonly ExistingUser[];
  readonly next: string | null;
}

function pageOf(answer: HttpAnswer, origin: string): Page {
  const body = parsed(answer);
  const { results, more, nextURL } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  if (!Array.isArray(results)) throw badAnswer('the list of users', 'it has no results');
  const users = results.map((raw) => {
    const user = decodeUser(raw);
    if (user === null) throw badAnswer('the list of users', 'a result is no user');
    return user;
  });
  if (typeof nextURL !== 'string' || nextURL === '') {
    if (more === true) throw badAnswer('the list of users', 'it says there are more users but not where');
    return { users, next: null };
  }
  if (more === false) return { users, next: null };
  let url: URL;
  try {
    url = new URL(nextURL, origin);
  } catch (error) {
    throw badAnswer('the list of users', 'its next page is no address', error);
  }
  if (url.host !== new URL(origin).host) throw badAnswer('the list of users', 'its next page is on another host, where the token must not go');
  return { users, next: `${url.pathname}${url.search}` };
}

function parsed(answer: HttpAnswer): unknown {
  if (answer.status === 401 || answer.status === 403) throw refusedSignIn(answer.status);
  if (answer.status !== 200) throw badAnswer('a read', `its status is ${String(answer.status)}`);
  try {
    return JSON.parse(answer.text);
  } catch (error) {
    throw badAnswer('a read', answer.text.trimStart().startsWith('<') ? 'it is a web page and not JSON' : 'it is not JSON', error);
  }
}

function refusedSignIn(status: 401 | 403): RunFailure {
  if (status === 401) {
    return new RunFailure('BETTERWORKS_UNAUTHORIZED', 'Betterworks refused the token (401). Make a new key under Admin, Platform Configuration, Betterworks API, and set it as the secret for betterworks-token.');
  }
  return new RunFailure('BETTERWORKS_FORBIDDEN', 'Betterworks refused the request (403): the user who owns the token lacks the right. Give the token of a Super Admin as the secret for betterworks-token.');
}

function unavailable(failure: HttpFailure): RunFailure {
  return new RunFailure('BETTERWORKS_UNAVAILABLE', `Betterworks could not be read: ${failure.message}. Nothing is lost; the next run tries again. Check betterworks.host in integration.yml.`, { cause: failure });
}

function badAnswer(what: string, why: string, cause?: unknown): RunFailure {
  return new RunFailure('BETTERWORKS_UNAVAILABLE', `Betterworks' answer for ${what} cannot be used: ${why}. Nothing was written on doubt. Check betterworks.host in integration.yml; if it is right, ask Betterworks support.`, { cause });
}

/** `reader` tells after a create without an answer whether it had its effect all the same. */
export function createUserWriter(http: Http, reader: UserReader): UserWriter {
  return {
    create: (fields, signal) => create({ http, reader, signal }, fields),
    update: (id, fields, signal) =>
      write(() => http.send({ method: 'POST', path: userPath(id), body: fields, isRepeatable: true, headers: requestId, signal })),
  };
}

/** How often a create is tried whose answer was lost and whose effect did not show. */
const CREATE_TRIES = 4;

interface Creating {
  readonly http: Http;
  readonly reader: UserReader;
  readonly signal: AbortSignal;
}

async function create({ http, reader, signal }: Creating, fields: Fields): Promise<WriteResult> {
  const call = { method: 'POST', path: USERS_PATH, body: fields, isRepeatable: false, headers: requestId, signal } as const;
  for (let tries = 1; ; tries += 1) {
    try {
      return await write(() => http.send(call), true);
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error;
      const email = String(fields['email']);
      const user = await reader.readByEmail(email).catch(() => undefined);
      if (user) return { ok: false, refusal: { kind: 'exists', code: 'EMAIL_TAKEN', message: 'the user was there after a lost answer', fields: [] } };
      if (user === undefined || tries >= CREATE_TRIES || signal.aborted) return { ok: false, refusal: lost(error) };
    }
  }
}

async function write(send: () => Promise<HttpAnswer>, throwsAmbiguous = false): Promise<WriteResult> {
  try {
    return resultOf(await send());
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    if (throwsAmbiguous && error.isAmbiguous) throw error;
    return { ok: false, refusal: lost(error) };
  }
}

function lost(failure: HttpFailure): Refusal {
  if (failure.kind === 'cancelled') return { kind: 'cancelled', code: 'NOT_ATTEMPTED', message: failure.message, fields: [] };
  return { kind: 'unavailable', code: 'BETTERWORKS_UNAVAILABLE', message: failure.message, fields: [] };
}

function resultOf(answer: HttpAnswer): WriteResult {
  const { status, text } = answer;
  if (status === 200 || status === 201) {
    const user = decodeUser(safeJson(text));
    if (user) return { ok: true, user };
    const message = 'Betterworks accepted the request but its answer is no user';
    return { ok: false, refusal: { kind: 'unavailable', code: 'BETTERWORKS_UNAVAILABLE', message, fields: [] } };
  }
  if (status === 401) return refused('unauthorized', 'BETTERWORKS_UNAUTHORIZED', refusedSignIn(401).message);
  if (status === 403) return refused('forbidden', 'BETTERWORKS_FORBIDDEN', refusedSignIn(403).message);
  if (status === 404) return refused('not-found', 'BETTERWORKS_REJECTED', 'Betterworks has no such user any more');
  if (status >= 300 && status < 400) return refused('unavailable', 'BETTERWORKS_UNAVAILABLE', `Betterworks answered with a redirect (${String(status)}), which is not followed; check betterworks.host in integration.yml`);
  return { ok: false, refusal: decodeRefusal(status, text) };
}

function refused(kind: Refusal['kind'], code: Refusal['code'], message: string): WriteResult {
  return { ok: false, refusal: { kind, code, message, fields: [] } };
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
