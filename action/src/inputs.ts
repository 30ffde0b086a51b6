// The only reader of action inputs and environment. What comes out is typed; what is wrong is said with the input's name.
import * as core from '@actions/core';
import { RunFailure } from './failure.ts';

export const COMMANDS = [
  'validate',
  'plan',
  'sync',
  'reconcile',
  'check',
  'explain',
  'catalog',
  'watch',
  'organizations',
] as const;
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
  readonly webhookUrl: string;
  readonly githubToken: string;
  readonly stateStore: 'github' | 'directory';
  readonly statePath: string;
  readonly stateBranch: string;
  readonly stateKey: string;
  readonly reportPath: string;
  /** The first 8 to 64 hexadecimal digits of a plan's digest, in lower case. */
  readonly approve: string | null;
  readonly employee: string;
  /** Employee numbers or employeeIds, each once; empty for everybody. */
  readonly employees: readonly string[];
  /** At most so many people are written; null for no limit. */
  readonly first: number | null;
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
  /** Where the documents of this release of the action are, up to the slash before `action/`; empty outside GitHub. */
  readonly documents: string;
  readonly workspace: string;
  readonly eventName: string;
  readonly eventPath: string;
  /** The commit that is checked out; on a pull request the merge that GitHub made of it and its base. */
  readonly commit: string;
}

export interface InputRow {
  /** What an empty input stands for. */
  readonly preset?: string;
  /** Its value never appears anywhere; that of a user name may, where it is a word that stands everywhere. */
  readonly hides?: 'always' | 'unless it is a common word';
  readonly signIn?: SignIn;
  /** The run does not begin without it. */
  readonly isNeeded?: true;
  /** It is sent as it is in a header field, which takes no character beyond Latin-1, such as an invisible blank. */
  readonly isHeader?: true;
  /** It may have several lines. */
  readonly hasLines?: true;
  readonly of?: (inputs: Inputs) => string;
}

/** What an input opens together with others. */
export type SignIn = 'ukg' | 'api' | 'sftp' | 'mail';

/** One row an input, as in action.yml. Every list of names, defaults and secrets derives from it. */
export const INPUTS = {
  command: {},
  organization: {},
  'integrations-path': { preset: 'integrations' },
  'ukg-username': {
    ...{ signIn: 'ukg', isNeeded: true, hides: 'unless it is a common word' },
    of: ({ ukg }) => ukg.username,
  },
  'ukg-password': { signIn: 'ukg', isNeeded: true, hides: 'always', of: ({ ukg }) => ukg.password },
  'ukg-customer-api-key': {
    ...{ signIn: 'ukg', isNeeded: true, isHeader: true, hides: 'always' },
    of: ({ ukg }) => ukg.customerApiKey,
  },
  'ukg-user-api-key': { signIn: 'ukg', isHeader: true, hides: 'always', of: ({ ukg }) => ukg.userApiKey },
  'betterworks-token': {
    ...{ signIn: 'api', isNeeded: true, isHeader: true, hides: 'always' },
    of: ({ betterworksToken }) => betterworksToken,
  },
  'betterworks-sftp-host': { signIn: 'sftp', isNeeded: true, of: ({ sftp }) => sftp.host },
  'betterworks-sftp-port': { preset: '22' },
  'betterworks-sftp-username': {
    ...{ signIn: 'sftp', isNeeded: true, hides: 'unless it is a common word' },
    of: ({ sftp }) => sftp.username,
  },
  'betterworks-sftp-password': { signIn: 'sftp', isNeeded: true, hides: 'always', of: ({ sftp }) => sftp.password },
  'betterworks-sftp-host-key': { signIn: 'sftp', isNeeded: true, hasLines: true, of: ({ sftp }) => sftp.hostKey },
  'smtp-url': { signIn: 'mail', hides: 'always', of: ({ smtpUrl }) => smtpUrl },
  'mail-from': {},
  'webhook-url': { hides: 'always' },
  'github-token': { isHeader: true, hides: 'always' },
  'state-store': { preset: 'github' },
  'state-path': {},
  'state-branch': { preset: 'sync-state' },
  'report-path': {},
  approve: {},
  employee: {},
  employees: {},
  first: {},
  plan: {},
  apply: { preset: 'false' },
  since: {},
  'stop-after': {},
  'state-key': { hides: 'always' },
  'public-repository': { preset: 'false' },
} as const satisfies Readonly<Record<string, InputRow>>;

export type InputName = keyof typeof INPUTS;

function given(name: InputName): string {
  const row: InputRow = INPUTS[name];
  return core.getInput(name) || (row.preset ?? '');
}

/** What a report is about and where it goes, whatever else is wrong with the inputs. */
export function namedInputs(env: Readonly<Record<string, string | undefined>>): {
  readonly command: string;
  readonly organization: string;
  readonly reportPath: string;
} {
  return {
    command: given('command'),
    organization: given('organization'),
    reportPath: given('report-path') || `${env['RUNNER_TEMP'] ?? '.'}/sync-report`,
  };
}

export function readInputs(env: Readonly<Record<string, string | undefined>>): Inputs {
  const inputs: Inputs = {
    ...namedInputs(env),
    command: oneOf('command', COMMANDS),
    integrationsPath: given('integrations-path'),
    ukg: {
      username: given('ukg-username'),
      password: passwordIn('ukg-password'),
      customerApiKey: given('ukg-customer-api-key'),
      userApiKey: given('ukg-user-api-key'),
    },
    betterworksToken: given('betterworks-token'),
    sftp: {
      host: given('betterworks-sftp-host'),
      port: port(given('betterworks-sftp-port')),
      username: given('betterworks-sftp-username'),
      password: passwordIn('betterworks-sftp-password'),
      hostKey: given('betterworks-sftp-host-key'),
    },
    smtpUrl: given('smtp-url'),
    mailFrom: given('mail-from'),
    webhookUrl: given('webhook-url'),
    githubToken: given('github-token') || (env['GITHUB_TOKEN'] ?? ''),
    stateStore: oneOf('state-store', ['github', 'directory']),
    statePath: given('state-path'),
    stateBranch: given('state-branch'),
    stateKey: given('state-key'),
    approve: digestOf(given('approve')),
    employee: given('employee'),
    employees: namesIn(given('employees')),
    first: wholeNumber(given('first')),
    plan: given('plan'),
    apply: flag('apply'),
    since: given('since') || null,
    stopAfter: minutes(given('stop-after')),
    publicRepository: flag('public-repository'),
  };
  requireTestPerson(inputs);
  return inputs;
}

/** Blanks may belong to a password; the line break at the end of the file from which a secret was set does not. */
function passwordIn(name: InputName): string {
  return core.getInput(name, { trimWhitespace: false }).replace(/[\r\n]+$/, '');
}

export function readSurroundings(env: Readonly<Record<string, string | undefined>>): Surroundings {
  const named = (name: string, otherwise = ''): string => env[name] ?? otherwise;
  const serverUrl = named('GITHUB_SERVER_URL', 'https://github.com');
  const repository = named('GITHUB_REPOSITORY');
  const action = named('GITHUB_ACTION_REPOSITORY') || repository;
  const runId = named('GITHUB_RUN_ID');
  return {
    serverUrl,
    apiUrl: named('GITHUB_API_URL', 'https://api.github.com'),
    graphqlUrl: named('GITHUB_GRAPHQL_URL') || null,
    repository,
    // A workflow that uses the action as `./` has its documents on its own default branch.
    documents: action === '' ? '' : `${serverUrl}/${action}/blob/${named('GITHUB_ACTION_REF') || 'HEAD'}/`,
    runUrl: repository === '' || runId === '' ? null : `${serverUrl}/${repository}/actions/runs/${runId}`,
    workspace: named('GITHUB_WORKSPACE', '.'),
    eventName: named('GITHUB_EVENT_NAME'),
    eventPath: named('GITHUB_EVENT_PATH'),
    commit: named('GITHUB_SHA'),
  };
}

function oneOf<const T extends string>(name: InputName, choices: readonly T[]): T {
  const text = given(name);
  const choice = choices.find((one) => one === text);
  if (choice !== undefined) return choice;
  throw unfit(name, text, `Write one of: ${choices.join(', ')}.`);
}

function flag(name: InputName): boolean {
  const text = given(name).toLowerCase();
  if (text === 'false') return false;
  if (text === 'true') return true;
  throw unfit(name, text, 'Write true or false.');
}

function unfit(name: InputName, text: string, advice: string): RunFailure {
  return new RunFailure('CONFIG_INVALID', `The input ${name} is "${text}". ${advice}`);
}

function minutes(text: string): number | null {
  if (text === '') return null;
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw unfit('stop-after', text, 'Write minutes, some less than timeout-minutes of the job, or leave it out.');
}

function port(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
  throw unfit('betterworks-sftp-port', text, 'Write a port number, 22 as a rule.');
}

function wholeNumber(text: string): number | null {
  if (text === '') return null;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw unfit('first', text, 'Write a whole number from 1 on, or leave it out for everybody.');
}

/** Commas, semicolons, blanks and line breaks stand between. */
function namesIn(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((name) => name !== ''))];
}

/** Pasted from a mail or a page: blanks, capitals, quotes and the dots of a shortened one do not matter. */
function digestOf(text: string): string | null {
  const digest = text
    .toLowerCase()
    .replace(/[\s`'"“”‘’.…]/g, '')
    .replace(/^sha256:/, '');
  if (digest === '') return null;
  if (/^[0-9a-f]{8,64}$/.test(digest)) return digest;
  throw unfit(
    'approve',
    text,
    'Write the approval code of the stopped run, at least its first 8 characters (0 to 9, a to f).',
  );
}

/** The test person of `check` has to be named, and by the address that Betterworks will have. */
function requireTestPerson({ command, apply, employee }: Inputs): void {
  if (command !== 'check' || !apply || /[^\s@]@[^\s@]/.test(employee)) return;
  const advice =
    'To try the writes, check with apply needs the e-mail address of a test person there, who is no real employee.';
  throw unfit('employee', employee, advice);
}
