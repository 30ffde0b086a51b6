// The sentences that summary and mail have in common. A backtick pair marks what is typed or named exactly.
import { isLimitName, LIMITS } from '../model/limits.ts';
import { countOf, grouped } from '../model/text.ts';
import { isCountLimit } from '../plan/limits.ts';
import type { CalendarDate, Counts, Instant, LimitReading, RunReport, RunStatus } from '../model/model.ts';

/** `2026-11-22T04:05:06.000Z` as `2026-11-22 04:05 UTC`. */
export function momentOf(at: Instant): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}

/** `2026-11-24` as `Tuesday 2026-11-24`. */
export function weekdayOf(date: CalendarDate): string {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return `${WEEKDAYS[day] ?? ''} ${date}`.trim();
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

export const statusSign: Readonly<Record<RunStatus, string>> = {
  ok: '✅',
  problems: '⚠️',
  stopped: '🛑',
  failed: '❌',
  paused: '⏸️',
  baseline: '🧭',
};

/** How the run ended, in a sentence or two. */
export function statusSentence(report: RunReport): string {
  switch (report.status) {
    case 'ok':
      return report.isDryRun ? 'All is well. This is what would be written; nothing was.' : 'All is well.';
    case 'problems':
      return problemsSentence(report);
    case 'stopped':
      return 'Stopped by a limit before the first change. Nothing was written and nothing is lost.';
    case 'failed':
      return `Failed. ${failedSentence(report)}`;
    case 'paused':
      return 'Paused: `enabled: false` stands in `integration.yml`. Nothing was read and nothing was written.';
    case 'baseline':
      return `${report.isDryRun ? 'This is what the first run, the baseline, would find' : 'Baseline taken'}: both systems were read in full and compared. Nothing was written.`;
    default:
      return report.status satisfies never;
  }
}

function problemsSentence(report: RunReport): string {
  const found = countOf(report.counts.problems, 'problem');
  if (report.isDryRun) return `${found} found. This is what would be written; nothing was.`;
  return `Finished with ${found}. Everybody else is up to date, and whoever is held is tried again at every run.`;
}

function failedSentence(report: RunReport): string {
  const done = writesOf(report.counts);
  if (report.isDryRun || done === 0)
    return 'Nothing was written and nothing is lost: the next run starts where the last good one ended.';
  return `${countOf(done, 'change was', 'changes were')} written before that; the next run goes on from there and writes nothing twice.`;
}

function writesOf(counts: Counts): number {
  return counts.created + counts.updated + counts.deactivated + counts.reactivated;
}

/** What was written, kind by kind; of a dry run what would be. */
export function writtenSentence({ counts, isDryRun }: RunReport): string {
  const { created, updated, deactivated, reactivated } = counts;
  const written = [
    countOf(created, 'user created', 'users created'),
    `${grouped(updated)} updated`,
    `${grouped(deactivated)} deactivated`,
    `${grouped(reactivated)} reactivated`,
  ];
  return `${isDryRun ? 'Would be written' : 'Written'} to Betterworks: ${written.join(', ')}.`;
}

/** Those for whom nothing was written, kind by kind. */
export function othersSentence({ counts: { unchanged, excluded, held, scheduled } }: RunReport): string {
  const others = Object.entries({ unchanged, excluded, held, scheduled });
  return `Of the others: ${others.map(([name, count]) => `${grouped(count)} ${name}`).join(', ')}.`;
}

/** What was read, so that "0 changes" can be believed. */
export function evidenceSentence(report: RunReport): string {
  const { evidence } = report;
  if (evidence === null) return 'Nothing was read in this run.';
  const people = countOf(evidence.people, 'person', 'people');
  const pages = countOf(evidence.pages, 'page');
  if (evidence.window !== null) {
    const { from, to } = evidence.window;
    return `Read from UKG everybody who changed between ${exactly(from)} and ${exactly(to)}: ${people} on ${pages}.`;
  }
  const users = evidence.users === null ? '' : `, and from Betterworks: ${countOf(evidence.users, 'user')}`;
  return `Read from UKG everybody, ${people} on ${pages}${users}.`;
}

/** To the second: the window has to be compared with UKG's own log. */
function exactly(at: Instant): string {
  return `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`;
}

export function limitWords(limit: LimitReading['limit']): string {
  if (isLimitName(limit)) return LIMITS[limit].label;
  return isCountLimit(limit)
    ? 'Users held because they were switched three times in seven days'
    : `People whose value is gone: \`${limit.slice('fill_rate:'.length)}\``;
}

/** The plan that waits for an approval, or null when none does. */
export function digestToApprove(report: RunReport): string | null {
  return report.status === 'stopped' && report.plan !== null && report.plan.digest !== '' ? report.plan.digest : null;
}

/** What to do with a run that a limit stopped, step by step; the digest stands above the steps. */
export function approvalSteps(report: RunReport): readonly string[] {
  const command = report.command === 'reconcile' ? ', command `reconcile`, `apply` ticked' : '';
  return [
    'Look through the planned changes: in the summary of the run by id, in `plan.json` of its report all of them.',
    `If they are right, approve this plan: on GitHub open Actions › sync › Run workflow and give organization \`${report.slug}\`${command} and, as approve, the digest above. This plan and no other goes through; if people have changed since, the run stops again and prints a new digest. A pull request with \`approvals.yml\` does the same.`,
    'If they are not right, correct the data in UKG, or `filter.yml` and `mapping.yml` in a pull request. The next run plans afresh.',
  ];
}

/** The same sentence where backticks would only disturb. */
export function withoutBackticks(text: string): string {
  return text.replaceAll('`', '');
}
