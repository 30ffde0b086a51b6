// Opens the store that the inputs name. Either is loaded only when it is the store.
import { createDirectoryStateStore } from './adapters/directory/state-store.ts';
import { createGithubStateStore, createOctokit } from './adapters/github/open.ts';
import { RunFailure } from './failure.ts';
import type { Inputs, Surroundings } from './inputs.ts';
import type { StateStore } from './ports.ts';
import { requireSendableToken } from './sendable-inputs.ts';

/** Throws `CONFIG_INVALID` for a store that the inputs do not say enough of. */
export function requireStore(inputs: Inputs, surroundings: Surroundings): void {
  if (inputs.stateStore === 'directory') {
    if (inputs.statePath !== '') return;
    throw new RunFailure(
      'CONFIG_INVALID',
      'The input state-path is empty. Write the folder of the state, since state-store is directory.',
    );
  }
  const [owner, repo] = surroundings.repository.split('/');
  if (!owner || !repo)
    throw new RunFailure(
      'CONFIG_INVALID',
      'GITHUB_REPOSITORY is not set, so the state branch cannot be found. Outside GitHub set state-store to directory.',
    );
  if (inputs.githubToken === '')
    throw new RunFailure('CONFIG_INVALID', 'The input github-token is empty, so the state branch cannot be read.');
  requireSendableToken(inputs.githubToken);
}

export async function openStore(inputs: Inputs, surroundings: Surroundings): Promise<StateStore> {
  requireStore(inputs, surroundings);
  if (inputs.stateStore === 'directory') return createDirectoryStateStore(inputs.statePath);
  const [owner = '', repo = ''] = surroundings.repository.split('/');
  const { apiUrl, graphqlUrl } = surroundings;
  const octokit = createOctokit({ token: inputs.githubToken, apiUrl, graphqlUrl });
  return createGithubStateStore({ octokit, owner, repo, branch: inputs.stateBranch });
}
