// The end of every run, whatever happened to it: remember, report, tell. In this order, so that a mail never outruns the state.
import { diskWords } from '../adapters/folder/disk.ts';
import type {
  Counts,
  Held,
  Instant,
  Problem,
  ReportLinks,
  RunRecord,
  RunReport,
  SyncState,
} from '../core/model/model.ts';
import { NO_COUNTS } from '../core/model/model.ts';
import { runProblem } from '../core/model/problem.ts';
import { stoppedPlan } from '../core/plan/approval.ts';
import { openDifferences } from '../core/plan/match.ts';
import { driftCsv, errorsCsv, planJson } from '../core/report/files.ts';
import { openProblems, toldNow } from '../core/report/news.ts';
import { reportPage } from '../core/report/page/page.ts';
import { redactReport } from '../core/report/redact/redactor.ts';
import type { End } from '../core/report/report.ts';
import { outputsOf, withHistory } from '../core/report/report.ts';
import { countsMarkdown, summaryMarkdown } from '../core/report/summary.ts';
import { othersSentence, statusSentence, withoutBackticks, writtenSentence } from '../core/report/words.ts';
import { StateUnreadable } from '../core/state/errors.ts';
import { mergeStates } from '../core/state/merge.ts';
import { withRun } from '../core/state/next-state.ts';
import { RunFailure, wordsOf } from '../failure.ts';
import type { Surroundings } from '../inputs.ts';
import type { CommitNote, LoadedState, RunLog } from '../ports.ts';
import type { ConcludeContext, RunResult } from './command.ts';
import { failedBy, notify } from './notify.ts';

/** Commits, writes the report, sends the mail; returns what happened in the end. Throws nothing. */
export async function conclude(
  context: ConcludeContext,
  loaded: LoadedState | null,
  result: RunResult,
): Promise<RunReport> {
  const remembered = await remember(context, loaded, result);
  const report = reportOf(context, remembered, loaded);
  const written = await writeReport(context, report);
  const told = await notify(context, written, loaded?.state?.runs.at(-1) ?? null);
  if (told.isTold) await rememberTold(context, written);
  return publish(context, told.report === written ? written : await writeReport(context, told.report));
}

/** Where a report's reader finds more. Outside GitHub the page's path alone. */
export function reportLinks({ documents, runUrl }: Surroundings): ReportLinks {
  return { run: runUrl, troubleshooting: `${documents}action/TROUBLESHOOTING.md` };
}

/** What a run broke on, as a problem. */
export function failureProblem(failure: unknown): Problem {
  const { code, message } = explained(failure);
  return runProblem({ code, message });
}

/** A run that broke: its problems, and the state as it was. */
export function failedResult(problems: readonly Problem[], loaded: LoadedState | null, at: Instant): RunResult {
  const held = loaded?.state?.held.length ?? 0;
  const scheduled = loaded?.state?.scheduled.length ?? 0;
  return {
    status: 'failed',
    at,
    counts: { ...NO_COUNTS, held, scheduled },
    problems,
    plan: null,
    drift: null,
    evidence: null,
    notes: [],
    isDryRun: false,
    next: loaded?.state ?? null,
  };
}

export function explained(failure: unknown): { readonly code: Problem['code']; readonly message: string } {
  if (failure instanceof RunFailure) return failure;
  const message = wordsOf(failure);
  if (failure instanceof StateUnreadable) return { code: 'STATE_DAMAGED', message };
  return { code: 'CONFIG_INVALID', message: `The run ended on an unexpected fault: ${message}` };
}

async function remember(context: ConcludeContext, loaded: LoadedState | null, result: RunResult): Promise<RunResult> {
  const { store } = context;
  if (store === null || loaded === null || result.next === null) return result;
  const counts: Counts = { ...result.counts, problems: openProblems(result.problems).length };
  const run: RunRecord = { at: result.at, status: result.status, ...counts, ...circumstances(result) };
  const next = withRun(result.next, run);
  try {
    await store.commit(context.slug, loaded, next, noteOf(context, run), (theirs, base, ours) =>
      mergeStates(base, ours, theirs),
    );
    return { ...result, next };
  } catch (error) {
    const problem = runProblem({
      code: 'STATE_CONFLICT',
      message: notSaved(explained(error).message),
    });
    return { ...result, status: 'failed', next: null, problems: [...result.problems, problem] };
  }
}

/**
 * Only once the contact was told: whatever breaks before, the next run tells it again. A run that cannot remember it now tells
 * it twice, which is better than never.
 */
async function rememberTold(context: ConcludeContext, report: RunReport): Promise<void> {
  const untold = 'What the contact was told could not be remembered, so the next mail tells it again';
  await amend(context, { told: toldNow(report) }, { title: 'Told twice', message: untold });
}

/** What the weekly comparison found and did not write stays in the reports until it is settled. One by hand leaves no trace. */
export async function rememberDrift(context: ConcludeContext, report: RunReport): Promise<void> {
  const { command, isDryRun, drift } = report;
  if (!context.isScheduled || command !== 'reconcile' || !isDryRun || drift === null) return;
  const lost = 'The differences of this comparison could not be remembered, so the daily runs do not repeat them';
  await amend(context, { drift: openDifferences(drift) }, { title: 'Not repeated', message: lost });
}

function noteOf({ slug, links, integration }: ConcludeContext, run: RunRecord): CommitNote {
  return { slug, run, runUrl: links.run, timeZone: integration?.timeZone };
}

/** A part of the state alone, once there is a state; a run that cannot remember it says so and goes on. */
async function amend(
  context: ConcludeContext,
  part: Partial<SyncState>,
  otherwise: { readonly title: string; readonly message: string },
): Promise<void> {
  const { store, slug, log } = context;
  if (store === null) return;
  try {
    const loaded = await store.load(slug);
    const run = loaded.state?.runs.at(-1);
    if (loaded.state === null || run === undefined) return;
    const merge = (theirs: SyncState): SyncState => ({ ...theirs, ...part });
    await store.commit(slug, loaded, merge(loaded.state), noteOf(context, run), merge);
  } catch (error) {
    const message = `${otherwise.message}: ${explained(error).message}`;
    log.annotate([{ level: 'warning', title: otherwise.title, message }]);
  }
}

/** A store may have said the same in its own words. */
function notSaved(message: string): string {
  const said = 'The state could not be saved: ';
  return message.startsWith(said) ? message : said + message;
}

/** What is remembered of a run that an approval let through, or that did not go through. */
function circumstances({
  status,
  plan,
  problems,
  approved,
}: RunResult): Pick<RunRecord, 'approved' | 'failure' | 'plan'> {
  const stopped = status === 'stopped' && plan !== null ? stoppedPlan(plan) : null;
  const failure = status === 'failed' ? problems.findLast(({ ukgEmployeeId }) => ukgEmployeeId === null) : undefined;
  return {
    ...(approved !== undefined && { approved }),
    ...(failure === undefined ? {} : { failure: failure.code }),
    ...(stopped === null ? {} : { plan: stopped }),
  };
}

function reportOf(context: ConcludeContext, result: RunResult, loaded: LoadedState | null): RunReport {
  const state = result.next ?? loaded?.state ?? null;
  const problems = withHistory(result.problems, heldIn(result, state), result.at);
  const { status, at, plan, drift, evidence, notes, isDryRun, refusals = [] } = result;
  const report: RunReport = {
    ...{ status, at, plan, drift, evidence, notes, isDryRun, refusals, problems },
    command: context.command,
    slug: context.slug,
    counts: { ...result.counts, problems: openProblems(problems).length },
    links: context.links,
    ...settingOf(context),
    ...rememberedIn(state),
  };
  return redactReport(report, context.redact);
}

function settingOf({ integration, slug }: ConcludeContext): Pick<RunReport, 'organization' | 'timeZone' | 'mapping'> {
  if (integration === null) return { organization: slug, timeZone: 'UTC', mapping: [] };
  const { organization, timeZone, mapping } = integration;
  return { organization, timeZone, mapping };
}

function rememberedIn(state: SyncState | null): Pick<RunReport, 'cursor' | 'runs' | 'told'> {
  return state === null
    ? { cursor: null, runs: [], told: [] }
    : { cursor: state.cursor, runs: state.runs, told: state.told };
}

/** A dry run has no next state: its plan says who would be held. */
function heldIn({ next, plan }: RunResult, state: SyncState | null): readonly Held[] {
  if (next === null && plan !== null) return plan.held;
  return state?.held ?? [];
}

/** A report that cannot be written is a problem and fails the run, but stops neither mail nor outputs. */
async function writeReport(context: ConcludeContext, report: RunReport): Promise<RunReport> {
  if (context.showsCountsOnly) return report;
  const files: readonly (readonly [string, string])[] = [
    ['errors.csv', errorsCsv(report.problems, report.links)],
    ['plan.json', planJson(report.plan, report.slug)],
    ['summary.md', summaryMarkdown(report)],
    ['report.html', reportPage(report)],
    ...(report.drift === null ? [] : [['drift.csv', driftCsv(report.drift)] as const]),
  ];
  try {
    await Promise.all(files.map(([name, text]) => context.folder.write(name, text)));
    return report;
  } catch (error) {
    return failedBy(report, 'REPORT_FAILED', context.redact(explained(error).message));
  }
}

const PUBLIC =
  'This repository is public, so the report with its employee ids was neither shown nor kept; a mail about trouble brings it to the technical contact. Make the repository private, or set the input public-repository to true.';

/** Annotations go to the log, which is always there; summary and outputs are files, and may fail. */
async function publish(context: ConcludeContext, report: RunReport): Promise<RunReport> {
  const { log } = context;
  if (report.status !== 'paused') {
    log.info(withoutBackticks(statusSentence(report)));
    const counts = `${writtenSentence(report)} ${othersSentence(report)}`.trim();
    if (counts !== '') log.info(counts);
  }
  if (context.showsCountsOnly) log.annotate([{ level: 'notice', title: 'Report withheld', message: PUBLIC }]);
  const open = openProblems(report.problems);
  const shown = context.showsCountsOnly ? open.filter((problem) => problem.ukgEmployeeId === null) : open;
  const isBroken = report.status === 'failed' || report.status === 'stopped';
  log.annotate(
    shown.map((problem) => ({
      level: problem.ukgEmployeeId === null && isBroken ? 'error' : 'warning',
      title: problem.code,
      message: `${problem.ukgEmployeeId === null ? '' : `Employee ${problem.employeeId || problem.ukgEmployeeId}: `}${problem.message}`,
    })),
  );
  // A summary that cannot be written is no reason to leave the next step without outputs.
  const summarised = await published(log, report, () =>
    log.summary(context.showsCountsOnly ? countsMarkdown(report, PUBLIC) : summaryMarkdown(report)),
  );
  return published(log, summarised, () => {
    for (const [name, value] of outputsOf(endOf(summarised, context.folder.path))) log.output(name, value);
  });
}

async function published(log: RunLog, report: RunReport, write: () => void | Promise<void>): Promise<RunReport> {
  try {
    await write();
    return report;
  } catch (error) {
    const message = `The job's summary or outputs could not be written${fileOf(error)}: ${diskWords(error, 'start the job on another runner')}`;
    const isSaid = report.problems.some((problem) => problem.message === message);
    if (!isSaid) log.annotate([{ level: 'error', title: 'REPORT_FAILED', message }]);
    return failedBy(report, 'REPORT_FAILED', message);
  }
}

function fileOf(error: unknown): string {
  return error instanceof Error && 'path' in error ? ` (${String(error.path)})` : '';
}

function endOf({ status, counts, plan, cursor }: RunReport, reportPath: string): End {
  return { status, counts, planDigest: plan?.digest ?? '', cursor: cursor ?? '', reportPath };
}
