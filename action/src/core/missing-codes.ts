// A code without a text in the tenant's tables was sent as it is: said once a code, not once an employee.
import type { Assessment } from './assess.ts';
import type { Problem, ProblemCode } from './model.ts';
import { problemOf } from './problem.ts';

const CODES: Readonly<Record<string, { readonly code: ProblemCode; readonly what: string }>> = {
  department_name: { code: 'DEPARTMENT_UNKNOWN', what: 'org level' },
  title: { code: 'JOB_UNKNOWN', what: 'job' },
};

/** Problems for departments and titles, notes for the other fields. Only people in scope count. */
export function missingCodes(people: readonly Assessment[]): {
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
} {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const notes: string[] = [];
  for (const one of people) {
    if (one.verdict.kind !== 'present') continue;
    for (const { field, code } of one.missingCodes) {
      if (seen.has(`${field}\0${code}`)) continue;
      seen.add(`${field}\0${code}`);
      const known = CODES[field];
      const message = `UKG has no text for the ${known?.what ?? 'code'} "${code.slice(0, 40)}" (field ${field}), so the code itself was used`;
      if (known)
        problems.push(
          problemOf(one, { code: known.code, field, message: `${message}. Give it a description in UKG.` }),
        );
      else notes.push(`${message}.`);
    }
  }
  return { problems, notes };
}
