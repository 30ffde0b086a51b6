// What a file of everybody repeats of those who left: Betterworks cannot be asked whether it read the file that ended them.
import type { Assessment } from '../people/assess.ts';
import type { Fields } from '../model/model.ts';
import { REQUIRED_FIELDS } from '../model/fields.ts';
import { canonical, DEACTIVATION_DATE, plainEmployeeId } from '../people/values.ts';

/** The row of a leaver who was delivered before; null without a day of UKG's own, or without what every row needs. */
export function goneRow({ verdict }: Assessment): Fields | null {
  if (verdict.kind !== 'leaver' || !verdict.isDated) return null;
  const { fields, on } = verdict;
  const isWhole = REQUIRED_FIELDS.every((name) => canonical(name, fields[name]) !== '');
  return isWhole ? { ...fields, [DEACTIVATION_DATE]: on } : null;
}

/** The rows without those whose address or employee id has gone to a person who is here: such a row would end them. */
export function withoutReused(rows: readonly Fields[], people: readonly Assessment[]): readonly Fields[] {
  if (rows.length === 0) return rows;
  const [emails, ids] = [new Set<string>(), new Set<string>()];
  for (const { verdict, email, employeeId } of people) {
    if (verdict.kind === 'leaver') continue;
    emails.add(canonical('email', email));
    if (employeeId !== '') ids.add(plainEmployeeId(employeeId));
  }
  return rows.filter(
    (row) =>
      !emails.has(canonical('email', row['email'])) &&
      !ids.has(plainEmployeeId(canonical('employee_id', row['employee_id']))),
  );
}
