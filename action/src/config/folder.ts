// Reads one organization's folder, from disk or as it is listed elsewhere: its files, and what else lies there and nobody reads.
import { constants } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { ConfigProblem } from '../core/model/model.ts';
import { FILE_KINDS } from './file-kinds.ts';
import type { FileKind } from './file-kinds.ts';
import { closest } from './messages/closest.ts';
import { shown } from './messages/problem.ts';
import { MOST_CATALOG_BYTES } from './validate.ts';
import type { FoundFile, SourceFiles } from './validate.ts';
import { MOST_BYTES } from './yaml/read.ts';

export interface FolderReading {
  readonly files: SourceFiles;
  readonly problems: readonly ConfigProblem[];
}

/** A folder on disk and how problems call it. */
export interface Folder {
  readonly path: string;
  /** Repository-relative, with forward slashes. */
  readonly name: string;
}

/** An organization's folder, wherever it is kept. */
export interface Listing {
  /** How problems call the folder. */
  readonly folder: string;
  readonly names: readonly string[];
  /** The file's bytes, one more than allowed at most; or the end of a sentence that says why not. */
  readonly read: (name: string, mostBytes: number) => Promise<Uint8Array | string>;
}

/** Of the disk. Reads at most a few megabytes, follows no link out of the folder and waits for no pipe. The folder has to exist. */
export async function listFolder(folder: Folder): Promise<Listing> {
  const home = await realpath(folder.path);
  return {
    folder: folder.name,
    names: await readdir(folder.path),
    read: (name, mostBytes) => readContent(join(folder.path, name), home, mostBytes),
  };
}

export async function readListing(listing: Listing): Promise<FolderReading> {
  const read = await Promise.all(FILE_KINDS.map((kind) => readKind(kind, listing)));
  return {
    files: Object.fromEntries(read.flatMap(({ kind, source }) => (source === null ? [] : [[kind, source]]))),
    problems: [...read.flatMap(({ problems }) => problems), ...unreadFiles(listing)],
  };
}

interface ReadKind {
  readonly kind: FileKind;
  readonly source: FoundFile | null;
  readonly problems: readonly ConfigProblem[];
}

/** A `.yaml` is refused but read all the same, so that its other mistakes are told with this one. */
async function readKind(kind: FileKind, listing: Listing): Promise<ReadKind> {
  const names = new Set(listing.names);
  const [right, wrong] = [`${kind}.yml`, `${kind}.yaml`];
  const file = (name: string): string => `${listing.folder}/${name}`;
  const problems: ConfigProblem[] = [];
  if (names.has(wrong)) {
    const message = names.has(right)
      ? `${wrong} stands next to ${right}, and only ${right} is read.`
      : `Files end in .yml here; ${wrong} is not read.`;
    const fix = names.has(right)
      ? 'Keep the right one of the two as .yml and delete the other.'
      : `Rename it to ${right}.`;
    problems.push({ ...atStart(file(wrong)), severity: 'error', message, fix });
  }
  const name = names.has(right) ? right : wrong;
  if (!names.has(name)) return { kind, source: null, problems };
  const content = await listing.read(name, kind === 'catalog' ? MOST_CATALOG_BYTES : MOST_BYTES);
  if (typeof content !== 'string') return { kind, source: { file: file(name), content }, problems };
  const refused: ConfigProblem = {
    ...atStart(file(name)),
    severity: 'error',
    message: `${name} ${content}.`,
    fix: `Put a plain file ${right} in its place.`,
  };
  return { kind, source: { file: file(name), content: null }, problems: [...problems, refused] };
}

/** The bytes, one more than allowed at most; or the end of a sentence that says why not. */
async function readContent(path: string, home: string, mostBytes: number): Promise<Uint8Array | string> {
  try {
    const real = await realpath(path);
    if (!isInside(real, home)) return 'is a link that leads out of the folder';
    // Without waiting: opening a pipe would else last until somebody writes to it.
    await using file = await open(real, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = await file.stat();
    if (!stat.isFile()) return 'is not a file';
    const bytes = new Uint8Array(Math.min(stat.size, mostBytes + 1));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    return `cannot be opened (${code})`;
  }
}

/** Both paths real. */
export function isInside(path: string, home: string): boolean {
  return path === home || path.startsWith(home.endsWith(sep) ? home : home + sep);
}

/** A file with a slip in its name would be ignored without a word. Notes and hidden files are no slip; `filter.yml.txt` is one. */
function unreadFiles({ names, folder }: Listing): readonly ConfigProblem[] {
  const known = FILE_KINDS.flatMap((kind) => [`${kind}.yml`, `${kind}.yaml`]);
  const isNote = (name: string): boolean => /\.(md|txt)$/i.test(name) && !/\.ya?ml\.txt$/i.test(name);
  const unread = names.filter((name) => !known.includes(name) && !name.startsWith('.') && !isNote(name));
  return unread.slice(0, MOST_UNREAD).map((name) => {
    const near = closest(
      name,
      FILE_KINDS.map((kind) => `${kind}.yml`),
    );
    return {
      ...atStart(`${folder}/${shown(name)}`),
      severity: 'warning',
      message: `Nobody reads ${shown(name)}.`,
      fix: whatToDo(near, names),
    };
  });
}

/** A copy beside the file that is read must not take its place by our advice. */
function whatToDo(near: string | null, names: readonly string[]): string {
  if (near === null) return 'Delete it, or move it out of this folder.';
  if (names.includes(near)) return `${near} is read; delete this one, after moving over what is newer in it.`;
  return `Did you mean ${near}? Rename it.`;
}

const MOST_UNREAD = 20;

function atStart(file: string): Pick<ConfigProblem, 'file' | 'line' | 'column'> {
  return { file, line: 1, column: 1 };
}
