// What a change of the configuration does to the population: who enters, who leaves, which fields change for how many.
import { assess } from './assess.ts';
import type { AssessContext, Assessment } from './assess.ts';
import type { Employee, UkgEmployeeId } from './model.ts';
import { differingFields } from './values.ts';

/** Ids are sorted. */
export interface Effect {
  readonly people: number;
  readonly inScopeBefore: number;
  readonly inScopeAfter: number;
  readonly enter: readonly UkgEmployeeId[];
  readonly leave: readonly UkgEmployeeId[];
  /** Why they leave, by the line that decides, most first. */
  readonly leaveReasons: readonly { readonly reason: string; readonly file: string; readonly line: number; readonly count: number }[];
  /** By field, most first; fields of those who are in scope before and after. */
  readonly fields: readonly { readonly field: string; readonly ids: readonly UkgEmployeeId[] }[];
}

/** Compares two configurations over one reading. `base` is null for an organization that is new. */
export function effectOf(employees: readonly Employee[], base: AssessContext | null, head: AssessContext): Effect {
  const enter: UkgEmployeeId[] = [];
  const leave: UkgEmployeeId[] = [];
  const reasons = new Map<string, { reason: string; file: string; line: number; count: number }>();
  const fields = new Map<string, UkgEmployeeId[]>();
  let before = 0;
  let after = 0;
  for (const employee of [...employees].sort(byId)) {
    const [was, is] = [base && assess(employee, base), assess(employee, head)];
    before += Number(was !== null && isInScope(was));
    after += Number(isInScope(is));
    if (isInScope(is) && !(was && isInScope(was))) enter.push(employee.ukgEmployeeId);
    else if (was && isInScope(was) && is.verdict.kind === 'excluded') {
      leave.push(employee.ukgEmployeeId);
      count(reasons, is.verdict.by);
    } else if (was) {
      for (const field of changedBetween(was, is)) fields.set(field, [...(fields.get(field) ?? []), employee.ukgEmployeeId]);
    }
  }
  return {
    people: employees.length,
    inScopeBefore: before,
    inScopeAfter: after,
    enter,
    leave,
    leaveReasons: [...reasons.values()].sort((a, b) => b.count - a.count || a.line - b.line),
    fields: [...fields].map(([field, ids]) => ({ field, ids })).sort((a, b) => b.ids.length - a.ids.length || (a.field < b.field ? -1 : 1)),
  };
}

function byId(a: Employee, b: Employee): number {
  return a.ukgEmployeeId < b.ukgEmployeeId ? -1 : 1;
}

/** Somebody whom a line of the filter does not leave out and who has not left. */
function isInScope(one: Assessment): boolean {
  return one.verdict.kind !== 'excluded' && one.verdict.kind !== 'leaver';
}

function count(reasons: Map<string, { reason: string; file: string; line: number; count: number }>, by: { reason: string; file: string; line: number }): void {
  const key = `${by.file}:${String(by.line)}:${by.reason}`;
  const known = reasons.get(key);
  if (known) known.count += 1;
  else reasons.set(key, { reason: by.reason, file: by.file, line: by.line, count: 1 });
}

function changedBetween(was: Assessment, is: Assessment): readonly string[] {
  if (was.verdict.kind !== 'present' || is.verdict.kind !== 'present') return [];
  return differingFields(is.verdict.desired.fields, was.verdict.desired.fields);
}
