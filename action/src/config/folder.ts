// Reads one organization's folder, from disk or as it is listed elsewhere: its files, and what else lies there and nobody reads.
import { constants } from 'node:fs';
import { open, readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { ConfigProblem } from '../core/model/model.ts';
import { closest } from './messages/guess.ts';
import { errorIn, FILE_KINDS, shown } from './problem.ts';
import type { FileKind } from './problem.ts';
import { mostBytesOf } from './validate.ts';
import type { FoundFile, SourceFiles } from './validate.ts';

/** An organization's folder, wherever it is kept. */
export interface Listing {
  /** How problems call the folder: repository-relative, with forward slashes. */
  readonly folder: string;
  readonly names: readonly string[];
  /** The file's bytes, one more than allowed at most; or the end of a sentence that says why not. */
  readonly read: (name: string, mostBytes: number) => Promise<Uint8Array | string>;
}

/** Of the disk. Reads at most a few megabytes, follows no link out of the folder and waits for no pipe. The folder has to exist. */
export async function listFolder({ path, name: folder }: { path: string; name: string }): Promise<Listing> {
  const home = await realpath(path);
  const names = await readdir(path);
  return { folder, names, read: (name, mostBytes) => readContent(join(path, name), home, mostBytes) };
}

export async function readListing(
  listing: Listing,
): Promise<{ readonly files: SourceFiles; readonly problems: readonly ConfigProblem[] }> {
  const files: { [Kind in FileKind]?: FoundFile } = {};
  const problems = unreadFiles(listing);
  for (const kind of FILE_KINDS) {
    const [right, wrong] = [`${kind}.yml`, `${kind}.yaml`];
    const isThere = listing.names.includes(right);
    // A `.yaml` is refused but read all the same, so that its other mistakes are told with this one.
    const name = isThere ? right : wrong;
    if (listing.names.includes(wrong)) problems.push(wrongEnding(`${listing.folder}/${wrong}`, kind, isThere));
    if (!listing.names.includes(name)) continue;
    const file = `${listing.folder}/${name}`;
    const content = await listing.read(name, mostBytesOf(kind));
    files[kind] = { file, content: typeof content === 'string' ? null : content };
    if (typeof content === 'string')
      problems.push(errorIn(file, { message: `${name} ${content}.`, fix: `Put a plain file ${right} in its place.` }));
  }
  return { files, problems };
}

function wrongEnding(file: string, kind: FileKind, isRightThere: boolean): ConfigProblem {
  if (!isRightThere) {
    const message = `Files end in .yml here; ${kind}.yaml is not read.`;
    return errorIn(file, { message, fix: `Rename it to ${kind}.yml.` });
  }
  return errorIn(file, {
    message: `${kind}.yaml stands next to ${kind}.yml, and only ${kind}.yml is read.`,
    fix: 'Keep the right one of the two as .yml and delete the other.',
  });
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
function unreadFiles({ names, folder }: Listing): ConfigProblem[] {
  const right = FILE_KINDS.map((kind) => `${kind}.yml`);
  const known = [...right, ...FILE_KINDS.map((kind) => `${kind}.yaml`)];
  const isNote = (name: string): boolean => /\.(md|txt)$/i.test(name) && !/\.ya?ml\.txt$/i.test(name);
  const unread = names.filter((name) => !known.includes(name) && !name.startsWith('.') && !isNote(name));
  return unread.slice(0, MOST_UNREAD).map((name) => {
    const sentences = { message: `Nobody reads ${shown(name)}.`, fix: whatToDo(closest(name, right), names) };
    return { ...errorIn(`${folder}/${shown(name)}`, sentences), severity: 'warning' };
  });
}

/** A copy beside the file that is read must not take its place by our advice. */
function whatToDo(near: string | null, names: readonly string[]): string {
  if (near === null) return 'Delete it, or move it out of this folder.';
  if (names.includes(near)) return `${near} is read; delete this one, after moving over what is newer in it.`;
  return `Did you mean ${near}? Rename it.`;
}

const MOST_UNREAD = 20;
