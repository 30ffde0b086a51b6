// The page that a run leaves behind: GitHub's job summary and `summary.md` of the report. Ids only, no names.
// Lists and sentences, hardly a table: what to do must not be scrolled away on a phone.
import type { LimitReading, RunReport } from '../model/model.ts';
import { isCountLimit } from '../plan/limits.ts';
import { code, cutPage, folded, idList, link, paragraphs, table } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import { helpUrl, ownerWords } from '../model/problem-catalog.ts';
import { newsOf } from './news.ts';
import { groupProblems } from './problem-groups.ts';
import type { ProblemGroup } from './problem-groups.ts';
import { changesPart, driftPart, excludedPart, upcomingPart, waitingPart } from './summary-parts.ts';
import { countOf, grouped, MOST_SUMMARY_BYTES, escapeMarkdown } from '../model/text.ts';
import {
  approvalSteps,
  codeToApprove,
  dateWords,
  evidenceSentence,
  fieldOfLimit,
  INSTEAD_OF_APPROVING,
  isOfThisRun,
  limitWords,
  momentOf,
  othersSentence,
  statusSentence,
  statusSign,
  writtenSentence,
} from './words.ts';

const MOST_IDS = 10;
const CUT_NOTE =
  '**Cut here: this page would be too long for GitHub. The rest is in `report.html`, `errors.csv` and `plan.json` of the report.**';

/** Markdown of at most 900,000 bytes. The report's texts are expected to be redacted. */
export function summaryMarkdown(report: RunReport): Markdown {
  const { fresh, known, accepted } = newsOf(report);
  const page = paragraphs([
    verdict(report),
    approvalPart(report),
    countsPart(report),
    problemsPart('New', fresh, report),
    problemsPart('Known', known, report),
    limitsPart(report),
    changesPart(report),
    driftPart(report),
    upcomingPart(report),
    waitingPart(report),
    excludedPart(report),
    accepted.length === 0 ? null : `${countOf(accepted.length, 'problem')} accepted in \`decisions.yml\`.`,
    notesPart(report),
    footer(report),
  ]);
  return cutPage(`${page}\n`, MOST_SUMMARY_BYTES, CUT_NOTE);
}

/** The same where nobody may be named: how the run ended, and how many. */
export function countsMarkdown(report: RunReport, note: string): Markdown {
  return `${paragraphs([verdict(report), countsPart(report), note])}\n`;
}

function verdict(report: RunReport): Markdown {
  const { status, organization, command } = report;
  const title = `## ${statusSign[status]} ${escapeMarkdown(organization)}: ${escapeMarkdown(command)}`;
  return `${title}\n\n**${statusSentence(report)}**`;
}

function approvalPart(report: RunReport): Markdown | null {
  const refused = report.refusals.map((reason) => `⚠️ ${escapeMarkdown(reason)}`);
  const approval = codeToApprove(report);
  if (approval === null) return refused.length === 0 ? null : refused.join('\n\n');
  const steps = approvalSteps(report).map((step, index) => `${String(index + 1)}. ${step}`);
  return paragraphs([...refused, `### Approval code: ${code(approval)}`, steps.join('\n'), INSTEAD_OF_APPROVING]);
}

/** Only for the commands that read people: the others have nothing to count. */
function countsPart(report: RunReport): Markdown | null {
  const { counts, evidence, command, status } = report;
  const isReading = ['plan', 'sync', 'reconcile'].includes(command) && status !== 'paused';
  if (evidence === null && Object.values(counts).every((count) => count === 0) && !isReading) return null;
  return `${writtenSentence(report)} ${othersSentence(report)}\n\n${evidenceSentence(report)}`;
}

function problemsPart(title: string, problems: RunReport['problems'], report: RunReport): Markdown | null {
  if (problems.length === 0) return null;
  const items = groupProblems(problems).map((group) => problemItem(group, report));
  const heading = `${title}: ${countOf(problems.length, 'problem')}`;
  return title === 'New' ? `### ${heading}\n\n${items.join('\n')}` : folded(`<b>${heading}</b>`, items.join('\n'));
}

function problemItem(group: ProblemGroup, { links, timeZone }: RunReport): Markdown {
  const count = group.isCause || group.messages.length > 0 ? '' : ` (${grouped(group.count)})`;
  const happened = group.messages.slice(0, MOST_IDS).map(escapeMarkdown);
  return [
    `- **${escapeMarkdown(group.title)}**${count}, ${link(group.code, helpUrl(links.troubleshooting, group.code))}, since ${dateWords(group.oldest, timeZone)}`,
    ...(group.ids.length === 0 ? [] : [idList(group.ids, MOST_IDS)]),
    ...happened,
    `**What to do:** ${escapeMarkdown(group.whatToDo)} (${escapeMarkdown(ownerWords[group.owner])})`,
  ].join('<br>');
}

function limitsPart({ plan }: RunReport): Markdown | null {
  const limits = plan?.limits ?? [];
  if (limits.length === 0) return null;
  const isUntouched = ({ limit, value }: LimitReading): boolean => !isCountLimit(limit) && value === 0;
  const untouched = limits.filter(isUntouched).map(({ limit }) => code(fieldOfLimit(limit)));
  const rows = [
    ...limits
      .filter((limit) => !isUntouched(limit) && isOfThisRun(limit))
      .map((reading) => [
        `${limitWords(reading.limit)}${reading.tripped ? ' 🛑' : ''}`,
        grouped(reading.value),
        reading.allowed === null ? 'no limit' : grouped(reading.allowed),
      ]),
    ...(untouched.length === 0 ? [] : [[`People whose value is gone: ${untouched.join(', ')}`, '0', 'half']]),
  ];
  const part = table(['Limit', ':Planned', ':Allowed'], rows);
  return limits.some(({ tripped }) => tripped) ? `### Limits\n\n${part}` : folded('Limits: all kept', part);
}

function notesPart({ notes }: RunReport): Markdown | null {
  if (notes.length === 0) return null;
  return `### Notes\n\n${notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n')}`;
}

function footer({ at, links, cursor, slug, timeZone, evidence }: RunReport): Markdown {
  const upTo = cursor === null ? '' : ` · UKG is read up to ${momentOf(cursor, timeZone)}`;
  const page = links.run === null ? '`report.html`' : link('The report as a page', `${links.run}#artifacts`);
  const help = link('When something is wrong', links.troubleshooting);
  const window = evidence?.window
    ? ` · asked for ${exactly(evidence.window.from)} to ${exactly(evidence.window.to)}`
    : '';
  return `---\n\n${momentOf(at, timeZone)}${upTo}${window} · ${page}, all files: artifact ${code(`sync-report-${slug}`)} · ${help}`;
}

/** To the second and in UTC: to be compared with UKG's own log. */
function exactly(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;
}
