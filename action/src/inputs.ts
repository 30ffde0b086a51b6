// The only reader of action inputs and environment. The result is typed; every error names its input.
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

/** The system that an input, together with others, signs in to. */
export type SignIn = 'ukg' | 'api' | 'sftp' | 'mail';

/** The values that decide which inputs have an effect. */
interface Asked {
  readonly command: Command;
  readonly apply: boolean;
  readonly employees: readonly string[];
}

export interface InputRow {
  /** The value of an empty input. */
  readonly preset?: string;
  /** Reads the text; default: the text itself. Throws `CONFIG_INVALID` for a wrong text. */
  readonly read?: (text: string, name: string) => unknown;
  /** The value is masked everywhere. A user name is not masked when it is a common word. */
  readonly hides?: 'always' | 'unless it is a common word';
  readonly signIn?: SignIn;
  /** A run does not begin without it. */
  readonly isNeeded?: true;
  /** It is sent in a header field, which allows only Latin-1 characters, and so no invisible blanks. */
  readonly isHeader?: true;
  /** It may have several lines. */
  readonly hasLines?: true;
  /** For an input that only some commands use: whether it is used. */
  readonly counts?: (asked: Asked) => boolean;
}

/** One row for each input of action.yml. Every list of names, defaults and secrets derives from it. */
export const INPUTS = {
  command: { read: oneOf(COMMANDS) },
  organization: {},
  'integrations-path': { preset: 'integrations' },
  'ukg-username': { signIn: 'ukg', isNeeded: true, hides: 'unless it is a common word' },
  'ukg-password': { signIn: 'ukg', isNeeded: true, hides: 'always', read: password },
  'ukg-customer-api-key': { signIn: 'ukg', isNeeded: true, isHeader: true, hides: 'always' },
  'ukg-user-api-key': { signIn: 'ukg', isHeader: true, hides: 'always' },
  'betterworks-token': { signIn: 'api', isNeeded: true, isHeader: true, hides: 'always' },
  'betterworks-sftp-host': { signIn: 'sftp', isNeeded: true },
  'betterworks-sftp-port': { preset: '22', read: port },
  'betterworks-sftp-username': { signIn: 'sftp', isNeeded: true, hides: 'unless it is a common word' },
  'betterworks-sftp-password': { signIn: 'sftp', isNeeded: true, hides: 'always', read: password },
  'betterworks-sftp-host-key': { signIn: 'sftp', isNeeded: true, hasLines: true },
  'smtp-url': { signIn: 'mail', hides: 'always' },
  'mail-from': {},
  'webhook-url': { hides: 'always' },
  'github-token': {
    isHeader: true,
    hides: 'always',
    read: (text): string => text || (process.env['GITHUB_TOKEN'] ?? ''),
  },
  'state-store': { preset: 'github', read: oneOf(['github', 'directory']) },
  'state-path': {},
  'state-branch': { preset: 'sync-state' },
  'report-path': { read: (text): string => text || `${process.env['RUNNER_TEMP'] ?? '.'}/sync-report` },
  // The first 8 to 64 hexadecimal digits of a plan's digest, in lower case.
  approve: { read: digest, counts: writes },
  employee: { counts: ({ command, apply }) => command === 'explain' || (command === 'check' && apply) },
  // Employee numbers or employeeIds, each once; empty for everybody.
  employees: { read: names, counts: ({ command }) => ['sync', 'plan', 'reconcile'].includes(command) },
  // The most people to write; null for no limit.
  first: {
    read: amount(/^[1-9]\d{0,8}$/, 'Write a whole number from 1 on, or leave it out for everybody.'),
    counts: writes,
  },
  // Path of a plan.json.
  plan: { counts: ({ command }) => command === 'explain' },
  apply: {
    ...{ preset: 'false', read: flag },
    counts: ({ command }) => command === 'reconcile' || command === 'check',
  },
  since: {
    read: (text): string | null => text || null,
    counts: ({ command, employees }) => ['sync', 'plan'].includes(command) && employees.length === 0,
  },
  // Minutes; nothing new is read or written after that. Null for no limit.
  'stop-after': {
    read: amount(/^\d+(?:\.\d+)?$/, 'Write minutes, some less than timeout-minutes of the job, or leave it out.'),
  },
  'state-key': { hides: 'always' },
  'public-repository': { preset: 'false', read: flag },
} as const satisfies Readonly<Record<string, InputRow>>;

export type InputName = keyof typeof INPUTS;

export const INPUT_ROWS = Object.entries(INPUTS) as readonly (readonly [name: InputName, row: InputRow])[];

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

type Meaning<Row> = Row extends { readonly read: (...given: never[]) => infer Value } ? Value : string;

/** The values of the inputs, by their names without hyphens, such as `ukgPassword`. A missing text is empty. */
export type Inputs = { readonly [Name in InputName as Camel<Name>]: Meaning<(typeof INPUTS)[Name]> };

/** The key of an input in `Inputs`. */
export function keyOf<Name extends InputName>(name: Name): Camel<Name> {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()) as Camel<Name>;
}

function meaningOf(name: InputName, row: InputRow): unknown {
  const text = core.getInput(name, { trimWhitespace: row.read !== password }) || (row.preset ?? '');
  return row.read === undefined ? text : row.read(text, name);
}

/** What the report of a run needs, even when other inputs are wrong. */
export type NamedInputs = Pick<Inputs, 'organization' | 'reportPath'> & { readonly command: string };

export function namedInputs(): NamedInputs {
  return {
    command: core.getInput('command'),
    organization: core.getInput('organization'),
    reportPath: INPUTS['report-path'].read(core.getInput('report-path')),
  };
}

export function readInputs(): Inputs {
  const entries = INPUT_ROWS.map(([name, row]) => [keyOf(name), meaningOf(name, row)] as const);
  const inputs = Object.fromEntries(entries) as unknown as Inputs;
  const { command, apply, employee } = inputs;
  // `check` with apply needs the e-mail address of its test person.
  if (command === 'check' && apply && !/[^\s@]@[^\s@]/.test(employee)) throw unfit('employee', employee, TEST_PERSON);
  return inputs;
}

const TEST_PERSON =
  'To try the writes, check with apply needs the e-mail address of a test person there, who is no real employee.';

/**
 * One sentence for each input that the running command does not use. Ignored in silence, the run would look as if it had done
 * what was wanted.
 */
export function idleInputs(inputs: Inputs): readonly string[] {
  const command = inputs.command === 'reconcile' && !inputs.apply ? 'reconcile without apply' : inputs.command;
  const isGiven = (name: InputName): boolean => {
    const value = inputs[keyOf(name)];
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
  };
  return INPUT_ROWS.filter(([name, { counts }]) => counts?.(inputs) === false && isGiven(name)).map(
    ([name]) => `The input ${name} has no effect on ${command}.`,
  );
}

/** Whether the run changes users and the state. */
export function writes({ command, apply }: Pick<Asked, 'command' | 'apply'>): boolean {
  return command === 'sync' || (command === 'reconcile' && apply);
}

function unfit(name: string, text: string, advice: string): RunFailure {
  return new RunFailure('CONFIG_INVALID', `The input ${name} is "${text}". ${advice}`);
}

function oneOf<const T extends string>(choices: readonly T[]): (text: string, name: string) => T {
  return (text, name) => {
    const choice = choices.find((one) => one === text);
    if (choice !== undefined) return choice;
    throw unfit(name, text, `Write one of: ${choices.join(', ')}.`);
  };
}

function flag(text: string, name: string): boolean {
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  throw unfit(name, text, 'Write true or false.');
}

/** Blanks can be part of a password, but blanks alone are none. A line break at the end comes from a file and is removed. */
function password(text: string): string {
  return text.trim() === '' ? '' : text.replace(/[\r\n]+$/, '');
}

/** A number of this form above 0; null for an empty text. */
function amount(form: RegExp, advice: string): (text: string, name: string) => number | null {
  return (text, name) => {
    if (text === '') return null;
    if (form.test(text) && Number(text) > 0) return Number(text);
    throw unfit(name, text, advice);
  };
}

function port(text: string, name: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
  throw unfit(name, text, 'Write a port number, 22 as a rule.');
}

/** Names, separated by commas, semicolons, blanks, line breaks or quotes. Separators alone are an error: empty means everybody. */
function names(text: string, input: string): readonly string[] {
  const named = new Set(text.split(/[\s,;"“”]+/).filter((name) => name !== ''));
  if (text === '' || named.size > 0) return [...named];
  throw unfit(input, text, 'Write employee numbers or employeeIds, or leave it out for everybody.');
}

/** A code pasted from a mail or a page: blanks, capitals, quotes and dots do not matter. */
function digest(text: string, name: string): string | null {
  const plain = text
    .toLowerCase()
    .replace(/[\s`'"“”‘’.…]/g, '')
    .replace(/^sha256:/, '');
  if (plain === '') return null;
  if (/^[0-9a-f]{8,64}$/.test(plain)) return plain;
  const advice = 'Write the approval code of the stopped run, at least its first 8 characters (0 to 9, a to f).';
  throw unfit(name, text, advice);
}

/** The surroundings of the run, from the runner's environment. Empty outside GitHub. */
export type Surroundings = Readonly<ReturnType<typeof readSurroundings>>;

export function readSurroundings(env: Readonly<Record<string, string | undefined>>) {
  const named = (name: string, otherwise = ''): string => env[name] ?? otherwise;
  const serverUrl = named('GITHUB_SERVER_URL', 'https://github.com');
  const repository = named('GITHUB_REPOSITORY');
  const action = named('GITHUB_ACTION_REPOSITORY') || repository;
  const runId = named('GITHUB_RUN_ID');
  return {
    serverUrl,
    apiUrl: named('GITHUB_API_URL', 'https://api.github.com'),
    /** Null outside GitHub; it is then derived from `apiUrl`. */
    graphqlUrl: named('GITHUB_GRAPHQL_URL') || null,
    repository,
    /**
     * The address of this release's documents, up to the slash before `action/`; empty outside GitHub. For a workflow that uses
     * the action as `./`, the documents are on its own default branch.
     */
    documents: action === '' ? '' : `${serverUrl}/${action}/blob/${named('GITHUB_ACTION_REF') || 'HEAD'}/`,
    runUrl: repository === '' || runId === '' ? null : `${serverUrl}/${repository}/actions/runs/${runId}`,
    workspace: named('GITHUB_WORKSPACE', '.'),
    eventName: named('GITHUB_EVENT_NAME'),
    eventPath: named('GITHUB_EVENT_PATH'),
    /** The checked-out commit; on a pull request, GitHub's merge of the pull request and its base. */
    commit: named('GITHUB_SHA'),
    /** The branch whose workflow runs; for a pull request's own workflow, the name of its merge. */
    branch: named('GITHUB_REF_NAME'),
  };
}
