import { describe, expect, it } from 'vitest';
import type { ExistingUser } from '../../../action/src/core/model/model.ts';
import { madeAgain, relinkedLeaver } from '../../../action/src/core/plan/written.ts';
import { aChange, anExistingUser, fieldsOf } from '../../builders.ts';

const GONE = 4711;
const desired = fieldsOf('E1', { preferred_name: '' });
const deactivate = aChange({ kind: 'deactivate', userId: GONE, fields: { deactivation_date: '2026-06-15' }, desired });

const own = anExistingUser({ id: 5, employeeId: deactivate.employeeId });
const others = anExistingUser({ id: 6, employeeId: '777' });

describe('a change whose linked user is gone', () => {
  it('becomes a creation without empty fields', () => {
    const update = aChange({ userId: GONE, fields: { title: 'Lead' }, desired });
    expect(madeAgain(update)).toEqual({ ...update, kind: 'create', userId: null, fields: fieldsOf('E1') });
  });
});

describe('a deactivation whose linked user is gone', () => {
  it.each([null, '2026-06-16'])('goes to the user with the same employee id (their date: %s)', (deactivationDate) => {
    expect(relinkedLeaver(deactivate, { ...own, deactivationDate })).toEqual({ userId: 5, isOn: true });
  });

  it.each<[string, ExistingUser | null, number | null]>([
    ['they are off already', { ...own, deactivationDate: '2026-06-15' }, 5],
    ["another's user has the address", others, null],
    ['nobody has it', null, null],
  ])('needs nothing when %s', (_, user, userId) => {
    expect(relinkedLeaver(deactivate, user)).toEqual({ userId, isOn: false });
  });

  it('takes no user without an employee id for the one of somebody without one', () => {
    const nobodys = anExistingUser({ id: 7, employeeId: '' });
    expect(relinkedLeaver({ ...deactivate, employeeId: '' }, nobodys)).toEqual({ userId: null, isOn: false });
  });
});
