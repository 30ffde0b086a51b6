import { describe, expect, it } from 'vitest';
import { assess } from '../../../action/src/core/people/assess.ts';
import { linkPeople } from '../../../action/src/core/plan/link.ts';
import { planChanges } from '../../../action/src/core/plan/plan.ts';
import type { RowParts } from '../../builders.ts';
import {
  aContext,
  aFilter,
  anEmployee,
  anExistingUser,
  anIntegration,
  aState,
  mappingOf,
  TODAY,
  TOMORROW,
  YESTERDAY,
} from '../../builders.ts';
import type { Given } from './planned.ts';
import { aLink, kinds, left, linked, NOBODY, only, planned, UNASKED } from './planned.ts';

describe('a plan of a state whose seal does not fit', () => {
  it('says so, and lets nobody be deactivated without an approval', () => {
    const users = [linked('E1'), linked('E2')];
    const state = { ...aState({ users }), isUnsealed: true as const };
    const context = aContext({ state });
    const people = [{ id: 'E1', ...left }, { id: 'E2' }].map((row) => assess(anEmployee(row), context));
    const plan = planChanges(linkPeople(people, UNASKED, context), context);
    expect(plan.problems).toMatchObject([{ code: 'STATE_DAMAGED' }]);
    expect(plan.limits.find(({ limit }) => limit === 'deactivations')).toMatchObject({
      value: 1,
      allowed: 0,
      tripped: true,
    });
  });

  it('is refused where two changes are of one user', () => {
    const users = [linked('E1', { userId: 41 }), linked('E2', { userId: 41 })];
    const context = aContext({ state: aState({ users }) });
    const links = users.map((known) =>
      aLink(assess(anEmployee({ id: known.ukgEmployeeId, work_phone: '1' }), context), { kind: 'known', known }),
    );
    expect(() => planChanges({ ...NOBODY, links }, context)).toThrow('two changes of Betterworks user 41');
  });
});

describe('the order of a plan', () => {
  it('is deactivations, then those who come with managers first, then updates', () => {
    const people = [
      { id: 'E1', work_phone: 'new' },
      { id: 'E2', supervisorId: 'E3' },
      { id: 'E3' },
      { id: 'E4', ...left },
      { id: 'E5', supervisorId: 'E2' },
    ];
    const users = [linked('E1'), linked('E4'), linked('E3', { active: false })];
    expect(kinds(planned(people, { users }))).toEqual([
      'deactivate E4',
      'reactivate E3',
      'create E2',
      'create E5',
      'update E1',
    ]);
  });

  it('lets a change wait for a manager who is created or reactivated, and for nobody else', () => {
    const people = [
      { id: 'E1', supervisorId: 'E9' },
      { id: 'E2', supervisorId: 'E8' },
      { id: 'E8', work_phone: 'new' },
      { id: 'E9' },
    ];
    const plan = planned(people, { users: [linked('E8')] });
    expect(Object.fromEntries(plan.changes.map((change) => [change.ukgEmployeeId, change.manager]))).toEqual({
      E1: 'E9',
      E2: null,
      E8: null,
      E9: null,
    });
  });

  it('is by UKG id where nothing else decides, in whatever order people were read', () => {
    for (const ids of [
      ['E2', 'E1', 'E3'],
      ['E3', 'E2', 'E1'],
      ['E1', 'E2', 'E3'],
    ]) {
      expect(kinds(planned(ids.map((id) => ({ id }))))).toEqual(['create E1', 'create E2', 'create E3']);
    }
  });

  it('carries one digest and every limit of the whole plan', () => {
    const plan = planned([{ id: 'E4', ...left }], { users: [linked('E4')] });
    expect(plan.digest).not.toBe(planned([]).digest);
    expect(
      plan.limits.map(({ limit, value }) => `${limit} ${value}`).filter((limit) => !limit.startsWith('fill_rate')),
    ).toEqual([
      'deactivations 1',
      'deactivations_7_days 1',
      'deactivations_new_setup 1',
      'creations 0',
      'reactivations 0',
      'identity_changes 0',
      'updates 0',
      'updates_new_fields 0',
      'flapping 0',
    ]);
  });

  it('counts shares of the active users that the state links, and of all it knows where only a file is delivered', () => {
    const users = Array.from({ length: 200 }, (_, at) => linked(`E${at + 1}`, at < 100 ? {} : { userId: null }));
    const allowed = (delivery: 'api' | 'sftp'): number | null | undefined =>
      planned([], { users, integration: anIntegration({ delivery }) }).limits[0]?.allowed;
    expect([allowed('api'), allowed('sftp')]).toEqual([5, 10]);
  });
});

describe('a leaver', () => {
  it.each<[string, RowParts, Given, readonly string[]]>([
    ['who is linked is deactivated on their day', left, { users: [linked('E1')] }, ['deactivate E1']],
    [
      'who is not linked is deactivated when the user has their employee id',
      left,
      { found: { E1: anExistingUser() } },
      ['deactivate E1'],
    ],
    [
      'is left alone when only the e-mail leads to the user',
      left,
      { found: { E1: anExistingUser({ employeeId: '', having: { first_name: 'Bo', last_name: 'Bee' } }) } },
      [],
    ],
    [
      'is deactivated by e-mail and name, where neither side has an employee id',
      { ...left, employeeNumber: '' },
      { found: { E1: anExistingUser({ employeeId: '' }) } },
      ['deactivate E1'],
    ],
    [
      'is deactivated by their link, whatever employee id the user has',
      left,
      { users: [linked('E1', { userId: 41 })], found: { E1: anExistingUser({ employeeId: '' }) } },
      ['deactivate E1'],
    ],
    ['who is off already is left alone', left, { users: [linked('E1', { active: false })] }, []],
    ['whom nobody knows is left alone', left, {}, []],
  ])('%s', (_, row, given, expected) => {
    const plan = planned([row], given);
    expect(kinds(plan)).toEqual(expected);
    expect(plan.unchanged).toBe(1 - expected.length);
  });

  it('who is found off although the state says active is remembered as off, and settled', () => {
    const off = anExistingUser({ deactivationDate: YESTERDAY, fields: { email: 'e1@acme.example' } });
    const plan = planned([left], { users: [linked('E1')], found: { E1: off } });
    expect(plan.newLinks).toMatchObject([{ ukgEmployeeId: 'E1', userId: 41, active: false }]);
    expect([...plan.settled]).toEqual(['E1']);
  });

  it('is dated by UKG, or today without a date', () => {
    expect(only(planned([left], { users: [linked('E1')] }))?.fields).toEqual({ deactivation_date: YESTERDAY });
    expect(only(planned([{ status: 'T' }], { users: [linked('E1')] }))?.fields).toEqual({ deactivation_date: TODAY });
  });

  it('is left out, with the reason, where the mapping turns deactivation_date off', () => {
    const integration = anIntegration({ mapping: mappingOf({ deactivation_date: false }) });
    const plan = planned([left], { users: [linked('E1')], integration });
    expect(kinds(plan)).toEqual([]);
    expect(plan.excluded).toEqual([
      {
        ukgEmployeeId: 'E1',
        reason: 'has left, but deactivation_date is turned off in the mapping',
        file: 'integrations/acme/mapping.yml',
        line: 1,
      },
    ]);
  });
});

describe('somebody out of scope', () => {
  const filter = (whenOutOfScope: 'keep' | 'deactivate'): ReturnType<typeof aFilter> =>
    aFilter({ employee_types: ['INT'], whenOutOfScope });

  it.each<
    [string, RowParts, 'keep' | 'deactivate', Parameters<typeof mappingOf>[0], readonly string[], readonly string[]]
  >([
    ['is left alone', {}, 'keep', {}, [], []],
    ['goes off today when the filter says so', {}, 'deactivate', {}, ['deactivate E1'], []],
    ['stays where deactivation_date is turned off', {}, 'deactivate', { deactivation_date: false }, [], []],
    ['is scheduled for the day on which they leave', { terminationDate: TOMORROW }, 'keep', {}, [], [TOMORROW]],
    ['goes off at once rather than later', { terminationDate: TOMORROW }, 'deactivate', {}, ['deactivate E1'], []],
  ])('%s', (...[, row, whenOutOfScope, mapping, expected, days]) => {
    const plan = planned([row], {
      users: [linked('E1')],
      integration: anIntegration({ filter: filter(whenOutOfScope), mapping: mappingOf(mapping) }),
    });
    expect(kinds(plan)).toEqual(expected);
    expect(plan.newlyScheduled.map((entry) => entry.on)).toEqual(days);
    expect(plan.excluded).toMatchObject([{ ukgEmployeeId: 'E1', line: 2 }]);
  });

  it('who is found off although the state says active is remembered as off, and settled', () => {
    const integration = anIntegration({ filter: filter('deactivate') });
    const found = { E1: anExistingUser({ deactivationDate: YESTERDAY }) };
    const plan = planned([{}], { users: [linked('E1')], found, integration });
    expect(plan.newLinks).toMatchObject([{ ukgEmployeeId: 'E1', userId: 41, active: false }]);
    expect([...plan.settled]).toEqual(['E1']);
  });

  it("gets today's date", () => {
    const plan = planned([{}], {
      users: [linked('E1')],
      integration: anIntegration({ filter: filter('deactivate') }),
    });
    expect(only(plan)?.fields).toEqual({ deactivation_date: TODAY });
  });

  it.each<[string, Given]>([
    ['who has no user', {}],
    ['whose user is off', { users: [linked('E1', { active: false })] }],
  ])('%s is scheduled for nothing', (_, given) => {
    expect(
      planned([{ terminationDate: TOMORROW }], { ...given, integration: anIntegration({ filter: filter('keep') }) })
        .newlyScheduled,
    ).toEqual([]);
  });
});

describe('a day in the future', () => {
  it('of a hire is scheduled, and nobody is created before', () => {
    const plan = planned([{ hireDate: TOMORROW }]);
    expect(kinds(plan)).toEqual([]);
    expect(plan.newlyScheduled).toEqual([{ ukgEmployeeId: 'E1', on: TOMORROW, kind: 'create' }]);
  });

  it.each(['A', 'T'])(
    'of a termination is scheduled, and the employee with status %s is written as employed',
    (status) => {
      const plan = planned([{ status, terminationDate: TOMORROW }]);
      expect(kinds(plan)).toEqual(['create E1']);
      expect(plan.newlyScheduled).toEqual([{ ukgEmployeeId: 'E1', on: TOMORROW, kind: 'deactivate' }]);
    },
  );
});
