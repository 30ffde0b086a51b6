// A notification that could not be sent, in words that say what to change.
import { RunFailure } from '../../failure.ts';
import type { SmtpServer } from './smtp-url.ts';

export class MailFailed extends RunFailure {
  constructor(message: string, options?: { readonly cause?: unknown }) {
    super('MAIL_FAILED', message, options);
    this.name = 'MailFailed';
  }
}

/** What the mail library says, as far as we look at it. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly response?: string;
}

/** Turns whatever the mail library threw into a `MailFailed`; the server's own words pass `redact`. */
export function mailFailedFor(error: unknown, server: SmtpServer, redact: (text: string) => string): MailFailed {
  if (error instanceof MailFailed) return error;
  const cause: SmtpError = error instanceof Error ? error : new Error(String(error));
  const place = `the mail server ${server.host}:${String(server.port)}`;
  const said = redact((cause.response ?? cause.message).slice(0, 300)).replace(/\s+/gu, ' ');
  return new MailFailed(`${reasonFor(cause, place)} (${said})`);
}

function reasonFor(error: SmtpError, place: string): string {
  const { message, code = '' } = error;
  if (/certificate|self.signed|altname|unable to verify/iu.test(message)) {
    return `The certificate of ${place} is not valid for that name, so nothing was sent. Use the name in its certificate in "smtp-url", or have the certificate renewed.`;
  }
  if (/wrong version number|unknown protocol|packet length too long/iu.test(message)) {
    return `The port of ${place} does not speak TLS from the start. Use smtps:// with port 465, or smtp:// with port 587.`;
  }
  return reasonByCode(code, message, place);
}

function reasonByCode(code: string, message: string, place: string): string {
  switch (code) {
    case 'EAUTH':
    case 'ENOAUTH':
      return `Sign-in was refused by ${place}. Check user name and password in "smtp-url"; special characters in them are URL-encoded.`;
    case 'ETLS':
      return `No encrypted connection could be made with ${place}: it must offer STARTTLS. Ask its administrator, or use smtps:// with port 465.`;
    case 'EDNS':
      return `Nobody knows the name of ${place}. Check the host in "smtp-url".`;
    case 'ETIMEDOUT':
      return `No answer came from ${place} in time. Check host and port in "smtp-url" and whether a firewall stands between.`;
    case 'EENVELOPE':
      return `The sender or a recipient was refused by ${place}. Check "mail-from" and "technical_contact" in integration.yml.`;
    case 'EMESSAGE':
      return `The message was refused by ${place}. Ask its administrator why.`;
    default:
      return /ECONNREFUSED/u.test(message)
        ? `Nothing listens at ${place}. Check host and port in "smtp-url".`
        : `The connection with ${place} broke. Check host and port in "smtp-url"; the next run tries again.`;
  }
}
