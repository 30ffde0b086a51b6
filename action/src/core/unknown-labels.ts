// A mapping from a user-defined field that the tenant lacks warns, as the vendor's dialog does, and breaks nothing.
import type { Employee, Integration, Problem } from './model.ts';
import { runProblem } from './problem.ts';

/** One problem a label that nobody who was read has; none when nobody was read. */
export function unknownLabels(employees: readonly Employee[], integration: Integration): readonly Problem[] {
  if (employees.length === 0 || !integration.mapping.some(({ source }) => source.kind === 'udf')) return [];
  return labelsMissingIn(new Set(employees.flatMap(({ userDefined }) => Object.keys(userDefined ?? {}))), integration);
}

/** One problem a mapped label that is not among these, the labels that the tenant has. */
export function labelsMissingIn(known: ReadonlySet<string>, integration: Integration): readonly Problem[] {
  return integration.mapping.flatMap(({ field, source, default: instead }) => {
    if (source.kind !== 'udf' || known.has(source.label)) return [];
    const what = instead === null ? `${field} was left out for them` : `they have the default of ${field}`;
    const message = `UKG shows no user-defined field "${source.label}" for anybody who was read, so ${what}. Create the field in UKG, or correct its label in mapping.yml.`;
    return [runProblem({ code: 'UDF_UNKNOWN', message, field })];
  });
}
