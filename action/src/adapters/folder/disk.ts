// Files on the runner's disk, and the meaning of disk errors.
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Redactor } from '../../core/report/redact/redactor.ts';
import { RunFailure, wordsOf } from '../../failure.ts';

/** What `read` gives of a file or folder; null when there is none. Errors name the path, which some of Node's do not. */
export async function ifThere<T>(path: string, read: (path: string) => Promise<T>): Promise<T | null> {
  try {
    return await read(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw Object.assign(error as Error, { path });
  }
}

/** A stamp that changes whenever a file is replaced or written, without reading the file; `none` when there is no file. */
export async function stampOf(path: string): Promise<string> {
  const found = await ifThere(path, (file) => stat(file, { bigint: true }));
  return found === null ? 'none' : [found.ino, found.size, found.mtimeNs, found.ctimeNs].join('-');
}

/** For writing: waits until the file is on the disk. */
export const DURABLY = { flush: true };

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

/** `files` by name; every text is redacted. Rejects with `REPORT_FAILED`, with the file's name and what to do. */
export async function writeReportFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
  { redact }: Pick<Redactor, 'redact'>,
): Promise<void> {
  const write = async ([name, text]: readonly [string, string]): Promise<void> => {
    const path = join(folder, name);
    try {
      await makeFolder(folder);
      await writeFile(path, redact(text), DURABLY);
    } catch (cause) {
      const words = diskWords(cause, 'give another folder in "report-path"');
      throw new RunFailure('REPORT_FAILED', `The report file ${path} could not be written: ${words}`, { cause });
    }
  };
  await Promise.all(Object.entries(files).map(write));
}
