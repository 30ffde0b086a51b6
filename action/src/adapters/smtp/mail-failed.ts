// A notification that could not be sent, in words that say what to change.
import { isLoopback } from '../../core/model/text.ts';
import { MAIL_SERVER_EXAMPLE as EXAMPLE } from '../../core/report/redact/redactor.ts';
import { RunFailure } from '../../failure.ts';

export class MailFailed extends RunFailure {
  constructor(message: string, options?: { readonly cause?: unknown }) {
    super('MAIL_FAILED', message, options);
    this.name = 'MailFailed';
  }
}

/** What the mail library says, as far as we look at it. */
export interface SmtpError extends Error {
  readonly code?: string;
  /** The server's own words, with their code. */
  readonly response?: string;
  readonly responseCode?: number;
  /** What was said to the server, such as `MAIL FROM` or `AUTH PLAIN`. */
  readonly command?: string;
  readonly recipient?: string;
}

/** Codes from 400 on are the server's word for "later": it is busy, or lets strangers wait. */
export function isTemporary(error: unknown): boolean {
  const { responseCode = 0 } = error as SmtpError;
  return responseCode >= 400 && responseCode < 500;
}

export function isTooLarge(error: unknown): boolean {
  const { responseCode, response = '', message } = error as SmtpError;
  return responseCode === 552 || /\b5\.3\.4\b/.test(response) || /size larger than allowed/i.test(message);
}

function isFull({ responseCode, response = '' }: SmtpError): boolean {
  return responseCode === 552 || /\b5\.2\.2\b/.test(response);
}

/** Turns whatever the mail library threw into a `MailFailed`; the server's own words pass `redact`. */
export function mailFailedFor(error: unknown, server: SmtpServer, redact: (text: string) => string): MailFailed {
  if (error instanceof MailFailed) return error;
  const cause: SmtpError = error instanceof Error ? error : new Error(String(error));
  const reason = REASONS.find(([fits]) => fits(cause))?.[1] ?? '';
  return new MailFailed(`${reason.replace('{place}', () => placeOf(server))} (${saidBy(cause, redact)})`);
}

/** Some have the mail and some never will. An address is told by its place in the list and its domain: reports hold no address. */
export function recipientsRefused(
  refused: readonly SmtpError[],
  all: readonly string[],
  { server, redact }: { readonly server: SmtpServer; readonly redact: (text: string) => string },
): string {
  const addresses = refused.map(({ recipient = '' }) => {
    const place = all.findIndex((address) => address.includes(recipient)) + 1;
    return `number ${String(place)} of ${String(all.length)} (…@${recipient.split('@').at(-1) ?? ''})`;
  });
  const [noun, them] = refused.length === 1 ? ['address', 'it'] : ['addresses', 'them'];
  const was = refused.length === 1 ? 'was' : 'were';
  const said = [...new Set(refused.map((error) => saidBy(error, redact)))].join('; ');
  const fix = refused.every(isFull)
    ? 'No room is left there: have the mailbox emptied, or put another address into that list.'
    : `Correct ${them} in that list.`;
  return `The ${noun} ${addresses.join(', ')} of "technical_contact" in integration.yml ${was} refused by ${placeOf(server)}; the others have the mail. ${fix} (${said})`;
}

function placeOf({ host, port }: SmtpServer): string {
  return `the mail server ${host}:${String(port)}`;
}

function saidBy({ response, message }: SmtpError, redact: (text: string) => string): string {
  return redact((response ?? message).slice(0, 300)).replace(/\s+/gu, ' ');
}

/** How a failure is known, and what it means: the first row that fits counts. `{place}` stands for the mail server. */
const REASONS: readonly (readonly [fits: (error: SmtpError) => boolean, words: string])[] = [
  [
    says(/self.signed|unable to (?:verify|get)/iu),
    "The certificate of {place} comes from an authority that this machine does not know, so nothing was sent. Set NODE_EXTRA_CA_CERTS to the file of that authority's certificate, or have its operator send the whole chain.",
  ],
  [
    says(/certificate|altname/iu),
    'The certificate of {place} is not valid for that name, so nothing was sent. Use the name in its certificate in "smtp-url", or have the certificate renewed.',
  ],
  [
    says(/wrong version number|unknown protocol|packet length too long/iu),
    'The port of {place} does not speak TLS from the start. Use smtps:// with port 465, or smtp:// with port 587.',
  ],
  [
    isTemporary,
    'No mail is taken for the moment by {place}, which calls it temporary. Nothing has to be changed: the next run sends what is new then. If it stays so, ask its administrator.',
  ],
  // What servers say beyond their code, the most telling first.
  [
    answers(/5\.7\.139|basic auth\w* is (?:disabled|off)|SmtpClientAuth\w* is disabled/i),
    'Signing in with a password (basic authentication) is switched off at {place}. In the Microsoft 365 admin center, switch on Authenticated SMTP for this mailbox (Users › Active users › Mail › Manage email apps); where Microsoft allows that no more, put a mail relay of yours or of a mail service into "smtp-url".',
  ],
  [
    answers(/5\.7\.9\b|application-specific password/i),
    'An app password is wanted by {place}. Create one for this account there, and put it into "smtp-url".',
  ],
  [
    answers(
      /5\.7\.60|SendAsDenied|not (?:allowed|permitted|authori[sz]ed|have permissions?) to send as|sender address rejected: not owned/i,
    ),
    'The account that signs in may not send as "mail-from", says {place}. Give it that right there, or put the account\'s own address into "mail-from".',
  ],
  [
    answers(/^530\b|authentication (?:is )?required/i),
    'A sign-in is wanted by {place}. Write user name and password into "smtp-url".',
  ],
  [
    answers(/relay(?:ing)? (?:access )?(?:denied|not permitted|not allowed)|unable to relay/i),
    'Mail to addresses of other domains is not passed on by {place}. Sign in there with user name and password in "smtp-url", or ask its administrator to allow it for "mail-from".',
  ],
  // A mail that is too large has been sent again without its files by then.
  [
    isFull,
    'No room is left for this mail, says {place}: a mailbox is full. Have that of "technical_contact" (integration.yml) and of "mail-from" emptied, or ask its administrator for more room.',
  ],
  [
    ({ code, command }) => code === 'EENVELOPE' && command === 'MAIL FROM',
    'The sender was refused by {place}. Check "mail-from": it must be an address that this account may send from.',
  ],
  [
    is('EAUTH', 'ENOAUTH'),
    'Sign-in was refused by {place}. Check user name and password in "smtp-url"; special characters in them are URL-encoded.',
  ],
  [
    is('ETLS'),
    'No encrypted connection could be made with {place}: it must offer STARTTLS. Ask its administrator, or use smtps:// with port 465.',
  ],
  [is('EDNS'), 'Nobody knows the name of {place}. Check the host in "smtp-url".'],
  [
    is('ETIMEDOUT'),
    'No answer came from {place} in time. Check host and port in "smtp-url" and whether a firewall stands between.',
  ],
  [is('EENVELOPE'), 'The recipient was refused by {place}. Check "technical_contact" in integration.yml.'],
  [is('EMESSAGE'), 'The message was refused by {place}. Ask its administrator why.'],
  [says(/ECONNREFUSED/u), 'Nothing listens at {place}. Check host and port in "smtp-url".'],
  [() => true, 'The connection with {place} broke. Check host and port in "smtp-url"; the next run tries again.'],
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
  /** TLS from the first byte (`smtps://`); otherwise STARTTLS is demanded, except on loopback. */
  readonly isTls: boolean;
  /** The machine itself: the sandbox and tests speak to a server there without certificate. */
  readonly isLoopback: boolean;
  readonly user: string;
  readonly password: string;
}

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
    isLoopback: isLoopback(url.hostname.toLowerCase()) || host.endsWith('.localhost'),
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
