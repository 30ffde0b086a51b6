// Implements StateStore over a folder: for local use, the demo and tests.
//
// A commit first renames the users' file, and last `<slug>.json`, which has the digest of the users' file. A run that is killed
// between the two leaves the new `<slug>.json` under its temporary name. A reader who finds its users in place uses that file.
import { randomUUID } from 'node:crypto';
import { link, open, readdir, readFile, rename as renameFile, unlink, utimes, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { statusPageAfter } from '../../core/report/status-page.ts';
import type { StateWritten } from '../../core/state/files.ts';
import { parseState, serialiseChanged, slugOfFile, stateFiles } from '../../core/state/files.ts';
import { RunFailure } from '../../failure.ts';
import type { CommitNote, LoadedState, StateStore } from '../../ports.ts';
import { diskWords, DURABLY, ifThere, makeFolder, stampOf } from './disk.ts';

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
  const { key = '', sleep = wait, rename = renameFile } = options;
  const place = { folder: path.endsWith(sep) ? path : path + sep, key };
  const load = async (slug: string): Promise<LoadedState> => {
    const { version, ...found } = await readFiles(path, slug);
    return { ...parseState(slug, found, place), version };
  };
  return {
    load: (slug) => inWords('read', path, () => load(slug)),
    commit: (...[slug, loaded, next, note, merge]) =>
      inWords('saved', path, async () => {
        await makeFolder(path);
        return withFolderLock(path, sleep, async () => {
          const isOurs = (await versionOf(path, slug)) === loaded.version;
          const theirs = isOurs ? null : (await load(slug)).state;
          const state = theirs === null ? next : merge(loaded.state, next, theirs);
          const files = serialiseChanged(state, key, isOurs ? loaded : null);
          await replaceFiles(path, files, { note, rename });
          return { state, version: await versionOf(path, slug), usersSha256: files.usersSha256 };
        });
      }),
  };
}

/** Disk errors in words; other errors pass unchanged. */
async function inWords<T>(doing: string, folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code = '', path = folder } = error as NodeJS.ErrnoException;
    if (!(error instanceof Error) || !/^E[A-Z]+$/.test(code)) throw error;
    const words = diskWords(error, 'give another folder in state-path');
    const message = `The state could not be ${doing}: ${path} (${code}). ${words.charAt(0).toUpperCase()}${words.slice(1)} Then run again; nothing is lost.`;
    throw new RunFailure('STATE_CONFLICT', message, { cause: error });
  }
}

const readText = (path: string): Promise<string | null> => ifThere(path, (file) => readFile(file, 'utf8'));

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
  const users = await ifThere(join(folder, names.users), (file) => readFile(file));
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

async function replaceFiles(
  folder: string,
  files: StateWritten,
  { note, rename }: Required<Pick<DirectoryStateStoreOptions, 'rename'>> & { readonly note: CommitNote },
): Promise<void> {
  const names = stateFiles(note.slug);
  const [organization, users] = [join(folder, names.organization), join(folder, names.users)];
  const statusPage = join(folder, STATUS_PAGE);
  await Promise.all([
    writeFile(organization + NEXT, files.organization, DURABLY),
    renderPage(folder, note, files.organization).then((page) => writeFile(statusPage + NEXT, page, DURABLY)),
    files.users && writeFile(users + NEXT, Buffer.concat(files.users), DURABLY),
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

/** Makes renames in a folder survive a power cut. Some file systems do not support or need it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** The status page after this commit; `organization` is the text of the own file. */
async function renderPage(folder: string, note: CommitNote, organization: string): Promise<string> {
  const texts = (await readOrganizations(folder)).set(note.slug, organization);
  return statusPageAfter(note, { texts, before: (await readText(join(folder, STATUS_PAGE))) ?? '' }, null);
}

/** The texts of all state files without their users, by slug. */
export async function readOrganizations(folder: string): Promise<Map<string, string>> {
  const read = ((await ifThere(folder, (path) => readdir(path))) ?? []).map(async (name) => {
    const slug = slugOfFile(name);
    return slug === null ? [] : [[slug, (await readText(join(folder, name))) ?? ''] as const];
  });
  return new Map((await Promise.all(read)).flat());
}

// One writer at a time: a lock file that only one writer can create. A killed writer does not keep it.

const PAUSE_MS = 250;
/** Pauses to wait for a living writer: 30 s. */
const MOST_PAUSES = 120;
/** The holder of the lock touches it this often. */
const BEAT_MS = 1000;
/** A lock that is not touched for this many pauses (10 s) belongs to a killed run. */
const PAUSES_OF_THE_DEAD = 40;

/** Does the work while holding the folder's lock. Waits up to 30 s for another writer, then throws `STATE_CONFLICT`. */
async function withFolderLock<T>(
  folder: string,
  sleep: (milliseconds: number) => Promise<void>,
  work: () => Promise<T>,
): Promise<T> {
  const path = join(folder, '.lock');
  let [seen, untouched] = ['', 0];
  for (let pauses = 0; !(await tryToLock(path)); pauses += 1) {
    if (pauses === MOST_PAUSES) throw stillLocked(path);
    const stamp = await stampOf(path);
    untouched = stamp === seen ? untouched + 1 : 0;
    seen = stamp;
    if (untouched >= PAUSES_OF_THE_DEAD) await remove(path, stamp);
    else await sleep(PAUSE_MS);
  }
  const beat = setInterval(() => {
    utimes(path, new Date(), new Date()).catch(() => undefined);
  }, BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await unlink(path).catch(() => undefined);
  }
}

async function tryToLock(path: string): Promise<boolean> {
  try {
    await writeFile(path, '', { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock with this stamp. Another waiter may have replaced it, so it is first moved away and checked. */
async function remove(path: string, stamp: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  if ((await ifThere(path, (file) => renameFile(file, aside))) === null) return;
  if (!isSameFile(await stampOf(aside), stamp)) await link(aside, path).catch(() => undefined);
  await unlink(aside);
}

/** A rename changes the change time, but not the inode or the modification time. */
function isSameFile(one: string, other: string): boolean {
  return one.split('-').slice(0, 3).join() === other.split('-').slice(0, 3).join();
}

function stillLocked(path: string): RunFailure {
  return new RunFailure(
    'STATE_CONFLICT',
    `Another run is still writing to the state folder after 30 seconds (lock file ${path}), so this run's state was not saved. Run again when the other run has ended.`,
  );
}
