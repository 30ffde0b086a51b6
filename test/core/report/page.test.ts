import { describe, expect, it } from 'vitest';
import type { PlanFile } from '../../../action/src/core/plan/explain-plan.ts';
import { explainPlan } from '../../../action/src/core/plan/explain-plan.ts';
import { planJson } from '../../../action/src/core/report/files.ts';
import { reportPage } from '../../../action/src/core/report/page/page.ts';
import { peopleGroups } from '../../../action/src/core/report/people.ts';
import { createRedactor } from '../../../action/src/core/report/redact/redactor.ts';
import { summaryMarkdown } from '../../../action/src/core/report/summary.ts';
import { anIntegration } from '../../builders.ts';
import { aDay, aStoppedDay, MAPPING, person } from './a-company.ts';
import { aCount, anUpdate, aPlan, aProblem, aReport } from './a-report.ts';

const textOf = (html: string): string =>
  html
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the report page as a text', () => {
  const html = reportPage(aDay());

  it('says in a sentence what happened, and who has what, since when, new or known, and what to do', () => {
    const text = textOf(html);
    expect(text).toContain('8 new problems, 69 known, 3 solved. People who wait for a fix');
    expect(text).toContain(
      '7 people report to 000145, who left on 27 Nov 2026 7 What to do: In UKG Pro choose another supervisor',
    );
    expect(text).toMatch(/000601 .*No e-mail in UKG.* 6 Oct 2026 known/);
    expect(text).toContain('filter.yml line 6: employee type &quot;TES&quot; is excluded 120');
    expect(text).toContain('28 Nov 2026, 05:17 EST');
  });

  it('puts root causes before their victims and new problems before known ones', () => {
    const order = [
      '7 people report to 000145',
      'E-mail address belongs to another user',
      'Manager is not in Betterworks yet',
    ];
    const places = order.map((title) => html.indexOf(`<summary>${title}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });

  it('opens for a person what the run knows of them', () => {
    const change = anUpdate({ ...person(7), fields: { title: 'x', nickname: 'y' } } as never);
    const report = aReport({
      mapping: MAPPING,
      plan: aPlan({
        changes: [change],
        outcomeKinds: new Map([[change.ukgEmployeeId, 'updated']]),
        excluded: [
          { ukgEmployeeId: person(8).ukgEmployeeId!, reason: 'out', file: 'integrations/acme/filter.yml', line: 5 },
        ],
        scheduled: [{ ukgEmployeeId: person(9).ukgEmployeeId!, on: '2026-12-24', kind: 'deactivate' }],
        held: [
          {
            ukgEmployeeId: person(7).ukgEmployeeId!,
            code: 'EMAIL_TAKEN',
            firstSeen: '2026-11-01T09:00:00.000Z',
            attempts: 2,
          },
        ],
      }),
      drift: [
        { kind: 'differs', employeeId: '9', ukgEmployeeId: person(9).ukgEmployeeId!, userId: 4, fields: ['title'] },
      ],
    });
    const text = textOf(reportPage(report));
    expect(text).toContain('Updated: nickname; title (from job_title, mapping.yml line 4). Betterworks user 41.');
    expect(text).toContain('Waits for a fix since 1 Nov 2026 (EMAIL_TAKEN), tried 2 times; tried again at every run.');
    expect(text).toContain('Left out by filter.yml line 5: out.');
    expect(text).toContain('Leaves on 24 Dec 2026; nothing is written before that day.');
    expect(text).toContain('In both, with other values: title.');
  });

  it('tells apart what was written, what failed and what was not tried', () => {
    const [done, right, refused, left] = [1, 2, 3, 4].map((number) => anUpdate(person(number) as never));
    const changes = [done!, right!, refused!, left!];
    const outcomeKinds = new Map([
      [done!.ukgEmployeeId, 'updated'],
      [right!.ukgEmployeeId, 'unchanged'],
      [refused!.ukgEmployeeId, 'failed'],
    ] as const);
    const problem = aProblem({ ...person(3), code: 'BETTERWORKS_REJECTED' });
    const report = aReport({
      status: 'problems',
      problems: [problem],
      counts: aCount({ updated: 1 }),
      plan: aPlan({ changes, outcomeKinds }),
    });
    const groups = peopleGroups(report).filter(({ part }) => part === 'Changes');
    expect(groups.map(({ title, rows }) => [title, rows.map(({ id }) => id), rows[0]!.figures])).toEqual([
      ['Updated', ['000001'], ['update']],
      ['Right in Betterworks already', ['000002'], []],
      ['Not updated, tried again at the next run', ['000003'], []],
      ['To be updated at the next run', ['000004'], ['waiting']],
    ]);
    const text = textOf(reportPage(report));
    expect(text).toContain('000001 was updated: title.');
    expect(text).toContain('000002 was right in Betterworks already.');
    expect(text).toContain('000003 could not be updated: title; waits: Betterworks refused the change.');
    expect(text).toContain('000004 is still to be updated: title.');
    expect(summaryMarkdown(report)).toContain('What was written: 1 change<');
    expect(summaryMarkdown(report)).toContain('**Not updated, tried again at the next run: 1**');
  });

  it.each([
    ['who left', { isDated: true }, [], 'Left on 27 Nov 2026'],
    ['who left on a day that UKG does not give', { isDated: false }, [], 'Has left; UKG gives no day'],
    ['who drops out', { isDated: false }, ['out'], 'Left out by filter.yml line 5: out'],
  ] as const)('says why somebody is switched off: %s', (_who, { isDated }, reasons, why) => {
    const change = { ...person(7), kind: 'deactivate', isDated, fields: { deactivation_date: '2026-11-27' } };
    const excluded = reasons.map((reason) => ({
      ...{ ukgEmployeeId: person(7).ukgEmployeeId!, reason },
      ...{ file: 'integrations/acme/filter.yml', line: 5 },
    }));
    const report = aReport({ status: 'stopped', plan: aPlan({ changes: [anUpdate(change as never)], excluded }) });
    expect(textOf(reportPage(report))).toContain(`To be deactivated 1 000007 ${why}`);
  });

  it('begins with the sentence that explain begins with', () => {
    const change = anUpdate(person(7) as never);
    const plan = aPlan({ changes: [change], limits: [] });
    const said = explainPlan(JSON.parse(planJson(plan, 'acme')) as PlanFile, '000007', anIntegration()).verdict;
    expect(said).toBe('000007 would be updated: title.');
    expect(textOf(reportPage(aReport({ status: 'stopped', plan })))).toContain(said);
  });

  it('names by employee number who is left out, waits or has a day ahead, else by UKG’s id', () => {
    const [out, ahead, waits, unread] = [7, 8, 9, 10].map((number) => person(number).ukgEmployeeId!) as [
      never,
      never,
      never,
      never,
    ];
    const held = (ukgEmployeeId: never) =>
      ({ ukgEmployeeId, code: 'EMAIL_TAKEN', firstSeen: '2026-11-01T09:00:00.000Z', attempts: 2 }) as const;
    const plan = aPlan({
      excluded: [{ ukgEmployeeId: out, reason: 'out', file: 'integrations/acme/filter.yml', line: 5 }],
      scheduled: [{ ukgEmployeeId: ahead, on: '2026-12-24', kind: 'deactivate' }],
      held: [held(waits), held(unread)],
      numbers: new Map([
        [out, '70007'],
        [ahead, '80008'],
        [waits, '90009'],
      ]),
    });
    const ids = peopleGroups(aReport({ plan })).flatMap(({ rows }) => rows.map((row) => row.id));
    expect(ids).toEqual(['90009', unread, '80008', '70007']);
  });

  it('says of a stop what would happen, why it was stopped, the approval code and the three clicks, in this order', () => {
    const refusals = ['The input approve names another plan.'];
    const text = textOf(reportPage(aStoppedDay({ refusals })));
    const parts = [
      '132 deactivations',
      '63 are allowed',
      'The input approve names another plan.',
      '9f2c9f2c',
      'Actions › sync › Run workflow',
      'under approve',
      'Press Run workflow',
      'If it is not right, correct the data in UKG',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  it('counts one problem, one run and what was highest in them as they are', () => {
    const runs = aDay()
      .runs.slice(-1)
      .map((run) => ({ ...run, problems: 1, created: 0, updated: 0, deactivated: 0 }));
    const text = textOf(reportPage(aReport({ status: 'problems', problems: [aProblem()], runs })));
    expect(text).toContain('1 new problem ');
    expect(text).toMatch(/The last run .*; the highest count is 1 /);
  });

  it('keeps accepted problems apart and out of the figures', () => {
    const accepted = { file: 'integrations/acme/decisions.yml', line: 7, reason: 'Reports to an outside director' };
    const text = textOf(reportPage(aReport({ problems: [aProblem({ accepted })], counts: aCount() })));
    expect(text).not.toContain('new problems');
    expect(text).toContain('1 accepted');
    expect(text).toContain('Accepted in integrations/acme/decisions.yml:7: Reports to an outside director.');
  });

  it.each(['ok', 'problems', 'stopped', 'failed', 'paused', 'baseline'] as const)(
    'is whole for a run that is %s',
    (status) => {
      const html = reportPage(
        aReport({
          status,
          notes: ['<b>'],
          cursor: null,
          links: { run: null, troubleshooting: 'action/TROUBLESHOOTING.md' },
        }),
      );
      expect(html).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>\n$/);
      expect(html).toContain('&lt;b&gt;');
    },
  );

  it('draws the limits that say something, and the runs with what they found', () => {
    const limits = [
      { limit: 'creations', value: 3, allowed: null, tripped: false },
      { limit: 'updates', value: 0, allowed: null, tripped: false },
      { limit: 'deactivations', value: 0, allowed: 5, tripped: false },
      { limit: 'flapping', value: 0, allowed: 2, tripped: false },
      { limit: 'deactivations_new_setup', value: 4, allowed: null, tripped: false },
      { limit: 'fill_rate:title', value: 0, allowed: 9, tripped: false },
    ] as const;
    const runs = [2, 0].map((problems) => ({ at: aReport().at, status: 'ok' as const, ...aCount({ problems }) }));
    const html = reportPage(aReport({ plan: aPlan({ limits }), runs }));
    expect(html.match(/class="bar"/g)).toHaveLength(2);
    expect(textOf(html)).toContain('3, no limit');
    expect(html.match(/<u style/g)).toHaveLength(1);
    expect(reportPage(aReport({ plan: aPlan({ limits: limits.slice(1, 2) }) }))).not.toContain('class="bars"');
    expect(reportPage(aReport({ runs: runs.slice(1) }))).toContain('>The last run</h2>');
  });

  it('runs nothing that a value says', () => {
    const evil = '</script><img src=x onerror=alert(1)>';
    const html = reportPage(aReport({ organization: evil, problems: [aProblem({ message: evil, employeeId: evil })] }));
    expect(html).not.toContain('<img');
    expect(html.match(/<\/script>/g)).toHaveLength(1);
  });

  it('passes the redactor unchanged, in a moment', () => {
    const { redact } = createRedactor({ secrets: ['s3cret-of-ukg'] });
    expect(redact(html)).toBe(html);
  });
});
