// Reads the `smtp-url` input: which mail server, and how its connection is protected.
import { MailFailed } from './mail-failed.ts';

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
