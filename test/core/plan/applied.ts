// What a run planned and what came of it, as the tests of the next state need it.
import type { Plan } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { planChanges } from '../../../action/src/core/plan/plan.ts';
import type { Outcome } from '../../../action/src/core/plan/written.ts';
import { aChange, aContext, fieldsOf } from '../../builders.ts';
import { NOBODY } from './planned.ts';

/** `seen`: whom the run read. */
export const aPlan = (parts: Partial<Plan> & { readonly seen?: readonly string[] } = {}): Plan => {
  const { seen = [], ...rest } = parts;
  return { ...planChanges(NOBODY, aContext()), readEmployees: new Set(seen.map(ukgEmployeeId)), ...rest };
};
/** A user who was updated, unless it says otherwise. */
export const anOutcome = (parts: Partial<Outcome> & { readonly of?: string } = {}): Outcome => ({
  change: aChange({ id: parts.of ?? 'E1' }),
  kind: 'updated',
  userId: 41,
  storedFields: fieldsOf(parts.of),
  problems: [],
  ...parts,
});
