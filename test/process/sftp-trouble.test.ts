import { describe, expect, it } from 'vitest';
import type { ActionRun } from '../run-action.ts';
import { startGate } from '../sandbox/gate.ts';
import type { Person } from '../sandbox/person.ts';
import { type SftpServer, startSftp, whyNoSftp } from '../sandbox/sftp.ts';
import { FILE_NAME, openSftpPlace, PEOPLE, type SftpPlace, useSftp } from './sftp-place.ts';

const [, , BEN, CARL] = PEOPLE as [Person, Person, Person, Person];
const WRONG_PASSWORD = 'another made-up password';
const why = whyNoSftp();

/** What is wrong, and the code and words in which the report says so. */
interface Trouble {
  readonly what: string;
  readonly code: string;
  readonly words: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly breakFolder?: (server: SftpServer) => void;
}

const TROUBLES: readonly Trouble[] = [
  {
    what: 'a wrong password',
    code: 'BETTERWORKS_UNAUTHORIZED',
    words: 'The user name or the password was refused by the SFTP server',
    inputs: { 'betterworks-sftp-password': WRONG_PASSWORD },
  },
  {
    what: 'another host key',
    code: 'BETTERWORKS_UNAVAILABLE',
    words: 'so neither user name nor password was sent',
    inputs: { 'betterworks-sftp-host-key': `SHA256:${'A'.repeat(43)}` },
  },
  {
    what: 'a missing folder',
    code: 'BETTERWORKS_UNAVAILABLE',
    words: 'There is no folder /incoming on the SFTP server',
    breakFolder: (server) => {
      server.removeFolder();
    },
  },
  {
    what: 'a folder that may not be written',
    code: 'BETTERWORKS_FORBIDDEN',
    words: 'The account may not write files in /incoming',
    breakFolder: (server) => {
      server.makeReadOnly();
    },
  },
  {
    what: 'a server that is down',
    code: 'BETTERWORKS_UNAVAILABLE',
    words: 'There is no connection to the SFTP server',
    inputs: { 'betterworks-sftp-port': '1' },
  },
];

describe.skipIf(why !== null)(why ?? 'SFTP delivery in trouble', () => {
  let server: SftpServer;
  let place: SftpPlace;
  useSftp((started, opened) => {
    [server, place] = [started, opened];
  });

  it.each(TROUBLES)(
    'says what is wrong with $what, tells no secret, and delivers all the next time',
    async (trouble) => {
      await place.deliver('sync');
      const before = place.state()?.cursor;
      place.ukg.change(BEN.employeeId, { workPhone: '2065550001' });
      place.ukg.terminate(CARL.employeeId, { date: '2026-06-14' });
      trouble.breakFolder?.(server);
      const broken = await place.deliver('sync', trouble.inputs);
      expect([broken.outputs['status'], broken.exitCode]).toEqual(['failed', 1]);
      expect(broken.file('errors.csv')).toContain(trouble.code);
      for (const text of [broken.log, broken.summary, broken.file('errors.csv')]) expect(text).toContain(trouble.words);
      expect([place.state()?.cursor, place.state()?.users]).toEqual([before, []]);
      expectNoSecrets(broken);
      server.reset();
      expect((await place.deliver('sync')).outputs).toMatchObject({
        status: 'ok',
        created: '1',
        deactivated: '1',
        held: '0',
      });
      expect(place.delivered()).toHaveLength(1);
      expect(place.rowOf(BEN)?.['phone']).toBe('2065550001');
      expect(place.rowOf(CARL)?.['deactivation_date']).toBe('2026/06/14');
    },
  );

  it('delivers everything after a transfer that broke half-way', async () => {
    await place.baseline();
    const gate = await startGate(server.port, 4000);
    for (const person of PEOPLE) place.ukg.change(person.employeeId, { preferredName: 'N'.repeat(900) });
    const running = place.deliver('sync', { 'betterworks-sftp-port': String(gate.port) });
    await Promise.race([gate.stopped, running]);
    await gate.close();
    const { outputs, exitCode } = await running;
    expect([outputs['status'], exitCode]).toEqual(['failed', 1]);
    expect(Object.keys(server.files()).filter((name) => name.includes('.csv'))).toEqual([]);
    expect(place.state()?.held).toHaveLength(PEOPLE.length);
    expect((await place.deliver('sync')).outputs).toMatchObject({ status: 'ok', created: '9', held: '0' });
    expect(Object.keys(server.files())).toEqual([expect.stringMatching(FILE_NAME)]);
    expect(place.delivered().flat()).toHaveLength(PEOPLE.length);
  });

  it('leaves nobody off whose leaving may have arrived, and is taken back', async () => {
    await place.deliver('sync');
    place.ukg.terminate(CARL.employeeId, { date: '2026-06-14' });
    await place.deliver('sync');
    place.ukg.rehire(CARL.employeeId, { date: '2026-06-15' });
    expect((await place.deliver('sync')).outputs['status']).toBe('ok');
    server.reset();
    place.ukg.terminate(CARL.employeeId, { date: '2026-06-15' });
    expect((await place.deliver('sync', { 'betterworks-sftp-port': '1' })).outputs['status']).toBe('failed');
    place.ukg.change(CARL.employeeId, { status: 'A', terminationDate: '', terminationReason: '' });
    expect((await place.deliver('sync')).outputs).toMatchObject({ status: 'ok', updated: '1' });
    expect(place.rowOf(CARL)).toMatchObject({ deactivation_date: '' });
  });

  it('is found by check, which writes nothing', async () => {
    expect((await place.deliver('check')).log).toContain('works: Betterworks: SFTP server: signed in');
    expect(server.files()).toEqual({});
    server.removeFolder();
    const { outputs, exitCode, log } = await place.deliver('check');
    expect([outputs['status'], exitCode]).toEqual(['failed', 1]);
    expect(log).toContain('FAILS: Betterworks: SFTP server: There is no folder /incoming');
  });

  it('is avoided by asking for every input that is missing before anybody is called', async () => {
    const names = ['host', 'username', 'password', 'host-key'].map((name) => `betterworks-sftp-${name}`);
    const { outputs, log } = await place.deliver('sync', Object.fromEntries(names.map((name) => [name, ''])));
    expect(outputs['status']).toBe('failed');
    expect(log).toContain(`The inputs ${names.join(', ')} of acme are empty`);
    expect(place.ukg.requests).toEqual([]);
  });

  it.each([
    ['betterworks-sftp-host-key', 'trust me', 'is no host key'],
    ['betterworks-sftp-port', 'ssh', 'Write a port number'],
  ])('is avoided by refusing %s "%s" before anybody is called', async (name, given, words) => {
    const { outputs, log } = await place.deliver('sync', { [name]: given });
    expect(outputs['status']).toBe('failed');
    expect(log).toContain(`The input ${name}`);
    expect(log).toContain(words);
    expect(place.ukg.requests).toEqual([]);
  });

  /** `::add-mask::` is how a secret is told to the runner, which shows stars from then on. */
  function expectNoSecrets(run: ActionRun): void {
    const reports = ['errors.csv', 'plan.json', 'summary.md'].map((name) => run.file(name));
    const log = run.log.replace(/^::add-mask::.*$/gm, '');
    const shown = [log, run.summary, ...reports, ...Object.values(place.stateFiles())].join('\n');
    for (const secret of [server.username, server.password, WRONG_PASSWORD]) expect(shown).not.toContain(secret);
  }
});

describe.skipIf(why !== null)(why ?? 'a full disk at the SFTP server', () => {
  it('fails the run, says so, and is forgotten when there is room again', async () => {
    const full = await startSftp({ diskBytes: 4096 });
    const place = await openSftpPlace(full);
    await place.baseline();
    for (const person of PEOPLE) place.ukg.change(person.employeeId, { preferredName: 'N'.repeat(900) });
    const broken = await place.deliver('sync');
    expect(broken.outputs['status']).toBe('failed');
    expect(broken.file('errors.csv')).toContain('The disk there is most likely full');
    expect(full.files()).toEqual({});
    for (const person of PEOPLE) place.ukg.change(person.employeeId, { preferredName: '' });
    expect((await place.deliver('sync')).outputs).toMatchObject({ status: 'ok', created: '9' });
    await Promise.all([place.close(), full.close()]);
  });
});
