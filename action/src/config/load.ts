// Finds the organizations on disk and validates them: the only part of the configuration that touches files.
import { constants } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { ConfigProblem, Integration } from '../core/model/model.ts';
import { closest } from './messages/guess.ts';
import type { FileKind, Sentences } from './problem.ts';
import { errorIn, EXAMPLES, FILE_KINDS, hasErrors, shown, sortProblems, warningIn } from './problem.ts';
import { isTimeZone } from './rules/integration.ts';
import type { FoundFile, LoadedOrganization, SourceFiles } from './validate.ts';
import { mostBytesOf, slugProblems, validateIntegration } from './validate.ts';
import { positionOf } from './yaml/places.ts';

export type { LoadedOrganization } from './validate.ts';

export interface LoadedOrganizations {
  /** By slug; folders with an impossible name are among them, with their problem. */
  readonly organizations: readonly LoadedOrganization[];
  /** The problems of all organizations, by file, line and column. */
  readonly problems: readonly ConfigProblem[];
}

/**
 * Never throws for what lies in the folder. `integrationsPath` is relative to the working directory, or absolute. With
 * `isCatalogOld` there might as well be no catalog.yml: the command that makes it again must not be kept from it by the old one.
 */
export async function loadIntegration(
  integrationsPath: string,
  slug: string,
  isCatalogOld = false,
): Promise<LoadedOrganization> {
  const [path, name] = [join(integrationsPath, slug), `${pathInRepository(integrationsPath)}/${slug}`];
  const problems = slugProblems(slug, name);
  if (problems.length > 0) return nothing(slug, problems);
  const refusal = await folderRefusal(integrationsPath, slug);
  if (refusal !== null) return nothing(slug, [errorIn(`${name}/integration.yml`, refusal)]);
  const listing = await listFolder({ path, name });
  const names = listing.names.filter((one) => !(isCatalogOld && /^catalog\.ya?ml$/.test(one)));
  return loadListing(slug, { ...listing, names });
}

/** As `loadIntegration`, of files that are not on disk. */
export async function loadListing(slug: string, listing: Listing): Promise<LoadedOrganization> {
  const { files, problems } = await readListing(listing);
  return withProblems(validateIntegration(slug, files, listing.folder), problems);
}

/** What is known of an organization even where one of its files is wrong. */
export type Contact = Pick<Integration, 'organization' | 'technicalContact' | 'timeZone' | 'mapping' | 'notify'>;

/** Whom to tell: also when something else in the files is wrong, as long as the address can be read. */
export function contactOf({ integration, partial, slug }: LoadedOrganization): Contact | null {
  if (integration !== null) return integration;
  const { organization = slug, technical_contact: contact, time_zone: zone, notify = 'changes' } = partial;
  const technicalContact = [contact].flat().filter((address) => address !== undefined);
  if (technicalContact.length === 0) return null;
  const timeZone = zone !== undefined && isTimeZone(zone) ? zone : 'UTC';
  return { organization, technicalContact, timeZone, mapping: [], notify };
}

/** Every organization of the repository, enabled or not. Where there is none, one entry stands for the folder and says so. */
export async function loadAll(integrationsPath: string): Promise<LoadedOrganizations> {
  const base = pathInRepository(integrationsPath);
  const { folders, files } = await entriesOf(integrationsPath);
  const loaded: LoadedOrganization[] = [];
  for (const slug of folders) loaded.push(await loadIntegration(integrationsPath, slug));
  if (loaded.length === 0) loaded.push(nothing(base, [errorIn(base, noOrganization(base))]));
  // A file that lies beside the folders belongs to none of them; it is told with the first.
  const beside = files.filter((name) => /\.ya?ml$/i.test(name)).map((name) => looseFile(base, shown(name)));
  const organizations = loaded.map((one, index) =>
    withProblems(one, [...sharedTenant(one, loaded), ...(index === 0 && folders.length > 0 ? beside : [])]),
  );
  return { organizations, problems: sortProblems(organizations.flatMap(({ problems }) => problems)) };
}

/** An error that only the disk shows makes the organization unusable as any other does. */
function withProblems(organization: LoadedOrganization, found: readonly ConfigProblem[]): LoadedOrganization {
  const problems = sortProblems([...organization.problems, ...found]);
  return hasErrors(found)
    ? { ...organization, integration: null, approvals: [], problems }
    : { ...organization, problems };
}

function nothing(slug: string, problems: readonly ConfigProblem[]): LoadedOrganization {
  return { ...validateIntegration(slug, {}), problems };
}

/** Null when the folder is there and lies where it says. */
async function folderRefusal(integrationsPath: string, slug: string): Promise<Sentences | null> {
  const path = join(integrationsPath, slug);
  const isFolder = await isFolderAt(path);
  if (isFolder === null) return missingFolder(integrationsPath, slug);
  if (!isFolder)
    return {
      message: `${slug} is a file, not the folder of an organization.`,
      fix: 'Rename the file and create the folder.',
    };
  if (isInside(await realpath(path), await realpath(integrationsPath))) return null;
  const message = `The folder ${slug} is a link that leads out of the repository's folder.`;
  return { message, fix: 'Put a real folder in its place.' };
}

async function missingFolder(integrationsPath: string, slug: string): Promise<Sentences> {
  const folder = `${pathInRepository(integrationsPath)}/${slug}`;
  const near = closest(slug, (await entriesOf(integrationsPath)).folders);
  const create = `Create it with integration.yml, mapping.yml and filter.yml, as in ${EXAMPLES}.`;
  return {
    message: `There is no organization "${shown(slug)}": the folder ${folder} does not exist.`,
    fix: near === null ? create : `Did you mean ${near}?`,
  };
}

/** By name, hidden ones left out; none when the path cannot be read. A link counts as what it leads to. */
async function entriesOf(
  integrationsPath: string,
): Promise<{ readonly folders: readonly string[]; readonly files: readonly string[] }> {
  const names = await readdir(integrationsPath).catch(() => []);
  const seen = names.filter((name) => !name.startsWith('.')).sort();
  const isFolder = await Array.fromAsync(seen, (name) => isFolderAt(join(integrationsPath, name)));
  return {
    folders: seen.filter((_, index) => isFolder[index] === true),
    files: seen.filter((_, index) => isFolder[index] !== true),
  };
}

/** Null where nothing is there. */
async function isFolderAt(path: string): Promise<boolean | null> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => null,
  );
}

function noOrganization(base: string): Sentences {
  return {
    message: `There is no organization in ${base}.`,
    fix: `Create a folder for it, ${base}/<name>/, with integration.yml, mapping.yml and filter.yml.`,
  };
}

function looseFile(base: string, name: string): ConfigProblem {
  const message = `Nobody reads ${name} here: an organization's files stand in a folder of their own.`;
  return warningIn(`${base}/${name}`, { message, fix: `Move it to ${base}/<organization>/.` });
}

/** The path as annotations need it: forward slashes, neither `./` in front nor a slash at the end. */
export function pathInRepository(integrationsPath: string): string {
  const plain = integrationsPath
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/+$/, '');
  return plain === '' ? '.' : plain;
}

// One organization's folder: its files, and what else lies there and nobody reads.

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

async function readListing(
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
function isInside(path: string, home: string): boolean {
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
    return warningIn(`${folder}/${shown(name)}`, sentences);
  });
}

/** A copy in the same folder must not take the place of the file that is read by our advice. */
function whatToDo(near: string | null, names: readonly string[]): string {
  if (near === null) return 'Delete it, or move it out of this folder.';
  if (names.includes(near)) return `${near} is read; delete this one, after moving over what is newer in it.`;
  return `Did you mean ${near}? Rename it.`;
}

const MOST_UNREAD = 20;

// Two organizations that write to one Betterworks from one UKG would undo each other's work, or deactivate each other's people.

/**
 * A warning for an enabled organization that looks like another's tenant. The hosts alone say nothing, since a data centre
 * serves many customers: the two must also have a company in common, or, where companies are not written, their name.
 */
function sharedTenant(organization: LoadedOrganization, all: readonly LoadedOrganization[]): readonly ConfigProblem[] {
  const twins = all.flatMap((other) => {
    const sign = other === organization ? null : signOfOneTenant(organization, other);
    return sign === null ? [] : [`${other.slug} (${sign})`];
  });
  if (twins.length === 0) return [];
  const sentences = {
    message: `This looks like the same tenant as ${shown(twins.join(', '))}: it reads the same UKG host and writes to the same Betterworks host.`,
    fix: 'Keep one folder for one tenant, for two would undo each other. If they are two tenants, give each environment the credentials of its own.',
  };
  const { integration: file } = organization.places;
  return [warningIn(file.file, sentences, positionOf(file, '/betterworks/host'))];
}

/** What two organizations on the same hosts have in common, in words; null when nothing says that they are one tenant. */
function signOfOneTenant(one: LoadedOrganization, other: LoadedOrganization): string | null {
  if (hostsOf(one) === null || hostsOf(one) !== hostsOf(other)) return null;
  // UKG's company ids are its own, so two catalogs know for certain.
  for (const companiesOf of [catalogCompanies, filterCompanies]) {
    const [some, others] = [companiesOf(one), companiesOf(other)];
    if (some.length === 0 || others.length === 0) continue;
    const company = some.find((id) => others.includes(id));
    return company === undefined ? null : `company ${company} in both`;
  }
  const nameOf = ({ integration }: LoadedOrganization): string => plain(integration?.organization ?? '');
  return nameOf(one) === nameOf(other) ? 'the same organization' : null;
}

/** Null for an organization that is paused or wrong. */
function hostsOf({ integration }: LoadedOrganization): string | null {
  return integration?.enabled ? `${integration.ukgHost} ${integration.betterworksHost}` : null;
}

const plain = (text: string): string => text.trim().toUpperCase();

function catalogCompanies({ catalog }: LoadedOrganization): readonly string[] {
  return (catalog?.companies ?? []).map(({ id }) => plain(id));
}

function filterCompanies({ integration }: LoadedOrganization): readonly string[] {
  const criteria = integration?.filter.include.filter(({ source }) => source.kind === 'company') ?? [];
  return criteria.flatMap(({ values }) => values.map(({ value }) => plain(value)));
}
