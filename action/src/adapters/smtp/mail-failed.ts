// A notification that could not be sent, in words that say what to change.
import { RunFailure } from '../../failure.ts';

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

// Reads the `smtp-url` input: which mail server, and how its connection is protected.

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps://`); otherwise STARTTLS is demanded, except on loopback. */
  readonly isTls: boolean;
  /** The machine itself: the sandbox and tests speak to a server there without certificate. */
  readonly isLoopback: boolean;
  readonly user: string;
  readonly password: string;
}

const EXAMPLE = 'smtps://user:password@smtp.example.com:465';
const ENCODING =
  'Characters such as # / ? @ % in the user name or password are written URL-encoded there, for example %23 for #.';

/** Understands `smtps://user:password@host:465` and `smtp://user:password@host:587`; throws `MailFailed` in words. */
export function parseSmtpUrl(text: string): SmtpServer {
  if (text.trim() === '') throw new MailFailed(`The input "smtp-url" is empty. Give it as ${EXAMPLE}.`);
  const url = readUrl(text.trim());
  const isTls = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/gu, '').toLowerCase();
  return {
    host,
    port: url.port === '' ? (isTls ? 465 : 587) : Number(url.port),
    isTls,
    isLoopback: isLoopbackHost(host),
    user: decoded(url.username),
    password: decoded(url.password),
  };
}

/** Never quotes the text: it holds a password. */
function readUrl(text: string): URL {
  const url = URL.parse(text);
  if (url === null) throw new MailFailed(`The input "smtp-url" is not an address such as ${EXAMPLE}. ${ENCODING}`);
  if (url.protocol !== 'smtps:' && url.protocol !== 'smtp:') {
    throw new MailFailed(`The input "smtp-url" must begin with smtps:// or smtp://, for example ${EXAMPLE}.`);
  }
  if (url.hostname === '') throw new MailFailed(`The input "smtp-url" names no mail server. Give it as ${EXAMPLE}.`);
  if (/^\/.+/u.test(url.pathname) || url.search !== '' || url.hash !== '') {
    throw new MailFailed(`The input "smtp-url" goes on after the host and port, which has no meaning. ${ENCODING}`);
  }
  if (url.username === '' && url.password !== '') {
    throw new MailFailed(`The input "smtp-url" has a password but no user name. Give it as ${EXAMPLE}.`);
  }
  return url;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    throw new MailFailed(`The user name or password in "smtp-url" has a % that encodes nothing. ${ENCODING}`, {
      cause,
    });
  }
}

function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(host);
}
