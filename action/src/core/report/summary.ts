// The page that a run leaves behind: GitHub's job summary and `summary.md` of the report. Ids only, no names.
// Lists and sentences, hardly a table: what to do must not be scrolled away on a phone.
import type { Change, LimitReading, RunReport } from '../model/model.ts';
import { helpUrl, ownerWords, titleOf } from '../model/problem-catalog.ts';
import {
  ascending,
  countOf,
  dateWords,
  escapeMarkdown,
  grouped,
  momentOf,
  MOST_SUMMARY_BYTES,
  triedWords,
  weekdayOf,
} from '../model/text.ts';
import { daysBefore } from '../people/dates.ts';
import { isCountLimit } from '../plan/limits.ts';
import { bullets, code, cutPage, folded, idList, link, paragraphs, table } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import {
  changeGroups,
  driftAdvice,
  driftGroups,
  groupProblems,
  listed,
  newsOf,
  scheduledWords,
  shownId,
} from './news.ts';
import type { ProblemGroup } from './news.ts';
import {
  approvalSteps,
  codeToApprove,
  evidenceSentence,
  fieldOfLimit,
  INSTEAD_OF_APPROVING,
  isOfThisRun,
  limitWords,
  othersSentence,
  statusSentence,
  statusSign,
  writtenSentence,
} from './words.ts';

/** Of a problem; of a list of people `MOST_LISTED`. */
const MOST_IDS = 10;
const MOST_LISTED = 25;
/** Somebody has to look through these before approving a plan. */
const MOST_IDS_TO_APPROVE = 500;
const MOST_ROWS = 50;
const DAYS_AHEAD = 7;
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
  return `${[writtenSentence(report), othersSentence(report)].join(' ').trim()}\n\n${evidenceSentence(report)}`;
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

/** The changes by what became of them, with the fields that change; ids in the order in which people look for them. */
function changesPart(report: RunReport): Markdown | null {
  const { plan, status } = report;
  const groups = changeGroups(report);
  if (groups.length === 0) return null;
  const most = status === 'stopped' ? MOST_IDS_TO_APPROVE : MOST_LISTED;
  const items = groups.map(({ title, kind, changes }) => {
    const fields = kind === 'update' ? `, fields: ${fieldCounts(changes)}` : '';
    return `- **${title}: ${grouped(changes.length)}**${fields}<br>${idList(changes.map(shownId).sort(), most)}`;
  });
  if (plan?.outcomeKinds === undefined) return `### Planned changes\n\n${items.join('\n')}`;
  const written = groups.filter(({ isCounted }) => isCounted).reduce((sum, { changes }) => sum + changes.length, 0);
  return folded(`What was written: ${countOf(written, 'change')}`, items.join('\n'));
}

function fieldCounts(changes: readonly Change[]): Markdown {
  const fields = changes.flatMap((change) => Object.keys(change.fields));
  const counts = [...Map.groupBy(fields, (field) => field)].map(([field, all]) => ({ field, count: all.length }));
  return counts
    .sort((a, b) => b.count - a.count || ascending(a.field, b.field))
    .map(({ field, count }) => `${code(field)} ${grouped(count)}`)
    .join(', ');
}

/** What a full comparison found, by kind, and how it is repaired. */
function driftPart(report: RunReport): Markdown | null {
  const { drift } = report;
  if (drift === null) return null;
  const heading = '### Differences between UKG and Betterworks';
  if (drift.length === 0) return `${heading}\n\nNone: the two systems agree.`;
  const items = driftGroups(report).map(({ title, members }) => {
    return `- **${title}: ${grouped(members.length)}**<br>${idList(members.map(shownId).sort(), MOST_LISTED)}`;
  });
  return paragraphs([
    heading,
    items.join('\n'),
    driftAdvice(report),
    'All of them, with the names of the fields, are in `drift.csv` of the report.',
  ]);
}

/** Who joins, leaves or changes on a day of the next seven, a line a day. */
function upcomingPart(report: RunReport): Markdown | null {
  const { plan, at, counts } = report;
  const last = daysBefore(at.slice(0, 10), -DAYS_AHEAD);
  const soon = (plan?.scheduled ?? [])
    .filter(({ on }) => on <= last)
    .sort((a, b) => ascending(a.on + a.kind, b.on + b.kind));
  if (soon.length === 0) return null;
  const lines = [...Map.groupBy(soon, ({ on }) => on)].map(([on, people]) => {
    const kinds = [...Map.groupBy(people, ({ kind }) => scheduledWords[kind])].map(([words, some]) => {
      const ids = some.map((one) => listed(one, report));
      return `${words.toLowerCase()}: ${idList(ids, MOST_LISTED)}`;
    });
    return `- **${weekdayOf(on)}**, ${kinds.join('; ')}`;
  });
  const later = counts.scheduled - soon.length;
  const more = later > 0 ? `${countOf(later, 'more person has', 'more people have')} a day later than that.` : null;
  const isUnread = soon.some(({ ukgEmployeeId }) => (plan?.numbers.get(ukgEmployeeId) ?? '') === '');
  const note = isUnread ? 'Ids of 12 characters are UKG’s own: the run did not need to read these people.' : null;
  return paragraphs(['### The next seven days', lines.join('\n'), more, note]);
}

/** Who waits for a fix, the longest waiting first. */
function waitingPart(report: RunReport): Markdown | null {
  const held = (report.plan?.held ?? []).toSorted((a, b) => ascending(a.firstSeen, b.firstSeen));
  if (held.length === 0) return null;
  const items = held.map((one) => {
    const since = `since ${dateWords(one.firstSeen, report.timeZone)}, ${triedWords(one.attempts)}`;
    return `${code(listed(one, report))} ${since}: ${escapeMarkdown(titleOf(one.code))}`;
  });
  return folded(
    `Waiting for a fix, tried again at every run: ${countOf(held.length, 'person', 'people')}`,
    bullets(items, MOST_ROWS, (rest) => `${grouped(rest)} more in \`report.html\``),
  );
}

/** Whom filter and mapping leave out, by the line that says so. */
function excludedPart(report: RunReport): Markdown | null {
  const excluded = report.plan?.excluded ?? [];
  if (excluded.length === 0) return null;
  const byLine = Map.groupBy(excluded, ({ reason, file, line }) => {
    return `${escapeMarkdown(reason)} (${code(`${file}:${String(line)}`)})`;
  });
  const items = [...byLine]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_ROWS)
    .map(([why, people]) => {
      const ids = people.map((one) => listed(one, report));
      return `- **${grouped(people.length)}**: ${why}<br>${idList(ids, MOST_LISTED)}`;
    });
  return folded(`Left out by filter or mapping: ${countOf(excluded.length, 'person', 'people')}`, items.join('\n'));
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
