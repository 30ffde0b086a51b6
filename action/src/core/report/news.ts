// What is new since people were told last, what they know already, what is over, and what was decided to be lived with.
import type { ReportedProblem, RunReport, Told } from '../model/model.ts';
import { countOf } from '../model/text.ts';

export interface News {
  readonly fresh: readonly ReportedProblem[];
  readonly known: readonly ReportedProblem[];
  /** Told before and open no longer. Empty for a run that did not get through: it cannot tell what is over. */
  readonly solved: readonly Told[];
  /** Accepted by a line of decisions.yml: in the files, and in no count. */
  readonly accepted: readonly ReportedProblem[];
}

/** The report's problems against what people were told. */
export function newsOf({
  problems,
  told,
  status,
  plan,
}: Pick<RunReport, 'problems' | 'told' | 'status' | 'plan'>): News {
  const before = new Set(told.map(matterOf));
  const open = problems.filter((problem) => !isAccepted(problem));
  // Who waits is not always said again.
  const now = new Set([...problems, ...(plan?.held ?? [])].map(matterOf));
  const isWhole = status === 'ok' || status === 'problems' || status === 'baseline';
  return {
    fresh: open.filter((problem) => !before.has(matterOf(problem))),
    known: open.filter((problem) => before.has(matterOf(problem))),
    solved: isWhole ? told.filter((matter) => !now.has(matterOf(matter))) : [],
    accepted: problems.filter(isAccepted),
  };
}

/** What people know once they are told of this report: what is open, and of a run that did not get through also what was. */
export function toldNow(report: Pick<RunReport, 'problems' | 'told' | 'status' | 'plan'>): readonly Told[] {
  const { fresh, known, solved } = newsOf(report);
  const over = new Set(solved.map(matterOf));
  const open = [...report.told.filter((matter) => !over.has(matterOf(matter))), ...fresh, ...known];
  const once = new Map(open.map((matter) => [matterOf(matter), matter]));
  return [...once.values()].map(({ ukgEmployeeId, code }) => ({ ukgEmployeeId, code }));
}

type Comparison = Pick<RunReport, 'command' | 'drift' | 'isDryRun'>;

/** Whether the run wrote what it found to differ. */
export function isRepaired({ command, isDryRun }: Pick<Comparison, 'command' | 'isDryRun'>): boolean {
  return command === 'reconcile' && !isDryRun;
}

/** Differences between the two systems that the run leaves open: none of those that a comparison repairs, or that UKG does not know. */
export function differencesLeft(report: Comparison): number {
  if (report.drift === null || isRepaired(report)) return 0;
  return report.drift.filter(({ kind }) => kind !== 'unknown_to_ukg').length;
}

/** The same in a sentence or two. */
export function differencesWords(report: Comparison): string {
  const left = differencesLeft(report);
  const open = `${countOf(left, 'difference')} between UKG and Betterworks ${left === 1 ? 'is' : 'are'} open.`;
  if (report.isDryRun) return open;
  return `Everything that changed was written. Of the first comparison ${open} The command \`reconcile\` with \`apply\` settles them.`;
}

/** Problems that nobody has accepted: those that count. */
export function openProblems<T extends Pick<ReportedProblem, 'accepted'>>(problems: readonly T[]): readonly T[] {
  return problems.filter((problem) => !isAccepted(problem));
}

function isAccepted({ accepted }: Pick<ReportedProblem, 'accepted'>): boolean {
  return accepted !== undefined;
}

/** One matter however often its values change: the employee and the code. */
function matterOf({ ukgEmployeeId, code }: Told): string {
  return `${ukgEmployeeId ?? ''} ${code}`;
}
