// Says which secret is missing before anybody is called, by the name of its input.
import type { Integration } from './core/model.ts';
import { RunFailure } from './failure.ts';
import type { Inputs } from './inputs.ts';

export function requireSecrets(inputs: Inputs, integration: Integration): void {
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
  throw new RunFailure(
    'CONFIG_INVALID',
    `The input${missing.length === 1 ? '' : 's'} ${missing.join(', ')} of ${integration.slug} ${missing.length === 1 ? 'is' : 'are'} empty. Set the secret of the same name in the environment "${integration.slug}" of this repository.`,
  );
}
