import { afterEach, describe, expect, it } from 'vitest';
import { createSftpTarget } from '../../../action/src/adapters/sftp/delivery.ts';
import type { UserFileTarget } from '../../../action/src/ports.ts';
import { startStrangeSftp, type StrangeSftp, type StrangeSftpOptions } from '../../sandbox/strange-sftp.ts';

const NAME = 'acme_users_20260703T041700Z.csv';
const HIDDEN = { prompt: 'Password: ', echo: false };

let server: StrangeSftp;
afterEach(() => server.close());

async function targetOf(options: StrangeSftpOptions): Promise<UserFileTarget> {
  server = await startStrangeSftp(options);
  return createSftpTarget({ ...server.account, hostKey: server.hostKey });
}

describe('an SFTP server that asks for the password in a question', () => {
  it('is given it once', async () => {
    await (await targetOf({ questions: [[HIDDEN]] })).verify();
    expect(server.answers).toEqual(['made-up']);
    expect(server.tried).toEqual(['none', 'password', 'keyboard-interactive']);
  });

  it('may ask nothing in between', async () => {
    await (await targetOf({ questions: [[], [HIDDEN]] })).verify();
    expect(server.answers).toEqual(['made-up']);
  });

  it.each([
    ['a second factor', [[HIDDEN], [{ prompt: 'Verification code: ', echo: false }]], 'Verification code:'],
    ['something that it shows', [[{ prompt: 'Cost center: ', echo: true }]], 'Cost center:'],
    ['two things at once', [[HIDDEN, { prompt: 'PIN: ', echo: false }]], 'PIN:'],
  ])('and for %s is told as such', async (_, questions, words) => {
    await expect((await targetOf({ questions })).verify()).rejects.toMatchObject({
      code: 'BETTERWORKS_UNAUTHORIZED',
      message: expect.stringMatching(new RegExp(`asks for more than a password \\(".*${words}`)),
    });
  });
});

describe('a password that must be changed', () => {
  it.each([
    ['in answer to the password', { demandsNewPassword: true }],
    ['as a question', { questions: [[{ prompt: 'Your password has expired. New password: ', echo: false }]] }],
    ['after the password', { questions: [[HIDDEN], [{ prompt: 'Enter new password: ', echo: false }]] }],
  ])('is told as such: %s', async (_, options) => {
    await expect((await targetOf(options)).verify()).rejects.toMatchObject({
      code: 'BETTERWORKS_UNAUTHORIZED',
      message: expect.stringMatching(/^The SFTP server .* wants the password changed before it lets anybody in\./),
    });
  });
});

describe('a server with old algorithms only', () => {
  it.each([
    ['cipher', { cipher: ['3des-cbc'] }],
    ['MAC', { cipher: ['aes256-ctr'], hmac: ['hmac-md5'] }],
    ['key exchange algorithm', { kex: ['diffie-hellman-group1-sha1'] }],
  ] as const)('is told by what it lacks: a %s', async (what, algorithms) => {
    await expect((await targetOf({ algorithms: algorithms as never })).verify()).rejects.toMatchObject({
      code: 'BETTERWORKS_UNAVAILABLE',
      message: expect.stringContaining(`offers no ${what} that is safe enough for this program`),
    });
    expect(server.tried).toEqual([]);
  });
});

describe('a file that is not there any more when it is to have its name', () => {
  it('was taken away, where the folder is there', async () => {
    await expect((await targetOf({})).deliver(NAME, 'email\r\n')).rejects.toMatchObject({
      code: 'BETTERWORKS_UNAVAILABLE',
      message: expect.stringContaining('was taken away before it had its name'),
    });
  });

  it('went with its folder, where that is gone', async () => {
    await expect((await targetOf({ folder: 'gone' })).deliver(NAME, 'email\r\n')).rejects.toThrow(
      'There is no folder /incoming',
    );
  });
});
