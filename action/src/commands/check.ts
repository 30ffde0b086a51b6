// The command `check`: asks every system one cheap question and says what works, and for what does not, where to set it.
import { contractLine } from '../adapters/betterworks/contract.ts';
import { openBetterworks, openSftp, openStore, openUkg } from '../adapters/open.ts';
import { createMailer } from '../adapters/smtp/mailer.ts';
import { ukgProbes } from '../adapters/ukg/probe.ts';
import type { ContractOverrides, ExistingUser, Integration } from '../core/model/model.ts';
import { countOf, escapeMarkdown } from '../core/model/text.ts';
import { dayIn } from '../core/people/dates.ts';
import { shownFields } from '../core/plan/shown-fields.ts';
import { paragraphs } from '../core/report/markdown.ts';
import { NoUserList, RunFailure, wordsOf } from '../failure.ts';
import type { SignIn } from '../inputs.ts';
import type { UserReader } from '../ports.ts';
import { requireSignIns } from '../secrets.ts';
import { tryWrites } from './check-writes.ts';
import type { TriedWrite } from './check-writes.ts';
import type { Answer, RunStart } from './command.ts';

export async function checkSystems(context: RunStart, integration: Integration): Promise<Answer> {
  const { inputs } = context;
  const found: Found = { sample: [], corrected: {} };
  const ukg = openUkg(integration, inputs);
  const betterworks = integration.delivery === 'api' ? openBetterworks(integration, inputs.betterworksToken) : null;
  const points: readonly SystemPoint[] = [
    ...ukgProbes(ukg.client).map((probe) => ({ ...probe, signIn: 'ukg' as const, where: UKG_SECRETS })),
    ...(betterworks === null ? [sftpPoint(context)] : apiPoints(context, integration, betterworks.reader, found)),
    mailPoint(context, integration),
    statePoint(context, integration),
  ];
  const ready = points.map((point) => readyPoint(point, context, integration));
  try {
    return await check(integration.organization, ready, {
      isUnproved: betterworks !== null && !inputs.apply,
      further: async () => [
        ...(inputs.apply ? await writesAsked(context, integration, found) : []),
        ...contractFinding(integration, found),
      ],
    });
  } finally {
    // What does not end in order is no part of the answer.
    await Promise.allSettled([ukg.close(), betterworks?.close()]);
  }
}

/** What the questions about Betterworks found out on the way. */
interface Found {
  sample: readonly ExistingUser[];
  /** What integration.yml has to say otherwise of the contract. */
  corrected: ContractOverrides;
}

interface SystemPoint extends CheckPoint {
  /** Whose secrets are looked at before it is asked. */
  readonly signIn?: SignIn;
}

/** `{environment}` in `where` stands for the organization's. */
function readyPoint({ signIn, ...point }: SystemPoint, { inputs }: RunStart, { slug }: Integration): CheckPoint {
  return {
    ...point,
    where: point.where.replace('{environment}', `environment "${slug}" of this repository`),
    run: async () => {
      if (signIn !== undefined) requireSignIns(inputs, slug, [signIn]);
      return point.run();
    },
  };
}

const UKG_SECRETS =
  'secrets UKG_USERNAME, UKG_PASSWORD and UKG_CUSTOMER_API_KEY in the {environment}; permissions in UKG under System Configuration, Security, Service Account Administration';

const UNPROVED =
  'Reading cannot prove that writing works: that is shown by check with apply and the address of a test person, on a preview tenant';

function apiPoints(
  { inputs }: RunStart,
  integration: Integration,
  reader: UserReader,
  found: Found,
): readonly SystemPoint[] {
  const where = 'secret BETTERWORKS_TOKEN in the {environment}';
  const oneUser = async (): Promise<string> => {
    const user = await reader.readByEmail(integration.technicalContact[0] ?? 'nobody@example.com');
    const who = user === null ? 'nobody has' : 'a user has';
    const writing = inputs.apply ? 'Whether writing works is shown below' : UNPROVED;
    return `the token is accepted; ${who} the address of the technical contact. ${writing}`;
  };
  return [
    { name: 'Betterworks: read one user', signIn: 'api', where, run: oneUser },
    {
      name: 'Betterworks: list of users',
      signIn: 'api',
      where: `betterworks.contract in integration.yml, or ${where}`,
      run: () => listRemark(reader, integration, found),
    },
  ];
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

const NO_FILE_TRIED: CheckResult = {
  name: 'Betterworks: writing',
  where: '',
  verdict: 'untried',
  remark: 'not tried, since Betterworks would import the people of the file; the first sync delivers one',
};

/** Tries the writes; each step is a line of the table. */
async function writesAsked(
  { inputs }: RunStart,
  integration: Integration,
  found: Found,
): Promise<readonly CheckResult[]> {
  if (integration.delivery === 'sftp') return [NO_FILE_TRIED];
  const { betterworksToken: token, employee: email } = inputs;
  const today = dayIn(integration.timeZone, new Date().toISOString());
  const where =
    'the remark next to it; betterworks.contract in integration.yml, or the rights of the user who owns the token';
  const { tried, shown, update } = await tryWrites({ integration, token, email, today, sample: found.sample });
  if (update !== null) found.corrected = { ...found.corrected, update };
  return [
    ...tried.map((step) => ({
      ...step,
      name: `Betterworks: ${step.name}`,
      where: step.verdict === 'fails' ? where : '',
    })),
    ...shown.map((remark): CheckResult => ({ name: 'Betterworks: fields', where: '', verdict: 'untried', remark })),
  ];
}

/** The one line that corrects all that was found; what has no line of its own works without it. */
function contractFinding({ contract }: Integration, { corrected }: Found): readonly CheckResult[] {
  if (Object.keys(corrected).length === 0) return [];
  const line = contractLine({ ...contract, ...corrected });
  const verdict = corrected.update === undefined ? 'untried' : 'fails';
  const where = 'integration.yml, under betterworks';
  return [
    { name: 'Betterworks: contract', where, verdict, remark: `write under betterworks in integration.yml: ${line}` },
  ];
}

function sftpPoint({ inputs }: RunStart): SystemPoint {
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

function mailPoint({ inputs }: RunStart, { technicalContact }: Integration): SystemPoint {
  const { smtpUrl, mailFrom } = inputs;
  return {
    name: 'Mail server',
    signIn: 'mail',
    where: 'secret SMTP_URL and variable MAIL_FROM in the {environment}',
    ...(smtpUrl === '' && { absent: 'the input smtp-url is empty, so nobody is told of problems by mail' }),
    run: async () => {
      await createMailer({ smtpUrl, from: mailFrom || (technicalContact[0] ?? '') }).verify();
      return 'signed in';
    },
  };
}

function statePoint({ inputs, surroundings }: RunStart, { slug }: Integration): SystemPoint {
  return {
    name: 'State',
    where: 'permission contents: write of the job, and the input state-branch',
    run: async () => {
      const { state } = await openStore(inputs, surroundings).load(slug);
      return state === null
        ? 'readable; no run yet, so the next one is the first comparison'
        : `readable; UKG is read up to ${state.cursor}`;
    },
  };
}

// The table: what works, and for what does not, where to set it.

export interface CheckPoint {
  readonly name: string;
  /** Where a secret or setting for it stands. */
  readonly where: string;
  /** What its absence means, for what is not set up and need not be; it is told, and fails nothing. */
  readonly absent?: string;
  /** Resolves to a remark; rejects with what is wrong. */
  readonly run: () => Promise<string>;
}

type PointState = TriedWrite['verdict'] | 'absent';

type CheckResult = Pick<CheckPoint, 'name' | 'where'> & { readonly verdict: PointState; readonly remark: string };

const MARKS: Readonly<Record<PointState, string>> = { works: '✅', fails: '❌', absent: '➖', untried: '➖' };
const WORDS: Readonly<Record<PointState, string>> = {
  works: 'works',
  fails: 'FAILS',
  absent: 'not set up',
  untried: 'note',
};

interface CheckOptions {
  /** Asked once all points are. */
  readonly further?: () => Promise<readonly CheckResult[]>;
  /** The target could be written to, and nobody tried. */
  readonly isUnproved?: boolean;
}

/** Asks all of them, also after a failure: the administrator settles everything in one go. */
export async function check(
  organization: string,
  points: readonly CheckPoint[],
  { further = () => Promise.resolve([]), isUnproved = false }: CheckOptions = {},
): Promise<Answer> {
  const asked = await Promise.all(points.map(find));
  const findings = [...asked, ...(await further())];
  const failed = findings.filter(({ verdict }) => verdict === 'fails');
  const headline =
    failed.length === 0
      ? `Everything ${findings.some(({ verdict }) => verdict === 'absent') ? 'that is set up ' : ''}works.${isUnproved ? ' Writing was not tried.' : ''}`
      : `${String(failed.length)} of ${String(findings.length)} ${failed.length === 1 ? 'does' : 'do'} not work.`;
  // What does not work stands in a list: where to set it must not be scrolled away on a phone.
  const isTodo = ({ verdict, where }: CheckResult): boolean => verdict !== 'works' && where !== '';
  const todo = findings
    .filter(isTodo)
    .map(
      ({ name, verdict, remark, where }) =>
        `- ${MARKS[verdict]} **${name}**: ${escapeMarkdown(remark)}<br>**Where to set it:** ${escapeMarkdown(where)}`,
    );
  const rows = findings
    .filter((finding) => !isTodo(finding))
    .map(({ name, verdict, remark }) => `| ${MARKS[verdict]} | ${name} | ${escapeMarkdown(remark)} |`);
  return {
    status: failed.length === 0 ? 'ok' : 'failed',
    markdown: `${paragraphs([
      `## ${escapeMarkdown(organization)}: check`,
      `**${headline}**`,
      todo.join('\n'),
      rows.length === 0 ? null : ['|  | What | Result |', '| --- | --- | --- |', ...rows].join('\n'),
    ])}\n`,
    files: [],
    lines: findings.map(({ name, verdict, remark, where }) => ({
      text: `${WORDS[verdict]}: ${name}: ${remark}${verdict === 'works' || where === '' ? '' : ` (${where})`}`,
      isFailure: verdict === 'fails',
    })),
  };
}

/** No secret is wrong where the system was not reached. */
const UNREACHED: ReadonlySet<string> = new Set(['UKG_UNAVAILABLE', 'BETTERWORKS_UNAVAILABLE']);

async function find({ name, where, absent, run }: CheckPoint): Promise<CheckResult> {
  if (absent !== undefined) return { name, where, verdict: 'absent', remark: absent };
  try {
    return { name, where, verdict: 'works', remark: await run() };
  } catch (error) {
    const isUnreached = error instanceof RunFailure && UNREACHED.has(error.code);
    return {
      name,
      where: isUnreached ? 'the network of the runner, or the host in integration.yml' : where,
      verdict: 'fails',
      remark: wordsOf(error),
    };
  }
}
