// A GitHub on this machine with states of organizations on it, and the watchdog that looks at them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { startGithub } from '../sandbox/github.ts';
import type { Github, GithubOptions } from '../sandbox/github.ts';
import { folderWith, runScript } from './workflow-files.ts';
import type { ScriptRun } from './workflow-files.ts';

const HOUR = 3_600_000;
export const ago = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString();

export interface Given {
  /** Text of the state's file by slug. */
  readonly states?: Readonly<Record<string, string>>;
  /** Hours since the organizations' folders last changed. */
  readonly folderAge?: number;
  readonly workflow?: 'active' | 'disabled_manually' | 'disabled_inactivity' | 'missing';
}

const servers: Github[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

export async function open(options: GithubOptions): Promise<Github> {
  const github = await startGithub(options);
  servers.push(github);
  return github;
}

export async function githubWith({ states = {}, folderAge = 100, workflow = 'active' }: Given): Promise<Github> {
  const workflows =
    workflow === 'missing' ? [] : [{ name: 'sync', path: '.github/workflows/sync.yml', state: workflow }];
  const github = await open({ workflows, clock: () => new Date(Date.now() - folderAge * HOUR) });
  remember(github, states);
  return github;
}

export function remember(github: Github, states: Readonly<Record<string, string>>): void {
  github.commit('sync-state', {
    'README.md': '# Status\n',
    ...Object.fromEntries(Object.entries(states).map(([slug, text]) => [`state/${slug}.json`, text])),
  });
}

/** A state whose cursor is so many hours old. */
export function state(
  hours: number,
  status = 'ok',
  run: { readonly at?: string; readonly failure?: string } = {},
): string {
  return JSON.stringify({ version: 1, cursor: ago(hours), runs: [{ at: ago(1), status, ...run }] });
}

export interface Watch extends ScriptRun {
  readonly alarms: readonly unknown[];
}

export async function watch(github: Github, organizations: readonly string[]): Promise<Watch> {
  const folder = folderWith({ output: '' });
  const run = await runScript('watchdog.mjs', {
    cwd: folder,
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_REPOSITORY: `${github.owner}/${github.repo}`,
      GITHUB_TOKEN: github.token,
      GITHUB_OUTPUT: join(folder, 'output'),
      ORGANIZATIONS: JSON.stringify(organizations.map((organization) => ({ organization, apply: false }))),
      MORE_ORGANIZATIONS: '[]',
    },
  });
  const output = readFileSync(join(folder, 'output'), 'utf8');
  return { ...run, alarms: output === '' ? [] : (JSON.parse(output.replace('alarms=', '')) as readonly unknown[]) };
}

export const titles = (github: Github, state: 'open' | 'closed' = 'open'): readonly string[] =>
  [...github.issues.values()].filter((issue) => issue.state === state).map(({ title }) => title);

export const STALE = 'Sync: an organization has not been read for more than 27 hours';
