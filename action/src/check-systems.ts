// Opens what `check` asks, and closes it again: UKG, Betterworks as it is delivered to, the mail server and the state.
import { openBetterworks } from './adapters/betterworks/open.ts';
import { createSftpTarget } from './adapters/sftp/delivery.ts';
import { createMailer } from './adapters/smtp/mailer.ts';
import { openUkg } from './adapters/ukg/open.ts';
import { ukgProbes } from './adapters/ukg/probe.ts';
import type { Answer } from './answer.ts';
import { check } from './check.ts';
import type { CheckPoint } from './check.ts';
import type { Integration } from './core/model.ts';
import { openStore } from './open-store.ts';
import type { OrganizationContext } from './organization-run.ts';
import { betterworksInputs, mailInputs, requireSendable, ukgInputs } from './sendable-inputs.ts';

/** What is asked of one system, and how its connections end. */
interface Asked {
  readonly points: readonly CheckPoint[];
  readonly close: () => Promise<void>;
}

const NOTHING_STAYS_OPEN = (): Promise<void> => Promise.resolve();

export async function checkSystems(context: OrganizationContext, integration: Integration): Promise<Answer> {
  const asked = [
    ukgAsked(context, integration),
    integration.delivery === 'api' ? apiAsked(context, integration) : sftpAsked(context, integration),
    mailAsked(context, integration),
    stateAsked(context, integration),
  ];
  try {
    return await check(
      integration.organization,
      asked.flatMap(({ points }) => points),
    );
  } finally {
    await Promise.all(asked.map(({ close }) => close()));
  }
}

function environmentOf({ slug }: Integration): string {
  return `environment "${slug}" of this repository`;
}

function ukgAsked({ inputs }: OrganizationContext, integration: Integration): Asked {
  const { http, close } = openUkg(integration, inputs.ukg);
  const where = `secrets UKG_USERNAME, UKG_PASSWORD and UKG_CUSTOMER_API_KEY in the ${environmentOf(integration)}; permissions in UKG under System Configuration, Security, Service Account Administration`;
  const points = ukgProbes(http, () => new Date()).map(({ name, run }) => ({
    name,
    where,
    run: async () => {
      requireSendable(integration.slug, ukgInputs(inputs));
      return run();
    },
  }));
  return { points, close };
}

function apiAsked({ inputs }: OrganizationContext, integration: Integration): Asked {
  const { reader, close } = openBetterworks(integration, inputs.betterworksToken);
  const point: CheckPoint = {
    name: 'Betterworks: read users',
    where: `secret BETTERWORKS_TOKEN in the ${environmentOf(integration)}`,
    run: async () => {
      requireSendable(integration.slug, betterworksInputs(inputs, 'api'));
      await reader.readByEmail(integration.technicalContact[0] ?? 'nobody@example.com');
      return 'the token is accepted';
    },
  };
  return { points: [point], close };
}

/** Each connection to the server ends with what it was opened for. */
function sftpAsked({ inputs }: OrganizationContext, integration: Integration): Asked {
  const point: CheckPoint = {
    name: 'Betterworks: SFTP server',
    where: `secrets BETTERWORKS_SFTP_HOST, _USERNAME, _PASSWORD and _HOST_KEY in the ${environmentOf(integration)}`,
    run: async () => {
      requireSendable(integration.slug, betterworksInputs(inputs, 'sftp'));
      await createSftpTarget(inputs.sftp).verify();
      return 'signed in; the host key is the expected one and the folder is there';
    },
  };
  return { points: [point], close: NOTHING_STAYS_OPEN };
}

function mailAsked({ inputs }: OrganizationContext, integration: Integration): Asked {
  const { smtpUrl, mailFrom } = inputs;
  const point: CheckPoint = {
    name: 'Mail server',
    where: `secret SMTP_URL and variable MAIL_FROM in the ${environmentOf(integration)}`,
    ...(smtpUrl === '' && { absent: 'the input smtp-url is empty, so nobody is told of problems by mail' }),
    run: async () => {
      requireSendable(integration.slug, mailInputs(inputs));
      await createMailer({ smtpUrl, from: mailFrom || (integration.technicalContact[0] ?? '') }).verify();
      return 'signed in';
    },
  };
  return { points: [point], close: NOTHING_STAYS_OPEN };
}

function stateAsked({ inputs, surroundings }: OrganizationContext, integration: Integration): Asked {
  const point: CheckPoint = {
    name: 'State',
    where: 'permission contents: write of the job, and the input state-branch',
    run: async () => {
      const { state } = await (await openStore(inputs, surroundings)).load(integration.slug);
      return state === null
        ? 'readable; no run yet, so the first one is the baseline'
        : `readable; the cursor is ${state.cursor}`;
    },
  };
  return { points: [point], close: NOTHING_STAYS_OPEN };
}
