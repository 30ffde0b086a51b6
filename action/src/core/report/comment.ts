// The comment on a pull request, about its change only: how many people it touches, why, who they are, and whether the limits
// would hold. What the next daily run does anyway is one line. Employee numbers only.
import { fieldRow, isStandardField } from '../model/fields.ts';
import type { Change, Drift, RunReport, UkgEmployeeId } from '../model/model.ts';
import { DRIFT_KINDS } from '../model/model.ts';
import { titleOf } from '../model/problem-catalog.ts';
import { countOf, escapeMarkdown, grouped, placeOf } from '../model/text.ts';
import type { Effect } from '../plan/effect.ts';
import { allowedWords } from '../plan/limits.ts';
import type { Markdown } from './markup.ts';
import { bullets, code, cutPage, folded, idList, link, paragraphs, table } from './markup.ts';
import { driftWords } from './news.ts';
import { isOffline, isOfLimit, limitWords, writesOf } from './words.ts';

/** GitHub refuses comments of more than 65,536 characters; a text never has more characters than bytes. */
const MOST_COMMENT_BYTES = 60_000;
const SHOWN_IDS = 200;
const SHOWN_REASONS = 5;
const SHOWN_MOVES = 10;
/** This many fields get a row of their own. */
const SHOWN_FIELDS = 5;
const SHOWN_PROBLEMS = 5;
const CUT_NOTE = '**Cut here: GitHub takes no longer comment. The rest stands in the report of this run.**';

const WHEN =
  'Merging writes nobody by itself: the daily run writes people who change in UKG. To bring everybody in step at once, start **Actions › sync** with the command `reconcile` and `apply` ticked.';

/** The beginning of every comment. */
export const COMMENT_MARK = '<!-- ukg-betterworks-sync: plan of ';

/** The mark by which an organization's comment is found again. */
export function commentMark(slug: string): string {
  return `${COMMENT_MARK}${slug} -->`;
}

/** The text for a comment whose organization the pull request no longer changes; null for other comments. */
export function withdrawnComment(body: string, changed: readonly string[]): Markdown | null {
  if (changed.some((slug) => body.startsWith(commentMark(slug)))) return null;
  const slug = body.slice(COMMENT_MARK.length, body.indexOf(' -->'));
  return `${commentMark(slug)}\n\n**${escapeMarkdown(slug)}: this pull request does not change this organization any more.**`;
}

/** `effect` is null when there was nothing to compare; a remark then says why. */
export function planComment(report: RunReport, effect: Effect | null, remarks: readonly string[]): Markdown {
  const page = paragraphs([commentMark(report.slug), ...bodyOf(report, effect), ...remarks.map(escapeMarkdown)]);
  return cutPage(page, MOST_COMMENT_BYTES, CUT_NOTE);
}

function bodyOf(report: RunReport, effect: Effect | null): readonly (Markdown | null)[] {
  if (report.status === 'failed') return brokenParts(report);
  if (report.status === 'baseline') return firstParts(report);
  if (report.status === 'paused') return [titled(report, 'nobody is kept in step, so there is no plan')];
  if (isOffline(report)) return [titled(report, 'only the files were checked'), 'They are valid.'];
  if (effect === null) return [titled(report, 'there is nothing to compare with'), nextSentence(report, null)];
  const approvals = approvalSentence(report);
  if (isNothing(effect)) {
    const touched = approvals === '' ? 'touches nobody' : 'changes no value, and nobody comes in or drops out';
    return [
      `**${escapeMarkdown(report.organization)}: this change ${touched}.** ${approvals}${nextSentence(report, null)}`,
    ];
  }
  return [
    titled(report, headline(effect)),
    effectTable(effect),
    reasons(effect),
    usersLeftOut(effect),
    newDepartments(effect),
    limitsSentence(effect.limits),
    moves(effect),
    who(effect),
    WHEN,
    approvals + nextSentence(report, effect),
  ];
}

/** What approvals.yml lets through, or why it does not; ends with a blank. */
function approvalSentence({ approvedBy = [], refusals }: RunReport): Markdown {
  return [...approvedBy, ...refusals].map((sentence) => `${escapeMarkdown(sentence)} `).join('');
}

function titled({ organization }: RunReport, words: string): Markdown {
  return `### ${escapeMarkdown(`${organization}: ${words}`)}`;
}

function isNothing({ enter, leave, dropped, wait, users, fields }: Effect): boolean {
  return [enter, leave, dropped, wait, users, fields].every(({ length }) => length === 0);
}

const waiting = ({ wait }: Effect): readonly UkgEmployeeId[] => wait.flatMap(({ ids }) => ids);

/** "103 people would drop out, 310 titles change" */
function headline(effect: Effect): string {
  const { enter, leave, dropped, users, fields } = effect;
  const wait = waiting(effect).length;
  const parts = [
    leave.length === 0 ? '' : `${countOf(leave.length, 'person', 'people')} would drop out`,
    enter.length === 0 ? '' : `${countOf(enter.length, 'person', 'people')} would come in`,
    dropped.length === 0 ? '' : `${countOf(dropped.length, 'user')} would be switched off`,
    users.length === 0 ? '' : `${countOf(users.length, 'person', 'people')} would get another user`,
    wait === 0 ? '' : `${countOf(wait, 'person', 'people')} would wait for a fix`,
    ...fields.slice(0, SHOWN_FIELDS).map(({ field, ids }) => valuesChange(nounOf(field), ids.length)),
    fields.length > SHOWN_FIELDS ? valuesChange('more field', fields.length - SHOWN_FIELDS) : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** "310 titles change" */
function valuesChange(noun: string, count: number): string {
  return countOf(count, `${noun} changes`, `${noun}s change`);
}

/** A custom field keeps its key, since its label is not known here. */
function nounOf(field: string): string {
  return fieldRow(field)?.noun ?? `${field} value`;
}

function effectTable(effect: Effect): Markdown {
  const { inScopeBefore: before, inScopeAfter: after, dropped, users, fields } = effect;
  const added: readonly (readonly [string, number])[] = [
    ['Users switched off', dropped.length],
    ['People with another user', users.length],
    ['People waiting for a fix', waiting(effect).length],
  ];
  const rows = [
    ['People kept in step', grouped(before), grouped(after), signed(after - before)],
    ...added.flatMap(([words, count]) => (count === 0 ? [] : [[words, '', grouped(count), signed(count)]])),
    ...fields
      .slice(0, SHOWN_FIELDS)
      .map(({ field, ids }) => [
        `${escapeMarkdown(isStandardField(field) ? capital(nounOf(field)) : nounOf(field))}s that change`,
        '',
        '',
        grouped(ids.length),
      ]),
  ];
  return table(['', ':Before', ':After', ':Change'], rows);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function signed(count: number): string {
  if (count === 0) return '0';
  return count > 0 ? `+${grouped(count)}` : `−${grouped(-count)}`;
}

function reasons({ leaveReasons, users, numbers, wait }: Effect): Markdown | null {
  const lines = [
    ...leaveReasons.map(({ count, reason, ...place }) => {
      return `${grouped(count)}: ${escapeMarkdown(reason)} (${code(placeOf(place))})`;
    }),
    ...users.map(({ id, userId, place }) => {
      return `${code(numbers.get(id) ?? id)} gets the user ${String(userId)} with the next daily run (${code(placeOf(place))})`;
    }),
    ...wait.map((one) => `${grouped(one.ids.length)}: ${escapeMarkdown(titleOf(one.code))} (${code(one.code)})`),
  ];
  return lines.length === 0 ? null : bullets(lines, SHOWN_REASONS, (rest) => countOf(rest, 'more reason'));
}

/** Whether the users of people who drop out are switched off or kept, as the files say. */
function usersLeftOut({ leave, dropped, keepsUsers }: Effect): Markdown | null {
  if (leave.length === 0 || dropped.length > 0) return null;
  return keepsUsers
    ? 'The users of those who drop out stay as they are.'
    : 'None of those who drop out has an active user that would be switched off.';
}

function newDepartments({ newDepartments: names }: Effect): Markdown | null {
  if (names.length === 0) return null;
  const rest = names.length - SHOWN_MOVES;
  const shown = names.slice(0, SHOWN_MOVES).map(escapeMarkdown).join(', ');
  return `Betterworks would make departments that nobody has yet: ${shown}${rest > 0 ? ` and ${String(rest)} more` : ''}.`;
}

/** About one run that writes everybody; the next daily run may be far below the limits. */
function limitsSentence(limits: Effect['limits']): Markdown | null {
  const tripped = limits.filter((limit) => limit.tripped);
  if (limits.length === 0) return null;
  if (tripped.length === 0) return 'All limits would hold, even if everybody is written at once.';
  const figures = tripped.map(
    (one) => `${limitWords(one.limit)}: ${grouped(one.value)}, and ${allowedWords(one.allowed)}`,
  );
  return `⚠️ **Writing everybody at once would be stopped before the first change, and need an approval.** ${figures.join('; ')}.`;
}

function moves({ moves: all }: Effect): Markdown | null {
  if (all.length === 0) return null;
  const shown = (value: string): Markdown => (value === '' ? '(empty)' : escapeMarkdown(value));
  const lines = all.map(({ from, to, count }) => `${shown(from)} → ${shown(to)}, ${grouped(count)}`);
  return folded(
    'Values that change, where at least five people share them',
    bullets(lines, SHOWN_MOVES, (rest) => countOf(rest, 'more value')),
  );
}

function who(effect: Effect): Markdown {
  const { enter, leave, dropped, users, fields, numbers } = effect;
  const numbered = (ids: readonly UkgEmployeeId[]): Markdown =>
    idList(
      ids.map((id) => numbers.get(id) ?? id),
      SHOWN_IDS,
    );
  const isSame = leave.toSorted().join() === dropped.toSorted().join();
  const groups: readonly (readonly [string, readonly UkgEmployeeId[]])[] = [
    [isSame ? 'Would drop out and be switched off' : 'Would drop out', leave],
    ['Would come in', enter],
    ['Would be switched off', isSame ? [] : dropped],
    ['Would get another user', users.map(({ id }) => id)],
    ['Would wait for a fix', waiting(effect)],
    ...fields.map(({ field, ids }) => [`Another ${nounOf(field)}`, ids] as const),
  ];
  const lines = groups.flatMap(([words, ids]) =>
    ids.length === 0 ? [] : [`**${escapeMarkdown(words)}** (${grouped(ids.length)}): ${numbered(ids)}`],
  );
  return folded('Who (employee numbers)', lines.join('\n\n'));
}

/** What happens with or without this change, and how many people need attention anyway. */
function nextSentence(report: RunReport, effect: Effect | null): Markdown {
  const { counts, links, problems } = report;
  const written = writtenAnyway(report, effect);
  const next =
    written === null
      ? 'The next daily run would stop at a limit and wait for an approval.'
      : `The next daily run writes ${written === 0 ? 'nobody' : countOf(written, 'person', 'people')}.`;
  // The limits, and the people who wait because of the change, are already told above.
  const ofChange = new Set<UkgEmployeeId | null>(effect === null ? [] : waiting(effect));
  const told = problems.filter(({ code: of, ukgEmployeeId: id }) => isOfLimit(of) || ofChange.has(id));
  const anyway = counts.problems - told.length;
  const attention =
    anyway === 0 ? '' : ` ${countOf(anyway, 'problem')} need${anyway === 1 ? 's' : ''} attention anyway.`;
  return `${next}${attention} ${link('The report of this run', links.run)} has everything.`;
}

/** How many people; null for a run that would stop. Changes that come only from the new files are written by a comparison. */
function writtenAnyway({ counts, status, plan }: RunReport, effect: Effect | null): number | null {
  const isStopOfChange = effect?.limits.some(({ tripped }) => tripped) === true;
  if (status === 'stopped' && !isStopOfChange) return null;
  if (effect === null || plan === null) return writesOf(counts);
  return writesOf(counts) - plan.changes.filter(broughtBy(effect)).length;
}

/** Recognises changes that come only from the new files. */
function broughtBy({ enter, leave, dropped, fields: changing }: Effect): (change: Change) => boolean {
  const [entering, going] = [new Set(enter), new Set([...leave, ...dropped])];
  const idsOf = new Map(changing.map(({ field, ids }) => [field, new Set(ids)]));
  return ({ kind, ukgEmployeeId: id, fields }) => {
    if (kind === 'update') return Object.keys(fields).every((field) => idsOf.get(field)?.has(id) === true);
    return (kind === 'deactivate' ? going : entering).has(id);
  };
}

/** A new organization, or one without a first comparison. */
function firstParts(report: RunReport): readonly (Markdown | null)[] {
  const { drift, counts } = report;
  const count = (kind: Drift['kind']): number => (drift ?? []).filter((row) => row.kind === kind).length;
  const rows = [
    ['In step already', grouped(counts.unchanged)],
    ...DRIFT_KINDS.map((kind) => [driftWords[kind], grouped(count(kind))]),
    ['Left out by the filter', grouped(counts.excluded)],
  ];
  return [
    titled(report, 'the first run compares, and writes nobody'),
    'It links everybody to their user and lists what differs. As of now:',
    drift === null ? null : table(['', ':People'], rows),
    counts.problems === 0 ? null : `${countOf(counts.problems, 'problem')} would need attention.`,
    `After it, \`reconcile\` with \`apply\` brings Betterworks in step; begin with ten people in \`employees\`. ${link('The report of this run', report.links.run)} has everything.`,
  ];
}

/** What is wrong with the files, or which system did not answer: there is no plan then. */
function brokenParts(report: RunReport): readonly (Markdown | null)[] {
  const ofRun = report.problems.filter(({ ukgEmployeeId }) => ukgEmployeeId === null);
  const lines = ofRun.map(({ message }) => escapeMarkdown(message));
  return [titled(report, 'there is no plan'), bullets(lines, SHOWN_PROBLEMS, (rest) => countOf(rest, 'more problem'))];
}
