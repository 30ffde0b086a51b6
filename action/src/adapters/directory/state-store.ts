// Implements StateStore over a folder: for local use, the demo and tests.
//
// A commit renames the users file first and `<slug>.json`, which bears the cursor, last. A run that is killed between the two
// leaves newer users with an older cursor: what was applied is read again and recognised. The other order would skip changes.
import { rename as renameFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { SyncState } from '../../core/model.ts';
import type { CommitNote, LoadedState, StateStore } from '../../ports.ts';
import { newestRun, readRunUrls, renderStatusPage } from '../../render/status-page.ts';
import { parseState, serialiseState, slugOfFile, stateFiles } from '../../state/codec.ts';
import { readStatus } from '../../state/status.ts';
import { explainDiskError, listFiles, makeFolder, readText, syncFolder, writeDurably } from './files.ts';
import { withFolderLock } from './folder-lock.ts';

const STATUS_PAGE = 'README.md';
/** Where a file is written before it takes its name. */
const NEXT = '.next';

export interface DirectoryStateStoreOptions {
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** As `node:fs/promises`; a seam for tests that cut a commit short. */
  readonly rename?: (from: string, to: string) => Promise<void>;
}

/** `path` is the state's folder; it is made on the first commit. Disk errors are thrown as `StateUnavailable`. */
export function createDirectoryStateStore(path: string, options: DirectoryStateStoreOptions = {}): StateStore {
  const rename = options.rename ?? renameFile;
  const sleep = options.sleep ?? ((milliseconds: number) => wait(milliseconds));
  return {
    load: (slug) => inWords('read', path, async () => parse(path, slug, await readFiles(path, slug))),
    commit: (...[slug, loaded, next, note, merge]) =>
      inWords('saved', path, async () => {
        await makeFolder(path);
        await withFolderLock(path, { sleep }, async () => {
          const found = await readFiles(path, slug);
          const theirs = found.version === loaded.version ? null : parse(path, slug, found).state;
          await replaceFiles(path, slug, theirs === null ? next : merge(theirs, loaded.state, next), rename);
          await replaceStatusPage(path, note, rename);
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
  readonly users: string | null;
  readonly version: string;
}

/** Reads `<slug>.json` first: whatever another run does in between, the users are not older than the cursor. */
async function readFiles(folder: string, slug: string): Promise<FoundFiles> {
  const names = stateFiles(slug);
  const organization = await readText(join(folder, names.organization));
  const users = await readText(join(folder, names.users));
  const version = [organization, users].map((file) => file?.sha256 ?? 'none').join(' ');
  if (organization === null && (await wasCutShort(folder, slug))) return { organization: null, users: null, version };
  return { organization: organization?.text ?? null, users: users?.text ?? null, version };
}

/** Users alone are a first commit that was cut short when it left its other file behind; else a file was lost. */
async function wasCutShort(folder: string, slug: string): Promise<boolean> {
  return (await listFiles(folder)).includes(stateFiles(slug).organization + NEXT);
}

function parse(folder: string, slug: string, found: FoundFiles): LoadedState {
  return { state: parseState(slug, found, folder.endsWith(sep) ? folder : folder + sep), version: found.version };
}

type Rename = (from: string, to: string) => Promise<void>;

async function replaceFiles(folder: string, slug: string, state: SyncState, rename: Rename): Promise<void> {
  const names = stateFiles(slug);
  const [organization, users] = [join(folder, names.organization), join(folder, names.users)];
  const texts = serialiseState(state);
  await writeDurably(organization + NEXT, [texts.organization]);
  await writeDurably(users + NEXT, texts.users);
  await rename(users + NEXT, users);
  await syncFolder(folder);
  await rename(organization + NEXT, organization);
  await syncFolder(folder);
}

async function replaceStatusPage(folder: string, note: CommitNote, rename: Rename): Promise<void> {
  const path = join(folder, STATUS_PAGE);
  const runUrls = new Map<string, string | null>(readRunUrls((await readText(path))?.text ?? '')).set(
    note.slug,
    note.runUrl,
  );
  const slugs = (await listFiles(folder)).map(slugOfFile).filter((slug) => slug !== null);
  const texts = await Promise.all(
    slugs.map(async (slug) => (await readText(join(folder, stateFiles(slug).organization)))?.text ?? ''),
  );
  const organizations = slugs.map((slug, index) => readStatus(slug, texts[index] as string, runUrls.get(slug) ?? null));
  const page = renderStatusPage({ organizations, now: newestRun(organizations, note.run.at), runsUrl: null });
  await writeDurably(path + NEXT, [page]);
  await rename(path + NEXT, path);
}
