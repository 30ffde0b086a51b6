// Sends mail over SMTP, always encrypted except on the machine itself.
import { setTimeout as wait } from 'node:timers/promises';
import type { Mail as NodeMail, SMTPSentMessageInfo, SMTPTransportOptions } from 'nodemailer';
import type { Mail } from '../../core/model/model.ts';
import { createRedactor } from '../../core/report/redact/redactor.ts';
import type { Mailer } from '../../ports.ts';
import type { SmtpError, SmtpServer } from './mail-failed.ts';
import { isTemporary, isTooLarge, mailFailed, mailFailedFor, parseSmtpUrl, recipientsRefused } from './mail-failed.ts';

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
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
}

const STEP_TIMEOUT_MS = 30_000;
/** A server that postpones a mail, or answers very slowly, must not delay the run for longer. */
const SEND_ENDS_AFTER_MS = 120_000;
/** Pauses before the second and later tries; together just under two minutes. */
const PAUSES_MS = [5_000, 10_000, 20_000, 30_000, 45_000];

/** Both methods reject only with `MAIL_FAILED`, also for a wrong `smtpUrl` or `from`. */
export function createMailer(options: MailerOptions): SmtpMailer {
  const { redact } = createRedactor({ secrets: [options.smtpUrl] });
  const inWords = async <T>(work: (server: SmtpServer) => Promise<T>): Promise<T> => {
    const server = parseSmtpUrl(options.smtpUrl);
    if (!/[^\s@]@[^\s@]/u.test(options.from)) {
      throw mailFailed(
        'The input "mail-from" is no e-mail address. Give the address that the notifications come from.',
      );
    }
    return work(server).catch((error: unknown) => {
      throw mailFailedFor(error, server, redact);
    });
  };
  const timeoutMs = options.timeoutMs ?? STEP_TIMEOUT_MS;
  return {
    send: (mail) => inWords((server) => sendPatiently({ sleep: wait, ...options, server, timeoutMs, redact }, mail)),
    verify: () =>
      inWords(async (server) => {
        await conversation({ server, timeoutMs }, (transport) => transport.verify());
      }),
  };
}

interface Sending {
  readonly server: SmtpServer;
  readonly from: string;
  readonly timeoutMs: number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
  readonly redact: (text: string) => string;
}

/** A mail, and the receivers who do not have it yet. */
interface Delivery {
  readonly mail: Mail;
  readonly to: readonly string[];
}

/**
 * Tries again for receivers whom the server postpones, and without attachments when the mail is too large. Throws when in the
 * end nobody has the mail.
 */
async function sendPatiently(sending: Sending, mail: Mail): Promise<string | null> {
  const endsAt = performance.now() + SEND_ENDS_AFTER_MS;
  const pauses = [...PAUSES_MS];
  const refused: SmtpError[] = [];
  let letter: Delivery = { mail, to: mail.to };
  for (;;) {
    const { later, never, error } = await sendOnce(sending, letter);
    refused.push(...never);
    letter = { ...letter, to: later };
    if (error === null) break;
    if (isTooLarge(error) && letter.mail.attachments.length > 0)
      letter = { ...letter, mail: withoutFiles(letter.mail) };
    else if (!(await pause(sending, error, { pauses, endsAt }))) {
      if (refused.length + later.length === mail.to.length) throw error;
      refused.push(...later.map((recipient) => Object.assign(new Error(error.message), error, { recipient })));
      break;
    }
  }
  return refused.length === 0 ? null : recipientsRefused(refused, mail.to, sending);
}

/** Waits for the next try; false when there is none: the error is not temporary, or the time is up. */
async function pause(
  { sleep }: Sending,
  error: SmtpError,
  left: { readonly pauses: number[]; readonly endsAt: number },
): Promise<boolean> {
  const milliseconds = isTemporary(error) ? left.pauses.shift() : undefined;
  if (milliseconds === undefined || performance.now() + milliseconds > left.endsAt) return false;
  await sleep(milliseconds);
  return true;
}

/** Receivers without the mail: refused ones, and in `later` those who may still get it, with the error that prevented it. */
interface Tried {
  readonly never: readonly SmtpError[];
  readonly later: readonly string[];
  readonly error: SmtpError | null;
}

async function sendOnce(sending: Sending, { mail, to }: Delivery): Promise<Tried> {
  const message = {
    from: sending.from,
    to: [...mail.to],
    envelope: { from: sending.from, to: [...to] },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map(({ name, content }) => ({ filename: name, content })),
    // Asks for no automatic replies, since nobody reads the sender's mailbox.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
    signal: AbortSignal.timeout(SEND_ENDS_AFTER_MS),
  };
  try {
    const { rejectedErrors = [] } = await conversation(sending, (transport) => transport.sendMail(message));
    return byAnswer(rejectedErrors as readonly SmtpError[]);
  } catch (thrown) {
    const error = thrown as SmtpError & { readonly rejectedErrors?: readonly SmtpError[] };
    const each = error.rejectedErrors ?? [];
    return each.some(isTemporary) ? byAnswer(each) : { never: [], later: to, error };
  }
}

function byAnswer(refusals: readonly SmtpError[]): Tried {
  const putOff = refusals.filter(isTemporary);
  return {
    never: refusals.filter((refusal) => !isTemporary(refusal)),
    later: putOff.map(({ recipient = '' }) => recipient),
    error: putOff[0] ?? null,
  };
}

type Transport = NodeMail<SMTPSentMessageInfo, SMTPTransportOptions>;

async function conversation<T>(
  { server, timeoutMs }: Pick<Sending, 'server' | 'timeoutMs'>,
  work: (transport: Transport) => Promise<T>,
): Promise<T> {
  // Loaded only here: it takes 0.1 s and 22 MB, and most runs have nothing to tell.
  const { createTransport } = await import('nodemailer');
  const transport: Transport = createTransport(transportOptions(server, timeoutMs));
  try {
    return await work(transport);
  } finally {
    transport.close();
  }
}

/** TLS and a valid certificate are required, except on the machine itself. */
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

const NOT_ATTACHED =
  'Nothing is attached, because the mail would be larger than the mail server takes. Open the run by the link in this mail: the files are in its report, under Artifacts.';

function withoutFiles(mail: Mail): Mail {
  return {
    ...mail,
    attachments: [],
    text: `${mail.text.trimEnd()}\n\n${NOT_ATTACHED}\n`,
    html: mail.html.replace('</body>', `<p>${NOT_ATTACHED}</p></body>`),
  };
}
