// A mapping from a user-defined field that the tenant lacks warns, as the vendor's dialog does, and breaks nothing.
import type { Employee, Integration, Problem } from './model.ts';
import { runProblem } from './problem.ts';

/** One problem a label that nobody who was read has; none when nobody was read. */
export function unknownLabels(employees: readonly Employee[], integration: Integration): readonly Problem[] {
  if (employees.length === 0) return [];
  const known = new Set(employees.flatMap((employee) => Object.keys(employee.userDefined ?? {})));
  return integration.mapping.flatMap(({ field, source }) => {
    if (source.kind !== 'udf' || known.has(source.label)) return [];
    const message = `UKG has no user-defined field "${source.label}", so ${field} was left out for everybody. Create the field in UKG, or correct its label in mapping.yml.`;
    return [runProblem({ code: 'UDF_UNKNOWN', message, field })];
  });
}
