// Opens what the answering commands need and shows their answer: check, explain, catalog.
import { explainOffline } from './explain-offline.ts';
import { checkSystems } from './check-systems.ts';
import { showAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import { createDigests } from './adapters/digests.ts';
import { createReportFolder } from './adapters/report-folder.ts';
import { readCatalog } from './adapters/ukg/catalog.ts';
import { findEmployeeIds } from './adapters/ukg/find-employee.ts';
import { openUkg } from './adapters/ukg/open.ts';
import { escapeMarkdown } from './core/escape-markdown.ts';
import type { Integration } from './core/model.ts';
import { explain } from './explain.ts';
import { RunFailure } from './failure.ts';
import { openStore } from './open-store.ts';
import { openTarget } from './open-target.ts';
import type { OrganizationContext, StoryContext } from './organization-run.ts';
import { catalogCounts, catalogYaml } from './render/catalog-yaml.ts';
import { requireSecrets } from './required-secrets.ts';

export async function answerRun(
  context: StoryContext,
  integration: Integration,
): Promise<{ readonly status: Answer['status'] }> {
  const { inputs, log, redactor } = context;
  const answer = await answerOf(context, integration);
  await showAnswer(answer, { log, folder: createReportFolder({ path: inputs.reportPath, redact: redactor.redact }) });
  return { status: answer.status };
}

async function answerOf(context: StoryContext, integration: Integration): Promise<Answer> {
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

async function catalog({ inputs }: OrganizationContext, integration: Integration): Promise<Answer> {
  const ukg = openUkg(integration, inputs.ukg);
  try {
    const tenant = await readCatalog(ukg.client);
    const found = catalogCounts(tenant);
    const todo = `Commit catalog.yml beside mapping.yml of ${integration.slug}, so that validate checks codes without UKG.`;
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

async function explained(context: StoryContext, integration: Integration): Promise<Answer> {
  const { inputs, log, surroundings } = context;
  if (context.namesNobody)
    throw new RunFailure(
      'CONFIG_INVALID',
      'This repository is public, so anybody could read what explain says of the employee. Make it private, or set the input public-repository to true.',
    );
  const loaded = await (await openStore(inputs, surroundings)).load(integration.slug);
  const digests = createDigests({ secret: inputs.stateKey || inputs.ukg.password, slug: integration.slug });
  const ukg = openUkg(integration, inputs.ukg);
  const target = await openTarget(integration, inputs, log);
  try {
    const request = { integration, loaded, digests, since: null, approve: null, approvals: [] };
    return await explain({ source: ukg.source, reader: target.reader, log }, request, () =>
      findEmployeeIds(ukg.client, inputs.employee),
    );
  } finally {
    await Promise.all([ukg.close(), target.close()]);
  }
}
