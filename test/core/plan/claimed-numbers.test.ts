import { describe, expect, it } from 'vitest';
import { assess } from '../../../action/src/core/people/assess.ts';
import type { Assessment } from '../../../action/src/core/people/assess.ts';
import { withoutClaimedNumbers } from '../../../action/src/core/plan/claimed-numbers.ts';
import { fingerprintOf } from '../../../action/src/core/plan/fingerprint.ts';
import { indexByEmployeeId } from '../../../action/src/core/plan/betterworks-lookups.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import type { KnownUser } from '../../../action/src/core/model/model.ts';
import { ownersOf } from '../../../action/src/core/plan/owners.ts';
import type { RowParts } from '../../builders.ts';
import { aKnownUser, anEmployee, anIntegration, aState, codeTables, testDigests, TODAY } from '../../builders.ts';

const digests = testDigests();

/** Known under a number, as a user of the number's own. */
function known(id: string, number: string, parts: Partial<KnownUser> = {}): KnownUser {
  const fingerprint = fingerprintOf(ukgEmployeeId(id), number === '' ? {} : { employee_id: number }, digests);
  return aKnownUser({ id, userId: Number(id.slice(1)), fingerprint, ...parts });
}

function person(id: string, number: string, row: RowParts = {}): Assessment {
  const employee = anEmployee({ id, employee_number: number, ...row });
  return assess(employee, { integration: anIntegration(), tables: codeTables(), today: TODAY });
}

function refused(people: readonly Assessment[], users: readonly KnownUser[]): readonly string[] {
  const state = aState({ users });
  return withoutClaimedNumbers(people, {
    users: state.users,
    digests,
    userByEmployeeId: indexByEmployeeId(state, digests),
    ownerOf: ownersOf(state.users),
  }).flatMap((one) => one.problems.map(({ code, message }) => `${one.ukgEmployeeId} ${code} ${message}`));
}

describe('a linked employee with another number than before', () => {
  it('is refused when it is the number of somebody whom nobody read', () => {
    const [problem, ...others] = refused([person('E1', '002')], [known('E1', '001'), known('E2', '002')]);
    expect(problem).toMatch(/^E1 IDENTITY_CONFLICT .* number of E2 now, .*\. Correct .* in UKG\.$/);
    expect(others).toEqual([]);
  });

  it.each<[string, readonly Assessment[], readonly KnownUser[]]>([
    ['when nobody has it', [person('E1', '003')], [known('E1', '001'), known('E2', '002')]],
    ['when the other one has left', [person('E1', '002')], [known('E1', '001'), known('E2', '002', { active: false })]],
    [
      'when the other one was read and has a new one',
      [person('E1', '002'), person('E2', '001')],
      [known('E1', '001'), known('E2', '002')],
    ],
    ['when it is his own', [person('E1', '001')], [known('E1', '001'), known('E2', '002')]],
    ['when he had none', [person('E1', '003')], [known('E1', ''), known('E2', '002')]],
    ['when he has none', [person('E1', '')], [known('E1', '001'), known('E2', '002')]],
    ['when he leaves', [person('E1', '002', { status: 'T' })], [known('E1', '001'), known('E2', '002')]],
    ['when he has no user', [person('E1', '002')], [known('E1', '001', { userId: null }), known('E2', '002')]],
    ['when he is new', [person('E1', '002')], [known('E2', '002')]],
    ['under another key', [person('E1', '002')], [known('E1', '001', { fingerprint: 'Key0' }), known('E2', '002')]],
  ])('is let through %s', (_, people, users) => {
    expect(refused(people, users).filter((problem) => problem.includes('IDENTITY_CONFLICT'))).toEqual([]);
  });
});
