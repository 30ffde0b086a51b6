// What a disk's refusal means, and what to do about it.

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
  return `${cause instanceof Error ? cause.message : String(cause)}. If it stays so, ${otherwise}.`;
}
