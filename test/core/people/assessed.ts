// Assesses one made-up employee.
import type { Employee, Integration } from '../../../action/src/core/model/model.ts';
import type { Assessment } from '../../../action/src/core/people/assess.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import type { AssessContext } from '../../../action/src/core/people/pick-row.ts';
import { aFilter, anIntegration, codeTables, TODAY } from '../../builders.ts';

export function assessed(
  employee: Employee,
  integration: Partial<Integration> = {},
  more: Partial<AssessContext> = {},
): Assessment {
  return assess(employee, { integration: anIntegration(integration), tables: codeTables(), today: TODAY, ...more });
}

export const codes = (one: Assessment): readonly string[] =>
  one.problems.map(({ code, field }) => (field === '' ? code : `${code} ${field}`));
export const LATER = '2026-09-01';
export const onlyInterns = aFilter({ employee_types: ['INT'] });
