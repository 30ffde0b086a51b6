// Puts the adapters together for one organization, as its files and the inputs say: the only list of systems.
import type { CodeTables, ContractOverrides, Fields, Instant, Integration } from '../core/model/model.ts';
import { sourceRow } from '../core/model/sources.ts';
import { countOf } from '../core/model/text.ts';
import { readStatus } from '../core/report/status-page.ts';
import type { OrganizationState } from '../core/state/organization-file.ts';
import { RunFailure } from '../failure.ts';
import type { Inputs, Surroundings } from '../inputs.ts';
import type { Chat, Digests, RunLog, Source, StateStore, UserFileTarget, UserReader, UserWriter } from '../ports.ts';
import { requireSendableToken } from '../secrets.ts';
import type { Contract } from './betterworks/contract.ts';
import { betterworksHeaders, contractWith } from './betterworks/contract.ts';
import { createUserReader } from './betterworks/reader.ts';
import { createUserWriter } from './betterworks/writer.ts';
import { createChat } from './chat/webhook.ts';
import type { Deadline } from './deadline.ts';
import { isOver, NO_DEADLINE } from './deadline.ts';
import { createDigests } from './digests.ts';
import { createDirectoryStateStore, readOrganizations } from './folder/state-store.ts';
import type { IssuePlace } from './github/issues.ts';
import type { Repository } from './github/octokit.ts';
import { createOctokit } from './github/octokit.ts';
import { createGithubStateStore, readBranchOverview } from './github/state-store.ts';
import { openHttp } from './http/client.ts';
import { createSftpTarget, FOLDER, userFile, userFileName } from './sftp/delivery.ts';
import type { SmtpMailer } from './smtp/mailer.ts';
import { createMailer } from './smtp/mailer.ts';
import type { UkgClient } from './ukg/client.ts';
import { createUkgClient, ukgHeaders } from './ukg/client.ts';
import { createUkgSource } from './ukg/source.ts';

interface OpenTarget {
  readonly reader: UserReader;
  readonly writing: Writing;
  readonly close: () => Promise<void>;
}

/** Writes user by user, or all users as one file. */
export type Writing =
  { readonly kind: 'users'; readonly writer: UserWriter } | { readonly kind: 'file'; readonly deliver: Deliver };

/** Delivers whole rows, one for each user, as one file named after the instant. */
export type Deliver = (rows: readonly Fields[], at: Instant) => Promise<void>;

export interface OpenSystems extends OpenTarget {
  readonly source: Source;
}

export function openSystems(
  integration: Integration,
  inputs: Inputs,
  log: RunLog,
  deadline = NO_DEADLINE,
): OpenSystems {
  const target = openTarget(integration, inputs, log, deadline);
  const ukg = openUkg(integration, inputs, deadline);
  const close = async (): Promise<void> => {
    await Promise.all([ukg.close(), target.close()]);
  };
  return { ...target, source: ukg.source, close };
}

function openTarget(integration: Integration, inputs: Inputs, log: RunLog, deadline: Deadline): OpenTarget {
  switch (integration.delivery) {
    case 'sftp':
      return openFolder(integration, inputs, log, deadline);
    case 'api': {
      const { reader, writer, close } = openBetterworks(integration, inputs.betterworksToken, deadline);
      return { reader, writing: { kind: 'users', writer }, close };
    }
  }
}

export interface OpenBetterworks {
  readonly reader: UserReader;
  readonly writer: UserWriter;
  /** A writer that updates users with another verb than the contract's. */
  readonly writerBy: (update: NonNullable<ContractOverrides['update']>) => UserWriter;
  readonly close: () => Promise<void>;
}

export function openBetterworks(integration: Integration, token: string, deadline = NO_DEADLINE): OpenBetterworks {
  const origin = integration.betterworksHost;
  const http = openHttp({ origin, headers: betterworksHeaders(token), max: 32, deadline });
  const contractOf = (overrides: ContractOverrides): Contract => contractWith(overrides, integration.mapping);
  const reader = createUserReader(http, origin, contractOf(integration.contract));
  const writerOf = (overrides: ContractOverrides): UserWriter =>
    createUserWriter({ http, reader, contract: contractOf(overrides) });
  return {
    reader,
    writer: writerOf(integration.contract),
    writerBy: (update) => writerOf({ ...integration.contract, update }),
    close: () => http.close(),
  };
}

export interface OpenUkg {
  readonly client: UkgClient;
  readonly source: Source;
  readonly close: () => Promise<void>;
}

type UkgInputs = Pick<Inputs, 'ukgUsername' | 'ukgPassword' | 'ukgCustomerApiKey' | 'ukgUserApiKey'>;

export function openUkg(integration: Integration, inputs: UkgInputs, deadline = NO_DEADLINE): OpenUkg {
  const { ukgUsername: username, ukgPassword: password } = inputs;
  const signIn = { username, password, customerApiKey: inputs.ukgCustomerApiKey, userApiKey: inputs.ukgUserApiKey };
  const http = openHttp({ origin: integration.ukgHost, headers: ukgHeaders(signIn), max: 16, deadline });
  const client = createUkgClient(http, integration.ukgHost);
  const criteria = [...integration.filter.include, ...integration.filter.exclude];
  const reads = [
    ...integration.mapping.flatMap(({ sources, use }) => sources.map((source) => ({ source, isText: use !== 'code' }))),
    ...criteria.map(({ source, test }) => ({ source, isText: test !== 'codes' })),
  ];
  // When a code has several rows, the person's country decides.
  const [columns, userDefined, tables] = [new Set(['country_code']), new Set<string>(), new Set<keyof CodeTables>()];
  for (const { source, isText } of reads) {
    if (source.kind === 'company') tables.add('companies');
    if (source.kind === 'udf') userDefined.add(source.label);
    if (source.kind !== 'row') continue;
    const { column = source.name, table } = sourceRow(source.name);
    columns.add(column);
    if (table !== undefined && isText) tables.add(table);
  }
  const source = createUkgSource({ client, now: () => new Date(), columns, userDefined, tables });
  return { client, source, close: () => http.close() };
}

// Betterworks as a folder of its SFTP server, for organizations that deliver files.

export function openSftp(inputs: Inputs): UserFileTarget {
  return createSftpTarget({
    host: inputs.betterworksSftpHost,
    port: inputs.betterworksSftpPort,
    username: inputs.betterworksSftpUsername,
    password: inputs.betterworksSftpPassword,
    hostKey: inputs.betterworksSftpHostKey,
  });
}

function openFolder({ slug, mapping }: Integration, inputs: Inputs, log: RunLog, deadline: Deadline): OpenTarget {
  const target = openSftp(inputs);
  const deliver: Deliver = async (rows, at) => {
    if (isOver(deadline, Date.now()))
      throw new RunFailure('NOT_ATTEMPTED', `${deadline.why()} before the file was delivered.`);
    const name = userFileName(slug, at);
    await target.deliver(name, userFile(rows, mapping));
    log.info(`Delivered ${countOf(rows.length, 'row')} as ${FOLDER}/${name}.`);
  };
  return { reader: UNREADABLE, writing: { kind: 'file', deliver }, close: () => Promise.resolve() };
}

/** A file goes one way: only the state knows who has a user. */
const UNREADABLE: UserReader = {
  readById: () => Promise.resolve(null),
  readByEmail: () => Promise.resolve(null),
  async *readEverybody() {
    // Nobody.
  },
};

// Where people are told about a run.

/** Null without a mail server. Without the input `mail-from`, the first contact is the sender. */
export function openMailer({ smtpUrl, mailFrom }: Inputs, contacts: readonly string[]): SmtpMailer | null {
  return smtpUrl === '' ? null : createMailer({ smtpUrl, from: mailFrom || (contacts[0] ?? '') });
}

export function openChat({ webhookUrl }: Inputs): Chat | null {
  return webhookUrl === '' ? null : createChat(webhookUrl);
}

/** Access to comments and issues. Tokens of apps and of jobs begin with `ghs_`. */
export async function openIssues(inputs: Inputs, surroundings: Surroundings): Promise<IssuePlace> {
  return { ...(await openRepository(inputs, surroundings)), isApp: inputs.githubToken.startsWith('ghs_') };
}

// The state store that the inputs name.

/** Throws `CONFIG_INVALID` when inputs for the store are missing. */
export function requireStore(inputs: Inputs, surroundings: Surroundings): void {
  if (inputs.stateStore === 'directory') {
    if (inputs.statePath !== '') return;
    throw new RunFailure(
      'CONFIG_INVALID',
      'The input state-path is empty. Write the folder of the state, since state-store is directory.',
    );
  }
  const [owner, repo] = surroundings.repository.split('/');
  if (!owner || !repo)
    throw new RunFailure(
      'CONFIG_INVALID',
      'GITHUB_REPOSITORY is not set, so the state branch cannot be found. Outside GitHub set state-store to directory.',
    );
  if (inputs.githubToken === '')
    throw new RunFailure(
      'CONFIG_INVALID',
      'The input github-token is empty, so the state branch cannot be read. Leave the input out, or give it ${{ github.token }}.',
    );
  requireSendableToken(inputs.githubToken);
  const { stateBranch } = inputs;
  if (stateBranch === surroundings.branch || stateBranch.startsWith('refs/'))
    throw new RunFailure(
      'CONFIG_INVALID',
      `The input state-branch is ${stateBranch}. Write the plain name of a branch that is for the state alone, such as sync-state; the first run makes it.`,
    );
}

/** The state of each organization without its users; an organization without a state is absent. */
export async function readOverview(
  inputs: Inputs,
  surroundings: Surroundings,
): Promise<ReadonlyMap<string, OrganizationState | null>> {
  requireStore(inputs, surroundings);
  const texts = await (inputs.stateStore === 'directory'
    ? readOrganizations(inputs.statePath)
    : readBranchOverview({ ...(await openRepository(inputs, surroundings)), branch: inputs.stateBranch }));
  return new Map([...texts].map(([slug, text]) => [slug, readStatus(slug, text)]));
}

/** Whether there is a repository, and a token to ask GitHub about it. */
export function canAskGithub({ githubToken }: Pick<Inputs, 'githubToken'>, { repository }: Surroundings): boolean {
  return /^[^/]+\/[^/]+$/.test(repository) && githubToken !== '';
}

export async function openRepository(
  { githubToken }: Pick<Inputs, 'githubToken'>,
  { apiUrl, graphqlUrl, repository }: Surroundings,
): Promise<Repository> {
  const [owner = '', repo = ''] = repository.split('/');
  return { octokit: await createOctokit({ token: githubToken, apiUrl, graphqlUrl }), owner, repo };
}

export async function openStore(inputs: Inputs, surroundings: Surroundings): Promise<StateStore> {
  requireStore(inputs, surroundings);
  if (inputs.stateStore === 'directory') return createDirectoryStateStore(inputs.statePath, { key: inputs.stateKey });
  const place = { branch: inputs.stateBranch, key: inputs.stateKey };
  return createGithubStateStore({ ...(await openRepository(inputs, surroundings)), ...place });
}

/** Keyed with the input `state-key`, otherwise with the UKG password. Another secret gives other digests and another key id. */
export function openDigests({ stateKey, ukgPassword }: Inputs, slug: string): Digests {
  return createDigests({ secret: stateKey || ukgPassword, slug });
}
