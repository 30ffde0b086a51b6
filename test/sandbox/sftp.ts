// Debian's OpenSSH on a loopback port, with one account that signs in by password and sees nothing but its own folder. The
// account, its folder and the disk below it exist in the server's own mount namespace: the machine learns nothing of them.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SftpOptions {
  /** Puts the folder on a disk of this size (a multiple of 4096); default the machine's own. */
  readonly diskBytes?: number;
  /** Kinds of host keys that the server has; default one, `ed25519`. */
  readonly hostKeys?: readonly HostKeyKind[];
}

export type HostKeyKind = 'ed25519' | 'ecdsa' | 'rsa';

export interface HostKey {
  /** The OpenSSH public-key line. */
  readonly line: string;
  /** `SHA256:` and 43 characters, as `ssh-keygen -l` prints it. */
  readonly fingerprint: string;
}

export interface SftpServer {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  readonly hostKey: HostKey;
  readonly hostKeys: Readonly<Partial<Record<HostKeyKind, HostKey>>>;
  /** The account's folder `/incoming` as this machine sees it. */
  readonly incoming: string;
  /** Names and texts of the files there, in the order of their names. */
  files(): Readonly<Record<string, string>>;
  /** Empties the folder and gives it back, whatever was done to it. */
  reset(): void;
  /** Makes the folder one that the account may look at only. */
  makeReadOnly(): void;
  /** Takes the folder away. */
  removeFolder(): void;
  /** What the server logged so far, at level DEBUG1. */
  log(): string;
  /** Resolves when the log holds this. */
  logged(pattern: RegExp): Promise<void>;
  close(): Promise<void>;
}

const SSHD = '/usr/sbin/sshd';
/** A folder of the server's own mount namespace. */
const CHROOT = '/mnt';
const USERNAME = 'acme-users';
const PASSWORD = 'made-up sftp password: "ü" & $HOME';
const UID = 60_022;

/** Why OpenSSH cannot be started here; null when it can. */
export function whyNoSftp(): string | null {
  if (!existsSync(SSHD)) return 'SFTP tests are skipped: there is no /usr/sbin/sshd (Debian package openssh-server).';
  if (process.getuid?.() !== 0)
    return 'SFTP tests are skipped: OpenSSH checks passwords as root only, and this is not root.';
  const isAllowed = spawnSync('unshare', ['--mount', 'true']).status === 0;
  return isAllowed ? null : 'SFTP tests are skipped: this machine allows no mount namespace (unshare --mount).';
}

export async function startSftp(options: SftpOptions = {}): Promise<SftpServer> {
  const folder = mkdtempSync(join(tmpdir(), 'sftp-'));
  const home = join(folder, 'home');
  mkdirSync(home);
  chmodSync(home, 0o755);
  const { hostKeys = ['ed25519'], diskBytes } = options;
  const keys = Object.fromEntries(hostKeys.map((kind) => [kind, makeHostKey(folder, kind)]));
  const port = await freePort();
  writeFileSync(join(folder, 'sshd_config'), configOf(folder, port, hostKeys));
  writeFileSync(join(folder, 'passwd'), `${readFileSync('/etc/passwd', 'utf8').trimEnd()}\n${accountLine()}\n`);
  writeFileSync(join(folder, 'start.sh'), startScript(folder, diskBytes));
  const onDisk = (pid: number): string =>
    diskBytes === undefined ? join(home, 'incoming') : join('/proc', String(pid), 'root', CHROOT, 'incoming');
  makeFolder(join(home, 'incoming'));
  const server = await spawnServer(folder);
  const incoming = onDisk(server.pid);
  const hostKey = keys[hostKeys[0]!]!;
  return {
    ...{ host: '127.0.0.1', port, username: USERNAME, password: PASSWORD, hostKey, hostKeys: keys, incoming },
    ...{ log: server.log, logged: server.logged },
    files: () =>
      Object.fromEntries(readdirSync(incoming).map((name) => [name, readFileSync(join(incoming, name), 'utf8')])),
    reset: () => {
      if (diskBytes === undefined) rmSync(incoming, { recursive: true, force: true });
      else for (const name of readdirSync(incoming)) rmSync(join(incoming, name));
      makeFolder(incoming);
    },
    makeReadOnly: () => {
      chownSync(incoming, 0, 0);
    },
    removeFolder: () => {
      renameSync(incoming, `${incoming}-away-${process.hrtime.bigint()}`);
    },
    close: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function makeHostKey(folder: string, kind: HostKeyKind): HostKey {
  const file = join(folder, `host_${kind}`);
  execFileSync('ssh-keygen', ['-q', '-t', kind, '-N', '', '-C', 'sandbox', '-f', file]);
  const [, fingerprint] = execFileSync('ssh-keygen', ['-l', '-E', 'sha256', '-f', `${file}.pub`], {
    encoding: 'utf8',
  }).split(' ');
  return { line: readFileSync(`${file}.pub`, 'utf8').trim(), fingerprint: fingerprint! };
}

function configOf(folder: string, port: number, hostKeys: readonly HostKeyKind[]): string {
  return [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    ...hostKeys.map((kind) => `HostKey ${join(folder, `host_${kind}`)}`),
    'PidFile none',
    'LogLevel DEBUG1',
    'UseDNS no',
    'UsePAM no',
    'PasswordAuthentication yes',
    'KbdInteractiveAuthentication no',
    'PubkeyAuthentication no',
    `AllowUsers ${USERNAME}`,
    'Subsystem sftp internal-sftp',
    'ForceCommand internal-sftp',
    `ChrootDirectory ${CHROOT}`,
    '',
  ].join('\n');
}

/** A line of /etc/passwd with the password in it, so that /etc/shadow is not needed. */
function accountLine(): string {
  const hash = execFileSync('openssl', ['passwd', '-6', '-stdin'], { input: PASSWORD, encoding: 'utf8' }).trim();
  return [USERNAME, hash, UID, UID, '', '/', '/usr/sbin/nologin'].join(':');
}

/** All mounts are private to this process and end with it; it ends with the test that started it, however that ends. */
function startScript(folder: string, diskBytes: number | undefined): string {
  return [
    'set -e',
    `mount --bind ${join(folder, 'passwd')} /etc/passwd`,
    `mount --bind ${join(folder, 'home')} ${CHROOT}`,
    ...(diskBytes === undefined
      ? []
      : [`mount -t tmpfs -o size=${diskBytes},uid=${UID},mode=755 tmpfs ${CHROOT}/incoming`]),
    'mount -t tmpfs -o mode=755 tmpfs /run',
    'mkdir /run/sshd',
    `exec setpriv --pdeathsig TERM ${SSHD} -D -e -f ${join(folder, 'sshd_config')}`,
    '',
  ].join('\n');
}

function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true });
  chownSync(path, UID, UID);
}

interface RunningServer {
  readonly pid: number;
  readonly log: () => string;
  readonly logged: (pattern: RegExp) => Promise<void>;
  readonly stop: () => Promise<void>;
}

async function spawnServer(folder: string): Promise<RunningServer> {
  const child = spawn('unshare', ['--mount', 'sh', join(folder, 'start.sh')], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => {
      resolve();
    }),
  );
  let text = '';
  const waiting = new Set<() => void>();
  const told = (chunk: string): void => {
    text += chunk;
    for (const look of waiting) look();
  };
  child.stderr.setEncoding('utf8').on('data', told);
  const logged = (pattern: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!pattern.test(text)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
      void ended.then(() => {
        reject(new Error(`OpenSSH ended without having said ${String(pattern)}:\n${text}`));
      });
    });
  await logged(/Server listening on /);
  return {
    pid: child.pid!,
    log: () => text,
    logged,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { readonly port: number };
  await new Promise<void>((resolve) =>
    probe.close(() => {
      resolve();
    }),
  );
  return port;
}
