// The plan as data without values, `plan.json`: names of fields, never what stands in them.
import type { ReportedPlan, UkgEmployeeId } from '../model/model.ts';
import { written } from '../state/lists.ts';

/** Version 1 of the file: one line an entry, so that two plans can be compared. Without a plan its lists are empty. */
export function planJson(plan: ReportedPlan | null, slug: string): string {
  const numberOf = ({
    ukgEmployeeId,
  }: {
    readonly ukgEmployeeId: UkgEmployeeId;
  }): { readonly employee_id: string } => ({
    employee_id: plan?.numbers.get(ukgEmployeeId) ?? '',
  });
  const lines = [
    '{',
    '  "version": 1,',
    `  "organization": ${JSON.stringify(slug)},`,
    `  "digest": ${JSON.stringify(plan?.digest ?? '')},`,
    `  "changes": ${listOf(plan?.changes.map(changeEntry))},`,
    `  "excluded": ${listOf(plan?.excluded.map((one) => ({ ...numberOf(one), ...excludedEntry(one) })))},`,
    `  "held": ${listOf(plan?.held.map((one) => ({ ...numberOf(one), ...written('held', one) })))},`,
    `  "scheduled": ${listOf(plan?.scheduled.map((one) => ({ ...numberOf(one), ...written('scheduled', one) })))},`,
    `  "limits": ${listOf(plan?.limits.map(limitEntry))}`,
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function listOf(entries: readonly object[] = []): string {
  if (entries.length === 0) return '[]';
  return `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
}

function changeEntry(change: ReportedPlan['changes'][number]): object {
  return {
    kind: change.kind,
    employee_id: change.employeeId,
    ukg_employee_id: change.ukgEmployeeId,
    user_id: change.userId,
    fields: Object.keys(change.fields),
  };
}

function excludedEntry({ ukgEmployeeId, reason, file, line }: ReportedPlan['excluded'][number]): object {
  return { ukg_employee_id: ukgEmployeeId, reason, file, line };
}

function limitEntry({ limit, value, allowed, tripped }: ReportedPlan['limits'][number]): object {
  return { limit, value, allowed, tripped };
}
