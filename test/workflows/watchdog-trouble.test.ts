// The watchdog where GitHub refuses something, or other people's issues are in its way.
import { describe, expect, it } from 'vitest';
import { ago, githubWith, open, remember, STALE, state, titles, watch } from './watchdog-place.ts';

describe('the watchdog', () => {
  it.each([
    [
      'are disabled',
      { hasIssues: false },
      'GitHub answered 410 to GET /issues. Turn the issues on: Settings › General › Features.',
    ],
    [
      'cannot be opened',
      { grants: ['contents:read', 'actions:read', 'issues:read'] },
      'GitHub answered 403 to POST /issues. See that watchdog.yml grants',
    ],
  ] as const)('fails in words where issues %s', async (_, options, words) => {
    const github = await open({ workflows: [], ...options });
    remember(github, { acme: state(1) });
    const run = await watch(github, ['acme']);
    expect([run.exitCode, run.alarms]).toEqual([1, []]);
    expect(run.stdout).toContain(words);
  });

  it('tells of all others when one issue cannot be written, and of that one as soon as it can', async () => {
    const github = await githubWith({ states: { acme: state(30), globex: state(1), initech: state(1) } });
    await watch(github, ['acme']);
    remember(github, { globex: state(40), initech: state(28, 'ok', { at: ago(28) }) });
    const comments = '/repos/acme/hr-sync/issues/1/comments';
    github.override(comments, { status: 500 });
    const run = await watch(github, ['acme', 'globex', 'initech']);
    expect([run.exitCode, run.alarms]).toEqual([1, [expect.objectContaining({ organization: 'initech' })]]);
    github.override(comments, null);
    const next = await watch(github, ['acme', 'globex', 'initech']);
    expect(next.alarms).toEqual([expect.objectContaining({ organization: 'globex' })]);
  });

  it('asks once more when a connection breaks', async () => {
    const github = await githubWith({ states: { acme: state(1) } });
    github.inject({ kind: 'reset' });
    expect(await watch(github, ['acme'])).toMatchObject({ exitCode: 0, alarms: [] });
  });

  it("leaves other people's issues alone", async () => {
    const github = await githubWith({ states: { acme: state(1) } });
    github.openIssue({ title: STALE, body: 'Why does this happen? <!-- sync-watchdog stale: acme -->' });
    github.openIssue({ title: 'A pull request', body: '<!-- sync-watchdog stale: acme -->', isPullRequest: true });
    await watch(github, ['acme']);
    expect(titles(github)).toHaveLength(2);
    expect(github.comments.size).toBe(0);
  });

  it('fails in words when it may not write issues', async () => {
    const github = await open({ grants: ['contents:read', 'actions:read'], workflows: [] });
    const run = await watch(github, []);
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain(
      '::error title=Watchdog::GitHub answered 403 to GET /issues. See that watchdog.yml grants contents: read',
    );
  });
});
