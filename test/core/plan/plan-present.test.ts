import { describe, expect, it } from 'vitest';
import { assess } from '../../../action/src/core/people/assess.ts';
import { canonicalFields } from '../../../action/src/core/people/values.ts';
import { changedFields } from '../../../action/src/core/plan/fingerprint.ts';
import { linkPeople } from '../../../action/src/core/plan/link.ts';
import { planChanges } from '../../../action/src/core/plan/plan.ts';
import type { RowParts } from '../../builders.ts';
import {
  aContext,
  anEmployee,
  anExistingUser,
  anIntegration,
  aState,
  fieldsOf,
  testDigests,
  TOMORROW,
  YESTERDAY,
} from '../../builders.ts';
import { codes, kinds, left, linked, only, planned, UNASKED } from './planned.ts';

describe('an employee who is present', () => {
  it('and right needs nothing and counts as unchanged', () => {
    const plan = planned([{}], { users: [linked('E1')] });
    expect(plan).toMatchObject({ unchanged: 1, newLinks: [], problems: [] });
    expect(kinds(plan)).toEqual([]);
  });

  it('and right as looked up is remembered from now on', () => {
    const { newLinks } = planned([{}], { found: { E1: anExistingUser() } });
    expect(newLinks).toMatchObject([{ ukgEmployeeId: 'E1', userId: 41, active: true }]);
    expect(changedFields(newLinks[0]!, canonicalFields(fieldsOf()), testDigests())).toEqual({
      changed: [],
      unknown: [],
    });
  });

  it('before their first day, and on already, is left as they are until it comes', () => {
    const joiner = { hireDate: TOMORROW, lastHireDate: TOMORROW, work_phone: 'new' };
    const plan = planned([joiner], { users: [linked('E1')], integration: anIntegration({ createDaysBefore: 1 }) });
    expect(kinds(plan)).toEqual([]);
    expect(plan.unchanged).toBe(1);
  });

  it('before their first day, and found on already, is remembered by what Betterworks holds', () => {
    const joiner = { hireDate: TOMORROW, lastHireDate: TOMORROW, work_phone: 'new' };
    const given = { found: { E1: anExistingUser() }, integration: anIntegration({ createDaysBefore: 1 }) };
    const { newLinks } = planned([joiner], given);
    expect(newLinks).toMatchObject([{ ukgEmployeeId: 'E1', userId: 41, active: true }]);
    expect(changedFields(newLinks[0]!, canonicalFields(fieldsOf()), testDigests())).toEqual({
      changed: [],
      unknown: [],
    });
  });

  it('again after they left reactivates the same user with all fields', () => {
    const change = only(planned([{}], { users: [linked('E1', { active: false })] }));
    expect(change).toMatchObject({
      kind: 'reactivate',
      userId: 41,
      fields: { ...fieldsOf(), deactivation_date: null },
    });
  });

  it('under a new employeeId has the user of their former record, who is not deactivated', () => {
    const rows = [
      { id: 'E1', personId: 'P', ...left },
      { id: 'E2', personId: 'P', employeeNumber: '001', work_phone: 'new' },
    ];
    const given = { users: [linked('E1')], found: { E2: anExistingUser() } };
    const plan = planned(rows, given);
    expect(kinds(plan)).toEqual(['update E2']);
    expect(plan).toMatchObject({ unlinkedEmployees: new Map([['E1', 'E2']]), unchanged: 1 });
  });

  it.each<[string, readonly string[], RowParts]>([
    ['and waits for a fix keeps the user until it can be taken over', ['E1 IDENTITY_CONFLICT'], { personId: 'P' }],
    ['of another person keeps no leaver on', ['deactivate E1'], { personId: 'Q' }],
    ['of nobody known keeps no leaver on', ['deactivate E1'], {}],
  ])('under a new employeeId %s', (_who, expected, person) => {
    const rows: RowParts[] = [
      { id: 'E1', ...left, ...(person.personId !== undefined && { personId: 'P' }) },
      { id: 'E2', ...person, employeeNumber: '001', first_name: '' },
    ];
    const plan = planned(rows, { users: [linked('E1')] });
    const conflicts = plan.problems.filter(({ code }) => code === 'IDENTITY_CONFLICT');
    expect([...kinds(plan), ...conflicts.map((one) => `${one.ukgEmployeeId ?? ''} ${one.code}`)]).toEqual(expected);
  });

  it('under a new employeeId whose former user is gone is created, and the former one is deactivated', () => {
    const rows = [
      { id: 'E1', personId: 'P', ...left },
      { id: 'E2', personId: 'P', employeeNumber: '001' },
    ];
    const given = { users: [linked('E1')], found: { E2: null } };
    expect(kinds(planned(rows, given))).toEqual(['deactivate E1', 'create E2']);
  });

  it("is written nothing while another's user has their e-mail, and nobody is linked to them", () => {
    const plan = planned([{ id: 'E1' }, { id: 'E2', supervisorId: 'E1' }], {
      found: { E1: anExistingUser({ employeeId: '999', having: { first_name: 'Bo', last_name: 'Bee' } }) },
    });
    expect(kinds(plan)).toEqual(['create E2']);
    expect(codes(plan)).toEqual(['EMAIL_TAKEN E1', 'MANAGER_NOT_FOUND E2']);
  });

  it.each([
    ['unknown', { supervisorId: 'E9' }, 'MANAGER_NOT_FOUND E1'],
    ['themselves', { supervisorId: 'E1' }, 'MANAGER_SELF E1'],
  ])('with a manager who is %s is written without them, and the link is held', (_, row, code) => {
    const plan = planned([row]);
    expect(only(plan)?.fields).toEqual(fieldsOf());
    expect(codes(plan)).toEqual([code]);
  });

  it('with a bad optional value is written without it', () => {
    const plan = planned([{ work_phone: 'x'.repeat(1001) }]);
    expect(only(plan)?.fields).not.toHaveProperty('phone');
    expect(codes(plan)).toEqual(['VALUE_INVALID E1']);
  });

  it.each([
    ['nobody without a user', {}, []],
    [
      'a user who is found by e-mail without it',
      { found: { E1: anExistingUser({ employeeId: '', having: { title: 'x' } }) } },
      ['update E1'],
    ],
    ['a user who is known without it', { users: [linked('E1')] }, ['update E1']],
  ] as const)('with an employee id that cannot be written makes %s', (_, given, expected) => {
    const plan = planned([{ employeeNumber: '00\u00071', work_phone: 'new' }], given);
    expect(kinds(plan)).toEqual(expected);
    expect(plan.changes.map(({ fields }) => Object.keys(fields))).not.toContainEqual(
      expect.arrayContaining(['employee_id']),
    );
    expect(plan.problems).toMatchObject([
      {
        code: 'VALUE_INVALID',
        field: 'employee_id',
        employeeId: '',
        message: expect.stringContaining(expected.length === 0 ? 'nothing was written' : 'left out') as string,
      },
    ]);
  });

  it('with an employee id that cannot be written is named to nobody as their manager, and keeps their other problems', () => {
    const plan = planned([
      { id: 'E1', employeeNumber: '\ufffd1', work_phone: 'x'.repeat(1001) },
      { id: 'E2', supervisorId: 'E1' },
    ]);
    expect(kinds(plan)).toEqual(['create E2']);
    expect(only(plan)?.fields).not.toHaveProperty('manager_id');
    expect(codes(plan)).toEqual(['VALUE_INVALID E1', 'VALUE_INVALID E1', 'MANAGER_NOT_FOUND E2']);
  });

  it('with a code that has no text is written with the code, which is said once', () => {
    const plan = planned([
      { id: 'E1', org_level_2: 'XX', work_location: 'YY' },
      { id: 'E2', org_level_2: 'XX', work_location: 'YY' },
    ]);
    expect(only(plan)?.fields).toMatchObject({ department_name: 'XX', location: 'YY' });
    expect(codes(plan)).toEqual(['DEPARTMENT_UNKNOWN E1']);
    expect(plan.notes).toHaveLength(1);
  });
});

describe('an employee who is refused', () => {
  const wasActiveTooLong = { terminationDate: YESTERDAY } as const;

  it('because UKG calls them active after their last day is a problem while their user is on', () => {
    const plan = planned([wasActiveTooLong], { users: [linked('E1')] });
    expect([kinds(plan), codes(plan), plan.unchanged]).toEqual([[], ['DATE_INVALID E1'], 0]);
  });

  it('because UKG calls them active after their last day is none once their user is off', () => {
    const plan = planned([wasActiveTooLong], { users: [linked('E1', { active: false })] });
    expect([kinds(plan), codes(plan), plan.unchanged]).toEqual([[], [], 1]);
  });

  it.each([
    ['off', false, ['create']],
    ['on', true, ['create', 'deactivate']],
  ])(
    'because the details of a pause did not come is still looked at on the days to come: user %s',
    (_what, active, days) => {
      const context = aContext({ state: aState({ users: [linked('E1', { active })] }) });
      const until = active ? { terminationDate: TOMORROW } : left;
      const rows = [until, { companyId: 'ACME2', hireDate: '2026-07-01', lastHireDate: '2026-07-01' }];
      const person = assess({ ...anEmployee({ rows }), isIncomplete: true }, context);
      const plan = planChanges(linkPeople([person], UNASKED, context), context);
      expect([kinds(plan), plan.newlyScheduled.map(({ kind }) => kind).sort()]).toEqual([[], days]);
    },
  );

  it('for another reason is a problem although their user is off', () => {
    const plan = planned([{ status: 'Q' }], { users: [linked('E1', { active: false })] });
    expect(codes(plan)).toEqual(['STATUS_UNKNOWN E1']);
  });

  it('is written nothing, linked or not', () => {
    const plan = planned([{ first_name: '' }], { users: [linked('E1')] });
    expect(kinds(plan)).toEqual([]);
    expect(codes(plan)).toEqual(['NAME_MISSING E1']);
    expect(plan.unchanged).toBe(0);
  });
});

describe('where only a file is delivered', () => {
  const sftp = anIntegration({ delivery: 'sftp' });

  it('whom the state does not know is created, whom it knows is updated', () => {
    const rows = [{ id: 'E1' }, { id: 'E2', work_phone: 'new' }];
    expect(kinds(planned(rows, { integration: sftp, users: [linked('E2', { userId: null })] }))).toEqual([
      'create E1',
      'update E2',
    ]);
  });

  it('a leaver is delivered whether they are known or not, but once', () => {
    const rows = [
      { id: 'E1', ...left },
      { id: 'E2', ...left },
      { id: 'E3', ...left },
    ];
    const users = [linked('E2', { userId: null }), linked('E3', { userId: null, active: false })];
    expect(kinds(planned(rows, { integration: sftp, users }))).toEqual(['deactivate E1', 'deactivate E2']);
  });

  it('those without a change are kept for a whole file', () => {
    expect(planned([{}], { integration: sftp, users: [linked('E1', { userId: null })] }).unchangedRows).toEqual([
      fieldsOf(),
    ]);
    expect(planned([{}], { users: [linked('E1')] }).unchangedRows).toEqual([]);
  });
});

describe('looked at and found right', () => {
  const other = anExistingUser({ employeeId: '999', having: { first_name: 'Other', last_name: 'Name' } });

  it.each<[string, readonly string[], Parameters<typeof planned>]>([
    ['is who needs nothing', ['E1'], [[{}], { users: [linked('E1')] }]],
    ['is who lacks but a manager', ['E1'], [[{ supervisorId: 'E9' }], { users: [linked('E1')] }]],
    ['is a leaver without a user', ['E1'], [[left]]],
    ['is no leaver in conflict', [], [[left], { found: { E1: other } }]],
    ['is nobody who is refused', [], [[{ first_name: '' }], { users: [linked('E1')] }]],
    ['is nobody who is about to be written', [], [[{ work_phone: 'new' }], { users: [linked('E1')] }]],
  ])('%s', (_who, expected, [rows, given]) => {
    expect([...planned(rows, given).settled]).toEqual(expected);
  });
});
