// A code without a text in the tenant's tables was sent as it is: said once a code, not once an employee.
import type { Problem, ProblemCode, Employee, FieldMapping, Integration } from '../model/model.ts';
import { problemOf, runProblem } from '../model/problem.ts';
import type { Assessment } from './assess.ts';

const CODES: Readonly<Record<string, { readonly code: ProblemCode; readonly what: string }>> = {
  department_name: { code: 'DEPARTMENT_UNKNOWN', what: 'org level' },
  title: { code: 'JOB_UNKNOWN', what: 'job' },
};

const WHY = {
  none: 'UKG has no text for',
  several: "UKG has several texts, which fit the employee's country and company equally well, for",
} as const;

const REMEDIES = {
  none: 'Give it a description in UKG.',
  several: 'Give its rows one description in UKG, or set those that are no longer used to inactive.',
} as const;

/** Problems for departments and titles, notes for the other fields. Only people in scope count. */
export function missingCodes(people: readonly Assessment[]): {
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
} {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const notes: string[] = [];
  for (const person of people) {
    if (person.verdict.kind !== 'present') continue;
    for (const { field, code, why } of person.missingCodes) {
      if (seen.has(`${field}\0${code}`)) continue;
      seen.add(`${field}\0${code}`);
      const known = CODES[field];
      const message = `${WHY[why]} the ${known?.what ?? 'code'} "${code.slice(0, 40)}" (field ${field}), so the code itself was used`;
      if (known) problems.push(problemOf(person, { code: known.code, field, message: `${message}. ${REMEDIES[why]}` }));
      else notes.push(`${message}.`);
    }
  }
  return { problems, notes };
}

// A mapping from a user-defined field that the tenant lacks warns, as the vendor's dialog does, and breaks nothing.

/** One problem a label, mapped or asked for by the filter, that nobody who was read has; none when nobody was read. */
export function unknownLabels(employees: readonly Employee[], integration: Integration): readonly Problem[] {
  if (employees.length === 0) return [];
  const known = new Set(employees.flatMap(({ userDefined }) => Object.keys(userDefined ?? {})));
  const mapped = integration.mapping.flatMap((entry) =>
    entry.sources.map((source) => ({ source, field: entry.field, so: instead(entry), file: 'mapping.yml' })),
  );
  const { include, exclude } = integration.filter;
  const compared = [...include, ...exclude].map(({ source, place: { file, line } }) => ({
    ...{ source, field: '', file: 'filter.yml' },
    so: `${file}:${String(line)} cannot be told for them, and they stay as they are`,
  }));
  return [...mapped, ...compared].flatMap(({ source, field, so, file }) => {
    if (source.kind !== 'udf' || known.has(source.label)) return [];
    const message = `UKG shows no user-defined field "${source.label}" for anybody who was read, so ${so}. Create the field in UKG, or correct its label in ${file}.`;
    return [runProblem({ code: 'UDF_UNKNOWN', message, field })];
  });
}

function instead({ field, sources, default: preset }: FieldMapping): string {
  if (sources.length > 1) return `the other sources of ${field} were used`;
  return preset === null ? `${field} was left out for them` : `they have the default of ${field}`;
}
