import type { AddressInfo, Server } from 'node:net';
import { createServer } from 'node:net';
import type { ParsedMail } from 'mailparser';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { mailFailedFor, parseSmtpUrl } from '../../../action/src/adapters/smtp/mail-failed.ts';
import { createMailer, transportOptions } from '../../../action/src/adapters/smtp/mailer.ts';
import type { Mail } from '../../../action/src/core/model/model.ts';
import { RunFailure } from '../../../action/src/failure.ts';

const PASSWORD = 'p@ss/w#rd 1%';
const FROM = 'HR sync <sync@acme.example>';
const MAIL: Mail = {
  to: ['hr@acme.example', 'it@acme.example'],
  subject: 'Acme Corporation: 4 problems in the UKG → Betterworks sync',
  text: 'Guten Tag, größer',
  html: '<p>Guten Tag, größer</p>',
  attachments: [{ name: 'errors.csv', content: '\uFEFFemployee_id\r\n00123\r\n' }],
};

interface Received {
  readonly mail: ParsedMail;
  readonly isEncrypted: boolean;
  readonly recipients: readonly string[];
}

const open: { close: (done: () => void) => void }[] = [];
afterEach(async () => {
  await Promise.all(
    open.splice(0).map(
      (server) =>
        new Promise<void>((resolve) => {
          server.close(resolve);
        }),
    ),
  );
});

/** A mail server on loopback that knows one user. */
async function startServer(isTls = false): Promise<{ readonly port: number; readonly received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    secure: isTls,
    logger: false,
    onAuth: ({ username, password }, _session, done) => {
      if (username === 'sync@acme.example' && password === PASSWORD) done(null, { user: username });
      else done(new Error('Invalid username or password'));
    },
    onData: (stream, session, done) => {
      simpleParser(stream)
        .then((mail) => {
          const recipients = session.envelope.rcptTo.map(({ address }) => address);
          received.push({ mail, isEncrypted: session.secure, recipients });
          done();
        })
        .catch(done);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  open.push(server);
  return { port: (server.server.address() as AddressInfo).port, received };
}

function urlOf(scheme: string, port: number, password = PASSWORD): string {
  return `${scheme}://${encodeURIComponent('sync@acme.example')}:${encodeURIComponent(password)}@127.0.0.1:${port}`;
}

describe('the mailer', () => {
  it.each(['smtp', 'smtps'])('delivers over %s, encrypted, with a password of special characters', async (scheme) => {
    const { port, received } = await startServer(scheme === 'smtps');
    await createMailer({ smtpUrl: urlOf(scheme, port), from: FROM }).send(MAIL);
    const [{ mail, isEncrypted, recipients } = expect.fail('nothing arrived')] = received;
    expect(isEncrypted).toBe(true);
    expect(recipients).toEqual(['hr@acme.example', 'it@acme.example']);
    expect(mail).toMatchObject({ subject: MAIL.subject, html: MAIL.html });
    expect(mail.text?.trim()).toBe(MAIL.text);
    expect(mail.from?.text).toBe('"HR sync" <sync@acme.example>');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.attachments).toHaveLength(1);
    expect(mail.attachments[0]).toMatchObject({ filename: 'errors.csv', contentType: 'text/csv' });
    expect(mail.attachments[0]?.content.toString()).toBe('\uFEFFemployee_id\r\n00123\r\n');
  });

  it('adds no header and no recipient from a subject', async () => {
    const { port, received } = await startServer();
    const subject = 'Acme\r\nBcc: evil@evil.example\r\n\r\nbody';
    await createMailer({ smtpUrl: urlOf('smtp', port), from: FROM }).send({ ...MAIL, subject });
    expect(received[0]?.recipients).toEqual(['hr@acme.example', 'it@acme.example']);
    expect(received[0]?.mail.headers.has('bcc')).toBe(false);
  });

  it('checks server and sign-in without sending anything', async () => {
    const { port, received } = await startServer();
    await createMailer({ smtpUrl: urlOf('smtp', port), from: FROM }).verify();
    expect(received).toEqual([]);
  });

  it.each(['send', 'verify'] as const)('says that the sign-in was refused, without the password (%s)', async (verb) => {
    const { port } = await startServer();
    const mailer = createMailer({ smtpUrl: urlOf('smtp', port, 'wrong-word'), from: FROM });
    const failure = await failureOf(verb === 'send' ? mailer.send(MAIL) : mailer.verify());
    expect(failure.code).toBe('MAIL_FAILED');
    expect(failure.message).toContain(
      `Sign-in was refused by the mail server 127.0.0.1:${port}. Check user name and password`,
    );
    expect(failure.message).not.toMatch(/wrong-word|sync@acme/u);
  });

  it('says that nothing listens', async () => {
    const port = await freePort();
    const failure = await failureOf(createMailer({ smtpUrl: urlOf('smtp', port), from: FROM }).send(MAIL));
    expect(failure.message).toContain(`There is no connection with the mail server 127.0.0.1:${port}.`);
  });

  it('says that the port does not speak TLS from the start', async () => {
    const { port } = await startServer(false);
    const failure = await failureOf(createMailer({ smtpUrl: urlOf('smtps', port), from: FROM }).send(MAIL));
    expect(failure.message).toContain('Use smtps:// with port 465, or smtp:// with port 587');
  });

  it('gives up on a server that never answers', async () => {
    const silent = createServer(() => undefined);
    const port = await listen(silent);
    open.push({
      close: (done) => {
        silent.close(() => undefined);
        done();
      },
    });
    const mailer = createMailer({ smtpUrl: urlOf('smtp', port), from: FROM, timeoutMs: 100 });
    expect((await failureOf(mailer.send(MAIL))).message).toContain('There is no connection with the mail server');
  });

  it.each(['', 'sync', ' @ '])('refuses the sender %j', async (from) => {
    const failure = await failureOf(createMailer({ smtpUrl: 'smtps://mail.acme.example', from }).send(MAIL));
    expect(failure.message).toContain('"mail-from" is no e-mail address');
  });
});

describe('the connection', () => {
  it.each([
    ['smtps://u:p@mail.acme.example', 'mail.acme.example', 465],
    ['smtp://u:p@mail.acme.example', 'mail.acme.example', 587],
    ['smtp://u:p@127.0.0.1.evil.example:25', '127.0.0.1.evil.example', 25],
    ['smtps://mail.acme.example:2465', 'mail.acme.example', 2465],
  ])('%s is encrypted and its certificate checked', (url, host, port) => {
    const options = transportOptions(parseSmtpUrl(url), 30_000);
    expect(options).toMatchObject({ host, port, tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2' } });
    expect(options.secure === true || options.requireTLS === true).toBe(true);
  });

  it.each(['smtp://localhost:2525', 'smtp://127.0.0.1:2525', 'smtp://[::1]:2525'])(
    '%s is the machine itself and may do without',
    (url) => {
      const options = transportOptions(parseSmtpUrl(url), 30_000);
      expect(options).toMatchObject({ requireTLS: false, tls: { rejectUnauthorized: false } });
      expect(options.auth).toBeUndefined();
    },
  );

  it('takes user name and password from the URL, decoded', () => {
    expect(parseSmtpUrl('smtps://sync%40acme.example:p%40ss%2Fw%23rd@mail.acme.example')).toMatchObject({
      user: 'sync@acme.example',
      password: 'p@ss/w#rd',
    });
  });

  it.each([
    '',
    'mail.acme.example',
    'https://mail.acme.example',
    'smtps://u:pa#ss@mail.acme.example',
    'smtps://u:12#ss@mail.acme.example',
    'smtps://mail.acme.example/inbox',
    'smtps://u:pa/ss@mail.acme.example',
    'smtps://u:100%@mail.acme.example',
    'smtps://:secret-word@mail.acme.example',
    'smtps:mail',
  ])('says of %j how it is written, and never repeats it', (url) => {
    const parse = (): unknown => parseSmtpUrl(url);
    expect(parse).toThrow(RunFailure);
    expect(parse).toThrow('"smtp-url" is not an address such as smtps://<user>:<password>@smtp.example.com:465');
    expect(parse).not.toThrow(/pa#ss|pa\/ss|100%|secret-word/u);
  });
});

it.each([
  [{ message: 'self-signed certificate', code: 'ESOCKET' }, 'The certificate of'],
  [{ message: "Hostname/IP does not match certificate's altnames", code: 'ESOCKET' }, 'The certificate of'],
  [{ message: 'Error upgrading connection with STARTTLS', code: 'ETLS' }, 'No encrypted connection'],
  [{ message: 'getaddrinfo ENOTFOUND mail.acme.example', code: 'EDNS' }, 'There is no connection with'],
  [{ message: 'Message failed', code: 'EMESSAGE' }, 'The message was refused by'],
  [{ message: 'read ECONNRESET', code: 'ESOCKET' }, 'There is no connection with'],
])('turns %j into words, with what the server said', (fault, words) => {
  const failure = mailFailedFor(
    Object.assign(new Error(fault.message), fault),
    parseSmtpUrl('smtps://mail.acme.example'),
    String,
  );
  expect(failure.message).toContain(words);
  expect(failure.message).toContain('the mail server mail.acme.example:465');
  expect(failure.message).toContain(fault.message);
});

async function failureOf(attempt: Promise<unknown>): Promise<RunFailure> {
  const failure: unknown = await attempt.then(
    () => expect.fail('it was sent'),
    (error: unknown) => error,
  );
  if (!(failure instanceof RunFailure)) throw failure;
  return failure;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
