import { describe, expect, it } from 'vitest';
import { aBetterworks, refusalOf } from './a-betterworks.ts';
import { ANN, describeUsers } from './users-contract.ts';

const on = new AbortController().signal;
const USERS = '/api/v1/users/';

describeUsers('Betterworks as a target', async () => {
  const { betterworks, reader, writer } = await aBetterworks();
  return { reader, writer, breakDown: () => betterworks.down(), writes: () => betterworks.writes.length };
});

describe('every call', () => {
  it('bears the token, and a request id that no other has, for each try', async () => {
    const { betterworks, reader, writer } = await aBetterworks({ faults: [{ kind: '500', times: 2 }] });
    await reader.readByEmail('ann@acme.example');
    await writer.create(ANN, on);
    const ids = betterworks.requests.map(({ headers }) => headers['x-request-id']);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
    expect(betterworks.requests[0]!.headers['authorization']).toBe('APIToken made-up-betterworks-token');
  });

  it('ends its path with a slash, as the vendor does', async () => {
    const { betterworks, reader, writer } = await aBetterworks();
    const { user } = (await writer.create(ANN, on)) as { readonly user: { readonly id: number } };
    await writer.update(user.id, { title: 'Lead' }, on);
    await reader.readById(user.id);
    await reader.readByEmail('nobody@acme.example');
    await Array.fromAsync(reader.readEverybody());
    expect(betterworks.requests.every(({ path }) => path.endsWith('/'))).toBe(true);
    expect(betterworks.requests.some(({ status }) => status === 301)).toBe(false);
  });
});

describe('the list of users', () => {
  const users = Array.from({ length: 95 }, (_, at) => ({
    ...ANN,
    email: `p${at}@acme.example`,
    employee_id: `E${at}`,
    badge: '',
  }));

  it('is read page by page, deactivated users too', async () => {
    const gone = { ...ANN, deactivation_date: '2020-01-01' };
    const { betterworks, reader } = await aBetterworks({ users: [...users, gone] });
    const pages = await Array.fromAsync(reader.readEverybody());
    expect(pages.map((page) => page.length)).toEqual([30, 30, 30, 6]);
    expect(pages.flat().at(-1)).toMatchObject({ deactivationDate: '2020-01-01' });
    expect(betterworks.requests).toHaveLength(4);
  });

  it('gives each user once, though they move to another page meanwhile', async () => {
    const { betterworks, reader } = await aBetterworks();
    const page = (ids: readonly number[], next: string | null): object => ({
      results: ids.map((id) => ({ id })),
      more: next !== null,
      nextURL: next,
    });
    betterworks.override(USERS, ({ query }) => ({
      status: 200,
      body: query.has('page') ? page([2, 3], null) : page([1, 2], `${betterworks.url}${USERS}?page=2`),
    }));
    expect((await Array.fromAsync(reader.readEverybody())).flat().map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it.each([
    {
      case: 'on another host',
      next: 'https://evil.example/api/v1/users/?page=2',
      words: 'on another host, where the credentials must not go',
    },
    { case: 'at no address', next: 'http://[', words: 'is no address' },
    { case: 'nowhere', next: null, words: 'more users but not where' },
    { case: 'here again', next: USERS, words: 'read before' },
  ])('whose next page is $case ends the run', async ({ next, words }) => {
    const { betterworks, reader } = await aBetterworks();
    betterworks.override(USERS, { status: 200, body: { results: [{ id: 1 }], more: true, nextURL: next } });
    const reading = Array.fromAsync(reader.readEverybody());
    await expect(reading).rejects.toMatchObject({
      code: 'BETTERWORKS_UNAVAILABLE',
      message: expect.stringContaining(words) as string,
    });
    expect(betterworks.requests).toHaveLength(1);
  });

  it.each(['https:', 'http:'])('is followed on the configured host whatever the scheme: %s', async (scheme) => {
    const { betterworks, reader } = await aBetterworks();
    const nextURL = `${betterworks.url.replace('http:', scheme)}${USERS}?page=2`;
    betterworks.override(USERS, ({ query }) => ({
      status: 200,
      body: { results: [{ id: query.has('page') ? 2 : 1 }], nextURL: query.has('page') ? null : nextURL },
    }));
    expect((await Array.fromAsync(reader.readEverybody())).flat()).toHaveLength(2);
  });

  it('may name its next page by the query alone', async () => {
    const { betterworks, reader } = await aBetterworks();
    betterworks.override(USERS, ({ query }) => ({
      status: 200,
      body: { results: [{ id: query.has('page') ? 2 : 1 }], nextURL: query.has('page') ? null : '?page=2' },
    }));
    expect((await Array.fromAsync(reader.readEverybody())).flat()).toHaveLength(2);
  });

  it('that repeats itself ends the run', async () => {
    const { betterworks, reader } = await aBetterworks();
    let page = 1;
    betterworks.override(USERS, () => ({
      status: 200,
      headers: {},
      body: `{"results":[],"more":true,"nextURL":"${USERS}?page=${(page = 3 - page)}"}`,
    }));
    await expect(Array.fromAsync(reader.readEverybody())).rejects.toMatchObject({ code: 'BETTERWORKS_UNAVAILABLE' });
    expect(betterworks.requests.length).toBeLessThan(5);
  });
});

describe('a user by e-mail', () => {
  it('is found by an address that is stored in lower case, where case matters', async () => {
    const { betterworks, reader } = await aBetterworks();
    betterworks.override(`${USERS}Ann@Acme.example/`, { status: 404 });
    betterworks.override(`${USERS}ann@acme.example/`, { status: 200, body: { id: 7 } });
    expect(await reader.readByEmail('Ann@Acme.example')).toMatchObject({ id: 7 });
  });

  it('is asked for once where the address has no capitals', async () => {
    const { betterworks, reader } = await aBetterworks();
    expect(await reader.readByEmail('ann@acme.example')).toBeNull();
    expect(betterworks.requests).toHaveLength(1);
  });
});

describe('an answer that cannot be believed', () => {
  it.each([
    {
      case: 'a web page',
      answer: { status: 200, body: '<html>Please sign in</html>' },
      words: 'a web page and not JSON',
    },
    { case: 'half an answer', answer: { status: 200, body: '{"id": 1' }, words: 'it is not JSON' },
    { case: 'no user', answer: { status: 200, body: { name: 'Ann' } }, words: 'it is no user' },
    {
      case: 'a redirect',
      answer: { status: 301, headers: { Location: '/x' } },
      words: 'a redirect (301), which is not followed',
    },
    { case: 'another status', answer: { status: 418 }, words: 'its status is 418' },
  ])('is never taken for "there is no such user": $case', async ({ answer, words }) => {
    const { betterworks, reader } = await aBetterworks();
    betterworks.override(`${USERS}7/`, answer);
    await expect(reader.readById(7)).rejects.toMatchObject({
      name: 'RunFailure',
      message: expect.stringContaining(words) as string,
    });
  });

  it.each([
    { status: 401, code: 'BETTERWORKS_UNAUTHORIZED', kind: 'unauthorized' },
    { status: 403, code: 'BETTERWORKS_FORBIDDEN', kind: 'forbidden' },
  ])('$status tells which secret to set', async ({ status, code, kind }) => {
    const { betterworks, reader, writer } = await aBetterworks();
    betterworks.override(USERS, { status });
    betterworks.override(`${USERS}7/`, { status });
    const words = { code, message: expect.stringContaining('betterworks-token') as string };
    await expect(reader.readById(7)).rejects.toMatchObject(words);
    expect(refusalOf(await writer.create(ANN, on))).toMatchObject({ ...words, kind });
    expect(refusalOf(await writer.update(7, ANN, on))).toMatchObject({ ...words, kind });
    expect(betterworks.requests).toHaveLength(3);
  });

  it('429 tells from when Betterworks answers again', async () => {
    const { betterworks, writer } = await aBetterworks();
    betterworks.override(USERS, {
      status: 429,
      headers: { 'Retry-After': '7200', Date: 'Fri, 03 Jul 2026 01:00:00 GMT' },
    });
    const words = expect.stringContaining('it will answer again from 2026-07-03T03:00:00') as string;
    expect(refusalOf(await writer.create(ANN, on))).toMatchObject({ kind: 'unavailable', message: words });
    expect(betterworks.requests).toHaveLength(1);
  });
});
