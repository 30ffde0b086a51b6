import type { Inputs } from '../../action/src/inputs.ts';

/** Inputs of a run that has all it needs; its state is a folder. */
export function givenInputs(parts: Partial<Inputs> = {}): Inputs {
  return {
    command: 'sync',
    organization: 'acme',
    integrationsPath: 'integrations',
    ukgUsername: 'svc',
    ukgPassword: 'pass word',
    ukgCustomerApiKey: 'ABCDE',
    ukgUserApiKey: '',
    betterworksToken: 'token',
    betterworksSftpHost: 'sftp.example',
    betterworksSftpPort: 22,
    betterworksSftpUsername: 'acme',
    betterworksSftpPassword: 'p',
    betterworksSftpHostKey: 'ssh-ed25519 A\nssh-rsa B',
    smtpUrl: '',
    mailFrom: '',
    webhookUrl: '',
    githubToken: '',
    stateStore: 'directory',
    statePath: 'state',
    stateBranch: 'sync-state',
    stateKey: '',
    reportPath: 'report',
    approve: null,
    employee: '',
    employees: [],
    first: null,
    plan: '',
    apply: false,
    since: null,
    stopAfter: null,
    publicRepository: false,
    ...parts,
  };
}
