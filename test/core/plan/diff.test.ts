import { describe, expect, it } from 'vitest';
import type { Change, ExistingUser, Fields, Integration, KnownUser } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { canonicalFields } from '../../../action/src/core/people/values.ts';
import { isActive } from '../../../action/src/core/plan/diff.ts';
import type { Target } from '../../../action/src/core/plan/find-user.ts';
import { fingerprintOf } from '../../../action/src/core/plan/fingerprint.ts';
import { NO_LINK } from '../../../action/src/core/plan/managers.ts';
import { planPerson } from '../../../action/src/core/plan/plan-person.ts';
import type { RowParts } from '../../builders.ts';
import {
  aContext,
  aFilter,
  aKnownUser,
  anEmployee,
  anExistingUser,
  anIntegration,
  codeTables,
  fieldsOf,
  mappingOf,
  testDigests,
  TODAY,
  TOMORROW,
  YESTERDAY,
} from '../../builders.ts';
import { aLink } from './planned.ts';

const digests = testDigests();
const none: Target = { kind: 'none' };
const existing = (parts: Parameters<typeof anExistingUser>[0] = {}): Target => ({
  kind: 'existing',
  user: anExistingUser(parts),
});

function known(fields: Fields, parts: Partial<KnownUser> = {}): Target {
  const fingerprint = fingerprintOf(ukgEmployeeId('E1'), canonicalFields(fields), digests);
  return { kind: 'known', known: aKnownUser({ fingerprint, ...parts }) };
}

function assessed(row: RowParts = {}, mapping = mappingOf()): ReturnType<typeof assess> {
  return assess(anEmployee(row), { integration: anIntegration({ mapping }), tables: codeTables(), today: TODAY });
}

function changeFor(target: Target, row: RowParts = {}, link: Fields = {}): Change | null {
  return changeOf(assessed(row), target, link);
}

function changeOf(one: ReturnType<typeof assess>, target: Target, link: Fields): Change | null {
  const context = { ...aContext(), manager: { ...NO_LINK, fields: link }, isReplaced: false, refusedRecord: undefined };
  return planPerson(aLink(one, target), context).change ?? null;
}

describe('a present employee', () => {
  it('who loses the employee id is not renumbered, for they get no other', () => {
    const change = changeFor(existing(), {}, { employee_id: '' });
    expect(change).toMatchObject({ kind: 'update', fields: { employee_id: '' } });
    expect(change).not.toHaveProperty('isRenumbered');
  });

  it('without a user is created with all fields', () => {
    expect(changeFor(none, {}, { manager_id: '009' })).toEqual({
      kind: 'create',
      ukgEmployeeId: 'E1',
      employeeId: '001',
      companyId: 'ACME1',
      personId: 'person of E1',
      userId: null,
      manager: null,
      fields: { ...fieldsOf(), manager_id: '009' },
      desired: { ...fieldsOf(), manager_id: '009' },
    });
  });

  it('is created without what would only clear', () => {
    const mapping = mappingOf({ phone: { whenEmpty: 'clear' }, hire_date: { from: 'udf:Start', whenEmpty: 'clear' } });
    const one = assess(anEmployee({ work_phone: '', userDefined: { Start: '' } }), {
      integration: anIntegration({ mapping }),
      tables: codeTables(),
      today: TODAY,
    });
    const change = changeOf(one, none, { manager_id: '' });
    expect(
      Object.keys(change?.fields ?? {}).filter((field) => ['phone', 'hire_date', 'manager_id'].includes(field)),
    ).toEqual([]);
    expect(change?.desired).toMatchObject({ phone: '', hire_date: null, manager_id: '' });
  });

  it.each<[string, Target]>([
    ['who was read and agrees', existing()],
    ['who was read and has more than is mapped', existing({ having: { locale: 'en', preferred_name: 'Addie' } })],
    ['whose fingerprint agrees', known(fieldsOf())],
    ['whose e-mail differs only in case', existing({ having: { email: 'E1@ACME.EXAMPLE' } })],
    ['whose deactivation date is still to come', existing({ deactivationDate: TOMORROW })],
  ])('with a user %s needs nothing', (_, target) => {
    expect(changeFor(target)).toBeNull();
  });

  it.each<[string, Target]>([
    ['as they were read', existing({ having: { title: 'Intern', phone: '1' } })],
    ['by their fingerprint', known(fieldsOf('E1', { title: 'Intern', phone: '1' }))],
    ['by a fingerprint that lacks what is newly mapped', known({ ...fieldsOf('E1', { title: 'Intern' }), phone: '1' })],
  ])('with a user who differs %s gets the changed fields only', (_, target) => {
    expect(changeFor(target)).toMatchObject({
      kind: 'update',
      userId: 41,
      fields: { phone: '2065550100', title: 'Developer' },
      desired: fieldsOf(),
    });
  });

  it('a new manager is a change', () => {
    expect(changeFor(known(fieldsOf('E1', { manager_id: '008' })), {}, { manager_id: '009' })).toMatchObject({
      kind: 'update',
      fields: { manager_id: '009' },
    });
  });

  it('an e-mail address that changes updates the linked user and makes no second one', () => {
    expect(changeFor(known(fieldsOf()), { email_address: 'new@acme.example' })).toMatchObject({
      kind: 'update',
      userId: 41,
      fields: { email: 'new@acme.example' },
    });
  });

  it.each<[string, Target]>([
    ['as they were read', existing({ deactivationDate: YESTERDAY })],
    ['since today', existing({ deactivationDate: TODAY })],
    ['as the state knows', known(fieldsOf(), { active: false })],
  ])('with a user who is off %s is reactivated with all fields', (_, target) => {
    expect(changeFor(target)).toMatchObject({
      kind: 'reactivate',
      userId: 41,
      fields: { ...fieldsOf(), deactivation_date: null },
      desired: fieldsOf(),
    });
  });
});

describe('somebody who goes', () => {
  const gone = (target: Target, given: Partial<Integration> = {}, row: RowParts = { status: 'T' }): Change | null => {
    const context = aContext({ integration: anIntegration(given) });
    const link = aLink(assess(anEmployee(row), context), target);
    return (
      planPerson(link, { ...context, manager: NO_LINK, isReplaced: false, refusedRecord: undefined }).change ?? null
    );
  };

  it.each<[string, Target]>([
    ['who was read', existing()],
    ['whom the state knows', known(fieldsOf())],
    ['whose deactivation is dated later', existing({ deactivationDate: TOMORROW })],
  ])('with an active user %s is deactivated, and nothing else is sent', (_, target) => {
    expect(gone(target)).toMatchObject({
      kind: 'deactivate',
      userId: 41,
      fields: { deactivation_date: TODAY },
      manager: null,
    });
  });

  it.each<[string, Target]>([
    ['none', none],
    ['off as read', existing({ deactivationDate: YESTERDAY })],
    ['off as the state knows', known(fieldsOf(), { active: false })],
  ])('whose user is %s needs nothing', (_, target) => {
    expect(gone(target)).toBeNull();
  });

  it('a file delivers a leaver whom the state does not know', () => {
    expect(gone(none, { delivery: 'sftp' })).toMatchObject({
      kind: 'deactivate',
      userId: null,
      desired: { email: 'e1@acme.example' },
    });
  });

  it('a file delivers nobody who is merely out of scope and unknown', () => {
    const filter = aFilter({ employee_types: ['INT'], whenOutOfScope: 'deactivate' });
    expect(gone(none, { delivery: 'sftp', filter }, {})).toBeNull();
    expect(gone(existing(), { delivery: 'sftp', filter }, {})).toMatchObject({ kind: 'deactivate' });
  });
});

describe('a user is active', () => {
  const user = (deactivationDate: ExistingUser['deactivationDate']): Target => ({
    kind: 'existing',
    user: anExistingUser({ deactivationDate }),
  });

  it.each([
    [null, true],
    ['', true],
    [TOMORROW, true],
    [TODAY, false],
    [YESTERDAY, false],
  ])('with the deactivation date %j: %s', (date, active) => {
    expect(isActive({ person: assessed(), target: user(date) }, aContext())).toBe(active);
  });

  it.each([
    ['is on where nothing is known', undefined, true],
    ['is as the state knows them', aKnownUser({ userId: 1, active: false }), false],
    ['is on where the state knows another user', aKnownUser({ userId: 2, active: false }), true],
  ])('whose answer says nothing of the date %s', (_, known, active) => {
    const users = new Map(known === undefined ? [] : [[known.ukgEmployeeId, known]]);
    const target: Target = {
      kind: 'existing',
      user: anExistingUser({ id: 1, deactivationDate: undefined }),
    };
    expect(isActive({ person: assessed(), target }, aContext({ users }))).toBe(active);
  });
});
