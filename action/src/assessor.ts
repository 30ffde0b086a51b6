// Assesses people while UKG is still answering, and takes the digests that the plan compares by: a run waits for UKG's next
// page most of its time, and what is worked out meanwhile costs no time of its own.
import { announcedIn, assess } from './core/assess.ts';
import type { AssessContext, Assessment } from './core/assess.ts';
import { dayIn } from './core/dates.ts';
import { forgotten } from './core/fill-rate.ts';
import type { FillContext } from './core/fill-rate.ts';
import { changedFields } from './core/fingerprint.ts';
import type {
  CalendarDate,
  CodeTables,
  Employee,
  EmploymentRow,
  Instant,
  SyncState,
  UkgEmployeeId,
} from './core/model.ts';
import { canonicalFields, DEACTIVATION_DATE } from './core/values.ts';
import type { RunRequest } from './run.ts';
import { turn } from './turn.ts';

export interface Assessor {
  readonly context: () => AssessContext;
  readonly today: () => CalendarDate;
  /** Assesses people beforehand; what was worked out from some of a person's rows is not used. */
  readonly meanwhile: (people: readonly Employee[]) => void;
  /** Assesses them, or says what was worked out before. */
  readonly assess: (people: readonly Employee[]) => Promise<readonly Assessment[]>;
}

/** How many people are assessed before answers are heard again. */
const IN_A_TURN = 50;

export function createAssessor(
  { integration, digests }: RunRequest,
  { users, scheduled }: SyncState,
  { tables, at }: { readonly tables: CodeTables; readonly at: Instant },
): Assessor {
  // By the row of a person who has one: it is all that is known of him. Somebody with more rows, on other pages, is assessed anew.
  const known = new WeakMap<EmploymentRow, Assessment>();
  const written = integration.mapping.filter(({ field }) => field !== DEACTIVATION_DATE);
  const looking = { users, digests, written };
  let made: AssessContext | null = null;
  let waiting: Employee[] = [];
  const context = (): AssessContext =>
    (made ??= { integration, tables, today: dayIn(integration.timeZone, at), announced: announcedIn(scheduled) });

  function assessOne(employee: Employee): Assessment {
    const row = employee.rows.length === 1 && employee.userDefined === undefined ? employee.rows[0] : undefined;
    const before = row && known.get(row);
    if (before) return before;
    const one = assess(employee, context());
    if (row) known.set(row, one);
    return one;
  }

  /** In turns, so that UKG's next answer is heard and the next question leaves before all are assessed. */
  function assessSome(): void {
    try {
      for (const employee of waiting.splice(0, IN_A_TURN)) lookAhead(assessOne(employee), looking);
    } catch {
      // Whoever plans meets the fault again, and tells it.
      waiting = [];
    }
    if (waiting.length > 0) setImmediate(assessSome);
  }

  return {
    context,
    today: () => context().today,
    meanwhile: (people) => {
      if (waiting.length === 0 && people.length > 0) setImmediate(assessSome);
      waiting.push(...people);
    },
    assess: async (people) => {
      const assessed: Assessment[] = [];
      for (const employee of people) {
        assessed.push(assessOne(employee));
        if (assessed.length % IN_A_TURN === 0) await turn();
      }
      return assessed;
    },
  };
}

interface Looking extends Pick<FillContext, 'users' | 'digests'> {
  readonly written: FillContext['mapping'];
}

/** Digests, and users who were looked at, are remembered; the differences themselves are the plan's business. */
function lookAhead(one: Assessment, { users, digests, written }: Looking): void {
  users.get(one.supervisorId as UkgEmployeeId);
  const user = users.get(one.ukgEmployeeId);
  if (user === undefined || one.verdict.kind !== 'present') return;
  changedFields(one.ukgEmployeeId, canonicalFields(one.verdict.desired.fields), user.fingerprint, digests);
  forgotten(one, written, { users, digests });
}
