// One writer at a time in a state folder: a lock file that only one writer can create. A killed writer does not keep it.
import { randomUUID } from 'node:crypto';
import { link, rename, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RunFailure } from '../../failure.ts';
import { isMissing, stampOf } from './disk.ts';

const PAUSE_MS = 250;
/** Pauses to wait for a living writer: 30 s. */
const MOST_PAUSES = 120;
/** The holder of the lock touches it this often. */
const BEAT_MS = 1000;
/** A lock that is not touched for this many pauses (10 s) belongs to a killed run. */
const PAUSES_OF_THE_DEAD = 40;

/** Does the work while holding the folder's lock. Waits up to 30 s for another writer, then throws `STATE_CONFLICT`. */
export async function withFolderLock<T>(
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
  try {
    await rename(path, aside);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
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
