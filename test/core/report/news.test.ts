import { describe, expect, it } from 'vitest';
import type { Drift } from '../../../action/src/core/model/model.ts';
import { newsOf, openProblems, toldNow } from '../../../action/src/core/report/news.ts';
import { summaryMarkdown } from '../../../action/src/core/report/summary.ts';
import { person } from './a-company.ts';
import { aPlan, aProblem, aReport, aRunProblem } from './a-report.ts';

const ann = aProblem(person(1));
const ben = aProblem(person(2));
const carl = aProblem(person(3));
const accepted = aProblem({
  ...person(4),
  accepted: { file: 'integrations/acme/decisions.yml', line: 3, reason: 'known' },
});
const told = (...problems: readonly (typeof ann)[]) =>
  problems.map(({ ukgEmployeeId, code }) => ({ ukgEmployeeId, code }));

describe('the news of a run', () => {
  const numbers = new Map([ann, ben, carl].map(({ ukgEmployeeId, employeeId }) => [ukgEmployeeId!, employeeId]));
  const plan = aPlan({ numbers });
  const report = aReport({ status: 'problems', problems: [ann, ben, accepted], told: told(ben, carl), plan });

  it('are what nobody was told of, what is known, what is over, and what is lived with', () => {
    expect(newsOf(report)).toEqual({ fresh: [ann], known: [ben], solved: told(carl), accepted: [accepted] });
    expect(openProblems(report.problems)).toEqual([ann, ben]);
  });

  it.each(['stopped', 'failed', 'paused'] as const)('of a run that is %s call nothing solved', (status) => {
    expect(newsOf({ ...report, status }).solved).toEqual([]);
    expect(toldNow({ ...report, status })).toEqual(told(ben, carl, ann));
  });

  it('are known once they are told, so that the next run says them no more', () => {
    const next = { ...report, told: toldNow(report) };
    expect(newsOf(next)).toMatchObject({ fresh: [], known: [ann, ben], solved: [] });
    expect(newsOf({ ...next, problems: [] }).solved).toEqual(told(ben, ann));
  });

  it('do not call solved who still waits without being said again', () => {
    const held = { ukgEmployeeId: carl.ukgEmployeeId!, code: carl.code, firstSeen: carl.firstSeen, attempts: 2 };
    expect(newsOf({ ...report, plan: aPlan({ numbers, held: [held] }) }).solved).toEqual([]);
  });

  it('call nothing solved of somebody whom the run did not read', () => {
    const unread = { ...report, plan: aPlan({ numbers: new Map([[ann.ukgEmployeeId!, '1']]) }) };
    expect(newsOf(unread).solved).toEqual([]);
    expect(toldNow(unread)).toEqual(told(ben, carl, ann));
  });

  it('hold a trouble of the whole run once, however often it comes', () => {
    const outage = aRunProblem({ code: 'UKG_UNAVAILABLE' });
    const failed = aReport({ status: 'failed', problems: [outage, outage] });
    expect(toldNow(failed)).toEqual(told(outage));
    expect(newsOf(aReport({ told: toldNow(failed) })).solved).toEqual(told(outage));
  });
});

it('repeats what the first comparison found until it is settled, and never calls that all is well', () => {
  const drift: readonly Drift[] = [
    {
      kind: 'missing_in_betterworks',
      employeeId: '0007',
      ukgEmployeeId: person(7).ukgEmployeeId!,
      userId: null,
      fields: [],
    },
    { kind: 'unknown_to_ukg', employeeId: '0008', ukgEmployeeId: '', userId: 8, fields: [] },
  ];
  const daily = summaryMarkdown(aReport({ drift }));
  expect(daily).toContain('Of the last comparison 1 difference between UKG and Betterworks is open.');
  expect(daily).toContain('To repair what differs today start Actions › sync › Run workflow');
  expect(summaryMarkdown(aReport({ drift, command: 'reconcile', isDryRun: true, plan: aPlan() }))).toContain(
    '**1 difference between',
  );
  expect(
    summaryMarkdown(aReport({ drift: [drift[0]!, { ...drift[0]!, ukgEmployeeId: person(9).ukgEmployeeId! }] })),
  ).toContain('2 differences between UKG and Betterworks are');
  expect(summaryMarkdown(aReport({ drift, command: 'reconcile' }))).toContain('**All is well.**');
});
