// Tells the technical contact by mail, and a chat in short, when something is new, solved, stopped or failed.
import type { Problem, RunRecord, RunReport, SyncState } from '../core/model/model.ts';
import { runProblem } from '../core/model/problem.ts';
import { chatText, reportMail } from '../core/report/mail.ts';
import { differencesLeft, isOfSome, newsOf, openProblems, toldNow } from '../core/report/news.ts';
import { reportPage } from '../core/report/page/page.ts';
import { withHistory } from '../core/report/report.ts';
import { isBroken } from '../core/report/words.ts';
import { wordsOf } from '../failure.ts';
import type { Ending } from './command.ts';

/** The report, failed when the mail could not be sent, and whether the contact now knows what it says. */
export async function notify(by: Ending, report: RunReport, before: SyncState | null) {
  const { contact, mailer, redactor } = by;
  const isRecovery = isWellAgain(report, before?.runs.at(-1));
  if (contact === null || !(isRecovery || isNews(report, by))) return { report, isTold: false };
  await tellChat(by, report, isRecovery);
  if (mailer === null) {
    warnOfNoMail(by, report.slug);
    // The report says the same, and no later mail could tell anybody.
    return { report, isTold: true };
  }
  const failed = (words: string): RunReport => failedBy(report, 'MAIL_FAILED', redactor.redact(words));
  try {
    const mail = reportMail(report, { to: contact.technicalContact, page: reportPage(report), isRecovery });
    const refusal = await mailer.send(mail);
    // Receivers who have the mail are not told again because another address is wrong.
    return { report: refusal === null ? report : failed(refusal), isTold: true };
  } catch (error) {
    return { report: failed(wordsOf(error)), isTold: false };
  }
}

/** The warning that an organization's contact is not told. */
export function warnOfNoMail(
  { log }: Pick<Ending, 'log'>,
  slug: string,
  why = `the input smtp-url is empty. In this repository, under Settings > Environments > ${slug}, add the secret SMTP_URL.`,
): void {
  const message = `The technical contact of ${slug} was not told, because ${why}`;
  log.annotate([{ level: 'warning', title: 'No mail sent', message }]);
}

/** Whether the schedule started the run, not a person. */
export function isScheduled({ surroundings }: Pick<Ending, 'surroundings'>): boolean {
  return surroundings.eventName === 'schedule';
}

/** The report as failed, since one of its channels failed; a code is added only once. */
export function failedBy(report: RunReport, code: Problem['code'], message: string): RunReport {
  if (report.problems.some((problem) => problem.code === code)) return report;
  const problems = [...report.problems, ...withHistory([runProblem({ code, message })], [], report.at)];
  return {
    ...report,
    status: 'failed',
    problems,
    counts: { ...report.counts, problems: openProblems(problems).length },
  };
}

/** A run does not fail because of a chat: the mail says the same. */
async function tellChat({ chat, log, redactor }: Ending, report: RunReport, isRecovery: boolean): Promise<void> {
  if (chat === null) return;
  try {
    await chat.post(chatText(report, isRecovery));
  } catch (error) {
    const message = `The chat behind the input webhook-url was not told: ${redactor.redact(wordsOf(error))}`;
    log.annotate([{ level: 'warning', title: 'Chat not told', message }]);
  }
}

/** Dry runs tell nobody, since the person who started one reads it; the weekly comparison is started by the schedule. */
function isNews(report: RunReport, ending: Ending): boolean {
  const isComparison = report.command === 'reconcile' && isScheduled(ending);
  if (isOnlyLooking(report) && !isComparison) return false;
  const isOftener = isComparison || ending.contact?.notify === 'every_run';
  return (
    hasChanged(report) || (isOftener && newsOf(report).known.length > 0) || (isComparison && hasDifferences(report))
  );
}

/** Other commands never write, even if they break before it is known that the run is dry. */
function isOnlyLooking({ command, isDryRun }: RunReport): boolean {
  return isDryRun || !['sync', 'reconcile'].includes(command);
}

function hasChanged(report: RunReport): boolean {
  const { fresh, solved } = newsOf(report);
  return isBroken(report) || fresh.length + solved.length > 0;
}

/** Users whom UKG does not know are never changed, and would otherwise be told every week. */
function hasDifferences({ drift }: RunReport): boolean {
  return drift?.some(({ kind }) => kind !== 'unknown_to_ukg') === true;
}

/** Whether trouble is over. People who only waited for their turn, or whose problem was accepted, were no trouble. */
function isWellAgain(report: RunReport, previous: RunRecord | undefined): boolean {
  const { status, counts, isDryRun, evidence } = report;
  if (status !== 'ok' || isDryRun || counts.held > 0 || differencesLeft(report) > 0) return false;
  // A run of some people knows about the others only what was told.
  if (isOfSome(evidence) && toldNow(report).length > 0) return false;
  if (newsOf(report).solved.length > 0) return true;
  return !isOfSome(evidence) && previous !== undefined && ['problems', 'stopped', 'failed'].includes(previous.status);
}
