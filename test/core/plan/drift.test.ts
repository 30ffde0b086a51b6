import { describe, expect, it } from 'vitest';
import type { Change, Drift, ExistingUser } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { canonicalFields } from '../../../action/src/core/people/values.ts';
import { fingerprintOf } from '../../../action/src/core/plan/fingerprint.ts';
import { driftOf } from '../../../action/src/core/plan/match.ts';
import { planChanges } from '../../../action/src/core/plan/plan.ts';
import type { RowParts } from '../../builders.ts';
import {
  aChange,
  aContext,
  aKnownUser,
  anEmployee,
  anExistingUser,
  aState,
  fieldsOf,
  testDigests,
  TODAY,
} from '../../builders.ts';
import { aLink, NOBODY } from './planned.ts';

const digests = testDigests();

function drift(
  changes: readonly Change[],
  rows: readonly RowParts[] = [],
  unknown: readonly ExistingUser[] = [],
): readonly Drift[] {
  const context = aContext();
  const plan = { ...planChanges(NOBODY, context), changes };
  const fingerprint = fingerprintOf(ukgEmployeeId('E1'), canonicalFields(fieldsOf('E1', { title: 'Intern' })), digests);
  const { users } = aState({ users: [aKnownUser({ fingerprint })] });
  return driftOf(
    plan,
    rows.map((row) => aLink(assess(anEmployee(row), context))),
    { users, unknown, unlinked: [] },
    digests,
  );
}

const change = (kind: Change['kind'], parts: Partial<Change> & { readonly id?: string } = {}): Change =>
  aChange({ ...parts, kind } as Parameters<typeof aChange>[0]);

describe('the drift between the two systems', () => {
  it.each<[string, Change, readonly RowParts[], Partial<Drift>]>([
    [
      'who matches and has no user',
      change('create', { userId: null }),
      [],
      { kind: 'missing_in_betterworks', userId: null, fields: [] },
    ],
    [
      'who differs, by field',
      change('update', { fields: { title: 'a', phone: 'b' } }),
      [],
      { kind: 'differs', userId: 41, fields: ['phone', 'title'] },
    ],
    [
      'who is employed and off, with what else differs',
      change('reactivate'),
      [],
      { kind: 'differs', fields: ['deactivation_date', 'title'] },
    ],
    [
      'who is off and of whom nothing is known',
      change('reactivate', { id: 'E2' }),
      [],
      { kind: 'differs', fields: ['deactivation_date'] },
    ],
    [
      'whom UKG calls terminated',
      change('deactivate', { fields: { deactivation_date: TODAY } }),
      [{ status: 'T' }],
      { kind: 'terminated_in_ukg', fields: ['deactivation_date'] },
    ],
  ])('lists %s', (_, one, rows, expected) => {
    expect(drift([one], rows)).toMatchObject([expected]);
  });

  it('lists users whom UKG does not know', () => {
    expect(drift([], [], [anExistingUser({ id: 9, employeeId: '009' })])).toEqual([
      { kind: 'unknown_to_ukg', employeeId: '009', ukgEmployeeId: '', userId: 9, fields: [] },
    ]);
  });

  it('does not list who merely goes out of scope', () => {
    expect(drift([change('deactivate')], [{ id: 'E1' }])).toEqual([]);
  });

  it('comes by kind, then by employee, then by user', () => {
    const unknown = [9, 7].map((id) => anExistingUser({ id }));
    const found = drift(
      [change('update', { id: 'E2' }), change('create', { id: 'E4', userId: null }), change('update', { id: 'E1' })],
      [],
      unknown,
    );
    expect(found.map(({ kind, ukgEmployeeId: id, userId }) => `${kind} ${id || String(userId)}`)).toEqual([
      'missing_in_betterworks E4',
      'differs E1',
      'differs E2',
      'unknown_to_ukg 7',
      'unknown_to_ukg 9',
    ]);
  });
});
