// What a run has to tell, as data and in the order of reading: news since the last message, problems by cause, differences by
// kind. Every page and mail is made from it.
import type {
  Drift,
  Problem,
  ProblemCode,
  ReportedProblem,
  RunReport,
  Scheduled,
  Told,
  UkgEmployeeId,
  UserId,
} from '../model/model.ts';
import type { CatalogEntry } from '../model/problem-catalog.ts';
import { problemCatalog } from '../model/problem-catalog.ts';
import { ascending, countOf, dateWords } from '../model/text.ts';

export interface News {
  readonly fresh: readonly ReportedProblem[];
  readonly known: readonly ReportedProblem[];
  /** Told before and no longer open, for people who were read. Empty when the run did not get through, or only looked. */
  readonly solved: readonly Told[];
  /** Accepted by a line of decisions.yml: still in the files, but not counted. */
  readonly accepted: readonly ReportedProblem[];
}

type Newsworthy = Pick<RunReport, 'problems' | 'told' | 'status' | 'plan' | 'evidence' | 'isDryRun'>;

/** Whether the run was only about the people of the input `employees`, who are read one by one, without a page. */
export function isOfSome(evidence: RunReport['evidence']): boolean {
  return evidence?.pages === 0;
}

/** The report's problems, compared with what people were told before. */
export function newsOf({ problems, told, status, plan, evidence, isDryRun }: Newsworthy): News {
  const before = new Set(told.map(matterOf));
  const open = problems.filter((problem) => !isAccepted(problem));
  // Not every run repeats the problem of a person who waits.
  const now = new Set([...problems, ...(plan?.held ?? [])].map(matterOf));
  // A dry run does not know whether a change would be refused again.
  const isWhole = !isDryRun && (status === 'ok' || status === 'problems' || status === 'baseline');
  // A problem is solved only if its person was read; a problem of the whole run only if the run was about everybody.
  const isRead = ({ ukgEmployeeId: id }: Told): boolean =>
    id === null ? !isOfSome(evidence) : plan?.numbers.has(id) === true;
  return {
    fresh: open.filter((problem) => !before.has(matterOf(problem))),
    known: open.filter((problem) => before.has(matterOf(problem))),
    solved: isWhole ? told.filter((matter) => isRead(matter) && !now.has(matterOf(matter))) : [],
    accepted: problems.filter(isAccepted),
  };
}

/** What people know after this report: what is open, and, when the run did not get through, also what was open before. */
export function toldNow(report: Newsworthy): readonly Told[] {
  const { fresh, known, solved } = newsOf(report);
  const over = new Set(solved.map(matterOf));
  const open = [...report.told.filter((matter) => !over.has(matterOf(matter))), ...fresh, ...known];
  const once = new Map(open.map((matter) => [matterOf(matter), matter]));
  return [...once.values()].map(({ ukgEmployeeId, code }) => ({ ukgEmployeeId, code }));
}

type Comparison = Pick<RunReport, 'command' | 'drift' | 'isDryRun'>;

/** Whether the run also wrote the differences that it found. */
function isRepaired({ command, isDryRun }: Pick<Comparison, 'command' | 'isDryRun'>): boolean {
  return command === 'reconcile' && !isDryRun;
}

/** How the differences that a comparison found are repaired. */
export function driftAdvice(report: RunReport): string {
  const unknown = 'Users unknown to UKG are never touched.';
  if (isRepaired(report)) return `What could be repaired was written in this run. ${unknown}`;
  const first = report.status === 'baseline' ? 'From now on every run brings over what changes in UKG. ' : '';
  return `${first}To repair what differs today start Actions › sync › Run workflow with organization \`${report.slug}\`, command \`reconcile\` and \`apply\` ticked, under the same limits as any run. ${unknown}`;
}

/** Differences that the run leaves open, without users whom UKG does not know. */
export function differencesLeft(report: Comparison): number {
  if (report.drift === null || isRepaired(report)) return 0;
  return report.drift.filter(({ kind }) => kind !== 'unknown_to_ukg').length;
}

/** Problems that nobody has accepted: only these count. */
export function openProblems<T extends Pick<ReportedProblem, 'accepted'>>(problems: readonly T[]): readonly T[] {
  return problems.filter((problem) => !isAccepted(problem));
}

function isAccepted({ accepted }: Pick<ReportedProblem, 'accepted'>): boolean {
  return accepted !== undefined;
}

/** A matter is an employee and a code; other values of a problem may change. */
function matterOf({ ukgEmployeeId, code }: Told): string {
  return `${ukgEmployeeId ?? ''} ${code}`;
}

interface Person {
  /** The mapped employee id; absent in lists that have only UKG's id. */
  readonly employeeId?: string;
  readonly ukgEmployeeId: string | null;
  readonly userId?: UserId | null;
}

/**
 * The id that people know: the employee number; without one UKG's id; the Betterworks user when UKG does not know them; `''`
 * for the whole run.
 */
export function shownId(
  { employeeId, ukgEmployeeId, userId = null }: Person,
  { plan }: Pick<RunReport, 'plan'>,
): string {
  const number = employeeId || plan?.numbers.get(ukgEmployeeId as UkgEmployeeId);
  return number || ukgEmployeeId || (userId === null ? '' : `user ${String(userId)}`);
}

// Problems as people read them: what is wrong, for how many people, what to do. A root cause is one matter.

export interface ProblemGroup extends CatalogEntry {
  readonly code: ProblemCode;
  /** How many people; for problems of the whole run, how many problems. */
  readonly count: number;
  /** Ids of the employees concerned, each once; empty for problems of the whole run. */
  readonly ids: readonly string[];
  /** Messages of problems of the whole run, each text once. */
  readonly messages: readonly string[];
  /** Messages about people, each with its employee, when the advice refers to the message. */
  readonly details: readonly string[];
  /** Sorted by the id that HR sees. */
  readonly members: readonly ReportedProblem[];
  /** Whether the title names one common cause of several people's problems. */
  readonly isCause: boolean;
  /** When the oldest of the problems was first seen. */
  readonly oldest: string;
}

/**
 * One group for each code and cause: people whose managers are missing for one reason are one matter, so that the advice is
 * given once. Problems of the whole run come first, then root causes, then the most frequent.
 */
export function groupProblems(problems: readonly ReportedProblem[], report: RunReport): readonly ProblemGroup[] {
  const groups = Map.groupBy(problems, ({ code, cause }) =>
    cause === undefined ? code : `${code} ${String(hasLeft(cause))}`,
  );
  return [...groups.values()].map((members) => groupOf(members, report)).sort(byWeight);
}

function byWeight(a: ProblemGroup, b: ProblemGroup): number {
  const rank = ({ isCause, messages }: ProblemGroup): number => (isCause ? 1 : messages.length > 0 ? 0 : 2);
  return rank(a) - rank(b) || b.count - a.count || ascending(a.code, b.code);
}

function groupOf(members: readonly ReportedProblem[], report: RunReport): ProblemGroup {
  const { code } = members[0] as ReportedProblem;
  const byId = Map.groupBy(members, (problem) => shownId(problem, report));
  const ids = [...byId.keys()].sort(ascending);
  const whatToDo = whatToDoFor(members[0] as ReportedProblem);
  return {
    ...problemCatalog[code],
    code,
    whatToDo,
    details: /\bmessage\b/.test(whatToDo) ? detailsOf(members, report) : [],
    count: members.filter((problem) => shownId(problem, report) !== '').length || members.length,
    ids: ids.filter((id) => id !== ''),
    messages: [...new Set(byId.get('')?.map(({ message }) => message))],
    members: ids.flatMap((id) => byId.get(id) as ReportedProblem[]),
    oldest: members.map(({ firstSeen }) => firstSeen).sort(ascending)[0] as string,
    isCause: false,
    ...causeWords(members, report),
  };
}

type Cause = NonNullable<ReportedProblem['cause']>;

const hasLeft = ({ leftOn }: Cause): boolean => leftOn !== null;

const SHOWN_MANAGERS = 9;

/** Words for people whose manager, or managers, are missing for one reason; nothing for any other problem. */
function causeWords(members: readonly ReportedProblem[], report: RunReport): Partial<ProblemGroup> {
  const { cause } = members[0] as ReportedProblem;
  if (cause === undefined) return {};
  const common = { isCause: true };
  const byManager = Map.groupBy(members, (problem) => problem.cause?.ukgEmployeeId);
  if (byManager.size === 1) return { ...common, title: `${reportsTo(cause, members.length)}, ${whoIs(cause)}` };
  const managers = [...byManager.values()].sort((a, b) => b.length - a.length);
  const lines = managers.map((people) => lineOf(people, report));
  const rest = lines.length - SHOWN_MANAGERS;
  return {
    ...common,
    title: `${countOf(members.length, 'person reports', 'people report')} to ${String(lines.length)} managers who ${hasLeft(cause) ? 'have left' : 'are not in Betterworks'}`,
    ids: [],
    messages: [...lines.slice(0, SHOWN_MANAGERS), ...(rest > 0 ? [`and ${countOf(rest, 'more manager')}`] : [])],
  };
}

/** A line for one of several managers, when the title already says the reason. */
function lineOf(people: readonly ReportedProblem[], report: RunReport): string {
  const [first] = people as readonly [ReportedProblem];
  const cause = first.cause as Cause;
  const line = reportsTo(cause, people.length) + (cause.leftOn ? `, ${whoIs(cause)}` : '');
  return people.length === 1 ? `${line}: ${shownId(first, report)}` : line;
}

/** "7 people report to 000145" */
function reportsTo({ employeeId, ukgEmployeeId }: Cause, count: number): string {
  return `${countOf(count, 'person reports', 'people report')} to ${employeeId || ukgEmployeeId}`;
}

/** "who left on 27 Nov 2025" */
function whoIs({ leftOn }: Cause): string {
  if (leftOn === null) return 'who is not in Betterworks';
  return leftOn === '' ? 'who has left' : `who left on ${dateWords(leftOn)}`;
}

const NEW_SUPERVISOR =
  'In UKG Pro choose another supervisor for them (Employee Admin › My Employees, tab Jobs). The next run writes it by itself.';
const IF_NO_USER_COMES =
  'Nothing, if the manager gets a user soon. Else check the supervisor in UKG Pro (tab Jobs of the employee), and whether filter.yml leaves the manager out.';

/** What to do, in the same words in every list and file. */
export function whatToDoFor({ code, cause }: Pick<Problem, 'code' | 'cause'>): string {
  if (cause === undefined) return problemCatalog[code].whatToDo;
  return hasLeft(cause) ? NEW_SUPERVISOR : IF_NO_USER_COMES;
}

const MOST_DETAILS = 3;

function detailsOf(members: readonly ReportedProblem[], report: RunReport): readonly string[] {
  const about = members.filter((problem) => shownId(problem, report) !== '');
  const lines = [...Map.groupBy(about, ({ message }) => message)].map(([message, all]) => {
    const ids = new Set(all.map((problem) => shownId(problem, report)));
    return all.length === members.length ? message : `${[...ids].join(', ')}: ${message}`;
  });
  const rest = lines.length - MOST_DETAILS;
  return rest <= 1
    ? lines
    : [...lines.slice(0, MOST_DETAILS), `and ${countOf(rest, 'more message')} on the page of the run`];
}

export const driftWords: Readonly<Record<Drift['kind'], string>> = {
  missing_in_betterworks: 'In UKG and included, missing in Betterworks',
  differs: 'In both, with other values',
  terminated_in_ukg: 'Active in Betterworks, has left in UKG',
  unknown_to_ukg: 'Active in Betterworks, unknown to UKG',
};

export const scheduledWords: Readonly<Record<Scheduled['kind'], string>> = {
  create: 'Joins',
  update: 'Changes employment',
  deactivate: 'Leaves',
};
