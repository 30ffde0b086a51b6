// The command `check`: asks every system a cheap question, and tells what works and, for the rest, where to set it.
import { contractLine } from '../adapters/betterworks/contract.ts';
import { openBetterworks, openMailer, openSftp, openStore, openUkg } from '../adapters/open.ts';
import { ukgProbes } from '../adapters/ukg/probe.ts';
import type { ContractOverrides, ExistingUser, Integration } from '../core/model/model.ts';
import { countOf, escapeMarkdown } from '../core/model/text.ts';
import { dayIn } from '../core/people/dates.ts';
import { shownFields } from '../core/plan/diff.ts';
import { paragraphs } from '../core/report/markup.ts';
import { NoUserList, RunFailure, wordsOf } from '../failure.ts';
import type { SignIn } from '../inputs.ts';
import type { UserReader } from '../ports.ts';
import { requireSignIns } from '../secrets.ts';
import type { Finding } from './check-writes.ts';
import { tryWrites } from './check-writes.ts';
import type { Answer, RunStart } from './command.ts';

/** Asks all systems, even after a failure, so that an administrator can correct everything at once. */
export async function checkSystems(context: RunStart, integration: Integration): Promise<Answer> {
  const { inputs } = context;
  const found: Found = { sample: [], corrected: {} };
  const ukg = openUkg(integration, inputs);
  const betterworks = integration.delivery === 'api' ? openBetterworks(integration, inputs.betterworksToken) : null;
  const questions: readonly Question[] = [
    ...ukgProbes(ukg.client).map((probe) => ({ ...probe, signIn: 'ukg' as const, where: UKG_SECRETS })),
    ...(betterworks === null ? [aboutSftp(context)] : aboutApi(context, integration, betterworks.reader, found)),
    aboutMail(context, integration),
    aboutState(context, integration),
  ];
  try {
    const findings = await Promise.all(questions.map((question) => ask(question, context, integration)));
    if (inputs.apply && betterworks === null) findings.push(NO_FILE_TRIED);
    if (inputs.apply && betterworks !== null) {
      const today = dayIn(integration.timeZone, new Date().toISOString());
      const trial = { integration, betterworks, email: inputs.employee, today, sample: found.sample };
      const { findings: written, update } = await tryWrites(trial);
      findings.push(...written);
      if (update !== null) found.corrected = { ...found.corrected, update };
    }
    findings.push(...contractFinding(integration, found), ...chatFinding(context));
    return answerOf(integration.organization, findings, betterworks !== null && !inputs.apply);
  } finally {
    // Errors while closing are not part of the answer.
    await Promise.allSettled([ukg.close(), betterworks?.close()]);
  }
}

/** What the questions about Betterworks found out. */
interface Found {
  sample: readonly ExistingUser[];
  /** What integration.yml must change in the contract. */
  corrected: ContractOverrides;
}

interface Question extends Pick<Finding, 'name' | 'where'> {
  /** The sign-in whose secrets are checked first. */
  readonly signIn?: SignIn;
  /** What it means when it is not set up. */
  readonly absent?: string;
  /** Resolves to a remark; rejects with what is wrong. */
  readonly run: () => Promise<string>;
}

/** When a system was not reached, no secret is wrong. */
const UNREACHED: ReadonlySet<string> = new Set(['UKG_UNAVAILABLE', 'BETTERWORKS_UNAVAILABLE']);

/** `{environment}` in `where` stands for the organization's. */
async function ask(question: Question, { inputs }: RunStart, { slug }: Integration): Promise<Finding> {
  const { name, signIn, absent, run } = question;
  const where = question.where.replace('{environment}', `environment "${slug}" of this repository`);
  if (absent !== undefined) return { name, verdict: 'absent', remark: absent, where };
  try {
    if (signIn !== undefined) requireSignIns(inputs, slug, [signIn]);
    return { name, verdict: 'works', remark: await run(), where };
  } catch (error) {
    const isUnreached = error instanceof RunFailure && UNREACHED.has(error.code);
    const network = 'the network of the runner, or the host in integration.yml';
    return { name, verdict: 'fails', remark: wordsOf(error), where: isUnreached ? network : where };
  }
}

const UKG_SECRETS =
  'secrets UKG_USERNAME, UKG_PASSWORD and UKG_CUSTOMER_API_KEY in the {environment}; permissions in UKG under System Configuration, Security, Service Account Administration';

const UNPROVED =
  'Reading cannot prove that writing works: that is shown by check with apply and the address of a test person, on a preview tenant';

function aboutApi(
  { inputs }: RunStart,
  integration: Integration,
  reader: UserReader,
  found: Found,
): readonly Question[] {
  const where = 'secret BETTERWORKS_TOKEN in the {environment}';
  return [
    {
      name: 'Betterworks: read one user',
      signIn: 'api',
      where,
      run: async () => {
        const user = await reader.readByEmail(integration.technicalContact[0] ?? 'nobody@example.com');
        const who = user === null ? 'nobody has' : 'a user has';
        const writing = inputs.apply ? 'Whether writing works is shown below' : UNPROVED;
        return `the token is accepted; ${who} the address of the technical contact. ${writing}`;
      },
    },
    {
      name: 'Betterworks: list of users',
      signIn: 'api',
      where: `betterworks.contract in integration.yml, or ${where}`,
      run: () => listRemark(reader, integration, found),
    },
  ];
}

/** The first page, and what it does not show. */
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
  verdict: 'untried',
  remark: 'not tried, since Betterworks would import the people of the file; the first sync delivers one',
  where: '',
};

/** A test message would be read by people, so none is sent. */
function chatFinding({ inputs: { webhookUrl } }: RunStart): readonly Finding[] {
  const remark =
    'webhook-url was not tried, since a message would be read by people; the next news show whether it works';
  return webhookUrl === '' ? [] : [{ name: 'Chat', verdict: 'untried', remark, where: '' }];
}

/** One line that corrects everything that was found. */
function contractFinding({ contract }: Integration, { corrected }: Found): readonly Finding[] {
  if (Object.keys(corrected).length === 0) return [];
  const remark = `write under betterworks in integration.yml: ${contractLine({ ...contract, ...corrected })}`;
  const verdict = corrected.update === undefined ? 'untried' : 'fails';
  return [{ name: 'Betterworks: contract', verdict, remark, where: 'integration.yml, under betterworks' }];
}

function aboutSftp({ inputs }: RunStart): Question {
  return {
    name: 'Betterworks: SFTP server',
    signIn: 'sftp',
    where: 'secrets BETTERWORKS_SFTP_HOST, _USERNAME, _PASSWORD and _HOST_KEY in the {environment}',
    run: async () => {
      await openSftp(inputs).verify();
      return 'signed in; the host key is the expected one and the folder is there';
    },
  };
}

function aboutMail({ inputs }: RunStart, { technicalContact }: Integration): Question {
  const mailer = openMailer(inputs, technicalContact);
  return {
    name: 'Mail server',
    signIn: 'mail',
    where: 'secret SMTP_URL and variable MAIL_FROM in the {environment}',
    ...(mailer === null && { absent: 'the input smtp-url is empty, so nobody is told of problems by mail' }),
    run: async () => {
      await mailer?.verify();
      return 'signed in';
    },
  };
}

function aboutState({ inputs, surroundings }: RunStart, { slug }: Integration): Question {
  return {
    name: 'State',
    where: 'permission contents: write of the job, and the input state-branch',
    run: async () => {
      const { state } = await (await openStore(inputs, surroundings)).load(slug);
      return state === null
        ? 'readable; no run yet, so the next one is the first comparison'
        : `readable; UKG is read up to ${state.cursor}`;
    },
  };
}

const SHOWN: Readonly<Record<Finding['verdict'], { readonly mark: string; readonly word: string }>> = {
  works: { mark: '✅', word: 'works' },
  fails: { mark: '❌', word: 'FAILS' },
  absent: { mark: '➖', word: 'not set up' },
  untried: { mark: '➖', word: 'note' },
};

/** `isUnproved`: Betterworks could be written to, and nobody tried. */
export function answerOf(organization: string, findings: readonly Finding[], isUnproved = false): Answer {
  const failed = findings.filter(({ verdict }) => verdict === 'fails').length;
  const isPartly = findings.some(({ verdict }) => verdict === 'absent');
  const headline =
    failed === 0
      ? `Everything ${isPartly ? 'that is set up ' : ''}works.${isUnproved ? ' Writing was not tried.' : ''}`
      : `${String(failed)} of ${String(findings.length)} ${failed === 1 ? 'does' : 'do'} not work.`;
  // Failures are a list, since a wide table would hide where to set it on a phone.
  const { todo = [], rest = [] } = Object.groupBy(findings, (finding) => (isToDo(finding) ? 'todo' : 'rest'));
  const points = todo.map(
    ({ name, verdict, remark, where }) =>
      `- ${SHOWN[verdict].mark} **${name}**: ${escapeMarkdown(remark)}<br>**Where to set it:** ${escapeMarkdown(where)}`,
  );
  const rows = rest.map(
    ({ name, verdict, remark }) => `| ${SHOWN[verdict].mark} | ${name} | ${escapeMarkdown(remark)} |`,
  );
  return {
    status: failed === 0 ? 'ok' : 'failed',
    markdown: `${paragraphs([
      `## ${escapeMarkdown(organization)}: check`,
      `**${headline}**`,
      points.join('\n'),
      rows.length === 0 ? null : ['|  | What | Result |', '| --- | --- | --- |', ...rows].join('\n'),
    ])}\n`,
    lines: findings.map(lineOf),
    failures: findings.filter(({ verdict }) => verdict === 'fails').map(lineOf),
  };
}

function isToDo({ verdict, where }: Finding): boolean {
  return verdict !== 'works' && where !== '';
}

function lineOf(finding: Finding): string {
  const { name, verdict, remark, where } = finding;
  return `${SHOWN[verdict].word}: ${name}: ${remark}${isToDo(finding) ? ` (${where})` : ''}`;
}
