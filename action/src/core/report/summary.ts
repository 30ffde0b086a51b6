// The page that a run leaves behind: GitHub's job summary and `summary.md` of the report. Ids only, no names.
import type { LimitReading, RunReport } from '../model/model.ts';
import { isCountLimit } from '../plan/limits.ts';
import { code, cutPage, folded, idList, link, paragraphs, table } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import { helpUrl, ownerWords } from '../model/problem-catalog.ts';
import { groupProblems, idOf } from './problem-groups.ts';
import type { ProblemGroup } from './problem-groups.ts';
import { changesPart, driftPart, excludedPart, heldPart, upcomingPart } from './summary-parts.ts';
import { grouped, MOST_SUMMARY_BYTES, escapeMarkdown } from '../model/text.ts';
import {
  approvalSteps,
  digestToApprove,
  evidenceSentence,
  limitWords,
  momentOf,
  statusSentence,
  statusSign,
} from './words.ts';

const MOST_PROBLEM_ROWS = 200;
const MOST_IDS = 10;
const CUT_NOTE =
  '**Cut here: this page would be too long for GitHub. The rest is in `errors.csv` and `plan.json` of the report.**';

/** Markdown of at most 900,000 bytes. The report's texts are expected to be redacted. */
export function summaryMarkdown(report: RunReport): Markdown {
  const page = paragraphs([
    headline(report),
    `**${statusSentence(report)}**`,
    approvalPart(report),
    countsPart(report),
    evidencePart(report),
    problemsPart(report),
    limitsPart(report),
    changesPart(report),
    driftPart(report),
    upcomingPart(report),
    heldPart(report),
    excludedPart(report),
    notesPart(report),
    problemRowsPart(report),
    footer(report),
  ]);
  return cutPage(`${page}\n`, MOST_SUMMARY_BYTES, CUT_NOTE);
}

/** The same where nobody may be named: how the run ended, and how many. */
export function countsMarkdown(report: RunReport, note: string): Markdown {
  return `${paragraphs([headline(report), `**${statusSentence(report)}**`, countsPart(report), note])}\n`;
}

function headline({ status, organization, command }: RunReport): Markdown {
  return `## ${statusSign[status]} ${escapeMarkdown(organization)}: ${escapeMarkdown(command)}`;
}

function approvalPart(report: RunReport): Markdown | null {
  const digest = digestToApprove(report);
  if (digest === null) return null;
  const steps = approvalSteps(report).map((step, index) => `${String(index + 1)}. ${step}`);
  return `### What to do now\n\nDigest of the stopped plan: ${code(digest)}\n\n${steps.join('\n')}`;
}

function countsPart({ counts, evidence, isDryRun }: RunReport): Markdown | null {
  if (evidence === null && Object.values(counts).every((count) => count === 0)) return null;
  const writes = isDryRun ? WOULD_BE_WRITTEN : WRITTEN;
  const head = [...writes, 'Unchanged', 'Left out by filter', 'Held', 'Scheduled', 'Problems'].map(
    (title) => `:${title}`,
  );
  const { created, updated, deactivated, reactivated, unchanged, excluded, held, scheduled, problems } = counts;
  const row = [created, updated, deactivated, reactivated, unchanged, excluded, held, scheduled, problems];
  return table(head, [row.map(grouped)]);
}

/** Only for the commands that read people: the others have no evidence to show. */
function evidencePart(report: RunReport): Markdown | null {
  const isReading = ['plan', 'sync', 'reconcile'].includes(report.command) && report.status !== 'paused';
  return isReading || report.evidence !== null ? evidenceSentence(report) : null;
}

const WOULD_BE_WRITTEN = ['Would create', 'Would update', 'Would deactivate', 'Would reactivate'];
const WRITTEN = ['Created', 'Updated', 'Deactivated', 'Reactivated'];

function problemsPart({ problems, links }: RunReport): Markdown | null {
  if (problems.length === 0) return null;
  const rows = groupProblems(problems).map((group) => [
    `**${escapeMarkdown(group.title)}**<br>${link(group.code, helpUrl(links.troubleshooting, group.code))}`,
    grouped(group.count),
    concerned(group),
    escapeMarkdown(group.whatToDo),
    escapeMarkdown(ownerWords[group.owner]),
  ]);
  return `### Problems\n\n${table(['What is wrong', ':Count', 'Employees, or what happened', 'What to do', 'Who'], rows)}`;
}

/** Of one code there can be both: a token that is refused concerns everybody not yet written, and the run. */
function concerned({ ids, messages }: ProblemGroup): Markdown {
  const happened = messages.slice(0, MOST_IDS).map(escapeMarkdown);
  return [...(ids.length === 0 ? [] : [idList(ids, MOST_IDS)]), ...happened].join('<br>');
}

function limitsPart({ plan }: RunReport): Markdown | null {
  const limits = plan?.limits ?? [];
  if (limits.length === 0) return null;
  const isUntouched = ({ limit, value }: LimitReading): boolean => !isCountLimit(limit) && value === 0;
  const untouched = limits.filter(isUntouched).map(({ limit }) => code(limit.slice('fill_rate:'.length)));
  const rows = [
    ...limits
      .filter((limit) => !isUntouched(limit) && isOfThisRun(limit))
      .map((reading) => [
        limitWords(reading.limit),
        grouped(reading.value),
        reading.allowed === null ? 'no limit' : grouped(reading.allowed),
        stateOf(reading),
      ]),
    ...(untouched.length === 0 ? [] : [[`People whose value is gone: ${untouched.join(', ')}`, '0', 'half', 'within']]),
  ];
  const part = table(['Limit', ':Planned', ':Allowed', ''], rows);
  return limits.some(({ tripped }) => tripped) ? `### Limits\n\n${part}` : folded('Limits: all kept', part);
}

/** One limit is of the first run with another setup alone; and nobody who flaps is no news. */
function isOfThisRun({ limit, value, allowed }: LimitReading): boolean {
  if (limit === 'deactivations_new_setup') return allowed !== null;
  return limit !== 'flapping' || value > 0;
}

function stateOf({ limit, tripped }: LimitReading): string {
  if (tripped) return '🛑 over the limit';
  return limit === 'flapping' ? 'held' : 'within';
}

function notesPart({ notes }: RunReport): Markdown | null {
  if (notes.length === 0) return null;
  return `### Notes\n\n${notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n')}`;
}

function problemRowsPart({ problems }: RunReport): Markdown | null {
  if (problems.every((problem) => idOf(problem) === null)) return null;
  const rows = problems
    .slice(0, MOST_PROBLEM_ROWS)
    .map((problem) => [
      code(problem.employeeId),
      code(problem.ukgEmployeeId ?? ''),
      code(problem.code),
      code(problem.field),
      escapeMarkdown(problem.message),
      momentOf(problem.firstSeen),
      grouped(problem.attempts),
    ]);
  const rest = problems.length - rows.length;
  const cut = rest > 0 ? `\n\n${grouped(rest)} more in \`errors.csv\` of the report.` : '';
  const head = ['Employee id', 'UKG employee id', 'Code', 'Field', 'What happened', 'Since', ':Tries'];
  return folded(`Every problem, one by one (${grouped(problems.length)})`, table(head, rows) + cut);
}

function footer({ at, links, cursor, slug }: RunReport): Markdown {
  const cursorWords = cursor === null ? '' : ` · UKG is read up to ${momentOf(cursor)}`;
  const parts = [`${momentOf(at)}${cursorWords}`, `files: artifact ${code(`sync-report-${slug}`)} of the run`];
  const help = link('When something is wrong', links.troubleshooting);
  return `---\n\n${[...parts, help].join(' · ')}`;
}
