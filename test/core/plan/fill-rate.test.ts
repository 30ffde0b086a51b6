import { describe, expect, it } from 'vitest';
import type { Change, FieldMapping, Fields, KnownUser } from '../../../action/src/core/model/model.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import type { FillRates } from '../../../action/src/core/plan/broken-source.ts';
import { readFillRates } from '../../../action/src/core/plan/broken-source.ts';
import type { RowParts } from '../../builders.ts';
import { aChange, aContext, anEmployee, anIntegration, aState, mappingOf, TODAY } from '../../builders.ts';
import { linked } from './planned.ts';

const many = (count: number, row: RowParts = {}, from = 0): readonly RowParts[] =>
  Array.from({ length: count }, (_, at) => ({ id: `E${at + from}`, ...row }));
const updates = (count: number, fields: Fields): readonly Change[] =>
  Array.from({ length: count }, (_, at) => aChange({ id: `E${at}`, fields }));
const remembered = (count: number, having: Fields = {}): readonly KnownUser[] =>
  many(count).map(({ id = '' }) => linked(id, {}, having));

interface Given {
  readonly changes?: readonly Change[];
  readonly users?: readonly KnownUser[];
  readonly mapping?: readonly FieldMapping[];
  readonly udf?: Readonly<Record<string, string>>;
}

function ratesOf(rows: readonly RowParts[], given: Given): FillRates {
  const { changes = [], users = [], mapping = mappingOf(), udf } = given;
  const context = aContext({ integration: anIntegration({ mapping }), state: aState({ users }) });
  const people = rows.map((row) => assess(anEmployee({ ...row, userDefined: udf }), context));
  return readFillRates(people, changes, context);
}

/** "field: lost of allowed" of the fields that anybody lost, with an exclamation mark when it trips. */
function readings(rows: readonly RowParts[], given: Given): readonly string[] {
  return ratesOf(rows, given)
    .readings.filter(({ value }) => value > 0)
    .map(({ limit, value, allowed, tripped }) => `${limit} ${value} of ${allowed}${tripped ? '!' : ''}`);
}

const noPhone = { work_phone: '' } as const;

describe('a field that is empty for most of those who had it', () => {
  it.each<[string, readonly RowParts[], Given, readonly string[]]>([
    [
      'is a broken source, although nothing is sent',
      [...many(6, noPhone), ...many(4, {}, 6)],
      { users: remembered(10) },
      ['fill_rate:phone 6 of 5!'],
    ],
    [
      'may be so for half of them',
      [...many(10, noPhone), ...many(10, {}, 10)],
      { users: remembered(20) },
      ['fill_rate:phone 10 of 10'],
    ],
    [
      'may be so for five, however few they are',
      many(5, noPhone),
      { users: remembered(5) },
      ['fill_rate:phone 5 of 5'],
    ],
    [
      'is one where codes take the place of the texts, too',
      many(6, { work_location: 'XX' }),
      { users: remembered(6), changes: updates(6, { location: 'XX' }) },
      ['fill_rate:location 6 of 5!'],
    ],
    [
      'is none where the codes were there before',
      many(6, { work_location: 'XX' }),
      { users: remembered(6), changes: updates(6, { title: 'XX' }) },
      [],
    ],
    ['but not for six', many(6, noPhone), { users: remembered(6) }, ['fill_rate:phone 6 of 5!']],
    [
      'counts whom nobody ever knew to have it as nothing',
      many(20, noPhone),
      { users: remembered(20, { phone: '' }) },
      [],
    ],
    ['counts whom the state does not know as nothing', many(20, noPhone), {}, []],
    [
      'counts whose user is off as nothing',
      many(20, noPhone),
      { users: remembered(20).map((user) => ({ ...user, active: false })) },
      [],
    ],
    [
      'is one that the plan clears, also where nothing is remembered',
      [...many(6, noPhone), ...many(4, {}, 6)],
      { changes: updates(6, { phone: '' }) },
      ['fill_rate:phone 6 of 5!'],
    ],
    [
      'is one for which a default would stand in',
      many(12, noPhone),
      { users: remembered(12), mapping: mappingOf({ phone: { default: '0' } }) },
      ['fill_rate:phone 12 of 6!'],
    ],
    [
      'is not one for which the default stood in before',
      many(12, noPhone),
      { users: remembered(12, { phone: '0' }), mapping: mappingOf({ phone: { default: '0' } }) },
      [],
    ],
    [
      'is also one without which nobody can be written',
      many(12, { email_address: '' }),
      { users: remembered(12) },
      ['fill_rate:email 12 of 6!'],
    ],
    [
      'is also the manager',
      [...many(12), ...many(9, { supervisorId: 'E99' }, 12)],
      { users: remembered(12, { manager_id: '0099' }) },
      ['fill_rate:manager_id 12 of 10!'],
    ],
    [
      'is also a user-defined one that nobody has any more',
      many(12),
      {
        users: remembered(12, { badge: 'red' }),
        mapping: mappingOf({ badge: { from: 'udf:Badge' } }),
        udf: {},
      },
      ['fill_rate:badge 12 of 6!'],
    ],
    [
      'is not a user-defined one that was not read',
      many(12),
      { users: remembered(12, { badge: 'red' }), mapping: mappingOf({ badge: { from: 'udf:Badge' } }) },
      [],
    ],
    [
      'is not a source that this reading does not have',
      many(12),
      { users: remembered(12, { badge: 'red' }), mapping: mappingOf({ badge: { from: 'project_code' } }) },
      [],
    ],
    ['is not one that is merely changed', many(20), { changes: updates(20, { phone: '1' }) }, []],
    ['is not the date that reactivates', many(20), { changes: updates(20, { deactivation_date: null }) }, []],
    ['is not one of a new user', many(20), { changes: [aChange({ kind: 'create', fields: { phone: '' } })] }, []],
    [
      'does not count those who have left',
      [...many(6, noPhone), ...many(20, { status: 'T', terminationDate: TODAY }, 6)],
      { users: remembered(26) },
      ['fill_rate:phone 6 of 5!'],
    ],
  ])('%s', (_, rows, given, expected) => {
    expect(readings(rows, given)).toEqual(expected);
  });

  it('is read for each mapped field by name, also when nobody lost it', () => {
    const { readings: all } = ratesOf(many(20), { mapping: mappingOf({ badge: { from: 'work_phone' } }) });
    expect(all.map(({ limit }) => limit)).toEqual([
      'fill_rate:badge',
      'fill_rate:department_name',
      'fill_rate:email',
      'fill_rate:employee_id',
      'fill_rate:first_name',
      'fill_rate:hire_date',
      'fill_rate:last_name',
      'fill_rate:location',
      'fill_rate:manager_id',
      'fill_rate:on_leave',
      'fill_rate:phone',
      'fill_rate:preferred_name',
      'fill_rate:title',
    ]);
    expect(all[0]).toEqual({ limit: 'fill_rate:badge', value: 0, allowed: 10, tripped: false });
  });

  it('says who lost it once it stops the run', () => {
    const { losses } = ratesOf(many(6, noPhone), { users: remembered(6) });
    expect(losses).toEqual([['phone', 'E0', 'E1', 'E2', 'E3', 'E4', 'E5']]);
    expect(ratesOf(many(5, noPhone), { users: remembered(5) }).losses).toEqual([]);
  });

  it('is forgotten where Betterworks keeps it, but for the employee id, by which a rehire is found', () => {
    const rows = [{ id: 'E0', work_phone: '', org_level_2: '', employeeNumber: '' }];
    const mapping = mappingOf({ department_name: { from: 'org_level_2', whenEmpty: 'clear' } });
    expect([...ratesOf(rows, { users: remembered(1), mapping }).staleFields]).toEqual([['E0', ['phone']]]);
  });
});
