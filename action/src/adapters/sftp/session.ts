// A session with an SFTP server that has shown the expected host key. Before that nothing is sent, not even the user name.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import type { Client, ServerHostKeyAlgorithm, SFTPWrapper } from 'ssh2';
import { RunFailure, wordsOf } from '../../failure.ts';

export interface SftpAccount {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
}

/** After how many milliseconds a silent server is given up: for the sign-in, and for everything together. */
export interface Patience {
  readonly signIn: number;
  readonly whole: number;
}

export interface SessionOptions {
  readonly account: SftpAccount;
  readonly expected: ExpectedHostKey;
  readonly patience: Patience;
}

export type Work = (sftp: SFTPWrapper) => Promise<void>;

/** Signs in, does the work, signs out. Every error is a `RunFailure` that says what to check. */
export async function inSession(options: SessionOptions, work: Work): Promise<void> {
  const { account, expected, patience } = options;
  const signal = AbortSignal.timeout(patience.whole);
  const shown: string[] = [];
  let unmet: unknown;
  for (const kind of expected.kinds) {
    const missed = await connectAndWork(options, { kind, signal }, work);
    if (missed === null) return;
    shown.push(...missed.shown);
    unmet = missed.error;
  }
  const server = serverOf(account);
  throw shown.length === 0 ? brokenConnection(unmet, server, false) : strangeServer(shown, server);
}

/** The server's name in sentences, after "the". */
export function serverOf({ host, port }: SftpAccount): string {
  return `SFTP server ${host}:${String(port)}`;
}

/** Null when the work is done; otherwise the other key that the server showed, or none when it has no key of the kind. */
async function connectAndWork(
  { account, expected, patience }: SessionOptions,
  { kind, signal }: { readonly kind: readonly ServerHostKeyAlgorithm[]; readonly signal: AbortSignal },
  work: Work,
): Promise<{ readonly shown: readonly string[]; readonly error: unknown } | null> {
  // Loaded only here: it takes 0.1 to 0.2 s and 12 MB, and most organizations deliver by the API.
  const { Client } = (await import('ssh2')).default;
  const client = new Client();
  const socket = connect({ host: account.host, port: account.port, noDelay: true });
  const fault = faultOf(client, signal);
  const key = { shown: new Array<string>(), isExpected: false };
  try {
    const opened = openSftp(client);
    answerQuestions(client, account);
    client.connect({
      sock: socket,
      username: account.username,
      password: account.password,
      tryKeyboard: true,
      algorithms: { serverHostKey: [...kind] },
      hostVerifier: (offered: Buffer) => {
        key.shown.push(fingerprintOf(offered));
        key.isExpected = expected.matches(offered);
        return key.isExpected;
      },
      readyTimeout: patience.signIn,
      keepaliveInterval: 10_000,
      keepaliveCountMax: 3,
    });
    await Promise.race([opened.then(work), fault]);
    client.end();
    // A server that does not hang up must not keep the run alive.
    socket.unref();
    return null;
  } catch (error) {
    client.end();
    socket.destroy();
    const isUnmet = levelOf(error) === 'handshake' && !key.isExpected && !SHARED.test(wordsOf(error));
    if (isUnmet) return { shown: key.shown, error };
    throw error instanceof RunFailure ? error : brokenConnection(error, serverOf(account), key.isExpected);
  }
}

/** Rejects with the first error of the connection. Later ones are caught, too, so that none ends the process. */
function faultOf(client: Client, signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  client.on('error', reject);
  client.on('close', () => {
    reject(new Error('the connection was closed before the end'));
  });
  signal.addEventListener('abort', () => {
    reject(new Error('it took too long'));
  });
  promise.catch(() => undefined);
  return promise;
}

const PASSWORD_CHANGE =
  /\bnew\b.{0,40}password|password.{0,80}\b(?:expired|change)|(?:expired|change).{0,80}password/is;

/** Answers one hidden question with the password. Any other question of the server is reported. */
function answerQuestions(client: Client, account: SftpAccount): void {
  // Ends the session: a program cannot give what the server asks for.
  const refuse = (wants: string): void => {
    client.emit('error', new RunFailure('BETTERWORKS_UNAUTHORIZED', `The ${serverOf(account)} ${wants}`));
  };
  const mustChange = (): void => {
    refuse(
      'wants the password changed before it lets anybody in. Ask Betterworks Support for a new one, and set it in betterworks-sftp-password.',
    );
  };
  let isAnswered = false;
  client.on('change password', mustChange);
  client.on('keyboard-interactive', (...[, instructions, , prompts, answer]) => {
    const asked = [instructions, ...prompts.map(({ prompt }) => prompt)].join(' ').replace(/\s+/g, ' ').trim();
    if (PASSWORD_CHANGE.test(asked)) mustChange();
    else if (prompts.length === 0) answer([]);
    else if (prompts.length === 1 && prompts[0]?.echo !== true && !isAnswered) {
      isAnswered = true;
      answer([account.password]);
    } else
      refuse(
        `asks for more than a password ("${asked.slice(0, 100)}"), which no program can answer. Ask Betterworks Support for an account that signs in by password alone.`,
      );
  });
}

async function openSftp(client: Client): Promise<SFTPWrapper> {
  await once(client, 'ready');
  const sftp = await promisify<SFTPWrapper>((done) => {
    client.sftp(done);
  })();
  sftp.on('error', (fault: Error) => client.emit('error', fault));
  return sftp;
}

function levelOf(error: unknown): unknown {
  return (error as { readonly level?: unknown }).level;
}

function strangeServer(shown: readonly string[], server: string): RunFailure {
  return new RunFailure(
    'BETTERWORKS_UNAVAILABLE',
    `The host key of the ${server} is ${shown.join(' or ')}, which is not the one in betterworks-sftp-host-key, so neither user name nor password was sent. Ask Betterworks Support whether their key has changed before you change the secret.`,
  );
}

/** The library's message when client and server have no common algorithm. */
const SHARED = /no matching (key exchange algorithm|(?:C->S|S->C) (?:cipher|MAC|compression))/;

/** `isMet`: the server had shown the expected key, so host and port are right. */
function brokenConnection(cause: unknown, server: string, isMet: boolean): RunFailure {
  if (levelOf(cause) === 'client-authentication')
    return new RunFailure(
      'BETTERWORKS_UNAUTHORIZED',
      `The user name or the password was refused by the ${server}. Check betterworks-sftp-username and betterworks-sftp-password; both come from Betterworks Support.`,
    );
  const reason = wordsOf(cause);
  const shared = SHARED.exec(reason)?.[1]?.replace(/^.->. /, '');
  const message =
    shared !== undefined
      ? `The ${server} offers no ${shared} that is safe enough for this program, so nothing was sent. Ask Betterworks Support to offer a current one (aes256-gcm@openssh.com, aes256-ctr; hmac-sha2-256; curve25519-sha256).`
      : isMet
        ? `The connection to the ${server} broke: ${reason}. If it does so again, ask Betterworks Support.`
        : `There is no connection to the ${server}: ${reason}. If it stays so, check betterworks-sftp-host and betterworks-sftp-port, and ask Betterworks Support whether the server is up.`;
  return new RunFailure('BETTERWORKS_UNAVAILABLE', message, { cause });
}

// The server's host key, as the owner gives it, is compared with the key that the server shows. Without a match nothing is sent.

export interface ExpectedHostKey {
  /** Kinds of keys to ask for, one for each connection, since a server with several keys shows one. The likeliest first. */
  readonly kinds: readonly (readonly ServerHostKeyAlgorithm[])[];
  /** Takes a key in SSH's wire format. */
  readonly matches: (key: Buffer) => boolean;
}

/** Reads one or several OpenSSH public-key lines or `SHA256:` fingerprints; throws when there is none. */
export function expectedHostKey(given: string): ExpectedHostKey {
  const lines = [...given.matchAll(KEY_LINE)].map(([, kind = '', key = '']) => ({ kind, key }));
  const accepted = new Set([
    ...lines.map(({ key }) => fingerprintOf(Buffer.from(key, 'base64'))),
    ...[...given.matchAll(FINGERPRINT)].map(([, fingerprint = '']) => fingerprint),
  ]);
  if (accepted.size === 0)
    throw new RunFailure(
      'CONFIG_INVALID',
      'The input betterworks-sftp-host-key is no host key. Write an OpenSSH public-key line (ssh-ed25519 AAAA…) or a fingerprint (SHA256:…), as ssh-keyscan and ssh-keygen -l print them.',
    );
  const isNamed = (kind: readonly string[]): boolean => lines.some((line) => kind.includes(line.kind));
  return {
    kinds: [...HOST_KEY_KINDS.filter(isNamed), ...HOST_KEY_KINDS.filter((kind) => !isNamed(kind))],
    matches: (key) => accepted.has(fingerprintOf(key)),
  };
}

/** `SHA256:` and 43 characters, as OpenSSH prints it. */
export function fingerprintOf(key: Buffer): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}

const KEY_LINE = /(?:^|\s)(ssh-[a-z0-9-]+|ecdsa-sha2-[a-z0-9-]+)\s+([A-Za-z0-9+/]+={0,2})/g;
const FINGERPRINT = /(?:^|\s)(SHA256:[A-Za-z0-9+/]{43})=?(?=\s|$)/g;

const HOST_KEY_KINDS: ExpectedHostKey['kinds'] = [
  ['ssh-ed25519'],
  ['ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521'],
  ['rsa-sha2-512', 'rsa-sha2-256', 'ssh-rsa'],
];
