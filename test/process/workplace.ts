// One organization with everything around it on this machine: UKG, Betterworks, a mail server, its three files and its
// state. The tests change the world through the servers, run the action, and look at what it did.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActionRun, runAction } from '../run-action.ts';
import { type Betterworks, type BetterworksOptions, startBetterworks } from '../sandbox/betterworks.ts';
import { type Certificate, makeCertificate } from '../sandbox/certificate.ts';
import { type SandboxClock, sandboxClock } from '../sandbox/clock.ts';
import { type MailOptions, type MailServer, startMail } from '../sandbox/mail.ts';
import { startUkg, type Ukg, type UkgOptions } from '../sandbox/ukg.ts';

export interface Workplace {
  readonly ukg: Ukg;
  readonly betterworks: Betterworks;
  readonly mail: MailServer;
  readonly clock: SandboxClock;
  /** Folder of everything that belongs to this workplace. */
  readonly folder: string;
  readonly statePath: string;
  /** Inputs that every run is given. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Runs a command; a minute has passed since the run before. `inputs` go before the usual ones. */
  readonly run: (command: string, options?: RunOptions) => Promise<ActionRun>;
  /** Writes one of the organization's files as text. */
  readonly writeFile: (name: string, text: string) => void;
  /** The state as it stands on disk; null before the first commit. */
  readonly state: () => StateOnDisk | null;
  /** Names and texts of all files of the state folder. */
  readonly stateFiles: () => Readonly<Record<string, string>>;
  /** Takes over the state that an earlier run left in another workplace; a minute has passed since. */
  readonly beginWith: (stateFiles: Readonly<Record<string, string>>) => void;
  readonly close: () => Promise<void>;
}

export interface RunOptions {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly onStart?: (pid: number) => void;
  /** Path of another build's `index.js`. */
  readonly bundle?: string;
}

export interface WorkplaceOptions {
  /** The moment of the first run, ISO in UTC. */
  readonly now: string;
  readonly ukg?: UkgOptions;
  readonly betterworks?: BetterworksOptions;
  readonly mail?: MailOptions;
  /** Texts of the organization's files that differ from the plain ones below. */
  readonly files?: (hosts: Hosts) => Readonly<Record<string, string>>;
}

export interface Hosts {
  readonly ukg: string;
  readonly betterworks: string;
}

/** The two files of the state, parsed. */
export interface StateOnDisk {
  readonly version: number;
  readonly organization: string;
  readonly cursor: string;
  readonly baseline_at: string;
  readonly held: readonly {
    readonly ukg_employee_id: string;
    readonly code: string;
    readonly first_seen: string;
    readonly attempts: number;
  }[];
  readonly scheduled: readonly { readonly ukg_employee_id: string; readonly on: string; readonly kind: string }[];
  readonly runs: readonly ({ readonly at: string; readonly status: string } & Readonly<Record<string, unknown>>)[];
  readonly users: readonly {
    readonly ukg_employee_id: string;
    readonly user_id: number | null;
    readonly fingerprint: string;
    readonly active: boolean;
  }[];
}

export const SLUG = 'acme';
export const CONTACT = 'hr-systems@acme.example';

export async function openWorkplace(options: WorkplaceOptions): Promise<Workplace> {
  const folder = mkdtempSync(join(tmpdir(), 'workplace-'));
  const clock = sandboxClock(options.now);
  const ukg = await startUkg({ clock: () => clock.now(), ...options.ukg });
  const betterworks = await startBetterworks({ clock: () => clock.now(), ...options.betterworks });
  const mail = await startMail({ certificate: certificate(), ...options.mail });
  const statePath = join(folder, 'state');
  const writeOwn = (name: string, text: string): void => {
    writeFileSync(join(folder, 'integrations', SLUG, name), text);
  };
  mkdirSync(join(folder, 'integrations', SLUG), { recursive: true });
  const hosts = { ukg: ukg.url, betterworks: betterworks.url };
  for (const [name, text] of Object.entries({ ...plainFiles(hosts), ...options.files?.(hosts) })) writeOwn(name, text);
  const inputs = {
    organization: SLUG,
    'integrations-path': join(folder, 'integrations'),
    'ukg-username': ukg.account.username,
    'ukg-password': ukg.account.password,
    'ukg-customer-api-key': ukg.account.customerApiKey,
    'betterworks-token': betterworks.token,
    'smtp-url': mail.url,
    'mail-from': 'sync@acme.example',
    'state-store': 'directory',
    'state-path': statePath,
  };
  return {
    ...{ ukg, betterworks, mail, clock, folder, statePath, inputs },
    writeFile: writeOwn,
    run: (command, { inputs: more, ...rest } = {}) => {
      clock.advance(1 / 60);
      return runAction({ inputs: { ...inputs, command, ...more }, temp: folder, now: clock.now(), ...rest });
    },
    state: () => readState(statePath),
    stateFiles: () => readFolder(statePath),
    beginWith: (files) => {
      clock.advance(1 / 60);
      mkdirSync(statePath);
      for (const [name, text] of Object.entries(files)) writeFileSync(join(statePath, name), text);
    },
    close: async () => {
      await Promise.all([ukg.close(), betterworks.close(), mail.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The plainest organization: everybody is imported, three fields are mapped by hand. */
export function plainFiles(hosts: Hosts): Readonly<Record<string, string>> {
  return {
    'integration.yml': integrationYaml(hosts),
    'mapping.yml': [
      'department_name: { from: org_level_2 }',
      'title: { from: job_title }',
      'hire_date: { from: hire_date }',
      '',
    ].join('\n'),
    'filter.yml': 'import: all\n',
  };
}

function integrationYaml({ ukg, betterworks }: Hosts): string {
  return [
    'organization: Acme Corporation',
    `technical_contact: ${CONTACT}`,
    'time_zone: America/New_York',
    `ukg: { host: '${ukg}' }`,
    `betterworks: { host: '${betterworks}' }`,
    '',
  ].join('\n');
}

function readState(path: string): StateOnDisk | null {
  const files = readFolder(path);
  const organization = files[`${SLUG}.json`];
  if (organization === undefined) return null;
  const users = (files[`${SLUG}.users.ndjson`] ?? '').split('\n').filter((line) => line !== '');
  return {
    ...(JSON.parse(organization) as Omit<StateOnDisk, 'users'>),
    users: users.map((line) => JSON.parse(line) as StateOnDisk['users'][number]),
  };
}

function readFolder(path: string): Readonly<Record<string, string>> {
  try {
    return Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]));
  } catch {
    return {};
  }
}

let shared: Certificate | null = null;

/** One for all mail servers: making it takes longer than starting them. */
function certificate(): Certificate {
  shared ??= makeCertificate();
  return shared;
}
