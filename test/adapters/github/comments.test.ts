// The one comment of an organization on a pull request: which one is ours, and that it is edited in place.
import { describe, expect, it } from 'vitest';
import { keepComment } from '../../../action/src/adapters/github/issues.ts';
import { createOctokit } from '../../../action/src/adapters/github/octokit.ts';
import type { Github } from '../../sandbox/github.ts';
import { github } from './state-github-place.ts';

const MARK = '<!-- plan of acme -->';
const PERSON = { login: 'mallory', type: 'User' } as const;

async function aPullRequest(): Promise<Github> {
  const server = await github();
  server.openIssue({ number: 7, isPullRequest: true });
  return server;
}

const keep = async (server: Github, text: string, isApp = true): Promise<void> =>
  keepComment(
    {
      octokit: await createOctokit({ token: server.token, apiUrl: server.url }),
      ...{ owner: server.owner, repo: server.repo, number: 7, isApp },
    },
    { mark: MARK, body: MARK + text },
  );

const bodies = (server: Github): readonly string[] => [...server.comments.values()].map(({ body }) => body);

describe('the comment on a pull request', () => {
  it('is made once, and edited in place', async () => {
    const server = await aPullRequest();
    await keep(server, 'one');
    await keep(server, 'two');
    expect(bodies(server)).toEqual([`${MARK}two`]);
  });

  it('is found behind a hundred others', async () => {
    const server = await aPullRequest();
    for (let number = 1; number <= 100; number += 1)
      server.addComment({ issue: 7, body: `No. ${number}`, user: PERSON });
    await keep(server, 'one');
    await keep(server, 'two');
    expect(bodies(server).slice(100)).toEqual([`${MARK}two`]);
  });

  it('is not that of a person who copied its text', async () => {
    const server = await aPullRequest();
    server.addComment({ issue: 7, body: `${MARK}nobody leaves`, user: PERSON });
    await keep(server, 'one');
    await keep(server, 'two');
    expect(bodies(server)).toEqual([`${MARK}nobody leaves`, `${MARK}two`]);
  });

  it('is that of a person where the token is a person’s', async () => {
    const server = await aPullRequest();
    server.addComment({ issue: 7, body: `${MARK}one`, user: PERSON });
    await keep(server, 'two', false);
    expect(bodies(server)).toEqual([`${MARK}two`]);
  });

  it('is not the one of another organization', async () => {
    const server = await aPullRequest();
    server.addComment({ issue: 7, body: '<!-- plan of acme-eu -->one' });
    await keep(server, 'two');
    expect(bodies(server)).toEqual(['<!-- plan of acme-eu -->one', `${MARK}two`]);
  });
});
