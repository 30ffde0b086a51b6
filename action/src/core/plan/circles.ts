// Circles of supervisors, of any length: who reports to themselves through others.
import type { UkgEmployeeId } from '../model/model.ts';

/** To whom an employee reports, or null. */
export type Superior = (id: UkgEmployeeId) => UkgEmployeeId | null;

/** Everybody who is on a circle that one of these leads into. Each is walked once. */
export function peopleInCircles(starts: Iterable<UkgEmployeeId>, superior: Superior): ReadonlySet<UkgEmployeeId> {
  const inCircle = new Set<UkgEmployeeId>();
  const walked = new Set<UkgEmployeeId>();
  for (const start of starts) {
    const path = new Set<UkgEmployeeId>();
    let at: UkgEmployeeId | null = start;
    while (at !== null && !walked.has(at) && !path.has(at)) {
      path.add(at);
      at = superior(at);
    }
    // Where the walk met itself the circle begins; what came before only leads there.
    let isCircle = false;
    for (const id of path) {
      isCircle ||= id === at;
      if (isCircle) inCircle.add(id);
      walked.add(id);
    }
  }
  return inCircle;
}
