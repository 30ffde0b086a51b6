// What a disk's refusal means, and what to do about it.
import { wordsOf } from '../../failure.ts';
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

const FULL = ['the disk is full', 'Free space on the runner'] as const;
const FORBIDDEN = ['the runner may not write there', 'Allow it'] as const;
const NO_FOLDER = ['a part of its path is a file and no folder', 'Remove that file'] as const;
const TOO_MANY = [
  'too many files are open at once',
  'Raise the limit of open files on the runner (ulimit -n)',
] as const;

const WORDS: Readonly<Record<string, readonly [what: string, todo: string]>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: FULL,
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: FORBIDDEN,
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
  EISDIR: ['a folder of that name is in the way', 'Remove it'],
  ENOENT: ['a folder of its path is not there', 'Make it'],
  ENAMETOOLONG: ['its path is too long', 'Shorten it'],
  EMFILE: TOO_MANY,
  ENFILE: TOO_MANY,
  EIO: ['the disk reports a fault', 'Check it'],
};

/** Two sentences; `otherwise` is the other way out, such as `give another folder`. A stranger's error keeps its words. */
export function diskWords(cause: unknown, otherwise: string): string {
  const known = cause instanceof Error && 'code' in cause ? WORDS[String(cause.code)] : undefined;
  if (known !== undefined) return `${known[0]}. ${known[1]}, or ${otherwise}.`;
  return `${wordsOf(cause)}. If it stays so, ${otherwise}.`;
}

// Makes a folder and those above it.

/**
 * As `mkdir` with `recursive`, which never ends where a file system refuses a new folder by saying that the one above it is
 * not there, as `/proc` does. Each folder is tried twice at most.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await makeOne(folder);
  } catch (error) {
    const above = dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === folder) throw error;
    await makeFolder(above);
    await makeOne(folder);
  }
}

/** Another writer may have made it in the same moment. */
async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (!(await isFolder(folder))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
