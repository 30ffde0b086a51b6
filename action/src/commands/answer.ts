// Commands that answer a question (check, explain, catalog): what they found, as text, and how it is shown.
import { createReportFolder } from '../adapters/folder/disk.ts';
import { openDigests, openUkg, openStore, openTarget } from '../adapters/open.ts';
import { readCatalog } from '../adapters/ukg/code-tables.ts';
import type { Integration } from '../core/model/model.ts';
import { catalogCounts, catalogYaml } from '../core/report/catalog-yaml.ts';
import { NO_COUNTS } from '../core/model/model.ts';
import { outputsOf } from '../core/report/report.ts';
import { escapeMarkdown } from '../core/model/text.ts';
import { RunFailure } from '../failure.ts';
import type { ReportFolder, RunLog } from '../ports.ts';
import { requireSecrets } from '../secrets.ts';
import { checkSystems } from './check.ts';
import { explainOffline, explain } from './explain.ts';
import type { Answer, RunContext } from './command.ts';

async function showAnswer(answer: Answer, to: { readonly folder: ReportFolder; readonly log: RunLog }): Promise<void> {
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

// Opens what the answering commands need and shows their answer: check, explain, catalog.

export async function answerRun(
  context: RunContext,
  integration: Integration,
): Promise<{ readonly status: Answer['status'] }> {
  const { inputs, log, redactor } = context;
  const answer = await answerOf(context, integration);
  await showAnswer(answer, { log, folder: createReportFolder({ path: inputs.reportPath, redact: redactor.redact }) });
  return { status: answer.status };
}

async function answerOf(context: RunContext, integration: Integration): Promise<Answer> {
  const { inputs } = context;
  if (inputs.command === 'explain' && inputs.employee === '')
    throw new RunFailure(
      'CONFIG_INVALID',
      "The input employee is empty. Write an employee number, or UKG's employeeId.",
    );
  if (inputs.command === 'explain' && inputs.plan !== '')
    return explainOffline(integration, inputs.employee, inputs.plan);
  if (inputs.command === 'check') return checkSystems(context, integration);
  requireSecrets(inputs, integration);
  return inputs.command === 'catalog' ? catalog(context, integration) : explained(context, integration);
}

async function catalog({ inputs }: RunContext, integration: Integration): Promise<Answer> {
  const ukg = openUkg(integration, inputs);
  try {
    const tenant = await readCatalog(ukg.client);
    const found = catalogCounts(tenant);
    const todo = `Commit catalog.yml next to mapping.yml of ${integration.slug}, so that validate checks codes without UKG.`;
    return {
      status: 'ok',
      markdown: `## ${escapeMarkdown(integration.organization)}: catalog\n\nFound ${found}.\n\n${todo}\n`,
      files: [{ name: 'catalog.yml', text: catalogYaml(tenant) }],
      lines: [{ text: `Found ${found}. ${todo}`, isFailure: false }],
    };
  } finally {
    await ukg.close();
  }
}

async function explained(context: RunContext, integration: Integration): Promise<Answer> {
  const { inputs, log, surroundings } = context;
  if (context.namesNobody)
    throw new RunFailure(
      'CONFIG_INVALID',
      'This repository is public, so anybody could read what explain says of the employee. Make it private, or set the input public-repository to true.',
    );
  const loaded = await openStore(inputs, surroundings).load(integration.slug);
  const ukg = openUkg(integration, inputs);
  const target = openTarget(integration, inputs, log);
  try {
    const without = { since: null, first: null, employees: [], approve: null, approvals: [] };
    const request = { integration, loaded, digests: openDigests(inputs, integration.slug), ...without };
    return await explain({ source: ukg.source, reader: target.reader, log }, request, inputs.employee);
  } finally {
    await Promise.all([ukg.close(), target.close()]);
  }
}
