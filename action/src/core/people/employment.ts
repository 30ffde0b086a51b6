// Who is employed today, by UKG's status and dates together.
//
//   status      termination date              last hire      -> employment
//   T           up to today                   any            -> leaver, on that date
//   T           none                          any            -> leaver, today
//   T           in the future                 in the future  -> joiner, on the day of the hire
//   A L O R S   any                           in the future  -> joiner, on that day
//   any         in the future                 up to today    -> employed, leaves on that day
//   A L O R S   none, or up to the last hire  up to today    -> employed
//   A L O R S   today, after the last hire    up to today    -> leaver, today (the day he was scheduled for)
//   A L O R S   past, and scheduled for it    up to today    -> leaver, on that day (it was not written then)
//   A L O R S   past, after the last hire     up to today    -> invalid (DATE_INVALID), unless the user is off already
//   other       any                           any            -> invalid (STATUS_UNKNOWN)
//   known       no date at all                any            -> invalid (DATE_INVALID)
//
// A hire date that is no date counts as none: it is a value like any other, which is left out and said while the rest is written.
import type { CalendarDate, EmploymentRow } from '../model/model.ts';
import { lastHire, TERMINATED } from './pick-row.ts';

export type Employment =
  | { readonly kind: 'employed'; readonly leavesOn: CalendarDate | null }
  | {
      readonly kind: 'leaver';
      readonly on: CalendarDate;
      readonly isDated: boolean;
      /** Present where the status still says active: from tomorrow on only the schedule can tell that he left on this day. */
      readonly leftOn?: CalendarDate;
    }
  | { readonly kind: 'joiner'; readonly on: CalendarDate }
  | {
      readonly kind: 'invalid';
      readonly code: 'STATUS_UNKNOWN' | 'DATE_INVALID';
      readonly message: string;
      /** The past day of leaving that an active status contradicts; absent for any other fault. */
      readonly leftOn?: CalendarDate;
    };

export const LEAVE = 'L';
const KNOWN_STATUSES: ReadonlySet<string> = new Set(['A', 'L', 'O', 'R', 'S', TERMINATED]);

/** `today` is the organization's own day, `announced` the day of leaving that he is scheduled for. */
export function employmentOf(row: EmploymentRow, today: CalendarDate, announced?: CalendarDate): Employment {
  if (!KNOWN_STATUSES.has(row.status)) return unknownStatus(row);
  if (row.unreadable.includes('termination_date')) {
    return {
      kind: 'invalid',
      code: 'DATE_INVALID',
      message: "UKG's termination_date is not a date. Correct it in UKG.",
    };
  }
  return row.status === TERMINATED ? terminated(row, today) : living(row, today, announced);
}

function unknownStatus(row: EmploymentRow): Employment {
  const said =
    row.status === '' ? 'UKG gives no employee status' : `UKG gives the employee status "${row.status.slice(0, 12)}"`;
  return {
    kind: 'invalid',
    code: 'STATUS_UNKNOWN',
    message: `${said}, which is none of A, L, O, R, S and T, so nothing was written. Correct the status in UKG.`,
  };
}

function terminated(row: EmploymentRow, today: CalendarDate): Employment {
  if (row.terminationDate === '') return { kind: 'leaver', on: today, isDated: false };
  if (row.terminationDate <= today) return { kind: 'leaver', on: row.terminationDate, isDated: true };
  const hired = lastHire(row);
  return hired > today ? { kind: 'joiner', on: hired } : { kind: 'employed', leavesOn: row.terminationDate };
}

function living(row: EmploymentRow, today: CalendarDate, announced: CalendarDate | undefined): Employment {
  const hired = lastHire(row);
  if (hired > today) return { kind: 'joiner', on: hired };
  if (row.terminationDate === '' || row.terminationDate <= hired) return { kind: 'employed', leavesOn: null };
  if (row.terminationDate > today) return { kind: 'employed', leavesOn: row.terminationDate };
  if (row.terminationDate === today || row.terminationDate === announced)
    return { kind: 'leaver', on: row.terminationDate, isDated: true, leftOn: row.terminationDate };
  return {
    kind: 'invalid',
    code: 'DATE_INVALID',
    leftOn: row.terminationDate,
    message: `UKG says status ${row.status} and a termination on ${row.terminationDate}, after the last hire${hired === '' ? '' : ` on ${hired}`}; both cannot be true, so nothing was written. Correct the status or the date in UKG.`,
  };
}
