// Says which secret is missing or broken before anybody is called, by the name of its input and its name on GitHub.
import type { Integration } from './core/model.ts';
import { RunFailure } from './failure.ts';
import type { Inputs } from './inputs.ts';
import { betterworksInputs, mailInputs, requireSendable, ukgInputs } from './sendable-inputs.ts';

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
