// The stand-in for a mail server: plain, with STARTTLS or with TLS from the first byte, with or without sign-in, and with
// refusals at each step. It keeps what it was sent, parsed.
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerAuthentication, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import { type Certificate, makeCertificate } from './certificate.ts';

export interface MailOptions {
  /** `none` (default) offers no TLS; `starttls` insists on the upgrade; `implicit` speaks TLS from the first byte. */
  readonly tls?: 'none' | 'starttls' | 'implicit';
  /** Default: self-made for `localhost` and 127.0.0.1. */
  readonly certificate?: Certificate;
  /** When given, mail is taken from this account alone. */
  readonly account?: { readonly user: string; readonly password: string };
  readonly refuse?: MailRefusal;
  readonly port?: number;
}

/** The step at which the server says no. `connection` greets with 421, `later` answers the message with 451. */
export type MailRefusal = 'connection' | 'sender' | 'recipient' | 'message' | 'later';

/** A mailbox that is never there. */
export const GONE = 'gone@acme.example';

export interface ReceivedMail {
  readonly from: string;
  /** Addresses of the envelope. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly content: string; readonly contentType: string }[];
  /** Headers by lower-case name, as text. */
  readonly headers: Readonly<Record<string, string>>;
  /** True when the connection was encrypted. */
  readonly secure: boolean;
  /** Name of the account that signed in, or `''`. */
  readonly user: string;
}

export interface MailServer {
  /** `smtp://127.0.0.1:<port>` or `smtps://…`, with the account's name and password when there is one. */
  readonly url: string;
  readonly port: number;
  readonly certificate: Certificate;
  readonly messages: readonly ReceivedMail[];
  clearMessages(): void;
  /** Null takes mail again. */
  setRefusal(refusal: MailRefusal | null): void;
  close(): Promise<void>;
}

export async function startMail(options: MailOptions = {}): Promise<MailServer> {
  const certificate = options.certificate ?? makeCertificate();
  const messages: ReceivedMail[] = [];
  let refusal = options.refuse ?? null;
  const server = new SMTPServer({
    ...securityOf(options, certificate),
    ...checksOf(options, () => refusal),
    onData: (stream, session, done) => {
      const refused =
        refusal === 'message' ? no(554, 'Message refused') : refusal === 'later' ? no(451, 'Try again later') : null;
      simpleParser(stream).then((mail) => {
        if (refused === null) messages.push(received(mail, session));
        done(refused);
      }, done);
    },
  });
  // A client that breaks off, or does not trust the certificate, is its own business.
  server.on('error', () => undefined);
  const port = await listen(server, options.port ?? 0);
  return {
    url: urlOf(options, port),
    port,
    certificate,
    messages,
    clearMessages: () => void (messages.length = 0),
    setRefusal: (next) => void (refusal = next),
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}

function securityOf({ tls = 'none', account }: MailOptions, { key, cert }: Certificate): SMTPServerOptions {
  const withoutAuth = account === undefined ? ['AUTH'] : [];
  return {
    secure: tls === 'implicit',
    key,
    cert,
    logger: false,
    closeTimeout: 100,
    disabledCommands: [...withoutAuth, ...(tls === 'starttls' ? [] : ['STARTTLS'])],
    authOptional: account === undefined,
    allowInsecureAuth: tls === 'none',
  };
}

function checksOf({ tls, account }: MailOptions, refusal: () => MailRefusal | null): SMTPServerOptions {
  return {
    onConnect: (_session, done) => {
      done(refusal() === 'connection' ? no(421, 'Service not available') : null);
    },
    onAuth: (given: SMTPServerAuthentication, _session, done) => {
      const right = given.username === account?.user && given.password === account?.password;
      if (right) done(null, { user: given.username });
      else done(no(535, 'Authentication failed'));
    },
    onMailFrom: (_address, session, done) => {
      if (tls === 'starttls' && !session.secure) done(no(530, 'Must issue a STARTTLS command first'));
      else done(refusal() === 'sender' ? no(550, 'Sender refused') : null);
    },
    onRcptTo: ({ address }, _session, done) => {
      done(refusal() === 'recipient' || address === GONE ? no(550, 'No such mailbox') : null);
    },
  };
}

function no(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

function received(mail: ParsedMail, session: SMTPServerSession): ReceivedMail {
  const { mailFrom, rcptTo } = session.envelope;
  return {
    from: mailFrom === false ? '' : mailFrom.address,
    to: rcptTo.map(({ address }) => address),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html === false ? '' : (mail.html ?? ''),
    attachments: mail.attachments.map(({ filename, content, contentType }) => ({
      name: filename ?? '',
      content: content.toString('utf8'),
      contentType,
    })),
    headers: Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line.replace(/^[^:]*:\s*/, '')])),
    secure: session.secure,
    user: typeof session.user === 'string' ? session.user : '',
  };
}

function urlOf({ tls, account }: MailOptions, port: number): string {
  const login =
    account === undefined ? '' : `${encodeURIComponent(account.user)}:${encodeURIComponent(account.password)}@`;
  return `${tls === 'implicit' ? 'smtps' : 'smtp'}://${login}127.0.0.1:${port}`;
}

async function listen(server: SMTPServer, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return (server.server.address() as AddressInfo).port;
}
