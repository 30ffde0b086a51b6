// Opens what `check` asks, and closes it again: UKG, Betterworks as it is delivered to, the mail server and the state.
import { openBetterworks, openUkg, openStore } from '../adapters/open.ts';
import { createSftpTarget } from '../adapters/sftp/delivery.ts';
import { contractLine } from '../adapters/betterworks/contract.ts';
import { createMailer } from '../adapters/smtp/mailer.ts';
import { ukgProbes } from '../adapters/ukg/probe.ts';
import type { ContractOverrides, ExistingUser, Integration } from '../core/model/model.ts';
import { countOf } from '../core/model/text.ts';
import { dayIn } from '../core/people/dates.ts';
import { shownFields } from '../core/plan/shown-fields.ts';
import { NoUserList } from '../failure.ts';
import type { UserReader } from '../ports.ts';
import { requireSignIns } from '../secrets.ts';
import { check } from './check-table.ts';
import type { CheckPoint, Finding } from './check-table.ts';
import { tryWrites } from './check-writes.ts';
import type { Answer, RunStart } from './command.ts';

/** What is asked of one system, and how its connections end. */
interface Asked {
  readonly points: readonly CheckPoint[];
  readonly close: () => Promise<void>;
}

const NOTHING_STAYS_OPEN = (): Promise<void> => Promise.resolve();

export async function checkSystems(context: RunStart, integration: Integration): Promise<Answer> {
  const found: Found = { sample: [], corrected: {} };
  const asked = [
    asking(() => ukgAsked(context, integration)),
    asking(() =>
      integration.delivery === 'api' ? apiAsked(context, integration, found) : sftpAsked(context, integration),
    ),
    asking(() => mailAsked(context, integration)),
    asking(() => stateAsked(context, integration)),
  ];
  try {
    const points = asked.flatMap(({ points: own }) => own);
    return await check(integration.organization, points, {
      isUnproved: integration.delivery === 'api' && !context.inputs.apply,
      further: async () => [
        ...(context.inputs.apply ? await writesAsked(context, integration, found) : []),
        ...contractFinding(integration, found),
      ],
    });
  } finally {
    // What does not end in order is no part of the answer.
    await Promise.allSettled(asked.map(({ close }) => close()));
  }
}

/** What the questions about Betterworks found out on the way. */
interface Found {
  sample: readonly ExistingUser[];
  /** What integration.yml has to say otherwise of the contract. */
  corrected: ContractOverrides;
}

/** A system that cannot even be opened is a line of the table, too. */
function asking(open: () => Asked): Asked {
  try {
    return open();
  } catch (error) {
    const point: CheckPoint = {
      name: 'Connection',
      where: 'the network settings of the runner',
      run: () => Promise.reject(error instanceof Error ? error : new Error(String(error))),
    };
    return { points: [point], close: NOTHING_STAYS_OPEN };
  }
}

function environmentOf({ slug }: Integration): string {
  return `environment "${slug}" of this repository`;
}

function ukgAsked({ inputs }: RunStart, integration: Integration): Asked {
  const { client, close } = openUkg(integration, inputs.ukg);
  const where = `secrets UKG_USERNAME, UKG_PASSWORD and UKG_CUSTOMER_API_KEY in the ${environmentOf(integration)}; permissions in UKG under System Configuration, Security, Service Account Administration`;
  const points = ukgProbes(client).map(({ name, run }) => ({
    name,
    where,
    run: async () => {
      requireSignIns(inputs, integration.slug, ['ukg']);
      return run();
    },
  }));
  return { points, close };
}

const UNPROVED =
  'Reading cannot prove that writing works: that is shown by check with apply and the address of a test person, on a preview tenant';

function apiAsked({ inputs }: RunStart, integration: Integration, found: Found): Asked {
  const { reader, close } = openBetterworks(integration, inputs.betterworksToken);
  const where = `secret BETTERWORKS_TOKEN in the ${environmentOf(integration)}`;
  const ready = (): void => {
    requireSignIns(inputs, integration.slug, ['api']);
  };
  const oneUser: CheckPoint = {
    name: 'Betterworks: read one user',
    where,
    run: async () => {
      ready();
      const user = await reader.readByEmail(integration.technicalContact[0] ?? 'nobody@example.com');
      const who = user === null ? 'nobody has' : 'a user has';
      const writing = inputs.apply ? 'Whether writing works is shown below' : UNPROVED;
      return `the token is accepted; ${who} the address of the technical contact. ${writing}`;
    },
  };
  const list: CheckPoint = {
    name: 'Betterworks: list of users',
    where: `betterworks.contract in integration.yml, or ${where}`,
    run: async () => {
      ready();
      return listRemark(reader, integration, found);
    },
  };
  return { points: [oneUser, list], close };
}

/** The first page, and what it cannot tell. */
async function listRemark(reader: UserReader, { mapping, contract }: Integration, found: Found): Promise<string> {
  try {
    for await (const page of reader.readEverybody()) {
      found.sample = page;
      const { notes } = shownFields(page, mapping);
      return [`${countOf(page.length, 'user')} on the first page.`, ...notes].join(' ');
    }
    return 'nobody is in the list';
  } catch (error) {
    if (!(error instanceof NoUserList)) throw error;
    if (contract.list === undefined) found.corrected = { list: 'none' };
    return `${error.message} The first comparison and the weekly one ask for each person instead.`;
  }
}

const NO_FILE_TRIED: Finding = {
  name: 'Betterworks: writing',
  where: '',
  verdict: 'untried',
  remark: 'not tried, since Betterworks would import the people of the file; the first sync delivers one',
};

/** Tries the writes; each step is a line of the table. */
async function writesAsked({ inputs }: RunStart, integration: Integration, found: Found): Promise<readonly Finding[]> {
  if (integration.delivery === 'sftp') return [NO_FILE_TRIED];
  const { betterworksToken: token, employee: email } = inputs;
  const today = dayIn(integration.timeZone, new Date().toISOString());
  const where =
    'the remark next to it; betterworks.contract in integration.yml, or the rights of the user who owns the token';
  const { tried, shown, update } = await tryWrites({ integration, token, email, today, sample: found.sample });
  if (update !== null) found.corrected = { ...found.corrected, update };
  return [
    ...tried.map(({ name, verdict, remark }) => ({
      name: `Betterworks: ${name}`,
      where: verdict === 'fails' ? where : '',
      verdict,
      remark,
    })),
    ...shown.map((remark): Finding => ({ name: 'Betterworks: fields', where: '', verdict: 'untried', remark })),
  ];
}

/** The one line that corrects all that was found; what has no line of its own works without it. */
function contractFinding({ contract }: Integration, { corrected }: Found): readonly Finding[] {
  if (Object.keys(corrected).length === 0) return [];
  const line = contractLine({ ...contract, ...corrected });
  const verdict = corrected.update === undefined ? 'untried' : 'fails';
  const where = 'integration.yml, under betterworks';
  return [
    { name: 'Betterworks: contract', where, verdict, remark: `write under betterworks in integration.yml: ${line}` },
  ];
}

/** Each connection to the server ends with what it was opened for. */
function sftpAsked({ inputs }: RunStart, integration: Integration): Asked {
  const point: CheckPoint = {
    name: 'Betterworks: SFTP server',
    where: `secrets BETTERWORKS_SFTP_HOST, _USERNAME, _PASSWORD and _HOST_KEY in the ${environmentOf(integration)}`,
    run: async () => {
      requireSignIns(inputs, integration.slug, ['sftp']);
      await createSftpTarget(inputs.sftp).verify();
      return 'signed in; the host key is the expected one and the folder is there';
    },
  };
  return { points: [point], close: NOTHING_STAYS_OPEN };
}

function mailAsked({ inputs }: RunStart, integration: Integration): Asked {
  const { smtpUrl, mailFrom } = inputs;
  const point: CheckPoint = {
    name: 'Mail server',
    where: `secret SMTP_URL and variable MAIL_FROM in the ${environmentOf(integration)}`,
    ...(smtpUrl === '' && { absent: 'the input smtp-url is empty, so nobody is told of problems by mail' }),
    run: async () => {
      requireSignIns(inputs, integration.slug, ['mail']);
      await createMailer({ smtpUrl, from: mailFrom || (integration.technicalContact[0] ?? '') }).verify();
      return 'signed in';
    },
  };
  return { points: [point], close: NOTHING_STAYS_OPEN };
}

function stateAsked({ inputs, surroundings }: RunStart, integration: Integration): Asked {
  const point: CheckPoint = {
    name: 'State',
    where: 'permission contents: write of the job, and the input state-branch',
    run: async () => {
      const { state } = await openStore(inputs, surroundings).load(integration.slug);
      return state === null
        ? 'readable; no run yet, so the next one is the first comparison'
        : `readable; UKG is read up to ${state.cursor}`;
    },
  };
  return { points: [point], close: NOTHING_STAYS_OPEN };
}
