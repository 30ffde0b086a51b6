// Sends mail over SMTP, encrypted everywhere but on the machine itself.
import type { Mail as NodeMail, SMTPSentMessageInfo, SMTPTransportOptions } from 'nodemailer';
import { createRedactor } from '../../core/report/redact/redactor.ts';
import type { Mail } from '../../core/model/model.ts';
import type { Mailer } from '../../ports.ts';
import { MailFailed, mailFailedFor, parseSmtpUrl } from './mail-failed.ts';
import type { SmtpServer } from './mail-failed.ts';

export interface SmtpMailer extends Mailer {
  /** Connects and signs in without sending anything. */
  verify(): Promise<void>;
}

export interface MailerOptions {
  readonly smtpUrl: string;
  /** The sender, `sync@acme.example` or `HR sync <sync@acme.example>`. */
  readonly from: string;
  /** How long one step of the conversation may take, in milliseconds. */
  readonly timeoutMs?: number;
}

const STEP_TIMEOUT_MS = 30_000;
/** A server that answers each step just in time must not hold the run up. */
const SEND_TIMEOUT_MS = 120_000;

/** Both verbs reject with `MailFailed` only, a wrong `smtpUrl` or `from` included. */
export function createMailer(options: MailerOptions): SmtpMailer {
  const { redact } = createRedactor({ secrets: [options.smtpUrl] });
  const conversation = async (work: (transport: Transport) => Promise<void>): Promise<void> => {
    const server = parseSmtpUrl(options.smtpUrl);
    if (!/[^\s@]@[^\s@]/u.test(options.from)) {
      throw new MailFailed(
        'The input "mail-from" is no e-mail address. Give the address that the notifications come from.',
      );
    }
    const transport = await openTransport(server, options.timeoutMs ?? STEP_TIMEOUT_MS);
    try {
      await work(transport);
    } catch (error) {
      throw mailFailedFor(error, server, redact);
    } finally {
      transport.close();
    }
  };
  return {
    send: (mail) => conversation((transport) => sendMail(transport, mail, options.from)),
    verify: () =>
      conversation(async (transport) => {
        await transport.verify();
      }),
  };
}

type Transport = NodeMail<SMTPSentMessageInfo, SMTPTransportOptions>;

/** The library is loaded only when there is something to send: most runs are well. */
async function openTransport(server: SmtpServer, timeout: number): Promise<Transport> {
  const { createTransport } = await import('nodemailer');
  return createTransport(transportOptions(server, timeout));
}

/** Certificates are checked and TLS is demanded everywhere but on the machine itself. */
export function transportOptions(server: SmtpServer, timeout: number): SMTPTransportOptions {
  const auth = server.user === '' ? {} : { auth: { user: server.user, pass: server.password } };
  return {
    host: server.host,
    port: server.port,
    secure: server.isTls,
    requireTLS: !server.isTls && !server.isLoopback,
    tls: { rejectUnauthorized: !server.isLoopback, minVersion: 'TLSv1.2' },
    allowInternalNetworkInterfaces: server.isLoopback,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    ...auth,
  };
}

async function sendMail(transport: Transport, mail: Mail, from: string): Promise<void> {
  const { rejected } = await transport.sendMail({
    from,
    to: [...mail.to],
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map(({ name, content }) => ({ filename: name, content, contentType: typeOf(name) })),
    // No holiday replies, please: nobody reads the sender's mailbox.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
    signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
  });
  if (rejected.length > 0) {
    const words = `${String(rejected.length)} of ${String(mail.to.length)}`;
    throw new MailFailed(
      `The mail server refused ${words} addresses of "technical_contact" in integration.yml; the others have the mail. Correct the list.`,
    );
  }
}

function typeOf(name: string): string {
  return name.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'text/plain; charset=utf-8';
}
