import { describe, expect, it } from 'vitest';
import type {
  Approval,
  Change,
  LimitReading,
  ReportedPlan,
  StoppedPlan,
} from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import type { Release, ReleaseContext } from '../../../action/src/core/plan/approval.ts';
import { releaseOf } from '../../../action/src/core/plan/approval.ts';
import { aChange, TODAY, TOMORROW, YESTERDAY } from '../../builders.ts';

const DIGEST = 'a1b2c3d4e5f60718';
const change = (kind: Change['kind'], id: string): Change => aChange({ kind, id });
const changes = [
  change('deactivate', 'E1'),
  change('deactivate', 'E2'),
  change('create', 'E3'),
  change('reactivate', 'E4'),
  change('update', 'E5'),
];
const tripped = (limit: LimitReading['limit']): LimitReading => ({ limit, value: 9, allowed: 3, tripped: true });

function released(limits: readonly LimitReading[], context: Partial<ReleaseContext> = {}): Release {
  const plan: ReportedPlan = {
    organization: 'acme',
    changes,
    excluded: [],
    held: [],
    scheduled: [],
    limits,
    digest: DIGEST,
  };
  return releaseOf(plan, { approve: null, approvals: [], used: [], stops: [], today: TODAY, ...context });
}

function anApproval(
  parts: Partial<Omit<Approval, 'employees'>> & { readonly employees?: readonly string[] } = {},
): Approval {
  const { employees, ...rest } = parts;
  return {
    digest: DIGEST,
    reason: 'Closing of a plant',
    expires: TODAY,
    place: { file: 'integrations/acme/approvals.yml', line: 3 },
    ...rest,
    employees: employees?.map(ukgEmployeeId) ?? null,
  };
}

describe('a plan goes through', () => {
  it.each<[string, readonly LimitReading[], Partial<ReleaseContext>]>([
    ['within its limits', [{ ...tripped('deactivations'), tripped: false }], {}],
    ['when this run approves exactly this plan', [tripped('deactivations')], { approve: DIGEST }],
  ])('%s', (_, limits, context) => {
    expect(released(limits, context)).toEqual({ kind: 'go', changes, withheld: [], used: null });
  });

  it.each<[string, Approval]>([
    ['by its digest', anApproval()],
    ["by its digest's beginning", anApproval({ digest: DIGEST.slice(0, 12) })],
    ['up to its last day', anApproval({ expires: TODAY })],
  ])('when a reviewed file approves it %s, which counts once', (_, approval) => {
    expect(released([tripped('deactivations')], { approvals: [anApproval({ digest: 'other' }), approval] })).toEqual({
      kind: 'go',
      changes,
      withheld: [],
      used: DIGEST,
    });
  });
});

describe('a plan is stopped', () => {
  it.each<[string, Partial<ReleaseContext>, readonly string[]]>([
    ['without an approval', {}, []],
    [
      'by an approval of another plan',
      { approvals: [anApproval({ digest: 'ffff0000ffff00' })] },
      [
        "approves the plan ffff0000ffff…, and this run's plan is a1b2c3d4e5f6… (2 deactivations, 1 creation, 1 reactivation, 1 update)",
      ],
    ],
    ['by an approval that expired', { approvals: [anApproval({ expires: YESTERDAY })] }, [`expired on ${YESTERDAY}`]],
    [
      'by an approval that was used',
      { approvals: [anApproval({ expires: TOMORROW })], used: [DIGEST] },
      ['was used before'],
    ],
    ['by a digest of another plan', { approve: '00ff' }, ['The input approve names the plan 00ff…']],
    [
      'with a word for each',
      { approve: '00ff', approvals: [anApproval({ expires: YESTERDAY }), anApproval({ digest: 'x' })] },
      ['The input approve', 'expired', 'approves the plan x…'],
    ],
  ])('%s', (_, context, remarks) => {
    const release = released([tripped('deactivations')], context);
    expect(release).toMatchObject({
      kind: 'stop',
      remarks: remarks.map((words) => expect.stringContaining(words) as string),
    });
  });
});

describe('an approval of another plan', () => {
  const stop: StoppedPlan = {
    digest: 'ffff0000ffff00',
    changes: new Map([[ukgEmployeeId('E9'), { kind: 'create', fields: [] }]]),
  };

  it.each<[string, Partial<ReleaseContext>]>([
    ['in a reviewed file', { approvals: [anApproval({ digest: 'ffff0000ffff' })] }],
    ['by hand', { approve: 'ffff0000ffff00' }],
  ])('%s is told how the plans differ', (_, context) => {
    const release = released([tripped('deactivations')], { stops: [stop], ...context });
    const difference =
      'New in the plan: deactivate E1, E2; create E3; reactivate E4; update E5. No longer in it: create E9.';
    expect(release).toMatchObject({ remarks: [expect.stringContaining(difference) as string] });
  });

  it('that was never stopped, or long ago, claims nothing of UKG', () => {
    const release = released([tripped('deactivations')], { stops: [stop], approve: '00ff' });
    expect(release).toMatchObject({
      remarks: [expect.stringMatching(/That plan is not remembered.*not as it was printed/) as string],
    });
  });
});

describe('an approval of some employees', () => {
  it.each<[LimitReading['limit'], readonly string[], readonly string[]]>([
    ['deactivations', ['E1', 'E3', 'E4', 'E5'], ['LIMIT_DEACTIVATIONS E2']],
    ['deactivations_7_days', ['E1', 'E3', 'E4', 'E5'], ['LIMIT_DEACTIVATIONS_7_DAYS E2']],
    ['creations', ['E1', 'E2', 'E4', 'E5'], ['LIMIT_CREATIONS E3']],
    ['updates', ['E1', 'E2', 'E3', 'E4'], ['LIMIT_UPDATES E5']],
    ['fill_rate:phone', ['E1', 'E2', 'E3', 'E4'], ['FILL_RATE E5']],
  ])('releases those whom the limit %s does not hold, and holds the others back', (limit, kept, withheld) => {
    const release = released([tripped(limit)], { approvals: [anApproval({ employees: ['E1'] })] });
    if (release.kind !== 'go') throw new Error('stopped');
    expect(release.changes.map((one) => one.ukgEmployeeId)).toEqual(kept);
    expect(release.withheld.map(({ code, ukgEmployeeId: id }) => `${code} ${id ?? ''}`)).toEqual(withheld);
    expect(release.used).toBe(DIGEST);
    expect(release.withheld[0]?.message).toContain(
      'integrations/acme/approvals.yml:3 approves other employees of this plan',
    );
  });
});
