import { describe, expect, it } from 'vitest';
import type { Drift, RunReport } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { MOST_SUMMARY_BYTES } from '../../../action/src/core/model/text.ts';
import { countsMarkdown, summaryMarkdown } from '../../../action/src/core/report/summary.ts';
import { aCount, anUpdate, aPlan, aProblem, aReport, aRunProblem, AT, DIGEST } from './a-report.ts';

const FEED = { window: { from: '2026-11-21T01:05:06.000Z', to: AT }, pages: 1, people: 0, users: null };
const id = (number: number): ReturnType<typeof ukgEmployeeId> =>
  ukgEmployeeId(`A1B2C3${String(number).padStart(6, '0')}`);

function summaryOf(parts: Partial<RunReport>): string {
  return summaryMarkdown(aReport(parts));
}

it('is, for a run with nothing to do, one headline, the counts and what was read', () => {
  expect(summaryOf({ evidence: FEED })).toBe(`## ✅ Acme Corporation: sync

**All is well.**

No user was written.

Read from UKG everybody who changed between 20 Nov 2026, 20:05 EST and 21 Nov 2026, 23:05 EST: 0 people on 1 page.

---

21 Nov 2026, 23:05 EST · UKG is read up to 21 Nov 2026, 23:05 EST · [The report as a page](https://github.com/acme/hr-sync/actions/runs/12345678901#artifacts), all files: artifact \`sync-report-acme\` · [When something is wrong](https://github.com/acme/hr-sync/blob/main/action/TROUBLESHOOTING.md)
`);
});

const EVIDENCE = { window: null, pages: 2, people: 1210, users: 1 };

it('says what would be written when nothing was', () => {
  expect(summaryOf({ isDryRun: true, evidence: EVIDENCE, counts: aCount({ created: 1234 }) })).toContain(
    'Would be written to Betterworks: 1,234 users created',
  );
});

it('leaves the counts out where nothing was read', () => {
  expect(summaryOf({})).not.toMatch(/created|in this run/u);
});

it('says of a full read how many people and users there were', () => {
  expect(summaryOf({ evidence: EVIDENCE })).toContain(
    'Read from UKG everybody, 1,210 people on 2 pages, and from Betterworks: 1 user.',
  );
  expect(summaryOf({ evidence: { ...EVIDENCE, users: null } })).toContain('1,210 people on 2 pages.');
});

describe('a stopped run', () => {
  const plan = aPlan({
    changes: [anUpdate(), anUpdate({ kind: 'deactivate', employeeId: '', ukgEmployeeId: id(500) })],
    limits: [
      { limit: 'deactivations', value: 32, allowed: 5, tripped: true },
      { limit: 'creations', value: 1, allowed: null, tripped: false },
      { limit: 'fill_rate:phone', value: 2, allowed: 7, tripped: false },
      { limit: 'fill_rate:email', value: 0, allowed: 9, tripped: false },
      { limit: 'fill_rate:title', value: 0, allowed: 9, tripped: false },
    ],
  });

  it('gives the approval code and the three clicks', () => {
    const summary = summaryOf({ status: 'stopped', plan });
    expect(summary).toContain(
      `### Approval code: \`${DIGEST.slice(0, 8)}\`\n\n1. On GitHub open Actions › sync › Run workflow.`,
    );
    expect(summary).not.toContain(DIGEST.slice(0, 9));
  });

  it('says first why an approval that was given did not let it through', () => {
    const summary = summaryOf({ status: 'stopped', plan, refusals: ['It is of another plan.'] });
    expect(summary.indexOf('⚠️ It is of another plan.')).toBeLessThan(summary.indexOf('### Approval code'));
    expect(summaryOf({ status: 'stopped', refusals: ['Late.'] })).toContain('⚠️ Late.');
  });

  it('says for a stopped comparison that it is approved as one', () => {
    expect(summaryOf({ status: 'stopped', plan, command: 'reconcile' })).toContain(
      'command `reconcile`, tick `apply` and,',
    );
  });

  it('shows the limits with their figures and the planned changes', () => {
    const summary = summaryOf({ status: 'stopped', plan });
    expect(summary).toContain('**This run would make 32 deactivations, and 5 are allowed. Stopped before');
    expect(summary).toContain('| Deactivations in this run 🛑 | 32 | 5 |');
    expect(summary).toContain('| New users in this run | 1 | no limit |');
    expect(summary).toContain('| People whose value is gone: `phone` | 2 | 7 |');
    expect(summary).toContain('- **To be deactivated: 1**<br>`A1B2C3000500`');
    expect(summary).toContain('- **To be updated: 1**, fields: `title` 1<br>`00123`');
  });

  it('lists the employees of the planned changes in the order of their ids', () => {
    const changes = ['00124', '00009', '00123'].map((employeeId) => anUpdate({ employeeId }));
    expect(summaryOf({ status: 'stopped', plan: aPlan({ changes }) })).toContain(
      '- **To be updated: 3**, fields: `title` 3<br>`00009`, `00123`, `00124`',
    );
  });

  it('shows the limit of the first run with another setup in that run alone, and flapping users where there are any', () => {
    const rows = (allowed: number | null, flapping: number): string =>
      summaryOf({
        status: 'stopped',
        plan: aPlan({
          limits: [
            { limit: 'deactivations_new_setup', value: 2, allowed, tripped: false },
            { limit: 'flapping', value: flapping, allowed: null, tripped: false },
          ],
        }),
      });
    expect(rows(null, 0)).not.toMatch(/other files|switched/u);
    expect(rows(3, 1)).toContain('| Deactivations in the first run after a new release, mapping or filter | 2 | 3 |');
    expect(rows(3, 1)).toContain('switched three times in seven days | 1 | no limit |');
  });

  it('has nothing to approve when it was stopped without a plan', () => {
    expect(summaryOf({ status: 'stopped' })).not.toContain('Approval code');
  });
});

describe('problems', () => {
  it('are put together by code with employees, advice and whose task it is', () => {
    const problems = [
      ...Array.from({ length: 12 }, (_, index) => aProblem({ employeeId: `00${String(index + 100)}` })),
    ];
    expect(summaryOf({ status: 'problems', problems })).toContain(
      '- **No e-mail in UKG** (12), [EMAIL_MISSING](https://github.com/acme/hr-sync/blob/main/action/TROUBLESHOOTING.md#email_missing), since 21 Nov 2026<br>`00100`, `00101`, `00102`, `00103`, `00104`, `00105`, `00106`, `00107`, `00108`, `00109` and 2 more<br>**What to do:** In UKG Pro open',
    );
  });

  it('of the whole run come first, with what happened', () => {
    const summary = summaryOf({
      status: 'failed',
      problems: [aProblem(), aRunProblem({ code: 'NOT_ATTEMPTED', message: 'It broke | here.' })],
    });
    expect(summary.indexOf('NOT_ATTEMPTED')).toBeLessThan(summary.indexOf('EMAIL_MISSING'));
    expect(summary).toContain(String.raw`It broke \| here.`);
  });

  it('of the whole run say what happened also where employees have the same code', () => {
    const code = 'BETTERWORKS_UNAUTHORIZED';
    const problems = [
      aProblem({ code: 'NOT_ATTEMPTED' }),
      aProblem({ code }),
      aRunProblem({ code, message: 'Writing stopped: 401.' }),
    ];
    const summary = summaryOf({ status: 'failed', problems });
    expect(summary).toContain('since 21 Nov 2026<br>`00123`<br>Writing stopped: 401.<br>**What to do:**');
    expect(summary.indexOf('BETTERWORKS_UNAUTHORIZED')).toBeLessThan(summary.indexOf('NOT_ATTEMPTED'));
  });

  it('that are known stand folded, and those that are accepted are only counted', () => {
    const accepted = { file: 'integrations/acme/decisions.yml', line: 3, reason: 'known' };
    const summary = summaryOf({
      status: 'problems',
      problems: [aProblem(), aProblem({ code: 'MANAGER_SELF' }), aProblem({ code: 'MANAGER_CYCLE', accepted })],
      told: [{ ukgEmployeeId: aProblem().ukgEmployeeId, code: 'EMAIL_MISSING' }],
    });
    expect(summary).toContain('**1 new problem, 1 known. People who wait');
    expect(summary).toContain('### New: 1 problem\n\n- **Employee is their own manager**');
    expect(summary).toContain('<details><summary><b>Known: 1 problem</b></summary>\n\n- **No e-mail in UKG**');
    expect(summary).toContain('1 problem accepted in `decisions.yml`.');
  });
});

describe('a full comparison', () => {
  const drift: readonly Drift[] = [
    { kind: 'missing_in_betterworks', employeeId: '0001', ukgEmployeeId: id(1), userId: null, fields: [] },
    { kind: 'unknown_to_ukg', employeeId: '', ukgEmployeeId: '', userId: 88, fields: [] },
  ];

  it('lists the differences by kind; the baseline says that it wrote nothing and how to repair them', () => {
    const summary = summaryOf({ status: 'baseline', drift });
    expect(summary).toContain('- **In UKG and included, missing in Betterworks: 1**<br>`0001`');
    expect(summary).toContain('- **Active in Betterworks, unknown to UKG: 1**<br>`user 88`');
    expect(summary).toContain('From now on every run brings over what changes in UKG.');
    expect(summary).toContain(
      'organization `acme`, command `reconcile` and `apply` ticked, under the same limits as any run',
    );
  });

  it('says how to repair them after a dry reconcile, and that it was done after one that writes', () => {
    expect(summaryOf({ command: 'reconcile', isDryRun: true, drift })).toContain('To repair what differs today start');
    expect(summaryOf({ command: 'reconcile', drift })).toContain('What could be repaired was written in this run.');
  });

  it('says when the two systems agree', () => {
    expect(summaryOf({ drift: [] })).toContain('None: the two systems agree.');
  });
});

it('shows who joins, leaves or changes on a day ahead, the next first', () => {
  const scheduled = [
    { ukgEmployeeId: id(3), on: '2026-11-29', kind: 'update' },
    { ukgEmployeeId: id(2), on: '2026-11-24', kind: 'deactivate' },
    { ukgEmployeeId: id(1), on: '2026-11-24', kind: 'create' },
  ] as const;
  const summary = summaryOf({ plan: aPlan({ scheduled, numbers: new Map([[id(1), '00001']]) }) });
  expect(summary).toContain(
    '### Days ahead: 3 people\n\n- 24 Nov 2026: `00001` joins\n- 24 Nov 2026: `A1B2C3000002` leaves\n- 29 Nov 2026: `A1B2C3000003` changes employment',
  );
});

it('shows who waits for a fix that the run does not repeat, the longest waiting first, and who is left out by which line', () => {
  const held = (number: number, firstSeen: string) =>
    ({ ukgEmployeeId: id(number), code: 'EMAIL_MISSING', firstSeen, attempts: number }) as const;
  const excluded = {
    ukgEmployeeId: id(9),
    reason: 'type TES | is excluded',
    file: 'integrations/acme/filter.yml',
    line: 8,
  };
  const plan = aPlan({
    held: [held(2, AT), held(3, '2026-11-20T04:05:06.000Z')],
    excluded: [excluded, { ...excluded, ukgEmployeeId: id(8) }],
    numbers: new Map([
      [id(3), '00003'],
      [id(8), '00008'],
    ]),
  });
  const summary = summaryOf({ plan });
  expect(summary).toContain(
    '- 19 Nov 2026: `00003` No e-mail in UKG\n- 21 Nov 2026: `A1B2C3000002` No e-mail in UKG\n\n</details>',
  );
  expect(summary).toContain(
    String.raw`- **filter.yml line 8: type TES \| is excluded: 2**<br>${'`00008`, `A1B2C3000009`'}`,
  );
});

it('says how many people with a day ahead are only on the page, where they are many', () => {
  const scheduled = Array.from({ length: 52 }, (_, at) => ({
    ukgEmployeeId: id(at),
    on: '2026-11-24',
    kind: 'create' as const,
  }));
  expect(summaryOf({ plan: aPlan({ scheduled }) })).toContain('\n- 2 more in `report.html`');
});

it('keeps its notes, escaped', () => {
  expect(summaryOf({ notes: ['udf:<b> is missing'] })).toContain('### Notes\n\n- udf:&lt;b&gt; is missing');
});

it('stays under the size at which GitHub would drop it, and says so', () => {
  const summary = summaryOf({
    notes: Array.from({ length: 40_000 }, (_, index) => `note ${String(index)} äöü äöü äöü`),
  });
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(MOST_SUMMARY_BYTES);
  expect(summary).toContain('Cut here: this page would be too long for GitHub.');
});

it('names nobody where everybody could read it: how the run ended, and how many', () => {
  const text = countsMarkdown(
    aReport({ status: 'problems', evidence: EVIDENCE, problems: [aProblem()], counts: aCount({ problems: 1 }) }),
    'Why.',
  );
  expect(text).toMatch(/1 new problem\.[\s\S]+No user was written\.[\s\S]+Why\.\n$/);
  expect(text).not.toContain('00123');
});

it('leads to the files by their names where there is no run to lead to', () => {
  const text = summaryOf({ links: { run: null, troubleshooting: 'action/TROUBLESHOOTING.md' }, cursor: null });
  expect(text).toContain('· `report.html`, all files: artifact `sync-report-acme`');
  expect(text).not.toContain('UKG is read up to');
});

it('counts the fields of updates, the most frequent first', () => {
  const changes = [
    anUpdate({ fields: { title: 'a', phone: 'b' } }),
    anUpdate({ ukgEmployeeId: id(2), fields: { phone: 'c', location: 'd' } }),
  ];
  expect(summaryOf({ status: 'stopped', plan: aPlan({ changes }) })).toContain(
    'fields: `phone` 2, `location` 1, `title` 1',
  );
});
