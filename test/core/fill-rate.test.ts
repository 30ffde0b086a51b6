import { describe, expect, it } from 'vitest';
import { assess } from '../../action/src/core/assess.ts';
import { readFillRates } from '../../action/src/core/fill-rate.ts';
import type { Change, Fields } from '../../action/src/core/model.ts';
import type { RowParts } from '../builders.ts';
import { aChange, aContext, anEmployee, TODAY } from '../builders.ts';

const many = (count: number, row: RowParts = {}): readonly RowParts[] =>
  Array.from({ length: count }, (_, at) => ({ id: `E${at}`, ...row }));
const updates = (count: number, fields: Fields): readonly Change[] =>
  Array.from({ length: count }, (_, at) => aChange({ id: `E${at}`, fields }));

/** "field: lost of allowed", with an exclamation mark when it trips. */
function readings(rows: readonly RowParts[], changes: readonly Change[]): readonly string[] {
  const people = rows.map((row) => assess(anEmployee(row), aContext()));
  return readFillRates(people, changes).map(
    ({ limit, value, allowed, tripped }) => `${limit} ${value} of ${allowed}${tripped ? '!' : ''}`,
  );
}

describe('a field that a run would clear for most of those who have it', () => {
  it.each<[string, readonly RowParts[], readonly Change[], readonly string[]]>([
    ['is a broken source', many(4), updates(6, { phone: '' }), ['fill_rate:phone 6 of 5!']],
    ['may be cleared for half of them', many(5), updates(5, { phone: '' }), ['fill_rate:phone 5 of 5']],
    ['says nothing of a handful of people', many(3), updates(6, { phone: '' }), []],
    ['is not one that is merely changed', many(20), updates(20, { phone: '1' }), []],
    [
      'is read for each field, by name',
      many(20),
      updates(11, { title: '', hire_date: null }),
      ['fill_rate:hire_date 11 of 15', 'fill_rate:title 11 of 15'],
    ],
    ['is not the date that reactivates', many(20), updates(20, { deactivation_date: null }), []],
    ['is not one of a new user', many(20), [aChange({ kind: 'create', fields: { phone: '' } })], []],
    [
      'does not count those who are not written',
      many(20, { status: 'T', terminationDate: TODAY }),
      updates(10, { phone: '' }),
      ['fill_rate:phone 10 of 5!'],
    ],
    [
      'counts managers by who has a supervisor',
      [...many(10, { supervisorId: 'E99' }), ...many(9)],
      updates(2, { manager_id: '' }),
      ['fill_rate:manager_id 2 of 6'],
    ],
  ])('%s', (_, rows, changes, expected) => {
    expect(readings(rows, changes)).toEqual(expected);
  });
});
