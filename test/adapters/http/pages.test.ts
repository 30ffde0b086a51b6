import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../../action/src/adapters/http/answer.ts';
import { pagesOf } from '../../../action/src/adapters/http/pages.ts';

interface Read {
  /** Addresses of the pages, in the order in which they were given. */
  readonly pages: readonly string[];
  /** Addresses in the order in which they were asked for. */
  readonly asked: readonly string[];
  readonly mostUnderWay: number;
}

/** Reads a list whose pages name these addresses as the next; any other address is answered as well. */
async function read(addresses: readonly string[], isAskedAhead = true): Promise<Read> {
  const asked: string[] = [];
  let [underWay, mostUnderWay] = [0, 0];
  const pages: string[] = [];
  const list = pagesOf({
    first: addresses[0]!,
    ask: async (path): Promise<HttpAnswer> => {
      asked.push(path);
      underWay += 1;
      mostUnderWay = Math.max(mostUnderWay, underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      if (!addresses.includes(path)) throw new Error('There is no such page.');
      return { status: 200, text: path, headers: {} };
    },
    understand: ({ text }) => pageIn(addresses, text),
    origin: 'https://host.example',
    unusable: (why) => new Error(why),
    isAskedAhead,
  });
  for await (const { rows } of list) pages.push(...rows);
  return { pages, asked, mostUnderWay };
}

/** The page at an address holds its own address; the list of addresses says which is next. */
function pageIn(addresses: readonly string[], path: string): { rows: readonly string[]; next: string | null } {
  return { rows: [path], next: addresses[addresses.indexOf(path) + 1] ?? null };
}

const numbered = (from: number, to: number, step = 1): readonly string[] =>
  Array.from({ length: (to - from) / step + 1 }, (_, nth) => `/users/?page=${String(from + nth * step)}&size=30`);

describe('the pages of a list', () => {
  it.each([
    ['numbers', numbered(1, 60)],
    ['offsets', numbered(0, 1800, 30)],
    ['numbers after an address without one', ['/users/', ...numbered(2, 60)]],
  ])('are asked up to eight ahead where %s show a pattern, and given in order', async (_case, addresses) => {
    const { pages, asked, mostUnderWay } = await read(addresses);
    expect(pages).toEqual(addresses);
    expect(mostUnderWay).toBe(8);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeLessThan(addresses.length + 8);
  });

  it.each([
    ['words', ['/a', '/b?after=x1', '/b?after=y7', '/b?after=x9']],
    ['steps that differ', ['/?after=3', '/?after=10', '/?after=12', '/?after=40']],
    ['two numbers that grow', ['/?a=1&b=1', '/?a=2&b=2', '/?a=3&b=3', '/?a=4&b=4']],
    ['numbers of the path', ['/p/1', '/p/2', '/p/3', '/p/4']],
    ['numbers that fall', ['/?p=4', '/?p=3', '/?p=2', '/?p=1']],
  ])('come one after the other where there are %s', async (_case, addresses) => {
    const { pages, asked } = await read(addresses);
    expect([pages, asked]).toEqual([addresses, addresses]);
  });

  it('come one after the other once a page names another next than foreseen, and each is read once', async () => {
    const addresses = [
      ...numbered(1, 6),
      '/users/?page=40&size=30',
      '/users/?page=41&size=30',
      '/users/?page=42&size=30',
    ];
    const { pages, asked } = await read(addresses);
    expect(pages).toEqual(addresses);
    expect(asked.slice(-2)).toEqual(addresses.slice(-2));
  });

  it('are not asked ahead of a list whose calls are counted, nor of one with two pages', async () => {
    expect((await read(numbered(1, 9), false)).asked).toEqual(numbered(1, 9));
    expect((await read(numbered(1, 2))).asked).toEqual(numbered(1, 2));
  });

  it('are on their way while the one before is worked on, but for the second one, and none of a list that may be left', async () => {
    const addresses = ['/a', '/b?after=x1', '/b?after=y7', '/b?after=x9'];
    const asked: string[] = [];
    const list = (isAskedAhead: boolean) =>
      pagesOf({
        first: '/a',
        ask: (path) => {
          asked.push(path);
          return Promise.resolve({ status: 200, text: path, headers: {} });
        },
        understand: ({ text }) => pageIn(addresses, text),
        origin: 'https://host.example',
        unusable: (why) => new Error(why),
        isAskedAhead,
      });
    const askedAt: number[] = [];
    for await (const { rows } of list(true)) askedAt.push(asked.length - addresses.indexOf(rows[0]!));
    expect(askedAt).toEqual([1, 2, 2, 1]);
    asked.length = 0;
    for await (const { rows } of list(false)) if (rows[0] === addresses[1]) break;
    expect(asked).toEqual(addresses.slice(0, 2));
  });

  it('end with an error where one is named twice', async () => {
    const list = pagesOf({
      first: '/?page=1',
      ask: (path) => Promise.resolve({ status: 200, text: path, headers: {} }),
      understand: ({ text }) => ({ rows: [text], next: text === '/?page=1' ? '/?page=2' : '/?page=1' }),
      origin: 'https://host.example',
      unusable: (why) => new Error(why),
    });
    await expect(Array.fromAsync(list)).rejects.toThrow('read before');
  });

  it.each([
    ['the same rows', ['a']],
    ['none', []],
  ])('end with an error where two in a row hold %s, whatever they name as the next', async (_case, rows) => {
    const list = pagesOf({
      first: '/?page=1',
      ask: (path) => Promise.resolve({ status: 200, text: path, headers: {} }),
      understand: ({ text }) => ({ rows, next: `/?page=${String(Number(text.slice(7)) + 1)}` }),
      origin: 'https://host.example',
      unusable: (why) => new Error(why),
    });
    await expect(Array.fromAsync(list)).rejects.toThrow('page 2 is the page before once more');
  });
});
