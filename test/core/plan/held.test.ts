import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Held, Plan, Problem, ProblemCode, SyncState } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { problemOf } from '../../../action/src/core/model/problem.ts';
import type { Outcome } from '../../../action/src/core/plan/written.ts';
import { afterApply, nextHeld } from '../../../action/src/core/state/next-state.ts';
import { aState, AT, testDigests } from '../../builders.ts';
import { anOutcome, aPlan } from './applied.ts';

const digests = testDigests();
const BEFORE = '2026-06-01T00:00:00.000Z';
const id = ukgEmployeeId;

const aProblem = (of: string, code: ProblemCode = 'EMAIL_MISSING'): Problem =>
  problemOf({ ukgEmployeeId: id(of), employeeId: '', companyId: '' }, { code, message: '' });
const aHeld = (of: string, parts: Partial<Held> = {}): Held => ({
  ukgEmployeeId: id(of),
  code: 'EMAIL_MISSING',
  firstSeen: BEFORE,
  attempts: 2,
  ...parts,
});
function after(state: SyncState, plan: Plan, outcomes: readonly Outcome[] = [], isComplete = true): SyncState {
  return afterApply(state, { plan, outcomes, isComplete, at: AT, digests });
}

describe('the held', () => {
  const held = (before: readonly Held[], problems: readonly Problem[], read: readonly string[]): readonly Held[] =>
    nextHeld(before, problems, new Set(read.map(id)), AT);

  it.each<[string, readonly Held[], readonly Problem[], readonly string[], readonly Held[]]>([
    ['one whose change failed is held', [], [aProblem('E1')], ['E1'], [aHeld('E1', { firstSeen: AT, attempts: 1 })]],
    [
      'one who still fails counts on from the first time',
      [aHeld('E1')],
      [aProblem('E1')],
      ['E1'],
      [aHeld('E1', { attempts: 3 })],
    ],
    [
      'one who fails otherwise counts anew',
      [aHeld('E1')],
      [aProblem('E1', 'NAME_MISSING')],
      ['E1'],
      [aHeld('E1', { code: 'NAME_MISSING', firstSeen: AT, attempts: 1 })],
    ],
    ['one who succeeded is not held any more', [aHeld('E1')], [], ['E1'], []],
    ['one whom nobody read stays as they are', [aHeld('E1')], [], [], [aHeld('E1')]],
    [
      'one with two problems is held once, by the first',
      [],
      [aProblem('E1'), aProblem('E1', 'NAME_MISSING')],
      ['E1'],
      [aHeld('E1', { firstSeen: AT, attempts: 1 })],
    ],
    ['a problem of the run holds nobody', [], [{ ...aProblem('E1'), ukgEmployeeId: null }], [], []],
    [
      'a code without a text was written all the same',
      [],
      [aProblem('E1', 'DEPARTMENT_UNKNOWN'), aProblem('E2', 'JOB_UNKNOWN')],
      ['E1', 'E2'],
      [],
    ],
    [
      'they come sorted by id',
      [aHeld('E3'), aHeld('E1')],
      [aProblem('E2')],
      ['E2'],
      [aHeld('E1'), aHeld('E2', { firstSeen: AT, attempts: 1 }), aHeld('E3')],
    ],
  ])('%s', (...[, before, problems, read, expected]) => {
    expect(held(before, problems, read)).toEqual(expected);
  });

  it('include those whose write failed in this run', () => {
    expect(
      after(aState(), aPlan({ seen: ['E1'] }), [
        anOutcome({ kind: 'failed', problems: [aProblem('E1', 'BETTERWORKS_REJECTED')] }),
      ]).held,
    ).toMatchObject([{ ukgEmployeeId: 'E1', code: 'BETTERWORKS_REJECTED' }]);
  });

  it('never lose one who was not read, whatever else happens', () => {
    const ids = fc.constantFrom('E1', 'E2', 'E3', 'E4', 'E5');
    const codes = fc.constantFrom<ProblemCode>('EMAIL_MISSING', 'NAME_MISSING', 'DEPARTMENT_UNKNOWN');
    const people = fc.uniqueArray(ids);
    fc.assert(
      fc.property(people, fc.array(fc.tuple(ids, codes)), people, (before, problems, read) => {
        const next = held(
          before.map((of) => aHeld(of)),
          problems.map(([of, code]) => aProblem(of, code)),
          read,
        );
        for (const of of before.filter((one) => !read.includes(one))) expect(next).toContainEqual(aHeld(of));
        expect(new Set(next.map((entry) => entry.ukgEmployeeId)).size).toBe(next.length);
      }),
    );
  });
});
