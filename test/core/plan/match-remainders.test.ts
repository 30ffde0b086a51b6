import { describe, expect, it } from 'vitest';
import { changedFields, employeeIdDigest } from '../../../action/src/core/plan/fingerprint.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { canonicalFields } from '../../../action/src/core/people/values.ts';
import { aKnownUser, emailOf, fieldsOf } from '../../builders.ts';
import { digests, matched, off, user } from './matched.ts';

describe('a user whom no employee owns', () => {
  it('is unknown to UKG, and remembered by the digest of his employee id', () => {
    const { unknown, unlinked } = matched(
      [],
      [user(43, 'E3'), user(41, 'E1', { employee_id: '' }), user(42, 'E2', {}, off)],
    );
    expect(unknown).toEqual([
      { userId: 41, employeeId: '', isActive: true },
      { userId: 42, employeeId: '002', isActive: false },
      { userId: 43, employeeId: '003', isActive: true },
    ]);
    expect(unlinked).toEqual([
      { userId: 42, digest: employeeIdDigest('002', digests) },
      { userId: 43, digest: employeeIdDigest('003', digests) },
    ]);
  });

  it('is unknown although he was linked to a record that UKG has purged', () => {
    expect(matched([], [user(41, 'E1')], [aKnownUser()]).unknown).toMatchObject([{ userId: 41 }]);
  });

  it('is the second user of one employee', () => {
    expect(matched([{ id: 'E1' }], [user(41, 'E1'), user(42, 'E1')]).unknown).toMatchObject([
      { userId: 42, isActive: true },
    ]);
  });

  it('is not one whom two pages repeat', () => {
    expect(matched([{ id: 'E1' }], [user(41, 'E1'), user(41, 'E1')]).unknown).toEqual([]);
  });
});

describe("an e-mail address that another employee's user holds", () => {
  it('is taken', () => {
    const rows = [{ id: 'E1' }, { id: 'E2', email_address: 'e2@acme.example' }];
    expect(matched(rows, [user(41, 'E1', { email: 'e2@acme.example' })]).taken).toEqual(new Map([['E2', 41]]));
  });

  it('is no trouble for somebody with a user of his own', () => {
    const rows = [{ id: 'E1' }, { id: 'E2' }];
    expect(
      matched(rows, [user(41, 'E1', { email: emailOf('E2') }), user(42, 'E2', { email: 'x@acme.example' })]).taken.size,
    ).toBe(0);
  });
});

describe('what is remembered of a match', () => {
  it('is what Betterworks holds, so that a difference shows as one', () => {
    const known = matched([{ id: 'E1' }], [user(41, 'E1', { title: 'Intern' })]).users.get(ukgEmployeeId('E1'));
    expect(known).toMatchObject({ userId: 41, active: true });
    const desired = canonicalFields(fieldsOf('E1', { preferred_name: '' }));
    expect(changedFields(ukgEmployeeId('E1'), desired, known?.fingerprint ?? '', digests)).toEqual({
      changed: ['title'],
      unknown: [],
    });
  });

  it('is whether the user is active', () => {
    expect(matched([{ id: 'E1' }], [user(41, 'E1', {}, off)]).users.get(ukgEmployeeId('E1'))?.active).toBe(false);
  });
});
