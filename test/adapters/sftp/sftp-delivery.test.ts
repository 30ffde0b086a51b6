import { readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createSftpTarget, type SftpOptions } from '../../../action/src/adapters/sftp/delivery.ts';
import type { UserFileTarget } from '../../../action/src/ports.ts';
import { type Gate, startGate } from '../../sandbox/gate.ts';
import { type SftpServer, startSftp, whyNoSftp } from '../../sandbox/sftp.ts';

const NAME = 'acme_users_20260703T041700Z.csv';
const NEXT_NAME = 'acme_users_20260704T041700Z.csv';
const TEXT = 'email\r\nzoë@acme.example\r\n';
/** Several requests long. */
const LONG_TEXT = `email\r\n${'a@acme.example\r\n'.repeat(60_000)}`;
const HALF = LONG_TEXT.length / 2;

const why = whyNoSftp();

describe.skipIf(why !== null)(why ?? 'delivery to OpenSSH', () => {
  let server: SftpServer;
  const gates: Gate[] = [];
  beforeAll(async () => {
    server = await startSftp({ hostKeys: ['ed25519', 'ecdsa', 'rsa'] });
  });
  afterAll(() => server.close());
  afterEach(async () => {
    server.reset();
    await Promise.all(gates.splice(0).map((gate) => gate.close()));
  });
  const target = (options: Partial<SftpOptions> = {}): UserFileTarget => {
    const { host, port, username, password, hostKey } = server;
    return createSftpTarget({ host, port, username, password, hostKey: hostKey.line, ...options });
  };
  const gate = async (afterBytes: number): Promise<Gate> => {
    const made = await startGate(server.port, afterBytes);
    gates.push(made);
    return made;
  };

  it('puts the file into /incoming, byte for byte, and nothing beside it', async () => {
    await target().deliver(NAME, TEXT);
    expect(server.files()).toEqual({ [NAME]: TEXT });
  });

  it('delivers a file of many requests whole', async () => {
    await target().deliver(NAME, LONG_TEXT);
    expect(server.files()[NAME] === LONG_TEXT).toBe(true);
  });

  it('shows the file under its name only when it is whole', async () => {
    const door = await gate(HALF);
    const sights: string[] = [];
    const seen = Promise.withResolvers<undefined>();
    const watcher = watch(server.incoming, (_, name) => {
      if (name?.includes('.csv') !== true) return;
      sights.push(readFileSync(join(server.incoming, name), 'utf8'));
      seen.resolve(undefined);
    });
    const delivery = target({ port: door.port }).deliver(NAME, LONG_TEXT);
    await door.stopped;
    expect(Object.keys(server.files()).filter((name) => name.includes('.csv'))).toEqual([]);
    door.open();
    await delivery;
    await seen.promise;
    watcher.close();
    expect(sights.every((text) => text === LONG_TEXT)).toBe(true);
  });

  it('leaves no file of that name when the connection breaks half-way, and starts anew the next time', async () => {
    const door = await gate(HALF);
    const delivery = expect(target({ port: door.port }).deliver(NAME, LONG_TEXT)).rejects.toThrow(
      expect.objectContaining({ code: 'BETTERWORKS_UNAVAILABLE', message: expect.stringContaining('broke') as string }),
    );
    await door.stopped;
    door.cut();
    await delivery;
    expect(server.files()).not.toHaveProperty(NAME);
    await target().deliver(NEXT_NAME, TEXT);
    expect(server.files()).toEqual({ [NEXT_NAME]: TEXT });
  });

  it('leaves the files of other organizations as they are', async () => {
    const others = ['.other_users.part', '.acme-eu_users.part', 'acme_users_20260701T041700Z.csv'];
    for (const name of others) writeFileSync(join(server.incoming, name), 'half');
    await target().deliver(NAME, TEXT);
    expect(Object.keys(server.files())).toEqual([...others, NAME].sort());
  });

  it('does not write over a file of the same name', async () => {
    await target().deliver(NAME, TEXT);
    await expect(target().deliver(NAME, 'other')).rejects.toThrow('could not be given its name');
    expect(server.files()).toEqual({ [NAME]: TEXT });
  });

  describe.each(['ed25519', 'ecdsa', 'rsa'] as const)('to a server whose %s key is known', (kind) => {
    it.each(['line', 'fingerprint'] as const)('as a %s', async (form) => {
      await target({ hostKey: server.hostKeys[kind]![form] }).deliver(NAME, TEXT);
      expect(server.files()).toEqual({ [NAME]: TEXT });
    });
  });

  it('looks at the folder without writing', async () => {
    await target().verify();
    expect(server.files()).toEqual({});
  });

  it('refuses a wrong password as unauthorized and names the inputs', async () => {
    await expect(target({ password: 'wrong' }).verify()).rejects.toMatchObject({
      code: 'BETTERWORKS_UNAUTHORIZED',
      message: expect.stringContaining('Check betterworks-sftp-username and betterworks-sftp-password') as string,
    });
  });

  const broken: readonly (readonly [string, (server: SftpServer) => void, string, string])[] = [
    [
      'is missing',
      (one) => {
        one.removeFolder();
      },
      'BETTERWORKS_UNAVAILABLE',
      'There is no folder /incoming on the SFTP server 127.0.0.1',
    ],
    [
      'may not be written',
      (one) => {
        one.makeReadOnly();
      },
      'BETTERWORKS_FORBIDDEN',
      'The account may not write files in /incoming',
    ],
  ];
  it.each(broken)('says that the folder %s', async (_, breakFolder, code, words) => {
    breakFolder(server);
    await expect(target().deliver(NAME, TEXT)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words) as string,
    });
  });

  it('says that nobody listens there', async () => {
    await expect(target({ port: 1 }).verify()).rejects.toMatchObject({
      code: 'BETTERWORKS_UNAVAILABLE',
      message: expect.stringContaining('There is no connection to the SFTP server 127.0.0.1:1') as string,
    });
  });

  it.each([
    ['never signs the client in', 0, { signIn: 300, whole: 60_000 }, 'There is no connection'],
    ['falls silent half-way', HALF, { signIn: 30_000, whole: 2_000 }, 'it took too long'],
  ])('gives up a server that %s', async (_, afterBytes, patience, words) => {
    const { host, username, password, hostKey } = server;
    const { port } = await gate(afterBytes);
    const hanging = createSftpTarget({ host, port, username, password, hostKey: hostKey.line }, patience);
    await expect(hanging.deliver(NAME, LONG_TEXT)).rejects.toThrow(words);
    expect(server.files()).not.toHaveProperty(NAME);
  });

  it('asks for a host before it calls anybody', () => {
    expect(() => target({ host: '' })).toThrow('The input betterworks-sftp-host is empty');
  });
});

describe.skipIf(why !== null)(why ?? 'a server that shows another host key', () => {
  it('is told neither user name nor password', async () => {
    const [server, other] = await Promise.all([startSftp(), startSftp()]);
    const { host, port, username, password } = server;
    for (const given of [other.hostKey.line, other.hostKey.fingerprint]) {
      const target = createSftpTarget({ host, port, username, password, hostKey: given });
      await expect(target.deliver(NAME, TEXT)).rejects.toMatchObject({
        code: 'BETTERWORKS_UNAVAILABLE',
        message: expect.stringMatching(
          new RegExp(
            `^The host key of the SFTP server 127.0.0.1:${port} is ${server.hostKey.fingerprint.replaceAll('+', '\\+')}, which is not the one in betterworks-sftp-host-key`,
          ),
        ) as string,
      });
    }
    expect(server.files()).toEqual({});
    // The server's record of one who does sign in shows what is looked for.
    await createSftpTarget({ host, port, username, password, hostKey: server.hostKey.line }).verify();
    await server.logged(/Accepted password for/);
    expect(server.log().match(/userauth-request for user .* method password/g)).toHaveLength(1);
    await Promise.all([server.close(), other.close()]);
  });
});

describe.skipIf(why !== null)(why ?? 'a server whose disk is full', () => {
  it('keeps no part of the file, and is said to be full', async () => {
    const server = await startSftp({ diskBytes: 65_536 });
    const target = createSftpTarget({ ...server, hostKey: server.hostKey.line });
    await expect(target.deliver(NAME, LONG_TEXT)).rejects.toMatchObject({
      code: 'BETTERWORKS_UNAVAILABLE',
      message: expect.stringContaining('The disk there is most likely full') as string,
    });
    expect(server.files()).toEqual({});
    await target.deliver(NEXT_NAME, TEXT);
    expect(server.files()).toEqual({ [NEXT_NAME]: TEXT });
    await server.close();
  });
});
