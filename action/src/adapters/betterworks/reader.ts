// Reads Betterworks' users: one by one, or page by page. Who plans is given this and no writer.
import type { ExistingUser, UserId } from '../../core/model/model.ts';
import { NoUserList, RunFailure } from '../../failure.ts';
import type { UserReader } from '../../ports.ts';
import type { HttpAnswer } from '../http/answer.ts';
import { isWebPage, objectIn, parsedJson, whyNoJson } from '../http/answer.ts';
import type { Http } from '../http/client.ts';
import { HttpFailure } from '../http/failure.ts';
import { pagesOf } from '../http/pages.ts';
import type { Call, Contract } from './contract.ts';
import { contractWith, NO_LIST, requestId } from './contract.ts';
import { decodeUser } from './decode.ts';
import { explainUnavailable, signInRefused, WRITE_LINE } from './refusals.ts';

/** Every method rejects with a `RunFailure` when Betterworks cannot be read; nobody is guessed. */
export function createUserReader(http: Http, origin: string, contract: Contract = contractWith({})): UserReader {
  const get = async (call: Call): Promise<HttpAnswer> => {
    try {
      return await http.send({ ...call, isRepeatable: true, headers: requestId });
    } catch (error) {
      throw error instanceof HttpFailure ? explainUnavailable(error) : error;
    }
  };
  const one = async (call: Call): Promise<ExistingUser | null> => {
    const answer = await get(call);
    if (answer.status === 404 && !isWebPage(answer)) return null;
    const user = decodeUser(parsed(answer));
    if (user === null) throw badAnswer('one user', 'it is no user');
    return user;
  };
  return {
    readById: (id: UserId) => one(contract.read(id)),
    // Nobody documents that the case of an address does not matter there, and most are stored in lower case.
    readByEmail: async (email: string) => {
      const lower = email.toLowerCase();
      return (await one(contract.read(email))) ?? (lower === email ? null : one(contract.read(lower)));
    },
    readEverybody: () => readPages(get, origin, contract),
  };
}

/** Users may move from one page to the next while the pages are read: each is given once. */
async function* readPages(
  get: (call: Call) => Promise<HttpAnswer>,
  origin: string,
  contract: Contract,
): AsyncGenerator<readonly ExistingUser[]> {
  const { list } = contract;
  if (list === null) throw new NoUserList('contract.list in integration.yml is none');
  const seen = new Set<UserId>();
  const pages = pagesOf<UserPage>({
    first: list.path,
    ask: (path) => get({ ...list, path }),
    understand: (answer, before) => pageOf(answer, before, contract),
    nextOf: ({ next }) => next,
    rowsOf: ({ results }) => results,
    origin,
    unusable: (why) => badAnswer('the list of users', why),
  });
  for await (const { results } of pages) {
    const users = results.map(userOf);
    yield users.filter(({ id }) => !seen.has(id));
    users.forEach(({ id }) => seen.add(id));
  }
}

interface UserPage {
  readonly results: readonly unknown[];
  /** The address of the next page, or null after the last. */
  readonly next: string | null;
}

const MISSING: ReadonlySet<number> = new Set([404, 405]);

function pageOf(answer: HttpAnswer, before: UserPage | null, contract: Contract): UserPage {
  if (before === null && MISSING.has(answer.status)) throw new NoUserList(`status ${String(answer.status)}`);
  const row = objectIn(parsed(answer));
  const { envelope } = contract;
  const results = row[envelope.results];
  requireEnvelope(row, contract);
  if (!Array.isArray(results)) throw badAnswer('the list of users', `its ${envelope.results} is no list`);
  return { results, next: nextIn(row, envelope) };
}

/**
 * A list that is wrapped otherwise would seem to end after its first page, and everybody behind it to be missing. With the line that
 * names its own keys, where they can be told.
 */
function requireEnvelope(row: Readonly<Record<string, unknown>>, { envelope, lineWith }: Contract): void {
  const isPaged = envelope.more in row || envelope.next in row;
  if (envelope.results in row && isPaged) return;
  const keys = Object.keys(row);
  const results = keys.find((key) => Array.isArray(row[key]) && row[key].some((one) => decodeUser(one) !== null));
  const next = keys.find((key) => /next/i.test(key));
  const corrected = {
    ...(!(envelope.results in row) && results !== undefined && { results }),
    ...(!isPaged && next !== undefined && { next }),
  };
  const missing = envelope.results in row ? `${envelope.more} nor ${envelope.next}` : envelope.results;
  const what = `Betterworks' list of users has no ${missing}, so it cannot be told who is in it.`;
  const isTold = Object.keys(corrected).length > 0;
  const line = lineWith(isTold ? corrected : { list: NO_LIST });
  throw new RunFailure('BETTERWORKS_CONTRACT', `${what} ${WRITE_LINE}${line}`);
}

function userOf(raw: unknown): ExistingUser {
  const user = decodeUser(raw);
  if (user === null) throw badAnswer('the list of users', 'a result is no user');
  return user;
}

function nextIn(row: Readonly<Record<string, unknown>>, envelope: Contract['envelope']): string | null {
  const [more, next] = [row[envelope.more], row[envelope.next]];
  if (more === false) return null;
  if (typeof next === 'string' && next !== '') return next;
  if (more === true) throw badAnswer('the list of users', 'it says that there are more users but not where');
  return null;
}

function parsed(answer: HttpAnswer): unknown {
  const { status, text } = answer;
  const refused = signInRefused(answer);
  if (refused !== null) throw refused;
  if (status >= 300 && status < 400)
    throw badAnswer(
      'a read',
      `it is a redirect (${String(status)}), which is not followed, since the token would go along`,
    );
  if (status !== 200) throw badAnswer('a read', `its status is ${String(status)}`);
  const json = parsedJson(text);
  if (json === undefined) throw badAnswer('a read', whyNoJson(answer));
  return json;
}

function badAnswer(what: string, why: string): RunFailure {
  return new RunFailure(
    'BETTERWORKS_UNAVAILABLE',
    `Betterworks' answer for ${what} cannot be used: ${why}. Nothing was written on doubt. Check betterworks.host in integration.yml; if it is right, ask Betterworks support.`,
  );
}
