// The parts of the summary that list people: what changes, what differs, who waits. Ids only.
import type { CalendarDate, Change, ChangeKind, Drift, RunReport, Scheduled } from '../model/model.ts';
import { code, folded, idList, paragraphs, table } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import { countOf, grouped, escapeMarkdown } from '../model/text.ts';
import { momentOf, weekdayOf } from './words.ts';

const MOST_IDS = 25;
/** Somebody has to look through these before approving a plan. */
const MOST_IDS_TO_APPROVE = 500;
const MOST_ROWS = 50;
const DAYS_AHEAD = 7;

const CHANGE_WORDS: Readonly<Record<ChangeKind, string>> = {
  deactivate: 'Deactivate',
  create: 'Create',
  reactivate: 'Reactivate',
  update: 'Update',
};

/** The plan's changes by kind with the fields that change; ids in the order in which people look for them. */
export function changesPart({ plan, status, isDryRun }: RunReport): Markdown | null {
  const changes = plan?.changes ?? [];
  if (changes.length === 0) return null;
  const most = status === 'stopped' ? MOST_IDS_TO_APPROVE : MOST_IDS;
  const rows = Object.entries(CHANGE_WORDS).flatMap(([kind, words]) => {
    const members = changes.filter((change) => change.kind === kind);
    if (members.length === 0) return [];
    return [[words, grouped(members.length), idList(members.map(idOfChange).sort(), most), fieldCounts(members)]];
  });
  const part = table(['Change', ':People', 'Employee ids', 'Fields'], rows);
  if (status === 'stopped' || isDryRun) return `### Planned changes\n\n${part}`;
  return folded(`The plan of this run: ${countOf(changes.length, 'change')}`, part);
}

function idOfChange(change: Change): string {
  return change.employeeId === '' ? change.ukgEmployeeId : change.employeeId;
}

/** Only of updates: the fields of the other kinds are always the same. */
function fieldCounts(changes: readonly Change[]): Markdown {
  const fields = changes.filter((change) => change.kind === 'update').flatMap((change) => Object.keys(change.fields));
  if (fields.length === 0) return '–';
  const counts = [...Map.groupBy(fields, (field) => field)].map(([field, all]) => ({ field, count: all.length }));
  return counts
    .sort((a, b) => b.count - a.count || (a.field < b.field ? -1 : 1))
    .map(({ field, count }) => `${code(field)} ${grouped(count)}`)
    .join(', ');
}

const DRIFT_WORDS: Readonly<Record<Drift['kind'], string>> = {
  missing_in_betterworks: 'In UKG and the filter, **missing in Betterworks**',
  differs: 'In both, **fields differ**',
  terminated_in_ukg: 'Active in Betterworks, **terminated in UKG**',
  unknown_to_ukg: 'In Betterworks, **unknown to UKG**',
};

/** What a full comparison found, by kind, and how it is repaired. */
export function driftPart(report: RunReport): Markdown | null {
  const { drift } = report;
  if (drift === null) return null;
  if (drift.length === 0) return '### Differences between UKG and Betterworks\n\nNone: the two systems agree.';
  const rows = Object.entries(DRIFT_WORDS).flatMap(([kind, words]) => {
    const members = drift.filter((each) => each.kind === kind);
    if (members.length === 0) return [];
    return [[words, grouped(members.length), idList(members.map(idOfDrift).sort(), MOST_IDS)]];
  });
  return paragraphs([
    '### Differences between UKG and Betterworks',
    table(['What', ':People', 'Ids'], rows),
    driftAdvice(report),
    'All of them, with the names of the fields, are in `drift.csv` of the report.',
  ]);
}

function idOfDrift({ employeeId, ukgEmployeeId, userId }: Drift): string {
  return employeeId || ukgEmployeeId || `user ${String(userId ?? '')}`;
}

function driftAdvice({ status, isDryRun, slug }: RunReport): Markdown {
  const run = `Actions › sync › Run workflow, organization ${code(slug)}, command \`reconcile\`, \`apply\` ticked`;
  const unknown = 'Users unknown to UKG are never touched.';
  if (status === 'baseline') {
    return `A first run writes nothing: from now on every run brings over what changes in UKG. What already differs today stays as it is until you repair it with ${run}: that brings in the missing people and corrects the fields, under the same limits as any run. ${unknown}`;
  }
  if (isDryRun) return `Nothing was written. To repair this: ${run}. ${unknown}`;
  return `What could be repaired was written in this run. ${unknown}`;
}

/** Joiners and leavers of the next seven days, by date. */
export function upcomingPart({ plan, at, counts }: RunReport): Markdown | null {
  const last = daysAfter(at.slice(0, 10), DAYS_AHEAD);
  const soon = (plan?.scheduled ?? []).filter(({ on }) => on <= last);
  if (soon.length === 0) return null;
  const byDate = [...Map.groupBy(soon, ({ on }) => on)].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = byDate.map(([on, people]) => [weekdayOf(on), idsOf(people, 'create'), idsOf(people, 'deactivate')]);
  const later = Math.max(0, counts.scheduled - soon.length);
  const more = later > 0 ? `\n\n${countOf(later, 'more person is', 'more people are')} scheduled for later.` : '';
  return `### The next seven days\n\n${table(['On', 'Join', 'Leave'], rows)}${more}`;
}

function idsOf(people: readonly Scheduled[], kind: Scheduled['kind']): Markdown {
  const ids = people.filter((person) => person.kind === kind).map((person) => person.ukgEmployeeId);
  return idList(ids, MOST_IDS);
}

function daysAfter(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Employees whose change failed or waits, the longest waiting first. */
export function heldPart({ plan }: RunReport): Markdown | null {
  const held = [...(plan?.held ?? [])].sort((a, b) =>
    a.firstSeen < b.firstSeen ? -1 : Number(a.firstSeen > b.firstSeen),
  );
  if (held.length === 0) return null;
  const rows = held
    .slice(0, MOST_ROWS)
    .map((each) => [code(each.ukgEmployeeId), code(each.code), momentOf(each.firstSeen), grouped(each.attempts)]);
  const rest = held.length - rows.length;
  const cut = rest > 0 ? `\n\n${grouped(rest)} more in \`plan.json\` of the report.` : '';
  const part = table(['UKG employee id', 'Because of', 'Since', ':Tries'], rows) + cut;
  return folded(`Held, tried again at every run: ${countOf(held.length, 'employee')}`, part);
}

/** Whom filter and mapping leave out, by the line that says so. */
export function excludedPart({ plan }: RunReport): Markdown | null {
  const excluded = plan?.excluded ?? [];
  if (excluded.length === 0) return null;
  const byReason = [...Map.groupBy(excluded, ({ reason, file, line }) => JSON.stringify([reason, file, line]))];
  const rows = byReason
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_ROWS)
    .flatMap(([, members]) => {
      const first = members[0];
      if (first === undefined) return [];
      const place = code(`${first.file}:${String(first.line)}`);
      return [
        [
          escapeMarkdown(first.reason),
          place,
          grouped(members.length),
          idList(
            members.map((each) => each.ukgEmployeeId),
            MOST_IDS,
          ),
        ],
      ];
    });
  const part = table(['Reason', 'Line', ':People', 'UKG employee ids'], rows);
  return folded(`Left out by filter or mapping: ${countOf(excluded.length, 'employee')}`, part);
}
