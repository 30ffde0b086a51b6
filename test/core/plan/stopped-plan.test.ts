import { describe, expect, it } from 'vitest';
import type {
  Change,
  LimitReading,
  ReportedPlan,
  RunRecord,
  StoppedPlan,
  UkgEmployeeId,
} from '../../../action/src/core/model/model.ts';
import { NO_COUNTS } from '../../../action/src/core/model/model.ts';
import { belongsTo, stoppedPlan, withNewestPlans } from '../../../action/src/core/plan/approval.ts';
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

const limits = [{ limit: 'deactivations', value: 4, allowed: 3, tripped: true }] as const;

describe('A stopped plan', () => {
  it('is remembered by the changes that its tripped limits count, at most 20,000, without a value', () => {
    const marks = new Map([['E1' as UkgEmployeeId, 'aa01']]);
    expect(stoppedPlan({ ...planOf(...leavers('E1'), update('E2', 'title')), limits, marks })).toEqual({
      digest: 'a1b2c3d4',
      changes: [['deactivate', 'E1']],
      marks: ['aa01'],
      limits: { deactivations: 4 },
    });
    const many = planOf(...leavers(...Array.from({ length: 20_001 }, (_, index) => `E${String(index)}`)));
    expect(stoppedPlan({ ...many, limits }).changes).toHaveLength(20_000);
  });

  it('is kept as long as it can be approved, once, and of very long ones the newest', () => {
    const run = (day: number, plan?: StoppedPlan): RunRecord => ({
      ...{ ...NO_COUNTS, at: `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`, status: 'stopped' },
      ...(plan && { plan }),
    });
    const one = (digest: string, most = 1): StoppedPlan => ({
      ...stoppedPlan({ ...planOf(...leavers(...Array.from({ length: most }, (_, at) => `E${String(at)}`))), limits }),
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
