// Sentences that summary, mail, page and comment share. Backticks mark text that is typed or named exactly.
import type { LimitName, LimitRow } from '../model/limits.ts';
import { CHANGE_NOUNS, isLimitName, LIMITS } from '../model/limits.ts';
import type { Accepted, Counts, LimitReading, RunReport, RunStatus } from '../model/model.ts';
import { problemCatalog } from '../model/problem-catalog.ts';
import { countOf, dateWords, grouped, momentOf, placeOf } from '../model/text.ts';
import { codeOf } from '../plan/approval.ts';
import { allowedWords, isCountLimit } from '../plan/limits.ts';
import { WRITE_COUNTS } from '../plan/written.ts';
import type { News } from './news.ts';
import { differencesLeft, isOfSome, newsOf } from './news.ts';

export const statusSign: Readonly<Record<RunStatus, string>> = {
  ok: '✅',
  problems: '⚠️',
  stopped: '🛑',
  failed: '❌',
  paused: '⏸️',
  baseline: '🧭',
};

/** How a run ended, in a word or two. */
export const statusWords: Readonly<Record<RunStatus, string>> = {
  ok: 'all is well',
  problems: 'finished with problems',
  stopped: 'stopped by a limit',
  failed: 'failed',
  paused: 'paused',
  baseline: 'first comparison',
};

/** Whether a run did not get through. */
export function isBroken({ status }: { readonly status: RunStatus }): boolean {
  return status === 'stopped' || status === 'failed';
}

const NOTHING = 'This is what would be written; nothing was.';

/** The rest of the sentence, after the problems, which a title may already have named. */
export function restSentence(report: RunReport): string {
  if (report.isDryRun) return report.drift === null ? NOTHING : 'Both systems were compared, and nothing was written.';
  return 'People who wait for a fix are tried again at every run.';
}

/** How many changes the run left for the next one. */
export function waitingTheirTurn({ plan }: RunReport): number {
  return [...(plan?.outcomeKinds?.values() ?? [])].filter((kind) => kind === 'not-attempted').length;
}

/** How the run ended, in a sentence or two. */
export function statusSentence(report: RunReport): string {
  switch (report.status) {
    case 'ok':
      return okSentence(report);
    case 'problems':
      return `${newsWords(newsOf(report)) || countOf(report.counts.problems, 'problem')}. ${restSentence(report)}`;
    case 'stopped':
      return stopSentence(report);
    case 'failed':
      return `Failed${failureTitle(report)}. ${failedSentence(report)}`;
    case 'paused':
      return 'Paused: `enabled: false` stands in `integration.yml`. Nothing was read and nothing was written.';
    case 'baseline':
      return `${report.isDryRun ? 'This is what the first comparison would find' : 'First comparison'}: ${report.drift === null ? 'UKG was read in full' : 'both systems were read in full and compared'}. Nothing was written.`;
  }
}

function okSentence(report: RunReport): string {
  if (isOffline(report))
    return 'Only the files were checked, and they are valid. Nothing was read and nothing was written.';
  const left = differencesLeft(report);
  const open = `${countOf(left, 'difference')} between UKG and Betterworks ${left === 1 ? 'is' : 'are'} open.`;
  if (report.isDryRun) return isOfSome(report.evidence) ? NOTHING : `${left === 0 ? 'All is well.' : open} ${NOTHING}`;
  const turn = waitingTheirTurn(report);
  if (turn > 0)
    return `What was written is right. ${countOf(turn, 'more person comes', 'more people come')} with the next run.`;
  const { held } = report.counts;
  if (isOfSome(report.evidence))
    return `Everybody who was asked for is up to date.${held === 0 ? '' : ` ${countOf(held, 'person waits', 'people wait')} for a fix.`}`;
  if (left === 0) return 'All is well.';
  return `Everything that changed was written. Of the last comparison ${open} The command \`reconcile\` with \`apply\` settles them.`;
}

/** A run that only looked, and asked neither system. */
export function isOffline({ status, isDryRun, plan }: Pick<RunReport, 'status' | 'isDryRun' | 'plan'>): boolean {
  return status === 'ok' && isDryRun && plan === null;
}

/** What would happen, then why it was stopped. */
function stopSentence(report: RunReport): string {
  const end = report.isDryRun
    ? 'The run would stop before the first change.'
    : `Stopped before the first change. ${stopMeans(report)}`;
  return [...overLimits(report), end].join(' ');
}

/** Only a daily run comes back by itself. */
export function stopMeans({ command, evidence }: Pick<RunReport, 'command' | 'evidence'>): string {
  const daily = ' The daily run stops like this until it is approved or corrected.';
  return `Nothing was written and nothing is lost.${command === 'sync' && !isOfSome(evidence) ? daily : ''}`;
}

/** A sentence for each limit that stops the run. */
export function overLimits({ plan }: Pick<RunReport, 'plan'>): readonly string[] {
  return (plan?.limits ?? []).filter((limit) => limit.tripped).map(limitSentence);
}

/** "This run would make 132 deactivations, and 63 are allowed." */
export function limitSentence({ limit, value, allowed }: LimitReading): string {
  if (!isCountLimit(limit))
    return `The field ${fieldOfLimit(limit)} is empty in UKG now for ${countOf(value, 'person', 'people')} who had a value, more than half of all who have or had one: its source in UKG or its mapping is probably broken.`;
  // Flapping users are left as they are, and stop no run.
  const { counts, which = '' }: LimitRow = LIMITS[limit as LimitName];
  return `This run would make ${countOf(value, CHANGE_NOUNS[counts])}${which}, and ${allowedWords(allowed)}.`;
}

/** The field whose values a limit watches. */
export function fieldOfLimit(limit: LimitReading['limit']): string {
  return limit.slice('fill_rate:'.length);
}

/** ": UKG does not accept the sign-in" */
export function failureTitle({ problems }: Pick<RunReport, 'problems'>): string {
  const failure = problems.findLast(({ ukgEmployeeId }) => ukgEmployeeId === null);
  return failure === undefined ? '' : `: ${problemCatalog[failure.code].title}`;
}

/** The run did its work, and could only not tell or show it. */
const AFTER_ALL_IS_DONE: ReadonlySet<string> = new Set(['MAIL_FAILED', 'REPORT_FAILED']);

export function failedSentence(report: RunReport): string {
  const done = writesOf(report.counts);
  const ends = report.problems.filter(({ ukgEmployeeId }) => ukgEmployeeId === null);
  if (ends.length > 0 && ends.every(({ code }) => AFTER_ALL_IS_DONE.has(code)))
    return 'Everything else in this run is done and remembered.';
  const lost =
    report.isDryRun || done === 0
      ? 'Nothing was written and nothing is lost: the next run starts where the last good one ended.'
      : `${countOf(done, 'change was', 'changes were')} written before that; the next run goes on from there and writes nothing twice.`;
  const again = ends.find(({ attempts }) => attempts > 1);
  if (again === undefined) return lost;
  return `${lost} ${grouped(again.attempts)} runs in a row ended so, since ${dateWords(again.firstSeen, report.timeZone)}.`;
}

/** How many people were written. */
export function writesOf(counts: Pick<Counts, (typeof WRITE_COUNTS)[number]>): number {
  return WRITE_COUNTS.reduce((sum, name) => sum + counts[name], 0);
}

/** What was written, kind by kind; for a dry run, what would be. */
export function writtenSentence(report: RunReport): string {
  const { counts, isDryRun } = report;
  if (isNothingWritten(report)) return '';
  const kinds = WRITE_COUNTS.filter((kind) => counts[kind] > 0);
  const written = kinds.map((kind, index) => {
    return index === 0 ? `${countOf(counts[kind], 'user')} ${kind}` : `${grouped(counts[kind])} ${kind}`;
  });
  if (written.length === 0) return isDryRun ? 'No user would be written.' : 'No user was written.';
  return `${isDryRun ? 'Would be written' : 'Written'} to Betterworks: ${written.join(', ')}.`;
}

/** Runs that did not get through, and first comparisons, say in their first sentence that nothing was written. */
function isNothingWritten(report: RunReport): boolean {
  return ['stopped', 'failed', 'baseline'].includes(report.status) && writesOf(report.counts) === 0;
}

/** People for whom nothing was written, kind by kind; `''` for nobody. */
export function othersSentence(report: RunReport): string {
  const { unchanged, excluded, held, scheduled } = report.counts;
  const turn = waitingTheirTurn(report);
  const others = [
    `${grouped(unchanged)} unchanged`,
    ...(excluded > 0 ? [`${grouped(excluded)} left out`] : []),
    ...(held > turn ? [`${grouped(held - turn)} waiting for a fix`] : []),
    ...(turn > 0 ? [`${grouped(turn)} left for the next run`] : []),
    ...(scheduled > 0 ? [`${grouped(scheduled)} with a day ahead`] : []),
  ];
  if (report.evidence === null || unchanged + excluded + held + scheduled === 0) return '';
  return `Of the ${isNothingWritten(report) ? 'people' : 'others'}: ${others.join(', ')}.`;
}

/** What was read, so that "0 changes" can be believed. */
export function evidenceSentence(report: RunReport): string {
  const { evidence, timeZone } = report;
  // A failed run may have read much; the others say in their first sentence that nothing was read.
  if (evidence === null) return '';
  const people = countOf(evidence.people, 'person', 'people');
  const pages = countOf(evidence.pages, 'page');
  // People named in the input `employees` are asked for one by one, without a page.
  if (evidence.pages === 0) return `Read from UKG only the people who were asked for: ${people}.`;
  if (evidence.window !== null) {
    const { from, to } = evidence.window;
    return `Read from UKG everybody who changed between ${momentOf(from, timeZone)} and ${momentOf(to, timeZone)}: ${people} on ${pages}.`;
  }
  const users = evidence.users === null ? '' : `, and from Betterworks: ${countOf(evidence.users, 'user')}`;
  return `Read from UKG everybody, ${people} on ${pages}${users}.`;
}

/** Whether a problem says that a limit stops the run. */
export function isOfLimit(code: string): boolean {
  return code.startsWith('LIMIT_') || code === 'FILL_RATE';
}

export function limitWords(limit: LimitReading['limit']): string {
  if (isLimitName(limit)) return LIMITS[limit].label;
  return isCountLimit(limit)
    ? 'Users left as they are, since they were switched three times in seven days'
    : `People whose value is gone: \`${fieldOfLimit(limit)}\``;
}

/** Whether a limit matters in this run: one is only for the first run with a new setup, and zero flapping users are no news. */
export function isTelling({ limit, value, allowed }: LimitReading): boolean {
  if (limit === 'deactivations_new_setup' && allowed === null) return false;
  return value > 0 || (isCountLimit(limit) && limit !== 'flapping' && allowed !== null);
}

/** The approval code of a plan that waits for one, or null when none does. */
export function codeToApprove({ status, plan }: RunReport): string | null {
  return status === 'stopped' && plan !== null && plan.digest !== '' ? codeOf(plan.digest) : null;
}

/** The three clicks that let a stopped run through; the approval code stands above them. */
export function approvalSteps(report: RunReport): readonly string[] {
  const command = report.command === 'reconcile' ? ', command `reconcile`, tick `apply`' : '';
  return [
    'On GitHub open Actions › sync › Run workflow.',
    `Fill in organization \`${report.slug}\`${command} and, under approve, the approval code.`,
    'Press Run workflow, within seven days. What was looked at goes through, and nothing more of its kind.',
  ];
}

/** What to do when the stopped plan is wrong. */
export const INSTEAD_OF_APPROVING =
  'If it is not right, correct the data in UKG, or `filter.yml` and `mapping.yml` in a pull request: the next run plans again.';

/** "2 new problems, 75 known, 3 solved"; `''` for none. */
export function newsWords({ fresh, known, solved }: News): string {
  const knownWords = fresh.length === 0 ? countOf(known.length, 'known problem') : `${grouped(known.length)} known`;
  return [
    ...(fresh.length === 0 ? [] : [countOf(fresh.length, 'new problem')]),
    ...(known.length === 0 ? [] : [knownWords]),
    ...(solved.length === 0 ? [] : [`${grouped(solved.length)} solved`]),
  ].join(', ');
}

/** "Accepted in integrations/acme/decisions.yml:7: Reports to an outside director." */
export function acceptedWords({ reason, ...place }: Accepted): string {
  return `Accepted in ${placeOf(place)}: ${reason}${/[.!?]$/u.test(reason) ? '' : '.'}`;
}

/** The same sentence for places that do not show code. */
export function withoutBackticks(text: string): string {
  return text.replaceAll('`', '');
}
