// The end of every run, whatever happened: remember, report, tell. In this order, so that a mail never says more than the state.
import { diskWords, writeReportFiles } from '../adapters/folder/disk.ts';
import type { Instant, Problem, RunRecord, RunReport, SyncState } from '../core/model/model.ts';
import { NO_COUNTS } from '../core/model/model.ts';
import { runProblem } from '../core/model/problem.ts';
import { openDifferences } from '../core/plan/match.ts';
import { driftCsv, errorsCsv, planJson } from '../core/report/files.ts';
import { openProblems, toldNow } from '../core/report/news.ts';
import { reportPage } from '../core/report/page/page.ts';
import { redactReport } from '../core/report/redact/redactor.ts';
import { outputsOf, withHistory } from '../core/report/report.ts';
import { countsMarkdown, summaryMarkdown } from '../core/report/summary.ts';
import { isBroken, othersSentence, statusSentence, withoutBackticks, writtenSentence } from '../core/report/words.ts';
import { StateUnreadable } from '../core/state/errors.ts';
import { RunFailure, wordsOf } from '../failure.ts';
import type { Ending, RunResult } from './command.ts';
import { failedBy, isScheduled, notify } from './notify.ts';
import type { Memory } from './remember.ts';

/** Commits, writes the report, sends the mail; returns the final report. Never throws. */
export async function conclude(ending: Ending, memory: Memory | null, result: RunResult): Promise<RunReport> {
  const before = memory?.state() ?? null;
  const remembered = await remember(memory, result);
  const report = reportOf(ending, remembered, before);
  const written = await writeReport(ending, report);
  const told = await notify(ending, written, before);
  // Only after the contact was told: if anything breaks before, the next run tells it again, which is better than never.
  // A dry run that a person started leaves no trace.
  const isTold = told.isTold && (isScheduled(ending) || result.next !== null);
  await amend(ending, memory, { ...(isTold && { told: toldNow(written) }), ...driftToKeep(ending, result) });
  return publish(ending, told.report === written ? written : await writeReport(ending, told.report));
}

export function failureProblem(failure: unknown): Problem {
  const { code, message } = explained(failure);
  return runProblem({ code, message });
}

/** A broken run: its problems, and the state as it was. */
export function failedResult(problems: readonly Problem[], state: SyncState | null, at: Instant): RunResult {
  const counts = { ...NO_COUNTS, held: state?.held.length ?? 0, scheduled: state?.scheduled.length ?? 0 };
  return { ...NOTHING_READ, status: 'failed', at, counts, problems, notes: [], isDryRun: false, next: state };
}

/** The result of a run that read nobody. */
export const NOTHING_READ = {
  counts: NO_COUNTS,
  problems: [],
  plan: null,
  drift: null,
  evidence: null,
  next: null,
} as const;

function explained(failure: unknown): Pick<Problem, 'code' | 'message'> {
  if (failure instanceof RunFailure) return failure;
  const message = wordsOf(failure);
  if (failure instanceof StateUnreadable) return { code: 'STATE_DAMAGED', message };
  return { code: 'UNEXPECTED_FAULT', message: `The run ended on an unexpected fault: ${message}` };
}

async function remember(memory: Memory | null, result: RunResult): Promise<RunResult> {
  if (memory === null || result.next === null) return result;
  const counts = { ...result.counts, problems: openProblems(result.problems).length };
  const run: RunRecord = { at: result.at, status: result.status, ...counts, ...runDetails(result) };
  try {
    return { ...result, next: await memory.end(result.next, run) };
  } catch (error) {
    const problem = runProblem({ code: 'STATE_CONFLICT', message: explained(error).message });
    // Saving may have failed with the same message before the first write.
    const others = result.problems.filter(({ message }) => message !== problem.message);
    return { ...result, status: 'failed', next: null, problems: [...others, problem] };
  }
}

/** When a part cannot be remembered, the run says so and goes on. */
async function amend({ log }: Ending, memory: Memory | null, part: Partial<SyncState>): Promise<void> {
  if (Object.keys(part).length === 0) return;
  try {
    await memory?.amend(part);
  } catch (error) {
    const lost = 'What was told and what differs could not be remembered, so the next mail tells it again';
    log.annotate([{ level: 'warning', title: 'Not remembered', message: `${lost}: ${explained(error).message}` }]);
  }
}

/** Differences that the weekly comparison did not write stay in reports until they are settled. One by hand leaves no trace. */
function driftToKeep(ending: Ending, { isDryRun, drift }: RunResult): Pick<SyncState, 'drift'> | null {
  const isKept = isScheduled(ending) && ending.inputs.command === 'reconcile' && isDryRun;
  return isKept && drift !== null ? { drift: openDifferences(drift) } : null;
}

/** What is remembered of an approved, stopped or failed run. */
function runDetails(result: RunResult): Pick<RunRecord, 'approved' | 'failure' | 'plan'> {
  const { status, waiting, problems, approved } = result;
  const failure = status === 'failed' ? problems.findLast(({ ukgEmployeeId }) => ukgEmployeeId === null) : undefined;
  return {
    ...(approved !== undefined && { approved }),
    ...(failure !== undefined && { failure: failure.code }),
    ...(waiting && { plan: waiting }),
  };
}

/** `before`: the state when the run remembers nothing. */
function reportOf(ending: Ending, result: RunResult, before: SyncState | null): RunReport {
  const { inputs, surroundings, contact, redactor } = ending;
  const { command, organization: slug } = inputs;
  const { status, at, plan, drift, evidence, notes, isDryRun, approvedBy, refusals = [] } = result;
  const state = result.next ?? before;
  const { organization, timeZone, mapping } = contact ?? { organization: slug, timeZone: 'UTC', mapping: [] };
  const { cursor, runs, told } = state ?? { cursor: null, runs: [], told: [] };
  const problems = withHistory(result.problems, plan?.held ?? state?.held ?? [], at, runs);
  const counts = { ...result.counts, problems: openProblems(problems).length };
  const links = { run: surroundings.runUrl, troubleshooting: `${surroundings.documents}action/TROUBLESHOOTING.md` };
  const run = { command, slug, organization, timeZone, mapping, links, cursor, runs, told };
  const found = { status, at, plan, drift, evidence, notes, isDryRun, approvedBy, refusals };
  return redactReport({ ...run, ...found, counts, problems }, redactor.redact);
}

/** A report that cannot be written fails the run, but stops neither mail nor outputs. */
async function writeReport({ inputs, redactor, namesNobody }: Ending, report: RunReport): Promise<RunReport> {
  if (namesNobody) return report;
  const files = {
    'errors.csv': errorsCsv(report.problems, report.links),
    'plan.json': planJson(report.plan, report.slug),
    'summary.md': summaryMarkdown(report),
    'report.html': reportPage(report),
    ...(report.drift !== null && { 'drift.csv': driftCsv(report.drift) }),
  };
  try {
    await writeReportFiles(inputs.reportPath, files, redactor);
    return report;
  } catch (error) {
    return failedBy(report, 'REPORT_FAILED', redactor.redact(explained(error).message));
  }
}

const PUBLIC =
  'This repository is public, or GitHub does not say that it is not, so the report with its employee ids was neither shown nor kept; a mail about trouble brings it to the technical contact. Make the repository private, or set the input public-repository to true.';

/** Annotations go to the log, which always works; summary and outputs are files, which may fail. */
async function publish(ending: Ending, report: RunReport): Promise<RunReport> {
  const { inputs, log, namesNobody } = ending;
  if (report.status !== 'paused') {
    log.info(withoutBackticks(statusSentence(report)));
    const counts = `${writtenSentence(report)} ${othersSentence(report)}`.trim();
    if (counts !== '') log.info(counts);
  }
  if (namesNobody) log.annotate([{ level: 'notice', title: 'Report withheld', message: PUBLIC }]);
  const open = openProblems(report.problems);
  const shown = namesNobody ? open.filter((problem) => problem.ukgEmployeeId === null) : open;
  log.annotate(
    shown.map((problem) => ({
      level: problem.ukgEmployeeId === null && isBroken(report) ? 'error' : 'warning',
      title: problem.code,
      message: `${problem.ukgEmployeeId === null ? '' : `Employee ${problem.employeeId || problem.ukgEmployeeId}: `}${problem.message}`,
    })),
  );
  // The next step needs the outputs even when the summary cannot be written.
  const summarised = await published(ending, report, () =>
    log.summary(namesNobody ? countsMarkdown(report, PUBLIC) : summaryMarkdown(report)),
  );
  return published(ending, summarised, () => {
    const { status, counts, plan, cursor } = summarised;
    const end = { status, counts, planDigest: plan?.digest ?? '', cursor: cursor ?? '' };
    for (const [name, value] of outputsOf({ ...end, reportPath: inputs.reportPath })) log.output(name, value);
  });
}

async function published({ log }: Ending, report: RunReport, write: () => void | Promise<void>): Promise<RunReport> {
  try {
    await write();
    return report;
  } catch (error) {
    const file = error instanceof Error && 'path' in error ? ` (${String(error.path)})` : '';
    const message = `The job's summary or outputs could not be written${file}: ${diskWords(error, 'start the job on another runner')}`;
    const isSaid = report.problems.some((problem) => problem.message === message);
    if (!isSaid) log.annotate([{ level: 'error', title: 'REPORT_FAILED', message }]);
    return failedBy(report, 'REPORT_FAILED', message);
  }
}
