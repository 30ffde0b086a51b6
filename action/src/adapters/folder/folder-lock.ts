// One writer at a time in a state folder: a lock file that only one can create, and that a dead writer does not keep for ever.
import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StateConflict } from '../../core/state/errors.ts';
import { isMissing } from './write-file.ts';

/** No commit takes so long; a lock this old was left behind. */
const STALE_AFTER_MS = 10 * 60_000;
const TRIES = 120;
const PAUSE_MS = 250;

export interface LockOptions {
  readonly sleep: (milliseconds: number) => Promise<void>;
}

interface Owner {
  readonly host: string;
  readonly pid: number;
}

/** Does the work while holding the folder's lock. Waits up to 30 s for another writer, then throws `StateConflict`. */
export async function withFolderLock<T>(folder: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  const path = join(folder, '.lock');
  for (let tries = 0; !(await tryToLock(path)); tries++) {
    if (tries === TRIES) throw stillLocked(path);
    if (!(await removeStale(path))) await options.sleep(PAUSE_MS);
  }
  try {
    return await work();
  } finally {
    await unlink(path).catch(() => undefined);
  }
}

async function tryToLock(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    const owner: Owner = { host: hostname(), pid: process.pid };
    await file.writeFile(JSON.stringify(owner)).finally(() => file.close());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** True when the lock was left behind and is gone now. */
async function removeStale(path: string): Promise<boolean> {
  const seen = await readLock(path);
  if (seen === null) return true;
  if (!isStale(seen)) return false;
  // Another waiter may have replaced the lock since it was read, so it is moved away first and looked at again.
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
  const taken = await readLock(aside);
  if (taken !== null && !isStale(taken)) await link(aside, path).catch(() => undefined);
  await unlink(aside);
  return true;
}

interface SeenLock {
  readonly text: string;
  readonly ageMs: number;
}

async function readLock(path: string): Promise<SeenLock | null> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    return { text, ageMs: Date.now() - mtimeMs };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isStale({ text, ageMs }: SeenLock): boolean {
  if (ageMs > STALE_AFTER_MS) return true;
  const owner = ownerOf(text);
  return owner !== null && owner.host === hostname() && !isAlive(owner.pid);
}

/** Null while the owner has not written his name yet. */
function ownerOf(text: string): Owner | null {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function stillLocked(path: string): StateConflict {
  return new StateConflict(
    `Another run is still writing to the state folder after 30 seconds (lock file ${path}), so this run's state was not saved. ` +
      'Run again when the other run has ended. If there is none, delete the lock file first.',
  );
}
