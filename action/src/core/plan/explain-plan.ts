// One employee's part in a plan that a run left behind, told from `plan.json` and the organization's files alone.
import type { PlanFile } from '../model/generated/files.ts';
import type { SchemaError } from '../model/generated/validators.cjs';
import validators from '../model/generated/validators.cjs';
import type { Integration, ProblemCode } from '../model/model.ts';
import { problemCatalog } from '../model/problem-catalog.ts';
import { countOf, placeOf, triedWords } from '../model/text.ts';
import { isSameEmployeeId } from '../people/values.ts';
import { CODE_LENGTH } from './approval.ts';
import type { Explanation } from './explain.ts';
import type { Stage } from './explain-rows.ts';
import { feed } from './explain-rows.ts';
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
    ...own.excluded.map((by) => ({ stage: 'filter', sentence: `Left out by ${placeOf(by)}: ${by.reason}.` })),
    ...own.held.map(heldStage),
    ...own.scheduled.map(({ kind, on }) => ({
      stage: 'scheduled',
      sentence: `Scheduled: ${kind} on ${on}; nothing is written before that day.`,
    })),
  ];
  const absent = stages.length > 0 ? [] : absentSentences(plan, employee);
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
      runStage(plan),
      ...stages,
      ...absent.map((sentence) => ({ stage: 'plan', sentence })),
      ...limitStages(plan),
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

function runStage({ organization, digest, changes, excluded, held, scheduled }: PlanFile): Stage {
  if (digest === '') return { stage: 'run', sentence: `This run of ${organization} ended before it had a plan.` };
  const counts = `${countOf(changes.length, 'change')}, ${String(excluded.length)} left out, ${String(held.length)} waiting for a fix, ${String(scheduled.length)} with a day ahead`;
  return { stage: 'run', sentence: `The plan ${digest.slice(0, CODE_LENGTH)} of ${organization}: ${counts}.` };
}

function changeStages(change: PlanFile['changes'][number], integration: Integration): readonly Stage[] {
  const { kind, employee_id: number, user_id: user, fields } = change;
  const whose = user === null ? 'whose user is not known yet' : `Betterworks user ${String(user)}`;
  const what = `${kind} of employee ${number === '' ? '(without a number)' : number}, ${whose}, with ${countOf(fields.length, 'field')}.`;
  return [
    { stage: 'plan', sentence: `Planned: ${what}` },
    scopeStage(kind, integration),
    ...fields.map((field) => ({ stage: 'field', sentence: fieldSentence(field, integration) })),
  ];
}

function scopeStage(kind: string, { filter }: Integration): Stage {
  if (kind !== 'deactivate')
    return { stage: 'filter', sentence: `Included: no line of ${filter.place.file} leaves them out.` };
  const why =
    filter.whenOutOfScope === 'deactivate'
      ? `UKG says that they have left, or ${placeOf(filter.place)} leaves them out (when_out_of_scope: deactivate)`
      : 'UKG says that they have left; the filter keeps nobody who left';
  return { stage: 'filter', sentence: `${why}.` };
}

function fieldSentence(field: string, { mapping }: Integration): string {
  const entry = mapping.find((one) => one.field === field);
  if (entry === undefined)
    return `${field}: no line of mapping.yml feeds it now, so the mapping has changed since that run.`;
  return feed(entry);
}

function heldStage({ code, first_seen: since, attempts }: PlanFile['held'][number]): Stage {
  const known = code in problemCatalog ? problemCatalog[code as ProblemCode] : null;
  const words = known === null ? '' : ` ${known.title}. What to do: ${known.whatToDo}`;
  return { stage: 'held', sentence: `Waits for a fix since ${since} (${code}), ${triedWords(attempts)}.${words}` };
}

function limitStages({ limits, digest }: PlanFile): readonly Stage[] {
  return limits
    .filter(({ tripped }) => tripped)
    .map(({ limit, value, allowed }) => ({
      stage: 'limit',
      sentence: `The limit ${limit} stopped this plan (${String(value)} where ${allowedWords(allowed)}), so nothing of it was written unless it was approved with the approval code ${digest.slice(0, CODE_LENGTH)}.`,
    }));
}

/** Why somebody is in no list, and what to do to learn more. */
function absentSentences({ digest }: PlanFile, employee: string): readonly string[] {
  if (digest === '')
    return [`So it says nothing of ${employee}; errors.csv of the same report says why the run ended.`];
  return [
    `${employee} is in none of its lists. So UKG did not name them as changed in that run, or everything about them was right already: nothing was to be written, and they are not left out, not waiting for a fix and have no day ahead.`,
    "Who waits for a fix or a day since before and was not read in that run stands in plan.json by UKG's employeeId alone: if you gave the employee number, give that one. For everybody else ask without the input plan, which reads UKG.",
  ];
}

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
  if (validators.plan(raw)) return { ok: true, plan: raw as PlanFile };
  const [error] = validators.plan.errors as readonly [SchemaError];
  const [, list = ''] = error.instancePath.split('/');
  return { ok: false, reason: LISTS.has(list) ? `its ${list} are not as a run writes them` : NO_PLAN };
}

const NO_PLAN = 'it is not a plan.json of version 1';

const LISTS: ReadonlySet<string> = new Set(['changes', 'excluded', 'held', 'scheduled', 'limits']);
