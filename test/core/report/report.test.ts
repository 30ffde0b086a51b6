import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type {
  Held,
  OutcomeKind,
  Problem,
  ProblemCode,
  ReportedPlan,
  RunRecord,
} from '../../../action/src/core/model/model.ts';
import { NO_COUNTS, ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { problemOf, runProblem } from '../../../action/src/core/model/problem.ts';
import { countsOf, limitProblems, outputsOf, statusOf, withHistory } from '../../../action/src/core/report/report.ts';
import { AT } from '../../builders.ts';
import { aHeld } from '../state/a-state.ts';

const aPlan = (parts: Partial<ReportedPlan>): ReportedPlan => ({
  changes: [],
  excluded: [],
  held: [],
  scheduled: [],
  limits: [],
  digest: 'd1gest',
  marks: new Map(),
  numbers: new Map(),
  ...parts,
});

function aProblem(id: string, parts: Partial<Problem> = {}): Problem {
  return problemOf(
    { ukgEmployeeId: ukgEmployeeId(id), employeeId: id.slice(1), companyId: 'ACME1' },
    { code: 'EMAIL_MISSING', message: 'm', ...parts },
  );
}

describe('the outputs', () => {
  const declared = load(readFileSync(join(import.meta.dirname, '../../../action.yml'), 'utf8')) as {
    readonly outputs: Readonly<Record<string, unknown>>;
  };

  it('are those of action.yml, in its order, whatever the command', () => {
    const outputs = outputsOf({ status: 'ok', counts: { ...NO_COUNTS, held: 2 }, reportPath: 'report' });
    const ofTheWatchdog = ['organizations', 'more', 'alarms'];
    const names = Object.keys(declared.outputs).filter((name) => !ofTheWatchdog.includes(name));
    expect(outputs.map(([name]) => name)).toEqual(names);
    expect(Object.fromEntries(outputs)).toMatchObject({ status: 'ok', held: '2', cursor: '', 'report-path': 'report' });
  });

  it('name the plan and the cursor where there are any', () => {
    const end = { status: 'stopped', counts: NO_COUNTS, planDigest: 'd1gest', cursor: AT, reportPath: 'r' } as const;
    expect(Object.fromEntries(outputsOf(end))).toMatchObject({ 'plan-digest': 'd1gest', cursor: AT });
  });
});

describe('the four write counts', () => {
  it('are of what was done', () => {
    const outcomeKinds: readonly OutcomeKind[] = [
      'created',
      'created',
      'updated',
      'deactivated',
      'reactivated',
      'unchanged',
      'failed',
      'not-attempted',
    ];
    const outcomes = outcomeKinds.map((kind) => ({ kind }));
    const plan = { unchanged: 9, excluded: [] };
    const after = { held: [aHeld('E7')], scheduled: [] };
    const waiting = { excluded: 0, held: 1, scheduled: 0 };
    const written = { created: 2, updated: 1, deactivated: 1, reactivated: 1, unchanged: 10, ...waiting };
    expect(countsOf(plan, after, outcomes)).toEqual(written);
    expect(countsOf(plan, after, outcomes, 4)).toEqual({ ...written, updated: 5, unchanged: 6 });
  });
});

describe('a reported problem', () => {
  const held: Held = {
    ukgEmployeeId: ukgEmployeeId('E2'),
    code: 'EMAIL_MISSING',
    firstSeen: '2026-06-01T00:00:00.000Z',
    attempts: 4,
  };

  it('tells since when and how often, as the state knows', () => {
    expect(withHistory([aProblem('E2')], [held], AT)).toMatchObject([{ firstSeen: held.firstSeen, attempts: 4 }]);
  });

  it.each([
    ['of somebody else', aProblem('E1')],
    ['of another kind', aProblem('E2', { code: 'NAME_MISSING' })],
    ['of the run', runProblem({ code: 'MAIL_FAILED', message: 'm' })],
  ])('is new when the state knows only one %s', (_, problem) => {
    expect(withHistory([problem], [held], AT)).toMatchObject([{ firstSeen: AT, attempts: 1 }]);
  });

  it('of the run is as old as the first of the runs in a row that it ended', () => {
    const day = (date: number, failure?: ProblemCode): RunRecord => ({
      ...{ at: `2026-06-${date}T12:00:00.000Z`, status: 'failed', ...NO_COUNTS, problems: 1 },
      ...(failure && { failure }),
    });
    const [refused, other] = ['UKG_UNAUTHORIZED', 'UKG_UNAVAILABLE'] as const;
    const historyOf = (...runs: readonly RunRecord[]) =>
      withHistory([runProblem({ code: refused, message: 'm' })], [], AT, runs);
    const since = (date: number, attempts: number) => [{ firstSeen: `2026-06-${date}T12:00:00.000Z`, attempts }];
    expect(historyOf(day(11, refused), day(12), day(13, refused), day(14, refused))).toMatchObject(since(13, 3));
    expect(historyOf(day(13, refused), day(14, other))).toMatchObject(since(15, 1));
    expect(historyOf(day(14, refused), day(15, refused))).toMatchObject(since(14, 2));
  });

  it('is sorted by employee id, then code, then field', () => {
    const problems = [
      aProblem('E2'),
      aProblem('E1', { code: 'NAME_MISSING', field: 'last_name' }),
      aProblem('E1', { code: 'NAME_MISSING', field: 'first_name' }),
      aProblem('E1'),
      aProblem('E1'),
      runProblem({ code: 'MAIL_FAILED', message: 'm' }),
    ];
    expect(
      withHistory(problems, [], AT).map(({ employeeId, code, field }) => `${employeeId} ${code} ${field}`.trim()),
    ).toEqual([
      'MAIL_FAILED',
      '1 EMAIL_MISSING',
      '1 EMAIL_MISSING',
      '1 NAME_MISSING first_name',
      '1 NAME_MISSING last_name',
      '2 EMAIL_MISSING',
    ]);
  });
});

describe('a limit that stops the run', () => {
  it.each([
    ['deactivations', 'LIMIT_DEACTIVATIONS', 'would make 9 deactivations, and 3 are allowed'],
    ['deactivations_7_days', 'LIMIT_DEACTIVATIONS_7_DAYS', 'deactivations within seven days (earlier runs included)'],
    ['creations', 'LIMIT_CREATIONS', '9 creations'],
    ['updates', 'LIMIT_UPDATES', '9 updates'],
    ['fill_rate:phone', 'FILL_RATE', 'field phone is empty in UKG now for 9 people'],
  ] as const)('%s says how many, and how to approve exactly this plan', (limit, code, words) => {
    const problems = limitProblems(aPlan({ limits: [{ limit, value: 9, allowed: 3, tripped: true }] }));
    expect(problems).toMatchObject([{ code, action: 'run', field: limit.startsWith('fill') ? 'phone' : '' }]);
    expect(problems[0]?.message).toContain(words);
    expect(problems[0]?.message).toContain('approve: d1gest');
  });

  it.each([
    ['deactivations', 'would make 1 deactivation, and 0 are allowed.'],
    ['deactivations_7_days', 'would make 1 deactivation within seven days (earlier runs included), and'],
  ] as const)('may stop a single change: %s', (limit, words) => {
    const limits = [{ limit, value: 1, allowed: 0, tripped: true }];
    expect(limitProblems(aPlan({ limits }))[0]?.message).toContain(words);
  });

  it('may allow one', () => {
    const limits = [{ limit: 'updates' as const, value: 2, allowed: 1, tripped: true }];
    expect(limitProblems(aPlan({ limits }))[0]?.message).toContain('would make 2 updates, and 1 is allowed.');
  });

  it('is the only one said', () => {
    expect(limitProblems(aPlan({ limits: [{ limit: 'updates', value: 1, allowed: null, tripped: false }] }))).toEqual(
      [],
    );
  });
});

describe('the status of a run that came to its end', () => {
  it('is ok without problems, else problems', () => {
    expect(statusOf([])).toBe('ok');
    expect(statusOf([aProblem('E1')])).toBe('problems');
  });
});
