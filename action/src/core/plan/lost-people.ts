// People with an open matter whom UKG lists no longer: nothing was found out about them, so it is said in every run.
//
//   waits because of    not read, and         -> problem
//   a day that has come -                     SCHEDULED_LOST
//   a trouble           no day has come       the same trouble, with what to do
import type { CalendarDate, Problem, SyncState, UkgEmployeeId } from '../model/model.ts';
import { problemOf } from '../model/problem.ts';

/** One problem a person who waits and is not among those read. */
export function lostPeople(
  { held, scheduled }: Pick<SyncState, 'held' | 'scheduled'>,
  read: ReadonlySet<UkgEmployeeId>,
  today: CalendarDate,
): readonly Problem[] {
  const due = scheduled.filter(({ ukgEmployeeId, on }) => on <= today && !read.has(ukgEmployeeId));
  const lost = new Map(due.map(({ ukgEmployeeId, on }) => [ukgEmployeeId, on]));
  const waiting = held.filter(({ ukgEmployeeId }) => !read.has(ukgEmployeeId) && !lost.has(ukgEmployeeId));
  return [
    ...[...lost].map(([ukgEmployeeId, on]) =>
      problemOf(nameless(ukgEmployeeId), { code: 'SCHEDULED_LOST', message: lostOn(on) }),
    ),
    ...waiting.map(({ ukgEmployeeId, code }) => problemOf(nameless(ukgEmployeeId), { code, message: LOST })),
  ];
}

function nameless(ukgEmployeeId: UkgEmployeeId): {
  ukgEmployeeId: UkgEmployeeId;
  employeeId: string;
  companyId: string;
} {
  return { ukgEmployeeId, employeeId: '', companyId: '' };
}

function lostOn(day: CalendarDate): string {
  return `A change was due on ${day}, and UKG lists this employee no longer, so nothing was written. Enter the employee in UKG again, or put the user in Betterworks right by hand and add a line to decisions.yml.`;
}

const LOST =
  'UKG lists this employee no longer, so it could not be seen whether the trouble is gone, and nothing was written. Enter the employee in UKG again, or deactivate the user in Betterworks by hand.';
