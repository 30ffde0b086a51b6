// Finds an employee by what a person has at hand: UKG's employeeId, or the employee number that HR sees.
import { ukgEmployeeId } from '../../core/model.ts';
import type { UkgEmployeeId } from '../../core/model.ts';
import type { UkgClient } from './client.ts';
import { EMPLOYMENT_COLUMNS } from './columns.ts';
import { decodeScalars } from './decode.ts';
import { employmentsNumbered, employmentsOf } from './lists.ts';

/** Ids of all who match; several when two people share one number. */
export async function findEmployeeIds(client: UkgClient, text: string): Promise<readonly UkgEmployeeId[]> {
  const wanted = text.trim();
  const ids = new Set<string>();
  for (const list of [employmentsOf(wanted), employmentsNumbered(wanted)]) {
    await client.readPages(list, (rows) => {
      for (const raw of rows) {
        const row = decodeScalars(raw, EMPLOYMENT_COLUMNS);
        const id = row?.['employee_id'];
        // A server that ignores the filter answers with everybody: the rows are looked at once more.
        if (id && (id === wanted || row['employee_number'] === wanted)) ids.add(id);
      }
    });
  }
  return [...ids].sort().map(ukgEmployeeId);
}
