import { describe, expect, it } from 'vitest';
import type { Drift } from '../../../action/src/core/model/model.ts';
import { errorsCsv } from '../../../action/src/core/report/files.ts';
import { groupProblems, newsOf, openProblems, toldNow } from '../../../action/src/core/report/news.ts';
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

  it('of a run that only looked call nothing solved, since what it would write may be refused again', () => {
    expect(newsOf({ ...report, isDryRun: true })).toMatchObject({ fresh: [ann], known: [ben], solved: [] });
    expect(toldNow({ ...report, isDryRun: true })).toEqual(told(ben, carl, ann));
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

  it('call nothing solved that a whole run broke on, where only some people were read', () => {
    const stop = aRunProblem({ code: 'LIMIT_DEACTIVATIONS' });
    const evidence = { window: null, pages: 0, people: 1, users: null };
    const some = { ...report, problems: [], told: told(stop, carl), evidence };
    expect(newsOf(some).solved).toEqual(told(carl));
    expect(newsOf({ ...some, evidence: { ...evidence, pages: 1 } }).solved).toEqual(told(stop, carl));
  });

  it('hold a trouble of the whole run once, however often it comes', () => {
    const outage = aRunProblem({ code: 'UKG_UNAVAILABLE' });
    const failed = aReport({ status: 'failed', problems: [outage, outage] });
    expect(toldNow(failed)).toEqual(told(outage));
    expect(newsOf(aReport({ told: toldNow(failed) })).solved).toEqual(told(outage));
  });
});

describe('what to do', () => {
  const cause = { ukgEmployeeId: ben.ukgEmployeeId!, employeeId: '0042', leftOn: '2026-11-27' as const };

  it.each([
    [{ code: 'EMAIL_MISSING' }, 'enter the work e-mail address'],
    [{ code: 'MANAGER_NOT_FOUND' }, 'Do what the message says'],
    [{ code: 'MANAGER_NOT_FOUND', cause }, 'choose another supervisor'],
    [{ code: 'MANAGER_NOT_FOUND', cause: { ...cause, leftOn: null } }, 'Nothing, if the manager gets a user soon'],
  ] as const)('of %j is one text for every list and file', (parts, words) => {
    const problem = aProblem({ ...person(1), ...parts });
    const report = aReport({ status: 'problems', problems: [problem] });
    expect(groupProblems([problem], report)[0]!.whatToDo).toContain(words);
    expect(errorsCsv([problem], report.links)).toContain(words);
  });

  const refused = [1, 2, 3, 4, 5].map((n) =>
    aProblem({ ...person(n), code: 'BETTERWORKS_REJECTED', message: `Reason ${String(n)}` }),
  );
  const detailsOf = (problems: typeof refused) =>
    groupProblems(problems, aReport({ status: 'problems', problems }))[0]!.details;

  it('that speaks of the message has the messages with it, each with whom it is about', () => {
    const [one, two] = refused as [typeof ann, typeof ann];
    expect(detailsOf([one])).toEqual(['Reason 1']);
    expect(detailsOf([one, { ...two, message: one.message }])).toEqual(['Reason 1']);
    expect(detailsOf([one, two])).toEqual([`${one.employeeId}: Reason 1`, `${two.employeeId}: Reason 2`]);
    expect(detailsOf(refused)).toEqual([
      ...refused.slice(0, 3).map(({ employeeId, message }) => `${employeeId}: ${message}`),
      'and 2 more messages on the page of the run',
    ]);
    expect(detailsOf([ann])).toEqual([]);
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
