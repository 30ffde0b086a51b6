// Implements StateStore over a branch of its own: `state/<slug>.json`, `state/<slug>.users.ndjson` and the status page.
//
// A commit has all files of an organization, and succeeds only on the head that it was made for. On a lost race the head is read
// again: after commits of other organizations it is simply tried again; a commit of the same one is merged employee by employee.
import { setTimeout as wait } from 'node:timers/promises';
import type { Counts, RunRecord } from '../../core/model/model.ts';
import { countOf } from '../../core/model/text.ts';
import { WRITE_COUNTS } from '../../core/plan/written.ts';
import { renderStatusPage, statusPageAfter } from '../../core/report/status-page.ts';
import type { StateWritten } from '../../core/state/files.ts';
import { parseState, serialiseChanged, slugOfFile, stateFiles } from '../../core/state/files.ts';
import { RunFailure } from '../../failure.ts';
import type { CommitNote, LoadedState, StateStore } from '../../ports.ts';
import { backoff, explainGithubError } from './octokit.ts';
import type { Branch, Head, SmallFiles } from './state-branch.ts';
import { blobSha, commitOnBranch, createBranch, createSmallFiles, readBlob, readHead } from './state-branch.ts';

const FOLDER = 'state/';
const STATUS_PAGE = 'README.md';
/** Leads from the branch's front page to the repository's list of runs. */
const RUNS_URL = '../../actions';
/** Ten organizations at a time commit twice each to one branch, which may take GitHub a minute. */
const ATTEMPTS = 12;
const FIRST_PAUSE_MS = 250;
const MOST_DOUBLINGS = 5;

export interface GithubStateStoreOptions extends Branch {
  /** The input `state-key`; without it nothing is sealed. */
  readonly key?: string;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  readonly random?: () => number;
  /** Larger commits are made file by file; default: what GitHub accepts in one request. */
  readonly mostBytes?: number;
}

/** Throws `StateUnreadable`, and `STATE_CONFLICT` when GitHub refuses or the branch kept moving. */
export function createGithubStateStore(options: GithubStateStoreOptions): StateStore {
  const sleep = options.sleep ?? ((milliseconds: number) => wait(milliseconds));
  const random = options.random ?? Math.random;
  const smallFiles = createSmallFiles(options);
  const { key = '' } = options;

  const commit: StateStore['commit'] = async (...[slug, loaded, next, note, merge]) => {
    let isNewBranch = false;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) await sleep(backoff(Math.min(attempt - 1, MOST_DOUBLINGS), random, FIRST_PAUSE_MS));
      const head = await readHead(options);
      if (head === null) {
        await createBranch(options, STATUS_PAGE, emptyPage());
        isNewBranch = true;
        continue;
      }
      const isOurs = versionOf(head.blobs, slug) === loaded.version;
      const theirs = isOurs ? null : (await read(options, head, slug)).state;
      const state = theirs === null ? next : merge(loaded.state, next, theirs);
      const own = ownFiles(serialiseChanged(state, key, isOurs ? loaded : null), slug, head);
      const { files } = own;
      // No files are left to commit when our commit was made although its answer was lost.
      if (files.size === 0) return { state, ...own.stands };
      files.set(STATUS_PAGE, Buffer.from(await statusPage(head, own, { note, smallFiles }), 'utf8'));
      const message = { headline: commitHeadline(note), body: commitBody(note) };
      const isDone = await commitOnBranch(options, { onto: head, isNewBranch, ...message, files }, options.mostBytes);
      if (isDone) return { state, ...own.stands };
    }
    throw keptMoving(options.branch);
  };

  return {
    load: (slug) => inWords(options, 'read', async () => read(options, await readHead(options), slug)),
    commit: (...request) => inWords(options, 'saved', () => commit(...request)),
  };
}

/** The status page for this head, with the other organizations' files of that commit. */
async function statusPage(
  { blobs }: Head,
  own: OwnFiles,
  { note, smallFiles }: { readonly note: CommitNote; readonly smallFiles: SmallFiles },
): Promise<string> {
  const isRead = (path: string): boolean => path === STATUS_PAGE || slugOfPath(path) !== null;
  const found = await smallFiles.read(new Map([...blobs].filter(([path]) => isRead(path) && !own.files.has(path))));
  const before = found.get(STATUS_PAGE) ?? '';
  return statusPageAfter(note, { texts: bySlug(found).set(note.slug, own.text), before }, RUNS_URL);
}

/** The texts of state files, by slug; other files are left out. */
function bySlug(texts: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [path, text] of texts) {
    const slug = slugOfPath(path);
    if (slug !== null) found.set(slug, text);
  }
  return found;
}

async function inWords<T>(repository: Branch, doing: 'read' | 'saved', work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { owner, repo, branch } = repository;
    throw explainGithubError(error, doing, `The state could not be ${doing}: branch ${branch} of ${owner}/${repo}`);
  }
}

async function read(repository: GithubStateStoreOptions, head: Head | null, slug: string): Promise<LoadedState> {
  const paths = pathsOf(slug);
  const bytesAt = async (path: string): Promise<Buffer | null> => {
    const blob = head?.blobs.get(path);
    return blob === undefined ? null : readBlob(repository, blob);
  };
  const [organization, users] = await Promise.all([bytesAt(paths.organization), bytesAt(paths.users)]);
  const texts = { organization: organization?.toString('utf8') ?? null, users };
  return {
    ...parseState(slug, texts, { folder: FOLDER, key: repository.key ?? '' }),
    version: versionOf(head?.blobs, slug),
  };
}

/** Names the contents of the organization's two files, so that commits of other organizations do not change it. */
function versionOf(blobs: Head['blobs'] | undefined, slug: string): string {
  const paths = pathsOf(slug);
  return [paths.organization, paths.users].map((path) => blobs?.get(path)?.sha ?? 'none').join(' ');
}

function pathsOf(slug: string): ReturnType<typeof stateFiles> {
  const { organization, users } = stateFiles(slug);
  return { organization: FOLDER + organization, users: FOLDER + users };
}

function slugOfPath(path: string): string | null {
  return path.startsWith(FOLDER) ? slugOfFile(path.slice(FOLDER.length)) : null;
}

interface OwnFiles {
  readonly text: string;
  /** The files that differ from the head: an unchanged users' file of many megabytes is not sent again. */
  readonly files: Map<string, Buffer>;
  /** The state of the files after the commit. */
  readonly stands: Omit<LoadedState, 'state'>;
}

function ownFiles({ organization: text, users, usersSha256 }: StateWritten, slug: string, head: Head): OwnFiles {
  const paths = pathsOf(slug);
  const [files, blobs] = [new Map<string, Buffer>(), new Map(head.blobs)];
  const add = (path: string, bytes: Buffer): void => {
    const sha = blobSha(bytes);
    if (head.blobs.get(path)?.sha !== sha) files.set(path, bytes);
    blobs.set(path, { sha, size: bytes.length });
  };
  add(paths.organization, Buffer.from(text, 'utf8'));
  if (users !== null) add(paths.users, Buffer.concat(users));
  return { text, files, stands: { version: versionOf(blobs, slug), usersSha256 } };
}

function emptyPage(): Buffer {
  return Buffer.from(renderStatusPage([], RUNS_URL), 'utf8');
}

function keptMoving(branch: string): RunFailure {
  return new RunFailure(
    'STATE_CONFLICT',
    `Other runs changed branch ${branch} each of the ${String(ATTEMPTS)} times this run tried to save its state, so it was not saved. ` +
      'Run again when they have ended: what this run wrote to Betterworks is recognised, nobody is created twice.',
  );
}

// The message of a state commit: only counts, and that no workflow runs for it.

/** `Sync acme: 3 created, 1 updated [skip ci]` */
function commitHeadline({ slug, run, begins }: CommitNote): string {
  const end = ['ok', 'problems'].includes(run.status) ? [] : [run.status];
  const done = [...end, ...counted(run, WRITE_COUNTS)].join(', ') || 'nothing to write';
  return `Sync ${slug}: ${begins === undefined ? done : 'about to write'} [skip ci]`;
}

export function commitBody({ run, runUrl, begins }: CommitNote): string {
  const others = counted(run, ['unchanged', 'excluded', 'held', 'scheduled', 'problems']);
  const said =
    begins === undefined
      ? [`Run of ${run.at}`, ...others].join(', ')
      : `${countOf(begins, 'change')}, looked at again by the next run, whatever happens`;
  return `${said}.\n${runUrl ?? ''}`.trim();
}

function counted(run: RunRecord, names: readonly (keyof Counts)[]): readonly string[] {
  return names.filter((name) => run[name] > 0).map((name) => `${String(run[name])} ${name}`);
}

/** The texts of all `<slug>.json` files by slug, with a few requests for any number of files. Throws `STATE_CONFLICT`. */
export async function readBranchOverview(repository: Branch): Promise<ReadonlyMap<string, string>> {
  return inWords(repository, 'read', async () => {
    const blobs = [...((await readHead(repository))?.blobs ?? [])].filter(([path]) => slugOfPath(path) !== null);
    return bySlug(await createSmallFiles(repository).read(new Map(blobs)));
  });
}
