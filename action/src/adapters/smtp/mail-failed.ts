// Why a mail could not be sent, in words that say what to change.
import { isLoopback } from '../../core/model/text.ts';
import { RunFailure } from '../../failure.ts';

/** The parts of the mail library's errors that we use. */
export interface SmtpError extends Error {
  readonly code?: string;
  readonly response?: string;
  readonly responseCode?: number;
  /** The last command to the server, such as `MAIL FROM` or `AUTH PLAIN`. */
  readonly command?: string;
  readonly recipient?: string;
}

/** Codes from 400 to 499 mean "later": the server is busy, or lets unknown senders wait. */
export function isTemporary({ responseCode = 0 }: SmtpError): boolean {
  return responseCode >= 400 && responseCode < 500;
}

export function isTooLarge({ responseCode, response = '', message }: SmtpError): boolean {
  return responseCode === 552 || /\b5\.3\.4\b/.test(response) || /size larger than allowed/i.test(message);
}

/** Turns any error of the mail library into a `MAIL_FAILED`; the server's own words pass `redact`. */
export function mailFailedFor(error: unknown, server: SmtpServer, redact: (text: string) => string): RunFailure {
  if (error instanceof RunFailure) return error;
  const cause: SmtpError = error instanceof Error ? error : new Error(String(error));
  const reason = REASONS.find(([fits]) => fits(cause))?.[1] ?? '';
  return mailFailed(`${reason.replace('{place}', () => placeOf(server))} (${saidBy(cause, redact)})`, cause);
}

export function mailFailed(message: string, cause?: unknown): RunFailure {
  return new RunFailure('MAIL_FAILED', message, { cause });
}

/** Some receivers have the mail, others were refused. An address is named by its place in the list and its domain. */
export function recipientsRefused(
  refused: readonly SmtpError[],
  all: readonly string[],
  { server, redact }: { readonly server: SmtpServer; readonly redact: (text: string) => string },
): string {
  const addresses = refused.map(({ recipient = '' }) => {
    const place = all.findIndex((address) => address.includes(recipient)) + 1;
    return `number ${String(place)} of ${String(all.length)} (…@${recipient.split('@').at(-1) ?? ''})`;
  });
  const said = [...new Set(refused.map((error) => saidBy(error, redact)))].join('; ');
  return `Of "technical_contact" in integration.yml, ${addresses.join(', ')} had no mail: refused by ${placeOf(server)}; the others have the mail. Correct that list, or have a full mailbox emptied. (${said})`;
}

function placeOf({ host, port }: SmtpServer): string {
  return `the mail server ${host}:${String(port)}`;
}

function saidBy({ response, message }: SmtpError, redact: (text: string) => string): string {
  return redact((response ?? message).slice(0, 300)).replace(/\s+/gu, ' ');
}

/** How to recognise a failure, and what it means. The first matching row counts. `{place}` stands for the mail server. */
const REASONS: readonly (readonly [fits: (error: SmtpError) => boolean, words: string])[] = [
  [
    says(/certificate|altname|unable to (?:verify|get)/iu),
    'The certificate of {place} is not trusted, so nothing was sent. Use the name that stands in it in "smtp-url"; where your own authority made it, set NODE_EXTRA_CA_CERTS to the file of that authority\'s certificate.',
  ],
  [
    (error) => is('ETLS')(error) || says(/wrong version number|unknown protocol|packet length too long/iu)(error),
    'No encrypted connection could be made with {place}. Use smtps:// with port 465, or smtp:// with port 587.',
  ],
  [
    isTemporary,
    'No mail is taken for the moment by {place}, which calls it temporary. Nothing has to be changed: the next run sends what is new then. If it stays so, ask its administrator.',
  ],
  // Words of servers that say more than their code, the most precise first.
  [
    answers(/5\.7\.139|basic auth\w* is (?:disabled|off)|SmtpClientAuth\w* is disabled/i),
    'Signing in with a password (basic authentication) is switched off at {place}. In the Microsoft 365 admin center, switch on Authenticated SMTP for this mailbox (Users › Active users › Mail › Manage email apps); where Microsoft allows that no more, put a mail relay of yours or of a mail service into "smtp-url".',
  ],
  [
    (error) => is('EAUTH', 'ENOAUTH')(error) || answers(/^530\b|authentication (?:is )?required/i)(error),
    'Sign-in was refused by {place}. Check user name and password in "smtp-url"; special characters in them are URL-encoded, and some servers want a password that was made for one app.',
  ],
  [
    ({ responseCode, response = '' }) => responseCode === 552 || /\b5\.2\.2\b/.test(response),
    'No room is left for this mail, says {place}: a mailbox is full. Have that of "technical_contact" (integration.yml) and of "mail-from" emptied, or ask its administrator for more room.',
  ],
  [
    (error) => error.command === 'MAIL FROM' || answers(/5\.7\.60|SendAsDenied|to send as|not owned/i)(error),
    'The account that signs in may not send as "mail-from", says {place}. Give it that right there, or put the account\'s own address into "mail-from".',
  ],
  [
    is('EENVELOPE'),
    'The recipient was refused by {place}. Check "technical_contact" in integration.yml, and whether the server wants a user name and password in "smtp-url" before it passes mail on.',
  ],
  [is('EMESSAGE'), 'The message was refused by {place}. Ask its administrator why.'],
  [
    () => true,
    'There is no connection with {place}. Check host and port in "smtp-url" and whether a firewall stands between; the next run tries again.',
  ],
];

function says(words: RegExp): (error: SmtpError) => boolean {
  return ({ message }) => words.test(message);
}

function answers(words: RegExp): (error: SmtpError) => boolean {
  return ({ response = '' }) => words.test(response);
}

function is(...codes: readonly string[]): (error: SmtpError) => boolean {
  return ({ code = '' }) => codes.includes(code);
}

// Reads the `smtp-url` input: which mail server, and how its connection is protected.

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps://`); otherwise STARTTLS is required, except on loopback. */
  readonly isTls: boolean;
  /** The server runs on this machine: sandbox and tests have no certificate. */
  readonly isLoopback: boolean;
  readonly user: string;
  readonly password: string;
}

/** Reads `smtps://user:password@host:465` and `smtp://user:password@host:587`; throws `MAIL_FAILED` for anything else. */
export function parseSmtpUrl(text: string): SmtpServer {
  const url = smtpUrlIn(text.trim());
  const [user, password] = [decoded(url?.username ?? ''), decoded(url?.password ?? '')];
  // Never quoted in a message: it contains a password.
  if (url === null || user === null || password === null)
    throw mailFailed(
      `The input "smtp-url" is not an address such as smtps://<user>:<password>@smtp.example.com:465. Characters such as # / ? @ % in the user name or password are written URL-encoded there, for example %23 for #.`,
    );
  const isTls = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/gu, '').toLowerCase();
  return {
    host,
    port: url.port === '' ? (isTls ? 465 : 587) : Number(url.port),
    isTls,
    isLoopback: isLoopback(url.hostname.toLowerCase()),
    user,
    password,
  };
}

/** Null for any other address. Text after the host is the rest of a password that was not encoded. */
function smtpUrlIn(text: string): URL | null {
  const url = URL.parse(text);
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return null;
  const isWhole = /^\/?$/.test(url.pathname + url.search + url.hash);
  return isWhole && (url.username !== '' || url.password === '') ? url : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
