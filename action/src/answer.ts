// Commands that answer a question (check, explain, catalog): what they found, as text, and how it is shown.
import type { RunStatus } from './core/model.ts';
import { NO_COUNTS, outputsOf } from './core/report.ts';
import type { ReportFolder, RunLog } from './ports.ts';

export interface Answer {
  readonly status: Extract<RunStatus, 'ok' | 'failed'>;
  /** For the job summary and summary.md. */
  readonly markdown: string;
  /** Further files of the report folder. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** One line each for the log; a failure is an annotation as well. */
  readonly lines: readonly { readonly text: string; readonly isFailure: boolean }[];
}

export async function showAnswer(
  answer: Answer,
  to: { readonly folder: ReportFolder; readonly log: RunLog },
): Promise<void> {
  const { folder, log } = to;
  for (const { text } of answer.lines) log.info(text);
  log.annotate(
    answer.lines.filter(({ isFailure }) => isFailure).map(({ text }) => ({ level: 'error', message: text })),
  );
  await folder.write('summary.md', answer.markdown);
  for (const { name, text } of answer.files) await folder.write(name, text);
  await log.summary(answer.markdown);
  const problems = answer.lines.filter(({ isFailure }) => isFailure).length;
  const end = { status: answer.status, counts: { ...NO_COUNTS, problems }, reportPath: folder.path };
  for (const [name, value] of outputsOf(end)) log.output(name, value);
}
