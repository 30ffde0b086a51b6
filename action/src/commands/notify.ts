// Tells the technical contact by mail, and a chat in short, when something is new, solved, stopped or failed; else never.
import type { Problem, RunRecord, RunReport, SyncState } from '../core/model/model.ts';
import { runProblem } from '../core/model/problem.ts';
import { chatText, reportMail } from '../core/report/mail.ts';
import { differencesLeft, isOfSome, newsOf, openProblems, toldNow } from '../core/report/news.ts';
import { reportPage } from '../core/report/page/page.ts';
import { withHistory } from '../core/report/report.ts';
import { wordsOf } from '../failure.ts';
import type { Ending } from './command.ts';

export interface Notified {
  /** When the mail could not be sent it has failed, and says so. */
  readonly report: RunReport;
  /** Whether the contact knows now what the report says. */
  readonly isTold: boolean;
}

export async function notify(by: Ending, report: RunReport, before: SyncState | null): Promise<Notified> {
  const { contact, mailer } = by;
  const isRecovery = isWellAgain(report, before?.runs.at(-1));
  if (contact === null || !(isRecovery || isNews(report, by))) return { report, isTold: false };
  await tellChat(by, report, isRecovery);
  if (mailer === null) {
    const message = `The technical contact of ${by.slug} was not told, because the input smtp-url is empty. In this repository, under Settings > Environments > ${by.slug}, add the secret SMTP_URL.`;
    by.log.annotate([{ level: 'warning', title: 'No mail sent', message }]);
    // The report says the same, and there is nobody whom a later mail could tell.
    return { report, isTold: true };
  }
  try {
    const mail = reportMail(report, { to: contact.technicalContact, page: reportPage(report), isRecovery });
    const refusal = await mailer.send(mail);
    // Who has the mail is not told the same once more because another address of the list is wrong.
    return { report: refusal === null ? report : failedBy(report, 'MAIL_FAILED', by.redact(refusal)), isTold: true };
  } catch (error) {
    return { report: failedBy(report, 'MAIL_FAILED', by.redact(wordsOf(error))), isTold: false };
  }
}

/** A report that one of its sinks did not take says so and has failed, once. */
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

/** A chat that does not answer is no reason for a run to fail: the mail says the same. */
async function tellChat({ chat, log, redact }: Ending, report: RunReport, isRecovery: boolean): Promise<void> {
  if (chat === null) return;
  try {
    await chat.post(chatText(report, isRecovery));
  } catch (error) {
    const message = `The chat behind the input webhook-url was not told: ${redact(wordsOf(error))}`;
    log.annotate([{ level: 'warning', title: 'Chat not told', message }]);
  }
}

/** What only looks tells nobody: who asked reads the answer. Nobody asked for what the schedule starts. */
function isNews(report: RunReport, { contact, isScheduled }: Ending): boolean {
  const isComparison = report.command === 'reconcile' && isScheduled;
  if (isOnlyLooking(report) && !isComparison) return false;
  const isOftener = isComparison || contact?.notify === 'every_run';
  return (
    hasChanged(report) || (isOftener && newsOf(report).known.length > 0) || (isComparison && hasDifferences(report))
  );
}

/** Commands other than these write nothing, also where they break before it is known that they are dry. */
function isOnlyLooking({ command, isDryRun }: RunReport): boolean {
  return isDryRun || !['sync', 'reconcile'].includes(command);
}

function hasChanged(report: RunReport): boolean {
  const { fresh, solved } = newsOf(report);
  return report.status === 'stopped' || report.status === 'failed' || fresh.length + solved.length > 0;
}

/** Users unknown to UKG are never touched, and would be told every week for ever. */
function hasDifferences({ drift }: RunReport): boolean {
  return drift?.some(({ kind }) => kind !== 'unknown_to_ukg') === true;
}

/** People who only waited their turn, or whose problem was accepted, were no trouble that could be over. */
function isWellAgain(report: RunReport, previous: RunRecord | undefined): boolean {
  const { status, counts, isDryRun, evidence } = report;
  if (status !== 'ok' || isDryRun || counts.held > 0 || differencesLeft(report) > 0) return false;
  // A run of some people does not know of the others but what was told.
  if (isOfSome(evidence) && toldNow(report).length > 0) return false;
  if (newsOf(report).solved.length > 0) return true;
  return !isOfSome(evidence) && previous !== undefined && ['problems', 'stopped', 'failed'].includes(previous.status);
}
