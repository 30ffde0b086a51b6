// The watchdog, by the built bundle: one issue that is kept up to date, and one mail a matter.
import { afterEach, describe, expect, it } from 'vitest';
import type { WatchOptions, WatchPlace } from './watch-place.ts';
import { ago, alarms, integrationYml, openIssues, openWatchPlace, stateOf } from './watch-place.ts';

let place: WatchPlace;
const open = async (options: WatchOptions): Promise<WatchPlace> => (place = await openWatchPlace(options));
afterEach(() => place.close());

const ALL = { acme: integrationYml(), globex: integrationYml(), initech: integrationYml() };
const body = (): string => place.github.issues.get(1)?.body ?? '';
const comments = (): readonly string[] => [...place.github.comments.values()].map((comment) => comment.body);
const subjects = (): readonly string[] => place.mail.messages.map(({ subject }) => subject);

describe('the watchdog', () => {
  it('says nothing while every organization was read within 27 hours', async () => {
    await open({
      organizations: ALL,
      states: { acme: stateOf('acme', 26.9), globex: stateOf('globex', 2), initech: stateOf('initech', 2) },
    });
    const run = await place.watch({ 'smtp-url': place.mail.url });
    expect([run.exitCode, run.outputs['status'], alarms(run)], run.log).toEqual([0, 'ok', []]);
    expect([openIssues(place), subjects()]).toEqual([[], []]);
  });

  it('opens one issue for all organizations with an old cursor, and mails each contact', async () => {
    await open({
      organizations: ALL,
      states: { acme: stateOf('acme', 27.1), globex: stateOf('globex', 500), initech: stateOf('initech', 2) },
    });
    const run = await place.watch({ 'smtp-url': place.mail.url, 'mail-from': 'HR sync <sync@acme.example>' });
    expect([run.exitCode, run.outputs['status'], alarms(run)], run.log).toEqual([0, 'problems', []]);
    expect(openIssues(place)).toEqual(['Sync: 2 organizations need attention']);
    expect(body()).toContain('| acme |');
    expect(body()).not.toContain('| initech |');
    expect(subjects()).toEqual(Array(2).fill('Acme: UKG has not been read for more than 27 hours'));
    expect(place.mail.messages[0]).toMatchObject({ from: 'sync@acme.example', to: ['hr@acme.example'] });
    expect(place.mail.messages[0]?.text).toContain('/issues/1');
  });

  it('does not repeat itself while nothing changes', async () => {
    await open({ states: { acme: stateOf('acme', 30) } });
    await place.watch({ 'smtp-url': place.mail.url });
    place.github.clearRequests();
    await place.watch({ 'smtp-url': place.mail.url });
    expect(subjects()).toHaveLength(1);
    expect(place.github.requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql')).toEqual([]);
  });

  it('leaves the mail to the job of the organization, which holds its mail server, and asks for it until it is sent', async () => {
    await open({
      organizations: ALL,
      states: { acme: stateOf('acme', 30), globex: stateOf('globex', 40), initech: stateOf('initech', 1) },
    });
    expect(alarms(await place.watch())).toEqual([{ organization: 'acme' }, { organization: 'globex' }]);
    place.mail.setRefusal('sender');
    expect(await place.watch({ organization: 'acme', 'smtp-url': place.mail.url })).toMatchObject({ exitCode: 1 });
    place.mail.setRefusal(null);
    await place.watch({ organization: 'globex', 'smtp-url': place.mail.url });
    expect(alarms(await place.watch())).toEqual([{ organization: 'acme' }]);
    await place.watch({ organization: 'acme', 'smtp-url': place.mail.url });
    expect(alarms(await place.watch())).toEqual([]);
    expect(subjects()).toHaveLength(2);
  });

  it('says so where the environment has no mail server, and asks no more', async () => {
    await open({ states: { acme: stateOf('acme', 30) } });
    const run = await place.watch({ organization: 'acme' });
    expect(run.log).toContain('The technical contact of acme was not told, because the input smtp-url is empty.');
    expect(alarms(await place.watch())).toEqual([]);
  });

  it.each(['lost-response', 'half-body', '503', 'reset'] as const)(
    'opens one issue, and mails, also when GitHub ends its opening with %s',
    async (kind) => {
      await open({ states: { acme: stateOf('acme', 30) } });
      place.github.inject({ kind, method: 'POST' });
      await place.watch({ 'smtp-url': place.mail.url });
      expect([openIssues(place).length, subjects().length]).toEqual([1, 1]);
    },
  );

  it('adds an organization to the open issue, says so in a comment and mails its contact', async () => {
    await open({
      organizations: { acme: ALL.acme, globex: integrationYml('technical_contact: it@globex.example') },
      states: { acme: stateOf('acme', 30), globex: stateOf('globex', 3) },
    });
    await place.watch({ 'smtp-url': place.mail.url });
    place.remember({ globex: stateOf('globex', 40) });
    await place.watch({ 'smtp-url': place.mail.url });
    expect(openIssues(place)).toHaveLength(1);
    expect(comments()).toEqual(['Now also: globex (UKG has not been read for more than 27 hours).']);
    expect(body()).toContain('| globex |');
    expect(place.mail.messages.map(({ to }) => to)).toEqual([['hr@acme.example'], ['it@globex.example']]);
  });

  it('closes its issue by itself when all is well again', async () => {
    await open({ states: { acme: stateOf('acme', 30) } });
    await place.watch();
    place.remember({ acme: stateOf('acme', 1) });
    const run = await place.watch();
    expect([run.outputs['status'], openIssues(place)]).toEqual(['ok', []]);
    expect(comments()).toEqual(['All is well again.']);
  });

  it('keeps one issue where an older release left several', async () => {
    await open({ states: { acme: stateOf('acme', 30) } });
    for (const cause of ['stale', 'failed'])
      place.github.openIssue({
        title: `Sync: ${cause}`,
        body: `<!-- sync-watchdog ${cause}: acme -->\n\nAn older text.`,
      });
    await place.watch();
    expect(openIssues(place)).toEqual(['Sync: acme needs attention']);
  });

  it.each([
    ['has never been synced', {}, 'No run has ever succeeded'],
    ['has an empty state file', { acme: '' }, 'Its state cannot be read'],
    ['was read into the future', { acme: stateOf('acme', -30) }, 'It has been read up to an instant in the future'],
  ])('tells of an organization that %s', async (_, states, heading) => {
    await open({ states });
    await place.watch({ 'smtp-url': place.mail.url });
    expect(body()).toContain(`### ${heading}`);
    expect(subjects()).toHaveLength(1);
  });

  it('gives a new organization a day for its first run', async () => {
    await open({ folderAge: 2 });
    expect((await place.watch()).outputs['status']).toBe('ok');
  });

  it('leaves out an organization that is paused', async () => {
    await open({ organizations: { acme: `${integrationYml()}enabled: false\n` } });
    expect((await place.watch()).outputs['status']).toBe('ok');
  });

  it.each(['disabled_manually', 'disabled_inactivity'])('tells when the sync cannot start: %s', async (workflow) => {
    await open({ states: { acme: stateOf('acme', 1) }, workflow });
    await place.watch({ 'smtp-url': place.mail.url });
    expect(subjects()).toEqual(['Acme: the workflow sync is disabled']);
    expect(body()).toMatch(/\| acme \| \d.*all is well, \d/);
  });

  it("leaves other people's issues alone", async () => {
    await open({ states: { acme: stateOf('acme', 1) } });
    place.github.openIssue({ title: 'Why?', body: 'What is <!-- sync-watchdog stale: acme -->?' });
    place.github.openIssue({
      title: 'A pull request',
      body: '<!-- sync-watchdog stale: acme -->',
      isPullRequest: true,
    });
    await place.watch();
    expect([openIssues(place).length, comments()]).toEqual([2, []]);
  });

  it.each([
    ['are disabled', { hasIssues: false }, 'Turn the issues on: Settings › General › Features.'],
    ['may not be written', { grants: ['contents:read', 'actions:read'] }, 'Give the job the permission issues: write.'],
  ] as const)('fails in words where issues %s, and mails all the same', async (_, github, words) => {
    await open({ states: { acme: stateOf('acme', 30) }, github });
    const run = await place.watch({ 'smtp-url': place.mail.url });
    expect([run.exitCode, run.outputs['status'], subjects().length]).toEqual([1, 'failed', 1]);
    expect(run.log).toContain(words);
  });

  it.each([
    [28, 2, 1],
    [30, 2, 0],
    [52, 2, 1],
  ])('mails once a day where no issue can be kept: read %i hours ago', async (hours, before, mails) => {
    const github = { hasIssues: false, runsBegan: [ago(before)] };
    await open({ states: { acme: stateOf('acme', hours) }, github });
    const run = await place.watch({ 'smtp-url': place.mail.url });
    expect([run.exitCode, alarms(run), subjects().length], run.log).toEqual([1, [], mails]);
  });

  it('reads a state in a folder, and mails where there is no GitHub', async () => {
    await open({});
    const run = await place.watch({
      'github-token': '',
      'state-store': 'directory',
      'state-path': '.',
      'smtp-url': place.mail.url,
    });
    expect([run.outputs['status'], subjects()], run.log).toEqual(['problems', ['Acme: no run has ever succeeded']]);
  });
});

describe("the watchdog's mail reads files and secrets as every other command does", () => {
  it.each([
    ['a comment', 'technical_contact: hr@acme.example # a group'],
    ['quotes', '"technical_contact": "hr@acme.example"'],
    ['a list in lines', 'technical_contact:\n- hr@acme.example\n\n'],
    ['line ends of Windows', 'technical_contact:\r\n  - hr@acme.example\r'],
  ])('%s', async (_, lines) => {
    await open({ organizations: { acme: integrationYml(lines) } });
    await place.watch({ 'smtp-url': place.mail.url });
    expect(place.mail.messages.map(({ to }) => to)).toEqual([['hr@acme.example']]);
  });

  it('an address with an apostrophe, a byte-order mark, JSON, and @ in the user with a line end after the address', async () => {
    const json = JSON.stringify({
      organization: 'Acme',
      technical_contact: ["o'brien@acme.example", 'hr@acme.example'],
      time_zone: 'UTC',
      ukg: { host: 'https://service5.ultipro.com' },
      betterworks: { host: 'https://app.betterworks.com' },
    });
    await open({
      organizations: { acme: `\u{feff}${json}` },
      mail: { account: { user: 'robot@acme.example', password: 'p/a"ss' } },
    });
    const address = `smtp://robot@acme.example:p%2Fa%22ss@127.0.0.1:${String(place.mail.port)}\n`;
    const run = await place.watch({ 'smtp-url': address });
    expect(place.mail.messages, run.log).toMatchObject([
      { to: ["o'brien@acme.example", 'hr@acme.example'], user: 'robot@acme.example' },
    ]);
  });

  it('the usual port where none is given', async () => {
    await open({});
    const run = await place.watch({ 'smtp-url': 'smtp://127.0.0.1' });
    expect(run.log).toContain('127.0.0.1:587');
  });

  it('and shows no password when the server refuses', async () => {
    await open({ mail: { account: { user: 'robot', password: 'right' } } });
    const run = await place.watch({ 'smtp-url': place.mail.url.replace('right', 'very-wrong') });
    expect([run.exitCode, run.outputs['status']]).toEqual([1, 'failed']);
    expect(run.log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('very-wrong');
  });
});
