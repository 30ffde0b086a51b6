// Reading and replacing files so that a crash leaves the old text or the new one, never a half.
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { StateUnavailable } from '../../core/state/errors.ts';
import { diskWords } from './disk-words.ts';

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

/** A word that changes whenever a file is replaced or written to, without reading it; `none` when there is no file. */
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

/** Writes a whole file and waits until the disk has it. */
export async function writeDurably(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const block of inBlocks(pieces)) await file.writeFile(block);
    await file.sync();
  } finally {
    await file.close();
  }
}

const BLOCK_LENGTH = 1024 * 1024;

/** A call a block takes much less time than a call a piece. */
function* inBlocks(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let block: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    block.push(bytes);
    length += bytes.length;
    if (length < BLOCK_LENGTH) continue;
    yield block.length === 1 ? bytes : Buffer.concat(block);
    [block, length] = [[], 0];
  }
  if (length > 0) yield Buffer.concat(block);
}

/** Makes renames in a folder survive a power cut. Some file systems know no such thing, and need none. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** A failure of the disk in words; anything else passes unchanged. */
export function explainDiskError(error: unknown, doing: string, path: string): unknown {
  const { code, path: at } = error as NodeJS.ErrnoException;
  if (!(error instanceof Error) || code === undefined || !/^E[A-Z]+$/.test(code)) return error;
  const words = diskWords(error, 'give another folder in state-path');
  return new StateUnavailable(
    `The state could not be ${doing}: ${at ?? path} (${code}). ${words.charAt(0).toUpperCase()}${words.slice(1)} Then run again; nothing is lost.`,
    { cause: error },
  );
}
