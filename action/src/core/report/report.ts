// Counts, problems and outputs of a run, from which CSV, summary and mail are made.
import type {
  Counts,
  Held,
  Instant,
  OutcomeKind,
  Plan,
  Problem,
  ProblemCode,
  ReportedProblem,
  RunRecord,
  RunStatus,
  SyncState,
} from '../model/model.ts';
import { runProblem } from '../model/problem.ts';
import { ascending } from '../model/text.ts';
import { codeOf } from '../plan/approval.ts';
import { codeOfLimit, isCountLimit } from '../plan/limits.ts';
import type { Outcome } from '../plan/written.ts';
import { openProblems } from './news.ts';
import { fieldOfLimit, limitSentence } from './words.ts';

/** How a command ended; `plan-digest` and `cursor` are empty when it had none. */
export interface End {
  readonly status: RunStatus;
  readonly counts: Counts;
  readonly planDigest?: string;
  readonly cursor?: Instant;
  readonly reportPath: string;
}

/** The outputs of every command, by the names of `action.yml`, in its order. */
export function outputsOf(end: End): readonly (readonly [name: string, value: string])[] {
  const { status, counts, planDigest = '', cursor = '', reportPath } = end;
  const outputs = { status, ...counts, 'plan-digest': planDigest, cursor, 'report-path': reportPath };
  return Object.entries(outputs).map(([name, value]) => [name, String(value)]);
}

/**
 * People by what became, or would become, of them. `outcomes` has one entry for each change; `repeated`: how many were written
 * without a change, in a file of everybody.
 */
export function countsOf(
  { unchanged, excluded }: Pick<Plan, 'unchanged' | 'excluded'>,
  after: Pick<SyncState, 'held' | 'scheduled'>,
  outcomes: readonly Pick<Outcome, 'kind'>[],
  repeated = 0,
): Omit<Counts, 'problems'> {
  const count = (kind: OutcomeKind): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  return {
    created: count('created'),
    updated: count('updated') + repeated,
    deactivated: count('deactivated'),
    reactivated: count('reactivated'),
    unchanged: unchanged + count('unchanged') - repeated,
    excluded: excluded.length,
    held: after.held.length,
    scheduled: after.scheduled.length,
  };
}

/** Problems with when they were first seen and how often they were tried, sorted by employee id, then code. */
export function withHistory(
  problems: readonly Problem[],
  held: readonly Held[],
  at: Instant,
  runs: readonly RunRecord[] = [],
): readonly ReportedProblem[] {
  const history = new Map(held.map((entry) => [`${entry.ukgEmployeeId}\0${entry.code}`, entry]));
  return problems
    .map((problem) => {
      if (problem.ukgEmployeeId === null) return { ...problem, ...inARow(problem.code, runs, at) };
      const entry = history.get(`${problem.ukgEmployeeId}\0${problem.code}`);
      return { ...problem, firstSeen: entry?.firstSeen ?? at, attempts: entry?.attempts ?? 1 };
    })
    .sort((a, b) => ascending(a.employeeId, b.employeeId) || ascending(a.code, b.code) || ascending(a.field, b.field));
}

/** What ended a run is as old as the first run in a row that ended in the same way. The list may already have this run. */
function inARow(
  code: ProblemCode,
  runs: readonly RunRecord[],
  at: Instant,
): Pick<ReportedProblem, 'firstSeen' | 'attempts'> {
  const before = runs.filter((run) => run.at !== at);
  const same = before.slice(before.findLastIndex(({ failure }) => failure !== code) + 1);
  return { firstSeen: same[0]?.at ?? at, attempts: same.length + 1 };
}

/** A problem for every limit that stops the run. */
export function limitProblems({ limits, digest }: Pick<Plan, 'limits' | 'digest'>): readonly Problem[] {
  const approve = `Nothing was written. Look at the plan; if it is right, run again with approve: ${codeOf(digest)}`;
  return limits
    .filter(({ tripped }) => tripped)
    .map((reading) =>
      runProblem({
        code: codeOfLimit(reading.limit),
        message: `${limitSentence(reading)} ${approve}`,
        field: isCountLimit(reading.limit) ? '' : fieldOfLimit(reading.limit),
      }),
    );
}

/** The status of a run that was neither stopped nor broken. */
export function statusOf(problems: readonly Problem[]): Extract<RunStatus, 'ok' | 'problems'> {
  return openProblems(problems).length === 0 ? 'ok' : 'problems';
}
