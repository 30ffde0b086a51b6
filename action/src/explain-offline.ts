// The command `explain` with a run's `plan.json`: needs neither secrets nor the network.
import { readFile } from 'node:fs/promises';
import type { Answer } from './answer.ts';
import { escapeMarkdown } from './core/escape-markdown.ts';
import { explainPlan } from './core/explain-plan.ts';
import type { Integration } from './core/model.ts';
import { readPlanFile } from './core/plan-file.ts';
import type { PlanFile } from './core/plan-file.ts';
import { RunFailure } from './failure.ts';

/** `employee` is an employee number or UKG's employeeId; `path` leads to the plan.json of a report. */
export async function explainOffline(integration: Integration, employee: string, path: string): Promise<Answer> {
  const plan = await loadPlan(path, integration.slug);
  const { ids, stages } = explainPlan(plan, employee, integration);
  const heading = ids.length === 0 ? escapeMarkdown(employee) : ids.map((id) => `\`${id}\``).join(', ');
  return {
    status: 'ok',
    markdown: [
      `## ${escapeMarkdown(integration.organization)}: explain by a plan`,
      '',
      `### ${heading}`,
      '',
      ...stages.map(({ stage, sentence }) => `- **${stage}**: ${escapeMarkdown(sentence)}`),
      '',
    ].join('\n'),
    files: [],
    lines: stages.map(({ stage, sentence }) => ({ text: `${stage}: ${sentence}`, isFailure: false })),
  };
}

async function loadPlan(path: string, slug: string): Promise<PlanFile> {
  const refuse = (reason: string): never => {
    throw new RunFailure(
      'CONFIG_INVALID',
      `The input plan, ${path}, cannot be used: ${reason}. Give the path of plan.json in the report of a run of ${slug} (artifact sync-report-${slug}).`,
    );
  };
  const text = await readFile(path, 'utf8').catch((error: unknown) =>
    refuse((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : 'the file cannot be read'),
  );
  const read = readPlanFile(text);
  if (!read.ok) return refuse(read.reason);
  return read.plan.organization === slug ? read.plan : refuse(`it is a plan of ${read.plan.organization || 'nobody'}`);
}
