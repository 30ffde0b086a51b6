// What GitHub says of the event that started the run, in the file that GITHUB_EVENT_PATH names.
import { readFileSync } from 'node:fs';
import { RunFailure } from './failure.ts';
import type { Surroundings } from './inputs.ts';

/** The few parts that are read. */
export interface GithubEvent {
  readonly repository?: { readonly private?: boolean };
  readonly pull_request?: {
    readonly number?: number;
    readonly base?: { readonly sha?: string; readonly ref?: string };
  };
}

/** Empty outside GitHub. Throws `CONFIG_INVALID` for a file that cannot be read: what it would say must not be guessed. */
export function readEvent({ eventPath }: Surroundings): GithubEvent {
  if (eventPath === '') return {};
  try {
    return JSON.parse(readFileSync(eventPath, 'utf8')) as GithubEvent;
  } catch (cause) {
    throw new RunFailure(
      'CONFIG_INVALID',
      `The file ${eventPath} (GITHUB_EVENT_PATH) cannot be read as JSON. On a runner start the job again; elsewhere leave the variable out.`,
      { cause },
    );
  }
}
