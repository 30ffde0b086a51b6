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
  readonly leaveReasons: readonly {
    readonly reason: string;
    readonly file: string;
    readonly line: number;
    readonly count: number;
  }[];
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
    const id = employee.ukgEmployeeId;
    const was = base && assess(employee, base);
    const is = assess(employee, head);
    before += Number(isInScope(was));
    after += Number(isInScope(is));
    if (isInScope(is) && !isInScope(was)) enter.push(id);
    if (isInScope(was) && is.verdict.kind === 'excluded') {
      leave.push(id);
      count(reasons, is.verdict.by);
    }
    for (const field of changedBetween(was, is)) add(fields, field, id);
  }
  return {
    people: employees.length,
    inScopeBefore: before,
    inScopeAfter: after,
    enter,
    leave,
    leaveReasons: [...reasons.values()].sort((a, b) => b.count - a.count || a.line - b.line),
    fields: [...fields].map(([field, ids]) => ({ field, ids })).sort(mostFirst),
  };
}

function byId(a: Employee, b: Employee): number {
  return a.ukgEmployeeId < b.ukgEmployeeId ? -1 : 1;
}

function add(fields: Map<string, UkgEmployeeId[]>, field: string, id: UkgEmployeeId): void {
  const ids = fields.get(field);
  if (ids === undefined) fields.set(field, [id]);
  else ids.push(id);
}

function mostFirst(a: Effect['fields'][number], b: Effect['fields'][number]): number {
  return b.ids.length - a.ids.length || Number(a.field > b.field) - Number(a.field < b.field);
}

/** Somebody whom a line of the filter does not leave out and who has not left; nobody is in the scope of no files. */
function isInScope(one: Assessment | null): boolean {
  return one !== null && one.verdict.kind !== 'excluded' && one.verdict.kind !== 'leaver';
}

function count(
  reasons: Map<string, { reason: string; file: string; line: number; count: number }>,
  by: { reason: string; file: string; line: number },
): void {
  const key = `${by.file}:${String(by.line)}:${by.reason}`;
  const known = reasons.get(key);
  if (known) known.count += 1;
  else reasons.set(key, { reason: by.reason, file: by.file, line: by.line, count: 1 });
}

function changedBetween(was: Assessment | null, is: Assessment): readonly string[] {
  if (was?.verdict.kind !== 'present' || is.verdict.kind !== 'present') return [];
  return differingFields(is.verdict.desired.fields, was.verdict.desired.fields);
}
