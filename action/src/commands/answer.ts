// Commands that answer a question (check, explain, catalog): their result as text, and how it is shown.
import { writeReportFiles } from '../adapters/folder/disk.ts';
import { openUkg } from '../adapters/open.ts';
import { readCatalog } from '../adapters/ukg/code-tables.ts';
import type { Integration, RunStatus } from '../core/model/model.ts';
import { NO_COUNTS } from '../core/model/model.ts';
import { escapeMarkdown } from '../core/model/text.ts';
import { catalogCounts, catalogYaml } from '../core/report/files.ts';
import { outputsOf } from '../core/report/report.ts';
import { requireSecrets } from '../secrets.ts';
import type { Answer, RunContext, RunStart } from './command.ts';

/** The page of a command without a report: in the job summary and as summary.md, with its outputs. */
export async function showPage(
  { inputs, log, redactor }: RunStart,
  page: Pick<Answer, 'markdown' | 'files'> & { readonly status: RunStatus; readonly problems: number },
): Promise<void> {
  const { reportPath } = inputs;
  await log.summary(page.markdown);
  await writeReportFiles(reportPath, { 'summary.md': page.markdown, ...page.files }, redactor);
  const counts = { ...NO_COUNTS, problems: page.problems };
  for (const [name, value] of outputsOf({ status: page.status, counts, reportPath })) log.output(name, value);
}

export async function showAnswer(context: RunContext, answer: Answer): Promise<Pick<Answer, 'status'>> {
  const { log } = context;
  const { lines, failures = [] } = answer;
  for (const line of lines) log.info(line);
  log.annotate(failures.map((message) => ({ level: 'error', message })));
  await showPage(context, { ...answer, problems: failures.length });
  return answer;
}

/** The tenant's choices as `catalog.yml`. */
export async function answerCatalog({ inputs, redactor }: RunContext, integration: Integration): Promise<Answer> {
  requireSecrets(inputs, integration);
  const ukg = openUkg(integration, inputs);
  try {
    const tenant = await readCatalog(ukg.client);
    const text = catalogYaml(tenant);
    // Codes such as 4100-2000-300 look like telephone numbers, but must stay as UKG has them.
    redactor.keep(text.match(/[+(]*\d[^"\n]*\d/g) ?? []);
    const found = catalogCounts(tenant);
    const todo = `Commit catalog.yml next to mapping.yml of ${integration.slug}, so that validate checks codes without UKG.`;
    return {
      status: 'ok',
      markdown: `## ${escapeMarkdown(integration.organization)}: catalog\n\nFound ${found}.\n\n${todo}\n`,
      files: { 'catalog.yml': text },
      lines: [`Found ${found}. ${todo}`],
    };
  } finally {
    await ukg.close();
  }
}
