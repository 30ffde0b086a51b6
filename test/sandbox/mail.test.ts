import { createTransport } from 'nodemailer';
import { afterEach, describe, expect, it } from 'vitest';
import { makeCertificate } from './certificate.ts';
import { type MailOptions, type MailRefusal, type MailServer, startMail } from './mail.ts';

const servers: MailServer[] = [];

async function mail(options: MailOptions = {}): Promise<MailServer> {
  const server = await startMail(options);
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const LETTER = {
  from: 'sync@acme.example',
  to: ['hr@acme.example', 'it@acme.example'],
  subject: 'Zwölf Probleme',
  text: 'See the file.',
};

interface Sending {
  readonly trusted?: string;
  readonly upgrade?: boolean;
  readonly letter?: object;
}

async function send(server: MailServer, { trusted, upgrade = false, letter = {} }: Sending = {}): Promise<void> {
  const { hostname, port, protocol, username, password } = new URL(server.url);
  const transport = createTransport({
    host: hostname,
    port: Number(port),
    secure: protocol === 'smtps:',
    requireTLS: upgrade,
    ignoreTLS: false,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    tls: trusted === undefined ? {} : { ca: trusted },
  });
  await transport.sendMail({ ...LETTER, ...letter });
}

describe('the mail server', () => {
  it('keeps what it was sent, parsed', async () => {
    const server = await mail();
    const attachments = [{ filename: 'errors.csv', content: '\ufeffemployee_id\r\n000104\r\n' }];
    await send(server, { letter: { html: '<p>See</p>', attachments } });
    expect(server.messages).toMatchObject([
      {
        from: 'sync@acme.example',
        to: ['hr@acme.example', 'it@acme.example'],
        subject: 'Zwölf Probleme',
        text: 'See the file.',
        html: '<p>See</p>',
        attachments: [{ name: 'errors.csv', content: '\ufeffemployee_id\r\n000104\r\n' }],
        secure: false,
      },
    ]);
  });

  it.each([
    ['starttls', true],
    ['implicit', false],
  ] as const)('speaks %s to who trusts its certificate, and to nobody else', async (tls, upgrade) => {
    const server = await mail({ tls });
    await send(server, { trusted: server.certificate.cert, upgrade });
    expect(server.messages).toMatchObject([{ secure: true }]);
    await expect(send(server, { upgrade })).rejects.toThrow(/self-signed/);
  });

  it('can have an expired certificate, or one for another host', async () => {
    const expired = await mail({ tls: 'implicit', certificate: makeCertificate({ expired: true }) });
    await expect(send(expired, { trusted: expired.certificate.cert })).rejects.toThrow(/expired/);
    const other = await mail({ tls: 'implicit', certificate: makeCertificate({ name: 'mail.example' }) });
    await expect(send(other, { trusted: other.certificate.cert })).rejects.toThrow(/altnames/i);
  });

  it('has no STARTTLS to offer when it is plain', async () => {
    await expect(send(await mail(), { upgrade: true })).rejects.toThrow(/STARTTLS/);
  });

  it('insists on the upgrade when it offers it', async () => {
    const server = await mail({ tls: 'starttls' });
    const { port } = server;
    const plain = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
    await expect(plain.sendMail(LETTER)).rejects.toThrow(/STARTTLS/);
  });

  it('takes mail from its account alone', async () => {
    const server = await mail({ account: { user: 'sync@acme', password: 'a b:c' } });
    await send(server);
    expect(server.messages[0]?.user).toBe('sync@acme');
    await expect(send({ ...server, url: `smtp://sync%40acme:wrong@127.0.0.1:${server.port}` })).rejects.toThrow(/535/);
    await expect(send({ ...server, url: `smtp://127.0.0.1:${server.port}` })).rejects.toThrow(/530/);
  });

  it.each<[MailRefusal, RegExp]>([
    ['connection', /421/],
    ['sender', /550/],
    ['recipient', /550/],
    ['message', /554/],
    ['later', /451/],
  ])('refuses the %s and takes mail again when told so', async (refuse, words) => {
    const server = await mail({ refuse });
    await expect(send(server)).rejects.toThrow(words);
    expect(server.messages).toEqual([]);
    server.setRefusal(null);
    await send(server);
    expect(server.messages).toHaveLength(1);
  });
});
