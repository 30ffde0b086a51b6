import { describe, expect, it } from 'vitest';
import type { Change, Limit, Limits, RunRecord } from '../../../action/src/core/model/model.ts';
import { NO_COUNTS } from '../../../action/src/core/model/model.ts';
import { codeOfLimit, readLimits } from '../../../action/src/core/plan/limits.ts';
import { aChange, anIntegration, AT } from '../../builders.ts';

const percent = (value: number): Limit => ({ kind: 'percent', value });
const count = (value: number): Limit => ({ kind: 'count', value });
const changes = (kind: Change['kind'], many: number): readonly Change[] =>
  Array.from({ length: many }, (_, at) => aChange({ kind, id: `E${at}` }));

interface Given {
  readonly limits?: Partial<Limits>;
  readonly activeUsers?: number;
  readonly runs?: readonly Pick<RunRecord, 'at' | 'deactivated' | 'approved'>[];
  readonly isNewSetup?: boolean;
  readonly newFields?: readonly string[];
}

/** "value of allowed", with an exclamation mark when it trips. */
function readings(
  planned: readonly Change[],
  { limits = {}, activeUsers = 1000, runs = [], isNewSetup = false, newFields = [] }: Given,
): Record<string, string> {
  const context = {
    activeUsers,
    at: AT,
    runs: runs.map((run) => ({ ...NO_COUNTS, status: 'ok' as const, ...run })),
    isNewSetup,
    newFields: new Set(newFields),
  };
  const all = readLimits(planned, { ...anIntegration().limits, ...limits }, context);
  return Object.fromEntries(
    all.map(({ limit, value, allowed, tripped }) => [limit, `${value} of ${allowed}${tripped ? '!' : ''}`]),
  );
}

describe('what one run may do at most', () => {
  it('is read for every limit, tripped or not', () => {
    expect(readings([], {})).toEqual({
      deactivations: '0 of 50',
      deactivations_7_days: '0 of 100',
      deactivations_new_setup: '0 of null',
      creations: '0 of null',
      updates: '0 of null',
      updates_new_fields: '0 of null',
      reactivations: '0 of 50',
      identity_changes: '0 of 50',
    });
  });

  it.each<[string, readonly Change[], Given, string, string]>([
    ['exactly the limit goes through', changes('deactivate', 50), {}, 'deactivations', '50 of 50'],
    ['one more does not', changes('deactivate', 51), {}, 'deactivations', '51 of 50!'],
    ['a share is cut down', changes('deactivate', 4), { activeUsers: 79 }, 'deactivations', '4 of 3!'],
    [
      'a small population may lose three a run',
      changes('deactivate', 3),
      { activeUsers: 8 },
      'deactivations',
      '3 of 3',
    ],
    ['but not four', changes('deactivate', 4), { activeUsers: 8 }, 'deactivations', '4 of 3!'],
    [
      'and five in seven days',
      changes('deactivate', 3),
      { activeUsers: 8, runs: [{ at: '2026-06-12T00:00:00.000Z', deactivated: 2 }] },
      'deactivations_7_days',
      '5 of 5',
    ],
    [
      'but not six',
      changes('deactivate', 3),
      { activeUsers: 8, runs: [{ at: '2026-06-12T00:00:00.000Z', deactivated: 3 }] },
      'deactivations_7_days',
      '6 of 5!',
    ],
    [
      'what an approval let through does not count again',
      changes('deactivate', 3),
      { activeUsers: 8, runs: [{ at: '2026-06-12T00:00:00.000Z', deactivated: 9, approved: 7 }] },
      'deactivations_7_days',
      '5 of 5',
    ],
    [
      'what happened more than seven days ago does not count',
      changes('deactivate', 3),
      { activeUsers: 8, runs: [{ at: '2026-06-08T12:00:00.000Z', deactivated: 9 }] },
      'deactivations_7_days',
      '3 of 5',
    ],
    [
      'what happened just within seven days does',
      changes('deactivate', 3),
      { activeUsers: 8, runs: [{ at: '2026-06-08T12:00:01.000Z', deactivated: 9 }] },
      'deactivations_7_days',
      '12 of 5!',
    ],
    [
      'earlier deactivations stop no run that makes none',
      changes('update', 3),
      { runs: [{ at: '2026-06-14T00:00:00.000Z', deactivated: 900 }] },
      'deactivations_7_days',
      '900 of 100',
    ],
    [
      'a number has no floor',
      changes('deactivate', 1),
      { limits: { deactivations: count(0) } },
      'deactivations',
      '1 of 0!',
    ],
    ['without a limit anything goes', changes('create', 9999), {}, 'creations', '9999 of null'],
    ['creations by number', changes('create', 501), { limits: { creations: count(500) } }, 'creations', '501 of 500!'],
    ['updates by share', changes('update', 501), { limits: { updates: percent(50) } }, 'updates', '501 of 500!'],
    [
      'a share that comes out even is allowed in full',
      changes('update', 69),
      { limits: { updates: percent(2.3) }, activeUsers: 3000 },
      'updates',
      '69 of 69',
    ],
    [
      'also to the thousandth of a percent',
      changes('update', 2),
      { limits: { updates: percent(0.003) }, activeUsers: 50_000 },
      'updates',
      '2 of 1!',
    ],
    [
      'a share of nobody is nothing',
      changes('create', 1),
      { limits: { creations: percent(50) }, activeUsers: 0 },
      'creations',
      '1 of 0!',
    ],
    ['reactivations count apart from creations', changes('reactivate', 51), {}, 'reactivations', '51 of 50!'],
    [
      'a small population may have three people with another employee id',
      changes('update', 3).map((change) => ({ ...change, isRenumbered: true }) as Change),
      { activeUsers: 8 },
      'identity_changes',
      '3 of 3',
    ],
    [
      'but not four, come back or not',
      [...changes('update', 2), ...changes('reactivate', 2)].map(
        (change) => ({ ...change, isRenumbered: true }) as Change,
      ),
      { activeUsers: 8 },
      'identity_changes',
      '4 of 3!',
    ],
    [
      'in an ordinary run no number of deactivations is unusual',
      changes('deactivate', 9),
      { runs: [{ at: AT, deactivated: 1 }] },
      'deactivations_new_setup',
      '9 of null',
    ],
    [
      'after a change as many are usual as a run has done before',
      changes('deactivate', 9),
      {
        isNewSetup: true,
        limits: { deactivations: count(12) },
        runs: [4, 9, 2].map((deactivated) => ({ at: AT, deactivated })),
      },
      'deactivations_new_setup',
      '9 of 9',
    ],
    [
      'after a change more than ever before wait',
      changes('deactivate', 10),
      {
        isNewSetup: true,
        limits: { deactivations: count(12) },
        runs: [4, 9, 2].map((deactivated) => ({ at: AT, deactivated })),
      },
      'deactivations_new_setup',
      '10 of 9!',
    ],
    [
      'after a change three are never unusual',
      changes('deactivate', 3),
      { isNewSetup: true, activeUsers: 20 },
      'deactivations_new_setup',
      '3 of 3',
    ],
    [
      'after a change half of what the limit allows is not unusual',
      changes('deactivate', 26),
      { isNewSetup: true },
      'deactivations_new_setup',
      '26 of 25!',
    ],
    [
      'updates that only fill newly mapped fields do not count as updates',
      [...changes('update', 600), aChange({ fields: { title: 'x', phone: '1' } })],
      { limits: { updates: percent(50) }, newFields: ['title'] },
      'updates',
      '1 of 500',
    ],
    [
      'updates that only fill newly mapped fields have the same limit for themselves',
      [...changes('update', 501), aChange({ fields: { title: 'x', phone: '1' } }), aChange({ kind: 'reactivate' })],
      { limits: { updates: percent(50) }, newFields: ['title'] },
      'updates_new_fields',
      '501 of 500!',
    ],
  ])('%s', (...[, planned, given, limit, reading]) => {
    expect(readings(planned, given)[limit]).toBe(reading);
  });

  it.each([
    ['deactivations', 'LIMIT_DEACTIVATIONS'],
    ['deactivations_7_days', 'LIMIT_DEACTIVATIONS_7_DAYS'],
    ['deactivations_new_setup', 'LIMIT_DEACTIVATIONS_NEW_SETUP'],
    ['updates_new_fields', 'LIMIT_UPDATES_NEW_FIELDS'],
    ['flapping', 'USER_FLAPPING'],
    ['creations', 'LIMIT_CREATIONS'],
    ['updates', 'LIMIT_UPDATES'],
    ['fill_rate:phone', 'FILL_RATE'],
  ] as const)('the limit %s is reported as %s', (limit, code) => {
    expect(codeOfLimit(limit)).toBe(code);
  });
});
