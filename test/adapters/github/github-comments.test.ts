// One comment stays one comment, also when GitHub makes it and its answer is lost.
import { afterEach, describe, expect, it } from 'vitest';
import { keepComment } from '../../../action/src/adapters/github/issues.ts';
import { createOctokit } from '../../../action/src/adapters/github/octokit.ts';
import type { FaultKind } from '../../sandbox/faults.ts';
import type { Github } from '../../sandbox/github.ts';
import { startGithub } from '../../sandbox/github.ts';

const MARK = '<!-- mark of acme -->';
const servers: Github[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

interface Desk {
  readonly github: Github;
  /** Keeps the comment with this text. */
  readonly keep: (text: string) => Promise<void>;
  readonly comments: () => readonly string[];
  /** How often GitHub was asked to make one. */
  readonly creations: () => number;
}

async function aDesk(): Promise<Desk> {
  const github = await startGithub();
  servers.push(github);
  const { number } = github.openIssue({ isPullRequest: true });
  const sleep = (): Promise<void> => Promise.resolve();
  const octokit = await createOctokit({ token: github.token, apiUrl: github.url, sleep });
  const pull = { octokit, owner: github.owner, repo: github.repo, number, isApp: true };
  return {
    github,
    keep: (text) => keepComment(pull, { mark: MARK, body: `${MARK}\n${text}` }, sleep),
    comments: () => [...github.comments.values()].map(({ body }) => body.slice(MARK.length + 1)),
    creations: () => github.requests.filter(({ method }) => method === 'POST').length,
  };
}

const CREATION = { method: 'POST', path: '/repos/acme/hr-sync/issues/' } as const;

describe('the comment on a pull request', () => {
  it.each<{ kind: FaultKind; effect?: 'after' }>([
    { kind: 'lost-response' },
    { kind: 'half-body' },
    { kind: '500', effect: 'after' },
    { kind: '503', effect: 'after' },
    { kind: 'html-200', effect: 'after' },
  ])('is made once, when its creation had its effect and ends as $kind', async (fault) => {
    const { github, keep, comments, creations } = await aDesk();
    github.inject({ ...CREATION, ...fault });
    await keep('plan');
    expect(comments()).toEqual(['plan']);
    expect(creations()).toBe(1);
  });

  it.each<FaultKind>(['reset', 'refuse', '500', '503', '429-retry-after'])(
    'is made at the second try, when the first had no effect: %s',
    async (kind) => {
      const { github, keep, comments, creations } = await aDesk();
      github.inject({ ...CREATION, kind });
      await keep('plan');
      expect(comments()).toEqual(['plan']);
      expect(creations()).toBe(2);
    },
  );

  it('is not tried a third time', async () => {
    const { github, keep, comments, creations } = await aDesk();
    github.inject({ ...CREATION, kind: '500', times: 9 });
    await expect(keep('plan')).rejects.toMatchObject({ status: 500 });
    expect(comments()).toEqual([]);
    expect(creations()).toBe(2);
  });

  it('is edited in place the next time, and left alone when it says the same', async () => {
    const { github, keep, comments } = await aDesk();
    await keep('plan');
    await keep('another plan');
    const before = github.requests.length;
    await keep('another plan');
    expect(comments()).toEqual(['another plan']);
    expect(github.requests.slice(before).map(({ method }) => method)).toEqual(['GET']);
  });
});
