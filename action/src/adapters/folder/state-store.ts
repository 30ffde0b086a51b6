// Implements StateStore over a folder: for local use, the demo and tests.
//
// A commit first renames the users' file, and last `<slug>.json`, which has the digest of the users' file. A run that is killed
// between the two leaves the new `<slug>.json` under its temporary name. A reader who finds its users in place uses that file.
import { rename as renameFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { statusPageAfter } from '../../core/report/status-page.ts';
import type { StateWritten } from '../../core/state/files.ts';
import { parseState, serialiseChanged, slugOfFile, stateFiles } from '../../core/state/files.ts';
import type { CommitNote, LoadedState, StateStore } from '../../ports.ts';
import {
  explainDiskError,
  listFiles,
  makeFolder,
  readBytes,
  readText,
  stampOf,
  syncFolder,
  writeDurably,
} from './disk.ts';
import { withFolderLock } from './folder-lock.ts';

const STATUS_PAGE = 'README.md';
/** The temporary name of a file, before it gets its own. */
const NEXT = '.next';

export interface DirectoryStateStoreOptions {
  /** The input `state-key`; without it nothing is sealed. */
  readonly key?: string;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** As in `node:fs/promises`; tests use it to interrupt a commit. */
  readonly rename?: (from: string, to: string) => Promise<void>;
}

/** `path` is the state's folder; it is made on the first commit. Disk errors are thrown as `STATE_CONFLICT`. */
export function createDirectoryStateStore(path: string, options: DirectoryStateStoreOptions = {}): StateStore {
  const rename = options.rename ?? renameFile;
  const place = { folder: path.endsWith(sep) ? path : path + sep, key: options.key ?? '' };
  const parse = (slug: string, found: FoundFiles): LoadedState => ({
    ...parseState(slug, found, place),
    version: found.version,
  });
  const sleep = options.sleep ?? ((milliseconds: number) => wait(milliseconds));
  return {
    load: (slug) => inWords('read', path, async () => parse(slug, await readFiles(path, slug))),
    commit: (...[slug, loaded, next, note, merge]) =>
      inWords('saved', path, async () => {
        await makeFolder(path);
        return withFolderLock(path, sleep, async () => {
          const isOurs = (await versionOf(path, slug)) === loaded.version;
          const theirs = isOurs ? null : parse(slug, await readFiles(path, slug)).state;
          const state = theirs === null ? next : merge(loaded.state, next, theirs);
          const files = serialiseChanged(state, place.key, isOurs ? loaded : null);
          await replaceFiles(path, files, { note, rename });
          return { state, version: await versionOf(path, slug), usersSha256: files.usersSha256 };
        });
      }),
  };
}

async function inWords<T>(doing: string, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainDiskError(error, doing, path);
  }
}

interface FoundFiles {
  readonly organization: string | null;
  readonly users: Buffer | null;
  readonly pending: string | null;
  readonly version: string;
}

/**
 * Reads `<slug>.json` first: even if another run commits meanwhile, the users are not older than the cursor. The version is
 * taken before reading, so that a change in between shows at the commit. Users alone are an interrupted first commit if its
 * other file is there under its temporary name; otherwise a file was lost.
 */
async function readFiles(folder: string, slug: string, tries = 1): Promise<FoundFiles> {
  const names = stateFiles(slug);
  const version = await versionOf(folder, slug);
  const pending = await readText(join(folder, names.organization + NEXT));
  const organization = await readText(join(folder, names.organization));
  const users = await readBytes(join(folder, names.users));
  if (tries < READING_TRIES && version !== (await versionOf(folder, slug))) return readFiles(folder, slug, tries + 1);
  if (organization === null && pending !== null) return { organization: null, users: null, pending, version };
  return { organization, users, pending, version };
}

/** Another run may save while we read, but not three times in a row. */
const READING_TRIES = 3;

/** Users can be hundreds of megabytes, so a version is made of file stamps, not of contents. */
async function versionOf(folder: string, slug: string): Promise<string> {
  const names = stateFiles(slug);
  const stamps = await Promise.all([names.organization, names.users].map((name) => stampOf(join(folder, name))));
  return stamps.join(' ');
}

type Rename = (from: string, to: string) => Promise<void>;

interface Replacing {
  readonly note: CommitNote;
  readonly rename: Rename;
}

async function replaceFiles(folder: string, files: StateWritten, { note, rename }: Replacing): Promise<void> {
  const names = stateFiles(note.slug);
  const [organization, users] = [join(folder, names.organization), join(folder, names.users)];
  const statusPage = join(folder, STATUS_PAGE);
  await Promise.all([
    writeDurably(organization + NEXT, files.organization),
    renderPage(folder, note, files.organization).then((page) => writeDurably(statusPage + NEXT, page)),
    files.users && writeDurably(users + NEXT, Buffer.concat(files.users)),
  ]);
  if (files.users !== null) {
    // A run that finds the new users must also find the new `<slug>.json` under its temporary name.
    await syncFolder(folder);
    await rename(users + NEXT, users);
    await syncFolder(folder);
  }
  await rename(organization + NEXT, organization);
  await rename(statusPage + NEXT, statusPage);
  await syncFolder(folder);
}

/** The status page after this commit; `organization` is the text of the own file. */
async function renderPage(folder: string, note: CommitNote, organization: string): Promise<string> {
  const texts = (await readOrganizations(folder)).set(note.slug, organization);
  return statusPageAfter(note, { texts, before: (await readText(join(folder, STATUS_PAGE))) ?? '' }, null);
}

/** The texts of all state files without their users, by slug. */
export async function readOrganizations(folder: string): Promise<Map<string, string>> {
  const read = (await listFiles(folder)).map(async (name) => {
    const slug = slugOfFile(name);
    return slug === null ? [] : [[slug, (await readText(join(folder, name))) ?? ''] as const];
  });
  return new Map((await Promise.all(read)).flat());
}
