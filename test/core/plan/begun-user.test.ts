import { describe, expect, it } from 'vitest';
import type { ExistingUser } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { fingerprintOf } from '../../../action/src/core/plan/fingerprint.ts';
import { sightingsIn } from '../../../action/src/core/plan/match.ts';
import { aContext, anEmployee, aState } from '../../builders.ts';
import { digests, user } from './matched.ts';

const E1 = ukgEmployeeId('E1');
const made = user(41, 'E7', { email: 'before@acme.example' });
const others = [user(42, 'E8'), made];

const fingerprint = fingerprintOf(E1, { email: 'before@acme.example' }, digests);
const CUT_SHORT = aState({
  pending: [{ ukgEmployeeId: E1, kind: 'create' }],
  begun: [{ ukgEmployeeId: E1, fingerprint }],
});
const DELIVERED = aState({ users: [{ ukgEmployeeId: E1, userId: null, fingerprint, active: true }] });

/** Where the evidence of an employee leads, after a run that was cut short when it was about to make E1's user. */
function leadsOf(id: string, users: readonly ExistingUser[], state = CUT_SHORT): unknown {
  const context = aContext({ state });
  const person = assess(anEmployee({ id }), context);
  return sightingsIn(users, [person], { ...context, decided: new Map() })(person).leads;
}

describe('a user whom a run was about to make when it was cut short', () => {
  it('is found by the address that was sent, whatever address and number UKG has by now', () => {
    expect(leadsOf('E1', others)).toEqual({ byEmail: [], byEmployeeId: [made], byPerson: null });
  });

  it('is found so, too, where a file brought it before users were written one by one', () => {
    expect(leadsOf('E1', others, DELIVERED)).toMatchObject({ byEmployeeId: [made] });
    expect(leadsOf('E2', others, DELIVERED)).not.toMatchObject({ byEmployeeId: [made] });
  });

  it.each([
    ['for another employee', 'E2', others],
    ['where the address of today leads to a user', 'E1', [...others, user(43, 'E1')]],
    ['where nobody has what was sent', 'E1', [user(42, 'E8')]],
  ])('is not taken %s', (_what, id, users) => {
    expect(leadsOf(id, users)).not.toMatchObject({ byEmployeeId: [made] });
  });
});
