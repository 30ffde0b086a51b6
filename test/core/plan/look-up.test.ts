import { describe, expect, it } from 'vitest';
import { assess } from '../../../action/src/core/people/assess.ts';
import { employeeIdDigest, fingerprintOf } from '../../../action/src/core/plan/fingerprint.ts';
import type { LookUp } from '../../../action/src/core/plan/betterworks-lookups.ts';
import { indexByEmployeeId, lookUpsFor } from '../../../action/src/core/plan/betterworks-lookups.ts';
import type { Fields, Integration, KnownUser } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { canonicalFields, omit } from '../../../action/src/core/people/values.ts';
import type { RowParts } from '../../builders.ts';
import {
  aFilter,
  aKnownUser,
  anEmployee,
  anIntegration,
  aState,
  codeTables,
  fieldsOf,
  mappingOf,
  testDigests,
  TODAY,
} from '../../builders.ts';

const digests = testDigests();
const e1 = ukgEmployeeId('E1');

/** Known with the fingerprint of these fields, by default of all that the default mapping gives. */
function known(parts: Partial<KnownUser> = {}, fields: Fields = fieldsOf(), key?: string): KnownUser {
  return aKnownUser({ fingerprint: fingerprintOf(e1, canonicalFields(fields), testDigests(key)), ...parts });
}

function lookUps(
  row: RowParts,
  users: readonly KnownUser[] = [],
  integration: Partial<Integration> = {},
): readonly LookUp[] {
  const whole = anIntegration(integration);
  const one = assess(anEmployee(row), { integration: whole, tables: codeTables(), today: TODAY });
  return lookUpsFor([one], new Map(users.map((user) => [user.ukgEmployeeId, user])), whole, digests);
}

describe('Betterworks is asked', () => {
  const outOfScope = { filter: aFilter({ employee_types: ['INT'], whenOutOfScope: 'deactivate' as const }) };
  const cleared = { mapping: mappingOf({ manager_id: { whenEmpty: 'clear' as const } }) };
  const byDefault = { mapping: mappingOf({ manager_id: { default: '0001' } }) };

  it.each<[string, RowParts, readonly KnownUser[], Partial<Integration>]>([
    ['about somebody new', {}, [], {}],
    ['about a leaver whom the state does not know', { status: 'T' }, [], {}],
    ['about somebody known without a link', {}, [known({ userId: null })], {}],
    ['about a fingerprint of another key', {}, [known({}, fieldsOf(), 'other key')], {}],
    ['about a field that is newly mapped', {}, [known({}, omit(fieldsOf(), ['phone']))], {}],
    ['about a manager who was never written', { supervisorId: 'E9' }, [known()], {}],
    ['about a manager whom the mapping newly clears', {}, [known()], cleared],
    ['about a manager whom the mapping newly gives to everybody', {}, [known()], byDefault],
    [
      'about somebody out of scope who is known without a link and goes off with it',
      {},
      [known({ userId: null })],
      outOfScope,
    ],
  ])('%s', (_, row, users, integration) => {
    const userId = users[0]?.userId ?? null;
    expect(lookUps(row, users, integration)).toEqual([
      { ukgEmployeeId: 'E1', employeeId: '001', userId, email: 'e1@acme.example' },
    ]);
  });

  it.each<[string, RowParts, readonly KnownUser[], Partial<Integration>]>([
    ['about a linked user with a whole fingerprint, changed or not', { work_phone: 'new' }, [known()], {}],
    ['about a linked user who is off: he gets all fields anyway', {}, [known({ active: false, fingerprint: '' })], {}],
    ['about a linked leaver', { status: 'T' }, [known({ fingerprint: '' })], {}],
    ['about somebody who is refused', { first_name: '' }, [], {}],
    ['about a joiner', { hireDate: '2026-09-01' }, [], {}],
    ['about somebody out of scope whom nobody knows', {}, [], outOfScope],
    [
      'about somebody out of scope who is left alone',
      {},
      [known({ userId: null })],
      { filter: aFilter({ employee_types: ['INT'] }) },
    ],
    [
      'about a manager who is not mapped',
      { supervisorId: 'E9' },
      [known()],
      { mapping: mappingOf({ manager_id: false }) },
    ],
  ])('not %s', (_, row, users, integration) => {
    expect(lookUps(row, users, integration)).toEqual([]);
  });
});

describe('the index by employee id', () => {
  const unlinked = [{ digest: employeeIdDigest('00555', digests), userId: 55 }];

  it.each<[string, string, number | null]>([
    ['finds a user of the state', '001', 41],
    ['finds a user whom nobody owned at the last full comparison', '00555', 55],
    ['finds nobody for another id', '1', null],
    ['finds nobody without an id', '', null],
  ])('%s', (_, employeeId, userId) => {
    const state = aState({
      users: [known(), known({ ukgEmployeeId: ukgEmployeeId('E2'), userId: null }), aKnownUser({ id: 'E3' })],
      unlinked,
    });
    const find = indexByEmployeeId(state, digests);
    expect(find(employeeId)).toBe(userId);
    expect(find(employeeId)).toBe(userId);
  });

  it('a link of the state goes before what a comparison remembered', () => {
    const state = aState({ users: [known()], unlinked: [{ digest: employeeIdDigest('001', digests), userId: 99 }] });
    expect(indexByEmployeeId(state, digests)('001')).toBe(41);
  });
});
