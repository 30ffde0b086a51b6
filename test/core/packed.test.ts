import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../action/src/core/assess.ts';
import type { Assessment } from '../../action/src/core/assess.ts';
import { createPackedList } from '../../action/src/core/packed-list.ts';
import { createPackedMap } from '../../action/src/core/packed-map.ts';
import { createPackedPeople } from '../../action/src/core/packed-people.ts';
import { aContext, anEmployee } from '../builders.ts';

const plainValue = fc.jsonValue({ maxDepth: 3 });
const LONGER_THAN_A_CHUNK = 'é'.repeat(600_000);

describe('a packed list gives back what was added', () => {
  it('with no key, with an empty one, or with several', () => {
    const values = [{}, { '': 1 }, { a: 1, b: 2 }, { '': {} }];
    const list = createPackedList<unknown>();
    values.forEach(list.add);
    expect(values.map((_, index) => list.at(index))).toEqual(values);
  });

  it('whatever the value, at every place', () => {
    fc.assert(
      fc.property(fc.array(plainValue), (values) => {
        const list = createPackedList<unknown>();
        for (const value of values) list.add(value);
        expect(values.map((_, index) => list.at(index))).toEqual(normal(values));
        expect(list.length).toBe(values.length);
      }),
    );
  });

  it.each<[string, unknown]>([
    ['a field that is there without a value', { a: undefined, b: 1 }],
    ['nothing at all', undefined],
    ['null', null],
    ['lists in objects in lists', [{ a: [{ b: [] }] }]],
    ['the same keys in another order', { b: 1, a: 2 }],
    ['a key that every object has', JSON.parse('{"__proto__":1}')],
    ['a text of several bytes a letter', 'Ægir Þórsdóttir 山田'],
    ['a text longer than a chunk', LONGER_THAN_A_CHUNK],
  ])('%s', (_, value) => {
    const list = createPackedList<unknown>();
    list.add({ a: 1, b: 2 });
    list.add(value);
    expect(list.at(1)).toStrictEqual(value);
    expect(list.at(0)).toEqual({ a: 1, b: 2 });
  });

  it('also texts that come again, in one entry and in many', () => {
    const text = fc.constantFrom('Sales', 'Support', 'support@acme.example', 'é'.repeat(80), 'x'.repeat(81), 'HQ', '');
    const entry = fc.array(fc.record({ text, more: fc.array(text), inner: fc.record({ text }) }));
    fc.assert(
      fc.property(fc.array(entry), (values) => {
        const list = createPackedList<unknown>();
        for (const value of values) list.add(value);
        for (const index of values.keys()) expect(list.at(index)).toEqual(values[index]);
        for (const index of [...values.keys()].reverse()) expect(list.at(index)).toEqual(values[index]);
      }),
    );
  });

  it('also of more different texts than are remembered, in one entry and over all', () => {
    const texts = Array.from({ length: 5000 }, (_, index) => `Department ${index}`);
    const once = texts.map((text) => [`Once ${text}`]);
    const again = texts.map((text, index) => [text, texts[index - 1] ?? '', text]);
    const values = [texts.slice(0, 40), ...once, ...again];
    const list = createPackedList<unknown>();
    for (const value of values) list.add(value);
    expect(values.map((_, index) => list.at(index))).toEqual(values);
  });

  it.each([
    [{}, { '': 1 }],
    [{ 'a\0b': 1 }, { a: 1, b: 2 }],
    [{ 'a1:b': 1 }, { a: 1, b: 2 }],
  ])('also of keys that run together the same way: %j, %j', (one, other) => {
    const list = createPackedList<object>();
    for (const value of [one, other]) list.add(value);
    expect([list.at(0), list.at(1)]).toStrictEqual([one, other]);
  });

  it('of more entries than there was first room for', () => {
    const list = createPackedList<number>();
    for (let entry = 0; entry < 3000; entry += 1) list.add(entry);
    expect([list.at(0), list.at(1024), list.at(2999)]).toEqual([0, 1024, 2999]);
  });

  it('also after the entries before it were forgotten', () => {
    const list = createPackedList<string>();
    for (const text of [LONGER_THAN_A_CHUNK, 'second', LONGER_THAN_A_CHUNK, 'last']) list.add(text);
    list.forget(1);
    expect(list.at(1)).toBe('second');
    list.forget(3);
    expect(list.at(3)).toBe('last');
    list.forget(4);
    list.add('one more');
    expect(list.at(4)).toBe('one more');
  });
});

describe('a packed map', () => {
  const map = createPackedMap<string, { readonly size: number }>();
  map.set('small', { size: 1 });
  map.set('large', { size: 8 });
  map.set('large', { size: 9 });

  it('knows the last value of each key, and no other key', () => {
    expect([map.get('small'), map.get('large'), map.get('none')]).toEqual([{ size: 1 }, { size: 9 }, undefined]);
    expect([map.has('large'), map.has('none')]).toEqual([true, false]);
  });

  it('is seen as a map of what is taken from each value', () => {
    const view = map.view(({ size }) => size);
    const visited: unknown[] = [];
    view.forEach((value, key, all) => visited.push([key, value, all === view]));
    expect(new Map(view)).toEqual(
      new Map([
        ['small', 1],
        ['large', 9],
      ]),
    );
    expect([[...view.keys()], [...view.values()], [...view.entries()]]).toEqual([
      ['small', 'large'],
      [1, 9],
      [
        ['small', 1],
        ['large', 9],
      ],
    ]);
    expect([view.size, view.get('large'), view.get('none'), view.has('small')]).toEqual([2, 9, undefined, true]);
    expect(visited).toEqual([
      ['small', 1, true],
      ['large', 9, true],
    ]);
  });
});

describe('a packed population', () => {
  const people = Array.from({ length: 130 }, (_, index) =>
    assess(anEmployee({ id: `E${String(index)}`, status: index % 3 === 0 ? 'T' : 'A' }), aContext()),
  );
  const packed = createPackedPeople();
  people.forEach(packed.add);

  it('is the population, looked at in any order', () => {
    const there = packed.people.map(parts);
    const back = [...packed.people].reverse().map(parts);
    expect(there).toEqual(people.map(parts));
    expect(back.reverse()).toEqual(there);
  });
});

const PARTS = [
  'ukgEmployeeId',
  'employeeId',
  'companyId',
  'email',
  'personId',
  'supervisorId',
  'verdict',
  'problems',
  'missingCodes',
  'empty',
] as const satisfies readonly (keyof Assessment)[];

function parts(one: Assessment): Readonly<Record<string, unknown>> {
  return Object.fromEntries(PARTS.map((part) => [part, one[part]]));
}

/** JSON knows no negative zero. */
function normal(values: readonly unknown[]): unknown {
  return JSON.parse(JSON.stringify(values));
}
