// The e-mails to the technical contact: one when something is wrong, one when the last trouble is gone. Ids only.
import { countOf, grouped } from '../model/text.ts';
import type { Mail, RunRecord, RunReport } from '../model/model.ts';
import { helpUrl, ownerWords } from '../model/problem-catalog.ts';
import { errorsCsv } from './csv.ts';
import { buttonHtml, escapeHtml, linkHtml, pageHtml, sentenceHtml, tableHtml } from './html.ts';
import { groupProblems } from './problem-groups.ts';
import type { ProblemGroup } from './problem-groups.ts';
import {
  approvalSteps,
  digestToApprove,
  evidenceSentence,
  momentOf,
  statusSentence,
  withoutBackticks,
  writtenSentence,
} from './words.ts';

const MOST_IDS = 10;
const SYNC = 'UKG → Betterworks sync';
const COLORS = { problems: '#b45309', stopped: '#b91c1c', failed: '#b91c1c', well: '#15803d' } as const;
const PRIVACY = 'This message and its attachment hold ids and no names.';

/** What is wrong after a run with problems, a stop or a failure, with `errors.csv` attached. */
export function problemMail(report: RunReport, { to }: { readonly to: readonly string[] }): Mail {
  const groups = groupProblems(report.problems);
  return {
    to,
    subject: oneLine(`${report.organization}: ${subjectWords(report)}`),
    text: problemText(report, groups),
    html: problemHtml(report, groups),
    attachments: [{ name: 'errors.csv', content: errorsCsv(report.problems, report.links) }],
  };
}

/** What to say once when a run is well again; `previous` is the last run that was not. */
export function recoveryMail(
  report: RunReport,
  { to, previous = null }: { readonly to: readonly string[]; readonly previous?: RunRecord | null },
): Mail {
  const words = [goneSentence(previous), ...sentences(report), 'Nothing is left to do.'];
  const heading = `${report.organization}: the ${SYNC} is well again`;
  return {
    to,
    subject: oneLine(heading),
    text: [oneLine(heading), '', ...words, '', ...linkLines(report)].join('\n'),
    html: pageHtml({
      heading,
      color: COLORS.well,
      parts: [...words.map(sentenceHtml), buttons(report, COLORS.well, 'When something is wrong')],
    }),
    attachments: [],
  };
}

function subjectWords({ status, counts, problems }: RunReport): string {
  const found = countOf(Math.max(counts.problems, problems.length), 'problem');
  if (status === 'stopped') return `${SYNC} stopped by a limit (${found})`;
  if (status === 'failed') return `${SYNC} failed (${found})`;
  return `${found} in the ${SYNC}`;
}

/** A subject is one line: nothing in a name can add a header to the mail. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function problemText(report: RunReport, groups: readonly ProblemGroup[]): string {
  const digest = digestToApprove(report);
  const steps =
    digest === null
      ? []
      : approvalSteps(report).map((step, index) => `${String(index + 1)}. ${withoutBackticks(step)}`);
  return [
    oneLine(report.organization),
    withoutBackticks(statusSentence(report)),
    '',
    ...(digest === null ? [] : ['WHAT TO DO NOW', `Digest of the stopped plan: ${digest}`, ...steps, '']),
    ...(groups.length === 0 ? [] : ['PROBLEMS', '']),
    ...groups.flatMap((group) => [
      ...groupLines(group),
      `   Help: ${helpUrl(report.links.troubleshooting, group.code)}`,
      '',
    ]),
    ...sentences(report),
    '',
    ...linkLines(report),
    '',
    `The attached errors.csv lists every problem. ${PRIVACY}`,
  ].join('\n');
}

function groupLines(group: ProblemGroup): readonly string[] {
  return [
    `${grouped(group.count)} × ${group.title} (${group.code})`,
    ...(group.ids.length === 0 ? [] : [`   Employees: ${firstIds(group)}`]),
    ...group.messages.slice(0, MOST_IDS).map((message) => `   ${oneLine(message)}`),
    `   What to do: ${group.whatToDo}`,
    `   Who: ${ownerWords[group.owner]}`,
  ];
}

function firstIds({ ids }: ProblemGroup): string {
  const rest = ids.length - MOST_IDS;
  return `${ids.slice(0, MOST_IDS).map(oneLine).join(', ')}${rest > 0 ? ` and ${grouped(rest)} more` : ''}`;
}

function linkLines({ links }: RunReport): readonly string[] {
  const run = links.run === null ? [] : [`The run: ${links.run}`];
  return [...run, `When something is wrong: ${links.troubleshooting}`];
}

function problemHtml(report: RunReport, groups: readonly ProblemGroup[]): string {
  const color = report.status === 'stopped' || report.status === 'failed' ? COLORS[report.status] : COLORS.problems;
  return pageHtml({
    heading: `${report.organization}: ${subjectWords(report)}`,
    color,
    parts: [
      sentenceHtml(statusSentence(report)),
      approvalHtml(report),
      groups.length === 0 ? '' : groupsHtml(report, groups),
      sentences(report).map(sentenceHtml).join('<br>'),
      buttons(report, color, 'What to do'),
      `<span style="color:#6b7280;font-size:12px;">The attached errors.csv lists every problem. ${PRIVACY}</span>`,
    ],
  });
}

function approvalHtml(report: RunReport): string {
  const digest = digestToApprove(report);
  if (digest === null) return '';
  const steps = approvalSteps(report).map((step) => `<li style="margin:0 0 8px 0;">${sentenceHtml(step)}</li>`);
  return `<b>What to do now</b><br>${sentenceHtml(`Digest of the stopped plan: \`${digest}\``)}<ol style="margin:8px 0 0 0;padding:0 0 0 22px;">${steps.join('')}</ol>`;
}

function groupsHtml(report: RunReport, groups: readonly ProblemGroup[]): string {
  const rows = groups.map((group) => [
    `<b>${escapeHtml(group.title)}</b><br>${linkHtml(group.code, helpUrl(report.links.troubleshooting, group.code))}`,
    grouped(group.count),
    concernedHtml(group),
    `${escapeHtml(group.whatToDo)}<br><span style="color:#6b7280;">${escapeHtml(ownerWords[group.owner])}</span>`,
  ]);
  return tableHtml(['What is wrong', 'Count', 'Employees, or what happened', 'What to do, and who'], rows);
}

function concernedHtml(group: ProblemGroup): string {
  const ids = group.ids.length === 0 ? [] : [escapeHtml(firstIds(group))];
  return [...ids, ...group.messages.slice(0, MOST_IDS).map(escapeHtml)].join('<br>');
}

function buttons({ links }: RunReport, color: string, help: string): string {
  const cells = [buttonHtml('Open the run', links.run, color), buttonHtml(help, links.troubleshooting, '#374151')];
  const shown = cells.filter((cell) => cell !== '').join('<td width="12">&nbsp;</td>');
  return shown === ''
    ? ''
    : `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>${shown}</tr></table>`;
}

/** What was read, and what was written. */
function sentences(report: RunReport): readonly string[] {
  return [evidenceSentence(report), writtenSentence(report)];
}

function goneSentence(previous: RunRecord | null): string {
  if (previous === null) return 'The trouble of the last run is gone.';
  const when = `The run of ${momentOf(previous.at)}`;
  if (previous.status === 'stopped') return `${when} was stopped by a limit. That is settled.`;
  if (previous.status === 'ok') return `${when} still held somebody. That is over.`;
  if (previous.status === 'failed') return `${when} failed. That is mended, and nothing was lost.`;
  const were = previous.problems === 1 ? 'It is gone.' : 'All of them are gone.';
  return `${when} had ${countOf(previous.problems, 'problem')}. ${were}`;
}
