// Opens the store that the inputs name. GitHub's client is loaded only when it is the store.
import { createDirectoryStateStore } from './adapters/directory/state-store.ts';
import { RunFailure } from './failure.ts';
import type { Inputs, Surroundings } from './inputs.ts';
import type { StateStore } from './ports.ts';

export async function openStore(inputs: Inputs, surroundings: Surroundings): Promise<StateStore> {
  if (inputs.stateStore === 'directory') {
    if (inputs.statePath === '')
      throw new RunFailure(
        'CONFIG_INVALID',
        'The input state-path is empty. Write the folder of the state, since state-store is directory.',
      );
    return createDirectoryStateStore(inputs.statePath);
  }
  const [owner, repo] = surroundings.repository.split('/');
  if (!owner || !repo)
    throw new RunFailure(
      'CONFIG_INVALID',
      'GITHUB_REPOSITORY is not set, so the state branch cannot be found. Outside GitHub set state-store to directory.',
    );
  if (inputs.githubToken === '')
    throw new RunFailure('CONFIG_INVALID', 'The input github-token is empty, so the state branch cannot be read.');
  const { createGithubStateStore, createOctokit } = await import('./adapters/github/open.ts');
  const octokit = createOctokit({ token: inputs.githubToken, apiUrl: surroundings.apiUrl });
  return createGithubStateStore({ octokit, owner, repo, branch: inputs.stateBranch });
}
