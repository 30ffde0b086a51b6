// A sandbox GitHub and stores on it that never wait.
import { afterEach } from 'vitest';
import { createOctokit } from '../../../action/src/adapters/github/octokit.ts';
import { createGithubStateStore } from '../../../action/src/adapters/github/state-store.ts';
import type { StateStore } from '../../../action/src/ports.ts';
import { type Github, type GithubOptions, startGithub } from '../../sandbox/github.ts';

export const BRANCH = 'sync-state';
const servers: Github[] = [];

export async function github(options: GithubOptions = {}): Promise<Github> {
  const server = await startGithub(options);
  servers.push(server);
  return server;
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

export interface Waits {
  readonly requests: number[];
  readonly commits: number[];
}

export async function open(
  server: Github,
  { token = server.token, waits, mostBytes = Infinity }: { token?: string; waits?: Waits; mostBytes?: number } = {},
): Promise<StateStore> {
  const sleeper = (list?: number[]) => (milliseconds: number) => Promise.resolve(void list?.push(milliseconds));
  const octokit = await createOctokit({ token, apiUrl: server.url, sleep: sleeper(waits?.requests), random: () => 1 });
  const { owner, repo } = server;
  return createGithubStateStore({
    octokit,
    owner,
    repo,
    branch: BRANCH,
    sleep: sleeper(waits?.commits),
    random: () => 1,
    mostBytes,
  });
}

/** Files of the state by name. */
export function stateFilesOf(server: Github): Record<string, string> {
  const files = Object.entries(server.files(BRANCH));
  return Object.fromEntries(files.map(([path, text]) => [path.replace(/^state\//, ''), text]));
}

export function inStateFolder(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`state/${name}`, text]));
}
