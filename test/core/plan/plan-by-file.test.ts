// What a plan does differently where users are delivered as a file and cannot be read.
import { describe, expect, it } from 'vitest';
import type { Fields, Integration, KnownUser, Plan } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { fingerprintOf } from '../../../action/src/core/plan/fingerprint.ts';
import type { PlanContext } from '../../../action/src/core/plan/known-people.ts';
import { linkPeople } from '../../../action/src/core/plan/link.ts';
import { planChanges } from '../../../action/src/core/plan/plan.ts';
import type { RowParts } from '../../builders.ts';
import {
  aContext,
  aFilter,
  aKnownUser,
  anEmployee,
  anIntegration,
  aState,
  mappingOf,
  testDigests,
  TOMORROW,
  YESTERDAY,
} from '../../builders.ts';
import { UNASKED } from './planned.ts';

const left = { status: 'T', terminationDate: YESTERDAY } as const;

type Given = Partial<Pick<PlanContext, 'isLongGone'> & Pick<Integration, 'filter' | 'delivery'>> & {
  readonly users?: readonly KnownUser[];
  readonly mapping?: ReturnType<typeof mappingOf>;
};

function planned(rows: readonly RowParts[], given: Given = {}): Plan {
  const { users = [], isLongGone, ...files } = given;
  const integration = anIntegration({ delivery: 'sftp', mapping: mappingOf(), ...files });
  const context = aContext({ state: aState({ users }), integration, isLongGone });
  const assessed = rows.map((row) => assess(anEmployee(row), context));
  return planChanges(linkPeople(assessed, UNASKED, context), context);
}

const kinds = (plan: Plan): readonly string[] => plan.changes.map((change) => `${change.kind} ${change.ukgEmployeeId}`);

describe('a leaver whom the state does not know', () => {
  it('is delivered when the change feed names them', () => {
    expect(kinds(planned([left]))).toEqual(['deactivate E1']);
  });

  it('is left alone at a full read where they left long ago', () => {
    expect(kinds(planned([left], { isLongGone: () => true }))).toEqual([]);
  });
});

describe('a person whom the state does not know, who is left out and is to leave', () => {
  const ahead = { status: 'T', terminationDate: TOMORROW, employeeType: 'TES' } as const;
  const filter = aFilter({ employee_types: ['REG'] });

  it.each([
    [
      'is kept in the schedule where users cannot be read',
      'sftp',
      [{ ukgEmployeeId: 'E1', on: TOMORROW, kind: 'deactivate' }],
    ],
    ['is not where they can', 'api', []],
  ] as const)('%s', (_, delivery, expected) => {
    expect(planned([ahead], { delivery, filter }).newlyScheduled).toEqual(expected);
  });
});

describe('a leaver of whom UKG has erased what a row cannot do without', () => {
  it.each([
    ['email_address', 'EMAIL_MISSING', 'email', 'no email for this employee'],
    ['last_name', 'NAME_MISSING', 'last_name', 'no last name for this employee'],
  ])('is held for the %s', (source, code, field, words) => {
    const plan = planned([{ ...left, [source]: '' }]);
    expect(plan.changes).toEqual([]);
    expect(plan.problems).toMatchObject([{ code, field, action: 'deactivate' }]);
    expect(plan.problems[0]?.message).toContain(words);
  });

  it('is ended all the same where users are written one by one', () => {
    const users = [aKnownUser({ userId: 7 })];
    expect(kinds(planned([{ ...left, last_name: '' }], { delivery: 'api', users }))).toEqual(['deactivate E1']);
  });
});

describe('a leaver whom the state knows as active', () => {
  it('is delivered at a full read too', () => {
    expect(kinds(planned([left], { isLongGone: () => true, users: [aKnownUser({ userId: null })] }))).toEqual([
      'deactivate E1',
    ]);
  });
});

describe('a person who came back under a new record', () => {
  const people = [
    { id: 'E1', personId: 'P', ...left },
    { id: 'E2', personId: 'P', employeeNumber: '001' },
  ];

  it.each([
    ['unknown', []],
    ['known as active', [aKnownUser({ id: 'E1', userId: null })]],
  ])('is delivered under the new one alone, and the old one, %s, is remembered as gone', (_, users) => {
    const plan = planned(people, { users });
    expect(kinds(plan)).toEqual(['create E2']);
    expect(plan.newLinks).toMatchObject([{ ukgEmployeeId: 'E1', userId: null, active: false }]);
    expect(plan.unchanged).toBe(1);
  });

  it('is ended by none of two old records, of which one has the number and one the address', () => {
    const former = { id: 'E3', personId: 'P', email_address: 'e2@acme.example', ...left };
    const users = [aKnownUser({ id: 'E3', userId: null, active: false })];
    expect(kinds(planned([...people, former], { users }))).toEqual(['create E2']);
  });
});

describe('a leaver who was delivered before', () => {
  const users = [aKnownUser({ userId: null, active: false })];
  const delivered = (fields: Fields): KnownUser => {
    const fingerprint = fingerprintOf(ukgEmployeeId('E1'), fields, testDigests());
    return aKnownUser({ userId: null, active: false, fingerprint });
  };
  const rows = (others: readonly RowParts[] = [], given: Given = {}, own: RowParts = left): readonly unknown[] =>
    planned([{ id: 'E1', ...own }, ...others], { users, ...given }).unchangedRows.map(
      (row) => row['deactivation_date'],
    );

  it('is repeated with their date', () => {
    expect(planned([left], { users })).toMatchObject({
      unchanged: 1,
      unchangedRows: [{ email: 'e1@acme.example', employee_id: '001', deactivation_date: YESTERDAY }],
    });
  });

  it.each<[string, readonly RowParts[], Given, RowParts]>([
    ['where users are written one by one', [], { delivery: 'api' }, left],
    ['where leavers are not mapped', [], { mapping: mappingOf({ deactivation_date: false }) }, left],
    ['to whom UKG gives no date', [], {}, { status: 'T' }],
    ['of whom UKG has erased the name', [], {}, { ...left, first_name: '' }],
    ['whose address somebody has who comes', [{ id: 'E2', email_address: 'E1@acme.example' }], {}, left],
    ['whose number somebody has who is held', [{ id: 'E2', employeeNumber: '1', first_name: '' }], {}, left],
    [
      'who came back under a new record',
      [{ id: 'E2', personId: 'P', employeeNumber: '001' }],
      {},
      { ...left, personId: 'P' },
    ],
    [
      'who came back under a new record with another number',
      [{ id: 'E2', personId: 'P' }],
      {},
      { ...left, personId: 'P' },
    ],
    ['who is there again', [], {}, {}],
    [
      'whose row would go to another user, since UKG has another number of theirs by now',
      [],
      { users: [delivered({ employee_id: '7' })] },
      left,
    ],
  ])('is not repeated %s', (_, others, given, own) => {
    expect(rows(others, given, own)).not.toContain(YESTERDAY);
  });

  it('is repeated once, by the record that ended last', () => {
    const earlier = { ...left, personId: 'P', terminationDate: '2026-01-31' };
    const other = { id: 'E2', personId: 'P', ...left };
    const both = [...users, aKnownUser({ id: 'E2', userId: null, active: false })];
    expect(rows([other], { users: both }, earlier)).toEqual([YESTERDAY]);
    expect(rows([{ ...other, personId: '' }], { users: both }, { ...left, personId: '' })).toHaveLength(2);
    expect(rows([{ ...other, ...earlier, id: 'E2' }], { users: both }, { ...left, personId: 'P' })).toEqual([
      YESTERDAY,
    ]);
  });

  it('is repeated beside a leaver with their address, and beside somebody without a number', () => {
    expect(
      rows([
        { id: 'E2', ...left, email_address: 'e1@acme.example' },
        { id: 'E3', employeeNumber: '' },
      ]),
    ).toContain(YESTERDAY);
  });
});
