// A GitHub and a mail server on this machine with states of organizations, and the watchdog that looks at them.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunRecord } from '../../action/src/core/model/model.ts';
import { serialiseState } from '../../action/src/core/state/files.ts';
import { aRun, aState } from '../core/state/a-state.ts';
import type { ActionRun } from '../run-action.ts';
import { runAction } from '../run-action.ts';
import type { Github, GithubOptions } from '../sandbox/github.ts';
import { startGithub } from '../sandbox/github.ts';
import type { MailOptions, MailServer } from '../sandbox/mail.ts';
import { startMail } from '../sandbox/mail.ts';

const HOUR = 3_600_000;
export const ago = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString();

/** An integration.yml of this organization; `lines` replace the one of its contact. */
export const integrationYml = (lines = 'technical_contact: hr@acme.example'): string =>
  `organization: Acme\n${lines}\ntime_zone: UTC\nukg: { host: https://service5.ultipro.com }\nbetterworks: { host: https://app.betterworks.com }\n`;

export interface WatchPlace {
  readonly github: Github;
  readonly mail: MailServer;
  readonly watch: (inputs?: Readonly<Record<string, string>>) => Promise<ActionRun>;
  /** Puts these state files on the state branch. */
  readonly remember: (states: Readonly<Record<string, string>>) => void;
  readonly close: () => Promise<void>;
}

export interface WatchOptions {
  /** Text of integration.yml by slug. */
  readonly organizations?: Readonly<Record<string, string>>;
  /** Text of the state's file by slug. */
  readonly states?: Readonly<Record<string, string>>;
  /** Hours since the organizations' folders last changed. */
  readonly folderAge?: number;
  readonly workflow?: string;
  readonly github?: GithubOptions;
  readonly mail?: MailOptions;
}

export async function openWatchPlace({
  organizations = { acme: integrationYml() },
  states = {},
  folderAge = 100,
  workflow = 'active',
  ...options
}: WatchOptions): Promise<WatchPlace> {
  const workspace = mkdtempSync(join(tmpdir(), 'watch-'));
  const files = Object.entries(organizations).map(([slug, text]) => {
    mkdirSync(join(workspace, 'integrations', slug), { recursive: true });
    writeFileSync(join(workspace, 'integrations', slug, 'integration.yml'), text);
    return [`integrations/${slug}/integration.yml`, text] as const;
  });
  const github = await startGithub({
    workflows: workflow === 'missing' ? [] : [{ name: 'sync', path: '.github/workflows/sync.yml', state: workflow }],
    clock: () => new Date(Date.now() - folderAge * HOUR),
    files: Object.fromEntries(files),
    ...options.github,
  });
  const mail = await startMail(options.mail);
  const remember: WatchPlace['remember'] = (texts) => {
    const named = Object.entries(texts).map(([slug, text]) => [`state/${slug}.json`, text]);
    github.commit('sync-state', {
      'README.md': '# Status\n',
      ...(Object.fromEntries(named) as Readonly<Record<string, string>>),
    });
  };
  remember(states);
  return {
    ...{ github, mail, remember },
    watch: (inputs = {}) =>
      runAction({
        workspace,
        inputs: { command: 'watch', 'github-token': github.token, ...inputs },
        env: { GITHUB_API_URL: github.url },
      }),
    close: async () => {
      await Promise.all([github.close(), mail.close()]);
    },
  };
}

/** A state file whose cursor is so many hours old. */
export function stateOf(slug: string, hours: number, run: Partial<RunRecord> = {}): string {
  const runs = [aRun({ at: ago(1), ...run })];
  return serialiseState(aState({ organization: slug, cursor: ago(hours), baselineAt: ago(900), runs })).organization;
}

export const openIssues = ({ github }: WatchPlace): readonly string[] =>
  [...github.issues.values()].filter(({ state }) => state === 'open').map(({ title }) => title);

export const alarms = ({ outputs }: ActionRun): unknown => JSON.parse(outputs['alarms'] ?? 'null');
