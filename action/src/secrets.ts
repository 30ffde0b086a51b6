// Says which secret is missing or broken before anybody is called, by the name of its input and its name on GitHub.
import type { Integration } from './core/model/model.ts';
import { RunFailure } from './failure.ts';
import type { Inputs } from './inputs.ts';

export function requireSecrets(inputs: Inputs, integration: Integration): void {
  requirePresent(inputs, integration);
  requireSendable(integration.slug, [
    ...ukgInputs(inputs),
    ...betterworksInputs(inputs, integration.delivery),
    ...mailInputs(inputs),
  ]);
}

function requirePresent(inputs: Inputs, integration: Integration): void {
  const ukg = [
    ['ukg-username', inputs.ukg.username],
    ['ukg-password', inputs.ukg.password],
    ['ukg-customer-api-key', inputs.ukg.customerApiKey],
  ] as const;
  const api = [['betterworks-token', inputs.betterworksToken]] as const;
  const sftp = [
    ['betterworks-sftp-host', inputs.sftp.host],
    ['betterworks-sftp-username', inputs.sftp.username],
    ['betterworks-sftp-password', inputs.sftp.password],
    ['betterworks-sftp-host-key', inputs.sftp.hostKey],
  ] as const;
  const missing = [...ukg, ...(integration.delivery === 'api' ? api : sftp)]
    .filter(([, value]) => value === '')
    .map(([name]) => name);
  if (missing.length === 0) return;
  const one = missing.length === 1;
  const secrets = missing.map((name) => name.toUpperCase().replaceAll('-', '_'));
  throw new RunFailure(
    'CONFIG_INVALID',
    `The input${one ? '' : 's'} ${missing.join(', ')} of ${integration.slug} ${one ? 'is' : 'are'} empty. In this repository, under Settings > Environments > ${integration.slug}, add the secret${one ? '' : 's'} ${secrets.join(', ')}.`,
  );
}

// Says which secret or user name cannot be sent as it is, before anybody is called: by the name of its input, never its value.

export interface GivenInput {
  readonly name: string;
  readonly value: string;
  /** It is sent as it is in a header field, which takes no character beyond Latin-1, such as an invisible blank. */
  readonly isHeader?: boolean;
}

/** A sign-in has no line breaks and no other control characters in it; all of them come of pasting. */
const CONTROL = /\p{Cc}/u;
const BEYOND_LATIN_1 = /[\u{100}-\u{10ffff}]/u;

/** Throws `CONFIG_INVALID`, naming all of them. */
export function requireSendable(slug: string, given: readonly GivenInput[]): void {
  const names = given.filter((one) => !isSendable(one)).map(({ name }) => name);
  if (names.length === 0) return;
  const [inputs, hold, secrets] = names.length === 1 ? ['input', 'holds', 'secret'] : ['inputs', 'hold', 'secrets'];
  const onGithub = names.map((name) => name.toUpperCase().replaceAll('-', '_'));
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

export function ukgInputs({ ukg }: Inputs): readonly GivenInput[] {
  return [
    { name: 'ukg-username', value: ukg.username },
    { name: 'ukg-password', value: ukg.password },
    { name: 'ukg-customer-api-key', value: ukg.customerApiKey, isHeader: true },
    { name: 'ukg-user-api-key', value: ukg.userApiKey, isHeader: true },
  ];
}

export function betterworksInputs({ betterworksToken, sftp }: Inputs, delivery: 'api' | 'sftp'): readonly GivenInput[] {
  if (delivery === 'api') return [{ name: 'betterworks-token', value: betterworksToken, isHeader: true }];
  return [
    { name: 'betterworks-sftp-host', value: sftp.host },
    { name: 'betterworks-sftp-username', value: sftp.username },
    { name: 'betterworks-sftp-password', value: sftp.password },
  ];
}

export function mailInputs({ smtpUrl }: Inputs): readonly GivenInput[] {
  return [{ name: 'smtp-url', value: smtpUrl }];
}
