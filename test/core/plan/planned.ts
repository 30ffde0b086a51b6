// Plans the changes of made-up employees.
import { assess } from '../../../action/src/core/people/assess.ts';
import { fingerprintOf } from '../../../action/src/core/plan/fingerprint.ts';
import type { Change, ExistingUser, Fields, KnownUser, Plan } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import type { PlanContext } from '../../../action/src/core/plan/plan.ts';
import { planChanges } from '../../../action/src/core/plan/plan.ts';
import { canonicalFields } from '../../../action/src/core/people/values.ts';
import type { RowParts } from '../../builders.ts';
import { aContext, aKnownUser, anEmployee, aState, fieldsOf, testDigests, YESTERDAY } from '../../builders.ts';

export const left = { status: 'T', terminationDate: YESTERDAY } as const;

export interface Given extends Partial<Omit<PlanContext, 'state' | 'users' | 'found'>> {
  readonly users?: readonly KnownUser[];
  readonly found?: Readonly<Record<string, ExistingUser | null>>;
}

export function planned(rows: readonly RowParts[], { users = [], found = {}, ...rest }: Given = {}): Plan {
  const state = aState({ users });
  const context = aContext({
    state,
    found: new Map(Object.entries(found).map(([id, user]) => [ukgEmployeeId(id), user])),
    ...rest,
  });
  return planChanges(
    rows.map((row) => assess(anEmployee(row), context)),
    context,
  );
}

/** A link with a fingerprint of the builders' employee. */
export function linked(id: string, parts: Partial<KnownUser> = {}, having: Fields = {}): KnownUser {
  const fingerprint = fingerprintOf(ukgEmployeeId(id), canonicalFields(fieldsOf(id, having)), testDigests());
  return aKnownUser({ id, userId: Number(id.slice(1)) + 40, fingerprint, ...parts });
}

export const kinds = (plan: Plan): readonly string[] =>
  plan.changes.map((change) => `${change.kind} ${change.ukgEmployeeId}`);
export const codes = ({ problems }: Plan): readonly string[] =>
  problems.map((problem) => `${problem.code} ${problem.ukgEmployeeId ?? ''}`);
export const only = (plan: Plan): Change | undefined => plan.changes[0];
