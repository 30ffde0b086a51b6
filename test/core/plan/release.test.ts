import { describe, expect, it } from 'vitest';
import type {
  Approval,
  Change,
  LimitReading,
  ProblemCode,
  ReportedPlan,
  UkgEmployeeId,
} from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import type { Release, ReleaseContext } from '../../../action/src/core/plan/approval.ts';
import { releaseOf, stoppedPlan } from '../../../action/src/core/plan/approval.ts';
import { digestsOf } from '../../../action/src/core/plan/plan.ts';
import { aChange, AT, testDigests, TODAY, YESTERDAY } from '../../builders.ts';

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
    changes,
    excluded: [],
    held: [],
    scheduled: [],
    limits,
    digest: DIGEST,
    marks: digestsOf(changes, testDigests()).marks,
    numbers: new Map(),
  };
  return releaseOf(plan, {
    approve: null,
    approvals: [],
    stops: [],
    today: TODAY,
    at: AT,
    newFields: new Set(),
    held: new Map(),
    ...context,
  });
}

function anApproval(
  parts: Partial<Omit<Approval, 'employees'>> & { readonly employees?: readonly string[] } = {},
): Approval {
  const { employees, ...rest } = parts;
  return {
    digest: DIGEST,
    expires: TODAY,
    place: { file: 'integrations/acme/approvals.yml', line: 3 },
    ...rest,
    employees: employees ?? null,
  };
}

describe('a plan goes through', () => {
  it.each<[string, readonly LimitReading[], Partial<ReleaseContext>]>([
    ['within its limits', [{ ...tripped('deactivations'), tripped: false }], {}],
    ['when this run approves exactly this plan', [tripped('deactivations')], { approve: DIGEST }],
  ])('%s', (_, limits, context) => {
    expect(released(limits, context)).toMatchObject({ kind: 'go', changes, withheld: [] });
  });

  it.each<[string, Approval]>([
    ['by its digest, up to its last day', anApproval()],
    ["by its digest's beginning", anApproval({ digest: DIGEST.slice(0, 12) })],
  ])('when a reviewed file approves it %s', (_, approval) => {
    expect(
      released([tripped('deactivations')], { approvals: [anApproval({ digest: 'other' }), approval] }),
    ).toMatchObject({
      kind: 'go',
      changes,
      withheld: [],
    });
  });
});

describe('a plan is stopped', () => {
  it.each<[string, Partial<ReleaseContext>, readonly string[]]>([
    ['without an approval', {}, []],
    [
      'by an approval of another plan',
      { approvals: [anApproval({ digest: 'ffff0000ffff00' })] },
      ['approves the plan ffff0000, and the approval code of this run is a1b2c3d4.'],
    ],
    ['by an approval that expired', { approvals: [anApproval({ expires: YESTERDAY })] }, [`expired on ${YESTERDAY}`]],
    ['by a digest of another plan', { approve: '00ff' }, ['The input approve names the plan 00ff,']],
  ])('%s', (_, context, remarks) => {
    const release = released([tripped('deactivations')], context);
    expect(release).toMatchObject({
      kind: 'stop',
      remarks: remarks.map((words) => expect.stringContaining(words) as string),
    });
  });
});

describe('an approval of another plan', () => {
  const stop = {
    at: AT,
    digest: 'ffff0000ffff00',
    changes: [['create', ukgEmployeeId('E9')] as const],
    marks: ['m9'],
    limits: { creations: 9 },
  };

  it.each<[string, Partial<ReleaseContext>]>([
    ['in a reviewed file', { approvals: [anApproval({ digest: 'ffff0000ffff' })] }],
    ['by hand', { approve: 'ffff0000ffff00' }],
  ])('%s is told what is new', (_, context) => {
    const release = released([tripped('deactivations')], { stops: [stop], ...context });
    expect(release).toMatchObject({
      remarks: [expect.stringContaining('New in the plan: deactivate E1, E2. Look at') as string],
    });
  });

  it('that was never stopped, or long ago, claims nothing of UKG', () => {
    const release = released([tripped('deactivations')], { stops: [stop], approve: '00ff' });
    expect(release).toMatchObject({
      remarks: [
        expect.stringMatching(/No stopped run with that code is remembered.*not typed as it was shown/) as string,
      ],
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
    const context = { approvals: [anApproval({ employees: ['E1'] })] };
    const release = released([tripped(limit)], context) as Extract<Release, { kind: 'go' }>;
    expect(release.changes.map((one) => one.ukgEmployeeId)).toEqual(kept);
    expect(release.withheld.map(({ code, ukgEmployeeId: id }) => `${code} ${id ?? ''}`)).toEqual(withheld);
    expect(release.withheld[0]?.message).toContain(
      'an approval let others of its plan through, and not this one. If it is right, run again with approve: a1b2c3d4',
    );
  });
});

describe('an approval of a plan that was stopped before', () => {
  const leavers = ['E1', 'E2', 'E3', 'E4'].map((id) => change('deactivate', id));
  const planOf = (
    those: readonly Change[],
    limits: readonly LimitReading[],
    digest = 'f00d0000f00d',
  ): ReportedPlan => ({
    ...{ excluded: [], held: [], scheduled: [], digest, changes: those, limits },
    marks: digestsOf(those, testDigests()).marks,
    numbers: new Map(),
  });
  const limit = (value: number, allowed = 3): LimitReading => ({
    ...{ limit: 'deactivations' as const, value, allowed },
    tripped: value > allowed,
  });
  const seen = stoppedPlan(planOf(leavers, [limit(4)]));
  const asked = (plan: ReportedPlan, context: Partial<ReleaseContext> = {}): Release =>
    releaseOf(plan, {
      ...{ approve: 'f00d0000', approvals: [], stops: [{ ...seen, at: AT }], today: TODAY, at: AT },
      newFields: new Set<string>(),
      held: new Map(),
      ...context,
    });

  it.each<[string, ReportedPlan]>([
    ['although an unrelated change came since', planOf([...leavers, change('update', 'E9')], [limit(4)], 'beef')],
    ['although some of it is gone', planOf(leavers.slice(1), [limit(3, 2)], 'beef')],
    [
      'and lets in beside it what the limits allow anyway',
      planOf([...leavers, ...['E6', 'E7', 'E8'].map((id) => change('deactivate', id))], [limit(7)], 'beef'),
    ],
  ])('covers what it saw, %s', (_, plan) => {
    const approved = plan.changes.filter((one) => leavers.includes(one));
    expect(asked(plan)).toEqual({
      ...{ kind: 'go', changes: plan.changes, withheld: [], waiting: null, approved: new Set(approved) },
      notes: [`Approved by the input approve (f00d0000): ${String(approved.length)} deactivations.`],
    });
  });

  const fourMore = ['E6', 'E7', 'E8', 'E9'].map((id) => change('deactivate', id));
  it.each<[string, ReportedPlan, Partial<ReleaseContext>]>([
    [
      'who was not in it, when they are too many by themselves',
      planOf([...leavers, ...fourMore], [limit(8)], 'beef'),
      {},
    ],
    [
      'a change of another user or with another value',
      planOf(
        leavers.map((one) => ({ ...one, userId: 77 }) as Change),
        [limit(4)],
        'beef',
      ),
      {},
    ],
    [
      'a kind that had not tripped',
      planOf([change('create', 'E1')], [{ ...limit(9), limit: 'creations' }], 'beef'),
      {},
    ],
    ['anybody after seven days', planOf(leavers, [limit(4)], 'beef'), { at: '2026-06-23T12:00:00.000Z' }],
  ])('does not cover %s', (_, plan, context) => {
    expect(asked(plan, context)).toMatchObject({ kind: 'stop' });
  });

  const some = { approve: null, approvals: [anApproval({ digest: 'f00d0000', employees: ['E1', 'E2'] })] };
  const waiting = (id: string): ReadonlyMap<UkgEmployeeId, ProblemCode> =>
    new Map([[ukgEmployeeId(id), 'LIMIT_DEACTIVATIONS']]);
  it.each<[string, ReportedPlan, Partial<ReleaseContext>, readonly string[]]>([
    [
      'whom the file does not name, although an unrelated change came since',
      planOf([...leavers, change('update', 'E9')], [limit(4)], 'beef'),
      some,
      ['E3', 'E4'],
    ],
    [
      'whom the file does not name, although the rest is few enough',
      planOf(leavers.slice(2), [limit(2)], 'beef'),
      some,
      ['E3', 'E4'],
    ],
    [
      'nobody whom the file names by the number that HR sees',
      planOf(
        leavers.map((one) => ({ ...one, employeeId: `N${one.ukgEmployeeId}` })),
        [limit(4)],
        'beef',
      ),
      { approve: null, approvals: [anApproval({ digest: 'f00d0000', employees: ['NE1', 'NE2', 'NE3'] })] },
      ['E4'],
    ],
    [
      'who waits since such an approval, when it counts no more',
      planOf(leavers.slice(2), [limit(2)], 'beef'),
      { approve: null, held: waiting('E3') },
      ['E3'],
    ],
    [
      'nobody whose waiting is of another kind',
      planOf([change('update', 'E3')], [limit(0)], 'beef'),
      { approve: null, held: waiting('E3') },
      [],
    ],
    ['nobody who waits, once they are approved', planOf(leavers, [limit(4)], 'beef'), { held: waiting('E3') }, []],
    [
      'nobody for an approval of a plan that no run remembers',
      planOf(leavers, [limit(3)], 'beef'),
      { approve: null, approvals: [anApproval({ digest: 'f1f1f1f1', employees: ['E1'] })] },
      [],
    ],
  ])('holds back %s', (_, plan, context, ids) => {
    const release = asked(plan, context) as Extract<Release, { kind: 'go' }>;
    expect(release.withheld.map(({ ukgEmployeeId: id }) => id)).toEqual(ids);
    expect(release.changes).toHaveLength(plan.changes.length - ids.length);
    expect(Object.keys(release.waiting?.limits ?? {})).toEqual(ids.length === 0 ? [] : ['deactivations']);
  });

  it('is not needed for deactivations of earlier runs alone', () => {
    const before: LimitReading = { limit: 'deactivations_7_days', value: 13, allowed: 3, tripped: true };
    expect(asked(planOf([...leavers, change('update', 'E9')], [before], 'beef')).kind).toBe('go');
  });

  it('covers a field that lost its values for as many as it saw', () => {
    const lost = (value: number): LimitReading => ({ limit: 'fill_rate:phone', value, allowed: 5, tripped: true });
    const stop = { ...stoppedPlan(planOf([], [lost(9)])), at: AT };
    expect(asked(planOf([], [lost(9)], 'beef'), { stops: [stop] }).kind).toBe('go');
    expect(asked(planOf([], [lost(10)], 'beef'), { stops: [stop] })).toMatchObject({
      remarks: [expect.stringContaining('this run is beef. Look at this run') as string],
    });
    expect(asked(planOf([], [lost(9)], 'beef')).kind).toBe('stop');
  });

  it('is told who is new beside it, five of a kind and how many more', () => {
    const more = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6'].map((id) => change('deactivate', id));
    const release = asked(planOf([...leavers, ...more, change('create', 'C1')], [limit(10)], 'beef'));
    const words = 'New in the plan: deactivate F1, F2, F3, F4, F5 and 1 more. Look';
    expect(release).toMatchObject({ remarks: [expect.stringContaining(words) as string] });
  });

  it('covers nothing of a plan that an older release remembered without its marks', () => {
    const older = { ...seen, at: AT, marks: [] };
    expect(asked(planOf(leavers, [limit(4)], 'beef'), { stops: [older] }).kind).toBe('stop');
  });
});
