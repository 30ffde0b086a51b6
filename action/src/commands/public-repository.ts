// Whether the repository of the run is open to everybody: as the event's file says, else as GitHub does.
import { isPublic } from '../adapters/github/comments.ts';
import { createOctokit } from '../adapters/github/octokit.ts';
import { readEvent } from './pull-request.ts';
import type { Inputs, Surroundings } from '../inputs.ts';

/**
 * Every event tells it but the schedule's. GitHub is asked then, once; when it does not tell either, the repository may be
 * public and counts so.
 */
export async function isPublicRepository(
  { githubToken }: Pick<Inputs, 'githubToken'>,
  surroundings: Surroundings,
): Promise<boolean> {
  const isPrivate = readEvent(surroundings).repository?.private;
  if (isPrivate !== undefined) return !isPrivate;
  const { apiUrl, graphqlUrl, eventName, repository } = surroundings;
  const [owner, repo] = repository.split('/');
  if (eventName !== 'schedule' || !owner || !repo || githubToken === '') return false;
  return (await isPublic(createOctokit({ token: githubToken, apiUrl, graphqlUrl }), { owner, repo })) ?? true;
}
