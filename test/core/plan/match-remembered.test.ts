import { describe, expect, it } from 'vitest';
import type { KnownUser } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { canonicalFields } from '../../../action/src/core/people/values.ts';
import { changedFields, fingerprintOf, withMade } from '../../../action/src/core/plan/fingerprint.ts';
import { aKnownUser, fieldsOf } from '../../builders.ts';
import { digests, left, matched, off, user } from './matched.ts';

describe('what is remembered of a match', () => {
  it('is what Betterworks holds, so that a difference shows as one', () => {
    const known = matched([{ id: 'E1' }], [user(41, 'E1', { title: 'Intern' })]).users.get(ukgEmployeeId('E1'));
    expect(known).toMatchObject({ userId: 41, active: true });
    const desired = canonicalFields(fieldsOf('E1'));
    expect(changedFields(known!, desired, digests)).toEqual({
      changed: ['title'],
      unknown: [],
    });
  });

  it('is of a field that Betterworks does not show what was written last, else what UKG has', () => {
    const { title: _, ...shown } = fieldsOf('E1');
    const row = { ...user(41, 'E1'), fields: shown };
    const isTitle = (title: string, links: readonly KnownUser[] = []): boolean => {
      const known = matched([{ id: 'E1' }], [row], links).users.get(ukgEmployeeId('E1'));
      return changedFields(known!, { title }, digests).changed.length === 0;
    };
    expect(isTitle(String(fieldsOf('E1')['title']))).toBe(true);
    const fingerprint = fingerprintOf(ukgEmployeeId('E1'), { title: 'Lead' }, digests);
    expect(isTitle('Lead', [aKnownUser({ userId: 41, fingerprint })])).toBe(true);
  });

  it('is nothing of a field that is not shown of somebody who left', () => {
    const { employee_id: _, ...shown } = fieldsOf('E1');
    const known = matched([{ id: 'E1', ...left }], [{ ...user(41, 'E1'), fields: shown }]).users.get(
      ukgEmployeeId('E1'),
    );
    expect(changedFields(known!, { employee_id: 'E1' }, digests)).toEqual({ changed: [], unknown: ['employee_id'] });
  });

  it('is what was sent, where Betterworks holds what it made of it', () => {
    const sent = fingerprintOf(ukgEmployeeId('E1'), { title: 'lead ' }, digests);
    const written = aKnownUser({
      userId: 41,
      fingerprint: withMade(ukgEmployeeId('E1'), { title: 'LEAD' }, sent, digests),
    });
    const holding = (title: string) =>
      changedFields(
        matched([{ id: 'E1' }], [user(41, 'E1', { title })], [written]).users.get(ukgEmployeeId('E1'))!,
        { title: 'lead ' },
        digests,
      );
    expect(holding('LEAD')).toEqual({ changed: [], unknown: [] });
    expect(holding('Boss')).toEqual({ changed: ['title'], unknown: [] });
  });

  it('is the last known supervisor and company of a person whose rows cannot be read', () => {
    const before = aKnownUser({ userId: 41, supervisor: 'E2', company: 'ACME2' });
    const { users } = matched([{ id: 'E1', status: 'Q' }], [user(41, 'E1')], [before]);
    expect(users.get(ukgEmployeeId('E1'))).toMatchObject({ supervisor: 'E2', company: 'ACME2' });
  });

  it('is whether the user is active', () => {
    expect(matched([{ id: 'E1' }], [user(41, 'E1', {}, off)]).users.get(ukgEmployeeId('E1'))?.active).toBe(false);
  });
});
