// Tells the technical contact by mail: once when there is something to do, once when the last trouble is gone, else never.
import type { Mail, Integration, RunRecord, RunReport } from '../core/model/model.ts';
import { runProblem } from '../core/model/problem.ts';
import { withHistory } from '../core/report/report.ts';
import type { Mailer, RunLog } from '../ports.ts';
import { problemMail, recoveryMail } from '../core/report/mail.ts';

export interface Notification {
  readonly command: string;
  readonly slug: string;
  /** Null when the configuration could not be understood: nobody is known then. */
  readonly integration: Pick<Integration, 'organization' | 'technicalContact'> | null;
  /** Null when no mail server was given. */
  readonly mailer: Mailer | null;
  readonly log: RunLog;
  readonly redact: (text: string) => string;
}

/** Returns the report; when the mail cannot be sent it has failed, and says so. `previous` is the last run before this one. */
export async function notify(by: Notification, report: RunReport, previous: RunRecord | null): Promise<RunReport> {
  const mail = mailFor(by, report, previous);
  if (mail === null) return report;
  if (by.mailer === null) {
    const message = `The technical contact of ${by.slug} was not told, because the input smtp-url is empty. In this repository, under Settings > Environments > ${by.slug}, add the secret SMTP_URL.`;
    by.log.annotate([{ level: 'warning', title: 'No mail sent', message }]);
    return report;
  }
  try {
    await by.mailer.send(mail);
    return report;
  } catch (error) {
    const message = by.redact(error instanceof Error ? error.message : String(error));
    const problems = [
      ...report.problems,
      ...withHistory([runProblem({ code: 'MAIL_FAILED', message })], [], report.at),
    ];
    return { ...report, status: 'failed', problems, counts: { ...report.counts, problems: problems.length } };
  }
}

/** A plan and any other dry run tell nobody: whoever asked reads the answer. */
function mailFor({ integration, command }: Notification, report: RunReport, previous: RunRecord | null): Mail | null {
  if (integration === null || report.isDryRun || command === 'plan') return null;
  const to = integration.technicalContact;
  if (report.problems.length > 0 || report.status === 'failed' || report.status === 'stopped')
    return problemMail(report, { to });
  return isRecovery(report, previous) ? recoveryMail(report, { to, previous }) : null;
}

/** Somebody may be held without being said again: the trouble is gone when he is. */
function isRecovery(report: RunReport, previous: RunRecord | null): boolean {
  if (report.status !== 'ok' || report.counts.held > 0 || previous === null) return false;
  return ['problems', 'stopped', 'failed'].includes(previous.status) || previous.held > 0;
}
