// Opens what the answering commands need and shows their answer: check, explain, catalog.
import { check } from './check.ts';
import type { CheckPoint } from './check.ts';
import { showAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import { createDigests } from './adapters/digests.ts';
import { openBetterworks } from './adapters/betterworks/open.ts';
import { createReportFolder } from './adapters/report-folder.ts';
import { createSftpTarget } from './adapters/sftp/delivery.ts';
import { createMailer } from './adapters/smtp/mailer.ts';
import { readCatalog } from './adapters/ukg/catalog.ts';
import { findEmployeeIds } from './adapters/ukg/find-employee.ts';
import { openUkg } from './adapters/ukg/open.ts';
import { ukgProbes } from './adapters/ukg/probe.ts';
import { escapeMarkdown } from './core/escape-markdown.ts';
import type { Catalog, Integration } from './core/model.ts';
import { explain } from './explain.ts';
import { RunFailure } from './failure.ts';
import { openStore } from './open-store.ts';
import { openTarget } from './open-target.ts';
import type { OrganizationContext } from './organization-run.ts';
import { isPublicRepository } from './public-repository.ts';
import { catalogYaml } from './render/catalog-yaml.ts';
import { countOf } from './render/words.ts';
import { requireSecrets } from './required-secrets.ts';

export async function answerRun(
  context: OrganizationContext,
  integration: Integration,
): Promise<{ readonly status: Answer['status'] }> {
  const { inputs, log, redactor } = context;
  const answer = await answerOf(context, integration);
  await showAnswer(answer, { log, folder: createReportFolder({ path: inputs.reportPath, redact: redactor.redact }) });
  return { status: answer.status };
}

async function answerOf(context: OrganizationContext, integration: Integration): Promise<Answer> {
  const { inputs } = context;
  if (inputs.command === 'explain' && inputs.employee === '')
    throw new RunFailure(
      'CONFIG_INVALID',
      "The input employee is empty. Write an employee number, or UKG's employeeId.",
    );
  if (inputs.command === 'explain' && inputs.plan !== '')
    return (await import('./explain-offline.ts')).explainOffline(integration, inputs.employee, inputs.plan);
  if (inputs.command === 'check') return check(integration.organization, checkPoints(context, integration));
  requireSecrets(inputs, integration);
  return inputs.command === 'catalog' ? catalog(context, integration) : explained(context, integration);
}

async function catalog({ inputs }: OrganizationContext, integration: Integration): Promise<Answer> {
  const ukg = openUkg(integration, inputs.ukg);
  try {
    const tenant = await readCatalog(ukg.client);
    const found = foundIn(tenant);
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

function foundIn(tenant: Catalog): string {
  const parts = [
    countOf(tenant.orgLevels.length, 'org level'),
    countOf(tenant.jobs.length, 'job'),
    countOf(tenant.locations.length, 'location'),
    countOf(tenant.employeeTypes.length, 'employee type'),
    countOf(tenant.companies.length, 'company', 'companies'),
  ];
  return `${parts.join(', ')} and ${countOf(tenant.userDefinedFields.length, 'user-defined field')}`;
}

async function explained(context: OrganizationContext, integration: Integration): Promise<Answer> {
  const { inputs, log, surroundings } = context;
  if (isPublicRepository(surroundings) && !inputs.publicRepository)
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

function checkPoints({ inputs, surroundings }: OrganizationContext, integration: Integration): readonly CheckPoint[] {
  const environment = `environment "${integration.slug}" of this repository`;
  const ukg = openUkg(integration, inputs.ukg);
  const betterworks = openBetterworks(integration, inputs.betterworksToken);
  const ukgWhere = `secrets UKG_USERNAME, UKG_PASSWORD and UKG_CUSTOMER_API_KEY in the ${environment}; permissions in UKG under System Configuration, Security, Service Account Administration`;
  const target: CheckPoint = {
    name: 'Betterworks: read users',
    where: `secret BETTERWORKS_TOKEN in the ${environment}`,
    run: async () => {
      await betterworks.reader.readByEmail(integration.technicalContact[0] ?? 'nobody@example.com');
      return 'the token is accepted';
    },
  };
  return [
    ...ukgProbes(ukg.http, () => new Date()).map((probe) => ({ ...probe, where: ukgWhere })),
    integration.delivery === 'api' ? target : sftpPoint(inputs, environment),
    {
      name: 'Mail server',
      where: `secret SMTP_URL and variable MAIL_FROM in the ${environment}`,
      ...(inputs.smtpUrl === '' && { absent: 'the input smtp-url is empty, so nobody is told of problems by mail' }),
      run: () => checkMail(inputs.smtpUrl, inputs.mailFrom || (integration.technicalContact[0] ?? '')),
    },
    {
      name: 'State',
      where: 'permission contents: write of the job, and the input state-branch',
      run: async () => {
        const { state } = await (await openStore(inputs, surroundings)).load(integration.slug);
        return state === null
          ? 'readable; no run yet, so the first one is the baseline'
          : `readable; the cursor is ${state.cursor}`;
      },
    },
  ];
}

function sftpPoint({ sftp }: OrganizationContext['inputs'], environment: string): CheckPoint {
  return {
    name: 'Betterworks: SFTP server',
    where: `secrets BETTERWORKS_SFTP_HOST, _USERNAME, _PASSWORD and _HOST_KEY in the ${environment}`,
    run: async () => {
      await createSftpTarget(sftp).verify();
      return 'signed in; the host key is the expected one and the folder is there';
    },
  };
}

async function checkMail(smtpUrl: string, from: string): Promise<string> {
  await createMailer({ smtpUrl, from }).verify();
  return 'signed in';
}
