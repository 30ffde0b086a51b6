// A held employee whom UKG lists no longer stays held, and is said in every run: nothing was found out about him.
import type { Held, Problem, UkgEmployeeId } from './model.ts';
import { problemOf } from './problem.ts';

/** One problem a held employee who is not among those read. */
export function lostHeld(held: readonly Held[], read: ReadonlySet<UkgEmployeeId>): readonly Problem[] {
  const message =
    'UKG lists this employee no longer, so it could not be seen whether the trouble is gone, and nothing was written. Enter him in UKG again, or deactivate his user in Betterworks by hand.';
  return held
    .filter(({ ukgEmployeeId }) => !read.has(ukgEmployeeId))
    .map(({ ukgEmployeeId, code }) => problemOf({ ukgEmployeeId, employeeId: '', companyId: '' }, { code, message }));
}
