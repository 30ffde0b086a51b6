import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLinked, type UserChanges, withUsers } from '../../action/src/core/known-users.ts';
import { type KnownUser, type UkgEmployeeId, ukgEmployeeId } from '../../action/src/core/model.ts';
import { parseUsers, writeUsers } from '../../action/src/state/users-file.ts';
import { aUser } from './a-state.ts';

type Users = ReadonlyMap<UkgEmployeeId, KnownUser>;

const ids = fc.constantFrom('A', 'A1', 'A10', 'A2', 'B', 'B0', 'C', ' ', '!', '~');
const user = fc
  .tuple(ids, fc.option(fc.constantFrom(0, 7, 123_456)), fc.constantFrom('', 'Key1eAAAAAA'), fc.boolean())
  .map(([id, userId, fingerprint, active]) => aUser(id, { userId, fingerprint, active }));
const users = fc
  .array(user)
  .map((list): Users => new Map([...new Map(list.map((one) => [one.ukgEmployeeId, one]))].sort(byKey)));
const changes = fc
  .array(fc.tuple(user, fc.boolean()))
  .map((list): UserChanges => new Map(list.map(([one, isGone]) => [one.ukgEmployeeId, isGone ? null : one])));

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

const text = (map: Users): string => writeUsers(map).pieces.join('');

const sealed = (map: Users): Users => parseUsers(text(map), 'file', writeUsers(map).seal);
const isRead = (map: Users): Users => parseUsers(text(map), 'file');

describe.each([
  ['that matches its seal', sealed],
  ['without a seal', isRead],
])('users looked up in the file as it lies, %s', (_case, tableOf) => {
  it('are the same as in a map, before and after any changes', () => {
    fc.assert(
      fc.property(users, changes, changes, (map, first, second) => {
        const table = tableOf(map);
        const pairs = [
          [map, table],
          [withUsers(map, first), withUsers(table, first)],
          [withUsers(withUsers(map, first), second), withUsers(withUsers(table, first), second)],
        ] as const;
        for (const [expected, actual] of pairs) {
          const inOrder = [...expected].sort(byKey);
          expect([...actual]).toEqual(inOrder);
          expect([...actual.keys()]).toEqual(inOrder.map(([id]) => id));
          expect([...actual.values()]).toEqual(inOrder.map(([, one]) => one));
          expect([actual.size, countLinked(actual)]).toEqual([expected.size, countLinked(expected)]);
          expect(text(actual)).toBe(text(expected));
          expect(writeUsers(actual).seal).toEqual(writeUsers(expected).seal);
          for (const [id] of [...first, ...second, ...map]) {
            expect([actual.get(id), actual.has(id)]).toEqual([expected.get(id), expected.has(id)]);
          }
        }
      }),
    );
  });

  it('are found among many, whatever is asked for', () => {
    const many = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom('0', '1', 'A', 'Z', 'z', '-'), minLength: 1, maxLength: 4 }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(many, many, (known, asked) => {
        const map: Users = new Map(known.sort().map((id) => [ukgEmployeeId(id), aUser(id)]));
        const table = tableOf(map);
        for (const id of [...known, ...asked].map(ukgEmployeeId)) expect(table.get(id)).toEqual(map.get(id));
      }),
    );
  });

  it('can be visited one by one', () => {
    const seen: unknown[] = [];
    const table = tableOf(new Map([[aUser('A').ukgEmployeeId, aUser('A')]]));
    table.forEach((one, id, map) => seen.push([id, one, map === table]));
    expect(seen).toEqual([['A', aUser('A'), true]]);
  });
});

describe('a users file that somebody touched', () => {
  const [a, b] = [aUser('A'), aUser('B', { userId: null, active: false })];
  const line = (one: KnownUser): string => text(new Map([[one.ukgEmployeeId, one]]));

  it.each([
    ['sorted otherwise', line(b) + line(a)],
    ['without its last line break', (line(a) + line(b)).trimEnd()],
    ['with blanks', (line(a) + line(b)).replace('"user_id":', '"user_id" : ')],
    ['with keys in another order', `{"active":true,${line(a).slice(1).replace(',"active":true', '')}${line(b)}`],
    ['with escapes', (line(a) + line(b)).replace('"A"', '"\\u0041"')],
  ])('is read all the same: %s', (_case, content) => {
    const read = parseUsers(content, 'file');
    expect(new Map([...read].sort(byKey))).toEqual(new Map([a, b].map((one) => [one.ukgEmployeeId, one])));
  });

  it('is read with ids and fingerprints beyond ASCII', () => {
    const one = aUser('É1', { fingerprint: 'ü' });
    expect([...parseUsers(line(one), 'file').values()]).toEqual([one]);
  });

  it.each([['01'], ['-1'], ['1.5'], ['12345678901234567890'], ['true'], ['']])(
    'is refused with the user id %j',
    (written) => {
      expect(() => parseUsers(line(a).replace(':7,', `:${written},`), 'file')).toThrow(/file, line 1/);
    },
  );
});
