// One writer at a time in a state folder: a lock file that only one can create, and that a dead writer does not keep.
import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, unlink, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { RunFailure } from '../../failure.ts';
import { isMissing, stampOf } from './disk.ts';

const PAUSE_MS = 250;
/** Of waiting for a writer that lives: 30 s. */
const MOST_PAUSES = 120;
/** Who holds the lock touches it so often. */
const BEAT_MS = 1000;
/** A lock that is not touched for so many pauses, 10 s, was left behind by a run that was killed. */
const PAUSES_OF_THE_DEAD = 40;

export interface LockOptions {
  readonly sleep: (milliseconds: number) => Promise<void>;
}

interface Owner {
  readonly host: string;
  readonly pid: number;
}

/** Does the work while holding the folder's lock. Waits up to 30 s for another writer, then throws `STATE_CONFLICT`. */
export async function withFolderLock<T>(folder: string, { sleep }: LockOptions, work: () => Promise<T>): Promise<T> {
  const path = join(folder, '.lock');
  let seen = { stamp: '', pauses: 0 };
  for (let pauses = 0; !(await tryToLock(path)); pauses++) {
    if (pauses === MOST_PAUSES) throw stillLocked(path);
    const stamp = await stampOf(path);
    seen = stamp === seen.stamp ? { stamp, pauses: seen.pauses + 1 } : { stamp, pauses: 0 };
    if (seen.pauses >= PAUSES_OF_THE_DEAD || (await isOfTheDead(path))) await remove(path, stamp);
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
    const file = await open(path, 'wx');
    const owner: Owner = { host: hostname(), pid: process.pid };
    await file.writeFile(JSON.stringify(owner)).finally(() => file.close());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock that bears this stamp. Another waiter may have replaced it, so it is moved away first and looked at again. */
async function remove(path: string, stamp: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  if (!isSameFile(await stampOf(aside), stamp)) await link(aside, path).catch(() => undefined);
  await unlink(aside);
}

/** A rename changes the time of the change, but neither the file's number nor when it was written. */
function isSameFile(one: string, other: string): boolean {
  return one.split('-').slice(0, 3).join() === other.split('-').slice(0, 3).join();
}

/** True where the owner ran on this machine and runs no more; false while it is not known. */
async function isOfTheDead(path: string): Promise<boolean> {
  try {
    const { host, pid } = JSON.parse(await readFile(path, 'utf8')) as Owner;
    return host === hostname() && !isAlive(pid);
  } catch (error) {
    // Gone by now, or without its owner's name yet.
    if (isMissing(error) || error instanceof SyntaxError) return false;
    throw error;
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

function stillLocked(path: string): RunFailure {
  return new RunFailure(
    'STATE_CONFLICT',
    `Another run is still writing to the state folder after 30 seconds (lock file ${path}), so this run's state was not saved. Run again when the other run has ended.`,
  );
}
