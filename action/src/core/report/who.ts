// By what people know a person: the employee number wherever there is one, UKG's own id behind it.
import type { RunReport, UkgEmployeeId, UserId } from '../model/model.ts';

interface Person {
  readonly employeeId: string;
  readonly ukgEmployeeId: string | null;
  readonly userId?: UserId | null;
}

/** The employee number; UKG's own id of a person without one, the user of whom UKG does not know, `''` for the whole run. */
export function shownId({ employeeId, ukgEmployeeId, userId = null }: Person): string {
  return employeeId || ukgEmployeeId || (userId === null ? '' : `user ${String(userId)}`);
}

/** The same of an entry of a list that names people by UKG's id alone. */
export function listed({ ukgEmployeeId }: { readonly ukgEmployeeId: UkgEmployeeId }, { plan }: RunReport): string {
  return plan?.numbers.get(ukgEmployeeId) || ukgEmployeeId;
}
