// Reads Betterworks' users: one by one, or page by page. `plan` gets this reader and no writer.
import type { ContractOverrides, ExistingUser, UserId } from '../../core/model/model.ts';
import { NoUserList, RunFailure } from '../../failure.ts';
import type { UserReader } from '../../ports.ts';
import type { HttpAnswer } from '../http/answer.ts';
import { HttpFailure, isWebPage, objectIn, parsedJson, whyNoJson } from '../http/answer.ts';
import type { Http } from '../http/client.ts';
import type { Page } from '../http/pages.ts';
import { pagesOf } from '../http/pages.ts';
import { decodeUser, explainUnavailable, signInRefused, WRITE_LINE } from './answers.ts';
import type { Call, Contract } from './contract.ts';
import { contractWith, NO_LIST, requestId } from './contract.ts';

/** Every method rejects with a `RunFailure` when Betterworks cannot be read. */
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
    const user = decodeUser(parsed(answer), contract.columns);
    if (user === null) throw badAnswer('one user', 'it is no user');
    return user;
  };
  return {
    readById: (id: UserId) => one(contract.read(id)),
    // It is not documented that case does not matter there, and most addresses are stored in lower case.
    readByEmail: async (email: string) => {
      const lower = email.toLowerCase();
      return (await one(contract.read(email))) ?? (lower === email ? null : one(contract.read(lower)));
    },
    readEverybody: () => readPages(get, origin, contract),
  };
}

/** A user may move to the next page while the pages are read: each is given once. */
async function* readPages(
  get: (call: Call) => Promise<HttpAnswer>,
  origin: string,
  contract: Contract,
): AsyncGenerator<readonly ExistingUser[]> {
  const { list } = contract;
  if (list === null) throw new NoUserList('contract.list in integration.yml is none');
  const seen = new Set<UserId>();
  const pages = pagesOf<Page>({
    first: list.path,
    ask: (path) => get({ ...list, path }),
    understand: (answer, before) => pageOf(answer, before === null, contract),
    origin,
    unusable: (why) => badAnswer(LIST, why),
  });
  for await (const { rows } of pages) {
    const users = rows.map((raw) => userOf(raw, contract.columns));
    yield users.filter(({ id }) => !seen.has(id));
    users.forEach(({ id }) => seen.add(id));
  }
}

const LIST = 'the list of users';

const MISSING: ReadonlySet<number> = new Set([404, 405]);

function pageOf(answer: HttpAnswer, isFirst: boolean, contract: Contract): Page {
  if (isFirst && MISSING.has(answer.status)) throw new NoUserList(`status ${String(answer.status)}`);
  const row = objectIn(parsed(answer, LIST));
  const { envelope } = contract;
  const rows = row[envelope.results];
  requireEnvelope(row, contract);
  if (!Array.isArray(rows)) throw badAnswer(LIST, `its ${envelope.results} is no list`);
  return { rows, next: nextIn(row, envelope) };
}

/**
 * An unknown envelope would look like a list that ends after its first page, with everybody else missing. The message has the
 * `contract:` line with the tenant's own keys, when they can be recognised.
 */
function requireEnvelope(row: Readonly<Record<string, unknown>>, { envelope, lineWith }: Contract): void {
  const { results, more, next } = envelope;
  const isPaged = next in row || (more in row && row[more] !== true);
  if (results in row && isPaged) return;
  const lacks = !(results in row) ? results : more in row ? next : `${more} nor ${next}`;
  const what = `Betterworks' list of users has no ${lacks}, so it cannot be told who is in it.`;
  const corrected = ownKeys(row, envelope);
  const isTold = [results in row || corrected.results, isPaged || corrected.next].every(Boolean);
  const line = lineWith(isTold ? corrected : { list: NO_LIST });
  throw new RunFailure('BETTERWORKS_CONTRACT', `${what} ${WRITE_LINE}${line}`);
}

/** The answer's own names for keys of the contract. */
function ownKeys(row: Readonly<Record<string, unknown>>, envelope: Contract['envelope']): ContractOverrides {
  const keys = Object.keys(row);
  const results = keys.find((key) => Array.isArray(row[key]) && row[key].some((one) => decodeUser(one) !== null));
  const next = keys.find((key) => /next/i.test(key));
  return {
    ...(!(envelope.results in row) && results !== undefined && { results }),
    ...(!(envelope.next in row) && next !== undefined && { next }),
  };
}

function userOf(raw: unknown, columns: Contract['columns']): ExistingUser {
  const user = decodeUser(raw, columns);
  if (user === null) throw badAnswer(LIST, 'a result is no user');
  return user;
}

function nextIn(row: Readonly<Record<string, unknown>>, envelope: Contract['envelope']): string | null {
  const [more, next] = [row[envelope.more], row[envelope.next]];
  if (more === false) return null;
  if (typeof next === 'string' && next !== '') return next;
  if (more === true) throw badAnswer(LIST, 'it says that there are more users but not where');
  return null;
}

function parsed(answer: HttpAnswer, what = 'a read'): unknown {
  const refused = signInRefused(answer);
  if (refused !== null) throw refused;
  const json = answer.status === 200 ? parsedJson(answer.text) : undefined;
  if (json === undefined) throw badAnswer(what, whyNoJson(answer));
  return json;
}

function badAnswer(what: string, why: string): RunFailure {
  const path = what === LIST ? ' and betterworks.contract.list (none: this tenant has no such list)' : '';
  return new RunFailure(
    'BETTERWORKS_UNAVAILABLE',
    `Betterworks' answer for ${what} cannot be used: ${why}. Nothing was written on doubt. Check betterworks.host${path} in integration.yml; if it is right, ask Betterworks support.`,
  );
}
