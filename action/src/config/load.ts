// Finds the organizations on disk and validates them. The only part of the configuration that touches files.
import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConfigProblem, Integration } from '../core/model/model.ts';
import { isTimeZone } from '../core/model/text.ts';
import { closest } from './messages/guess.ts';
import type { FileKind, Sentences } from './problem.ts';
import { errorIn, EXAMPLES, FILE_KINDS, hasErrors, shown, sortProblems, warningIn } from './problem.ts';
import type { FoundFile, LoadedOrganization, SourceFiles } from './validate.ts';
import { mostBytesOf, slugProblems, validateIntegration } from './validate.ts';

export type { LoadedOrganization } from './validate.ts';

export interface LoadedOrganizations {
  /** By slug; folders with an impossible name are included, with their problem. */
  readonly organizations: readonly LoadedOrganization[];
  /** The problems of all organizations, by file, line and column. */
  readonly problems: readonly ConfigProblem[];
}

/**
 * Never throws because of files in the folder. `integrationsPath` is relative to the working directory, or absolute. With
 * `isCatalogOld` catalog.yml is not read: a broken one must not stop the command that makes it again.
 */
export async function loadIntegration(
  integrationsPath: string,
  slug: string,
  isCatalogOld = false,
): Promise<LoadedOrganization> {
  const folder = `${pathInRepository(integrationsPath)}/${slug}`;
  const unfit = slugProblems(slug, folder);
  if (unfit.length > 0) return nothing(slug, unfit);
  const folders = await foldersIn(integrationsPath);
  if (!folders.includes(slug))
    return nothing(slug, [errorIn(`${folder}/integration.yml`, noFolder(slug, folder, folders))]);
  const listing = await listFolder(join(integrationsPath, slug), folder);
  const names = listing.names.filter((name) => !(isCatalogOld && /^catalog\.ya?ml$/.test(name)));
  return loadListing(slug, { ...listing, names });
}

/** As `loadIntegration`, for files that are not on disk. */
export async function loadListing(slug: string, listing: Listing): Promise<LoadedOrganization> {
  const { files, problems } = await readListing(listing);
  return withProblems(validateIntegration(slug, files, listing.folder), problems);
}

/** What is known of an organization even when one of its files is wrong. */
export type Contact = Pick<Integration, 'organization' | 'technicalContact' | 'timeZone' | 'mapping' | 'notify'>;

/** The technical contact, as long as the address can be read, even when other parts of the files are wrong. */
export function contactOf({ integration, partial, slug }: LoadedOrganization): Contact | null {
  if (integration !== null) return integration;
  const { organization = slug, technical_contact: contact, time_zone: zone, notify = 'changes' } = partial;
  const technicalContact = [contact].flat().filter((address) => address !== undefined);
  if (technicalContact.length === 0) return null;
  const timeZone = zone !== undefined && isTimeZone(zone) ? zone : 'UTC';
  return { organization, technicalContact, timeZone, mapping: [], notify };
}

/** Every organization of the repository, enabled or not. When there is none, one entry for the folder says so. */
export async function loadAll(integrationsPath: string): Promise<LoadedOrganizations> {
  const base = pathInRepository(integrationsPath);
  const found: LoadedOrganization[] = [];
  for (const slug of await foldersIn(integrationsPath)) found.push(await loadIntegration(integrationsPath, slug));
  const organizations = found.length > 0 ? found : [nothing(base, [errorIn(base, noOrganization(base))])];
  return { organizations, problems: sortProblems(organizations.flatMap(({ problems }) => problems)) };
}

/** An error that only the disk shows makes the organization unusable, like any other error. */
function withProblems(organization: LoadedOrganization, found: readonly ConfigProblem[]): LoadedOrganization {
  const problems = sortProblems([...organization.problems, ...found]);
  return hasErrors(found)
    ? { ...organization, integration: null, approvals: [], problems }
    : { ...organization, problems };
}

function nothing(slug: string, problems: readonly ConfigProblem[]): LoadedOrganization {
  return { ...validateIntegration(slug, {}), problems };
}

/** Names of folders, without hidden folders and links; none when the path cannot be read. */
async function foldersIn(integrationsPath: string): Promise<readonly string[]> {
  const entries = await readdir(integrationsPath, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return folders.map(({ name }) => name).sort();
}

function noFolder(slug: string, folder: string, folders: readonly string[]): Sentences {
  const near = closest(slug, folders);
  const create = `Create it with integration.yml, mapping.yml and filter.yml, as in ${EXAMPLES}.`;
  return {
    message: `There is no organization "${shown(slug)}": ${folder} does not exist, or is no folder.`,
    fix: near === null ? create : `Did you mean ${near}?`,
  };
}

function noOrganization(base: string): Sentences {
  return {
    message: `There is no organization in ${base}.`,
    fix: `Create a folder for it, ${base}/<name>/, with integration.yml, mapping.yml and filter.yml.`,
  };
}

/** The path as annotations need it: forward slashes, no `./` at the start, no slash at the end. */
export function pathInRepository(integrationsPath: string): string {
  const plain = integrationsPath
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/+$/, '');
  return plain === '' ? '.' : plain;
}

// One organization's folder: its files, and other files that nothing reads.

/** An organization's folder, on disk or on GitHub. */
export interface Listing {
  /** The folder's name in problems: repository-relative, with forward slashes. */
  readonly folder: string;
  readonly names: readonly string[];
  /** The file's bytes, at most `mostBytes` + 1; or the end of a sentence that says why it cannot be read. */
  readonly read: (name: string, mostBytes: number) => Promise<Uint8Array | string>;
}

/** A folder on disk, which must exist. Reads at most a few megabytes, follows no link and waits for no pipe. */
export async function listFolder(path: string, folder: string): Promise<Listing> {
  const names = await readdir(path);
  return { folder, names, read: (name, mostBytes) => readContent(join(path, name), mostBytes) };
}

async function readListing(
  listing: Listing,
): Promise<{ readonly files: SourceFiles; readonly problems: readonly ConfigProblem[] }> {
  const files: { [Kind in FileKind]?: FoundFile } = {};
  const problems = unreadFiles(listing);
  for (const kind of FILE_KINDS) {
    const name = `${kind}.yml`;
    if (!listing.names.includes(name)) continue;
    const file = `${listing.folder}/${name}`;
    const content = await listing.read(name, mostBytesOf(kind));
    files[kind] = { file, content: typeof content === 'string' ? null : content };
    if (typeof content === 'string')
      problems.push(errorIn(file, { message: `${name} ${content}.`, fix: 'Put a plain file in its place.' }));
  }
  return { files, problems };
}

/** The bytes, at most `mostBytes` + 1; or the end of a sentence that says why it cannot be read. */
async function readContent(path: string, mostBytes: number): Promise<Uint8Array | string> {
  try {
    // Non-blocking, since opening a pipe would wait until another program writes to it.
    await using file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stat = await file.stat();
    if (!stat.isFile()) return 'is not a file';
    const bytes = new Uint8Array(Math.min(stat.size, mostBytes + 1));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    return code === 'ELOOP' ? 'is a link, which is not followed' : `cannot be opened (${code})`;
  }
}

const RIGHT_NAMES = FILE_KINDS.map((kind) => `${kind}.yml`);
const WRONG_ENDING = FILE_KINDS.map((kind) => `${kind}.yaml`);

/**
 * A file with a mistake in its name would be ignored in silence, and one that ends in `.yaml` is surely meant for us. Notes and
 * hidden files are no mistake; `filter.yml.txt` is one.
 */
function unreadFiles({ names, folder }: Listing): ConfigProblem[] {
  const isNote = (name: string): boolean => /\.(md|txt)$/i.test(name) && !/\.ya?ml\.txt$/i.test(name);
  const unread = names.filter((name) => !RIGHT_NAMES.includes(name) && !name.startsWith('.') && !isNote(name));
  return unread.map((name) => {
    const problemIn = WRONG_ENDING.includes(name) ? errorIn : warningIn;
    return problemIn(`${folder}/${shown(name)}`, {
      message: `Nobody reads ${shown(name)}.`,
      fix: whatToDo(name, names),
    });
  });
}

/** Our advice must not make a copy overwrite the file that is read. */
function whatToDo(name: string, names: readonly string[]): string {
  const near = closest(name, RIGHT_NAMES);
  if (near === null || names.includes(near)) return 'Delete it, or move it out of this folder.';
  return `Did you mean ${near}? Rename it.`;
}
