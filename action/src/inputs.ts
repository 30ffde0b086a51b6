// The only reader of action inputs and environment. What comes out is typed; what is wrong is said with the input's name.
import * as core from '@actions/core';
import { RunFailure } from './failure.ts';

export const COMMANDS = ['validate', 'plan', 'sync', 'reconcile', 'check', 'explain', 'catalog'] as const;
export type Command = (typeof COMMANDS)[number];

/** These answer a question, also about an organization that is paused; they have no part in the state. */
export function isAnswering(command: Command): boolean {
  return command === 'check' || command === 'explain' || command === 'catalog';
}

export interface Inputs {
  readonly command: Command;
  readonly organization: string;
  readonly integrationsPath: string;
  readonly ukg: {
    readonly username: string;
    readonly password: string;
    readonly customerApiKey: string;
    readonly userApiKey: string;
  };
  readonly betterworksToken: string;
  readonly sftp: {
    readonly host: string;
    readonly port: number;
    readonly username: string;
    readonly password: string;
    readonly hostKey: string;
  };
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly githubToken: string;
  readonly stateStore: 'github' | 'directory';
  readonly statePath: string;
  readonly stateBranch: string;
  readonly stateKey: string;
  readonly reportPath: string;
  readonly approve: string | null;
  readonly employee: string;
  /** Path of a plan.json, or `''`. */
  readonly plan: string;
  readonly apply: boolean;
  readonly since: string | null;
  /** Minutes after which nothing new is asked or written; null for no limit. */
  readonly stopAfter: number | null;
  readonly publicRepository: boolean;
}

/** Where the run takes place, by the runner's environment. Empty outside GitHub. */
export interface Surroundings {
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** Null outside GitHub: it is then found by `apiUrl`. */
  readonly graphqlUrl: string | null;
  readonly repository: string;
  readonly runUrl: string | null;
  readonly workspace: string;
  readonly eventName: string;
  readonly eventPath: string;
  /** The commit that is checked out; on a pull request the merge that GitHub made of it and its base. */
  readonly commit: string;
}

/** Inputs whose values never appear anywhere. */
const SECRET_INPUTS = [
  'ukg-password',
  'ukg-customer-api-key',
  'ukg-user-api-key',
  'betterworks-token',
  'betterworks-sftp-password',
  'smtp-url',
  'github-token',
  'state-key',
] as const;

/** Shown nowhere as well, unless they are words that stand everywhere: links and file names would break without them. */
const USER_NAME_INPUTS = ['ukg-username', 'betterworks-sftp-username'] as const;

/** Every secret, to be masked before anything else happens. */
export function readSecrets(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const secrets = SECRET_INPUTS.map((name) => core.getInput(name));
  const shown = [
    env['GITHUB_REPOSITORY'] ?? '',
    ...['organization', 'integrations-path', 'state-branch'].map((name) => core.getInput(name)),
    ...WORDS_OF_OURS,
  ];
  const userNames = USER_NAME_INPUTS.map((name) => core.getInput(name)).filter(
    (userName) => !shown.some((text) => text.includes(userName)),
  );
  return [...secrets, ...userNames, ...passwordOf(core.getInput('smtp-url'))].filter((secret) => secret !== '');
}

/** They stand in links, marks and the paths of reports and state. */
const WORDS_OF_OURS = ['ukg-betterworks-sync', 'sync-state', 'sync-report', 'integrations', 'employee'] as const;

function passwordOf(url: string): readonly string[] {
  if (!URL.canParse(url)) return [];
  const { password } = new URL(url);
  return password === '' ? [] : [password, decoded(password)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a report is about and where it goes, whatever else is wrong with the inputs. */
export function namedInputs(env: Readonly<Record<string, string | undefined>>): {
  readonly command: string;
  readonly organization: string;
  readonly reportPath: string;
} {
  return {
    command: core.getInput('command'),
    organization: core.getInput('organization'),
    reportPath: core.getInput('report-path') || `${env['RUNNER_TEMP'] ?? '.'}/sync-report`,
  };
}

export function readInputs(env: Readonly<Record<string, string | undefined>>): Inputs {
  return {
    ...namedInputs(env),
    command: oneOf('command', COMMANDS),
    integrationsPath: core.getInput('integrations-path') || 'integrations',
    ukg: {
      username: core.getInput('ukg-username'),
      password: passwordIn('ukg-password'),
      customerApiKey: core.getInput('ukg-customer-api-key'),
      userApiKey: core.getInput('ukg-user-api-key'),
    },
    betterworksToken: core.getInput('betterworks-token'),
    sftp: {
      host: core.getInput('betterworks-sftp-host'),
      port: port(core.getInput('betterworks-sftp-port')),
      username: core.getInput('betterworks-sftp-username'),
      password: passwordIn('betterworks-sftp-password'),
      hostKey: core.getInput('betterworks-sftp-host-key'),
    },
    smtpUrl: core.getInput('smtp-url'),
    mailFrom: core.getInput('mail-from'),
    githubToken: core.getInput('github-token') || (env['GITHUB_TOKEN'] ?? ''),
    stateStore: core.getInput('state-store') === '' ? 'github' : oneOf('state-store', ['github', 'directory']),
    statePath: core.getInput('state-path'),
    stateBranch: core.getInput('state-branch') || 'sync-state',
    stateKey: core.getInput('state-key'),
    approve: digestOf(core.getInput('approve')),
    employee: core.getInput('employee'),
    plan: core.getInput('plan'),
    apply: flag('apply'),
    since: core.getInput('since') || null,
    stopAfter: minutes(core.getInput('stop-after')),
    publicRepository: flag('public-repository'),
  };
}

/** Blanks may belong to a password; the line break at the end of the file from which a secret was set does not. */
function passwordIn(name: string): string {
  return core.getInput(name, { trimWhitespace: false }).replace(/[\r\n]+$/, '');
}

export function readSurroundings(env: Readonly<Record<string, string | undefined>>): Surroundings {
  const named = (name: string, otherwise = ''): string => env[name] ?? otherwise;
  const serverUrl = named('GITHUB_SERVER_URL', 'https://github.com');
  const repository = named('GITHUB_REPOSITORY');
  const runId = named('GITHUB_RUN_ID');
  return {
    serverUrl,
    apiUrl: named('GITHUB_API_URL', 'https://api.github.com'),
    graphqlUrl: named('GITHUB_GRAPHQL_URL') || null,
    repository,
    runUrl: repository === '' || runId === '' ? null : `${serverUrl}/${repository}/actions/runs/${runId}`,
    workspace: named('GITHUB_WORKSPACE', '.'),
    eventName: named('GITHUB_EVENT_NAME'),
    eventPath: named('GITHUB_EVENT_PATH'),
    commit: named('GITHUB_SHA'),
  };
}

function oneOf<const T extends string>(name: string, choices: readonly T[]): T {
  const given = core.getInput(name);
  const choice = choices.find((one) => one === given);
  if (choice !== undefined) return choice;
  throw new RunFailure('CONFIG_INVALID', `The input ${name} is "${given}". Write one of: ${choices.join(', ')}.`);
}

function flag(name: string): boolean {
  const given = core.getInput(name).toLowerCase();
  if (given === '' || given === 'false') return false;
  if (given === 'true') return true;
  throw new RunFailure('CONFIG_INVALID', `The input ${name} is "${given}". Write true or false.`);
}

function minutes(given: string): number | null {
  if (given === '') return null;
  const number = Number(given);
  if (Number.isFinite(number) && number > 0) return number;
  throw new RunFailure(
    'CONFIG_INVALID',
    `The input stop-after is "${given}". Write minutes, some less than timeout-minutes of the job, or leave it out.`,
  );
}

function port(given: string): number {
  if (given === '') return 22;
  const number = Number(given);
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
  throw new RunFailure(
    'CONFIG_INVALID',
    `The input betterworks-sftp-port is "${given}". Write a port number, 22 as a rule.`,
  );
}

/** Digests are pasted from a mail: blanks and case do not matter. */
function digestOf(given: string): string | null {
  const digest = given
    .trim()
    .toLowerCase()
    .replace(/^sha256:/, '');
  return digest === '' ? null : digest;
}

// Inputs that somebody set for another command than the one that runs: ignored without a word, the run would look as if it had
// done what was wanted.

/** One sentence an input without an effect. */
export function idleInputs({ command, apply, approve, since }: Inputs): readonly string[] {
  const isComparing = command === 'reconcile';
  return [
    apply && command === 'sync'
      ? 'The input apply has no effect on sync, which brings over what changed. To write every difference between the two systems, choose the command reconcile with apply.'
      : '',
    approve !== null && isComparing && !apply
      ? 'The input approve has no effect on reconcile without apply, which only reports. Start it again with apply.'
      : '',
    since !== null && isComparing
      ? 'The input since has no effect on reconcile, which reads everybody. It belongs to the command sync.'
      : '',
  ].filter((sentence) => sentence !== '');
}
