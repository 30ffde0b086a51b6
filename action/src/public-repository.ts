// Whether the repository of the run is open to everybody: as the event's file says, else as GitHub does.
import { readEvent } from './event.ts';
import type { Inputs, Surroundings } from './inputs.ts';

/** Asks GitHub, once, where the event says nothing; when GitHub does not tell either, it may be public and counts so. */
export async function isPublicRepository(
  { githubToken }: Pick<Inputs, 'githubToken'>,
  surroundings: Surroundings,
): Promise<boolean> {
  const isPrivate = readEvent(surroundings).repository?.private;
  if (isPrivate !== undefined) return !isPrivate;
  const { apiUrl, graphqlUrl, eventPath, repository } = surroundings;
  const [owner, repo] = repository.split('/');
  const isOnGithub = eventPath !== '' && owner && repo && githubToken !== '';
  if (!isOnGithub) return false;
  const { createOctokit, isPublic } = await import('./adapters/github/open.ts');
  return (await isPublic(createOctokit({ token: githubToken, apiUrl, graphqlUrl }), { owner, repo })) ?? true;
}
