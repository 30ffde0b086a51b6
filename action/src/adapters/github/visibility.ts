// Who can see the repository.
import { failureOf } from './failure.ts';
import type { Octokit } from './octokit.ts';

/** Null when GitHub does not say. A repository that the token is not shown is not public: those are shown to every token. */
export async function isPublic(
  octokit: Octokit,
  repository: { readonly owner: string; readonly repo: string },
): Promise<boolean | null> {
  try {
    const { data } = await octokit.rest.repos.get(repository);
    return typeof data.private === 'boolean' ? !data.private : null;
  } catch (error) {
    return failureOf(error)?.status === 404 ? false : null;
  }
}
