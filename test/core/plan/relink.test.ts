import { describe, expect, it } from 'vitest';
import type { Change, ExistingUser } from '../../../action/src/core/model/model.ts';
import { relinked } from '../../../action/src/core/plan/written.ts';
import { aChange, anExistingUser, fieldsOf } from '../../builders.ts';

type Linked = Parameters<typeof relinked>[0];

const GONE = 4711;
const desired = fieldsOf('E1', { preferred_name: '' });
const aLinked = (kind: Linked['kind'], fields: Change['fields']): Linked =>
  aChange({ kind, userId: GONE, fields, desired }) as Linked;

const update = aLinked('update', { title: 'Lead' });
const reactivate = aLinked('reactivate', { ...desired, deactivation_date: null });
const deactivate = aLinked('deactivate', { deactivation_date: '2026-06-15' });

const own = anExistingUser({ id: 5, employeeId: update.employeeId });
const others = anExistingUser({ id: 6, employeeId: '777' });

describe('a change whose linked user is gone', () => {
  it.each([update, reactivate])('is written with all fields to the user with the same employee id: $kind', (change) => {
    expect(relinked(change, own)).toEqual({ kind: 'again', change: { ...change, userId: 5, fields: desired } });
  });

  it.each<[string, ExistingUser | null]>([
    ["another's user has the address", others],
    ['nobody has it', null],
  ])('is a creation without empty fields when %s', (_, user) => {
    for (const change of [update, reactivate])
      expect(relinked(change, user)).toEqual({
        kind: 'again',
        change: { ...change, kind: 'create', userId: null, fields: fieldsOf('E1') },
      });
  });

  it.each([update, reactivate, deactivate])('is unsure when that user has the address after all: $kind', (change) => {
    expect(relinked(change, { ...own, id: GONE })).toEqual({ kind: 'unsure' });
  });
});

describe('a deactivation whose linked user is gone', () => {
  it.each([null, '2026-06-16'])('goes to the user with the same employee id (their date: %s)', (deactivationDate) => {
    expect(relinked(deactivate, { ...own, deactivationDate })).toEqual({
      kind: 'again',
      change: { ...deactivate, userId: 5 },
    });
  });

  it.each<[string, ExistingUser | null, number | null]>([
    ['they are off already', { ...own, deactivationDate: '2026-06-15' }, 5],
    ["another's user has the address", others, null],
    ['nobody has it', null, null],
  ])('needs nothing when %s', (_, user, userId) => {
    expect(relinked(deactivate, user)).toEqual({ kind: 'done', userId });
  });

  it('takes no user without an employee id for the one of somebody without one', () => {
    const nobodys = anExistingUser({ id: 7, employeeId: '' });
    expect(relinked({ ...deactivate, employeeId: '' }, nobodys)).toEqual({ kind: 'done', userId: null });
  });
});
