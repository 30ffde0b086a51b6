// Files on the runner's disk, and the meaning of disk errors.
import { mkdir, open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RunFailure, wordsOf } from '../../failure.ts';
import type { ReportFolder } from '../../ports.ts';

export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

/** A file's bytes; null when there is no file. Other failures are thrown in words. */
export async function readBytes(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw explainDiskError(error, 'read', path);
  }
}

/** As `readBytes`, decoded. */
export async function readText(path: string): Promise<string | null> {
  return (await readBytes(path))?.toString('utf8') ?? null;
}

/** A stamp that changes whenever a file is replaced or written, without reading the file; `none` when there is no file. */
export async function stampOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join('-');
  } catch (error) {
    if (isMissing(error)) return 'none';
    throw explainDiskError(error, 'read', path);
  }
}

/** File names of a folder; none when there is no folder. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Writes a whole file, and waits until it is on the disk. */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, content, { flush: true });
}

/** Makes renames in a folder survive a power cut. Some file systems do not support or need it. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** A disk error in words; any other error unchanged. */
export function explainDiskError(error: unknown, doing: string, path: string): unknown {
  const { code, path: at } = error as NodeJS.ErrnoException;
  if (!(error instanceof Error) || code === undefined || !/^E[A-Z]+$/.test(code)) return error;
  const words = diskWords(error, 'give another folder in state-path');
  return new RunFailure(
    'STATE_CONFLICT',
    `The state could not be ${doing}: ${at ?? path} (${code}). ${words.charAt(0).toUpperCase()}${words.slice(1)} Then run again; nothing is lost.`,
    { cause: error },
  );
}

const FULL = ['the disk is full', 'Free space on the runner'] as const;
const FORBIDDEN = ['the runner may not write there', 'Allow it'] as const;

/** For other errors the system's own words are clear enough. */
const WORDS: Readonly<Record<string, readonly [what: string, todo: string]>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: FULL,
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: FORBIDDEN,
};

/** What a disk error means, and what to do. Two sentences; `otherwise` is another solution, such as `give another folder`. */
export function diskWords(cause: unknown, otherwise: string): string {
  const known = cause instanceof Error && 'code' in cause ? WORDS[String(cause.code)] : undefined;
  if (known !== undefined) return `${known[0]}. ${known[1]}, or ${otherwise}.`;
  return `${wordsOf(cause)}. If it stays so, ${otherwise}.`;
}

/**
 * As `mkdir` with `recursive`, which never ends on a file system, such as `/proc`, that answers a new folder with "the folder
 * above does not exist".
 */
export async function makeFolder(folder: string): Promise<void> {
  const isThere = async (): Promise<boolean> => (await stat(folder).catch(() => null))?.isDirectory() === true;
  if (await isThere()) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder).catch(async (error: unknown) => {
    // Another writer may have made it at the same moment.
    if (!(await isThere())) throw error;
  });
}

/** Made with the first file; every text passes `redact`. Rejects with `REPORT_FAILED`, with the file's name and what to do. */
export function createReportFolder(options: {
  readonly path: string;
  readonly redact: (text: string) => string;
}): ReportFolder {
  const { path: folder, redact } = options;
  return {
    path: folder,
    write: async (name, text) => {
      const path = join(folder, name);
      try {
        await makeFolder(folder);
        await writeDurably(path, redact(text));
      } catch (cause) {
        const words = diskWords(cause, 'give another folder in "report-path"');
        throw new RunFailure('REPORT_FAILED', `The report file ${path} could not be written: ${words}`, { cause });
      }
    },
  };
}
