// What a plan of an earlier run says of one employee: from `plan.json` and the organization's files alone.
import type { PlanFile } from '../model/generated/files.ts';
import validators from '../model/generated/validators.cjs';
import type { Integration, ProblemCode } from '../model/model.ts';
import { problemCatalog } from '../model/problem-catalog.ts';
import { countOf, triedWords } from '../model/text.ts';
import { isSameEmployeeId } from '../people/values.ts';
import { codeOf } from './approval.ts';
import type { Explanation } from './explain.ts';
import type { Stage } from './explain-rows.ts';
import { feed, leftOut, stagesOf } from './explain-rows.ts';
import { allowedWords } from './limits.ts';
import type { Known } from './verdict.ts';
import { verdictOf } from './verdict.ts';

/** `ids` are the UKG employee ids that were found; none when the plan does not name the employee. */
export interface PlanExplanation extends Explanation {
  readonly ids: readonly string[];
}

/** `employee` is an employee number or UKG's employeeId; a plan of an older release knows only changes by both. */
export function explainPlan(plan: PlanFile, employee: string, integration: Integration): PlanExplanation {
  const ids = idsOf(plan, employee);
  const isOwn = ({ ukg_employee_id: id }: { readonly ukg_employee_id: string }): boolean => ids.includes(id);
  const own = {
    changes: plan.changes.filter(isOwn),
    excluded: plan.excluded.filter(isOwn),
    held: plan.held.filter(isOwn),
    scheduled: plan.scheduled.filter(isOwn),
  };
  const stages = [
    ...own.changes.flatMap((change) => changeStages(change, integration)),
    ...stagesOf('filter', own.excluded.map(leftOut)),
    ...stagesOf('held', own.held.map(heldSentence)),
    ...stagesOf(
      'scheduled',
      own.scheduled.map(({ kind, on }) => `Scheduled: ${kind} on ${on}; nothing is written before that day.`),
    ),
  ];
  const isAbsent = stages.length === 0 && plan.digest !== '';
  const known: Known = {
    name: own.changes[0]?.employee_id || employee.trim(),
    changes: own.changes,
    leftOutBy: own.excluded[0] ?? null,
    problems: own.held,
    days: own.scheduled,
    otherwise:
      plan.digest === '' ? 'was not planned, since the run ended before' : 'had nothing to be written in this run',
  };
  return {
    ids,
    verdict: verdictOf(known),
    stages: [
      ['run', runSentence(plan)],
      ...stages,
      ...stagesOf('plan', isAbsent ? [`${employee} ${ABSENT}`] : []),
      ...stagesOf('limit', limitSentences(plan)),
    ],
  };
}

function idsOf({ changes, excluded, held, scheduled }: PlanFile, employee: string): readonly string[] {
  const wanted = employee.trim();
  const named = [...changes, ...excluded, ...held, ...scheduled];
  const numbered = (isSame: (a: string, b: string) => boolean): readonly string[] =>
    named
      .filter(({ employee_id: number = '' }) => number !== '' && isSame(number, wanted))
      .map(({ ukg_employee_id: id }) => id);
  const ways = [
    named.map(({ ukg_employee_id: id }) => id).filter((id) => id === wanted),
    numbered((a, b) => a === b),
    // A spreadsheet drops leading zeros.
    numbered(isSameEmployeeId),
  ];
  return [...new Set(ways.find((ids) => ids.length > 0))];
}

function runSentence({ organization, digest, changes, excluded, held, scheduled }: PlanFile): string {
  if (digest === '')
    return `This run of ${organization} ended before it had a plan; errors.csv of the same report says why.`;
  const counts = `${countOf(changes.length, 'change')}, ${String(excluded.length)} left out, ${String(held.length)} waiting for a fix, ${String(scheduled.length)} with a day ahead`;
  return `The plan ${codeOf(digest)} of ${organization}: ${counts}.`;
}

function changeStages(change: PlanFile['changes'][number], integration: Integration): readonly Stage[] {
  const { kind, employee_id: number, user_id: user, fields } = change;
  const whose = user === null ? 'whose user is not known yet' : `Betterworks user ${String(user)}`;
  const what = `${kind} of employee ${number === '' ? '(without a number)' : number}, ${whose}, with ${countOf(fields.length, 'field')}.`;
  const sentences = fields.map((field) => fieldSentence(field, integration));
  return [['plan', `Planned: ${what}`], ...stagesOf('field', sentences)];
}

function fieldSentence(field: string, { mapping }: Integration): string {
  const entry = mapping.find((one) => one.field === field);
  if (entry === undefined)
    return `${field}: no line of mapping.yml feeds it now, so the mapping has changed since that run.`;
  return feed(entry);
}

function heldSentence({ code, first_seen: since, attempts }: PlanFile['held'][number]): string {
  const known = code in problemCatalog ? problemCatalog[code as ProblemCode] : null;
  const words = known === null ? '' : ` ${known.title}. What to do: ${known.whatToDo}`;
  return `Waits for a fix since ${since} (${code}), ${triedWords(attempts)}.${words}`;
}

function limitSentences({ limits, digest }: PlanFile): readonly string[] {
  return limits
    .filter(({ tripped }) => tripped)
    .map(
      ({ limit, value, allowed }) =>
        `The limit ${limit} stopped this plan (${String(value)} where ${allowedWords(allowed)}), so nothing of it was written unless it was approved with the approval code ${codeOf(digest)}.`,
    );
}

const ABSENT =
  "is in none of its lists: nothing was to be written, and they are not left out, not waiting for a fix and have no day ahead. Who waits since before stands there by UKG's employeeId alone. To learn more ask without the input plan, which reads UKG.";

// `plan.json` of a report, read back: the plan of a run as data without values.

export type { PlanFile };

export type ReadPlan = { readonly ok: true; readonly plan: PlanFile } | { readonly ok: false; readonly reason: string };

/** `reason` is a clause without a full stop. */
export function readPlanFile(text: string): ReadPlan {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'it is not complete JSON' };
  }
  return validators.plan(raw)
    ? { ok: true, plan: raw as PlanFile }
    : { ok: false, reason: 'it is not a plan.json of version 1' };
}
