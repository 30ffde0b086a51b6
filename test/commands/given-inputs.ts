import type { Inputs } from '../../action/src/inputs.ts';

/** Inputs of a run that has all it needs; its state is a folder. */
export function givenInputs(parts: Partial<Inputs> = {}): Inputs {
  return {
    command: 'sync',
    organization: 'acme',
    integrationsPath: 'integrations',
    ukg: { username: 'svc', password: 'pass word', customerApiKey: 'ABCDE', userApiKey: '' },
    betterworksToken: 'token',
    sftp: { host: 'sftp.example', port: 22, username: 'acme', password: 'p', hostKey: 'ssh-ed25519 A\nssh-rsa B' },
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
