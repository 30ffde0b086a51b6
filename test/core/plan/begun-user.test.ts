import { describe, expect, it } from 'vitest';
import type { ExistingUser, Fields, SyncState } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { fingerprintOf } from '../../../action/src/core/plan/fingerprint.ts';
import { linkPeople } from '../../../action/src/core/plan/link.ts';
import { sightingsIn } from '../../../action/src/core/plan/match.ts';
import type { RowParts } from '../../builders.ts';
import { aContext, aKnownUser, anEmployee, aState } from '../../builders.ts';
import { digests, left, user } from './matched.ts';

const E1 = ukgEmployeeId('E1');
const made = user(41, 'E7', { email: 'before@acme.example' });
const others = [user(42, 'E8'), made];

const fingerprint = fingerprintOf(E1, { email: 'before@acme.example' }, digests);
const CUT_SHORT = aState({
  pending: [{ ukgEmployeeId: E1, kind: 'create' }],
  begun: [{ ukgEmployeeId: E1, fingerprint }],
});
const knownBy = (userId: number | null, fields: Fields = { email: 'before@acme.example' }): SyncState =>
  aState({ users: [aKnownUser({ userId, fingerprint: fingerprintOf(E1, fields, digests) })] });
const DELIVERED = knownBy(null);

/** The codes of what stands against an employee where Betterworks has no list, and the employee's address is this. */
function unseen(email_address: string, row: RowParts = {}, state = CUT_SHORT): readonly string[] {
  const context = aContext({ state });
  const person = assess(anEmployee({ email_address, ...row }), context);
  const leads = { byEmail: [], byEmployeeId: [], byPerson: null };
  const evidence = { decided: new Map(), isWithoutList: true, sightings: () => ({ leads }) };
  return linkPeople([person], evidence, context).links.flatMap(({ person: { problems } }) =>
    problems.map(({ code }) => code),
  );
}

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
    ['address', knownBy(99)],
    ['employee id', knownBy(99, { employee_id: made.employeeId })],
  ])('is found by the %s that was last written, where the linked user is gone', (_what, state) => {
    expect(leadsOf('E1', others, state)).toEqual({ byEmail: [], byEmployeeId: [made], byPerson: null });
  });

  it('is found by no employee id where the user has none', () => {
    const state = knownBy(99, { employee_id: '' });
    expect(leadsOf('E1', [user(41, 'E7', { employee_id: '' })], state)).toMatchObject({ byEmployeeId: [] });
  });

  it('is found, too, where only the link was about to be made', () => {
    const state = { ...CUT_SHORT, pending: [{ ukgEmployeeId: E1, kind: 'update' as const }] };
    expect(leadsOf('E1', others, state)).toMatchObject({ byEmployeeId: [made] });
  });

  it.each([
    ['for another employee', 'E2', others],
    ['where the address of today leads to a user', 'E1', [...others, user(43, 'E1')]],
    ['where nobody has what was sent', 'E1', [user(42, 'E8')]],
  ])('is not taken %s', (_what, id, users) => {
    expect(leadsOf(id, users)).not.toMatchObject({ byEmployeeId: [made] });
  });
});

describe('where Betterworks has no list, somebody whose user a run was about to make', () => {
  it.each([['employed', {}] as const, ['gone', left] as const])(
    'waits for a decision once the address is another one: %s',
    (_what, row) => {
      expect(unseen('now@acme.example', row)).toEqual(['IDENTITY_CONFLICT']);
    },
  );

  it('is made when nobody has the address that was sent', () => {
    expect(unseen('before@acme.example')).toEqual([]);
  });

  it('is made where an older release noted no address', () => {
    expect(unseen('now@acme.example', {}, { ...CUT_SHORT, begun: [] })).toEqual([]);
  });
});
