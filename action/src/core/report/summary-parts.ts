// The parts of the summary that list people: what changes, what differs, who waits. Ids only.
import type { CalendarDate, Change, Drift, RunReport } from '../model/model.ts';
import { titleOf } from '../model/problem-catalog.ts';
import { code, folded, idList, paragraphs } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import { ascending, countOf, grouped, escapeMarkdown, triedWords } from '../model/text.ts';
import { changeGroups } from './changes.ts';
import { isRepaired } from './news.ts';
import { listed, shownId } from './who.ts';
import { dateWords, driftWords, scheduledWords, weekdayOf } from './words.ts';

const MOST_IDS = 25;
/** Somebody has to look through these before approving a plan. */
const MOST_IDS_TO_APPROVE = 500;
const MOST_ROWS = 50;
const DAYS_AHEAD = 7;

/** The changes by what became of them, with the fields that change; ids in the order in which people look for them. */
export function changesPart(report: RunReport): Markdown | null {
  const { plan, status } = report;
  const groups = changeGroups(report);
  if (groups.length === 0) return null;
  const most = status === 'stopped' ? MOST_IDS_TO_APPROVE : MOST_IDS;
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

const DRIFT_KINDS = Object.keys(driftWords) as readonly Drift['kind'][];

/** What a full comparison found, by kind, and how it is repaired. */
export function driftPart(report: RunReport): Markdown | null {
  const { drift } = report;
  if (drift === null) return null;
  if (drift.length === 0) return '### Differences between UKG and Betterworks\n\nNone: the two systems agree.';
  const items = DRIFT_KINDS.flatMap((kind) => {
    const members = drift.filter((each) => each.kind === kind);
    if (members.length === 0) return [];
    return [
      `- **${driftWords[kind]}: ${grouped(members.length)}**<br>${idList(members.map(shownId).sort(), MOST_IDS)}`,
    ];
  });
  return paragraphs([
    '### Differences between UKG and Betterworks',
    items.join('\n'),
    driftAdvice(report),
    'All of them, with the names of the fields, are in `drift.csv` of the report.',
  ]);
}

function driftAdvice(report: RunReport): Markdown {
  const { status, slug } = report;
  const run = `Actions › sync › Run workflow, organization ${code(slug)}, command \`reconcile\`, \`apply\` ticked`;
  const unknown = 'Users unknown to UKG are never touched.';
  if (status === 'baseline') {
    return `A first comparison writes nothing: from now on every run brings over what changes in UKG. What already differs today stays as it is until you repair it with ${run}: that brings in the missing people and corrects the fields, under the same limits as any run. ${unknown}`;
  }
  return isRepaired(report)
    ? `What could be repaired was written in this run. ${unknown}`
    : `Nothing of it was written. To repair it: ${run}. ${unknown}`;
}

/** Who joins, leaves or changes on a day of the next seven, a line a day. */
export function upcomingPart(report: RunReport): Markdown | null {
  const { plan, at, counts } = report;
  const last = daysAfter(at.slice(0, 10), DAYS_AHEAD);
  const soon = (plan?.scheduled ?? [])
    .filter(({ on }) => on <= last)
    .sort((a, b) => ascending(a.on + a.kind, b.on + b.kind));
  if (soon.length === 0) return null;
  const lines = [...Map.groupBy(soon, ({ on }) => on)].map(([on, people]) => {
    const kinds = [...Map.groupBy(people, ({ kind }) => scheduledWords(kind))].map(([words, some]) => {
      const ids = some.map((one) => listed(one, report));
      return `${words.toLowerCase()}: ${idList(ids, MOST_IDS)}`;
    });
    return `- **${weekdayOf(on)}**, ${kinds.join('; ')}`;
  });
  const later = counts.scheduled - soon.length;
  const more = later > 0 ? `${countOf(later, 'more person has', 'more people have')} a day later than that.` : null;
  const isUnread = soon.some(({ ukgEmployeeId }) => (plan?.numbers.get(ukgEmployeeId) ?? '') === '');
  const note = isUnread ? 'Ids of 12 characters are UKG’s own: the run did not need to read these people.' : null;
  return paragraphs(['### The next seven days', lines.join('\n'), more, note]);
}

function daysAfter(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Who waits for a fix, the longest waiting first. */
export function waitingPart(report: RunReport): Markdown | null {
  const { plan, timeZone } = report;
  const held = [...(plan?.held ?? [])].sort((a, b) => ascending(a.firstSeen, b.firstSeen));
  if (held.length === 0) return null;
  const items = held
    .slice(0, MOST_ROWS)
    .map(
      (each) =>
        `- ${code(listed(each, report))} since ${dateWords(each.firstSeen, timeZone)}, ${triedWords(each.attempts)}: ${escapeMarkdown(titleOf(each.code))}`,
    );
  const rest = held.length - items.length;
  const cut = rest > 0 ? `\n\n${grouped(rest)} more in \`report.html\`.` : '';
  return folded(
    `Waiting for a fix, tried again at every run: ${countOf(held.length, 'person', 'people')}`,
    items.join('\n') + cut,
  );
}

/** Whom filter and mapping leave out, by the line that says so. */
export function excludedPart(report: RunReport): Markdown | null {
  const { plan } = report;
  const excluded = plan?.excluded ?? [];
  if (excluded.length === 0) return null;
  const items = [
    ...Map.groupBy(
      excluded,
      ({ reason, file, line }) => `${escapeMarkdown(reason)} (${code(`${file}:${String(line)}`)})`,
    ),
  ]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_ROWS)
    .map(
      ([why, members]) =>
        `- **${grouped(members.length)}**: ${why}<br>${idList(
          members.map((one) => listed(one, report)),
          MOST_IDS,
        )}`,
    );
  return folded(`Left out by filter or mapping: ${countOf(excluded.length, 'person', 'people')}`, items.join('\n'));
}
