// Writes a plan as one user data file: all changes of a run are delivered together, or none of them.
import type { ApplyResult } from './apply.ts';
import type { Change, Fields } from '../core/model/model.ts';
import { OUTCOME_OF } from '../core/plan/outcome.ts';
import type { Outcome } from '../core/plan/outcome.ts';
import { problemOf } from '../core/model/problem.ts';
import { REQUIRED_FIELDS } from '../core/model/fields.ts';

import { RunFailure } from '../failure.ts';
import type { Refusal } from '../ports.ts';

/** `deliver` is given one row a user: everything that is known of them, since the file's rows are whole. */
export async function applyByFile(
  changes: readonly Change[],
  alsoRows: readonly Fields[],
  deliver: (rows: readonly Fields[]) => Promise<void>,
): Promise<ApplyResult> {
  const outcomes = changes.map((change) => {
    const missing = REQUIRED_FIELDS.filter((field) => isEmpty(rowOf(change)[field]));
    return missing.length === 0 ? delivered(change) : incomplete(change, missing);
  });
  const rows = [...outcomes.filter(({ kind }) => kind !== 'failed').map(({ change }) => rowOf(change)), ...alsoRows];
  if (rows.length === 0) return { outcomes, stoppedBy: null };
  try {
    await deliver(rows);
    return { outcomes, stoppedBy: null, repeated: alsoRows.length };
  } catch (error) {
    if (!(error instanceof RunFailure)) throw error;
    const message = `${error.message} Nothing counts as delivered; the next run tries again.`;
    const stoppedBy: Refusal = { kind: 'unavailable', code: error.code, message, fields: [] };
    return {
      outcomes: outcomes.map((outcome) => (outcome.kind === 'failed' ? outcome : notDelivered(outcome.change))),
      stoppedBy,
    };
  }
}

function rowOf(change: Change): Fields {
  return { ...change.desired, ...change.fields };
}

function isEmpty(value: Fields[string] | undefined): boolean {
  return value === undefined || value === null || value === '';
}

function delivered(change: Change): Outcome {
  return { change, kind: OUTCOME_OF[change.kind], userId: null, storedFields: change.desired, problems: [] };
}

/** Whoever is present was checked by the plan; of a leaver UKG may have erased what a row cannot do without. */
function incomplete(change: Change, missing: readonly string[]): Outcome {
  const message = `UKG has no ${missing.join(', ').replaceAll('_', ' ')} for this employee, and Betterworks takes no row without it, so the ${change.kind} was not delivered. Enter it in UKG, or ${change.kind} the user in Betterworks by hand.`;
  const code = missing.includes('email') ? 'EMAIL_MISSING' : 'NAME_MISSING';
  const problem = problemOf(change, { code, field: missing[0] ?? '', message, action: change.kind });
  return { change, kind: 'failed', userId: null, storedFields: {}, problems: [problem] };
}

function notDelivered(change: Change): Outcome {
  const message = `The ${change.kind} was not delivered, because the file could not be. The next run tries again.`;
  return {
    change,
    kind: 'not-attempted',
    userId: null,
    storedFields: {},
    problems: [problemOf(change, { code: 'NOT_ATTEMPTED', message, action: change.kind })],
  };
}
