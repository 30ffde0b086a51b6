// A signed-in session with an SFTP server that has shown the expected host key. Before that nothing is sent, no user name either.
import { connect } from 'node:net';
import type ssh2 from 'ssh2';
import type { Client, ServerHostKeyAlgorithm, SFTPWrapper } from 'ssh2';
import { RunFailure } from '../../failure.ts';
import { fingerprintOf } from './host-key.ts';
import type { ExpectedHostKey } from './host-key.ts';

export interface SftpAccount {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
}

/** Milliseconds until a silent server is given up: for signing in, and for everything together. */
export interface Patience {
  readonly signIn: number;
  readonly whole: number;
}

export type Work = (sftp: SFTPWrapper) => Promise<void>;

export interface SessionOptions {
  readonly account: SftpAccount;
  readonly expected: ExpectedHostKey;
  readonly patience: Patience;
}

/** Signs in, does the work, signs out. Whatever breaks is a `RunFailure` that says what to check. */
export async function inSession(options: SessionOptions, work: Work): Promise<void> {
  const signal = AbortSignal.timeout(options.patience.whole);
  const shown: string[] = [];
  let handshakeError: unknown;
  for (const kind of options.expected.kinds) {
    const meeting = await meet({ ...options, kind, signal }, work);
    if (meeting.isDone) return;
    handshakeError = meeting.error;
    if (meeting.shown !== null) shown.push(meeting.shown);
  }
  throw shown.length === 0
    ? brokenConnection(handshakeError, options.account, false)
    : strangeServer(shown, options.account);
}

export function serverOf({ host, port }: SftpAccount): string {
  return `the SFTP server ${host}:${String(port)}`;
}

interface MeetingOptions extends SessionOptions {
  readonly kind: readonly ServerHostKeyAlgorithm[];
  readonly signal: AbortSignal;
}

/** `shown` is the fingerprint of a key that is not the expected one; null when the server has no key of the kind. */
type Meeting =
  { readonly isDone: true } | { readonly isDone: false; readonly shown: string | null; readonly error: unknown };

async function meet({ account, expected, kind, patience, signal }: MeetingOptions, work: Work): Promise<Meeting> {
  const { Client } = await loadSsh2();
  const client = new Client();
  const socket = connect({ host: account.host, port: account.port, noDelay: true });
  const fault = faultOf(client, signal);
  const key: { shown: string | null; isExpected: boolean } = { shown: null, isExpected: false };
  try {
    const opened = openSftp(client);
    client.connect({
      sock: socket,
      username: account.username,
      password: account.password,
      algorithms: { serverHostKey: [...kind] },
      hostVerifier: (offered: Buffer) => {
        key.shown = fingerprintOf(offered);
        key.isExpected = expected.matches(offered);
        return key.isExpected;
      },
      readyTimeout: patience.signIn,
      keepaliveInterval: 10_000,
      keepaliveCountMax: 3,
    });
    const sftp = await Promise.race([opened, fault]);
    await Promise.race([work(sftp), fault]);
    client.end();
    // A server that does not hang up must not keep the run alive.
    socket.unref();
    return { isDone: true };
  } catch (error) {
    client.end();
    socket.destroy();
    if (error instanceof RunFailure) throw error;
    if (levelOf(error) === 'handshake' && !key.isExpected) return { isDone: false, shown: key.shown, error };
    throw brokenConnection(error, account, key.isExpected);
  }
}

/** Rejects with the first fault of the connection; later ones are listened to as well, so that none ends the process. */
function faultOf(client: Client, signal: AbortSignal): Promise<never> {
  const fault = new Promise<never>((_, reject) => {
    client.on('error', reject);
    client.on('close', () => {
      reject(new Error('the connection was closed before the end'));
    });
    signal.addEventListener('abort', () => {
      reject(new Error('it took too long'));
    });
  });
  fault.catch(() => undefined);
  return fault;
}

function openSftp(client: Client): Promise<SFTPWrapper> {
  return new Promise((resolve, reject) => {
    client.once('ready', () => {
      client.sftp((error, sftp) => {
        if (error) {
          reject(error);
          return;
        }
        sftp.on('error', (fault: Error) => client.emit('error', fault));
        resolve(sftp);
      });
    });
  });
}

function levelOf(error: unknown): string {
  const { level } = error as { readonly level?: unknown };
  return typeof level === 'string' ? level : '';
}

function strangeServer(shown: readonly string[], account: SftpAccount): RunFailure {
  const server = serverOf(account);
  const keys =
    shown.length === 1
      ? `The host key of ${server} is ${shown.join()}, which is not`
      : `The host keys of ${server} are ${shown.join(', ')}; none of them is`;
  return new RunFailure(
    'BETTERWORKS_UNAVAILABLE',
    `${keys} the one in betterworks-sftp-host-key, so neither user name nor password was sent. Ask Betterworks Support whether their key has changed before you change the secret.`,
  );
}

/** `isMet`: the server had shown the expected key, so that host and port are right. */
function brokenConnection(error: unknown, account: SftpAccount, isMet: boolean): RunFailure {
  const server = serverOf(account);
  if (levelOf(error) === 'client-authentication') {
    const message = `The user name or the password was refused by ${server}. Check betterworks-sftp-username and betterworks-sftp-password; both come from Betterworks Support.`;
    return new RunFailure('BETTERWORKS_UNAUTHORIZED', message);
  }
  const reason = error instanceof Error ? error.message : String(error);
  if (!isMet) {
    const message = `There is no connection to ${server}: ${reason}. If it stays so, check betterworks-sftp-host and betterworks-sftp-port, and ask Betterworks Support whether the server is up.`;
    return new RunFailure('BETTERWORKS_UNAVAILABLE', message, { cause: error });
  }
  return new RunFailure(
    'BETTERWORKS_UNAVAILABLE',
    `The connection to ${server} broke: ${reason}. If it does so again, ask Betterworks Support.`,
    { cause: error },
  );
}

// Loads the SSH library when a run needs it.

/**
 * A part of the library that came from C names `__dirname` as it loads, and an ES module has none: without this the bundle,
 * which is one, would end there. The value is not used: that part carries its code within itself.
 */
async function loadSsh2(): Promise<typeof ssh2> {
  const scope: { __dirname?: string } = globalThis;
  scope.__dirname ??= '.';
  return (await import('ssh2')).default;
}
