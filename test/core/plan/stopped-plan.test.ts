import { describe, expect, it } from 'vitest';
import type {
  Change,
  LimitReading,
  ReportedPlan,
  RunRecord,
  StoppedPlan,
} from '../../../action/src/core/model/model.ts';
import { NO_COUNTS } from '../../../action/src/core/model/model.ts';
import { belongsTo, differenceFrom, stoppedPlan, withNewestPlans } from '../../../action/src/core/plan/stopped-plan.ts';
import { aChange } from '../../builders.ts';

const planOf = (...changes: readonly Change[]): ReportedPlan => ({
  changes,
  excluded: [],
  held: [],
  scheduled: [],
  limits: [],
  digest: 'a1b2c3d4',
  marks: new Map(),
  numbers: new Map(),
});
const leavers = (...ids: readonly string[]): readonly Change[] => ids.map((id) => aChange({ kind: 'deactivate', id }));
const update = (id: string, ...fields: readonly string[]): Change =>
  aChange({ id, fields: Object.fromEntries(fields.map((field) => [field, 'x'])) });
const remembered = (...changes: readonly Change[]): StoppedPlan => stoppedPlan(planOf(...changes))!;

describe('A stopped plan', () => {
  it('is remembered by kinds, ids and names of fields, without a value', () => {
    expect(remembered(...leavers('E1'), update('E2', 'title', 'location'))).toEqual({
      digest: 'a1b2c3d4',
      changes: new Map([
        ['E1', { kind: 'deactivate', fields: [] }],
        ['E2', { kind: 'update', fields: ['location', 'title'] }],
      ]),
      limits: new Map(),
    });
  });

  it('of more than a thousand changes is remembered by those that its limits count, and not at all beyond 20,000', () => {
    const many = (count: number): ReportedPlan =>
      planOf(...leavers(...Array.from({ length: count }, (_, index) => `E${String(index)}`)), update('U1', 'title'));
    const limits = [{ limit: 'deactivations', value: 1001, allowed: 3, tripped: true }] as const;
    expect(stoppedPlan(many(999))?.changes.size).toBe(1000);
    expect(stoppedPlan({ ...many(1001), limits })?.changes.size).toBe(1001);
    expect(stoppedPlan({ ...many(20_001), limits })).toBeNull();
  });

  it('is kept as long as it can be approved, once, and of very long ones the newest', () => {
    const run = (day: number, plan?: StoppedPlan): RunRecord => ({
      ...{ ...NO_COUNTS, at: `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`, status: 'stopped' },
      ...(plan && { plan }),
    });
    const one = (digest: string, most = 1): StoppedPlan => ({
      ...remembered(...leavers(...Array.from({ length: most }, (_, at) => `E${String(at)}`))),
      digest,
    });
    expect(withNewestPlans([run(1, one('a')), run(2, one('b')), run(3, one('b')), run(4), run(9, one('c'))])).toEqual([
      ...[run(1), run(2), run(3, one('b')), run(4), run(9, one('c'))],
    ]);
    const long = one('long', 900);
    const many = Array.from({ length: 23 }, (_, at) => run(at + 1, { ...long, digest: String(at) }));
    const sameDay = many.map((each) => ({ ...each, at: many[0]!.at }));
    expect(
      withNewestPlans(sameDay)
        .filter(({ plan }) => plan)
        .map(({ plan }) => plan?.digest),
    ).toEqual(sameDay.slice(1).map(({ plan }) => plan?.digest));
    expect(withNewestPlans([])).toEqual([]);
  });
});

describe('A limit counts', () => {
  const renumbered = aChange({ id: 'E5', isRenumbered: true });
  const all = [
    ...leavers('E1'),
    aChange({ kind: 'create', id: 'E2' }),
    aChange({ kind: 'reactivate', id: 'E3' }),
    update('E4', 'title'),
    renumbered,
  ];

  it.each<[LimitReading['limit'], readonly string[]]>([
    ['deactivations', ['E1']],
    ['creations', ['E2']],
    ['reactivations', ['E3']],
    ['updates', ['E4', 'E5']],
    ['identity_changes', ['E5']],
    ['flapping', ['E3']],
    ['fill_rate:phone', ['E4', 'E5']],
  ])('by its name: %s', (limit, ids) => {
    expect(all.filter((change) => belongsTo(change, limit)).map(({ ukgEmployeeId }) => ukgEmployeeId)).toEqual(ids);
  });
});

describe('How a plan differs from a stopped one', () => {
  const before = remembered(...leavers('E1', 'E2'), update('E3', 'title'), update('E4', 'title'));

  it.each<[string, readonly Change[], string]>([
    [
      'by who is new',
      [
        ...leavers('E1', 'E2', 'E8'),
        aChange({ kind: 'create', id: 'E9' }),
        update('E3', 'title'),
        update('E4', 'title'),
      ],
      'New in the plan: deactivate E8; create E9.',
    ],
    ['by who is gone', [...leavers('E1'), update('E4', 'title')], 'No longer in it: deactivate E2; update E3.'],
    [
      'by what is done',
      [...leavers('E1', 'E2', 'E3'), update('E4', 'title')],
      'Otherwise than before: E3 (deactivate instead of update).',
    ],
    [
      'by fields',
      [...leavers('E1', 'E2'), update('E3', 'title', 'phone'), update('E4', 'location')],
      'Otherwise than before: E3 (phone, title instead of title), E4 (location instead of title).',
    ],
    [
      'by all of it',
      [...leavers('E1', 'E3'), update('E5', 'title')],
      'New in the plan: update E5. No longer in it: deactivate E2; update E4. Otherwise than before: E3 (deactivate instead of update).',
    ],
    [
      'by values alone',
      [...leavers('E1', 'E2'), update('E3', 'title'), update('E4', 'title')],
      'It has the same employees and fields, with other values.',
    ],
  ])('%s', (_, changes, words) => {
    expect(differenceFrom(before, planOf(...changes))).toBe(words);
  });

  it('names five employees of a kind and counts the others', () => {
    const many = planOf(
      ...leavers('E1', 'E2', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7'),
      update('E3', 'title'),
      update('E4', 'title'),
    );
    expect(differenceFrom(before, many)).toBe('New in the plan: deactivate F1, F2, F3, F4, F5 and 2 more.');
  });
});
