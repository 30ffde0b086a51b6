// What a plan does differently where users are delivered as a file and cannot be read.
import { describe, expect, it } from 'vitest';
import { assess } from '../../action/src/core/assess.ts';
import { ukgEmployeeId } from '../../action/src/core/model.ts';
import type { KnownUser } from '../../action/src/core/model.ts';
import type { PlanContext, Planning } from '../../action/src/core/plan.ts';
import { planChanges } from '../../action/src/core/plan.ts';
import type { RowParts } from '../builders.ts';
import { aContext, aKnownUser, anEmployee, anIntegration, aState, YESTERDAY } from '../builders.ts';

const left = { status: 'T', terminationDate: YESTERDAY } as const;

type Given = Partial<Pick<PlanContext, 'isFullRead' | 'successors'>> & {
  readonly users?: readonly KnownUser[];
  readonly delivery?: 'api' | 'sftp';
};

function planned(rows: readonly RowParts[], { users = [], delivery = 'sftp', ...rest }: Given = {}): Planning {
  const context = aContext({ state: aState({ users }), integration: anIntegration({ delivery }), ...rest });
  return planChanges(
    rows.map((row) => assess(anEmployee(row), context)),
    context,
  );
}

const kinds = ({ plan }: Planning): readonly string[] =>
  plan.changes.map((change) => `${change.kind} ${change.ukgEmployeeId}`);

describe('a leaver whom the state does not know', () => {
  it('is delivered when the change feed names him', () => {
    expect(kinds(planned([left]))).toEqual(['deactivate E1']);
  });

  it('is left alone at a full read, which names everybody who ever left', () => {
    expect(kinds(planned([left], { isFullRead: true }))).toEqual([]);
  });
});

describe('a leaver whom the state knows as active', () => {
  it('is delivered at a full read too', () => {
    expect(kinds(planned([left], { isFullRead: true, users: [aKnownUser({ userId: null })] }))).toEqual([
      'deactivate E1',
    ]);
  });
});

describe('a person who came back under a new record', () => {
  const people = [{ id: 'E1', ...left }, { id: 'E2' }];
  const successors = new Map([[ukgEmployeeId('E2'), ukgEmployeeId('E1')]]);

  it.each([
    ['unknown', []],
    ['known as active', [aKnownUser({ id: 'E1', userId: null })]],
  ])('is delivered under the new one alone, and the old one, %s, is remembered as gone', (_, users) => {
    const planning = planned(people, { users, successors });
    expect(kinds(planning)).toEqual(['create E2']);
    expect(planning.records).toMatchObject([{ ukgEmployeeId: 'E1', userId: null, active: false }]);
    expect(planning.unchanged).toBe(1);
  });
});
