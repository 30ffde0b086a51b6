// Every secret by its input: masked before anything else, and said by its name on GitHub where it is missing or broken.
import * as core from '@actions/core';
import type { Integration } from './core/model/model.ts';
import { RunFailure } from './failure.ts';
import { INPUTS } from './inputs.ts';
import type { InputRow, Inputs, SignIn } from './inputs.ts';

const ROWS: readonly (readonly [name: string, row: InputRow])[] = Object.entries(INPUTS);

/** Every secret, to be masked before anything else happens. */
export function readSecrets(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const shown = [
    env['GITHUB_REPOSITORY'] ?? '',
    ...['organization', 'integrations-path', 'state-branch'].map((name) => core.getInput(name)),
    ...WORDS_OF_OURS,
  ];
  const isCommon = (userName: string): boolean => shown.some((text) => text.includes(userName));
  const values = ROWS.map(([name, { hides }]) => ({ hides, value: core.getInput(name) }))
    .filter(({ hides, value }) => hides === 'always' || (hides !== undefined && !isCommon(value)))
    .map(({ value }) => value);
  return [...values, ...passwordOf(core.getInput('smtp-url'))].filter((secret) => secret !== '');
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

/** What a new organization has to store: what its run does not begin without, and the mail server. */
export function secretsToSet(delivery: Integration['delivery']): readonly string[] {
  return ROWS.filter(
    ([, { signIn, isNeeded }]) => signIn === 'mail' || (isNeeded === true && (signIn === 'ukg' || signIn === delivery)),
  ).map(([name]) => secretName(name));
}

/** Of its environment's secrets; GitHub takes capitals and underscores only. */
export function secretName(input: string): string {
  return input.toUpperCase().replaceAll('-', '_');
}

/** Throws `CONFIG_INVALID` before anybody is called, naming all that are missing, else all that cannot be sent. */
export function requireSecrets(inputs: Inputs, { slug, delivery }: Integration): void {
  requireSignIns(inputs, slug, ['ukg', delivery, 'mail']);
}

/** The same for these systems alone. */
export function requireSignIns(inputs: Inputs, slug: string, signIns: readonly SignIn[]): void {
  const rows = ROWS.filter(([, { signIn }]) => signIn !== undefined && signIns.includes(signIn));
  requirePresent(inputs, slug, rows);
  const lines = rows.filter(([, { hasLines }]) => hasLines !== true);
  requireSendable(
    slug,
    lines.map(([name, { of, isHeader = false }]) => ({ name, value: of?.(inputs) ?? '', isHeader })),
  );
}

function requirePresent(inputs: Inputs, slug: string, rows: typeof ROWS): void {
  const missing = rows.filter(([, { isNeeded, of }]) => isNeeded === true && of?.(inputs) === '').map(([name]) => name);
  if (missing.length === 0) return;
  const one = missing.length === 1;
  throw new RunFailure(
    'CONFIG_INVALID',
    `The input${one ? '' : 's'} ${missing.join(', ')} of ${slug} ${one ? 'is' : 'are'} empty. In this repository, under Settings > Environments > ${slug}, add the secret${one ? '' : 's'} ${missing.map(secretName).join(', ')}.`,
  );
}

// Says which secret or user name cannot be sent as it is, before anybody is called: by the name of its input, never its value.

interface GivenInput {
  readonly name: string;
  readonly value: string;
  readonly isHeader?: boolean;
}

/** A sign-in has no line breaks and no other control characters in it; all of them come of pasting. */
const CONTROL = /\p{Cc}/u;
const BEYOND_LATIN_1 = /[\u{100}-\u{10ffff}]/u;

/** Throws `CONFIG_INVALID`, naming all of them. */
function requireSendable(slug: string, given: readonly GivenInput[]): void {
  const names = given.filter((one) => !isSendable(one)).map(({ name }) => name);
  if (names.length === 0) return;
  const [inputs, hold, secrets] = names.length === 1 ? ['input', 'holds', 'secret'] : ['inputs', 'hold', 'secrets'];
  const onGithub = names.map(secretName);
  throw new RunFailure(
    'CONFIG_INVALID',
    `The ${inputs} ${names.join(', ')} of ${slug} ${hold} ${UNSENDABLE} In this repository, under Settings > Environments > ${slug}, set the ${secrets} ${onGithub.join(', ')} again, in one line.`,
  );
}

/** The token comes with the job, not from the organization's environment. */
export function requireSendableToken(githubToken: string): void {
  if (isSendable({ name: 'github-token', value: githubToken, isHeader: true })) return;
  throw new RunFailure(
    'CONFIG_INVALID',
    `The input github-token holds ${UNSENDABLE} Set the secret that it comes from again, in one line, or leave the input out.`,
  );
}

const UNSENDABLE =
  'a line break or another character that cannot be sent, as happens when a value is pasted over two lines.';

function isSendable({ value, isHeader = false }: GivenInput): boolean {
  return !CONTROL.test(value) && !(isHeader && BEYOND_LATIN_1.test(value));
}
