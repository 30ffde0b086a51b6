import { describe, expect, it } from 'vitest';
import type { ExistingUser, Fields, Integration, KnownUser, Pending } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { canonicalFields, omit } from '../../../action/src/core/people/values.ts';
import type { LookUp } from '../../../action/src/core/plan/betterworks-lookups.ts';
import { leadsAmong, lookUpsFor, ownersInDoubt } from '../../../action/src/core/plan/betterworks-lookups.ts';
import { fingerprintOf, personOf, tyingDigest } from '../../../action/src/core/plan/fingerprint.ts';
import { indexState } from '../../../action/src/core/plan/known-people.ts';
import type { UserDecision } from '../../../action/src/core/plan/link.ts';
import type { RowParts } from '../../builders.ts';
import {
  aContext,
  aFilter,
  aKnownUser,
  anEmployee,
  anExistingUser,
  anIntegration,
  aState,
  fieldsOf,
  mappingOf,
  testDigests,
} from '../../builders.ts';

const digests = testDigests();
const e1 = ukgEmployeeId('E1');
const aDecision = (userId: number): UserDecision => ({ userId, place: { file: 'decisions.yml', line: 1 } });

/** Known with the fingerprint of these fields, by default of all that the default mapping gives. */
function known(parts: Partial<KnownUser> = {}, fields: Fields = fieldsOf(), key?: string): KnownUser {
  return aKnownUser({ fingerprint: fingerprintOf(e1, canonicalFields(fields), testDigests(key)), ...parts });
}

function lookUps(
  row: RowParts,
  users: readonly KnownUser[] = [],
  integration: Partial<Integration> = {},
  decidedUser: number | null = null,
  pending: readonly Pending[] = [],
): readonly LookUp[] {
  const context = aContext({ state: aState({ users, pending }), integration: anIntegration(integration) });
  const one = assess(anEmployee(row), context);
  return lookUpsFor([one], {
    ...context,
    decided: new Map(decidedUser === null ? [] : [[e1, aDecision(decidedUser)]]),
  });
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
    const linked = users[0]?.userId ?? null;
    const nothing = { decided: null, byEmployeeId: [], byPerson: null };
    expect(lookUps(row, users, integration)).toEqual([
      { ukgEmployeeId: 'E1', employeeId: '001', linked, email: 'e1@acme.example', ...nothing },
    ]);
  });

  it.each<[string, RowParts, readonly KnownUser[], Partial<Integration>]>([
    ['about a linked user with a whole fingerprint, changed or not', { work_phone: 'new' }, [known()], {}],
    ['about a linked user who is off: they get all fields anyway', {}, [known({ active: false, fingerprint: '' })], {}],
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

describe('somebody linked whom a run was about to write when it was cut short', () => {
  const filter = (whenOutOfScope: 'keep' | 'deactivate'): Partial<Integration> => ({
    filter: aFilter({ employee_types: ['INT'], whenOutOfScope }),
  });

  it.each<[string, RowParts, Partial<Integration>, number]>([
    ['is read when they have left', { status: 'T' }, {}, 1],
    ['is read when they go off out of scope', {}, filter('deactivate'), 1],
    ['is not read when they are left alone out of scope', {}, filter('keep'), 0],
  ])('%s', (_, row, integration, count) => {
    expect(lookUps(row, [known()], integration, null, [{ ukgEmployeeId: e1, kind: 'deactivate' }])).toHaveLength(count);
  });
});

describe('somebody without a link is also asked for', () => {
  const ben = (parts: Fields, userId: number | null = 55): KnownUser =>
    aKnownUser({ id: 'E2', userId, fingerprint: fingerprintOf(ukgEmployeeId('E2'), parts, digests) });

  it.each<[string, RowParts, KnownUser, Partial<LookUp>]>([
    ['by the employee id of another user', {}, ben({ employee_id: '001' }), { byEmployeeId: [55] }],
    ['by the employee id without its zeros', {}, ben({ employee_id: '1' }), { byEmployeeId: [55] }],
    [
      'by the employee id without its zeros, in the letters of UKG',
      { employeeNumber: '0aB1' },
      ben({ employee_id: 'aB1' }),
      { byEmployeeId: [55] },
    ],
    [
      'by the employee id in small letters',
      { employeeNumber: 'AB1' },
      ben({ employee_id: 'ab1' }),
      { byEmployeeId: [55] },
    ],
    ['by the employee id behind an apostrophe', {}, ben({ employee_id: "'001" }), { byEmployeeId: [55] }],
    ['by the former record of the person', { personId: 'P' }, ben(personOf({ personId: 'P' })), { byPerson: 55 }],
    ['not by a record without a user', {}, ben({ employee_id: '001' }, null), { byEmployeeId: [] }],
    [
      'not by a former record without a user',
      { personId: 'P' },
      ben(personOf({ personId: 'P' }), null),
      { byPerson: null },
    ],
    ['not by the record of another person', {}, ben(personOf({ personId: 'P' })), { byPerson: null }],
    [
      'not by a former record of somebody who left',
      { personId: 'P', status: 'T' },
      ben(personOf({ personId: 'P' })),
      { byPerson: null },
    ],
  ])('%s', (...[, row, known2, expected]) => {
    expect(lookUps(row, [known2])).toMatchObject([expected]);
  });

  it('by an employee id however long, and by none', () => {
    expect(lookUps({ employeeNumber: '1234567890123456' })).toMatchObject([{ byEmployeeId: [] }]);
    expect(lookUps({ employeeNumber: '' })).toMatchObject([{ byEmployeeId: [] }]);
  });
});

describe('a user whom a decision names', () => {
  it('is asked for, unless the link says the same', () => {
    expect(lookUps({}, [known()], {}, 42)).toMatchObject([{ decided: 42, linked: 41 }]);
    expect(lookUps({}, [known()], {}, 41)).toEqual([]);
    expect(lookUps({ status: 'T' }, [known()], {}, 42)).toEqual([]);
  });
});

describe('the index of the state', () => {
  const unlinked = [{ digest: tyingDigest('employee_id', '00555', digests), userId: 55 }];
  const state = aState({
    users: [known(), known({ ukgEmployeeId: ukgEmployeeId('E2'), userId: null }), aKnownUser({ id: 'E3' })],
    unlinked,
  });
  const index = indexState(state, digests);

  it.each<[string, string, readonly number[]]>([
    ['finds a user of the state', '001', [41]],
    ['finds a user whom nobody owned at the last full comparison', '00555', [55]],
    ['finds nobody for another id', '1', []],
    ['finds nobody without an id', '', []],
  ])('%s', (_, employeeId, users) => {
    expect(index.usersWith(employeeId)).toEqual(users);
  });

  it('tells who has an address, and whose a user is', () => {
    expect(index.employeesWith('email', 'e1@acme.example')).toEqual(['E1', 'E2']);
    expect(index.ownerOf(4711)).toBeUndefined();
  });

  it('a link of the state goes before what a comparison remembered', () => {
    const both = aState({
      users: [known()],
      unlinked: [{ digest: tyingDigest('employee_id', '001', digests), userId: 9 }],
    });
    expect(indexState(both, digests).usersWith('001')).toEqual([41]);
  });
});

describe('employees whom nobody read are read as well', () => {
  const ben = aKnownUser({
    id: 'E2',
    userId: 42,
    fingerprint: fingerprintOf(ukgEmployeeId('E2'), { email: 'b@acme.example', employee_id: '002' }, digests),
  });

  function doubted(
    row: RowParts,
    users: readonly KnownUser[],
    seen?: ExistingUser,
    delivery: 'api' | 'sftp' = 'api',
  ): readonly string[] {
    const context = aContext({ state: aState({ users }), integration: anIntegration({ delivery }) });
    const one = assess(anEmployee(row), context);
    const sightings = new Map(seen === undefined ? [] : [[e1, { leads: leadsAmong(one.employeeId, seen, [], seen) }]]);
    return ownersInDoubt([one], sightings, context);
  }

  it('where a file is delivered, when it brought their number or address', () => {
    expect(doubted({ employeeNumber: '002' }, [ben], undefined, 'sftp')).toEqual(['E2']);
    expect(doubted({ email_address: 'b@acme.example' }, [ben], undefined, 'sftp')).toEqual(['E2']);
    expect(doubted({}, [ben], undefined, 'sftp')).toEqual([]);
    expect(doubted({ status: 'T', employeeNumber: '002' }, [ben], undefined, 'sftp')).toEqual(['E2']);
  });

  it.each<[string, RowParts, readonly KnownUser[], ExistingUser | undefined, readonly string[]]>([
    ['when their user is found for somebody else', {}, [ben], anExistingUser({ id: 42 }), ['E2']],
    ["when a found user has their user's number", {}, [ben], anExistingUser({ employeeId: '002' }), ['E2']],
    [
      'when somebody without a user has their number',
      { employeeNumber: '002' },
      [ben],
      anExistingUser({ id: 7 }),
      ['E2'],
    ],
    ['when a linked employee gets their number', { employeeNumber: '002' }, [known(), ben], undefined, ['E2']],
    ['not when nothing leads to them', {}, [known(), ben], undefined, []],
    ['not for somebody who leaves', { status: 'T', employeeNumber: '002' }, [known(), ben], undefined, []],
    ['not for somebody without a number', { employeeNumber: '' }, [known(), ben], undefined, []],
    ['not for somebody new of whom nothing was asked', { employeeNumber: '002' }, [ben], undefined, []],
  ])('%s', (...[, row, users, seen, expected]) => {
    expect(doubted(row, users, seen)).toEqual(expected);
  });
});

describe('where everybody was read', () => {
  it('nobody asks about those who left long ago', () => {
    const context = { ...aContext(), decided: new Map() };
    const one = assess(anEmployee({ status: 'T' }), context);
    expect(lookUpsFor([one], { ...context, isLongGone: () => false })).toHaveLength(1);
    expect(lookUpsFor([one], { ...context, isLongGone: () => true })).toEqual([]);
  });
});
