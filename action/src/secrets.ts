// Every secret by its input: masked before anything else. Missing and broken ones are reported by their name on GitHub.
import * as core from '@actions/core';
import type { Integration } from './core/model/model.ts';
import { RunFailure } from './failure.ts';
import type { Inputs, SignIn } from './inputs.ts';
import { INPUT_ROWS, keyOf } from './inputs.ts';

/** Every secret, to be masked before anything else happens. */
export function readSecrets(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const shown = [
    env['GITHUB_REPOSITORY'] ?? '',
    ...['organization', 'integrations-path', 'state-branch'].map((name) => core.getInput(name)),
    ...WORDS_OF_OURS,
  ];
  const isCommon = (userName: string): boolean => shown.some((text) => text.includes(userName));
  return INPUT_ROWS.map(([name, { hides }]) => ({ hides, value: core.getInput(name) }))
    .filter(({ hides, value }) => hides === 'always' || (hides !== undefined && !isCommon(value)))
    .map(({ value }) => value)
    .filter((secret) => secret !== '');
}

/** These words occur in links, marks and paths, so they are never masked. */
const WORDS_OF_OURS = ['ukg-betterworks-sync', 'sync-state', 'sync-report', 'integrations', 'employee'] as const;

/** The secrets that a new organization must store: those that a run needs, and the mail server. */
export function secretsToSet(delivery: Integration['delivery']): readonly string[] {
  return INPUT_ROWS.filter(
    ([, { signIn, isNeeded }]) => signIn === 'mail' || (isNeeded === true && (signIn === 'ukg' || signIn === delivery)),
  ).map(([name]) => secretName(name));
}

/** The name of the secret in the environment; GitHub allows only capitals and underscores. */
export function secretName(input: string): string {
  return input.toUpperCase().replaceAll('-', '_');
}

/** Throws `CONFIG_INVALID` before any call; names all missing inputs, otherwise all that cannot be sent. */
export function requireSecrets(inputs: Inputs, { slug, delivery }: Integration): void {
  requireSignIns(inputs, slug, ['ukg', delivery, 'mail']);
}

/** The same, only for these systems. */
export function requireSignIns(inputs: Inputs, slug: string, signIns: readonly SignIn[]): void {
  const given = INPUT_ROWS.flatMap(([name, row]) =>
    row.signIn !== undefined && signIns.includes(row.signIn)
      ? [{ name, ...row, value: String(inputs[keyOf(name)]) }]
      : [],
  );
  const where = `In this repository, under Settings > Environments > ${slug},`;
  const missing = given.filter(({ isNeeded, value }) => isNeeded === true && value === '');
  refuse(
    missing,
    (named, isOne, secrets) => `${named} of ${slug} ${isOne ? 'is' : 'are'} empty. ${where} add ${secrets}.`,
  );
  const broken = given.filter(({ hasLines, isHeader, value }) => hasLines !== true && !isSendable(value, isHeader));
  refuse(
    broken,
    (named, isOne, secrets) =>
      `${named} of ${slug} ${isOne ? 'holds' : 'hold'} ${UNSENDABLE} ${where} set ${secrets} again, in one line.`,
  );
}

/** `say` gets `The inputs ukg-password, smtp-url` and `the secrets UKG_PASSWORD, SMTP_URL`: names, never values. */
function refuse(
  given: readonly { readonly name: string }[],
  say: (inputs: string, isOne: boolean, secrets: string) => string,
): void {
  if (given.length === 0) return;
  const names = given.map(({ name }) => name);
  const s = names.length === 1 ? '' : 's';
  const inputs = `The input${s} ${names.join(', ')}`;
  const secrets = `the secret${s} ${names.map(secretName).join(', ')}`;
  throw new RunFailure('CONFIG_INVALID', say(inputs, s === '', secrets));
}

/** The token comes with the job, not from the organization's environment. */
export function requireSendableToken(githubToken: string): void {
  if (isSendable(githubToken, true)) return;
  throw new RunFailure(
    'CONFIG_INVALID',
    `The input github-token holds ${UNSENDABLE} Set the secret that it comes from again, in one line, or leave the input out.`,
  );
}

const UNSENDABLE =
  'a line break or another character that cannot be sent, as happens when a value is pasted over two lines.';

/** A sign-in has no line breaks or other control characters inside; these come from pasting. */
function isSendable(value: string, isHeader = false): boolean {
  return !/\p{Cc}/u.test(value) && !(isHeader && /[\u{100}-\u{10ffff}]/u.test(value));
}
