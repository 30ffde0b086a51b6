import { describe, expect, it } from 'vitest';
import type { Drift, OpenDifference, SyncState } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { openDifferences, openDrift } from '../../../action/src/core/plan/match.ts';
import { readStatus } from '../../../action/src/core/report/status-page.ts';
import { parseState, serialiseState } from '../../../action/src/core/state/files.ts';
import { mergeStates } from '../../../action/src/core/state/merge.ts';
import { afterApply } from '../../../action/src/core/state/next-state.ts';
import { aChange, AT, testDigests } from '../../builders.ts';
import { aHeld, aRun, aState } from '../state/a-state.ts';
import { anOutcome, aPlan } from './applied.ts';

const [E1, E2, E3, E4, E5] = ['E1', 'E2', 'E3', 'E4', 'E5'].map(ukgEmployeeId) as [never, never, never, never, never];
const open = (id: never, kind: OpenDifference['kind'] = 'differs'): OpenDifference => ({
  ukgEmployeeId: id,
  kind,
  userId: 41,
  fields: ['title'],
});
type Parts = Partial<Omit<SyncState, 'users'>>;
const drift = [open(E1), open(E2), open(E3), open(E4, 'missing_in_betterworks')];

describe('what the first comparison found', () => {
  it('is remembered of people whom UKG knows', () => {
    const found: readonly Drift[] = [
      { ...open(E1), employeeId: '001' },
      { ...open(E2), employeeId: '009', kind: 'unknown_to_ukg', ukgEmployeeId: '' },
    ];
    expect(openDifferences(found)).toEqual([open(E1)]);
  });

  it('is settled for those who were written, or were read and do not wait', () => {
    const problem = (id: never) =>
      ({ ...anOutcome().problems[0]!, ukgEmployeeId: id, code: 'MANAGER_NOT_FOUND' }) as never;
    const plan = aPlan({ readEmployees: new Set([E1, E2, E3, E5]), problems: [problem(E3), problem(E5)] });
    const outcomes = [
      anOutcome({ change: aChange({ id: 'E1' }), kind: 'updated', problems: [] }),
      anOutcome({ change: aChange({ id: 'E2' }), kind: 'failed', problems: [] }),
      anOutcome({ change: aChange({ id: 'E5' }), kind: 'updated', problems: [] }),
    ];
    const next = afterApply(aState({ drift: [...drift, open(E5)] }), {
      plan,
      outcomes,
      isComplete: true,
      at: AT,
      digests: testDigests(),
    });
    expect(next.drift.map(({ ukgEmployeeId }) => ukgEmployeeId)).toEqual([E2, E3, E4]);
  });

  it('is reported by kind and with the numbers of those who were read, and not at all when nothing is open', () => {
    expect(openDrift(drift, new Map([[E1, '001']]))?.map(({ kind, employeeId }) => [kind, employeeId])).toEqual([
      ['missing_in_betterworks', ''],
      ['differs', '001'],
      ['differs', ''],
      ['differs', ''],
    ]);
    expect(openDrift(undefined, new Map())).toBeNull();
  });

  it('comes back from the files of the state, and is counted on the status page', () => {
    const state = aState({ drift: [open(E1)], runs: [aRun()] });
    const { organization, users } = serialiseState(state);
    const texts = { organization, users: Buffer.concat(users).toString() };
    expect(parseState('acme', texts, { folder: '', key: '' }).state?.drift).toEqual([open(E1)]);
    expect(readStatus('acme', organization)?.drift).toEqual([open(E1)]);
  });

  it('is of older files with approvals that were used no part', () => {
    const { organization, users } = serialiseState(aState());
    const older = organization.replace('"runs"', `"approvals_used":[{"digest":"${'a'.repeat(64)}"}],\n"runs"`);
    const texts = { organization: older, users: Buffer.concat(users).toString() };
    expect(parseState('acme', texts, { folder: '', key: '' }).state).not.toHaveProperty('approvalsUsed');
  });
});

describe('two runs that overlap', () => {
  it.each<[string, Parts, Parts, Partial<SyncState>]>([
    [
      'have told what either told',
      { told: [{ ukgEmployeeId: null, code: 'MAIL_FAILED' }] },
      { told: [{ ukgEmployeeId: E1, code: 'EMAIL_MISSING' }] },
      {
        told: [
          { ukgEmployeeId: null, code: 'MAIL_FAILED' },
          { ukgEmployeeId: E1, code: 'EMAIL_MISSING' },
        ],
      },
    ],
    [
      'have begun what either began',
      { pending: [{ ukgEmployeeId: E1, kind: 'update' }] },
      {},
      { pending: [{ ukgEmployeeId: E1, kind: 'update' }] },
    ],
    ['are without a seal where one of them is', { isUnsealed: true }, {}, { isUnsealed: true }],
    ['hold whom either holds', { held: [aHeld('E1')] }, { held: [] }, { held: [aHeld('E1')] }],
    ['remember a table that one of them read', { tables: { jobs: 9 } }, {}, { tables: { jobs: 9 } }],
  ])('%s', (_, ours, theirs, expected) => {
    expect(mergeStates(null, aState(ours), aState(theirs))).toMatchObject(expected);
    expect(mergeStates(null, aState(theirs), aState(ours))).toMatchObject(expected);
  });
});
