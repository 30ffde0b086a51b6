// Everything that people read, made once of a company of 1,400 people on a day with 77 problems, and of days that end otherwise.
import { LIMIT_NAMES } from '../../../action/src/core/model/limits.ts';
import type { Drift, Mail, ProblemCode, RunReport } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { problemCatalog } from '../../../action/src/core/model/problem-catalog.ts';
import type { Effect } from '../../../action/src/core/plan/effect.ts';
import { planComment } from '../../../action/src/core/report/comment.ts';
import { chatText, reportMail } from '../../../action/src/core/report/mail.ts';
import { reportPage } from '../../../action/src/core/report/page/page.ts';
import { renderStatusPage } from '../../../action/src/core/report/status-page.ts';
import { summaryMarkdown } from '../../../action/src/core/report/summary.ts';
import { validationMarkdown } from '../../../action/src/core/report/validation.ts';
import type { WatchCause, WatchFinding } from '../../../action/src/core/report/watch.ts';
import { addedComment, CAUSES, issueBody, watchMail } from '../../../action/src/core/report/watch.ts';
import { anIntegration } from '../../configuration-builders.ts';
import { aDay, aStoppedDay, person } from './a-company.ts';
import { aCount, aPlan, aProblem, aReport, aRunProblem } from './a-report.ts';

export interface Reading {
  readonly name: string;
  readonly form: 'markdown' | 'html' | 'text';
  readonly text: string;
}

const drift = (['missing_in_betterworks', 'differs', 'terminated_in_ukg', 'unknown_to_ukg'] as const).map(
  (kind, index): Drift => ({
    kind,
    employeeId: person(index + 1).employeeId,
    ukgEmployeeId: person(index + 1).ukgEmployeeId!,
    userId: 7,
    fields: kind === 'differs' ? ['title'] : [],
  }),
);

const codes = Object.keys(problemCatalog) as readonly ProblemCode[];
const everyCode = codes.map((code, index) => aProblem({ ...person(index + 1), code, message: 'It is wrong.' }));
const limits = [...LIMIT_NAMES, 'flapping' as const, 'fill_rate:title' as const].map((limit) => ({
  ...{ limit, value: 9, allowed: 3 },
  tripped: limit !== 'flapping',
}));

const told = [{ ukgEmployeeId: null, code: 'UKG_UNAVAILABLE' as const }];
const broken = [aRunProblem({ code: 'BETTERWORKS_UNAUTHORIZED', message: 'Betterworks answered 401.' })];

/** Runs by how they ended. */
const DAYS: Readonly<Record<string, RunReport>> = {
  'a day with 77 problems': aDay(),
  'a stop': aStoppedDay({ refusals: ['The input approve names another plan.'] }),
  'a stop by every limit': aReport({ status: 'stopped', plan: aPlan({ limits }) }),
  'a failure': aReport({ status: 'failed', problems: broken, counts: aCount({ created: 3, problems: 1 }) }),
  'every problem there is': aReport({ status: 'problems', problems: everyCode, counts: aCount({ problems: 9 }) }),
  'a day on which all is well again': aReport({ told }),
  'the first comparison': aReport({ status: 'baseline', drift, plan: aPlan() }),
  'a comparison that only looks': aReport({ command: 'reconcile', isDryRun: true, drift, plan: aPlan() }),
  'a pause': aReport({ status: 'paused' }),
};

const ids = (count: number): Effect['enter'] =>
  Array.from({ length: count }, (_, index) => ukgEmployeeId(`A${String(index).padStart(11, '0')}`));

const EFFECT: Effect = {
  ...{ inScopeBefore: 1261, inScopeAfter: 1158, keepsUsers: false, limits, numbers: new Map() },
  ...{ enter: ids(2), leave: ids(103), dropped: ids(4), newDepartments: ['Bakery of the South'] },
  wait: [],
  users: [],
  leaveReasons: [
    {
      reason: 'employee type "CON" is not among employee_types',
      file: 'integrations/acme/filter.yml',
      line: 3,
      count: 103,
    },
  ],
  fields: [
    { field: 'title', ids: ids(41) },
    { field: 'department_name', ids: ids(12) },
    { field: 'a_custom_field_of_ours', ids: ids(2) },
  ],
  moves: [{ field: 'title', from: 'Acct Mgr II', to: 'Account Manager', count: 41 }],
};
const NOBODY: Effect = {
  ...EFFECT,
  ...{ enter: [], leave: [], dropped: [], fields: [], moves: [], limits: [] },
};

const plan = (parts: Partial<RunReport> = {}): RunReport =>
  aReport({ command: 'plan', isDryRun: true, plan: aPlan(), ...parts });

const COMMENTS: Readonly<Record<string, string>> = {
  'the comment on a filter edit': planComment(plan(), EFFECT, []),
  'the comment on an edit that touches nobody': planComment(plan(), NOBODY, []),
  'the comment on a new organization': planComment(plan({ status: 'baseline', drift }), null, []),
  'the comment without a plan': planComment(plan({ status: 'failed', problems: broken }), null, []),
  'the comment on another host': planComment(plan({ plan: null }), null, []),
};

const LINKS = {
  repository: 'https://github.com/acme/hr-sync',
  stateBranch: 'sync-state',
  troubleshooting: 'https://github.com/acme/hr-sync/blob/main/action/TROUBLESHOOTING.md',
};
const findings = (Object.keys(CAUSES) as readonly WatchCause[]).map((cause): WatchFinding => ({
  ...{ slug: 'acme', cause, isMailed: true, cursor: '2026-06-14T05:17:00Z' },
  last: { at: '2026-06-15T05:17:00Z', status: 'stopped' },
}));

const mailed = (report: RunReport): Mail =>
  reportMail(report, { to: ['hr@acme.example'], page: '', isRecovery: report.status === 'ok' });

/** The mails by what they are about. */
export const MAILS: Readonly<Record<string, Mail>> = {
  ...Object.fromEntries(Object.entries(DAYS).map(([name, day]) => [name, mailed(day)])),
  ...Object.fromEntries(
    findings.map((finding) => [
      `the watchdog: ${finding.cause}`,
      watchMail(
        finding,
        { organization: 'Acme', to: ['hr@acme.example'], issue: `${LINKS.repository}/issues/7` },
        LINKS,
      ),
    ]),
  ),
};

const organizations = [
  {
    slug: 'acme',
    state: { cursor: '2026-11-20T10:17:00.000Z', held: [], drift: [], told: [], runs: aDay().runs },
    runUrl: null,
  },
  { slug: 'globex', state: null, runUrl: null },
];

const MISTAKE = {
  file: 'integrations/acme/mapping.yml',
  line: 4,
  column: 28,
  message: '"org_level_7" is no source of UKG.',
};
const files = {
  slug: 'acme',
  problems: [{ ...MISTAKE, severity: 'error' as const, fix: 'Did you mean "org_level_1"?' }],
  integration: anIntegration(),
};

const of = (form: Reading['form'], texts: Readonly<Record<string, string>>): readonly Reading[] =>
  Object.entries(texts).map(([name, text]) => ({ name, form, text }));
const each = <T>(
  values: Readonly<Record<string, T>>,
  what: string,
  make: (value: T) => string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${what} of ${name}`, make(value)]));

export const READINGS: readonly Reading[] = [
  ...of(
    'text',
    each(MAILS, 'the mail', ({ subject, text }) => `${subject}\n${text}`),
  ),
  ...of(
    'html',
    each(MAILS, 'the mail in HTML', ({ html }) => html),
  ),
  ...of('html', each(DAYS, 'the page', reportPage)),
  ...of(
    'text',
    each(DAYS, 'the chat', (day) => chatText(day, day.status === 'ok')),
  ),
  ...of('markdown', each(DAYS, 'the summary', summaryMarkdown)),
  ...of('markdown', COMMENTS),
  ...of('markdown', {
    'the status page': renderStatusPage(organizations, null),
    'the issue of the watchdog': issueBody(findings, [], LINKS),
    'the comment of the watchdog': addedComment(findings),
    'the summary of validate': validationMarkdown([files, { ...files, slug: 'globex', problems: [] }]),
  }),
];
