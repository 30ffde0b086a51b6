import { describe, expect, it } from 'vitest';
import type { Pending, SyncState } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { canonicalFields, pick } from '../../../action/src/core/people/values.ts';
import { disputed, fingerprintOf, memoryOf } from '../../../action/src/core/plan/fingerprint.ts';
import type { Outcome } from '../../../action/src/core/plan/written.ts';
import { afterApply, beforeApply, believable } from '../../../action/src/core/state/next-state.ts';
import { aChange, AT, testDigests } from '../../builders.ts';
import { anOutcome, aPlan } from '../plan/applied.ts';
import { aHeld, aState, aUser } from './a-state.ts';

const [E1, E2] = [ukgEmployeeId('E1'), ukgEmployeeId('E2')];
const pendingOf = (id: typeof E1, kind: Pending['kind'] = 'update'): Pending => ({ ukgEmployeeId: id, kind });

describe('what is about to be written', () => {
  it('is noted, sorted, beside what is still open; the newest kind counts', () => {
    const state = aState({ pending: [pendingOf(E2), pendingOf(E1, 'create')] });
    const changes = [aChange({ id: 'E3', kind: 'create' }), aChange({ id: 'E2', kind: 'deactivate' })];
    expect(beforeApply(state, changes, testDigests()).pending).toEqual([
      pendingOf(E1, 'create'),
      pendingOf(E2, 'deactivate'),
      pendingOf(ukgEmployeeId('E3'), 'create'),
    ]);
  });

  it('changes nothing else', () => {
    const { pending, ...rest } = beforeApply(aState({ users: [aUser('E1')] }), [aChange()], testDigests());
    expect(pending).toHaveLength(1);
    expect({ ...rest, pending: [] }).toEqual(aState({ users: [aUser('E1')] }));
  });
});

describe('a user who is about to be made, or to be linked', () => {
  const creation = aChange({ id: 'E3', kind: 'create' });
  const known = aState({ users: [aUser('E2')] });
  const noted = beforeApply(known, [creation, aChange({ id: 'E2' })], testDigests());

  it('is noted by the digest of the address that is sent, and of that alone', () => {
    const sent = canonicalFields(pick(creation.desired, ['email']));
    expect(noted.begun).toEqual([
      {
        ukgEmployeeId: creation.ukgEmployeeId,
        fingerprint: fingerprintOf(creation.ukgEmployeeId, sent, testDigests()),
      },
    ]);
  });

  it('is noted so, too, where the user is there and no link is stored yet', () => {
    const { begun } = beforeApply(aState(), [aChange({ id: 'E3', kind: 'deactivate' })], testDigests());
    expect(begun).toEqual(noted.begun);
  });

  it('is noted as long as it is not certain whether they were made', () => {
    const after = (isUnconfirmed: boolean): SyncState =>
      afterApply(noted, {
        plan: aPlan({ readEmployees: new Set([creation.ukgEmployeeId]) }),
        outcomes: [anOutcome({ change: creation, ...(isUnconfirmed && { kind: 'failed', isUnconfirmed }) })],
        ...{ isComplete: true, at: AT, digests: testDigests() },
      });
    expect(after(true).begun).toEqual(noted.begun);
    expect(after(false).begun).toEqual([]);
  });
});

describe('after a run', () => {
  interface Case {
    readonly outcome?: Partial<Outcome>;
    readonly isRead?: boolean;
    readonly isHeld?: boolean;
    readonly isResumed?: boolean;
    readonly isSettled?: boolean;
  }
  const isOpen = ({ outcome, isRead = true, isHeld = false, isResumed = false, isSettled = false }: Case): boolean => {
    const state: SyncState = aState({ pending: [pendingOf(E1)], held: isHeld ? [aHeld('E1')] : [] });
    const problem = { ...anOutcome().problems[0]!, code: 'EMAIL_MISSING' as const };
    const plan = aPlan({
      readEmployees: new Set(isRead ? [E1] : []),
      settled: new Set(isSettled ? [E1] : []),
      problems: isHeld
        ? [{ ...problem, ukgEmployeeId: E1, message: '', employeeId: '', companyId: '', action: 'read', field: '' }]
        : [],
    });
    const outcomes = outcome === undefined ? [] : [anOutcome({ change: aChange({ id: 'E1' }), ...outcome })];
    const resumed = new Set(isResumed ? [E1] : []);
    const next = afterApply(state, { plan, outcomes, isComplete: true, at: AT, digests: testDigests(), resumed });
    expect([[], [pendingOf(E1)]]).toContainEqual(next.pending);
    return next.pending.length > 0;
  };

  it.each<[string, boolean, Case]>([
    ['what was written', false, { outcome: { kind: 'updated' } }],
    ['what was refused', false, { outcome: { kind: 'failed' } }],
    ['what was never tried', false, { outcome: { kind: 'not-attempted' } }],
    ['what has no answer', true, { outcome: { kind: 'failed', isUnconfirmed: true } }],
    ['what an earlier run began and this one wrote', false, { isResumed: true, outcome: { kind: 'updated' } }],
    ['what an earlier run began and this one could not write', true, { isResumed: true, outcome: { kind: 'failed' } }],
    [
      'what an earlier run began and this one did not try',
      true,
      { isResumed: true, outcome: { kind: 'not-attempted' } },
    ],
    ['what was looked at and found right', false, { isResumed: true, isSettled: true }],
    ['what is right but for a manager who is missing', false, { isResumed: true, isSettled: true, isHeld: true }],
    ['what is out of scope, or not here yet', true, { isResumed: true }],
    ['what was not looked at', true, { isResumed: true, isRead: false }],
    ['what waits for something else', true, { isResumed: true, isHeld: true }],
  ])('%s is open: %s', (_what, expected, one) => {
    expect(isOpen(one)).toBe(expected);
  });
});

describe('a run that finds something pending', () => {
  const users = [aUser('E1', { userId: 1, active: false }), aUser('E2', { userId: 2 })];

  it('believes the link and nothing else, so that the user is read', () => {
    const state = aState({ users, pending: [pendingOf(E1, 'reactivate'), pendingOf(ukgEmployeeId('E9'), 'create')] });
    expect([...believable(state).users.values()]).toEqual([
      aUser('E1', { userId: 1, active: true, fingerprint: disputed(aUser('E1').fingerprint) }),
      users[1],
    ]);
  });

  it('believes the values by which a file finds the user, as long as they are confirmed', () => {
    const fields = { email: 'e1@acme.example', employee_id: '1' };
    const fingerprint = fingerprintOf(E1, { ...fields, title: 'Chief' }, testDigests());
    const state = aState({ users: [aUser('E1', { userId: null, fingerprint })], pending: [pendingOf(E1)] });
    const believed = believable(state).users.get(E1);
    expect(memoryOf(believed, fields, testDigests())).toBe('same');
    expect(memoryOf(believed, { title: 'Chief' }, testDigests())).toBe('unknown');
  });

  it('believes everything where nothing is pending', () => {
    expect(believable(aState({ users }))).toEqual(aState({ users }));
  });
});
