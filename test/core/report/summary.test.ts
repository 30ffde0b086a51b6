import { describe, expect, it } from 'vitest';
import type { Drift, RunReport } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { MOST_SUMMARY_BYTES } from '../../../action/src/core/model/text.ts';
import { summaryMarkdown } from '../../../action/src/core/report/summary.ts';
import { aCount, aPlan, aProblem, aReport, aRunProblem, anUpdate, AT, DIGEST } from './a-report.ts';

const FEED = { window: { from: '2026-11-21T01:05:06.000Z', to: AT }, pages: 1, people: 0, users: null };
const id = (number: number): ReturnType<typeof ukgEmployeeId> =>
  ukgEmployeeId(`A1B2C3${String(number).padStart(6, '0')}`);

function summaryOf(parts: Partial<RunReport>): string {
  return summaryMarkdown(aReport(parts));
}

it('is, for a run with nothing to do, one headline, the counts and what was read', () => {
  expect(summaryOf({ evidence: FEED })).toBe(`## ✅ Acme Corporation: sync

**All is well.**

| Created | Updated | Deactivated | Reactivated | Unchanged | Left out by filter | Held | Scheduled | Problems |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

Read from UKG everybody who changed between 2026-11-21 01:05:06 UTC and 2026-11-22 04:05:06 UTC: 0 people on 1 page.

---

2026-11-22 04:05 UTC · UKG is read up to 2026-11-22 04:05 UTC · files: artifact \`sync-report-acme\` of the run · [When something is wrong](https://github.com/acme/hr-sync/blob/main/action/TROUBLESHOOTING.md)
`);
});

it.each([
  ['ok', {}, '✅', 'All is well.'],
  ['ok', { isDryRun: true }, '✅', 'This is what would be written; nothing was.'],
  ['problems', { counts: aCount({ problems: 1 }) }, '⚠️', 'Finished with 1 problem.'],
  ['problems', { counts: aCount({ problems: 2 }), isDryRun: true }, '⚠️', '2 problems found. This is what would be'],
  ['stopped', {}, '🛑', 'Stopped by a limit before the first change. Nothing was written'],
  ['failed', {}, '❌', 'Failed. Nothing was written and nothing is lost'],
  ['failed', { counts: aCount({ created: 3 }) }, '❌', 'Failed. 3 changes were written before that'],
  ['paused', {}, '⏸️', 'Paused: `enabled: false`'],
  ['baseline', {}, '🧭', 'Baseline taken: both systems were read in full and compared. Nothing was written.'],
  [
    'baseline',
    { isDryRun: true },
    '🧭',
    'This is what the first run, the baseline, would find: both systems were read',
  ],
] as const)('says of a run that ended as %s (%j) how it ended', (status, parts, sign, words) => {
  const [headline, , sentence] = summaryOf({ status, ...parts }).split('\n');
  expect(headline).toBe(`## ${sign} Acme Corporation: sync`);
  expect(sentence).toContain(words);
});

it('says what would be written when nothing was', () => {
  expect(summaryOf({ isDryRun: true, counts: aCount({ created: 1234 }) })).toMatch(/Would create .*\n.*\n\| 1,234 \|/u);
});

it('leaves the counts out where there is nothing to count', () => {
  expect(summaryOf({ command: 'check' })).not.toMatch(/Created|in this run/u);
});

it('says of a full read how many people and users there were', () => {
  const evidence = { window: null, pages: 2, people: 1210, users: 1 };
  expect(summaryOf({ evidence })).toContain(
    'Read from UKG everybody, 1,210 people on 2 pages, and from Betterworks: 1 user.',
  );
  expect(summaryOf({ evidence: { ...evidence, users: null } })).toContain('1,210 people on 2 pages.');
  expect(summaryOf({ evidence: null })).toContain('Nothing was read in this run.');
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

  it('gives the digest and the steps to approve that plan', () => {
    const summary = summaryOf({ status: 'stopped', plan });
    expect(summary).toContain(`Digest of the stopped plan: \`${DIGEST}\``);
    expect(summary).toContain(
      'Actions › sync › Run workflow and give organization `acme` and, as approve, the digest above.',
    );
  });

  it('says for a stopped reconcile that it is approved as a reconcile', () => {
    expect(summaryOf({ status: 'stopped', plan, command: 'reconcile' })).toContain(
      'command `reconcile`, `apply` ticked and,',
    );
  });

  it('shows the limits with their figures and the planned changes', () => {
    const summary = summaryOf({ status: 'stopped', plan });
    expect(summary).toContain('| Deactivations in this run | 32 | 5 | 🛑 over the limit |');
    expect(summary).toContain('| New users in this run | 1 | no limit | within |');
    expect(summary).toContain('| People whose value is gone: `phone` | 2 | 7 | within |');
    expect(summary).toContain('| People whose value is gone: `email`, `title` | 0 | half | within |');
    expect(summary).toContain('| Deactivate | 1 | `A1B2C3000500` | – |');
    expect(summary).toContain('| Update | 1 | `00123` | `title` 1 |');
  });

  it('lists the employees of the planned changes in the order of their ids', () => {
    const changes = ['00124', '00009', '00123'].map((employeeId) => anUpdate({ employeeId }));
    expect(summaryOf({ status: 'stopped', plan: aPlan({ changes }) })).toContain(
      '| Update | 3 | `00009`, `00123`, `00124` | `title` 3 |',
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
    expect(rows(3, 1)).toContain('| Deactivations in the first run of a new release or other files | 2 | 3 | within |');
    expect(rows(3, 1)).toContain('switched three times in seven days | 1 | no limit | held |');
  });

  it('has nothing to approve when it was stopped without a plan', () => {
    expect(summaryOf({ status: 'stopped' })).not.toContain('What to do now');
  });
});

describe('problems', () => {
  it('are put together by code with employees, advice and whose task it is', () => {
    const problems = [
      ...Array.from({ length: 12 }, (_, index) => aProblem({ employeeId: `00${String(index + 100)}` })),
    ];
    expect(summaryOf({ status: 'problems', problems })).toContain(
      '#email_missing) | 12 | `00100`, `00101`, `00102`, `00103`, `00104`, `00105`, `00106`, `00107`, `00108`, `00109` and 2 more | In UKG Pro open',
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
    expect(summary).toContain('#betterworks_unauthorized) | 2 | `00123`<br>Writing stopped: 401. |');
    expect(summary.indexOf('BETTERWORKS_UNAUTHORIZED')).toBeLessThan(summary.indexOf('NOT_ATTEMPTED'));
  });

  it('are listed one by one up to 200, and the file has the rest', () => {
    const problems = Array.from({ length: 230 }, (_, index) => aProblem({ employeeId: String(index) }));
    const summary = summaryOf({ problems });
    expect(summary.match(/^\| `\d+` \| `A1B2C3000123`/gmu)).toHaveLength(200);
    expect(summary).toContain('30 more in `errors.csv` of the report.');
  });
});

describe('a full comparison', () => {
  const drift: readonly Drift[] = [
    { kind: 'missing_in_betterworks', employeeId: '0001', ukgEmployeeId: id(1), userId: null, fields: [] },
    { kind: 'unknown_to_ukg', employeeId: '', ukgEmployeeId: '', userId: 88, fields: [] },
  ];

  it('lists the differences by kind; the baseline says that it wrote nothing and how to repair them', () => {
    const summary = summaryOf({ status: 'baseline', drift });
    expect(summary).toContain('| In UKG and the filter, **missing in Betterworks** | 1 | `0001` |');
    expect(summary).toContain('| In Betterworks, **unknown to UKG** | 1 | `user 88` |');
    expect(summary).toContain('A first run writes nothing');
    expect(summary).toContain(
      'organization `acme`, command `reconcile`, `apply` ticked: that brings in the missing people',
    );
  });

  it('says how to repair them after a dry reconcile, and that it was done after one that writes', () => {
    expect(summaryOf({ command: 'reconcile', isDryRun: true, drift })).toContain(
      'Nothing was written. To repair this:',
    );
    expect(summaryOf({ command: 'reconcile', drift })).toContain('What could be repaired was written in this run.');
  });

  it('says when the two systems agree', () => {
    expect(summaryOf({ drift: [] })).toContain('None: the two systems agree.');
  });
});

it('shows joiners and leavers of the next seven days by date', () => {
  const scheduled = [
    { ukgEmployeeId: id(2), on: '2026-11-24', kind: 'deactivate' },
    { ukgEmployeeId: id(1), on: '2026-11-24', kind: 'create' },
    { ukgEmployeeId: id(3), on: '2026-11-29', kind: 'create' },
    { ukgEmployeeId: id(4), on: '2026-11-30', kind: 'create' },
  ] as const;
  const summary = summaryOf({ plan: aPlan({ scheduled }), counts: aCount({ scheduled: 4 }) });
  expect(summary).toContain(
    '| Tuesday 2026-11-24 | `A1B2C3000001` | `A1B2C3000002` |\n| Sunday 2026-11-29 | `A1B2C3000003` | – |',
  );
  expect(summary).toContain('1 more person is scheduled for later.');
});

it('shows who is held, the longest waiting first, and who is left out by which line', () => {
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
  });
  const summary = summaryOf({ plan });
  expect(summary).toContain('| `A1B2C3000003` | `EMAIL_MISSING` | 2026-11-20 04:05 UTC | 3 |\n| `A1B2C3000002` |');
  expect(summary).toContain(
    String.raw`| type TES \| is excluded | ${'`integrations/acme/filter.yml:8`'} | 2 | ${'`A1B2C3000009`, `A1B2C3000008`'} |`,
  );
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
