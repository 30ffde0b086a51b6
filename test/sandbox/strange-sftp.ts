// An SFTP server that behaves as OpenSSH here cannot: it asks its own questions, offers old ciphers, or loses a file.
import { generateKeyPairSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { AuthContext, Prompt, ServerConfig, Session } from 'ssh2';
import ssh2 from 'ssh2';

export interface StrangeSftpOptions {
  /** Rounds of questions after `keyboard-interactive`; without them a password is asked for plainly. */
  readonly questions?: readonly (readonly Prompt[])[];
  /** Answers a password with the demand to change it. */
  readonly demandsNewPassword?: boolean;
  readonly algorithms?: ServerConfig['algorithms'];
  /** What it says there is of a folder and of a file that is to be renamed. */
  readonly folder?: 'there' | 'gone';
}

export interface StrangeSftp {
  readonly account: {
    readonly host: string;
    readonly port: number;
    readonly username: string;
    readonly password: string;
  };
  readonly hostKey: string;
  /** What was answered to its questions, and every way in that was tried. */
  readonly answers: string[];
  readonly tried: string[];
  close(): Promise<void>;
}

const { NO_SUCH_FILE, OK } = ssh2.utils.sftp.STATUS_CODE;
const A_FOLDER = { mode: 0o40755, uid: 0, gid: 0, size: 0, atime: 0, mtime: 0 };

export async function startStrangeSftp(options: StrangeSftpOptions = {}): Promise<StrangeSftp> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  // Not by ssh2's own `generateKeyPairSync('ed25519')`: one key in some five hundred is one that it cannot read again.
  const key = privateKey.export({ type: 'sec1', format: 'pem' }).toString();
  const answers: string[] = [];
  const tried: string[] = [];
  const config = { hostKeys: [key], ...(options.algorithms && { algorithms: options.algorithms }) };
  const server = new ssh2.Server(config, (client) => {
    client.on('error', () => undefined);
    client.on('authentication', (context) => {
      tried.push(context.method);
      admit(context, options, answers);
    });
    client.on('session', (accept) => {
      loseFiles(accept(), options.folder ?? 'there');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    account: { host: '127.0.0.1', port, username: 'acme-users', password: 'made-up' },
    hostKey: publicKeyOf(key),
    answers,
    tried,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

function admit(context: AuthContext, options: StrangeSftpOptions, answers: string[]): void {
  const { questions } = options;
  const way = questions === undefined ? 'password' : 'keyboard-interactive';
  if (context.method !== way) {
    context.reject([way]);
    return;
  }
  if (context.method === 'password') {
    if (options.demandsNewPassword !== true) context.accept();
    else context.requestChange('Your password has expired.', () => undefined);
  }
  if (context.method === 'keyboard-interactive') askAll(context, [...(questions ?? [])], answers);
}

function askAll(
  context: Extract<AuthContext, { method: 'keyboard-interactive' }>,
  [round, ...rest]: readonly (readonly Prompt[])[],
  answers: string[],
): void {
  if (round === undefined) {
    context.accept();
    return;
  }
  context.prompt([...round], (given) => {
    answers.push(...given);
    askAll(context, rest, answers);
  });
}

/** Takes every file, and finds none when it is to be renamed. */
function loseFiles(session: Session, folder: 'there' | 'gone'): void {
  session.on('sftp', (accept) => {
    const sftp = accept();
    const handle = Buffer.from('a file');
    sftp.on('OPEN', (id) => {
      sftp.handle(id, handle);
    });
    for (const event of ['WRITE', 'CLOSE'] as const)
      sftp.on(event, (id: number) => {
        sftp.status(id, OK);
      });
    for (const event of ['RENAME', 'REMOVE'] as const)
      sftp.on(event, (id: number) => {
        sftp.status(id, NO_SUCH_FILE);
      });
    sftp.on('STAT', (id) => {
      if (folder === 'there') sftp.attrs(id, A_FOLDER);
      else sftp.status(id, NO_SUCH_FILE);
    });
  });
}

function publicKeyOf(pem: string): string {
  const key = ssh2.utils.parseKey(pem);
  if (key instanceof Error) throw key;
  return `${key.type} ${key.getPublicSSH().toString('base64')}`;
}
