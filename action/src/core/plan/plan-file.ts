// `plan.json` of a report, read back: the plan of a run as data without values.
import type { PlanFile } from '../model/generated/files.ts';
import validators from '../model/generated/validators.cjs';
import type { SchemaError } from '../model/generated/validators.cjs';

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
