// GitHub's job summary and `summary.md` of a run. Ids only, no names. Mostly lists and sentences, since a wide table would hide
// what to do on a phone.
import type { RunReport } from '../model/model.ts';
import { helpUrl, ownerWords } from '../model/problem-catalog.ts';
import { ascending, countOf, dateWords, escapeMarkdown, grouped, momentOf, MOST_SUMMARY_BYTES } from '../model/text.ts';
import type { Markdown } from './markup.ts';
import { bullets, code, cutPage, folded, idList, link, paragraphs, table } from './markup.ts';
import type { ProblemGroup } from './news.ts';
import { driftAdvice, groupProblems, newsOf } from './news.ts';
import type { PeopleGroup } from './people.ts';
import { peopleGroups } from './people.ts';
import {
  approvalSteps,
  codeToApprove,
  evidenceSentence,
  INSTEAD_OF_APPROVING,
  isTelling,
  limitWords,
  othersSentence,
  statusSentence,
  statusSign,
  writesOf,
  writtenSentence,
} from './words.ts';

/** For a problem; a list of people shows `MOST_LISTED`. */
const MOST_IDS = 10;
const MOST_LISTED = 25;
/** A person has to look through these before they approve a plan. */
const MOST_IDS_TO_APPROVE = 500;
const MOST_ROWS = 50;
const CUT_NOTE =
  '**Cut here: this page would be too long for GitHub. The rest is in `report.html`, `errors.csv` and `plan.json` of the report.**';

/** Markdown of at most 900,000 bytes. The report's texts are expected to be redacted. */
export function summaryMarkdown(report: RunReport): Markdown {
  const { fresh, known, accepted } = newsOf(report);
  const groups = peopleGroups(report);
  const ofPart = (part: PeopleGroup['part']): readonly PeopleGroup[] => groups.filter((group) => group.part === part);
  const page = paragraphs([
    verdict(report),
    approvalPart(report),
    countsPart(report),
    problemsPart('New', fresh, report),
    problemsPart('Known', known, report),
    limitsPart(report),
    changesPart(ofPart('Changes'), report),
    driftPart(ofPart('Differences'), report),
    aheadPart(ofPart('Days ahead'), report),
    waitingPart(ofPart('Needs attention'), report),
    excludedPart(ofPart('Left out')),
    accepted.length === 0 ? null : `${countOf(accepted.length, 'problem')} accepted in \`decisions.yml\`.`,
    notesPart(report),
    footer(report),
  ]);
  return cutPage(`${page}\n`, MOST_SUMMARY_BYTES, CUT_NOTE);
}

/** The summary when no employee may be named: how the run ended, and the counts. */
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

function countsPart(report: RunReport): Markdown | null {
  if (report.evidence === null) return null;
  return paragraphs([[writtenSentence(report), othersSentence(report)].join(' ').trim(), evidenceSentence(report)]);
}

function problemsPart(title: string, problems: RunReport['problems'], report: RunReport): Markdown | null {
  if (problems.length === 0) return null;
  const items = groupProblems(problems, report).map((group) => problemItem(group, report));
  const heading = `${title}: ${countOf(problems.length, 'problem')}`;
  return title === 'New' ? `### ${heading}\n\n${items.join('\n')}` : folded(`<b>${heading}</b>`, items.join('\n'));
}

function problemItem(group: ProblemGroup, { links, timeZone }: RunReport): Markdown {
  const count = group.isCause || group.messages.length > 0 ? '' : ` (${grouped(group.count)})`;
  const happened = [...group.messages.slice(0, MOST_IDS), ...group.details].map(escapeMarkdown);
  return [
    `- **${escapeMarkdown(group.title)}**${count}, ${link(group.code, helpUrl(links.troubleshooting, group.code))}, since ${dateWords(group.oldest, timeZone)}`,
    ...(group.ids.length === 0 ? [] : [idList(group.ids, MOST_IDS)]),
    ...happened,
    `**What to do:** ${escapeMarkdown(group.whatToDo)} (${escapeMarkdown(ownerWords[group.owner])})`,
  ].join('<br>');
}

function limitsPart({ plan }: RunReport): Markdown | null {
  const limits = (plan?.limits ?? []).filter(isTelling);
  if (limits.length === 0) return null;
  const rows = limits.map(({ limit, value, allowed, tripped }) => [
    `${limitWords(limit)}${tripped ? ' 🛑' : ''}`,
    grouped(value),
    allowed === null ? 'no limit' : grouped(allowed),
  ]);
  const part = table(['Limit', ':Planned', ':Allowed'], rows);
  return limits.some(({ tripped }) => tripped) ? `### Limits\n\n${part}` : folded('Limits: all kept', part);
}

/** One line for each group: how many, which fields, and the first ids. */
function groupLines(groups: readonly PeopleGroup[], most = MOST_LISTED): Markdown {
  const lines = groups.map(({ title, rows }) => {
    const ids = rows.map(({ id }) => id);
    return `- **${escapeMarkdown(title)}: ${grouped(rows.length)}**${fieldCounts(rows)}<br>${idList(ids, most)}`;
  });
  return lines.join('\n');
}

function fieldCounts(rows: PeopleGroup['rows']): Markdown {
  const byField = Map.groupBy(
    rows.flatMap(({ fields }) => fields),
    (field) => field,
  );
  if (byField.size === 0) return '';
  const counts = [...byField]
    .sort(([a, some], [b, others]) => others.length - some.length || ascending(a, b))
    .map(([field, some]) => `${code(field)} ${grouped(some.length)}`);
  return `, fields: ${counts.join(', ')}`;
}

/** What was done, or would be. */
function changesPart(changes: readonly PeopleGroup[], { plan, status, counts }: RunReport): Markdown | null {
  if (changes.length === 0) return null;
  const lines = groupLines(changes, status === 'stopped' ? MOST_IDS_TO_APPROVE : MOST_LISTED);
  if (plan?.outcomeKinds === undefined) return `### Planned changes\n\n${lines}`;
  return folded(`What was written: ${countOf(writesOf(counts), 'change')}`, lines);
}

/** The differences of a full comparison, by kind, and how to repair them. */
function driftPart(differences: readonly PeopleGroup[], report: RunReport): Markdown | null {
  if (report.drift === null) return null;
  const heading = '### Differences between UKG and Betterworks';
  if (differences.length === 0) return `${heading}\n\nNone: the two systems agree.`;
  return paragraphs([
    heading,
    groupLines(differences),
    driftAdvice(report),
    'All of them, with the names of the fields, are in `drift.csv` of the report.',
  ]);
}

/** People who join, leave or change on a coming day. */
function aheadPart(groups: readonly PeopleGroup[], report: RunReport): Markdown | null {
  const rows = groups.flatMap(({ title, rows: own }) => own.map((row) => ({ ...row, text: title.toLowerCase() })));
  if (rows.length === 0) return null;
  return paragraphs([`### Days ahead: ${countOf(rows.length, 'person', 'people')}`, datedList(rows, report)]);
}

/** People who wait for a fix, and whose problem this run does not repeat. */
function waitingPart(groups: readonly PeopleGroup[], report: RunReport): Markdown | null {
  const rows = groups.filter(({ problem }) => problem === undefined).flatMap((group) => group.rows);
  if (rows.length === 0) return null;
  const title = `Waiting for a fix, tried again at every run: ${countOf(rows.length, 'person', 'people')}`;
  return folded(title, datedList(rows, report));
}

/** A line for each person, the earliest day first. */
function datedList(rows: PeopleGroup['rows'], { timeZone }: RunReport): Markdown {
  const items = rows
    .toSorted((a, b) => ascending(a.since, b.since))
    .map(({ id, since, text }) => `${dateWords(since, timeZone)}: ${code(id)} ${escapeMarkdown(text)}`);
  return bullets(items, MOST_ROWS, (rest) => `${grouped(rest)} more in \`report.html\``);
}

/** People whom filter and mapping leave out, by the line that does it. */
function excludedPart(leftOut: readonly PeopleGroup[]): Markdown | null {
  if (leftOut.length === 0) return null;
  const count = leftOut.reduce((sum, { rows }) => sum + rows.length, 0);
  const title = `Left out by filter or mapping: ${countOf(count, 'person', 'people')}`;
  return folded(title, groupLines(leftOut.slice(0, MOST_ROWS)));
}

function notesPart({ notes }: RunReport): Markdown | null {
  if (notes.length === 0) return null;
  return `### Notes\n\n${notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n')}`;
}

function footer({ at, links, cursor, slug, timeZone }: RunReport): Markdown {
  const upTo = cursor === null ? '' : ` · UKG is read up to ${momentOf(cursor, timeZone)}`;
  const page = links.run === null ? '`report.html`' : link('The report as a page', `${links.run}#artifacts`);
  const help = link('When something is wrong', links.troubleshooting);
  return `---\n\n${momentOf(at, timeZone)}${upTo} · ${page}, all files: artifact ${code(`sync-report-${slug}`)} · ${help}`;
}
