// Where GitHub's two APIs are, on github.com and on a GitHub Enterprise Server, as the runner says it.
import { describe, expect, it } from 'vitest';
import { createOctokit } from '../../../action/src/adapters/github/octokit.ts';
import { entriesAt } from '../../../action/src/adapters/github/repository.ts';
import { readSurroundings } from '../../../action/src/inputs.ts';
import { github } from './state-github-place.ts';

const QUERY = 'query { viewer { login } }';

describe('GraphQL', () => {
  it.each([
    { case: 'where the runner says', api: '', graphql: '/elsewhere/graphql', asked: '/elsewhere/graphql' },
    { case: 'where an Enterprise runner says', api: '/api/v3', graphql: '/elsewhere', asked: '/elsewhere' },
    { case: 'beside the REST API without a word of the runner', api: '', graphql: null, asked: '/graphql' },
    { case: 'beside that of an Enterprise Server', api: '/api/v3', graphql: null, asked: '/api/graphql' },
  ])('is asked $case', async ({ api, graphql, asked }) => {
    const server = await github();
    server.override(asked, { status: 200, body: { data: { viewer: { login: 'octocat' } } } });
    const surroundings = readSurroundings({
      GITHUB_API_URL: server.url + api,
      ...(graphql === null ? {} : { GITHUB_GRAPHQL_URL: server.url + graphql }),
    });
    const octokit = await createOctokit({ token: server.token, ...surroundings });
    expect(await octokit.graphql(QUERY)).toEqual({ viewer: { login: 'octocat' } });
    expect(server.requests.map(({ path }) => path)).toEqual([asked]);
  });

  it('does not take the REST API with it', async () => {
    const server = await github();
    server.override('/api/v3/repos/acme/hr-sync', { status: 200, body: { private: true } });
    const octokit = await createOctokit({
      token: server.token,
      apiUrl: `${server.url}/api/v3`,
      graphqlUrl: `${server.url}/api/graphql`,
    });
    const { data } = await octokit.rest.repos.get({ owner: 'acme', repo: 'hr-sync' });
    expect(data.private).toBe(true);
  });
});

describe('the files of a commit', () => {
  it.each([
    [500, 'run again later'],
    [403, 'contents: read'],
    [404, 'contents: read'],
  ])('that GitHub does not give (%i) are told as that, and not as a mistake in them', async (status, advice) => {
    const server = await github();
    server.override('/repos/acme/hr-sync/git/trees/abc', { status, body: { message: 'No.' } });
    const octokit = await createOctokit({ token: server.token, apiUrl: server.url, sleep: () => Promise.resolve() });
    await expect(entriesAt({ octokit, owner: 'acme', repo: 'hr-sync' }, 'abc', 'integrations')).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
      message: expect.stringMatching(
        new RegExp(`^The files of a commit could not be read: GitHub answered "No\\." \\(${status}\\).*${advice}`),
      ) as string,
    });
  });

  it.each([
    ['that are cut', { tree: [], truncated: true }, 'Only a part of the list'],
    ['that are none', {}, 'is not from GitHub'],
  ])('are never taken from lists %s', async (_, body, says) => {
    const server = await github();
    server.override('/repos/acme/hr-sync/git/trees/abc', { status: 200, body });
    const octokit = await createOctokit({ token: server.token, apiUrl: server.url, sleep: () => Promise.resolve() });
    await expect(entriesAt({ octokit, owner: 'acme', repo: 'hr-sync' }, 'abc', 'integrations')).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
      message: expect.stringContaining(says) as string,
    });
  });
});
