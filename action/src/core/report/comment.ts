// The comment on a pull request: what the plan would do now, and whom the change of the files touches. Ids only.
import { fieldRow } from '../model/fields.ts';
import type { RunReport, UkgEmployeeId } from '../model/model.ts';
import type { Effect } from '../plan/effect.ts';
import { allowedWords } from '../plan/limits.ts';
import { code, cutPage, folded, idList, paragraphs, table } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import { summaryMarkdown } from './summary.ts';
import { countOf, grouped, escapeMarkdown } from '../model/text.ts';
import { limitWords } from './words.ts';

/** GitHub refuses a longer comment with 65,536 characters; a byte is at least a character's share. */
const MOST_COMMENT_BYTES = 60_000;
const SHOWN_IDS = 20;
/** So many fields are named in the headline and shown without a click. */
const SHOWN_FIELDS = 5;
const CUT_NOTE = '**Cut here: GitHub takes no longer comment. The rest stands in the job summary.**';

/** A change of the files touches nobody by itself, and the plan below it counts fewer people. */
const WHEN =
  'After merging, the daily run writes whom UKG reports as changed, so the others follow little by little. To bring everybody in step at once, start **Actions › sync** with the command `reconcile` and `apply` ticked.';

/** The mark by which an organization's comment is found again. */
export function commentMark(slug: string): string {
  return `<!-- ukg-betterworks-sync: plan of ${slug} -->`;
}

/** `effect` is null when there was nothing to compare; `remark` then says why. */
export function planComment(report: RunReport, effect: Effect | null, remark: string | null): Markdown {
  const page = paragraphs([
    commentMark(report.slug),
    effectPart(report, effect),
    remark === null ? null : escapeMarkdown(remark),
    digestPart(report),
    summaryMarkdown(report),
  ]);
  return cutPage(page, MOST_COMMENT_BYTES, CUT_NOTE);
}

function digestPart({ plan }: RunReport): Markdown | null {
  return plan === null || plan.digest === '' ? null : `Digest of the plan: ${code(plan.digest)}`;
}

function effectPart(report: RunReport, effect: Effect | null): Markdown | null {
  if (effect === null) return null;
  return paragraphs([
    `## ${escapeMarkdown(report.organization)}: what this change does to the population`,
    `**${escapeMarkdown(headline(effect))}**`,
    `Of ${countOf(effect.people, 'person', 'people')} in UKG, ${countOf(effect.inScopeBefore, 'is', 'are')} in scope before this change and ${grouped(effect.inScopeAfter)} after it.`,
    effect.leave.length + effect.enter.length === 0 ? null : scopeTable(effect),
    usersOutOfScope(effect),
    effect.fields.length === 0 ? null : fieldTable(effect),
    isNothing(effect) ? null : WHEN,
    isNothing(effect) ? null : limitsSentence(effect.limits),
  ]);
}

/** Of everybody at once: the table of limits further down is of the next daily run. */
function limitsSentence(limits: Effect['limits']): Markdown | null {
  const tripped = limits.filter((limit) => limit.tripped);
  if (limits.length === 0) return null;
  if (tripped.length === 0) return 'All limits would let everybody through at once.';
  const figures = tripped.map(
    (one) => `${limitWords(one.limit)}: ${String(one.value)}, and ${allowedWords(one.allowed)}`,
  );
  return `⚠️ **Everybody at once would be stopped before the first write, and need an approval.** ${figures.join('; ')}.`;
}

/** Leaving the scope and being deactivated are two things, and the files say which it is. */
function usersOutOfScope({ leave, dropped, keepsUsers }: Effect): Markdown | null {
  if (dropped.length > 0)
    return `${countOf(dropped.length, 'user')} out of scope would be deactivated (${code('when_out_of_scope: deactivate')}): ${ids(dropped)}.`;
  if (leave.length === 0) return null;
  return keepsUsers
    ? 'The users of those who leave the scope stay as they are.'
    : 'None of those who leave the scope has an active user that the sync knows.';
}

function isNothing({ enter, leave, dropped, fields }: Effect): boolean {
  return enter.length + leave.length + dropped.length + fields.length === 0;
}

/** "42 leave the scope, 310 titles change" */
function headline(effect: Effect): string {
  const parts = [
    effect.enter.length === 0
      ? ''
      : `${String(effect.enter.length)} ${effect.enter.length === 1 ? 'enters' : 'enter'} the scope`,
    effect.leave.length === 0
      ? ''
      : `${String(effect.leave.length)} ${effect.leave.length === 1 ? 'leaves' : 'leave'} the scope`,
    effect.dropped.length === 0 ? '' : `${countOf(effect.dropped.length, 'user')} would be deactivated`,
    ...effect.fields.slice(0, SHOWN_FIELDS).map(({ field, ids: { length } }) => valuesChange(field, length)),
    moreFields(effect.fields.length - SHOWN_FIELDS),
  ];
  return parts.filter((part) => part !== '').join(', ') || 'Nobody enters or leaves the scope, and no field changes';
}

function moreFields(count: number): string {
  if (count <= 0) return '';
  return count === 1 ? '1 more field changes' : `${String(count)} more fields change`;
}

/** "310 titles change"; a custom field keeps its key, since its label is not known here. */
function valuesChange(field: string, count: number): string {
  const noun = fieldRow(field)?.noun ?? `${field} value`;
  return count === 1 ? `1 ${noun} changes` : `${String(count)} ${noun}s change`;
}

function scopeTable(effect: Effect): Markdown {
  const rows = [
    ...(effect.enter.length === 0 ? [] : [['Enter', String(effect.enter.length), ids(effect.enter), '']]),
    ...(effect.leave.length === 0
      ? []
      : [
          [
            'Leave',
            String(effect.leave.length),
            ids(effect.leave),
            effect.leaveReasons.slice(0, 10).map(reason).join('<br>'),
          ],
        ]),
  ];
  return table(['Scope', 'People', 'UKG employee ids', 'Because of'], rows);
}

function reason({ reason: why, file, line, count }: Effect['leaveReasons'][number]): Markdown {
  return `${String(count)} × ${escapeMarkdown(why)} (${code(`${file}:${String(line)}`)})`;
}

function fieldTable(effect: Effect): Markdown {
  const body = table(
    ['Field', 'People', 'UKG employee ids'],
    effect.fields.map((row) => [code(row.field), String(row.ids.length), ids(row.ids)]),
  );
  return effect.fields.length > SHOWN_FIELDS ? folded('Fields that change', body) : body;
}

function ids(all: readonly UkgEmployeeId[]): Markdown {
  return idList(all, SHOWN_IDS);
}
