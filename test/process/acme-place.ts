// The demo's company with its files on the base branch of a made-up GitHub repository, and every command on it.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOrganization } from '../demo/organization.ts';
import type { ActionRun } from '../run-action.ts';
import { runAction } from '../run-action.ts';
import { acme } from '../sandbox/acme.ts';
import type { Betterworks } from '../sandbox/betterworks.ts';
import { startBetterworks } from '../sandbox/betterworks.ts';
import type { Github } from '../sandbox/github.ts';
import { startGithub } from '../sandbox/github.ts';
import { startMail } from '../sandbox/mail.ts';
import type { Ukg } from '../sandbox/ukg.ts';
import { startUkg } from '../sandbox/ukg.ts';

type Words = Readonly<Record<string, string>>;

export interface AcmePlace {
  readonly ukg: Ukg;
  readonly betterworks: Betterworks;
  readonly github: Github;
  readonly workspace: string;
  /** What the base branch holds: departments come from another level, and nobody is left out. */
  readonly baseFiles: () => Record<string, string>;
  readonly run: (command: string, inputs?: Words, env?: Words) => Promise<ActionRun>;
  /** Runs with one of the organization's files changed, and puts it back. */
  readonly withFile: <T>(name: string, change: (text: string) => string, run: () => Promise<T>) => Promise<T>;
  readonly aDayLater: () => void;
  readonly close: () => Promise<void>;
}

export async function openAcmePlace(): Promise<AcmePlace> {
  const company = acme();
  let moment = new Date(company.now);
  const clock = (): Date => moment;
  const ukg = await startUkg({ people: company.people, tables: company.tables, clock });
  const betterworks = await startBetterworks({ users: company.users, clock });
  const mail = await startMail();
  const workspace = mkdtempSync(join(tmpdir(), 'acme-'));
  writeOrganization(join(workspace, 'integrations'), 'acme', { ukg: ukg.url, betterworks: betterworks.url });
  const baseFiles = (): Record<string, string> => filesOfBase(ukg.url, betterworks.url);
  const github = await startGithub({ files: baseFiles() });
  const inputs = {
    organization: 'acme',
    'ukg-username': ukg.account.username,
    'ukg-password': ukg.account.password,
    'ukg-customer-api-key': ukg.account.customerApiKey,
    'betterworks-token': betterworks.token,
    'smtp-url': mail.url,
    'mail-from': 'sync@acme.example',
    'github-token': github.token,
  };
  return {
    ...{ ukg, betterworks, github, workspace, baseFiles },
    run: (command, more = {}, env = {}) =>
      runAction({
        ...{ workspace, now: clock() },
        inputs: { command, ...inputs, ...more },
        env: { GITHUB_API_URL: github.url, ...env },
      }),
    withFile: async (name, change, run) => {
      const file = join(workspace, 'integrations', 'acme', name);
      const before = readFileSync(file, 'utf8');
      writeFileSync(file, change(before));
      return run().finally(() => {
        writeFileSync(file, before);
      });
    },
    aDayLater: () => {
      moment = new Date(moment.getTime() + 24 * 3_600_000);
    },
    close: async () => {
      await Promise.all([ukg.close(), betterworks.close(), mail.close(), github.close()]);
    },
  };
}

function filesOfBase(ukg: string, betterworks: string): Record<string, string> {
  const hosts = `ukg:\n  host: ${ukg}\nbetterworks:\n  host: ${betterworks}\n`;
  return {
    'integrations/acme/integration.yml': `organization: Acme\ntechnical_contact: hr@acme.example\ntime_zone: UTC\n${hosts}`,
    'integrations/acme/mapping.yml':
      'department_name: { from: org_level_1 }\ntitle: { from: job_title }\nhire_date: { from: hire_date }\n',
    'integrations/acme/filter.yml': 'import: all\n',
  };
}
