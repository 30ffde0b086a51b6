// The watchdog against a GitHub on this machine: one issue a cause, kept up to date, closed when all is well again.
import { describe, expect, it } from 'vitest';
import { ago, githubWith, open, remember, STALE, state, titles, watch } from './watchdog-place.ts';

describe('the watchdog', () => {
  it('says nothing while every organization was read within 27 hours', async () => {
    const github = await githubWith({ states: { acme: state(26.9), globex: state(2) } });
    expect(await watch(github, ['acme', 'globex'])).toMatchObject({ exitCode: 0, alarms: [] });
    expect(titles(github)).toEqual([]);
  });

  it('opens one issue for all organizations with an old cursor, and has each contact mailed', async () => {
    const github = await githubWith({ states: { acme: state(27.1), globex: state(500), initech: state(2) } });
    const run = await watch(github, ['acme', 'globex', 'initech']);
    expect(titles(github)).toEqual([STALE]);
    expect(run.alarms).toEqual([
      {
        organization: 'acme',
        reason: 'UKG has not been read for more than 27 hours',
        issue: expect.stringContaining('/issues/1') as string,
      },
      expect.objectContaining({ organization: 'globex' }),
    ]);
    const { body } = github.issues.get(1)!;
    expect(body).toContain('| acme |');
    expect(body).not.toContain('| initech |');
  });

  it('does not repeat itself while nothing changes', async () => {
    const github = await githubWith({ states: { acme: state(30) } });
    await watch(github, ['acme']);
    github.clearRequests();
    const again = await watch(github, ['acme']);
    expect(again.alarms).toEqual([]);
    expect(github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it.each(['lost-response', 'half-body', '503', 'reset'] as const)(
    'opens one issue, and mails, also when GitHub ends its opening with %s',
    async (kind) => {
      const github = await githubWith({ states: { acme: state(30) } });
      github.inject({ kind, method: 'POST' });
      const run = await watch(github, ['acme']);
      expect(titles(github)).toEqual([STALE]);
      expect(run.alarms).toHaveLength(1);
    },
  );

  it('adds an organization to the open issue, says so in a comment and has its contact mailed', async () => {
    const github = await githubWith({ states: { acme: state(30), globex: state(3) } });
    await watch(github, ['acme', 'globex']);
    remember(github, { globex: state(40) });
    const run = await watch(github, ['acme', 'globex']);
    expect(titles(github)).toEqual([STALE]);
    expect([...github.comments.values()].map(({ body }) => body)).toEqual(['Now also: globex.']);
    expect(run.alarms).toEqual([expect.objectContaining({ organization: 'globex' })]);
    expect(github.issues.get(1)!.body).toContain('| globex |');
  });

  it('closes its issue by itself when all is well again', async () => {
    const github = await githubWith({ states: { acme: state(30) } });
    await watch(github, ['acme']);
    remember(github, { acme: state(1) });
    const run = await watch(github, ['acme']);
    expect(titles(github, 'closed')).toEqual([STALE]);
    expect([...github.comments.values()].map(({ body }) => body)).toEqual(['All is well again.']);
    expect(run.alarms).toEqual([]);
  });

  it('tells of an organization that has never been synced, but gives a new one a day', async () => {
    const title = 'Sync: an organization is enabled and has never been synced';
    const old = await githubWith({ folderAge: 28 });
    const fresh = await githubWith({ folderAge: 2 });
    expect((await watch(old, ['acme'])).alarms).toHaveLength(1);
    expect((await watch(fresh, ['acme'])).alarms).toEqual([]);
    expect([titles(old), titles(fresh)]).toEqual([[title], []]);
  });

  it.each(['', '{', '{"version":2,"cursor":"2026-01-01T00:00:00Z"}', '{"version":1,"cursor":"soon"}'])(
    'tells of a state that cannot be read: %j',
    async (text) => {
      const github = await githubWith({ states: { acme: text } });
      await watch(github, ['acme']);
      expect(titles(github)).toEqual(["Sync: an organization's state cannot be read"]);
    },
  );

  it('tells of a failed last run, but sends no mail, since the run itself has sent one', async () => {
    const github = await githubWith({ states: { acme: state(20, 'failed'), globex: state(20, 'stopped') } });
    const run = await watch(github, ['acme', 'globex']);
    expect(titles(github)).toEqual(["Sync: an organization's last run failed"]);
    expect(github.issues.get(1)!.body).not.toContain('globex');
    expect(run.alarms).toEqual([]);
  });

  it('tells of a run that never came, and has the contact mailed', async () => {
    const github = await githubWith({ states: { acme: state(28, 'ok', { at: ago(28) }), globex: state(28) } });
    const run = await watch(github, ['acme', 'globex']);
    expect(titles(github)).toEqual([STALE, 'Sync: no run has come for more than 27 hours']);
    expect(run.alarms).toEqual([
      expect.objectContaining({ organization: 'globex' }),
      expect.objectContaining({ organization: 'acme', reason: 'no run has come for more than 27 hours' }),
    ]);
  });

  it.each(['UKG_UNAUTHORIZED', 'UKG_FORBIDDEN', 'BETTERWORKS_UNAUTHORIZED', 'BETTERWORKS_FORBIDDEN'])(
    'tells of credentials that stopped working, however old the cursor has become: %s',
    async (failure) => {
      const github = await githubWith({ states: { acme: state(30, 'failed', { failure }) } });
      await watch(github, ['acme']);
      expect(titles(github)).toEqual(["Sync: an organization's credentials are refused"]);
      expect(github.issues.get(1)!.body).toContain('/settings/environments');
      remember(github, { acme: state(1) });
      await watch(github, ['acme']);
      expect(titles(github)).toEqual([]);
    },
  );

  it.each(['disabled_manually', 'disabled_inactivity', 'missing'] as const)(
    'tells when the sync cannot start: %s',
    async (workflow) => {
      const github = await githubWith({ states: { acme: state(1), globex: state(1) }, workflow });
      const run = await watch(github, ['acme', 'globex']);
      expect(titles(github)).toEqual(['Sync: the workflow is disabled']);
      expect(run.alarms).toEqual([
        expect.objectContaining({ organization: 'acme', reason: 'the workflow sync is disabled' }),
        expect.objectContaining({ organization: 'globex' }),
      ]);
    },
  );

  it('knows its workflow among more of them than GitHub lists at once', async () => {
    const others = Array.from({ length: 120 }, (_, index) => ({ name: 'x', path: `.github/workflows/${index}.yml` }));
    const sync = { name: 'sync', path: '.github/workflows/sync.yml' };
    const github = await open({ workflows: [...others, sync] });
    remember(github, { acme: state(1) });
    await watch(github, ['acme']);
    expect(titles(github)).toEqual([]);
  });
});
