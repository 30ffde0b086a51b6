// A token pasted over two lines is told as what it is, before it is sent anywhere.
import { describe, expect, it } from 'vitest';
import type { Inputs } from '../../action/src/inputs.ts';
import { requireSecrets, requireSendableToken } from '../../action/src/secrets.ts';
import { anIntegration } from '../configuration-builders.ts';
import { givenInputs } from './given-inputs.ts';

const given = givenInputs();
const api = anIntegration();
const sftp = anIntegration({ delivery: 'sftp' });

/** The inputs with one that holds `text`. */
const BROKEN: readonly (readonly [name: string, spoil: (text: string) => Inputs, integration: typeof api])[] = [
  ['ukg-username', (text) => ({ ...given, ukgUsername: text }), api],
  ['ukg-password', (text) => ({ ...given, ukgPassword: text }), api],
  ['ukg-customer-api-key', (text) => ({ ...given, ukgCustomerApiKey: text }), api],
  ['ukg-user-api-key', (text) => ({ ...given, ukgUserApiKey: text }), api],
  ['betterworks-token', (text) => ({ ...given, betterworksToken: text }), api],
  ['smtp-url', (text) => ({ ...given, smtpUrl: text }), api],
  ['betterworks-sftp-host', (text) => ({ ...given, betterworksSftpHost: text }), sftp],
  ['betterworks-sftp-username', (text) => ({ ...given, betterworksSftpUsername: text }), sftp],
  ['betterworks-sftp-password', (text) => ({ ...given, betterworksSftpPassword: text }), sftp],
];
const HEADERS = BROKEN.filter(([name]) => /key$|token$/.test(name));

function refusalOf(run: () => void): { readonly code: string; readonly message: string } | null {
  try {
    run();
    return null;
  } catch (error) {
    return error as { code: string; message: string };
  }
}

describe('an input that cannot be sent', () => {
  it.each(BROKEN)('is refused by its name, and never shown: %s', (name, spoil, integration) => {
    for (const text of ['first\nsecond', 'first\r\nsecond', 'first\tsecond', 'first\u0000second']) {
      const refusal = refusalOf(() => {
        requireSecrets(spoil(text), integration);
      });
      expect(refusal?.code).toBe('CONFIG_INVALID');
      expect(refusal?.message).toContain(`The input ${name} of acme holds a line break`);
      expect(refusal?.message).toContain(
        `set the secret ${name.toUpperCase().replaceAll('-', '_')} again, in one line`,
      );
      expect(refusal?.message).not.toMatch(/first|second/);
    }
  });

  it.each(HEADERS)('is also one with a character that no header field takes: %s', (name, spoil) => {
    expect(
      refusalOf(() => {
        requireSecrets(spoil('in\u200Bvisible'), api);
      })?.message,
    ).toContain(`The input ${name} of`);
  });

  it('is named along with the others', () => {
    const inputs = { ...given, betterworksToken: 'a\nb', ukgCustomerApiKey: 'c\nd' };
    expect(
      refusalOf(() => {
        requireSecrets(inputs, api);
      })?.message,
    ).toContain('The inputs ukg-customer-api-key, betterworks-token of acme hold a line break');
  });

  it('is the token of GitHub as well', () => {
    const refusal = refusalOf(() => {
      requireSendableToken('ghs_first\nsecond');
    });
    expect(refusal).toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining('github-token') });
    expect(refusal?.message).not.toContain('second');
  });
});

describe('an input that can be sent', () => {
  it.each([
    ['a password with blanks and letters of any script', { ukgPassword: ' pässwörd 密码 ' }],
    ['an empty one that need not be there', { ukgUserApiKey: '', smtpUrl: '' }],
  ])('passes: %s', (_, parts) => {
    expect(
      refusalOf(() => {
        requireSecrets({ ...given, ...parts }, api);
      }),
    ).toBeNull();
  });

  it('may be broken where it is not used', () => {
    expect(
      refusalOf(() => {
        requireSecrets({ ...given, betterworksToken: 'a\nb' }, sftp);
      }),
    ).toBeNull();
  });

  it('may be host keys, one a line', () => {
    expect(
      refusalOf(() => {
        requireSecrets(given, sftp);
      }),
    ).toBeNull();
  });
});
